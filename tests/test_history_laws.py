"""Laws of what was known on a day, and of what became of events, on random documents."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from making import ORIGIN

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.history.developments import developments, difference
from timeline.languages.read import read
from timeline.merge import build
from timeline.model import Document, Facts, Records, Statement, Status, Timeline

FIRST = date(2026, 1, 1)
_DATES = ("2026-05", "2026-05-03", "2026-05-09", "2026-06-01", "2026", "2027?", "")
_NAMES = tuple("abcdef")


def _document(at: int, days: list[int], acts: dict[str, tuple[str, ...]]) -> Document:
    day = FIRST + timedelta(days=days[at])
    return Document(
        id=_NAMES[at],
        published=edtf.day(day),
        retracts=acts.get("retracts", ()),
        supersedes=acts.get("supersedes", ()),
        origin=ORIGIN,
    )


def _statement(document: str, said: tuple[str, str, Status | None, list[str]]) -> Statement:
    event, when, status, retracts = said
    return Statement(
        event=event,
        document=document,
        reading=read(when, Anchor()) if when else None,
        status=status,
        facts=Facts(title=event.upper()),
        retracts=tuple(retracts),
        origin=ORIGIN,
    )


_acts = st.fixed_dictionaries(
    {},
    optional={
        "retracts": st.lists(st.sampled_from(_NAMES), max_size=1).map(tuple),
        "supersedes": st.lists(st.sampled_from(_NAMES), max_size=1).map(tuple),
    },
)
_said = st.tuples(
    st.sampled_from("xyz"),
    st.sampled_from(_DATES),
    st.sampled_from((None, None, *Status)),
    st.lists(st.sampled_from(_NAMES), max_size=1),
)


@st.composite
def some_records(draw: st.DrawFn) -> Records:
    """Up to six documents, one event of each at most once, some on one day, in any order."""
    days = draw(st.lists(st.integers(0, 5), min_size=2, max_size=6))
    documents = [_document(at, days, draw(_acts)) for at in range(len(days))]
    statements = [
        _statement(document.id, said)
        for document in documents
        for said in draw(st.lists(_said, max_size=3, unique_by=lambda item: item[0]))
    ]
    return Records(
        documents=tuple(draw(st.permutations(documents))),
        statements=tuple(draw(st.permutations(statements))),
    )


def known_on(records: Records, day: date) -> Timeline:
    return build(records, today=day, as_of=day)[0]


def only(records: Records, day: date) -> Records:
    """The records that are there by a day, as if nothing had come since."""
    documents = tuple(item for item in records.documents if item.known_on and item.known_on <= day)
    ids = {item.id for item in documents}
    statements = sorted(
        (item for item in records.statements if item.document in ids),
        key=lambda item: (item.document, item.event),
    )
    return Records(documents=documents, statements=tuple(statements))


@settings(max_examples=40)
@given(some_records(), st.integers(0, 5))
def test_what_was_known_hangs_on_no_later_document_and_on_no_order(
    records: Records, after: int
) -> None:
    day = FIRST + timedelta(days=after)
    then, plain = known_on(records, day), build(only(records, day), today=day)[0]
    assert (then.events, then.gone) == (plain.events, plain.gone)
    every = developments(known_on(records, FIRST + timedelta(days=5)))
    by_then = tuple(item for item in every if item.on and item.on <= day)
    assert developments(then) == by_then == developments(plain)


@settings(max_examples=40)
@given(some_records())
def test_numbers_go_up_and_differences_are_what_the_steps_come_to(records: Records) -> None:
    states = [known_on(records, FIRST + timedelta(days=after)) for after in range(6)]
    every = developments(states[-1])
    for old, new in pairwise(states):
        before = {event.id: event for event in (*old.events, *old.gone)}
        for event in (*new.events, *new.gone):
            if event.id in before:
                then = before[event.id]
                assert event.revisions[: len(then.revisions)] == then.revisions
        there = [{event.id for event in state.events} for state in (old, new)]
        steps = {item.event: item for item in every if item.on == new.today}
        for item in difference(old, new):
            assert item.event in steps
            is_there = tuple(item.event in ids for ids in there)
            assert (item.kind in ("retracted", "dropped") and not item.after) == (
                is_there == (True, False)
            )
            if item.field == "when" and is_there[1]:
                (event,) = (one for one in new.events if one.id == item.event)
                assert item.after in (str(event.when), "")
