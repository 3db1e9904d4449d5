"""The words of a text and where they stand."""

import re
from dataclasses import dataclass

from timeline.text.blocks import PARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every run of letters and every run of digits of a text, in order."""

    text: str
    #: in lower case
    lower: tuple[str, ...]
    #: offsets of their first characters
    start: tuple[int, ...]
    #: offsets behind their last ones
    end: tuple[int, ...]

    def gap(self, index: int) -> str:
        """The text between a word and the next, or the end of the text."""
        after = self.start[index + 1] if index + 1 < len(self.start) else len(self.text)
        return self.text[self.end[index] : after]


_WORD = re.compile(r"[^\W\d_]+|\d+")


def words_of(text: str) -> Words:
    """The words of `text`; a digit is one of ASCII or a letter like any other."""
    lower, start, end = [], [], []
    for match in _WORD.finditer(text):
        lower.append(match[0].lower())
        start.append(match.start())
        end.append(match.end())
    return Words(text=text, lower=tuple(lower), start=tuple(start), end=tuple(end))


_HEADING = 80


def starts_line(words: Words, index: int) -> bool:
    """Whether a word stands in a line that is not a sentence, as in a heading or a list."""
    text, start = words.text, words.start[index]
    near = max(start - _HEADING, 0)
    line = max(text.rfind("\n", near, start), text.rfind(PARTED, near, start))
    if line < 0 and start > _HEADING:
        return False
    found = (text.find(sign, start, line + _HEADING) for sign in ("\n", PARTED))
    end = min((at for at in found if at >= 0), default=-1)
    if end < 0 and len(text) > line + _HEADING:
        return False
    return not text[line + 1 : end if end >= 0 else len(text)].rstrip().endswith(".")
