"""The time, or the part of the day, that the words of a date name: "noon on 3 May"."""

from contextlib import suppress
from dataclasses import replace

from timeline import edtf
from timeline.dates.day_times import DayTimes
from timeline.edtf import Edtf, EdtfDate, Precision
from timeline.errors import DateError
from timeline.extract.times import at
from timeline.languages.running_text import RunningText
from timeline.text.match import TextMatch
from timeline.text.mention import Mention, Type

_NO_TIME = "{!r} has a time of day that was not read"


def with_time(mention: Mention, hit: TextMatch, language: RunningText) -> Mention:
    """The mention with the time or part of the day that its words name."""
    when = mention.when
    if not isinstance(when, EdtfDate) or when.precision != Precision.DAY:
        return mention
    if _clock_words(hit):
        return _at_times(mention, when, hit, language)
    part = language.daytime(hit.match[0])
    if not part:
        return mention
    return replace(mention, type=Type.TIME, value=f"{mention.value}T{part}")


def _at_times(mention: Mention, day: EdtfDate, hit: TextMatch, language: RunningText) -> Mention:
    """The mention of a day at the times of day that its words name."""
    times = _times(day, hit, language)
    if times is not None:
        return at(mention, times)
    if "zone" not in hit.match.groupdict():
        return replace(mention, doubts=(*mention.doubts, _NO_TIME.format(mention.text)))
    said = f"{mention.value}T{_clock(hit, language)}"
    moment: Edtf = day
    # EDTF has no 24:00.
    with suppress(DateError):
        moment = edtf.parse(said)
    stated = (*mention.stated, "time")
    return replace(mention, type=Type.TIME, value=said, when=moment, stated=stated)


def _times(day: EdtfDate, hit: TextMatch, language: RunningText) -> DayTimes | None:
    said = _clock_words(hit)
    told = language.part_of_clock(hit.match[0])
    times = language.on_day(f"{said} {told}", day) if told else None
    return times or language.on_day(said, day)


def _clock(hit: TextMatch, language: RunningText) -> str:
    groups = hit.match.groupdict()
    said = groups["clock"] or groups["clock_after"]
    return language.clock(said) + language.zone(groups.get("zone") or groups.get("zone_after"))


def _clock_words(hit: TextMatch) -> str:
    """The times of day beside a date; empty where there are none."""
    groups = hit.match.groupdict()
    said = groups.get("clock") or groups.get("clock_after") or ""
    until = groups.get("until")
    return f"{said} to {until}" if until else said
