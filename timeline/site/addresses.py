"""Addresses of a site and of what it has: of files, for a host that only knows files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from timeline import query
from timeline.formats import PAGED
from timeline.query import Query
from timeline.site.paths import INDEX, SEARCH, Part

#: spaces and control characters: browsers drop some of them without a word
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]")
#: what an address keeps as it is: all that RFC 3986 gives a meaning, and what is encoded already
_KEPT = "/:@!$&'()*+,;=~%-._[]"
#: filters for which letters are the same however they are cased
_CASELESS = ("tag", "event")
#: the one question that a part of the site answers, or none for the whole
_Key = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartedPart:
    """A part and how many pages its chart has."""

    part: Part
    charts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a site stands, and the parts that it has."""

    base: str
    parts: Mapping[_Key, ChartedPart]

    def path(self, kind: str, asked: Query, number: int = 1) -> str:
        """Where the site has that; empty where it has not."""
        if kind == "find":
            return "" if asked.asks else SEARCH
        charted = self.parts.get(key(asked))
        if charted is None:
            return ""
        if kind == "page":
            return charted.part.page
        if kind == "embed":
            return charted.part.embed
        if kind == "oembed":
            return charted.part.oembed
        most = charted.charts if kind in PAGED else 1
        return (
            charted.part.file(kind, number) if kind in charted.part.kinds and number <= most else ""
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAddresses:
    """The addresses on one page of a site (`timeline.page.Addresses`)."""

    site: Site
    #: where the page is
    page: str
    has_form: bool = False

    def relative(self, kind: str, query: Query, number: int = 1) -> str:
        """From the page to the file, by a name and not a folder: it works without a server too."""
        path = self.site.path(kind, query, number)
        return "../" * self.page.count("/") + quote(path) if path else ""

    def absolute(self, kind: str, query: Query) -> str:
        """Under the address of the site, of which the folder itself is the first page."""
        path = self.site.path(kind, query)
        return f"{self.site.base}/{quote('' if path == INDEX else path)}" if path else ""


def key(asked: Query) -> _Key:
    """The same for queries that ask the same."""
    # Filters do not distinguish tags and ids by the case of their letters.
    return tuple(
        (name, text.casefold() if name in _CASELESS else text) for name, text in query.pairs(asked)
    )


def base_address(text: str) -> str:
    """The address of a site, without the slash at its end.

    >>> base_address("https://example.org/timeline/")
    'https://example.org/timeline'

    Raises:
        ValueError: It is not the address of a folder on the web; the text says what would be.
    """
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ValueError(f"{text!r} is not an address: {error}") from None
    if parts.scheme not in ("http", "https") or not host or _BLANK.search(text):
        raise ValueError(f"{text!r} is not a web address: write https://example.org/timeline")
    # An empty query or fragment is one too: the address would go on after it.
    if "?" in text or "#" in text:
        raise ValueError(f"{text!r} does not name a folder: leave out what begins with ? or #")
    if parts.username is not None:
        raise ValueError(f"{text!r} has a user name in it, which every reader would see")
    if "\\" in text:
        raise ValueError(f"{text!r} has a backslash in it: write /")
    try:
        authority = parts.netloc.encode("ascii" if parts.netloc.isascii() else "idna").decode()
    except UnicodeError:
        raise ValueError(f"{host!r} is not the name of a host: write it in ASCII") from None
    return f"{parts.scheme}://{authority}{quote(parts.path, safe=_KEPT)}".rstrip("/")
