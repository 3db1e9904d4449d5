"""Pens that draw on the renderers of matplotlib, in points, y downwards."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.chart.draw.colours import Ink
from timeline.chart.draw.matplotlib_settings import NAMED
from timeline.chart.draw.outlines import Outline, PathStep, Point
from timeline.chart.draw.pdf_text import PdfType
from timeline.chart.draw.svg_path import in_points, path_data
from timeline.chart.draw.undocumented import annotate, element, pdf_of, raw, state, within
from timeline.chart.layout.geometry import BEFORE, Align, Text, Weight
from timeline.chart.layout.page import Link
from timeline.chart.layout.ruler import families, files, font_of, font_ruler
from timeline.chart.layout.scripts import turned
from timeline.chart.layout.typeface import typeface

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from numpy import uint8
    from numpy.typing import NDArray


class Pen:
    """Draws on any renderer.

    Args:
        renderer: A `matplotlib.backend_bases.RendererBase`.
        height: Height of the paper, in points.
        dpi: Dots of the renderer in an inch.
        font: Name or path of the typeface.
    """

    def __init__(self, renderer: Any, height: float, dpi: float = 72, *, font: str = "") -> None:
        from matplotlib.transforms import Affine2D

        self._renderer = renderer
        self._font, self._ruler = font, font_ruler(font)
        self._height = height
        self._scale = dpi / 72
        self._upward = Affine2D().scale(1, -1).translate(0, height).scale(self._scale)

    @contextmanager
    def group(self, name: str, title: str = "") -> Iterator[None]:
        """What is drawn in it belongs together.

        Args:
            name: An id that no other group of the page has.
            title: What a reader is told of it.
        """
        self._renderer.open_group(name, name)
        if title:
            self._entitle(title)
        yield
        self._renderer.close_group(name)

    def _entitle(self, title: str) -> None:
        """Say what a group is; pictures and PDFs have no groups."""

    def link(self, link: Link) -> None:
        """A part of the page that leads to an address; a picture has none."""

    def body(self, outline: Outline, fill: Ink, edge: Ink, width: float) -> None:
        """A filled outline; its edge is not drawn at a `width` of 0."""
        context = self._context(edge, width)
        context.set_joinstyle("miter")
        self._draw(context, outline.points, outline.steps, fill)

    def lines(
        self,
        lines: Sequence[tuple[Point, Point]],
        ink: Ink,
        width: float,
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """Straight lines; `dashes` are on and off, in line widths."""
        context = self._context(ink, width, dashes)
        points = [point for line in lines for point in line]
        self._draw(context, points, [PathStep.MOVE, PathStep.LINE] * len(lines))

    def edge(
        self, outline: Outline, ink: Ink, width: float, dashes: tuple[float, float] | None
    ) -> None:
        """The line around an outline, in dashes that are on and off in widths of it."""
        self._draw(self._context(ink, width, dashes), outline.points, outline.steps)

    def write(self, text: Text, ink: Ink) -> None:
        """A line of type."""
        font = self._properties(text)
        y = text.y if self._renderer.flipy() else self._height - text.y
        context = self._context(ink)
        self._renderer.draw_text(context, self._left(text), y * self._scale, text.text, font, 0)

    def _left(self, text: Text) -> float:
        """Where a line of type begins, in dots."""
        x = text.x * self._scale
        if before := BEFORE[text.align]:
            x -= before * self._width(text)
        return x

    def _width(self, text: Text) -> float:
        """How wide a line of type is drawn, in dots."""
        if self._ruler.missing(text.text):
            # The renderer does not measure the empty boxes that it draws.
            return text.width * self._scale
        measured = self._renderer.get_text_width_height_descent(
            text.text, self._properties(text), False
        )
        return float(measured[0])

    def _properties(self, text: Text) -> "FontProperties":
        """The fonts of a text, of which one helps out the other."""
        return font_of(families(self._font), text.weight, text.size)

    def _loaded(self, text: Text, dpi: float = 72) -> Any:
        """The font of a text as FreeType has it, without what was set before."""
        from matplotlib.font_manager import get_font

        font: Any = get_font(files(text.weight, self._font))
        font.clear()
        font.set_size(text.size, dpi)
        return font

    def _draw(
        self,
        context: Any,
        points: Sequence[Point],
        steps: Sequence[PathStep],
        fill: Ink | None = None,
    ) -> None:
        from matplotlib.path import Path

        self._renderer.draw_path(context, Path(points, steps), self._upward, fill)

    def _context(
        self, ink: Ink, width: float = 1, dashes: tuple[float, float] | None = None
    ) -> Any:
        context = self._renderer.new_gc()
        context.set_foreground(ink, isRGBA=True)
        context.set_linewidth(width)
        if dashes:
            context.set_dashes(0, [width * part for part in dashes])
        return context


class RasterPen(Pen):
    """Draws on a `matplotlib.backends.backend_agg.RendererAgg`.

    A line of type is drawn as one picture where this matplotlib can: letter by letter takes twice
    as long.
    """

    def __init__(self, renderer: Any, height: float, dpi: float = 72, *, font: str = "") -> None:
        from matplotlib.ft2font import FT2Font

        super().__init__(renderer, height, dpi, font=font)
        self._whole = all(hasattr(FT2Font, name) for name in ("draw_glyphs_to_bitmap", "get_image"))

    def write(self, text: Text, ink: Ink) -> None:
        """A line of type, on the nearest dots; its letters as far apart as they should be."""
        # The picture of a whole line has no empty boxes, but white.
        if not self._whole or turned(text.text) or self._ruler.missing(text.text):
            super().write(text, ink)
            return
        letters = self._letters(text)
        height = letters.cover.shape[0]
        space = self._ruler.width(" ", text.size, text.weight) * self._scale
        # matplotlib counts from the lower edge of the last whole dot, and from whole dots.
        paper = self._height * self._scale
        top = round(text.y * self._scale - paper % 1) - letters.above
        self._renderer.draw_image(
            self._context(ink),
            round(self._left(text) - space),
            int(paper) - top - height,
            _inked(letters.cover, ink),
        )

    def _letters(self, text: Text) -> "_Letters":
        backend: Any = import_module("matplotlib.backends.backend_agg")
        font = self._loaded(text, self._scale * 72)
        # Letters are set off from the left edge of all ink in whole dots, rounded towards it: where
        # that edge is between two dots, the first letter would come too near. A space has its own
        # edge on a dot.
        font.set_text(f" {text.text}", 0.0, flags=backend.get_hinting_flag())
        font.draw_glyphs_to_bitmap(antialiased=True)
        _, height = font.get_width_height()
        above = (height - font.get_descent()) // 64 + 1
        return _Letters(cover=font.get_image(), above=above)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letters:
    """A line of type in dots, behind a space."""

    #: how much of each dot is ink, up to 255
    cover: "NDArray[uint8]"
    #: rows above the baseline
    above: int


def _inked(cover: "NDArray[uint8]", ink: Ink) -> "NDArray[uint8]":
    """A picture in one ink, its rows from below."""
    import numpy as np

    red, green, blue = (round(part * 255) for part in ink[:3])
    dots = cover[::-1].astype("<u4") << 24 | (red | green << 8 | blue << 16)
    return dots.view(np.uint8).reshape(*cover.shape, 4)


class SvgPen(Pen):
    """Draws on a `matplotlib.backends.backend_svg.RendererSVG`: its texts stay texts.

    It is at home in hundredths of a point, which no printer can tell apart. A way goes on from
    where it is, which takes half as much to write as matplotlib takes.
    """

    def _entitle(self, title: str) -> None:
        element(self._renderer, "title", text=title)

    def write(self, text: Text, ink: Ink) -> None:
        """A line of type, as wide as it was laid out in whatever font shows it."""
        parts = {"font-weight": "700"} if text.weight is Weight.BOLD else {}
        parts |= {"font-size": f"{text.size:g}px", "font-family": self._names}
        if text.align is not Align.LEFT:
            parts["text-anchor"] = _ANCHORS[text.align]
        parts["fill"] = _code(ink)
        ((x, y),) = _rounded(((text.x, text.y),))
        element(
            self._renderer,
            "text",
            text=text.text,
            style="; ".join(f"{name}: {value}" for name, value in parts.items()),
            transform=f"translate({x:g} {y:g})",
            textLength=f"{text.width:.2f}".rstrip("0").rstrip("."),
            lengthAdjust="spacingAndGlyphs",
        )

    def link(self, link: Link) -> None:
        """What looks like nothing, above the words that lead to an address."""
        box = link.box
        ((x, y), (width, height)) = _rounded(
            ((box.left, box.top), (box.width, box.bottom - box.top))
        )
        with within(self._renderer, "a", href=link.address):
            self._entitle(link.said)
            place = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}"}
            element(self._renderer, "rect", **place, **{"fill-opacity": "0"})

    @property
    def _names(self) -> str:
        """The typeface, and those that stand in for it, which are about as wide."""
        names = dict.fromkeys((typeface(self._font).name, *NAMED))
        return ", ".join([*(f"'{name}'" for name in names if "'" not in name), "sans-serif"])

    def _draw(
        self,
        context: Any,
        points: Sequence[Point],
        steps: Sequence[PathStep],
        fill: Ink | None = None,
    ) -> None:
        way = path_data(points, steps)
        element(self._renderer, "path", d=way, style=_style(context, fill))


class PdfPen(Pen):
    """Draws on a `matplotlib.backends.backend_pdf.RendererPdf`, in hundredths of a point."""

    def __init__(self, renderer: Any, height: float, *, font: str = "") -> None:
        super().__init__(renderer, height, font=font)
        #: how much larger the paper is than what is drawn on
        self.enlargement = 1.0
        self._type = PdfType(pdf_of(renderer))

    def write(self, text: Text, ink: Ink) -> None:
        """A line of type, each letter where it was laid out."""
        if not self._type.able:
            super().write(text, ink)
            return
        context = self._context(ink)
        state(self._renderer, context, context.get_rgb())
        self._type.show(
            text.text, self._loaded(text), text.size, self._left(text), self._height - text.y
        )

    def link(self, link: Link) -> None:
        """A link annotation (ISO 32000-1, 12.5.6.5), in points of the paper."""
        box, by = link.box, self.enlargement
        place = box.left, self._height - box.bottom, box.width, box.bottom - box.top
        annotate(self._renderer, link.address, *(part * by for part in place))

    def lines(
        self,
        lines: Sequence[tuple[Point, Point]],
        ink: Ink,
        width: float,
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """Straight lines, each told from where the last one began.

        Lines of a pattern read alike then, and a packed file has them once.
        """
        if len(lines) == 1:
            super().lines(lines, ink, width, dashes)
            return
        context = self._context(ink, width, dashes)
        words = ["q"]
        at = 0, 0
        for line in lines:
            (x, y), end = [(round(x * 100), round((self._height - y) * 100)) for x, y in line]
            moved = in_points((x - at[0], y - at[1]))
            words.append(f"1 0 0 1 {moved} cm 0 0 m {in_points((end[0] - x, end[1] - y))} l S")
            at = x, y
        words.append("Q")
        state(self._renderer, context)
        raw(self._renderer, "\n".join(words))

    def _draw(
        self,
        context: Any,
        points: Sequence[Point],
        steps: Sequence[PathStep],
        fill: Ink | None = None,
    ) -> None:
        from matplotlib.path import Path
        from matplotlib.transforms import IdentityTransform

        upwards = _rounded([(x, self._height - y) for x, y in points])
        self._renderer.draw_path(context, Path(upwards, steps), IdentityTransform(), fill)


def _style(context: Any, fill: Ink | None) -> str:
    """What the path of an SVG is drawn with."""
    parts = {"fill": _code(fill) if fill else "none"}
    if width := context.get_linewidth():
        parts |= {"stroke": _code(context.get_rgb()), "stroke-width": f"{width:g}"}
        if context.get_joinstyle() == "miter":
            parts["stroke-linejoin"] = "miter"
        _, dashes = context.get_dashes()
        if dashes is not None:
            parts["stroke-dasharray"] = ",".join(f"{dash:g}" for dash in dashes)
    return ";".join(f"{name}:{value}" for name, value in parts.items())


def _code(ink: Ink) -> str:
    return "#" + bytes(round(part * 255) for part in ink[:3]).hex()


def _rounded(points: Sequence[Point]) -> Sequence[Point]:
    return [(round(x, 2), round(y, 2)) for x, y in points]


#: where a text stands of its `x`, in the words of SVG
_ANCHORS = {Align.CENTRE: "middle", Align.RIGHT: "end"}
