"""Word documents: paragraphs and tables in their order, and the properties.

Pictures and all else that a document refers to is never looked for, so it may be missing.
"""

import posixpath
import re
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from zipfile import BadZipFile

from timeline.documents.elements import Visitor, local, visit
from timeline.documents.marked import joined
from timeline.documents.parts import opened, pieces
from timeline.documents.reader import Content, reading
from timeline.documents.word_styles import NumberingVisitor, StylesVisitor, WordStyles
from timeline.documents.word_text import parts
from timeline.text.clean import one_line

_REMEDY = "open it in Word and save it anew as DOCX, or save it as text"
#: what programs write where nobody stated an author or a title
_NOBODY = frozenset({"python-docx", "microsoft office user", "user", "unknown", "admin"})
_NO_TITLE = frozenset({"word document", "untitled", "document"})
_TEXT = "word/document.xml"
_STYLES = "word/styles.xml"
_NUMBERING = "word/numbering.xml"
_RELATIONS = "_rels/.rels"
_PROPERTIES = "docProps/core.xml"
_ASKED_FOR = frozenset({"title", "creator", "language", "created"})
#: elements and characters that are looked at for a property
_MANY, _LONG = 1000, 10_000
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def read(name: str, data: bytes) -> Content:
    """What a Word document says.

    Raises:
        TimelineError: The file is broken or far too large.
    """
    with reading(name, "a DOCX", _REMEDY), opened(data) as archive:
        said = _properties(archive)
        title, author = one_line(said.get("title", "")), one_line(said.get("creator", ""))
        made = _DAY.match(said.get("created", "").strip())
        return Content(
            text=joined(list(parts(pieces(archive, _TEXT), _styles(archive)))),
            title="" if title.lower() in _NO_TITLE else title,
            author="" if author.lower() in _NOBODY else author,
            language=one_line(said.get("language", "")) or _language(archive),
            made=made[0] if made else "",
        )


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    """The properties of the document by their names; none where they are missing or broken."""
    relations = _Starts(tag="Relationship")
    _visit(archive, _RELATIONS, relations)
    targets = [
        attributes.get("Target", "")
        for attributes in relations.found
        if attributes.get("Type", "").endswith("/core-properties")
    ]
    said = _Texts()
    _visit(archive, posixpath.normpath((targets or [_PROPERTIES])[0].lstrip("/")), said)
    return said.found


def _styles(archive: zipfile.ZipFile) -> WordStyles:
    styles, numbering = StylesVisitor(), NumberingVisitor()
    _visit(archive, _STYLES, styles)
    _visit(archive, _NUMBERING, numbering)
    return WordStyles(styles=styles.styles, formats=numbering.formats)


def _language(archive: zipfile.ZipFile) -> str:
    """The language that the styles state for all text."""
    stated = _Starts(tag="lang")
    _visit(archive, _STYLES, stated)
    return next((found["val"] for found in stated.found if found.get("val")), "")


def _visit(archive: zipfile.ZipFile, name: str, visitor: Visitor) -> None:
    """Read a part that no text is made of: what is missing or broken of it costs nothing else."""
    with suppress(KeyError, ValueError, RuntimeError, OSError, EOFError, zlib.error, BadZipFile):
        visit(pieces(archive, name), visitor)


@dataclass(slots=True)
class _Starts(Visitor):
    """Keeps the attributes of the first elements of one name."""

    tag: str
    found: list[dict[str, str]] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == self.tag and len(self.found) < _MANY:
            self.found.append({local(name): value for name, value in attributes.items()})

    def end(self) -> None:
        """An element ends."""

    def text(self, characters: str) -> None:
        """Characters, of which none is kept."""


@dataclass(slots=True)
class _Texts(Visitor):
    """Keeps the text of the properties that are asked for, by their names."""

    found: dict[str, str] = field(default_factory=dict)
    _last: str = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        del attributes
        self._last = tag

    def end(self) -> None:
        """An element ends."""
        self._last = ""

    def text(self, characters: str) -> None:
        """Characters of the last element that began."""
        if self._last in _ASKED_FOR and len(self.found.get(self._last, "")) < _LONG:
            self.found[self._last] = self.found.get(self._last, "") + characters
