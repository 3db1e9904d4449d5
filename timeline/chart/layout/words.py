"""What a chart says in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chart.layout.citations import Citations, ranges
from timeline.chart.layout.groups import tag
from timeline.chart.layout.options import ChartOptions, ColourBy, GroupBy
from timeline.languages.say import date_words
from timeline.model import Event, Status, Timeline
from timeline.text.clean import for_chart

#: stands behind a date that its document does not state in full
IMPLIED = "†"
_PLAIN = ChartOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said of an event."""

    title: str
    #: date, status and numbers of the citations
    date: str


def words_of(event: Event, citations: Citations, options: ChartOptions = _PLAIN) -> Words:
    """What the chart says of `event`; its tag too, where colours tell tags and headings do not."""
    said = date_words(event)
    if event.reading.implied:
        said += IMPLIED
    if event.status is not Status.OCCURRED:
        said = f"{said}, {event.status.value}"
    if options.colour_by is ColourBy.TAG and options.group_by is not GroupBy.TAG and tag(event):
        said = f"{said} · {tag(event)}"
    numbers = citations.numbers[event.id]
    return Words(
        title=for_chart(event.title) or event.id,
        date=f"{said} [{ranges(numbers)}]" if numbers else said,
    )


def heading(timeline: Timeline, options: ChartOptions) -> tuple[str, str]:
    """Title and subtitle of the chart."""
    title = for_chart(options.title) or for_chart(timeline.title) or "Timeline"
    parts = [f"as of {in_words(timeline.known_on)}"] if timeline.known_on else []
    if any(event.reading.implied for event in timeline.events):
        parts.append(f"{IMPLIED} worked out from the date of the document")
    return title, " · ".join(parts)


def alt_text(heading: tuple[str, str], events: Sequence[Event], words: Mapping[str, Words]) -> str:
    """What the picture of `events` says: the heading, then each event with its date."""
    title, subtitle = heading
    head = f"Timeline: {title}" + (f", {subtitle}" if subtitle else "")
    if not events:
        return f"{head}. No events."
    count = "1 event" if len(events) == 1 else f"{len(events)} events"
    listed = "; ".join(f"{words[event.id].date}: {words[event.id].title}" for event in events)
    return f"{head}. {count}. {listed}."


def in_words(day: date) -> str:
    """A day as in running text.

    >>> in_words(date(2024, 3, 1))
    '1 March 2024'
    """
    return f"{day.day} {day:%B} {day.year}"
