"""Words for people about an event."""

from timeline.dates.rules import Modifier
from timeline.edtf import Edtf
from timeline.languages.phrases import phrases_of
from timeline.model import Event


def date_words(event: Event, language: str = "en") -> str:
    """Its date in words, as precise as it is."""
    return phrases_of(language).when(event.when, event.reading.modifier)


def in_words(value: Edtf, language: str = "en") -> str:
    """A date in words."""
    return phrases_of(language).when(value, Modifier.WHOLE)
