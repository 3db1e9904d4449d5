"""The page as one HTML document that loads nothing but its charts."""

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.languages.phrases import phrases_of
from timeline.page.downloads import downloads
from timeline.page.filters import filters
from timeline.page.pictures import pictures, summary
from timeline.page.policy import inlined, meta_policy
from timeline.page.rows import rows
from timeline.page.structured import structured
from timeline.page.subscribe import subscription
from timeline.page.view import View
from timeline.text import address
from timeline.text.counts import count

if TYPE_CHECKING:
    from jinja2 import Template


def render(view: View) -> bytes:
    """The page; the same view gives the same bytes."""
    return _template().render(_parts(view)).encode("utf-8", "replace")


def _parts(view: View) -> dict[str, Any]:
    """What the template writes."""
    shown, everything = len(view.chosen.events), count(len(view.timeline.events), "event")
    return {
        "about": view.timeline.about,
        "asked": view.chosen.asked,
        "heading": view.chosen.title,
        "count": f"{shown} of {everything}" if view.query.asks else everything,
        "chosen": _chosen(shown),
        "whole": everything,
        "summary": view.timeline.about.description.strip() or f"{summary(view)}.",
        "known_on": view.chosen.known_on,
        "in_words": phrases_of(view.language).day,
        "as_of": view.as_of,
        "current": view.current,
        "stale": view.stale,
        "manual": view.manual,
        "canonical": address.web(view.addresses.absolute("page", view.query)),
        "feed": address.web(view.addresses.absolute("ics", view.query))
        or view.addresses.relative("ics", view.query),
        "preview": address.web(view.addresses.absolute("png", view.query)) if shown else "",
        "subscription": subscription(view),
        "downloads": downloads(view),
        "filters": filters(view),
        "pictures": pictures(view),
        "rows": rows(view),
        "structured": structured(view),
    }


def _chosen(shown: int) -> str:
    """What one subscribes to; what nothing matches now may match something later."""
    if not shown:
        return "what will match"
    return "this event" if shown == 1 else f"these {count(shown, 'event')}"


@cache
def _template() -> "Template":
    return template(
        "page.html",
        policy=meta_policy(),
        style=inlined("style.css"),
        script=inlined("script.js"),
    )


def template(name: str, **values: object) -> "Template":
    """A template of the package, compiled when the first page is made.

    Args:
        name: Its file.
        values: What is the same on every page.
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= values
    return environment.from_string(inlined(name))
