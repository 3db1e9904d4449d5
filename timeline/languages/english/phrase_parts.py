"""Parts of a date in words: its month, season, quarter or half, and its day of the month."""

from timeline import edtf
from timeline.edtf import GROUPS, Precision
from timeline.languages.english.phrase_years import ordinal, year

#: names of the months as they are printed
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = ("spring", "summer", "autumn", "winter")
#: the first of the four seasons of EDTF, wherever it is and in which half of the world
_SEASON, _NORTHERN, _SOUTHERN, _QUARTER, _FOUR_MONTHS, _HALF = 21, 25, 29, 33, 37, 40
_OF_A_YEAR = {
    _FOUR_MONTHS: "first four months",
    _FOUR_MONTHS + 1: "middle four months",
    _FOUR_MONTHS + 2: "last four months",
    _HALF: "first half",
    _HALF + 1: "second half",
}
_SIDES = {1: "northern hemisphere", 2: "southern hemisphere"}
_LAST_MONTH, _FOUR_DIGITS, _LAST_YEAR = 12, 1_000, 9_999
_LEAP_YEAR = 2_000
#: what is doubtful, where it is a part of a date
_PART_NAMES = {
    Precision.SEASON: "season",
    Precision.QUARTER: "quarter",
    Precision.QUADRIMESTER: "four months",
    Precision.SEMESTER: "half",
}


def is_spelled(group: int) -> bool:
    """Whether it is said in words that "of" stands behind: "first half of 2026"."""
    return group in _OF_A_YEAR


def group_name(group: int) -> str:
    """A group of months without its year: "spring", "Q1", "first half"."""
    if group >= _FOUR_MONTHS:
        return _OF_A_YEAR[group]
    if group >= _QUARTER:
        return f"Q{group - _QUARTER + 1}"
    return _SEASONS[(group - _SEASON) % 4]


def group_in(group: int, number: int) -> str:
    """A group of months with its year, `number`: "winter 2024–25", "first half of 2026"."""
    name = group_name(group)
    if is_spelled(group):
        return f"{name} of {year(number)}"
    if GROUPS[group].first_month == _LAST_MONTH:
        return f"{name} {_two_years(number)}"
    return f"{name} {year(number)}"


def hemisphere(group: int) -> str:
    """In which half of the world the season is; empty where it is not said."""
    return _SIDES.get((group - _SEASON) // 4, "") if group < _QUARTER else ""


def _two_years(number: int) -> str:
    """What begins in December names both of its years where people would."""
    if not _FOUR_DIGITS <= number < _LAST_YEAR:
        return year(number)
    following = number + 1
    return f"{number}–{following if following % 100 == 0 else f'{following % 100:02}'}"


def part_name(part: str) -> str:
    """A month or group by the digits that EDTF writes: "Mar", "a month (Oct–Dec)"."""
    if part.isdecimal():
        number = int(part)
        return group_name(number) if number in GROUPS else MONTHS[number - 1]
    if part == "XX":
        return "a month"
    names = [MONTHS[number - 1] for number in _fitting(part, len(MONTHS))]
    return f"a month ({_listed(names)})"


def day_name(day: str, part: str) -> str:
    """A day of the month by the digits that EDTF writes: "15", "a day (10–19)"."""
    if day.isdecimal():
        return str(int(day))
    if day == "XX":
        return "a day"
    month = int(part) if part.isdecimal() else 1
    numbers = _fitting(day, edtf.days_in(_LEAP_YEAR, month))
    return f"a day ({_listed([str(number) for number in numbers])})"


def _fitting(mask: str, last: int) -> list[int]:
    """The numbers from 1 that a mask of two digits may be."""
    return [
        number
        for number in range(1, last + 1)
        if all(wanted in ("X", digit) for digit, wanted in zip(f"{number:02}", mask, strict=True))
    ]


def _listed(names: list[str]) -> str:
    """Some days or months, which follow on each other where only their last digit is open."""
    if len(names) > 2 and not _is_scattered(names):  # noqa: PLR2004 - more than two
        return f"{names[0]}–{names[-1]}"
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _is_scattered(names: list[str]) -> bool:
    return names[0].isdecimal() and int(names[-1]) - int(names[0]) != len(names) - 1


def nth_day(day: str) -> str:
    """A day of some month: "the 15th"."""
    return f"the {ordinal(int(day))}"


def doubted_parts(part: str) -> tuple[str, str, str]:
    """What the three parts of a date are called where one of them is doubtful."""
    group = GROUPS.get(int(part)) if part.isdecimal() else None
    return ("year", _PART_NAMES[group.precision] if group else "month", "day")
