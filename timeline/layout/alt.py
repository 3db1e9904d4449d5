"""What a chart says, in words."""

from collections.abc import Mapping, Sequence

from timeline.layout.words import Words
from timeline.model import Event


def alt_text(heading: tuple[str, str], events: Sequence[Event], words: Mapping[str, Words]) -> str:
    """What the picture of `events` says: the heading, then each event with its date."""
    title, subtitle = heading
    head = f"Timeline: {title}" + (f", {subtitle}" if subtitle else "")
    if not events:
        return f"{head}. No events."
    count = "1 event" if len(events) == 1 else f"{len(events)} events"
    listed = "; ".join(f"{words[event.id].date}: {words[event.id].title}" for event in events)
    return f"{head}. {count}. {listed}."
