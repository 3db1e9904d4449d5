"""Requests: what is asked for, said by a path, a query string and a host."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import unquote_to_bytes

from timeline import query
from timeline.formats import PAGED, WRITTEN
from timeline.query import Query
from timeline.server.addresses import AS_OF
from timeline.server.resource import PAGE

_PATH = re.compile(r"/timeline(?:-([2-9]|[1-9]\d{1,3}))?\.([a-z]+)", re.ASCII)
#: a name, an IPv4 or a bracketed IPv6 address, and perhaps a port (RFC 3986, 3.2.2)
_HOST = re.compile(
    rb"(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?"
)
#: how a request line names a whole address (RFC 9112, 3.2.2)
_WHOLE = re.compile(r"https?://([^/?#]*)(/.*)?", re.IGNORECASE | re.DOTALL)
_BROKEN_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
#: bytes of a query string, and parameters in it
_LONGEST, _MOST = 4096, 100
#: what XML and calendars cannot hold: control characters, and code points that are none;
#: and the byte order mark, which is none in a text and of which a PDF cannot be made
_UNWRITABLE = ("Cc", "Cs")
_NOT_CHARACTERS = "\ufeff\ufffe\uffff"


def page_of(path: str) -> tuple[str, int] | None:
    """The kind and the page that a path names; None where there is nothing.

    >>> page_of("/"), page_of("/timeline-2.svg"), page_of("/timeline-1.svg")
    (('page', 1), ('svg', 2), None)
    """
    if path == "/":
        return PAGE, 1
    match = _PATH.fullmatch(path)
    if match is None or match[2] not in WRITTEN:
        return None
    if match[1] and match[2] not in PAGED:
        return None
    return match[2], int(match[1] or 1)


def whole_address(target: str) -> tuple[str, str] | None:
    """The host and the path of a request target that names a whole address.

    >>> whole_address("http://example.org/timeline.ics"), whole_address("/timeline.ics")
    (('example.org', '/timeline.ics'), None)
    """
    match = _WHOLE.fullmatch(target)
    return (match[1], match[2] or "/") if match else None


def is_host(header: bytes) -> bool:
    """Whether that is what a `Host` may be."""
    return _HOST.fullmatch(header) is not None


def read_query(raw: bytes) -> tuple[Query, date | None]:
    """The query of a query string, and the day as of which it asks.

    Raises:
        ValueError: It asks for something that there is not; the text says what would be right.
    """
    if not raw:
        return Query(), None
    if len(raw) > _LONGEST:
        raise ValueError(f"the query has {len(raw)} bytes: {_LONGEST} are enough")
    day: date | None = None
    filters = []
    for name, value in _pairs(raw):
        if name != AS_OF:
            filters.append((name, value))
        elif value.strip():
            if day is not None:
                raise ValueError(f"{AS_OF} is given twice: give it once")
            try:
                day = query.last_day(value.strip())
            except ValueError as error:
                raise ValueError(f"{AS_OF}: {error}") from None
    return query.read(filters, also=(AS_OF,)), day


def _pairs(raw: bytes) -> Iterator[tuple[str, str]]:
    parts = [part for part in raw.split(b"&") if part]
    if len(parts) > _MOST:
        raise ValueError(f"the query has {len(parts)} parameters: {_MOST} are enough")
    for part in parts:
        name, _, value = part.partition(b"=")
        yield _text(name), _text(value)


def _text(raw: bytes) -> str:
    broken = _BROKEN_ESCAPE.search(raw)
    if broken:
        piece = raw[broken.start() : broken.start() + 3].decode("ascii", "replace")
        raise ValueError(f"{piece!r} is no escape: write % as %25")
    try:
        text = unquote_to_bytes(raw.replace(b"+", b" ")).decode()
    except UnicodeDecodeError:
        raise ValueError("the query is not in UTF-8: percent-encode its characters so") from None
    strange = next(_unwritable(text), None)
    if strange is not None:
        raise ValueError(f"the query has U+{ord(strange):04X} in it, which is no character of text")
    return text


def _unwritable(text: Iterable[str]) -> Iterator[str]:
    return (
        char
        for char in text
        if unicodedata.category(char) in _UNWRITABLE or char in _NOT_CHARACTERS
    )
