"""The ids of statements that state none: made of what they say, never of where they stand.

A title makes the id. Where several events of one document have it, each one's date is added; of
those of one date the place; then a digest of all that is said. So a row that is put above others,
or between them, changes the id of none that says something else.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.model import Statement
from timeline.text.ids import LONGEST_ID, numbered, slug

#: hexadecimal digits of a digest in an id
_DIGITS = 6


def with_ids(
    statements: Sequence[Statement], taken: Mapping[str, Container[str]]
) -> list[Statement]:
    """The statements, each with an id of its own; they come with the one that their title makes.

    Args:
        statements: Those of a file that state none, in any order.
        taken: The ids that others of each document state.
    """
    ids: dict[int, str] = {}
    for document, places in _grouped(range(len(statements)), lambda at: statements[at].document):
        _Naming(statements, taken.get(document, ()), ids).name(places)
    return [replace(item, event=ids[at], states_id=False) for at, item in enumerate(statements)]


class _Naming:
    """The naming of the statements of one document."""

    def __init__(
        self, statements: Sequence[Statement], taken: Container[str], ids: dict[int, str]
    ) -> None:
        self.statements, self.ids = statements, ids
        self.taken = taken
        self.given: set[str] = set()
        self.last: dict[str, int] = {}

    def name(self, places: list[int]) -> None:
        """Give each an id."""
        waiting = [(at, self.statements[at].event) for at in places]
        for part in _PARTS:
            waiting = [
                (at, _joined(name, part(self.statements[at]))) for at, name in self._shared(waiting)
            ]
        for at, name in sorted(waiting, key=lambda item: item[1]):
            self._give(at, numbered(name, self._is_taken, self.last))

    def _shared(self, named: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Those whose name is not theirs alone; the others have it from now on."""
        many: defaultdict[str, int] = defaultdict(int)
        for _, name in named:
            many[name] += 1
        shared = []
        for at, name in named:
            if many[name] > 1 or self._is_taken(name):
                shared.append((at, name))
            else:
                self._give(at, name)
        return shared

    def _give(self, at: int, name: str) -> None:
        self.ids[at] = name
        self.given.add(name)

    def _is_taken(self, name: str) -> bool:
        return name in self.given or name in self.taken


def _grouped(items: Iterable[int], key: Callable[[int], str]) -> Iterable[tuple[str, list[int]]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return found.items()


def _joined(name: str, more: str) -> str:
    """An id with more behind it, within the longest that one may be."""
    if not more:
        return name
    more = more[: LONGEST_ID // 2]
    return f"{name[: LONGEST_ID - len(more) - 1]}-{more}"


def _date(statement: Statement) -> str:
    """The date as it is meant, however it is written; of what has none, the words for that."""
    if statement.dated is not None:
        return slug(str(statement.dated.value))
    return slug(statement.reading.words) if statement.reading else ""


def _place(statement: Statement) -> str:
    return slug(statement.facts.place)


def _digest(statement: Statement) -> str:
    reading = statement.reading
    said = (
        statement.facts,
        statement.status,
        statement.sources,
        statement.locator,
        reading and (reading.words, reading.modifier),
    )
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


#: what is added to an id that several have, one after the other
_PARTS: tuple[Callable[[Statement], str], ...] = (_date, _place, _digest)
