"""What a calendar leaves out for want of a date, or for the age of it, each told in one line."""

from collections.abc import Iterable, Iterator
from math import isinf

from timeline import edtf
from timeline.formats import Export
from timeline.formats.ics.placement import Placement, first_year_of
from timeline.model import Event, Origin, Problem, Severity, Timeline
from timeline.text.counts import count

_FILE = "timeline.ics"
#: `DATE` of RFC 5545 3.3.4 has four digits and no sign
_CANNOT = "a calendar has the years 1 to 9999"
_YEAR_1 = edtf.ordinal(1, 1, 1)


def left_out(export: Export, shown: Iterable[str]) -> tuple[Problem, ...]:
    """Warnings with the numbers of events without a date, and of those too early or too late.

    Args:
        export: What was exported.
        shown: The ids of the events that the calendar has.
    """
    shown = frozenset(shown)
    undated = sum(not event.is_dated for event in export.timeline.events)
    return (*_undated(undated), *_of_other_ages(export, shown))


def _undated(many: int) -> Iterator[Problem]:
    """A warning with the number of events of which no date is known."""
    if many:
        message = (
            f"{count(many, 'event')} without a date {_are(many)} left out: a calendar has days"
        )
        yield Problem(origin=Origin(file=_FILE), message=message, severity=Severity.WARNING)


def _of_other_ages(export: Export, shown: frozenset[str]) -> tuple[Problem, ...]:
    skips = export.options.placement is Placement.SKIP
    missing = [
        event
        for event in export.timeline.events
        if event.id not in shown and event.is_dated and not (skips and _is_skipped(event))
    ]
    if not missing:
        return ()
    first = first_year_of(export.timeline.about, export.options.first_year)
    begin = edtf.ordinal(first, 1, 1)
    early = [event for event in missing if _begin(event) < begin]
    late = [event for event in missing if _begin(event) >= begin]
    told = " and ".join(_told(early, late, first))
    message = f"{told} {_are(len(missing))} left out: {_why(early, first)}"
    origin = Origin(file=_FILE)
    return (Problem(origin=origin, message=message, severity=Severity.WARNING),)


def too_old(timeline: Timeline, first_year: int) -> int:
    """How many events of a timeline are older than its calendar."""
    begin = edtf.ordinal(first_year, 1, 1)
    return sum(event.is_dated and _begin(event) < begin for event in timeline.events)


def _is_skipped(event: Event) -> bool:
    """Whether it has no day on which it could stand."""
    return not event.is_precise or event.is_put_off


def _told(early: list[Event], late: list[Event], first: int) -> Iterator[str]:
    if early:
        before = first if first > 1 else "the year 1"
        yield f"{count(len(early), 'event')} before {before}"
    if late:
        yield f"{count(len(late), 'event')} beyond 9999"


def _why(early: list[Event], first: int) -> str:
    """What would bring them in, where anything would."""
    them = "it" if len(early) == 1 else "them"
    oldest = [event for event in early if _begin(event) < _YEAR_1]
    if first == 1 or len(oldest) == len(early):
        return _CANNOT
    which = "brings in those since the year 1" if oldest else f"brings {them} in"
    return f"apps show such old dates on other days, or not at all; --first-year 1 {which}"


def _begin(event: Event) -> float:
    """Where it would begin in a calendar; what has no begin stands at its end."""
    window = event.window
    is_open = isinf(window.begin) and not isinf(window.end)
    return window.end - 1 if is_open else window.begin


def _are(many: int) -> str:
    return "is" if many == 1 else "are"
