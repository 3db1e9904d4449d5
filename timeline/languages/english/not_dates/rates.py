"""Units that say how often, and words that compare: "twice a week", "the first in three years"."""

import re

from timeline.languages.english.lists import listed
from timeline.text.match import Table, TextMatch

_UNIT_OF_RATE = re.compile(r"an? (?:hour|day|night|week|month|quarter|year|decade)", re.IGNORECASE)


def is_rate(hit: TextMatch) -> bool:
    """Whether a unit says how often: "15 boats a year", "twice a week"."""
    if hit.table != Table.DURATION or _UNIT_OF_RATE.fullmatch(hit.match[0]) is None:
        return False
    words, first = hit.words, hit.first
    before = hit.before(first)
    if before in ("once", "twice", "times"):
        return True
    near = words.lower[max(first - 4, 0) : first]
    money = any(sign in words.text[max(hit.start - 20, 0) : hit.start] for sign in "$€£¥")
    if money and (before.isdecimal() or before in ("million", "billion", "trillion", "thousand")):
        return True
    return before.endswith("s") and any(word.isdecimal() or word in _AMOUNTS for word in near)


#: words behind which "in two weeks" is a day: "it is in two weeks"
LINKS = listed("is are be due back")
#: words that compare, before "in three years"
COMPARED = listed(
    "first worst best most least record time low high fewest second third fourth fifth sixth "
    "seventh eighth ninth tenth last only"
)
_AMOUNTS = listed(
    "two three four five six seven eight nine ten dozen hundred thousand million billion several "
    "many"
)
