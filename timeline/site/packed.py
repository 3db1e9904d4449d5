"""Files compressed for hosts that send them so (nginx calls it `gzip_static`)."""

import gzip
import zlib
from io import BytesIO

_BEST = 9


def pack(data: bytes) -> bytes:
    """The bytes compressed: without a name or time, so the same bytes give the same."""
    packed = BytesIO()
    with gzip.GzipFile("", "wb", _BEST, packed, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


def holds(packed: bytes, data: bytes) -> bool:
    """Whether what is packed is that, whichever library packed it."""
    if packed[:2] != b"\x1f\x8b":
        return False
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        # One byte more than it should have: a small file can unpack to a whole disk.
        found = unpacker.decompress(packed, len(data) + 1)
    except zlib.error:
        return False
    return found == data and unpacker.eof and not unpacker.unused_data
