from collections.abc import Sequence

import pytest

from timeline.documents.printed import PrintedLine, paragraphs
from timeline.languages.english.header_words import HEADER


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
            ["A bridge for us", PARTED[0]],
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
