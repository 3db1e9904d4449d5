"""What the labels of an axis say of their ticks, and in which type."""

from enum import Enum

from timeline.chart.layout.geometry import Tone, Weight
from timeline.chart.layout.years import year_words
from timeline.edtf import Day
from timeline.languages.phrases import Phrases

#: type sizes of the upper and the lower labels
MAJOR, MINOR = 9.0, 7.0


class TickWords(Enum):
    """What a label says of the day that its tick stands for."""

    MONTH_AND_YEAR = "month-and-year"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"

    def of(self, day: Day, say: Phrases, *, eras: bool = False) -> str:
        """The label of `day`; `eras` tells that the axis shows years before AD 1 too."""
        month = say.short_months[day.month - 1]
        year = year_words(day.year, say, eras=eras)
        return {
            TickWords.MONTH_AND_YEAR: say("axis.month", month=month, year=year),
            TickWords.YEAR: year,
            TickWords.MONTH: month,
            TickWords.DAY: f"{day.day}",
            TickWords.WEEKDAY: say(
                "axis.weekday", weekday=say.weekdays[day.weekday()], day=day.day
            ),
        }[self]

    @property
    def is_major(self) -> bool:
        """Whether it stands in the upper row."""
        return self in (TickWords.MONTH_AND_YEAR, TickWords.YEAR)

    @property
    def type(self) -> tuple[float, Weight, Tone]:
        """Size, weight and tone: those of the upper row are stronger."""
        if self.is_major:
            return MAJOR, Weight.BOLD, Tone.INK
        return MINOR, Weight.REGULAR, Tone.MUTED
