"""How wide the letters of the fonts of a PDF are (PDF 32000-1, 9.7.4.3)."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

#: codes of a font whose widths are kept
_MOST = 70_000
#: the width of the letters of a font that says none, in thousandths of its size
_USUAL = 500.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """What is read of a font."""

    #: bytes of the code of a letter
    each: int = 1
    #: widths by code, in thousandths of the size of letters; none where they are not known
    widths: Mapping[int, float] = field(default_factory=dict)
    usual: float = _USUAL
    is_bold: bool = False

    def width(self, data: bytes) -> float:
        """How wide letters are together, in parts of their size."""
        if self.each == 1 and not self.widths:
            return sum(map(_usual, data)) / 1000
        if self.each == 1:
            return sum(self.widths.get(code, self.usual) for code in data) / 1000
        codes = zip(data[::2], data[1::2], strict=False)
        return sum(self.widths.get(256 * high + low, self.usual) for high, low in codes) / 1000


def _usual(code: int) -> float:
    """About how wide a letter is in the fonts that every reader of PDF has, by its ASCII code."""
    letter = chr(code)
    if letter in "iljtfI.,:;'|!()[] -/":
        return 280.0
    if letter in "mwMW":
        return 800.0
    return 670.0 if letter.isupper() else 540.0


def font_of(said: Any) -> Font:
    """What a font of pypdf says; as little as it does where it is broken."""
    name = ""
    with suppress(Exception):
        name = str(said.get("/BaseFont", ""))
    bold = any(word in name.lower() for word in ("bold", "black", "heavy", "demi"))
    # Widths only help to tell columns: a broken font costs no more than these.
    with suppress(Exception):
        if said.get("/Subtype") == "/Type0":
            return _composite(said, is_bold=bold)
        first = int(said.get("/FirstChar", 0))
        widths = [_number(width) for width in said.get("/Widths", ())][:_MOST]
        known = {first + at: width for at, width in enumerate(widths) if width}
        return Font(widths=known, usual=_mean(known.values()), is_bold=bold)
    return Font(is_bold=bold)


def _composite(said: Any, *, is_bold: bool) -> Font:
    inner = said["/DescendantFonts"][0].get_object()
    known: dict[int, float] = {}
    items = list(inner.get("/W", ()))[: 3 * _MOST]
    at = 0
    while at + 1 < len(items) and len(known) < _MOST:
        first, following = int(_number(items[at])), items[at + 1].get_object()
        if isinstance(following, list):
            known |= {
                first + place: _number(width) for place, width in enumerate(following[:_MOST])
            }
            at += 2
        else:
            last = min(int(_number(following)), first + _MOST)
            known |= dict.fromkeys(range(first, last + 1), _number(items[at + 2]))
            at += 3
    usual = _number(inner.get("/DW", 1000))
    return Font(each=2, widths=known, usual=usual, is_bold=is_bold)


def _number(value: Any) -> float:
    return float(value.get_object() if hasattr(value, "get_object") else value)


def _mean(widths: Iterable[float]) -> float:
    known = list(widths)
    return sum(known) / len(known) if known else _USUAL
