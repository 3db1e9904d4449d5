import pytest

from timeline.documents.printed_line import Operation, Span, lines, spans


def shown(*operations: tuple[int, float, float]) -> list[Operation]:
    return [Operation(x, size, end) for size, x, end in operations]


@pytest.mark.parametrize(
    ("text", "operations", "expected"),
    [
        ("4 May", shown((5, 10, 40)), [("4 May", 10, 40)]),
        # a space that the page does not show, between two operations
        ("Fair 4 May", shown((4, 10, 30), (5, 90, 120)), [("Fair", 10, 30), (" 4 May", 90, 120)]),
        # one that it shows, behind the first or before the second
        ("Fair 4 May", shown((5, 10, 30), (5, 35, 60)), [("Fair ", 10, 30), ("4 May", 35, 60)]),
        ("Fair 4 May", shown((4, 10, 30), (6, 30, 60)), [("Fair", 10, 30), (" 4 May", 30, 60)]),
        # letters of one word
        ("Fair on", shown((1, 10, 15), (6, 15, 40)), [("Fair on", 10, 40)]),
        # no space is shown at all, and a letter stands for two
        (
            "The first fair 4 May",
            shown((11, 10, 60), (4, 90, 110)),
            [("The first fair", 10, 60), (" 4 May", 90, 110)],
        ),
        # what does not fit at all stays together
        ("Fair 4 May", shown((40, 10, 30), (50, 90, 120)), [("Fair 4 May", 10, 120)]),
        ("", [], []),
    ],
)
def test_a_text_is_parted_where_it_is_shown_in_parts(
    text: str, operations: list[Operation], expected: list[tuple[str, float, float]]
) -> None:
    found = list(spans(text, operations))
    assert [(words.strip(), x) for words, x, _ in found] == [
        (words.strip(), x) for words, x, _ in expected
    ]


def span(text: str, x: float, *, y: float = 700, is_bold: bool = False) -> Span:
    return Span(text, x, x + 5 * len(text.strip()), y, 10, is_bold)


def test_wide_gaps_part_cells() -> None:
    (found,) = lines([span("The fair", 10), span(" ", 50), span("is on", 51), span(" 4 May", 120)])
    assert found.text == "The fair is on 4 May"
    assert [(cell.text, cell.x) for cell in found.cells] == [("The fair is on", 10), ("4 May", 120)]
    assert (found.x, found.end, found.is_bold) == (10, 145, False)


def test_a_line_without_wide_gaps_has_no_cells() -> None:
    (found,) = lines([span("The fair ", 10, is_bold=True), span("is on", 51, is_bold=True)])
    assert (found.cells, found.is_bold) == ((), True)


def test_what_begins_lower_is_another_line() -> None:
    found = lines([span("Posters", 10), span("4 May", 90, y=694), span("Demos", 10, y=688)])
    assert [line.text for line in found] == ["Posters4 May", "Demos"]


def test_blanks_are_no_line() -> None:
    assert list(lines([span(" ", 10), span("  ", 20)])) == []
