"""Times of day on their day: `DayTimes`."""

from dataclasses import dataclass

from timeline.edtf import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTimes:
    """Times of day on their day."""

    #: a moment, or from one to another; the day where a person has to decide which it is
    value: Edtf
    #: the `value` of TIMEX3
    timex: str
    doubts: tuple[str, ...] = ()
