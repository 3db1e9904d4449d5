"""The first hundred and thousand years of our era, which begins with its year 1."""

from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import Modifier, Parts
from timeline.edtf import EdtfDate, EdtfInterval, EdtfWide

_FIRST = ("000X", "00XX", "0XXX")


def in_our_era(parts: Parts) -> Parts:
    """`parts` without the year 0, 1 BC, which EDTF counts to the first century (`00XX`).

    >>> from timeline.edtf import parse
    >>> str(in_our_era(Parts(value=parse("00XX"))).value)
    '0001/0099'
    """
    value = parts.value
    if isinstance(value, EdtfInterval):
        start = value.start
        if isinstance(start, EdtfWide) and start.year in _FIRST:
            return replace(parts, value=edtf.interval(_year_1(start), value.end))
        return parts
    if not isinstance(value, EdtfWide) or value.year not in _FIRST:
        return parts
    last = edtf.point(value.years.last, qualification=value.qualification)
    within = edtf.interval(_year_1(value), last)
    return replace(parts, value=within, modifier=Modifier.WITHIN)


def _year_1(value: EdtfWide) -> EdtfDate | EdtfWide:
    return edtf.point(1, qualification=value.qualification)
