"""One event made of its statements, which may be many."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from timeline.contested import ContestedStatus
from timeline.dates.lasting import has_begun
from timeline.dates.rules import Reading
from timeline.edtf import UNDATED
from timeline.errors import DateError
from timeline.languages.undated import NoDate, no_date
from timeline.merge.citations import cite
from timeline.merge.contest import by_moves, date_after, datings, statuses
from timeline.merge.contradictions import (
    contested_date,
    contested_status,
    contradictions,
    stated,
)
from timeline.merge.order import in_order
from timeline.merge.own_fields import merged, without
from timeline.merge.places import elsewhere
from timeline.merge.settle import old_dates, settle
from timeline.merge.state import FACTS, State, Transition, changes_of, when_of
from timeline.merge.zones import in_zone
from timeline.model import (
    OFF,
    About,
    Basis,
    Change,
    Document,
    Event,
    Facts,
    Problem,
    Revision,
    Statement,
    Status,
)
from timeline.way import Step, Told, Way, nested

#: values of facts that say nothing; a place in the day may be 0
_NOTHING = (None, "", ())


@dataclass(slots=True, kw_only=True)
class Case:
    """The making of one event from its statements."""

    documents: Mapping[str, Document]
    about: About
    today: date
    #: documents that hold until today
    current: frozenset[str] = frozenset()
    problems: list[Problem]
    #: whether a fault of its date has been reported
    is_wrong: bool = False
    #: what documents of one day disagree on, as long as no later one decides it
    doubts: dict[str, Problem] = field(default_factory=dict)
    #: the statuses of which one was said on one day, as long as no later day decides it
    statuses: tuple[ContestedStatus, ...] = ()
    way: Way = field(default_factory=Way)
    #: what each statement made of the event
    transitions: list[Transition] = field(default_factory=list)
    #: the title that it had, where what gave it is taken back
    title: str = ""

    def event(self, statements: list[Statement]) -> Event | None:
        """The event; None, and a problem, where no date or title is left."""
        statements = self._in_order(statements)
        revisions: list[Revision] = []
        state = State(facts=Facts(title=self.title))
        for _, group in groupby(statements, key=self._known_on):
            said = by_moves(list(group))
            doubtful = self._in_doubt(said)
            for statement, dating in zip(said, datings(said), strict=True):
                for after in self._states(state, statement, dating, doubtful):
                    state = self._revised(state, after, statement, revisions)
        first = statements[0]
        reading = state.reading or self._no_date(statements, state)
        if reading is None or not state.facts.title:
            # A date that is wrong has been reported already.
            if reading is None and not self.is_wrong:
                self._tell(first, _missing(first, "date", "when"), first.event)
            if not state.facts.title:
                self._tell(first, _missing(first, "title", "title"), first.event)
            return None
        formerly = self._formerly(statements)
        self.problems.extend(self.doubts.values())
        if self.statuses and "status" not in self.doubts:
            self.problems.append(contested_status(self.statuses, statements[-1]))
        if state.contested:
            self.problems.append(contested_date(state.contested, statements, self._known_on))
        return Event(
            id=first.event,
            when=reading.value,
            reading=reading,
            contested=state.contested,
            contested_status=self.statuses,
            status=_without_date(reading, state),
            status_from=state.status_from,
            facts=state.facts,
            sources=state.sources,
            statements=tuple(statements),
            revisions=tuple(revisions),
            way=self.way.steps(),
            formerly=formerly,
        )

    def _no_date(self, statements: list[Statement], state: State) -> Reading | None:
        """What stands for the date of an event that needs none: the last words that give none.

        It has words that say so, or a status that somebody says without a date.
        """
        words = [item.reading for item in statements if item.reading is not None]
        is_told = words or state.status_from is Basis.STATED or self.statuses
        if self.is_wrong or not is_told:
            return None
        return words[-1] if words else Reading(words="", value=UNDATED, stated=())

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
        ordered = in_order(statements, self._known_on)
        placed = []
        zone = self.about.timezone
        for statement in ordered:
            zone = statement.facts.timezone or zone
            try:
                placed.append(in_zone(statement, zone))
            except DateError as error:
                self._tell(statement, f"when: {error}", statement.event)
                self.is_wrong = True
                placed.append(replace(statement, reading=None, was=(), contested=()))
        return placed

    def _known_on(self, statement: Statement) -> date | None:
        document = self.documents.get(statement.document)
        return document.known_on if document else None

    def _told_on(self, statement: Statement) -> date:
        """The day for which a statement tells how far the event has come."""
        is_current = statement.document in self.current
        return self.today if is_current else self._known_on(statement) or self.today

    def _revised(
        self, before: State, after: State, statement: Statement, revisions: list[Revision]
    ) -> State:
        """The state after a statement, whose changes are a revision."""
        changes = tuple(changes_of(before, after))
        revision: Revision | None = None
        known_on = self._known_on(statement)
        if revisions and self._is_repeated(statement, revisions[-1], changes):
            after = replace(after, sources=before.sources)
        elif changes:
            said = changes if revisions else ()
            revision = Revision(document=statement.document, known_on=known_on, changes=said)
            revisions.append(revision)
        self.transitions.append(
            Transition(
                before=before,
                after=after,
                document=statement.document,
                known_on=known_on,
                statement=statement,
                revision=revision,
            )
        )
        return after

    def _is_repeated(self, statement: Statement, last: Revision, changes: Iterable[Change]) -> bool:
        """Whether a snapshot of a calendar feed says what one before it said last."""
        document, other = map(self.documents.get, (statement.document, last.document))
        is_of_feed = bool(document and other and document.feed and document.feed == other.feed)
        same = ("sources",) if statement.status else ("sources", "status")
        return is_of_feed and all(item.field in same for item in changes)

    def _tell(self, statement: Statement, message: str, left_out: str = "") -> None:
        self.problems.append(Problem(origin=statement.origin, message=message, left_out=left_out))

    def _in_doubt(self, said: list[Statement]) -> frozenset[str]:
        """The fields but the date on which statements of one day disagree."""
        found = dict(contradictions(said, self._known_on(said[0])))
        for name in tuple(self.doubts):
            if any(stated(name, item) for item in said):
                self.doubts.pop(name, None)
        self.doubts |= found
        if any(item.status or item.contested_status for item in said):
            self.statuses = statuses(said)
        return frozenset(found)

    def _states(
        self, state: State, statement: Statement, dating: Statement, doubtful: frozenset[str]
    ) -> Iterator[State]:
        """The states that a statement tells of: one for each old date, and what holds after it.

        Fields in doubt stay as they were. `dating` is what the statement says of the date, where
        those of its day are told together.
        """
        state = self._told(state, statement, doubtful)
        # What is told of for the first time has moved as often as it says.
        had = self._first_had if state.reading is None else self._had
        for old in old_dates(dating):
            before, now = state, had(state, dating, old)
            contested = state.contested if now is state.reading else ()
            state = replace(state, reading=now, contested=contested)
            if when_of(state) != when_of(before):
                yield state
        yield self._dated(state, dating, doubtful)

    def _first_had(self, state: State, _statement: Statement, old: Reading) -> Reading:
        """The date after a document tells of the first that an event had, or of the next."""
        self.way.dated(old, moved=state.reading is not None)
        return old

    def _had(self, state: State, statement: Statement, old: Reading) -> Reading | None:
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

    def _dated(self, state: State, statement: Statement, doubtful: frozenset[str]) -> State:
        """The state after what a statement says of date and status."""
        if "status" in doubtful:
            statement = replace(statement, status=None)
        reading, contested, moved = date_after(state.reading, state.contested, statement)
        status = self._status(state, statement, reading, moved=moved)
        basis = state.status_from
        if statement.status is not None:
            basis = Basis.STATED
        elif status is not state.status:
            basis = Basis.DERIVED
        after = replace(
            state, reading=reading, contested=contested, status=status, status_from=basis
        )
        self._note(state, statement, after, moved=moved)
        is_over = self.way.is_over
        if after.is_over is is_over and after.contested_status == self.statuses:
            return after
        return replace(after, is_over=is_over, contested_status=self.statuses)

    def _note(self, before: State, statement: Statement, after: State, *, moved: bool) -> None:
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

    def _told(self, state: State, statement: Statement, doubtful: frozenset[str]) -> State:
        """The state after what a statement says beside date and status."""
        new = {
            name: value
            for name in FACTS
            if name not in doubtful and (value := getattr(statement.facts, name)) not in _NOTHING
        }
        if "extra" in new:
            sure = without(statement.facts.extra, doubtful)
            new["extra"] = merged(state.facts.extra, sure)
        if elsewhere(state.facts, new):
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
        self, state: State, statement: Statement, reading: Reading | None, *, moved: bool
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
        if has_begun(reading, self._told_on(statement)):
            return Status.OCCURRED
        still_open = state.status in (Status.PLANNED, Status.PROPOSED) or not moved
        return state.status if still_open else Status.PLANNED


def _without_date(reading: Reading, state: State) -> Status:
    """The status; of what has no date and no status, as the words for that say."""
    if state.reading is not None or state.status_from is Basis.STATED:
        return state.status
    is_unknown = no_date(reading.words) is NoDate.UNKNOWN
    return Status.OCCURRED if is_unknown else state.status


def _missing(statement: Statement, what: str, key: str) -> str:
    return f'event {statement.event!r} has no {what}: write {key} = "…"'
