"""Paper to print a chart on."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet as it stands in the printer's list, in millimetres."""

    width: float
    #: the greatest that it may have, where it is fitted
    height: float
    #: whether it is only as high as what stands on it: a column of a newspaper
    is_fitted: bool = False

    def __post_init__(self) -> None:
        """Refuse what no label fits on and what no printer takes.

        Raises:
            ValueError: A side is out of range.
        """
        for side in (self.width, self.height):
            if not SHORTEST <= side <= LONGEST:
                raise ValueError(
                    f"{side:g} mm is not a side of a paper: write {SHORTEST} to {LONGEST} mm"
                )

    @property
    def turned(self) -> "Paper":
        """The same sheet by a quarter turn."""
        return Paper(width=self.height, height=self.width)

    @property
    def settled(self) -> "Paper":
        """It, or of a fitted one a sheet of an upright figure's proportions."""
        return Paper(width=self.width, height=FIGURE * self.width) if self.is_fitted else self

    @property
    def shorter(self) -> float:
        """Its shorter side, in millimetres."""
        return min(self.width, self.height)

    @property
    def is_column(self) -> bool:
        """Whether time runs down it rather than across: it is narrow, or as high as need be."""
        narrow = self.width <= WIDEST_COLUMN and self.height >= HIGH * self.width
        return self.is_fitted or narrow or self.width < SHEET

    @property
    def margin(self) -> float:
        """Its white edge, in millimetres: printers need one, what is set into a page does not."""
        return EDGE_OF_FIGURE if self.is_fitted or self.width < SHEET else EDGE

    def __str__(self) -> str:
        """`WxHmm` or `Wxauto`, as `parse_paper` reads it."""
        if self.is_fitted:
            return f"{self.width:g}xauto"
        return f"{self.width:g}x{self.height:g}mm"


#: shortest and longest side, in millimetres
SHORTEST, LONGEST = 60, 2000
#: what is narrower is no sheet for a printer, in millimetres
SHEET = 100
#: the widest column, in millimetres, and how many times as high as wide it is at least
WIDEST_COLUMN, HIGH = 200, 1.5
#: how many times as high as wide a figure is whose height nothing else says
FIGURE = 1.25
#: the highest that a fitted paper becomes: the page of a broadsheet, in millimetres
TALLEST = 560
#: white edge of a sheet, and of what is set into a page of others, in millimetres
EDGE, EDGE_OF_FIGURE = 12.0, 3.0


def column(width: float) -> Paper:
    """A paper of a width that is as high as what stands on it."""
    return Paper(width=width, height=TALLEST, is_fitted=True)


A4 = Paper(width=297, height=210)
#: named sizes, landscape; a slide is as large as programs make it by themselves
PAPERS = {
    "a4": A4,
    "a3": Paper(width=420, height=297),
    "a2": Paper(width=594, height=420),
    "a1": Paper(width=841, height=594),
    "a0": Paper(width=1189, height=841),
    "letter": Paper(width=279.4, height=215.9),
    "legal": Paper(width=355.6, height=215.9),
    "tabloid": Paper(width=431.8, height=279.4),
    "16:9": Paper(width=254, height=142.875),
    "column": column(90),
    "two-columns": column(180),
}

_SIDE = r"(\d+(?:\.\d+)?)"
_SIZE = re.compile(rf"{_SIDE}\s*[x×]\s*{_SIDE}\s*(mm|cm)", re.ASCII | re.IGNORECASE)
_COLUMN = re.compile(rf"{_SIDE}\s*(?:(mm|cm)|(mm|cm)?\s*[x×]\s*auto)", re.ASCII | re.IGNORECASE)
_UNITS = {"mm": 1, "cm": 10}


def parse_paper(text: str) -> Paper:
    """The paper that `text` names: a name is landscape, a size is as it is written.

    A width alone, or with `auto`, is a column as high as what stands on it.

    >>> parse_paper("A3")
    Paper(width=420, height=297, is_fitted=False)
    >>> parse_paper("120x180mm")
    Paper(width=120.0, height=180.0, is_fitted=False)
    >>> print(parse_paper("70x100cm"), parse_paper("90mm"), parse_paper("90xauto"))
    700x1000mm 90xauto 90xauto

    Raises:
        ValueError: It is neither a name nor a size, or the size is out of range.
    """
    name = text.strip().lower()
    if name in PAPERS:
        return PAPERS[name]
    if match := _SIZE.fullmatch(name):
        width, height, unit = match.groups()
        return Paper(width=float(width) * _UNITS[unit], height=float(height) * _UNITS[unit])
    if match := _COLUMN.fullmatch(name):
        width, one, other = match.groups()
        return column(float(width) * _UNITS[one or other or "mm"])
    names = ", ".join(PAPERS)
    raise ValueError(
        f"{text!r} is not a paper: write {names} or a size like 300x200mm, 70x100cm or 90xauto"
    )
