"""Rows of a file before they are checked: named values with their lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.model import Origin, Problem

if TYPE_CHECKING:
    from timeline.seeds.snapshots import Feed

_Item = TypeVar("_Item")
_NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One table, line or component of a file, under the names that seeds use."""

    origin: Origin
    fields: Mapping[str, object]
    #: lines of single fields, where the format has one for each
    lines: Mapping[str, int] = field(default_factory=lambda: _NONE)

    def at(self, name: str) -> Origin:
        """Where the field `name` stands."""
        if not self.lines:
            return self.origin
        return Origin(file=self.origin.file, line=self.lines.get(name, self.origin.line))


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A file's tables, unchecked.

    The events of a long file are made while they are read, which can be done once, and what is
    wrong with them is told when they have been read: there is never memory for all of them.
    """

    #: the timeline itself; None where the file does not describe it
    about: Row | None = None
    documents: tuple[Row, ...] = ()
    events: Iterable[Row] = ()
    problems: Sequence[Problem] = ()
    #: events that are not read for a mistake, with what is known of who they are for
    left_out: Sequence[Row] = ()
    #: those of the problems of which `left_out` knows whom the event is for; of what another one
    #: keeps out nobody can tell
    known: Sequence[Problem] = ()
    #: names that an event of this file may use
    event_keys: tuple[str, ...] = ()
    #: the ids of timelines that its events name one by one, each where it stands first
    timelines: Iterable[Row] = ()
    #: what a calendar of others says of itself; None of other files
    feed: "Feed | None" = None
    #: how many drafts it remembers as refused, which say nothing of the timeline
    refused: int = 0
    #: what it says of the chart
    chart: Row | None = None
    #: headers by the fields that columns of the sheets beside it are read as
    columns: Row | None = None


class Undated(str):
    """What stands in a row where a date would, and gives none: it is kept as words."""

    __slots__ = ()


class Cell(str):
    """The date of a row that somebody else wrote: the row is kept where it cannot be read."""

    __slots__ = ()


def taken_from(items: list[_Item]) -> Iterator[_Item]:
    """The items of a list in their order; each leaves it as it is given."""
    items.reverse()
    while items:
        yield items.pop()


class Packed(tuple[Any, ...]):
    """A table in a third of the memory: its keys, which others share, and its values."""

    __slots__ = ()

    def table(self) -> dict[str, Any]:
        """The table."""
        return dict(zip(self[0], self[1:], strict=True))


class Packing:
    """Tables packed one after the other, of which many have the same keys."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}

    def packed(self, table: dict[str, Any]) -> Packed:
        """The table in less memory."""
        keys = tuple(table)
        return Packed((self._known.setdefault(keys, keys), *table.values()))
