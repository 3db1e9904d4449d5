"""Which of two dates holds, and what a date says of how far an event has come."""

from datetime import date

from timeline.calendars.calendar import Calendar
from timeline.dates.lasting import has_begun
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import EdtfInterval, EdtfSet
from timeline.model import OFF, Statement, Status
from timeline.way import nested, spans


def settle(old: Reading, new: Reading) -> Reading:
    """The reading that holds after a newer document: the newer, unless it only is vaguer.

    "in 2023" leaves "30 November 2023" alone; "2024-05" takes the place of "2024", and of
    "2023". "10–12 May" is not vaguer than "10 May": it says that the event lasts longer. Nor are
    all of several days vaguer than one of them, nor is one or another that leaves it out. Of two
    names of one day that in a calendar of its own says more.
    """
    before, after = spans(old, new)
    if before == after:
        says_less = (_names_part(old) and not _names_part(new)) or _loses_calendar(old, new)
        vaguer = _doubts(new) > _doubts(old) or says_less
    else:
        coarser = new.value.precision > old.value.precision or not _lasts(new)
        vaguer = after.contains(before) and coarser and _may_mean(new, old)
    return old if vaguer else new


def _may_mean(new: Reading, old: Reading) -> bool:
    """Whether a set leaves room for an older date: one of its dates does, or each for one."""
    if not isinstance(new.value, EdtfSet):
        return True
    is_all = isinstance(old.value, EdtfSet) and len(old.value.items) == len(new.value.items)
    return nested(old, new) and (is_all or not new.value.is_all)


def _lasts(reading: Reading) -> bool:
    """Whether a date is an interval that the event takes up."""
    return isinstance(reading.value, EdtfInterval) and reading.modifier is Modifier.WHOLE


def _doubts(reading: Reading) -> int:
    doubt = reading.value.qualification
    return doubt.uncertain + doubt.approximate


def _loses_calendar(old: Reading, new: Reading) -> bool:
    """Whether a date is told again without the calendar in which it is said, and no surer."""
    is_same = _doubts(old) == _doubts(new) and old.modifier is new.modifier
    return is_same and old.calendar is not new.calendar is Calendar.GREGORIAN


def _names_part(reading: Reading) -> bool:
    return reading.modifier.is_part


def old_dates(statement: Statement) -> tuple[Reading, ...]:
    """The dates that the event had, without those from which it has not moved."""
    new = None if statement.status in OFF else statement.dated
    behind = (*statement.was[1:], new)
    return tuple(
        old
        for old, later in zip(statement.was, behind, strict=False)
        if later is None or old.value != later.value
    )


def by_date(reading: Reading, known_on: date) -> Status:
    """The status of an event that a document of that day speaks of first, and says none."""
    return Status.OCCURRED if has_begun(reading, known_on) else Status.PLANNED
