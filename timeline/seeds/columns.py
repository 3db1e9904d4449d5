"""Which column of a sheet is read as which field, where people say it: `[columns]`."""

from collections.abc import Iterable

from timeline.model import Problem
from timeline.seeds import fields
from timeline.seeds.rows import Raw

#: parts of a date that stand in columns of their own
PARTS = (
    *("end", "due", "start_time", "end_time", "all_day", "year", "month", "day"),
    *("end_year", "end_month", "end_day", "duration", "duration_unit"),
    *("approximate", "start_approximate", "end_approximate"),
    *("quarter", "week", "not_before", "not_after"),
)
#: what a column can be read as
FIELDS = (
    *(name for name in fields.EVENT if name not in ("extra", "quote", "distinct_from", "retracts")),
    *("words", *PARTS),
)
_KNOWN = f"a column is read as one of {', '.join(FIELDS)}"
#: what people call some of them
_OTHERWISE = {
    **dict.fromkeys(("start", "date", "start_date", "begin"), "when"),
    **dict.fromkeys(("end_date", "finish"), "end"),
    "due_date": "due",
    "time": "start_time",
    "length": "duration",
    "whole_day": "all_day",
    **{f"start_{part}": part for part in ("year", "month", "day")},
}


def columns_of(seeds: Iterable[Raw], problems: list[Problem]) -> dict[str, str]:
    """Headers by the fields that `[columns]` of some seeds read them as; what is wrong is told."""
    found: dict[str, str] = {}
    for row in filter(None, (raw.columns for raw in seeds)):
        for name, header in row.fields.items():
            try:
                found[field_named(name)] = fields.line(name, header)
            except fields.FieldError as error:
                problems.append(Problem(origin=row.at(name), message=str(error)))
    return found


def pair(text: str) -> tuple[str, str]:
    """The field and the header of ``title=Task``.

    Raises:
        FieldError: It is not such a pair, or there is no such field.
    """
    name, sign, header = text.partition("=")
    if not (sign and name.strip() and header.strip()):
        raise fields.FieldError(
            f"{fields.show(text)} is not a pair: write FIELD=HEADER, title=Task; {_KNOWN}"
        )
    return field_named(name.strip()), header.strip()


def field_named(name: str) -> str:
    """The field of that name.

    Raises:
        FieldError: There is none.
    """
    known = "_".join(name.casefold().replace("-", " ").split())
    known = _OTHERWISE.get(known, known)
    if known in FIELDS:
        return known
    close = fields.nearest(name, FIELDS)
    hint = f"did you mean {close!r}? " if close else ""
    raise fields.FieldError(f"{fields.show(name)} is not a field: {hint}{_KNOWN}")
