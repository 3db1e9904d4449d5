"""Lines of text of a given width."""

import re
from collections.abc import Iterator

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
    lines = _filled(text, width, size, ruler, weight)
    if len(lines) <= 1:
        return lines
    # The narrowest measure that needs no more lines leaves no short last line.
    longest = max(ruler.width(word, size, weight) for word in text.split())
    low, high = max(width / 2, min(longest, width)), width
    while high - low > size / 2:
        middle = (low + high) / 2
        tried = _filled(text, middle, size, ruler, weight)
        if len(tried) <= len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _filled(text: str, width: float, size: float, ruler: Ruler, weight: Weight) -> tuple[str, ...]:
    space = ruler.width(" ", size, weight)
    lines: list[str] = []
    line = ""
    used = 0.0
    for word in _pieces(text, width, size, ruler, weight):
        length = ruler.width(word, size, weight)
        if not line:
            line, used = word, length
        elif used + space + length <= width:
            line, used = f"{line} {word}", used + space + length
        else:
            lines.append(line)
            line, used = word, length
    return (*lines, line) if line else tuple(lines)


def _pieces(text: str, width: float, size: float, ruler: Ruler, weight: Weight) -> Iterator[str]:
    """The words of `text`, too wide ones in pieces."""
    for word in text.split():
        rest = word
        while ruler.width(rest, size, weight) > width and len(rest) > 1:
            count = len(rest)
            while count > 1 and ruler.width(rest[:count], size, weight) > width:
                count -= max(1, (count - 1) // 8)
            yield rest[:count]
            rest = rest[count:]
        yield rest
