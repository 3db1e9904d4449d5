"""A match of a pattern in a text, with the words around it."""

import re
from dataclasses import dataclass
from enum import Enum

from timeline.text.words import Words


class Table(Enum):
    """The table of a language that a pattern is of."""

    FROM_NARRATIVE = "from narrative"
    FROM_PUBLICATION = "from publication"
    DATE = "date"
    DURATION = "duration"
    TIME = "time"
    BEFORE_CHRIST = "before Christ"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMatch:
    """A match of a pattern of some table."""

    words: Words
    table: Table
    match: re.Match[str]
    #: indices of its first word and behind its last one
    first: int
    last: int

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.match.end()

    @property
    def core(self) -> int:
        """Index of the first word of the date itself, behind time and part."""
        if self.table is not Table.DATE:
            return self.first
        start, index = self.match.start("core"), self.first
        while index + 1 < self.last and self.words.start[index] < start:
            index += 1
        return index

    @property
    def after(self) -> str:
        """The next word in lower case, where only white space parts it."""
        if self.last >= len(self.words.lower) or self._apart(self.last):
            return ""
        return self.words.lower[self.last]

    def before(self, index: int) -> str:
        """The word before `index` in lower case, where only white space parts them."""
        if not index or self._apart(index):
            return ""
        return self.words.lower[index - 1]

    def _apart(self, index: int) -> bool:
        """Whether more than white space parts a word from the one before, or a line begins."""
        gap = self.words.gap(index - 1)
        return bool(gap.strip()) or ("\n" in gap and self.written(index)[:1].isupper())

    def written(self, index: int) -> str:
        """The word at `index` as it stands there; empty behind the last."""
        words = self.words
        if not 0 <= index < len(words.lower):
            return ""
        return words.text[words.start[index] : words.end[index]]


_CURRENCIES = "$£€¥₸₽#§№@"


def number_left(text: str, start: int) -> bool:
    """Whether a number runs on into the one at `start`: "1,945", "$ 2015", "No. 1917"."""
    left = text[max(start - 2, 0) : start]
    if not left:
        return False
    if left[-1] in _CURRENCIES or left[-1] in "+*=×@_~\\":
        return True
    if len(left) == 2 and left[-1].isspace() and left[0] in _CURRENCIES:  # noqa: PLR2004
        return True
    return left[-1] in ".,:" and len(left) == 2 and left[0].isdecimal()  # noqa: PLR2004


def number_right(text: str, end: int) -> bool:
    """Whether a number runs on behind the one that ends there: "2000%", "3.1999.7"."""
    right = text[end : end + 2]
    if not right:
        return False
    if right[0] in "%°+*=×€$£@_\\":
        return True
    return right[0] in ".,:" and len(right) == 2 and right[1].isdecimal()  # noqa: PLR2004


_LONGEST_TOKEN = 80


def in_address(hit: TextMatch) -> bool:
    """Whether it stands in a web or mail address, a phone number or an ISBN."""
    text, start, end = hit.words.text, hit.start, hit.end
    first = start
    while first > 0 and start - first < _LONGEST_TOKEN and not text[first - 1].isspace():
        first -= 1
    last = end
    while last < len(text) and last - end < _LONGEST_TOKEN and not text[last].isspace():
        last += 1
    token = text[first:last]
    return "@" in token or "://" in token or token.lower().startswith("www.")
