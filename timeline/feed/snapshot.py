"""A snapshot: what the seeds say at one moment, and what calendars have been sent of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from timeline import query
from timeline.errors import TimelineError
from timeline.formats import FORMATS, Export, Links, Output, Progress
from timeline.formats.options import ExportOptions
from timeline.model import Problem, Timeline
from timeline.query import Query

if TYPE_CHECKING:
    from timeline.feed.previous import PreviousFeed
    from timeline.formats.ics.vevent import FeedHistory

_ALL = Query()


def _no_past(day: date) -> "Snapshot":
    raise TimelineError(f"what was known on {day} is not kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A whole timeline, out of which every export of one moment is made.

    The same query gives the same bytes, whoever asks: a file, a site or a server.
    """

    timeline: Timeline
    options: ExportOptions
    #: the day against which plans are overdue
    today: date
    #: what calendars know; None where the feed goes on from no other
    history: "FeedHistory | None" = None
    #: what readers should know of the seeds and of the feed that is replaced
    problems: tuple[Problem, ...] = ()
    #: the snapshot as it was known on a day, of the same reading of the seeds; other threads
    #: call it, and it may take its time
    as_known: Callable[[date], "Snapshot"] = field(default=_no_past, compare=False, repr=False)

    @classmethod
    def after(
        cls,
        previous: "PreviousFeed",
        timeline: Timeline,
        options: ExportOptions,
        *,
        now: datetime,
        today: date,
    ) -> Self:
        """The snapshot that follows a feed.

        Args:
            previous: The feed that calendars have; an empty one where they have none.
            timeline: All events, before any filter.
            options: How the formats are written.
            now: The moment to stamp changes with that no document made, in UTC.
            today: The day against which cancelled events have stayed long enough.
        """
        # What reads and writes VEVENTs is imported where a calendar is made.
        from timeline.feed.known_ids import with_known_ids
        from timeline.feed.renamed import renamed
        from timeline.feed.revisions import ahead, carry, lapses

        # What people are not told of is not in the next feed in any way.
        previous = previous.without(timeline.withheld)
        known = with_known_ids(timeline, previous)
        if known is not timeline:
            # What was prepared has the UIDs that these events would have had.
            timeline, previous = known, replace(previous, prepared=None)
        history = carry(timeline, previous, options=options, now=now, today=today)
        return cls(
            timeline=timeline,
            options=options,
            today=today,
            history=history,
            problems=(
                *previous.problems,
                *renamed(timeline, previous, history.vevents),
                *lapses(timeline, history),
                *ahead(timeline, previous, now),
            ),
        )

    def choose(self, asked: Query = _ALL) -> Timeline:
        """The timeline with the events that are asked for."""
        return query.select(self.timeline, asked, self.options.language)

    def export(
        self,
        name: str,
        asked: Query = _ALL,
        *,
        progress: Progress | None = None,
        links: Links | None = None,
    ) -> Output:
        """The events that are asked for, in the format `name` of `FORMATS`.

        Args:
            name: The format.
            asked: What is asked of the events.
            progress: Called with the pages of a chart that are drawn, and of how many.
            links: Where it will stand on the web, where that is known.

        Raises:
            ValueError: The format is only read.
        """
        return self.render(name, self.choose(asked), asked, progress=progress, links=links)

    def render(
        self,
        name: str,
        chosen: Timeline,
        asked: Query = _ALL,
        *,
        progress: Progress | None = None,
        links: Links | None = None,
    ) -> Output:
        """Events that were chosen of it by what is asked, in a format, as `export` takes them.

        Raises:
            ValueError: The format is only read.
        """
        export = self._export(chosen, progress)
        known = replace(export, asked=query.pairs(asked), links=links)
        return FORMATS[name].written(known)

    def warnings(self, name: str, chosen: Timeline) -> tuple[Problem, ...]:
        """What is to be said of a chart of events that were chosen of it, before it is drawn."""
        return FORMATS[name].warnings(self._export(chosen))

    def foretell(self, name: str, asked: Query = _ALL) -> str | None:
        """The mark that the same export would have; None where it must be made to be known."""
        foretell = FORMATS[name].foretell
        return foretell(self._export(self.choose(asked))) if foretell else None

    def _export(self, chosen: Timeline, progress: Progress | None = None) -> Export:
        return Export(
            timeline=chosen, options=self.options, history=self.history, progress=progress
        )
