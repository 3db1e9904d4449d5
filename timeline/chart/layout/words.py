"""What a chart says in words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chart.layout.citations import Citations, ranges
from timeline.chart.layout.cut import MORE, cut, for_label
from timeline.chart.layout.groups import tag
from timeline.chart.layout.highlights import is_highlighted
from timeline.chart.layout.options import ChartOptions, ColourBy, GroupBy
from timeline.chart.layout.series import dates_words
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import bare_status_words, event_words
from timeline.model import Event, Stage, Timeline

#: stands behind a date that its document does not state in full
IMPLIED = "†"
#: events without a date that are named, and characters of a name
NAMED, LONGEST_NAME = 5, 40
#: characters of a note below a title
LONGEST_TEXT = 180
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*(?=\s)|[。！？]")
_PLAIN = ChartOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """What is said of an event."""

    title: str
    #: date, status and numbers of the citations
    date: str
    #: whether readers should see it first
    is_strong: bool = False
    #: what its note says first
    text: str = ""


def words_of(
    event: Event,
    citations: Citations,
    options: ChartOptions = _PLAIN,
    today: date | None = None,
) -> EventWords:
    """What the chart says of `event`; its tag too, where colours tell tags and headings do not."""
    say = phrases_of(options.language)
    said = dates_words(event, say) or event_words(event, say)
    if event.reading.implied:
        said += IMPLIED
    if event.contested:
        said = say("contested", words=said)
    if event.stage(today) is not Stage.OCCURRED:
        said = say("chart.with-status", words=said, status=bare_status_words(event, say, today))
    if event.former and not event.is_put_off:
        last = event.former[-1]
        said = say("chart.was", words=said, date=say.told(last))
    if options.colour_by is ColourBy.TAG and options.group_by is not GroupBy.TAG and tag(event):
        said = say("chart.with-tag", words=said, tag=tag(event))
    numbers = citations.numbers[event.id]
    return EventWords(
        title=for_label(event.title) or event.id,
        date=f"{said} [{ranges(numbers)}]" if numbers else said,
        is_strong=is_highlighted(event, options),
        text=first_words(event.facts.note) if options.text else "",
    )


def first_words(note: str) -> str:
    """What a note says first: sentences of its first paragraph, as many as are short together."""
    words = for_label(next((line for line in note.split("\n") if line.strip()), ""))
    if len(words) <= LONGEST_TEXT:
        return words
    ends = [end.end() for end in _SENTENCE_END.finditer(words) if end.end() <= LONGEST_TEXT]
    return words[: ends[-1]].strip() if ends else cut(words, LONGEST_TEXT)


def heading(timeline: Timeline, options: ChartOptions) -> tuple[str, str]:
    """Title and subtitle of the chart."""
    say = phrases_of(options.language)
    title = for_label(options.title) or for_label(timeline.title) or say("chart.name")
    known_on = timeline.known_on
    parts = [say("chart.as-of", day=say.day(known_on))] if known_on else []
    if options.since is not None and not options.ghosts:
        parts.append(say("chart.unmoved", day=say.day(options.since)))
    if any(event.reading.implied for event in timeline.events):
        parts.append(say("chart.implied", mark=IMPLIED))
    if undated := [event for event in timeline.events if not event.is_dated]:
        parts.append(_undated(undated, say))
    return title, " · ".join(parts)


def _undated(events: Sequence[Event], say: Phrases) -> str:
    """The number of events that are not drawn, and the first of them by their names."""
    titles = [cut(for_label(event.title) or event.id, LONGEST_NAME) for event in events[:NAMED]]
    more = [MORE] if len(events) > NAMED else []
    named = say("way").join((*titles, *more))
    return say("chart.undated", told=say.count("undated", len(events)), titles=named)


def alt_text(
    heading: tuple[str, ...],
    events: Sequence[Event],
    words: Mapping[str, EventWords],
    say: Phrases,
) -> str:
    """What the picture of `events` says: the heading, then each event with its date."""
    title, *more = filter(None, heading)
    head = title
    for part in more:
        head = say("chart.alt.heading", title=head, subtitle=part.removesuffix("."))
    if not events:
        return say("chart.alt.empty", heading=head)
    told = (words[event.id] for event in events)
    listed = "; ".join(_told(item, say) for item in told)
    return say("chart.alt", heading=head, count=say.count("event", len(events)), events=listed)


def _told(item: EventWords, say: Phrases) -> str:
    key = "chart.alt.highlight" if item.is_strong else "chart.alt.event"
    return say(key, date=item.date, title=item.title)
