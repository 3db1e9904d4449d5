"""Paper to print a chart on."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet as it stands in the printer's list, in millimetres."""

    width: float
    height: float

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

    def __str__(self) -> str:
        """`WxHmm`, as `parse_paper` reads it."""
        return f"{self.width:g}x{self.height:g}mm"


#: shortest and longest side, in millimetres
SHORTEST, LONGEST = 100, 2000

A4 = Paper(width=297, height=210)
#: named sizes, landscape
PAPERS = {
    "a4": A4,
    "a3": Paper(width=420, height=297),
    "letter": Paper(width=279.4, height=215.9),
    "legal": Paper(width=355.6, height=215.9),
}

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*mm", re.ASCII | re.IGNORECASE)


def parse_paper(text: str) -> Paper:
    """The paper that `text` names: a name is landscape, a size is as it is written.

    >>> parse_paper("A3")
    Paper(width=420, height=297)
    >>> parse_paper("120x180mm")
    Paper(width=120.0, height=180.0)

    Raises:
        ValueError: It is neither a name nor a size, or the size is out of range.
    """
    name = text.strip().lower()
    if name in PAPERS:
        return PAPERS[name]
    match = _SIZE.fullmatch(name)
    if match is None:
        names = ", ".join(PAPERS)
        raise ValueError(f"{text!r} is not a paper: write {names} or a size like 300x200mm")
    width, height = match.groups()
    return Paper(width=float(width), height=float(height))
