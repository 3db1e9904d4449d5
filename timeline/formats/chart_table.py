"""What a timeline says of its chart, as seeds have it."""

from dataclasses import fields
from typing import Any

from timeline.model import ChartAbout, Era


def chart_values(chart: ChartAbout) -> dict[str, Any]:
    """What is said of a chart by key: texts, and a list of tables for its eras."""
    said = {item.name: getattr(chart, item.name) for item in fields(ChartAbout)}
    eras = {"eras": [_era(era) for era in chart.eras]} if chart.eras else {}
    return {name: value for name, value in said.items() if value} | eras


def _era(era: Era) -> dict[str, str]:
    # What was read without a document is read so again.
    dates = (".." if item is None else item.words or str(item.value) for item in era.dates)
    return {"name": era.name, **dict(zip(("from", "to"), dates, strict=False))}
