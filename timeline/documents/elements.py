"""The elements of XML, told one after the other as they are read, within bounds."""

from collections.abc import Iterable
from typing import Protocol
from xml.parsers import expat

from timeline.errors import TimelineError
from timeline.limits import LIMITS

_PARTED = " "
#: characters that are told at once
_BUFFER = 65_536


class Visitor(Protocol):
    """Who is told what stands in the XML."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; its name is without namespace."""

    def end(self) -> None:
        """The last element that began, and has not ended, ends."""

    def text(self, characters: str) -> None:
        """Characters stand there."""


def visit(pieces: Iterable[bytes], visitor: Visitor) -> None:
    """Tell a visitor what stands in XML.

    Raises:
        TimelineError: It has too many elements, or too many inside each other.
        ValueError: It is not well-formed, or declares a document type, which no Word document
            does and which is how XML refers to files and grows without bound.
    """
    count = depth = 0
    most, deepest = LIMITS["word.elements"].most, LIMITS["word.nesting"].most

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count, depth
        count += 1
        depth += 1
        if count > most:
            raise TimelineError(LIMITS["word.elements"].refusal())
        if depth > deepest:
            raise TimelineError(LIMITS["word.nesting"].refusal())
        visitor.start(local(name), attributes)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1
        visitor.end()

    parser = expat.ParserCreate(namespace_separator=_PARTED)
    parser.buffer_text, parser.buffer_size = True, _BUFFER
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = visitor.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from None


def _refuse(*_declared: object) -> None:
    raise ValueError("it declares a document type")


def local(name: str) -> str:
    """A name of an element or attribute without its namespace."""
    return name.rpartition(_PARTED)[2]
