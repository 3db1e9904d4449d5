"""What is being served: one state, taken as a whole by each answer."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from timeline.feed.snapshot import Snapshot
from timeline.model import Problem
from timeline.text.clean import one_line

#: problems that are shown
_MOST_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ServerState:
    """What the seeds said when they were last in order, and what is wrong with them since."""

    snapshot: Snapshot
    #: `Last-Modified` of what first reads so in this state, in seconds since 1970: later than
    #: that of every state before, however fast they came
    moment: int
    #: the moment of the first state with this snapshot
    since: int
    #: problems of the seeds as they are now, a line each that anybody may read; empty where
    #: these are the seeds
    stale: tuple[str, ...] = ()


def first_state(snapshot: Snapshot) -> ServerState:
    """The state with which a server begins."""
    moment = int(time.time())
    return ServerState(snapshot=snapshot, moment=moment, since=moment)


def next_state(
    before: ServerState, snapshot: Snapshot | None = None, stale: tuple[str, ...] = ()
) -> ServerState:
    """The state that begins now, with the snapshot of the one before unless there is another."""
    moment = max(int(time.time()), before.moment + 1)
    since = before.since if snapshot is None else moment
    return ServerState(
        snapshot=snapshot or before.snapshot, moment=moment, since=since, stale=stale
    )


def public(problems: Iterable[Problem]) -> tuple[str, ...]:
    """What anybody may know of problems: the name of each file, the line, and how bad it is.

    What stands in a seed, and where seeds are kept, is for those who read the server's log.
    """
    return tuple(f"{_place(problem)}: {problem.severity.value}" for problem in problems)


def _place(problem: Problem) -> str:
    file = one_line(PurePath(problem.origin.file).name)
    return str(replace(problem.origin, file=file))


def shown(problems: Sequence[object]) -> tuple[str, ...]:
    """The first problems, a line each, and how many more there are."""
    lines = tuple(map(str, problems[:_MOST_LINES]))
    more = len(problems) - len(lines)
    return (*lines, f"… and {more} more") if more else lines
