"""How precisely a date is known, said plainly."""

from collections.abc import Iterator
from math import isinf

from timeline.dates.lasting import is_stretch
from timeline.edtf import EdtfSet, Precision
from timeline.languages.phrases import Phrases
from timeline.model import PENDING, Event


def precision_words(event: Event, say: Phrases) -> str:
    """How much is known of its date, and how sure that is, in whole sentences.

    "Known to the day." "Known to the month: which day is not set." "One of these dates."
    """
    return " ".join(_sentences(event, say))


def _sentences(event: Event, say: Phrases) -> Iterator[str]:
    if not event.is_dated:
        yield say("precision.said.undated")
        return
    yield _known(event, say)
    doubt = event.when.qualification
    if doubt.uncertain:
        yield say("precision.said.uncertain")
    if doubt.approximate:
        yield say("precision.said.approximate")


def _known(event: Event, say: Phrases) -> str:
    """What is known, but for doubts."""
    unit = say(f"precision.{event.when.precision.label}")
    return say(f"precision.said.{_case(event)}", precision=unit)


def _case(event: Event) -> str:
    """What kind of date it is: the end of the key of its phrase."""
    if event.contested:
        return "contested"
    if isinstance(event.when, EdtfSet):
        return "all-of" if event.when.is_all else "one-of"
    is_open = isinf(event.window.begin) or isinf(event.window.end)
    if is_stretch(event.reading):
        return "open" if is_open else "stretch"
    return "one-side" if is_open else _of_window(event)


def _of_window(event: Event) -> str:
    """The same of a date that lies between two known ends."""
    if event.has_days:
        return "exact"
    if event.when.precision <= Precision.DAY:
        return "some-day"
    return "not-set" if event.status in PENDING else "not-known"
