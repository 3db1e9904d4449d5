"""An edition: one state of what is known, and what calendars have been told of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from timeline import query
from timeline.formats.outputs import EXPORTERS, ExportOptions, Output
from timeline.model import Problem, Timeline
from timeline.query import Query

if TYPE_CHECKING:
    from timeline.feed.previous import Former

_ALL = Query()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A whole timeline, out of which every export of this state is made.

    The same query gives the same bytes, whoever asks: a file, a site or a server.
    """

    timeline: Timeline
    #: with what calendars have been told, where it is known
    options: ExportOptions
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

        carried = carry(timeline, former, placement=options.placement, now=now, today=today)
        return cls(
            timeline=timeline,
            options=replace(options, carried=carried),
            problems=(
                *former.problems,
                *renamed(timeline, former, carried.vevents),
                *lapses(timeline, carried),
            ),
        )

    def choose(self, asked: Query = _ALL) -> Timeline:
        """The timeline with the events that are asked for."""
        return query.select(self.timeline, asked)

    def export(self, name: str, asked: Query = _ALL) -> Output:
        """The events that are asked for, in the format `name` of `EXPORTERS`."""
        return EXPORTERS[name].render(self.choose(asked), self.options)

    def foretell(self, name: str, asked: Query = _ALL) -> str | None:
        """The mark that the same export would have; None where it must be made to be known."""
        foretell = EXPORTERS[name].foretell
        return foretell(self.choose(asked), self.options) if foretell else None
