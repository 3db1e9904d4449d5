"""Words beside a date of which it may be a part, where no rule has taken them: `LEFT_OVER`.

A number that says how many of something there are is left alone: "on 3 May 12 people".
"""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from timeline.dates.rules import RuleKind
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.languages.english.vocabulary import MONTHS, ORDINAL, SEASONS, WEEKDAYS
from timeline.languages.running_text import LeftOver, Pair, Rest
from timeline.text.mention import Mention, Type


def _names(words: tuple[str, ...], short: str) -> str:
    """Names with a capital, in full or short."""
    full = "|".join(chain(map(str.capitalize, words), map(str.upper, words)))
    return rf"(?:(?:{full})\b|(?:{short})\b\.?)"


_SPACE = r"[^\S\n]"
_MONTH = _names(MONTHS, "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec")
_WEEKDAY = _names(WEEKDAYS, "Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun")
_PLURAL = rf"(?:{'|'.join(name.capitalize() for name in WEEKDAYS)})s"
_NAMED = rf"(?:{_MONTH}|{_WEEKDAY})"
# Names of people too, and what a sentence may go on with.
_PEOPLE = r"(?:May|April|June|August|March|Mar|Sat|Sun|MAY|MARCH)\b"
_DASH = r"[-‐‑‒–—−]"
_JOIN = rf"(?:,?\s(?:to|until|till|through|thru|or|&)\s(?:the\s)?|{_SPACE}?{_DASH}{_SPACE}?|/)"
_AND = r",?\sand\s(?:the\s)?"
_TH = r"(?:st|nd|rd|th)"
_DAY = rf"\d{{1,2}}{_TH}?(?![\w%°])(?![.,:/]\d)(?!\s?[%°$€£])"
# What may stand behind a number that counts nothing.
_STOP = r"(?=\s*(?:[.;:)\]!?\"”»]|\Z)|\n)"
_PAUSE = (
    rf"(?=\s*(?:[.,;:)\]!?\"”»]|\Z)|\n|\s?{_DASH}(?!\d)"
    r"|\s(?:at|to|until|till|through|thru|from|for)\s)"
)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = (
    r"(?:\d{1,2}[.:h]\d\d(?!\d)|\d{1,2}\s?h\b|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b"
    r"|\d{3,4}\s?(?:hrs?|hours|GMT|UTC|Z)\b|noon\b|midday\b|midnight\b|\w+\so['’]clock\b"
    rf"|(?:half|quarter|\w+)\s(?:past|to)\s(?:\d{{1,2}}|{_HOURS})\b)"
)
_ZONE = (
    r"(?:(?:UTC|GMT|AoE|MSK|Z|[A-Z]{1,4}T)\b(?:\s?[+−-]\d{1,2}(?::?\d\d)?)?|[+−]\d\d:?\d\d(?!\d)"
    r"|(?:Eastern|Central|Mountain|Pacific|Zulu)\b(?!\s[A-Z])"
    r"|(?:[A-Z]\w+\s){1,2}(?:[Ss]tandard\s|[Dd]aylight\s|[Ss]ummer\s)?[Tt]ime\b)"
)


def _is_day(mention: Mention) -> bool:
    """Whether it is a day or a time of one."""
    when = mention.when
    day = isinstance(when, EdtfDate) and when.precision == Precision.DAY
    return day or mention.type is Type.TIME


def _is_day_of_month(mention: Mention) -> bool:
    """Whether it is a day that is not only a weekday, of which scores are told."""
    return _is_day(mention) and not _is_weekday(mention)


def _is_in_year(mention: Mention) -> bool:
    """Whether it is finer than a year."""
    when = mention.when
    return not isinstance(when, EdtfDate) or when.precision < Precision.YEAR


def _is_time(mention: Mention) -> bool:
    return mention.kind is RuleKind.TIME_OF_DAY or isinstance(mention.when, EdtfDateTime)


def _has_no_zone(mention: Mention) -> bool:
    """Whether it is a time without an offset."""
    _, at, clock = mention.value.partition("T")
    return bool(at) and clock[:1].isdecimal() and not _OFFSET.search(clock)


_OFFSET = re.compile(r"Z|[+-]\d\d|\[", re.ASCII)


def _is_weekday(mention: Mention) -> bool:
    return mention.kind is RuleKind.WEEKDAY


def _is_number(mention: Mention) -> bool:
    """Whether it is digits and nothing else, as for a year."""
    return mention.text.isdecimal()


def _ends_with_number(mention: Mention) -> bool:
    """Whether it ends like a year."""
    return mention.text[-4:].isdecimal()


def _is_from_date(mention: Mention) -> bool:
    """Whether it is counted from another date: "two weeks before Easter"."""
    return _FROM_DATE.search(mention.text) is not None


_FROM_DATE = re.compile(r"s?\s(?:before|after|from)\s", re.ASCII | re.IGNORECASE)


def _opens_with_day(mention: Mention) -> bool:
    """Whether a number stands first, which is not a year."""
    return mention.text[0].isdecimal() and mention.text != mention.value


def _opens_with_month(mention: Mention) -> bool:
    return mention.text.lower().startswith(_MONTHS)


_MONTHS = tuple(name[:3] for name in MONTHS)


def _rest(name: str, source: str, beside: Callable[[Mention], bool] = lambda _: True) -> Rest:
    return Rest(name=name, pattern=re.compile(source, re.ASCII), beside=beside)


_AFTER = (
    _rest("number behind a sign", rf"(?P<rest>(?:{_DASH}|['’/])\d{{1,4}})(?!\w|{_DASH}[a-z])"),
    _rest("word behind a slash", r"(?P<rest>/[A-Za-z]+)"),
    _rest("short year", rf",?{_SPACE}?(?P<rest>['’‘]\d\d)(?!\w)"),
    _rest("year of a month", rf"(?P<rest>{_SPACE}of\s\d\d){_PAUSE}", _is_in_year),
    _rest("number", rf"{_SPACE}(?P<rest>{_DAY}){_PAUSE}"),
    _rest("number behind a comma", rf",{_SPACE}(?P<rest>{_DAY}){_STOP}", _is_in_year),
    _rest("list of days", rf"(?P<rest>(?:,\s{_DAY})+,?\s(?:and|or|&)\s{_DAY})", _is_in_year),
    _rest("other end or choice", rf"(?P<rest>{_JOIN}{_DAY}){_PAUSE}"),
    _rest("one more", rf"(?P<rest>{_AND}{_DAY}){_STOP}", _is_in_year),
    _rest(
        "number in brackets",
        rf"{_SPACE}?(?P<rest>\((?:or\s)?\d{{1,4}}{_TH}?(?:(?:{_DASH}|/)\d{{1,4}})?\))",
    ),
    _rest("other month or weekday", rf"(?P<rest>{_JOIN}{_NAMED})(?!\w)"),
    _rest("month or weekday", rf"(?P<rest>(?:{_AND}|,?{_SPACE})(?!{_PEOPLE}){_NAMED})(?!\w)"),
    _rest("day of the month", rf",?\s(?P<rest>the\s(?i:{ORDINAL})){_PAUSE}", _is_in_year),
    _rest("zone", rf"{_SPACE}?\(?(?P<rest>{_ZONE})", _is_time),
    _rest("week", rf"{_SPACE}(?P<rest>(?:week|fortnight)(?:end)?)(?![\w-])", _is_day),
    _rest("number of a week", rf",?{_SPACE}(?P<rest>(?:[Ww]eek|[Ww]k|[Qq]uarter)\s\d{{1,2}})\b"),
    _rest(
        "next but one",
        rf"\s(?P<rest>(?:after|before)\s(?:next|last)|but\sone|(?:next|last){_STOP})\b",
    ),
    _rest("month of writing", r"\s(?P<rest>(?:inst|prox|ult)\b\.?)", _is_in_year),
    _rest(
        "about or bound",
        r"\)?\s(?P<rest>or\s(?:so|thereabouts|earlier|later|sooner|before|after)"
        rf"|and\s(?:beyond|onwards?)|onwards?|on{_STOP}|at\sthe\s(?:very\s)?(?:earliest|latest))\b",
    ),
    _rest("era", rf"{_SPACE}?(?P<rest>(?:BCE?|CE|AD)\b|(?:B\.\s?C|A\.\s?D)\.)"),
    _rest("unit of a clock", r"\s?(?P<rest>(?:hrs?|hours|GMT|UTC)\b)", _ends_with_number),
    _rest("time", rf"\)?(?P<rest>(?:,?\sat\s|\s?@\s?|,?\sfrom\s){_CLOCK})", _is_day),
    _rest(
        "hour",
        rf"\)?(?P<rest>(?:,?\s(?:at|from)\s|\s?@\s?)(?:\d{{1,2}}|{_HOURS})(?:ish)?){_PAUSE}",
        _is_day,
    ),
    _rest(
        "hours",
        rf",?{_SPACE}(?P<rest>\d{{1,2}}(?:\s?{_DASH}\s?\d{{1,2}}|ish)){_PAUSE}",
        _is_day_of_month,
    ),
    _rest("open end", r"\s(?P<rest>(?:till|until|to)\slate)\b", _is_day),
    _rest(
        "calendar",
        r",?\s\(?(?P<rest>[ON]\.\s?S\.|[ON]S\b|(?i:old|new)\s(?i:style)\b|(?:Julian|Gregorian)\b)",
    ),
    _rest(
        "time by itself",
        rf",?{_SPACE}(?P<rest>\d{{1,2}}:\d\d(?!\d)|\d{{4}}\s?(?:hrs?|hours|GMT|UTC|Z)\b)",
        _is_day,
    ),
)
_BEFORE = (
    _rest("number before a sign", rf"(?P<rest>\d{{1,4}}{_TH}?(?:{_DASH}|[/.])|\w+/)"),
    _rest("before or after", r"(?P<rest>(?i:pre|post)-)"),
    _rest(
        "list of days",
        rf"(?P<rest>(?:{_DAY},\s)*{_DAY}(?:{_JOIN}|{_AND}|,\s))",
        _opens_with_day,
    ),
    _rest("other end or choice", rf"(?P<rest>{_DAY}{_JOIN})", _opens_with_month),
    _rest(
        "number",
        rf"(?P<rest>(?<![.,])\d{{1,2}}{_TH}?(?:{_SPACE}(?:of\s)?|,{_SPACE}))",
        _opens_with_month,
    ),
    _rest("month written with its day", rf"(?P<rest>(?i:{'|'.join(_MONTHS)})[a-z]*\d{{1,2}},?\s)"),
    _rest("other month or weekday", rf"(?P<rest>{_NAMED}(?:{_JOIN}|,?{_SPACE}))"),
    _rest("one more month or weekday", rf"(?P<rest>(?!{_PEOPLE}){_NAMED}{_AND})"),
    _rest("season", rf"(?P<rest>(?i:{'|'.join(SEASONS)}){_JOIN})"),
    _rest("which weekday", rf"(?P<rest>(?i:{ORDINAL}|last|final|other|alternate)\s)", _is_weekday),
    _rest(
        "each",
        r"(?P<rest>(?i:every|each|any)\s(?:(?:year|month)\s(?:on|in)\s)?(?:the\s)?)",
    ),
    _rest(
        "week",
        r"(?P<rest>(?i:week|weekend|fortnight|w/c|w/e|days?|weeks|months?|years?|quarter|period)"
        r"\s(?:of|beginning|starting|commencing|ending|ended|before|after|from|following|preceding"
        r"|prior\sto)\s(?:on\s)?(?:the\s)?)",
        _is_day,
    ),
    _rest(
        "part of a period",
        rf"(?P<rest>(?i:{ORDINAL}|last|final|penultimate|opening|closing)\s(?:(?:working|business|full)\s)?"
        r"(?:days?|weeks?|weekend|fortnight|night)\sof\s(?:the\s)?)",
    ),
    _rest("number of a week", r"(?P<rest>(?i:weeks?|wk\.?)\s?\d{1,2},?\s(?:of\s|in\s)?)"),
    _rest(
        "eve",
        r"(?P<rest>(?:(?i:eve)\sof|(?i:night|morning|evening|afternoon)\s(?:before|after))\s(?:the\s)?)",
        _is_day,
    ),
    _rest(
        "weekdays", rf"(?P<rest>{_PLURAL}\s(?:in|of|from|until|between|before|after)?\s?(?:the\s)?)"
    ),
    _rest(
        "bound of a count",
        r"(?P<rest>(?i:within|at\s(?:least|most)|(?:more|less|fewer|later|earlier)\sthan|up\sto)\s)",
        _is_from_date,
    ),
    _rest("hour", rf"(?P<rest>at\s(?:\d{{1,2}}|{_HOURS}),?\s(?:on\s)?)", _is_day),
    _rest("era", r"(?P<rest>(?:AD|A\.\s?D\.)\s)"),
    _rest(
        "time by itself",
        rf"(?P<rest>(?:\d{{3,4}}\s?(?:hrs?|hours|{_ZONE})|\d{{1,2}}[.:]\d\d),?\s(?:on\s)?)",
        _is_day,
    ),
)
_INSIDE = (
    _rest("zone", r"(?<=[\d\smM.(/])(?!OCT|SEPT|SAT)(?P<rest>[A-Z]{1,4}T|MSK)\b", _has_no_zone),
)


def _pair(name: str, gap: str, doubt: str, are_one: Callable[[Mention, Mention], bool]) -> Pair:
    between = re.compile(gap, re.ASCII | re.IGNORECASE)
    return Pair(name=name, gap=between, doubt=doubt, are_one=are_one)


_DATES = (Type.DATE, Type.TIME)
_READ_APART = "{!r} and {!r} were read apart: are they one date?"


def _are_dates(first: Mention, second: Mention) -> bool:
    return first.type in _DATES and second.type in _DATES


def _is_backwards(first: Mention, second: Mention) -> bool:
    """Whether what stands second lies before the first."""
    if first.when is None or second.when is None:
        return False
    return second.when.span.begin < first.when.span.begin


def _is_weekday_within(first: Mention, second: Mention) -> bool:
    """Whether a weekday is followed by a week or something longer."""
    longer = second.when is not None and not _is_day(second)
    return _is_weekday(first) and longer


def _is_counted(first: Mention, second: Mention) -> bool:
    """Whether a number of days or longer, or of weekdays, is counted from a date."""
    is_count = _is_long(first) or (first.type is Type.SET and first.text[-1:] == "s")
    return is_count and second.type in _DATES


def _is_long(mention: Mention) -> bool:
    """Whether it is a length of a day or more."""
    return mention.type is Type.DURATION and mention.value[:2] != "PT"


def _is_week_on(first: Mention, second: Mention) -> bool:
    """Whether weeks are counted from a day of this or the next one: "a week on Monday"."""
    is_weeks = first.type is Type.DURATION and first.value in ("P1W", "P2W", "P3W")
    return is_weeks and _is_day(second) and not second.stated


def _is_week_beside(first: Mention, second: Mention) -> bool:
    """Whether a week of today's stands before a day outside of it: "the weekend 3-4 May"."""
    if first.when is None or second.when is None or first.stated:
        return False
    is_week = isinstance(first.when, EdtfInterval) and first.when.precision == Precision.DAY
    return is_week and _is_day(second) and not first.when.span.contains(second.when.span)


def _is_repeated(first: Mention, second: Mention) -> bool:
    return first.type is Type.SET and second.type in _DATES and _EVERY.match(first.text) is not None


_EVERY = re.compile(
    rf"every|each|annual|yearly|monthly|weekly|(?:{'|'.join(WEEKDAYS)})s", re.ASCII | re.IGNORECASE
)

_PAIRS = (
    _pair(
        "end before start",
        rf"\s?{_DASH}\s?|,?\s(?:to|until|till|through|thru)\s(?:the\s)?",
        "{!r} is read as later than {!r}: which of the two is wrong?",
        lambda first, second: _are_dates(first, second) and _is_backwards(first, second),
    ),
    _pair(
        "choice",
        r",?\s\(?or\s(?:(?:on|in|at)\s)?(?:the\s)?",
        "{!r} or {!r}: only one of them is meant",
        _are_dates,
    ),
    _pair("weekday of a month", r",?\s(?:of|in)\s(?:the\s)?", _READ_APART, _is_weekday_within),
    _pair(
        "counted from a date",
        r"\s(?:before|after|from|prior\sto|following|preceding)\s(?:the\s)?",
        _READ_APART,
        _is_counted,
    ),
    _pair("weeks from a day", r"\s(?:on\s)?(?:the\s)?", _READ_APART, _is_week_on),
    _pair("week and its days", r",?\s(?:of\s|\()?", _READ_APART, _is_week_beside),
    _pair(
        "length from a date",
        r",?\s(?:for|lasting)\s(?:the\s(?:next|following)\s)?(?:about\s)?",
        "{!r} goes on for {!r}, which its value does not say",
        lambda first, second: _is_day(first) and _is_long(second),
    ),
    _pair(
        "slash",
        r"\s?/\s?",
        "{!r} and {!r} have a slash between them: both, one of them, or from one to the other?",
        lambda first, second: _are_dates(first, second) and first.stretch is None,
    ),
    _pair(
        "hours",
        r"\s?",
        "{1!r} behind {0!r} says that it ends with a time, which was not read",
        lambda first, second: (
            _ends_with_number(first) and second.text.lower().startswith(("hours", "hrs"))
        ),
    ),
    _pair(
        "year for a time",
        r",?\sat\s",
        "{1!r} behind {0!r} is read as a year: is it a time?",
        lambda first, second: _is_day(first) and _is_number(second),
    ),
    replace(
        _pair(
            "period that ends",
            r"\s(?:that\s)?(?:ended|ending|ends|beginning|began|starting|commencing)\s(?:on\s)?"
            r"(?:the\s)?",
            _READ_APART,
            _are_dates,
        ),
        both=False,
    ),
    _pair(
        "comes again behind",
        r",?\s(?:of\s|in\s)?(?:the\s)?",
        "{1!r} stands behind {0!r}: does it come again each time?",
        lambda first, second: _is_repeated(second, first),
    ),
    _pair(
        "comes again",
        r",?\s(?:(?:on|in|at|from|until)\s)?(?:the\s)?",
        "{!r} stands before {!r}: does it come again each time?",
        _is_repeated,
    ),
)

LEFT_OVER = LeftOver(after=_AFTER, before=_BEFORE, inside=_INSIDE, pairs=_PAIRS)
