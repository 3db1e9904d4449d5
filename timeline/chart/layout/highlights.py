"""Which events of a chart readers should see first."""

from timeline.chart.layout.options import ChartOptions
from timeline.model import Event


def is_highlighted(event: Event, options: ChartOptions) -> bool:
    """Whether an event is set off: by its seed, or by its id or a tag that is asked for."""
    asked = {name.casefold() for name in options.highlight}
    names = (event.id, event.facts.series, *event.facts.tags)
    return bool(event.facts.highlight) or not asked.isdisjoint(map(str.casefold, names))
