"""Options of exports."""

from dataclasses import dataclass, field

from timeline.chart.layout.options import ChartOptions
from timeline.formats.ics.alarm import Alarm
from timeline.formats.ics.placement import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """The options of exports, the same for every format."""

    #: how the calendar shows dates that are not a day
    placement: Placement = Placement.MARKER
    #: the first year of which the calendar shows events; None leaves it to the timeline
    first_year: int | None = None
    #: how long before it calendars remind of what is to come; None leaves it to the timeline
    alarm: Alarm | None = None
    #: whether CSV has semicolons and a byte order mark, as Excel opens it in Europe
    excel: bool = False
    chart: ChartOptions = field(default_factory=ChartOptions)

    @property
    def language(self) -> str:
        """Tag of the language in which every format speaks."""
        return self.chart.language
