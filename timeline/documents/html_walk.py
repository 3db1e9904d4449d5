"""The elements of a page, walked through once, to the runs of its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from timeline.documents import html_elements as elements
from timeline.documents.marked import on_one_line
from timeline.documents.runs import END_OF_LINE, SPACE, Form, Piece, Run, merged, piece, run, struck
from timeline.documents.table import Repeated, Table, TableCell
from timeline.text.sentences import ends_like_one

#: an item with more characters, or with sentences in several blocks, holds paragraphs
_LONGEST_ITEM = 600
_SENTENCE = 60
#: cells of a row without a table, and characters of one
_MOST_CELLS, _LONGEST_CELL = 6, 120
_CONTAINERS = frozenset({"article", "center", "div", "form", "main", "section", "table", "td"})
#: the highest level of a heading without an element of its own
_TWO = 2
#: digits of a number that is none of a list
_DIGITS = 7
#: of the characters of the article, how many make an element the one with nearly all
_NEARLY_ALL = 0.9

#: for elements and comments, whether their text and the text behind them belong to the article,
#: where that is known
Kept = Mapping[Any, tuple[bool | None, bool | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """The runs of a page."""

    runs: tuple[Run, ...]
    #: runs of the element that the article fills
    region: tuple[int, int]


def walk(tree: Any, kept: Kept) -> Walked:
    """The runs of a page.

    Args:
        tree: Of lxml; it is left as it is.
        kept: What of it belongs to the article.
    """
    page = _Page(kept=kept, total=_size(kept))
    around = [(tree, page.begun(tree))]
    while around:
        element, inside = around[-1]
        inner = next(inside, None)
        if inner is not None and isinstance(inner.tag, str):
            around.append((inner, page.begun(inner)))
        elif inner is not None:
            # Of a comment nothing is read but what stands behind it.
            page.text(inner, at=1)
        else:
            page.end(element)
            page.text(element, at=1)
            around.pop()
    page.flush()
    return Walked(
        runs=tuple(page.runs),
        region=_region(page.around, len(page.runs)),
    )


def _region(around: Sequence[tuple[str, int, int]], end: int) -> tuple[int, int]:
    """The runs of what the page calls its article, or of what stands around the words of it."""
    tags = [tag for tag, _, _ in around]
    for tag in ("main", "article"):
        if tag in tags:
            return around[tags.index(tag)][1:]
    inner = [found[1:] for found in around if found[0] in _CONTAINERS]
    return inner[min(1, len(inner) - 1)] if inner else (0, end)


def _size(kept: Kept) -> int:
    return sum(
        len(text)
        for element, known in kept.items()
        for text, is_kept in zip((element.text, element.tail), known, strict=True)
        if text and is_kept
    )


@dataclass(slots=True, kw_only=True)
class _Open:
    """An element that has not ended."""

    tag: str
    #: the runs that were there when it began
    first: int
    is_read: bool = True
    #: the outermost list or table, and the furniture, that it stands in
    group: int = 0
    aside: int = 0
    is_linked: bool = False
    is_bold: bool = False
    is_struck: bool = False
    has_lines: bool = False
    #: characters of the article in it
    kept: int = 0
    #: lists that it stands within, itself among them; of a list, the number of its next item
    depth: int = 0
    number: int | None = None
    #: of a list of terms: those that nothing was said of yet
    terms: list[Run] = field(default_factory=list)
    is_said: bool = False
    #: the number of the rows in it that are neither of a list nor of a table
    rows: int = 0
    #: the table of data that it stands in or is
    table: Table | None = None

    def begin_term(self, term: Run) -> None:
        """A term of a list of terms."""
        if self.is_said:
            self.terms.clear()
        self.is_said = False
        self.terms.append(term)


@dataclass(slots=True, kw_only=True)
class _Page:
    kept: Kept
    #: characters of the article
    total: int
    runs: list[Run] = field(default_factory=list)
    #: elements with nearly all of the article, from the innermost on: their tags and runs
    around: list[tuple[str, int, int]] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=lambda: [_Open(tag="", first=0)])
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _repeated: Repeated = field(default_factory=Repeated)
    #: of the last heading
    _level: int = 0

    def begun(self, element: Any) -> Iterator[Any]:
        """An element begins; gives what is read of what stands in it."""
        tag = element.tag
        if tag in elements.BLOCKS:
            self.flush()
        elif tag == "br":
            self._pieces.append(END_OF_LINE)
        elif tag == "span" and self._pieces and elements.is_apart(element):
            self._pieces.append(SPACE)
        opened = self._opened(element)
        self._open.append(opened)
        if not opened.is_read:
            return iter(())
        if tag == "tr" and opened.table:
            opened.table.begin_row(is_head=element.getparent().tag == "thead")
        self.text(element, at=0)
        return iter(element)

    def _opened(self, element: Any) -> _Open:
        above, tag = self._open[-1], element.tag
        opened = _Open(
            tag=tag,
            first=len(self.runs),
            is_read=not elements.is_unread(element),
            group=above.group,
            aside=above.aside,
            depth=above.depth,
            table=above.table,
            is_linked=above.is_linked or tag == "a",
            is_bold=above.is_bold or tag in elements.BOLD,
            is_struck=above.is_struck or tag in elements.STRUCK,
            has_lines=above.has_lines or tag == "pre",
        )
        if not above.aside and elements.is_furniture(element):
            opened.aside = next(self._numbers)
        elif not above.aside and elements.is_named_furniture(element):
            opened.aside = -next(self._numbers)
        if tag in elements.LISTS or tag in ("dl", "table"):
            self._open_group(opened, element)
        return opened

    def _open_group(self, opened: _Open, element: Any) -> None:
        if element.tag in elements.LISTS:
            opened.depth += 1
            opened.number = _first_number(element) if element.tag == "ol" else None
        elif element.tag == "table" and not elements.is_of_data(element):
            return
        opened.group = opened.group or next(self._numbers)
        if element.tag == "table":
            opened.table = Table(
                repeated=self._repeated,
                group=opened.group,
                aside=opened.aside,
                level=self._level,
            )

    def text(self, element: Any, at: int) -> None:
        """The text of an element, or with `at` 1 that behind it."""
        text = element.tail if at else element.text
        last = self._open[-1]
        if not text:
            return
        known = self.kept.get(element, (None, None))[at]
        last.kept += len(text) if known else 0
        said = piece(
            struck(text) if last.is_struck else text,
            linked=last.is_linked,
            bold=last.is_bold,
            kept=known,
            lines=last.has_lines,
        )
        self._pieces.append(said)

    def flush(self) -> None:
        """A block ends."""
        last = self._open[-1]
        if not self._pieces:
            return
        found = run(self._pieces, last.group, last.aside, max(_TWO, self._level + 1))
        self._pieces.clear()
        if found is not None:
            self.runs.append(found)

    def end(self, element: Any) -> None:
        """The last element that began ends."""
        last = self._open[-1]
        if last.tag in elements.BLOCKS:
            self.flush()
            self._end_block(last, element)
        self._open.pop()
        above = self._open[-1]
        above.kept += last.kept
        if last.kept and last.kept >= _NEARLY_ALL * self.total:
            self.around.append((last.tag, last.first, len(self.runs)))

    def _end_block(self, last: _Open, element: Any) -> None:
        if not last.is_read:
            return
        if last.tag in elements.HEADINGS:
            self._end_heading(last)
        elif last.tag == "li":
            self._end_item(last)
        elif last.tag in ("dt", "dd"):
            self._end_of_terms(last)
        elif last.tag == "dl":
            self._end_terms(last)
        elif last.table is None:
            self._end_row(last, element)
        elif last.tag in ("td", "th"):
            self._end_cell(last, last.table, element)
        elif last.tag == "table":
            self.runs += last.table.runs()

    def _end_row(self, last: _Open, element: Any) -> None:
        """An element ends that can be one of several rows, its cells the blocks in it."""
        first = last.first
        if self.runs[first : first + 1] and _is_day(self.runs[first]):
            first += 1
        own = self.runs[first:]
        if last.group or not 1 < len(own) <= _MOST_CELLS or not elements.is_repeated(element):
            return
        if not all(map(_like_cell, own)) or not any(map(_has_number, own)):
            return
        found = merged(self._taken(first), Form.ROW)
        above = self._open[-2]
        above.rows = above.rows or next(self._numbers)
        if found is not None:
            cells = tuple(one.words for one in own)
            self.runs.append(replace(found, cells=cells, group=above.rows))

    def _taken(self, first: int) -> list[Run]:
        """The runs from one on, which are taken away."""
        found = self.runs[first:]
        del self.runs[first:]
        return found

    def _end_heading(self, last: _Open) -> None:
        level = elements.HEADINGS[last.tag]
        found = merged(self._taken(last.first), Form.HEADING)
        if found is not None:
            self._level = level
            self.runs.append(replace(found, level=level))

    def _end_item(self, last: _Open) -> None:
        inside = self._taken(last.first)
        own = [one for one in inside if one.form in (Form.PARAGRAPH, Form.HEADING)]
        above = self._open[-2]
        number, above.number = above.number, above.number and above.number + 1
        if _holds_paragraphs(own):
            self.runs += inside
            return
        found = merged(own, Form.ITEM)
        if found is not None:
            self.runs.append(replace(found, level=max(last.depth - 1, 0), number=number))
        self.runs += [one for one in inside if one.form not in (Form.PARAGRAPH, Form.HEADING)]

    def _end_of_terms(self, last: _Open) -> None:
        """A term, or what is said of one or several, ends."""
        around = next((one for one in reversed(self._open) if one.tag == "dl"), None)
        found = merged(self.runs[last.first :], Form.DEFINITION)
        if around is None or found is None:
            return
        if last.tag == "dt":
            self._taken(last.first)
            around.begin_term(found)
        elif around.terms:
            self._say(around, self._taken(last.first), found)

    def _say(self, around: _Open, inside: list[Run], found: Run) -> None:
        """Something is said of the last terms."""
        term = on_one_line(one.words for one in around.terms)
        if not around.is_said:
            found = replace(found, shares=sum((one.shares for one in around.terms), found.shares))
        around.is_said = True
        # An element that its page does not end holds the next of its kind.
        own = [one for one in inside if one.form is not Form.DEFINITION]
        others = [one for one in inside if one.form is Form.DEFINITION]
        said = merged(own, Form.DEFINITION)
        if any(one.form is not Form.PARAGRAPH for one in own) or _holds_paragraphs(own):
            self.runs.append(replace(around.terms[0], form=Form.PARAGRAPH, words=f"{term}:"))
            self.runs += own
        elif said is not None:
            self.runs.append(replace(said, shares=found.shares, cells=(term, said.words)))
        self.runs += others

    def _end_terms(self, last: _Open) -> None:
        """A list of terms ends; nothing was said of the last ones."""
        if not last.is_said:
            self.runs += [replace(one, form=Form.PARAGRAPH) for one in last.terms]

    def _end_cell(self, last: _Open, table: Table, element: Any) -> None:
        table.add(
            TableCell(
                run=merged(self._taken(last.first), Form.ROW),
                is_head=last.tag == "th",
                rows=elements.span(element, "rowspan"),
                columns=elements.span(element, "colspan"),
            )
        )


def _like_cell(run: Run) -> bool:
    """Whether a run can be a cell of a row that only its place on the page makes one."""
    plain = run.form in (Form.PARAGRAPH, Form.HEADING) and "\n" not in run.words
    sentence = len(run.words) > _SENTENCE and ends_like_one(run.words)
    return plain and not run.group and len(run.words) <= _LONGEST_CELL and not sentence


def _is_day(run: Run) -> bool:
    """Whether a run is a heading with a number, which holds for what is below it."""
    return run.form is Form.HEADING and _has_number(run)


def _has_number(run: Run) -> bool:
    return any(map(str.isdigit, run.words))


def _first_number(element: Any) -> int:
    stated = (element.get("start") or "").strip()
    return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < _DIGITS else 1


def _holds_paragraphs(runs: Sequence[Run]) -> bool:
    """Whether the runs of an item are paragraphs of a text, and not parts of a line."""
    sentences = sum(len(one.words) > _SENTENCE and ends_like_one(one.words) for one in runs)
    return sentences > 1 or sum(len(one.words) for one in runs) > _LONGEST_ITEM
