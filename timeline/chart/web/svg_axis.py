"""The axis of a web chart as SVG: its lines and words, its breaks, and today."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from timeline.chart.web.label_width import label_width
from timeline.chart.web.svg_shapes import number
from timeline.chart.web.time_scale import SMALL, TimeScale
from timeline.chart.web.time_ticks import TimeTick, time_ticks
from timeline.languages.phrases import Phrases

#: widths of the two pictures, in pixels
WIDE, TALL = 1120.0, 343.0
#: height of the words of the axis above the lanes, and room below them
HEAD, FOOT = 46.0, 6.0
#: base lines of "today" and of the ticks, and where their lines begin
_TODAY, _TICKS, _TOP = 12.0, 34.0, 22.0
#: room above and below an upright axis
ABOVE, BELOW = 10.0, 12.0
#: least distance of two ticks of an upright axis, and from their words to the axis
_APART, _BESIDE = 38.0, 9.0
#: length of a step of the line of a break
_STEP = 6


def open_svg(kind: str, width: float, height: float, name: str) -> str:
    """The start of a picture; a reader of a screen finds its events as a list."""
    box = f"0 0 {number(width)} {number(height)}"
    return f'<svg class="still {kind}" viewBox="{box}" role="group" aria-label="{escape(name)}">'


def axis_across(scale: TimeScale, height: float, today: float, say: Phrases) -> Iterator[str]:
    """The axis of a chart that runs from left to right, with its lines down to `height`."""
    ticks = time_ticks(scale, say, length=WIDE)
    at = scale.at(today) if scale.shows(today) else None
    yield '<g class="axis" aria-hidden="true">'
    if at is not None:
        yield _area(at, HEAD - 6, WIDE - at, height - HEAD + 6)
    yield _path("grid", (f"M{number(tick.at)} {number(_TOP)}V{number(height)}" for tick in ticks))
    for item in scale.breaks:
        middle = (item.low + item.high) / 2
        yield _path("gap", [_zigzag(middle, HEAD - 6, height)])
        yield axis_text(middle, _TICKS, item.words, "", "middle")
    top = number(HEAD - 6)
    yield _path(
        "line", (f"M{number(part.low)} {top}H{number(part.high)}" for part in scale.segments)
    )
    for tick in ticks:
        if tick.words:
            yield axis_text(tick.start, _TICKS, tick.words, "major" if tick.is_major else "")
    if at is not None:
        words = say("web.today")
        half = label_width(words, SMALL, bold=True) / 2 + 2
        yield _path("today", [f"M{number(at)} {number(_TODAY + 4)}V{number(height)}"])
        yield axis_text(min(max(at, half), WIDE - half), _TODAY, words, "today", "middle")
    yield "</g>"


@dataclass(frozen=True, slots=True, kw_only=True)
class UprightAxis:
    """The axis of a chart that runs downwards."""

    scale: TimeScale
    ticks: tuple[TimeTick, ...]
    length: float
    #: where it stands, right of its words
    at: float
    #: where today is on it, if it is
    today: float | None
    say: Phrases

    def svg(self) -> Iterator[str]:
        """Its elements."""
        end, x = self.at - _BESIDE, number(self.at)
        yield '<g class="axis" aria-hidden="true">'
        if self.today is not None:
            yield _area(self.at, self.today, TALL - self.at, self.length + BELOW - self.today)
        yield _path("line", (f"M{number(end + 4)} {number(tick.at)}H{x}" for tick in self.ticks))
        parts = self.scale.segments
        yield _path("line", (f"M{x} {number(part.low)}V{number(part.high)}" for part in parts))
        for item in self.scale.breaks:
            yield _path("gap", [f"M{x} {number(item.low)}V{number(item.high)}"])
            yield axis_text(end, (item.low + item.high) / 2 + 4, item.words, "", "end")
        for tick in self.ticks:
            is_free = self.today is None or abs(tick.at - self.today) > SMALL + 2
            if tick.words and is_free:
                yield axis_text(
                    end, tick.at + 4, tick.words, "major" if tick.is_major else "", "end"
                )
        if self.today is not None:
            yield _path(
                "today", [f"M{number(end + 2)} {number(self.today)}H{number(self.at + 60)}"]
            )
            yield axis_text(end, self.today + 4, self.say("web.today"), "today", "end")
        yield "</g>"


def upright_axis(scale: TimeScale, length: float, today: float, say: Phrases) -> UprightAxis:
    """The axis for a scale of that length, as far from the left as its words need."""
    ticks = time_ticks(scale, say, length=length, apart=_APART, upright=True)
    words = [
        say("web.today"),
        *(tick.words for tick in ticks),
        *(item.words for item in scale.breaks),
    ]
    widest = max(label_width(text, SMALL, bold=True) for text in words)
    return UprightAxis(
        scale=scale,
        ticks=ticks,
        length=length,
        at=widest + _BESIDE + 2,
        today=scale.at(today) if scale.shows(today) else None,
        say=say,
    )


def axis_text(x: float, y: float, words: str, kind: str, anchor: str = "") -> str:
    """Words at a place: their left end on the base line, or their "middle" or "end"."""
    more = f' class="{kind}"' if kind else ""
    more += f' text-anchor="{anchor}"' if anchor else ""
    return f'<text{more} x="{number(x)}" y="{number(y)}">{escape(words)}</text>'


def _path(kind: str, parts: "Iterator[str] | list[str]") -> str:
    return f'<path class="{kind}" d="{"".join(parts)}"/>'


def _area(x: float, y: float, width: float, height: float) -> str:
    """What is still to come."""
    box = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect class="ahead" {box}/>'


def _zigzag(x: float, top: float, bottom: float) -> str:
    """A line that says that the axis is broken."""
    steps = int((bottom - top) / _STEP)
    sides = "".join(f"l{3 if step % 2 else -3} {_STEP}" for step in range(steps))
    return f"M{number(x + 1.5)} {number(top)}{sides}"
