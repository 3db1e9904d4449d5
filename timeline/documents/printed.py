"""Lines of printed pages, put back into the paragraphs that they were set from."""

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median

from timeline.languages.header import PageWords
from timeline.text.sentences import ends_like_one


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """A line of a page and where it begins, in points from the lower left."""

    text: str
    x: float
    y: float
    #: of its letters, in points; 0 where it is not known
    size: float


#: a gap so many times the usual one parts paragraphs
_WIDE = 1.3
#: a line shorter than this part of the usual length can end a paragraph
_SHORT = 0.75
_INDENT = (0.8, 6.0)
_SAME_SIZE = 0.12
#: a running head stands on at least so many pages
_FEWEST_HEADS = 3
_DIGITS = re.compile(r"\d+")
_HYPHEN_END = re.compile(r"[^\W\d_]{2}[-\u2010\xad]\Z")
#: characters at the end of a line in which its last word is looked for
_LONGEST_WORD = 80
_LAST_WORD = re.compile(r"([\w'’-]*\w)[-\u2010\xad]\Z")
_FIRST_WORD = re.compile(r"\w[\w'’]*")
_COMPOUND = re.compile(r"(?<!\w)\w++-\w[\w'’-]*+")


def paragraphs(pages: Sequence[Sequence[PrintedLine]], words: PageWords) -> Iterator[str]:
    """The paragraphs on the pages, without page numbers and running heads.

    A paragraph may go on over a page or a column.
    """
    kept = _without_heads(pages, words)
    lines = [line for page in kept for line in page]
    if not lines:
        return
    widest = _usual_length(lines)
    gaps = _usual_gaps(kept)
    compounds = frozenset(
        found.group().lower() for line in lines for found in _COMPOUND.finditer(line.text)
    )
    block: list[str] = []
    for page in kept:
        above: PrintedLine | None = None
        for line in page:
            if block and (
                _goes_on(block[-1], line.text)
                if above is None or line.y >= above.y
                else not _parted(above, line, gaps, widest)
            ):
                block.append(line.text)
            else:
                if block:
                    yield _joined(block, compounds, words)
                block = [line.text]
            above = line
    yield _joined(block, compounds, words)


def _without_heads(
    pages: Sequence[Sequence[PrintedLine]], words: PageWords
) -> list[list[PrintedLine]]:
    """The pages without their numbers, and with a running head on the first only."""
    number = _page_number(words)
    heads = Counter(
        key for page in pages for key in {_key(line) for line in (*page[:1], *page[-1:])}
    )
    shown: set[str] = set()
    kept: list[list[PrintedLine]] = []
    for page in pages:
        inner = deque(page)
        for taken, edge in ((inner.popleft, 0), (inner.pop, -1)):
            while len(inner) > 1 and number.fullmatch(inner[edge].text):
                taken()
            if not inner:
                continue
            key = _key(inner[edge])
            if heads[key] >= _FEWEST_HEADS:
                if key in shown:
                    taken()
                shown.add(key)
        kept.append(list(inner))
    return kept


@cache
def _page_number(words: PageWords) -> re.Pattern[str]:
    source = rf"(?:{words.page}\s*)?\d{{1,4}}(?:\s*(?:{words.of}|/)\s*\d{{1,4}})?"
    return re.compile(rf"[-–—\s]*{source}[-–—\s]*", re.IGNORECASE)


def _key(line: PrintedLine) -> str:
    return _DIGITS.sub("0", line.text)


def _usual_length(lines: Sequence[PrintedLine]) -> int:
    """Length of a full line: nine of ten are no longer."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10]


def _usual_gaps(pages: Sequence[Sequence[PrintedLine]]) -> dict[int, float]:
    """The usual distance of a line from the next, by size of letters."""
    found: dict[int, list[float]] = {}
    for page in pages:
        for above, below in pairwise(page):
            if above.y > below.y and _same_size(above, below):
                found.setdefault(round(below.size), []).append(above.y - below.y)
    return {size: _small(gaps) for size, gaps in found.items()}


def _small(gaps: list[float]) -> float:
    """The distance of lines within a paragraph: the usual one of the smaller half."""
    middle = median(gaps)
    return median([gap for gap in gaps if gap <= middle])


def _same_size(one: PrintedLine, other: PrintedLine) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def _parted(above: PrintedLine, line: PrintedLine, gaps: dict[int, float], widest: int) -> bool:
    """Whether a paragraph ends between two lines of a column."""
    if not _same_size(above, line):
        return True
    gap = gaps.get(round(line.size))
    if gap is not None and above.y - line.y > _WIDE * gap:
        return True
    ended = ends_like_one(above.text)
    if ended and len(above.text) < _SHORT * widest:
        return True
    indent = line.x - above.x
    return ended and _INDENT[0] * line.size < indent < _INDENT[1] * line.size


def _goes_on(above: str, below: str) -> bool:
    """Whether a paragraph goes on in another column or on another page."""
    if _HYPHEN_END.search(above, max(len(above) - 3, 0)):
        return True
    return not ends_like_one(above) and below[:1].islower()


def _joined(lines: list[str], compounds: frozenset[str], words: PageWords) -> str:
    """The lines as one, words that were parted at line ends made whole."""
    text: list[str] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if following and line.endswith(("-", "\u2010", "\xad")):
            kept = _keeps_hyphen(line, following, compounds, words)
            text.append(line if kept else line[:-1])
        else:
            text.append(f"{line} " if following else line)
    return "".join(text)


def _keeps_hyphen(line: str, following: str, compounds: frozenset[str], words: PageWords) -> bool:
    if line.endswith("\xad"):
        return False
    last, first = (
        _LAST_WORD.search(line, max(len(line) - _LONGEST_WORD, 0)),
        _FIRST_WORD.match(following),
    )
    if last is None or first is None or not first[0][0].islower():
        return True
    whole = f"{last[1]}-{first[0]}".lower()
    return whole in compounds or not last[1][-1].isalpha() or last[1].lower() in words.hyphenated
