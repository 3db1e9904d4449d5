"""The card: the picture that other sites show beside a link to the page (Open Graph)."""

from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from json import dumps
from math import inf, isfinite

from timeline import edtf
from timeline.chart.draw.card import draw_card
from timeline.chart.draw.chart import DIGEST_KEY
from timeline.chart.layout.card import CardEvent, CardMark, CardWords, card
from timeline.chart.layout.ruler import font_ruler
from timeline.formats import Export, Output
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import event_words
from timeline.model import PENDING, Event, Status, Timeline
from timeline.query import years_around
from timeline.query.upcoming import is_over, may_come

#: raised by one when the same words are drawn in another way
_EDITION = 1


def write(export: Export) -> Output:
    """One picture of 1,200 by 630 dots."""
    words = words_of(export.timeline, export.options.language)
    facts = {"Title": words.title, DIGEST_KEY: digest(words)}
    return Output(pages=(draw_card(card(words, font_ruler()), facts),))


def foretell(export: Export) -> str:
    """The digest of the card before it is drawn."""
    return digest(words_of(export.timeline, export.options.language))


def digest(words: CardWords) -> str:
    """SHA-256 in hexadecimal of all that a card says."""
    said = dumps([_EDITION, asdict(words)], sort_keys=True)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def words_of(timeline: Timeline, language: str = "en") -> CardWords:
    """What the card of a timeline says: its title, the next event or the last, and all as marks."""
    say = phrases_of(language)
    dated = timeline.dated
    day = timeline.today.toordinal() if timeline.today else None
    ends = years_around(timeline, say)
    events = say.count("event", len(timeline.events))
    return CardWords(
        title=timeline.title,
        facts=say("card.years", events=events, first=ends[0], last=ends[1])
        if ends[0] != ends[1]
        else events,
        events=tuple(_events(dated, day, say)),
        marks=tuple(_marks(dated)),
        ends=ends,
    )


def _events(dated: tuple[Event, ...], day: float | None, say: Phrases) -> Iterator[CardEvent]:
    """The next event of which it is known that it comes, and the last that took place."""
    # Where no day is known, all that took place is over, and nothing is told to come.
    at = inf if day is None else day
    coming = [event for event in dated if may_come(event, at)]
    over = [event for event in dated if is_over(event, at)]
    if coming:
        yield _event("card.next", min(coming, key=lambda event: event.window.end), say)
    if over:
        yield _event("card.last", max(over, key=lambda event: event.window.begin), say)


def _event(key: str, event: Event, say: Phrases) -> CardEvent:
    title = event.title or event.id
    return CardEvent(label=say(key), date=event_words(event, say), title=title)


def _marks(dated: tuple[Event, ...]) -> Iterator[CardMark]:
    """The windows of events, of which an open one is as vague as its known end."""
    for event in dated:
        begin, end = event.window.begin, event.window.end
        if event.status is Status.CANCELLED or not (isfinite(begin) or isfinite(end)):
            continue
        # "Since 2020" began on some day of that year, and "by 2030" ends in that one.
        known = edtf.ends(event.when)
        begin = begin if isfinite(begin) else known[-1].span.begin
        end = end if isfinite(end) else known[0].span.end
        yield CardMark(begin=begin, end=end, hollow=event.status in PENDING)
