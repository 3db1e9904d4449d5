"""A document's bytes to its text, its header and its publication date."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from timeline.dates.rules import DateOrder
from timeline.documents import docx, html, pdf
from timeline.documents.blocks import layout
from timeline.documents.claims import Places, others, stated
from timeline.documents.date_order import OrderGuess, order_of
from timeline.documents.dateline import Dateline, dateline
from timeline.documents.decode import decode
from timeline.documents.header import Header, header
from timeline.documents.header_line import fields
from timeline.documents.kind import FileKind, kind_of
from timeline.documents.publication import publication
from timeline.documents.reader import Content
from timeline.documents.text import DocumentText, paragraphs
from timeline.documents.writers import people_of
from timeline.edtf import EdtfDate
from timeline.errors import TimelineError
from timeline.languages.detect import decide
from timeline.languages.header import HeaderWords, header_words
from timeline.limits import LIMITS
from timeline.text.clean import count_binary, one_line, readable

_STDIN = "-"
#: a file with more characters that no text has, in all and in a hundred, is none
_MOST_CONTROLS = 16
_MOST_PER_HUNDRED = 1
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
#: paragraphs that are looked at to tell a chronicle from a dateline
_LOOKED_AT = 20


def read(
    name: str,
    data: bytes,
    published: EdtfDate | None = None,
    order: DateOrder | None = None,
    language: str = "",
) -> DocumentText:
    """The document that the bytes of a file hold.

    Args:
        name: Path as the user gave it; "-" for standard input.
        data: Plain text, HTML, PDF or DOCX.
        published: Publication date; wins over what the document says.
        order: Order of its numeric dates; wins likewise.
        language: Tag of its language; wins likewise.

    Raises:
        TimelineError: The document is empty, broken, of another kind, or needs a library that
            is not installed.
    """
    shown = "standard input" if name == _STDIN else name
    content = _READERS[kind_of(shown, data)](shown, data)
    limit = LIMITS["document.characters"]
    if len(content.text) > limit.most:
        raise TimelineError(f"{shown}: {limit.refusal(len(content.text))}")
    text = readable(content.text).rstrip()
    if not text.strip():
        raise TimelineError(f"{shown}: empty: there is no text in it")
    words = header_words(language or content.language)
    above = header(text, words, content.title if content.edited else "")
    begun = _dateline(text, above.body, words)
    tag = _language(content.language or above.language)
    given = language
    language, doubt = (given, "") if given else decide(tag, text[above.body :])
    # The language of a file's properties is that of a program, and tells no country.
    country = content.language if content.edited else above.language
    if given or doubt:
        country = language
    dated = "\n".join((content.published, *content.byline, text))
    ordered = order_of(order, dated, country)
    places = Places(
        name="" if name == _STDIN else name,
        content=content,
        above=above,
        begun=begun,
        text=text,
        words=words,
        order=ordered.order,
    )
    when = publication(published, tuple(stated(places)), ordered, others(places))
    values = {
        what: next((item for item in said if item[0]), ("", ""))
        for what, said in _stated(content, above, begun, words).items()
    }
    notes = (
        *content.notes,
        *(f"{what} {value!r}: from {place}" for what, (value, place) in values.items() if value),
        *above.notes,
        *when.notes,
        doubt,
        "" if when.published else _made(content),
        *_of_order(order, ordered),
    )
    return DocumentText(
        name=name,
        text=text,
        layout=layout(text, above.body, header_words(language)),
        body=above.body,
        title=values["title"][0],
        author=values["author"][0],
        publisher=values["publisher"][0],
        url=content.url or above.url,
        language=language,
        published=when.published,
        guess=when.doubt,
        order=ordered.order,
        notes=tuple(dict.fromkeys(map(one_line, filter(None, notes)))),
    )


def _made(content: Content) -> str:
    if not content.made:
        return ""
    return f"the file was made on {content.made}, which need not be when it was published"


def _of_order(given: DateOrder | None, found: OrderGuess) -> Iterator[str]:
    """What decides the order of numeric dates, or why nothing does."""
    if found.order is None and found.reason:
        yield f"date order: {found.reason}: give --date-order"
    elif given is None and found.order is not None:
        yield f"date order {found.order.value}: {found.reason}"


def _of_text(name: str, data: bytes) -> Content:
    decoded = decode(name, data)
    count = count_binary(decoded.text)
    if count > _MOST_CONTROLS and 100 * count > _MOST_PER_HUNDRED * len(decoded.text):
        raise TimelineError(f"{name}: neither text nor HTML, PDF or DOCX: save it as one of them")
    return Content(text=decoded.text, notes=decoded.notes)


def _of_html(name: str, data: bytes) -> Content:
    decoded = decode(name, data, markup=True)
    content = html.read(name, decoded.text)
    return replace(content, notes=(*decoded.notes, *content.notes))


_READERS: Mapping[FileKind, Callable[[str, bytes], Content]] = MappingProxyType(
    {
        FileKind.TEXT: _of_text,
        FileKind.HTML: _of_html,
        FileKind.PDF: pdf.read,
        FileKind.DOCX: docx.read,
    }
)


def _dateline(text: str, body: int, words: HeaderWords) -> Dateline | None:
    """The dateline of the first paragraph, unless others begin with other dates."""
    spans = paragraphs(text, body)
    start, end = next(spans, (0, 0))
    first = dateline(text[start:end], words)
    if first is None or not first.published:
        return first
    for (start, end), _ in zip(spans, range(_LOOKED_AT), strict=False):
        other = dateline(text[start:end], words)
        if other is not None and other.published not in ("", first.published):
            return None
    return first


def _stated(
    content: Content, above: Header, begun: Dateline | None, words: HeaderWords
) -> dict[str, tuple[tuple[str, str], ...]]:
    """What is stated of the document, and where; the surest first."""
    lines = content.byline
    place = "the metadata" if content.edited else "the properties of the file"
    inside = (content.title, place), (content.author, place), (content.publisher, place)
    above_text = tuple(
        (value, "the header") for value in (above.title, above.author, above.publisher)
    )
    title, author, publisher = (
        (one, other) if content.edited else (other, one)
        for one, other in zip(inside, above_text, strict=True)
    )
    agency = (begun.agency if begun else "", "the dateline")
    writers = (
        *author,
        (begun.author if begun else "", "the dateline"),
        *((fields(line, words).get("author", ""), "the line beside its title") for line in lines),
    )
    people = tuple((people_of(said, words), place) for said, place in writers)
    return {"title": title, "author": people, "publisher": (*publisher, agency)}


def _language(stated: str) -> str:
    """The tag, where it is one."""
    tag = stated.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else ""
