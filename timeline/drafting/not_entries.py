"""Blocks whose dates are not events: contents, notes at the foot, works that are cited, figures."""

import re
from collections.abc import Sequence

from timeline.languages.grammar import DatePhrase
from timeline.text.blocks import PARTED, Block, BlockKind

#: what leads to the number of a page
_PAGE = re.compile(
    r"(?<!\.)(?<!\.\s)(?:\.\s?){3,}+\s*"
    rf"(?P<page>\d{{1,4}}|[ivxl]{{1,6}})[ \t]*(?:[\n{PARTED}]|\Z)"
)
#: the mark of a note: "[1]", "[^1]:"
_NOTE = re.compile(r"\[\^?\d{1,3}\]:?\s")
_FIGURE = re.compile(r"[\s+–-]*[£$€]?\s?\d[\d.,'\s]*(?:%|[a-z]{0,2})\s*|[\s–-]*")
_MONEY = re.compile(r"[£$€%]|\d[.,]\d")
#: what is not the number of a version
_COUNT = re.compile(r"[£$€%]|\d,\d")
_LEADING = " \t:–—-.)]"
_REFERRING = frozenset({"", "of", "in"})
_ANY_WORD = re.compile(r"[^\W\d_]{2}")
_STOPPED = re.compile(r"[;:–—]|\.\s")


def is_not_told(text: str, block: Block, inside: Sequence[DatePhrase]) -> bool:
    """Whether the dates of a block say nothing of what happens on them.

    Args:
        text: Prose of the document.
        block: An item, a row, a labelled line or a paragraph.
        inside: Its dates in order, at least one.
    """
    if _NOTE.match(text, block.start) is not None:
        return True
    return _is_priced(text, block, inside) if block.kind is BlockKind.ROW else _leads(text, block)


def _leads(text: str, block: Block) -> bool:
    """Whether a line of the block leads to a page: "Steam, 1850-1914 ........ 31"."""
    # A number of four digits may be a year.
    found = _PAGE.search(text[block.start : block.end])
    return found is not None and len(found["page"]) < len("1850")


def _is_priced(text: str, row: Block, inside: Sequence[DatePhrase]) -> bool:
    """Whether all cells but that with the dates are figures: prices, or counts by year."""
    own = next((cell for cell in row.cells if cell.start <= inside[0].start < cell.end), None)
    others = [text[cell.start : cell.end] for cell in row.cells if cell is not own]
    named = own is not None and _ANY_WORD.search(text, own.start, inside[0].start) is not None
    money = _MONEY if named else _COUNT
    figures = all(_FIGURE.fullmatch(words) for words in others)
    return bool(others) and figures and any(money.search(words) for words in others)


def without_references(
    text: str, start: int, dates: Sequence[DatePhrase]
) -> tuple[DatePhrase, ...]:
    """The dates of an item without those that only say which one is meant.

    Behind the date that an item begins with, earlier ones in the same clause are such: "1931:
    Receivers called in after the crash of 1929".
    """
    first = dates[0]
    if first.preposition or _ANY_WORD.search(text, start, first.start):
        return tuple(dates)
    kept = [first]
    at, stopped = first.end, False
    for date in dates[1:]:
        between = text[at : date.start]
        between = between.lstrip(_LEADING) if at == first.end else between
        stopped = stopped or _STOPPED.search(between) is not None
        earlier = date.value.span.end <= first.value.span.begin
        # "Moved from 6 May" tells of a plan that is no more.
        moved = date.preposition not in _REFERRING
        if stopped or moved or not earlier or text[date.end : date.end + 1] == ":":
            kept.append(date)
        at = date.end
    return tuple(kept)
