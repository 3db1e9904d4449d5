"""`VEVENT` (RFC 5545 3.6.1): an event as a calendar keeps it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, Self, TypeVar
from zoneinfo import ZoneInfo

from timeline.calendars.calendar import Calendar
from timeline.dates.lasting import is_stretch
from timeline.dates.rules import Modifier
from timeline.edtf import EdtfDate, Precision
from timeline.formats.calendar_cells import calendar_of
from timeline.formats.ics import properties as names
from timeline.formats.ics.alarm import Alarm, alarm_of
from timeline.formats.ics.lines import escape, join, parameter, text_line, value_line
from timeline.formats.ics.placement import CalendarSpan, Placement, first_year_of, place
from timeline.history.developments import Development
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import contested_lines, event_words, in_seeds, way_words
from timeline.memory import kept
from timeline.merge.citations import citations
from timeline.model import (
    PENDING,
    About,
    Coordinates,
    Document,
    Event,
    Stamp,
    Status,
    Timeline,
)
from timeline.news.last import is_changed, last_change, last_words
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

#: statuses beside which a calendar says that it is under way
_TOLD_BY_DAY = (Status.OCCURRED, Status.PLANNED)
#: of the sources of an event
_NUMBERS = range(1, sys.maxsize)
_Moment = TypeVar("_Moment", bound=date | None)
_DateKey = tuple[EdtfDate, Modifier, tuple[Status, Status | None], str, Calendar, tuple[str, ...]]
BEGIN: Final = b"BEGIN:VEVENT\r\n"
END: Final = b"END:VEVENT\r\n"
# For times too: a timeline says what others do, and takes none of its reader's time.
_FREE = "TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
_EVENT_ID, _WHEN, _WORDS = (f"{name}:" for name in (names.EVENT_ID, names.WHEN, names.WORDS))
_TITLE, _NOTE, _URL = (f"{name}:" for name in (names.TITLE, names.NOTE, names.URL))
_TIMEZONE, _MODIFIER = (f"{name}:" for name in (names.TIMEZONE, names.MODIFIER))
_ORDER, _HIGHLIGHT = f"{names.ORDER}:", f"{names.HIGHLIGHT}:"
_SERIES = f"{names.SERIES}:"
_PARTICIPANT, _SOURCE = (f"{name}:" for name in (names.PARTICIPANT, names.SOURCE))
_CALENDAR = (f"{names.CALENDAR}:", f"{names.CALENDAR_DATE}:")
_IMPLIED, _WAS = f"{names.IMPLIED}:", f"{names.WAS}:"
_CONTESTED = f"{names.CONTESTED}:"
_STATUS_LINES = {status: f"STATUS:{word}\r\n" for status, word in _STATUSES.items()}
_OUR_STATUS: Mapping[Status | None, str] = MappingProxyType(
    {None: "", **{status: f"{names.STATUS}:{status.value}\r\n" for status in Status}}
)


class Vevent(NamedTuple):
    """An event in content lines, without what says when it changed."""

    uid: str
    #: its line of the `UID`, and all lines behind the stamp, folded, each with its CRLF
    head: bytes
    body: bytes
    #: the years in which it uses a time zone
    years: tuple[tuple[str, int], ...] = ()
    #: bodies of which one for the other is not a change of the event: of a stretch of time that of
    #: other days, on which it is under way or is not, and each without the words of its last change
    others: tuple[bytes, ...] = ()

    def beside(self, other: Self) -> Self:
        """The same, with the bodies of another as those that are no change of it."""
        more = (body for body in (other.body, *other.others) if body != self.body)
        return self._replace(others=tuple(dict.fromkeys((*self.others, *more))))

    def stamped(self, stamp: Stamp) -> bytes:
        """The whole `VEVENT`."""
        changed = stamp_lines(stamp.sequence, stamp.modified, stamp.cancelled)
        return b"".join((BEGIN, self.head, changed, self.body, END))


@lru_cache(maxsize=1024)
def stamp_lines(sequence: int, modified: datetime, cancelled: date | None) -> bytes:
    """The lines by which calendars learn that an event has changed."""
    moment = f"{basic(modified)}Z"
    lines = [f"DTSTAMP:{moment}", f"LAST-MODIFIED:{moment}", f"SEQUENCE:{sequence}"]
    if cancelled is not None:
        lines.append(f"{names.CANCELLED}{_moment(cancelled, [])}")
    return join(lines)


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
    #: the lines of all events with their stamps, where they are known already; else empty
    whole: bytes | memoryview = b""


def called_off(event: Event) -> Event:
    """What is no longer an event, as calendars that had it learn of that."""
    return replace(event, status=Status.CANCELLED, contested=(), contested_status=())


@kept()
def vevents(
    timeline: Timeline,
    placement: Placement,
    language: str = "en",
    first_year: int | None = None,
    alarm: Alarm | None = None,
) -> dict[str, Vevent]:
    """The events of a timeline by their ids, without those that a calendar leaves out.

    What is no longer an event comes last: only calendars that have it are told that it is off.
    """
    writer = _Writer(
        about=timeline.about,
        documents={document.id: document for document in timeline.documents},
        placement=placement,
        first_year=first_year_of(timeline.about, first_year),
        alarm=alarm or alarm_of(timeline.about),
        say=phrases_of(language),
        language=language,
        today=timeline.today,
        stated=timeline.status_of,
        gone=frozenset(event.id for event in timeline.gone),
        last=_Last(timeline=timeline),
    )
    plain = replace(writer, last=None)
    found = {}
    for event in (*timeline.events, *map(called_off, timeline.gone)):
        dated = writer.dated_as(event)
        if dated is None:
            continue
        vevent = writer.vevent(event, dated, writer.on_other_days(event, dated))
        if is_changed(event) and writer.last_words(event):
            vevent = vevent.beside(plain.vevent(event, *plain.dates(event, dated)))
        found[event.id] = vevent
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Last:
    """The last changes of the events of a timeline, each looked for once."""

    timeline: Timeline
    known: dict[str, Development | None] = field(default_factory=dict)

    def of(self, event: Event) -> Development | None:
        """The last change of an event; None where no document made one."""
        if event.id not in self.known:
            self.known[event.id] = last_change(event, self.timeline)
        return self.known[event.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """What is written of a date, with its status: the same for all events that have both."""

    #: canonical EDTF
    when: str
    #: in words; empty where its days or times are known and certain
    words: str
    #: the lines of its begin and its end, and the years in which these use time zones
    times: str
    years: tuple[tuple[str, int], ...]
    #: where it stands
    where: CalendarSpan
    #: how the `DESCRIPTION` begins, as a value; empty where there is nothing to say
    described: str
    #: the lines that say it exactly
    exact: str
    #: whether a day of it is still to be set
    is_to_be_set: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes the events of one timeline."""

    about: About
    documents: Mapping[str, Document]
    placement: Placement
    first_year: int
    alarm: Alarm | None
    say: Phrases
    language: str
    today: date | None
    #: ids of what is no longer an event
    gone: frozenset[str]
    #: what is said for programs of the status of an event
    stated: Callable[[Event], Status | None]
    #: what changed events last; None to write nothing of it
    last: _Last | None
    #: what many events have: dates, with modifier and status; texts, escaped; lines of texts by
    #: name; tags and citations
    dated: dict[_DateKey, _Dated] = field(default_factory=dict)
    escaped: dict[str, str] = field(default_factory=dict)
    lines: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)
    categories: dict[tuple[str, ...], str] = field(default_factory=dict)
    cited: dict[tuple[str, ...], str] = field(default_factory=dict)

    def dated_as(self, event: Event) -> _Dated | None:
        """What is written of the date of an event; None where it is left out."""
        when = event.when
        # Times are equal that are written in two ways, by their zones.
        if event.way or event.is_contested or not isinstance(when, EdtfDate):
            return self._dated(event, is_under_way=self._is_under_way(event))
        reading = event.reading
        said = event.status, self.stated(event)
        key = when, reading.modifier, said, reading.words, reading.calendar, reading.implied
        known = self.dated.get(key)
        if known is None:
            known = self._dated(event, is_under_way=False)
            if known is not None:
                self.dated[key] = known
        return known

    def on_other_days(self, event: Event, dated: _Dated) -> _Dated | None:
        """What is written of a stretch when it is under way and now is not, or the other way."""
        if event.status not in _TOLD_BY_DAY or not is_stretch(event.reading):
            return None
        status = self._status(event, is_under_way=not self._is_under_way(event))
        words = dated.words or self._own_words(event)
        return replace(dated, described=self._date_described(event, words, status))

    def _is_under_way(self, event: Event) -> bool:
        return self.today is not None and event.under_way(self.today)

    def _dated(self, event: Event, *, is_under_way: bool) -> _Dated | None:
        is_precise = event.is_precise
        first = self.first_year
        where = place(event, self.placement, is_precise=is_precise, first_year=first)
        if where is None:
            return None
        years: list[tuple[str, int]] = []
        when = str(event.when)
        is_plain = is_precise and event.reading.calendar is Calendar.GREGORIAN
        words = "" if is_plain else event_words(event, self.say)
        status = self._status(event, is_under_way=is_under_way)
        return _Dated(
            when=when,
            words=words,
            times=_times(where, years),
            years=tuple(years),
            where=where,
            described=self._date_described(event, words or self._own_words(event), status),
            exact=value_line(_WHEN, when) + _OUR_STATUS[self.stated(event)],
            is_to_be_set=_is_to_be_set(event),
        )

    def _own_words(self, event: Event) -> str:
        """The words for certain days where they say more: "Easter 2024 (31 Mar 2024)"."""
        reading = event.reading
        if reading.words == str(reading.value) or event.contested:
            return ""
        said = self.say.told(reading)
        return "" if said == self.say.when(reading.value, reading.modifier) else said

    def _date_described(self, event: Event, words: str, status: str) -> str:
        """The value of lines for people: date, status and way, as far as they are worth a word."""
        way = way_words(event, self.say) if event.way else ""
        told = escape(self._sentence(self._with_last(event, way))) if way else ""
        # The way ends with the date, but where that is none.
        words = "" if way and event.is_put_off else words
        disagree = self._contested(event) if event.is_contested else ""
        date = self._date_told(event, words, way, status)
        return r"\n".join(filter(None, (date, disagree, told)))

    def _with_last(self, event: Event, way: str) -> str:
        """The way of an event, with the document of its last change."""
        last = self.last_words(event)
        key = "way.last.document" if last.startswith("(") else "way.last"
        return self.say(key, way=way, last=last) if last else way

    def last_words(self, event: Event) -> str:
        """Its last change, when that was told and by whom; empty where there is nothing to tell."""
        # Of what is taken back that is told already.
        step = self.last.of(event) if self.last and event.id not in self.gone else None
        document = self.documents.get(step.document) if step else None
        return last_words(step, document, event, self.say) if step and document else ""

    def _sentence(self, words: str) -> str:
        return self.say("ics.way", way=f"{words[0].upper()}{words[1:]}")

    def _contested(self, event: Event) -> str:
        """The value of a line with the dates and statuses on which its sources disagree."""
        sides = "; ".join(contested_lines(event, self.documents, self.say))
        return escape(self.say("ics.contested", sides=sides))

    def _date_told(self, event: Event, words: str, way: str, status: str) -> str:
        if event.is_put_off and not way:
            status = self.say("ics.status.put-off")
        if words:
            date = self._date_words(event, words)
            return escape(self.say("ics.date", date=date, status=status))
        return "" if status == self.say("ics.status.occurred") else escape(status)

    def vevent(self, event: Event, dated: _Dated, other: _Dated | None = None) -> Vevent:
        """The event as it stands in a calendar, and as it does on other days."""
        uid = event.uid(self.about)
        head = text_line("UID:", uid).encode()
        body = self._body(event, dated)
        other_body = b"" if other is None else self._body(event, other)
        others = (other_body,) if other_body and other_body != body else ()
        return Vevent(uid, head, body, dated.years, others)

    def dates(self, event: Event, known: _Dated) -> tuple[_Dated, _Dated | None]:
        """What is written of its date as this writer does, and on other days."""
        dated = self.dated_as(event) or known
        return dated, self.on_other_days(event, dated)

    def _body(self, event: Event, dated: _Dated) -> bytes:
        facts = event.facts
        summary = self._summary(event, dated)
        note = escape(facts.note) if facts.note else ""
        about = self._withdrawn(event) if event.id in self.gone else dated.described
        described = self._description(event, about, note)
        body = (
            dated.times,
            text_line("SUMMARY:", summary),
            value_line("DESCRIPTION:", described) if described else "",
            self._often("LOCATION:", (facts.place,)) if facts.place else "",
            self._for_machines(event),
            text_line(_EVENT_ID, event.id) if event.formerly else "",
            dated.exact,
            text_line(_TITLE, facts.title) if facts.title and facts.title != summary else "",
            self._known(event, dated.when, note),
            self.alarm.lines(event, dated.where, summary) if self.alarm else "",
        )
        return "".join(body).encode()

    def _withdrawn(self, event: Event) -> str:
        """The value of a line that says why it is no longer an event."""
        last = event.last_withdrawal
        document = self.documents.get(last.document)
        name = document.citation if document else last.document
        key = "ics.replaced" if last.is_edition else "ics.withdrawn"
        return escape(self.say(key, document=name))

    def _often(self, name: str, texts: tuple[str, ...]) -> str:
        """The lines of texts that other events are likely to have too."""
        lines = self.lines.get((name, texts))
        if lines is None:
            found = [value_line(name, self._escaped(text)) for text in texts if text]
            lines = self.lines[name, texts] = "".join(found)
        return lines

    def _escaped(self, text: str) -> str:
        """Such a text as a value."""
        value = self.escaped.get(text)
        if value is None:
            value = self.escaped[text] = escape(text)
        return value

    def _summary(self, event: Event, dated: _Dated) -> str:
        """The title, with the words for its date where that is not a certain day."""
        title = event.facts.title or event.id
        if dated.words:
            key = "ics.summary.to-be-set" if dated.is_to_be_set else "ics.summary"
            title = self.say(key, date=dated.words, title=title)
        if event.id in self.gone:
            return self.say("ics.summary.withdrawn", title=title)
        is_off = event.status is Status.CANCELLED or event.status is Status.POSTPONED
        return self.say(f"ics.summary.{event.status}", title=title) if is_off else title

    def _description(self, event: Event, dated: str, note: str) -> str:
        """The value of a plain text for people: date, status, note, participants, sources."""
        facts = event.facts
        named = ""
        if facts.participants:
            names = "; ".join(facts.participants)
            named = escape(self.say("ics.participants", names=names))
        cited = self._cited(tuple(self._sources(event))) if event.sources else ""
        last = self._last_line(event) if len(event.revisions) > 1 else ""
        return r"\n".join(filter(None, (dated, last, note, named, cited)))

    def _last_line(self, event: Event) -> str:
        """The value of a line with the last change of an event whose way says nothing."""
        if event.way and way_words(event, self.say):
            return ""
        last = self.last_words(event)
        return escape(self._sentence(last)) if last and not last.startswith("(") else ""

    def _cited(self, sources: tuple[str, ...]) -> str:
        """The value of citations with their numbers, under a title."""
        value = self.cited.get(sources)
        if value is None:
            lines = map("{}. {}".format, _NUMBERS, map(self._escaped, sources))
            title = self._escaped(self.say.patterns["ics.sources"])
            value = self.cited[sources] = r"\n".join((title, *lines))
        return value

    def _sources(self, event: Event) -> Iterable[str]:
        """The citations of the event, in the language of the calendar."""
        if self.language == "en":
            return event.sources
        return citations(event, self.documents, self.language)

    def _status(self, event: Event, *, is_under_way: bool) -> str:
        """How far it has come, in a sentence."""
        if event.contested_status:
            return self.say("ics.status.contested")
        lasts = not event.reading.modifier.is_within
        if event.status is Status.OCCURRED and lasts and event.when.latest is None:
            return self.say("ics.begun")
        if is_under_way:
            return self.say("ics.status.under-way")
        return self.say(f"ics.status.{event.status}")

    def _date_words(self, event: Event, date: str) -> str:
        """The date, and what is not known of it: "2026 (year; day not set)"."""
        if event.is_set:
            return date
        if event.contested:
            return self.say("contested", words=date)
        missing = "day-not-known" if event.status is Status.OCCURRED else "day-not-set"
        precision = event.when.precision
        if precision <= Precision.DAY:
            return self.say(f"ics.{missing}", date=date)
        label = self.say(f"precision.{precision.label}")
        return self.say(f"ics.label.{missing}", date=date, precision=label)

    def _for_machines(self, event: Event) -> str:
        """Lines of values for calendars."""
        facts = event.facts
        point = facts.coordinates
        geo = value_line("GEO:", _degrees(point)) if point else ""
        tags = self._categories(facts.tags) if facts.tags else ""
        target = facts.url or (self.documents and _newest_address(event, self.documents))
        url = value_line("URL:", address.uri(target)) if target else ""
        is_said = event.access and (event.is_private or facts.extra)
        access = f"CLASS:{event.access.upper()}\r\n" if event.access and is_said else ""
        return f"{geo}{tags}{url}{_STATUS_LINES[event.status]}{access}{_FREE}"

    def _categories(self, tags: tuple[str, ...]) -> str:
        line = self.categories.get(tags)
        if line is None:
            value = ",".join(map(self._escaped, tags))
            line = self.categories[tags] = value_line("CATEGORIES:", value)
        return line

    def _known(self, event: Event, when: str, note: str) -> str:
        """Lines of texts for whoever reads the feed back in, behind those of title and date."""
        facts, reading = event.facts, event.reading
        lines = [*_other_dates(event), *_exactly(event)]
        if facts.timezone:
            lines.append(text_line(_TIMEZONE, facts.timezone))
        if facts.url:
            lines.append(text_line(_URL, facts.url))
        if facts.note:
            lines.append(value_line(_NOTE, note))
        if reading.words and reading.words != when:
            lines.append(text_line(_WORDS, reading.words))
        if reading.implied:
            lines.append(self._often(_IMPLIED, reading.implied))
        if facts.participants:
            lines.append(self._often(_PARTICIPANT, facts.participants))
        if event.sources:
            lines.append(self._often(_SOURCE, event.sources))
        lines += (text_line(_extra(name), text) for name, text in facts.extra)
        return "".join(lines)


@lru_cache(maxsize=1024)
def _extra(name: str) -> str:
    """How the line of a field of the event's own begins."""
    return f"{names.EXTRA}{parameter(names.EXTRA_NAME, name)}:"


def _other_dates(event: Event) -> Iterator[str]:
    """Lines of the dates that it no longer has, and of those on which its sources disagree."""
    if event.way:
        yield from (value_line(_WAS, in_seeds(item)) for item in event.former)
    yield from (
        text_line(_CONTESTED, str(side)) for side in (*event.contested, *event.contested_status)
    )


def _exactly(event: Event) -> Iterator[str]:
    """Lines of what its date means, of its place in the day, and whether it is set off."""
    reading, place = event.reading, event.facts.order
    if reading.modifier is not Modifier.WHOLE:
        yield value_line(_MODIFIER, reading.modifier.value)
    if reading.calendar is not Calendar.GREGORIAN:
        said = calendar_of(reading).values()
        yield from (value_line(name, text) for name, text in zip(_CALENDAR, said, strict=False))
    if place is not None:
        yield value_line(_ORDER, str(place))
    if event.facts.highlight is not None:
        yield value_line(_HIGHLIGHT, str(event.facts.highlight).upper())
    if event.facts.series:
        yield text_line(_SERIES, event.facts.series)


def _is_to_be_set(event: Event) -> bool:
    """Whether a day is still to be chosen, which no day that comes may change."""
    is_open = event.status in PENDING and not event.is_set and not is_stretch(event.reading)
    return is_open and not event.is_put_off and not event.contested


def _degrees(point: Coordinates) -> str:
    """Numbers without exponents (RFC 5545 3.3.7) that read back as the same."""
    return ";".join(f"{Decimal(repr(value)):f}" for value in (point.latitude, point.longitude))


def _newest_address(event: Event, documents: Mapping[str, Document]) -> str:
    """The address of the newest document that the event cites and that has one."""
    cited = [documents[item.document] for item in event.statements if item.document in documents]
    dated = [document for document in cited if document.url]
    newest = max(dated, key=lambda document: document.known_on or date.min, default=None)
    return newest.url if newest else ""


def _times(where: CalendarSpan, years: list[tuple[str, int]]) -> str:
    """The lines of its begin and its end; the years of its time zones are added to `years`."""
    begin, end = where.begin, where.end
    if not isinstance(begin, datetime):
        return _days(begin, end)
    if _comes_twice(begin) or _comes_twice(end):
        begin, end = _in_utc(begin), _in_utc(end)
    first = value_line("DTSTART", _moment(begin, years))
    return first if end is None else first + value_line("DTEND", _moment(end, years))


@lru_cache(maxsize=1024)
def _days(begin: date, end: date | None) -> str:
    first = f"DTSTART{_moment(begin, [])}\r\n"
    return first if end is None else f"{first}DTEND{_moment(end, [])}\r\n"


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
