"""Answers to queries of Wikidata and other stores (SPARQL 1.1 Query Results JSON Format).

A store writes a year as its 1 January and a month as its first day. Where a query does not ask how
exact its dates are (`wikibase:timePrecision`), such a day is read as the year or the month.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.formats import foreign
from timeline.formats.json_kinds.objects import read_objects
from timeline.formats.json_text import Parsed, table
from timeline.model import Problem
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw

_DATE = re.compile(
    r"(?P<year>[+-]?\d{4,16})-(?P<month>\d\d)-(?P<day>\d\d)T(?P<time>\d\d:\d\d:\d\d)(?:\.0+)?Z?"
)
_DATES = ("dateTime", "date")
_POINT = re.compile(r"Point\(\s*([+-]?[\d.]+)\s+([+-]?[\d.]+)\s*\)", re.IGNORECASE)
_LABEL = "Label"
_MIDNIGHT = "00:00:00"
#: how exact a date is, as Wikibase counts (Help:Dates of Wikidata)
_CENTURY, _DECADE, _YEAR, _MONTH, _DAY = 7, 8, 9, 10, 11


def read(found: Parsed, file: str, options: ReadOptions) -> Raw:
    """The events of an answer: a row each."""
    rows = [table(row) for row in found.data["results"]["bindings"]]
    line = found.lines.get("results", 1)
    answer = _Answer([row for row in rows if isinstance(row, Mapping)])
    problems: list[Problem] = []
    objects = [(line, item) for item in answer.objects()]
    if answer.vague:
        message = (
            f"{answer.vague} dates are the first of a year or a month, as stores write whole "
            "ones, and are read so: a variable precision with wikibase:timePrecision tells"
        )
        problems.append(foreign.warning(file, line, message))
    if lost := foreign.listed_losses(answer.losses):
        problems.append(foreign.note(file, line, lost))
    if not objects:
        problems.append(foreign.error(file, line, "no row in this answer", "all of it"))
        return Raw(problems=problems)
    return read_objects(objects, file, problems, options)


@dataclass(slots=True)
class _Answer:
    rows: list[Mapping[str, Any]]
    vague: int = 0
    losses: Counter[str] = field(default_factory=Counter)

    def objects(self) -> Iterator[dict[str, object]]:
        """The rows as objects, with the names of what they are about."""
        names = tuple(dict.fromkeys(name for row in self.rows for name in row))
        main = next((name for name in names if f"{name}{_LABEL}" in names), "")
        ids = Counter(_value(row, main).rpartition("/")[2] for row in self.rows)
        for row in self.rows:
            yield dict(self._cells(row, main, ids))

    def _cells(
        self, row: Mapping[str, Any], main: str, ids: Counter[str]
    ) -> Iterator[tuple[str, object]]:
        for name in row:
            value = _value(row, name)
            if name == main:
                # What comes in several rows has several dates or places, and no id tells which.
                last = value.rpartition("/")[2]
                yield from [("id", last)] if ids[last] == 1 else []
                yield "url", value
            elif name == f"{main}{_LABEL}":
                yield "title", value
            elif f"{name}{_LABEL}" in row:
                self.losses[f"addresses of {name}"] += 1
            elif name.lower().endswith("precision"):
                continue
            elif found := _POINT.fullmatch(value):
                yield from (("longitude", found[1]), ("latitude", found[2]))
            elif _kind(row, name) in _DATES:
                yield name, self._date(value, self._precision(row, name))
            else:
                yield name.removesuffix(_LABEL), value

    def _precision(self, row: Mapping[str, Any], name: str) -> int | None:
        """How exact a date is; None where nothing says so."""
        found = [key for key in row if key.lower().endswith("precision")]
        own = [key for key in found if key.lower().startswith(name.lower())] or found
        value = _value(row, own[0]) if own else ""
        return int(value) if value.isascii() and value.isdecimal() else None

    def _date(self, value: str, precision: int | None) -> str:
        found = _DATE.fullmatch(value)
        if found is None or found["time"] != _MIDNIGHT:
            return foreign.moment(value)
        year, month, day = int(found["year"]), found["month"], found["day"]
        if precision is None and day in ("00", "01"):
            self.vague += 1
            precision = _YEAR if month in ("00", "01") else _MONTH
        whole = foreign.year_text(year)
        if whole.startswith("Y"):
            return whole
        if precision is None or precision >= _DAY:
            return f"{whole}-{month}-{day}"
        if year < 1 and precision < _YEAR:
            return f"{whole}~"
        if precision <= _CENTURY:
            # 1900 is the last year of its century.
            return f"{(year - 1) // 100:02}XX" if precision == _CENTURY else f"{whole[:1]}XXX"
        return {_DECADE: f"{whole[:3]}X", _YEAR: whole, _MONTH: f"{whole}-{month}"}[precision]


def _value(row: Mapping[str, Any], name: str) -> str:
    term = row.get(name)
    return foreign.text(term.get("value")).strip() if isinstance(term, Mapping) else ""


def _kind(row: Mapping[str, Any], name: str) -> str:
    term = row.get(name)
    given = foreign.text(term.get("datatype")) if isinstance(term, Mapping) else ""
    return given.rpartition("#")[2]
