"""Inks that the marks, lines and letters of a chart are printed in."""

from timeline.chart.layout.geometry import Tone
from timeline.chart.layout.options import Style
from timeline.chart.layout.page import Mark
from timeline.chart.layout.styles import LOOKS
from timeline.model import Status

#: red, green, blue and how opaque, from 0 to 1
Ink = tuple[float, float, float, float]


def _ink(code: str) -> Ink:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue, 1.0


class Inks:
    """The inks of one style, and the widths of its lines."""

    def __init__(self, style: Style) -> None:
        #: its row of the table
        self.look = LOOKS[style]
        self.paper = _ink(self.look.paper)
        #: every other stretch of the axis; None where lines part them
        self.band = _ink(self.look.band) if self.look.band else None
        self._eras = tuple(map(_ink, self.look.eras))
        self._tones = {tone: _ink(code) for tone, code in self.look.tones.items()}
        self._statuses = {status: _ink(code) for status, code in self.look.statuses.items()}
        self._hues = tuple(map(_ink, self.look.hues))
        self._plans = tuple(map(_ink, self.look.plans))

    def of(self, mark: Mark) -> Ink:
        """What a mark is drawn in."""
        return self._statuses[mark.status] if mark.hue is None else self._hues[mark.hue]

    def edge(self, mark: Mark, *, is_pale: bool) -> Ink:
        """What the edge of a part of a mark is drawn in."""
        return self._tint(self.of(mark), self.look.pale_edge) if is_pale else self.of(mark)

    def hatch(self, mark: Mark, *, is_pale: bool) -> Ink:
        """What the pattern of a part of a mark is drawn in."""
        return self._tint(self.of(mark), self.look.pale_hatch) if is_pale else self.of(mark)

    def fill(self, mark: Mark, *, is_pale: bool) -> Ink:
        """What a part of a mark is filled with: paper for what did not occur, or goes on."""
        is_hollow = mark.status is not Status.OCCURRED or mark.is_under_way
        return self.paper if is_hollow else self.full(mark, is_pale=is_pale)

    def full(self, mark: Mark, *, is_pale: bool) -> Ink:
        """What is full of a part of a mark is filled with."""
        return self._tint(self.of(mark), self.look.pale_fill) if is_pale else self.of(mark)

    def pale(self, mark: Mark) -> Ink:
        """What a mark is drawn in where it no longer is."""
        return self._tint(self.of(mark), self.look.ghost)

    def hue(self, number: int) -> Ink:
        """What the line of a plan is drawn in, by the number of its colour."""
        return self._plans[number]

    def light(self, number: int, *, more: bool = False) -> Ink:
        """A light ink of the same, behind lines; or more of it, for thin lines."""
        return self._tint(self.hue(number), self.look.more if more else self.look.light)

    def tone(self, tone: Tone) -> Ink:
        """What texts and lines of a tone are drawn in."""
        return self._tones[tone]

    def era(self, number: int) -> Ink | None:
        """The tint of an era, by its number; None where lines bound it."""
        return self._eras[number % len(self._eras)] if self._eras else None

    def _tint(self, ink: Ink, share: float) -> Ink:
        """So much of an ink, the rest paper."""
        return mixed(ink, self.paper, share)


def mixed(ink: Ink, other: Ink, share: float) -> Ink:
    """So much of an ink, the rest of another one.

    >>> mixed((0.0, 0.0, 0.0, 1.0), (1.0, 1.0, 1.0, 1.0), 0.25)
    (0.75, 0.75, 0.75, 1.0)
    """
    red, green, blue = (
        base + (part - base) * share for part, base in zip(ink[:3], other[:3], strict=True)
    )
    return red, green, blue, 1.0
