"""On which side of its document the date of an event lies, by the status that is stated."""

from timeline.dates.rules import Lean
from timeline.model import PENDING, Status


def lean(status: Status | None) -> Lean | None:
    """On which side of the document the date of an event of that status lies."""
    if status is None or status is Status.CANCELLED:
        return None
    return Lean.FUTURE if status in PENDING else Lean.PAST
