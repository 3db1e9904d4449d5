"""The sentences of a paragraph."""

import re
from collections.abc import Iterator

from timeline.languages.english.grammar import vocabulary

#: characters of a sentence
LONGEST = 1000

# A stop, what closes behind it, white space, and what opens before the next word.
_STOP = re.compile(
    r"[.!?…](?P<closing>[\"'”’»)\]]*+)\s++(?=(?P<opening>[\"'“‘«(\[]*+)(?P<next>\S))"
)
_LAST_WORD = re.compile(r"[\w.&-]+\Z")
_LONGEST_WORD = 40
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NEXT_WORD = re.compile(r"[\w'’]{1,40}")


def sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences of `text` between `start` and `end`, white space left out.

    None is longer than `LONGEST` characters: longer ones come in parts.
    """
    found = []
    first = start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, first, stop):
            found.append((first, stop.end("closing")))
            first = stop.end()
    last = len(text[first:end].rstrip()) + first
    if last > first:
        found.append((first, last))
    return tuple(
        part for one, two in found for part in _parted(text, _skipped(text, one, two), two)
    )


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


def _ends(text: str, first: int, stop: re.Match[str]) -> bool:  # noqa: PLR0911 - one for each kind of stop
    """Whether a sentence that began at `first` ends with `stop`."""
    following = stop["next"]
    if following.islower():
        return False
    if text[stop.start()] != "." or stop["closing"]:
        return True
    before = _LAST_WORD.search(text, max(first, stop.start() - _LONGEST_WORD), stop.start())
    if before is None:
        return True
    word = before[0].lower()
    initial = len(word) == 1 and before[0].isupper()
    if word in vocabulary.TITLES or initial:
        return False
    if word in vocabulary.BEFORE_NUMBERS:
        return not following.isdigit()
    if word in vocabulary.ABBREVIATIONS or _INITIALS.fullmatch(before[0]):
        return _starts_one(text, stop)
    return True


def _starts_one(text: str, stop: re.Match[str]) -> bool:
    word = _NEXT_WORD.match(text, stop.start("next"))
    return word is not None and word[0].lower() in vocabulary.STARTERS
