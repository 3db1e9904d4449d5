"""Years that a story lends to dates without one, where they are only guesses."""

from collections.abc import Sequence

from timeline.edtf import Edtf, EdtfDate, Precision
from timeline.text.match import Table, TextMatch

# Months by which a date without a year lies before or behind the last one when that is no guide.
_BACK, _AHEAD = 2, 2
# Characters behind a date within which the next year that is stated tells of its own.
_NEAR = 1_500
_YEAR = 4
_BY_ONE = "{!r} has no year: {} is a guess by the date that it follows, {}"
_BY_TWO = "{!r} has no year: {} is a guess by the date that it follows, {}, and {} is told next"


def years_ahead(hits: Sequence[TextMatch]) -> tuple[int, ...]:
    """For each hit the year of the next date that states one, if that is near; 0 for none."""
    found: list[int] = []
    year, at = 0, 0
    for hit in reversed(hits):
        found.append(year if at - hit.end < _NEAR else 0)
        stated = hit.match["core"][-_YEAR:] if hit.table is Table.DATE else ""
        if len(stated) == _YEAR and stated.isdecimal():
            year, at = int(stated), hit.start
    return tuple(reversed(found))


def doubt_of_year(  # noqa: PLR0913 - what is known of the two dates
    words: str,
    value: Edtf,
    base: EdtfDate,
    year_ahead: int,
    *,
    is_chained: bool,
    is_linked: bool,
) -> str:
    """What is in doubt of a date that has its year from the date that it follows.

    A story goes on, and looks back now and then; seasons are told of at any time. Where a year is
    told next that has gone before, the story goes about in time.

    Args:
        words: A date without a year.
        value: The date in the year of `base`, or in the one before or behind.
        base: The date that it follows.
        year_ahead: The year that is told next; 0 where none is near.
        is_chained: Whether the year of `base` is a guess itself.
        is_linked: Whether the two are named in one breath.
    """
    year = int(str(value)[:_YEAR])
    if 0 < year_ahead < year:
        return _BY_TWO.format(words, year, base, year_ahead)
    strays = _strays(value, base) and (not is_linked or value.precision == Precision.SEASON)
    if (is_chained and year != year_ahead) or strays:
        return _BY_ONE.format(words, year, base)
    return ""


def _strays(value: Edtf, base: EdtfDate) -> bool:
    """Whether the date that it follows says little of its year."""
    first = value.earliest
    if value.precision == Precision.SEASON:
        return True
    if first is None:
        return False
    ahead = (first.year - base.first.year) * 12 + first.month - base.first.month
    return ahead <= -_BACK if first.year == base.first.year else ahead >= _AHEAD
