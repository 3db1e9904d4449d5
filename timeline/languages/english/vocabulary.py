"""The words of English for time, each once: months, weekdays, seasons, numbers and ordinals."""

import re

from timeline.dates.rules import Modifier
from timeline.errors import DateError
from timeline.languages.english.lists import listed
from timeline.languages.numbers import DASH, year_number

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: short names of months and weekdays
SHORT_MONTHS = listed("jan feb mar apr jun jul aug sep sept oct nov dec")
SHORT_WEEKDAYS = listed("mon tue tues wed thu thur thurs fri sat sun")
#: words of a text at which there may be a month or a weekday
MONTH_WORDS = frozenset((*MONTHS, *SHORT_MONTHS))
WEEKDAY_WORDS = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS))
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_UNITS = (  # noqa: SIM905 - words read better as words
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - words read better as words
#: one to nineteen
SMALL_NUMBERS = tuple(_UNITS[1:])
_ORDINALS = (  # noqa: SIM905 - words read better as words
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth".split()  # noqa: SIM905 - words read better as words
_NUMBERS = {
    "a": 1,
    "an": 1,
    **{name: value for value, name in enumerate(_UNITS) if value},
    **{name: 20 + 10 * index for index, name in enumerate(TEN_WORDS)},
    **{
        f"{ten}-{unit}": 20 + 10 * index + value
        for index, ten in enumerate(TEN_WORDS)
        for value, unit in enumerate(_UNITS[:10])
        if value
    },
}
_ORDINAL_NUMBERS = {
    **{name: value for value, name in enumerate(_ORDINALS) if value},
    **{name: 20 + 10 * index for index, name in enumerate(_TENTHS)},
    **{
        f"{ten}-{unit}": 20 + 10 * index + value
        for index, ten in enumerate(TEN_WORDS[:2])
        for value, unit in enumerate(_ORDINALS[:10])
        if value
    },
}
OFFSETS = {"last": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1}
MODIFIERS = {
    "early": Modifier.START,
    "beginning": Modifier.START,
    "start": Modifier.START,
    "first": Modifier.START,
    "opening": Modifier.START,
    "mid": Modifier.MID,
    "middle": Modifier.MID,
    "late": Modifier.END,
    "end": Modifier.END,
    "last": Modifier.END,
    "latter": Modifier.END,
    "final": Modifier.END,
    "closing": Modifier.END,
    "close": Modifier.END,
}


def _any(*names: str) -> str:
    return "|".join(names)


# Fragments of patterns; in all of them a space is any white space.
MONTH = (
    rf"(?:{_any(*MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z_])\.?"
    # "May. 3, 2020", and not "It opens in May. First, …"
    r"|(?:may|june|july)\.(?=\s?\d))"
)
WEEKDAY = rf"(?:{_any(*WEEKDAYS)}|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\b\.?)"
SEASON = rf"(?:{_any(*SEASONS)})"
ORDINAL = (
    rf"(?:(?:twenty|thirty)(?:{DASH}| )(?:{_any(*_ORDINALS[1:10])})"
    rf"|{_any(*_ORDINALS[1:])}|{_any(*_TENTHS)}|\d{{1,2}}(?:st|nd|rd|th))"
)
DAY = rf"(?:{ORDINAL}|\d{{1,2}}(?!\d))"
NUMBER = (
    rf"(?:(?:{_any(*TEN_WORDS)})(?:(?:{DASH}| )(?:{_any(*_UNITS[1:10])}))?"
    rf"|{_any(*_UNITS[1:])}|an?|\d{{1,4}}(?!\d))"
)
UNIT = "day|week|month|quarter|year|decade|century"
UNIT_NUMBER = "(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
#: behind a year or century, before our era and of it
BC = r"(?:b\.c\.(?:e\.)?|b\.?c(?:\.?e)?\b)"
AD = r"(?:a\.d\.|c\.e\.|(?:a\.?d|c\.?e)\b)"
YEAR = (
    rf"(?:\d{{4}}(?! ?{BC})|a\.?d\.? \d{{1,4}}|\d{{1,4}} ?{BC}"
    # In capitals: an "ad" behind a number is of something else.
    r"|\d{1,4} (?-i:A\.D\.|C\.E\.|A\.?D\b|C\.?E\b))(?!\d)"
)
# "dec1994" has nothing between.
AFTER_MONTH = rf"(?:{DASH}|/| ?, ?(?:of )?| (?:of |in )?|(?<=[a-z])(?=\d{{4}}))(?:the year )?"
# The year of what comes once a year, in digits or as seen from the document.
OF_YEAR = (
    rf"(?:{AFTER_MONTH}(?P<year>{YEAR})"
    r"|,? (?:of |in )?(?:the )?(?P<which>last|previous|this|current|next) year"
    r"| (?:of|in) (?P<running>the) year)"
)
MAYBE = r"(?:possibly|probably|perhaps|maybe|presumably|provisionally|tentatively)"
ABOUT = (
    r"(?:(?:some ?time )?(?:about|around)|in or around|on or about|circa|approximately|roughly"
    r"|approx\b\.?|ca\b\.?|c\b\.?|c(?=\d))"
)
#: what names a part of a period by what it is made of: "opening months of", "last days of"
PART_NAMES = (
    r"(?:(?:early|earlier|later?|latter|first|last|middle|opening|closing|final) part"
    r"|(?:opening|closing|first|last|final)(?: (?:few|couple of))? (?:days|weeks|months|years)"
    r"|close) of "
)
MODIFIER = (
    rf"(?:(?:early|earlier|mid|late|later|start|middle|end)(?:{DASH}| (?:(?:in|of|on) )?)"
    # "beginning 1 April" is what starts then.
    rf"|beginning of |{PART_NAMES}|towards? the (?:beginning|start|middle|end|close) of )"
)
ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"


def month_number(name: str) -> int:
    """1 to 12 for the name of a month, short or long."""
    return _MONTH_NUMBERS[name[:3].lower()]


_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {name[:3]: number for number, name in enumerate(WEEKDAYS)}


def weekday_index(name: str) -> int:
    """0 (Monday) to 6 for the name of a weekday, short or long."""
    return _WEEKDAY_NUMBERS[name[:3].lower()]


def weekday_number(name: str | None) -> int | None:
    """`weekday_index` of a name; None where there is no name."""
    return None if name is None else weekday_index(name)


def number_of(words: str) -> int:
    """The number that digits, an ordinal or a number word say."""
    digits = words.rstrip("stndrhSTNDRH")
    if digits.isdecimal():
        return int(digits)
    name = _SEPARATOR.sub("-", words.lower())
    return _ORDINAL_NUMBERS[name] if name in _ORDINAL_NUMBERS else _NUMBERS[name]


def is_number_word(word: str) -> bool:
    """Whether a word in lower case counts, or numbers an order: "nineteen", "first"."""
    return word in _NUMBERS or word in _ORDINAL_NUMBERS


def year_said(words: str, year: str) -> int:
    """The astronomical year that `YEAR` matched, for the message that quotes `words`.

    >>> year_said("44 BC", "44 BC"), year_said("AD 79", "AD 79")
    (-43, 79)

    Raises:
        DateError: There is no year 0.
    """
    digits = _DIGITS.findall(year)[0]
    if not _BEFORE.search(year):
        return year_number(words, digits)
    if not int(digits):
        raise DateError(f"{words!r} is not a year: AD 1 follows 1 BC")
    return 1 - int(digits)


_DIGITS = re.compile(r"\d+", re.ASCII)
_BEFORE = re.compile(BC, re.IGNORECASE)
_SEPARATOR = re.compile(rf"{DASH}|\s+")


def modifier_named(words: str | None) -> Modifier:
    """The part of a window that some words name: "early ", "towards the end of "."""
    names = re.findall(r"\w+", words.lower()) if words else [""]
    name = names[2] if names[0].startswith("toward") else names[0]
    if "part" in names and name in _PARTS:
        return _PARTS[name]
    return MODIFIERS.get(name, Modifier.WHOLE)


# "Later in 2027" is only not yet.
_PARTS = {"earlier": Modifier.START, "later": Modifier.END}


WHICH = r"(?P<which>last|previous|this|current|next)"
# Cues: what stands in all words of a rule.
MONTH_CUE = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
WEEKDAY_CUE = "mon|tue|wed|thu|fri|sat|sun"
NEAR_CUE = "last|previous|this|current|next"
