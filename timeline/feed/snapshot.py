"""An edition: one state of what is known, and what calendars have been told of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from timeline import query
from timeline.formats import FORMATS, Export, Output, Progress
from timeline.formats.options import ExportOptions
from timeline.model import Problem, Timeline
from timeline.query import Query

if TYPE_CHECKING:
    from timeline.feed.previous import Former
    from timeline.formats.ics.vevent import FeedHistory

_ALL = Query()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A whole timeline, out of which every export of this state is made.

    The same query gives the same bytes, whoever asks: a file, a site or a server.
    """

    timeline: Timeline
    options: ExportOptions
    #: what calendars know; None where the feed goes on from no other
    history: "FeedHistory | None" = None
    #: what the reader should know of the feed that is replaced
    problems: tuple[Problem, ...] = ()

    @classmethod
    def after(
        cls,
        former: "Former",
        timeline: Timeline,
        options: ExportOptions,
        *,
        now: datetime,
        today: date,
    ) -> Self:
        """The edition that follows a feed.

        Args:
            former: The feed that calendars have; an empty one where they have none.
            timeline: All events, before any filter.
            options: What the formats are told.
            now: The moment to stamp changes with that no document made, in UTC.
            today: The day against which cancelled events have stayed long enough.
        """
        # What reads and writes VEVENTs is imported where a calendar is made.
        from timeline.feed.renamed import renamed
        from timeline.feed.revisions import carry, lapses

        history = carry(timeline, former, placement=options.placement, now=now, today=today)
        return cls(
            timeline=timeline,
            options=options,
            history=history,
            problems=(
                *former.problems,
                *renamed(timeline, former, history.vevents),
                *lapses(timeline, history),
            ),
        )

    def choose(self, asked: Query = _ALL) -> Timeline:
        """The timeline with the events that are asked for."""
        return query.select(self.timeline, asked)

    def export(
        self,
        name: str,
        asked: Query = _ALL,
        *,
        progress: Progress | None = None,
    ) -> Output:
        """The events that are asked for, in the format `name` of `FORMATS`.

        Raises:
            ValueError: The format is only read.
        """
        return FORMATS[name].written(self._export(asked, progress))

    def foretell(self, name: str, asked: Query = _ALL) -> str | None:
        """The mark that the same export would have; None where it must be made to be known."""
        foretell = FORMATS[name].foretell
        return foretell(self._export(asked)) if foretell else None

    def _export(self, asked: Query, progress: Progress | None = None) -> Export:
        return Export(
            timeline=self.choose(asked),
            options=self.options,
            history=self.history,
            progress=progress,
        )
