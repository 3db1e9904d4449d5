"""What date words say, read against the document that they stand in."""

from dataclasses import dataclass
from enum import Enum

from timeline.edtf import Edtf, EdtfDate


class DateOrder(Enum):
    """How a document orders the numbers of a date such as 01.03.2024."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Lean(Enum):
    """Where a date without a year or week lies, as seen from the publication date."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a document lends to the date words in it."""

    #: publication date, of any precision; None where it is not known
    published: EdtfDate | None = None
    #: order of numeric dates; None where the document does not say
    order: DateOrder | None = None
    #: None where nothing tells
    lean: Lean | None = None


class Modifier(Enum):
    """Which part of its window a date means; the value is the `mod` of TIMEX3."""

    WHOLE = ""
    START = "START"
    MID = "MID"
    END = "END"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A date as words say it.

    `stated` and `implied` name the parts of the value ("century", "decade", "year",
    "season", "quarter", "month", "week", "day", "time", "timezone"), coarse to fine.
    """

    #: the words, white space folded
    words: str
    value: Edtf
    #: parts that the words give
    stated: tuple[str, ...]
    #: parts filled in from the anchor
    implied: tuple[str, ...] = ()
    modifier: Modifier = Modifier.WHOLE
