"""The columns and cells that the events of a timeline have in a sheet."""

from itertools import chain, compress

from timeline.dates.rules import Reading, bounds
from timeline.edtf import UNDATED
from timeline.formats.calendar_cells import CALENDAR, calendar_of
from timeline.formats.sheet.names import (
    ACCESS,
    COLUMNS,
    CONTESTED,
    HIGHLIGHT,
    MORE,
    NOW,
    ORDER,
    SERIES,
    TIMELINE,
    WAS,
    WAY,
    own_header,
)
from timeline.languages.phrases import phrases_of
from timeline.languages.say import in_seeds, way_words
from timeline.model import Event, Stage, Timeline
from timeline.text.lists import join


def columns_of(timeline: Timeline) -> tuple[str, ...]:
    """The columns of a sheet of these events, in order; at the end those that are their own."""
    today = timeline.today
    asked = (
        # That one is public is written where a field of its own could say otherwise.
        any(event.is_private or (event.access and event.facts.extra) for event in timeline.events),
        any(event.way and (event.former or _way(event)) for event in timeline.events),
        any(event.is_contested for event in timeline.events),
        any(event.facts.order is not None for event in timeline.events),
        any(event.facts.highlight is not None for event in timeline.events),
        any(event.facts.series for event in timeline.events),
        any(event.stage(today) is Stage.UNDER_WAY for event in timeline.events),
        any(calendar_of(event.reading) for event in timeline.events),
    )
    own = map(own_header, timeline.own_names)
    return (*COLUMNS, *chain.from_iterable(compress(MORE, asked)), *own)


def cells_of(event: Event, timeline: Timeline) -> dict[str, str]:
    """The cells of an event by column, unguarded."""
    now = event.stage(timeline.today).value
    cells = {**event_cells(event), NOW: now, TIMELINE: timeline.about.id}
    if timeline.is_as_stated:
        cells["status"] = timeline.status_of(event) or ""
    return {**cells, **_own_cells(event, timeline)} if timeline.own_names else cells


def _own_cells(event: Event, timeline: Timeline) -> dict[str, str]:
    said = {name.casefold(): text for name, text in event.facts.extra}
    return {own_header(name): said.get(name.casefold(), "") for name in timeline.own_names}


def event_cells(event: Event) -> dict[str, str]:
    """The cells of an event by column, unguarded; all but the id of its timeline."""
    facts, reading = event.facts, event.reading
    point = facts.coordinates
    when = str(event.when)
    return {
        "id": event.id,
        "title": facts.title,
        "when": when,
        **derived(reading),
        "words": "" if reading.words == when else reading.words,
        "modifier": reading.modifier.value,
        "status": event.status.value,
        "place": facts.place,
        "latitude": _degrees(point.latitude) if point else "",
        "longitude": _degrees(point.longitude) if point else "",
        "timezone": facts.timezone,
        "tags": join(facts.tags),
        "participants": join(facts.participants),
        "sources": join(event.sources),
        "url": facts.url,
        "note": facts.note,
        "formerly": event.formerly,
        ACCESS: event.access or "",
        ORDER: "" if facts.order is None else str(facts.order),
        HIGHLIGHT: "" if facts.highlight is None else str(facts.highlight).lower(),
        SERIES: facts.series,
        CONTESTED: join(tuple(map(str, (*event.contested, *event.contested_status)))),
        WAS: join(tuple(map(in_seeds, event.former))),
        WAY: _way(event),
        **dict.fromkeys(CALENDAR, ""),
        **calendar_of(event.reading),
    }


def _way(event: Event) -> str:
    return way_words(event, phrases_of("en")) if event.way else ""


def _degrees(value: float) -> str:
    return repr(value).removesuffix(".0")


def derived(reading: Reading) -> dict[str, str]:
    """The cells that follow from a date; an open end is empty.

    >>> from timeline.dates.rules import Anchor
    >>> from timeline.languages.read import read
    >>> derived(read("late 2015", Anchor()))
    {'earliest': '2015-09-01', 'latest': '2015-12-31', 'precision': 'year'}
    """
    earliest, latest = bounds(reading)
    precision = "" if reading.value == UNDATED else reading.value.precision.label
    return {"earliest": earliest, "latest": latest, "precision": precision}
