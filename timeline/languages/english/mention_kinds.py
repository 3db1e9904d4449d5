"""The kinds of dates beside which a word may be a part of them."""

import re

from timeline.dates.rules import RuleKind
from timeline.edtf import EdtfDate, EdtfDateTime, Precision
from timeline.languages.english.vocabulary import MONTHS
from timeline.text.mention import Mention, Type


def is_day(mention: Mention) -> bool:
    """Whether it is a day or a time of one."""
    when = mention.when
    day = isinstance(when, EdtfDate) and when.precision == Precision.DAY
    return day or mention.type is Type.TIME


def is_day_of_month(mention: Mention) -> bool:
    """Whether it is a day that is not only a weekday, of which scores are told."""
    return is_day(mention) and not is_weekday(mention)


def is_number_of_day(mention: Mention) -> bool:
    """Whether only the number of a day is said, beside a month: the 4 of "May 3 and 4"."""
    return mention.text.isdecimal() and is_day(mention)


def is_in_year(mention: Mention) -> bool:
    """Whether it is finer than a year."""
    when = mention.when
    return not isinstance(when, EdtfDate) or when.precision < Precision.YEAR


def is_season(mention: Mention) -> bool:
    """Whether it is a season without its year."""
    when = mention.when
    season = isinstance(when, EdtfDate) and when.precision == Precision.SEASON
    return season and "year" not in mention.stated


def is_time(mention: Mention) -> bool:
    """Whether it says at what time, to the minute."""
    return mention.kind is RuleKind.TIME_OF_DAY or isinstance(mention.when, EdtfDateTime)


def has_no_zone(mention: Mention) -> bool:
    """Whether it is a time without an offset."""
    _, at, clock = mention.value.partition("T")
    return bool(at) and clock[:1].isdecimal() and not _OFFSET.search(clock)


def is_by_night(mention: Mention) -> bool:
    """Whether it is a time of the hours from one to seven."""
    return "01" <= mention.value.partition("T")[2][:2] <= "07"


_OFFSET = re.compile(r"Z|[+-]\d\d|\[", re.ASCII)


def is_weekday(mention: Mention) -> bool:
    """Whether it is the name of a weekday, with or without more."""
    return mention.kind is RuleKind.WEEKDAY


def is_number(mention: Mention) -> bool:
    """Whether it is digits and nothing else, as for a year."""
    return mention.text.isdecimal()


def ends_with_number(mention: Mention) -> bool:
    """Whether it ends like a year."""
    return mention.text[-4:].isdecimal()


def is_from_date(mention: Mention) -> bool:
    """Whether it is counted from another date: "two weeks before Easter"."""
    return _FROM_DATE.search(mention.text) is not None


_FROM_DATE = re.compile(r"s?\s(?:before|after|from)\s", re.ASCII | re.IGNORECASE)


def opens_with_day(mention: Mention) -> bool:
    """Whether a number stands first, which is not a year."""
    return mention.text[0].isdecimal() and mention.text != mention.value


def opens_with_month(mention: Mention) -> bool:
    """Whether the name of a month stands first."""
    return mention.text.lower().startswith(_MONTHS)


_MONTHS = tuple(name[:3] for name in MONTHS)
