"""PDF files: the lines of their pages put back into paragraphs, and the properties."""

import io
import re
from typing import Any

from timeline.documents.printed import PrintedLine, paragraphs
from timeline.documents.reader import Content, reading
from timeline.errors import TimelineError
from timeline.languages.header import header_words
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
        pages = [_lines(page) for page in file.pages]
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


def _without_text(pages: list[list[PrintedLine]]) -> tuple[str, ...]:
    empty = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    if not empty:
        return ()
    named = f"page {empty[0]} has" if len(empty) == 1 else f"pages {', '.join(empty)} have"
    return (f"text: {named} none, perhaps pictures of it",)


def _lines(page: Any) -> list[PrintedLine]:
    """The lines of a page in the order in which it writes them."""
    lines: list[PrintedLine] = []
    pieces: list[str] = []
    place = (0.0, 0.0, 0.0)

    def end_line() -> None:
        text = " ".join("".join(pieces).split())
        if text:
            lines.append(PrintedLine(text=text, x=place[0], y=place[1], size=place[2]))
        pieces.clear()

    def visit(text: str, outer: Any, inner: Any, _font: Any, size: float) -> None:
        nonlocal place
        for index, piece in enumerate(text.split("\n")):
            if index:
                end_line()
            if piece.strip() and not "".join(pieces).strip():
                place = _place(outer, inner, size)
            if piece:
                pieces.append(piece)

    page.extract_text(visitor_text=visit)
    end_line()
    return lines


def _place(outer: Any, inner: Any, size: float) -> tuple[float, float, float]:
    """Where text stands on the page, and how large it is there."""
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = abs(inner[3] or inner[1]) * abs(outer[3] or outer[1])
    return float(x), float(y), float(size * scale)
