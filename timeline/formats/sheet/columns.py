"""What the columns of a sheet are read as."""

from timeline.formats.sheet.names import READ
from timeline.limits import LIMITS
from timeline.model import Origin, Problem
from timeline.seeds import fields
from timeline.seeds.reading_options import ReadOptions

_COLUMNS = LIMITS["sheet.columns"]
_HEADER = "the first line must name the columns, at least 'title' and 'when'"


def columns(
    header: list[str], origin: Origin, _: ReadOptions
) -> tuple[tuple[str, ...], list[Problem]]:
    """The fields that the columns are read as, by their places; empty for one that is not read."""
    names = [name.strip().casefold() for name in header]
    return tuple(names), _faults(names, header, origin)


def _faults(names: list[str], header: list[str], origin: Origin) -> list[Problem]:
    if len(names) > _COLUMNS.most:
        message = f"the header has {_COLUMNS.refusal(len(names))}"
        return [Problem(origin=origin, message=message, left_out="all of it")]
    known = [name for name in names if name in READ]
    if not known:
        shown = fields.show(",".join(header))
        message = f"no header: {_HEADER}, and it is {shown}"
        return [Problem(origin=origin, message=message, left_out="all of it")]
    found = [_unknown(name) for name in names if name and name not in READ]
    found += [
        f"column {name!r} stands twice: name each column once"
        for name in sorted({name for name in known if known.count(name) > 1})
    ]
    if "when" not in known:
        found.append("there is no column 'when': name the column with the dates so")
    if "title" not in known and "id" not in known:
        found.append("there is no column 'title': name the column with the events so")
    return [Problem(origin=origin, message=text, left_out="all of it") for text in found]


def _unknown(name: str) -> str:
    close = fields.nearest(name, READ)
    if close:
        return f"unknown column {name!r}: did you mean {close!r}?"
    return f"unknown column {name!r}: a sheet has {', '.join(READ)}"
