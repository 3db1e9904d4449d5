"""Addresses of this server, as its pages write them."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from timeline import query
from timeline.formats import PAGED
from timeline.query import Query
from timeline.server.resource import PAGE

#: the parameter that asks for what was known on a day
AS_OF = "as-of"


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
        return f"{self.base}/{path(kind).removeprefix('./')}{self._asked(query)}"

    def _asked(self, asked: Query) -> str:
        pairs = [*query.pairs(asked), *([(AS_OF, str(self.as_of))] if self.as_of else [])]
        return f"?{urlencode(pairs, quote_via=quote)}" if pairs else ""


def path(kind: str, number: int = 1) -> str:
    """The path of a format from the root, relative to it.

    >>> path("page"), path("svg"), path("svg", 2)
    ('./', 'timeline.svg', 'timeline-2.svg')
    """
    if kind == PAGE:
        return "./"
    page = f"-{number}" if number > 1 and kind in PAGED else ""
    return f"timeline{page}.{kind}"
