"""What a pattern found in a text, with the words around it."""

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
    """What a pattern of some table matched."""

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
