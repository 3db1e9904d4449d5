"""Widths of text, from the fonts that the chart is drawn with."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from timeline.chart.layout.geometry import Weight
from timeline.chart.layout.scripts import shaped, shapes
from timeline.chart.layout.typeface import typeface

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font


class Ruler(Protocol):
    """What a layout needs to know of fonts."""

    def width(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
        """Width of one line in points; never less than what is drawn."""
        ...

    def drawn(self, text: str, size: float) -> float:
        """Width of one line as it is drawn, kerning and all; that takes long to find out."""
        ...

    def missing(self, text: str) -> str:
        """The characters of `text` that no font has, each once, in order."""
        ...


#: what helps out where the typeface lacks a letter: the font that matplotlib brings along, then
#: those for what that lacks, where installed
HELPERS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans CJK TC",
    "Noto Sans CJK HK",
)


@lru_cache(maxsize=16)
def families(font: str = "") -> tuple[str, ...]:
    """What matplotlib calls the typeface of that name or path, and the `HELPERS` that there are.

    Raises:
        OutputError: There is no such typeface.
    """
    from matplotlib.font_manager import fontManager

    own = typeface(font).key
    names = {font.name for font in fontManager.ttflist}
    return (own, *HELPERS[:1], *(name for name in HELPERS[1:] if name in names))


@lru_cache(maxsize=64)
def files(weight: Weight, font: str = "") -> tuple[str, ...]:
    """The files of those fonts in one weight."""
    from matplotlib.font_manager import findfont

    return tuple(findfont(font_of((name,), weight)) for name in families(font))


@lru_cache(maxsize=100)
def font_of(names: tuple[str, ...], weight: Weight, size: float = 10) -> "FontProperties":
    """A font by the names of its family and of those that help out; no setting changes it."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(
        family=list(names),
        style="normal",
        variant="normal",
        weight=weight.value,
        stretch="normal",
        size=size,
    )


class FontRuler:
    """Adds up the advances of glyphs, without hinting and kerning.

    Kerning brings letters closer, so a drawn line is never wider than it measures.
    """

    def __init__(self, font: str = "") -> None:
        from matplotlib.ft2font import FT2Font

        self._fonts = {
            weight: tuple(FT2Font(name) for name in files(weight, font)) for weight in Weight
        }
        #: whether kerning may move letters apart, as that of the typeface that comes along does not
        self._may_widen = bool(font)
        for fonts in self._fonts.values():
            for each in fonts:
                each.set_size(_UNIT, 72)
        self._flags = _unhinted()
        #: by text, then by character, in parts of the type size
        self._known: Mapping[Weight, dict[str, float]] = {weight: {} for weight in Weight}
        self._advances: Mapping[Weight, dict[str, float]] = {weight: {} for weight in Weight}

    def width(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
        """Width of one line in points."""
        known = self._known[weight]
        length = known.get(text)
        if length is None:
            length = self._measured(text, weight)
            if len(text) <= LONGEST_KNOWN:
                if len(known) >= MOST_KNOWN:
                    known.clear()
                known[text] = length
        return length * size

    def drawn(self, text: str, size: float) -> float:
        """Width of one line in points, of its ink where our own font has all of it."""
        width = self.width(text, size)
        return min(self._ink(text, Weight.REGULAR) * size, width) or width

    def _measured(self, text: str, weight: Weight) -> float:
        if not shapes() or not (self._may_widen or shaped(text)):
            return self._advanced(text, weight)
        if not shaped(text):
            return max(self._ink(text, weight), self._advanced(text, weight))
        return sum(self._run(run, weight) for run in self._runs(text, weight))

    def _run(self, text: str, weight: Weight) -> float:
        """Width of letters of one font."""
        ink = self._ink(text, weight) if shaped(text) else 0.0
        # The white beside the ink is as wide as that of a letter.
        return ink + _WHITE if ink else self._advanced(text, weight)

    def _runs(self, text: str, weight: Weight) -> Iterator[str]:
        """The parts of a text that are of one font each, as it is drawn letter by letter."""
        fonts = self._fonts[weight]

        def first(letter: str) -> int:
            code = ord(letter)
            there = (at for at, font in enumerate(fonts) if font.get_char_index(code))
            return next(there, len(fonts))

        return ("".join(run) for _, run in groupby(text, first))

    def _advanced(self, text: str, weight: Weight) -> float:
        known = self._advances[weight]
        try:
            return sum([known[character] for character in text])
        except KeyError:
            for character in {*text} - known.keys():
                known[character] = self._advance(character, weight)
            return sum([known[character] for character in text])

    def _ink(self, text: str, weight: Weight) -> float:
        """Width of letters as they stand beside each other; 0 where that cannot be told."""
        font = self._font_of_all(text, weight)
        if font is None:
            return 0.0
        font.set_text(text, 0.0, flags=self._flags)
        width: float = font.get_width_height()[0] / 64 / _UNIT
        return width

    def _font_of_all(self, text: str, weight: Weight) -> "FT2Font | None":
        """The first font that has all letters of a text; None where there is none."""
        for font in self._fonts[weight]:
            if all(font.get_char_index(ord(letter)) for letter in text):
                return font
        return None

    def missing(self, text: str) -> str:
        """The characters of `text` that no font has, each once, in order."""
        fonts = self._fonts[Weight.REGULAR]
        return "".join(
            character
            for character in dict.fromkeys(text)
            if not any(font.get_char_index(ord(character)) for font in fonts)
        )

    def is_drawn(self, text: str) -> bool:
        """Whether `text` has characters of a font with PostScript outlines."""
        fonts = [(font, has_postscript(font.fname)) for font in self._fonts[Weight.REGULAR]]
        if not any(postscript for _, postscript in fonts):
            return False
        return any(
            next((is_it for font, is_it in fonts if font.get_char_index(ord(character))), False)
            for character in {*text}
        )

    def _advance(self, character: str, weight: Weight) -> float:
        """Advance in parts of the type size; that of the last font's empty box where it lacks."""
        code = ord(character)
        fonts = self._fonts[weight]
        font = next((font for font in fonts if font.get_char_index(code)), None)
        flags = self._flags
        glyph = (
            font.load_char(code, flags=flags)
            if font
            else fonts[-1].load_glyph(_NO_GLYPH, flags=flags)
        )
        advance: float = glyph.linearHoriAdvance / 65536 / _UNIT
        return advance


def _unhinted() -> Any:
    """How glyphs are loaded as they were drawn: to hint them takes most of the time."""
    from matplotlib import ft2font

    fonts: Any = ft2font
    # In matplotlib 3.9 it is a number.
    return fonts.LoadFlags.NO_HINTING if hasattr(fonts, "LoadFlags") else fonts.LOAD_NO_HINTING


#: index of the glyph that stands for what a font lacks
_NO_GLYPH: Any = 0
#: most texts whose widths are kept: words come again, and to shape one takes longest
MOST_KNOWN = 20_000
#: longest of these: what breaks a word without end measures many parts of it, each once
LONGEST_KNOWN = 200
#: white at the two ends of a word, in parts of the type size
_WHITE = 0.12
#: type size to measure at: large, so that nothing is rounded away
_UNIT = 100


@lru_cache(maxsize=100)
def has_postscript(path: str) -> bool:
    """Whether a font file has PostScript outlines (OpenType: its tag is ``OTTO``)."""
    with Path(path).open("rb") as file:
        head = file.read(16)
        if head[:4] == b"ttcf":
            # A collection: what its first font is they all are.
            file.seek(int.from_bytes(head[12:16], "big"))
            head = file.read(4)
    return head[:4] == b"OTTO"


@lru_cache(maxsize=4)
def font_ruler(font: str = "") -> FontRuler:
    """The ruler of a typeface and its helpers; matplotlib is loaded on first use.

    Raises:
        OutputError: There is no such typeface.
    """
    return FontRuler(font)
