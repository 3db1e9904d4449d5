"""Words by which English says that something comes again."""

import re

from timeline.languages.english.vocabulary import WEEKDAYS

_NAMES = "|".join(WEEKDAYS)
#: a word of these alone says that something comes again
STRONG = re.compile(
    r"\b(?:every|each|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|biennially"
    r"|once an?|twice|thrice|times an?|bi-?(?:weekly|monthly|annual(?:ly)?|yearly)|regularly"
    rf"|occasionally|(?:week|work(?:ing )?|business )days|(?:{_NAMES})s)\b",
    re.IGNORECASE,
)
#: words that say so, or may do
CUE = re.compile(
    rf"{STRONG.pattern}|\b(?:of the (?:month|quarter)|(?:{_NAMES}|mon|tue|wed|thu|fri|sat|sun))",
    re.IGNORECASE,
)
#: words of a date that is one of several
SAID = re.compile(
    rf"{STRONG.pattern}|\bof the (?:month|quarter)\b|^(?:RRULE:)?FREQ=", re.IGNORECASE
)
