"""One step of an event, and what kinds of steps there are."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.contested import Contested
from timeline.dates.rules import Reading
from timeline.model import Statement, Status


class Kind(StrEnum):
    """What a document did to an event."""

    #: it told of the event first
    ADDED = "added"
    #: another date takes the place of the one that it had
    MOVED = "moved"
    #: its date is known better: the new one lies in the old one, or it had none before
    SHARPENED = "sharpened"
    #: another document gives the same date or status, or says that it took place
    CONFIRMED = "confirmed"
    #: it is off its date, and no document gives another
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    #: what was put off or cancelled takes place after all
    REVIVED = "revived"
    #: documents of one day disagree, or a later one denies that it took place
    CONTRADICTED = "contradicted"
    #: a later document decides between dates or statuses on which others disagreed
    SETTLED = "settled"
    #: another date is given for what is over: it was known wrongly, and did not move
    CORRECTED = "corrected"
    #: a document that told of it was taken back
    RETRACTED = "retracted"
    #: what told of it has a newer edition, or is another state, in which it no longer stands
    DROPPED = "dropped"
    #: another of its fields, or a date that is vaguer or longer than the one it had
    CHANGED = "changed"


#: what `Development.field` says of its date and its status
WHEN, STATUS = "when", "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """One step of an event.

    Of its date and status a statement makes at most one step, and one more for each other field
    that it changes. `before` and `after` are texts as exports have them: of dates EDTF; for
    people the readings say more, which stand in every step, whatever its field is.
    """

    #: id of the event
    event: str
    #: its title after the step
    title: str
    kind: Kind
    #: the day on which the document was known; None for a plain list
    on: date | None
    #: id of the document; empty for a plain list
    document: str
    #: the field that it is about: "when", "status", or another one of the event
    field: str = WHEN
    #: its value before and after; empty where there is none
    before: str = ""
    after: str = ""
    #: the date before and after; None where there is none
    reading_before: Reading | None = None
    reading_after: Reading | None = None
    #: the dates that these stand for, where its sources disagree
    contested_before: tuple[Contested, ...] = ()
    contested_after: tuple[Contested, ...] = ()
    status_before: Status | None = None
    status_after: Status | None = None
    #: id of a document that the document takes back, or of which it is a newer edition
    taken_back: str = ""
    #: what made the step; None where that is not known
    statement: Statement | None = None
