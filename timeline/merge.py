"""Statements to a timeline: the newest document decides, and every change is a revision."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from itertools import combinations, groupby
from operator import itemgetter
from typing import Any, TypeGuard

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import UNDATED, EdtfDate, EdtfInterval, End, interval, with_times
from timeline.errors import DateError, TimelineError
from timeline.languages.phrases import phrases_of
from timeline.memory import kept
from timeline.model import (
    OFF,
    About,
    Access,
    Change,
    Document,
    Event,
    Facts,
    Problem,
    Records,
    Revision,
    Statement,
    Status,
    Timeline,
    bounds_of,
    order_of,
)
from timeline.text.counts import count
from timeline.text.lists import join
from timeline.way import Step, Told, Way, nested, spans

_FACTS = tuple(item.name for item in fields(Facts))
_NOTHING = Facts()
_CIRCLES = tuple(Access)


@kept()
def build(
    records: Records, *, today: date, as_of: date | None = None
) -> tuple[Timeline, tuple[Problem, ...]]:
    """The timeline that the records add up to.

    Args:
        records: Documents and statements, in any order.
        today: Stands in for the publication date of lists without a document, where a
            status is left to the dates.
        as_of: Leaves out what was published later.

    Returns:
        The events in order of their windows, and what kept others out.
    """
    documents = {
        document.id: document
        for document in sorted(records.documents, key=_age)
        if as_of is None or document.known_on is None or document.known_on <= as_of
    }
    problems: list[Problem] = []
    by_event: dict[str, list[Statement]] = {}
    for statement in records.statements:
        if statement.document and statement.document not in documents:
            continue
        said = by_event.get(statement.event)
        if said is None:
            by_event[statement.event] = [statement]
        else:
            said.append(statement)
    events = []
    access = accesses(records)
    # As it was known on a day, nothing is over that was still to come then.
    today = min(today, as_of or today)
    single = _Single(documents=documents, about=records.about, today=today)
    for name, statements in by_event.items():
        event = single.event(statements[0]) if len(statements) == 1 else None
        if event is None:
            case = _Case(documents=documents, about=records.about, today=today, problems=problems)
            # One file can be read twice, as itself and in an export of it.
            event = case.event(list(dict.fromkeys(statements)))
        if event is not None:
            events.append(replace(event, access=access[name]) if name in access else event)
    events = list(_with_own_uids(events, problems))
    known = [document.known_on for document in documents.values() if document.known_on]
    spans = [event.when.span for event in events]
    keys = map(order_of, events, spans)
    ordered = sorted(zip(keys, events, spans, strict=True), key=itemgetter(0))
    timeline = Timeline(
        about=records.about,
        documents=tuple(documents.values()),
        events=tuple(event for _, event, _ in ordered),
        known_on=as_of or max(known, default=None),
    )
    timeline.once("bounds", lambda _: bounds_of(span for _, _, span in ordered))
    return timeline, tuple(problems)


def _with_own_uids(events: Iterable[Event], problems: list[Problem]) -> Iterator[Event]:
    """The events without those whose `UID` is another's; each is reported."""
    events = tuple(events)
    taken = {event.id: event for event in events if not event.formerly}
    for event in events:
        other = taken.setdefault(event.formerly or event.id, event)
        if other is event:
            yield event
            continue
        stated = next(item for item in event.statements if item.formerly)
        problems.append(
            Problem(
                origin=stated.origin,
                message=f"{event.id!r} was formerly {event.formerly!r}, and {other.id!r} has "
                "the UID of that id: two events cannot share one; take formerly out, or give "
                "both the same id",
                left_out=event.id,
            )
        )


def accesses(records: Records) -> dict[str, Access]:
    """Who the events are for of which that is stated, by their ids.

    The newest document that says it decides, and of those of one day the one with the
    narrowest circle. What is not published yet on a day that is asked for counts too, since
    the answer is given today. A statement that is left out for a mistake still keeps its event
    private.
    """
    known_on = {document.id: document.known_on for document in records.documents}
    newest: dict[str, tuple[date, int]] = {}
    for statement in records.statements:
        if statement.access is not None:
            said = known_on.get(statement.document) or date.min, _CIRCLES.index(statement.access)
            newest[statement.event] = max(newest.get(statement.event, said), said)
    found = {event: _CIRCLES[circle] for event, (_, circle) in newest.items()}
    return found | {event: Access.PRIVATE for event, _ in records.withheld}


def public(timeline: Timeline, records: Records) -> Timeline:
    """The timeline without its private events, and without documents that only they cite.

    Args:
        timeline: All events, before any filter.
        records: What it was built of.
    """
    hidden = {event for event, access in accesses(records).items() if access is not Access.PUBLIC}
    if not hidden and not records.may_hide:
        return timeline
    cited = {(item.document, item.event in hidden) for item in records.statements}
    cited |= {(document, True) for _, document in records.withheld}
    documents = tuple(
        document
        for document in timeline.documents
        if (document.id, True) not in cited or (document.id, False) in cited
    )
    private = tuple(event for event in timeline.events if event.id in hidden)
    return replace(
        timeline,
        documents=documents,
        events=tuple(event for event in timeline.events if event.id not in hidden),
        known_on=_known_on(timeline, documents),
        withheld=frozenset(event.uid(timeline.about) for event in private),
        may_hide=records.may_hide,
    )


def without(timeline: Timeline, hidden: Container[str]) -> Timeline:
    """A public timeline without events of these ids, and without documents that only they cite.

    For one of which the seeds are not in order any more, and say of these that they are private.
    """
    left = tuple(event for event in timeline.events if event.id not in hidden)
    gone = tuple(event for event in timeline.events if event.id in hidden)
    only = _cited(gone) - _cited(left)
    documents = tuple(item for item in timeline.documents if item.id not in only)
    return replace(
        timeline,
        documents=documents,
        events=left,
        known_on=_known_on(timeline, documents),
        withheld=timeline.withheld.union(event.uid(timeline.about) for event in gone),
    )


def _cited(events: Iterable[Event]) -> set[str]:
    return {statement.document for event in events for statement in event.statements}


def refuse_hidden(timeline: Timeline) -> None:
    """Refuse to give a public timeline to others of which a file may say that more is private.

    Raises:
        TimelineError: There is such a file.
    """
    if timeline.may_hide:
        raise TimelineError(
            f"nothing is given out: {', '.join(timeline.may_hide)} cannot be read whole and may "
            "say that events are private: mend it, or take all events in with --private"
        )


def withheld_words(timeline: Timeline) -> str:
    """How many private events are left out of it, in one line that says nothing else of them.

    Empty where none are.
    """
    number = len(timeline.withheld)
    them = "it" if number == 1 else "them"
    told = f"{count(number, 'private event')} left out: --private takes {them} in"
    return told if number else ""


def _known_on(timeline: Timeline, left: tuple[Document, ...]) -> date | None:
    """The day whose knowledge a timeline is, where that is not the day of what was left out."""
    if timeline.known_on not in {document.known_on for document in timeline.documents}:
        return timeline.known_on
    return max(filter(None, (document.known_on for document in left)), default=None)


def _age(document: Document) -> tuple[date, str]:
    return document.known_on or date.min, document.id


@dataclass(slots=True, kw_only=True)
class _Single:
    """The making of events of which one statement speaks, as nearly all are of long lists."""

    documents: Mapping[str, Document]
    about: About
    today: date
    #: what is the same for all of one document
    revisions: dict[str, tuple[Revision, ...]] = field(default_factory=dict)

    def event(self, statement: Statement) -> Event | None:
        """The event, as `_Case` makes it; None where it needs that."""
        reading, facts = statement.reading, statement.facts
        if reading is None or not facts.title or self._has_zone(statement, reading):
            return None
        if statement.was or (statement.status is not None and statement.status in OFF):
            return None
        name = statement.event
        document = self.documents.get(statement.document)
        known_on = document.known_on if document else None
        sources = statement.sources
        return Event(
            id=name,
            when=reading.value,
            reading=reading,
            status=statement.status or _by_date(reading, known_on or self.today),
            facts=facts,
            sources=sources if document is None else (*sources, cite(document, statement)),
            statements=(statement,),
            revisions=self._revisions(statement.document, known_on),
            formerly="" if statement.formerly == name else statement.formerly,
        )

    def _has_zone(self, statement: Statement, reading: Reading) -> bool:
        """Whether a zone may have to be filled in."""
        zone = statement.facts.timezone or self.about.timezone
        return bool(zone) and not isinstance(reading.value, EdtfDate)

    def _revisions(self, document: str, known_on: date | None) -> tuple[Revision, ...]:
        found = self.revisions.get(document)
        if found is None:
            found = (Revision(document=document, known_on=known_on, changes=()),)
            self.revisions[document] = found
        return found


@dataclass(slots=True, kw_only=True)
class _Case:
    """The making of one event from its statements."""

    documents: Mapping[str, Document]
    about: About
    today: date
    problems: list[Problem]
    #: fields of which a fault has been reported
    in_doubt: set[str] = field(default_factory=set)
    way: Way = field(default_factory=Way)

    def event(self, statements: list[Statement]) -> Event | None:
        """The event; None, and a problem, where no date or title is left."""
        statements = self._in_order(statements)
        revisions: list[Revision] = []
        state = _State()
        for _, group in groupby(statements, key=self._known_on):
            said = list(group)
            doubtful = self._contradictions(said)
            self.in_doubt |= doubtful
            for statement in said:
                for after in self._states(state, statement, doubtful):
                    changes = tuple(_changes(state, after))
                    state = after
                    if changes:
                        revisions.append(
                            Revision(
                                document=statement.document,
                                known_on=self._known_on(statement),
                                changes=changes if revisions else (),
                            )
                        )
        first = statements[0]
        reading = state.reading or self._no_date(statements, state)
        if reading is None or not state.facts.title:
            # A date in doubt has been reported already.
            if reading is None and "date" not in self.in_doubt:
                self._tell(first, _missing(first, "date", "when"), first.event)
            if not state.facts.title:
                self._tell(first, _missing(first, "title", "title"), first.event)
            return None
        formerly = self._formerly(statements)
        return Event(
            id=first.event,
            when=reading.value,
            reading=reading,
            status=state.status,
            facts=state.facts,
            sources=state.sources,
            statements=tuple(statements),
            revisions=tuple(revisions),
            way=self.way.steps(),
            formerly=formerly,
        )

    def _no_date(self, statements: list[Statement], state: "_State") -> Reading | None:
        """What stands for the date of an event that needs none: the last words that give none."""
        if state.status not in OFF or "date" in self.in_doubt:
            return None
        said = (item.reading for item in reversed(statements) if item.reading is not None)
        return next(said, Reading(words="", value=UNDATED, stated=()))

    def _formerly(self, statements: list[Statement]) -> str:
        """The id from which the `UID` was made; a second one that is stated is reported."""
        stated = [item for item in statements if item.formerly not in ("", item.event)]
        for item in stated[1:]:
            if item.formerly != stated[0].formerly:
                self._tell(
                    item,
                    f"{item.event!r} was formerly {stated[0].formerly!r} at {stated[0].origin} "
                    f"and {item.formerly!r} here: keep the older one, of which its UID was made",
                    f"formerly of {item.event}",
                )
        return stated[0].formerly if stated else ""

    def _in_order(self, statements: list[Statement]) -> list[Statement]:
        """The statements, oldest document first, each with the zone that is known by then."""
        ordered = sorted(
            statements,
            # What tells of a move comes behind what still has the old date.
            key=lambda item: (
                self._known_on(item) or date.min,
                bool(item.was),
                item.document,
                item.origin,
            ),
        )
        placed = []
        zone = self.about.timezone
        for statement in ordered:
            zone = statement.facts.timezone or zone
            try:
                placed.append(_in_zone(statement, zone))
            except DateError as error:
                self._tell(statement, f"when: {error}", statement.event)
                self.in_doubt.add("date")
                placed.append(replace(statement, reading=None, was=()))
        return placed

    def _known_on(self, statement: Statement) -> date | None:
        document = self.documents.get(statement.document)
        return document.known_on if document else None

    def _tell(self, statement: Statement, message: str, left_out: str = "") -> None:
        self.problems.append(Problem(origin=statement.origin, message=message, left_out=left_out))

    def _contradictions(self, said: list[Statement]) -> frozenset[str]:
        """The fields on which statements of one day disagree; each is reported."""
        found = set()
        for name, (value, agree) in _COMPARED.items():
            # What says the same as another agrees with whatever that does.
            known: dict[Any, Statement] = {}
            for item in said:
                if given := value(item):
                    known.setdefault(given, item)
            for (one, first), (other, second) in combinations(known.items(), 2):
                if agree(one, other):
                    continue
                found.add(name)
                day = self._known_on(first)
                when = f"documents of {day}" if day else "lists without a publication date"
                self._tell(
                    second,
                    f"two {when} disagree on the {name} of {first.event!r}: "
                    f"{_say(one)} at {first.origin} and {_say(other)} here: correct one of them",
                    f"{name} of {first.event}",
                )
                break
        return frozenset(found)

    def _states(
        self, state: "_State", statement: Statement, doubtful: frozenset[str]
    ) -> Iterator["_State"]:
        """The states that a statement tells of: one for each old date, and what holds after it.

        Fields in doubt stay as they were.
        """
        state = self._told(state, statement, doubtful)
        if "date" in doubtful:
            statement = replace(statement, reading=None, was=())
        # What is told of for the first time has moved as often as it says.
        had = self._first_had if state.reading is None else self._had
        for old in _old_dates(statement):
            before, state = state, replace(state, reading=had(state, statement, old))
            if _when(state) != _when(before):
                yield state
        yield self._dated(state, statement, doubtful)

    def _first_had(self, state: "_State", _statement: Statement, old: Reading) -> Reading:
        """The date after a document tells of the first that an event had, or of the next."""
        self.way.dated(old, moved=state.reading is not None)
        return old

    def _had(self, state: "_State", statement: Statement, old: Reading) -> Reading | None:
        """The date after a document says that an event had one before.

        It stays where that is known, or came before the date that the event has.
        """
        now, new = state.reading, statement.dated
        is_another = now is not None and not nested(now, old)
        if is_another and self.way.had(old):
            return now
        if is_another and now is not None and new is not None and nested(now, new):
            self.way.late(old)
            return now
        reading = old if now is None or is_another else settle(now, old)
        self.way.dated(reading, moved=is_another)
        return reading

    def _dated(self, state: "_State", statement: Statement, doubtful: frozenset[str]) -> "_State":
        """The state after what a statement says of date and status."""
        reading, moved = self._moved(state.reading, statement)
        status = state.status
        if "status" not in doubtful:
            status = self._status(state, statement, reading, moved=moved)
        after = replace(state, reading=reading, status=status)
        self._note(state, statement, after, moved=moved)
        return after

    @staticmethod
    def _moved(now: Reading | None, statement: Statement) -> tuple[Reading | None, bool]:
        """The date after a statement, and whether it is another one."""
        new = statement.dated
        if new is None or now is None:
            return new or now, new is not None
        old = statement.was[-1:]
        if old and nested(now, old[0]) and old[0].value != new.value:
            # What says itself that the date is another does so in vaguer words too.
            return new, True
        reading = settle(now, new)
        return reading, not nested(now, reading)

    def _note(
        self, before: "_State", statement: Statement, after: "_State", *, moved: bool
    ) -> None:
        """Note on the way of the event what a statement says of its date and status."""
        moved = moved and before.reading is not None
        is_put_off = statement.status is Status.POSTPONED
        # To another date, or to that to which it is known to have been put off.
        is_known = before.status is Status.POSTPONED and not self.way.is_over
        has_date = moved or (is_known and statement.dated is not None)
        if is_put_off and moved:
            self._end(statement)
        if after.reading is not None:
            # A document that knows better when something took place moves nothing.
            is_right = before.status is not Status.OCCURRED or bool(statement.was)
            goes_on = self.way.is_over and after.status not in OFF
            self.way.dated(after.reading, moved=goes_on or (moved and is_right))
        if statement.status in OFF and after.status in OFF and not (is_put_off and has_date):
            self._end(statement)

    def _end(self, statement: Statement) -> None:
        """Note that a statement puts the event off its date, or cancels it."""
        document = self.documents.get(statement.document)
        self.way.ended(
            Step(
                told=Told(str(statement.status)),
                published=document.published if document else None,
                document=statement.document,
            )
        )

    def _told(self, state: "_State", statement: Statement, doubtful: frozenset[str]) -> "_State":
        """The state after what a statement says beside date and status."""
        new = {
            name: value
            for name in _FACTS
            if name not in doubtful and (value := getattr(statement.facts, name))
        }
        if _elsewhere(state.facts, new):
            new.setdefault("coordinates", None)
        sources = [*statement.sources]
        document = self.documents.get(statement.document)
        if document is not None:
            sources.append(cite(document, statement))
        return replace(
            state,
            facts=replace(state.facts, **new) if new else state.facts,
            sources=(*state.sources, *sources),
        )

    def _status(
        self, state: "_State", statement: Statement, reading: Reading | None, *, moved: bool
    ) -> Status:
        """The status after a statement: as stated, or else as its date says."""
        if statement.status is not None:
            return statement.status
        if statement.dated is None or reading is None:
            # What says nothing of the date says nothing of how far the event has come.
            return state.status
        # A date that is over does not undo a cancellation, nor the old date a postponement.
        if state.status is Status.CANCELLED or (state.status is Status.POSTPONED and not moved):
            return state.status
        if _began(reading, self._known_on(statement) or self.today):
            return Status.OCCURRED
        still_open = state.status in (Status.PLANNED, Status.PROPOSED) or not moved
        return state.status if still_open else Status.PLANNED


def _old_dates(statement: Statement) -> tuple[Reading, ...]:
    """The dates that the event had, without those from which it has not moved."""
    new = None if statement.status in OFF else statement.dated
    behind = (*statement.was[1:], new)
    return tuple(
        old
        for old, later in zip(statement.was, behind, strict=False)
        if later is None or old.value != later.value
    )


def _by_date(reading: Reading, known_on: date) -> Status:
    """The status of an event that a document of that day speaks of first, and says none."""
    return Status.OCCURRED if _began(reading, known_on) else Status.PLANNED


def _missing(statement: Statement, what: str, key: str) -> str:
    return f'event {statement.event!r} has no {what}: write {key} = "…"'


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """The state of an event after some of its statements."""

    reading: Reading | None = None
    status: Status = Status.PLANNED
    facts: Facts = _NOTHING
    sources: tuple[str, ...] = ()

    @property
    def told_status(self) -> Status | None:
        """The status, where anything is known of it yet."""
        return self.status if self.reading is not None or self.status in OFF else None


def _began(reading: Reading, known_on: date) -> bool:
    """Whether what a document of that day dates so has occurred.

    Its window ends before the day; or it lasts, without a stated end, from before the day.
    """
    value, day = reading.value, known_on.toordinal()
    lasts = reading.modifier is not Modifier.WITHIN
    if isinstance(value, EdtfInterval) and isinstance(value.end, End) and lasts:
        return isinstance(value.start, End) or value.start.span.begin <= day
    return value.span.end <= day


def settle(old: Reading, new: Reading) -> Reading:
    """The reading that holds after a newer document: the newer, unless it only is vaguer.

    "in 2023" leaves "30 November 2023" alone; "2024-05" takes the place of "2024", and of
    "2023". "10–12 May" is not vaguer than "10 May": it says that the event lasts longer.
    """
    before, after = spans(old, new)
    if before == after:
        vaguer = _doubts(new) > _doubts(old) or (_names_part(old) and not _names_part(new))
    else:
        coarser = new.value.precision > old.value.precision or not _lasts(new)
        vaguer = after.contains(before) and coarser
    return old if vaguer else new


def _lasts(reading: Reading) -> bool:
    """Whether a date is an interval that the event takes up."""
    return isinstance(reading.value, EdtfInterval) and reading.modifier is Modifier.WHOLE


def _doubts(reading: Reading) -> int:
    doubt = reading.value.qualification
    return doubt.uncertain + doubt.approximate


def _names_part(reading: Reading) -> bool:
    return reading.modifier not in (Modifier.WHOLE, Modifier.WITHIN)


def _elsewhere(facts: Facts, new: Mapping[str, object]) -> bool:
    """Whether a place is new, so that the coordinates of the old one no longer hold."""
    place = new.get("place")
    return isinstance(place, str) and bool(facts.place) and not _part(facts.place, place)


def citations(event: Event, documents: Mapping[str, Document], language: str) -> Iterator[str]:
    """What `Event.sources` says; what it says of statements, in a language."""
    said = {
        cite(document, statement): cite(document, statement, language)
        for statement in event.statements
        if (document := documents.get(statement.document))
    }
    return (said.get(source, source) for source in event.sources)


def cite(document: Document, statement: Statement, language: str = "en") -> str:
    """One line: where a statement stands, and what its date words were.

    The words are quoted where they are no EDTF; what they do not say themselves but owe
    to the publication date is given behind them.
    """
    cited = document.citation
    if statement.locator:
        cited = f"{cited}, {statement.locator}"
    said = [_quoted(reading, language) for reading in (statement.reading,) if _is_words(reading)]
    old = [reading for reading in statement.was if _is_words(reading)]
    said += [phrases_of(language)("cite.was", words=_quoted(item, language)) for item in old]
    return f"{cited}: {', '.join(said)}" if said else cited


def _is_words(reading: Reading | None) -> TypeGuard[Reading]:
    """Whether a date is in words of a document; else it is EDTF already."""
    return reading is not None and reading.words != str(reading.value)


def _quoted(reading: Reading, language: str) -> str:
    """The words of a date, with what they owe to the publication date."""
    if not reading.implied:
        return f"“{reading.words}”"
    say = phrases_of(language)
    parts = say("both").join(say(f"part.{name}") for name in reading.implied)
    implied = say("cite.implied", parts=parts)
    return f"“{reading.words}” {implied}"


def _in_zone(statement: Statement, default: str) -> Statement:
    """The statement with a zone for the times that state none."""
    zone = statement.facts.timezone or default
    reading = statement.reading
    if not zone or (reading is None and not statement.was):
        return statement
    part = "stated" if statement.facts.timezone else "implied"
    placed = None if reading is None else _reading_in(zone, reading, part)
    was = tuple(_reading_in(zone, old, part) for old in statement.was)
    return replace(statement, reading=placed, was=was)


def _reading_in(zone: str, reading: Reading, part: str) -> Reading:
    """A date in a zone that stands beside its words, and so is stated, or is implied."""
    value = with_times(reading.value, lambda moment: moment.in_zone(zone))
    if value is reading.value:
        return reading
    if isinstance(value, EdtfInterval):
        # In its zone it may turn out to end before it begins.
        interval(value.start, value.end)
    if part == "stated":
        return replace(reading, value=value, stated=(*reading.stated, "timezone"))
    return replace(reading, value=value, implied=(*reading.implied, "timezone"))


def _agree(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> bool:
    """Whether two dates may be one, or one is an old one of which the other's document tells.

    Each has the old dates behind it.
    """
    return any(nested(one[0], date) for date in other) or any(
        nested(date, other[0]) for date in one[1:]
    )


def _part(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    return first in second or second in first


#: fields on which documents of one day can disagree: how to get at them, when they agree
_COMPARED: Mapping[str, tuple[Callable, Callable]] = {  # type: ignore[type-arg] # of many types
    "date": (lambda item: item.dated and (item.dated, *item.was), _agree),
    "status": (lambda item: item.status, lambda one, other: one == other),
    "place": (lambda item: item.facts.place, _part),
    "coordinates": (lambda item: item.facts.coordinates, lambda one, other: one == other),
    "timezone": (lambda item: item.facts.timezone, lambda one, other: one == other),
}


def _say(value: object) -> str:
    if isinstance(value, tuple):
        return shown(value[0].value)
    return shown(value)


def shown(value: object) -> str:
    """A field's value in one cell."""
    if isinstance(value, tuple):
        return join(value)
    return "" if value is None else str(value)


def _changes(before: _State, after: _State) -> Iterator[Change]:
    for name, old, new in _pairs(before, after):
        if old != new:
            yield Change(field=name, before=shown(old), after=shown(new))


def _pairs(before: _State, after: _State) -> Iterable[tuple[str, object, object]]:
    yield "when", _when(before), _when(after)
    yield "status", before.told_status, after.told_status
    for name in _FACTS:
        yield name, getattr(before.facts, name), getattr(after.facts, name)
    yield "sources", before.sources, after.sources


def _when(state: _State) -> str:
    """The date in EDTF, with the part of it that is meant where one is."""
    reading = state.reading
    if reading is None:
        return ""
    part = reading.modifier.value
    return f"{reading.value} ({part.lower()})" if part else str(reading.value)
