"""Frames: what the date words of the statements of a file are read against."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, DateOrder, Reading
from timeline.languages.read import read, read_exactly
from timeline.languages.status_side import lean
from timeline.model import Document, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the date words of some statements are read against; words are read once."""

    anchor: Anchor = field(default_factory=Anchor)
    language: str = ""
    known: dict[str, Reading] = field(default_factory=dict)
    #: whether EDTF is what it says, and not what a person may have meant by it
    is_exact: bool = False

    def read(self, words: str) -> Reading:
        """The reading of the words; raises `DateError` where there is none."""
        found = self.known.get(words)
        if found is None:
            say = read_exactly if self.is_exact else read
            found = self.known[words] = say(words, self.anchor, self.language)
        return found

    @property
    def gregorian(self) -> "Frame":
        """The same in the Gregorian calendar."""
        if self.anchor.calendar is Calendar.GREGORIAN:
            return self
        return replace(self, anchor=replace(self.anchor, calendar=Calendar.GREGORIAN), known={})

    def read_in(self, words: str, year: int | None) -> Reading:
        """The same, where words without a year are of this one."""
        if year is None:
            return self.read(words)
        return read(words, replace(self.anchor, year=year), self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where the statements of a file can be from."""

    #: the only document of the file, if it has one
    own: Document | None
    by_id: Mapping[str, Document]
    order: DateOrder | None
    #: by the id of a document, the status of an event and its calendar
    frames: dict[tuple[str, Status | None, Calendar | None], Frame] = field(default_factory=dict)
    #: for a date in EDTF beside the words that it was read from
    exact: Frame = field(default_factory=lambda: Frame(is_exact=True))

    def frame(
        self, document: Document | None, status: Status | None, calendar: Calendar | None = None
    ) -> Frame:
        """What date words of a document are read against, in its calendar or in another."""
        key = document.id if document else "", status, calendar
        found = self.frames.get(key)
        if found is None:
            anchor = Anchor(
                published=document.published if document else None,
                order=(document.order if document else None) or self.order,
                lean=lean(status),
                calendar=calendar or (document.calendar if document else Calendar.GREGORIAN),
            )
            found = Frame(anchor=anchor, language=document.language if document else "")
            self.frames[key] = found
        return found
