"""What the dates of a document mean where they stand, as `timeline extract` reads them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.documents.text import DocumentText
from timeline.drafting.dates import dates_of
from timeline.drafting.draft import Draft, drafted
from timeline.edtf import Edtf, EdtfInterval, EdtfSet, End
from timeline.errors import DateError
from timeline.languages.read import read
from timeline.languages.status_side import lean
from timeline.model import Document, Status
from timeline.text.mention import Mention

_TIME = re.compile(r"T[^/,\]}]+")
_ZONE = re.compile(r"(?<=\d)(?:Z|[+-]\d\d:\d\d)(?=$|[/,\]}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What some words of a document mean."""

    words: str
    value: Edtf
    modifier: Modifier = Modifier.WHOLE

    @property
    def reading(self) -> Reading:
        """It as a reading, of which is not known what is stated."""
        return Reading(words=self.words, value=self.value, stated=(), modifier=self.modifier)

    def is_of(self, reading: Reading) -> bool:
        """Whether a seed that reads so means the same.

        A time of day may be in one of them only, and so may the zone of one.
        """
        if reading.calendar is not Calendar.GREGORIAN:
            return reading.words.casefold() in self.words.casefold()
        own = self.reading
        if own.meaning == reading.meaning:
            return True
        if self.value.qualification is not reading.value.qualification:
            return False
        one, other = str(self.value), str(reading.value)
        if _is_from(self.value, reading.value):
            return True
        if "T" in one or "T" in other:
            return self.modifier is reading.modifier and _agree(one, other)
        return own.windows == reading.windows


def _is_from(there: Edtf, seed: Edtf) -> bool:
    """Whether a seed says "from" or "until" a date, of which a text gives the date alone."""
    if not isinstance(seed, EdtfInterval) or End.OPEN not in (seed.start, seed.end):
        return False
    return str(there) in (str(seed.start), str(seed.end))


def are_of(said: Sequence["Said"], reading: Reading) -> bool:
    """Whether one of some date words means the same as a seed, or all of them together do."""
    if any(item.is_of(reading) for item in said):
        return True
    if not isinstance(reading.value, EdtfSet):
        return False
    windows = {window for item in said for window in item.reading.windows}
    return windows == set(reading.windows)


def _agree(one: str, other: str) -> bool:
    """Whether two dates in EDTF are the same but for a time or a zone that one of them leaves out.

    >>> _agree("2025-05-09T17:00", "2025-05-09"), _agree("2025-05-09T17:00", "2025-05-09T18:00")
    (True, False)
    """
    if ("T" in one) != ("T" in other):
        return _TIME.sub("", one) == _TIME.sub("", other)
    if bool(_ZONE.search(one)) != bool(_ZONE.search(other)):
        return _ZONE.sub("", one) == _ZONE.sub("", other)
    return one == other


class DatesThere:
    """The dates of a text, read from the publication date that a seed gives its document."""

    def __init__(self, text: DocumentText, document: Document | None) -> None:
        self.text = _as_stated(text, document) if document else text

    @cached_property
    def _mentions(self) -> tuple[Mention, ...]:
        return dates_of(self.text)

    @cached_property
    def _drafts(self) -> tuple[Draft, ...]:
        found = drafted(self.text, self._mentions, statements=True)
        return (*found.drafts, *found.sayings)

    def within(self, start: int, end: int) -> tuple[Said, ...]:
        """What the date words that share characters with a stretch of the text mean."""
        return tuple(dict.fromkeys(self._within(start, end)))

    def _within(self, start: int, end: int) -> Iterator[Said]:
        for draft in self._drafts:
            if draft.start < end and start < draft.end:
                yield Said(words=draft.words, value=draft.value, modifier=draft.modifier)
            was = draft.was
            if was is not None and was.start < end and start < was.end:
                yield Said(words=was.when, value=was.value)
        for item in self._mentions:
            if item.start < end and start < item.end:
                yield from _said(item)

    def of(self, reading: Reading) -> Iterator[Said]:
        """The date words of the body that mean the same as a seed."""
        for draft in self._drafts:
            said = Said(words=draft.words, value=draft.value, modifier=draft.modifier)
            if said.is_of(reading):
                yield said
        for item in self._mentions:
            if item.start >= self.text.body:
                yield from (said for said in _said(item) if said.is_of(reading))

    def alone(self, words: str, status: Status | None) -> Said | None:
        """What a seed reads of some words; None where it reads none."""
        anchor = Anchor(published=self.text.published, order=self.text.order, lean=lean(status))
        try:
            found = read(words, anchor, self.text.language)
        except DateError:
            return None
        return Said(words=words, value=found.value, modifier=found.modifier)


def _said(mention: Mention) -> Iterator[Said]:
    words = " ".join(mention.text.split())
    if mention.when is not None:
        yield Said(words=words, value=mention.when, modifier=mention.modifier)
    if mention.stretch is not None:
        yield Said(words=words, value=mention.stretch.value)


def _as_stated(text: DocumentText, document: Document) -> DocumentText:
    """The text with what the seed says of its document, which a person has seen."""
    return replace(
        text,
        published=document.published or text.published,
        order=document.order or text.order,
        language=document.language or text.language,
    )
