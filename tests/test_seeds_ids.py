"""Ids of rows that state none: by what they say, never by where they stand."""

from itertools import permutations

import pytest
from making import checked

from timeline.formats import csv
from timeline.seeds.check import check
from timeline.text.ids import LONGEST_ID


def ids(*rows: str, header: str = "title,when,place,note") -> list[str]:
    """The ids of the rows of a sheet, in their order."""
    raw = csv.read("\n".join((header, *rows, "")), "list.csv")
    return [item.event for item in check(raw, "list").statements]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Fair,2015",), ["fair"]),
        (("Fair,2015", "Market,2015"), ["fair", "market"]),
        # The date as it is meant, however it is written.
        (("Fair,2015", "Fair,2 May 2016"), ["fair-2015", "fair-2016-05-02"]),
        (("Fair,2016-05-02/2016-05-04", "fair!,2017"), ["fair-2016-05-02-2016-05-04", "fair-2017"]),
        (("Fair,2015,Lyon", "Fair,2015,Nice"), ["fair-2015-lyon", "fair-2015-nice"]),
        (("Fair,2015,Lyon", "Fair,2016", "Fair,2016,Lyon"), None),
        # A title that another row has with its date.
        (("Fair 2015,2015", "Fair,2015", "Fair,2016"), None),
        (("Fair,2015,Lyon,a", "Fair,2015,Lyon,b"), None),
        (("Fair,TBC,Lyon", "Fair,2016,Lyon", "Fair,TBC,Nice"), None),
    ],
)
def test_ids_are_of_the_row_whatever_its_place(
    rows: tuple[str, ...], expected: list[str] | None
) -> None:
    found = ids(*rows)
    if expected is not None:
        assert found == expected
    by_row = dict(zip(rows, found, strict=True))
    assert len(set(found)) == len(rows)
    for other in permutations(rows):
        assert ids(*other) == [by_row[row] for row in other]


@pytest.mark.parametrize("above", ["Board meeting,2026-01-31", "Board meeting,TBC", "Board,2026"])
def test_a_row_above_moves_no_id(above: str) -> None:
    rows = ("Board meeting,2026-02-28", "Board meeting,2026-03-31", "Review,2026-03-31")
    assert ids(above, *rows)[1:] == ids(*rows)


def test_rows_that_say_the_same_are_counted() -> None:
    first, second, third = ids(*["Backup,2015-01-01"] * 3)
    assert first.startswith("backup-2015-01-01-")
    assert [second, third] == [f"{first}-2", f"{first}-3"]


def test_an_id_that_is_stated_is_taken() -> None:
    assert ids(",Fair,2015", "fair,Market,2015", header="id,title,when") == ["fair-2015", "fair"]


def test_each_document_has_its_own() -> None:
    texts = (f'[document]\nid = "{name}"\n[[event]]\nwhen = 2015\ntitle = "Fair"' for name in "ab")
    assert [item.event for text in texts for item in checked(text).statements] == ["fair", "fair"]


@pytest.mark.parametrize("letter", ["x", "é"])
def test_no_id_is_too_long(letter: str) -> None:
    title = letter * LONGEST_ID
    found = ids(f"{title},2015", f"{title},2016")
    assert len(set(found)) == 2
    assert all(len(item) <= LONGEST_ID for item in found)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("Fair,2015",), ["no id for 'Fair'"]),
        (("Fair,2015", "Fair,2016"), ["2 events have no id", "2 events without an id are called"]),
    ],
)
def test_what_makes_an_id_is_told(rows: tuple[str, ...], told: list[str]) -> None:
    raw = csv.read("\n".join(("title,when", *rows, "")), "list.csv")
    found = check(raw, "list").problems
    assert len(found) == len(told)
    for problem, words in zip(found, told, strict=True):
        assert problem.message.startswith(words)
