"""The last change of an event: what it was, and which document made it."""

from typing import Final

from timeline.history.development import STATUS, WHEN, Development, Kind
from timeline.history.developments import developments_of
from timeline.languages.phrases import Phrases
from timeline.languages.say import on_day
from timeline.model import Document, Event, Status, Timeline
from timeline.news.entry import is_quiet

#: what is no change of the event: that there is one, and what its sources disagree on is told
_UNTOLD: Final = (Kind.ADDED, Kind.CONTRADICTED)
_FIRST: Final = (WHEN, STATUS)
_DATED: Final = (Kind.MOVED, Kind.SHARPENED)


def is_changed(event: Event) -> bool:
    """Whether something was said of an event after it was made, or taken back."""
    return bool(event.statements) and (len(event.revisions) > 1 or bool(event.withdrawn))


def last_change(event: Event, timeline: Timeline) -> Development | None:
    """The last step by which a document with a date changed an event; None where none did."""
    if not is_changed(event):
        return None
    steps = [step for step in developments_of(event, timeline) if step.on and _is_change(step)]
    if not steps:
        return None
    last = [step for step in steps if step.document == steps[-1].document]
    # What a document says of date and status goes before other fields.
    return max(last, key=lambda step: step.field in _FIRST)


def _is_change(step: Development) -> bool:
    is_same = step.status_before is step.status_after
    is_told = step.kind not in _UNTOLD and not is_quiet(step)
    return is_told and not (step.kind is Kind.CONFIRMED and is_same)


def last_words(step: Development, document: Document, event: Event, say: Phrases) -> str:
    """What it was, when that was told and by whom: "moved on 3 Oct 2026 (Council minutes)".

    Where the way of the event has that day already, the document alone.
    """
    name = document.title or document.id
    if any(item.published and item.document == step.document for item in event.way):
        return say("last.document", document=name)
    day = on_day(document.published, say) if document.published else ""
    return say("last.change", what=_what(step, say), day=day, document=name)


def _what(step: Development, say: Phrases) -> str:
    if step.kind is Kind.CHANGED and step.field not in _FIRST:
        return say("last.field", field=say.named(f"show.{step.field}", step.field))
    # What is over was told of then, whenever it was to be.
    is_told = step.kind in _DATED and step.status_after is Status.OCCURRED
    return say("last.told" if is_told else f"last.{step.kind}")
