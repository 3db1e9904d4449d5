"""How the dates of a sheet are written, which its cells and its header decide together.

One cell that can only be day-first settles it for all; so do a day of the week that fits, a header
that says "dd/mm/yyyy", dots, and the language of the names of columns. Where nothing does, the
events are kept without a date, and it is asked once. Serial numbers, years of two digits and
midnight are read as spreadsheets mean them, and told.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from timeline.dates.rules import YEAR_LAST, Anchor, DateOrder
from timeline.errors import DateError
from timeline.formats.sheet.date_cell import PIVOT, Choice, DateCell, date_cell
from timeline.formats.sheet.grid import DAY_0
from timeline.formats.sheet.kinds import is_serial
from timeline.languages.calendar_names import DAY_FIRST, YEAR_FIRST
from timeline.languages.column_names import languages_of
from timeline.languages.read import read
from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.text.counts import count

_SECONDS = 86_400
#: the last day of which programs do not agree: 29 February 1900, which never was
_NEVER = 60
_COUNTED = re.compile(r"\d{1,5}(?:[.,]\d+)?", re.ASCII)
_FIFTH = 10_000
#: a day without signs, as programs write it, and its time
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?(Z)?)?", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
#: years of today in other calendars, in the languages whose sheets may count them
_COUNTS: Mapping[range, tuple[str, str]] = {
    range(1330, 1450): ("persian", "Persian"),
    range(1390, 1480): ("arabic", "Islamic"),
    range(2480, 2620): ("thai", "Thai"),
}
#: years that can as well be those of this century, though spreadsheets take them for the last
_TO_COME = 60
_ISO = re.compile(r"\d{4}-\d\d-(\d\d)", re.ASCII)
_MONTHS_OF_YEAR = 12
#: years of two digits that show which of two numbers they are
_SHOWING = 3
#: how a header says in which order dates are written
_PATTERN = re.compile(
    r"\b(?:(?P<day>[dtj]{1,2})[./ -]m{1,2}|m{1,2}[./ -](?:dd?|tt?|jj?))[./ -]?(?:[yaj]{2,4})\b",
    re.IGNORECASE,
)
#: what seeds read so for sure, where the months are those of English
_ENGLISH = re.compile(
    r"\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{4}|[A-Za-z]{3,9} \d{1,2}, \d{4}|[A-Za-z]{3,9} \d{4}", re.ASCII
)
_EXACT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Where a text stands first in the columns of dates."""

    line: int
    column: str


@dataclass(slots=True, kw_only=True)
class Conventions:
    """How the dates of a sheet are written, and what is told of it."""

    file: str
    #: whether the sheet is one for this program
    is_ours: bool = False
    order: DateOrder | None = None
    #: whether the year of two digits is the first number; None where that is not known
    is_year_first: bool | None = False
    languages: frozenset[str] = frozenset()
    #: whether every time that stands in a cell of dates is midnight
    is_midnight: bool = False
    #: the day that numbers count as 0; None where the file does not say it
    day_0: date | None = None
    #: whether most numbers that stand alone are days as spreadsheets count them
    has_serials: bool = False
    #: why the order is not known, where that is more than that nothing shows it
    conflict: str = ""
    #: what is told of how dates are read
    notes: list[Problem] = field(default_factory=list)
    known: dict[str, str | None] = field(default_factory=dict)
    #: the rows of dates that stay open, by their lines: their column and text
    left_open: dict[int, tuple[str, str]] = field(default_factory=dict)

    def read(self, text: str) -> str | None:
        """A date of a cell as seeds write it, or the text as it is; None where it stays open."""
        if not text:
            return text
        if text not in self.known:
            self.known[text] = self._read(text)
        return self.known[text]

    def exactly(self, text: str) -> str | None:
        """The same in EDTF, wherever a date can be said so: two cells make one stretch."""
        said = self.read(text)
        if said != text or (cell := date_cell(text)) is None or cell.is_off:
            return said
        left = self.choices(cell)
        return left[0].value if len(left) == 1 else said

    def _read(self, text: str) -> str | None:
        cell = date_cell(text)
        return self._of_number(text) if cell is None else self._of_cell(text, cell)

    def _of_number(self, text: str) -> str | None:
        """The day of a number alone; None where it can be something else too."""
        if compact := _COMPACT.fullmatch(text):
            return _of_compact(compact) or text
        if is_serial(text):
            return day_of_serial(text, self.day_0)
        if self.has_serials and _COUNTED.fullmatch(text):
            return day_of_serial(text, self.day_0) if _is_counted(text) else None
        return text

    def _of_cell(self, text: str, cell: DateCell) -> str | None:
        left = self.choices(cell)
        if len(left) != 1 or cell.is_off:
            return text if len(left) <= 1 or cell.is_off else None
        value = left[0].value
        if cell.is_midnight and self._drops(text):
            return _without_times(value)
        is_plain = not (cell.is_short or cell.is_foreign or cell.is_odd or len(cell.choices) > 1)
        if not is_plain or (cell.sign and not self.is_ours):
            return value
        return text if _ENGLISH.fullmatch(text) or _says(text, value) else value

    def choices(self, cell: DateCell) -> Sequence[Choice]:
        """The dates that a cell can be by what is known of all."""
        left: Sequence[Choice] = cell.choices
        if cell.is_short and self.is_year_first is not None:
            left = [item for item in left if item.is_year_first == self.is_year_first] or left
        if self.order is not None:
            left = [item for item in left if item.order in (None, self.order)]
        if len(left) > 1 and self.languages:
            spoken = [item for item in left if item.languages & self.languages]
            left = spoken or left
        return left

    def _drops(self, text: str) -> bool:
        if self.is_midnight:
            return not (self.is_ours and _EXACT.fullmatch(text))
        return not self.is_ours and not text.rstrip().endswith(("Z", "z"))

    def leave_open(self, line: int, column: str, text: str) -> None:
        """Note a row whose date is not known, because nothing says how it is meant."""
        self.left_open[line] = column, text

    def open_dates(self) -> Iterator[Problem]:
        """What is asked of the dates that stay open: one line of those of a kind."""
        kinds: dict[str, list[int]] = {}
        for line, (_, text) in self.left_open.items():
            kinds.setdefault(_kind(text), []).append(line)
        for kind, lines in kinds.items():
            column, text = self.left_open[lines[0]]
            many = count(len(lines), "event")
            kept = f"{many} {'is' if len(lines) == 1 else 'are'} kept without a date"
            said = f"column {column!r}: {fields.show(text)} {self._can_be(text)}: {kept}; "
            yield Problem(
                origin=Origin(file=self.file, line=lines[0]),
                message=said + _HOW[kind],
                left_out=f"the {'date' if len(lines) == 1 else 'dates'} of {many}",
            )

    def _can_be(self, text: str) -> str:
        """Why the date of a text is not known."""
        cell = date_cell(text)
        if cell is not None:
            values = " or ".join(item.value for item in self.choices(cell))
            return f"can be {values}, {self.conflict or 'and nothing shows which'}"
        if float(text) <= _NEVER:
            return "is a day before March 1900, which spreadsheets count in several ways"
        day = day_of_serial(text, self.day_0)
        return f"can be the year {int(float(text))}, or {day} as spreadsheets count"


def _kind(text: str) -> str:
    cell = date_cell(text)
    return "number" if cell is None else "words" if cell.is_foreign else "order"


_HOW = {
    "number": "write these dates in full, as 2026-11-30",
    "words": "write these dates in numbers, as 2026-11-30",
    "order": "say --date-order dmy, mdy or ymd, or date_order in [timeline] of a timeline.toml "
    "beside it",
}


def decide(
    written: Conventions,
    found: Mapping[str, Seen],
    header: Sequence[str],
    beside: Mapping[str, Seen],
) -> None:
    """Find out how dates are written, and note what is taken.

    Args:
        written: What is known of it, and what is found out.
        found: Where each text of the columns of dates stands first.
        header: The names of all columns.
        beside: The same of columns that are not read as dates, and hold some.
    """
    _Decision(found, header, written, beside).decide()


class _Decision:
    def __init__(
        self,
        found: Mapping[str, Seen],
        header: Sequence[str],
        result: Conventions,
        beside: Mapping[str, Seen],
    ) -> None:
        self.found, self.header, self.result, self.beside = found, header, result, beside
        self.cells = {text: cell for text in found if (cell := date_cell(text)) and not cell.is_off}

    def decide(self) -> None:
        """Find out all of it, the order of numbers after what it depends on."""
        self._decide_year_first()
        self._decide_languages()
        if self.result.order is None:
            self._decide_order()
        timed = [cell for cell in self.cells.values() if cell.is_timed]
        self.result.is_midnight = all(cell.is_midnight for cell in timed)
        counted = [text for text in self.found if _COUNTED.fullmatch(text)]
        serials = sum(map(is_serial, counted))
        self.result.has_serials = serials > 0 and serials * 2 >= len(counted)
        self._doubt_exchanged()
        self._tell_midnight()
        self._tell_short()
        self._tell_serials()
        self._tell_calendar()

    def _decide_year_first(self) -> None:
        """Whether two digits that stand first are a year: 26-12-15."""
        if self.result.order is DateOrder.YEAR_FIRST:
            self.result.is_year_first, self.result.order = True, None
            return
        short = [cell for cell in self.cells.values() if cell.is_short and cell.sign]
        if not short or not all(any(i.is_year_first for i in cell.choices) for cell in short):
            return
        orders = [{item.order for item in cell.choices if not item.is_year_first} for cell in short]
        is_forced = not any(
            all(each & {order, None} for each in orders)
            for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
        )
        if not is_forced and self.result.order is not None:
            return
        spoken = languages_of(self.header)
        if is_forced or (spoken and spoken <= YEAR_FIRST):
            self.result.is_year_first = True
        else:
            self.result.is_year_first = _has_steady_first(short)

    def _decide_languages(self) -> None:
        """The languages that have the words of all dates, as far as there is one."""
        common: frozenset[str] = frozenset()
        for cell in self.cells.values():
            spoken = frozenset().union(*(item.languages for item in cell.choices))
            common = common & spoken or common or spoken
        self.result.languages = common
        several = {
            text: cell
            for text, cell in self.cells.items()
            if len({item.value for item in cell.choices if item.languages}) > 1
        }
        if several:
            # The names of 40 languages are looked through only where it matters.
            self.result.languages = common & languages_of(self.header) or common
        for text, cell in several.items():
            left = self.result.choices(cell)
            if len(left) == 1:
                names = sorted(map(str.title, left[0].languages & self.result.languages))
                said = f"{fields.show(text)} is read as {left[0].value}, as in"
                self._note(text, f"{said} {' and '.join(names)}")
                return

    def _decide_order(self) -> None:
        """The order of numbers, by what cells can only be; else by what is said around them."""
        ordered = {
            text: cell
            for text, cell in self.cells.items()
            if not (self.result.is_year_first and cell.is_short)
            and any(item.order for item in cell.choices)
        }
        shown = {
            order: text
            for text, cell in reversed(ordered.items())
            if (order := _only(cell)) is not None
        }
        example = next((text for text, cell in ordered.items() if _only(cell) is None), "")
        if len(shown) > 1:
            self._decide_nothing(shown, example)
            return
        if not ordered:
            return
        order, why = (
            self._shown(shown)
            or self._shown_beside()
            or self._said()
            or self._dotted(ordered)
            or self._spoken()
        )
        self.result.order = order
        if example and order is not None:
            value = self.result.choices(ordered[example])[0].value
            said = f"dates like {fields.show(example)} are read {order.value}, as {value}"
            self._note(example, f"{said}: {why}")

    def _shown(self, shown: Mapping[DateOrder, str]) -> tuple[DateOrder, str] | None:
        for order, text in shown.items():
            where = self.found[text]
            return order, f"{fields.show(text)} in line {where.line} can be nothing else"
        return None

    def _shown_beside(self) -> tuple[DateOrder, str] | None:
        """The order of other columns, which the same program wrote."""
        shown = {
            order: text
            for text in reversed([*self.beside])
            if (cell := date_cell(text)) and not cell.is_off and (order := _only(cell)) is not None
        }
        if len(shown) != 1:
            return None
        order, text = shown.popitem()
        where = self.beside[text]
        said = f"{fields.show(text)} in line {where.line} of {where.column!r} can be nothing else"
        return order, said

    def _said(self) -> tuple[DateOrder, str] | None:
        for name in self.header:
            if match := _PATTERN.search(name):
                order = DateOrder.DAY_FIRST if match["day"] else DateOrder.MONTH_FIRST
                return order, f"the header says {match[0]!r}; --date-order says otherwise"
        return None

    def _dotted(self, ordered: Mapping[str, DateCell]) -> tuple[DateOrder, str] | None:
        if all(cell.sign == "." for cell in ordered.values()):
            return (
                DateOrder.DAY_FIRST,
                "with dots the day stands first; --date-order says otherwise",
            )
        return None

    def _spoken(self) -> tuple[DateOrder | None, str]:
        spoken = languages_of(self.header)
        if not spoken or not spoken <= DAY_FIRST:
            return None, ""
        names = " or ".join(sorted(map(str.title, spoken)))
        return (
            DateOrder.DAY_FIRST,
            f"the names of columns are {names}; --date-order says otherwise",
        )

    def _decide_nothing(self, shown: Mapping[DateOrder, str], example: str) -> None:
        """Tell that dates are written in both orders, each by a line that shows it."""
        said = " and ".join(
            f"{fields.show(text)} in line {self.found[text].line} only {order.value}"
            for order in YEAR_LAST
            if (text := shown.get(order))
        )
        self.result.conflict = f"and {said}"
        if not example:
            self._note(
                shown[DateOrder.DAY_FIRST],
                f"dates are written in both orders: {said}; each is read as the day that it can be",
                Severity.WARNING,
            )

    def _doubt_exchanged(self) -> None:
        """Tell where a spreadsheet may have taken days for months.

        Dates up to the 12th are cells of dates then, and those that no month has have stayed text.
        """
        days = {text: int(match[1]) for text in self.found if (match := _ISO.fullmatch(text))}
        texts = [
            text
            for text, cell in self.cells.items()
            if cell.sign and not cell.is_timed and _only(cell) is not None
        ]
        ordered = sum(1 for cell in self.cells.values() if any(i.order for i in cell.choices))
        if len(texts) < ordered or not texts or len(days) < _SHOWING:
            return
        if max(days.values()) <= _MONTHS_OF_YEAR:
            example = next(iter(days))
            self._note(
                example,
                f"each date in a cell of dates is of the 1st to 12th, and {fields.show(texts[0])} "
                "is text: a spreadsheet may have taken days for months, as it does with files of "
                f"other countries; see whether {example} is meant",
                Severity.WARNING,
            )

    # What is told of dates that are read as spreadsheets mean them.

    def _tell_midnight(self) -> None:
        dropped = [
            text
            for text, cell in self.cells.items()
            if cell.is_midnight and "T" not in (self.result.read(text) or "T")
        ]
        if dropped:
            text = dropped[0]
            whole = "" if self.result.is_midnight else ", though other rows have a time"
            self._note(
                text,
                f"midnight is left out: {fields.show(text)} is the day "
                f"{self.result.read(text)}{whole}",
            )

    def _tell_short(self) -> None:
        short = {
            text: value
            for text, cell in self.cells.items()
            if cell.is_short and (value := self.result.read(text)) and value != text
        }
        if not short:
            return
        late = {
            text: value
            for text, value in short.items()
            if any(1900 + PIVOT <= year < 1900 + _TO_COME for year in _years(value))
        }
        said = "years of two digits are read as spreadsheets do, 00-29 as 20.., 30-99 as 19.."
        for text, value in (late or short).items():
            said = f"{said}: {fields.show(text)} as {value}"
            if late:
                said = f"{said}; write all four digits where another one is meant"
            self._note(text, said, Severity.WARNING if late else Severity.NOTE)
            return

    def _tell_serials(self) -> None:
        day_0 = self.result.day_0
        for text in self.found:
            if is_serial(text):
                self._note(
                    text,
                    f"numbers are read as the days that spreadsheets count{_since(day_0)}: "
                    f"{fields.show(text)} as {day_of_serial(text, day_0)}"
                    + ("" if day_0 else ", or four years and a day later if that was from 1904"),
                )
                return

    def _tell_calendar(self) -> None:
        """Tell of years that are likely those of another calendar, by the language of the sheet."""
        years = {text: int(match[1]) for text in self.found if (match := _YEAR.search(text))}
        told = [
            text
            for text, year in years.items()
            if any(year in said for said in _COUNTS) and str(year) in (self.result.read(text) or "")
        ]
        spoken = languages_of(self.header) if told else frozenset()
        for said, (language, calendar) in _COUNTS.items():
            first = next((text for text in told if years[text] in said), "")
            if first and language in spoken:
                self._note(
                    first,
                    f"{fields.show(first)} is read as a Gregorian date, and may be one of the "
                    f"{calendar} calendar: write Gregorian dates where it is",
                    Severity.WARNING,
                )

    def _note(self, text: str, message: str, severity: Severity = Severity.NOTE) -> None:
        where = self.found[text]
        self.result.notes.append(
            Problem(
                origin=Origin(file=self.result.file, line=where.line),
                message=f"column {where.column!r}: {message}",
                severity=severity,
            )
        )


def _has_steady_first(cells: Sequence[DateCell]) -> bool | None:
    """Whether the first numbers are years, which change less than days do; None for neither."""
    years = {item.value[:4] for cell in cells for item in cell.choices if item.is_year_first}
    others = {item.value[:4] for cell in cells for item in cell.choices if not item.is_year_first}
    if len(years) != len(others) and max(len(years), len(others)) >= _SHOWING:
        return len(years) < len(others)
    if len(years) < len(others):
        return None
    return None if all(cell.sign not in "./" for cell in cells) else False


def _only(cell: DateCell) -> DateOrder | None:
    """The one order in which a cell is a date, where it is none in the other."""
    orders = {item.order for item in cell.choices if not item.is_year_first}
    return next(iter(orders)) if len(orders) == 1 else None


def _years(value: str) -> Iterable[int]:
    return (int(part[:4]) for part in value.split("/"))


def _without_times(value: str) -> str:
    days = [part.partition("T")[0] for part in value.split("/")]
    return days[0] if len({*days}) == 1 else "/".join(days)


def _says(text: str, value: str) -> bool:
    """Whether seeds read a text as that date."""
    try:
        return str(read(text, Anchor()).value) == value
    except DateError:
        return False


def _of_compact(match: re.Match[str]) -> str:
    """A day that is written without signs; empty where there is no such day."""
    year, month, day, hour, minute, zone = match.groups("")
    time = f"T{hour}:{minute}{zone}" if hour else ""
    try:
        datetime.fromisoformat(f"{year}-{month}-{day}{time}")
    except ValueError:
        return ""
    return f"{year}-{month}-{day}{time}"


def _is_counted(text: str) -> bool:
    """Whether a number is a day that spreadsheets count, and nothing else."""
    number = float(text.replace(",", "."))
    return number > _NEVER and (number >= _FIFTH or number != int(number))


def _since(day_0: date | None) -> str:
    return " from 1904" if day_0 and day_0 != DAY_0 else ""


def day_of_serial(text: str, day_0: date | None = None) -> str:
    """The day that a spreadsheet counts, with its time where the number has a fraction.

    >>> day_of_serial("46371"), day_of_serial("46371.5")
    ('2026-12-15', '2026-12-15T12:00')
    """
    number = float(text.strip().replace(",", "."))
    moment = datetime.combine(day_0 or DAY_0, time.min) + timedelta(
        seconds=round(number * _SECONDS)
    )
    if moment.time() == time.min:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")
