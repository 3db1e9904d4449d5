"""Times of day and the days that they are of: "on Friday, from 2 pm to 4 pm"."""

from dataclasses import replace
from datetime import date

from timeline import edtf
from timeline.dates.day_times import DayTimes
from timeline.dates.rules import RuleKind
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.extract import timex
from timeline.languages.running_text import RunningText
from timeline.text.blocks import PARTED
from timeline.text.mention import Mention, Stretch, Type

# Characters between a time and its day, and those with which no other clause stands between.
_BESIDE = 60
_AT_ONCE = 12


def at(mention: Mention, times: DayTimes) -> Mention:
    """The mention of a day at those times of it."""
    return replace(
        mention,
        type=Type.TIME,
        value=times.timex,
        when=times.value,
        stated=(*mention.stated, *_parts(times)),
        doubts=tuple(dict.fromkeys((*mention.doubts, *times.doubts))),
    )


def _parts(times: DayTimes) -> tuple[str, ...]:
    start = times.value.start if isinstance(times.value, EdtfInterval) else times.value
    if not isinstance(start, EdtfDateTime):
        return ("time",)
    return ("time",) if start.moment.tzinfo is None else ("time", "timezone")


def moments_of_two_zones(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Joins a moment and the same by other clocks: "02:00 UTC Friday / 19:00 PDT Thursday"."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and _are_two_zones(text, before, mention, language):
            found[-1] = _as_one(text, before, mention)
        else:
            found.append(mention)
    return tuple(found)


def _are_two_zones(text: str, first: Mention, last: Mention, language: RunningText) -> bool:
    """Whether two moments stand side by side, each with a zone of its own."""
    one, two = first.when, last.when
    if not (isinstance(one, EdtfDateTime) and isinstance(two, EdtfDateTime)):
        return False
    zones = (one.moment.tzinfo, two.moment.tzinfo)
    if None in zones or one.moment.utcoffset() == two.moment.utcoffset():
        return False
    return language.zone_gap.fullmatch(text, first.end, last.start) is not None


def _as_one(text: str, first: Mention, last: Mention) -> Mention:
    closed = text[last.start - 1] == "(" and text[last.end : last.end + 1] == ")"
    end = last.end + closed
    one, two = first.when, last.when
    same = (
        isinstance(one, EdtfDateTime)
        and isinstance(two, EdtfDateTime)
        and (one.moment == two.moment)
    )
    doubts = () if same else (_TWO_MOMENTS.format(first.text, last.text),)
    return replace(
        first,
        end=end,
        text=text[first.start : end],
        doubts=tuple(dict.fromkeys((*first.doubts, *last.doubts, *doubts))),
    )


_TWO_MOMENTS = "{!r} and {!r} are two moments: which of them is meant?"


def times_on_days(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Gives times of day the day that stands beside them: "at 16:15, June 1st"."""
    found: list[Mention] = []
    taken = -1
    for index, mention in enumerate(mentions):
        if index == taken:
            continue
        if mention.kind is not RuleKind.TIME_OF_DAY:
            found.append(mention)
            continue
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        before = found[-1] if found else None
        one = _one(text, before, mention, language)
        if one is not None:
            found[-1] = one
            continue
        one = _one(text, after, mention, language)
        if one is not None:
            taken = index + 1
        found.append(one or _on_near_day(text, before, mention, after, language))
    return tuple(found)


def _one(text: str, day: Mention | None, time: Mention, language: RunningText) -> Mention | None:
    """A day and the time that stands right beside it, as one mention."""
    if day is None or day.kind is RuleKind.TIME_OF_DAY or not _is_day(day):
        return None
    first, last = (day, time) if day.start < time.start else (time, day)
    gap = language.time_gap.fullmatch(text, first.end, last.start)
    if gap is None or (last is day and gap[0].strip(" ,")):
        # "5 am Rome time, on 3 May" are two.
        return None
    times = _times(day, time, language)
    whole = replace(day, start=first.start, end=last.end, text=text[first.start : last.end])
    return None if times is None else at(whole, times)


def weekdays_of_days(
    text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Joins a weekday at some time and the day that follows: "Wednesday, 2 pm, 9 April 2025"."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        one = None if before is None else _same_day(text, before, mention, language)
        if one is None:
            found.append(mention)
        else:
            found[-1] = one
    return tuple(found)


def _same_day(text: str, first: Mention, day: Mention, language: RunningText) -> Mention | None:
    """A weekday with a time, and the day of that name right behind it, as one mention."""
    moment, when = first.when, day.when
    timed = first.kind is RuleKind.WEEKDAY and isinstance(moment, EdtfDateTime | EdtfInterval)
    if not timed or not isinstance(when, EdtfDate) or when.precision != Precision.DAY:
        return None
    start = moment.start if isinstance(moment, EdtfInterval) else moment
    if not isinstance(start, EdtfDateTime) or "year" not in day.stated:
        return None
    same = start.moment.weekday() == when.first.weekday()
    if not same or language.time_gap.fullmatch(text, first.end, day.start) is None:
        return None
    _, _, said = first.text.replace(",", " ").partition(" ")
    said = said.strip()
    times = language.on_day(said, when) or language.on_day(said.partition(" ")[2], when)
    whole = replace(day, start=first.start, text=text[first.start : day.end])
    return None if times is None else at(whole, times)


def _is_day(mention: Mention) -> bool:
    when = mention.when
    return isinstance(when, EdtfDate) and when.precision == Precision.DAY


def _times(day: Mention, time: Mention, language: RunningText) -> DayTimes | None:
    when = day.when
    if isinstance(when, EdtfDateTime):
        when = edtf.day(when.moment.date())
    return language.on_day(time.text, when) if isinstance(when, EdtfDate) else None


def _on_near_day(
    text: str, before: Mention | None, time: Mention, after: Mention | None, language: RunningText
) -> Mention:
    """The time on the day that stands not far from it; without one as it is."""
    if time.when is not None:
        return time
    for first, last, day in ((time, after, after), (before, time, before)):
        if first is None or last is None or day is None or not _is_beside(text, first, last):
            continue
        # A time at the end of a line is not that of the day which begins the next one.
        if day is after and PARTED in text[first.end : last.start]:
            continue
        if not (_is_day(day) or isinstance(day.when, EdtfDateTime)):
            continue
        times = _times(day, time, language)
        if times is not None:
            near = last.start - first.end <= _AT_ONCE or (
                day is before and language.in_clause.fullmatch(text, first.end, last.start)
            )
            return on_day(time, times) if near else replace(time, value=times.timex)
    return time


def on_day(time: Mention, times: DayTimes) -> Mention:
    """Times whose day stands elsewhere."""
    found = at(time, times)
    return replace(found, implied=("year", "month", "day"))


def _is_beside(text: str, first: Mention, last: Mention) -> bool:
    between = text[first.end : last.start]
    return len(between) <= _BESIDE and not any(stop in between for stop in (". ", "\n", ";"))


def ends_of_times(
    _text: str, mentions: tuple[Mention, ...], language: RunningText
) -> tuple[Mention, ...]:
    """Parts two times of a day into the ends of a stretch, as TIMEX3 marks them."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        stretch = None if before is None else before.stretch
        ended = stretch is not None and stretch.end >= mention.end
        ends = None if ended else _ends(mention, language)
        found.extend(ends or (mention,))
    return tuple(found)


def _ends(mention: Mention, language: RunningText) -> tuple[Mention, Mention] | None:
    if mention.type is not Type.TIME or mention.stretch is not None:
        return None
    value = mention.when or _without_day(mention, language)
    gap = language.time_link(mention.text)
    if gap is None or not isinstance(value, EdtfInterval):
        return None
    start, end = value.ends
    if not isinstance(start, EdtfDateTime) or not isinstance(end, EdtfDateTime):
        return None
    known = mention.when is not None
    first = replace(
        mention,
        end=mention.start + gap[0],
        text=mention.text[: gap[0]],
        when=start if known else None,
        stretch=Stretch(end=mention.end, value=value) if known else None,
    )
    last = replace(
        mention,
        start=mention.start + gap[1],
        text=mention.text[gap[1] :],
        value=timex.value(end) if known else mention.value.partition("T")[0] + _clock(end),
        when=end if known else None,
    )
    return first, last


def _without_day(mention: Mention, language: RunningText) -> Edtf | None:
    """The times on any day, where theirs is not known."""
    times = language.on_day(mention.text, _ANY_DAY)
    return None if times is None else times.value


def _clock(moment: EdtfDateTime) -> str:
    return "T" + timex.value(moment).partition("T")[2]


_ANY_DAY = edtf.day(date(2000, 1, 3))
