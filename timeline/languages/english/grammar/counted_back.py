"""When something was to be that is moved by an amount: "delayed by four days until 22 April"."""

from datetime import date, timedelta

from timeline import edtf
from timeline.edtf import Edtf, EdtfDate, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.english.amounts import amount_of
from timeline.languages.english.grammar.verbs import VerbGroup
from timeline.languages.english.units import unit_of
from timeline.languages.grammar import Was
from timeline.text.tokens import TokenKind, Tokens

#: move to an earlier date
_EARLIER = frozenset({"forward", "up"})
_EARLIER_VERBS = frozenset({"bring", "advance", "pull", "move"})
_LONGEST = 3
_UNITS = ("day", "week", "fortnight", "month", "year")
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = 12
_COUNTED = "“was” is counted from “{}”"


def counted_back(words: Tokens, group: VerbGroup, at: int, value: Edtf) -> Was | None:
    """The old date of what a verb moves to `value` at `at`, with a doubt.

    None where they give no whole number of days, weeks, months or years.
    """
    if not isinstance(value, EdtfDate):
        return None
    said, count, unit = _amount(words[group.end : at])
    earlier = group.verb in _EARLIER_VERBS and not _EARLIER.isdisjoint(
        word.low for word in words[group.start : at]
    )
    old = _away(value, unit, count if earlier else -count) if count else None
    if old is None:
        return None
    doubt = _COUNTED.format(said)
    return Was(when=str(old), value=old, doubts=(doubt,))


def _amount(behind: Tokens) -> tuple[str, int, str]:
    """The amount that ends what stands between a verb and a date; 0 where none does."""
    while behind and behind[-1].kind is TokenKind.MARK:
        behind = behind[:-1]
    for first in range(max(0, len(behind) - _LONGEST), len(behind) - 1):
        said = " ".join(word.text for word in behind[first:])
        try:
            count, unit = amount_of(said), unit_of(behind[-1].low)
        except (KeyError, ValueError):
            continue
        if count == int(count) and unit in _UNITS:
            return said, int(count), unit
    return "", 0, ""


def _away(value: EdtfDate, unit: str, count: int) -> EdtfDate | None:
    """The date that lies that many units away, where it is as precise as `value`."""
    certain = value.qualification is Qualification.CERTAIN and value.precision is value.unit
    try:
        if certain and value.precision is Precision.DAY:
            return _day_away(value.first, unit, count)
        if certain and value.precision is Precision.MONTH and unit in ("month", "year"):
            return edtf.month(*_month_away(value.first, unit, count))
        if certain and value.precision is Precision.YEAR and unit == "year":
            return edtf.year(value.first.year + count)
    except (DateError, ValueError, OverflowError):
        return None
    return None


def _day_away(day: date, unit: str, count: int) -> EdtfDate | None:
    if unit in _DAYS:
        return edtf.day(day + timedelta(days=count * _DAYS[unit]))
    if unit in ("month", "year"):
        return edtf.day(date(*_month_away(day, unit, count), day.day))
    return None


def _month_away(day: date, unit: str, count: int) -> tuple[int, int]:
    months = day.year * _MONTHS + day.month - 1 + count * (_MONTHS if unit == "year" else 1)
    return months // _MONTHS, months % _MONTHS + 1
