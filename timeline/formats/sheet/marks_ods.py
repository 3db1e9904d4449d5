"""What an OpenDocument spreadsheet says of its cells (version 1.3, part 3, chapters 9 and 16)."""

from collections.abc import Callable
from dataclasses import replace

from timeline.formats.sheet.marks import Marks
from timeline.formats.sheet.package import Package, local
from timeline.formats.sheet.shown import Shown

_CONTENT, _STYLES = "content.xml", "styles.xml"
#: styles of what cells show
_DATA_STYLES = ("date-style", "time-style", "percentage-style", "number-style", "text-style")
#: what an element of such a style shows
_PARTS = {
    "year": Shown(year=True),
    "month": Shown(month=True),
    "day": Shown(day=True),
    "day-of-week": Shown(day=True),
    "quarter": Shown(quarter=True),
    "hours": Shown(time=True),
    "minutes": Shown(time=True),
    "seconds": Shown(time=True, seconds=True),
}
#: cells alike in one row, and rows alike, of which each is marked
_MOST_ALIKE = 1000


def marks_of(package: Package, sheet: str) -> Marks:
    """The marks of the sheet of that name.

    Raises:
        TimelineError: Its XML cannot be read, or its cells lie too far apart.
    """
    styles = _Styles()
    package.parse(_STYLES, styles.start, styles.end)
    package.parse(_CONTENT, styles.start, styles.end)
    cells = _Cells(styles.shown(), sheet)
    package.parse(_CONTENT, cells.start, cells.end, cells.text)
    cells.marks.check()
    return cells.marks


def _count(given: dict[str, str], name: str) -> int:
    text = local(given, name)
    return max(1, int(text)) if text.isascii() and text.isdigit() else 1


class _Styles:
    """The styles of cells as they are read."""

    def __init__(self) -> None:
        self.data: dict[str, Shown] = {}
        #: a style of cells to that of what they show, and to the style that it grows from
        self.cells: dict[str, tuple[str, str]] = {}
        #: what is shown of most values goes by another style
        self.others: dict[str, str] = {}
        self.name = ""

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag in _DATA_STYLES:
            self.name = local(given, "name")
            self.data[self.name] = Shown(percent=tag == "percentage-style")
        elif tag == "style" and local(given, "family") == "table-cell":
            self.cells[local(given, "name")] = (
                local(given, "data-style-name"),
                local(given, "parent-style-name"),
            )
        elif self.name and tag in _PARTS:
            self.data[self.name] = _both(self.data[self.name], _PARTS[tag])
        elif self.name and tag == "number":
            self._digits(given)
        elif self.name and tag == "map":
            self.others.setdefault(self.name, local(given, "apply-style-name"))

    def _digits(self, given: dict[str, str]) -> None:
        digits = _count(given, "min-integer-digits")
        is_whole = local(given, "decimal-places") in ("", "0")
        if digits > 1 and is_whole and not self.data[self.name].percent:
            self.data[self.name] = replace(self.data[self.name], digits=digits)

    def end(self, tag: str) -> None:
        if tag in _DATA_STYLES:
            self.name = ""

    def shown(self) -> dict[str, Shown]:
        """What a cell of a style shows, by the name of the style."""
        found = {name: self._of_cell(name) for name in self.cells}
        return {name: shown for name, shown in found.items() if shown != Shown()}

    def _of_cell(self, name: str) -> Shown:
        seen: set[str] = set()
        while name in self.cells and name not in seen:
            seen.add(name)
            data, parent = self.cells[name]
            if data in self.data:
                return self.data.get(self.others.get(data, data), self.data[data])
            name = parent
        return Shown()


def _both(first: Shown, second: Shown) -> Shown:
    return Shown(
        year=first.year or second.year,
        month=first.month or second.month,
        day=first.day or second.day,
        quarter=first.quarter or second.quarter,
        time=first.time or second.time,
        seconds=first.seconds or second.seconds,
        percent=first.percent,
        digits=first.digits,
    )


class _Cells:
    """The cells of a sheet as they are read."""

    def __init__(self, shown: dict[str, Shown], sheet: str) -> None:
        self.marks = Marks()
        self.shown, self.sheet = shown, sheet
        self.is_inside = False
        #: tables may stand in cells
        self.depth = 0
        self.row = self.column = 0
        self.rows = 1
        self.columns: list[tuple[int, str]] = []
        self.row_style = ""
        self.cell: dict[str, str] = {}
        self.cell_depth = 0
        self.link = ""
        self.words: list[str] = []
        self.starts: dict[str, Callable[[dict[str, str]], None]] = {
            "table-column": self._column,
            "table-row": self._row,
            "table-cell": self._cell,
            "covered-table-cell": self._cell,
            "a": self._link,
        }

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.is_inside = local(given, "name") == self.sheet
        elif self.is_inside and self.depth == 1 and (known := self.starts.get(tag)) is not None:
            known(given)

    def text(self, text: str) -> None:
        if self.cell and self.is_inside:
            self.words.append(text)

    def end(self, tag: str) -> None:
        if tag == "table":
            self.depth -= 1
            self.is_inside = self.is_inside and self.depth > 0
        elif self.is_inside and self.depth == 1:
            if tag in ("table-cell", "covered-table-cell"):
                self._leave()
            elif tag == "table-row":
                self.row += self.rows

    def _column(self, given: dict[str, str]) -> None:
        before = self.columns[-1][0] if self.columns else 0
        many = _count(given, "number-columns-repeated")
        self.columns.append((before + many, local(given, "default-cell-style-name")))
        if local(given, "visibility") in ("collapse", "filter") and many <= _MOST_ALIKE:
            self.marks.hidden_columns.update(range(before, before + many))

    def _row(self, given: dict[str, str]) -> None:
        self.column = 0
        self.rows = _count(given, "number-rows-repeated")
        self.row_style = local(given, "default-cell-style-name")
        # Empty rows to the end of the sheet may be hidden too.
        if local(given, "visibility") in ("collapse", "filter") and self.rows <= _MOST_ALIKE:
            self.marks.hidden_rows.update(range(self.row, self.row + self.rows))

    def _cell(self, given: dict[str, str]) -> None:
        self.cell = {"": "", **given}
        self.words.clear()
        self.link = ""

    def _link(self, given: dict[str, str]) -> None:
        self.link = self.link or local(given, "href")

    def _leave(self) -> None:
        given, self.cell = self.cell, {}
        many = _count(given, "number-columns-repeated")
        kind, formula = local(given, "value-type"), local(given, "formula")
        words = "".join(self.words).strip() if formula or not kind else ""
        if kind or words:
            self._mark(given, many, words if given.get("calcext:value-type") == "error" else "")
        elif formula:
            self.marks.unknown.add((self.row, self.column))
        self.column += many

    def _mark(self, given: dict[str, str], many: int, error: str) -> None:
        place = self.row, self.column
        self.marks.stands_at(*place)
        self.marks.stands_at(self.row + self.rows - 1, self.column + many - 1)
        if error:
            self.marks.errors[place] = error
        if self.link:
            self.marks.links[place] = self.link
        spanned = _count(given, "number-rows-spanned"), _count(given, "number-columns-spanned")
        if spanned != (1, 1):
            end = self.row + spanned[0] - 1, self.column + spanned[1] - 1
            self.marks.merged.append((place, end))
        shown = self.shown.get(local(given, "style-name") or self.row_style or self._default())
        if shown is not None and max(many, self.rows) <= _MOST_ALIKE:
            self.marks.shown.update(
                ((row, column), shown)
                for row in range(self.row, self.row + self.rows)
                for column in range(self.column, self.column + many)
            )

    def _default(self) -> str:
        """The style of cells of this column that name none."""
        return next((style for end, style in self.columns if self.column < end), "")
