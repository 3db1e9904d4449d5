"""The dates of headings, which hold for what stands below them until the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.edtf import EdtfDate, Precision
from timeline.text.blocks import Section
from timeline.text.match import TextMatch

#: what may stand between a date and the beginning or end of its heading
_MARKS = " \t*_#()[]\"“”'‘’:.,;–—-|"
_OPENING, _PARTING = "([", ":–—,|-"


@dataclass(slots=True, kw_only=True)
class Sections:
    """The sections of a text, gone through in its order."""

    sections: Sequence[Section] = ()
    #: those that the text is in, the innermost last, each with the date of its heading
    _open: list[tuple[Section, list[EdtfDate]]] = field(default_factory=list)
    _next: int = 0

    def _enter(self, offset: int) -> None:
        while self._next < len(self.sections):
            section = self.sections[self._next]
            if section.heading.start > offset:
                break
            self._leave(section.heading.start)
            self._open.append((section, []))
            self._next += 1
        self._leave(offset)

    def _leave(self, offset: int) -> None:
        while self._open and self._open[-1][0].end <= offset:
            self._open.pop()

    def note(self, hit: TextMatch, value: object) -> None:
        """Keeps the date of a heading: one that it begins with, or has behind its words."""
        self._enter(hit.start)
        if not self._open or not isinstance(value, EdtfDate):
            return
        section, dates = self._open[-1]
        heading = section.heading
        inside = heading.start <= hit.start and hit.end <= heading.end
        if inside and not dates and value.precision <= Precision.YEAR and _holds(hit, section):
            dates.append(value)

    def date(self, hit: TextMatch) -> EdtfDate | None:
        """The date of the innermost heading above a hit that has one."""
        self._enter(hit.start)
        for section, dates in reversed(self._open):
            if dates and hit.start >= section.heading.end:
                return dates[0]
        return None

    def day(self, hit: TextMatch) -> EdtfDate | None:
        """The same, where it is a day."""
        found = self.date(hit)
        return found if found is not None and found.precision is Precision.DAY else None


def _holds(hit: TextMatch, section: Section) -> bool:
    """Whether a heading says with a date when all below it was: "1926", "Plans (May 2025)"."""
    text, heading = hit.words.text, section.heading
    before = text[heading.start : hit.start]
    after = text[hit.end : heading.end]
    if not before.strip(_MARKS):
        return True
    led = before.rstrip()[-1:]
    return not after.strip(_MARKS) and led in _OPENING + _PARTING
