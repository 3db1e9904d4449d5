"""The events of a page by years: each heading says a year that the dates below it name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import floor, isfinite, isinf
from typing import Final

from timeline import edtf
from timeline.dates.lasting import is_stretch
from timeline.dates.rules import Modifier
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, EdtfSet, EdtfWide, Qualification
from timeline.languages.phrases import Phrases
from timeline.languages.say import event_words
from timeline.model import Event
from timeline.ordering import order

#: the group of what has no date
UNDATED: Final = "undated"
#: what may lie anywhere in more days is said to be in no year
_YEAR_OF_DAYS: Final = 366
#: events of which none is folded away
_FEW: Final = 60
#: of more, how many stand open around today
_OPEN: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Events that stand under one heading."""

    #: `id` of its element: "y1994", "y-43" for 44 BC, "y1340-1349" or "undated"
    id: str
    #: "1994", "44 BC", "1340s", "between 1347 and 1351"
    heading: str
    #: its first year, astronomical; None for what has no date
    year: int | None
    #: its last one
    last: int | None
    events: tuple[Event, ...]

    @property
    def is_wide(self) -> bool:
        """Whether it is not one year."""
        return self.year is None or self.year != self.last


def groups(events: Iterable[Event], say: Phrases) -> tuple[Group, ...]:
    """The events in their order, by the years in which they begin.

    A date that leaves more than a year open is a group of its own before the year in which it
    may begin first: "1340s" stands before 1340 and under no year. An event of which only the end
    is known is in the year of its end. What has no date comes last.
    """
    found: dict[tuple[int, int] | None, list[Event]] = {}
    for event in events:
        found.setdefault(_years(event), []).append(event)
    return tuple(_group(years, tuple(found[years]), say) for years in sorted(found, key=_place))


def group_id(event: Event) -> str:
    """The `id` of the group in which an event stands."""
    return _id(_years(event))


def _place(years: tuple[int, int] | None) -> tuple[bool, int, int]:
    """What sorts groups: of those that begin in one year the longest comes first."""
    return (True, 0, 0) if years is None else (False, years[0], -years[1])


def _years(event: Event) -> tuple[int, int] | None:
    """The first and the last year of its group; None where it has no date."""
    day = order(event)[0]
    if not event.is_dated or isinf(day):
        return None
    window = event.window
    if _is_wide(event):
        first, last = (_year(at) for at in (window.begin, window.end - 1))
        return first, last
    # The end of a window is the day behind it.
    year = _year(day - 1 if isinf(window.begin) else day)
    return year, year


def _is_wide(event: Event) -> bool:
    """Whether it may be anywhere in more than a year, between two known ends."""
    window = event.window
    if not (isfinite(window.begin) and isfinite(window.end)):
        return False
    if window.end - window.begin <= _YEAR_OF_DAYS:
        return False
    if event.contested:
        return True
    several = isinstance(event.when, EdtfSet) and event.when.is_all
    return not several and not is_stretch(event.reading)


def _year(day: float) -> int:
    return edtf.to_day(floor(day)).year


def _id(years: tuple[int, int] | None) -> str:
    if years is None:
        return UNDATED
    first, last = years
    return f"y{first}" if first == last else f"y{first}-{last}"


def _group(years: tuple[int, int] | None, events: tuple[Event, ...], say: Phrases) -> Group:
    return Group(
        id=_id(years),
        heading=_heading(years, events[0], say),
        year=None if years is None else years[0],
        last=None if years is None else years[1],
        events=events,
    )


def _heading(years: tuple[int, int] | None, event: Event, say: Phrases) -> str:
    if years is None:
        return say("page.undated")
    first, last = years
    if first == last:
        return say.when(edtf.point(first), Modifier.WHOLE)
    if event.contested or isinstance(event.when, EdtfSet | EdtfInterval):
        return event_words(event, say)
    return say.when(_certain(event.when), event.reading.modifier)


def _certain(value: Edtf) -> Edtf:
    """The date without its doubts, which are those of one event of the group."""
    if isinstance(value, EdtfDate):
        return replace(value, qualification=Qualification.CERTAIN)
    if isinstance(value, EdtfWide):
        return replace(value, qualifications=(Qualification.CERTAIN,) * 3)
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Where the day of today lies among the events: before what is to come."""

    #: in the group of that place, or, where it is None, before it
    group: int
    #: how many events of the group go before it
    row: int | None


def today_in(found: Sequence[Group], today: date) -> Today | None:
    """Where a rule parts what is past from what is to come; None where all is one of them."""
    at = today.toordinal()
    places = [
        (number, row, order(event)[0] > at)
        for number, group in enumerate(found)
        if group.year is not None
        for row, event in enumerate(group.events)
    ]
    ahead = next((place for place, (_, _, later) in enumerate(places) if later), None)
    if not ahead:
        return None
    (before, row, _), (after, first, _) = places[ahead - 1], places[ahead]
    if before == after or found[after].year == today.year:
        return Today(group=after, row=first)
    if found[before].year == today.year:
        return Today(group=before, row=row + 1)
    return Today(group=after, row=None)


def unfolded(found: Sequence[Group], today: date) -> frozenset[int] | None:
    """The places of the groups that stand open, those around today; None where none is folded.

    Where all is long past or far ahead, they are the first ones.
    """
    sizes = [len(group.events) for group in found]
    if sum(sizes) <= _FEW or len(sizes) == 1:
        return None
    chosen: list[int] = []
    for place in _outwards(_near(found, today), len(sizes)):
        if chosen and sum(sizes[at] for at in (*chosen, place)) > _OPEN:
            break
        chosen.append(place)
    return frozenset(chosen)


def _near(found: Sequence[Group], today: date) -> int:
    """The place of the group from which on readers want to read."""
    if (rule := today_in(found, today)) is not None:
        return rule.group
    years = [group.year for group in found if group.year is not None]
    is_recent = bool(years) and today.year - 1 <= years[-1] <= today.year
    return len(years) - 1 if is_recent else 0


def _outwards(start: int, end: int) -> Iterator[int]:
    """The places from one on: those behind it before those ahead of it, nearest first."""
    yield start
    for step in range(1, end):
        yield from (place for place in (start + step, start - step) if 0 <= place < end)
