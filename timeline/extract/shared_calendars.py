"""Dates that share the calendar named beside the other: "from 25 October to 3 November (O.S.)"."""

from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of
from timeline.dates.rules import Anchor
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.extract import timex
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention, Type


def shared_calendars(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Reads a date in the calendar that is named beside the one with which it makes a stretch."""
    if all(mention.calendar is None for mention in mentions):
        return mentions
    found = [*mentions]
    for at, (first, second) in enumerate(pairwise(mentions)):
        if (first.calendar is None) == (second.calendar is None):
            continue
        if not language.neighbours.link.fullmatch(text, first.end, second.start):
            continue
        if first.calendar is None:
            found[at] = _in_calendar(first, second, language)
        else:
            found[at + 1] = _in_calendar(second, found[at], language)
    return tuple(found)


def _in_calendar(bare: Mention, named: Mention, language: RunningText) -> Mention:
    """The date that names no calendar, in that of the other and beside it."""
    calendar, other = named.calendar, named.when
    if calendar is not Calendar.JULIAN or not isinstance(other, EdtfDate) or not _is_date(bare):
        return bare
    year = day_of(calendar, other.first.toordinal()).year
    is_before = bare.start < named.start
    for near in (year, year - 1 if is_before else year + 1):
        with suppress(DateError):
            parts = language.read_date(bare.text, Anchor(year=near, calendar=calendar))
            begin = parts.value.span.begin
            if (begin <= other.span.begin) == is_before:
                return replace(
                    bare,
                    when=parts.value,
                    value=timex.value(parts.value),
                    stated=named.stated if "year" in parts.implied else parts.stated,
                    implied=(),
                    calendar=calendar,
                    doubts=parts.doubts,
                )
    return bare


def _is_date(mention: Mention) -> bool:
    return mention.type is Type.DATE and "month" in mention.stated
