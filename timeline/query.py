"""Filters: which events of a timeline are asked for."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from timeline.edtf import Edtf, Span
from timeline.model import Event, Status, Timeline

_YEARS = re.compile(r"(\d{1,4})?(?:(\.\.)(\d{1,4})?)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What an event must be to be chosen.

    Values of one field are alternatives; the fields all have to hold. An empty field asks
    nothing.
    """

    years: tuple[Span, ...] = ()
    #: the window must not end before this begins
    begin: Edtf | None = None
    #: the window must not begin after this ends
    end: Edtf | None = None
    statuses: tuple[Status, ...] = ()
    tags: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    search: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether it asks anything at all."""
        return self != Query()


Predicate = Callable[[Event], bool]


def years(text: str) -> Span:
    """The years that ``2024``, ``2022..2024``, ``2022..`` or ``..2024`` name.

    Raises:
        ValueError: It is none of these, or ends before it begins.
    """
    match = _YEARS.fullmatch(text.strip())
    if match is None or not (match[1] or match[3]):
        raise ValueError(f"{text!r} is no year: write 2024, 2022..2024, 2022.. or ..2024")
    first = int(match[1] or 1)
    last = int(match[3] or 9999) if match[2] else first
    if not first or not last:
        raise ValueError(f"{text!r} is out of range: years run from 0001 to 9999")
    if last < first:
        raise ValueError(f"{text!r} ends before it begins: write {last}..{first}")
    begin = date(first, 1, 1).toordinal() if match[1] else float("-inf")
    open_end = match[2] and not match[3]
    end = float("inf") if open_end else date(last, 12, 31).toordinal() + 1
    return Span(begin=begin, end=end)


def select(timeline: Timeline, query: Query) -> Timeline:
    """The timeline with the chosen events only; its documents stay as they are."""
    if not query.asks:
        return timeline
    holds = predicate(timeline, query)
    return replace(timeline, events=tuple(event for event in timeline.events if holds(event)))


def predicate(timeline: Timeline, query: Query) -> Predicate:
    """Whether an event of the timeline is chosen."""
    tests = [test for make in FILTERS.values() if (test := make(timeline, query)) is not None]
    return lambda event: all(test(event) for test in tests)


def _by_year(_timeline: Timeline, query: Query) -> Predicate | None:
    if not query.years:
        return None
    return lambda event: any(span.overlaps(event.when.span) for span in query.years)


def _by_window(_timeline: Timeline, query: Query) -> Predicate | None:
    if query.begin is None and query.end is None:
        return None
    wanted = Span(
        begin=query.begin.span.begin if query.begin else float("-inf"),
        end=query.end.span.end if query.end else float("inf"),
    )
    return lambda event: wanted.overlaps(event.when.span)


def _by_status(_timeline: Timeline, query: Query) -> Predicate | None:
    if not query.statuses:
        return None
    return lambda event: event.status in query.statuses


def _by_tag(_timeline: Timeline, query: Query) -> Predicate | None:
    if not query.tags:
        return None
    wanted = {tag.casefold() for tag in query.tags}
    return lambda event: any(tag.casefold() in wanted for tag in event.facts.tags)


def _by_place(_timeline: Timeline, query: Query) -> Predicate | None:
    if not query.places:
        return None
    return lambda event: _holds_any(event.facts.place, query.places)


def _by_source(timeline: Timeline, query: Query) -> Predicate | None:
    if not query.sources:
        return None
    named = {
        document.id
        for document in timeline.documents
        if document.id in query.sources or _holds_any(document.citation, query.sources)
    }
    return lambda event: (
        any(statement.document in named for statement in event.statements)
        or any(_holds_any(source, query.sources) for source in event.sources)
    )


def _by_words(_timeline: Timeline, query: Query) -> Predicate | None:
    wanted = [word.casefold() for text in query.search for word in text.split()]
    if not wanted:
        return None

    def holds(event: Event) -> bool:
        facts = event.facts
        parts = (event.id, facts.title, facts.place, facts.note, *facts.tags, *facts.participants)
        text = "\n".join(parts).casefold()
        return all(word in text for word in wanted)

    return holds


def _holds_any(text: str, parts: Iterable[str]) -> bool:
    folded = text.casefold()
    return any(part.casefold() in folded for part in parts)


#: a predicate for each field of a query that asks something
FILTERS: Mapping[str, Callable[[Timeline, Query], Predicate | None]] = MappingProxyType(
    {
        "year": _by_year,
        "window": _by_window,
        "status": _by_status,
        "tag": _by_tag,
        "place": _by_place,
        "source": _by_source,
        "search": _by_words,
    }
)
