"""Lines that say when, where and what: "When: 6 May 2025, 7:45 pm", "Where: Guild House"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from timeline.edtf import Precision
from timeline.languages.grammar import DatePhrase, Entry, EntryWords
from timeline.text.blocks import Block, BlockKind, Layout

#: lines that are looked at above and below
_MOST_LINES = 20


_NO_TIME = "a line beside it says at what time: it was not read"
#: gives the dates between two offsets
Inside = Callable[[int, int], Sequence[DatePhrase]]


def labelled(
    layout: Layout, index: int, dates: Inside, words: EntryWords, name: str
) -> Entry | None:
    """The entry of a line that says when something is; None for any other block.

    Args:
        layout: Of the document.
        index: Of the block in it, which has a date.
        dates: Those of the document.
        words: Labels of the language.
        name: What the text around is about, where no line says what.
    """
    block = layout.blocks[index]
    if block.kind is not BlockKind.DEFINITION or _label(layout, block) not in words.when:
        return None
    beside = tuple(_beside(layout, index))
    inside = dates(block.start, block.end)
    what = _value(layout, beside, words.what)
    where = _value(layout, beside, words.where)
    if not what and not name:
        return None
    return Entry(
        phrase=_at_time(layout, inside[0], beside, dates, words),
        words=(),
        name=what or name,
        place=where,
        start=block.start,
        end=block.end,
        notes=((inside[-1].end, block.end),),
    )


def generic_name(layout: Layout, index: int, words: EntryWords, name: str) -> str:
    """The title of a line whose label needs its heading: "Papers: deadline"; empty for others."""
    block = layout.blocks[index]
    label = _label(layout, block) if block.kind is BlockKind.DEFINITION else ""
    plain = name.casefold().strip(" :") in words.of_dates
    return f"{name}: {label}" if label in words.generic and name and not plain else ""


def is_of_letter(layout: Layout, index: int, words: EntryWords) -> bool:
    """Whether a line belongs to the head of a letter: "Date: …" beside "To: …"."""
    if layout.blocks[index].kind is not BlockKind.DEFINITION:
        return False
    labels = [_label(layout, block) for block in _beside(layout, index)]
    return sum(label in words.letter for label in labels) > 1


def is_time(layout: Layout, index: int, words: EntryWords) -> bool:
    """Whether a line says at what time something is, whose day stands in a line beside it."""
    block = layout.blocks[index]
    if block.kind is not BlockKind.DEFINITION or _label(layout, block) not in words.time:
        return False
    return any(_label(layout, other) in words.when for other in _beside(layout, index))


def _at_time(
    layout: Layout, day: DatePhrase, beside: Sequence[Block], dates: Inside, words: EntryWords
) -> DatePhrase:
    """The day at the time that a line beside it says."""
    times = (
        phrase
        for block in beside
        if _label(layout, block) in words.time
        for phrase in dates(block.start, block.end)
        if day.value.span.contains(phrase.value.span)
    )
    time = next(times, None)
    if day.value.precision < Precision.DAY:
        return day
    if time is None:
        unread = any(_label(layout, block) in words.time for block in beside)
        return replace(day, doubts=(*day.doubts, _NO_TIME)) if unread else day
    doubts = tuple(dict.fromkeys((*day.doubts, *time.doubts)))
    return replace(day, value=time.value, when=str(time.value), doubts=doubts)


def _beside(layout: Layout, index: int) -> Iterator[Block]:
    """The labelled lines right above and below the one with that number."""
    blocks = layout.blocks
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(blocks) and abs(at - index) <= _MOST_LINES:
            if blocks[at].kind is not BlockKind.DEFINITION:
                break
            yield blocks[at]
            at += step


def _value(layout: Layout, beside: Sequence[Block], labels: frozenset[str]) -> str:
    for block in beside:
        if len(block.cells) > 1 and _label(layout, block) in labels:
            value = block.cells[1]
            return " ".join(layout.prose[value.start : value.end].split())
    return ""


def _label(layout: Layout, block: Block) -> str:
    if not block.cells:
        return ""
    label = block.cells[0]
    return " ".join(layout.prose[label.start : label.end].split()).casefold()
