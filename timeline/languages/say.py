"""What is said to people of an event."""

from timeline.edtf import Edtf
from timeline.languages.english.phrase import phrase
from timeline.model import Event


def date_words(event: Event) -> str:
    """Its date in words, as precise as it is."""
    return phrase(event.when, event.reading.modifier)


def in_words(value: Edtf) -> str:
    """A date in words."""
    return phrase(value)
