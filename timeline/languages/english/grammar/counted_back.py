"""When something was to be that is moved by an amount: "delayed by four days until 22 April"."""

from datetime import date, timedelta

from timeline import edtf
from timeline.edtf import Edtf, EdtfDate, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.english.amounts import amount_of
from timeline.languages.english.grammar.verbs import VerbGroup
from timeline.languages.english.units import unit_of
from timeline.languages.grammar import Was
from timeline.text.tokens import Tokens

#: move to an earlier date
_EARLIER = frozenset({"forward", "up"})
_EARLIER_VERBS = frozenset({"bring", "advance", "pull", "move"})
_LONGEST = 3
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = 12
_COUNTED = "“was” is counted from “{}”"


def counted_back(words: Tokens, group: VerbGroup, at: int, value: Edtf) -> Was | None:
    """The old date of what a verb moves to `value` at `at`, with a doubt.

    None where they give no whole number of days, weeks, months or years.
    """
    by = next((i for i in range(at - 1, group.end - 1, -1) if words[i].low == "by"), None)
    if by is None or not isinstance(value, EdtfDate):
        return None
    said = [word.text for word in words[by + 1 : at]][: _LONGEST + 1]
    while said and said[-1] in (",", "-", "–", "—"):
        said.pop()
    count, unit = _amount(" ".join(said))
    earlier = group.verb in _EARLIER_VERBS and not _EARLIER.isdisjoint(
        word.low for word in words[group.start : at]
    )
    old = _away(value, unit, count if earlier else -count) if count else None
    if old is None:
        return None
    doubt = _COUNTED.format("by " + " ".join(said))
    return Was(when=str(old), value=old, doubts=(doubt,))


def _amount(said: str) -> tuple[int, str]:
    """A whole number and its unit; 0 for what is none."""
    try:
        count, unit = amount_of(said), unit_of(said.rsplit(maxsplit=1)[-1].lower())
    except (KeyError, ValueError, IndexError):
        return 0, ""
    return (int(count), unit) if count == int(count) else (0, "")


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
