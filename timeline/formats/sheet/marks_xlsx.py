"""What an xlsx workbook says of its cells (ECMA-376, part 1, chapter 18)."""

import posixpath
from collections.abc import Callable
from datetime import date

from timeline.formats.sheet.grid import DAY_0
from timeline.formats.sheet.marks import Marks, Place, place_of
from timeline.formats.sheet.package import Package, local
from timeline.formats.sheet.shown import Shown, of_format

#: number formats that have a number and no code (18.8.30)
_BUILT_IN = {
    1: "0", 2: "0.00", 9: "0%", 10: "0.00%", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
}  # fmt: skip
#: as the first Macintosh counted
_DAY_0_OF_1904 = date(1904, 1, 1)
_WORKBOOK = "xl/workbook.xml"


def marks_of(package: Package, sheet: str) -> Marks:
    """The marks of the sheet of that name.

    Raises:
        TimelineError: Its XML cannot be read, or its cells lie too far apart.
    """
    path, day_0 = _found(package, sheet)
    cells = _Cells(_styles(package), _targets(package, path))
    cells.marks.day_0 = day_0
    package.parse(path, cells.start, cells.end, cells.text)
    cells.marks.check()
    return cells.marks


def _main(package: Package) -> str:
    """The part of the workbook itself, which another program may have named otherwise."""
    found = [_WORKBOOK]

    def start(tag: str, given: dict[str, str]) -> None:
        if tag == "Relationship" and given.get("Type", "").endswith("/officeDocument"):
            found.append(given.get("Target", "").lstrip("/"))

    package.parse("_rels/.rels", start)
    return found[-1]


def _found(package: Package, sheet: str) -> tuple[str, date]:
    """The part of a sheet, and the day that the workbook counts as 0 (18.17.4.1)."""
    main = _main(package)
    ids: dict[str, str] = {}
    days = [DAY_0]

    def start(tag: str, given: dict[str, str]) -> None:
        if tag == "sheet":
            ids[given.get("name", "")] = next(
                (value for key, value in given.items() if key.endswith(":id")), ""
            )
        if tag == "workbookPr" and given.get("date1904", "").lower() in ("1", "true", "on"):
            days.append(_DAY_0_OF_1904)

    package.parse(main, start)
    return _targets(package, main).get(ids.get(sheet, ""), ""), days[-1]


def _targets(package: Package, part: str) -> dict[str, str]:
    """What the relations of a part lead to: parts by their paths, and addresses."""
    folder, name = posixpath.split(part)
    found: dict[str, str] = {}

    def start(tag: str, given: dict[str, str]) -> None:
        if tag == "Relationship":
            target = given.get("Target", "")
            if given.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[given.get("Id", "")] = target

    package.parse(f"{folder}/_rels/{name}.rels", start)
    return found


def _styles(package: Package) -> list[Shown]:
    """What the styles of cells show, by their numbers."""
    codes = dict(_BUILT_IN)
    numbers: list[int] = []
    inside: list[str] = []

    def start(tag: str, given: dict[str, str]) -> None:
        inside.append(tag)
        if tag == "numFmt" and "dxfs" not in inside:
            codes[_number(given.get("numFmtId", ""))] = given.get("formatCode", "")
        elif tag == "xf" and "cellXfs" in inside:
            numbers.append(_number(given.get("numFmtId", "")))

    def end(_: str) -> None:
        inside.pop()

    part = posixpath.join(posixpath.dirname(_main(package)), "styles.xml")
    package.parse(part, start, end)
    return [of_format(codes.get(number, "General")) for number in numbers]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


_PLAIN = Shown()
#: columns that a sheet has at most
_COLUMNS = 16_384


class _Cells:
    """The cells of a sheet as they are read."""

    def __init__(self, styles: list[Shown], targets: dict[str, str]) -> None:
        self.marks = Marks()
        self.styles = {str(number): shown for number, shown in enumerate(styles) if shown != _PLAIN}
        self.targets = targets
        self.row = self.column = -1
        self.is_error = self.has_formula = self.has_value = self.is_text = False
        self.style = ""
        #: the value of an error or a formula
        self.heard: list[str] | None = None
        self.starts: dict[str, Callable[[dict[str, str]], None]] = {
            "col": self._columns,
            "row": self._row,
            "c": self._cell,
            "f": self._formula,
            "v": self._value,
            "is": self._value,
            "mergeCell": self._merge,
            "hyperlink": self._link,
        }

    def start(self, tag: str, given: dict[str, str]) -> None:
        if (known := self.starts.get(tag)) is not None:
            known(given)

    def _columns(self, given: dict[str, str]) -> None:
        if given.get("hidden") in ("1", "true"):
            first, last = (_number(given.get(name, "")) for name in ("min", "max"))
            self.marks.hidden_columns.update(range(first - 1, min(last, _COLUMNS)))

    def _row(self, given: dict[str, str]) -> None:
        number = given.get("r", "")
        self.row = int(number) - 1 if number.isdigit() else self.row + 1
        self.column = -1
        if given.get("hidden") in ("1", "true"):
            self.marks.hidden_rows.add(self.row)

    def _cell(self, given: dict[str, str]) -> None:
        place = place_of(given["r"]) if "r" in given else None
        self.row, self.column = place or (self.row, self.column + 1)
        self.style = given.get("s", "")
        self.is_error, self.is_text = given.get("t") == "e", given.get("t") == "str"
        self.has_formula = self.has_value = False

    def _formula(self, _: dict[str, str]) -> None:
        self.has_formula = True

    def _value(self, _: dict[str, str]) -> None:
        self.has_value = True
        if self.is_error or self.has_formula:
            self.heard = []

    def text(self, text: str) -> None:
        if self.heard is not None:
            self.heard.append(text)

    def end(self, tag: str) -> None:
        if tag == "c":
            self._leave((self.row, self.column))
        elif tag == "v" and self.heard is not None:
            heard, self.heard = "".join(self.heard).strip(), None
            if self.is_error:
                self.marks.errors[self.row, self.column] = heard or "an error"
            # A formula may give an empty text.
            self.has_value = bool(heard) or self.is_text

    def _leave(self, place: Place) -> None:
        if self.has_value:
            self.marks.stands_at(*place)
            if (shown := self.styles.get(self.style)) is not None:
                self.marks.shown[place] = shown
        elif self.has_formula:
            self.marks.unknown.add(place)

    def _merge(self, given: dict[str, str]) -> None:
        first, _, last = given.get("ref", "").partition(":")
        ends = place_of(first), place_of(last)
        if ends[0] and ends[1]:
            self.marks.merged.append((ends[0], ends[1]))

    def _link(self, given: dict[str, str]) -> None:
        first = place_of(given.get("ref", "").partition(":")[0])
        target = self.targets.get(
            next((value for key, value in given.items() if key.endswith(":id")), ""), ""
        )
        if first and target and (anchor := local(given, "location")):
            target = f"{target}#{anchor}"
        if first and target:
            self.marks.links[first] = target
