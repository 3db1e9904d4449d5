"""PNG files of drawn pages, with facts in their metadata.

Pages are mostly white paper, which needs none of the filters that PNG has for
photographs: written plainly they are smaller, and made in half the time.
"""

import struct
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: beyond this level a page takes longer, and hardly gets smaller
_LEVEL = 3
_INCHES_IN_METRE = 1000 / 25.4


def write_png(pixels: "NDArray[uint8]", dpi: int, facts: Mapping[str, str]) -> bytes:
    """A PNG of `pixels` at `dpi`, with `facts` as its texts.

    Args:
        pixels: Rows, columns, channels; red, green and blue come first.
        dpi: Resolution, in dots an inch.
        facts: Texts of the metadata by their key.
    """
    import numpy as np

    height, width = pixels.shape[:2]
    # Each row begins with the number of its filter: 0, none.
    rows = np.zeros((height, 1 + 3 * width), np.uint8)
    rows[:, 1:].reshape(height, width, 3)[...] = pixels[..., :3]
    resolution = round(dpi * _INCHES_IN_METRE)
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", resolution, resolution, 1)),
        *(_text(key, value) for key, value in facts.items()),
        (b"IDAT", zlib.compress(_bytes(rows), _LEVEL)),
        (b"IEND", b""),
    ]
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks)


def _bytes(rows: Any) -> Any:
    return memoryview(rows).cast("B")


def _text(key: str, value: str) -> tuple[bytes, bytes]:
    """A text, in UTF-8 where Latin-1 cannot say it."""
    try:
        return b"tEXt", key.encode("latin-1") + b"\0" + value.encode("latin-1")
    except UnicodeEncodeError:
        return b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + value.encode()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def read_texts(png: bytes) -> dict[str, str]:
    """The uncompressed texts of a PNG by their key; none where it is not a PNG."""
    texts: dict[str, str] = {}
    at = len(_SIGNATURE)
    while png.startswith(_SIGNATURE) and at + 8 <= len(png):
        (length,) = struct.unpack_from(">I", png, at)
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        key, _, value = data.partition(b"\0")
        if name == b"tEXt":
            texts[key.decode("latin-1")] = value.decode("latin-1")
        elif name == b"iTXt" and value[:2] == b"\0\0":
            # Flags, then a language and a translated key, each up to a zero byte.
            texts[key.decode("latin-1")] = value[2:].split(b"\0", 2)[-1].decode(errors="replace")
        at += length + 12
    return texts
