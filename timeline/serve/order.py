"""What a request asks to be rendered, and the name of the file that it is."""

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from timeline import query
from timeline.ids import slug
from timeline.query import Query

#: characters of what is asked, in the name of a file
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """All that decides about the bytes of an answer in one state."""

    #: a key of `timeline.serve.kinds.KINDS`
    kind: str
    query: Query = field(default_factory=Query)
    #: None asks for what is known now
    as_of: date | None = None
    #: for a page, which states whole addresses: what it is reached by, without a closing slash
    base: str = ""


def disposition(order: Order, timeline_id: str, number: int) -> str:
    """The `Content-Disposition` of page `number`: a name that tells what was asked."""
    asked = slug(query.words(order.query))[:_LONGEST].strip("-")
    parts = (
        slug(timeline_id) or "timeline",
        asked,
        f"as-of-{order.as_of}" if order.as_of else "",
        str(number) if number > 1 else "",
    )
    name = f"{'-'.join(filter(None, parts))}.{order.kind}"
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    said = f'inline; filename="{plain}"'
    # RFC 6266: a name in any script, after one that every reader takes.
    return said if plain == name else f"{said}; filename*=UTF-8''{quote(name, safe='')}"
