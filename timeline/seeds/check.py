"""Raw rows to checked values, documents and statements, with a problem for each fault."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.calendars.calendar import Calendar
from timeline.contested import joined
from timeline.dates.rules import Anchor, DateOrder, Reading
from timeline.edtf import UNDATED, EdtfDate
from timeline.errors import DateError
from timeline.languages.read import read
from timeline.languages.secrecy import closed_by
from timeline.languages.undated import no_date
from timeline.languages.undated_cells import is_undated
from timeline.limits import LIMITS
from timeline.model import (
    OFF,
    About,
    Access,
    ChartAbout,
    Coordinates,
    Document,
    Facts,
    Origin,
    Problem,
    Severity,
    Statement,
    Status,
)
from timeline.recurrence.horizon import Horizon
from timeline.seeds import fields
from timeline.seeds.frames import Sources
from timeline.seeds.ids import with_ids
from timeline.seeds.readings import contested_of, old_dates_of, reading_of
from timeline.seeds.repeated import Repeats, each
from timeline.seeds.rows import Cell, Raw, Row
from timeline.seeds.values import Values
from timeline.text.clean import for_terminal
from timeline.text.counts import count, few
from timeline.text.ids import slug

if TYPE_CHECKING:
    from timeline.seeds.repeated_dates import Occurrence

#: rows that are named in a message
_SHOWN = 8
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
    #: how many drafts are remembered there as refused
    refused: int = 0


def _checks(known: Mapping[str, fields.Field]) -> Mapping[str, fields.Check]:
    return {key: item.check for key, item in known.items()}


_ABOUT = _checks(fields.ABOUT)
_CHART = _checks(fields.CHART)
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


def check(
    raw: Raw, stem: str, order: DateOrder | None = None, horizon: Horizon | None = None
) -> Checked:
    """The values of a file.

    Args:
        raw: What the file says.
        stem: The file's name without its ending, the id of a document that states none.
        order: How numeric dates are ordered where no document says it.
        horizon: Up to when series are taken; None for two years of each.

    Returns:
        What is right, and a problem for each thing that is not; an event with a fault is
        left out as a whole.
    """
    problems: list[Problem] = []
    documents = tuple(_document(row, stem, order, problems) for row in raw.documents)
    own = documents[0] if len(documents) == 1 else None
    by_id = {document.id: document for document in documents}
    sources = Sources(own=own, by_id=by_id, order=order)
    keys = raw.event_keys or tuple(fields.EVENT)
    checks = {key: _EVENT[key] for key in keys}
    checks |= {key: _remembered(checks[key]) for key in _SHARED if key in checks}
    statements: list[Statement] = []
    # where those stand that state no id
    without_id: list[int] = []
    titles = _Titles()
    withheld: set[tuple[str, str]] = set()
    # the lines of the ids that each document has
    taken: defaultdict[str, dict[str, int]] = defaultdict(dict)
    file = _File(
        checks=checks,
        sources=sources,
        repeats=Repeats(horizon=horizon or Horizon()),
        problems=problems,
    )
    for row, statement in _statements(raw.events, file):
        if statement is None:
            withheld |= _withheld(row, sources)
            continue
        if not row.fields.get("id"):
            without_id.append(len(statements))
            statements.append(statement)
            continue
        ids = taken[statement.document]
        line = row.lines.get("id", row.origin.line) if row.lines else row.origin.line
        # Several lists without a document can stand in one export.
        from_lists = "document" in row.fields and not statement.document
        if statement.event in ids and not from_lists:
            where = Origin(file=row.origin.file, line=ids[statement.event])
            is_one = titles.is_one(statement, statements)
            problems.append(_twice(row, statement, where, is_one=is_one))
            if not is_one:
                withheld |= _withheld(row, sources)
                continue
        ids[statement.event] = line
        statements.append(statement)
    withheld |= {each for row in raw.left_out for each in _withheld(row, sources)}
    named = with_ids([statements[at] for at in without_id], taken)
    # A series is told of once.
    first = {statements[at].position: statements[at] for at in reversed(without_id)}
    problems.extend(_tell_without_id([*reversed(first.values())]))
    for at, statement in zip(without_id, named, strict=True):
        statements[at] = statement
    about, origin = _about(raw.about, raw.chart, problems)
    timeline = _named(raw.timelines, problems)
    return Checked(
        about=about,
        about_origin=origin,
        states_id=raw.about is not None and bool(raw.about.fields.get("id")),
        named=timeline,
        documents=documents,
        statements=tuple(statements),
        problems=(*raw.problems, *problems),
        withheld=frozenset(withheld),
        refused=raw.refused,
    )


@dataclass(slots=True)
class _Titles:
    """The titles of the events of a file, gathered where an id stands twice."""

    #: by document and id
    known: dict[tuple[str, str], str] = field(default_factory=dict)
    #: statements that have been looked at
    seen: int = 0

    def is_one(self, statement: Statement, before: list[Statement]) -> bool:
        """Whether a statement is of the same event as those of its id and document before it."""
        for item in before[self.seen :]:
            if item.facts.title:
                self.known.setdefault((item.document, item.event), item.facts.title.casefold())
        self.seen = len(before)
        title = statement.facts.title.casefold()
        known = self.known.get((statement.document, statement.event), "")
        return not title or not known or title == known


def _twice(row: Row, statement: Statement, first: Origin, *, is_one: bool) -> Problem:
    said = f"id {statement.event!r} stands twice in one document, first at {first}"
    if is_one:
        return Problem(
            origin=row.at("id"),
            message=f"{said}: both are taken for one event; give each an id of its own if they "
            "are two",
            severity=Severity.WARNING,
        )
    return Problem(
        origin=row.at("id"),
        message=f"{said}: give each event an id of its own",
        left_out=f"{statement.event} (the second)",
    )


def _withheld(row: Row, sources: Sources) -> set[tuple[str, str]]:
    """The event and the document of a row that is left out, where it says that it is private.

    What cannot be read is taken for private: another document may speak of the event too. So is
    one of which a field that nobody knows says so.
    """
    said = row.fields.get("class")
    if said in ("", None):
        own_fields = row.fields.get("extra")
        others = [*own_fields.items()] if isinstance(own_fields, Mapping) else []
        others += [item for item in row.fields.items() if item[0] not in _EVENT]
        if not closed_by((_words(name), _words(value)) for name, value in others):
            return set()
    elif _words(said).strip().casefold() == Access.PUBLIC:
        return set()
    own = sources.own.id if sources.own else ""
    event = row.fields.get("id") or slug(_words(row.fields.get("title") or "")[:_LONGEST_TITLE])
    return {(_words(event), _words(row.fields.get("document") or own))}


def _about(
    row: Row | None, chart: Row | None, problems: list[Problem]
) -> tuple[About | None, Origin | None]:
    first = row or chart
    if first is None:
        return None, None
    said = _table_of(row, "[timeline]", _ABOUT, problems)
    shown = ChartAbout(**_table_of(chart, "[chart]", _CHART, problems))
    return About(**said, chart=shown), first.origin


def _table_of(
    row: Row | None, name: str, checks: Mapping[str, fields.Check], problems: list[Problem]
) -> dict[str, Any]:
    """What is right of a table of which a seed has one; nothing where it has none."""
    if row is None:
        return {}
    return Values(row=row, problems=problems, name=name, left_out=lambda _: name).check(checks)


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


def default_zone(seeds: Iterable[Raw]) -> str:
    """The time zone of the first `[timeline]` that gives a right one; empty where none does."""
    for row in filter(None, (raw.about for raw in seeds)):
        with suppress(fields.FieldError):
            if stated := row.fields.get("timezone"):
                return fields.zone("timezone", stated)
    return ""


def _document(row: Row, stem: str, default: DateOrder | None, problems: list[Problem]) -> Document:
    values = Values(row=row, problems=problems, name="[document]")
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


def _published(text: str, order: DateOrder | None, values: Values) -> EdtfDate | None:
    try:
        value = read(text, Anchor(order=order)).value
    except DateError as error:
        values.fault("published", f"published: {error}")
        return None
    if isinstance(value, EdtfDate):
        return value
    values.fault("published", f"published {text!r} is not a day, month or year: write 2024-01-19")
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """What the rows of a file are checked by."""

    checks: Mapping[str, fields.Check]
    sources: Sources
    repeats: Repeats
    problems: list[Problem]
    #: rows that are private by a field of their own, by its name
    closed: dict[str, list[Origin]] = field(default_factory=dict)
    #: words that stand where a date would, and where
    unread: list[tuple[str, Origin]] = field(default_factory=list)

    def access(self, right: Mapping[str, Any], origin: Origin) -> Access | None:
        """Who an event is for: as it is stated, or as a field of its own says."""
        stated: Access | None = right.get("class")
        found = closed_by(right["extra"]) if stated is None and "extra" in right else None
        if found is None:
            return stated
        name, access = found
        self.closed.setdefault(name, []).append(origin)
        return access

    def is_unread(self, reading: Reading | None, values: Values) -> bool:
        """Whether a row has words for a date that say nothing of one, and nobody told it yet."""
        return (
            reading is not None
            and reading.value == UNDATED
            and (isinstance(values.row.fields.get("when"), Cell) or "when" not in values.right)
            and "when" not in values.faulty
            and values.right.get("status") not in OFF
            and not is_undated(reading.words)
            and no_date(reading.words) is None
        )

    def tell_unread(self) -> None:
        """A warning of all words that stand where a date would, and are none."""
        if not self.unread:
            return
        number = len(self.unread)
        has = f"{count(number, 'event')} {'has' if number == 1 else 'have'}"
        shown = few(self.unread, _SHOWN, _unread)
        self.problems.append(
            Problem(
                origin=self.unread[0][1],
                message=f"{has} words where a date would stand, and no date: {shown}",
                severity=Severity.WARNING,
            )
        )

    def tell_closed(self) -> None:
        """A note for each field of events' own that makes them private."""
        for name, origins in self.closed.items():
            many = f"{count(len(origins), 'event')} {'is' if len(origins) == 1 else 'are'}"
            message = (
                f"{fields.show(name)} is read as class too: {many} private; public in a field "
                "'class' says otherwise"
            )
            self.problems.append(
                Problem(origin=origins[0], message=message, severity=Severity.NOTE)
            )


def _unread(item: tuple[str, Origin]) -> str:
    text, origin = item
    return f"{fields.show(text)} (line {origin.line})"


def _statements(rows: Iterable[Row], file: _File) -> Iterator[tuple[Row, Statement | None]]:
    """The rows with what they state: one event, or each of a series; None where that is wrong."""
    name = ""
    for position, row in enumerate(rows):
        statement, series = _statement(row, position, file)
        if statement is None or series is None:
            yield row, statement
            continue
        yield from ((row, item) for item in each(statement, series))
        name = row.origin.file
    file.problems.extend(file.repeats.notes(name))
    file.tell_unread()
    file.tell_closed()


def _statement(
    row: Row, position: int, file: _File
) -> "tuple[Statement | None, Sequence[Occurrence] | None]":
    """What a row states, and the dates on which that comes again where it does."""
    sources = file.sources
    values = Values(row=row, problems=file.problems, name="[[event]]", left_out=_name)
    right = values.check(file.checks)
    given = right.get
    document = _document_of(values, given("document", ""), sources)
    if "coordinates" in right:
        right["latitude"], right["longitude"] = right["coordinates"]
    if ("latitude" in right) != ("longitude" in right):
        values.fault("latitude", "latitude and longitude go together: give both or none")
    status: Status | None = given("status")
    is_contested = "contested" in right or "contested_status" in right
    contested, statuses = contested_of(right, values) if is_contested else ((), ())
    series: Sequence[Occurrence] | None = None
    reading: Reading | None = None
    if contested:
        reading = joined(contested)
    else:
        frame = sources.frame(document, status, given("calendar"))
        series = file.repeats.of(right, frame, values)
        if series is None:
            reading = reading_of(right, frame, sources.exact, values)
            if file.is_unread(reading, values):
                file.unread.append((given("when") or given("words", ""), row.origin))
    was: tuple[Reading, ...] = ()
    if "was" in right and series is None:
        is_exact = "calendar_date" in row.fields and "was_words" not in right
        # What an export wrote is Gregorian, whatever it was said in.
        calendar = Calendar.GREGORIAN if is_exact else given("calendar")
        was = old_dates_of(right, reading, sources.frame(document, None, calendar), values)
        if status in OFF and was and reading is not None and was[-1].value == reading.value:
            # Both are the date that it was put off, of which `when` says more.
            was = (*was[:-1], reading)
    identifier = given("id") or _identifier(given("title", ""), values)
    if not values.sound:
        return None, None
    statement = Statement(
        event=identifier,
        document=document.id if document else "",
        reading=reading,
        was=was,
        contested=contested,
        contested_status=statuses,
        status=status,
        facts=_facts(right),
        locator=given("locator", ""),
        quote=given("quote"),
        sources=given("sources", ()),
        formerly=given("formerly", ""),
        distinct_from=given("distinct_from", ()),
        access=file.access(right, row.origin),
        draft=given("draft", False),
        retracts=given("retracts", ()),
        origin=row.origin,
        position=position,
    )
    return statement, series


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
        order=given("order"),
        highlight=given("highlight"),
        series=given("series", ""),
        extra=given("extra", ()),
    )


def _identifier(title: str, values: Values) -> str:
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


def _document_of(values: Values, name: str, sources: Sources) -> Document | None:
    if not name:
        return sources.own if "document" not in values.row.fields else None
    if name not in sources.by_id:
        values.fault(
            "document",
            f"document {name!r} is not among the documents of this file, "
            "which `timeline export json` writes too",
        )
    return sources.by_id.get(name)


def _tell_without_id(statements: Sequence[Statement]) -> Iterator[Problem]:
    """A warning of events without an id, and of those of one title."""
    if not statements:
        return
    first, many = statements[0], len(statements)
    are = f"{many} events have no id, the first is" if many > 1 else "no id for"
    yield _of_ids(first, f"{are} {_title(first)}: its title makes the id, and a new title a new")
    counted = Counter(item.event for item in statements)
    name, most = counted.most_common(1)[0]
    if most > 1:
        first = next(item for item in statements if item.event == name)
        said = f"{most} events without an id are called {_title(first)}"
        yield _of_ids(
            first, f"{said}: the date of each is part of its id, and a new date makes a new"
        )


def _of_ids(first: Statement, said: str) -> Problem:
    message = f"{said} event in calendars (`timeline ids --write` writes ids down)"
    return Problem(origin=first.origin, message=message, severity=Severity.WARNING)


def _title(statement: Statement) -> str:
    return fields.show(statement.facts.title)
