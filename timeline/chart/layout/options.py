"""What one may choose about a chart."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from timeline.chart.layout.cut import for_label
from timeline.chart.layout.paper import A4, Paper, parse_paper
from timeline.dates.rules import Reading
from timeline.model import About, Era


class Style(StrEnum):
    """What a chart is printed in; all tell everything without colour."""

    PRINT = "print"
    SCREEN = "screen"
    GREY = "grey"
    CONTRAST = "contrast"

    @classmethod
    def _missing_(cls, value: object) -> "Style | None":
        """The name that `PRINT` had before there were others in colour."""
        return cls.PRINT if value == "colour" else None


class GroupBy(StrEnum):
    """What events share that stand together, under a heading."""

    TAG = "tag"
    PLACE = "place"
    STATUS = "status"
    SOURCE = "source"


class ColourBy(StrEnum):
    """What the colours of a chart tell."""

    STATUS = "status"
    TAG = "tag"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartOptions:
    """How to print a timeline."""

    #: None for what the timeline says, or A4
    paper: Paper | None = None
    #: the long side upright
    portrait: bool = False
    #: resolution of a PNG
    dpi: int = 300
    #: instead of the timeline's name
    title: str = ""
    #: a sentence or two below it, and the line at the foot: where the data is from, who made this
    standfirst: str = ""
    source: str = ""
    credit: str = ""
    #: ids and tags of events that are set off, beside those whose seed says so
    highlight: tuple[str, ...] = ()
    #: named times behind the events
    eras: tuple[Era, ...] = ()
    #: whether what its note says first stands below the title of each event
    text: bool = False
    #: name of a family, or path of a file; empty for the typeface that comes along
    font: str = ""
    #: None for what the timeline says, or print
    style: Style | None = None
    #: None for all events in one run
    group_by: GroupBy | None = None
    colour_by: ColourBy = ColourBy.STATUS
    #: tag of the language in which it speaks
    language: str = "en"
    #: the day since when dates that moved are shown with their old places; None for no such day
    since: date | None = None
    #: the ids of the events that moved since then, each with the date that it had
    ghosts: tuple[tuple[str, Reading], ...] = ()

    def __post_init__(self) -> None:
        """Refuse a resolution that no page is printed in.

        Raises:
            ValueError: The resolution is out of range.
        """
        if not LOWEST_DPI <= self.dpi <= HIGHEST_DPI:
            raise ValueError(
                f"{self.dpi} is not a resolution: write {LOWEST_DPI} to {HIGHEST_DPI} dots an inch"
            )

    @property
    def sheet(self) -> Paper:
        """The paper as it lies before the reader."""
        paper = self.paper or A4
        upright = paper.height >= paper.width
        return paper.turned if self.portrait and not upright else paper

    @property
    def inks(self) -> Style:
        """The style that is chosen, or print."""
        return self.style or Style.PRINT

    def completed(self, about: About) -> "ChartOptions":
        """With what the timeline says of its chart where nothing is chosen."""
        stated, inks = about.chart.paper or about.paper, about.chart.style or about.style
        paper = self.paper or (parse_paper(stated) if stated else None)
        style = self.style or (Style(inks) if inks else None)
        return replace(
            self,
            paper=paper,
            style=style,
            standfirst=for_label(self.standfirst or about.chart.standfirst),
            source=for_label(self.source or about.chart.source),
            credit=for_label(self.credit or about.chart.credit),
            eras=self.eras or about.chart.eras,
            font=self.font or about.chart.font,
        )


#: range of resolutions, in dots an inch
LOWEST_DPI, HIGHEST_DPI = 36, 1200
