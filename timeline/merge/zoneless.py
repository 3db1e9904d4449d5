"""Times of no zone (RFC 5545 3.3.5, "floating"), which calendar programs take in several ways.

Google Calendar takes them for UTC in calendars that it subscribes to, unless the calendar has an
`X-WR-TIMEZONE`; Apple, Outlook and Thunderbird for the clock of whoever looks.
"""

from collections.abc import Iterable, Iterator

from timeline.edtf import Edtf, EdtfDateTime, EdtfInterval
from timeline.model import Event, Origin, Problem, Severity
from timeline.text.counts import count


def zoneless(events: Iterable[Event]) -> Iterator[Problem]:
    """One warning for each file with events at times of no zone, at the line of the first.

    Args:
        events: Those of a timeline, whose times are in its zone if it has one.
    """
    found: dict[str, list[Origin]] = {}
    for event in events:
        if has_no_zone(event.when):
            origin = _origin(event)
            found.setdefault(origin.file, []).append(origin)
    for origins in found.values():
        has, times = ("have", "times") if len(origins) > 1 else ("has", "a time")
        message = (
            f"{count(len(origins), 'event')} {has} {times} without a zone, which Google Calendar "
            'takes for UTC: write timezone = "Europe/Rome", say, under [timeline], or --timezone'
        )
        yield Problem(origin=min(origins), message=message, severity=Severity.WARNING)


def has_no_zone(value: Edtf) -> bool:
    """Whether a calendar shows a date at times of no zone."""
    if isinstance(value, EdtfInterval):
        return _is_naive(value.start) and _is_naive(value.end)
    return _is_naive(value)


def _is_naive(value: object) -> bool:
    return isinstance(value, EdtfDateTime) and value.moment.tzinfo is None


def _origin(event: Event) -> Origin:
    """Where the date of an event stands: in the newest statement that gives one."""
    said = (item.origin for item in reversed(event.statements) if item.dated)
    return next(said, Origin(file=event.id))
