"""The page for a frame in pages of other sites: the events, and where they are from."""

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from timeline.chart.web.web_chart import WebChart
from timeline.languages.phrases import phrases_of
from timeline.languages.say import event_words, status_words
from timeline.model import PENDING, Event, Status
from timeline.page import dates, rows
from timeline.page.chart import chart
from timeline.page.html import sayer, template
from timeline.page.look import Look
from timeline.page.pictures import summary
from timeline.page.policy import EMBED_SCRIPTS, embed_meta_policy, embed_style, joined
from timeline.page.rows import LinkedWords
from timeline.page.view import View
from timeline.query.upcoming import is_over, may_come
from timeline.text import address

if TYPE_CHECKING:
    from jinja2 import Template

#: events that a list shows at most, and those of them that are past
_MOST: Final = 60
_PAST: Final = 20
#: events beside a chart: the last ones, and the next
_LAST: Final = 2
_NEXT: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedLine:
    """One event of the list."""

    #: its date in words, and for machines where HTML has it
    said: str
    machine: str
    title: LinkedWords
    #: how far it has come; empty where it has occurred
    status: str
    #: how its mark is drawn: names of classes
    mark: str
    #: whether it stands beside a chart too
    is_near: bool


def render_embed(view: View, look: Look) -> bytes:
    """The page; the same view and look give the same bytes."""
    return _template(look.theme).render(_parts(view, look)).encode("utf-8", "replace")


def _parts(view: View, look: Look) -> dict[str, Any]:
    say = phrases_of(view.language)
    page = view.addresses.relative("page", view.query)
    drawn = _chart(view, page) if look.view != "list" else None
    lines = _lines(view, page) if look.view != "chart" else ()
    shown = len(view.chosen.events)
    return {
        "about": view.timeline.about,
        "asked": view.chosen.asked,
        "heading": view.chosen.title,
        "summary": summary(view),
        "known_on": view.chosen.known_on,
        "in_words": say.day,
        "language": view.language,
        "say": sayer(say),
        "page": page,
        "canonical": address.web(view.addresses.absolute("page", view.query)),
        "look": look,
        "chart": drawn,
        "pictures": (),
        "lines": lines,
        "all": say("page.all", events=say.count("event", shown))
        if shown and (drawn or len(lines) < shown)
        else "",
    }


def _chart(view: View, page: str) -> WebChart | None:
    """The chart, of which every link leads out of the frame."""
    drawn = chart(view, page)
    if drawn is None:
        return None
    return replace(drawn, wide=_outward(drawn.wide), tall=_outward(drawn.tall))


def _outward(svg: str) -> str:
    return svg.replace("<a href=", '<a target="_blank" rel="noopener" href=')


def _lines(view: View, page: str) -> tuple[EmbedLine, ...]:
    """The events, and of many those that are nearest to the day of the page."""
    events, near = view.chosen.events, frozenset(event.id for event in _near(view))
    first = next((at for at, event in enumerate(events) if event.id in near), len(events))
    start = max(0, min(first - _PAST, len(events) - _MOST))
    shown = events[start : start + _MOST]
    return tuple(_line(event, view, page, is_near=event.id in near) for event in shown)


def _near(view: View) -> tuple[Event, ...]:
    """The last events and the next ones."""
    events, day = view.chosen.events, view.today.toordinal()
    over = [event for event in events if is_over(event, day)]
    coming = [event for event in events if may_come(event, day)]
    last = sorted(over, key=lambda event: event.window.begin)[-_LAST:]
    return (*last, *sorted(coming, key=lambda event: event.window.end)[:_NEXT])


def _line(event: Event, view: View, page: str, *, is_near: bool) -> EmbedLine:
    say = phrases_of(view.language)
    return EmbedLine(
        said=event_words(event, say),
        machine=dates.machine(event),
        title=LinkedWords(words=event.title or event.id, address=page + rows.fragment(event)),
        status=""
        if event.status is Status.OCCURRED and not event.under_way(view.today)
        else status_words(event, say, view.today),
        mark=_mark(event, view),
        is_near=is_near,
    )


def _mark(event: Event, view: View) -> str:
    """As in the chart: a dot for days and a bar for a window, hollow for what is to come."""
    names = [rows.shape(event)]
    if event.status is Status.CANCELLED:
        names.append("void")
    elif event.under_way(view.today):
        names.append("half")
    elif event.status in PENDING:
        names.append("hollow")
    return " ".join(names)


@cache
def _template(theme: str) -> "Template":
    return template(
        "embed.html",
        policy=embed_meta_policy(theme),
        style=embed_style(theme),
        script=joined(EMBED_SCRIPTS),
    )
