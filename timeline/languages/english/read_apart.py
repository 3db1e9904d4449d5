"""Mentions beside each other that may be one date: `READ_APART`."""

import re
from collections.abc import Callable
from dataclasses import replace

from timeline.edtf import EdtfInterval, Precision
from timeline.languages.english.mention_kinds import (
    ends_with_number,
    is_day,
    is_number,
    is_weekday,
)
from timeline.languages.english.vocabulary import WEEKDAYS
from timeline.languages.numbers import DASH
from timeline.languages.running_text import Pair
from timeline.text.mention import Mention, Type


def _pair(name: str, gap: str, doubt: str, are_one: Callable[[Mention, Mention], bool]) -> Pair:
    between = re.compile(gap, re.ASCII | re.IGNORECASE)
    return Pair(name=name, gap=between, doubt=doubt, are_one=are_one)


_DATES = (Type.DATE, Type.TIME)
_APART = "{!r} and {!r} were read apart: are they one date?"


def _are_dates(first: Mention, second: Mention) -> bool:
    return first.type in _DATES and second.type in _DATES


def _is_backwards(first: Mention, second: Mention) -> bool:
    """Whether what stands second lies before the first."""
    if first.when is None or second.when is None:
        return False
    return second.when.span.begin < first.when.span.begin


def _is_weekday_within(first: Mention, second: Mention) -> bool:
    """Whether a weekday is followed by a week or something longer."""
    longer = second.when is not None and not is_day(second)
    return is_weekday(first) and longer


def _is_ago(first: Mention, second: Mention) -> bool:
    """Whether years and the like ago are followed by what they are counted from."""
    return _AGO.search(first.text) is not None and second.type in _DATES and not second.stated


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
    return is_weeks and is_day(second) and not second.stated


def _is_week_beside(first: Mention, second: Mention) -> bool:
    """Whether a week of today's stands before a day outside of it: "the weekend 3-4 May"."""
    if first.when is None or second.when is None or first.stated:
        return False
    is_week = isinstance(first.when, EdtfInterval) and first.when.precision == Precision.DAY
    return is_week and is_day(second) and not first.when.span.contains(second.when.span)


def _is_repeated(first: Mention, second: Mention) -> bool:
    return first.type is Type.SET and second.type in _DATES and _EVERY.match(first.text) is not None


_EVERY = re.compile(
    rf"every|each|annual|yearly|monthly|weekly|(?:{'|'.join(WEEKDAYS)})s", re.ASCII | re.IGNORECASE
)

_AGO = re.compile(r"\bago\Z", re.ASCII | re.IGNORECASE)

READ_APART: tuple[Pair, ...] = (
    _pair(
        "end before start",
        rf"\s?{DASH}\s?|,?\s(?:to|until|till|through|thru)\s(?:the\s)?",
        "{!r} is read as later than {!r}: which of the two is wrong?",
        lambda first, second: _are_dates(first, second) and _is_backwards(first, second),
    ),
    _pair(
        "choice",
        r",?\s\(?or\s(?:(?:on|in|at)\s)?(?:the\s)?",
        "{!r} or {!r}: only one of them is meant",
        _are_dates,
    ),
    _pair("ago on a day", r"\s(?:on\s)?", _APART, _is_ago),
    _pair("weekday of a month", r",?\s(?:of|in)\s(?:the\s)?", _APART, _is_weekday_within),
    _pair(
        "counted from a date",
        r"\s(?:before|after|from|prior\sto|following|preceding)\s(?:the\s)?",
        _APART,
        _is_counted,
    ),
    _pair(
        "length of a day",
        r"\sof\s(?:the\s)?",
        _APART,
        lambda first, second: _is_long(first) and is_day(second) and "day" in second.stated,
    ),
    _pair("weeks from a day", r"\s(?:on\s)?(?:the\s)?", _APART, _is_week_on),
    _pair("week and its days", r",?\s(?:of\s|\()?", _APART, _is_week_beside),
    _pair(
        "length from a date",
        r",?\s(?:for|lasting)\s(?:the\s(?:next|following)\s)?(?:about\s)?",
        "{!r} goes on for {!r}, which its value does not say",
        lambda first, second: is_day(first) and _is_long(second),
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
            ends_with_number(first) and second.text.lower().startswith(("hours", "hrs"))
        ),
    ),
    _pair(
        "year for a time",
        r",?\sat\s",
        "{1!r} behind {0!r} is read as a year: is it a time?",
        lambda first, second: is_day(first) and is_number(second),
    ),
    replace(
        _pair(
            "period that ends",
            r"\s(?:that\s)?(?:ended|ending|ends|beginning|began|starting|commencing)\s(?:on\s)?"
            r"(?:the\s)?",
            _APART,
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
