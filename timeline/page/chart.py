"""The chart that stands in the page."""

from math import floor, isfinite

from timeline import edtf
from timeline.chart.web.web_chart import WebChart, web_chart
from timeline.languages.phrases import phrases_of
from timeline.model import Event
from timeline.page.pictures import summary
from timeline.page.view import View


def chart(view: View, page: str = "") -> WebChart | None:
    """The chart of what is chosen; None where nothing of it has a date.

    Args:
        view: What is shown.
        page: The address of the page with the rows; empty where that is the chart's own.
    """
    say = phrases_of(view.language)
    name = say("page.chart.name", summary=summary(view))
    return web_chart(view.chosen.events, view.today, name, say, _group, page)


def _group(event: Event) -> str:
    """The `id` of the group of rows of a year: the one in which its window begins, or ends."""
    days = (event.window.begin, event.window.end - 1)
    known = next((floor(day) for day in days if isfinite(day)), None)
    return "events" if known is None else f"y{edtf.to_day(known).year}"
