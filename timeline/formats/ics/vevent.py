"""`VEVENT` (RFC 5545 3.6.1): an event as a calendar keeps it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from timeline.dates.rules import Modifier
from timeline.edtf import Precision
from timeline.formats.ics import properties as names
from timeline.formats.ics.lines import escape, join
from timeline.formats.ics.placement import CalendarSpan, Placement, place
from timeline.languages.phrases import Phrases, phrases_of
from timeline.merge import citations
from timeline.model import PENDING, About, Document, Event, Stamp, Status, Timeline
from timeline.text import address

_STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: "CONFIRMED",
        Status.PLANNED: "TENTATIVE",
        Status.PROPOSED: "TENTATIVE",
        Status.POSTPONED: "TENTATIVE",
        Status.CANCELLED: "CANCELLED",
    }
)

_Moment = TypeVar("_Moment", bound=date | None)
_END = b"END:VEVENT\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vevent:
    """An event in content lines, without what says when it changed."""

    uid: str
    #: all lines behind the stamp, folded, each with its CRLF
    body: bytes
    #: the years in which it uses a time zone
    years: tuple[tuple[str, int], ...] = ()

    def stamped(self, stamp: Stamp) -> bytes:
        """The whole `VEVENT`."""
        moment = f"{basic(stamp.modified)}Z"
        lines = [
            "BEGIN:VEVENT",
            f"UID:{escape(self.uid)}",
            f"DTSTAMP:{moment}",
            f"LAST-MODIFIED:{moment}",
            f"SEQUENCE:{stamp.sequence}",
        ]
        if stamp.cancelled is not None:
            lines.append(f"{names.CANCELLED}{_moment(stamp.cancelled, [])}")
        return b"".join((join(lines), self.body, _END))


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHistory:
    """The events of a calendar, by id, and what readers of its feed know of their changes."""

    vevents: Mapping[str, Vevent]
    #: an event without one has the stamp that its documents give
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    #: cancelled events whose time to stay is over
    lapsed: frozenset[str] = frozenset()
    #: the last stamps of events that are no longer in the calendar, by their `UID`s
    gone: Mapping[str, Stamp] = field(default_factory=dict)


def vevents(timeline: Timeline, placement: Placement, language: str = "en") -> dict[str, Vevent]:
    """The events of a timeline by their ids, without those that the placement leaves out."""
    documents = {document.id: document for document in timeline.documents}
    found = {}
    for event in timeline.events:
        where = place(event, placement)
        if where is not None:
            found[event.id] = _vevent(event, timeline.about, documents, where, language)
    return found


def _vevent(
    event: Event,
    about: About,
    documents: Mapping[str, Document],
    where: CalendarSpan,
    language: str,
) -> Vevent:
    years: list[tuple[str, int]] = []
    begin, end = where.begin, where.end
    if _comes_twice(begin) or _comes_twice(end):
        begin, end = _in_utc(begin), _in_utc(end)
    lines = [f"DTSTART{_moment(begin, years)}"]
    if end is not None:
        lines.append(f"DTEND{_moment(end, years)}")
    say = phrases_of(language)
    summary = _summary(event, say)
    sources = tuple(citations(event, documents, language))
    lines += [
        f"{name}:{escape(text)}" for name, text in _said(event, summary, sources, say) if text
    ]
    lines += [f"{name}:{value}" for name, value in _for_machines(event, documents) if value]
    lines += [f"{name}:{escape(text)}" for name, text in _known(event, summary) if text]
    return Vevent(uid=event.uid(about), body=join(lines), years=tuple(years))


def _said(
    event: Event, summary: str, sources: Sequence[str], say: Phrases
) -> Iterator[tuple[str, str]]:
    """Texts for people."""
    yield "SUMMARY", summary
    yield "DESCRIPTION", "\n".join(_description(event, sources, say))
    yield "LOCATION", event.facts.place


def _for_machines(event: Event, documents: Mapping[str, Document]) -> Iterator[tuple[str, str]]:
    """Values for calendars."""
    facts = event.facts
    point = facts.coordinates
    yield "GEO", f"{_degrees(point.latitude)};{_degrees(point.longitude)}" if point else ""
    yield "CATEGORIES", ",".join(map(escape, facts.tags))
    target = facts.url or _newest_address(event, documents)
    yield "URL", address.uri(target) if target else ""
    yield "STATUS", _STATUSES[event.status]
    yield "CLASS", event.access.upper() if event.access and event.is_private else ""
    # For times too: a timeline says what others do, and takes none of its reader's time.
    yield "TRANSP", "TRANSPARENT"
    yield "X-MICROSOFT-CDO-BUSYSTATUS", "FREE"


def _known(event: Event, summary: str) -> Iterator[tuple[str, str]]:
    """Texts for whoever reads the feed back in."""
    facts, reading = event.facts, event.reading
    when = str(event.when)
    yield names.EVENT_ID, event.id if event.formerly else ""
    yield names.WHEN, when
    yield names.STATUS, event.status.value
    yield names.TITLE, facts.title if facts.title != summary else ""
    yield names.MODIFIER, reading.modifier.value
    yield names.TIMEZONE, facts.timezone
    yield names.URL, facts.url
    yield names.NOTE, facts.note
    yield names.WORDS, reading.words if reading.words != when else ""
    for name, texts in (
        (names.IMPLIED, reading.implied),
        (names.PARTICIPANT, facts.participants),
        (names.SOURCE, event.sources),
    ):
        for text in texts:
            yield name, text


def _degrees(value: float) -> str:
    """A number without exponent (RFC 5545 3.3.7) that reads back as the same."""
    return f"{Decimal(repr(value)):f}"


def _newest_address(event: Event, documents: Mapping[str, Document]) -> str:
    """The address of the newest document that the event cites and that has one."""
    cited = [documents[item.document] for item in event.statements if item.document in documents]
    dated = [document for document in cited if document.url]
    newest = max(dated, key=lambda document: document.known_on or date.min, default=None)
    return newest.url if newest else ""


def _summary(event: Event, say: Phrases) -> str:
    """The title, with the words for its date where that is not a certain day."""
    title = event.title or event.id
    if not event.is_precise:
        to_be_set = event.status in PENDING and not event.has_days
        key = "ics.summary.to-be-set" if to_be_set else "ics.summary"
        title = say(key, date=_date(event, say), title=title)
    cancelled = event.status is Status.CANCELLED
    return say("ics.summary.cancelled", title=title) if cancelled else title


def _description(event: Event, sources: Sequence[str], say: Phrases) -> Iterator[str]:
    """The lines of a plain text for people: date, status, note, participants, sources."""
    status = say(f"ics.status.{event.status}")
    lasts = event.reading.modifier is not Modifier.WITHIN
    if event.status is Status.OCCURRED and event.when.latest is None and lasts:
        status = say("ics.begun")
    if not event.is_precise:
        yield say("ics.date", date=_date_words(event, say), status=status)
    elif event.status is not Status.OCCURRED:
        yield status
    if event.facts.note:
        yield event.facts.note
    if event.facts.participants:
        yield say("ics.participants", names="; ".join(event.facts.participants))
    if sources:
        yield say("ics.sources")
        for number, source in enumerate(sources, 1):
            yield f"{number}. {source}"


def _date_words(event: Event, say: Phrases) -> str:
    """The date, and what is not known of it: "2026 (year; day not set)"."""
    date = _date(event, say)
    if event.has_days:
        return date
    missing = "day-not-known" if event.status is Status.OCCURRED else "day-not-set"
    precision = event.when.precision
    if precision <= Precision.DAY:
        return say(f"ics.{missing}", date=date)
    label = say(f"precision.{precision.label}")
    return say(f"ics.label.{missing}", date=date, precision=label)


def _date(event: Event, say: Phrases) -> str:
    return say.when(event.when, event.reading.modifier)


def _moment(moment: date, years: list[tuple[str, int]]) -> str:
    """A DATE; a DATE-TIME in UTC, with its time zone, or of no zone (RFC 5545 3.3.5).

    With the parameters that stand before it. Which years of which zones are used is added to
    `years`.
    """
    if not isinstance(moment, datetime):
        return f";VALUE=DATE:{moment.year:04}{moment.month:02}{moment.day:02}"
    zone = moment.tzinfo
    if isinstance(zone, ZoneInfo) and zone.key != "UTC":
        years.append((zone.key, moment.year))
        return f";TZID={zone.key}:{basic(moment)}"
    moment = _in_utc(moment)
    return f":{basic(moment)}{'Z' if moment.tzinfo else ''}"


def _comes_twice(moment: date | None) -> bool:
    """Whether the clocks of its zone show it twice, as they are put back.

    It means the first (RFC 5545 3.3.5), but some readers take the second.
    """
    return (
        isinstance(moment, datetime)
        and isinstance(moment.tzinfo, ZoneInfo)
        and _offset(moment, fold=0) > _offset(moment, fold=1)
    )


def _offset(moment: datetime, *, fold: int) -> timedelta:
    return moment.replace(fold=fold).utcoffset() or timedelta()


def _in_utc(moment: _Moment) -> _Moment:
    """The moment in UTC, where it has a zone; unchanged where it has none."""
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        # In UTC it lies outside the calendar's years; its clock time does not.
        return moment.replace(tzinfo=None)


def basic(moment: datetime) -> str:
    """Date and time in ISO 8601 basic format."""
    day = f"{moment.year:04}{moment.month:02}{moment.day:02}"
    return f"{day}T{moment.hour:02}{moment.minute:02}{moment.second:02}"
