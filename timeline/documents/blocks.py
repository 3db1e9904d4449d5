"""The blocks of a document's text: its paragraphs, parted where lines of them are of a kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.documents import line_forms as forms
from timeline.documents.headings import ALL_BOLD, LONGEST, can_be_heading, heading, level_of
from timeline.documents.line_forms import line_forms
from timeline.documents.lines import Line, code_of, lines_between
from timeline.documents.rows import row_of, with_heads
from timeline.documents.stacks import PLAIN, stacked
from timeline.documents.text import DocumentText, paragraphs
from timeline.languages.header import HeaderWords, header_words
from timeline.text.blocks import Block, BlockKind, Cell, Layout, prose
from timeline.text.sentences import ends_like_one

_DEEPEST = 6
#: spaces by which an item of a list in a list is set in
_STEP = 2
_TWO = 2
#: part of the widest line from which on a line is nearly as wide
_NEARLY = 0.7
_VERSION = re.compile(r"(?<![\d.])\d+\.\d+(?!\d*[.%]?\d*%)")
_BLANK = re.compile(r"\n[^\S\n]*+\n")
_DIGIT = re.compile(r"\d")


def layout_of(document: DocumentText) -> Layout:
    """The layout of a document, worked out where it was not when it was read."""
    known = document.layout
    return known or layout(document.text, document.body, header_words(document.language))


def layout(text: str, body: int, words: HeaderWords) -> Layout:
    """The blocks of the text from the offset `body` on, and its prose; see `blocks`."""
    found = blocks(text, body, words)
    return Layout(blocks=found, prose=prose(text, found))


def blocks(text: str, body: int, words: HeaderWords) -> tuple[Block, ...]:
    """The blocks of the text from the offset `body` on.

    Args:
        text: Text, or Markdown, of which the marks of headings, items and tables are read.
        body: Where the body begins.
        words: Of its language.
    """
    known = line_forms(words)
    found: list[Block] = []
    code = code_of(text, body)
    paragraphs_ = [
        tuple(lines_between(text, *span, known, code)) for span in paragraphs(text, body)
    ]
    runs = tuple(_runs(paragraphs_, text))
    number = 1
    for run in runs:
        parts = list(_parts(run.lines, words, is_last=run is runs[-1]))
        found += _located(parts, number, is_single=run.count == 1)
        number += run.count
    found = stacked(_with_colons(found, text), text)
    return tuple(with_heads(found, text))


def _with_colons(found: Sequence[Block], text: str) -> list[Block]:
    """The blocks, the dots in times told that several items begin with: "9.30 Doors open"."""
    times = {
        index: match
        for index, block in enumerate(found)
        if block.kind is BlockKind.ITEM
        and (match := forms.DOTTED.match(text, block.start, block.end))
    }
    if len(times) < _TWO:
        return list(found)
    return [
        replace(block, dots=_dots(times[index])) if index in times else block
        for index, block in enumerate(found)
    ]


def _dots(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(match.start() + at for at, sign in enumerate(match[0]) if sign == ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Lines that are looked at together."""

    lines: tuple[Line, ...]
    #: how many paragraphs they are
    count: int = 1


def _runs(paragraphs_: Sequence[tuple[Line, ...]], text: str) -> Iterator[_Run]:
    """The lines of each paragraph; lines of one kind without a blank line between are one run."""
    run: list[Line] = []
    for lines in paragraphs_:
        if run and not (len(lines) == 1 and _joins(run, lines[0], text)):
            yield _Run(lines=tuple(run), count=len(run))
            run = []
        if len(lines) > 1:
            yield _Run(lines=lines)
        else:
            run += lines
    if run:
        yield _Run(lines=tuple(run), count=len(run))


def _joins(run: Sequence[Line], line: Line, text: str) -> bool:
    """Whether a line that is a paragraph by itself goes on with those above it."""
    above = run[-1]
    if _BLANK.search(text, above.end, line.start):
        return False
    if line.kind == above.kind == "ended" or (_cell_count(line) == _cell_count(above) > 1):
        return True
    begun = run[0].kind in ("item", "led", "timed", "label")
    return begun and not line.kind and (line.indent > above.indent or line.text[0].islower())


def _cell_count(line: Line) -> int:
    return len(forms.slashed(line.text)) if not line.kind else 0


def _located(parts: Sequence[Block], number: int, *, is_single: bool) -> Iterator[Block]:
    """The blocks of a paragraph, or of several of a line each, with where they stand."""
    counts: dict[BlockKind, int] = {}
    for index, part in enumerate(parts):
        whole = f"paragraph {number}"
        if not is_single:
            yield replace(part, locator=f"paragraph {number + index}")
            continue
        noun = _NOUNS.get(part.kind)
        counts[part.kind] = counts.get(part.kind, 0) + (not part.is_head)
        alone = noun is None or len(parts) == 1
        yield replace(part, locator=whole if alone else f"{whole}, {noun} {counts[part.kind]}")


_NOUNS = {BlockKind.ITEM: "item", BlockKind.ROW: "row", BlockKind.DEFINITION: "line"}


def _parts(lines: Sequence[Line], words: HeaderWords, *, is_last: bool) -> Iterator[Block]:
    """The blocks of the lines of a paragraph."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.kind == "code":
            end = next((n for n in range(at, len(lines)) if lines[n].kind != "code"), len(lines))
            yield _block(BlockKind.CODE, lines[at:end])
            at = end
            continue
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        marks = forms.HEADING.match(line.text)
        if marks is not None:
            yield heading(line, len(marks["marks"]), marks.end())
        elif _underlined(line, below):
            yield heading(line, 1 if below[0] == "=" else _TWO)
            at += 1
        elif not forms.RULE.fullmatch(line.text):
            end = _end_of_lines(lines, at)
            whole = is_last and end == len(lines)
            yield from _of_lines(lines[at:end], words, is_last=whole)
            at = end - 1
        at += 1


def _underlined(line: Line, below: str) -> bool:
    return line.kind != "row" and forms.UNDERLINE.fullmatch(below) is not None


def _end_of_lines(lines: Sequence[Line], at: int) -> int:
    """Where lines that are no headings by their marks end."""
    for end in range(at + 1, len(lines)):
        below = lines[end + 1].text if end + 1 < len(lines) else ""
        marked = forms.HEADING.match(lines[end].text) or _underlined(lines[end], below)
        marked = marked or lines[end].kind == "code"
        if marked or (forms.RULE.fullmatch(lines[end].text) and lines[end - 1].kind != "row"):
            return end
    return len(lines)


def _of_lines(lines: Sequence[Line], words: HeaderWords, *, is_last: bool) -> Iterator[Block]:
    """Blocks of lines without marked headings among them."""
    if len(lines) == 1:
        yield _of_line(lines[0], words, is_last=is_last)
        return
    rows = sum(line.kind == "row" for line in lines)
    kinds = _starting(lines)
    if rows > 1:
        yield from _table(lines, words, is_last=is_last)
    elif kinds:
        yield from _parted(lines, kinds, words)
    elif _slashed(lines):
        yield from (row_of(line, forms.slashed(line.text)) for line in lines)
    elif _is_headed(lines):
        yield heading(lines[0], level_of(lines[0], words))
        yield from _of_lines(lines[1:], words, is_last=is_last)
    else:
        yield _block(BlockKind.PARAGRAPH, lines)


def _starting(lines: Sequence[Line]) -> frozenset[str]:
    """The kinds of the lines that each begin a block; none where the lines are prose."""
    count = len(lines)
    numbers = {kind: sum(line.kind == kind for line in lines) for kind in _KINDS}
    strong = numbers["alone"] - _ends_sentence(lines) + numbers["timed"]
    strong += 0 if _is_prose(lines, "led") else numbers["led"]
    led_in = lines[0].kind == "item" or _follows_colon(lines)
    if numbers["item"] > 1 or (numbers["item"] and led_in):
        return frozenset({"item", "alone"})
    if strong > 1 or (strong and (lines[0].kind == "alone" or strong * _TWO >= count)):
        more = {"begun"} if numbers["begun"] * _TWO >= count else set()
        return frozenset({"alone", "led", "timed", "label", "number", *more})
    for kind in ("begun", "label", "ended"):
        known = numbers[kind] + strong + (numbers["label"] if kind == "ended" else 0)
        if numbers[kind] and known > 1 and known * _TWO >= count and not _is_prose(lines, kind):
            return frozenset({"alone", "led", "timed", "label", kind})
    return frozenset()


_KINDS = ("alone", "item", "led", "timed", "label", "begun", "ended")


def _follows_colon(lines: Sequence[Line]) -> bool:
    return any(
        above.text.endswith(":") and below.kind == "item" for above, below in pairwise(lines)
    )


def _ends_sentence(lines: Sequence[Line]) -> bool:
    """Whether a date in the last line ends the sentence of the lines above: "in / December."."""
    last, above = lines[-1], lines[-2]
    dated = last.kind == "alone" and last.text.rstrip().endswith(".")
    return dated and not ends_like_one(above.text) and above.kind != "alone"


def _is_prose(lines: Sequence[Line], kind: str) -> bool:
    """Whether lines of that kind go on with the sentence of the line above."""
    if kind in ("ended", "label") or lines[0].kind == kind:
        return False
    width = max(len(line.text) for line in lines)
    return width > LONGEST / _TWO and any(
        below.kind == kind and _NEARLY * width < len(above.text) and not ends_like_one(above.text)
        for above, below in pairwise(lines)
    )


def _parted(lines: Sequence[Line], kinds: frozenset[str], words: HeaderWords) -> Iterator[Block]:
    """A block for each line of these kinds, with the lines behind it that go on with it."""
    group: list[Line] = []
    for line in lines:
        begins = line.kind in kinds
        if group and (begins or group[-1].kind == "alone"):
            yield from _of_group(group, words)
            group = []
        group.append(line)
    yield from _of_group(group, words, is_last=True)


def _of_group(
    group: Sequence[Line], words: HeaderWords, *, is_last: bool = False
) -> Iterator[Block]:
    first = group[0]
    kind = _BLOCK_KINDS.get(first.kind)
    if first.kind == "alone":
        yield _of_line(first, words, is_last=is_last)
    elif kind is BlockKind.DEFINITION:
        yield _definition(group)
    elif kind is not None and _is_numbered_heading(group):
        yield heading(first, PLAIN, first.words - first.start)
        yield from _of_lines(group[1:], words, is_last=is_last)
    elif kind is not None:
        yield _block(kind, group, first.words, level=_set_in(first))
    elif len(group) == 1:
        yield _of_line(first, words, is_last=False)
    else:
        yield _block(BlockKind.PARAGRAPH, group)


def _set_in(line: Line) -> int:
    """How far a line is set in, not so far that it has the level of a heading without marks."""
    return min(line.indent // _STEP, _DEEPEST)


def _is_numbered_heading(group: Sequence[Line]) -> bool:
    """Whether an item is a heading with its number, above what is said below it."""
    first = group[0]
    if first.kind != "item" or len(group) == 1 or not first.text[0].isalnum():
        return False
    words = first.text[first.words - first.start :]
    return (
        len(words) <= LONGEST / _TWO
        and not words.endswith((".", ",", ";", ":"))
        and not _DIGIT.search(words)
        and group[1].text[0].isupper()
    )


_BLOCK_KINDS = {
    "item": BlockKind.ITEM,
    "led": BlockKind.ITEM,
    "timed": BlockKind.ITEM,
    "begun": BlockKind.ITEM,
    "ended": BlockKind.ITEM,
    "number": BlockKind.ITEM,
    "label": BlockKind.DEFINITION,
}


def _of_line(line: Line, words: HeaderWords, *, is_last: bool) -> Block:
    """The block of a line that stands alone."""
    if line.kind == "alone":
        alone = heading(line, level_of(line, words))
        return replace(alone, kind=BlockKind.ITEM) if is_last else alone
    if line.kind == "row":
        return row_of(line, forms.cells(line.text))
    if line.kind == "label":
        return _definition((line,))
    entry = line.kind in ("item", "led", "timed") or (
        line.kind == "begun" and (len(line.text) <= LONGEST or not ends_like_one(line.text))
    )
    if entry:
        return _block(BlockKind.ITEM, (line,), line.words, level=_set_in(line))
    if not is_last and can_be_heading(line):
        return heading(line, level_of(line, words))
    return _block(BlockKind.PARAGRAPH, (line,))


def _block(kind: BlockKind, lines: Sequence[Line], start: int = 0, level: int = 0) -> Block:
    outset = lines[0].start
    return Block(kind=kind, start=start or outset, end=lines[-1].end, level=level, outset=outset)


def _definition(lines: Sequence[Line]) -> Block:
    """A label and what stands behind it, in its line and in those below."""
    first = lines[0]
    match = forms.LABEL.fullmatch(first.text)
    block = _block(BlockKind.DEFINITION, lines)
    if match is None:
        return block
    label = Cell(start=first.start + match.start("label"), end=first.start + match.end("label"))
    begin = match.start("value") if match["value"] else -1
    start = first.start + begin if begin >= 0 else (lines[1].start if len(lines) > 1 else 0)
    value = (Cell(start=start, end=lines[-1].end),) if start else ()
    return replace(block, cells=(label, *value))


def _is_headed(lines: Sequence[Line]) -> bool:
    """Whether the first of several lines is a heading above sentences."""
    first, second = lines[0], lines[1]
    if ALL_BOLD.fullmatch(first.text) or (first.kind == "ended" and _VERSION.search(first.text)):
        return True
    dated = second.kind in ("alone", "led") or (
        second.kind == "begun" and len(lines) == _TWO and not ends_like_one(second.text)
    )
    short = len(first.text) <= LONGEST / _TWO or not _is_prose(lines, second.kind)
    if dated and short and can_be_heading(first):
        return True
    width = max(len(line.text) for line in lines[1:])
    # Of lines that are wrapped, one is nearly as wide as the others.
    apart = len(first.text) < 0.7 * width
    return (
        can_be_heading(first)
        and apart
        and second.text[:1].isupper()
        and ends_like_one(lines[-1].text)
    )


def _slashed(lines: Sequence[Line]) -> bool:
    """Whether all lines have as many cells, parted by spaced slashes or wide gaps."""
    counts = {len(forms.slashed(line.text)) for line in lines}
    return len(counts) == 1 and counts.pop() > 1


def _table(lines: Sequence[Line], words: HeaderWords, *, is_last: bool) -> Iterator[Block]:
    """Rows, and what stands between them."""
    for index, line in enumerate(lines):
        if line.kind == "row" and not forms.is_head_rule(line.text):
            below = lines[index + 1].text if index + 1 < len(lines) else ""
            row = row_of(line, forms.cells(line.text))
            yield replace(row, is_head=forms.is_head_rule(below))
        elif line.kind != "row" and not forms.is_head_rule(line.text):
            yield _of_line(line, words, is_last=is_last)
