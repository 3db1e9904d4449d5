"""The dates of headings, rows and labelled lines, which hold for what stands below or beside."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from timeline.edtf import EdtfDate, Precision
from timeline.text.blocks import Block, BlockKind, Layout, Section, goes_on, sections
from timeline.text.match import TextMatch

#: what may stand between a date and the beginning or end of its heading
_MARKS = " \t*_#()[]\"“”'‘’:.,;–—-|"
_OPENING, _PARTING = "([", ":–—,|-"


@dataclass(slots=True, kw_only=True)
class Sections:
    """The sections and blocks of a text, gone through in its order."""

    sections: Sequence[Section] = ()
    blocks: Sequence[Block] = ()
    #: those that the text is in, the innermost last, each with the date of its heading
    _open: list[tuple[Section, list[EdtfDate]]] = field(default_factory=list)
    _next: int = 0
    #: of the rows and labelled lines, the last day and the number of its block
    _beside: tuple[int, EdtfDate] | None = None
    #: the day of what the text announces, in a labelled line or one that stands alone
    _announced: EdtfDate | None = None
    #: the number of the last block that begins with a time of day
    _timed: int = -1

    @classmethod
    def of(cls, layout: Layout | None) -> "Sections":
        """Those of a layout; without one there are none."""
        if layout is None:
            return cls()
        known = sections(layout.blocks, len(layout.prose))
        return cls(sections=known, blocks=layout.blocks)

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
        """Keeps the day of a row or a labelled line, and the date that a heading says it is of."""
        self._enter(hit.start)
        index = self._block(hit)
        if index >= 0 and index != self._timed:
            self._announce(index, value)
        if not isinstance(value, EdtfDate):
            return
        if index >= 0 and value.precision is Precision.DAY:
            self._note_beside(index, value)
        if not self._open:
            return
        section, dates = self._open[-1]
        heading = section.heading
        inside = heading.start <= hit.start and hit.end <= heading.end
        if inside and not dates and value.precision <= Precision.YEAR and _holds(hit, section):
            dates.append(value)

    def _announce(self, index: int, value: object) -> None:
        """Keeps the day of a short block; another date in one, or a day in prose, ends it."""
        block = self.blocks[index]
        is_day = isinstance(value, EdtfDate) and value.precision is Precision.DAY
        if block.end - block.start <= _SHORT:
            self._announced = value if isinstance(value, EdtfDate) and is_day else None
        elif is_day:
            self._announced = None

    def _note_beside(self, index: int, value: EdtfDate) -> None:
        kind = self.blocks[index].kind
        if kind is BlockKind.ROW or kind is BlockKind.DEFINITION:
            self._beside = (index, value)

    def _block(self, hit: TextMatch) -> int:
        """The number of the block that a hit stands in; -1 above the first."""
        return bisect_right(self.blocks, hit.start, key=_START) - 1

    def date(self, hit: TextMatch) -> EdtfDate | None:
        """The date of the innermost heading above a hit that has one."""
        self._enter(hit.start)
        for section, dates in reversed(self._open):
            if dates and hit.start >= section.heading.end:
                return dates[0]
        return None

    def day(self, hit: TextMatch) -> EdtfDate | None:
        """The day of which a time of day is that has none beside it."""
        index = self._block(hit)
        leads = index >= 0 and self.blocks[index].start == hit.start
        if leads:
            self._timed = index
        beside = self._day_beside(index)
        if beside is not None:
            return beside
        above = self.date(hit)
        if above is not None:
            return above if above.precision is Precision.DAY else None
        # "When: 6 May", and below it what happens at which time.
        return self._announced if leads else None

    def _day_beside(self, index: int) -> EdtfDate | None:
        """The day of the same row, of the row above where it holds on, or of a line beside."""
        if self._beside is None or index < 0:
            return None
        at, day = self._beside
        if index - at > _MOST_ROWS:
            return None
        kinds = {block.kind for block in self.blocks[at : index + 1]}
        if len(kinds) > 1 or not kinds <= {BlockKind.ROW, BlockKind.DEFINITION}:
            return None
        if index == at or kinds == {BlockKind.DEFINITION}:
            return day
        rows = self.blocks[at : index + 1]
        return day if all(goes_on(rows[0], row) for row in rows[1:]) else None


#: rows that go on with a day above them
_MOST_ROWS = 100
#: characters of a line that says of which day the times below it are
_SHORT = 160
_START = attrgetter("start")


def _holds(hit: TextMatch, section: Section) -> bool:
    """Whether a heading says with a date when all below it was: "1926", "Plans (May 2025)"."""
    text, heading = hit.words.text, section.heading
    before = text[heading.start : hit.start]
    after = text[hit.end : heading.end]
    if not before.strip(_MARKS):
        return True
    led = before.rstrip()[-1:]
    return not after.strip(_MARKS) and led in _OPENING + _PARTING
