"""A fingerprint of what a chart says."""

import json
from hashlib import sha256

from timeline.build import order
from timeline.layout.citations import cite
from timeline.layout.options import ChartOptions
from timeline.layout.words import heading, words_of
from timeline.model import Timeline

#: raised by one when the same chart is drawn in another way
EDITION = 2


def digest(timeline: Timeline, options: ChartOptions) -> str:
    """SHA-256 in hexadecimal of all that the chart of `timeline` shows and how.

    It is made of words, dates and options, not of measured places, so that it stays the
    same with another version of matplotlib or of a font.
    """
    events = sorted(timeline.events, key=order)
    citations = cite(timeline, events)
    said = {
        "edition": EDITION,
        "heading": heading(timeline, options),
        "options": {
            "paper": str(options.sheet),
            "dpi": options.dpi,
            "style": options.style,
        },
        "events": [
            [str(event.when), event.status, words.title, words.date]
            for event in events
            for words in (words_of(event, citations),)
        ],
        "notes": citations.texts,
    }
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
