"""Which statements of an event count no longer, from which days on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import TopologicalSorter

from timeline.seeds.acts import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Epoch:
    """What counts no longer of one event from a day on."""

    day: date
    #: the act that makes it another than the one before
    act: Act
    #: ids of the documents whose statements do not count, with the act by which
    withdrawn: Mapping[str, Act]


class Epochs:
    """The epochs of all events, by the acts that are known."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._on: defaultdict[str, list[Act]] = defaultdict(list)
        for act in sorted(acts, key=lambda act: (act.day, act.document, act.event)):
            self._on[act.target].append(act)
        by = {target: {act.document for act in acts} for target, acts in self._on.items()}
        # What acts on others comes before them.
        self._order = {name: at for at, name in enumerate(TopologicalSorter(by).static_order())}

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._on)

    @property
    def documents(self) -> frozenset[str]:
        """The ids of documents of which anything is taken back at any time."""
        return frozenset(self._on)

    def of(self, event: str, documents: Iterable[str]) -> tuple[Epoch, ...]:
        """The epochs of an event of which these documents tell, oldest first; none for most."""
        documents = {name for name in documents if name in self._on}
        found: list[Epoch] = []
        if not documents:
            return ()
        concerned = self._concerned(event, documents)
        before: Mapping[str, Act] = {}
        for day in sorted({act.day for acts in concerned.values() for act in acts}):
            dead = _dead(concerned, day)
            now = {name: act for name, act in dead.items() if name in documents}
            if now.keys() != before.keys():
                found.append(
                    Epoch(day=day, act=_made_by(day, now, before, concerned), withdrawn=now)
                )
            before = now
        return tuple(found)

    def _concerned(self, event: str, documents: Iterable[str]) -> dict[str, list[Act]]:
        """The acts on documents, and on those that act on them, these first."""
        found: dict[str, list[Act]] = {}
        left = list(documents)
        while left:
            name = left.pop()
            if name in found:
                continue
            acts = [act for act in self._on.get(name, ()) if act.event in ("", event)]
            found[name] = acts
            left += [act.document for act in acts]
        return {name: found[name] for name in sorted(found, key=lambda one: self._order[one])}


def _dead(concerned: Mapping[str, Iterable[Act]], day: date) -> dict[str, Act]:
    """The documents that do not count on a day, of those that are in order of who acts on whom."""
    dead: dict[str, Act] = {}
    wholly: set[str] = set()
    for name, acts in concerned.items():
        for act in acts:
            # What takes back one event only lets the document take back others.
            is_void = act.document in (dead if act.event else wholly)
            if act.day <= day and not is_void:
                dead.setdefault(name, act)
                if not act.event:
                    wholly.add(name)
    return dead


def _made_by(
    day: date,
    now: Mapping[str, Act],
    before: Mapping[str, Act],
    concerned: Mapping[str, Iterable[Act]],
) -> Act:
    """The act of a day that makes an epoch.

    It takes something back that counted, or it acts on what had taken something back.
    """
    changed = now.keys() ^ before.keys()
    acts = [act for each in concerned.values() for act in each if act.day == day]
    return min(acts, key=lambda act: (act.target not in changed, *_plain_first(act)))


def _plain_first(act: Act) -> tuple[bool, date, str]:
    return act.is_edition, act.day, act.document
