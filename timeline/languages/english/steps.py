"""Dates that lie some units of time from another."""

import re
from datetime import date

from timeline import edtf
from timeline.dates.resolve import away, qualified, relative
from timeline.dates.rules import Anchor, Modifier, Parts
from timeline.edtf import Edtf, EdtfDate, Qualification

UNIT_PARTS = {
    "day": ("year", "month", "day"),
    "weekend": ("year", "month", "day"),
    "week": ("year", "week"),
    "month": ("year", "month"),
    "quarter": ("year", "quarter"),
    "year": ("year",),
    "decade": ("decade",),
    "century": ("century",),
}
# Parts of a unit are counted in whole ones of another.
_FINER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "quarter": ("month", 3),
    "month": ("day", 365.2425 / 12),
    "week": ("day", 7),
    "day": ("day", 1),
}


def from_anchor(match: re.Match[str], anchor: Anchor, unit: str, amount: int) -> Parts:
    """The `unit` that lies `amount` of them from the anchor's date; units as `away` has them."""
    need = "day" if unit in ("week", "weekend") else unit
    value = relative(match[0], anchor, need, lambda day: away(day, unit, amount))
    within = Modifier.WITHIN if need != unit or unit == "week" else Modifier.WHOLE
    return Parts(value=value, implied=UNIT_PARTS[unit], modifier=within)


def counted(match: re.Match[str], anchor: Anchor, unit: str, amount: float) -> Parts:
    """The date that lies `amount` of `unit` from the anchor's; about there where it has a part."""
    if unit in ("fortnight", "night"):
        unit, amount = ("week", 2 * amount) if unit == "fortnight" else ("day", amount)
    if amount.is_integer():
        return from_anchor(match, anchor, unit, int(amount))
    finer, size = _FINER[unit]
    steps = round(amount * size)

    def resolve(day: date) -> Edtf:
        there = away(day, finer, steps)
        if unit == "month" and isinstance(there, EdtfDate):
            return edtf.month(there.first.year, there.first.month)
        return there

    value = relative(match[0], anchor, finer, resolve)
    value = qualified(match[0], value, Qualification.APPROXIMATE)
    return Parts(value=value, implied=UNIT_PARTS["month" if unit == "month" else finer])
