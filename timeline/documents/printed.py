"""Lines of printed pages, put back into the paragraphs that they were set from."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, pairwise
from statistics import median

from timeline.documents.marked import on_one_line
from timeline.documents.printed_heads import without_heads
from timeline.documents.printed_line import PrintedLine, end_of, in_rows
from timeline.documents.printed_table import table_at
from timeline.documents.runs import Form, Run, Shares, like_heading
from timeline.languages.header import PageWords
from timeline.text.sentences import ends_like_one

#: letters so many times as large as those of the text are a heading's
_LARGER = 1.12
#: lines that begin within so many times the size of their letters are of one column
_NEAR = 4
#: lines that are full end so near to each other, in parts of the size of their letters
_RAGGED = 3
#: further right than all paper
_NOWHERE = 1e9
_HYPHENS = ("-", "\u2010", "\xad")
#: room that a full line can leave, and that a letter of the next takes, in parts of their size
_ROOM, _LETTER = 1.0, 0.5
_BULLET = re.compile(r"[•‣▪●◦○■□►▸➢✓\uf0b7\uf0a7\uf0d8]\s*(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=[^\W\d])")
#: a gap so many times the usual one parts paragraphs
_WIDE = 1.3
#: the usual one where it is not known, in parts of the size of letters
_USUAL_GAP = 2.0
#: a line shorter than this part of the usual length can end a paragraph
_SHORT = 0.75
_INDENT = (0.8, 6.0)
_SAME_SIZE = 0.12
_HYPHEN_END = re.compile(r"[^\W\d_]{2}[-\u2010\xad]\Z")
#: characters at the end of a line in which its last word is looked for
_LONGEST_WORD = 80
_LAST_WORD = re.compile(r"([\w'’-]*\w)[-\u2010\xad]\Z")
_FIRST_WORD = re.compile(r"\w[\w'’]*")
_COMPOUND = re.compile(r"(?<!\w)\w++-\w[\w'’-]*+")


def printed_runs(pages: Sequence[Sequence[PrintedLine]], words: PageWords) -> Iterator[Run]:
    """What stands on the pages, without page numbers and running heads.

    A paragraph may go on over a page or a column.
    """
    kept = [in_rows(page) for page in without_heads(pages, words)]
    lines = [line for page in kept for line in page]
    if lines:
        compounds = frozenset(
            found.group().lower() for line in lines for found in _COMPOUND.finditer(line.text)
        )
        text = _Text(
            words=words,
            compounds=compounds,
            widest=_usual_length(lines),
            gaps=_usual_gaps(kept),
            larger=_larger(lines),
        )
        for page in kept:
            yield from text.page(page)
        yield from text.end()


def _larger(lines: Sequence[PrintedLine]) -> tuple[int, ...]:
    """The sizes of letters that are larger than those of the text, the largest first."""
    sizes: Counter[int] = Counter()
    for line in lines:
        sizes[round(line.size)] += len(line.text)
    usual = sizes.most_common(1)[0][0]
    return tuple(sorted((size for size in sizes if size > _LARGER * usual), reverse=True))


@dataclass(slots=True, kw_only=True)
class _Text:
    """Puts lines together, page by page."""

    words: PageWords
    compounds: frozenset[str]
    #: characters of a full line
    widest: int
    #: the usual distance of lines, by size of letters
    gaps: dict[int, float]
    #: sizes of headings
    larger: tuple[int, ...]
    #: lines that belong together, and which of them begin in a new line
    _block: list[PrintedLine] = field(default_factory=list)
    _breaks: set[int] = field(default_factory=set)
    #: where the items of the list stand that has not ended
    _indents: list[float] = field(default_factory=list)
    _groups: Iterator[int] = field(default_factory=lambda: count(1))
    _group: int = 0
    #: of the last heading
    _level: int = 0

    def page(self, page: Sequence[PrintedLine]) -> Iterator[Run]:
        """The lines of a page, but for those that the next page may go on with."""
        above: PrintedLine | None = None
        at = 0
        edges = _edges(page)
        prose = 0
        while at < len(page):
            table = table_at(page, at) if at >= prose else None
            if table is not None and not table.rows:
                prose = at + table.lines
            elif table is not None:
                yield from self.end()
                yield from table.runs(next(self._groups), self._level)
                at, above = at + table.lines, page[at + table.lines - 1]
                self._indents.clear()
                continue
            yield from self._line(above, page[at], edges[max(at - 1, 0)])
            above = page[at]
            at += 1

    def _line(self, above: PrintedLine | None, line: PrintedLine, edge: float) -> Iterator[Run]:
        if not self._block:
            self._block.append(line)
            return
        if above is None or line.y >= above.y:
            parted = not _goes_on(self._block[-1].text, line.text) or bool(_bullet(line.text))
        else:
            forced = _is_forced(above, line, edge)
            parted = _parted(above, line, self.gaps, self.widest) or self._begins(
                line, forced=forced
            )
            if forced and not line.text[0].islower():
                self._breaks.add(len(self._block))
        if parted:
            yield from self.end()
        self._block.append(line)

    def _begins(self, line: PrintedLine, *, forced: bool) -> bool:
        """Whether a line begins an item, or ends the one above it."""
        if _bullet(line.text):
            return True
        is_item = _bullet(self._block[0].text) or _NUMBER.match(self._block[0].text)
        if _NUMBER.match(line.text):
            return forced or bool(is_item) or ends_like_one(self._block[-1].text)
        return bool(is_item) and forced and line.x < self._block[0].x + line.size / 2

    def end(self) -> Iterator[Run]:
        """What the lines are that belong together."""
        block, breaks = self._block, self._breaks
        self._block, self._breaks = [], set()
        if not block:
            return
        yield self._run(block, breaks)

    def _run(self, block: list[PrintedLine], breaks: set[int]) -> Run:
        first = block[0]
        bullet, number = _bullet(first.text), _NUMBER.match(first.text)
        edges = [0, *sorted(at for at in breaks if at < len(block)), len(block)]
        lines = [
            _joined([line.text for line in block[begin:end]], self.compounds, self.words)
            for begin, end in pairwise(edges)
            if begin < end
        ]
        run = Run(form=Form.PARAGRAPH, words="\n".join(lines), shares=Shares())
        heading = None if bullet else self._heading(run, block)
        if heading is None and (bullet or number):
            return self._item(run, first, len(bullet) or (number.end() if number else 0), number)
        self._indents.clear()
        return heading or run

    def _item(self, run: Run, first: PrintedLine, mark: int, number: re.Match[str] | None) -> Run:
        if not self._indents:
            self._group = next(self._groups)
        near = first.size / 2
        while self._indents and self._indents[-1] > first.x + near:
            self._indents.pop()
        if not self._indents or first.x > self._indents[-1] + near:
            self._indents.append(first.x)
        return replace(
            run,
            form=Form.ITEM,
            words=run.words[mark:],
            level=len(self._indents) - 1,
            number=int(number[1]) if number else None,
            group=self._group,
        )

    def _heading(self, run: Run, block: Sequence[PrintedLine]) -> Run | None:
        """The heading that lines are whose letters are larger, or bold; None for others."""
        size = round(block[0].size)
        larger = size in self.larger
        if not like_heading(on_one_line(run.words.split("\n"))) or not (
            larger or all(line.is_bold for line in block)
        ):
            return None
        rank = self.larger.index(size) if larger else max(len(self.larger), 1)
        self._level = rank + 1
        return replace(run, form=Form.HEADING, level=self._level)


def _bullet(text: str) -> str:
    """The bullet that a line begins with; empty where it has none."""
    found = _BULLET.match(text)
    return found[0] if found else ""


def _edges(page: Sequence[PrintedLine]) -> list[float]:
    """For each line where those end on the right that are set alike and begin near it."""
    ends: dict[tuple[int, int], list[float]] = {}
    for line in page:
        ends.setdefault(_set_alike(line), []).append(end_of(line))
    found: dict[tuple[int, int], float] = {}
    for size, at in ends:
        near = [end for step in (-1, 0, 1) for end in ends.get((size, at + step), ())]
        found[size, at] = _usual_end(near, size)
    return [found[_set_alike(line)] for line in page]


def _set_alike(line: PrintedLine) -> tuple[int, int]:
    size = max(round(line.size), 1)
    return size, int(line.x // (_NEAR * size))


def _usual_end(ends: Sequence[float], size: float) -> float:
    """Where lines end that are full: nine of ten do before, and another one near it.

    Where no two do, no line is known to be full.
    """
    ends = sorted(ends)
    edge = ends[(9 * len(ends) - 1) // 10] if ends else 0.0
    full = sum(abs(edge - end) <= _RAGGED * size for end in ends)
    return edge if full > 1 else _NOWHERE


def _is_forced(above: PrintedLine, below: PrintedLine, edge: float) -> bool:
    """Whether the first word of a line would have stood in the line above, had it not to break."""
    if above.text.endswith(_HYPHENS):
        return False
    word = len(below.text.split(" ", 1)[0]) + 1
    room = edge - end_of(above)
    return room > _ROOM * above.size + word * _LETTER * above.size


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
    gap = gaps.get(round(line.size), _USUAL_GAP * line.size)
    if above.y - line.y > _WIDE * gap:
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
        if following and line.endswith(_HYPHENS):
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
