"""Lines that say when, where and what: "When: 6 May 2025, 6:30 pm", "Where: Town Hall"."""

from collections.abc import Iterator, Sequence

from timeline.languages.grammar import DatePhrase, Entry, EntryWords
from timeline.text.blocks import Block, BlockKind, Layout

#: lines that are looked at above and below
_MOST_LINES = 20


def labelled(
    layout: Layout, index: int, inside: Sequence[DatePhrase], words: EntryWords, name: str
) -> Entry | None:
    """The entry of a line that says when something is; None for any other block.

    Args:
        layout: Of the document.
        index: Of the block in it.
        inside: Its dates, at least one.
        words: Labels of the language.
        name: What the text around is about, where no line says what.
    """
    block = layout.blocks[index]
    if block.kind is not BlockKind.DEFINITION or _label(layout, block) not in words.when:
        return None
    beside = tuple(_beside(layout, index))
    what = _value(layout, beside, words.what)
    where = _value(layout, beside, words.where)
    if not what and not name:
        return None
    return Entry(
        phrase=inside[0],
        words=(),
        name=what or name,
        place=where,
        start=block.start,
        end=block.end,
        notes=((inside[-1].end, block.end),),
    )


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
