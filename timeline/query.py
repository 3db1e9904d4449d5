"""Filters: which events of a timeline are asked for."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from timeline import edtf
from timeline.edtf import Edtf, Precision, Span
from timeline.model import Event, Status, Timeline

_YEARS = re.compile(r"(\d{1,4})?(?:(\.\.)(\d{1,4})?)?", re.ASCII)
_LAST_YEAR = 9999


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

#: the fields of a query by their names in options and addresses
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "year": "years",
        "from": "begin",
        "to": "end",
        "status": "statuses",
        "tag": "tags",
        "place": "places",
        "source": "sources",
        "search": "search",
    }
)


def years(text: str) -> Span:
    """The years that ``2024``, ``2022..2024``, ``2022..`` or ``..2024`` name.

    Raises:
        ValueError: It is none of these, or ends before it begins.
    """
    match = _YEARS.fullmatch(text.strip())
    if match is None or not (match[1] or match[3]):
        raise ValueError(f"{text!r} is no year: write 2024, 2022..2024, 2022.. or ..2024")
    first = int(match[1] or 1)
    last = int(match[3] or _LAST_YEAR) if match[2] else first
    if not first or not last:
        raise ValueError(f"{text!r} is out of range: years run from 0001 to 9999")
    if last < first:
        raise ValueError(f"{text!r} ends before it begins: write {last}..{first}")
    begin = date(first, 1, 1).toordinal() if match[1] else float("-inf")
    open_end = match[2] and not match[3]
    end = float("inf") if open_end else date(last, 12, 31).toordinal() + 1
    return Span(begin=begin, end=end)


def last_day(text: str) -> date:
    """The last day that an EDTF date of any precision names.

    Raises:
        ValueError: It is no EDTF, or has no end.
    """
    latest = edtf.parse(text).latest
    if latest is None:
        raise ValueError(f"{text!r} has no last day: write 2024-03-01")
    return latest.date() if isinstance(latest, datetime) else latest


def status(text: str) -> Status:
    """The status of that name.

    Raises:
        ValueError: There is none.
    """
    try:
        return Status(text)
    except ValueError:
        known = ", ".join(item.value for item in Status)
        raise ValueError(f"{text!r} is no status: write one of {known}") from None


def ordered(query: Query) -> Query:
    """The query, whose stretch of time must not end before it begins.

    Raises:
        ValueError: It does.
    """
    begin, end = query.begin, query.end
    if begin and end and end.span.end <= begin.span.begin:
        raise ValueError(f"{begin} lies after {end}: exchange from and to")
    return query


_READERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {"year": years, "from": edtf.parse, "to": edtf.parse, "status": status}
)
#: those that can be asked once only
_SINGLE = ("from", "to")


def read(pairs: Iterable[tuple[str, str]], also: tuple[str, ...] = ()) -> Query:
    """The query of an address's parameters, each a name of `NAMES` and its value.

    Forms send what was not filled in too, so an empty value asks nothing.

    Args:
        pairs: Names and values.
        also: Other names that an address may have, for the message about one that it may not.

    Raises:
        ValueError: A name or a value is wrong; the text says what would be right.
    """
    given: dict[str, list[object]] = {}
    for name, value in pairs:
        if name not in NAMES:
            raise ValueError(f"unknown parameter {name!r}: there are {', '.join((*NAMES, *also))}")
        text = value.strip()
        if not text:
            continue
        reader = _READERS.get(name)
        try:
            read_value = reader(text) if reader else text
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
        values = given.setdefault(name, [])
        if name in _SINGLE and values:
            raise ValueError(f"{name} is given twice: give it once")
        if read_value not in values:
            values.append(read_value)
    fields: dict[str, object] = {
        NAMES[name]: values[0] if name in _SINGLE else tuple(values)
        for name, values in given.items()
    }
    return ordered(Query(**fields))  # type: ignore[arg-type] # each reader gives its field's type


def pairs(query: Query) -> tuple[tuple[str, str], ...]:
    """The parameters that `read` makes the same query of."""
    return tuple(
        (name, _text(value))
        for name, field in NAMES.items()
        for value in _values(getattr(query, field))
    )


def words(query: Query) -> str:
    """What is asked, for people: "2024, planned, culture"; empty where nothing is.

    Alternatives of one field are joined by "or".
    """
    said = []
    for name, field in NAMES.items():
        values = [words_of(name, _text(value)) for value in _values(getattr(query, field))]
        if values:
            said.append(_BEFORE.get(name, "") + " or ".join(values))
    return ", ".join(said)


def words_of(name: str, value: str) -> str:
    """One value of a parameter, for people, where its name is said beside it."""
    return _WORDS.get(name, str)(value)


def _values(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _text(value: object) -> str:
    return _years(value) if isinstance(value, Span) else str(value)


def _years(span: Span) -> str:
    """What `years` reads to the same."""
    first = "" if math.isinf(span.begin) else f"{date.fromordinal(int(span.begin)).year:04}"
    last = "" if math.isinf(span.end) else f"{date.fromordinal(int(span.end) - 1).year:04}"
    return first if first == last else f"{first}..{last}"


def _year_words(text: str) -> str:
    first, _, last = text.partition("..")
    if first and last:
        return f"{first}–{last}"
    if ".." not in text:
        return text
    return f"from {first}" if first else f"to {last}"


_BEFORE = {"from": "from ", "to": "to ", "source": "source "}
_WORDS: Mapping[str, Callable[[str], str]] = {
    "year": _year_words,
    "search": lambda text: f"“{text}”",
}


def select(timeline: Timeline, query: Query) -> Timeline:
    """The timeline with the chosen events only, and what was asked in words.

    Its documents stay as they are.
    """
    if not query.asks:
        return timeline
    holds = predicate(timeline, query)
    events = tuple(event for event in timeline.events if holds(event))
    return replace(timeline, events=events, asked=words(query))


def predicate(timeline: Timeline, query: Query) -> Predicate:
    """Whether an event of the timeline is chosen."""
    tests = [test for make in FILTERS.values() if (test := make(timeline, query)) is not None]
    return lambda event: all(test(event) for test in tests)


def years_in(timeline: Timeline) -> tuple[int, ...]:
    """The years to offer: those in which something begins or ends, as far as that is known.

    A date that is only known to the decade or the century names no year.
    """
    found: set[int] = set()
    for event in timeline.events:
        for end in edtf.ends(event.when):
            if end.precision <= Precision.YEAR:
                found |= {bound.year for bound in (end.earliest, end.latest) if bound}
    return tuple(sorted(found))


def tags_in(timeline: Timeline) -> tuple[str, ...]:
    """The tags of the events, each once however its letters are cased, in order."""
    found: dict[str, str] = {}
    for event in timeline.events:
        for tag in event.facts.tags:
            found.setdefault(tag.casefold(), tag)
    return tuple(found[key] for key in sorted(found))


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
