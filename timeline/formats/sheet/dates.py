"""Which columns of a sheet hold the dates of its events, and which hold parts of them.

A start and an end are one stretch. Of several dates the one is taken whose name is the likelier:
a start before a date, and a date before the day on which something is due, unless the sheet is a
list of tasks. When a row was made or changed is never the date of its event.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from timeline.formats.sheet import kinds
from timeline.formats.sheet.column import Column
from timeline.formats.sheet.year_part import quarter, week
from timeline.languages.column_names import is_ongoing, unit, unit_named

#: meanings of names that are a date of the event
_DATES = ("start", "date", "end", "due")
_PARTS = ("year", "month", "day")
_ENDS = ("end_year", "end_month", "end_day")
#: columns of a yes or a no beside a date
_SWITCHES = ("all_day", "approximate", "start_approximate", "end_approximate")
#: a name that says nothing must leave nothing open
_CERTAIN = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The columns of dates."""

    #: parts of dates by the places of their columns
    fields: Mapping[int, str] = field(default_factory=dict)
    #: what is told of a choice that could be another one
    doubts: tuple[str, ...] = ()
    #: columns that hold dates and are not taken
    others: tuple[str, ...] = ()


def dates_of(
    columns: Sequence[Column], taken: Mapping[str, int], *, is_task: bool, is_start: bool
) -> Found:
    """The columns of dates among those that are left.

    Args:
        columns: Those that are not read as a field yet.
        taken: Fields that are found, by their names.
        is_task: Whether the sheet is a list of what is due.
        is_start: Whether the date, where it is taken, can be the start of something.
    """
    found = _Found(columns, dict(taken), is_task=is_task)
    if "when" in taken:
        if is_start:
            found.take_end()
        found.take_times()
        found.take_beside()
        return Found(fields=found.fields)
    return found.every()


class _Found:
    def __init__(self, columns: Sequence[Column], taken: dict[str, int], *, is_task: bool) -> None:
        self.columns, self.taken, self.is_task = columns, taken, is_task
        self.fields: dict[int, str] = {}

    def every(self) -> Found:
        doubts: tuple[str, ...] = ()
        others: tuple[str, ...] = ()
        if "year" in self.taken or not self._take_named():
            self._take_numbers()
        if not {"when", "year"} & {*self.taken}:
            self._take_bounds()
        if not {"when", "year", "not_before", "not_after"} & {*self.taken}:
            doubts, others = self._take_unnamed()
        if not {"when", "year", "not_before", "not_after"} & {*self.taken}:
            # Years that few can read are told one by one.
            self._take(self._best("year", _may_be_dates), "when")
        self.take_times()
        self.take_beside()
        return Found(fields=self.fields, doubts=doubts, others=others)

    def _take_named(self) -> bool:
        """The columns whose names say that they hold the date."""
        by_meaning = {meaning: self._best(meaning, _is_dates) for meaning in _DATES}
        by_meaning["date"] = by_meaning["date"] or self._best("day", _is_dates)
        start, date, end, due = (by_meaning[meaning] for meaning in _DATES)
        if not (start or date):
            # Columns of times may hold whole moments.
            start = self._best("start_time", _are_moments) or self._best("time", _are_moments)
            end = end or (self._best("end_time", _are_moments) if start else None)
        if not (start or date):
            # The dates of what has begun may be those that nobody knows, or that nobody can read:
            # an end alone is not the date.
            readable = (_has_dates, _is_empty, _may_be_dates) if end or due else ()
            start = next(filter(None, (self._best("start", test) for test in readable)), None)
        first = start or (due if self.is_task and due else date) or due or end
        if first is None:
            # Cells that nobody can read are told one by one.
            tests = (_may_be_dates, _is_empty)
            named = (self._best(meaning, test) for test in tests for meaning in _DATES)
            first = next(filter(None, named), None)
            if first is None or self._best("year", _is_years):
                return False
        if _go_back(first, end):
            first, end = end or first, first
        self._take(first, "when")
        if first is not due and end is not first:
            self._take(end or self._best("end", _has_dates), "end")
        if first is start and "end" not in self.taken:
            self._take(due, "due")
        if first is date and not _has_year(first):
            self._take(self._best("year", _is_years), "year")
        return True

    def take_end(self) -> None:
        """The end of what begins at a date of ours."""
        self._take(self._best("end", _has_dates), "end")

    def _take_numbers(self) -> None:
        """Years, months and days in columns of their own."""
        if "year" not in self.taken and self._best("year", _is_years) is None:
            return
        tests = {"year": _is_years, "month": _is_months, "day": _is_days}
        for part, test in tests.items():
            self._take(self._best(part, test), part)
            self._take(self._best(f"end_{part}", _or_empty(test)), f"end_{part}")
        if "month" not in self.taken:
            self._give_back("day")
            self._take(self._best("quarter", _are_quarters), "quarter")
        if not {"month", "quarter"} & {*self.taken} and kinds.most(
            self._cells("year"), kinds.is_full_year, _CERTAIN
        ):
            self._take(self._best("week", _are_weeks), "week")
        if "end_month" not in self.taken:
            self._give_back("end_day")

    def _take_bounds(self) -> None:
        """Dates between which something is, though nobody knows when."""
        for part in ("not_before", "not_after"):
            self._take(self._best(part, _is_dates), part)

    def _cells(self, part: str) -> Sequence[str]:
        at = self.taken.get(part)
        return next((item.cells for item in self.columns if item.at == at), ())

    def take_times(self) -> None:
        """Times of day in columns of their own; a column "Start" may hold one too."""
        if "when" not in self.taken and "day" not in self.taken:
            return
        for part, names in (
            ("start_time", ("start_time", "start", "time", "date", "due")),
            ("end_time", ("end_time", "end")),
        ):
            for name in names:
                if part not in self.taken:
                    test = _may_be_times if "time" in name else _is_times
                    self._take(self._best(name, test), part)

    def take_beside(self) -> None:
        """What says how long it takes, that it takes whole days, and that a date is not exact."""
        for part in _SWITCHES:
            self._take(self._best(part, _is_truths), part)
        of_unit = self._best("duration_unit", _are_units)
        for column in self._ranked("duration"):
            named = unit_named(column.name) or ("days" if of_unit else "")
            if kinds.most(column.cells, partial(kinds.is_length, unit=named)):
                self._take(column, "duration")
                self._take(of_unit, "duration_unit")

    def _take_unnamed(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """A column of dates whose name says nothing; what is told where there are several."""
        named = ("made", "other", "note", *_PARTS, *_ENDS)
        free = [
            item for item in self._left() if not any(item.rank(name) is not None for name in named)
        ]
        found = [item for item in free if kinds.most(item.cells, kinds.is_date, _CERTAIN)]
        exact = [item for item in found if not kinds.most(item.cells, kinds.is_full_year)] or found
        others = tuple(item.name for item in exact)
        if not exact:
            return (), ()
        self._take(exact[0], "when")
        if kinds.most(exact[0].cells, kinds.is_full_year):
            name = exact[0].name
            return (f"{name!r} is read as when: its numbers can be years, or not",), others
        if len(exact) == 1:
            return (), ()
        doubt = (
            f"{' and '.join(map(repr, others))} hold dates, and none is called so: "
            f'{others[0]!r} is read as when; --column when="{others[1]}" takes another one'
        )
        return (doubt,), others

    def _best(self, meaning: str, test: Callable[[Sequence[str]], bool]) -> Column | None:
        return next((item for item in self._ranked(meaning) if test(item.cells)), None)

    def _ranked(self, meaning: str) -> list[Column]:
        """The columns that can mean it, the likeliest first."""
        fit = [item for item in self._left() if item.rank(meaning) is not None]
        return sorted(fit, key=lambda item: (item.rank(meaning) or 0, item.at))

    def _left(self) -> list[Column]:
        return [item for item in self.columns if item.at not in self.fields]

    def _take(self, column: Column | None, part: str) -> None:
        if column is not None and part not in self.taken:
            self.fields[column.at] = part
            self.taken[part] = column.at

    def _give_back(self, part: str) -> None:
        at = self.taken.pop(part, None)
        if at is not None:
            self.fields.pop(at, None)


def _go_back(start: Column, end: Column | None) -> bool:
    """Whether a trip begins with what is the end of a stay: the departure, before the arrival."""
    return (
        end is not None
        and end.at < start.at
        and all(item.rank("travel") is not None for item in (start, end))
    )


def _is_dates(cells: Sequence[str]) -> bool:
    return kinds.most(cells, _is_any_date)


def _is_any_date(text: str) -> bool:
    tests = (kinds.is_date, kinds.is_serial, kinds.is_compact, kinds.is_undated, is_ongoing)
    return any(test(text) for test in tests)


def _has_dates(cells: Sequence[str]) -> bool:
    """Whether some cells are dates, so that the others are told one by one."""
    return not kinds.most(cells, kinds.is_time) and any(map(kinds.is_date, cells))


def _may_be_dates(cells: Sequence[str]) -> bool:
    return bool(cells) and not kinds.most(cells, kinds.is_time)


def _is_times(cells: Sequence[str]) -> bool:
    return kinds.most(cells, kinds.is_time, 0.3)


def _may_be_times(cells: Sequence[str]) -> bool:
    return not cells or kinds.most(cells, kinds.is_digital_time, 0.3)


def _is_empty(cells: Sequence[str]) -> bool:
    return all(map(kinds.is_undated, cells))


def _is_years(cells: Sequence[str]) -> bool:
    return kinds.most(cells, kinds.is_year)


def _is_months(cells: Sequence[str]) -> bool:
    return kinds.most(cells, kinds.is_month)


def _is_days(cells: Sequence[str]) -> bool:
    return kinds.most(cells, kinds.is_day)


def _or_empty(test: Callable[[Sequence[str]], bool]) -> Callable[[Sequence[str]], bool]:
    """The test, which a column passes too in which nothing stands."""
    return lambda cells: not cells or test(cells)


def _are_moments(cells: Sequence[str]) -> bool:
    return kinds.most(cells, kinds.is_date) and not kinds.most(cells, kinds.is_time)


def _is_truths(cells: Sequence[str]) -> bool:
    return not cells or kinds.most(cells, kinds.is_truth)


def _are_units(cells: Sequence[str]) -> bool:
    return not cells or kinds.most(cells, lambda text: bool(unit(text)))


def _are_quarters(cells: Sequence[str]) -> bool:
    return kinds.most(cells, lambda text: bool(quarter(text)), _CERTAIN)


def _are_weeks(cells: Sequence[str]) -> bool:
    return kinds.most(cells, lambda text: bool(week(text)), _CERTAIN)


def _has_year(column: Column) -> bool:
    return kinds.most(column.cells, lambda text: any(len(part) > 3 for part in _digits(text)), 0.5)  # noqa: PLR2004 - a year


def _digits(text: str) -> list[str]:
    return "".join(char if char.isdigit() else " " for char in text).split()
