"""PDF files: the lines of their pages put back into paragraphs, and the properties."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from timeline.documents.drawn import refuse_too_much
from timeline.documents.printed import PrintedLine, paragraphs
from timeline.documents.reader import Content, reading
from timeline.errors import TimelineError
from timeline.languages.header import header_words
from timeline.limits import LIMITS
from timeline.text.clean import one_line

_REMEDY = "open it in a viewer and print it to a new PDF, or give its text"
_NO_TITLE = re.compile(
    r"untitled.*|microsoft word - .*|.*\.(?:docx?|indd|pdf|rtf|odt|tex|qxd)", re.IGNORECASE
)
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read(name: str, data: bytes) -> Content:
    """What a PDF says.

    Raises:
        TimelineError: The extra is missing, or the file is broken, has a password or holds
            pictures only.
    """
    with reading(name, "a PDF", _REMEDY):
        import pypdf

        file = pypdf.PdfReader(io.BytesIO(data))
        # Many files are locked against changes only, with an empty password.
        if file.is_encrypted and not file.decrypt(""):
            raise TimelineError(f"{name}: a PDF with a password: save it without one")
        _refuse_too_many(len(file.pages))
        refuse_too_much(file.pages, len(data))
        pages = list(_pages(file))
        properties = file.metadata
        title = one_line(str((properties and properties.title) or ""))
        author = one_line(str((properties and properties.author) or ""))
        made = _MADE.match(str((properties and properties.creation_date_raw) or ""))
        language = str(file.root_object.get("/Lang") or "")
    if not any(pages):
        raise TimelineError(
            f"{name}: a PDF of pictures only, without text: run text recognition (OCR) over it"
        )
    return Content(
        text="\n\n".join(paragraphs(pages, header_words(language).pages)),
        title="" if _NO_TITLE.fullmatch(title) else title,
        author=author,
        language=language,
        made="-".join(made.groups()) if made else "",
        notes=_without_text(pages),
    )


def _refuse_too_many(pages: int) -> None:
    limit = LIMITS["pdf.pages"]
    if pages > limit.most:
        raise TimelineError(limit.refusal(pages))


def _pages(file: Any) -> Iterator[list[PrintedLine]]:
    """The lines of each page, as long as their characters are not too many for a document."""
    limit = LIMITS["document.characters"]
    size = 0
    for page in file.pages:
        lines = _lines(page)
        yield lines
        size += sum(len(line.text) for line in lines)
        if size > limit.most:
            raise TimelineError(limit.refusal())


def _without_text(pages: list[list[PrintedLine]]) -> tuple[str, ...]:
    empty = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    if not empty:
        return ()
    named = f"page {empty[0]} has" if len(empty) == 1 else f"pages {', '.join(empty)} have"
    return (f"text: {named} none, perhaps pictures of it",)


def _lines(page: Any) -> list[PrintedLine]:
    """The lines of a page in the order in which it writes them."""
    shown = _Shown()
    page.extract_text(visitor_operand_before=shown.measure, visitor_text=shown.add)
    shown.refuse_too_many()
    shown.end_line()
    return shown.lines


@dataclass(slots=True)
class _Shown:
    """Collects what pypdf tells of a page."""

    lines: list[PrintedLine] = field(default_factory=list)
    #: characters that are shown, in the encoding of their font
    _size: int = 0
    _pieces: list[str] = field(default_factory=list)
    _is_begun: bool = False
    #: where the line begins that has not ended, and how large its first words are
    _begun: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def measure(self, _operator: bytes, operands: list[Any], *_matrices: object) -> None:
        """Before each operation: its text is counted, which pypdf adds up by copying all of it.

        Raises:
            TimelineError: It is more than a page has. Behind the error of a form pypdf goes on
                with the next operation, which tells it again.
        """
        for operand in operands if isinstance(operands, list) else ():
            for part in operand if isinstance(operand, list) else (operand,):
                self._size += len(part) if isinstance(part, (str, bytes)) else 0
        self.refuse_too_many()

    def refuse_too_many(self) -> None:
        """Refuse a page with more text than a page has."""
        limit = LIMITS["pdf.page"]
        if self._size > limit.most:
            raise TimelineError(limit.refusal())

    def add(self, text: str, outer: Any, inner: Any, _font: Any, size: float) -> None:
        """A text that stands at a place."""
        for index, piece in enumerate(text.split("\n")):
            if index:
                self.end_line()
            if not self._is_begun and piece.strip():
                self._begun = _place(outer, inner, size)
                self._is_begun = True
            if piece:
                self._pieces.append(piece)

    def end_line(self) -> None:
        """The line ends."""
        text = " ".join("".join(self._pieces).split())
        if text:
            x, y, size = self._begun
            self.lines.append(PrintedLine(text=text, x=x, y=y, size=size))
        self._pieces.clear()
        self._is_begun = False


def _place(outer: Any, inner: Any, size: float) -> tuple[float, float, float]:
    """Where text stands on the page, and how large it is there."""
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = abs(inner[3] or inner[1]) * abs(outer[3] or outer[1])
    return float(x), float(y), float(size * scale)
