"""A fingerprint of what a chart says."""

import json
from hashlib import sha256

from timeline.chart.layout.citations import cite
from timeline.chart.layout.foot import foot_words
from timeline.chart.layout.groups import group
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.series import folded
from timeline.chart.layout.typeface import typeface
from timeline.chart.layout.words import heading, words_of
from timeline.model import Event, Timeline
from timeline.ordering import order

#: raised by one when the same chart is drawn in another way
EDITION = 8


def digest(timeline: Timeline, options: ChartOptions) -> str:
    """SHA-256 in hexadecimal of all that the chart of `timeline` shows and how.

    It is made of words, dates and options, not of measured places, so that it stays the
    same with another version of matplotlib or of a font.
    """
    ordered = folded(sorted(timeline.dated, key=order), timeline.today)
    groups = group(timeline, ordered, options.group_by, options.language)
    events = groups.events
    citations = cite(timeline, events)
    said = {
        "edition": EDITION,
        "heading": heading(timeline, options),
        "options": {
            "paper": str(options.sheet),
            "dpi": options.dpi,
            "style": options.inks,
            "group by": options.group_by,
            "colour by": options.colour_by,
            **_spoken(options.language),
            **_ghosts(options),
            **_editorial(options),
        },
        "events": [
            [
                _places(event),
                event.stage(timeline.today),
                words.title,
                words.date,
                *(["highlight"] if words.is_strong else []),
                *([words.text] if words.text else []),
            ]
            for event in events
            for words in (words_of(event, citations, options, timeline.today),)
        ],
        "groups": [groups.names.get(event.id, "") for event in events],
        "notes": citations.texts,
    }
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _ghosts(options: ChartOptions) -> dict[str, object]:
    """The old places of dates; nothing where none are asked for."""
    if options.since is None:
        return {}
    old = [[name, str(reading.value), str(reading.windows)] for name, reading in options.ghosts]
    return {"since": options.since.isoformat(), "ghosts": old}


def _editorial(options: ChartOptions) -> dict[str, object]:
    """What is said around the events; nothing where nobody says it."""
    eras = [[era.name, str(era.begin), str(era.end)] for era in options.eras]
    font = typeface(options.font).stamp if options.font else ""
    said = {
        "font": font,
        "standfirst": options.standfirst,
        "foot": foot_words(options),
        "eras": eras,
    }
    return {name: value for name, value in said.items() if value}


def _places(event: Event) -> str | list[str]:
    """Its date; with the windows where it has others, as parts and dates of other calendars do."""
    when, windows = str(event.when), event.windows
    if windows == (event.when.span,):
        return when
    return [when, *(f"{window.begin:.1f} {window.end:.1f}" for window in windows)]


def _spoken(language: str) -> dict[str, str]:
    """Which language the axis and the legend speak; nothing where it is English."""
    return {} if language == "en" else {"language": language}
