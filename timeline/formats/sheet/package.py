"""The parts of a workbook: XML in a ZIP file, unpacked no further than the limits allow."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from xml.parsers import expat

from timeline.errors import TimelineError
from timeline.limits import LIMITS

_BYTES = LIMITS["workbook.bytes"]
_PARTS = LIMITS["workbook.parts"]
#: bytes that are unpacked at a time
_PIECE = 262_144
_XML = (".xml", ".rels")
_CORRUPT = "cannot be read as a workbook: open it in a spreadsheet and save it again"

#: called with the name of an element, without its prefix, and its attributes
Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass(frozen=True)
class Package:
    """The parts of a workbook by their names."""

    data: bytes

    @cached_property
    def _file(self) -> zipfile.ZipFile:
        with _whole():
            return zipfile.ZipFile(io.BytesIO(self.data))

    def check(self) -> None:
        """Unpack all XML once, to know how much it is.

        Raises:
            TimelineError: It is more than the limit, or cannot be unpacked.
        """
        parts = self._file.infolist()
        if len(parts) > _PARTS.most:
            raise TimelineError(_PARTS.refusal(len(parts)))
        size = 0
        for part in parts:
            if part.filename.endswith(_XML):
                for piece in self.pieces(part.filename):
                    size += len(piece)
                    if size > _BYTES.most:
                        raise TimelineError(_BYTES.refusal())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, in order."""
        return tuple(self._file.namelist())

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a part.

        Raises:
            TimelineError: It cannot be unpacked.
        """
        with _whole(), self._file.open(name) as part:
            while piece := part.read(_PIECE):
                yield piece

    def parse(
        self, name: str, start: Start, end: End | None = None, text: Text | None = None
    ) -> None:
        """Read the elements of a part; nothing where there is no such part.

        Raises:
            TimelineError: It is not XML, or declares entities.
        """
        if name not in self:
            return
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.EntityDeclHandler = _refuse
        parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
        if end is not None:
            parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
        if text is not None:
            parser.CharacterDataHandler = text
        try:
            for piece in self.pieces(name):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except expat.ExpatError:
            raise TimelineError(_CORRUPT) from None


def local(given: dict[str, str], name: str) -> str:
    """An attribute, whatever prefix it has; empty where there is none."""
    if name in given:
        return given[name]
    return next((value for key, value in given.items() if key.rpartition(":")[2] == name), "")


def _refuse(*_: Any) -> None:
    raise TimelineError("declares entities, which no spreadsheet does: it is not read")


class _whole:  # noqa: N801 - it reads as a word of the language
    """What unpacking raises, as one line."""

    def __enter__(self) -> None:
        """Nothing to do."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(
            error,
            (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError),
        ):
            raise TimelineError(_CORRUPT) from None
