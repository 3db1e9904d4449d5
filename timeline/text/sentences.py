"""Where sentences end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.text.blocks import PARTED
from timeline.text.words import Words

#: characters of a sentence
LONGEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """The words of a language that end in a full stop; in small letters."""

    #: end no sentence, whatever follows: "Mr."
    titles: frozenset[str] = frozenset()
    #: end no sentence before a number: "No. 5"
    before_numbers: frozenset[str] = frozenset()
    #: end a sentence only where the next word begins one: "Ltd."
    others: frozenset[str] = frozenset()
    #: words that begin a sentence behind those and behind "U.S."
    starters: frozenset[str] = frozenset()


# A stop, what closes behind it, white space, and what opens before the next word.
_STOP = re.compile(r"(?P<stop>[.!?…])(?P<closing>[\"'”’»)\]]*+)\s++(?=[\"'“‘«(\[]*+(?P<next>\S))")
_END = re.compile(r"[.!?:;…][\"'”’»)\]]*+\Z")
_FURTHEST = 8
_LAST_WORD = re.compile(r"[\w.&-]+\Z")
_LONGEST_WORD = 40
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NEXT_WORD = re.compile(r"[\w'’]{1,40}")
# What parts sentences without a full stop: in lists, and in headings above a text.
_BREAK = re.compile(rf"[;{PARTED}]|\n\s*\n|\n(?=[A-Z])")
_LONGEST_GAP = 200


def sentences(text: str, start: int, end: int, known: Abbreviations) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences of `text` between `start` and `end`, white space left out.

    None is longer than `LONGEST` characters: longer ones come in parts.
    """
    found = []
    first = start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, first, stop, known):
            found.append((first, stop.end("closing")))
            first = stop.end()
    last = len(text[first:end].rstrip()) + first
    if last > first:
        found.append((first, last))
    return tuple(
        part for one, two in found for part in _parted(text, _skipped(text, one, two), two)
    )


def ends_like_one(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a line of `text` ends as sentences do, or as what goes on behind a colon."""
    end = len(text) if end is None else end
    return _END.search(text, max(start, end - _FURTHEST), end) is not None


def ends_behind(words: Words, index: int, known: Abbreviations) -> bool:
    """Whether a sentence, or a part before a semicolon, ends between a word and the next."""
    gap = words.gap(index)
    if gap == " ":
        return False
    # The character behind the gap shows whether a line goes on.
    end = words.end[index]
    behind = end + min(len(gap), _LONGEST_GAP)
    if _BREAK.search(words.text, end, behind + 1) is not None:
        return True
    stop = _STOP.search(words.text, end, behind + 1)
    if stop is None:
        return index + 1 == len(words.end) and gap.strip() != ""
    return _ends(words.text, max(words.start[index] - _LONGEST_WORD, 0), stop, known)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence longer than any, in parts: what looks at the whole of one stays quick."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield start, cut
        start = _skipped(text, cut, end)
    if end > start:
        yield start, end


def _skipped(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, first: int, stop: re.Match[str], known: Abbreviations) -> bool:
    """Whether a sentence that began at `first` ends with `stop`."""
    following = stop["next"]
    if following.islower():
        return False
    if stop["stop"] != "." or stop["closing"]:
        return True
    at = stop.start()
    before = _LAST_WORD.search(text, max(first, at - _LONGEST_WORD), at)
    return before is None or _ends_behind_word(text, before[0], stop, known)


def _ends_behind_word(text: str, written: str, stop: re.Match[str], known: Abbreviations) -> bool:
    word = written.lower()
    if word in known.titles or (len(word) == 1 and written.isupper()):
        return False
    if word in known.before_numbers:
        return not stop["next"].isdigit()
    if word not in known.others and not _INITIALS.fullmatch(written):
        return True
    following = _NEXT_WORD.match(text, stop.start("next"))
    return following is not None and following[0].lower() in known.starters
