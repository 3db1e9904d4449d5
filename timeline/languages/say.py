"""Words for people about an event."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from timeline.awaiting import awaiting
from timeline.calendars.calendar import Calendar
from timeline.contested import Contested
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.edtf import (
    Edtf,
    EdtfDate,
    EdtfDateTime,
    EdtfInterval,
    EdtfSet,
    Point,
    Precision,
    Qualification,
)
from timeline.errors import DateError
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.read import read
from timeline.model import Document, Event, Status
from timeline.way import Step, Told

#: contested dates that are told one by one
_NAMED = 4
_BOTH = 2
#: units of lengths of time: from how many days on each is told, and its days; 365 are 12 months
_UNITS = (("year", 731, 365.2425), ("month", 61, 30.41), ("week", 14, 7))
#: from then on every country counts the same days: a weekday can be told of no older date
_ONE_CALENDAR = 1924
#: parts of a year that "in" goes before
_IN = (Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.YEAR)


def date_words(event: Event, language: str = "en") -> str:
    """Its date in words, as precise as it is."""
    return event_words(event, phrases_of(language))


def event_words(event: Event, say: Phrases) -> str:
    """Its date in words, as precise as it is; of a contested one all that are given."""
    if not event.contested:
        return say.told(event.reading)
    if len(event.contested) <= _NAMED and all(_is_plain(side, say) for side in event.contested):
        return say.when(event.when, Modifier.WHOLE)
    sides = [say.told(side.reading) for side in event.contested]
    if len(sides) > _NAMED:
        return say("contested.many", count=len(sides), first=sides[0], last=sides[-1])
    if any(isinstance(side.reading.value, EdtfSet) for side in event.contested):
        shared = _shared(event.contested, say)
        return say.when(shared, Modifier.WHOLE) if shared else say("contested.or").join(sides)
    return say("contested.either", sides=say("list").join(sides[:-1]), last=sides[-1])


def _shared(sides: Sequence[Contested], say: Phrases) -> EdtfSet | None:
    """Each date once, of sides that share some; None where a set of them does not say it all."""
    each = [_dates(side, say) for side in sides]
    items = [item for some in each for item in some]
    distinct = sorted(set(items), key=lambda item: (item.span.begin, item.span.end))
    if not all(each) or len(distinct) == len(items):
        return None
    return EdtfSet(items=tuple(distinct))


def _dates(side: Contested, say: Phrases) -> tuple[Point | EdtfInterval, ...]:
    """The dates of a side of which one is meant; none where a set of them does not say it."""
    value = side.reading.value
    if not isinstance(value, EdtfSet):
        return (value,) if _is_plain(side, say) else ()
    is_bare = side.reading.modifier is Modifier.WHOLE and not value.is_all
    is_bare = is_bare and side.reading.calendar is Calendar.GREGORIAN
    return value.items if is_bare else ()


def _is_plain(side: Contested, say: Phrases) -> bool:
    """Whether a set of one or another date says all of it."""
    reading = side.reading
    if say.told(reading) != say.when(reading.value, reading.modifier):
        return False
    is_open = isinstance(reading.value, EdtfInterval) and len(reading.value.ends) < _BOTH
    is_bare = reading.modifier is Modifier.WHOLE and reading.calendar is Calendar.GREGORIAN
    return is_bare and not is_open and not isinstance(reading.value, EdtfSet)


def on_weekday(reading: Reading, said: str, say: Phrases) -> str:
    """A date in words with its weekday, where it is one day that nobody doubts.

    >>> from timeline.edtf import parse
    >>> days = [parse(text) for text in ("2026-11-28", "2026-11-28~", "2026-11", "1492-10-12")]
    >>> said = [Reading(words="", value=day, stated=()) for day in days]
    >>> [on_weekday(reading, str(reading.value), phrases_of("en")) for reading in said]
    ['2026-11-28, Sat', '2026-11-28~', '2026-11', '1492-10-12']
    """
    day = _day(reading)
    if day is None or day.year < _ONE_CALENDAR:
        return said
    is_plain = said == say.when(reading.value, Modifier.WHOLE)
    weekday = say.weekdays[day.weekday()]
    return say("axis.weekday" if is_plain else "agenda.day", weekday=weekday, day=said)


def _day(reading: Reading) -> date | None:
    """The day of a date that is one day, or a time of it."""
    value = reading.value
    is_day = isinstance(value, EdtfDate | EdtfDateTime) and value.precision <= Precision.DAY
    is_sure = value.qualification is Qualification.CERTAIN and reading.modifier is Modifier.WHOLE
    if not (is_day and is_sure):
        return None
    return value.earliest if isinstance(value.earliest, date) else None


def contested_lines(event: Event, documents: Mapping[str, Document], say: Phrases) -> list[str]:
    """Each date and status on which its sources disagree: "3 May 2024: Report (2024-01-19)"."""
    return [
        say("contested.side", said=said, sources=_sources(names, documents, say))
        for said, names in _sides(event, say)
    ]


def contested_by(event: Event, document: str, say: Phrases) -> list[str]:
    """What a document says of the date and status, where its sources disagree on these.

    What is said by no document is asked for by the empty id.
    """
    return [said for said, names in _sides(event, say) if document in (names or ("",))]


def _sides(event: Event, say: Phrases) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each date and status on which its sources disagree, with the ids of the documents."""
    for side in event.contested:
        yield say.told(side.reading), side.documents
    for status in event.contested_status:
        yield say(f"status.{status.status}"), status.documents


def _sources(names: tuple[str, ...], documents: Mapping[str, Document], say: Phrases) -> str:
    cited = [documents[name].citation if name in documents else name for name in names]
    return say("all").join(cited) or say("contested.list")


def in_words(value: Edtf, language: str = "en") -> str:
    """A date in words."""
    return phrases_of(language).when(value, Modifier.WHOLE)


def reading_words(reading: Reading, language: str = "en") -> str:
    """The date of a reading in words, as precise as it is."""
    return phrases_of(language).told(reading)


def in_seeds(reading: Reading) -> str:
    """A date as a seed has it: in EDTF, or in English where that leaves out what reads back.

    >>> from timeline.edtf import parse
    >>> in_seeds(Reading(words="", value=parse("2026"), stated=(), modifier=Modifier.END))
    'late 2026'
    """
    plain = Reading(words="", value=reading.value, stated=())
    if _is_same(plain, reading):
        return str(reading.value)
    say = phrases_of("en")
    for words in (say.when(reading.value, reading.modifier), say.told(reading)):
        with suppress(DateError):
            if _is_same(read(words, Anchor()), reading):
                return words
    return str(reading.value)


def _is_same(found: Reading, reading: Reading) -> bool:
    """Whether two dates are the same days, in whatever calendar they were said."""
    is_one = found.value == reading.value and found.modifier is reading.modifier
    return is_one and found.windows == reading.windows and not found.doubts


def status_words(event: Event, say: Phrases, today: date | None) -> str:
    """How far it has come on a day, and of a plan that passed that it awaits word.

    Of what was put off also that no new date is known.
    """
    status = bare_status_words(event, say, today)
    is_overdue = today is not None and event.overdue(today)
    return say("status.overdue", status=status) if is_overdue else status


def bare_status_words(event: Event, say: Phrases, today: date | None) -> str:
    """The same without what it awaits."""
    if event.contested_status:
        sides = [say(f"status.{side.status}") for side in event.contested_status]
        return say("contested", words=say("either").join(sides))
    return say("status.put-off" if event.is_put_off else f"status.{event.stage(today)}")


def awaiting_words(
    event: Event, documents: Mapping[str, Document], say: Phrases, today: date
) -> str:
    """For how long a plan awaits word, and who said it last; empty where it does not.

    "awaiting word for 3 weeks; last said by Council minutes, 3 Oct 2026"
    """
    found = awaiting(event, documents, today)
    if found is None:
        return ""
    length, last = length_words(found.days, say), found.document
    if last is None:
        return say("awaiting", length=length)
    name = last.title or last.id
    if last.published is None:
        return say("awaiting.said", length=length, document=name)
    published = say.when(last.published, Modifier.WHOLE)
    return say("awaiting.said.dated", length=length, document=name, date=published)


def length_words(days: int, say: Phrases) -> str:
    """A length of time in one unit that is not too fine, rounded down: "3 weeks".

    >>> [length_words(days, phrases_of("en")) for days in (1, 13, 14, 70, 900)]
    ['1 day', '13 days', '2 weeks', '2 months', '2 years']
    """
    for unit, least, length in _UNITS:
        if days >= least:
            return say.count(f"length.{unit}", int(days / length))
    return say.count("length.day", days)


def way_words(event: Event, say: Phrases) -> str:
    """How it came to its date, in order; empty where its date and status say all that is known.

    "was 27 Apr 2025; postponed on 23 Apr 2025; took place on 30 May 2025"
    """
    if not _is_told(event):
        return ""
    return say("way").join((*(_step(step, say) for step in event.way), *_now(event, say)))


def _is_told(event: Event) -> bool:
    if event.is_put_off or (event.status is Status.CANCELLED and not event.former):
        return len(event.former) > 1 or any(step.published for step in event.way)
    return bool(event.way)


def _step(step: Step, say: Phrases) -> str:
    if step.told is Told.WAS and step.reading is not None:
        return say("way.was", date=say.told(step.reading))
    if step.published is None:
        return say(f"status.{step.told}")
    return _dated(step.told, Reading(words="", value=step.published, stated=()), say)


def _now(event: Event, say: Phrases) -> Iterator[str]:
    """What there is to say of the date that it has, if it still has one."""
    if event.is_put_off:
        yield say("way.no-date")
    elif event.status is not Status.CANCELLED:
        is_moved = event.status is Status.POSTPONED
        yield _dated("moved" if is_moved else event.status, event.reading, say)
    elif event.way[-1].told is not Told.CANCELLED:
        yield say("status.cancelled")


def _dated(what: str, reading: Reading, say: Phrases) -> str:
    """What happened or is to happen, with its date: "on" a day, "in" a month, and else bare."""
    key, said = f"way.{what}", say.told(reading)
    if f"{key}.on" in say.patterns and said == say.when(reading.value, reading.modifier):
        key += _before(reading)
    elif f"{key}.open" in say.patterns and _is_open(reading):
        key += ".open"
    return say(key, date=said)


def on_day(value: EdtfDate, say: Phrases) -> str:
    """When something was, as precise as it is known: "on 3 Oct 2026", "in Oct 2026".

    >>> from timeline.edtf import parse
    >>> [on_day(parse(text), phrases_of("en")) for text in ("2026-10-03", "2026-10", "2026~")]
    ['on 3 Oct 2026', 'in Oct 2026', 'about 2026']
    """
    return _dated("day", Reading(words="", value=value, stated=()), say)


def _is_open(reading: Reading) -> bool:
    """Whether only one end of it is known: "by 2030", "from May 2031"."""
    value = reading.value
    return isinstance(value, EdtfInterval) and len(value.ends) < _BOTH


def _before(reading: Reading) -> str:
    """What goes before a date."""
    value, modifier = reading.value, reading.modifier
    if isinstance(value, EdtfInterval) or value.qualification is not Qualification.CERTAIN:
        return ""
    if value.precision <= Precision.DAY and modifier is Modifier.WHOLE:
        return ".on"
    return ".in" if value.precision in _IN and not modifier.is_within else ""
