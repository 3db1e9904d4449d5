"""The page of one event: all that is known of it, where that is from, and how to follow it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from timeline.formats import OFFERED
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import bare_status_words
from timeline.model import Event, Timeline
from timeline.news.entry import is_followed
from timeline.page.html import sayer, template
from timeline.page.news import Feed, feeds
from timeline.page.policy import EVENT_STYLES, LIVE_SCRIPTS, event_meta_policy, joined
from timeline.page.precision import precision_words
from timeline.page.rows import Citation, EventRow, LinkedWords, fragment, row_of, said_of, title_of
from timeline.page.statements import (
    HistoryLine,
    StatementLine,
    history,
    plain_sources,
    statements,
)
from timeline.page.structured import structured
from timeline.page.subscribe import webcal
from timeline.page.view import View
from timeline.query import Query, of
from timeline.text import address

if TYPE_CHECKING:
    from jinja2 import Template

#: events of one series that are named
_SERIES: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """The event before or behind."""

    #: its title, and its page
    title: LinkedWords
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """What the page of an event says: equal ones are the same bytes."""

    language: str
    #: name of the timeline, and the event in its page
    home: LinkedWords
    manual: str
    row: EventRow
    #: how far it has come, in any case
    status: str
    precision: str
    #: that it is no event any more, and why; empty where it is one
    gone: str
    statements: tuple[StatementLine, ...]
    sources: tuple[Citation, ...]
    history: tuple[HistoryLine, ...]
    #: events that are known to be others, and those of its series
    others: tuple[LinkedWords, ...]
    series: tuple[LinkedWords, ...]
    before: Neighbour | None
    behind: Neighbour | None
    #: its calendar: for apps, and as a file; empty where there is none
    webcal: str
    calendar: str
    feeds: tuple[Feed, ...]
    #: its address as readers elsewhere use it; empty where that is not known
    canonical: str
    #: one line for search engines and messages
    summary: str
    #: schema.org in JSON; empty where it cannot say it
    structured: str
    #: what is wrong with the seeds, a line each
    stale: tuple[str, ...]
    #: that it is an earlier state, and where the one of now is; empty where it is of now
    as_of: str
    current: str
    #: whether the page hears of changes
    live: bool


def alone(query: Query, chosen: Timeline) -> Event | None:
    """The event of which alone a page is asked for; None where the page is one of several."""
    asked = query.asked
    if [name for name, _ in asked] != ["event"] or len(asked[0][1]) != 1:
        return None
    found = (*chosen.events, *chosen.gone)
    return found[0] if len(found) == 1 else None


def event_page(view: View, event: Event) -> EventPage:
    """What the page says of an event of the view."""
    say = phrases_of(view.language)
    row = row_of(event, view)
    ics = address.web(view.addresses.absolute("ics", view.query))
    before, behind = _neighbours(event, view)
    home = view.addresses.relative("page", Query())
    is_there = event not in view.chosen.gone
    return EventPage(
        language=view.language,
        home=LinkedWords(
            words=view.timeline.about.name,
            address=home + fragment(event) if home and is_there else home,
        ),
        manual=view.manual,
        row=row,
        status=bare_status_words(event, say, view.today),
        precision=precision_words(event, say),
        gone="" if is_there else _gone(event, view.timeline, say),
        statements=statements(event, view.timeline, say),
        sources=plain_sources(event),
        history=history(event, view.chosen, say),
        others=tuple(_links(_others(event, view.timeline), view)),
        series=tuple(islice(_links(_series(event, view.timeline), view), _SERIES)),
        before=_neighbour(before, view),
        behind=_neighbour(behind, view),
        webcal=webcal(ics) if ics else "",
        calendar=view.addresses.relative("ics", view.query),
        feeds=feeds(view) if is_followed(event) else (),
        canonical=address.web(view.addresses.absolute("page", of(event=event.id)))
        or address.web(view.addresses.absolute("page", view.query)),
        summary=_summary(row, view, say),
        structured=structured(view),
        stale=view.stale,
        as_of=say.day(view.as_of) if view.as_of else "",
        current=view.current,
        live=view.live,
    )


def render_event(page: EventPage) -> bytes:
    """The page in HTML; the same says the same bytes."""
    return _template(live=page.live).render(_parts(page)).encode("utf-8", "replace")


def _parts(page: EventPage) -> dict[str, Any]:
    say = phrases_of(page.language)
    return {
        "page": page,
        "row": page.row,
        "say": sayer(say),
        "calendar_purpose": say.named("download.ics", OFFERED["ics"].purpose),
    }


@cache
def _template(*, live: bool) -> "Template":
    return template(
        "event.html",
        policy=event_meta_policy(live=live),
        style=joined(EVENT_STYLES),
        reload=joined(LIVE_SCRIPTS) if live else "",
    )


def _summary(row: EventRow, view: View, say: Phrases) -> str:
    """The date, how far it has come, where, and of which timeline."""
    parts = (row.said, row.status, row.place, view.timeline.about.name)
    return say("way").join(filter(None, parts))


def _gone(event: Event, timeline: Timeline, say: Phrases) -> str:
    """That all that was said of it is taken back, and by which document."""
    last = event.last_withdrawal
    by = timeline.document(last.document)
    key = "event.gone.replaced" if last.is_edition else "event.gone"
    return say(key, document=by.citation if by else last.document, day=say.day(last.known_on))


def _places(timeline: Timeline) -> dict[str, int]:
    return {event.id: place for place, event in enumerate(timeline.events)}


def _neighbours(event: Event, view: View) -> tuple[Event | None, Event | None]:
    """The events before and behind it in the whole timeline."""
    events = view.timeline.events
    place = view.timeline.once("places", _places).get(event.id)
    if place is None:
        return None, None
    before = events[place - 1] if place else None
    return before, events[place + 1] if place + 1 < len(events) else None


def _neighbour(event: Event | None, view: View) -> Neighbour | None:
    if event is None:
        return None
    title, say = title_of(event, view), phrases_of(view.language)
    return Neighbour(title=title, said=said_of(event, say)) if title.address else None


def _others(event: Event, timeline: Timeline) -> Iterator[Event]:
    """Those of which a document's seed says that they are not this one."""
    places = timeline.once("places", _places)
    for name in sorted(event.distinct_from):
        if name in places:
            yield timeline.events[places[name]]


def _by_series(timeline: Timeline) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in timeline.events:
        if event.facts.series:
            found.setdefault(event.facts.series, []).append(event)
    return found


def _series(event: Event, timeline: Timeline) -> Iterator[Event]:
    """The others of its series, from the next one on, and then the ones before."""
    every = timeline.once("by_series", _by_series).get(event.facts.series, [])
    place = next((at for at, one in enumerate(every) if one.id == event.id), 0)
    yield from every[place + 1 :]
    yield from reversed(every[:place])


def _links(events: Iterator[Event], view: View) -> Iterator[LinkedWords]:
    """Their titles with their dates, which lead to their pages."""
    say = phrases_of(view.language)
    for event in events:
        title = title_of(event, view)
        words = say("gaps.event", event=title.words, date=said_of(event, say))
        yield LinkedWords(words=words, address=title.address)
