"""A weekday beside the date that it is of: "Tuesday, 2025-05-06", "6 May 2025 (Tuesday)"."""

import re
from dataclasses import replace
from datetime import date

from timeline.dates.rules import RuleKind
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention

_BEFORE = re.compile(r"[ \t]{0,2},?[ \t]{0,2}\(?")
_BEHIND = re.compile(r"[ \t]{0,2}[,(\[][ \t]{0,2}")
_NOT_ITS = "{!r} is not a {}: which of them is meant?"


def weekdays_beside(
    text: str, mentions: tuple[Mention, ...], _language: RunningText
) -> tuple[Mention, ...]:
    """Joins a weekday and the whole date that stands right beside it."""
    found: list[Mention] = []
    for mention in mentions:
        one = _one(text, found[-1], mention) if found else None
        if one is None:
            found.append(mention)
        else:
            found[-1] = one
    return tuple(found)


def _one(text: str, first: Mention, last: Mention) -> Mention | None:
    if _is_weekday(first) and _is_whole(last) and _BEFORE.fullmatch(text, first.end, last.start):
        return _joined(text, first, last, day=last, weekday=first)
    if not (_is_whole(first) and _is_weekday(last)):
        return None
    gap = _BEHIND.fullmatch(text, first.end, last.start)
    closed = (
        gap is not None and gap[0].strip() != "," and text[last.end : last.end + 1] in (")", "]")
    )
    if closed or (gap is not None and _is_same(first, last)):
        return _joined(text, first, last, day=first, weekday=last)
    return None


def _is_weekday(mention: Mention) -> bool:
    named = mention.kind is RuleKind.WEEKDAY and not any(map(str.isdigit, mention.text))
    return named and (mention.when is None or isinstance(mention.when, EdtfDate))


def _is_whole(mention: Mention) -> bool:
    """Whether a mention is a day, or a time of one, of which all is stated."""
    stated = "year" in mention.stated and mention.kind is RuleKind.DATE
    return stated and _day(mention) is not None


def _day(mention: Mention) -> date | None:
    said = mention.when
    when = said.start if isinstance(said, EdtfInterval) else said
    if isinstance(when, EdtfDateTime):
        return when.moment.date()
    is_day = isinstance(when, EdtfDate) and when.precision == Precision.DAY
    return when.first if is_day and isinstance(when, EdtfDate) else None


def _is_same(day: Mention, weekday: Mention) -> bool:
    """Whether a weekday is that of a day, as far as it is known which one it is."""
    one, other = _day(day), _day(weekday)
    return one is None or other is None or one.weekday() == other.weekday()


def _joined(text: str, first: Mention, last: Mention, day: Mention, weekday: Mention) -> Mention:
    doubts = day.doubts
    if not _is_same(day, weekday):
        doubts = (*doubts, _NOT_ITS.format(day.text, weekday.text.split()[-1]))
    return replace(
        day, start=first.start, end=last.end, text=text[first.start : last.end], doubts=doubts
    )
