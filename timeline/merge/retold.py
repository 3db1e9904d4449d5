"""An event of which documents were taken back: told again without them, from that day on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, takewhile

from timeline.merge.case import Case
from timeline.merge.epochs import Epoch
from timeline.merge.order import KnownOn, in_order
from timeline.merge.state import State, Transition, changes_of
from timeline.model import Event, Revision, Statement, Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of an event."""

    #: None where a mistake keeps it out, or nothing is left of it
    event: Event | None = None
    #: the event as it was last, where all that was said of it is taken back
    gone: Event | None = None
    #: what each document made of it
    transitions: tuple[Transition, ...] = ()


def told(case: Case, statements: list[Statement]) -> Told:
    """What is told of an event of which nothing is taken back."""
    event = case.event(statements)
    return Told(event=event, transitions=tuple(case.transitions))


def retold(
    case_of: Callable[[bool, str], Case],
    statements: Sequence[Statement],
    epochs: Sequence[Epoch],
    known_on: KnownOn,
) -> Told:
    """What is told of an event through the epochs of what counts no longer.

    Args:
        case_of: Gives a new case: whether its problems are told, and the title of what has none.
        statements: All of the event.
        epochs: One or more.
        known_on: When a statement was known.
    """
    statements = in_order(statements, known_on)
    steps: list[Transition] = []
    last: Event | None = None
    now: Event | None = None
    said: list[Statement] = []
    for epoch, end in _periods(epochs):
        is_last = end is None
        said = [item for item in statements if _counts(item, epoch, end, known_on)]
        is_event = any(map(says_when, said))
        case = case_of(is_last and is_event, last.title if last else "")
        now = case.event(said) if said else None
        last = now or last
        steps += _since(
            epoch,
            case.transitions,
            steps[-1].after if steps else State(),
            is_event=epoch is not None and _is_left(said, epoch.day, known_on),
        )
    if last is None and not said:
        # All of it was taken back on the day on which it was told.
        last = case_of(False, "").event([*statements])
    revisions = tuple(step.revision for step in steps if step.revision)
    withdrawn = tuple(_withdrawals(statements, epochs[-1]))
    event, gone = (
        replace(one, revisions=revisions, withdrawn=withdrawn) if one is not None else None
        for one in (now, last)
    )
    is_gone = event is None and gone is not None and not any(map(says_when, said))
    return Told(
        event=_with_former_id(event, statements),
        gone=replace(gone, statements=tuple(said)) if is_gone and gone else None,
        transitions=tuple(steps),
    )


def _periods(epochs: Sequence[Epoch]) -> Iterable[tuple[Epoch | None, date | None]]:
    """Each epoch, and before them the time in which all counts, with the day on which it ends."""
    for one, other in pairwise((None, *epochs, None)):
        yield one, other.day if other else None


def _counts(item: Statement, epoch: Epoch | None, end: date | None, known_on: KnownOn) -> bool:
    if epoch is not None and item.document in epoch.withdrawn:
        return False
    day = known_on(item)
    return end is None or day is None or day < end


def says_when(item: Statement) -> bool:
    """Whether a statement says of an event when it is, or how far it has come."""
    said = (item.reading, item.was, item.status, item.contested, item.contested_status)
    return any(said)


def _is_left(said: Iterable[Statement], day: date, known_on: KnownOn) -> bool:
    """Whether anything that was said by a day still says when the event is."""
    return any(says_when(item) for item in said if (known_on(item) or date.min) <= day)


def _since(
    epoch: Epoch | None, told: Sequence[Transition], before: State, *, is_event: bool
) -> list[Transition]:
    """The transitions of an epoch: the act that begins it, and what is told since."""
    if epoch is None:
        return [*told]
    day = epoch.day
    at = next((at for at, step in enumerate(told) if step.known_on and step.known_on >= day), None)
    old, new = (told, ()) if at is None else (told[:at], told[at:])
    base = old[-1].after if old else State()
    own = list(takewhile(lambda step: step.document == _name(epoch), new))
    step = _act(epoch, before, own[-1] if own else None, base)
    step = replace(step, is_event=is_event)
    return [step, *(_as_change(item) for item in new[len(own) :])]


def _name(epoch: Epoch) -> str:
    return epoch.act.document


def _act(epoch: Epoch, before: State, own: Transition | None, base: State) -> Transition:
    """The transition by which something is taken back, with what its document says besides."""
    after = own.after if own else base
    return _as_change(
        Transition(
            before=before,
            after=after,
            document=_name(epoch),
            known_on=epoch.day,
            statement=own.statement if own else None,
            act=epoch.act,
            revision=Revision(document=_name(epoch), known_on=epoch.day, changes=()),
        )
    )


def _as_change(step: Transition) -> Transition:
    """The same where an older document had made the event."""
    if step.revision is None or step.revision.changes:
        return step
    changes = tuple(changes_of(step.before, step.after))
    return replace(step, revision=replace(step.revision, changes=changes))


def _withdrawals(statements: Iterable[Statement], epoch: Epoch) -> Iterable[Withdrawal]:
    for item in statements:
        if act := epoch.withdrawn.get(item.document):
            yield Withdrawal(
                statement=item, document=act.document, known_on=act.day, is_edition=act.is_edition
            )


def _with_former_id(event: Event | None, statements: Iterable[Statement]) -> Event | None:
    """The event with the `UID` that it had, also where what said so is taken back."""
    if event is None or event.formerly:
        return event
    said = (item.formerly for item in statements if item.formerly not in ("", item.event))
    return replace(event, formerly=next(said, ""))
