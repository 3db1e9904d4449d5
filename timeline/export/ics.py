"""iCalendar (RFC 5545): a feed in which no date is more precise than its document.

A calendar shows days, so a date that is none is put on a day and said in words; the properties
``X-TIMELINE-…`` (named in `timeline.records.ics`) say exactly what was known, so that a feed
read back in gives the same events.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from urllib.parse import quote
from zoneinfo import ZoneInfo

import icalendar
from icalendar.prop import vDate, vDatetime, vDuration, vInt, vUri

from timeline.dates.reading import Modifier
from timeline.edtf import Precision
from timeline.export.content_line import Text, Verbatim, clean, escape, join
from timeline.export.placement import Place, Placement, has_days, is_precise, place
from timeline.export.vtimezone import vtimezone
from timeline.model import PENDING, About, Document, Event, Status, Timeline
from timeline.records import ics as names

__all__ = ["Placement", "render"]

_PRODID = "-//timeline//timeline-exporter//EN"
_REFRESH = timedelta(hours=12)
#: a year that every client's calendar has, for a zone in which nothing happens
_YEAR_AT_REST = 1970


_STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: "CONFIRMED",
        Status.PLANNED: "TENTATIVE",
        Status.PROPOSED: "TENTATIVE",
        Status.POSTPONED: "TENTATIVE",
        Status.CANCELLED: "CANCELLED",
    }
)
_STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: "Took place.",
        Status.PLANNED: "Planned.",
        Status.PROPOSED: "Proposed.",
        Status.POSTPONED: "Postponed.",
        Status.CANCELLED: "Cancelled.",
    }
)


def render(timeline: Timeline, *, placement: Placement = Placement.MARKER) -> bytes:
    """The timeline as one `VCALENDAR`.

    A timeline without events, and one of which `placement` leaves all out, becomes a calendar
    with the time zone of the timeline, or UTC, and nothing else: RFC 5545 3.6 wants at least one
    component, and clients take a `VTIMEZONE` alone for the empty calendar that it is.
    """
    documents = {document.id: document for document in timeline.documents}
    years: dict[str, set[int]] = {}
    events: list[str] = []
    for event in timeline.events:
        where = place(event, placement)
        if where is not None:
            events.extend(_lines(_vevent(event, timeline.about, documents, where, years)))
    if not events:
        years = {timeline.about.timezone or "UTC": {_YEAR_AT_REST}}
    begin, *head, end = _lines(_vcalendar(timeline.about))
    zones = (vtimezone(name, years[name]) for name in sorted(years))
    described = [line for zone in zones for line in _lines(zone)]
    return join((begin, *head, *described, *events, end))


def _lines(component: icalendar.Component) -> Iterator[str]:
    """The content lines of a component, in the order in which it was made."""
    return filter(None, component.content_lines(sorted=False))


def _vcalendar(about: About) -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    refresh = vDuration(_REFRESH)
    refresh.params["VALUE"] = "DURATION"
    calendar.add("PRODID", Text(_PRODID))
    calendar.add("VERSION", Text("2.0"))
    calendar.add("CALSCALE", Text("GREGORIAN"))
    for name in ("NAME", "X-WR-CALNAME"):
        calendar.add(name, Text(about.name))
    for name in ("DESCRIPTION", "X-WR-CALDESC") if about.description else ():
        calendar.add(name, Text(about.description))
    if about.timezone:
        calendar.add("X-WR-TIMEZONE", Text(about.timezone))
    calendar.add("REFRESH-INTERVAL", refresh)
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    if about.url:
        source = vUri(_uri(about.url))
        source.params["VALUE"] = "URI"
        calendar.add("SOURCE", source)
        calendar.add("URL", _uri(about.url), encode=False)
    if about.color:
        calendar.add("COLOR", Text(about.color))
    calendar.add(names.TIMELINE_ID, Text(about.id))
    return calendar


def _vevent(
    event: Event,
    about: About,
    documents: Mapping[str, Document],
    where: Place,
    years: dict[str, set[int]],
) -> icalendar.Event:
    """An event; the years in which it uses a time zone are added to `years`."""
    component = icalendar.Event()
    component.add("UID", Text(f"{event.id}@{about.id}"))
    component.add("DTSTAMP", vDatetime(event.modified))
    component.add("LAST-MODIFIED", vDatetime(event.modified))
    component.add("SEQUENCE", vInt(event.sequence))
    component.add("DTSTART", _moment(where.begin, years))
    if where.end is not None:
        component.add("DTEND", _moment(where.end, years))
    for name, value in _properties(event, documents):
        # As it is: icalendar would escape CATEGORIES by its own rules once more.
        component.add(name, value, encode=False)
    return component


def _properties(event: Event, documents: Mapping[str, Document]) -> Iterator[tuple[str, str]]:
    """Everything but the identity and the place of an event."""
    facts, reading = event.facts, event.reading
    summary = _summary(event)
    point = facts.coordinates
    url = facts.url or _newest_address(event, documents)
    yield from _stated(
        ("SUMMARY", Text(summary)),
        ("DESCRIPTION", Text("\n".join(_description(event)))),
        ("LOCATION", Text(facts.place)),
        (
            "GEO",
            Verbatim(f"{_degrees(point.latitude)};{_degrees(point.longitude)}" if point else ""),
        ),
        ("CATEGORIES", Verbatim(",".join(map(escape, facts.tags)))),
        ("URL", _uri(url)),
        ("STATUS", Text(_STATUSES[event.status])),
        # For times too: a timeline tells what others do, and takes none of its reader's time.
        ("TRANSP", Text("TRANSPARENT")),
        ("X-MICROSOFT-CDO-BUSYSTATUS", Text("FREE")),
        (names.WHEN, Text(str(event.when))),
        (names.STATUS, Text(event.status.value)),
        (names.TITLE, Text(facts.title if facts.title != summary else "")),
        (names.MODIFIER, Text(reading.modifier.value)),
        (names.TIMEZONE, Text(facts.timezone)),
        (names.URL, Text(facts.url)),
        (names.NOTE, Text(facts.note)),
        (names.WORDS, Text(reading.words if reading.words != str(event.when) else "")),
        *((names.IMPLIED, Text(part)) for part in reading.implied),
        *((names.PARTICIPANT, Text(participant)) for participant in facts.participants),
        *((names.SOURCE, Text(source)) for source in event.sources),
    )


def _stated(*properties: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Those that say something."""
    return (item for item in properties if item[1])


def _degrees(value: float) -> str:
    """A number without exponent (RFC 5545 3.3.7) that reads back as the same."""
    return f"{Decimal(repr(value)):f}"


def _uri(text: str) -> Verbatim:
    """An address as a URI (RFC 3986), with what it cannot hold percent-encoded."""
    return Verbatim(quote(clean(text), safe="%:/?#[]@!$&'()*+,;=~"))


def _newest_address(event: Event, documents: Mapping[str, Document]) -> str:
    """The address of the newest document that the event cites and that has one."""
    cited = [documents[item.document] for item in event.statements if item.document in documents]
    dated = [document for document in cited if document.url]
    newest = max(dated, key=lambda document: document.known_on or date.min, default=None)
    return newest.url if newest else ""


def _summary(event: Event) -> str:
    """The title, with the words for its date where that is no certain day."""
    title = event.title or event.id
    if not is_precise(event):
        to_be_set = ", date to be set" if event.status in PENDING and not has_days(event) else ""
        title = f"{event.said}{to_be_set}: {title}"
    return f"Cancelled: {title}" if event.status is Status.CANCELLED else title


def _description(event: Event) -> Iterator[str]:
    """The lines of a plain text for people: date, status, note, participants, sources."""
    status = _STATUS_WORDS[event.status]
    lasts = event.reading.modifier is not Modifier.WITHIN
    if event.status is Status.OCCURRED and event.when.latest is None and lasts:
        status = "Has begun."
    if not is_precise(event):
        yield f"Date: {_date_words(event)}. {status}"
    elif event.status is not Status.OCCURRED:
        yield status
    if event.facts.note:
        yield event.facts.note
    if event.facts.participants:
        yield f"Participants: {'; '.join(event.facts.participants)}"
    if event.sources:
        yield "Sources:"
        for number, source in enumerate(event.sources, 1):
            yield f"{number}. {source}"


def _date_words(event: Event) -> str:
    """The date, and what is not known of it: "2026 (year; day not set)"."""
    if has_days(event):
        return event.said
    missing = "day not known" if event.status is Status.OCCURRED else "day not set"
    precision = event.when.precision
    return f"{event.said} ({f'{precision.label}; ' if precision > Precision.DAY else ''}{missing})"


def _moment(moment: date, years: dict[str, set[int]]) -> vDate | vDatetime:
    """A DATE; a DATE-TIME in UTC, with its time zone, or of no zone (RFC 5545 3.3.5).

    Which years of which zones are used is added to `years`.
    """
    if not isinstance(moment, datetime):
        day = vDate(moment)
        day.params["VALUE"] = "DATE"
        return day
    zone = moment.tzinfo
    if zone is None:
        return vDatetime(moment)
    # A clock time that comes twice means the first (RFC 5545 3.3.5), so the second goes in UTC.
    if not isinstance(zone, ZoneInfo) or zone.key == "UTC" or moment.fold:
        try:
            return vDatetime(moment.astimezone(UTC))
        except OverflowError:
            # In UTC it lies outside the calendar's years; its clock time does not.
            return vDatetime(moment.replace(tzinfo=None))
    years.setdefault(zone.key, set()).add(moment.year)
    local = vDatetime(moment.replace(tzinfo=None))
    local.params["TZID"] = zone.key
    return local
