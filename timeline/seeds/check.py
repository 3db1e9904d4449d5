"""Raw rows to checked values, documents and statements, with a problem for each fault."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from timeline.dates.rules import Anchor, DateOrder, Lean, Modifier, Reading
from timeline.edtf import Edtf, EdtfDate, Precision, with_times
from timeline.errors import DateError
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read
from timeline.limits import LIMITS
from timeline.model import (
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
from timeline.seeds.rows import Raw, Row
from timeline.text.clean import control_characters, for_terminal
from timeline.text.ids import numbered, slug

_LONGEST_TITLE = LIMITS["title.characters"].most
_FACTS = ("title", "place", "timezone", "tags", "participants", "url", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The statements of a file, without those that are wrong."""

    about: About | None = None
    about_origin: Origin | None = None
    documents: tuple[Document, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: events, each with its document, that a statement with a mistake calls private
    withheld: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    """Where the statements of a file can be from."""

    #: the only document of the file, if it has one
    own: Document | None
    by_id: Mapping[str, Document]
    order: DateOrder | None


@dataclass(slots=True)
class _Values:
    """The right fields of one row; the faults of the others go to `problems`."""

    row: Row
    problems: list[Problem]
    #: what the row is, for messages
    name: str
    left_out: str = ""
    right: dict[str, Any] = field(default_factory=dict)
    sound: bool = True

    def check(self, known: Mapping[str, fields.Field]) -> dict[str, Any]:
        for key, value in self.row.fields.items():
            if key not in known:
                self.fault(key, self._unknown(key, known))
                continue
            if value in ("", None):
                continue
            try:
                self.right[key] = known[key].check(key, value)
            except fields.FieldError as error:
                long = fields.too_long(value)
                self.fault(key, f"{key} has {long}" if long else str(error))
            else:
                self._tell_control_characters(key, value)
        return self.right

    def fault(self, key: str, message: str) -> None:
        self.sound = False
        self.problems.append(
            Problem(origin=self.row.at(key), message=message, left_out=self.left_out)
        )

    def _unknown(self, key: str, checks: Iterable[str]) -> str:
        close = fields.nearest(key, checks)
        shown = fields.show(key)
        if close:
            return f"unknown key {shown} in {self.name}: did you mean {close!r}?"
        return f"unknown key {shown} in {self.name}: it has {', '.join(checks)}"

    def _tell_control_characters(self, key: str, value: object) -> None:
        parts = value if isinstance(value, (list, tuple)) else (value,)
        found = {char for part in parts if isinstance(part, str) for char in part}
        for char in control_characters("".join(found).replace("\r", "")):
            message = f"{key} has the control character U+{ord(char):04X}, which is left out"
            self.problems.append(
                Problem(origin=self.row.at(key), message=message, severity=Severity.WARNING)
            )


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
    problems = list(raw.problems)
    documents = tuple(_document(row, stem, order, problems) for row in raw.documents)
    own = documents[0] if len(documents) == 1 else None
    by_id = {document.id: document for document in documents}
    sources = _Sources(own=own, by_id=by_id, order=order)
    keys = raw.event_keys or tuple(fields.EVENT)
    known = {key: fields.EVENT.get(key) or fields.CARRIED[key] for key in keys}
    statements: list[Statement] = []
    without_id: list[Row] = []
    withheld: set[tuple[str, str]] = set()
    taken: dict[tuple[str, str], Origin] = {}
    last: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in raw.events:
        statement = _statement(row, known, sources, problems)
        if statement is None:
            withheld |= _withheld(row, sources)
            continue
        if not row.fields.get("id"):
            without_id.append(row)
            statement = _with_free_id(statement, taken, last[statement.document])
        key = (statement.event, statement.document)
        # Several lists without a document can stand in one export.
        from_lists = "document" in row.fields and not statement.document
        if key in taken and not from_lists:
            where = taken[key]
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
        taken[key] = row.at("id")
        statements.append(statement)
    problems.extend(_tell_without_id(without_id))
    about, origin = _about(raw.about, problems)
    return Checked(
        about=about,
        about_origin=origin,
        documents=documents,
        statements=tuple(statements),
        problems=tuple(problems),
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
    values = _Values(row=row, problems=problems, name="[timeline]", left_out="[timeline]")
    return About(**values.check(fields.ABOUT)), row.origin


def default_order(seeds: Iterable[Raw]) -> DateOrder | None:
    """The order of numeric dates in the first `[timeline]` that gives a right one."""
    for row in filter(None, (raw.about for raw in seeds)):
        with suppress(fields.FieldError):
            if stated := row.fields.get("date_order"):
                return fields.date_order("date_order", stated)
    return None


def _document(row: Row, stem: str, default: DateOrder | None, problems: list[Problem]) -> Document:
    values = _Values(row=row, problems=problems, name="[document]")
    right = values.check(fields.DOCUMENT)
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
    row: Row, known: Mapping[str, fields.Field], sources: _Sources, problems: list[Problem]
) -> Statement | None:
    name = for_terminal(_name(row))
    values = _Values(row=row, problems=problems, name="[[event]]", left_out=name)
    right = values.check(known)
    document = _document_of(values, right.get("document", ""), sources)
    if "coordinates" in right:
        right["latitude"], right["longitude"] = right["coordinates"]
    if ("latitude" in right) != ("longitude" in right):
        values.fault("latitude", "latitude and longitude go together: give both or none")
    status: Status | None = right.get("status")
    anchor = Anchor(
        published=document.published if document else None,
        order=(document.order if document else None) or sources.order,
        lean=lean(status),
    )
    language = document.language if document else ""
    reading = _reading(right, anchor, language, values)
    if not right.get("id") and not right.get("title"):
        values.fault("title", 'an event needs a title: write title = "…"')
    elif not right.get("id") and not slug(right["title"]):
        values.fault("id", f'title {fields.show(right["title"])} makes no id: write id = "…"')
    if not values.sound:
        return None
    point = None
    if "latitude" in right:
        point = Coordinates(latitude=right["latitude"], longitude=right["longitude"])
    return Statement(
        event=right.get("id") or slug(right["title"]),
        document=document.id if document else "",
        reading=reading,
        status=status,
        facts=Facts(coordinates=point, **{key: right[key] for key in _FACTS if key in right}),
        locator=right.get("locator", ""),
        sources=right.get("sources", ()),
        formerly=right.get("formerly", ""),
        access=right.get("class"),
        origin=row.origin,
    )


def _name(row: Row) -> str:
    """The id or title of an event for messages, or where it stands."""
    given = row.fields.get("id") or row.fields.get("title") or str(row.origin)
    return _words(given)[:_LONGEST_TITLE]


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
    right: dict[str, Any], anchor: Anchor, language: str, values: _Values
) -> Reading | None:
    words, when = right.get("words", ""), right.get("when", "")
    if not (words or when):
        if "when" not in values.row.fields and "id" not in right:
            values.fault("when", 'an event needs a date: write when = "2023-11" or "last year"')
        return None
    try:
        if words and when:
            reading = _carried(right, anchor, language)
        else:
            reading = read(words or when, anchor, language)
    except DateError as error:
        values.fault("when", f"when: {error}")
        return None
    _tell_years(reading, values)
    if right.get("modifier", Modifier.WHOLE) is not Modifier.WHOLE:
        return replace(reading, modifier=right["modifier"])
    return reading


def _carried(right: dict[str, Any], anchor: Anchor, language: str) -> Reading:
    """The reading that an export wrote: EDTF, the words it was read from, what they state."""
    exact = read(right["when"], Anchor())
    try:
        reading = read(right["words"], anchor, language)
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
    return reading


def _tell_years(reading: Reading, values: _Values) -> None:
    """A remark where EDTF reads as a season or quarter what may be two years."""
    match = _TWO_YEARS.fullmatch(reading.words)
    if match is None or reading.value.precision not in (Precision.SEASON, Precision.QUARTER):
        return
    first, second = int(match[1]), int(match[2])
    if (first + 1) % 100 == second:
        message = (
            f"when {reading.words!r} is {phrase(reading.value)} in EDTF: "
            f"write '{first:04}/{first + 1:04}' if it means two years"
        )
        values.problems.append(
            Problem(origin=values.row.at("when"), message=message, severity=Severity.WARNING)
        )


_TWO_YEARS = re.compile(r"(\d{4})-(\d\d)", re.ASCII)


def _without_zone(value: Edtf) -> Edtf:
    return with_times(
        value, lambda time: replace(time, moment=time.moment.replace(tzinfo=None, fold=0))
    )


def _with_free_id(
    statement: Statement, taken: Mapping[tuple[str, str], Origin], last: dict[str, int]
) -> Statement:
    free = numbered(statement.event, lambda name: (name, statement.document) in taken, last)
    return statement if free == statement.event else replace(statement, event=free)


def _tell_without_id(rows: list[Row]) -> tuple[Problem, ...]:
    if not rows:
        return ()
    first = fields.show(rows[0].fields["title"])
    many = f"{len(rows)} events have no id, the first is" if len(rows) > 1 else "no id for"
    message = f"{many} {first}: its title makes the id, and a new title a new event in calendars"
    return (Problem(origin=rows[0].origin, message=message, severity=Severity.WARNING),)
