"""The edges of printed pages: their numbers, running heads, and what browsers add."""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from timeline.documents.printed_line import PrintedLine
from timeline.languages.header import PageWords

#: a running head stands on at least so many pages
_FEWEST_HEADS = 3
#: lines at the edge of a page stand apart from the others, by so many times their size
_APART = 1.5
_DIGITS = re.compile(r"\d+")
#: what browsers print below a page: its address and its number; and above it: when they did
_ADDRESS = re.compile(r"(?:https?|file|about|blob):\S{3,2000}\s+\d{1,4}\s?(?:/|of)\s?\d{1,4}")
_PRINTED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d\d")


def without_heads(
    pages: Sequence[Sequence[PrintedLine]], words: PageWords
) -> list[list[PrintedLine]]:
    """The pages without their numbers and running feet, and with a running head on the first only.

    Either stands first or last among the lines that a page writes, or apart from all others at its
    top or its foot.
    """
    number = _page_number(words)
    inner = [_without_browser(page) for page in pages]
    edges = [frozenset(_edges(page)) for page in inner]
    heads = Counter(
        key
        for page, found in zip(inner, edges, strict=True)
        for key in {_key(page[at]) for at in found}
    )
    shown: set[str] = set()
    kept: list[list[PrintedLine]] = []
    for page, found in zip(inner, edges, strict=True):
        repeated = {at for at in found if heads[_key(page[at])] >= _FEWEST_HEADS}
        feet = _apart(page, _from_foot) if page else []
        left_out = {at for at in repeated if at in feet or _key(page[at]) in shown}
        left_out |= {at for at in found if len(page) > 1 and number.fullmatch(page[at].text)}
        shown |= {_key(page[at]) for at in repeated}
        rest = [line for at, line in enumerate(page) if at not in left_out]
        kept.append(_without_numbers(rest, number))
    return kept


def _without_numbers(page: Sequence[PrintedLine], number: re.Pattern[str]) -> list[PrintedLine]:
    """A page without the numbers that it writes first or last."""
    inner = deque(page)
    for taken, edge in ((inner.popleft, 0), (inner.pop, -1)):
        while len(inner) > 1 and number.fullmatch(inner[edge].text):
            taken()
    return list(inner)


def _edges(page: Sequence[PrintedLine]) -> Iterator[int]:
    """The first and the last line of a page, and those apart at its top and its foot."""
    if not page:
        return
    yield 0
    yield len(page) - 1
    yield from _apart(page, _from_top)
    yield from _apart(page, _from_foot)


def _apart(page: Sequence[PrintedLine], far: Callable[[PrintedLine], float]) -> list[int]:
    """The lines at an edge of a page, if they stand apart from the others."""
    order = sorted(range(len(page)), key=lambda at: far(page[at]))
    first = page[order[0]]
    edge = [at for at in order if abs(page[at].y - first.y) < first.size / 2]
    rest = order[len(edge) :]
    apart = bool(rest) and abs(page[rest[0]].y - first.y) > _APART * first.size
    return edge if apart else []


def _from_top(line: PrintedLine) -> float:
    return -line.y


def _from_foot(line: PrintedLine) -> float:
    return line.y


def _without_browser(page: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """The lines of a page that a browser did not print above and below it."""
    if not any(_ADDRESS.fullmatch(line.text) for line in (*page[:2], *page[-2:])):
        return page
    top = max(line.y for line in page)
    return [
        line
        for line in page
        if not _ADDRESS.fullmatch(line.text) and not (line.y == top and _PRINTED.match(line.text))
    ]


@cache
def _page_number(words: PageWords) -> re.Pattern[str]:
    source = rf"(?:{words.page}\s*)?\d{{1,4}}(?:\s*(?:{words.of}|/)\s*\d{{1,4}})?"
    return re.compile(rf"[-–—\s]*{source}[-–—\s]*", re.IGNORECASE)


def _key(line: PrintedLine) -> str:
    return _DIGITS.sub("0", line.text)
