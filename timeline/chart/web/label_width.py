"""How wide the words of a label can be, whichever sans-serif a browser takes for them.

A page does not know the reader's typefaces. The widths are those of one that is wider than the
usual ones, so that what fits by them fits. The script measures, and may fit more.
"""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, combining, east_asian_width, normalize

#: hundredths of the type size, from the space to the tilde
_ASCII = (
    *(32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34),
    *(64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53),
    *(100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79),
    *(60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50),
    *(50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61),
    *(63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84),
)
_SPACE, _TILDE = 0x20, 0x7E
#: the same of other characters, by their general category
_OTHERS = {"Ll": 76, "Lu": 92, "Lo": 82, "Pd": 75, "Pi": 52, "Pf": 52, "Po": 60, "So": 135}
_WIDE, _ELSE = 104, 100
#: how much wider bold type is
BOLD = 1.16
ELLIPSIS = "…"


def label_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of `text` at a type size, in the unit of the size."""
    return sum(map(_hundredths, text)) * size / 100 * (BOLD if bold else 1)


@lru_cache(maxsize=4096)
def _hundredths(char: str) -> int:
    code = ord(char)
    if _SPACE <= code <= _TILDE:
        return _ASCII[code - _SPACE]
    if combining(char) or category(char) in {"Mn", "Cf"}:
        return 0
    if east_asian_width(char) in {"W", "F"}:
        return _WIDE if category(char) != "So" else _OTHERS["So"]
    base = normalize("NFD", char)[0]
    if base != char:
        return _hundredths(base)
    return _OTHERS.get(category(char), _ELSE)


def label_lines(
    text: str, size: float, most: float, lines: int, *, bold: bool = False
) -> tuple[str, ...]:
    """The lines of a label: no more than `lines`, none of them wider than `most`.

    It breaks at spaces. What has no room is left out, which an ellipsis tells.

    >>> label_lines("The council meets", 10, 80, 2)
    ('The council', 'meets')
    >>> label_lines("The council meets in spring", 10, 60, 2)
    ('The council', 'meets in…')
    """
    found = list(_wrapped(text.split(), size, most, bold=bold))
    if len(found) > lines:
        found[lines - 1 :] = [f"{found[lines - 1]}{ELLIPSIS}"]
    return tuple(_fitting(line, size, most, bold=bold) for line in found)


def _wrapped(words: list[str], size: float, most: float, *, bold: bool) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and label_width(longer, size, bold=bold) > most:
            yield line
            longer = word
        line = longer
    yield line


def _fitting(line: str, size: float, most: float, *, bold: bool) -> str:
    """The same, cut where it is too wide: between two words where there are several."""
    if label_width(line, size, bold=bold) <= most:
        return line
    kept = line.rstrip(ELLIPSIS)
    while kept and label_width(kept + ELLIPSIS, size, bold=bold) > most:
        shorter = kept.rpartition(" ")[0]
        kept = shorter or kept[: max(_share(kept, size, most, bold=bold), 1) - 1]
    return kept + ELLIPSIS


def _share(word: str, size: float, most: float, *, bold: bool) -> int:
    """How many characters of a word may fit, and no fewer than one less than it has."""
    width = label_width(word, size, bold=bold)
    return max(1, min(len(word), int(len(word) * most / width)))
