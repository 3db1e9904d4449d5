"""Units of time in English, and lengths in them."""

#: units as TIMEX3 writes them; T stands before those of a day
LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_SIZES = {"fortnight": 2}
#: source of the pattern of a unit of a day or longer
LONG_UNIT = "day|week|month|quarter|year|decade|century"
ANY_UNIT = f"second|minute|hour|night|fortnight|{LONG_UNIT}"
PLURAL = (
    "seconds|minutes|hours|days|nights|weeks|fortnights|months|quarters|years|decades|centuries"
)
#: words of a text at which there may be a number of units
UNIT_WORDS = frozenset((*LETTERS, *PLURAL.split("|")))
#: parts of a day as TIMEX3 writes them
DAYTIMES = {
    "morning": "MO",
    "dawn": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
}
DAYTIME = "morning|afternoon|evening|night"
#: seasons of EDTF as TIMEX3 writes them
SEASON_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}

_EXPONENTIAL = 10**6


def unit_of(word: str) -> str:
    """The unit that a word names, in the singular."""
    name = word.lower()
    return "century" if name.startswith("centur") else name.removesuffix("s")


def length(count: float, unit: str) -> str:
    """A duration as TIMEX3 writes it.

    >>> length(2, "fortnight")
    'P4W'
    """
    size = count * _SIZES.get(unit, 1)
    number = f"{size:g}" if size < _EXPONENTIAL else f"{size:.0f}"
    return _written(number, LETTERS[unit])


def vague_length(unit: str) -> str:
    """A duration of a number that is not stated.

    >>> [vague_length(unit) for unit in ("minute", "year", "decade")]
    ['PTXM', 'PXY', 'PXDE']
    """
    return _written("X", LETTERS[unit])


def _written(number: str, letters: str) -> str:
    return f"PT{number}{letters[1]}" if letters.startswith("T") else f"P{number}{letters}"


def daytime(words: str) -> str:
    """The part of a day that `words` name, as TIMEX3 writes it; empty where they name none."""
    # "Fortnight" ends in one.
    said = words.lower().replace("fortnight", "")
    return next((letters for name, letters in DAYTIMES.items() if name in said), "")
