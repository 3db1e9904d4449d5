"""Quotes out of a text: its words, and as many around them as tell their place from others."""

import re
from itertools import islice

from timeline.evidence.context import Context, places
from timeline.evidence.folded import fold, folded
from timeline.quote import Quote
from timeline.text.blocks import PARTED
from timeline.text.clean import without_controls

#: characters on each side, the fewest first: more where fewer do not tell the place from others
_WIDTHS = (32, 64, 96, 160)
#: characters of its own sentence that do as a context
_ENOUGH = 10
#: how much of the context may stand around the same words elsewhere
LIKE_NO_OTHER = 0.4
#: places of the same words that are looked for, and the nearest of them that are compared
_MOST_PLACES, _MOST_NEAR = 5000, 100
#: places that are compared for all quotes of a text, and for how many a close comparison counts
_MOST_COMPARED, _CLOSELY = 200_000, 10
_FURTHEST = 400
# Where a sentence, a paragraph, an item or a cell ends: what stands behind it may be changed alone.
_STOP = re.compile(
    rf"[.!?…][\"'”’»)\]]*+(?=\s++[\"'“‘«(\[]*+[^\W_a-z])|\n\s*\n|\n(?=\s*+[-*•#|\d])|[{PARTED}]"
)
_SPACE = re.compile(r"\s+")


def quote_of(text: str, start: int, end: int) -> Quote:
    """The quote of some words of a text, with a context that tells them from the same elsewhere.

    Args:
        text: The text of a document as it is read.
        start: Offset of the first character of the words.
        end: Offset behind the last one.
    """
    return Quotes(text).of(start, end)


class Quotes:
    """Quotes of one text, for which a bounded number of other places is looked at."""

    def __init__(self, text: str) -> None:
        self._text, self._plain = text, folded(text)
        self._left = _MOST_COMPARED

    def of(self, start: int, end: int) -> Quote:
        """The quote of the words between two offsets."""
        quote = _quote(self._text, start, end, _WIDTHS[0])
        others = self._others(quote, self._plain.offset(start))
        for width in _WIDTHS[1:]:
            # One is enough: a longer context is told from it first.
            like = next((at for at in others if self._is_like(quote, at)), None)
            if like is None:
                break
            others = [like, *(at for at in others if at != like)]
            quote = _quote(self._text, start, end, width)
        return quote

    def _others(self, quote: Quote, here: int) -> list[int]:
        """Where the same words stand too: the nearest places come first."""
        found = (at for at in places(self._plain.text, fold(quote.exact)) if at != here)
        every = sorted(islice(found, _MOST_PLACES), key=lambda at: abs(at - here))
        return every[:_MOST_NEAR]

    def _is_like(self, quote: Quote, at: int) -> bool:
        """Whether much of the context of a quote stands around another place."""
        context = Context(fold(quote.prefix), fold(quote.suffix))
        end = at + len(fold(quote.exact))
        self._left -= 1
        if self._left < 0:
            return context.stands_at(self._plain.text, at, end)
        if context.at_most(self._plain.text, at, end) < LIKE_NO_OTHER:
            return False
        self._left -= _CLOSELY
        return context.fit(self._plain.text, at, end).whole >= LIKE_NO_OTHER


def _quote(text: str, start: int, end: int, width: int) -> Quote:
    first, last = _around(text, start, end, width)
    return Quote(
        exact=_line(text[start:end]).strip(),
        prefix=_line(text[first:start]).lstrip(),
        suffix=_line(text[end:last]).rstrip(),
        start=start,
        end=end,
    )


def _line(text: str) -> str:
    return _SPACE.sub(" ", without_controls(text))


def _around(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Where the context of some words begins and ends: in their sentence, as far as that is enough.

    What one side has too little of, the other makes up for.
    """
    floor, ceiling = _sentence(text, start, end)
    left, right = start - floor, ceiling - end
    if left + right < (_ENOUGH if width == _WIDTHS[0] else 2 * width):
        return _word_start(text, max(0, start - width), start), _word_end(text, end + width, end)
    spare = max(0, width - left), max(0, width - right)
    first = max(floor, start - width - spare[1])
    last = min(ceiling, end + width + spare[0])
    return _word_start(text, first, start), _word_end(text, last, end)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    floor = max(0, start - _FURTHEST)
    for stop in _STOP.finditer(text, floor, start):
        floor = stop.end()
    furthest = min(len(text), end + _FURTHEST)
    behind = _STOP.search(text, end, furthest)
    return floor, behind.end() if behind else furthest


def _word_start(text: str, first: int, start: int) -> int:
    """The first offset from `first` on where no word is cut; `first` where there is none."""
    if first == 0 or not (text[first - 1].isalnum() and text[first].isalnum()):
        return first
    space = _SPACE.search(text, first, start)
    return space.start() if space else first


def _word_end(text: str, last: int, end: int) -> int:
    last = min(last, len(text))
    if last == len(text) or not (text[last - 1].isalnum() and text[last].isalnum()):
        return last
    part = text[end:last]
    inside = part.rstrip() if part[-1:].isspace() else part[: len(part.rpartition(" ")[0])]
    return end + len(inside) if inside else last
