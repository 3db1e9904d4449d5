"""Names above a text: whether one that no label tells can be that of its writer."""

import re

from timeline.documents.header_forms import forms
from timeline.languages.header import HeaderWords

_FEWEST_WORDS = 2
#: characters of a text in which it speaks of its place
_SPOKEN_WITHIN = 20_000


def writers_in(line: str, body: str, words: HeaderWords) -> str:
    """The authors in a line of names, without their work and their place; else nothing.

    >>> from timeline.languages.english.header_words import HEADER
    >>> writers_in("Jane Doe and John Roe, Roads Reporters", "", HEADER)
    'Jane Doe and John Roe'
    """
    known = forms(words)
    names, _, work = line.partition(",")
    if line.endswith(",") or (work and known.role.fullmatch(work.strip()) is None):
        names = line
    beside = known.beside.search(names)
    if beside is not None and names[: beside.start()].endswith(" "):
        names = names[: beside.start()].strip()
    people = re.split(rf"\s*,\s*|\s+{words.both}\s+", names)
    return names if all(is_writer(name, body, words) for name in people) else ""


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


def people_of(author: str, words: HeaderWords) -> str:
    """Who wrote a text, out of what stands for its author: parted by semicolons in metadata.

    Accounts, places that were not filled in, and words such as "Updated" name nobody.
    """
    names = (name.strip() for name in author.split(";"))
    return "; ".join(name for name in names if name and not _is_nobody(name, words))


def _is_nobody(name: str, words: HeaderWords) -> bool:
    known = forms(words)
    if known.placeholder.fullmatch(name) is not None:
        return True
    return name[:1].isupper() and known.name.match(name) is None
