"""Raw rows to checked values, documents and statements, with a problem for each fault."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from timeline.dates.rules import Anchor, DateOrder, Lean, Modifier, Reading
from timeline.edtf import UNDATED, Edtf, EdtfDate, Precision, with_times
from timeline.errors import DateError
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read
from timeline.limits import LIMITS
from timeline.model import (
    OFF,
    PENDING,
    About,
    Access,
    Coordinates,
    Document,
    Facts,
    Origin,
    Problem,
    Severity,
    Statement,
    Status,
)
from timeline.seeds import fields
from timeline.seeds.old_dates import old_dates
from timeline.seeds.rows import Raw, Row
from timeline.text.clean import control_characters, for_terminal
from timeline.text.ids import numbered, slug

_LONGEST_TITLE = LIMITS["title.characters"].most


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The statements of a file, without those that are wrong."""

    about: About | None = None
    about_origin: Origin | None = None
    #: whether the id of the timeline is stated there
    states_id: bool = False
    #: the id of the timeline that its events name one by one, and where
    named: tuple[str, Origin] | None = None
    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: events, each with its document, that a statement with a mistake calls private
    withheld: frozenset[tuple[str, str]] = frozenset()
    #: files of which a part cannot be read that may say that an event is private
    may_hide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What the date words of some statements are read against; words are read once."""

    anchor: Anchor = field(default_factory=Anchor)
    language: str = ""
    known: dict[str, Reading] = field(default_factory=dict)

    def read(self, words: str) -> Reading:
        """The reading of the words; raises `DateError` where there is none."""
        found = self.known.get(words)
        if found is None:
            found = self.known[words] = read(words, self.anchor, self.language)
        return found

    def read_in(self, words: str, year: int | None) -> Reading:
        """The same, where words without a year are of this one."""
        if year is None:
            return self.read(words)
        return read(words, replace(self.anchor, year=year), self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    """Where the statements of a file can be from."""

    #: the only document of the file, if it has one
    own: Document | None
    by_id: Mapping[str, Document]
    order: DateOrder | None
    #: by the id of a document and the status of an event
    frames: dict[tuple[str, Status | None], _Frame] = field(default_factory=dict)
    exact: _Frame = field(default_factory=_Frame)

    def frame(self, document: Document | None, status: Status | None) -> _Frame:
        """What date words of a document are read against."""
        key = document.id if document else "", status
        found = self.frames.get(key)
        if found is None:
            anchor = Anchor(
                published=document.published if document else None,
                order=(document.order if document else None) or self.order,
                lean=lean(status),
            )
            found = _Frame(anchor=anchor, language=document.language if document else "")
            self.frames[key] = found
        return found


@dataclass(slots=True)
class _Values:
    """The right fields of one row; the faults of the others go to `problems`."""

    row: Row
    problems: list[Problem]
    #: what the row is, for messages
    name: str
    #: what a fault in it leaves out
    left_out: Callable[[Row], str] = lambda _row: ""
    right: dict[str, Any] = field(default_factory=dict)
    sound: bool = True
    #: the fields that have one
    faulty: set[str] = field(default_factory=set)

    def check(self, checks: Mapping[str, fields.Check]) -> dict[str, Any]:
        """The values that are right, by their keys."""
        right = self.right
        for key, value in self.row.fields.items():
            check = checks.get(key)
            if check is None:
                self.fault(key, self._unknown(key, checks))
                continue
            if value is None or value == "":
                continue
            try:
                right[key] = check(key, value)
            except fields.FieldError as error:
                long = fields.too_long(value)
                self.fault(key, f"{key} has {long}" if long else str(error))
            else:
                if not (type(value) is str and value.isprintable()):
                    self._tell_control_characters(key, value)
        return right

    def fault(self, key: str, message: str) -> None:
        """Note a problem that leaves the row out."""
        self.sound = False
        self.faulty.add(key)
        self.problems.append(
            Problem(origin=self.row.at(key), message=message, left_out=self.left_out(self.row))
        )

    def _unknown(self, key: str, checks: Iterable[str]) -> str:
        close = fields.nearest(key, checks)
        shown = fields.show(key)
        if close:
            return f"unknown key {shown} in {self.name}: did you mean {close!r}?"
        return f"unknown key {shown} in {self.name}: it has {', '.join(checks)}"

    def _tell_control_characters(self, key: str, value: object) -> None:
        parts = value if isinstance(value, (list, tuple)) else (value,)
        text = "".join(part for part in parts if isinstance(part, str))
        for char in control_characters(text.replace("\r", "")):
            self.warn(key, f"{key} has the control character U+{ord(char):04X}, which is left out")

    def warn(self, key: str, message: str) -> None:
        """Note a problem that leaves nothing out."""
        self.problems.append(
            Problem(origin=self.row.at(key), message=message, severity=Severity.WARNING)
        )


def _checks(known: Mapping[str, fields.Field]) -> Mapping[str, fields.Check]:
    return {key: item.check for key, item in known.items()}


_ABOUT = _checks(fields.ABOUT)
_DOCUMENT = _checks(fields.DOCUMENT)
_EVENT = _checks({**fields.EVENT, **fields.CARRIED})
#: fields of which many events have the same values
_SHARED = ("place", "status", "timezone", "tags", "participants", "sources")


def _remembered(check: fields.Check) -> fields.Check:
    """A check that gives the same object for the same value, and looks at it once."""
    known: dict[object, object] = {}

    def again(name: str, value: object) -> object:
        key = tuple(value) if isinstance(value, list) else value
        try:
            found = known.get(key)
        except TypeError:
            # It holds a list or a table.
            return check(name, value)
        if found is None:
            found = known[key] = check(name, value)
        return found

    return again


def check(raw: Raw, stem: str, order: DateOrder | None = None) -> Checked:
    """The values of a file.

    Args:
        raw: What the file says.
        stem: The file's name without its ending, the id of a document that states none.
        order: How numeric dates are ordered where no document says it.

    Returns:
        What is right, and a problem for each thing that is not; an event with a fault is
        left out as a whole.
    """
    problems: list[Problem] = []
    documents = tuple(_document(row, stem, order, problems) for row in raw.documents)
    own = documents[0] if len(documents) == 1 else None
    by_id = {document.id: document for document in documents}
    sources = _Sources(own=own, by_id=by_id, order=order)
    keys = raw.event_keys or tuple(fields.EVENT)
    checks = {key: _EVENT[key] for key in keys}
    checks |= {key: _remembered(checks[key]) for key in _SHARED if key in checks}
    statements: list[Statement] = []
    without_id: list[Origin] = []
    first_title = ""
    withheld: set[tuple[str, str]] = set()
    # the lines of the ids that each document has
    taken: defaultdict[str, dict[str, int]] = defaultdict(dict)
    last: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in raw.events:
        statement = _statement(row, checks, sources, problems)
        if statement is None:
            withheld |= _withheld(row, sources)
            continue
        if not row.fields.get("id"):
            without_id.append(row.origin)
            first_title = first_title or statement.facts.title
            statement = _with_free_id(
                statement, taken[statement.document], last[statement.document]
            )
        ids = taken[statement.document]
        line = row.lines.get("id", row.origin.line) if row.lines else row.origin.line
        # Several lists without a document can stand in one export.
        from_lists = "document" in row.fields and not statement.document
        if statement.event in ids and not from_lists:
            where = Origin(file=row.origin.file, line=ids[statement.event])
            problems.append(
                Problem(
                    origin=row.at("id"),
                    message=f"id {statement.event!r} stands twice in one document, "
                    f"first at {where}: give each event an id of its own",
                    left_out=f"{statement.event} (the second)",
                )
            )
            withheld |= _withheld(row, sources)
            continue
        ids[statement.event] = line
        statements.append(statement)
    withheld |= {each for row in raw.left_out for each in _withheld(row, sources)}
    problems.extend(_tell_without_id(without_id, first_title))
    about, origin = _about(raw.about, problems)
    named = _named(raw.timelines, problems)
    return Checked(
        about=about,
        about_origin=origin,
        states_id=raw.about is not None and bool(raw.about.fields.get("id")),
        named=named,
        documents=documents,
        statements=tuple(statements),
        problems=(*raw.problems, *problems),
        withheld=frozenset(withheld),
    )


def _withheld(row: Row, sources: _Sources) -> set[tuple[str, str]]:
    """The event and the document of a row that is left out, where it says that it is private.

    What cannot be read is taken for private: another document may speak of the event too.
    """
    said = row.fields.get("class")
    if said in ("", None) or _words(said).strip().casefold() == Access.PUBLIC:
        return set()
    own = sources.own.id if sources.own else ""
    event = row.fields.get("id") or slug(_words(row.fields.get("title") or "")[:_LONGEST_TITLE])
    return {(_words(event), _words(row.fields.get("document") or own))}


def _about(row: Row | None, problems: list[Problem]) -> tuple[About | None, Origin | None]:
    if row is None:
        return None, None
    values = _Values(row=row, problems=problems, name="[timeline]", left_out=lambda _: "[timeline]")
    return About(**values.check(_ABOUT)), row.origin


def _named(timelines: Iterable[Row], problems: list[Problem]) -> tuple[str, Origin] | None:
    """The timeline that the events of a file are of; another one beside it is reported."""
    first: tuple[str, Origin] | None = None
    for row in timelines:
        origin, given = row.origin, row.fields["id"]
        try:
            name = fields.timeline_identifier("timeline", given)
        except fields.FieldError as error:
            problems.append(Problem(origin=origin, message=str(error)))
            continue
        if first is None:
            first = name, origin
            continue
        message = (
            f"this event is of the timeline {name!r}, and the one at {first[1]} of {first[0]!r}: "
            f"the UIDs of all are made with {first[0]!r}; give each timeline a file of its own "
            "to keep them"
        )
        problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))
    return first


def default_order(seeds: Iterable[Raw]) -> DateOrder | None:
    """The order of numeric dates in the first `[timeline]` that gives a right one."""
    for row in filter(None, (raw.about for raw in seeds)):
        with suppress(fields.FieldError):
            if stated := row.fields.get("date_order"):
                return fields.date_order("date_order", stated)
    return None


def _document(row: Row, stem: str, default: DateOrder | None, problems: list[Problem]) -> Document:
    values = _Values(row=row, problems=problems, name="[document]")
    right = values.check(_DOCUMENT)
    order: DateOrder | None = right.pop("date_order", None)
    published = None
    if "published" in right:
        published = _published(right.pop("published"), order or default, values)
    elif not row.fields.get("published"):
        problems.append(
            Problem(
                origin=row.origin,
                message="the document has no publication date: "
                'give published = "2024-01-19", so that words like "last year" can be read',
                severity=Severity.WARNING,
            )
        )
    right.setdefault("id", slug(stem) or "document")
    return Document(published=published, order=order, origin=row.origin, **right)


def _published(text: str, order: DateOrder | None, values: _Values) -> EdtfDate | None:
    try:
        value = read(text, Anchor(order=order)).value
    except DateError as error:
        values.fault("published", f"published: {error}")
        return None
    if isinstance(value, EdtfDate):
        return value
    values.fault("published", f"published {text!r} is not a day, month or year: write 2024-01-19")
    return None


def _statement(
    row: Row, checks: Mapping[str, fields.Check], sources: _Sources, problems: list[Problem]
) -> Statement | None:
    values = _Values(row=row, problems=problems, name="[[event]]", left_out=_name)
    right = values.check(checks)
    given = right.get
    document = _document_of(values, given("document", ""), sources)
    if "coordinates" in right:
        right["latitude"], right["longitude"] = right["coordinates"]
    if ("latitude" in right) != ("longitude" in right):
        values.fault("latitude", "latitude and longitude go together: give both or none")
    status: Status | None = given("status")
    reading = _reading(right, sources.frame(document, status), sources.exact, values)
    was = _was(right, reading, sources.frame(document, None), values)
    identifier = given("id") or _identifier(given("title", ""), values)
    if not values.sound:
        return None
    return Statement(
        event=identifier,
        document=document.id if document else "",
        reading=reading,
        was=was,
        status=status,
        facts=_facts(right),
        locator=given("locator", ""),
        sources=given("sources", ()),
        formerly=given("formerly", ""),
        access=given("class"),
        origin=row.origin,
    )


def _facts(right: dict[str, Any]) -> Facts:
    given = right.get
    point = None
    if "latitude" in right:
        point = Coordinates(latitude=right["latitude"], longitude=right["longitude"])
    return Facts(
        title=given("title", ""),
        place=given("place", ""),
        coordinates=point,
        timezone=given("timezone", ""),
        tags=given("tags", ()),
        participants=given("participants", ()),
        url=given("url", ""),
        note=given("note", ""),
    )


def _identifier(title: str, values: _Values) -> str:
    """The id that a title makes."""
    found = slug(title)
    if not title:
        values.fault("title", 'an event needs a title: write title = "…"')
    elif not found:
        values.fault("id", f'title {fields.show(title)} makes no id: write id = "…"')
    return found


def _name(row: Row) -> str:
    """The id or title of an event for messages, or where it stands."""
    given = row.fields.get("id") or row.fields.get("title") or str(row.origin)
    return for_terminal(_words(given)[:_LONGEST_TITLE])


def _words(value: object) -> str:
    """A value of any type in words; a number may be too long for `str`."""
    return value if isinstance(value, str) else fields.show(value)


def _document_of(values: _Values, name: str, sources: _Sources) -> Document | None:
    if not name:
        return sources.own if "document" not in values.row.fields else None
    if name not in sources.by_id:
        values.fault(
            "document",
            f"document {name!r} is not among the documents of this file, "
            "which `timeline export json` writes too",
        )
    return sources.by_id.get(name)


def lean(status: Status | None) -> Lean | None:
    """On which side of the document the date of an event of that status lies."""
    if status is None or status is Status.CANCELLED:
        return None
    return Lean.FUTURE if status in PENDING else Lean.PAST


def _reading(
    right: dict[str, Any], frame: _Frame, exact: _Frame, values: _Values
) -> Reading | None:
    words, when = right.get("words", ""), right.get("when", "")
    is_off = right.get("status") in OFF
    if not (words or when):
        if "when" not in values.row.fields and "id" not in right and not is_off:
            values.fault("when", 'an event needs a date: write when = "2023-11" or "last year"')
        return None
    try:
        reading = _carried(right, frame, exact) if words and when else frame.read(words or when)
    except DateError as error:
        if is_off:
            return _only_words(words or when, error, values)
        values.fault("when", f"when: {error}")
        return None
    _tell_years(reading, values)
    reading = _told_doubts(reading, values)
    if right.get("modifier", Modifier.WHOLE) is not Modifier.WHOLE:
        return replace(reading, modifier=right["modifier"])
    return reading


def _only_words(words: str, error: DateError, values: _Values) -> Reading:
    """The words for a date that is not known, of an event that is put off or cancelled."""
    values.warn("when", f"when: {error}: it is kept as words, and gives no new date")
    return Reading(words=" ".join(words.split()), value=UNDATED, stated=())


def _was(
    right: dict[str, Any], new: Reading | None, frame: _Frame, values: _Values
) -> tuple[Reading, ...]:
    """The old dates that a statement gives."""
    if "was" not in right:
        return ()
    words, exact = right.get("was_words", ()), right["was"]
    when = None if new is None or new.value == UNDATED else new
    is_off = right.get("status") in OFF
    if right["was"] and when is None and not is_off and "when" not in values.faulty:
        values.fault(
            "was",
            'was is the date before the one it has: write when, or status = "postponed" '
            "where no new date is known",
        )
    try:
        found = old_dates(exact, when, frame.read_in)
        if len(words) == len(exact):
            found = _carried_was(found, words, when, frame)
    except DateError as error:
        values.fault("was", f"was: {error}")
        return ()
    if when and found and found[-1].value == when.value and not is_off:
        values.warn("was", f"was and when are one date, {when.value}: nothing has moved")
    return tuple(_told_doubts(item, values, "was") for item in found)


def _carried_was(
    exact: tuple[Reading, ...], words: tuple[str, ...], when: Reading | None, frame: _Frame
) -> tuple[Reading, ...]:
    """The old dates that an export wrote: EDTF, and the words that each was read from."""
    try:
        found = old_dates(words, when, frame.read_in)
    except DateError:
        found = exact
    return tuple(
        replace(said, doubts=())
        if said.value in (date.value, _without_zone(date.value))
        else replace(date, words=text)
        for said, date, text in zip(found, exact, words, strict=True)
    )


def _carried(right: dict[str, Any], frame: _Frame, exactly: _Frame) -> Reading:
    """The reading that an export wrote: EDTF, the words it was read from, what they state."""
    exact = exactly.read(right["when"])
    try:
        reading = frame.read(right["words"])
    except DateError:
        # What the words were read against is not known here; what came of it is.
        parts = exact.stated
        implied = right.get("implied", ())
        return replace(
            exact,
            words=right["words"],
            stated=right.get("stated") or tuple(part for part in parts if part not in implied),
            implied=implied,
        )
    # A zone that the words do not give was filled in after they were read.
    if reading.value not in (exact.value, _without_zone(exact.value)):
        raise DateError(
            f"words {reading.words!r} say {reading.value}, not {exact.words!r}: correct one of them"
        )
    # What the words leave in doubt, the value beside them decides.
    return replace(reading, doubts=())


def _tell_years(reading: Reading, values: _Values) -> None:
    """A remark where EDTF reads as a season or quarter what may be two years."""
    match = len(reading.words) == len("2004-05") and _TWO_YEARS.fullmatch(reading.words)
    if not match or reading.value.precision not in (Precision.SEASON, Precision.QUARTER):
        return
    first, second = int(match[1]), int(match[2])
    if (first + 1) % 100 == second:
        message = (
            f"when {reading.words!r} is {phrase(reading.value)} in EDTF: "
            f"write '{first:04}/{first + 1:04}' if it means two years"
        )
        values.warn("when", message)


def _told_doubts(reading: Reading, values: _Values, key: str = "when") -> Reading:
    """The reading without its doubts, which are problems of the seed."""
    for doubt in reading.doubts:
        values.warn(
            key, f"{key}: {doubt}: it is read as {reading.value}, write the one that is meant"
        )
    return replace(reading, doubts=()) if reading.doubts else reading


_TWO_YEARS = re.compile(r"(\d{4})-(\d\d)", re.ASCII)


def _without_zone(value: Edtf) -> Edtf:
    return with_times(
        value, lambda time: replace(time, moment=time.moment.replace(tzinfo=None, fold=0))
    )


def _with_free_id(statement: Statement, taken: Container[str], last: dict[str, int]) -> Statement:
    free = numbered(statement.event, taken.__contains__, last)
    return statement if free == statement.event else replace(statement, event=free)


def _tell_without_id(origins: list[Origin], title: str) -> tuple[Problem, ...]:
    if not origins:
        return ()
    first = fields.show(title)
    many = f"{len(origins)} events have no id, the first is" if len(origins) > 1 else "no id for"
    message = f"{many} {first}: its title makes the id, and a new title a new event in calendars"
    return (Problem(origin=origins[0], message=message, severity=Severity.WARNING),)
