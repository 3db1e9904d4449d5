"""The slip chart as PDF, SVG and PNG: how the promised dates of plans moved."""

import json
from dataclasses import asdict
from datetime import date
from hashlib import sha256

from timeline.chart.draw.chart import draw
from timeline.chart.layout.glyphs import missing_glyphs
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.slip.pages import Heading, slip_pages
from timeline.chart.layout.slip.tracks import Track
from timeline.formats import Output
from timeline.history.promises import tracks
from timeline.languages.phrases import phrases_of
from timeline.model import Timeline
from timeline.text.clean import for_chart

#: what it can be written as
KINDS = ("png", "svg", "pdf")
#: raised by one when the same chart is drawn in another way
_EDITION = 1


def write(
    timeline: Timeline, options: ChartOptions, kind: str, *, today: date, every: bool = False
) -> Output | None:
    """The files of the slip chart of a timeline; None where no plan of it moved.

    Args:
        timeline: The events that were asked for.
        options: Paper, inks, resolution, title and language.
        kind: One of `KINDS`.
        today: The day at its right end.
        every: Whether plans that never moved are on it too.

    Raises:
        OutputError: The paper is too small, or a PNG too large.
    """
    options = options.completed(timeline.about)
    found = tracks(timeline, every=every, language=options.language)
    if not found:
        return None
    heading = _heading(timeline, options, today)
    stamp = _stamp(found, heading, options, today)
    pages = slip_pages(found, heading, today, options)
    drawn = draw(pages, options, kind, stamp)
    return Output(pages=drawn, warnings=missing_glyphs(timeline, options))


def _heading(timeline: Timeline, options: ChartOptions, today: date) -> Heading:
    say = phrases_of(options.language)
    title = for_chart(options.title) or say("slip", name=for_chart(timeline.title))
    return Heading(title=title, subtitle=say("chart.as-of", day=say.day(today)))


def _stamp(found: tuple[Track, ...], heading: Heading, options: ChartOptions, today: date) -> str:
    """SHA-256 of all that the chart shows and how, whatever draws it."""
    said = {
        "edition": _EDITION,
        "heading": [heading.title, heading.subtitle],
        "today": today.isoformat(),
        "options": [str(options.sheet), options.dpi, options.inks, options.language],
        "tracks": [asdict(track) for track in found],
    }
    return sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()
