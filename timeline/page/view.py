"""What a page shows, and where what it links to lives."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from timeline.model import Timeline
from timeline.query import Query


class Addresses(Protocol):
    """Where the things live that a page links to.

    One of a timeline as it was known on a day keeps that day in all of its addresses.
    """

    def relative(self, kind: str, query: Query, number: int = 1) -> str:
        """The address, relative to this page, of what a query asks for.

        Args:
            kind: "page", "ics", "csv", "json", "png", "svg" or "pdf"; "find" is the index of all
                events by which a script searches.
            query: What is asked.
            number: Which page of a chart, from 1.

        Returns:
            A relative reference; empty where this site has none for the query.
        """

    def absolute(self, kind: str, query: Query) -> str:
        """The whole address, https://… or http://…; empty where it is not known."""

    @property
    def has_form(self) -> bool:
        """Whether a form can ask for any filters; else there are links for some of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One page: a timeline, what is asked of it, and on which day it is looked at."""

    #: all of it, which tells what filters there are to offer
    timeline: Timeline
    #: what `timeline.query.select` gives for the query: the events that are shown
    chosen: Timeline
    query: Query
    #: the day against which plans are overdue
    today: date
    addresses: Addresses
    #: pages of the chart; 0 shows none
    charts: int = 1
    #: what is wrong with the seeds, a line each, while their last good state is shown
    stale: tuple[str, ...] = ()
    #: the day as of which the timeline was asked for; None for what is known now
    as_of: date | None = None
    #: where the same is shown as it is known now; empty where this is it
    current: str = ""
    #: the first year of the calendar; None where the timeline says it
    first_year: int | None = None
    #: origins of the sites that may show it in theirs, "*" for any; None where nobody says which
    embed_from: tuple[str, ...] | None = None
    #: where the manual is, from this page; empty where there is none
    manual: str = ""
    #: whether its server tells it of changes, at which it loads itself anew
    live: bool = False
    #: tag of the language in which the page speaks
    language: str = "en"
