"""The filters: a row each, for the command line, the address, the page and the feed."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any

from timeline.edtf import Span
from timeline.languages.phrases import Phrases
from timeline.model import Event, Stage, Status, Timeline
from timeline.query import facets
from timeline.query.facets import Facet
from timeline.query.upcoming import Length, is_upcoming, length, length_words
from timeline.query.values import (
    overdue_words,
    same_words,
    search_words,
    stage,
    status_words,
    yes_or_no,
    yes_or_no_text,
)
from timeline.query.where import Condition, condition, condition_words, test
from timeline.query.years import moment, moment_text, moment_words, years, years_text, years_words
from timeline.text.fold import fold

Predicate = Callable[[Event], bool]


class Control(Enum):
    """The control of a filter on the page."""

    WORDS = "words"
    YEARS = "years"
    LENGTHS = "lengths"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A condition that can be set for events.

    Several values of one filter are alternatives, unless its predicate says otherwise.
    """

    #: of the option and of the parameter in an address
    name: str
    #: for the command line
    help: str
    #: on the page
    label: str
    #: the events of a timeline that some values choose
    choose: Callable[[Timeline, tuple[Any, ...]], Predicate]
    #: a value out of its text; raises `ValueError`, which says what would be right
    read: Callable[[str], object] = str
    #: the text of a value, which reads back to it
    text: Callable[[Any], str] = str
    #: the same for people, where the label stands beside it
    words: Callable[[str, Phrases], str] = same_words
    #: key of the phrase for all values where no label stands beside them
    phrase: str = ""
    #: what a value is, in the usage of the command line; empty for any text
    metavar: str = ""
    #: all values, where they are few
    choices: tuple[str, ...] = ()
    #: key of the phrase between several values
    join: str = "either"
    #: whether it can be asked once only
    is_single: bool = False
    #: whether the command line asks for "yes" by its name alone
    is_flag: bool = False
    #: values to offer on the page; None for a filter of free words
    offered: Callable[[Timeline], tuple[Facet, ...]] | None = None
    #: values that a shell completes, where they are others
    completed: Callable[[Timeline], tuple[Facet, ...]] | None = None
    control: Control = Control.CHOICE
    #: whether its control stands on the page unfolded
    is_prominent: bool = False
    #: whether its control stands there only where there are values to offer
    is_rare: bool = False


def _meets(name: str) -> Callable[[Timeline, tuple[Any, ...]], Predicate]:
    """The choice of events whose windows meet one of the spans of a filter."""

    def choose(_timeline: Timeline, values: tuple[Any, ...]) -> Predicate:
        spans = WINDOWS[name](values)
        return lambda event: any(
            span.overlaps(window) for window in event.windows for span in spans
        )

    return choose


#: the spans that filters of dates name, of which a window has to meet one
WINDOWS: Mapping[str, Callable[[tuple[Any, ...]], tuple[Span, ...]]] = MappingProxyType(
    {
        "year": lambda values: values,
        "from": lambda values: (Span(begin=values[0].span.begin, end=math.inf),),
        "to": lambda values: (Span(begin=-math.inf, end=values[0].span.end),),
    }
)


def _by_status(timeline: Timeline, values: tuple[Any, ...]) -> Predicate:
    """What has come so far by the day of the timeline; what goes on has occurred too."""
    wanted, today = frozenset(values), timeline.today
    has_occurred = Stage.OCCURRED in wanted
    return lambda event: (
        event.stage(today) in wanted or (has_occurred and event.status is Status.OCCURRED)
    )


def _by_upcoming(timeline: Timeline, values: tuple[Length, ...]) -> Predicate:
    tests = [is_upcoming(timeline, ahead) for ahead in values]
    return lambda event: any(holds(event) for holds in tests)


def _by_overdue(timeline: Timeline, values: tuple[bool, ...]) -> Predicate:
    today = timeline.today
    return lambda event: (today is not None and event.overdue(today)) in values


def _by_tag(_timeline: Timeline, values: tuple[str, ...]) -> Predicate:
    wanted = {tag.casefold() for tag in values}
    return lambda event: any(tag.casefold() in wanted for tag in event.facts.tags)


def _by_place(_timeline: Timeline, values: tuple[str, ...]) -> Predicate:
    return lambda event: _holds_any(event.facts.place, values)


def _by_participant(_timeline: Timeline, values: tuple[str, ...]) -> Predicate:
    return lambda event: any(_holds_any(name, values) for name in event.facts.participants)


def _by_source(timeline: Timeline, values: tuple[str, ...]) -> Predicate:
    named = {
        document.id
        for document in timeline.documents
        if document.id in values or _holds_any(document.citation, values)
    }
    return lambda event: (
        any(statement.document in named for statement in event.statements)
        or any(_holds_any(source, values) for source in event.sources)
    )


def _by_id(_timeline: Timeline, values: tuple[str, ...]) -> Predicate:
    """The events of these ids, and those that had one of them formerly."""
    wanted = frozenset(map(str.casefold, values))
    return lambda event: event.id.casefold() in wanted or event.formerly.casefold() in wanted


def _by_words(_timeline: Timeline, values: tuple[str, ...]) -> Predicate:
    wanted = [word for text in values for word in fold(text).split()]

    def holds(event: Event) -> bool:
        text = searched(event)
        return all(word in text for word in wanted)

    return holds


def searched(event: Event) -> str:
    """The text of an event in which words are looked for, folded as they are."""
    facts = event.facts
    parts = (event.id, facts.title, facts.place, facts.note, *facts.tags, *facts.participants)
    return fold("\n".join(parts))


def _by_conditions(timeline: Timeline, values: tuple[Condition, ...]) -> Predicate:
    tests = [test(asked, timeline) for asked in values]
    return lambda event: all(holds(event) for holds in tests)


def _holds_any(text: str, parts: Iterable[str]) -> bool:
    folded = text.casefold()
    return any(part.casefold() in folded for part in parts)


_ROWS = (
    Filter(
        name="year",
        help="Events whose window meets 2024, 2022..2024, 44 BC or -44. Repeatable.",
        label="Year",
        choose=_meets("year"),
        read=years,
        text=years_text,
        words=years_words,
        metavar="YEAR",
        offered=facets.years,
        control=Control.YEARS,
    ),
    Filter(
        name="from",
        help="Events that are not over before this date: 2024-05, 44 BC.",
        label="From",
        choose=_meets("from"),
        read=moment,
        text=moment_text,
        words=moment_words,
        phrase="query.from",
        metavar="DATE",
        is_single=True,
        offered=facets.years,
        control=Control.YEARS,
        is_prominent=True,
    ),
    Filter(
        name="to",
        help="Events that begin no later than this date.",
        label="To",
        choose=_meets("to"),
        read=moment,
        text=moment_text,
        words=moment_words,
        phrase="query.to",
        metavar="DATE",
        is_single=True,
        offered=facets.years,
        control=Control.YEARS,
        is_prominent=True,
    ),
    Filter(
        name="status",
        help="Events that have come so far by today. Repeatable.",
        label="Status",
        choose=_by_status,
        read=stage,
        words=status_words,
        choices=tuple(item.value for item in Stage),
        offered=facets.statuses,
        is_prominent=True,
    ),
    Filter(
        name="upcoming",
        help="Plans that begin, or may lie, within that time from today: 30d, 2w, 3 months, 1y.",
        label="Upcoming",
        choose=_by_upcoming,
        read=length,
        words=length_words,
        phrase="query.upcoming",
        metavar="LENGTH",
        is_single=True,
        offered=facets.lengths,
        control=Control.LENGTHS,
        is_rare=True,
    ),
    Filter(
        name="overdue",
        help="Plans whose date has passed without a word of what became of them.",
        label="Word",
        choose=_by_overdue,
        read=yes_or_no,
        text=yes_or_no_text,
        words=overdue_words,
        choices=("yes", "no"),
        is_flag=True,
        is_single=True,
        offered=facets.overdue,
        is_rare=True,
    ),
    Filter(
        name="tag",
        help="Events with this tag. Repeatable.",
        label="Tag",
        choose=_by_tag,
        offered=facets.tags,
        is_prominent=True,
    ),
    Filter(
        name="place",
        help="Events whose place has this in it. Repeatable.",
        label="Place",
        choose=_by_place,
        offered=facets.places,
    ),
    Filter(
        name="participant",
        help="Events in which somebody takes part whose name has this in it. Repeatable.",
        label="Participant",
        choose=_by_participant,
        phrase="query.participant",
        offered=facets.participants,
    ),
    Filter(
        name="source",
        help="Events that this document states: its id, or part of its title. Repeatable.",
        label="Source",
        choose=_by_source,
        phrase="query.source",
        offered=facets.sources,
    ),
    Filter(
        name="event",
        help="The event with this id. Repeatable.",
        label="Event",
        choose=_by_id,
        metavar="ID",
        offered=facets.nothing,
        completed=facets.ids,
        is_rare=True,
    ),
    Filter(
        name="where",
        help="Events whose field has this value: owner=legal, owner!=legal; owner for any, "
        "owner= for none. Repeatable: all must hold.",
        label="Field",
        choose=_by_conditions,
        read=condition,
        words=condition_words,
        metavar="FIELD=VALUE",
        join="all",
        offered=facets.own_fields,
        is_rare=True,
    ),
    Filter(
        name="search",
        help="Events with all these words in title, place, note, tags or participants.",
        label="Search",
        choose=_by_words,
        join="all",
        words=search_words,
        control=Control.WORDS,
        is_prominent=True,
    ),
)

#: every filter by its name, in the order in which they are offered and said
FILTERS: Mapping[str, Filter] = MappingProxyType({row.name: row for row in _ROWS})
