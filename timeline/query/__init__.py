"""Which events of a timeline are asked for."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from timeline.edtf import Span
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Event, Timeline
from timeline.query.facets import tags_in, years_around, years_in
from timeline.query.filters import FILTERS, WINDOWS, Filter, Predicate
from timeline.query.values import first_day, last_day
from timeline.query.windows import together, windows_of
from timeline.query.years import years

__all__ = [
    "FILTERS",
    "Filter",
    "Query",
    "first_day",
    "last_day",
    "make",
    "of",
    "pairs",
    "predicate",
    "read",
    "select",
    "tags_in",
    "words",
    "years",
    "years_around",
    "years_in",
]

#: the filter of ids, which say less to people than titles
_EVENT: Final = "event"


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions for events, all of which must hold.

    Make one with `of`, `make` or `read`, which put what is asked in order.
    """

    #: names of `FILTERS` in their order, each with its values
    asked: tuple[tuple[str, tuple[Any, ...]], ...] = ()

    @property
    def asks(self) -> bool:
        """Whether it asks anything at all."""
        return bool(self.asked)

    def values(self, name: str) -> tuple[Any, ...]:
        """The values of one filter; empty where it asks nothing."""
        return dict(self.asked).get(name, ())


def make(values: Mapping[str, Iterable[Any]]) -> Query:
    """The query of values that have been read, by the names of their filters.

    Raises:
        ValueError: What is asked cannot hold: the interval ends before it begins.
    """
    found = ((name, _ordered(FILTERS[name], values[name])) for name in FILTERS if name in values)
    query = Query(tuple((name, each) for name, each in found if each))
    begin, end = (next(iter(query.values(name)), None) for name in ("from", "to"))
    if begin and end and end.span.end <= begin.span.begin:
        texts = (FILTERS[name].text(value) for name, value in (("from", begin), ("to", end)))
        raise ValueError(f"{' lies after '.join(texts)}: exchange from and to")
    return query


def _ordered(row: Filter, values: Iterable[Any]) -> tuple[Any, ...]:
    """Each value once, in an order that does not depend on who asks: that of a choice, or of texts.

    What is asked in another order is the same query, which makes the same bytes.
    """
    texts = {row.text(value): value for value in values}
    order = row.choices or sorted(texts)
    return tuple(texts[text] for text in order if text in texts)


def of(**filters: object) -> Query:
    """The query of values or their texts; `from_` is "from".

    Several of one filter are alternatives, but for `search`; None asks nothing.

    >>> words(of(year=2024, status=["planned", "proposed"]))
    '2024, planned or proposed'

    Raises:
        ValueError: A name or a value is wrong; the text says what would be right.
    """
    return read(_given(filters))


def _given(filters: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in filters.items():
        name = key.removesuffix("_").replace("_", "-")
        is_one = isinstance(value, (str, bytes)) or not isinstance(value, Iterable)
        for item in (value,) if is_one else value:  # type: ignore[attr-defined] # iterable
            if isinstance(item, bytes):
                raise ValueError(f"{name}: {item!r} is not text")  # noqa: TRY004 - a wrong value
            if item is not None:
                yield name, item.isoformat() if isinstance(item, date) else str(item)


def read(pairs: Iterable[tuple[str, str]], also: tuple[str, ...] = ()) -> Query:
    """The query of an address's parameters, each a name of `FILTERS` and its value.

    Forms send what was not filled in too, so an empty value asks nothing.

    Args:
        pairs: Names and values.
        also: Other names that an address may have, for the message about one that it may not.

    Raises:
        ValueError: A name or a value is wrong; the text says what would be right.
    """
    given: dict[str, list[object]] = {}
    for name, value in pairs:
        if name not in FILTERS:
            known = ", ".join((*FILTERS, *also))
            raise ValueError(f"unknown parameter {name!r}: there are {known}")
        text = value.strip()
        if not text:
            continue
        if FILTERS[name].is_single and name in given:
            raise ValueError(f"{name} is given twice: give it once")
        try:
            given.setdefault(name, []).append(FILTERS[name].read(text))
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from None
    return make(given)


def pairs(query: Query) -> tuple[tuple[str, str], ...]:
    """The parameters that `read` makes the same query of."""
    return tuple(
        (name, FILTERS[name].text(value)) for name, values in query.asked for value in values
    )


def words(
    query: Query, language: str = "en", titles: Mapping[str, str] = MappingProxyType({})
) -> str:
    """What is asked, for people: "2024, planned, culture"; empty where nothing is.

    Alternatives of one filter are joined by "or", what has to hold together by "and".

    Args:
        query: What is asked.
        language: Tag of the language in which it is said.
        titles: What is said for the ids of events.
    """
    say = phrases_of(language)
    return say("list").join(
        _words(FILTERS[name], values, say, titles if name == _EVENT else {})
        for name, values in query.asked
    )


def _words(row: Filter, values: tuple[Any, ...], say: Phrases, titles: Mapping[str, str]) -> str:
    texts = (row.text(value) for value in values)
    said = say(row.join).join(titles.get(text) or row.words(text, say) for text in texts)
    return say(row.phrase, values=said) if row.phrase else said


def _titles(timeline: Timeline, ids: tuple[str, ...]) -> dict[str, str]:
    """The titles of events that are asked for by their ids."""
    wanted = {name.casefold(): name for name in ids}
    if not wanted:
        return {}
    return {
        wanted[name]: event.title
        for event in (*timeline.events, *timeline.gone)
        for name in (event.formerly.casefold(), event.id.casefold())
        if name in wanted
    }


def select(timeline: Timeline, query: Query, language: str = "en") -> Timeline:
    """The timeline with the chosen events only, and what was asked in words of the language.

    Its documents stay as they are.
    """
    if not query.asks:
        return timeline
    holds = predicate(timeline, query, without=WINDOWS)
    events = tuple(event for event in _met(timeline, query) if holds(event))
    whole = predicate(timeline, query)
    gone = tuple(event for event in timeline.gone if whole(event))
    asked = words(query, language, _titles(timeline, query.values(_EVENT)))
    return replace(timeline, events=events, gone=gone, asked=asked)


def _met(timeline: Timeline, query: Query) -> Iterable[Event]:
    """The events whose windows the query names, whatever else it asks of them."""
    asked = (WINDOWS[name](values) for name, values in query.asked if name in WINDOWS)
    groups = together(asked)
    if not groups:
        return timeline.events
    first, *rest = groups
    windows = windows_of(timeline)
    places = {place for span in first for place in windows.meeting(span)}
    events = timeline.events
    return (events[at] for at in sorted(places) if all(windows.meets(at, spans) for spans in rest))


def predicate(timeline: Timeline, query: Query, *, without: Container[str] = ()) -> Predicate:
    """Whether an event of the timeline is chosen.

    Args:
        timeline: What the events are of.
        query: What is asked of them.
        without: The names of filters that are not looked at.
    """
    asked = [(name, values) for name, values in query.asked if name not in without]
    tests = [FILTERS[name].choose(timeline, values) for name, values in asked]
    # From and to are asked of one window, where there are several.
    spans = together(WINDOWS[name](values) for name, values in asked if name in WINDOWS)
    if not tests:
        return lambda _event: True
    return lambda event: all(test(event) for test in tests) and _meets(event, spans)


def _meets(event: Event, groups: Iterable[tuple[Span, ...]]) -> bool:
    """Whether of each group of spans a window of the event meets one."""
    return all(
        any(span.overlaps(window) for span in spans for window in event.windows) for spans in groups
    )
