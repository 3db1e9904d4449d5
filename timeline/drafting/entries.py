"""The entries of items, rows, labelled lines and headings: their dates, and the words beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.drafting.held import STRUCK_OUT, held_dates, of_held
from timeline.drafting.items import first_stop, of_item
from timeline.drafting.rows import of_row
from timeline.drafting.spans import ANY_SIGN, ANY_WORD, SAID
from timeline.edtf import EdtfDate, Precision
from timeline.languages.grammar import DatePhrase, Entry, EntryWords
from timeline.text.blocks import Block, BlockKind

_NUMBER = re.compile(r"['’(\[]?\d")
_SIGNS = tuple(":–—-|/([,\t")
_ABOVE = "the date is that of the heading above"


def entries(
    text: str, block: Block, phrases: Sequence[DatePhrase], words: EntryWords
) -> Iterator[Entry]:
    """An entry for each date of a block.

    Args:
        text: Prose of the document.
        block: An item, row, labelled line or heading.
        phrases: Its dates in order, at least one.
        words: Labels and heads of the language.
    """
    held = held_dates(text, block, phrases, words)
    found = (
        of_row(text, of_held(text, block, phrases, held), held.dates, words)
        if block.kind is BlockKind.ROW
        else of_item(text, block, held.dates, words, held.former)
    )
    for entry in found:
        was = held.former.get(entry.phrase.start)
        # What stands behind says what the date was before.
        held_entry = entry if was is None else replace(entry, was=was, words=entry.words[:1])
        yield (
            replace(held_entry, is_off=True, doubts=(STRUCK_OUT,))
            if (entry.phrase is held.off)
            else held_entry
        )


def undated(text: str, block: Block, above: DatePhrase, words: EntryWords) -> Entry | None:
    """The entry of a block without a date, of which the heading above it gives the date."""
    end = first_stop(text, block.start, block.end, words.abbreviations)
    # What begins with a number may begin with a date that was not read.
    if not ANY_WORD.search(text, block.start, end) or _NUMBER.match(text, block.start):
        return None
    phrase = replace(above, doubts=(*above.doubts, _ABOVE))
    return Entry(phrase=phrase, words=((block.start, end),), start=block.start, end=end)


def is_led(text: str, start: int, phrases: Sequence[DatePhrase]) -> bool:
    """Whether a date stands before all words from `start` on."""
    return not ANY_WORD.search(text, start, phrases[0].start)


def is_bare(text: str, heading: Block, phrases: Sequence[DatePhrase]) -> bool:
    """Whether a heading says nothing but a date."""
    if len(phrases) != 1 or not isinstance(phrases[0].value, EdtfDate):
        return False
    around = text[heading.start : phrases[0].start] + text[phrases[0].end : heading.end]
    return not SAID.search(around)


def is_date_alone(text: str, block: Block, phrase: DatePhrase) -> bool:
    """Whether an item is a day and no more, figures neither."""
    around = text[block.start : phrase.start] + text[phrase.end : block.end]
    is_day = phrase.value.precision <= Precision.DAY
    return block.kind is BlockKind.ITEM and is_day and not ANY_SIGN.search(around)


def is_apart(text: str, heading: Block, phrase: DatePhrase) -> bool:
    """Whether a sign parts the date of a heading from its words: "Round 2 – 6 May 2025"."""
    if phrase.preposition:
        return False
    before = text[heading.start : phrase.start].rstrip()
    after = text[phrase.end : heading.end].lstrip()
    closed = not ANY_WORD.search(after) or (_is_of_day(phrase) and after.startswith(","))
    return (not before and after[:1] in _SIGNS) or (closed and before[-1:] in _SIGNS)


def _is_of_day(phrase: DatePhrase) -> bool:
    return phrase.value.precision <= Precision.DAY
