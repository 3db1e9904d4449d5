"""The strip above the events: years to jump to, or decades and centuries where they are many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from timeline.languages.phrases import Phrases
from timeline.page.years import Group

#: links that a strip has at most, where years can be put together
_MOST: Final = 60
#: years that one link leads to, the fewest first
_STEPS: Final = (1, 10, 100, 1000)
_DECADE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A link of the strip."""

    words: str
    #: `id` of the group that it leads to
    to: str
    #: how many events there are from there to the next
    count: int
    #: how many groups these are in
    groups: int


def strip(found: Sequence[Group], say: Phrases, most: int = _MOST) -> tuple[Jump, ...]:
    """Links to the groups of a page, by the finest step that makes no more than `most` of them.

    Where each step makes more of them, by the coarsest.
    """
    for step in _STEPS:
        jumps = tuple(_jumps(found, step, say))
        if len(jumps) <= most:
            break
    return jumps


def _jumps(found: Sequence[Group], step: int, say: Phrases) -> Iterator[Jump]:
    def place(group: Group) -> object:
        """The same for the groups of one link: what lies in several of them has its own."""
        if step == 1 or group.year is None or group.last is None:
            return group.id
        first, last = group.year // step, group.last // step
        return first if first == last else group.id

    for _, some in groupby(found, key=place):
        groups = tuple(some)
        yield Jump(
            words=_words(groups, step, say),
            to=groups[0].id,
            count=sum(len(group.events) for group in groups),
            groups=len(groups),
        )


def _words(groups: Sequence[Group], step: int, say: Phrases) -> str:
    first, last, year = groups[0].heading, groups[-1].heading, groups[0].year
    if len(groups) == 1 or year is None:
        return first
    if step == _DECADE and year > 0:
        return say("filter.decade", year=year // step * step)
    return say("page.strip.range", first=first, last=last)
