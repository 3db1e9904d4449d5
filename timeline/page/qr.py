"""QR codes (ISO/IEC 18004) as paths of SVG."""

from dataclasses import dataclass
from typing import Final

#: characters of a text whose code a phone still reads at the size of a stamp
_MOST: Final = 300
#: modules around a code that stay light
_QUIET: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
    """A code, one unit a module."""

    #: width and height, with the light border around it
    size: int
    #: the dark modules: horizontal lines, each as thick as a module
    path: str


def qr_code(text: str) -> QrCode | None:
    """The code of a text; None where it is too long for one that is read easily."""
    if len(text) > _MOST:
        return None
    from segno import make_qr

    rows = make_qr(text, error="m", boost_error=False).matrix
    lines = (
        f"M{begin + _QUIET} {y + _QUIET}.5h{length}"
        for y, row in enumerate(rows)
        for begin, length in _runs(row)
    )
    return QrCode(size=len(rows) + 2 * _QUIET, path="".join(lines))


def _runs(row: bytes | bytearray) -> list[tuple[int, int]]:
    """Where the dark modules of a row begin, and how many stand beside each other."""
    found: list[tuple[int, int]] = []
    for x, is_dark in enumerate(row):
        if is_dark and found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_dark:
            found.append((x, 1))
    return found
