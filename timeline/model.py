"""The timeline model: documents say statements, statements add up to events."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import Enum, StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Any, TypeVar

from timeline.calendars.calendar import Calendar
from timeline.contested import Contested, ContestedStatus
from timeline.dates.lasting import lasts_on
from timeline.dates.rules import DateOrder, Modifier, Reading
from timeline.edtf import (
    UNDATED,
    Edtf,
    EdtfDate,
    EdtfInterval,
    EdtfSet,
    Precision,
    Qualification,
    Span,
    hull,
)
from timeline.quote import Quote
from timeline.text.clean import for_terminal
from timeline.text.names import in_one_order
from timeline.way import Step

_BOTH = 2


class Status(StrEnum):
    """How far an event has come."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Stage(StrEnum):
    """How far an event has come on a day: its status, or that it began and is not over."""

    OCCURRED = "occurred"
    UNDER_WAY = "under-way"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Basis(StrEnum):
    """What a status rests on."""

    STATED = "stated"
    #: its date, and the day on which that was told
    DERIVED = "derived"


class Access(StrEnum):
    """Who an event is for (`CLASS`, RFC 5545 3.8.1.3), the widest circle first."""

    PUBLIC = "public"
    PRIVATE = "private"
    CONFIDENTIAL = "confidential"


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
    #: nothing is wrong: how something was read that could have been meant otherwise
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with the data, collected and not raised."""

    origin: Origin
    #: lower case, quotes the offending text, says what would be right
    message: str
    severity: Severity = Severity.ERROR
    #: id or title of the event that this keeps out; empty where it keeps none out
    left_out: str = ""

    def __str__(self) -> str:
        """One line, whatever a file is called: where, how bad, what."""
        return for_terminal(f"{self.origin}: {self.severity.value}: {self.message}")


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of some problems that keep something out of the timeline."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def warnings_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of some problems that are more than a note and keep nothing out."""
    return tuple(problem for problem in problems if problem.severity is Severity.WARNING)


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
    #: the calendar of its dates, but for the one of its publication
    calendar: Calendar = Calendar.GREGORIAN
    #: the calendar feed of which it is a snapshot; what its newest one says holds until today
    feed: str = ""
    #: of its text as it was read, white space apart: "sha256:" and 64 digits; empty: not known
    fingerprint: str = ""
    #: the file in which its text is kept, from the folder of its seed; empty where it is not
    text: str = ""
    #: ids of documents whose statements count no longer from its publication date on
    retracts: tuple[str, ...] = ()
    #: the same of documents of which it is a newer edition
    supersedes: tuple[str, ...] = ()
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
    """Facts about an event besides its date; an empty field says nothing."""

    title: str = ""
    place: str = ""
    coordinates: Coordinates | None = None
    #: IANA name
    timezone: str = ""
    tags: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    url: str = ""
    note: str = ""
    #: its place among those that begin on the same day, where that is stated
    order: int | None = None
    #: whether readers should see it first; None where that is not said
    highlight: bool | None = None
    #: the series of which it is one occurrence
    series: str = ""
    #: fields of its own, each a name as it was written and its text, in order
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The report of one event by one document."""

    #: id of the event
    event: str
    #: id of the document; empty for a plain list
    document: str = ""
    #: None where the document gives no date; of no date where its words for one give none
    reading: Reading | None = None
    #: the dates of which it says that the event had them before, in order
    was: tuple[Reading, ...] = ()
    #: the dates that it calls contested, as an export does; `reading` stands for them
    contested: tuple[Contested, ...] = ()
    #: the statuses that it calls contested, as an export does
    contested_status: tuple[ContestedStatus, ...] = ()
    #: None where it is left to the dates
    status: Status | None = None
    facts: Facts = Facts()
    #: where in the document, in words ("paragraph 6")
    locator: str = ""
    #: the words of the document that it rests on; None where it does not say
    quote: Quote | None = None
    #: citations given as text, for lists without a document
    sources: tuple[str, ...] = ()
    #: the id of which the event's `UID` was made, where that was another
    formerly: str = ""
    #: ids of events that are known to be others, however alike they look
    distinct_from: tuple[str, ...] = ()
    #: None where it does not say who the event is for
    access: Access | None = None
    #: whether nobody has reviewed it: then it is left out, unless it is asked for
    draft: bool = False
    #: ids of documents of which it takes back what they say of the event
    retracts: tuple[str, ...] = ()
    origin: Origin = field(compare=False)
    #: number of its row in its file, from 0: several can stand on one line
    position: int = field(default=0, compare=False)
    #: whether `event` stands there; else what it says makes it
    states_id: bool = field(default=True, compare=False)

    @property
    def dated(self) -> Reading | None:
        """The date that it gives the event, if it gives one."""
        return None if self.reading is None or self.reading.value == UNDATED else self.reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field of an event before and after, in the words of the exports."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The changes of an event by one document; the first one made it."""

    #: id of the document; empty for a plain list
    document: str
    #: when that was known; None for a plain list
    known_on: date | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A statement that counts no longer, since a document took it back or its place."""

    statement: Statement
    #: id of the document that did, and its day
    document: str
    known_on: date
    #: whether that is a newer edition
    is_edition: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """The properties by which calendars learn that an event has changed."""

    #: number of changes after the first (`SEQUENCE`, RFC 5545 3.8.7.4)
    sequence: int
    #: moment of the last change in UTC, in whole seconds (`DTSTAMP` and `LAST-MODIFIED`)
    modified: datetime
    #: the day on which calendars that had it as a plan learned that it is cancelled
    cancelled: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The sum of all statements with one id."""

    id: str
    #: `UNDATED` where it was put off or cancelled and no document gives a date
    when: Edtf
    #: the words that `when` was read from
    reading: Reading
    #: the dates on which its sources of one day disagree, in order, and nothing later settles it:
    #: two or more, for which `reading` stands; empty where they agree
    contested: tuple[Contested, ...] = ()
    #: the same of its status, for which `status` stands
    contested_status: tuple[ContestedStatus, ...] = ()
    status: Status
    facts: Facts
    #: whether a document says the status, or its dates do
    status_from: Basis = Basis.STATED
    #: citations, one a statement, in order of publication
    sources: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    #: what documents said of it that took it back later, or have a newer edition
    withdrawn: tuple[Withdrawal, ...] = ()
    #: the first made the event, each later one changed it
    revisions: tuple[Revision, ...] = ()
    #: what came before its date; where that is over, and no other is known, it is the last one
    way: tuple[Step, ...] = ()
    #: the id of which its `UID` was made, where that was another
    formerly: str = ""
    #: who it is for by all statements, later ones too; None where none says it
    access: Access | None = None

    @property
    def distinct_from(self) -> frozenset[str]:
        """Ids of events of which some document's seed says that they are others."""
        return frozenset(name for item in self.statements for name in item.distinct_from)

    @property
    def said(self) -> tuple[Statement, ...]:
        """All that documents say of it; what was taken back comes last."""
        return (*self.statements, *(item.statement for item in self.withdrawn))

    @property
    def last_withdrawal(self) -> Withdrawal:
        """What was taken back last of what is said of it, where anything was."""
        return max(self.withdrawn, key=lambda item: (item.known_on, item.document))

    @property
    def is_private(self) -> bool:
        """Whether it goes to nobody unless that is asked for."""
        return self.access not in (None, Access.PUBLIC)

    @property
    def title(self) -> str:
        """Short name, one line."""
        return self.facts.title

    @property
    def is_dated(self) -> bool:
        """Whether any date of it is known."""
        return self.when != UNDATED

    @property
    def is_put_off(self) -> bool:
        """Whether it is off its date, and no document gives it another."""
        return self.status is Status.POSTPONED and (not self._had or self._has(self._had[-1]))

    @property
    def former(self) -> tuple[Reading, ...]:
        """The dates that it no longer has, in order; the one that it was put off comes last."""
        had = tuple(next(same) for _, same in groupby(self._had, key=lambda item: item.meaning))
        return had if self.is_put_off or not (had and self._has(had[-1])) else had[:-1]

    def _has(self, reading: Reading) -> bool:
        """Whether it is the date that it has now."""
        return reading.meaning == self.reading.meaning

    @property
    def _had(self) -> tuple[Reading, ...]:
        return tuple(step.reading for step in self.way if step.reading is not None)

    @property
    def is_contested(self) -> bool:
        """Whether its sources disagree on its date or status, and nothing later settles it."""
        return bool(self.contested or self.contested_status)

    @property
    def windows(self) -> tuple[Span, ...]:
        """The spans in which it may lie: one, or one for each date of a set or contested date."""
        if self.contested:
            return tuple(span for side in self.contested for span in side.reading.windows)
        return self.reading.windows

    @property
    def window(self) -> Span:
        """From the first moment that may be meant to the last."""
        return hull(self.windows) if self.contested else self.reading.window

    @property
    def has_days(self) -> bool:
        """Whether what is known of its date is known to the day.

        Days that are a window ("early that week", "next week") only bound it, and so do those that
        no words say ("mid-May to mid-June").
        """
        if self.contested or isinstance(self.when, EdtfSet) or self.when.precision > Precision.DAY:
            return False
        if not isinstance(self.when, EdtfInterval):
            return True
        return self.reading.modifier is Modifier.WHOLE and not self.reading.has_unsaid_days

    @property
    def is_set(self) -> bool:
        """Whether nothing of its days is left to be set, though they may be several apart."""
        return self.has_days or (
            isinstance(self.when, EdtfSet)
            and self.when.is_all
            and self.when.precision <= Precision.DAY
            and not self.contested
        )

    @property
    def is_precise(self) -> bool:
        """Whether its days or times are known, and certain."""
        return (
            self.has_days
            and self.when.qualification is Qualification.CERTAIN
            and (not isinstance(self.when, EdtfInterval) or len(self.when.ends) == _BOTH)
        )

    @property
    def stamp(self) -> Stamp:
        """The stamp by its documents: the number of revisions, midnight UTC of the last one's day.

        The Unix epoch where no document with a date of 1970 or later made it: a fixed moment, so
        that the same seeds give the same bytes.
        """
        known_on = self.revisions[-1].known_on if self.revisions else None
        return _stamp(max(len(self.revisions) - 1, 0), known_on)

    def uid(self, about: "About") -> str:
        """Its `UID` (RFC 7986 5.3): the same for ever, whatever changes about the event."""
        return f"{self.formerly or self.id}@{about.id}"

    def overdue(self, today: date) -> bool:
        """Whether it was still to come, on a date that has passed."""
        is_over = self.status in PENDING and self.window.end <= today.toordinal()
        return is_over and not self.is_put_off

    def under_way(self, today: date) -> bool:
        """Whether it began and is not over: a plan whose days have come, or what goes on since.

        Only a stretch of time that it takes up tells so: what is planned for some day of a year
        stays planned in that year, and what is put off, cancelled or only proposed did not begin.
        """
        if self.status not in _BEGINNING:
            return False
        readings = [side.reading for side in self.contested] or [self.reading]
        return all(lasts_on(reading, today) for reading in readings)

    @property
    def stated_status(self) -> Status | None:
        """Its status, where that does not hang on the day on which its dates are looked at."""
        hangs = self.status_from is Basis.DERIVED and not any(
            statement.document for statement in self.statements
        )
        return None if hangs else self.status

    def stage(self, today: date | None) -> Stage:
        """How far it has come on a day; its status where none is given."""
        is_under_way = today is not None and self.under_way(today)
        return Stage.UNDER_WAY if is_under_way else _STAGES[self.status]


@lru_cache(maxsize=1024)
def _stamp(sequence: int, known_on: date | None) -> Stamp:
    modified = datetime.combine(known_on, time(tzinfo=UTC)) if known_on else EPOCH
    # Of what an old document made too: apps count the seconds from then on, and some no others.
    return Stamp(sequence=sequence, modified=max(modified, EPOCH))


#: `modified` of what no dated document made
EPOCH = datetime.fromtimestamp(0, UTC)

#: statuses of what is still to come
PENDING = frozenset({Status.PLANNED, Status.PROPOSED, Status.POSTPONED})
#: statuses of what a stretch of time may be taken up by today
_BEGINNING = frozenset({Status.OCCURRED, Status.PLANNED})
_STAGES = {status: Stage(status.value) for status in Status}
#: statuses of what takes place on no day that is known, which so need none
OFF = frozenset({Status.POSTPONED, Status.CANCELLED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """A stretch of time that has a name, behind the events of a chart."""

    name: str
    #: one date that is the era, or the two between which it lies; None where it is open there
    dates: tuple[Reading | None, ...]

    @property
    def begin(self) -> Span | None:
        """When it begins, as closely as that is known; None where nothing says so."""
        first = self.dates[0]
        if first is None:
            return None
        if len(self.dates) > 1:
            return first.window
        return Span(begin=first.window.begin, end=first.window.begin)

    @property
    def end(self) -> Span | None:
        """When it ends, as closely as that is known; None where nothing says so."""
        last = self.dates[-1]
        if last is None:
            return None
        if len(self.dates) > 1:
            return last.window
        return Span(begin=last.window.end, end=last.window.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAbout:
    """What a timeline says of its chart; empty where it leaves that to the options."""

    #: a sentence or two below the title
    standfirst: str = ""
    #: where the data is from, and who made the chart: the line at the foot
    source: str = ""
    credit: str = ""
    #: name of a family, or path of a file
    font: str = ""
    eras: tuple[Era, ...] = ()
    #: paper and style, by the names of their options
    paper: str = ""
    style: str = ""


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
    #: days for which calendars go on showing what has been cancelled; None for ever
    cancelled_days: int | None = 90
    #: how seeds that do not say it order dates in numbers
    date_order: DateOrder | None = None
    #: the first year of which calendars show events; None for the one that all apps show rightly
    first_year: int | None = None
    #: how long before what is to come calendars remind of it, "1d"; empty for never
    alarm: str = ""
    #: paper and style of the chart, by the names of their options
    paper: str = ""
    style: str = ""
    #: origins of the sites that may show it within theirs; "*" for all
    embed_from: tuple[str, ...] = ()
    #: what `[chart]` says
    chart: ChartAbout = ChartAbout()

    @property
    def base_url(self) -> str:
        """The folder of the feed's address, where a site stands; empty where none is named."""
        folder, _, name = self.url.rpartition("/")
        return folder if name == "timeline.ics" and "://" in folder else ""


#: the begins of some windows and their ends, in days as `Span` counts them
Bounds = tuple["array[float]", "array[float]"]
_Found = TypeVar("_Found")


def bounds_of(spans: Iterable[Span]) -> Bounds:
    """The begins and the ends of some spans, in less memory than the spans."""
    begins, ends = array("d"), array("d")
    for span in spans:
        begins.append(span.begin)
        ends.append(span.end)
    return begins, ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Ordered events and the documents that they come from."""

    about: About = About()
    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    #: what is no longer an event, since all that was said of it is taken back: as it was last
    gone: tuple[Event, ...] = ()
    #: the day whose knowledge this is; None where no document has a date
    known_on: date | None = None
    #: the day for which it tells what is under way; None where it tells of none
    today: date | None = None
    #: whether it is written as its seeds state it: without what hangs on the day of today
    is_as_stated: bool = False
    #: the filters by which the events were chosen, in words; empty where all are here
    asked: str = ""
    #: the `UID`s of private events that were left out: nothing is told of them
    withheld: frozenset[str] = frozenset()
    #: files that may say that events of it are private, where those are left out
    may_hide: tuple[str, ...] = ()
    #: where the drafts stand that were left out since nobody has reviewed them
    unreviewed: tuple[Origin, ...] = field(default=(), compare=False)
    #: what has been worked out of it, by its name
    _known: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def title(self) -> str:
        """Its name, and what was asked of it, so that two choices of one timeline differ."""
        return f"{self.about.name}: {self.asked}" if self.asked else self.about.name

    def once(self, name: str, work: "Callable[[Timeline], _Found]") -> _Found:
        """What `work` makes of it, which always has that name; made when it is first asked for."""
        if name not in self._known:
            self._known[name] = work(self)
        found: _Found = self._known[name]
        return found

    @property
    def dated(self) -> tuple[Event, ...]:
        """Those of the events of which a date is known."""
        return tuple(event for event in self.events if event.is_dated)

    @property
    def bounds(self) -> Bounds:
        """Where the window of each event begins, and where it ends."""
        return self.once("bounds", lambda self: bounds_of(event.window for event in self.events))

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names of the fields that are its events' own, each once, as somebody wrote it."""
        return self.once("own_names", _own_names)

    def status_of(self, event: Event) -> Status | None:
        """What is written for the status of one of its events; None where it is left open."""
        return event.stated_status if self.is_as_stated else event.status

    def document(self, document_id: str) -> Document | None:
        """The document of that id, if there is one."""
        return next((item for item in self.documents if item.id == document_id), None)


def _own_names(timeline: Timeline) -> tuple[str, ...]:
    extras = (event.facts.extra for event in timeline.events)
    return in_one_order(tuple(name for name, _ in extra) for extra in extras if extra)


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """The events and documents of all seeds together."""

    about: About = field(default_factory=About)
    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: events, each with its document, that a statement with a mistake calls private
    withheld: frozenset[tuple[str, str]] = frozenset()
    #: files of which a part cannot be read that may say that an event is private
    may_hide: tuple[str, ...] = ()
    #: drafts that a review refused, which say nothing of the timeline
    refused: int = field(default=0, compare=False)
