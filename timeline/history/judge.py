"""What kind of step lies between two views of an event."""

from collections.abc import Sequence

from timeline.contested import Contested
from timeline.dates.lasting import is_stretch
from timeline.dates.rules import Reading
from timeline.edtf import EdtfInterval, End, Point
from timeline.history.development import STATUS, WHEN, Kind
from timeline.history.view import View
from timeline.model import OFF, Statement, Status
from timeline.way import nested, spans

#: what a step is, and the field that it is about
Step = tuple[Kind, str]
#: statuses of what is to come
_OPEN = (Status.PLANNED, Status.PROPOSED)
#: what tells more than that its status changed with it
_OF_DATE = (Kind.MOVED, Kind.SHARPENED, Kind.CORRECTED, Kind.CONTRADICTED, Kind.SETTLED)
#: what tells more than that its date did
_OF_STATUS = (Kind.POSTPONED, Kind.CANCELLED, Kind.REVIVED)


def step_of(before: View, after: View, statement: Statement | None = None) -> Step | None:
    """What became of date and status between two views; None where nothing did.

    Args:
        before: What was known.
        after: What is known.
        statement: What made the step, where one did.
    """
    of_date = _of_date(before, after, statement)
    of_status = _of_status(before, after, of_date)
    if of_status is None:
        return (of_date, WHEN) if of_date else None
    if of_date in _OF_DATE and of_status[0] not in _OF_STATUS:
        return of_date, WHEN
    return of_status


def _of_date(before: View, after: View, statement: Statement | None) -> Kind | None:
    old, new = before.reading, after.reading
    if old is None or new is None:
        return _of_first(before, after)
    if _meant(before.contested) != _meant(after.contested):
        return _of_sides(before.contested, after)
    if old.meaning == new.meaning or after.contested:
        return None
    if not nested(old, new) or _is_other_stretch(old, new):
        is_over = before.status is after.status is Status.OCCURRED
        told = statement is not None and bool(statement.was)
        return Kind.CORRECTED if is_over and not told else Kind.MOVED
    return Kind.SHARPENED if lies_in(new, old) else Kind.CHANGED


def _is_other_stretch(old: Reading, new: Reading) -> bool:
    """Whether what lasts begins or ends at another time: one of its ends moved alone."""
    one, other = old.value, new.value
    if not (isinstance(one, EdtfInterval) and isinstance(other, EdtfInterval)):
        return False
    if not (is_stretch(old) and is_stretch(new)):
        return False
    return _moved(one.start, other.start) or _moved(one.end, other.end)


def _moved(old: Point | End, new: Point | End) -> bool:
    if isinstance(old, End) or isinstance(new, End):
        return False
    one, other = old.span, new.span
    return not (one.contains(other) or other.contains(one))


def _of_first(before: View, after: View) -> Kind | None:
    """The step to a first date, or from one that is no longer known."""
    if after.reading is None:
        return Kind.CHANGED if before.reading else None
    return Kind.CONTRADICTED if after.contested else Kind.SHARPENED


def _meant(sides: Sequence[Contested]) -> frozenset[object]:
    return frozenset(side.reading.meaning for side in sides)


def _of_sides(old: Sequence[Contested], after: View) -> Kind:
    """The step where before or after it the date is contested."""
    if after.contested:
        fewer = bool(old) and _meant(after.contested) < _meant(old)
        return Kind.SHARPENED if fewer else Kind.CONTRADICTED
    new = after.reading
    is_one = new is not None and any(nested(side.reading, new) for side in old)
    return Kind.SETTLED if is_one else Kind.MOVED


def lies_in(new: Reading, old: Reading) -> bool:
    """Whether the window of a date lies in that of an older one."""
    one, other = spans(new, old)
    return other.contains(one)


def _of_status(before: View, after: View, of_date: Kind | None) -> Step | None:
    if before.contested_status != after.contested_status:
        return (Kind.CONTRADICTED if after.contested_status else Kind.SETTLED), STATUS
    old, new = before.status, after.status
    if old is new:
        return None
    if old is Status.OCCURRED:
        return None if of_date is Kind.MOVED and new not in OFF else (Kind.CONTRADICTED, STATUS)
    if new is Status.CANCELLED:
        return Kind.CANCELLED, STATUS
    if new is Status.POSTPONED:
        return None if of_date is Kind.MOVED and not after.is_off else (Kind.POSTPONED, STATUS)
    return _of_going_on(before, after, of_date)


def _of_going_on(before: View, after: View, of_date: Kind | None) -> Step | None:
    """The step to a status of what takes place."""
    if before.status is Status.CANCELLED:
        return Kind.REVIVED, STATUS
    if before.status is Status.POSTPONED and before.is_off:
        return None if of_date in (Kind.MOVED, Kind.SHARPENED) else (Kind.REVIVED, STATUS)
    if after.status is Status.OCCURRED:
        return Kind.CONFIRMED, STATUS
    if before.status is Status.POSTPONED:
        return None
    return (Kind.CHANGED if before.status is Status.PLANNED else Kind.CONFIRMED), STATUS


def is_confirmed(before: View, after: View, statement: Statement) -> str:
    """The field that a statement says once more where it changes nothing; empty for neither.

    A vaguer date than the one that is known confirms nothing, nor does the date alone of what
    is off.
    """
    said, known = statement.dated, after.reading
    is_told = statement.status is not None and statement.status is before.status
    if said is not None and after.contested:
        # It is one of those that disagree.
        return ""
    if said is not None and known is not None:
        first, second = spans(said, known)
        if first == second and (is_told or before.status not in OFF):
            return WHEN
    return STATUS if is_told else ""
