"""Inks that the marks, lines and letters of a chart are printed in."""

from timeline.chart.layout.geometry import Tone
from timeline.chart.layout.options import Style
from timeline.chart.layout.page import Mark, Shape
from timeline.model import Status

#: red, green, blue and how opaque, from 0 to 1
Ink = tuple[float, float, float, float]


def _ink(code: str) -> Ink:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue, 1.0


WHITE = _ink("#FFFFFF")
#: every other stretch of the axis
BAND = _ink("#F4F4F4")
#: Okabe and Ito's colours, which everybody can tell apart, by status
_COLOURS = {
    Status.OCCURRED: _ink("#0072B2"),
    Status.PLANNED: _ink("#D55E00"),
    Status.PROPOSED: _ink("#009E73"),
    Status.POSTPONED: _ink("#CC79A7"),
    Status.CANCELLED: _ink("#555555"),
}
#: all that a photocopier keeps
_BLACK = _ink("#101010")
#: the same colours by the number of a tag, and a grey for the tags after those
_HUES = tuple(
    map(
        _ink,
        (
            "#0072B2",
            "#D55E00",
            "#009E73",
            "#CC79A7",
            "#E69F00",
            "#56B4E9",
            "#7A4A21",
            "#6E6E6E",
        ),
    )
)
#: how much of its ink the fill has of what occurred some time within a bar, in both styles
_TINT, _GREY_TINT = 0.35, 0.2
#: greys by the same numbers: lines side by side differ
_GREYS = tuple(map(_ink, ("#101010", "#7A7A7A", "#454545") * 2 + ("#101010", "#303030")))
#: the same of a band of time behind lines, and of what leads from a line to its words
_LIGHT, _MORE = 0.13, 0.6
#: the same of what has moved away
_PALE = 0.6
#: what texts and lines are darkened to
_DARKER = {Tone.MUTED: 0.15, Tone.LINE: 0.3, Tone.GRID: 0.6}


class Inks:
    """The inks of one style."""

    def __init__(self, style: Style) -> None:
        self._colour = style is Style.COLOUR

    def of(self, mark: Mark) -> Ink:
        """What a mark is drawn in."""
        if not self._colour:
            return _BLACK
        return _COLOURS[mark.status] if mark.hue is None else _HUES[mark.hue]

    def fill(self, mark: Mark) -> Ink:
        """What the body of a mark is filled with: white for what did not occur, or goes on."""
        if mark.status is not Status.OCCURRED or mark.is_under_way:
            return WHITE
        ink = self.of(mark)
        if mark.shape is not Shape.WINDOW:
            return ink
        return _tint(ink, _TINT if self._colour else _GREY_TINT)

    def pale(self, mark: Mark) -> Ink:
        """What a mark is drawn in where it no longer is."""
        return _tint(self.of(mark), _PALE)

    def hue(self, number: int) -> Ink:
        """What the line of a plan is drawn in, by the number of its colour."""
        return _HUES[number] if self._colour else _GREYS[number]

    def light(self, number: int, *, more: bool = False) -> Ink:
        """A light ink of the same, behind lines; or more of it, for thin lines."""
        return _tint(self.hue(number), _MORE if more else _LIGHT)

    def tone(self, tone: Tone) -> Ink:
        """What texts and lines of a tone are drawn in."""
        grey = tone.value if self._colour else _DARKER.get(tone, tone.value)
        return grey, grey, grey, 1.0


def _tint(ink: Ink, share: float) -> Ink:
    """A light fill of the same hue."""
    red, green, blue = (1 - (1 - part) * share for part in ink[:3])
    return red, green, blue, 1.0
