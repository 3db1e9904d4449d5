import time
from collections.abc import Iterator, Sequence

import pytest

from timeline.documents.marked import joined
from timeline.documents.printed import printed_runs
from timeline.documents.printed_line import PrintedCell, PrintedLine
from timeline.documents.written import part
from timeline.languages.english.header_words import HEADER
from timeline.languages.header import PageWords


def paragraphs(pages: Sequence[Sequence[PrintedLine]], words: PageWords) -> Iterator[str]:
    return (part(run).text for run in printed_runs(pages, words))


def column(
    *texts: str, x: float = 60, y: float = 700, leading: float = 12, size: float = 10
) -> list[PrintedLine]:
    """Lines of a column; an empty text is a gap, a tab indents a line."""
    return [
        PrintedLine(
            text=text.strip(),
            x=x + (20 if text.startswith("\t") else 0),
            y=y - leading * index,
            size=size,
        )
        for index, text in enumerate(texts)
        if text
    ]


FIRST = ("The council has chosen a builder for the", "bridge, and works begin in the spring.")
SECOND = ("The county granted all of the money, and", "asks for a report in each of the years.")
PARTED = [" ".join(FIRST), " ".join(SECOND)]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([], []),
        ([[]], []),
        # a gap, an indent, and a short last line part paragraphs
        ([column(*FIRST, "", *SECOND)], PARTED),
        ([column(*FIRST, f"\t{SECOND[0]}", SECOND[1])], PARTED),
        (
            [column(*FIRST, "It was late.", *SECOND)],
            [f"{PARTED[0]} It was late.", PARTED[1]],
        ),
        # letters of another size
        (
            [column("A bridge for us", size=18) + column(*FIRST, y=688)],
            ["# A bridge for us", PARTED[0]],
        ),
        # a line without its end goes on at the next page and in the next column
        ([column(FIRST[0]), column(FIRST[1])], PARTED[:1]),
        ([column(FIRST[0], y=100) + column(FIRST[1], x=300)], PARTED[:1]),
        ([column(*FIRST), column(*SECOND)], PARTED),
        ([column("They met the build-"), column("er of it")], ["They met the builder of it"]),
        # page numbers, and running heads but for the first
        (
            [
                [*column("Example Gazette, no. 1", y=780), *column(*FIRST), *column(number, y=20)]
                for number in ("1", "- 2 -", "Page 3 of 3")
            ],
            ["Example Gazette, no. 1", PARTED[0], PARTED[0], PARTED[0]],
        ),
        # numbers elsewhere are no page numbers
        ([column("2015")], ["2015"]),
    ],
)
def test_paragraphs(pages: Sequence[Sequence[PrintedLine]], expected: list[str]) -> None:
    assert list(paragraphs(pages, HEADER.pages)) == expected


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("They met the build-", "er of it", "They met the builder of it"),
        ("They met the build\xad", "er of it", "They met the builder of it"),
        ("They met the build\u2010", "er of it", "They met the builder of it"),
        ("It was a well-", "known bridge", "It was a well-known bridge"),
        ("It was the north-", "western bank", "It was the north-western bank"),
        # the same word stands whole elsewhere
        ("A river-side path, a river-", "side house", "A river-side path, a river-side house"),
        ("It lasted from 2015-", "2017 in all", "It lasted from 2015-2017 in all"),
        ("It was a Franco-", "Italian bridge", "It was a Franco-Italian bridge"),
        ("A path of 20-", "odd miles", "A path of 20-odd miles"),
        ("They met –", "at last", "They met – at last"),
    ],
)
def test_words_parted_at_line_ends(above: str, below: str, expected: str) -> None:
    assert list(paragraphs([column(above, below)], HEADER.pages)) == [expected]


@pytest.mark.parametrize(
    "line", ["x" * 200_000, "x" * 200_000 + "-", "-x" * 100_000, "x-" * 100_000 + "1"]
)
def test_a_word_without_end_is_read_in_one_go(line: str) -> None:
    # Looked at again from each of its letters it would take minutes.
    lines = [
        PrintedLine(text=text, x=0, y=-number, size=9) for number, text in enumerate((line, line))
    ]
    assert len("".join(paragraphs([lines], HEADER.pages))) >= 2 * len(line) - 2


def test_a_page_of_numbers() -> None:
    lines = [PrintedLine(text="7", x=0, y=-number, size=9) for number in range(100_000)]
    assert list(paragraphs([lines], HEADER.pages)) == ["7"]


def row(y: float, *cells: tuple[float, str], bold: bool = False) -> PrintedLine:
    """A line of cells, each with its place from the left; letters are half as wide as large."""
    found = tuple(PrintedCell(text=text, x=x, end=x + 5 * len(text)) for x, text in cells)
    return PrintedLine(
        text=" ".join(text for _, text in cells),
        x=found[0].x,
        y=y,
        size=10,
        end=found[-1].end,
        is_bold=bold,
        cells=found if len(found) > 1 else (),
    )


def rows(*lines: tuple[tuple[float, str], ...], leading: float = 20) -> list[PrintedLine]:
    return [row(700 - leading * at, *line) for at, line in enumerate(lines)]


POSTERS = ((60, "Posters"), (160, "4 May"), (260, "20 May"))
DEMOS = ((60, "Demos"), (160, "6 May"), (260, "22 May"))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (rows(POSTERS, DEMOS), "| Posters | 4 May | 20 May |\n| Demos | 6 May | 22 May |"),
        # a bold row above others heads their columns
        (
            [row(720, (60, "Track"), (155, "Due"), (255, "Answer"), bold=True), *rows(POSTERS)],
            "| Track | Due | Answer |\n| --- | --- | --- |\n| Posters | 4 May | 20 May |",
        ),
        # columns stay in place
        (
            rows(POSTERS, ((60, "Demos"), (260, "22 May"))),
            "| Posters | 4 May | 20 May |\n| Demos |  | 22 May |",
        ),
        # numbers that stand on the right, words that stand in the middle
        (
            rows(((60, "One"), (170, "4 May")), ((80, "Seventeen"), (160, "14 May"))),
            "| One | 4 May |\n| Seventeen | 14 May |",
        ),
        # what is wrapped in a cell
        (
            [
                *rows(((60, "4 May"), (160, "The fair of the"))),
                row(688, (160, "whole town")),
                row(660, (60, "6 May"), (160, "Race")),
            ],
            "| 4 May | The fair of the whole town |\n| 6 May | Race |",
        ),
        # a day between rows
        (
            rows(
                ((60, "At"), (160, "What")),
                ((60, "9:00"), (160, "Fair")),
                ((60, "Monday 5 May"),),
                ((60, "8:00"), (160, "Race")),
            ),
            "| At | What |\n| 9:00 | Fair |\n\n## Monday 5 May\n\n| 8:00 | Race |",
        ),
        # one line with a gap is not a table, nor are gaps that do not stand above each other
        (rows(POSTERS), "Posters 4 May 20 May"),
        (
            rows(
                ((60, "It was a good year"), (170, "for all.")), ((60, "It was"), (100, "a fair."))
            ),
            "It was a good year for all.\nIt was a fair.",
        ),
        # narrow gaps have to be above each other in three lines
        (
            rows(*(((60, "4 May"), (91, word)) for word in ("fair", "race"))),
            "4 May fair 4 May race",
        ),
        (
            rows(*(((60, "4 May"), (91, word)) for word in ("fair", "race", "walk"))),
            "| 4 May | fair |\n| 4 May | race |\n| 4 May | walk |",
        ),
    ],
)
def test_tables(page: list[PrintedLine], expected: str) -> None:
    assert joined([part(run) for run in printed_runs([page], HEADER.pages)]) == expected


def test_cells_that_a_page_writes_as_lines_of_their_own() -> None:
    cells = [row(700 - 20 * at, cell) for at, line in enumerate((POSTERS, DEMOS)) for cell in line]
    assert list(paragraphs([cells], HEADER.pages)) == [
        "| Posters | 4 May | 20 May |", "| Demos | 6 May | 22 May |",
    ]  # fmt: skip


def test_running_heads_and_feet_that_a_page_writes_anywhere() -> None:
    pages = [
        [
            *column("Example Gazette", y=790, size=8),
            *column(f"{number} of 3", x=500, y=790, size=8),
            *column("Printed on 4 May 2024", y=20, size=8),
            *column(*(FIRST if number == 2 else SECOND)),
        ]
        for number in (1, 2, 3)
    ]
    assert list(paragraphs(pages, HEADER.pages)) == [
        "Example Gazette", PARTED[1], PARTED[0], PARTED[1],
    ]  # fmt: skip


def test_a_heading_with_a_number_is_not_an_item() -> None:
    page = [*column("1. The works", size=14, y=740), *column(*FIRST), *column("2. One", y=600)]
    assert list(paragraphs([page], HEADER.pages)) == ["# 1. The works", PARTED[0], "2. One"]


def test_columns_of_prose_are_not_a_table() -> None:
    left, right = (
        "The council met in the hall, and the works of the",
        "The county granted all of the money for the works",
    )
    page = rows(*(((60, left), (320, right)) for _ in range(8)), leading=12)
    assert "|" not in "".join(paragraphs([page], HEADER.pages))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("• 4 May: the fair", "• 6 May: the race"), ["- 4 May: the fair", "- 6 May: the race"]),
        (
            ("• The fair", "\t• of the town", "• A race"),
            ["- The fair", "  - of the town", "- A race"],
        ),
        (("\uf0b7 The fair", "\uf0b7 A race"), ["- The fair", "- A race"]),
        (("1. The fair", "2. A race"), ["1. The fair", "2. A race"]),
        # an item goes on in the next line
        (
            (f"• {FIRST[0]}", FIRST[1], f"• {SECOND[0]}", SECOND[1]),
            [f"- {PARTED[0]}", f"- {PARTED[1]}"],
        ),
        # a number at the begin of a line within a sentence begins nothing
        (
            (
                "The council met in the year of our Lord",
                "1. and it has chosen a builder of bridges.",
            ),
            ["The council met in the year of our Lord 1. and it has chosen a builder of bridges."],
        ),
        # lines that had room for more end where they were meant to
        (
            ("4 May: fair", "6 May: race of all boats on the river", "8 May: walk"),
            ["4 May: fair\n6 May: race of all boats on the river\n8 May: walk"],
        ),
        # small letters go on, as titles do
        (
            ("A bridge", "for the town of the old harbour"),
            ["A bridge for the town of the old harbour"],
        ),
    ],
)
def test_items_and_lines(lines: tuple[str, ...], expected: list[str]) -> None:
    assert list(paragraphs([column(*lines)], HEADER.pages)) == expected


def test_headings_by_the_size_of_their_letters_and_by_bold_ones() -> None:
    bold = PrintedLine(text="Monday 5 May", x=60, y=640, size=10, is_bold=True)
    said = PrintedLine(text="It is on.", x=60, y=660, size=10, is_bold=True)
    page = [
        *column("The fair", size=20, y=740),
        *column("Days", size=14, y=710),
        *column(*FIRST, y=690),
        said,
        bold,
        *column(*SECOND, y=620),
    ]
    assert list(paragraphs([page], HEADER.pages)) == [
        "# The fair", "## Days", PARTED[0], "It is on.", "### Monday 5 May", PARTED[1],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a/b.html 1/2", False),
        ("https://example.org/a/b.html 1 of 2", False),
        ("It is told at https://example.org/a/b.html", True),
    ],
)
def test_what_browsers_print_around_a_page(address: str, *, kept: bool) -> None:
    page = [
        *column("11/28/26, 9:07 PM A bridge - Example Gazette", y=780, size=8),
        *column(*FIRST),
        *column(address, y=20, size=8),
    ]
    found = list(paragraphs([page], HEADER.pages))
    assert (address in found) is kept
    assert PARTED[0] in found
    assert any("9:07" in text for text in found) is kept


@pytest.mark.parametrize("words", ["a", "The council met in the hall and the works"])
def test_a_page_of_rows_is_read_in_one_go(words: str) -> None:
    def seconds(count: int) -> float:
        page = rows(*(((60, words), (460, words)) for _ in range(count)))
        start = time.process_time()
        assert list(paragraphs([page], HEADER.pages))
        return time.process_time() - start

    seconds(10)
    assert seconds(8000) < 9 * seconds(2000) + 0.5
