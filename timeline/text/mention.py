"""A date, duration or set as it stands in a text: a TIMEX3 with the EDTF value of it."""

from dataclasses import dataclass
from enum import Enum

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Modifier, RuleKind
from timeline.edtf import Edtf


class Type(Enum):
    """The `type` of a TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of time of which two mentions are the ends, or which the second one ends."""

    #: offset behind the last character of the second
    end: int
    #: from the start of the one to the end of the other; "the quarter ended June 30" is a quarter
    value: Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of a text that say when, how long or how often."""

    #: offset of the first character in the text
    start: int
    #: offset behind the last character
    end: int
    #: the words as they stand there
    text: str
    type: Type
    #: the `value` of TIMEX3: 2023-11-30, 2024-W03, 2024-Q1, 199, P3Y, PAST_REF, XXXX-03
    value: str
    #: the calendar date; None for sets, vague references, dates left open, and for durations
    #: but those that say with what they end: "the year ended March 31"
    when: Edtf | None
    #: parts that the words give, named as in `dates.rules.PARTS`
    stated: tuple[str, ...] = ()
    #: parts filled in from the publication date or the last date of the text
    implied: tuple[str, ...] = ()
    modifier: Modifier = Modifier.WHOLE
    #: the calendar that the words name; None where they name none
    calendar: Calendar | None = None
    #: name of the rule that found it
    rule: str
    kind: RuleKind = RuleKind.DATE
    #: what a reader has to decide or check, one line each
    doubts: tuple[str, ...] = ()
    #: the stretch that it begins, which the next mention ends: "from May to June"
    stretch: Stretch | None = None
