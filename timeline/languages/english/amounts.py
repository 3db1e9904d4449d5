"""How many units of time English says there are: "twelve", "2 1/2", "a hundred and fifty"."""

import re

from timeline.languages.english.vocabulary import (
    SMALL_NUMBERS,
    TEN_WORDS,
    UNIT_NUMBER,
    number_of,
)
from timeline.languages.numbers import DASH

_FRACTIONS = {"½": "1/2", "¼": "1/4", "¾": "3/4"}
#: the characters of fractions, which are words of their own
FRACTIONS = frozenset(_FRACTIONS)
_SIGNS = "".join(_FRACTIONS)
_BELOW_TWENTY = "|".join(sorted(SMALL_NUMBERS, key=len, reverse=True))
_GAP = rf"(?: |{DASH})"
_FROM_TWENTY = rf"(?:{'|'.join(TEN_WORDS)})(?:{_GAP}(?:{'|'.join(SMALL_NUMBERS[:9])})\b)?"
_SMALL = rf"(?:{_FROM_TWENTY}|{_BELOW_TWENTY})"
# "It sold two hundred one year ago" has two numbers.
_BEHIND = rf"(?:{_GAP}and{_GAP}{_SMALL}|{_GAP}{_FROM_TWENTY})\b"
_HUNDREDS = rf"(?:(?:an?|{_SMALL}){_GAP})?hundred(?:{_BEHIND})?"
# Of "$5 million" it is money.
_LARGE = (
    rf"(?:(?:(?:half )?an?|{_HUNDREDS}|{_SMALL}|(?<![$£€¥])\d{{1,3}}(?:\.\d{{1,2}})?){_GAP}"
    rf"(?:million|billion|thousand(?:{_GAP}{_HUNDREDS}|{_BEHIND})?)|thousand)"
)
_GROUP = rf"(?:(?:half )?an? |half(?: |{DASH})|{_SMALL} )?(?:dozen|couple(?: of)?)"
_PART = r"(?:1/[234]|[23]/[34])(?![\d/])"
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)"
    rf"|\d{{1,4}}(?:\.\d{{1,2}}| ?[{_SIGNS}]|(?: |{DASH}){_PART})?(?!\d)|{_PART}|[{_SIGNS}])"
)
#: source of the pattern of a count
COUNT = rf"(?:{_LARGE}|{_HUNDREDS}|{_GROUP}|{_DIGITS}|{_SMALL}|an?)"
#: what stands behind a count or its unit and adds a part of one
AND_A_PART = rf"(?: |{DASH})and(?: |{DASH})an?(?: |{DASH})(?:half|quarter)"

_GROUPS = {"dozen": 12, "couple": 2, "hundred": 100}
_LARGE_SIZES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_FRACTION = re.compile(r"(?:(?P<whole>\d+)\D+)?(?P<over>\d)/(?P<under>\d)", re.ASCII)
_DECIMAL = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_WORD = re.compile(r"\d+(?:\.\d+)?|[a-z]+", re.ASCII)
_PARTS = {"half": 0.5, "quarter": 0.25}
_PART_BEHIND = re.compile(rf"{AND_A_PART}\Z".replace(" ", r"\s+"), re.IGNORECASE)
_UNIT = re.compile(rf"\s+(?:(?:full|more)\s+)?{UNIT_NUMBER}\b", re.IGNORECASE)


def amount(words: str) -> float:
    """The number that digits or number words say.

    >>> [amount(words) for words in ("a dozen", "1,200", "twenty-two", "an", "2 1/2")]
    [12.0, 1200.0, 22.0, 1.0, 2.5]
    >>> [amount(words) for words in ("two and a half", "half a")]
    [2.5, 0.5]
    >>> amount("two thousand three hundred and six")
    2306.0
    """
    part = _PART_BEHIND.search(words)
    if part is not None:
        return amount(words[: part.start()]) + _PARTS[_WORD.findall(part[0].lower())[-1]]
    said = words.lower().replace(",", "")
    for sign, written in _FRACTIONS.items():
        said = said.replace(sign, f" {written}").strip()
    fraction = _FRACTION.fullmatch(said)
    if fraction is not None:
        return int(fraction["whole"] or 0) + int(fraction["over"]) / int(fraction["under"])
    return _in_words(_WORD.findall(said))


def _in_words(words: list[str]) -> float:
    total, group, part = 0.0, 0.0, 1.0
    for word in words:
        if word == "half":
            part = _PARTS[word]
        elif word in _GROUPS:
            group, part = (group or 1) * _GROUPS[word] * part, 1
        elif word in _LARGE_SIZES:
            total, group, part = total + (group or 1) * _LARGE_SIZES[word] * part, 0, 1
        elif word not in ("and", "of"):
            group += float(word) if _DECIMAL.fullmatch(word) else number_of(word)
    return total + group * part


def amount_in(unit: str, dress: str = "") -> str:
    """Source of the pattern of an amount of days or longer, whose unit is in the group `unit`.

    `dress` is the source of what may stand between the count and the unit.
    """
    return (
        rf"(?:{COUNT}(?:{AND_A_PART})?|half an?) {dress}(?P<{unit}>{UNIT_NUMBER})"
        rf"(?:{AND_A_PART})?"
    )


def amount_of(words: str) -> float:
    """The number of units that words with one say.

    >>> [amount_of(words) for words in ("2 years", "a year and a half", "half a century")]
    [2.0, 1.5, 0.5]
    """
    return amount(_UNIT.sub("", words))
