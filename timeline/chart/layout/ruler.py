"""Widths of text, from the fonts that the chart is drawn with."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from timeline.chart.layout.geometry import Weight
from timeline.chart.layout.scripts import shaped, shapes

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties


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


#: the font that matplotlib brings along, then those for what it lacks, where installed
FAMILIES = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans CJK TC",
    "Noto Sans CJK HK",
)


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """The names of `FAMILIES` that this machine has."""
    from matplotlib.font_manager import fontManager

    names = {font.name for font in fontManager.ttflist}
    return FAMILIES[:1] + tuple(name for name in FAMILIES[1:] if name in names)


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

    def __init__(self) -> None:
        from matplotlib.font_manager import findfont
        from matplotlib.ft2font import FT2Font

        self._fonts = {
            weight: tuple(FT2Font(findfont(font_of((name,), weight))) for name in families())
            for weight in Weight
        }
        for fonts in self._fonts.values():
            for font in fonts:
                font.set_size(_UNIT, 72)
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
        ink = self._ink(text, weight) if shapes() and shaped(text) else 0.0
        # The white beside the ink is as wide as that of a letter.
        return ink + _WHITE if ink else self._advanced(text, weight)

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
        font = self._fonts[weight][0]
        if not all(font.get_char_index(ord(letter)) for letter in text):
            return 0.0
        font.set_text(text, 0.0, flags=self._flags)
        width: float = font.get_width_height()[0] / 64 / _UNIT
        return width

    def missing(self, text: str) -> str:
        """The characters of `text` that no font has, each once, in order."""
        fonts = self._fonts[Weight.REGULAR]
        return "".join(
            character
            for character in dict.fromkeys(text)
            if not any(font.get_char_index(ord(character)) for font in fonts)
        )

    def borrowed(self, text: str) -> bool:
        """Whether `text` has characters of another font than our own."""
        own, *others = self._fonts[Weight.REGULAR]
        return bool(others) and any(
            font.get_char_index(ord(character))
            for character in {*text}
            if not own.get_char_index(ord(character))
            for font in others
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


@lru_cache(maxsize=1)
def font_ruler() -> FontRuler:
    """The ruler of this machine's fonts; matplotlib is loaded on first use."""
    return FontRuler()
