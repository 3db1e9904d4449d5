"""A timeline as a chart for print: PNG, SVG, PDF.

`timeline.chart.layout` decides where everything stands; here it is only drawn, straight on the
renderers of matplotlib, which is loaded when the first page is drawn.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from io import BytesIO, StringIO
from typing import Any

from timeline.chart.draw.colours import Inks
from timeline.chart.draw.drawing import Drawing
from timeline.chart.draw.matplotlib_settings import ALONE, FontType, drawing
from timeline.chart.draw.png import read_texts, write_png
from timeline.chart.draw.renderers import PdfPen, Pen, RasterPen, SvgPen
from timeline.chart.draw.undocumented import element, raw, resize, say
from timeline.chart.layout.digest import digest
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.page import Page
from timeline.chart.layout.pages import layout
from timeline.chart.layout.ruler import font_ruler
from timeline.chart.layout.scripts import turned
from timeline.errors import OutputError
from timeline.model import Timeline

#: most dots of a PNG: an A0 page at 450 dots an inch
MOST_DOTS = 320_000_000
#: key of the digest in the metadata of a PNG
DIGEST_KEY = "Timeline-Digest"
#: the same of the number of pages
COUNT_KEY = "Timeline-Pages"

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
    with ALONE:
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
        pages: As `timeline.chart.layout.pages.layout` gives them.
        options: Resolution and inks.
        kind: A key of `KINDS`.
        stamp: The digest that a PNG carries.
        progress: Called after each page.

    Raises:
        OutputError: A PNG is too large to make.
    """
    with ALONE, drawing(_font_type(pages, options.font) if kind == "pdf" else 42):
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


def _font_type(pages: Sequence[Page], font: str) -> FontType:
    """How a PDF of `pages` carries its letters.

    Of a font with PostScript outlines, as Noto Sans CJK is one, matplotlib writes a Type 42
    that readers show as blanks: there the letters go in as drawings (Type 3).
    """
    ruler = font_ruler(font)
    is_drawn = any(ruler.is_drawn(text.text) for page in pages for text in page.printed)
    return 3 if is_drawn else 42


def _png(pages: Iterable[Page], options: ChartOptions, stamp: str) -> tuple[bytes, ...]:
    # A page is packed while the next one is drawn, and only one: each takes much room.
    written: list[Future[bytes]] = []
    renderers: dict[int, Any] = {}
    with ThreadPoolExecutor(max_workers=1) as packer:
        for number, page in enumerate(pages):
            # Each page begins with white paper: what was on it is gone.
            if number <= 1 or options.sheet.is_fitted:
                renderers[number % 2] = _renderer(page, options)
            pixels = _pixels(page, options, renderers[number % 2])
            facts = {"Title": page.name, "Description": page.alt}
            if stamp:
                facts |= {DIGEST_KEY: stamp, COUNT_KEY: str(page.count)}
            wait(written)
            written.append(packer.submit(write_png, pixels, options.dpi, facts))
    return tuple(future.result() for future in written)


def _renderer(page: Page, options: ChartOptions) -> Any:
    backend: Any = import_module("matplotlib.backends.backend_agg")
    width, height = (round(side * options.dpi / 72, 6) for side in page.sides)
    if width * height > MOST_DOTS:
        raise OutputError(
            f"a PNG of {options.sheet} at {options.dpi} dots an inch is too large: "
            "choose a lower resolution, a smaller paper, or PDF"
        )
    return backend.RendererAgg(width, height, options.dpi * page.enlargement)


def _pixels(page: Page, options: ChartOptions, renderer: Any) -> Any:
    from numpy import asarray

    dpi = options.dpi * page.enlargement
    _draw(page, options, RasterPen(renderer, page.height, dpi, font=options.font))
    return asarray(renderer.buffer_rgba())


def _svg(pages: Iterable[Page], options: ChartOptions, _stamp: str) -> tuple[bytes, ...]:
    return tuple(_svg_of(page, options) for page in pages)


def _svg_of(page: Page, options: ChartOptions) -> bytes:
    backend: Any = import_module("matplotlib.backends.backend_svg")
    file = StringIO()
    facts = {"Title": page.name, "Date": None, "Creator": None}
    renderer = backend.RendererSVG(page.width, page.height, file, metadata=facts)
    resize(file, page.width, page.height, page.enlargement)
    # matplotlib writes a title; what a screen reader reads after it is left to us.
    element(renderer, "desc", text=page.alt)
    if any(turned(text.text) for text in page.printed):
        # Each line runs the way of its first letter, as in the other formats.
        element(renderer, "style", text="text{unicode-bidi:plaintext}")
    _draw(page, options, SvgPen(renderer, page.height, font=options.font))
    renderer.finalize()
    return file.getvalue().encode()


def _pdf(pages: Iterable[Page], options: ChartOptions, _stamp: str) -> tuple[bytes, ...]:
    backend: Any = import_module("matplotlib.backends.backend_pdf")
    data = BytesIO()
    facts = {"CreationDate": None, "Creator": None, "Producer": None}
    file = backend.PdfFile(data, metadata=facts)
    alts = []
    for page in pages:
        width, height = page.sides
        file.newPage(width / 72, height / 72)
        renderer = backend.RendererPdf(file, options.dpi, page.height / 72, page.width / 72)
        if page.enlargement != 1:
            raw(renderer, f"{page.enlargement:.6f} 0 0 {page.enlargement:.6f} 0 0 cm")
        pen = PdfPen(renderer, page.height, font=options.font)
        pen.enlargement = page.enlargement
        _draw(page, options, pen)
        renderer.finalize()
        alts.append(page.alt)
    say(file, {"Title": page.name, "Subject": " ".join(alts)})
    file.finalize()
    file.close()
    return (data.getvalue(),)


def _draw(page: Page, options: ChartOptions, pen: Pen) -> None:
    Drawing(pen, Inks(options.inks)).draw(page)


#: how each kind of file is made
KINDS: Mapping[str, Callable[[Iterable[Page], ChartOptions, str], tuple[bytes, ...]]] = {
    "png": _png,
    "svg": _svg,
    "pdf": _pdf,
}
