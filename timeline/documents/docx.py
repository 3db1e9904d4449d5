"""Word documents: paragraphs and tables in their order, and the properties."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from timeline.documents.reader import Content, reading
from timeline.errors import TimelineError
from timeline.text.clean import one_line

_REMEDY = "open it in Word and save it anew as DOCX, or save it as text"
#: more than this unpacked is not a document that anybody wrote
_LARGEST = 300_000_000
_LARGEST_PART = 100_000_000
#: what programs write where nobody stated an author or a title
_NOBODY = frozenset({"python-docx", "microsoft office user", "user", "unknown", "admin"})
_NO_TITLE = frozenset({"word document", "untitled", "document"})
_TEXTS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: parts of a paragraph that do not stand in it: what was deleted, and second copies
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "p", "tbl"})


def read(name: str, data: bytes) -> Content:
    """What a Word document says.

    Raises:
        TimelineError: The extra is missing, or the file is broken or far too large.
    """
    with reading(name, "a DOCX", _REMEDY):
        import docx

        _measure(name, data)
        document = docx.Document(io.BytesIO(data))
        properties = document.core_properties
        title, author = one_line(properties.title), one_line(properties.author)
        created = properties.created
        return Content(
            text="\n\n".join(_blocks(document.element.body)),
            title="" if title.lower() in _NO_TITLE else title,
            author="" if author.lower() in _NOBODY else author,
            language=properties.language or _language(document),
            made="" if created is None else created.date().isoformat(),
        )


def _measure(name: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = [(part.file_size, part.filename) for part in archive.infolist()]
    texts = max((size for size, part in sizes if part.endswith((".xml", ".rels"))), default=0)
    if sum(size for size, _ in sizes) > _LARGEST or texts > _LARGEST_PART:
        raise TimelineError(
            f"{name}: a DOCX that unpacks to far more than any document: do not trust it"
        )


def _language(document: Any) -> str:
    """The language that the styles state for all text."""
    for element in document.styles.element.iter("{*}lang"):
        for key, value in element.attrib.items():
            if key.endswith("}val"):
                return str(value)
    return ""


def _tag(element: Any) -> str:
    # Comments and processing instructions have no name.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _blocks(element: Any) -> Iterator[str]:
    """The text of each paragraph and each row of a table; empty ones are left out."""
    for child in element:
        tag = _tag(child)
        if tag == "p":
            text = "".join(_pieces(child)).strip()
            if text:
                yield text
            # Text boxes hang inside of a paragraph.
            for box in child.iter("{*}txbxContent"):
                if not any(_tag(above) == "Fallback" for above in box.iterancestors()):
                    yield from _blocks(box)
        elif tag == "tr":
            cells = (
                " ".join(" ".join(_blocks(cell)).split()) for cell in child if _tag(cell) == "tc"
            )
            row = " | ".join(text for text in cells if text)
            if row:
                yield row
        elif tag not in _LEFT_OUT or tag == "tbl":
            # Tables, content controls, insertions.
            yield from _blocks(child)


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _TEXTS:
            yield _TEXTS[tag]
        elif tag not in _LEFT_OUT:
            yield from _pieces(child)
