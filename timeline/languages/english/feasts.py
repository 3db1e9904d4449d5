"""Feasts and holidays: what falls on a day that has a name, each year."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dates.month_days import easter_day, nth_weekday
from timeline.errors import DateError
from timeline.text.words import words_of

#: the day of a feast in a year; raises `DateError` where it was not kept
DayOfYear = Callable[[int], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A day of the year that has a name."""

    day: DayOfYear
    #: days from Easter Sunday, where it moves with that
    easter: int | None = None
    #: whether it is the same day of the same month each year
    is_fixed: bool = False
    #: what a person has to check of it, behind its quoted name; empty where all agree
    doubt: str = ""


def fixed_feast(month: int, day: int) -> Feast:
    """A feast of the same day each year."""
    return Feast(day=lambda year: date(year, month, day), is_fixed=True)


def _easter(days: int, *, orthodox: bool = False) -> Feast:
    def day(year: int) -> date:
        return easter_day(year, orthodox=orthodox) + timedelta(days=days)

    return Feast(day=day, easter=days)


def _nth(  # noqa: PLR0913 - the parts of a rule
    number: int, weekday: int, month: int, *, since: int = 1, plus: int = 0, doubt: str = ""
) -> Feast:
    """A weekday (0: Monday) of a month, or the day `plus` days behind it, from a year on."""

    def day(year: int) -> date:
        if year < since:
            raise DateError(f"it was not kept on that weekday before {since}: write the day")
        return nth_weekday(year, month, weekday, number) + timedelta(days=plus)

    return Feast(day=day, doubt=doubt)


def _thanksgiving(year: int) -> date:
    """The one of the United States.

    The last Thursday of November by proclamation since 1863, the last but one for three years, and
    the fourth by law since 1942.
    """
    if year < _PROCLAIMED:
        raise DateError(f"Thanksgiving was not kept on one day before {_PROCLAIMED}: write the day")
    by_law = year >= _BY_LAW
    number = 4 if by_law else -2 if year >= _BY_LAW - 3 else -1
    return nth_weekday(year, 11, _THURSDAY, number)


def _memorial_day(year: int) -> date:
    """30 May, and by law the last Monday of it since 1971."""
    return date(year, 5, 30) if year < _MONDAYS else nth_weekday(year, 5, _MONDAY, -1)


def _veterans_day(year: int) -> date:
    """11 November, but for seven years of Mondays in October."""
    moved = _MONDAYS <= year < _MONDAYS + 7
    return nth_weekday(year, 10, _MONDAY, 4) if moved else date(year, 11, 11)


_PROCLAIMED, _BY_LAW, _MONDAYS = 1863, 1942, 1971
_MONDAY, _TUESDAY, _THURSDAY, _SUNDAY = 0, 1, 3, 6

#: days that are counted from Easter Sunday
_OF_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter eve": -1,
    "easter": 0,
    "easter day": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "easter tuesday": 2,
    "ascension day": 39,
    "ascension thursday": 39,
    "pentecost": 49,
    "pentecost sunday": 49,
    "whitsun": 49,
    "whitsunday": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "pentecost monday": 50,
    "trinity sunday": 56,
    "corpus christi": 60,
}
#: feasts by their names in lower case; an apostrophe may be left out, or stand behind the s
FEASTS: dict[str, Feast] = {
    "new year's eve": fixed_feast(12, 31),
    "new year's day": fixed_feast(1, 1),
    "christmas eve": fixed_feast(12, 24),
    "christmas day": fixed_feast(12, 25),
    "christmas": fixed_feast(12, 25),
    "boxing day": fixed_feast(12, 26),
    "halloween": fixed_feast(10, 31),
    "valentine's day": fixed_feast(2, 14),
    "st valentine's day": fixed_feast(2, 14),
    "st david's day": fixed_feast(3, 1),
    "st patrick's day": fixed_feast(3, 17),
    "st george's day": fixed_feast(4, 23),
    "st andrew's day": fixed_feast(11, 30),
    "st stephen's day": fixed_feast(12, 26),
    "april fools' day": fixed_feast(4, 1),
    "may day": fixed_feast(5, 1),
    "anzac day": fixed_feast(4, 25),
    "canada day": fixed_feast(7, 1),
    "bastille day": fixed_feast(7, 14),
    "all saints' day": fixed_feast(11, 1),
    "all souls' day": fixed_feast(11, 2),
    "guy fawkes night": fixed_feast(11, 5),
    "armistice day": fixed_feast(11, 11),
    "remembrance day": fixed_feast(11, 11),
    "remembrance sunday": _nth(2, _SUNDAY, 11, since=1946),
    "juneteenth": fixed_feast(6, 19),
    **{name: _easter(days) for name, days in _OF_EASTER.items()},
    **{
        f"orthodox {name}": _easter(_OF_EASTER[name], orthodox=True)
        for name in ("easter", "easter sunday", "good friday", "palm sunday", "pentecost")
    },
    "orthodox christmas": fixed_feast(1, 7),
    "mothering sunday": _easter(-21),
    "thanksgiving": Feast(day=_thanksgiving),
    "thanksgiving day": Feast(day=_thanksgiving),
    "canadian thanksgiving": _nth(2, _MONDAY, 10, since=1957),
    "canadian thanksgiving day": _nth(2, _MONDAY, 10, since=1957),
    "martin luther king day": _nth(3, _MONDAY, 1, since=1986),
    "martin luther king jr day": _nth(3, _MONDAY, 1, since=1986),
    "mlk day": _nth(3, _MONDAY, 1, since=1986),
    "presidents' day": _nth(3, _MONDAY, 2, since=1971),
    "memorial day": Feast(day=_memorial_day),
    "labor day": _nth(1, _MONDAY, 9, since=1894),
    "labour day": Feast(
        day=lambda year: date(year, 5, 1),
        doubt="is 1 May in most countries, and the first Monday of September in Canada",
    ),
    "columbus day": _nth(2, _MONDAY, 10, since=1971),
    "indigenous peoples' day": _nth(2, _MONDAY, 10, since=1992),
    "veterans day": Feast(day=_veterans_day),
    "election day": _nth(
        1, _MONDAY, 11, since=1845, plus=1, doubt="is read as that of the United States"
    ),
    "mother's day": _nth(
        2,
        _SUNDAY,
        5,
        since=1914,
        doubt="is the second Sunday of May in many countries, and a Sunday of Lent in Britain",
    ),
    "father's day": _nth(
        3,
        _SUNDAY,
        6,
        since=1910,
        doubt="is the third Sunday of June in many countries, and another day in some",
    ),
}
_APOSTROPHE = re.compile("['’.,]")


def _source(name: str) -> str:
    """The source of the pattern of a name, as people spell it."""
    said = re.sub(r"'?s'? ", "(?:['’]?s|s['’]) ", name) if "'" in name else name
    said = re.sub(r"^st ", r"(?:st\\.?|saint) ", said)
    return said.replace("king jr ", r"king,? jr\.? ").replace("veterans ", "veterans['’]? ")


def _key(name: str) -> str:
    return " ".join(_APOSTROPHE.sub("", name.lower()).split()).replace("saint ", "st ")


_BY_KEY = {_key(name): feast for name, feast in FEASTS.items()}
#: source of the pattern of the name of a feast
A_FEAST = "|".join(_source(name) for name in sorted(FEASTS, key=lambda name: (-len(name), name)))
#: the last word of each, at which a text is looked at, and those before it
FEAST_WORDS = frozenset(words_of(name).lower[-1] for name in FEASTS)
FEAST_LEADS = frozenset(word for name in FEASTS for word in (*words_of(name).lower[:-1], "saint"))
#: source of a pattern of something that stands in each name
FEAST_CUE = "|".join(sorted(FEAST_WORDS))


def feast_named(name: str) -> Feast:
    """The feast of a name that `A_FEAST` matches."""
    return _BY_KEY[_key(name)]
