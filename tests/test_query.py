from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import timeline_of, timelines

from timeline.edtf import parse
from timeline.model import Status, Timeline
from timeline.query import (
    FILTERS,
    Query,
    last_day,
    of,
    pairs,
    read,
    select,
    tags_in,
    words,
    years,
    years_in,
)

TEXTS = (
    """
    [document]
    title = "Joint report"
    publisher = "Gazette"
    published = 2024-01-19
    [[event]]
    id = "old"
    title = "Treaty signed"
    when = "2015"
    tags = ["trade"]
    [[event]]
    id = "force"
    title = "Treaty in force"
    when = "since 2020"
    tags = ["Trade", "law"]
    [[event]]
    id = "centre"
    title = "Centre opens"
    when = "Nov. 30 last year"
    place = "Almaty, Kazakhstan"
    note = "The first of its kind"
    """,
    """
    [document]
    published = 2024-03-01
    [[event]]
    id = "plan"
    title = "Summit"
    when = "2024-12/2025-02"
    status = "planned"
    participants = ["Ana"]
    place = "Rome"
    """,
    """
    [[event]]
    id = "own"
    title = "Own"
    when = "../2019"
    sources = ["A letter of Ana"]
    """,
)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    made, problems = timeline_of(*TEXTS)
    assert not problems
    return made


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(), ["old", "own", "force", "centre", "plan"]),
        (of(year="2015"), ["old", "own"]),
        (of(year="2020"), ["force"]),
        (of(year="2019"), ["own"]),
        (of(year="2025"), ["force", "plan"]),
        (of(year="2026"), ["force"]),
        (of(year="2023..2024"), ["force", "centre", "plan"]),
        (of(year=["2015", "2023"]), ["old", "own", "force", "centre"]),
        (of(year="..2014"), ["own"]),
        (of(year="2025.."), ["force", "plan"]),
        (of(from_="2023-11-30"), ["force", "centre", "plan"]),
        (of(from_="2023-12"), ["force", "plan"]),
        (of(to="2015"), ["old", "own"]),
        (of(from_="2016", to="2019"), ["own"]),
        (of(status="planned"), ["plan"]),
        (
            of(status=[Status.PLANNED, Status.OCCURRED]),
            ["old", "own", "force", "centre", "plan"],
        ),
        (of(tag="trade"), ["old", "force"]),
        (of(tag="law"), ["force"]),
        (of(tag="la"), []),  # a tag is a word of its own
        (of(place="almaty"), ["centre"]),
        (of(place=["almaty", "rome"]), ["centre", "plan"]),
        (of(source="a"), ["old", "own", "force", "centre"]),  # an id, or part of a citation
        (of(source="b"), ["plan"]),
        (of(source="joint"), ["old", "force", "centre"]),
        (of(source="letter"), ["own"]),
        (of(participant="ana"), ["plan"]),
        (of(participant=["AN", "nobody"]), ["plan"]),
        (of(participant="rome"), []),
        (of(search="treaty"), ["old", "force"]),
        (of(search="force treaty"), ["force"]),
        (of(search=["first kind", "almaty"]), ["centre"]),
        (of(search="ana"), ["plan"]),
        (of(tag="trade", year="2015"), ["old"]),
    ],
)
def test_select(timeline: Timeline, query: Query, ids: list[str]) -> None:
    chosen = select(timeline, query)
    assert sorted(event.id for event in chosen.events) == sorted(ids)
    assert chosen.documents == timeline.documents


def test_order_stays(timeline: Timeline) -> None:
    ids = [event.id for event in timeline.events]
    chosen = [event.id for event in select(timeline, of(search="e")).events]
    assert chosen == [event_id for event_id in ids if event_id in chosen]


@pytest.mark.parametrize(
    ("read", "text", "message"),
    [
        (years, "abc", "'abc' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        (years, "", "'' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        (years, "..", "'..' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        (years, "2022-2024", "'2022-2024' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        (years, "99999", "'99999' is not a year: write 2024, 2022..2024, 2022.. or ..2024"),
        (years, "0", "'0' is out of range: there is no year 0, 1 BC comes before AD 1"),
        (years, "2024..2022", "'2024..2022' ends before it begins: write 2022..2024"),
        (parse, "2023-02-30", "'2023-02-30' is not a date: February 2023 has days 01 to 28"),
    ],
)
def test_refusals(read: Callable[[str], object], text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is what is tested
        read(text)
    assert str(caught.value) == message


@settings(max_examples=40)
@given(made=timelines, year=st.integers(1, 9999), status=st.sampled_from(Status))
def test_a_filter_never_adds(made: Timeline, year: int, status: Status) -> None:
    query = of(year=year, status=status)
    chosen = select(made, query).events
    assert set(chosen) <= set(made.events)
    for event in made.events:
        earliest, latest = event.when.earliest, event.when.latest
        meets = (earliest is None or earliest.year <= year) and (
            latest is None or year <= latest.year
        )
        assert (event in chosen) == (meets and event.status is status)


@pytest.mark.parametrize(
    ("asked", "said", "back"),
    [
        ([], "", None),
        ([("year", ""), ("search", " ")], "", []),
        ([("year", "2024")], "2024", None),
        ([("year", "2024"), ("year", "2024")], "2024", [("year", "2024")]),
        ([("year", "2024..2024")], "2024", [("year", "2024")]),
        ([("year", "2022..2024")], "2022–2024", None),
        ([("year", "2022..")], "from 2022", None),
        ([("year", "..2022")], "to 2022", None),
        ([("year", "79")], "0079", [("year", "0079")]),
        ([("year", "2022"), ("year", "2024")], "2022 or 2024", None),
        ([("from", "2024-03"), ("to", "2024-05-01")], "from 2024-03, to 2024-05-01", None),
        (
            [("tag", "trade"), ("status", "planned"), ("search", "a; b")],
            "planned, trade, “a; b”",
            [("status", "planned"), ("tag", "trade"), ("search", "a; b")],
        ),
        ([("place", "Rome"), ("source", "Gazette")], "Rome, source Gazette", None),
        ([("participant", "Ana"), ("participant", "Bo")], "with Ana or Bo", None),
    ],
)
def test_a_query_out_of_an_address(
    asked: list[tuple[str, str]], said: str, back: list[tuple[str, str]] | None
) -> None:
    query = read(asked)
    assert words(query) == said
    assert list(pairs(query)) == (asked if back is None else back)
    assert read(pairs(query)) == query


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            [("yeer", "2024")],
            f"unknown parameter 'yeer': there are {', '.join(FILTERS)}",
        ),
        (
            [("year", "abc")],
            "year: 'abc' is not a year: write 2024, 2022..2024, 2022.. or ..2024",
        ),
        (
            [("year", "99999")],
            "year: '99999' is not a year: write 2024, 2022..2024, 2022.. or ..2024",
        ),
        (
            [("status", "open")],
            (
                "status: 'open' is not a status: "
                "write one of occurred, under-way, planned, proposed, postponed, cancelled"
            ),
        ),
        ([("from", "2024"), ("from", "2025")], "from is given twice: give it once"),
        ([("from", "2025"), ("to", "2024")], "2025 lies after 2024: exchange from and to"),
    ],
)
def test_bad_queries_are_refused(asked: list[tuple[str, str]], message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        read(asked)
    assert str(caught.value) == message


@pytest.mark.parametrize(("text", "day"), [("2024", "2024-12-31"), ("2024-02", "2024-02-29")])
def test_the_last_day(text: str, day: str) -> None:
    assert str(last_day(text)) == day


@pytest.mark.parametrize("text", ["2024/..", "tomorrow", ""])
def test_what_has_no_last_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        last_day(text)


def test_years_and_tags_to_offer() -> None:
    timeline, _ = timeline_of(
        "".join(
            f'[[event]]\nid = "e{number}"\ntitle = "T"\nwhen = "{when}"\ntags = ["{tag}"]\n'
            for number, (when, tag) in enumerate(
                (
                    ("1987", "Trade"),
                    ("199X", "art"),
                    ("18XX", "trade"),
                    ("2020/..", "Art"),
                    ("2001-12/2003-01", "b"),
                    ("2024-24", "b"),
                )
            )
        )
    )
    # Winter 2024 ends in 2025.
    assert years_in(timeline) == (1987, 2001, 2003, 2020, 2024, 2025)
    assert [tag.casefold() for tag in tags_in(timeline)] == ["art", "b", "trade"]


@given(timelines)
def test_every_year_to_offer_has_an_event(timeline: Timeline) -> None:
    for year in years_in(timeline):
        assert select(timeline, of(year=year)).events
    for tag in tags_in(timeline):
        assert select(timeline, of(tag=tag)).events


def test_an_event_that_is_asked_for_is_called_by_its_title() -> None:
    timeline, _ = timeline_of(
        '[[event]]\nid = "a"\nformerly = "old"\ntitle = "Fair"\nwhen = "2024"\n'
    )
    for name in ("a", "A", "old"):
        assert select(timeline, of(event=name)).asked == "Fair"
    assert select(timeline, of(event="none")).asked == "none"
