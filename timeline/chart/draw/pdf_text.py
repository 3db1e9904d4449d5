"""Lines of type in a PDF that matplotlib makes, each letter where it was laid out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any
from unicodedata import combining

from timeline.chart.draw.undocumented import glyph, lays_out, letters, operators

#: the setting of fonts whose letters are drawings, told by one byte
_DRAWN = 3
#: how far off its place a letter may stand, in points: half a dot of a good printer
_SLACK = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class _GlyphRun:
    """Letters of one font on one level."""

    #: the name that the PDF has for the font
    font: Any
    x: float
    #: upwards
    y: float
    #: codes of letters, and how far the next goes back, in thousandths of the type size
    parts: list[bytes | int]


class PdfType:
    """Sets lines of type, by what matplotlib's own renderer is made of.

    Before a letter that is in another part of a font that renderer moves on twice: a mark above a
    letter, and what follows it, stands beside its place.

    Args:
        file: A `matplotlib.backends.backend_pdf.PdfFile`.
    """

    def __init__(self, file: Any) -> None:
        from matplotlib import rcParams

        self._file = file
        #: bytes of the code of a letter
        self._bytes = 1 if rcParams["pdf.fonttype"] == _DRAWN else 2
        self._codes: dict[tuple[Any, str, int], tuple[Any, bytes]] = {}

    @property
    def able(self) -> bool:
        """Whether this matplotlib tells where letters stand, as it does from 3.11."""
        return lays_out(self._file)

    def show(self, text: str, font: Any, size: float, x: float, y: float) -> None:
        """Set a line whose baseline begins at `x` and `y`, upwards.

        Args:
            text: The line.
            font: A `matplotlib.ft2font.FT2Font` of that size.
            size: In points.
            x: Of its left end, in points.
            y: Of its baseline.
        """
        op = operators()
        words: list[Any] = [op.begin_text]
        for run in self._runs(letters(font, text), size):
            words += [run.font, size, op.selectfont]
            words += [1, 0, 0, 1, round(x + run.x, 2), round(y + run.y, 2), op.textmatrix]
            words += [run.parts, op.showkern]
        words.append(op.end_text)
        self._file.output(*words)

    def _runs(self, laid_out: Sequence[Any], size: float) -> Iterator[_GlyphRun]:
        unit = size / 1000
        run = None
        at = 0.0
        for letter, said, after in zip_longest(laid_out, _said(laid_out), laid_out[1:]):
            font, code = self._code(letter, said)
            if run is None or font != run.font or letter.y != run.y:
                if run is not None:
                    yield run
                run = _GlyphRun(font=font, x=letter.x, y=letter.y, parts=[])
                at = letter.x
            elif abs(letter.x - at) > _SLACK:
                back = round((at - letter.x) / unit)
                run.parts.append(back)
                at -= back * unit
            if run.parts and isinstance(run.parts[-1], bytes):
                run.parts[-1] += code
            else:
                run.parts.append(code)
            if after is not None:
                # In the PDF a letter is a whole number of thousandths wide.
                at += round((after.x - after.prev_kern - letter.x) / unit) * unit
        if run is not None:
            yield run

    def _code(self, letter: Any, said: str) -> tuple[Any, bytes]:
        """The name of its font, and its code there."""
        font = letter.ft_object
        known = self._codes.get((font, said, letter.glyph_index))
        if known is None:
            name, code = glyph(self._file, letter, said)
            known = name, code.to_bytes(self._bytes, "big")
            self._codes[font, said, letter.glyph_index] = known
        return known


def _said(laid_out: Sequence[Any]) -> Iterator[str]:
    """The characters that each letter stands for.

    Where letters stand for characters together, matplotlib gives each letter all of these: whoever
    copied them would get a letter with a mark once as the letter and once as the mark.
    """
    for characters, together in groupby(laid_out, lambda letter: str(letter.char)):
        if len(characters) == 1:
            yield from (characters for _ in together)
        else:
            yield from _shared(characters, tuple(together))


def _shared(characters: str, together: Sequence[Any]) -> Iterator[str]:
    """What each of some letters has of their characters."""
    named = [[name for name in characters if _is(letter, name)] for letter in together]
    nameless = [name for name in characters if all(name not in names for names in named)]
    marks = [not names and _is_mark(letter) for letter, names in zip(together, named, strict=True)]
    untold = list(characters)
    for names, mark in zip(named, marks, strict=True):
        if names:
            name = next((name for name in names if name in untold), names[0])
            if name in untold:
                untold.remove(name)
            yield name
        else:
            # A letter of another form than its character's own, or one for two marks.
            told = [name for name in nameless if not any(marks) or mark == bool(combining(name))]
            yield "".join(told) or _NOTHING


def _is(letter: Any, character: str) -> bool:
    return bool(letter.ft_object.get_char_index(ord(character)) == letter.glyph_index)


def _is_mark(letter: Any) -> bool:
    return not letter.ft_object.load_glyph(letter.glyph_index).linearHoriAdvance


#: a character that shows nothing: what begins a text and says so has none of its own
_NOTHING = "\ufeff"
