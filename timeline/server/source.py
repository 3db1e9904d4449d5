"""Where a server has its timeline from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from timeline.errors import TimelineError
from timeline.feed.snapshot import Edition


class BrokenSeedsError(TimelineError):
    """Seeds with errors, of which nothing is served."""

    def __init__(self, message: str, lines: tuple[str, ...]) -> None:
        super().__init__(message)
        #: what is wrong, one problem each, as `file:line: …`
        self.lines = lines


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Knowledge:
    """What the seeds said when they were read once."""

    edition: Edition
    #: the day against which plans are overdue
    today: date
    #: the edition as it was known on a day, of the same reading of the seeds; it is called
    #: in other threads and may take its time
    as_known: Callable[[date], Edition]


class Source(Protocol):
    """Makes timelines of seeds; everything is called in one thread, and never twice at a time."""

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that the seeds are in."""

    def today(self) -> date:
        """The day it is, as `read` would take it now; another day asks for a new reading."""

    def read(self) -> Knowledge:
        """What the seeds say now.

        Raises:
            TimelineError: They cannot be read; a `BrokenSeedsError` where they have errors.
        """

    def told(self, edition: Edition) -> None:
        """Remember that an edition is being served: calendars may have been told of it.

        Raises:
            OutputError: That cannot be written down.
        """
