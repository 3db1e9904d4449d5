"""The timeline model: documents say statements, statements add up to events."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import Enum, StrEnum

from timeline.dates.phrase import phrase
from timeline.dates.reading import DateOrder, Reading
from timeline.edtf import Edtf, EdtfDate


class Status(StrEnum):
    """How far an event has come."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Origin:
    """A place in an input file."""

    #: path as the user gave it; "-" for standard input
    file: str
    #: counted from 1; 0 for the file as a whole
    line: int = 0

    def __str__(self) -> str:
        """`file:line`, as editors and terminals link it."""
        return f"{self.file}:{self.line}" if self.line else self.file


class Severity(Enum):
    """Whether a problem keeps something out of the timeline."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with the data, told and not raised."""

    origin: Origin
    #: lower case, quotes the offending text, says what would be right
    message: str
    severity: Severity = Severity.ERROR
    #: id or title of the event that this keeps out; empty where it keeps none out
    left_out: str = ""

    def __str__(self) -> str:
        """One line: where, how bad, what."""
        return f"{self.origin}: {self.severity.value}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source with a publication date."""

    #: name of its seed file without the ending, or as stated
    id: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    #: BCP 47 tag
    language: str = ""
    #: anchor of its relative dates; None where it is not known
    published: EdtfDate | None = None
    order: DateOrder | None = None
    origin: Origin = field(compare=False)

    @property
    def known_on(self) -> date | None:
        """The day by which it was published: the last of its publication date's window."""
        return self.published.latest if self.published else None

    @property
    def citation(self) -> str:
        """One line for a list of sources: title, author, publisher, date."""
        by = (self.author, self.publisher, str(self.published or ""))
        inside = ", ".join(part for part in by if part)
        name = self.title or self.id
        return f"{name} ({inside})" if inside else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """A point on the earth, WGS 84, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What can be said of an event beside its date; an empty field says nothing."""

    title: str = ""
    place: str = ""
    coordinates: Coordinates | None = None
    #: IANA name
    timezone: str = ""
    tags: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one document says of one event."""

    #: id of the event
    event: str
    #: id of the document; empty for a plain list
    document: str = ""
    #: None where the document gives no date
    reading: Reading | None = None
    #: None where it is left to the dates
    status: Status | None = None
    facts: Facts = Facts()
    #: where in the document, in words ("paragraph 6")
    locator: str = ""
    #: citations given as text, for lists without a document
    sources: tuple[str, ...] = ()
    origin: Origin = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of an event before and after, in the words of the exports."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What one document changed about an event; the first one made it."""

    #: id of the document; empty for a plain list
    document: str
    #: when that was known; None for a plain list
    known_on: date | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What all statements with one id add up to."""

    id: str
    when: Edtf
    #: the words that `when` was read from
    reading: Reading
    status: Status
    facts: Facts
    #: citations, one a statement, in order of publication
    sources: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    #: the first made the event, each later one changed it
    revisions: tuple[Revision, ...] = ()

    @property
    def title(self) -> str:
        """Short name, one line."""
        return self.facts.title

    @property
    def said(self) -> str:
        """Its date in words, as precise as it is."""
        return phrase(self.when, self.reading.modifier)

    @property
    def sequence(self) -> int:
        """Number of changes after the first (`SEQUENCE`, RFC 5545 3.8.7.4)."""
        return max(len(self.revisions) - 1, 0)

    @property
    def modified(self) -> datetime:
        """Midnight UTC of the day of the last change (`LAST-MODIFIED`).

        The Unix epoch where no document with a date made it: a fixed moment, so that
        the same seeds give the same bytes.
        """
        known_on = self.revisions[-1].known_on if self.revisions else None
        return datetime.combine(known_on, time(tzinfo=UTC)) if known_on else _EPOCH

    def overdue(self, today: date) -> bool:
        """Whether it was still to come, and its window has passed."""
        return self.status in PENDING and self.when.span.end <= today.toordinal()


_EPOCH = datetime.fromtimestamp(0, UTC)

#: statuses of what is still to come
PENDING = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSTPONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The timeline itself: its names and defaults."""

    #: right-hand side of every `UID`
    id: str = "timeline"
    name: str = "Timeline"
    description: str = ""
    #: IANA name, for times that state none
    timezone: str = ""
    #: where the feed will live
    url: str = ""
    #: CSS3 name (RFC 7986 5.9)
    color: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Ordered events and the documents that they come from."""

    about: About = About()
    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    #: the day whose knowledge this is; None where no document has a date
    known_on: date | None = None

    def document(self, document_id: str) -> Document | None:
        """The document of that id, if there is one."""
        return next((item for item in self.documents if item.id == document_id), None)
