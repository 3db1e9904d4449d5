"""The chart that stands in the page."""

from timeline.chart.web.web_chart import WebChart, web_chart
from timeline.languages.phrases import phrases_of
from timeline.page.pictures import summary
from timeline.page.view import View
from timeline.page.years import group_id


def chart(view: View, page: str = "") -> WebChart | None:
    """The chart of what is chosen; None where nothing of it has a date.

    Args:
        view: What is shown.
        page: The address of the page with the rows; empty where that is the chart's own.
    """
    say = phrases_of(view.language)
    name = say("page.chart.name", summary=summary(view))
    return web_chart(view.chosen.events, view.today, name, say, group_id, page)
