"""PDF files: the lines of their pages put back into paragraphs, and the properties."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from timeline.documents.drawn import refuse_too_much
from timeline.documents.marked import joined
from timeline.documents.pdf_fonts import Font, font_of
from timeline.documents.printed import printed_runs
from timeline.documents.printed_line import Operation, PrintedLine, Span, lines, spans
from timeline.documents.reader import Content, reading
from timeline.documents.written import part
from timeline.errors import TimelineError
from timeline.languages.header import header_words
from timeline.limits import LIMITS
from timeline.text.clean import one_line

_REMEDY = "open it in a viewer and print it to a new PDF, or give its text"
_NO_TITLE = re.compile(
    r"untitled.*|microsoft word - .*|.*\.(?:docx?|indd|pdf|rtf|odt|tex|qxd)", re.IGNORECASE
)
#: letters that stand for several
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
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
        text=joined(list(map(part, printed_runs(pages, header_words(language).pages)))),
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
    fonts: dict[int, tuple[Any, Font]] = {}
    for page in file.pages:
        lines = _lines(page, fonts)
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


def _lines(page: Any, fonts: dict[int, tuple[Any, Font]]) -> list[PrintedLine]:
    """The lines of a page in the order in which it writes them."""
    shown = _Shown(fonts=fonts)
    page.extract_text(visitor_operand_before=shown.measure, visitor_text=shown.add)
    shown.refuse_too_many()
    shown.end_line()
    return shown.lines


@dataclass(slots=True)
class _Shown:
    """Collects what pypdf tells of a page."""

    #: the fonts of the file, by their identity
    fonts: dict[int, tuple[Any, Font]]
    lines: list[PrintedLine] = field(default_factory=list)
    #: characters that are shown, in the encoding of their font
    _size: int = 0
    _spans: list[Span] = field(default_factory=list)
    #: what shows the text that has not been told yet: places and codes of letters
    _shown: list[tuple[float, bytes]] = field(default_factory=list)

    def measure(self, operator: bytes, operands: list[Any], outer: Any, inner: Any) -> None:
        """Before each operation: its text is counted, which pypdf adds up by copying all of it.

        Raises:
            TimelineError: It is more than a page has. Behind the error of a form pypdf goes on
                with the next operation, which tells it again.
        """
        shown = [
            one
            for operand in (operands if isinstance(operands, list) else ())
            for one in (operand if isinstance(operand, list) else (operand,))
            if isinstance(one, (str, bytes))
        ]
        self._size += sum(map(len, shown))
        self.refuse_too_many()
        if operator in _SHOWING and shown:
            self._shown.append((_place(outer, inner)[0], b"".join(map(_codes, shown))))

    def refuse_too_many(self) -> None:
        """Refuse a page with more text than a page has."""
        limit = LIMITS["pdf.page"]
        if self._size > limit.most:
            raise TimelineError(limit.refusal())

    def add(self, text: str, outer: Any, inner: Any, font: Any, size: float) -> None:
        """A text that stands at a place."""
        begun, *others = text.split("\n")
        if begun:
            self._add(begun, _place(outer, inner), _scaled(outer, inner, size), font)
        for piece in others:
            self.end_line()
            if piece:
                self._add(piece, _place(outer, inner), _scaled(outer, inner, size), font)

    def _add(self, text: str, place: tuple[float, float], size: float, said: Any) -> None:
        if not text.strip():
            last = self._spans[-1] if self._spans else None
            self._spans += [replace(last, text=text)] if last else []
            self._shown.clear()
            return
        font = self._font(said)
        operations = [
            Operation(x, len(codes) // font.each, x + size * font.width(codes))
            for x, codes in self._shown
        ]
        found = list(spans(text, operations)) or [(text, place[0], place[0])]
        self._spans += [
            Span(words.translate(_LIGATURES), x, end, place[1], size, font.is_bold)
            for words, x, end in found
        ]
        self._shown.clear()

    def _font(self, said: Any) -> Font:
        known = self.fonts.get(id(said))
        if known is None:
            # The font is kept with it, so that no other takes its place in memory.
            known = self.fonts[id(said)] = (said, font_of(said))
        return known[1]

    def end_line(self) -> None:
        """The line ends."""
        self.lines += lines(self._spans)
        self._spans.clear()


#: operators that show text (PDF 32000-1, 9.4.3)
_SHOWING = frozenset({b"Tj", b"TJ", b"'", b'"'})


def _codes(shown: str | bytes) -> bytes:
    """The codes of letters as they stand in the file."""
    codes = getattr(shown, "original_bytes", shown)
    return codes if isinstance(codes, bytes) else str(codes).encode("latin-1", "replace")


def _place(outer: Any, inner: Any) -> tuple[float, float]:
    """Where text stands on the page."""
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    return float(x), float(y)


def _scaled(outer: Any, inner: Any, size: float) -> float:
    """How large letters are on the page."""
    scale = abs(inner[3] or inner[1]) * abs(outer[3] or outer[1])
    return float(size * scale)
