"""Words for people about an event."""

from collections.abc import Iterator

from timeline.dates.rules import Modifier, Reading
from timeline.edtf import Edtf, EdtfInterval, Precision, Qualification
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Event, Status
from timeline.way import Step, Told

#: parts of a year that "in" goes before
_IN = (Precision.MONTH, Precision.SEASON, Precision.QUARTER, Precision.YEAR)


def date_words(event: Event, language: str = "en") -> str:
    """Its date in words, as precise as it is."""
    return phrases_of(language).when(event.when, event.reading.modifier)


def in_words(value: Edtf, language: str = "en") -> str:
    """A date in words."""
    return phrases_of(language).when(value, Modifier.WHOLE)


def status_words(event: Event, say: Phrases) -> str:
    """How far it has come; of what was put off also that no new date is known."""
    return say("status.put-off" if event.is_put_off else f"status.{event.status}")


def way_words(event: Event, say: Phrases) -> str:
    """How it came to its date, in order; empty where its date and status say all that is known.

    "was 27 Apr 2025; postponed on 23 Apr 2025; took place on 30 May 2025"
    """
    if not _is_told(event):
        return ""
    return say("way").join((*(_step(step, say) for step in event.way), *_now(event, say)))


def _is_told(event: Event) -> bool:
    if event.is_put_off or (event.status is Status.CANCELLED and not event.former):
        return len(event.former) > 1 or any(step.published for step in event.way)
    return bool(event.way)


def _step(step: Step, say: Phrases) -> str:
    if step.told is Told.WAS and step.reading is not None:
        return say("way.was", date=say.when(step.reading.value, step.reading.modifier))
    if step.published is None:
        return say(f"status.{step.told}")
    return _dated(step.told, Reading(words="", value=step.published, stated=()), say)


def _now(event: Event, say: Phrases) -> Iterator[str]:
    """What there is to say of the date that it has, if it still has one."""
    if event.is_put_off:
        yield say("way.no-date")
    elif event.status is not Status.CANCELLED:
        is_moved = event.status is Status.POSTPONED
        yield _dated("moved" if is_moved else event.status, event.reading, say)
    elif event.way[-1].told is not Told.CANCELLED:
        yield say("status.cancelled")


def _dated(what: str, reading: Reading, say: Phrases) -> str:
    """What happened or is to happen, with its date: "on" a day, "in" a month, and else bare."""
    key = f"way.{what}"
    if f"{key}.on" in say.patterns:
        key += _before(reading)
    return say(key, date=say.when(reading.value, reading.modifier))


def _before(reading: Reading) -> str:
    """What goes before a date."""
    value, modifier = reading.value, reading.modifier
    if isinstance(value, EdtfInterval) or value.qualification is not Qualification.CERTAIN:
        return ""
    if value.precision <= Precision.DAY and modifier is Modifier.WHOLE:
        return ".on"
    return ".in" if value.precision in _IN and not modifier.is_within else ""
