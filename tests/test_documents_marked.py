import pytest

from timeline.documents.marked import Part, head_rule, item, joined, on_one_line, row


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("4 May: the fair", "- 4 May: the fair"),
        # a bullet that was typed is not needed twice
        ("• 4 May: the fair", "- 4 May: the fair"),
        ("– the fair", "- the fair"),
        # not at the start it is a dash
        ("4 May – the fair", "- 4 May – the fair"),
        # a number below zero
        ("-5 degrees", "- -5 degrees"),
    ],
)
def test_items(words: str, expected: str) -> None:
    assert item(words) == expected


def test_items_within_items_and_with_numbers() -> None:
    assert item("the fair", depth=1) == "  - the fair"
    assert item("the fair", depth=2, number=3) == "    3. the fair"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("4 May", "the fair"), "| 4 May | the fair |"),
        (("4 May", ""), "| 4 May |  |"),
        (("4 May|5 May", "the\nfair"), "| 4 May/5 May | the fair |"),
    ],
)
def test_rows(cells: tuple[str, ...], expected: str) -> None:
    assert row(cells) == expected


def test_a_head_rule() -> None:
    assert head_rule(2) == "| --- | --- |"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # never with a dash: two days would become the days between them
        (("4 May", "6 May"), "4 May, 6 May"),
        (("Deadline:", "4 May"), "Deadline: 4 May"),
        (("The fair", "of the town"), "The fair of the town"),
        (("The fair", "(again)"), "The fair (again)"),
        (("The fair", "– again"), "The fair – again"),
        (("The fair.", "", " The market "), "The fair. The market"),
        ((), ""),
    ],
)
def test_lines_of_a_cell(lines: tuple[str, ...], expected: str) -> None:
    assert on_one_line(lines) == expected


def test_lines_of_a_list_stand_together() -> None:
    parts = (Part("a"), Part("- b", 1), Part("- c", 1), Part("- d", 2), Part("e"), Part("f"))
    assert joined(parts) == "a\n\n- b\n- c\n\n- d\n\ne\n\nf"
