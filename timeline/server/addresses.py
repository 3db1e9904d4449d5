"""Addresses of this server: as its pages write them, and as requests name what they want."""

import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

from timeline import query
from timeline.formats import NEWS, OFFERED, PAGED, Links
from timeline.page import FRAME, LOOKS, Look, look_of
from timeline.query import Query
from timeline.server.http import EMBED, OEMBED, PAGE, PAGES
from timeline.text.clean import strange_character
from timeline.text.ids import slug

#: where programs ask how a page is embedded
_OEMBED = "oembed"
#: pixels that a frame has at least
_LEAST = 100
#: the parameter that asks for what was known on a day
AS_OF = "as-of"
_PAGE = re.compile(r"/timeline-([2-9]|[1-9]\d{1,3})\.([a-z0-9]+)", re.ASCII)
_FILES = {f"/{row.file_name}": name for name, row in OFFERED.items()}
#: how the paths of files begin
STEMS = tuple(dict.fromkeys(row.stem for row in OFFERED.values()))
_WEB = ("http", "https")
_BROKEN_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
#: what mail programs and other sites append to the addresses that people share: it asks nothing
IGNORED = (
    "utm_*",
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "_ga",
    "_gl",
    "ref",
    "ref_src",
    "ref_url",
)
_IGNORED = re.compile("|".join(re.escape(name).replace(r"\*", ".*") for name in IGNORED), re.DOTALL)
#: bytes of a query string, and parameters in it
_LONGEST, _MOST = 4096, 100
#: characters of what is asked, in the name of a file
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """What a request asks for: all that decides about the bytes of an answer in one state."""

    #: a key of `timeline.server.http.MEDIA`
    kind: str
    query: Query = field(default_factory=Query)
    #: None asks for what is known now
    as_of: date | None = None
    #: what an embedded page shows, and in which colours
    look: Look = field(default_factory=Look)
    #: pixels that an embedded page may have, in width and height
    frame: tuple[int, int] = FRAME
    #: for what states whole addresses: what it is reached by, without a closing slash
    base: str = ""

    @property
    def size(self) -> int:
        """Bytes of memory, about: a search may be as long as a query string."""
        texts = (text for pair in query.pairs(self.query) for text in pair)
        return sys.getsizeof(self.base) + sum(map(sys.getsizeof, texts))


def disposition(resource: Resource, timeline_id: str, number: int) -> str:
    """The `Content-Disposition` of page `number`: a name that says what was asked."""
    asked = slug(query.words(resource.query))[:_LONGEST_NAME].strip("-")
    more = (f"as-of-{resource.as_of}" if resource.as_of else "", str(number) if number > 1 else "")
    row = OFFERED[resource.kind]
    what = row.stem if resource.kind in NEWS else ""
    name = _file_name(row.ending, slug(timeline_id), what, asked, *more)
    plain = _file_name(row.ending, _ascii(slug(timeline_id)), what, _ascii(asked), *more)
    said = f'inline; filename="{plain}"'
    # RFC 6266: a name in any script, after one that every reader takes.
    return said if plain == name else f"{said}; filename*=UTF-8''{quote(name, safe='')}"


def _file_name(ending: str, timeline_id: str, *more: str) -> str:
    return f"{'-'.join(filter(None, (timeline_id or 'timeline', *more)))}.{ending}"


def _ascii(text: str) -> str:
    """What is left of a text in ASCII, which is nothing in most scripts."""
    return slug(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode())


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedAddresses:
    """The addresses that a page links to; relative ones hold behind any proxy."""

    #: what the server is reached by, without a closing slash
    base: str
    as_of: date | None = None

    @property
    def has_form(self) -> bool:
        """Any filter can be asked for."""
        return True

    def relative(self, kind: str, query: Query, number: int = 1) -> str:
        """The address from the page at the root: ``timeline.ics?year=2024``."""
        return path(kind, number) + self._asked(query)

    def absolute(self, kind: str, query: Query) -> str:
        """The address that readers elsewhere can use."""
        if kind == _OEMBED:
            asked = urlencode({"url": self.absolute(PAGE, query), "format": "json"})
            return f"{self.base}/{_OEMBED}?{asked}"
        return f"{self.base}/{path(kind).removeprefix('./')}{self._asked(query)}"

    def _asked(self, asked: Query) -> str:
        pairs = [*query.pairs(asked), *([(AS_OF, str(self.as_of))] if self.as_of else [])]
        return f"?{urlencode(pairs, quote_via=quote)}" if pairs else ""


def links_of(resource: Resource) -> Links:
    """What a feed says of where it stands, and where the page of its events is."""
    there = ServedAddresses(base=resource.base, as_of=resource.as_of)
    return Links(
        itself=there.absolute(resource.kind, resource.query),
        page=there.absolute(PAGE, resource.query),
    )


def path(kind: str, number: int = 1) -> str:
    """The path of a format from the root, relative to it.

    >>> path("page"), path("svg"), path("svg", 2)
    ('./', 'timeline.svg', 'timeline-2.svg')
    """
    if kind in PAGES:
        return "./" if kind == PAGE else kind
    row = OFFERED[kind]
    page = f"-{number}" if number > 1 and kind in PAGED else ""
    return f"{row.stem}{page}.{row.ending}"


def page_of(path: str) -> tuple[str, int] | None:
    """The kind and the page that a path names; None where there is nothing.

    >>> page_of("/"), page_of("/timeline-2.svg"), page_of("/timeline-1.svg")
    (('page', 1), ('svg', 2), None)
    """
    if path == "/":
        return PAGE, 1
    if path == f"/{EMBED}":
        return EMBED, 1
    if path == f"/{_OEMBED}":
        return OEMBED["json"], 1
    if path in _FILES:
        return _FILES[path], 1
    match = _PAGE.fullmatch(path)
    return (match[2], int(match[1])) if match and match[2] in PAGED else None


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


def read_oembed(raw: bytes, base: str) -> Resource:
    """What a program asks that wants to embed a page (oEmbed 1.0, section 2.2).

    Args:
        raw: The query string: `url`, and perhaps `format`, `maxwidth` and `maxheight`; what else
            programs send is passed over.
        base: What this server is reached by.

    Raises:
        ValueError: It asks for nothing that there can be; the text says what would be right.
        NotImplementedError: It asks for a form that there is not.
        LookupError: The address is not one of a page of this server.
    """
    asked = dict(parse_qsl(raw[:_LONGEST].decode("latin-1"), keep_blank_values=True))
    if not asked.get("url"):
        raise ValueError("url is missing: give the address of a page of this timeline")
    form = asked.get("format") or "json"
    if form not in OEMBED:
        raise NotImplementedError(f"format {form!r} is not written: ask for json or xml")
    frame = (_pixels(asked, "maxwidth", FRAME[0]), _pixels(asked, "maxheight", FRAME[1]))
    query, as_of = _page_query(asked["url"], base)
    return Resource(kind=OEMBED[form], query=query, as_of=as_of, frame=frame, base=base)


def _pixels(asked: Mapping[str, str], name: str, most: int) -> int:
    text = asked.get(name, "").strip() or str(most)
    if not (text.isascii() and text.isdecimal() and int(text[:6])):
        raise ValueError(f"{name} {text!r} is not a number of pixels: write {name}={most}")
    return max(_LEAST, int(text[:6]))


def _page_query(url: str, base: str) -> tuple[Query, date | None]:
    """What the address of a page of this server asks for."""
    try:
        parts, own = urlsplit(url), urlsplit(base)
        is_ours = parts.scheme in _WEB and parts.netloc.lower() == own.netloc.lower()
    except ValueError:
        is_ours = False
    path = parts.path.removeprefix(own.path) if is_ours else ""
    if path not in ("", "/", f"/{EMBED}") or not is_ours:
        raise LookupError("url is not the address of a page of this timeline")
    raw = parts.query.encode("utf-8", "surrogatepass")
    try:
        return read_query(read_look(raw)[1] if path == f"/{EMBED}" else raw)
    except ValueError as error:
        raise LookupError(f"url asks for what there is not: {error}") from None


def read_look(raw: bytes) -> tuple[Look, bytes]:
    """The look that a query string asks for, and what else it asks.

    Raises:
        ValueError: It asks for one that there is not; the text says what would be right.
    """
    parts = raw[:_LONGEST].split(b"&") if any(name.encode() in raw for name in LOOKS) else []
    named = {part: part.partition(b"=") for part in parts}
    ours = [part for part in parts if named[part][0].decode("latin-1") in LOOKS]
    if not ours:
        return Look(), raw
    look = look_of((_text(named[part][0]), _text(named[part][2])) for part in ours)
    return look, b"&".join(part for part in raw.split(b"&") if part not in ours)


def _pairs(raw: bytes) -> Iterator[tuple[str, str]]:
    parts = [part for part in raw.split(b"&") if part]
    if len(parts) > _MOST:
        raise ValueError(f"the query has {len(parts)} parameters: {_MOST} are enough")
    for part in parts:
        name, _, value = part.partition(b"=")
        if not is_ignored(name):
            yield _text(name), _text(value)


@lru_cache(maxsize=256)
def is_ignored(name: bytes) -> bool:
    """Whether a parameter of that name, as it stands in an address, asks nothing.

    >>> is_ignored(b"utm_source"), is_ignored(b"UTM%5Fsource"), is_ignored(b"source")
    (True, True, False)
    """
    return bool(_IGNORED.fullmatch(unquote_to_bytes(name).decode("latin-1").casefold()))


def _text(raw: bytes) -> str:
    broken = _BROKEN_ESCAPE.search(raw)
    if broken:
        piece = raw[broken.start() : broken.start() + 3].decode("ascii", "replace")
        raise ValueError(f"{piece!r} is not an escape: write % as %25")
    try:
        text = unquote_to_bytes(raw.replace(b"+", b" ")).decode()
    except UnicodeDecodeError:
        raise ValueError("the query is not in UTF-8: percent-encode its characters so") from None
    strange = strange_character(text)
    if strange:
        raise ValueError(
            f"the query has U+{ord(strange):04X} in it, which is not a character of text"
        )
    return text
