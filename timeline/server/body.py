"""A rendered answer, ready to be sent as often as it is asked for."""

import gzip
from dataclasses import dataclass
from hashlib import sha256

from timeline.server.conditional import http_date
from timeline.server.resource import MEDIA

#: one header, as the server takes it: the name in lower case
Header = tuple[bytes, bytes]

#: a cache may keep it, and asks each time whether it still holds
_ASK_AGAIN: Header = (b"cache-control", b"no-cache")
_VARIES: Header = (b"vary", b"Accept-Encoding")
_LEVEL = 6

#: of every answer
SAFE: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One representation of a body: as it is, or compressed."""

    data: bytes
    etag: bytes
    #: of an answer with it, and of one that says it has not changed; without `Last-Modified`
    whole: tuple[Header, ...]
    unchanged: tuple[Header, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Bytes with what HTTP says about them."""

    plain: Form
    #: None where compressing does not pay
    compressed: Form | None
    #: when it first read so, in seconds since 1970
    modified: int
    last_modified: Header

    @property
    def size(self) -> int:
        """Bytes of memory, about."""
        return len(self.plain.data) + (len(self.compressed.data) if self.compressed else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Bytes as they come from the press."""

    data: bytes
    #: empty where compressing does not pay
    compressed: bytes
    digest: str


def press(kind: str, data: bytes) -> Sheet:
    """The bytes of a format with their digest, compressed where that pays."""
    compressed = b""
    if MEDIA[kind].is_text:
        smaller = gzip.compress(data, _LEVEL, mtime=0)
        compressed = smaller if len(smaller) < len(data) else b""
    return Sheet(data=data, compressed=compressed, digest=sha256(data).hexdigest()[:32])


def make_body(
    kind: str, sheet: Sheet, *, modified: int, policy: str, disposition: str = ""
) -> Body:
    """The body of a sheet.

    Args:
        kind: A key of `MEDIA`.
        sheet: What is sent.
        modified: When it first read so.
        policy: `Content-Security-Policy`.
        disposition: `Content-Disposition`; empty leaves it out.
    """
    facts = MEDIA[kind]
    varies = (_VARIES,) if facts.is_text else ()
    said: tuple[Header, ...] = (
        (b"content-type", facts.content_type.encode()),
        (b"content-security-policy", policy.encode()),
        (b"accept-ranges", b"none"),
        *SAFE,
    )
    if disposition:
        said = (*said, (b"content-disposition", disposition.encode("ascii")))

    def form(data: bytes, tag: str, *coding: Header) -> Form:
        etag = f'"{tag}"'.encode()
        kept = ((b"etag", etag), _ASK_AGAIN, *varies)
        length = (b"content-length", b"%d" % len(data))
        return Form(data=data, etag=etag, whole=(*said, *coding, length, *kept), unchanged=kept)

    return Body(
        plain=form(sheet.data, sheet.digest),
        compressed=form(sheet.compressed, f"{sheet.digest}-gzip", (b"content-encoding", b"gzip"))
        if sheet.compressed
        else None,
        modified=modified,
        last_modified=(b"last-modified", http_date(modified)),
    )
