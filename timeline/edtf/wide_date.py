"""Single dates that `EdtfDate` cannot hold: any year, X in any place, doubts of parts.

Their years run far beyond those of `datetime`, before 1 and after 9999 (EDTF levels 1 and 2).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from timeline.edtf.days import Day, to_day
from timeline.edtf.groups import GROUPS
from timeline.edtf.precision import Precision, Qualification
from timeline.edtf.span import Span
from timeline.errors import DateError

_YEAR = re.compile(
    r"(?P<mask>-?[\dX]{4})(?:S(?P<digits>\d+))?|Y(?P<long>-?\d+)(?:E(?P<exponent>\d+))?(?:S(?P<far>\d+))?",
    re.ASCII,
)
#: months of a year
_YEAR_LENGTH = 12
#: by the number of digits from the right that are not known
_COARSE = (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The years that a year of EDTF may be."""

    first: int
    last: int
    #: digits that are not known, from the right; 0 for one year
    open_digits: int = 0
    #: digits with an X for any that is not known
    mask: str = ""

    @property
    def precision(self) -> Precision:
        """How much of it is known."""
        if not self.open_digits:
            return Precision.YEAR
        known = self.open_digits <= len(_COARSE)
        return _COARSE[self.open_digits - 1] if known else Precision.ERA

    def ascending(self) -> Iterator[int]:
        """The years, the earliest first."""
        return (year for year in range(self.first, self.last + 1) if self.has(year))

    def descending(self) -> Iterator[int]:
        """The years, the latest first."""
        return (year for year in range(self.last, self.first - 1, -1) if self.has(year))

    def has(self, year: int) -> bool:
        """Whether the year may be meant."""
        return not self.mask or fits(f"{abs(year):04}", self.mask)


@cache
def fitting(mask: str, last: int) -> tuple[int, ...]:
    """The numbers from 1 to `last`, of two digits, that a mask of digits and X lets through."""
    return tuple(number for number in range(1, last + 1) if fits(f"{number:02}", mask))


def fits(digits: str, mask: str) -> bool:
    """Whether each digit is that of the mask, or the mask has an X there."""
    return len(digits) == len(mask) and all(
        wanted in ("X", digit) for digit, wanted in zip(digits, mask, strict=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfWide:
    """A date whose parts are kept as EDTF writes them.

    Make one with `point` or `parse`, which see to it that there is such a date, and that
    `EdtfDate` cannot hold it.
    """

    #: "-0043", "156X", "1950S2", "Y-17E7"
    year: str
    #: "" or two of digits and X: a month, or one of the groups 21 to 41
    part: str = ""
    #: "" or two of digits and X
    day: str = ""
    #: of the year, the month and the day
    qualifications: tuple[Qualification, Qualification, Qualification] = field(
        default=(Qualification.CERTAIN,) * 3
    )
    #: ordinals of the first day of the window, and of the day after the last
    begin: int = field(compare=False)
    end: int = field(compare=False)

    @property
    def earliest(self) -> Day:
        """First day of the window."""
        return to_day(self.begin)

    @property
    def latest(self) -> Day:
        """Last day of the window."""
        return to_day(self.end - 1)

    @property
    def span(self) -> Span:
        """The window, from the first day that may be meant to the last."""
        return Span(begin=self.begin, end=self.end)

    @property
    def years(self) -> Years:
        """The years that it may be in."""
        return years_of(self.year)

    @property
    def year_number(self) -> int | None:
        """Its astronomical year, 0 for 1 BC; None where more than one may be meant."""
        years = self.years
        return years.first if not years.open_digits else None

    @property
    def month_number(self) -> int | None:
        """Its month, 1 to 12; None where it has none or more than one may be meant."""
        number = int(self.part) if self.part.isdecimal() else 0
        return number if 1 <= number <= _YEAR_LENGTH else None

    @property
    def day_number(self) -> int | None:
        """Its day of the month; None where it has none or more than one may be meant."""
        return int(self.day) if self.day.isdecimal() else None

    @property
    def precision(self) -> Precision:
        """How much is known of it, by the part furthest left that is not."""
        years = self.years.precision
        if years is not Precision.YEAR or not self.part or "X" in self.part:
            return years
        if int(self.part) in GROUPS:
            return GROUPS[int(self.part)].precision
        return Precision.DAY if self.day.isdecimal() else Precision.MONTH

    @property
    def unit(self) -> Precision:
        """What is meant; finer than `precision` where parts have an X."""
        if self.day:
            return Precision.DAY
        if not self.part:
            return Precision.YEAR
        group = GROUPS.get(int(self.part)) if self.part.isdecimal() else None
        return group.precision if group else Precision.MONTH

    def doubted(self, doubt: Qualification) -> "EdtfWide":
        """The same with a doubt of all its parts."""
        own = self.qualifications
        count = 1 + bool(self.part) + bool(self.day)
        marked = (
            own[0] | doubt,
            own[1] | doubt if count > 1 else own[1],
            own[2] | doubt if self.day else own[2],
        )
        return replace(self, qualifications=marked)

    @property
    def qualification(self) -> Qualification:
        """The doubts of all parts."""
        year, part, day = self.qualifications
        return year | part | day

    def __str__(self) -> str:
        """Canonical EDTF."""
        signs = [item.value for item in self.qualifications]
        parts = [part for part in (self.year, self.part, self.day) if part]
        signs = signs[: len(parts)]
        for count in range(len(parts), 0, -1):
            # One sign behind a part says it of all up to there.
            if signs[0] and len(set(signs[:count])) == 1:
                head = "-".join(parts[:count]) + signs[0]
                return "-".join((head, *map(_before, signs[count:], parts[count:])))
        return "-".join(map(_before, signs, parts))

    def __hash__(self) -> int:
        """By what it says."""
        return hash((self.year, self.part, self.day, self.qualifications))


def _before(sign: str, part: str) -> str:
    return sign + part


def years_of(text: str) -> Years:
    """The years that a year of EDTF says.

    >>> years_of("156X").last, years_of("1950S2").first, years_of("Y-17E7").first
    (1569, 1900, -170000000)

    Raises:
        DateError: It is not a year of EDTF.
    """
    match = _YEAR.fullmatch(text)
    if match is None:
        raise DateError(f"{text!r} is not a year of EDTF")
    if match["mask"] and "X" in match["mask"]:
        return _masked(match["mask"])
    number = int(match["mask"] or match["long"]) * 10 ** int(match["exponent"] or 0)
    known = match["digits"] or match["far"]
    return _significant(number, int(known)) if known else Years(first=number, last=number)


def _masked(text: str) -> Years:
    digits = text.removeprefix("-")
    least, most = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    first, last = (-most, -least) if text != digits else (least, most)
    return Years(first=first, last=last, open_digits=len(digits) - digits.index("X"), mask=digits)


def _significant(number: int, known: int) -> Years:
    """The years whose first `known` digits are those of `number` (ISO 8601-2, 4.4.3)."""
    unknown = max(len(str(abs(number))) - known, 0)
    base = 10**unknown
    least = abs(number) // base * base
    most = least + base - 1
    first, last = (-most, -least) if number < 0 else (least, most)
    return Years(first=first, last=last, open_digits=unknown)
