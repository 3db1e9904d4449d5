"""Settings of matplotlib that decide what a page looks like, whatever a user's file says."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any, Literal

#: names that the letters of an SVG ask for behind their own, which run about as wide; fonts of this
#: machine stay out, since whatever shows the text finds its own
NAMED = ("Noto Sans SemiCondensed", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial")

_SETTINGS: Any = {
    "text.hinting": "none",
    "svg.fonttype": "none",
    "svg.hashsalt": "timeline",
    "svg.id": None,
    "font.sans-serif": list(NAMED),
    "pdf.compression": 6,
    "pdf.inheritcolor": False,
    "pdf.use14corefonts": False,
    # A character that no font has is as wide as an empty box. A PNG shows the box; a PDF shows the
    # box or white, as it carries its letters; an SVG has the character itself, and what shows it
    # may know a font for it.
    "font.enable_last_resort": False,
    "path.simplify": False,
}
#: settings that are left as matplotlib makes them, which not all its versions have
_PLAIN = ("text.hinting_factor", "text.kerning_factor")

#: how a PDF carries letters: the font itself, or drawings of its letters
FontType = Literal[42, 3]
#: the settings are the whole process's, and a font measures one text after another: who measures
#: or draws does so alone
ALONE = RLock()
#: what matplotlib would tell of letters, as `missing_glyphs` and `unshaped` do
_TOLD = ("Glyph .* missing from", "Matplotlib currently does not support")


@contextmanager
def drawing(font_type: FontType = 42) -> Iterator[None]:
    """Our own settings, with nobody else at work, and no warnings of letters."""
    import matplotlib as mpl

    defaults: Any = mpl.rcParamsDefault
    plain = {key: defaults[key] for key in _PLAIN if key in defaults}
    # The PDF of some versions of matplotlib asks PostScript how many letters a font may have.
    types = {"pdf.fonttype": font_type, "ps.fonttype": font_type}
    settings = {**plain, **_SETTINGS, **types}
    known: Any = {key: value for key, value in settings.items() if key in mpl.rcParams}
    with ALONE, mpl.rc_context(known), warnings.catch_warnings():
        for message in _TOLD:
            warnings.filterwarnings("ignore", message=message)
        yield
