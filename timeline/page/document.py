"""A page in HTML: that of an event where it alone is asked for, else that of the timeline."""

from timeline.page import html
from timeline.page.event import alone, event_page, render_event
from timeline.page.view import View


def render(view: View) -> bytes:
    """The page of a view; the same view gives the same bytes."""
    event = alone(view.query, view.chosen)
    return html.render(view) if event is None else render_event(event_page(view, event))
