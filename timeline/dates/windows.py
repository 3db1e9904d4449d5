"""Windows of dates: all of one, or its first, middle or last third.

"Early", "the start of" and the like mean the first third, "mid-" and "the middle of" the second,
"late" and "the end of" the last (TIMEX3 `mod` START, MID and END). Thirds are counted in the
next smaller unit and the odd one falls to the front: 4, 3 and 3 of ten years, 34, 33 and 33
of a hundred, four months each of a year, one each of a season or quarter; of a month they are
the days 1 to 10, 11 to 20 and 21 to the last. A day is never narrowed, and of what
has no end only the other end is: "since mid-2019".
"""

from collections.abc import Callable

from timeline import edtf
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, EdtfWide, End, Precision, Span
from timeline.edtf.groups import MONTHS

_FIRST, _MIDDLE = "START", "MID"
_PARTS = (_FIRST, _MIDDLE, "END")
_TENTH, _TWENTIETH = 10, 20
_MONTHS = {**MONTHS, Precision.YEAR: 12}


def windows(value: Edtf, part: str) -> tuple[Span, ...]:
    """The windows in which a date lies, one unless it is a set; `part` is a `mod` of TIMEX3.

    >>> from timeline.edtf import parse, to_day
    >>> [str(to_day(int(span.begin))) for span in windows(parse("2026"), "END")]
    ['2026-09-01']
    """
    if part not in _PARTS:
        return edtf.spans(value)
    return tuple(_third(span, value, part) for span in edtf.spans(value))


def _third(span: Span, value: Edtf, part: str) -> Span:
    if isinstance(value, EdtfDate | EdtfWide):
        if value.precision <= Precision.DAY:
            return span
        if value.precision is Precision.MONTH:
            return _of_days(span, part, _TENTH, _TWENTIETH)
        months = _MONTHS.get(value.precision)
        return _of_years(span, part) if months is None else _of_months(span, part, months)
    if not isinstance(value, EdtfInterval) or not value.ends:
        return span
    if isinstance(value.start, End) or isinstance(value.end, End):
        return _beside_an_open_end(span, value, part)
    return _of_both(span, value, part)


def _of_both(span: Span, value: EdtfInterval, part: str) -> Span:
    """A third between two dates: in years where both are years or longer, and else in days."""
    if all(end.precision >= Precision.YEAR for end in value.ends):
        return _of_years(span, part)
    days = span.end - span.begin
    return _of_days(span, part, *_cuts(int(days))) if days >= len(_PARTS) else span


def _beside_an_open_end(span: Span, value: EdtfInterval, part: str) -> Span:
    """The window of "since mid-2019": the part is of the end that is a date."""
    (end,) = value.ends
    third = _third(end.span, end, part)
    if isinstance(value.end, End):
        return Span(begin=third.begin, end=span.end)
    return Span(begin=span.begin, end=third.end)


def _cuts(count: int) -> tuple[int, int]:
    """Where the second and the last third of so many begin: the odd ones fall to the front."""
    first, odd = divmod(count, len(_PARTS))
    second = first + bool(odd)
    return second, count - first


def _of_days(span: Span, part: str, second: int, last: int) -> Span:
    return _between(span, part, span.begin + second, span.begin + last)


def _of_months(span: Span, part: str, months: int) -> Span:
    return _counted(span, part, months, lambda number: _month(span, number))


def _of_years(span: Span, part: str) -> Span:
    first, last = (edtf.to_day(int(at)).year for at in (span.begin, span.end - 1))
    count = last - first + 1
    return _counted(span, part, count, lambda number: edtf.ordinal(first + number, 1, 1))


def _counted(span: Span, part: str, count: int, at: Callable[[int], int]) -> Span:
    second, last = _cuts(count)
    return _between(span, part, at(second), at(last))


def _month(span: Span, number: int) -> int:
    """The first day of the month that is so many after the one with which the span begins."""
    first = edtf.to_day(int(span.begin))
    years, month0 = divmod(first.month - 1 + number, 12)
    return edtf.ordinal(first.year + years, month0 + 1, 1)


def _between(span: Span, part: str, second: float, last: float) -> Span:
    if part == _FIRST:
        return Span(begin=span.begin, end=second)
    return Span(begin=second, end=last) if part == _MIDDLE else Span(begin=last, end=span.end)
