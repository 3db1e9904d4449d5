"""Words that stand where a date would, and say that there is none."""

import re
from dataclasses import dataclass
from enum import Enum

from timeline.languages import language_of
from timeline.limits import LIMITS

_LONGEST = LIMITS["when.characters"].most
#: what a blank cell says that is there for a date
NONE_YET = "no date yet"
#: what may stand around the words
_AROUND = " \t([{<>}]).,;:!?*"


class NoDate(Enum):
    """Why there is none."""

    #: it is still to be set
    TO_COME = "to come"
    #: nobody says it
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedWords:
    """What a language says in the place of a date, in lower case and without marks around it."""

    to_come: re.Pattern[str]
    unknown: re.Pattern[str]


def no_date(words: str, language: str = "") -> NoDate | None:
    """What words say that give no date and mean to give none; None where they say something else.

    >>> no_date("date TBC"), no_date("[n.d.]"), no_date("next summer")
    (<NoDate.TO_COME: 'to come'>, <NoDate.UNKNOWN: 'unknown'>, None)
    """
    text = " ".join(words[: _LONGEST + 1].casefold().split()).strip(_AROUND)
    for row in dict.fromkeys((language_of(language), language_of(""))):
        said = row.undated() if row.undated else None
        if said and said.to_come.fullmatch(text):
            return NoDate.TO_COME
        if said and said.unknown.fullmatch(text):
            return NoDate.UNKNOWN
    return None
