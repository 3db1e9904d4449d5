"""A workbook written: a sheet of events with real dates, and one of their sources (ECMA-376)."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.formats.sheet import sources
from timeline.formats.sheet.typed import is_link, typed
from timeline.formats.sheet.write import cells_of, columns_of
from timeline.model import Origin, Problem, Severity, Timeline
from timeline.text.counts import count

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_EXTRA = "pip install 'timeline-exporter[sheets]'"
#: the most of a sheet that Excel opens (its specifications and limits)
ROWS, CHARACTERS, LINKS = 1_048_576, 32_767, 65_530
_CUT = " …"
#: the property by which a workbook of ours is known
PROPERTY = "Written by"
PROGRAM = "timeline"
_NAME = "Timeline"
#: a workbook says when it was made: always then, so that the same seeds are the same bytes
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_DAY, _MINUTE = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
#: characters that a column is wide, and of long texts, which are wrapped
_NARROW, _WIDE, _WIDEST = 8, 40, 60
_LONG = ("note", "sources", "way")
#: points of a line, and the most lines of a row
_LINE, _MOST_LINES = 15, 20
#: characters of room beside the longest line
_ROOM = 2
#: columns that stay where one scrolls, and on each page that is printed: id and title
_KEPT = 2
#: characters of a line that can be read on a page of A4
_PAGE = 200


def written(timeline: Timeline) -> tuple[bytes, tuple[Problem, ...]]:
    """The workbook of a timeline, and what does not stand in it.

    Raises:
        TimelineError: The library that writes it is missing.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise TimelineError(f"workbooks are written with XlsxWriter: {_EXTRA}") from None
    buffer = io.BytesIO()
    book = Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"title": timeline.title, "created": _MADE.replace(tzinfo=None)})
    book.set_custom_property(PROPERTY, PROGRAM)
    pages = Pages(book)
    pages.add(_NAME, columns_of(timeline), _rows(timeline))
    if found := list(sources.rows(timeline)):
        pages.add(sources.NAME, sources.COLUMNS, found)
    book.close()
    return buffer.getvalue(), pages.told()


def _rows(timeline: Timeline) -> Iterable[Sequence[str]]:
    columns = columns_of(timeline)
    for event in timeline.events:
        cells = cells_of(event, timeline)
        yield [cells[name] for name in columns]


class Pages:
    """The sheets of a workbook while they are written."""

    def __init__(self, book: "Workbook") -> None:
        self.book = book
        top = {"valign": "top"}
        self.head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEEEEE", **top})
        self.text = book.add_format(top)
        self.wrapped = book.add_format({"text_wrap": True, **top})
        self.day = book.add_format({"num_format": _DAY, "align": "left", **top})
        self.minute = book.add_format({"num_format": _MINUTE, "align": "left", **top})
        self.link = book.add_format({"font_color": "#0563C1", "underline": 1, **top})
        self.cut = self.links = self.lost = 0

    def add(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write a sheet, one row each."""
        page = self.book.add_worksheet(name)
        widths = [len(name) + _ROOM for name in columns]
        page.write_row(0, 0, columns, self.head)
        most = [_WIDEST if name in _LONG else _WIDE for name in columns]
        last = 0
        for row, cells in enumerate(rows, 1):
            if row >= ROWS:
                self.lost += 1
                continue
            last = row
            lines = 1
            for column, text in enumerate(cells):
                if text:
                    self._cell(page, row, column, columns[column], text)
                    widths[column] = max(widths[column], _longest(text))
                    lines = max(lines, _lines(text, most[column]))
            if lines > 1:
                page.set_row(row, min(lines, _MOST_LINES) * _LINE)
        page.freeze_panes(1, _KEPT)
        page.autofilter(0, 0, last, len(columns) - 1)
        for column, width in enumerate(widths):
            page.set_column(column, column, min(max(width, _NARROW), most[column]))
        page.set_landscape()
        page.repeat_rows(0)
        if sum(min(width, largest) for width, largest in zip(widths, most, strict=True)) <= _PAGE:
            page.fit_to_pages(1, 0)
        else:
            # What would be too small to be read goes on beside, with the titles again.
            page.repeat_columns(0, _KEPT - 1)

    def _cell(self, page: "Worksheet", row: int, column: int, name: str, text: str) -> None:
        value = typed(name, text)
        if isinstance(value, datetime):
            page.write_datetime(row, column, value, self.minute)
        elif isinstance(value, date):
            page.write_datetime(row, column, value, self.day)
        elif isinstance(value, float):
            page.write_number(row, column, value, self.text)
        elif name == "url" and is_link(value) and self._has_link():
            page.write_url(row, column, value, self.link, string=value)
        else:
            page.write_string(row, column, self._whole(value), self._look(name, value))

    def _look(self, name: str, text: str) -> "Format":
        is_long = len(text) > _WIDE or "\n" in text
        return self.wrapped if name in _LONG or is_long else self.text

    def _has_link(self) -> bool:
        self.links += 1
        return self.links <= LINKS

    def _whole(self, text: str) -> str:
        """A text that a cell can hold; Excel counts in UTF-16."""
        clean = text.encode("utf-16-le", "replace")
        if len(clean) <= 2 * CHARACTERS:
            return clean.decode("utf-16-le")
        self.cut += 1
        most = 2 * (CHARACTERS - len(_CUT))
        return clean[:most].decode("utf-16-le", "ignore") + _CUT

    def told(self) -> tuple[Problem, ...]:
        """What does not stand in the workbook as it is."""
        return tuple(self._told())

    def _told(self) -> Iterator[Problem]:
        if self.cut:
            said = f"{count(self.cut, 'text')} cut off at the end"
            yield _warning(f"{said}: Excel has {CHARACTERS:,} characters in a cell at most")
        if self.lost:
            said = f"{count(self.lost, 'row')} left out"
            yield _warning(f"{said}: Excel has {ROWS:,} rows at most; ask for fewer by a filter")
        if self.links > LINKS:
            said = f"{self.links - LINKS:,} addresses stand as text"
            yield _warning(f"{said}: Excel has {LINKS:,} links in a sheet at most")


def _warning(message: str) -> Problem:
    return Problem(origin=Origin(file="xlsx"), message=message, severity=Severity.WARNING)


def _lines(text: str, width: int) -> int:
    """About how many lines a wrapped text takes up: not every program finds that out itself."""
    if len(text) <= width - _ROOM and "\n" not in text:
        return 1
    return sum(1 + len(line) // (width - _ROOM) for line in text.split("\n"))


def _longest(text: str) -> int:
    """The length of the longest line, and a little room."""
    lines = text.split("\n") if "\n" in text else (text,)
    return max(map(len, lines)) + _ROOM
