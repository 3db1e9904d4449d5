"""Text of parted cells: signs, quotes that do not pair, and numbers that are kept as text."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.formats.csv import read
from timeline.formats.sheet.delimited import grid
from timeline.formats.sheet.separator import parting_of
from timeline.seeds.check import check


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("title,when\nA,2015\n", ","),
        ("title|when\nA, B, C|2015\nD; E, F|2016\n", "|"),
        ("Titel;Datum;Betrag\nA;1.2.2026;1,50\nB;2.2.2026;2,75\nC;3.2.2026;3,25\n", ";"),
        # lists in cells, and text with more of another sign than there are columns
        ("title,tags\nA,a;b;c\nB,d;e;f\n", ","),
        ("title;when\nLunch, tea, cake, more;2015\n", ";"),
        ('title,when\n"A;B;C;D;E",2015\n"F;G;H;I;J",2016\n', ","),
        ("note\ttitle\twhen\none, two, three, four\tA\t2015\n", "\t"),
        # above the header stands a title; names in words that nobody knows
        ("Plan, with all changes, as of May\ntitle;when\nA;2015\n", ";"),
        ("Xa;Xb;Xc\nA, a;2015;1\nB;2016;2\nC;2017;3\n", ";"),
        ("sep=;\ntitle,a;when,b\nA,a;2015\n", ";"),
        ('"sep=|"\r\ntitle|when\r\nA|2015\r\n', "|"),
        ('title,when\n"A, 2015\nB,2016\nC,2017\n', ","),
        ("title\nA\n", ","),
        ("", ","),
    ],
)
def test_all_rows_say_what_parts_their_cells(text: str, sign: str) -> None:
    assert parting_of(text).sign == sign


HEAD = "id,title,when\n"
LAST = (["z", "Z", "2019"],)


@pytest.mark.parametrize(
    ("text", "rows", "told"),
    [
        # never ended; ended in a later row, in which text or a sign stands behind it
        ('a,"A,2015\nb,B,2016\n', (["a", "A", "2015"], ["b", "B", "2016"]), [2]),
        ('a,"A,2015\nb,"B",2016\n', (["a", "A", "2015"], ["b", "B", "2016"]), [2]),
        ('"a,A,2015\nb,B",2016\n', (["a", "A", "2015"], ["b", 'B"', "2016"]), [2]),
        # a quote inside that is not written twice
        ('a,"The "big" fair, in town",2015\n', (["a", 'The "big" fair, in town', "2015"],), [2]),
        ('a,"A "b" c,2015\n', (["a", 'A "b" c', "2015"],), [2]),
        ('a,"said "x" there\nand more",2015\n', (["a", 'said "x" there\nand more', "2015"],), [2]),
        # what is right stays: lines in a cell, with signs and with years of their own
        ('a,"A\n\nB, of 2014",2015\n', (["a", "A\n\nB, of 2014", "2015"],), []),
        ('a,A,"2015\n"\n', (["a", "A", "2015\n"],), []),
        ('a,"one\nsoup, bread, tea",2015\n', (["a", "one\nsoup, bread, tea", "2015"],), []),
        ('a,5" pipe,2015\n', (["a", '5" pipe', "2015"],), []),
        # more cells than columns: the table refuses them
        ('a,"A, b, c,2015\n', (["a", "A", " b", " c", "2015"],), [2]),
    ],
)
def test_a_quote_without_its_pair_costs_no_other_row(
    text: str, rows: tuple[list[str], ...], told: list[int]
) -> None:
    found = grid(f"{HEAD}{text}z,Z,2019\n", "f.csv")
    assert [cells for _, cells in found.rows][1:] == [*rows, *LAST]
    assert [item.origin.line for item in found.problems] == told
    assert sorted(found.unsure) == told


def test_of_many_such_rows_the_first_are_told_and_the_others_counted() -> None:
    found = grid(HEAD + 'a,"A,2015\n' * 30, "f.csv")
    assert len([*found.rows]) == 31
    assert len(found.problems) == 21
    assert found.problems[-1].message.startswith("quotes do not pair on 10 more lines: 22, 23")


def test_rows_that_are_one_cell_in_quotes_each_are_parted() -> None:
    found = grid('"Task,Start"\n"Kick-off,2015"\n"""Works, all"",2016"\n', "f.csv")
    rows = [["Task", "Start"], ["Kick-off", "2015"], ["Works, all", "2016"]]
    assert [cells for _, cells in found.rows] == rows
    assert [str(item) for item in found.problems] == [
        "f.csv:1: note: each row stands in quotes as one cell: its cells are read"
    ]
    # A list of one column stays one.
    assert [cells for _, cells in grid('"Task, all"\n"A"\n', "f.csv").rows] == [
        ["Task, all"],
        ["A"],
    ]


ROWS = [f"e{at},Event {at},20{at:02},a note" for at in range(10, 18)]


@given(at=st.lists(st.integers(0, len("\n".join(ROWS))), min_size=1, max_size=4))
@settings(max_examples=12, deadline=None)
@example(at=[4, 60])
def test_whatever_quotes_are_lost_each_row_is_an_event_or_told(at: list[int]) -> None:
    text = "\n".join(ROWS)
    for place in sorted(at, reverse=True):
        text = text[:place] + '"' + text[place:]
    result = check(read(f"id,title,when,note\n{text}\n", "f.csv"), "f")
    known = {item.event.replace('"', "") for item in result.statements}
    said = " ".join(map(str, result.problems))
    told = {
        int(line) for line in re.findall(r"f\.csv:(\d+)|line (\d+)", said) for line in line if line
    }
    lost = [row for line, row in enumerate(ROWS, 2) if row[:3] not in known and line not in told]
    assert not lost, (text, said)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('="007"', "007"),
        ('"=""2026-12-15"""', "2026-12-15"),
        ('"=""a """"b"""" c"""', 'a "b" c'),
        ("'2026-12-15", "2026-12-15"),
        ("'007", "007"),
        # what is text stays
        ("'90s night", "'90s night"),
        ("'68", "'68"),
        ("'tis", "'tis"),
        ("=A1", "=A1"),
        ("'=1+1", "'=1+1"),
        ("''2026", "''2026"),
    ],
)
def test_numbers_that_are_kept_as_text_are_what_they_say(cell: str, text: str) -> None:
    (_, row) = next(grid(f"{cell},x\n", "f.csv").rows)
    assert row == [text, "x"]
