"""Dates of one day of which one says all that the other does, and those that only seem to."""

from collections.abc import Callable
from itertools import permutations

import pytest
from making import TODAY, timeline_of

from timeline.model import Event, Severity


def row(when: str, *lines: str, published: str = "2024-01-19") -> str:
    head = f'[document]\npublished = {published}\n[[event]]\nid = "fair"\ntitle = "Fair"\n'
    return "\n".join((f'{head}when = "{when}"', *lines, ""))


def fair(*texts: str) -> Event:
    timeline, problems = timeline_of(*texts, today=TODAY)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    (event,) = timeline.events
    return event


def each_order(*whens: str) -> set[tuple[str, ...]]:
    """The dates that are contested, or the one that is told, however the files are called."""
    return {_told(fair(*map(row, order))) for order in permutations(whens)}


def _told(event: Event) -> tuple[str, ...]:
    return tuple(side.exactly for side in event.contested) or (str(event.when),)


DISAGREE = [
    # all of several days and one of them, one or the other, some of them, the stretch of them
    ("{2027-09-04,2027-09-08}", "2027-09-08"),
    ("{2027-09-04,2027-09-08}", "2027-09-04"),
    ("{2027-09-04,2027-09-08}", "[2027-09-04,2027-09-08]"),
    ("{2027-09-04,2027-09-08,2027-09-11}", "{2027-09-04,2027-09-11}"),
    ("{2027-09-04,2027-09-08}", "2027-09-04/2027-09-08"),
    ("{2027,2029}", "2027-03"),
    # stretches of other lengths: years, months, days, times, without an end or a start
    ("1922/1926", "1923/1924"),
    ("1922/1926", "1922/1924"),
    ("2027-03/2027-08", "2027-05/2027-08"),
    ("2027-03-01/2027-03-09", "2027-03-02/2027-03-08"),
    ("2027-03-01T20:00/2027-03-02T02:00", "2027-03-01T21:00/2027-03-02T01:00"),
    ("1920/..", "1921/1923"),
    ("../1930", "../1929"),
    # each of them says more of one end
    ("1922/1926-12", "1922-02/1926"),
    # times over midnight, and the day on which they end; times of two days, and one of them
    ("2027-03-01T20:00/2027-03-02T02:00", "2027-03-02"),
    ("2027-03-01T20:00/2027-03-02T22:00", "2027-03-02"),
    # a later day of a stretch, and a time of its first
    ("2027-03-01/2027-03-09", "2027-03-02"),
    ("2027-03-01/2027-03-09", "2027-03-09"),
    ("2027-03-01/2027-03-09", "2027-03-01T10:00"),
    ("../1930", "1928"),
]


@pytest.mark.parametrize("whens", DISAGREE)
def test_neither_says_all_that_the_other_does(whens: tuple[str, str]) -> None:
    found = each_order(*whens)
    assert len(found) == 1
    assert sorted(found.pop()) == sorted(whens)


AGREE = [
    # all of several days in the month or year of them, and each in its month
    ("{2027-09-04,2027-09-08}", "2027-09"),
    ("{2027-09-04,2027-10-08}", "2027"),
    ("{2027-09-04,2027-10-08}", "{2027-09,2027-10}"),
    # a stretch in its month, in what it only lies within, beside its first day
    ("2027-03-02/2027-03-08", "2027-03"),
    ("1923/1924", "between 1922 and 1926"),
    ("2027-03-01/2027-03-09", "2027-03-01"),
    ("1922/1926", "1922"),
    # a stretch whose ends are known better, or known at all
    ("1922-03/1926-05", "1922/1926"),
    ("1920/1923", "1920/.."),
    ("2027-03-01T20:00/2027-03-02T02:00", "2027-03-01/2027-03-02"),
    # times over midnight on the day, in the month and the year in which they begin
    ("2027-03-01T20:00/2027-03-02T02:00", "2027-03-01"),
    ("2027-05-31T20:00/2027-06-01T02:00", "2027-05"),
    ("2027-12-31T20:00/2028-01-01T02:00", "2027"),
    # what is only vague
    ("1923", "between 1922 and 1926"),
    ("between 1923 and 1924", "between 1922 and 1926"),
    ("[1923,1924]", "192X"),
]


@pytest.mark.parametrize("whens", AGREE)
def test_the_fuller_date_stays(whens: tuple[str, str]) -> None:
    fullest = fair(row(whens[0]))
    assert each_order(*whens) == {(str(fullest.when),)}


ZONED = [
    # 18:00 to 00:00 and 20:00 to 00:00 in UTC
    (("20:00", "02:00", "Europe/Rome"), ("21:00", "01:00", "Europe/London"), 2),
    (("20:00", "02:00", "Europe/Rome"), ("20:00", "02:00", "Europe/London"), 2),
    # one time, by two clocks
    (("20:00", "02:00", "Europe/Rome"), ("19:00", "01:00", "Europe/London"), 0),
]


@pytest.mark.parametrize(("first", "second", "sides"), ZONED)
def test_stretches_of_two_zones(
    first: tuple[str, str, str], second: tuple[str, str, str], sides: int
) -> None:
    texts = [
        row(f"2026-05-03T{begin}/2026-05-04T{end}", f'timezone = "{zone}"')
        for begin, end, zone in (first, second)
    ]
    assert len(fair(*texts).contested) == sides
    assert len(fair(*reversed(texts)).contested) == sides


LATER = [
    # all of several days are more than one of them, one of them is less, and both are newer
    ("2027-09-08", "{2027-09-04,2027-09-08}", "{2027-09-04,2027-09-08}"),
    ("{2027-09-04,2027-09-08}", "2027-09-08", "2027-09-08"),
    ("2027-09-08", "{2027-09,2027-11}", "{2027-09,2027-11}"),
    ("1922/1926", "1923/1924", "1923/1924"),
    # one or another that leaves a date out
    ("1350", "[1348,1352]", "[1348,1352]"),
    # what only is vaguer
    ("2027-03-01T20:00/2027-03-02T02:00", "2027-03-01", "2027-03-01T20:00/2027-03-02T02:00"),
    ("2027-03-01T20:00/2027-03-02T02:00", "2027-03-02", "2027-03-02"),
    ("{2027-09-04,2027-10-08}", "{2027-09,2027-10}", "{2027-09-04,2027-10-08}"),
    ("{2027-09-04,2027-09-08}", "2027-09", "{2027-09-04,2027-09-08}"),
    ("1348", "[1348,1352]", "1348"),
]


@pytest.mark.parametrize(("older", "newer", "when"), LATER)
def test_a_later_document(older: str, newer: str, when: str) -> None:
    event = fair(row(older), row(newer, published="2024-02-01"))
    assert (str(event.when), event.contested) == (when, ())


OLD_STYLE = "3 September 1752 (O.S.)"


@pytest.mark.parametrize("order", [tuple, reversed])
@pytest.mark.parametrize("published", ["2024-01-19", "2024-02-01"])
@pytest.mark.parametrize("other", ["14 September 1752", "September 1752", "1752"])
def test_a_calendar_is_kept(
    order: Callable[[tuple[str, str]], tuple[str, str]], published: str, other: str
) -> None:
    first, second = order((OLD_STYLE, other))
    event = fair(row(first), row(second, published=published))
    assert (str(event.when), event.reading.calendar.value) == ("1752-09-14", "julian")


@pytest.mark.parametrize(
    ("later", "sides"),
    [
        # as true of one as of the other
        ("October 1731", ["1731-10-30", "1731-11-10 (julian)"]),
        ("1731", ["1731-10-30", "1731-11-10 (julian)"]),
        # of which only one is that day
        ("November 1731", []),
        ("30 October 1731", []),
        ("10 November 1731", []),
    ],
)
def test_a_coarser_date_after_two_calendars(later: str, sides: list[str]) -> None:
    texts = [row("30 October 1731 (O.S.)"), row("30 October 1731")]
    event = fair(*texts, row(later, published="2024-02-01"))
    assert [side.exactly for side in event.contested] == sides
