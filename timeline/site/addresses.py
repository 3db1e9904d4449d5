"""Addresses of what a site has: of files, for a host that only knows files."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from timeline import query
from timeline.formats import PAGED
from timeline.query import Query
from timeline.site.paths import INDEX, Part

#: the one question that a part of the site answers, or none for the whole
_Key = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A part and how many pages its chart has."""

    part: Part
    charts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a site stands, and the parts that it has."""

    base: str
    parts: Mapping[_Key, Drawn]

    def path(self, kind: str, asked: Query, number: int = 1) -> str:
        """Where the site has that; empty where it has not."""
        drawn = self.parts.get(key(asked))
        if drawn is None:
            return ""
        if kind == "page":
            return drawn.part.page
        most = drawn.charts if kind in PAGED else 1
        return drawn.part.file(kind, number) if kind in drawn.part.kinds and number <= most else ""


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
    # Filters do not tell tags apart by the case of their letters.
    return tuple(
        (name, text.casefold() if name == "tag" else text) for name, text in query.pairs(asked)
    )
