"""iCalendar (RFC 5545): a feed in which no date is more precise than its document.

A calendar shows days, so a date that is none is put on a day and said in words; the properties
``X-TIMELINE-…`` (named in `timeline.formats.ics.properties`) say exactly what was known, so that
a feed read back in gives the same events.
"""

from collections.abc import Iterator
from datetime import timedelta

import icalendar
from icalendar.prop import vDuration, vUri

from timeline.formats import Export, Output
from timeline.formats.ics import properties as names
from timeline.formats.ics.alarm import Alarm
from timeline.formats.ics.left_out import left_out
from timeline.formats.ics.lines import Value, as_text, join
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.vevent import FeedHistory, basic, vevents
from timeline.formats.ics.vtimezone import vtimezone
from timeline.memory import kept
from timeline.merge.zoneless import zoneless
from timeline.model import Event, Timeline
from timeline.text import address

_PRODID = "-//timeline//timeline-exporter//EN"
_REFRESH = timedelta(hours=12)
#: a year that every client's calendar has, for a zone in which nothing happens
_YEAR_AT_REST = 1970


def write(export: Export) -> Output:
    """The timeline as one `VCALENDAR`, as the options have it."""
    options, timeline = export.options, export.timeline
    history = export.history or _new(
        timeline, options.placement, options.language, options.first_year, options.alarm
    )
    rendered = render(timeline, history=history, language=options.language)
    shown = (event for event in timeline.events if event.id in history.vevents)
    warnings = (*left_out(export, history.vevents), *zoneless(shown))
    return Output(pages=(rendered,), warnings=warnings)


def _new(
    timeline: Timeline,
    placement: Placement,
    language: str,
    first_year: int | None,
    alarm: Alarm | None = None,
) -> FeedHistory:
    """The history of a calendar to which all events are new, and none that is one no longer."""
    return FeedHistory(
        vevents=vevents(timeline, placement, language, first_year, alarm),
        lapsed=frozenset(event.id for event in timeline.gone),
    )


@kept()
def render(
    timeline: Timeline,
    *,
    placement: Placement = Placement.MARKER,
    history: FeedHistory | None = None,
    language: str = "en",
    first_year: int | None = None,
) -> bytes:
    """The timeline as one `VCALENDAR`.

    A timeline without events, and one of which `placement` leaves all out, becomes a calendar
    with the time zone of the timeline, or UTC, and nothing else: RFC 5545 3.6 wants at least one
    component, and clients take a `VTIMEZONE` alone for the empty calendar that it is.

    Args:
        timeline: The whole timeline, or what a filter left of it.
        placement: Where dates go that are not days.
        history: What calendars know of the events; without it all are new to them.
        language: Of the words that it adds.
        first_year: The first year of which events are shown; None leaves it to the timeline.
    """
    history = history or _new(timeline, placement, language, first_year)
    years: dict[str, set[int]] = {}
    every = (*timeline.events, *timeline.gone)
    shown = [
        event for event in every if event.id in history.vevents and event.id not in history.lapsed
    ]
    for event in shown:
        for zone, year in history.vevents[event.id].years:
            years.setdefault(zone, set()).add(year)
    events = _events(shown, history)
    # A filtered feed does not remember what the whole one has published.
    gone = {} if timeline.asked else history.gone
    if not events or (gone and not years):
        years = {timeline.about.timezone or "UTC": {_YEAR_AT_REST}}
    begin, *head, end = _lines(_vcalendar(timeline))
    zones = [vtimezone(name, years[name]) for name in sorted(years)]
    lapsed = {event.uid(timeline.about) for event in every if event.id in history.lapsed}
    for uid, stamp in gone.items():
        name = names.LAPSED if uid in lapsed else names.GONE
        # As a property of the calendar vdirsyncer would see it as a change of every event.
        zones[0].add(
            name, as_text(f"{stamp.sequence} {basic(stamp.modified)}Z {uid}"), encode=False
        )
    described = [line for zone in zones for line in _lines(zone)]
    return b"".join((join((begin, *head, *described)), *events, join((end,))))


def _events(shown: list[Event], history: FeedHistory) -> list[bytes | memoryview]:
    """The lines of events, in their order."""
    if history.whole and [event.id for event in shown] == list(history.vevents):
        return [history.whole]
    vevents, stamps = history.vevents, history.stamps
    return [vevents[event.id].stamped(stamps.get(event.id) or event.stamp) for event in shown]


def is_ours(data: bytes) -> bool:
    r"""Whether a calendar says of which timeline it is, before its first event.

    >>> is_ours(b"BEGIN:VCALENDAR\r\nPRODID:-//Another//EN\r\n")
    False
    """
    end = data.find(b"\nBEGIN:VEVENT")
    return data.find(f"\n{names.TIMELINE_ID}:".encode(), 0, end if end > 0 else None) > 0


def _lines(component: icalendar.Component) -> Iterator[str]:
    """The content lines of a component, in the order in which it was made."""
    return filter(None, component.content_lines(sorted=False))


def _vcalendar(timeline: Timeline) -> icalendar.Calendar:
    about = timeline.about
    calendar = icalendar.Calendar()
    refresh = vDuration(_REFRESH)
    refresh.params["VALUE"] = "DURATION"
    calendar.add("PRODID", as_text(_PRODID), encode=False)
    calendar.add("VERSION", as_text("2.0"), encode=False)
    calendar.add("CALSCALE", as_text("GREGORIAN"), encode=False)
    for key in ("NAME", "X-WR-CALNAME"):
        calendar.add(key, as_text(timeline.title), encode=False)
    for key in ("DESCRIPTION", "X-WR-CALDESC") if about.description else ():
        calendar.add(key, as_text(about.description), encode=False)
    if about.timezone:
        calendar.add("X-WR-TIMEZONE", as_text(about.timezone), encode=False)
    calendar.add("REFRESH-INTERVAL", refresh)
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    if about.url:
        # The address is that of the whole feed: a client may refresh from SOURCE.
        if not timeline.asked:
            source = vUri(address.uri(about.url))
            source.params["VALUE"] = "URI"
            calendar.add("SOURCE", source)
        calendar.add("URL", Value(address.uri(about.url)), encode=False)
    if about.color:
        calendar.add("COLOR", as_text(about.color), encode=False)
    calendar.add(names.TIMELINE_ID, as_text(about.id), encode=False)
    return calendar
