"""The place of a dateline: where a report was written, and mostly where its news happened.

Read are these forms, before the first sentence or on a line above the text::

    ROME, March 3 (Agency) — The council …      place in capitals, or with a date or an agency
    ROME — The council …                        in capitals, before a dash
    Rome, 3 March 2024: The council …           with a date
    ROME | Sun Mar 3, 2024 9:39 am              in a line of its own

Small letters in a line of its own can be an author as well: they are read where the text names the
same as a place ("in Rome").
"""

import re
from functools import cache

from timeline.documents.header_forms import date_source, yearless_source
from timeline.languages.header import HeaderWords

_WORD = r"[^\W\d_a-z][\w'’.-]*"
_END = r"(?= ?(?:[–—―|]|--?(?= )) ?)"
_WITHIN = 200
#: longer capitals are written as a name: "ROME", not "UK"
_LONGEST_INITIALS = 3
_HEADER_LINES = 12


@cache
def _forms(words: HeaderWords) -> tuple[re.Pattern[str], ...]:
    """Before the first sentence; the last one where the line has nothing else."""
    place = rf"(?!{words.no_place}\b){_WORD}(?: {_WORD}){{0,3}}"
    places = rf"(?P<place>{place}(?:, {place}){{0,2}}?)"
    shout = rf"(?!(?i:{words.no_place})\b)[A-Z]{{2}}[A-Z'’.-]*(?: [A-Z][A-Z'’.-]*){{0,3}}(?<![ .-])"
    capitals = rf"(?P<place>{shout}(?:, [A-Z][\w.]+){{0,2}})"
    date = rf"(?i:{date_source(words)}|{yearless_source(words)})"
    agency = r" ?(?:\([^()]{2,60}\)|/[^/]{2,40}/)"
    return (
        re.compile(rf"{capitals}(?:{agency}|,? {date}|{_END})"),
        re.compile(rf"{places}(?:{agency}[,.]? ?(?:{date})?{_END}|,? {date}(?:{agency}|:|{_END}))"),
        re.compile(rf"{date}[,.]? {places}(?:{agency})?{_END}"),
        re.compile(rf"{places}(?:, ?| ?\| ?){date}.{{0,30}}\Z"),
    )


def dateline_place(text: str, body: int, words: HeaderWords) -> str:
    """Where the report whose body begins at `body` was written; empty where nothing says so."""
    start = " ".join(text[body : body + _WITHIN].split())
    before, own_line = _forms(words)[:-1], _forms(words)[-1]
    for form in before:
        match = form.match(start)
        if match is not None and _is_plain(match["place"], text[body:]):
            return _written(match["place"])
    for line in text[:body].splitlines()[:_HEADER_LINES]:
        match = own_line.match(" ".join(line[:_WITHIN].split()))
        if match is not None and _is_place(match["place"], text[body:]):
            return _written(match["place"])
    return ""


def _is_plain(name: str, body: str) -> bool:
    """Whether a name before the first sentence is hardly that of a person or a paper."""
    return " " not in name or "," in name or _is_place(name, body)


def _is_place(name: str, body: str) -> bool:
    """Whether a name above a text is that of a place: in capitals, or named as one below."""
    return name.isupper() or f"in {name.partition(',')[0]}" in body


def _written(place: str) -> str:
    """The place as names are written."""
    return " ".join(map(_word, place.split()))


def _word(word: str) -> str:
    letters = word.rstrip(",")
    shouted = letters.isupper() and len(letters) > _LONGEST_INITIALS and "." not in letters
    # "NEW YORK" has a short word, too.
    return word.title() if shouted or letters in ("NEW", "SAN", "LOS", "EL", "ST") else word
