"""The index by which a script filters: what each event says that can be asked, as JSON.

Which value an event has is decided here, by the filters themselves, so that a browser chooses as
the server does. What it cannot decide by this it does not offer.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from timeline import query
from timeline.edtf import Span
from timeline.languages.phrases import phrases_of
from timeline.languages.say import event_words
from timeline.model import Event, Timeline
from timeline.page.rows import anchor
from timeline.page.view import Addresses, View
from timeline.query import FILTERS, Filter
from timeline.query.filters import Control, searched
from timeline.text import address

#: values of one filter that are asked of every event, one by one
_MOST = 100
#: filters whose values are texts, of which each event has its own
_OWN: Mapping[str, Any] = {
    "tag": lambda event: event.facts.tags,
    "place": lambda event: (event.facts.place,) if event.facts.place else (),
    "participant": lambda event: event.facts.participants,
}
#: those that ask for a part of a text; the others ask for all of it
_OF_PARTS = ("place", "participant")


def index_of(view: View) -> dict[str, Any]:
    """The index of the events that a page shows, in their order."""
    return {
        "rows": [anchor(event) for event in view.chosen.events],
        **_said(view.timeline, view.chosen.events, lasts=not view.addresses.has_form),
        "dates": _dates(view.timeline),
        "names": list(FILTERS),
    }


def whole_index(timeline: Timeline, addresses: Addresses, language: str) -> dict[str, Any]:
    """The index of all events of a site, with what a list of them says.

    Args:
        timeline: What the events are of.
        addresses: Where their pages are, from the folder of the site.
        language: Of the words of dates.
    """
    say = phrases_of(language)
    events = timeline.events
    home = addresses.relative("page", query.Query())
    return {
        "rows": [anchor(event) for event in events],
        "titles": [event.title or event.id for event in events],
        "said": [event_words(event, say) for event in events],
        "pages": [_page(event, addresses, home) for event in events],
        **_said(timeline, events, lasts=True),
        "dates": _dates(timeline),
    }


def offered(row: Filter, timeline: Timeline, *, lasts: bool) -> tuple[str, ...] | None:
    """The values of a filter that an index knows; None where it cannot tell.

    Args:
        row: The filter.
        timeline: What the events are of.
        lasts: Whether the index stays as it is while days go by.
    """
    if lasts and row.control is Control.LENGTHS:
        return None
    if row.name in _OWN:
        return tuple(value for value, _ in row.offered(timeline)) if row.offered else None
    if row.control is Control.YEARS or row.offered is None:
        return None
    values = tuple(value for value, _ in row.offered(timeline))
    return values if 0 < len(values) <= _MOST else None


def _page(event: Event, addresses: Addresses, home: str) -> str:
    own = addresses.relative("page", query.of(event=event.id))
    return own or f"{home}{address.fragment(event.id)}"


def _said(timeline: Timeline, events: Sequence[Event], *, lasts: bool) -> dict[str, Any]:
    rows = ((row, offered(row, timeline, lasts=lasts)) for row in FILTERS.values())
    return {
        "windows": [[_span(span) for span in event.windows] for event in events],
        "words": [searched(event) for event in events],
        "has": {
            row.name: {
                "values": values,
                "part": row.name in _OF_PARTS,
                "of": [_few(places) for places in _places(row, values, timeline, events)],
            }
            for row, values in rows
            if values
        },
    }


def _places(
    row: Filter, values: Sequence[str], timeline: Timeline, events: Sequence[Event]
) -> Iterator[list[int]]:
    """For each event the places of the values that it has."""
    own = _OWN.get(row.name)
    if own is not None:
        known = {value.casefold(): at for at, value in enumerate(values)}
        for event in events:
            found = {known[text.casefold()] for text in own(event) if text.casefold() in known}
            yield sorted(found)
        return
    tests = [row.choose(timeline, (row.read(value),)) for value in values]
    for event in events:
        yield [at for at, holds in enumerate(tests) if holds(event)]


def _few(places: Sequence[int]) -> int | Sequence[int]:
    """One place by itself, which is shorter."""
    return places[0] if len(places) == 1 else places


def _dates(timeline: Timeline) -> dict[str, list[float | None]]:
    """The spans of the years that can be chosen."""
    row = FILTERS["from"]
    values: Iterable[str] = (value for value, _ in row.offered(timeline)) if row.offered else ()
    return {value: _span(row.read(value).span) for value in values}  # type: ignore[attr-defined] # a date


def _span(span: Span) -> list[float | None]:
    return [_number(span.begin), _number(span.end)]


def _number(bound: float) -> float | None:
    """A bound as JSON has it: whole days as whole numbers, and no infinity."""
    if math.isinf(bound):
        return None
    return int(bound) if bound == int(bound) else bound
