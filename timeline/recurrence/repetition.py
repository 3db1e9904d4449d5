"""What words say of a series: how often it comes, and the words for its bounds."""

from dataclasses import dataclass
from enum import Enum


class Known(Enum):
    """To what each event of a series is known."""

    DAY = "day"
    MONTH = "month"
    #: as its begin is: a series of days, of months or of years
    AS_BEGIN = "as begin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """How often something comes, and the words for from when to when."""

    #: parts of a rule (RFC 5545 3.3.10): FREQ, INTERVAL and BY…
    rule: str
    known: Known = Known.DAY
    #: words for all of its time, for its begin, and for its last day; empty where not said
    span: str = ""
    since: str = ""
    until: str = ""
    #: how many there are
    count: int | None = None
    #: for how long it goes on: a number of days, or of months
    days: int | None = None
    months: int | None = None
    #: words for the time of day
    times: str = ""
    #: words for dates on which it does not come
    but_not: tuple[str, ...] = ()
    #: weekdays (0 to 6) and months (1 to 12) in which it does not come
    off_weekdays: frozenset[int] = frozenset()
    off_months: frozenset[int] = frozenset()
    #: what it can be taken for too
    doubts: tuple[str, ...] = ()

    @property
    def is_unbounded(self) -> bool:
        """Whether nothing says when it ends."""
        return not (self.until or self.count or self.days or self.months or self.span)
