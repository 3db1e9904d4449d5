"""Names above a text: whether one that no label tells can be that of its writer."""

import re

from timeline.documents.header_forms import forms
from timeline.languages.header import HeaderWords

_FEWEST_WORDS = 2
#: characters of a text in which it speaks of its place
_SPOKEN_WITHIN = 20_000


def is_writer(name: str, body: str, words: HeaderWords) -> bool:
    """Whether a name that stands beside a date or alone can be that of the author.

    Sections, places and states stand there too: a place is spoken of in the text, a section has
    words that are not those of people, and both are often in capitals.
    """
    known = forms(words)
    if known.name.fullmatch(name) is None:
        return False
    if known.outlet.search(name):
        return True
    few = len(name.split()) < _FEWEST_WORDS
    if few or name.isupper() or known.no_person.search(name) or known.placeholder.fullmatch(name):
        return False
    place = rf"\b{words.near_place}\s+(?:the\s+)?{re.escape(name)}\b"
    return re.search(place, body[:_SPOKEN_WITHIN]) is None


def is_nobody(name: str, words: HeaderWords) -> bool:
    """Whether what stands for an author names none: an account, or a word that is not a name."""
    known = forms(words)
    return known.placeholder.fullmatch(name) is not None or (
        len(name.split()) == 1 and known.name.fullmatch(name) is None and name[:1].isupper()
    )
