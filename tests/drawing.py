"""PDF files written by hand: what no program would write."""

import zlib
from collections.abc import Iterable, Sequence

#: a content with a sentence
SENTENCE = b"BT /F 12 Tf 50 700 Td (The bridge was opened on 3 May 2020.) Tj ET\n"
_FONTS = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def stream(content: bytes, *, packed: int = 1, kind: bytes = b"") -> bytes:
    """A stream, deflated as many times as `packed` says."""
    for _ in range(packed):
        content = zlib.compress(content, 9)
    filters = b"/Filter[%s]" % (b"/FlateDecode " * packed)
    return b"<<%s%s/Length %d>>stream\n%s\nendstream" % (kind, filters, len(content), content)


def form(content: bytes, drawn: str = "") -> bytes:
    """A form, and the object that it draws by the name X ("9 0 R")."""
    resources = _FONTS + (b"/XObject<</X %s>>" % drawn.encode() if drawn else b"")
    kind = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%s>>" % resources
    return stream(content, kind=kind)


def drawn(
    content: bytes, forms: Sequence[bytes] = (), *, pages: int = 1, packed: int = 1, times: int = 1
) -> bytes:
    """A PDF.

    Args:
        content: What each page draws.
        forms: Objects from number 5 on; pages call the first X.
        pages: How many pages.
        packed: How often the content is deflated.
        times: How often a page names the content.
    """
    resources = _FONTS + (b"/XObject<</X 5 0 R>>" if forms else b"")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<%s>>/Contents[%s]>>"
    return _file(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * pages, pages),
            page % (resources, b"4 0 R " * times),
            stream(content, packed=packed),
            *forms,
        )
    )


def _file(objects: Iterable[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(data))
    )
