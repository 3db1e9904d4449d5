"""The page as one HTML document that loads nothing but its charts."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.languages.phrases import Phrases, phrases_of
from timeline.page.chart import chart
from timeline.page.documents import linked_documents
from timeline.page.downloads import downloads
from timeline.page.filters import filters
from timeline.page.guides import guides
from timeline.page.listing import listing
from timeline.page.news import news
from timeline.page.pictures import pictures, printed
from timeline.page.policy import (
    LIVE_SCRIPTS,
    SCRIPTS,
    STYLES,
    TEMPLATES,
    inlined,
    joined,
    meta_policy,
)
from timeline.page.qr import qr_code
from timeline.page.share import share
from timeline.page.snippet import snippet
from timeline.page.standfirst import standfirst
from timeline.page.structured import structured
from timeline.page.subscribe import subscription
from timeline.page.today import now
from timeline.page.view import View
from timeline.query import Query
from timeline.text import address

if TYPE_CHECKING:
    from jinja2 import Template


def render(view: View) -> bytes:
    """The page; the same view gives the same bytes."""
    return (
        _template(live=view.live, finds=_finds(view))
        .render(_parts(view))
        .encode("utf-8", "replace")
    )


def _parts(view: View) -> dict[str, Any]:
    """What the template writes."""
    say = phrases_of(view.language)
    subscribed, shared = subscription(view), share(view)
    shown, everything = len(view.chosen.events), say.count("event", len(view.timeline.events))
    return {
        "about": view.timeline.about,
        "asked": view.chosen.asked,
        "heading": view.chosen.title,
        "count": say("page.count-of", shown=shown, events=everything)
        if view.query.asks
        else everything,
        "chosen": say.count("follow", shown) if shown else say("follow.none"),
        "standfirst": standfirst(view.timeline.about.description),
        "whole": everything,
        "summary": shared.description,
        "known_on": view.chosen.known_on,
        "language": view.language,
        "say": sayer(say),
        "counted": say.count,
        "in_words": say.day,
        "as_of": view.as_of,
        "current": view.current,
        "stale": view.stale,
        "manual": view.manual,
        "canonical": address.web(view.addresses.absolute("page", view.query)),
        "feed": address.web(view.addresses.absolute("ics", view.query))
        or view.addresses.relative("ics", view.query),
        "share": shared,
        "now": now(view),
        "documents": linked_documents(view.chosen),
        "subscription": subscribed,
        "guides": guides(subscribed, say) if subscribed else (),
        "code": qr_code(subscribed.webcal) if subscribed else None,
        "downloads": downloads(view),
        "filters": filters(view),
        "chart": chart(view),
        "pictures": pictures(view),
        "printed": printed(view),
        "listing": listing(view),
        "today": view.today,
        "news": news(view),
        "snippet": snippet(view),
        "structured": structured(view),
    }


def _finds(view: View) -> bool:
    """Whether the page can ask for an index of all events."""
    return not view.addresses.has_form and bool(view.addresses.relative("find", Query()))


def sayer(say: Phrases) -> Callable[..., str]:
    """Says phrases in HTML, in which fields may be elements."""
    from markupsafe import escape

    def said(key: str, /, **fields: object) -> str:
        return escape(say.patterns[key]).format(**fields)

    return said


@cache
def _template(*, live: bool, finds: bool) -> "Template":
    return template(
        "page.html",
        policy=meta_policy(live=live, finds=finds),
        style=joined(STYLES),
        script=joined(SCRIPTS),
        reload=joined(LIVE_SCRIPTS) if live else "",
    )


def template(name: str, folder: str = TEMPLATES, /, **values: object) -> "Template":
    """A template of the package, compiled when the first page is made.

    Args:
        name: Its file.
        folder: The folder of its file.
        values: What is the same on every page.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(lambda part: inlined(part, folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= values
    return environment.get_template(name)
