"""Days that take their month from the date beside them: "3, 10 and 17 May"."""

from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.series import DayNumber, Series
from timeline.languages.running_text import RunningText
from timeline.text.match import TextMatch
from timeline.text.mention import Mention, Type

#: the name of the rule that finds such days
DAY_BESIDE = "day beside another"


def with_days(
    found: list[Mention], index: int, series: Series, language: RunningText
) -> list[Mention]:
    """The mentions of the hit `index`, with those of the days before it and behind it."""
    if len(found) == 1 and (series.left.get(index) or series.right.get(index)):
        found = [_without_times(found[0])]
    when = found[0].when if len(found) == 1 else None
    if not isinstance(when, EdtfDate) or when.precision != Precision.DAY or not found[0].stated:
        return found
    hit = series.hits[index]
    left = [
        _day(found[0], when, item, hit, _weekday_fault(hit, item, when, language))
        for item in series.left.get(index, ())
    ]
    right = [_day(found[0], when, item, hit, "") for item in series.right.get(index, ())]
    if right and index in series.years:
        end = series.years[index].end
        last = right[-1]
        right[-1] = last and replace(last, end=end, text=hit.words.text[last.start : end])
    return [item for item in (*left, found[0], *right) if item is not None]


def _without_times(mention: Mention) -> Mention:
    """The day of a mention with times of day, which may be those of each of several days."""
    start = mention.when.start if isinstance(mention.when, EdtfInterval) else mention.when
    if not isinstance(start, EdtfDateTime):
        return mention
    day = edtf.day(start.moment.date())
    return replace(
        mention,
        type=Type.DATE,
        value=timex.value(day),
        when=day,
        stated=tuple(part for part in mention.stated if part not in ("time", "timezone")),
        doubts=(*mention.doubts, _EACH_DAY.format(mention.text)),
    )


_EACH_DAY = "the times of {!r} may be those of each of its days, and are left out"


def _day(
    mention: Mention, when: EdtfDate, item: DayNumber, hit: TextMatch, doubt: str
) -> Mention | None:
    try:
        value = edtf.day(when.first.replace(day=item.day))
    except ValueError:
        return None
    return replace(
        mention,
        start=item.start,
        end=item.end,
        text=hit.words.text[item.start : item.end],
        type=Type.DATE,
        value=timex.value(value),
        when=value,
        modifier=Modifier.WHOLE,
        rule=DAY_BESIDE,
        doubts=(*mention.doubts, *((doubt,) if doubt else ())),
    )


def _weekday_fault(hit: TextMatch, item: DayNumber, when: EdtfDate, language: RunningText) -> str:
    """What is wrong with the weekday of a day before `hit`; empty where nothing is."""
    said = hit.match["core"]
    first = language.neighbours.day_first.match(said)
    if first is None:
        return ""
    words = hit.words.text[item.start : item.end] + said[first.end("ordinal") :]
    try:
        language.read_date(words, Anchor(published=when, year=when.first.year))
    except DateError as error:
        return str(error)
    return ""
