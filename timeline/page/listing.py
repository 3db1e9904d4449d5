"""The list of events on a page: their rows by years, and how readers find their way in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Final

from timeline.languages.phrases import Phrases, phrases_of
from timeline.page import years
from timeline.page.rows import EventRow, anchor, rows
from timeline.page.strip import Jump, strip
from timeline.page.view import View
from timeline.page.years import Group

#: years that are folded one by one; of more, decades and centuries are
_YEARS: Final = 24
#: how marks are filled in the order in which that is explained, with the keys of their phrases
_FILLS: Mapping[str, str] = MappingProxyType(
    {
        "half": "page.key.half",
        "hollow": "page.key.hollow",
        "late": "page.key.late",
        "maybe": "page.key.maybe",
        "void": "page.key.void",
    }
)


#: the shapes of marks; nothing else is said of one that is full
_SHAPES: Final = ("dot", "bar")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowGroup:
    """The rows under one heading."""

    #: `id` of its element
    id: str
    heading: str
    #: how many rows it has
    count: str
    #: its first year, astronomical; None where its events have no date
    year: int | None
    #: whether it is no year: what may lie in several, or has no date
    is_wide: bool
    rows: tuple[EventRow, ...]
    #: whether its rows are seen before anybody unfolds them
    is_open: bool
    #: before which row the rule of today stands, or behind the last; None where it is not here
    today: int | None
    #: whether that rule stands before the group
    is_after_today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """Years that are folded together."""

    #: empty where the years stand by themselves
    heading: str
    #: how many rows they have
    count: str
    groups: tuple[RowGroup, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyItem:
    """What one kind of mark means."""

    #: names of classes
    mark: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The events of a page, by years."""

    groups: tuple[RowGroup, ...]
    #: the same, as they are folded
    eras: tuple[Era, ...]
    #: empty where there is one group only
    jumps: tuple[Jump, ...]
    #: whether years are folded
    is_folded: bool
    #: whether any event has sources
    has_sources: bool
    #: whether any event awaits word
    has_overdue: bool
    #: whether a rule parts what is past from what is to come
    has_today: bool
    #: what the marks mean that there are
    key: tuple[KeyItem, ...]

    @property
    def rows(self) -> Iterator[EventRow]:
        """All rows, in the order of the page."""
        return (row for group in self.groups for row in group.rows)


def listing(view: View) -> Listing:
    """The events that are chosen, by years."""
    say = phrases_of(view.language)
    found = years.groups(view.chosen.events, say)
    made = {row.anchor: row for row in rows(view)}
    rule = years.today_in(found, view.today)
    opened = years.unfolded(found, view.today)
    groups = tuple(
        RowGroup(
            id=group.id,
            heading=group.heading,
            count=say.count("event", len(group.events)),
            year=group.year,
            is_wide=group.is_wide,
            rows=tuple(made[anchor(event)] for event in group.events),
            is_open=opened is None or place in opened,
            today=rule.row if rule is not None and rule.group == place else None,
            is_after_today=rule is not None and (rule.group, rule.row) == (place, None),
        )
        for place, group in enumerate(found)
    )
    return Listing(
        groups=groups,
        eras=_eras(found, groups, say),
        jumps=strip(found, say) if len(found) > 1 else (),
        is_folded=opened is not None,
        has_sources=any(row.citations for row in made.values()),
        has_overdue=any(row.awaiting for row in made.values()),
        has_today=rule is not None,
        key=tuple(_key([row.mark for row in made.values()], say)),
    )


def _eras(found: Sequence[Group], made: Sequence[RowGroup], say: Phrases) -> tuple[Era, ...]:
    """The years as they are folded: of many those of a decade or century together."""
    rest, eras = iter(made), []
    for jump in strip(found, say, most=_YEARS):
        groups = tuple(islice(rest, jump.groups))
        is_one = jump.groups == 1
        eras.append(
            Era(
                heading="" if is_one else jump.words,
                count=say.count("event", jump.count),
                groups=groups,
                is_open=any(group.is_open for group in groups),
            )
        )
    return tuple(eras)


def _key(marks: Sequence[str], say: Phrases) -> Iterator[KeyItem]:
    """What the marks mean, where there are several kinds of them."""
    there = {name for mark in marks for name in mark.split()}
    fills = [name for name in _FILLS if name in there]
    is_full = any(mark.removesuffix(" lead") in _SHAPES for mark in marks)
    if fills and is_full:
        yield KeyItem(mark="dot", words=say("page.key.full"))
    yield from (KeyItem(mark=f"dot {name}", words=say(_FILLS[name])) for name in fills)
    if there.issuperset(_SHAPES):
        yield KeyItem(mark="bar", words=say("page.key.bar"))
