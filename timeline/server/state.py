"""What is being served: one state, taken as a whole by each answer."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.server.source import Knowledge

#: problems that are shown
_MOST_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class State:
    """What the seeds said when they were last in order, and what is wrong with them since."""

    knowledge: Knowledge
    #: `Last-Modified` of what first reads so in this state, in seconds since 1970: later than
    #: that of every state before, however fast they came
    moment: int
    #: the moment of the first state with this knowledge
    since: int
    #: problems of the seeds as they are now, a line each; empty where these are the seeds
    stale: tuple[str, ...] = ()


@dataclass(slots=True)
class Served:
    """The place of the state that is served; one assignment puts another there."""

    state: State


def first_state(knowledge: Knowledge) -> State:
    """The state with which a server begins."""
    moment = int(time.time())
    return State(knowledge=knowledge, moment=moment, since=moment)


def next_state(
    former: State, knowledge: Knowledge | None = None, stale: tuple[str, ...] = ()
) -> State:
    """The state that begins now, with the former knowledge unless there is another."""
    moment = max(int(time.time()), former.moment + 1)
    if knowledge is None:
        return State(knowledge=former.knowledge, moment=moment, since=former.since, stale=stale)
    return State(knowledge=knowledge, moment=moment, since=moment, stale=stale)


def shown(problems: Sequence[object]) -> tuple[str, ...]:
    """The first problems, a line each, and how many more there are."""
    lines = tuple(map(str, problems[:_MOST_LINES]))
    more = len(problems) - len(lines)
    return (*lines, f"… and {more} more") if more else lines
