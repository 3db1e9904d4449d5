"""The blocks of texts: what is a heading, an item, a row, a labelled line."""

import pytest

from timeline.documents.blocks import blocks
from timeline.languages.header import header_words
from timeline.text.blocks import PARTED, prose, sections

WRAPPED = (
    "The guild bought the old brewery beside the canal in the autumn of\n"
    "1926 and sold it again before the war, when nobody had work there and\n"
    "1931 had been a year without a harvest in the whole of the county."
)
DIALOGUE = "The harbour, he said - and he was not alone in that -\nwould be closed by then."


def shape(text: str) -> list[tuple[str, str]]:
    found = blocks(text, 0, header_words("en"))
    return [(block.kind.value, text[block.start : block.end]) for block in found]


LISTS = (
    ("- 4 May 2021: Regatta\n- 6 May 2021: Fair", ["4 May 2021: Regatta", "6 May 2021: Fair"]),
    ("• Regatta, 4 May 2021\n• Fair, 6 May 2021", ["Regatta, 4 May 2021", "Fair, 6 May 2021"]),
    ("1. Regatta on 4 May\n2. Fair on 6 May", ["Regatta on 4 May", "Fair on 6 May"]),
    ("(a) Regatta\n(b) Fair", ["Regatta", "Fair"]),
    ("* one that goes on\n  below it\n* two", ["one that goes on\n  below it", "two"]),
    ("- [x] Regatta\n- [ ] Fair", ["Regatta", "Fair"]),
    ("1903 - Forge built\n1911 - Forge sold", ["1903 - Forge built", "1911 - Forge sold"]),
    ("(1903) Forge built\n(1911) Forge sold", ["(1903) Forge built", "(1911) Forge sold"]),
    (
        "1903: Forge built\nby two brothers\n1911: Sold",
        ["1903: Forge built\nby two brothers", "1911: Sold"],
    ),
    ("1903 Forge built\n1911 Forge sold", ["1903 Forge built", "1911 Forge sold"]),
    ("9.30 Doors open\n10.15 First talk", ["9.30 Doors open", "10.15 First talk"]),
    ("Forge built (1903)\nForge sold (1911)", ["Forge built (1903)", "Forge sold (1911)"]),
    (
        "c. 1890 – Pier\n'76 – Pier burns\n2001-3 – Rebuilt",
        ["c. 1890 – Pier", "'76 – Pier burns", "2001-3 – Rebuilt"],
    ),
)


@pytest.mark.parametrize(("text", "items"), LISTS)
def test_each_line_of_a_list_is_an_item(text: str, items: list[str]) -> None:
    assert shape(text) == [("item", item) for item in items]


@pytest.mark.parametrize(
    "text", [WRAPPED, f"{DIALOGUE}\n\nNext.", "One line\nand another\n\nNext.", "A year: bad."]
)
def test_prose_is_not_a_list(text: str) -> None:
    assert all(kind in ("paragraph", "definition") for kind, _ in shape(text))
    assert len(shape(text)) <= 2


HEADINGS = (
    ("## 1926\n\nThe forge closed.", ["1926"]),
    ("1926\n\nThe forge closed.", ["1926"]),
    ("**Tuesday 15 April**\n\n10:00 Talk", ["**Tuesday 15 April**"]),
    ("1926\nThe forge closed for good.", ["1926"]),
    (
        "Fire at the forge\nThe forge burned on 4 May 1931, when nobody was in it.",
        ["Fire at the forge"],
    ),
    ("The forge\n=========\n\nIt burned.", ["The forge"]),
    ("Key dates\n\n- 4 May: Fair", ["Key dates"]),
)


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings(text: str, expected: list[str]) -> None:
    assert [words for kind, words in shape(text) if kind == "heading"] == expected


def test_a_date_that_ends_a_sentence_is_not_a_line_of_its_own() -> None:
    wrapped = "The bridge over the lower lock, which was to open last week, will now open in\nMay."
    assert shape(f"{wrapped}\n\nNext.")[0] == ("paragraph", wrapped)


def test_the_last_line_of_a_text_is_not_a_heading() -> None:
    assert shape("The forge closed.\n\nMay 1926") == [
        ("paragraph", "The forge closed."),
        ("item", "May 1926"),
    ]


TABLES = (
    "| Track | Due | Reply |\n|---|:--|---|\n| Posters | 4 May | 6 June |\n| Demos | | 9 June |",
    "Track\tDue\tReply\nPosters\t4 May\t6 June\nDemos\t\t9 June",
    "Track | Due | Reply\nPosters | 4 May | 6 June\nDemos | | 9 June",
)


@pytest.mark.parametrize("text", TABLES)
def test_the_cells_of_a_table_have_the_heads_of_their_columns(text: str) -> None:
    found = [block for block in blocks(text, 0, header_words("en")) if not block.is_head]
    cells = [[(text[cell.start : cell.end], cell.head) for cell in row.cells] for row in found]
    assert cells[0] == [("Posters", "Track"), ("4 May", "Due"), ("6 June", "Reply")]
    assert cells[1] == [("Demos", "Track"), ("9 June", "Reply")]


def test_rows_of_spaced_slashes() -> None:
    text = "Survey / Lead / 4 May 2021\nFreeze / Team / 9 May 2021"
    assert [kind for kind, _ in shape(text)] == ["row", "row"]


def test_labelled_lines() -> None:
    text = "When: 6 May 2025, 7:45 pm\nWhere: Guild House"
    found = blocks(text, 0, header_words("en"))
    assert [[text[one.start : one.end] for one in block.cells] for block in found] == [
        ["When", "6 May 2025, 7:45 pm"],
        ["Where", "Guild House"],
    ]


def test_locators_count_within_a_paragraph() -> None:
    text = "Intro.\n\n- one\n- two\n\nEnd."
    found = blocks(text, 0, header_words("en"))
    assert [block.locator for block in found] == [
        "paragraph 1",
        "paragraph 2, item 1",
        "paragraph 2, item 2",
        "paragraph 3",
    ]


def test_sections_end_with_the_next_heading_of_their_level() -> None:
    text = "# A\n\n## B\n\nOne.\n\n## C\n\nTwo.\n\n# D\n\nThree."
    found = sections(blocks(text, 0, header_words("en")), len(text))
    assert [text[one.heading.start : one.end].strip() for one in found] == [
        "A\n\n## B\n\nOne.\n\n## C\n\nTwo.",
        "B\n\nOne.",
        "C\n\nTwo.",
        "D\n\nThree.",
    ]


@pytest.mark.parametrize("text", [*TABLES, WRAPPED, *(case[0] for case in (*LISTS, *HEADINGS))])
def test_prose_is_as_long_as_the_text_and_has_the_same_words(text: str) -> None:
    said = prose(text, blocks(text, 0, header_words("en")))
    assert len(said) == len(text)
    for block in blocks(text, 0, header_words("en")):
        words = said[block.start : block.end].replace(PARTED, " ")
        assert [word for word in words.split() if word.isalnum()] == [
            word.strip("|*_")
            for word in text[block.start : block.end].split()
            if word.strip("|*_").isalnum()
        ]


def test_blocks_are_parted_and_marks_are_blank() -> None:
    text = "- **1871**: Pier\n- 1902: Fire"
    assert prose(text, blocks(text, 0, header_words("en"))) == (
        f"    1871  : Pier{PARTED}  1902: Fire"
    )


def test_code_is_a_block_of_its_own_and_blank_in_the_prose() -> None:
    text = "Use it so.\n\n```python\nat = 3\n\n# 4 May 2021\n```\n- 4 May: Fair\n- 6 May: Gala"
    assert [kind for kind, _ in shape(text)] == ["paragraph", "code", "code", "item", "item"]
    said = prose(text, blocks(text, 0, header_words("en")))
    assert "2021" not in said
    assert len(said) == len(text)


@pytest.mark.parametrize("text", ["```\nThe fair is\non 4 May", "Say ``` twice."])
def test_a_fence_that_nothing_closes_is_not_code(text: str) -> None:
    assert "code" not in [kind for kind, _ in shape(text)]
