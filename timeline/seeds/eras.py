"""Eras in one line, as options have them: a name and the dates between which it lies."""

import re

from timeline.model import Era
from timeline.seeds import fields

#: what stands between two dates: a dash with white space around it, or the word
_TO = re.compile(r"\s+(?:[–—-]|to)\s+")


def parse_era(text: str) -> Era:
    """The era of ``War: 1914 – 1918``; one date is all of the era, and ".." leaves it open.

    Raises:
        ValueError: It is not one.

    >>> era = parse_era("The board: October 2022 – ..")
    >>> era.name, str(era.dates[0].value), era.dates[1]
    ('The board', '2022-10', None)
    """
    name, sign, said = text.partition(":")
    if not (sign and name.strip() and said.strip()):
        raise ValueError(f'{text!r} is not an era: write "War: 1914 – 1918"')
    begin, *end = _TO.split(said.strip(), maxsplit=1)
    return fields.era(fields.line("era", name), begin, *end)
