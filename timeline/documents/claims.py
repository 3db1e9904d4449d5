"""The places of a document that state when it was published, or from which that is guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline.dates.rules import DateOrder
from timeline.documents.address_date import of_address, of_file_name
from timeline.documents.date_lists import are_events
from timeline.documents.dateline import Dateline
from timeline.documents.foot import Foot, foot
from timeline.documents.header import Header
from timeline.documents.header_forms import date_source
from timeline.documents.header_line import fields
from timeline.documents.made import made_on
from timeline.documents.meeting_day import is_minutes, meeting_day
from timeline.documents.numeric_claim import fitting
from timeline.documents.page_dates import UNMARKED
from timeline.documents.publication import Claim
from timeline.documents.reader import Content
from timeline.languages.header import HeaderWords

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_FIRST_PAGES = 1991
_EMPHASIS = re.compile(r"[*_#]+")
#: what a line that says so by the way begins with
_MARKED = ("*", "_", "(")
#: characters and lines in which a label is looked for, and those of a line with one
_TOP, _FIRST_LINES, _LONGEST_LINE = 800, 12, 120
_OF_MEETING = "it is the day of the meeting, and minutes are written later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where a document can say when it was published."""

    name: str
    content: Content
    above: Header
    begun: Dateline | None
    text: str
    words: HeaderWords
    order: DateOrder | None = None


def stated(places: Places) -> Iterator[Claim]:
    """What states the date of publication, the surest first."""
    content, above, begun = places.content, places.above, places.begun
    known = "" if _is_time_of_event(places) else content.published
    found = (
        Claim(words=known, place=f"the metadata {content.published_in!r}"),
        Claim(words="" if _is_of_meeting(places) else above.published, place="the header"),
        Claim(words=begun.published if begun else "", place="the dateline"),
        Claim(words=_of_byline(places), place="the line beside its title"),
        Claim(words=_of_label(places), place="the first lines"),
    )
    yield from filter(_is_said, found)


def others(places: Places) -> Iterator[Claim]:
    """What hints at it where nothing states it, the surest first; worked out when asked for."""
    yield from filter(_is_said, _hints(places))


def _hints(places: Places) -> Iterator[Claim]:
    content, above = places.content, places.above
    if _is_of_meeting(places):
        yield Claim(words=above.published, place="the header", guess=_OF_MEETING)
    below = Foot() if above.of_events else foot(places.text, above.body, places.words)
    yield Claim(words=below.published, place="the foot")
    meeting = "" if above.of_events else meeting_day(places.text, places.words)
    yield Claim(words=meeting, place="the first lines", guess=_OF_MEETING)
    yield Claim(words=above.head, place="the head of a page", guess="it can be that of an event")
    yield Claim(
        words=of_address(content.url or above.url),
        place="its address",
        guess="addresses can have other dates",
    )
    yield Claim(
        words=of_file_name(places.name),
        place="the file name",
        guess="it can be the day of what the file tells, or of its saving",
    )
    top = "\n".join((content.published, *content.byline, places.text))
    yield from fitting(tuple(stated(places)), places.text, top, places.words)
    yield Claim(
        words=content.updated or above.updated or below.updated or _of_changes(places),
        place="the date of the last change",
        guess="it was published on that day or earlier",
    )
    yield Claim(words=below.signed, place="the signature", guess="it can be published later")
    yield Claim(
        words=made_on(content.made, places.text, places.words, places.order),
        place="the properties of the file",
        guess="that is when the file was made, before or behind its publication",
    )


def _is_time_of_event(places: Places) -> bool:
    """Whether the time beside the title of a page is that of the event of which it tells."""
    content = places.content
    if content.published_in != UNMARKED:
        return False
    lines = "\n".join((content.published, *content.byline))
    return any(are_events(f"{content.title}\n{places.text}", places.words, [lines]))


def _of_byline(places: Places) -> str:
    """The date that a page shows beside its title, and that its text lacks."""
    said = [(line, fields(line, places.words)) for line in places.content.byline]
    labelled = next((found["published"] for _, found in said if found.get("published")), "")
    if labelled or is_minutes(places.text, places.words):
        return labelled
    dated = [
        (line, found["date"])
        for line, found in said
        if found.get("date") and not _is_before_pages(found["date"])
    ]
    events = are_events(places.text, places.words, [line for line, _ in dated])
    return next(
        (date for (_, date), is_event in zip(dated, events, strict=True) if not is_event), ""
    )


def _of_label(places: Places) -> str:
    """The date behind "posted on" in one of the first lines, whatever stands around it there."""
    label = _label(places.words)
    if places.above.of_events:
        return ""
    for line in places.text[:_TOP].split("\n")[:_FIRST_LINES]:
        plain = _EMPHASIS.sub("", line).strip()
        match = label.search(plain) if len(plain) <= _LONGEST_LINE else None
        if match is not None and not match.start() and line.strip()[:1] not in _MARKED:
            # A line that begins with a label is one of several, and read with them.
            match = None
        if match is not None:
            return match["date"]
    return ""


@cache
def _label(words: HeaderWords) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\A|[–—|(·]\s*|\s-\s)(?:{words.published})\s*:?\s+(?:{words.on}\s+)?"
        rf"(?P<date>{date_source(words)})",
        re.IGNORECASE,
    )


def _is_before_pages(date: str) -> bool:
    """Whether a date lies before the first pages of the web: that of an event, if unlabelled."""
    year = _YEAR.search(date)
    return year is not None and int(year[0]) < _FIRST_PAGES


def _of_changes(places: Places) -> str:
    """The date of the last change that a page shows, and that its text lacks."""
    said = (fields(line, places.words) for line in reversed(places.content.changes))
    return next((found["updated"] for found in said if found.get("updated")), "")


def _is_said(claim: Claim) -> bool:
    return bool(claim.words)


def _is_of_meeting(places: Places) -> bool:
    """Whether the date of the header is that of the meeting of which minutes tell."""
    above = places.above
    return bool(above.published) and not above.is_labelled and is_minutes(places.text, places.words)
