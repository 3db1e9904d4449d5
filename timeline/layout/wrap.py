"""Lines of text of a given width."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import combining

from timeline.layout.page import Weight
from timeline.layout.ruler import Ruler


def printable(text: str) -> str:
    """`text` on one line, without what cannot be printed (control characters)."""
    return " ".join(_UNSEEN.sub(" ", text).split())


#: control characters, halves of characters, and what XML forbids
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def wrap(
    text: str, width: float, size: float, ruler: Ruler, weight: Weight = Weight.REGULAR
) -> tuple[str, ...]:
    """The lines of `text`, at most `width` wide and of about the same length.

    Lines break between words; a word that is wider than a line breaks where it must.
    """
    return wrap_words(text.split(), width, size, ruler, weight)


def wrap_words(
    words: Sequence[str],
    width: float,
    size: float,
    ruler: Ruler,
    weight: Weight = Weight.REGULAR,
) -> tuple[str, ...]:
    """The same of words that may have spaces in them, at which lines break only where they must."""
    lines = _filled(words, width, size, ruler, weight)
    if len(lines) <= 1:
        return lines
    # The narrowest measure that needs no more lines leaves no short last line.
    longest = max(ruler.width(word, size, weight) for word in words)
    low, high = max(width / 2, min(longest, width)), width
    while high - low > size / 2:
        middle = (low + high) / 2
        tried = _filled(words, middle, size, ruler, weight)
        if len(tried) <= len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _filled(
    words: Sequence[str], width: float, size: float, ruler: Ruler, weight: Weight
) -> tuple[str, ...]:
    space = ruler.width(" ", size, weight)
    lines: list[str] = []
    line = ""
    used = 0.0
    for word in _pieces(words, width, size, ruler, weight):
        length = ruler.width(word, size, weight)
        if not line:
            line, used = word, length
        elif used + space + length <= width:
            line, used = f"{line} {word}", used + space + length
        else:
            lines.append(line)
            line, used = word, length
    return (*lines, line) if line else tuple(lines)


def _pieces(
    words: Sequence[str], width: float, size: float, ruler: Ruler, weight: Weight
) -> Iterator[str]:
    """The words, too wide ones in pieces: between their own words, else where it must be."""
    for word in words:
        if ruler.width(word, size, weight) <= width:
            yield word
        elif len(word.split()) > 1:
            yield from _pieces(word.split(), width, size, ruler, weight)
        else:
            yield from _broken(word, width, size, ruler, weight)


def _broken(word: str, width: float, size: float, ruler: Ruler, weight: Weight) -> Iterator[str]:
    """A word in pieces that are as wide as a line; no letter is parted from its accents."""
    rest = word
    while ruler.width(rest, size, weight) > width and len(rest) > 1:
        low, high = 1, len(rest)
        while high - low > 1:
            middle = (low + high) // 2
            if ruler.width(rest[:middle], size, weight) <= width:
                low = middle
            else:
                high = middle
        count = low
        while count > 1 and combining(rest[count]):
            count -= 1
        yield rest[:count]
        rest = rest[count:]
    yield rest
