"""Days that a list below a month numbers: "## February 2026", and below it "Tue 3", or "- 5:"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from timeline import edtf
from timeline.dates.rules import Anchor, Lean, RuleKind
from timeline.edtf import EdtfDate, Precision
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.times import at
from timeline.languages.running_text import RunningText
from timeline.text.blocks import PARTED, Block, BlockKind, Layout, Section, sections
from timeline.text.mention import Mention, Type

# A number that a block begins with, behind a weekday, and what parts it from words.
_DAY = re.compile(
    rf"(?P<named>[^\W\d_]{{3,9}}\.?,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?P<parted>\s*[:–—|{PARTED}]|\s+-+\s|\s{{2,}}|\s(?=\d{{1,2}}[:.]\d\d)|\s?(?=\n|\Z))?"
)
_WEEKDAY = "{!r} is read as {}, which is not that weekday"


def numbered_days(
    layout: Layout, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """The mentions with the days of the month that a heading above names, and their times."""
    months = tuple(_months(layout, mentions))
    if not months:
        return mentions
    found = [
        (block, day)
        for section, month in months
        for block in _below(section, layout.blocks)
        for day in _day(layout.prose, block, month, language)
    ]
    days = _Days(found=sorted(found, key=_start_of))
    kept = [one for one in mentions if not days.covers(one)]
    timed = (days.timed(one, language) for one in kept)
    every = (*timed, *(day for _, day in days.found))
    return tuple(sorted(every, key=lambda one: one.start))


def _below(section: Section, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a section, without its heading."""
    first = bisect_left(blocks, section.heading.end, key=_OF_BLOCK)
    return blocks[first : bisect_left(blocks, section.end, key=_OF_BLOCK)]


def _months(layout: Layout, mentions: tuple[Mention, ...]) -> Iterator[tuple[Section, EdtfDate]]:
    """The sections whose heading is a month and no more."""
    for section in sections(layout.blocks, len(layout.prose)):
        heading = section.heading
        first = bisect_left(mentions, heading.start, key=_OF_BLOCK)
        last = bisect_left(mentions, heading.end, key=_OF_BLOCK)
        inside = mentions[first:last]
        when = inside[0].when if len(inside) == 1 else None
        whole = inside and len(inside[0].text.split()) == len(
            layout.prose[heading.start : heading.end].split()
        )
        if whole and isinstance(when, EdtfDate) and when.precision is Precision.MONTH:
            yield section, when


def _day(text: str, block: Block, month: EdtfDate, language: RunningText) -> Iterator[Mention]:
    """The day that a block begins with; none where its number counts something."""
    match = _DAY.match(text, block.start, block.end)
    if match is None or block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return
    weekday = _weekday(match["named"] or "", language)
    if (match["named"] and weekday is None) or not (match["parted"] is not None or weekday):
        return
    try:
        day = month.first.replace(day=int(match["day"]))
    except ValueError:
        return
    wrong = weekday is not None and day.weekday() != weekday
    said = text[match.start() : match.end("day")]
    value = edtf.day(day)
    doubts = (_WEEKDAY.format(said, value),) if wrong else ()
    yield Mention(
        start=match.start(),
        end=match.end("day"),
        text=said,
        type=Type.DATE,
        value=timex.value(value),
        when=value,
        stated=("day",),
        implied=("year", "month"),
        rule="day of the month above",
        kind=RuleKind.DATE,
        doubts=doubts,
    )


def _weekday(words: str, language: RunningText) -> int | None:
    """The weekday that words name: 0 is Monday."""
    said = words.strip(" .,")
    if not said or language.neighbours.weekday.fullmatch(said) is None:
        return None
    try:
        value = language.read_date(said, _FROM_MONDAY).value
    except DateError:
        return None
    return value.first.weekday() if isinstance(value, EdtfDate) else None


_FROM_MONDAY = Anchor(published=edtf.day(date(2000, 1, 3)), lean=Lean.FUTURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Days:
    """The days that blocks begin with, in the order of the text."""

    found: Sequence[tuple[Block, Mention]]

    def _at(self, offset: int) -> tuple[Block, Mention] | None:
        """The block with that offset, and its day."""
        index = bisect_right(self.found, offset, key=_start_of) - 1
        if index < 0 or offset >= self.found[index][0].end:
            return None
        return self.found[index]

    def covers(self, mention: Mention) -> bool:
        """Whether a mention is a part of such a day: its weekday alone."""
        known = self._at(mention.start)
        return known is not None and mention.start < known[1].end

    def timed(self, mention: Mention, language: RunningText) -> Mention:
        """The mention, a time of day in such a block on its day."""
        known = self._at(mention.start)
        if known is None or mention.kind is not RuleKind.TIME_OF_DAY:
            return mention
        when = known[1].when
        times = language.on_day(mention.text, when) if isinstance(when, EdtfDate) else None
        if times is None:
            return mention
        return replace(at(mention, times), implied=("year", "month", "day"))


def _start_of(one: tuple[Block, Mention]) -> int:
    return one[0].start


_OF_BLOCK = attrgetter("start")
