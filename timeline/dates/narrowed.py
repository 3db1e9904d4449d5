"""A part of a date as a date of its own: "mid-2027" is `2027-05/2027-08`, where ends need it."""

from dataclasses import replace
from math import isfinite

from timeline import edtf
from timeline.dates.rules import Modifier, Parts
from timeline.dates.stretch import interval_of, start_of
from timeline.dates.windows import windows
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, EdtfWide, End, Point, Precision

# What is longer is counted in years, and what is longer than a month in months.
_MONTHS = (
    Precision.SEASON,
    Precision.QUARTER,
    Precision.QUADRIMESTER,
    Precision.SEMESTER,
    Precision.YEAR,
)


def narrowed(parts: Parts) -> Edtf:
    """The value of `parts`, or what its modifier leaves of it.

    The window is that of `timeline.dates.windows`, in the unit in which its thirds are counted.

    >>> from timeline.dates.rules import Modifier
    >>> from timeline.edtf import parse
    >>> str(narrowed(Parts(value=parse("2027"), modifier=Modifier.MID)))
    '2027-05/2027-08'
    """
    value = parts.value
    if not parts.modifier.is_part or not isinstance(value, EdtfDate | EdtfWide | EdtfInterval):
        return value
    (window,) = windows(value, parts.modifier.value)
    if window == value.span or not (isfinite(window.begin) and isfinite(window.end)):
        return value
    first, last = (edtf.to_day(int(at)) for at in (window.begin, window.end - 1))
    start, end = (_in_unit(day, value) for day in (first, last))
    return edtf.interval(start, end)


def _in_unit(day: edtf.Day, value: EdtfDate | EdtfWide | EdtfInterval) -> Point:
    doubt = value.qualification
    if isinstance(value, EdtfInterval) or value.precision <= Precision.MONTH:
        return edtf.point(day.year, day.month, day.day, doubt)
    if value.precision in _MONTHS:
        return edtf.point(day.year, day.month, qualification=doubt)
    return edtf.point(day.year, qualification=doubt)


def with_part(parts: Parts, part: Modifier) -> Parts:
    """`parts` of which the words before them name a part; of decades and centuries, of the first.

    "Late 1850s–60s" begins late in the 1850s.
    """
    value = parts.value
    if not isinstance(value, EdtfInterval) or not part.is_part:
        return replace(parts, modifier=part)
    start = value.start
    if isinstance(start, End) or start.precision not in (Precision.DECADE, Precision.CENTURY):
        return replace(parts, modifier=part)
    first = narrowed_start(Parts(value=start, modifier=part))
    return replace(parts, value=edtf.interval(start_of(first), value.end))


def narrowed_start(parts: Parts) -> Edtf:
    """What a stretch begins with: the value itself where the part of it begins as it does."""
    return _end(parts, 0)


def narrowed_end(parts: Parts) -> Edtf:
    """What a stretch ends with: the value itself where the part of it ends as it does."""
    return _end(parts, -1)


def stretch_between(start: Parts, end: Parts) -> EdtfInterval:
    """From where the part of one date begins to where that of the other ends."""
    if start.value == end.value:
        # "From early to late 2027"
        return interval_of(narrowed(start), narrowed(end))
    return interval_of(narrowed_start(start), narrowed_end(end))


def _end(parts: Parts, index: int) -> Edtf:
    value, part = parts.value, narrowed(parts)
    same = (part.span.begin == value.span.begin, part.span.end == value.span.end)[index]
    if same or not isinstance(part, EdtfInterval):
        return value
    return part.ends[index]
