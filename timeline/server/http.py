"""What HTTP says about answers: representations, their coding, and whether a reader has them.

The bytes of an answer are made, compressed and named once, and sent as often as they are asked
for (RFC 9110, sections 8, 12.5.3 and 13).
"""

import gzip
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType

from timeline.formats import OFFERED, Media

PAGE = "page"
#: the page for a frame in the pages of other sites
EMBED = "embed"
#: how a page is embedded, in each of its forms (oEmbed)
OEMBED = {"json": "oembed.json", "xml": "oembed.xml"}
#: what is HTML: for people, and not for programs
PAGES = frozenset({PAGE, EMBED})
#: how everything is sent that can be asked for, by the names of formats; and the page, whose
#: policy is its own
MEDIA: Mapping[str, Media] = MappingProxyType(
    {
        **{name: Media(content_type="text/html; charset=utf-8", policy="") for name in PAGES},
        OEMBED["json"]: Media(content_type="application/json"),
        OEMBED["xml"]: Media(content_type="text/xml; charset=utf-8"),
        **{name: row.media for name, row in OFFERED.items()},
    }
)
#: one header, as the server takes it: the name in lower case
Header = tuple[bytes, bytes]

#: nobody may keep it
_NOT_KEPT: Header = (b"cache-control", b"no-store")
#: a cache may keep it, and asks each time whether it still holds
_ASK_AGAIN: Header = (b"cache-control", b"no-cache")
_VARIES: Header = (b"vary", b"Accept-Encoding")
_GZIPPED: Header = (b"content-encoding", b"gzip")
_LEVEL = 6

_CODING = re.compile(
    r"\s*([\w!#$%&'*+.^`|~-]+)\s*(?:;\s*[qQ]\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?",
    re.ASCII,
)
_GZIP, _IDENTITY, _ANY = ("gzip", "x-gzip"), "identity", "*"
_TAG = re.compile(rb'(?:W/)?("[^"]*")')
#: characters of the longest date that HTTP knows, and some
_LONGEST_DATE = 64

#: of every answer
SAFE: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """Bytes of a format, and what they are when compressed."""

    data: bytes
    #: empty where compressing does not pay
    compressed: bytes
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Representation:
    """An answer in one coding: as it is, or compressed."""

    data: bytes
    #: empty where nobody may keep it
    etag: bytes
    #: of an answer with it, and of one that says it has not changed; without `Last-Modified`
    headers: tuple[Header, ...]
    headers_unchanged: tuple[Header, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CachedResponse:
    """An answer that is ready to be sent, in every coding that it has."""

    plain: Representation
    #: None where compressing does not pay
    compressed: Representation | None
    #: when it first read so, in seconds since 1970
    modified: int
    #: empty where nobody may keep it
    last_modified: tuple[Header, ...]

    @property
    def size(self) -> int:
        """Bytes of memory, about."""
        return len(self.plain.data) + (len(self.compressed.data) if self.compressed else 0)

    def chosen(self, headers: "RequestHeaders") -> Representation:
        """The representation in the coding that a reader wants."""
        if self.compressed is not None and takes_gzip(headers.coding):
            return self.compressed
        return self.plain

    def is_known(self, headers: "RequestHeaders", etag: bytes, now: float) -> bool:
        """Whether the reader has it (13.2.2): `If-None-Match` goes before the date."""
        if not etag:
            return False
        if headers.if_none_match is not None:
            return has_tag(headers.if_none_match, etag)
        if not headers.if_modified_since or self.modified > now:
            return False
        since = seconds(headers.if_modified_since)
        return since is not None and self.modified <= since <= now


def encode(kind: str, data: bytes) -> Encoded:
    """The bytes of a format with their digest, compressed where that pays."""
    compressed = b""
    if MEDIA[kind].is_text:
        smaller = gzip.compress(data, _LEVEL, mtime=0)
        compressed = smaller if len(smaller) < len(data) else b""
    return Encoded(data=data, compressed=compressed, digest=sha256(data).hexdigest()[:32])


def cached_response(
    kind: str,
    encoded: Encoded,
    *,
    modified: int | None,
    policy: str,
    disposition: str = "",
) -> CachedResponse:
    """The answer with these bytes.

    Args:
        kind: A key of `MEDIA`.
        encoded: What is sent.
        modified: When it first read so; None where no cache may keep it: it has neither a tag
            nor a date then.
        policy: `Content-Security-Policy`.
        disposition: `Content-Disposition`; empty leaves it out.
    """
    common = [
        (b"content-type", MEDIA[kind].content_type.encode()),
        (b"content-security-policy", policy.encode()),
        (b"accept-ranges", b"none"),
        *SAFE,
        *framing(policy),
    ]
    if disposition:
        common.append((b"content-disposition", disposition.encode("ascii")))
    is_kept = modified is not None
    kept = (_ASK_AGAIN if is_kept else _NOT_KEPT, *((_VARIES,) if MEDIA[kind].is_text else ()))
    gzipped = (*common, _GZIPPED)
    tag = encoded.digest if is_kept else ""
    return CachedResponse(
        plain=_representation(encoded.data, tag, common, kept),
        compressed=_representation(encoded.compressed, tag and f"{tag}-gzip", gzipped, kept)
        if encoded.compressed
        else None,
        modified=modified or 0,
        last_modified=() if modified is None else ((b"last-modified", http_date(modified)),),
    )


def framing(policy: str) -> tuple[Header, ...]:
    """What browsers are told who know no `frame-ancestors`, as far as that header can say it.

    >>> framing("default-src 'none'; frame-ancestors 'self'")
    ((b'x-frame-options', b'SAMEORIGIN'),)
    """
    allowed = policy.partition("frame-ancestors ")[2].partition(";")[0]
    word = {"'none'": b"DENY", "'self'": b"SAMEORIGIN"}.get(allowed)
    return ((b"x-frame-options", word),) if word else ()


def _representation(
    data: bytes, tag: str, common: Sequence[Header], kept: Sequence[Header]
) -> Representation:
    """The bytes with their headers, of which an answer that nothing has changed keeps some."""
    etag = f'"{tag}"'.encode() if tag else b""
    unchanged = (*(((b"etag", etag),) if etag else ()), *kept)
    headers = (*common, (b"content-length", b"%d" % len(data)), *unchanged)
    return Representation(data=data, etag=etag, headers=headers, headers_unchanged=unchanged)


class RequestHeaders:
    """What decides about an answer; headers that come several times are joined (RFC 9110, 5.3)."""

    __slots__ = ("announces_body", "coding", "host", "if_modified_since", "if_none_match", "origin")

    def __init__(self, raw: list[Header]) -> None:
        self.host = b""
        self.origin = b""
        self.coding = b""
        self.if_none_match: bytes | None = None
        self.if_modified_since = b""
        self.announces_body = False
        for name, value in raw:
            if name == b"host":
                self.host = value
            elif name == b"origin":
                self.origin = value
            elif name == b"accept-encoding":
                self.coding = b"%b,%b" % (self.coding, value) if self.coding else value
            elif name == b"if-none-match":
                tags: bytes | None = self.if_none_match
                self.if_none_match = value if tags is None else b"%b,%b" % (tags, value)
            elif name == b"if-modified-since":
                self.if_modified_since = value
            elif (name == b"content-length" and value != b"0") or name == b"transfer-encoding":
                self.announces_body = True


@lru_cache(maxsize=256)
def takes_gzip(header: bytes) -> bool:
    """Whether `Accept-Encoding` wants gzip at least as much as no coding.

    What is not a coding with its weight is passed over.

    >>> takes_gzip(b"gzip, br"), takes_gzip(b"gzip;q=0, *"), takes_gzip(b"")
    (True, False, False)
    """
    weights: dict[str, float] = {}
    for part in header.decode("latin-1").split(","):
        match = _CODING.fullmatch(part)
        if match:
            weights[match[1].lower()] = float(match[2] or 1)
    named = [weights[name] for name in _GZIP if name in weights]
    gzip = max(named) if named else weights.get(_ANY, 0)
    return gzip > 0 and gzip >= weights.get(_IDENTITY, 0)


def has_tag(header: bytes, etag: bytes) -> bool:
    """Whether `If-None-Match` names an entity tag, compared weakly.

    >>> has_tag(b'W/"b", "a"', b'"a"'), has_tag(b"*", b'"a"'), has_tag(b"a", b'"a"')
    (True, True, False)
    """
    return header.strip() == b"*" or etag in _TAG.findall(header)


def seconds(header: bytes) -> int | None:
    """The moment of an HTTP date in seconds since 1970; None where it is not a date.

    >>> seconds(b"Sun, 06 Nov 1994 08:49:37 GMT"), seconds(b"yesterday")
    (784111777, None)
    """
    if len(header) > _LONGEST_DATE:
        return None
    try:
        moment = parsedate_to_datetime(header.decode("ascii"))
        # The oldest form (asctime) names no zone and means GMT.
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def http_date(moment: int) -> bytes:
    """A moment as HTTP writes it.

    >>> http_date(784111777)
    b'Sun, 06 Nov 1994 08:49:37 GMT'
    """
    return formatdate(moment, usegmt=True).encode()
