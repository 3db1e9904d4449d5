"""The first hundred and thousand years of our era, which begins with its year 1."""

from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import Modifier, Parts
from timeline.edtf import EdtfWide

_FIRST = ("00XX", "0XXX")


def in_our_era(parts: Parts) -> Parts:
    """`parts` without the year 0, 1 BC, which EDTF counts to the first century (`00XX`).

    >>> from timeline.edtf import parse
    >>> str(in_our_era(Parts(value=parse("00XX"))).value)
    '0001/0099'
    """
    value = parts.value
    if not isinstance(value, EdtfWide) or value.year not in _FIRST:
        return parts
    first, last = (
        edtf.point(year, qualification=value.qualification) for year in (1, value.years.last)
    )
    return replace(parts, value=edtf.interval(first, last), modifier=Modifier.WITHIN)
