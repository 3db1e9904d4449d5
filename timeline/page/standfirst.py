"""The standfirst: what a timeline is about in a line or two, and the rest of its description."""

import re
from dataclasses import dataclass
from typing import Final

#: characters that leave the first events in sight on a phone
_MOST: Final = 180
_SENTENCE: Final = re.compile(r"(.+?[.!?…。？！](?=\s|$))", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standfirst:
    """A description in two parts; each may be empty."""

    lead: str
    rest: str


def standfirst(description: str) -> Standfirst:
    r"""The first sentences of a description, as far as they are short, and what comes after them.

    >>> standfirst("Trams. Buses.\nFares.")
    Standfirst(lead='Trams. Buses.', rest='Fares.')
    """
    text = description.strip()
    first, _, _ = text.partition("\n")
    if len(first) <= _MOST:
        return Standfirst(lead=first.rstrip(), rest=text[len(first) :].strip())
    ends = [found.end() for found in _SENTENCE.finditer(first) if found.end() <= _MOST]
    at = ends[-1] if ends else _word(first)
    return Standfirst(lead=text[:at].rstrip() + ("" if ends else " …"), rest=text[at:].strip())


def _word(line: str) -> int:
    """Where the last word of a long line ends that leaves it short."""
    at = line.rfind(" ", 0, _MOST)
    return at if at > 0 else _MOST
