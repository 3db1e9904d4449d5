"""How a page is embedded, as programs ask for it (oEmbed 1.0)."""

import json
from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

from timeline.page.share import CARD, share
from timeline.page.snippet import frame
from timeline.page.view import View
from timeline.query import Query
from timeline.text import address

#: width and height of the frame where nobody asks for less
FRAME: Final = (800, 480)
#: seconds for which it may be kept
_AGE: Final = 3600
#: the forms that it has
FORMS: Final = ("json", "xml")


def render_oembed(view: View, form: str = "json", most: tuple[int, int] = FRAME) -> bytes:
    """What is said of a page: a frame, or a link where no other site may frame it.

    Args:
        view: The page.
        form: One of `FORMS`.
        most: Width and height that it may have, in pixels.
    """
    said = dict(_said(view, most))
    if form == "json":
        return json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
    inner = "".join(f"<{name}>{escape(str(value))}</{name}>\n" for name, value in said.items())
    head = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return f"{head}<oembed>\n{inner}</oembed>\n".encode("utf-8", "replace")


def _said(view: View, most: tuple[int, int]) -> Iterable[tuple[str, str | int]]:
    there = address.web(view.addresses.absolute("embed", view.query))
    is_framed = bool(there) and view.embed_from != ()
    yield "version", "1.0"
    yield "type", "rich" if is_framed else "link"
    yield "title", view.chosen.title
    yield "provider_name", view.timeline.about.name
    yield "provider_url", view.addresses.absolute("page", Query())
    yield "cache_age", _AGE
    width, height = (min(pair) for pair in zip(FRAME, most, strict=True))
    if is_framed:
        yield "html", frame(there, view.chosen.title, height, width=str(width)).strip()
        yield "width", width
        yield "height", height
    picture = share(view).picture
    # One that is larger than what was asked for is left out.
    if picture and (most == FRAME or all(a <= b for a, b in zip(CARD, most, strict=True))):
        yield "thumbnail_url", picture
        yield "thumbnail_width", CARD[0]
        yield "thumbnail_height", CARD[1]
