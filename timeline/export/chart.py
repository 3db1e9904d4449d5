"""A timeline as a chart for print: PNG, SVG, PDF.

`timeline.layout` decides where everything stands; here it is only drawn. matplotlib is
loaded when the first page is drawn.
"""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from io import BytesIO
from itertools import count
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from timeline.errors import OutputError
from timeline.export.png import read_texts, write_png
from timeline.layout.digest import digest
from timeline.layout.options import ChartOptions, Style
from timeline.layout.page import (
    DASHES,
    HEAD,
    QUERY,
    STRIKE,
    Align,
    Axis,
    Line,
    Mark,
    Page,
    Shape,
    Text,
    Tip,
    Tone,
    Weight,
)
from timeline.layout.pages import layout
from timeline.layout.ruler import families, font_ruler
from timeline.model import Status, Timeline

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.lines import Line2D
    from matplotlib.transforms import Transform

#: most dots of a PNG: an A0 page at 450 dots an inch
MOST_DOTS = 320_000_000
#: key of the digest in the metadata of a PNG
DIGEST_KEY = "Timeline-Digest"
#: the same of the number of pages
COUNT_KEY = "Timeline-Pages"

#: Okabe and Ito's colours, which everybody can tell apart, by status
_COLOURS = {
    Status.OCCURRED: "#0072B2",
    Status.PLANNED: "#D55E00",
    Status.PROPOSED: "#009E73",
    Status.POSTPONED: "#CC79A7",
    Status.CANCELLED: "#555555",
}
#: all that a photocopier keeps
_BLACK = "#101010"
#: the same colours by the number of a tag, and a grey for the tags after those
_HUES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A4A21", "#6E6E6E")
#: how much of its ink the fill has of what occurred some time within a bar, in both styles
_TINT, _GREY_TINT = 0.35, 0.2
#: what texts and lines are darkened to
_DARKER = {Tone.MUTED: 0.15, Tone.LINE: 0.3, Tone.GRID: 0.6}
#: every other stretch of the axis
_BAND = "#F4F4F4"
#: patterns by status, of lines only: dots would make an SVG ten times as large
_HATCHES = {
    Status.PLANNED: "//////",
    Status.PROPOSED: "||||",
    Status.POSTPONED: "------",
}

#: settings of matplotlib that decide what a page looks like, whatever a user's file says
_SETTINGS: Any = {
    "text.hinting": "none",
    "text.usetex": False,
    "text.antialiased": True,
    "svg.fonttype": "none",
    "svg.hashsalt": "timeline",
    "svg.image_inline": True,
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "pdf.use14corefonts": False,
    # A character that no font has is an empty box, as wide as it was measured.
    "font.enable_last_resort": False,
    "hatch.linewidth": 0.6,
    "path.simplify": False,
    "path.sketch": None,
    "path.effects": [],
    "savefig.bbox": None,
    "savefig.facecolor": "white",
    "savefig.edgecolor": "none",
    "savefig.transparent": False,
}
#: the settings are the whole process's: one chart at a time
_DRAWING = Lock()


#: dashes of an end that is not sure: on and off, in line widths
_DASHED = (0, (1.8, 1.3))
#: widths of lines, in points
_OUTLINE, _AXIS, _TICK = 0.9, 0.9, 0.7


#: how far the line of the axis goes into a break
_STUB = 5.0


#: told how many pages are drawn, and of how many
Progress = Callable[[int, int], None]


def _unheard(_done: int, _pages: int) -> None:
    """Nobody waits to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    """What to lay out; two of one digest give the same pages."""

    digest: str
    timeline: Timeline = field(compare=False)
    options: ChartOptions = field(compare=False)


@lru_cache(maxsize=1)
def _pages(chart: _Chart) -> tuple[Page, ...]:
    return layout(chart.timeline, chart.options)


def laid_out(timeline: Timeline, options: ChartOptions) -> tuple[Page, ...]:
    """The pages of the chart of `timeline`; PNG, SVG and PDF are drawn from one layout.

    Raises:
        OutputError: A title is too long for the paper.
    """
    stamp = digest(timeline, options)
    return _pages(_Chart(digest=stamp, timeline=timeline, options=options))


def render(
    timeline: Timeline, options: ChartOptions, kind: str, progress: Progress = _unheard
) -> tuple[bytes, ...]:
    """The files of the chart of `timeline`: one a page as "png" or "svg", one as "pdf".

    Raises:
        OutputError: A title is too long for the paper, or a PNG is too large.
    """
    pages = laid_out(timeline, options)
    return draw(pages, options, kind, digest(timeline, options), progress)


def draw(
    pages: Sequence[Page],
    options: ChartOptions,
    kind: str,
    stamp: str = "",
    progress: Progress = _unheard,
) -> tuple[bytes, ...]:
    """The files of `pages`: one a page as "png" or "svg", one of all as "pdf".

    Args:
        pages: As `timeline.layout.pages.layout` gives them.
        options: Resolution and inks.
        kind: A key of `KINDS`.
        stamp: The digest that a PNG carries.
        progress: Called after each page.

    Raises:
        OutputError: A PNG is too large to make.
    """
    with _drawing(_fonts(pages) if kind == "pdf" else {}):
        return KINDS[kind](_told(pages, progress), options, stamp)


def _told(pages: Sequence[Page], progress: Progress) -> Iterator[Page]:
    """The pages; `progress` hears of each when the next one is asked for."""
    for done, page in enumerate(pages):
        if done:
            progress(done, len(pages))
        yield page
    progress(len(pages), len(pages))


def read_digest(png: bytes) -> str:
    """The digest that a PNG of a chart carries; empty where it has none."""
    return read_texts(png).get(DIGEST_KEY, "")


def read_count(png: bytes) -> int:
    """The number of pages of the chart that a PNG is of; 0 where it does not say."""
    count = read_texts(png).get(COUNT_KEY, "")
    return int(count) if count.isdecimal() and count.isascii() else 0


def _fonts(pages: Sequence[Page]) -> dict[str, Any]:
    """How a PDF of `pages` carries its letters.

    Of a font with PostScript outlines, as Noto Sans CJK is one, matplotlib writes a Type 42
    that readers show as blanks: there the letters go in as drawings (Type 3).
    """
    ruler = font_ruler()
    borrowed = any(ruler.borrowed(text.text) for page in pages for text in page.printed)
    return {"pdf.fonttype": 3} if borrowed else {}


@contextmanager
def _drawing(others: Mapping[str, Any] = MappingProxyType({})) -> Iterator[None]:
    """Our own settings and `others`; no warnings of glyphs: `missing_glyphs` tells of them."""
    import matplotlib as mpl

    settings = {**_SETTINGS, **others}
    known: Any = {key: value for key, value in settings.items() if key in mpl.rcParams}
    with _DRAWING, mpl.rc_context(known), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        yield


def _png(pages: Iterable[Page], options: ChartOptions, stamp: str) -> tuple[bytes, ...]:
    sheet = options.sheet
    dots = sheet.width * sheet.height * (options.dpi / 25.4) ** 2
    if dots > MOST_DOTS:
        raise OutputError(
            f"a PNG of {sheet} at {options.dpi} dots an inch is too large: "
            "choose a lower resolution, a smaller paper, or PDF"
        )
    # A page is packed while the next one is drawn, and only one: each takes much room.
    written: list[Future[bytes]] = []
    with ThreadPoolExecutor(max_workers=1) as packer:
        for page in pages:
            pixels = _pixels(page, options)
            facts = {"Title": page.name, "Description": page.alt}
            if stamp:
                facts |= {DIGEST_KEY: stamp, COUNT_KEY: str(page.count)}
            wait(written)
            written.append(packer.submit(write_png, pixels, options.dpi, facts))
    return tuple(future.result() for future in written)


def _pixels(page: Page, options: ChartOptions) -> Any:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from numpy import asarray

    canvas: Any = FigureCanvasAgg(figure(page, options))
    canvas.draw()
    return asarray(canvas.buffer_rgba())


def _svg(pages: Iterable[Page], options: ChartOptions, _stamp: str) -> tuple[bytes, ...]:
    return tuple(_svg_of(page, options) for page in pages)


def _svg_of(page: Page, options: ChartOptions) -> bytes:
    file = BytesIO()
    facts = {"Title": page.name, "Date": None, "Creator": None}
    figure(page, options).savefig(file, format="svg", metadata=facts)
    # matplotlib writes a title; what a screen reader reads after it is left to us.
    before, end, after = file.getvalue().partition(b"</title>")
    described = before + end + f"\n <desc>{escape(page.alt, quote=False)}</desc>".encode() + after
    return _SVG_FONT.sub(rb"\1, Verdana, sans-serif", described)


#: the names of our fonts in the style of a text; Verdana runs about as wide where the first is
#: missing, and those of this machine stay out: whatever shows the text finds its own
_SVG_FONT = re.compile(rb"""(<text style="[^"]*'DejaVu Sans')(?:, '[^']*')*""")


def _pdf(pages: Iterable[Page], options: ChartOptions, _stamp: str) -> tuple[bytes, ...]:
    from matplotlib.backends.backend_pdf import PdfPages

    file = BytesIO()
    facts = {"CreationDate": None, "Creator": None, "Producer": None}
    alts = []
    with PdfPages(file, metadata=facts) as book:
        for page in pages:
            book.savefig(figure(page, options))
            alts.append(page.alt)
        book.infodict().update(Title=page.name, Subject=" ".join(alts))
    return (file.getvalue(),)


#: how each kind of file is made
KINDS: Mapping[str, Callable[[Iterable[Page], ChartOptions, str], tuple[bytes, ...]]] = {
    "png": _png,
    "svg": _svg,
    "pdf": _pdf,
}


def figure(page: Page, options: ChartOptions) -> "Figure":
    """The artists of `page`, under the settings in force."""
    from matplotlib.figure import Figure

    made = Figure(figsize=(page.width / 72, page.height / 72), dpi=options.dpi)
    for artist in _Artists(page, options, made).all():
        made.add_artist(artist)
    for depth, artist in enumerate(made.get_children()):
        artist.set_zorder(depth)
    return made


class _Artists:
    """What is drawn for a page, from back to front."""

    def __init__(self, page: Page, options: ChartOptions, made: "Figure") -> None:
        from matplotlib.transforms import Affine2D

        self._page = page
        colour = options.style is Style.COLOUR
        self._colour = colour
        #: from points, y downwards, to the figure
        down = Affine2D().scale(1 / 72, -1 / 72).translate(0, page.height / 72)
        #: what tells artists of one kind apart: an id must not occur twice in an SVG
        self._serial = count(1)
        self._transform: Transform = down + made.dpi_scale_trans

    def all(self) -> "Iterator[Artist]":
        page = self._page
        if page.axis is not None:
            yield from self._axis(page.axis)
        yield from map(self._line, page.lines)
        for group in page.groups:
            if group.rule is not None:
                yield self._line(group.rule)
            yield from map(self._text, group.lines)
        for entry in page.entries:
            yield from self._mark(entry.mark)
            yield from map(self._text, (*entry.label.title, *entry.label.date))
            yield from map(self._line, entry.label.strikes)
        for item in page.legend:
            yield from self._mark(item.mark)
            yield self._text(item.text)
        for note in page.notes:
            yield from map(self._text, note.lines)
        yield from map(self._text, (*page.title, *page.subtitle, *page.texts))

    def _axis(self, axis: Axis) -> "Iterator[Artist]":
        # A photocopier loses tints, and keeps lines.
        if self._colour:
            for left, right in axis.bands:
                yield self._band(left, right, axis)
        else:
            yield from map(self._line, axis.lines)
        for tick in axis.ticks:
            height = 7.0 if tick.major else 3.5
            yield self._stroke([(tick.x, axis.y), (tick.x, axis.y - height)], _TICK, Tone.INK)
        for segment in axis.segments:
            ends = [(segment.left, axis.y), (segment.right, axis.y)]
            yield self._stroke(ends, _AXIS, Tone.INK)
        for gap in axis.breaks:
            for x, end in ((gap.left + _STUB, gap.left), (gap.right - _STUB, gap.right)):
                yield self._stroke([(x, axis.y), (end, axis.y)], _AXIS, Tone.INK)
                yield self._slash(x, axis.y, Tone.INK)
            for text in gap.words:
                yield self._text(text)
        for text in axis.labels:
            yield self._text(text)

    def _slash(self, x: float, y: float, ink: Tone | str) -> "Artist":
        return self._stroke([(x - 1.5, y + 4), (x + 1.5, y - 4)], _AXIS, ink, gid="slash")

    def _ink(self, mark: Mark) -> str:
        if not self._colour:
            return _BLACK
        return _COLOURS[mark.status] if mark.hue is None else _HUES[mark.hue]

    def _shade(self, tone: Tone) -> str:
        return str(tone.value if self._colour else _DARKER.get(tone, tone.value))

    def _mark(self, mark: Mark) -> "Iterator[Artist]":
        ink = self._ink(mark)
        if mark.shape is Shape.DAY:
            yield self._body(_day(mark), mark)
        else:
            last = len(mark.pieces) - 1
            for number, (left, right) in enumerate(mark.pieces):
                begin = mark.begin if number == 0 else None
                end = mark.end if number == last else None
                yield self._body(_bar(mark, left, right, begin, end), mark)
            for (_, left), (right, _) in zip(mark.pieces, mark.pieces[1:], strict=False):
                yield self._stroke([(left, mark.y), (right, mark.y)], _OUTLINE, ink, gid="break")
                for x in (left + _STUB, right - _STUB):
                    yield self._slash(x, mark.y, ink)
        for tip, edge, way in ((mark.begin, mark.left, -1), (mark.end, mark.right, 1)):
            if tip in (Tip.DOUBTFUL, Tip.UNKNOWN):
                ends = [(edge + way * 0.8, mark.y), (edge + way * DASHES, mark.y)]
                dashes = self._stroke(ends, 1.6, ink, gid=tip.value)
                dashes.set_linestyle(_DASHED)
                yield dashes
            if tip is Tip.UNKNOWN:
                yield self._text(
                    Text(
                        text="?",
                        x=edge + way * (DASHES + QUERY) / 2,
                        y=mark.y + 2.7,
                        size=7.5,
                        width=4,
                        weight=Weight.BOLD,
                        align=Align.CENTRE,
                    )
                )
        if mark.status is Status.CANCELLED:
            ends = [(mark.left - STRIKE, mark.y), (mark.right + STRIKE, mark.y)]
            yield self._stroke(ends, 1.2, Tone.INK, gid="strike")

    def _body(self, corners: "_Corners", mark: Mark) -> "Artist":
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        ink = self._ink(mark)
        fill = "white"
        if mark.status is Status.OCCURRED:
            share = _TINT if self._colour else _GREY_TINT
            fill = _tint(ink, share) if mark.shape is Shape.WINDOW else ink
        return PathPatch(
            Path(*corners),
            facecolor=fill,
            edgecolor=ink,
            linewidth=_OUTLINE,
            hatch=None if mark.shape is Shape.DAY else _HATCHES.get(mark.status),
            joinstyle="miter",
            transform=self._transform,
            gid=self._id(mark.status.value),
        )

    def _id(self, name: str) -> str:
        return f"{name}-{next(self._serial)}"

    def _band(self, left: float, right: float, axis: Axis) -> "Artist":
        from matplotlib.patches import Rectangle

        return Rectangle(
            (left, axis.y),
            right - left,
            axis.bottom - axis.y,
            facecolor=_BAND,
            edgecolor="none",
            linewidth=0,
            transform=self._transform,
        )

    def _line(self, line: Line) -> "Artist":
        return self._stroke([(line.x0, line.y0), (line.x1, line.y1)], line.width, line.tone)

    def _stroke(
        self, points: Sequence[tuple[float, float]], width: float, ink: Tone | str, gid: str = ""
    ) -> "Line2D":
        from matplotlib.lines import Line2D

        xs, ys = zip(*points, strict=True)
        return Line2D(
            xs,
            ys,
            linewidth=width,
            color=self._shade(ink) if isinstance(ink, Tone) else ink,
            solid_capstyle="butt",
            transform=self._transform,
            gid=self._id(gid) if gid else None,
        )

    def _text(self, text: Text) -> "Artist":
        from matplotlib import text as lettering

        return lettering.Text(
            text.x,
            text.y,
            text.text,
            fontproperties=_font(text.size, text.weight),
            color=self._shade(text.tone),
            verticalalignment="baseline",
            horizontalalignment=text.align.value,
            parse_math=False,
            transform=self._transform,
        )


def _tint(ink: str, share: float) -> str:
    """A light fill of the same hue."""
    parts = (int(ink[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in parts)


def _font(size: float, weight: Weight) -> "FontProperties":
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families()), size=size, weight=weight.value)


#: corners of a closed path, and how each is reached
_Corners = tuple[Sequence[tuple[float, float]], Sequence[int]]
_MOVE, _TO, _CURVE, _CLOSE = 1, 2, 4, 79
#: how far the handles of a quarter of a circle reach, in radii
_KAPPA = 0.5523


def _day(mark: Mark) -> _Corners:
    """A disc; other shapes for what is not fixed yet, since patterns do not show so small."""
    radius, x, y = mark.height / 2, (mark.left + mark.right) / 2, mark.y
    if mark.status is Status.PROPOSED:
        radius *= 1.15
        return _closed([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)])
    if mark.status is Status.POSTPONED:
        radius *= 0.86
        return _rectangle(x - radius, x + radius, y, radius)
    return _round(x - radius, x + radius, y, radius)


def _bar(mark: Mark, left: float, right: float, begin: Tip | None, end: Tip | None) -> _Corners:
    """A piece of a bar: pointed where it goes on, round where it is a window, else square."""
    half, y = mark.height / 2, mark.y
    if Tip.OPEN in (begin, end):
        head = min(half * 1.8, right - left)
        corners = [(right, y + half), (left, y + half), (left, y - half), (right, y - half)]
        if end is Tip.OPEN:
            neck = right - head
            corners = [
                (left, y - half),
                (neck, y - half),
                (neck, y - half * HEAD),
                (right, y),
                (neck, y + half * HEAD),
                (neck, y + half),
                (left, y + half),
            ]
        else:
            neck = left + head
            corners = [
                (right, y + half),
                (neck, y + half),
                (neck, y + half * HEAD),
                (left, y),
                (neck, y - half * HEAD),
                (neck, y - half),
                (right, y - half),
            ]
        return _closed(corners)
    if mark.shape is Shape.WINDOW:
        return _round(left, right, y, half, begin=begin is not None, end=end is not None)
    return _rectangle(left, right, y, half)


def _rectangle(left: float, right: float, y: float, half: float) -> _Corners:
    return _closed([(left, y - half), (right, y - half), (right, y + half), (left, y + half)])


def _closed(corners: Sequence[tuple[float, float]]) -> _Corners:
    return [*corners, corners[0]], [_MOVE, *[_TO] * (len(corners) - 1), _CLOSE]


def _round(  # noqa: PLR0913 - a rectangle is four numbers
    left: float, right: float, y: float, half: float, *, begin: bool = True, end: bool = True
) -> _Corners:
    """A bar with round ends, where it begins and where it ends; a disc where it is short."""
    radius = min(half, (right - left) / 2)
    top, bottom, inset = y - half, y + half, radius * (1 - _KAPPA)
    rise = half * (1 - _KAPPA)
    curved_end = [
        (right - radius, top),
        (right - inset, top),
        (right, top + rise),
        (right, y),
        (right, bottom - rise),
        (right - inset, bottom),
        (right - radius, bottom),
    ]
    curved_begin = [
        (left + radius, bottom),
        (left + inset, bottom),
        (left, bottom - rise),
        (left, y),
        (left, top + rise),
        (left + inset, top),
        (left + radius, top),
    ]
    right_side = curved_end if end else [(right, top), (right, bottom)]
    left_side = curved_begin if begin else [(left, bottom), (left, top)]
    points = [left_side[-1], *right_side, *left_side]
    codes = [_MOVE]
    for curved in (end, begin):
        codes += [_TO, *[_CURVE] * 6] if curved else [_TO, _TO]
    return [*points, points[0]], [*codes, _CLOSE]
