"""A text in the form in which quotes are looked for, with the offsets of the text as it is."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

#: characters that stand for each other in one text and another
_SAME = {
    **dict.fromkeys("‘’‚‛′ʼ´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
#: what is not seen: soft hyphens, spaces of no width, the byte order mark, marks of direction
_UNSEEN = "\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f"
_KNOWN = "".join(_SAME)
# What a text of one space between words has nothing of.
_PIECE = re.compile(rf"\s\s+|[^\S ]|[{_UNSEEN}]+|[{_KNOWN}]")
#: the same, and all that may be written in another form
_ANY_PIECE = re.compile(rf"\s\s+|[^\S ]|[{_UNSEEN}]+|\S[{_MARKS}]+|[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text whose white space is folded, with plain quotes and dashes, in NFKC."""

    text: str
    #: offsets in `text` from which on it is as it was, up to the next piece, and in the original
    _here: "array[int]" = field(repr=False)
    _there: "array[int]" = field(repr=False)

    def original(self, offset: int) -> int:
        """The offset in the text as it is of one in the folded text."""
        return _mapped(offset, self._here, self._there)

    def offset(self, original: int) -> int:
        """The offset in the folded text of one in the text as it is."""
        return _mapped(original, self._there, self._here)


def _mapped(offset: int, one: "array[int]", other: "array[int]") -> int:
    at = bisect_right(one, offset) - 1
    found = other[at] + offset - one[at]
    return min(found, other[at + 1]) if at + 1 < len(other) else found


@lru_cache(maxsize=4096)
def fold(words: str) -> str:
    """A short text in that form."""
    parts: list[str] = []
    at = 0
    for start, end, piece in _pieces(words):
        parts.extend((words[at:start], piece))
        at = end
    return "".join((*parts, words[at:]))


@lru_cache(maxsize=2)
def folded(text: str) -> Folded:
    r"""The folded form of a text.

    >>> folded("The “fair”\n  opens").text, folded("a\n  b").original(2)
    ('The "fair" opens', 4)
    """
    parts: list[str] = []
    here, there = array("q", [0]), array("q", [0])
    length = at = 0
    for start, end, piece in _pieces(text):
        parts.extend((text[at:start], piece))
        length += start - at + len(piece)
        at = end
        here.append(length)
        there.append(at)
    parts.append(text[at:])
    return Folded("".join(parts), here, there)


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text is another when it is folded, and what stands there then."""
    pattern = _PIECE if unicodedata.is_normalized("NFKC", text) else _ANY_PIECE
    for found in pattern.finditer(text):
        piece = found[0]
        other = " " if piece.isspace() else _SAME.get(piece) or _form(piece)
        if other != piece:
            yield found.start(), found.end(), other


@lru_cache(maxsize=4096)
def _form(piece: str) -> str:
    seen = re.sub(f"[{_UNSEEN}]", "", piece)
    return "".join(_SAME.get(char, char) for char in unicodedata.normalize("NFKC", seen))
