"""Acts by which a document takes back what an older one says, or takes its place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.model import Document, Origin, Problem, Severity, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What one document does to another."""

    #: ids of the document that acts, and of the one that counts no longer
    document: str
    target: str
    #: the day from which that holds
    day: date
    #: the event of which it holds; empty for all
    event: str = ""
    #: whether it is a newer edition
    is_edition: bool = False
    origin: Origin

    @property
    def key(self) -> str:
        """The seed's word for it."""
        return "supersedes" if self.is_edition else "retracts"


def acts(
    documents: Mapping[str, Document], statements: Iterable[Statement]
) -> tuple[tuple[Act, ...], tuple[Problem, ...]]:
    """The acts that hold, and a warning for each that cannot.

    Args:
        documents: All of them, by their ids.
        statements: Those of events that take something back; others may be among them.
    """
    found: list[Act] = []
    problems: list[Problem] = []
    for act in _stated(documents, statements):
        if fault := _fault(act, documents):
            problems.append(Problem(origin=act.origin, message=fault, severity=Severity.WARNING))
        else:
            found.append(act)
    circular = _circular(found)
    problems += [_in_a_circle(act) for act in found if _pair(act) in circular]
    return tuple(act for act in found if _pair(act) not in circular), tuple(problems)


def _stated(documents: Mapping[str, Document], statements: Iterable[Statement]) -> Iterator[Act]:
    for one in documents.values():
        for is_edition, targets in ((False, one.retracts), (True, one.supersedes)):
            for target in targets:
                yield _act(one, target, is_edition=is_edition, origin=one.origin)
    for said in statements:
        for target in said.retracts:
            by = documents.get(said.document)
            own = by or Document(id=said.document, origin=said.origin)
            yield _act(own, target, event=said.event, origin=said.origin)


def _act(
    by: Document, target: str, *, origin: Origin, event: str = "", is_edition: bool = False
) -> Act:
    return Act(
        document=by.id,
        target=target,
        day=by.known_on or date.min,
        event=event,
        is_edition=is_edition,
        origin=origin,
    )


def _fault(act: Act, documents: Mapping[str, Document]) -> str:
    """What is wrong with an act; empty where nothing is."""
    said = f"{act.key} {act.target!r}"
    target = documents.get(act.target)
    if not act.document:
        return f"{said} stands in a list without a document: write it in a seed with [document]"
    if target is None:
        return f"{said}: no document has that id{_near(act.target, documents)}"
    if act.target == act.document:
        return f"{said} is the document itself: name the one that it takes back"
    if act.day == date.min:
        return f"{said}, and has no publication date, from which that holds: give published"
    if target.known_on is not None and target.known_on > act.day:
        return (
            f"{said} ({target.published}), which is younger than this document ({act.day}): only "
            "an older one can be taken back; correct published of one of them"
        )
    return ""


def _near(name: str, documents: Mapping[str, Document]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, documents, n=1)
    return f": did you mean {close[0]!r}?" if close else ", so that it takes nothing back"


def _pair(act: Act) -> tuple[str, str]:
    return act.document, act.target


def _circular(found: Iterable[Act]) -> frozenset[tuple[str, str]]:
    """The pairs of documents of one day that lie in a circle, or between two."""
    pairs = {_pair(act) for act in found}
    left = _peeled(pairs)
    return frozenset((one, other) for other, one in _peeled({(b, a) for a, b in left}))


def _peeled(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs without those of which nothing leads to the first, one after the other."""
    behind = defaultdict(list)
    ways = Counter(other for _, other in pairs)
    for one, other in pairs:
        behind[one].append(other)
    free = [one for one in behind if not ways[one]]
    while free:
        one = free.pop()
        for other in behind.pop(one, ()):
            ways[other] -= 1
            if not ways[other]:
                free.append(other)
    return {(one, other) for one, others in behind.items() for other in others}


def _in_a_circle(act: Act) -> Problem:
    return Problem(
        origin=act.origin,
        message=f"{act.key} {act.target!r}, and is taken back by it too: neither counts; say "
        "which of the two holds",
        severity=Severity.WARNING,
    )
