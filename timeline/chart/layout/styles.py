"""What each style of a chart is printed in: one table of inks, lines and type.

Colours are written as in HTML; widths are points (1/72 inch). Shares tell how much of its ink
something has, the rest being paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from timeline.chart.layout.geometry import Tone
from timeline.chart.layout.options import Style
from timeline.model import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A row of the table."""

    paper: str
    #: every other stretch of the axis; empty where lines part them, as a photocopier keeps those
    band: str
    #: tints of eras, one after the other; none where lines bound them
    eras: tuple[str, ...]
    #: texts and lines
    tones: Mapping[Tone, str]
    #: marks by status, and by the number of a tag: the last number is of all other tags
    statuses: Mapping[Status, str]
    hues: tuple[str, ...]
    #: lines of a slip chart, by number
    plans: tuple[str, ...]
    #: whether tags are told by colours
    has_colours: bool
    #: the smallest type that events are set in, as a scale of the usual one
    least_scale: float
    #: shares: the fill, the edge and the pattern of where something lies some time
    pale_fill: float
    pale_edge: float
    pale_hatch: float
    #: shares: a band behind the lines of a slip chart, a thin line there, and what has moved away
    light: float
    more: float
    ghost: float
    #: widths: the edge of what is sure and of what is pale, and of the lines of their patterns
    edge: float
    thin_edge: float
    hatch: float
    thin_hatch: float
    #: how much further apart the lines of a pale pattern are
    loose: float
    #: widths: of the axis and its ticks
    axis: float
    tick: float
    #: widths: of the line through what was cancelled, and of that through a window
    strike: float
    thin_strike: float
    #: widths: of dashes at a doubtful end, and at one of a window
    dash: float
    thin_dash: float


def _statuses(*codes: str) -> Mapping[Status, str]:
    return MappingProxyType(dict(zip(Status, codes, strict=True)))


def _tones(*codes: str) -> Mapping[Tone, str]:
    # What a note says is as muted as what stands around it.
    return MappingProxyType(dict(zip(Tone, (*codes, codes[1]), strict=True)))


#: Okabe and Ito's colours, which everybody can tell apart
_OKABE_ITO = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#E69F00",
    "#56B4E9",
    "#7A4A21",
    "#6E6E6E",
)
#: the same, dark enough for small marks on white
_DARK = (
    "#00467F",
    "#9A3A00",
    "#005F46",
    "#8A2C66",
    "#6B4E00",
    "#1F6E93",
    "#5A3413",
    "#4A4A4A",
)
#: greys of lines side by side, which differ
_GREYS = ("#101010", "#7A7A7A", "#454545", "#101010", "#7A7A7A", "#454545", "#101010", "#303030")

_PRINT = Look(
    paper="#FFFFFF",
    band="#F4F4F4",
    eras=("#EAF0F6", "#F7F0E3"),
    tones=_tones("#141414", "#545454", "#8C8C8C", "#D6D6D6"),
    statuses=_statuses("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#555555"),
    hues=_OKABE_ITO,
    plans=_OKABE_ITO,
    has_colours=True,
    least_scale=0.0,
    pale_fill=0.22,
    pale_edge=0.9,
    pale_hatch=0.95,
    light=0.13,
    more=0.6,
    ghost=0.6,
    edge=0.9,
    thin_edge=0.6,
    hatch=0.7,
    thin_hatch=0.5,
    loose=1.35,
    axis=0.9,
    tick=0.7,
    strike=1.2,
    thin_strike=0.8,
    dash=1.6,
    thin_dash=1.2,
)
#: for a page of the web and for slides: off-white does not glare on dark, lines a little bolder
_SCREEN = replace(
    _PRINT,
    paper="#FBFAF7",
    band="#F1EFEA",
    eras=("#EAF0F6", "#F7F0E3"),
    tones=_tones("#16181B", "#4A4E54", "#85888C", "#D2D0CA"),
    statuses=_statuses("#0068A8", "#C25200", "#00835F", "#B25C8B", "#505050"),
    hues=("#0068A8", "#C25200", "#00835F", "#B25C8B", "#A87300", "#3390C4", "#7A4A21", "#666666"),
    plans=("#0068A8", "#C25200", "#00835F", "#B25C8B", "#A87300", "#3390C4", "#7A4A21", "#666666"),
    least_scale=0.9,
    pale_fill=0.26,
    pale_edge=0.95,
    edge=1.1,
    thin_edge=0.6,
    hatch=0.75,
    thin_hatch=0.6,
    axis=1.1,
    tick=0.9,
    strike=1.4,
    thin_strike=1.0,
    dash=1.8,
    thin_dash=1.4,
)
#: black on white, for a photocopier
_GREY = replace(
    _PRINT,
    band="",
    eras=(),
    tones=_tones("#141414", "#262626", "#4C4C4C", "#999999"),
    statuses=_statuses(*("#101010",) * 5),
    hues=("#101010",) * 8,
    plans=_GREYS,
    has_colours=False,
    pale_fill=0.14,
    pale_edge=1.0,
    pale_hatch=1.0,
)
#: text of 7:1 and marks of 3:1 (WCAG 2.2, 1.4.6 and 1.4.11)
_CONTRAST = replace(
    _PRINT,
    band="",
    eras=(),
    tones=_tones("#000000", "#2B2B2B", "#3D3D3D", "#808080"),
    statuses=_statuses("#00467F", "#9A3A00", "#005F46", "#8A2C66", "#333333"),
    hues=_DARK,
    plans=_DARK,
    least_scale=1.1,
    pale_fill=0.12,
    pale_edge=1.0,
    pale_hatch=1.0,
    more=0.85,
    ghost=0.8,
    edge=1.2,
    thin_edge=0.75,
    hatch=0.8,
    thin_hatch=0.6,
    axis=1.2,
    tick=1.0,
    strike=1.6,
    thin_strike=1.2,
    dash=1.8,
    thin_dash=1.6,
)

#: the table
LOOKS: Mapping[Style, Look] = MappingProxyType(
    {
        Style.PRINT: _PRINT,
        Style.SCREEN: _SCREEN,
        Style.GREY: _GREY,
        Style.CONTRAST: _CONTRAST,
    }
)
