"""Lines of text of a given width."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.chart.layout.geometry import Weight
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.scripts import directed
from timeline.text.clean import BREAKING_SPACE


def words_in(text: str) -> list[str]:
    r"""The words of `text`; spaces at which no line may break stay in them.

    >>> words_in("in  100\xa0000 years ")
    ['in', '100\xa0000', 'years']
    """
    return [word for word in _SPACES.split(text) if word]


_SPACES = re.compile(BREAKING_SPACE)
#: most words whose pieces are kept: they are asked for again at every measure
MOST_WORDS = 10_000
#: ideographs and kana: scripts that set no spaces, and may break between any two letters
_SPACELESS = re.compile("[\u2e80-\u30ff\u31f0-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def wrap(
    text: str, width: float, size: float, ruler: Ruler, weight: Weight = Weight.REGULAR
) -> tuple[str, ...]:
    """The lines of `text`, at most `width` wide and of about the same length.

    Lines break between words, and inside them where a script has no spaces or a word is wider
    than a line: first where Unicode lets a line break (UAX 14), then between any two letters.
    """
    return directed(wrap_words(words_in(text), width, size, ruler, weight), text)


def wrap_words(
    words: Sequence[str],
    width: float,
    size: float,
    ruler: Ruler,
    weight: Weight = Weight.REGULAR,
) -> tuple[str, ...]:
    """The same of words that may have spaces in them, at which lines break only where they must."""
    pieces = tuple(_pieces(words, width, size, ruler, weight))
    space = ruler.width(" ", size, weight)
    lines = tuple(_filled(pieces, width, space))
    if len(lines) > 1:
        # The narrowest measure that needs no more lines leaves no short last line.
        low, high = max(width / 2, *(piece.length for piece in pieces)), width
        while high - low > size / 2:
            middle = (low + high) / 2
            tried = tuple(_filled(pieces, middle, space))
            if len(tried) <= len(lines):
                lines, high = tried, middle
            else:
                low = middle
    return lines


class _Piece(NamedTuple):
    """Letters that stay together."""

    text: str
    length: float
    #: whether there is a space between it and the piece before it
    apart: bool


def _filled(pieces: Sequence[_Piece], width: float, space: float) -> Iterator[str]:
    """Lines of as many pieces as each can hold."""
    line = ""
    used = 0.0
    for text, length, apart in pieces:
        used += space + length if apart else length
        if not line:
            line, used = text, length
        elif used > width:
            yield line
            line, used = text, length
        else:
            line = f"{line} {text}" if apart else line + text
    if line:
        yield line


def _pieces(
    words: Sequence[str], width: float, size: float, ruler: Ruler, weight: Weight
) -> Iterator[_Piece]:
    """The words, too wide ones in pieces: between their own words, else where it must be."""
    for word in words:
        length = ruler.width(word, size, weight)
        if length <= width and not _SPACELESS.search(word):
            yield _Piece(word, length, apart=True)
        elif len(parts := words_in(word)) > 1:
            yield from _pieces(parts, width, size, ruler, weight)
        else:
            apart = True
            for part in _broken(word, width, size, ruler, weight):
                yield _Piece(part, ruler.width(part, size, weight), apart=apart)
                apart = False


def _broken(word: str, width: float, size: float, ruler: Ruler, weight: Weight) -> Iterator[str]:
    """A word in pieces that are no wider than a line."""
    for unit in _units(word):
        if ruler.width(unit, size, weight) <= width:
            yield unit
            continue
        # What is written as one letter may yet be wider than a line.
        signs = [
            sign
            for letter in _letters(unit)
            for sign in ((letter,) if ruler.width(letter, size, weight) <= width else letter)
        ]
        first = 0
        while first < len(signs):
            last = _fitting(signs, first, lambda part: ruler.width(part, size, weight) <= width)
            yield "".join(signs[first:last])
            first = last


def _fitting(signs: Sequence[str], first: int, fits: Callable[[str], bool]) -> int:
    """Where the longest part from `first` on that fits ends; it has one sign at least.

    It is looked for in steps that double, so that a long part is not measured sign by sign.
    """
    fitting, step = first + 1, 1
    while step:
        tried = min(fitting + step, len(signs))
        if tried > fitting and fits("".join(signs[first:tried])):
            fitting, step = tried, step * 2
        else:
            step //= 2
    return fitting


@lru_cache(maxsize=MOST_WORDS)
def _units(word: str) -> tuple[str, ...]:
    """The pieces of a word between which a line may break."""
    from uniseg.linebreak import line_break_units

    return tuple(line_break_units(word))


@lru_cache(maxsize=MOST_WORDS)
def _letters(unit: str) -> tuple[str, ...]:
    """What a reader takes for the letters of a unit."""
    if unit.isascii():
        return tuple(unit)
    from uniseg.graphemecluster import grapheme_clusters

    return tuple(grapheme_clusters(unit))
