"""Settings of matplotlib that decide what a page looks like, whatever a user's file says."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any, Literal

#: names that the letters of an SVG ask for: Verdana runs about as wide where the first is missing,
#: and fonts of this machine stay out, since whatever shows the text finds its own
NAMED = ("DejaVu Sans", "Verdana")

_SETTINGS: Any = {
    "text.hinting": "none",
    "svg.fonttype": "none",
    "svg.hashsalt": "timeline",
    "svg.id": None,
    "font.sans-serif": list(NAMED),
    "pdf.compression": 6,
    "pdf.inheritcolor": False,
    "pdf.use14corefonts": False,
    # A character that no font has is an empty box, as wide as it was measured.
    "font.enable_last_resort": False,
    "path.simplify": False,
}
#: settings that are left as matplotlib makes them, which not all its versions have
_PLAIN = ("text.hinting_factor", "text.kerning_factor")

#: how a PDF carries letters: the font itself, or drawings of its letters
FontType = Literal[42, 3]
#: the settings are the whole process's: one chart at a time
_DRAWING = Lock()


@contextmanager
def drawing(font_type: FontType = 42) -> Iterator[None]:
    """Our own settings; no warnings of glyphs: `missing_glyphs` tells of them."""
    import matplotlib as mpl

    defaults: Any = mpl.rcParamsDefault
    plain = {key: defaults[key] for key in _PLAIN if key in defaults}
    # The PDF of some versions of matplotlib asks PostScript how many letters a font may have.
    types = {"pdf.fonttype": font_type, "ps.fonttype": font_type}
    settings = {**plain, **_SETTINGS, **types}
    known: Any = {key: value for key, value in settings.items() if key in mpl.rcParams}
    with _DRAWING, mpl.rc_context(known), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        yield
