"""Which dates moved between two states of a timeline, and from where."""

from timeline.dates.rules import Reading
from timeline.history.development import Kind
from timeline.history.difference import difference
from timeline.model import Timeline


def moved(old: Timeline, new: Timeline) -> tuple[tuple[str, Reading], ...]:
    """The ids of the events that moved, each with the date that it had in the old state.

    What only became more exact did not move, nor did what lost its date.
    """
    return tuple(
        (item.event, item.reading_before)
        for item in difference(old, new)
        if item.kind in (Kind.MOVED, Kind.CORRECTED) and item.reading_before is not None
    )
