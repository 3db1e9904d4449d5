"""All that the chart takes of matplotlib which matplotlib does not document.

Any new version may change it, so the version is bounded in ``pyproject.toml``, and each function
has a test that says which one broke (``tests/test_canaries.py``).
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from io import StringIO
from typing import Any


def element(renderer: Any, name: str, **content: str) -> None:
    """Put an element into the page of a `matplotlib.backends.backend_svg.RendererSVG`.

    Args:
        renderer: It.
        name: Of the element.
        content: Its attributes; `text` is what it holds.
    """
    renderer.writer.element(name, **content)


def resize(file: StringIO, width: float, height: float, by: float) -> None:
    """Let an SVG that has just been begun be shown so many times as large as what it draws on.

    Args:
        file: What a `matplotlib.backends.backend_svg.RendererSVG` has written its begin into.
        width: Of what it draws on, in points.
        height: The same.
        by: 1 leaves all as it is.
    """
    if by == 1:
        return
    backend: Any = import_module("matplotlib.backends.backend_svg")
    begun = file.getvalue()
    for side, length in (("width", width), ("height", height)):
        told, wanted = (
            f'{side}="{backend._short_float_fmt(points)}pt"'  # noqa: SLF001 - as it writes it
            for points in (length, length * by)
        )
        begun = begun.replace(told, wanted, 1)
    file.seek(0)
    file.truncate()
    file.write(begun)


@contextmanager
def within(renderer: Any, name: str, **attributes: str) -> Iterator[None]:
    """What is put into the page of a `RendererSVG` in it stands in an element.

    Args:
        renderer: It.
        name: Of the element.
        attributes: Its attributes.
    """
    renderer.writer.start(name, attributes)
    yield
    renderer.writer.end(name)


def annotate(  # noqa: PLR0913, PLR0917 - a box
    renderer: Any, address: str, left: float, bottom: float, width: float, height: float
) -> None:
    """Make a part of the page of a `RendererPdf` a link, in points, upwards."""
    backend: Any = import_module("matplotlib.backends.backend_pdf")
    context = renderer.new_gc()
    context.set_url(address)
    made = backend._get_link_annotation(context, left, bottom, width, height)  # noqa: SLF001
    renderer.file._annotations[-1][1].append(made)  # noqa: SLF001 - of the page that is drawn


def pdf_of(renderer: Any) -> Any:
    """The `PdfFile` that a `matplotlib.backends.backend_pdf.RendererPdf` draws into."""
    return renderer.file


def state(renderer: Any, context: Any, fill: Any = None) -> None:
    """Let what is written into a PDF next have the colours and widths of a context."""
    renderer.check_gc(context, fill)


def raw(renderer: Any, words: str) -> None:
    """Write operators into a PDF as they are."""
    backend: Any = import_module("matplotlib.backends.backend_pdf")
    renderer.file.output(backend.Verbatim(words.encode()))


def operators() -> Any:
    """The names of what a PDF can be told to do."""
    backend: Any = import_module("matplotlib.backends.backend_pdf")
    return backend.Op


def say(file: Any, facts: Mapping[str, str]) -> None:
    """Add to what a `PdfFile` says of itself."""
    file.infoDict.update(facts)


def lays_out(file: Any) -> bool:
    """Whether this matplotlib tells where letters stand, as it does from 3.11."""
    from matplotlib.ft2font import FT2Font

    tracker = getattr(file, "_character_tracker", None)
    return hasattr(FT2Font, "_layout") and hasattr(tracker, "track_glyph")


def letters(font: Any, text: str) -> Sequence[Any]:
    """Where the letters of a line stand: each has `char`, `ft_object`, `glyph_index`, `x`, `y`.

    Args:
        font: A `matplotlib.ft2font.FT2Font` of the size of the line.
        text: The line.
    """
    from matplotlib.ft2font import LoadFlags

    laid_out: Sequence[Any] = font._layout(text, LoadFlags.NO_HINTING)  # noqa: SLF001
    return laid_out


def glyph(file: Any, letter: Any, said: str) -> tuple[Any, int]:
    """The name of the font of a letter in a `PdfFile`, and the code of the letter there.

    Args:
        file: It; from then on it carries this letter.
        letter: One of `letters`.
        said: The characters that it stands for.
    """
    from matplotlib.font_manager import FontPath

    font = letter.ft_object
    tracker = file._character_tracker  # noqa: SLF001 - fonts carry what it has heard of
    part, code = tracker.track_glyph(font, said, letter.glyph_index)
    return file.fontName(FontPath(font.fname, font.face_index), part), code
