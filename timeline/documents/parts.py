"""The parts of a ZIP file, unpacked piece by piece and within bounds."""

import io
import zipfile
from collections.abc import Iterator

from timeline.errors import TimelineError
from timeline.limits import LIMITS

#: what stands before each entry of the list of parts
_ENTRY = b"PK\x01\x02"
#: bytes: older versions of expat look at a long comment again with each piece
_PIECE = 1_000_000
#: the ways of packing that Word documents know
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: bytes below which a part may be as repetitive as it likes
_SMALL = 8_000_000


def opened(data: bytes) -> zipfile.ZipFile:
    """The ZIP file with these bytes; the list of its parts is read, and nothing unpacked.

    Raises:
        TimelineError: It has too many parts; the text does not name it.
        zipfile.BadZipFile: It is broken.
    """
    limit = LIMITS["word.parts"]
    # Before the list is read, which takes more memory than the file.
    found = data.count(_ENTRY)
    if found > limit.most:
        raise TimelineError(limit.refusal(found))
    return zipfile.ZipFile(io.BytesIO(data))


def pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part, unpacked piece by piece.

    Raises:
        TimelineError: It unpacks to more than a Word document does.
        KeyError: There is no such part.
        zipfile.BadZipFile: It is broken, or not of the size that it states.
        ValueError: It is packed in a way that no Word document is.
    """
    part = archive.getinfo(name)
    if part.compress_type not in _KNOWN:
        raise ValueError(f"{name} is packed in an unknown way")
    size = 0
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            size += len(piece)
            _measure(size, part.compress_size)
            yield piece


def _measure(size: int, packed: int) -> None:
    """Refuse what unpacks to too much: in bytes, or for what it was packed to."""
    if size > LIMITS["word.bytes"].most:
        raise TimelineError(LIMITS["word.bytes"].refusal())
    ratio = LIMITS["word.ratio"]
    if size > max(_SMALL, ratio.most * packed):
        raise TimelineError(ratio.refusal())
