"""Plans whose date has passed without a word: for how long, and which document said them last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from timeline.model import Document, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaiting:
    """A plan that is overdue: nobody has told what became of it."""

    #: since the last day of its window
    days: int
    #: the newest that speaks of it; None where only a list without a document does
    document: Document | None = None


def awaiting(event: Event, documents: Mapping[str, Document], today: date) -> Awaiting | None:
    """For how long an event has been overdue by a day; None where it is not.

    Args:
        event: The event.
        documents: Those of its timeline, by their ids.
        today: The day on which it is looked at.
    """
    if not event.overdue(today):
        return None
    return Awaiting(
        days=today.toordinal() - ceil(event.window.end) + 1,
        document=last_said(event, documents),
    )


def last_said(event: Event, documents: Mapping[str, Document]) -> Document | None:
    """The newest document that speaks of an event, those without a date of publication first."""
    said = [documents[item.document] for item in event.statements if item.document in documents]
    return max(said, key=lambda item: item.known_on or date.min, default=None)
