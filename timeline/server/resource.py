"""What a request asks to be rendered, and the name of the file that it is."""

import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from urllib.parse import quote

from timeline import query
from timeline.formats import WRITTEN, Media
from timeline.query import Query
from timeline.text.ids import slug

PAGE = "page"
#: how everything is sent that can be asked for, by the names of formats; and the page, whose
#: policy is its own
MEDIA: Mapping[str, Media] = MappingProxyType(
    {
        PAGE: Media(content_type="text/html; charset=utf-8", policy=""),
        **{name: row.media for name, row in WRITTEN.items()},
    }
)
#: characters of what is asked, in the name of a file
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """All that decides about the bytes of an answer in one state."""

    #: a key of `MEDIA`
    kind: str
    query: Query = field(default_factory=Query)
    #: None asks for what is known now
    as_of: date | None = None
    #: for a page, which states whole addresses: what it is reached by, without a closing slash
    base: str = ""

    @property
    def size(self) -> int:
        """Bytes of memory, about: a search may be as long as a query string."""
        texts = (text for pair in query.pairs(self.query) for text in pair)
        return sys.getsizeof(self.base) + sum(map(sys.getsizeof, texts))


def disposition(order: Order, timeline_id: str, number: int) -> str:
    """The `Content-Disposition` of page `number`: a name that tells what was asked."""
    asked = slug(query.words(order.query))[:_LONGEST].strip("-")
    more = (f"as-of-{order.as_of}" if order.as_of else "", str(number) if number > 1 else "")
    name = _file_name(order.kind, slug(timeline_id), asked, *more)
    plain = _file_name(order.kind, _ascii(slug(timeline_id)), _ascii(asked), *more)
    said = f'inline; filename="{plain}"'
    # RFC 6266: a name in any script, after one that every reader takes.
    return said if plain == name else f"{said}; filename*=UTF-8''{quote(name, safe='')}"


def _file_name(ending: str, timeline_id: str, *more: str) -> str:
    return f"{'-'.join(filter(None, (timeline_id or 'timeline', *more)))}.{ending}"


def _ascii(text: str) -> str:
    """What is left of a text in ASCII, which is nothing in most scripts."""
    return slug(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode())
