"""The heading above events that stand together."""

from dataclasses import dataclass
from math import ceil

from timeline.chart.layout.geometry import ASCENT, Box, Line, Text, Weight
from timeline.chart.layout.page import Group
from timeline.chart.layout.typesetter import LEADING, Typesetter
from timeline.chart.layout.wrap import wrap


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupHeading:
    """The name of a group in lines, above its events."""

    name: str
    lines: tuple[str, ...]
    widths: tuple[float, ...]
    size: float
    #: white above the rule
    above: float
    height: float
    rows: int

    def at(self, y: float, box: Box) -> Group:
        """The heading with its upper edge at `y`."""
        rule = y + self.above
        return Group(
            name=self.name,
            rule=Line(x0=box.left, y0=rule, x1=box.right, y1=rule, width=0.6)
            if self.above
            else None,
            lines=tuple(
                Text(
                    text=text,
                    x=box.left,
                    y=rule + 3 + (ASCENT + number * LEADING) * self.size,
                    size=self.size,
                    width=width,
                    weight=Weight.BOLD,
                )
                for number, (text, width) in enumerate(zip(self.lines, self.widths, strict=True))
            ),
        )


def group_heading(name: str, typesetter: Typesetter, box: Box, *, first: bool) -> GroupHeading:
    """The name of a group, set across a box; the first on a page has no rule above it."""
    size = typesetter.size
    lines = wrap(name, box.width, size, typesetter.ruler, Weight.BOLD)
    above = 0.0 if first else size * 0.6
    height = above + 3 + len(lines) * LEADING * size + 3
    return GroupHeading(
        name=name,
        lines=lines,
        widths=tuple(typesetter.ruler.width(line, size, Weight.BOLD) for line in lines),
        size=size,
        above=above,
        height=height,
        rows=ceil(height / typesetter.pitch),
    )
