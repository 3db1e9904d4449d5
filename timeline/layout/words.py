"""What a chart says in words."""

from dataclasses import dataclass
from datetime import date
from math import isfinite

from timeline.dates.phrase import phrase
from timeline.layout.citations import Citations, ranges
from timeline.layout.options import ChartOptions
from timeline.layout.wrap import printable
from timeline.model import Event, Status, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said of an event."""

    title: str
    #: date, status and numbers of the citations
    date: str


def ordered(timeline: Timeline) -> tuple[Event, ...]:
    """The events by their begin, by their end where the begin is open or unknown."""

    def key(event: Event) -> tuple[float, float]:
        span = event.when.span
        return (span.begin if isfinite(span.begin) else span.end, span.end)

    return tuple(sorted(timeline.events, key=key))


def words_of(event: Event, citations: Citations) -> Words:
    """What the chart says of `event`."""
    date_words = phrase(event.when, event.reading.modifier)
    if event.status is not Status.OCCURRED:
        date_words = f"{date_words}, {event.status.value}"
    numbers = citations.numbers[event.id]
    return Words(
        title=printable(event.title) or event.id,
        date=f"{date_words} [{ranges(numbers)}]" if numbers else date_words,
    )


def heading(timeline: Timeline, options: ChartOptions) -> tuple[str, str]:
    """Title and subtitle of the chart."""
    title = printable(options.title) or printable(timeline.about.name) or "Timeline"
    if timeline.known_on is None:
        return title, ""
    return title, f"as of {in_words(timeline.known_on)}"


def in_words(day: date) -> str:
    """A day as in running text.

    >>> in_words(date(2024, 3, 1))
    '1 March 2024'
    """
    return f"{day.day} {day:%B} {day.year}"
