"""A place in a text at which something was found, with the words around it."""

import re
from dataclasses import dataclass

from timeline.extract.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a pattern of some table matched."""

    words: Words
    #: name of the table
    table: str
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
        if self.table != "TEXT_DATE":
            return self.first
        start, index = self.match.start("core"), self.first
        while index + 1 < self.last and self.words.start[index] < start:
            index += 1
        return index

    @property
    def after(self) -> str:
        """The next word in lower case, where only white space parts it."""
        lower = self.words.lower
        apart = self.words.gap(self.last - 1).strip() or self.last >= len(lower)
        return "" if apart else lower[self.last]

    def before(self, index: int) -> str:
        """The word before `index` in lower case, where only white space parts them."""
        if not index or self.words.gap(index - 1).strip():
            return ""
        return self.words.lower[index - 1]

    def written(self, index: int) -> str:
        """The word at `index` as it stands there; empty behind the last."""
        words = self.words
        if not 0 <= index < len(words.lower):
            return ""
        return words.text[words.start[index] : words.end[index]]
