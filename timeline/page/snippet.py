"""What is copied into a page of another site, so that it shows the timeline in a frame."""

from dataclasses import dataclass
from html import escape
from typing import Final

from timeline.page.view import View
from timeline.text import address
from timeline.text.origins import ANY

#: pixels of the frame until its page tells how high it is, and where it never does
_AT_FIRST: Final = 480
#: as high as a frame becomes at most
_HIGHEST: Final = 20_000
#: takes the height from the window of the frame and its site alone, whoever else sends messages
_FOLLOWS: Final = f"""<script>
addEventListener("message", function (event) {{
  document.querySelectorAll("iframe[data-timeline]").forEach(function (frame) {{
    if (event.source !== frame.contentWindow) return;
    if (event.origin !== new URL(frame.src).origin) return;
    var told = Object(event.data);
    if (told.type === "timeline:height" && told.height > 0) {{
      frame.style.height = Math.min(told.height, {_HIGHEST}) + "px";
    }}
  }});
}});
</script>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """HTML for the pages of other sites."""

    #: the page in the frame
    address: str
    #: with a script that follows its height, and without one
    follows: str
    fixed: str
    #: the sites that may show it; empty for any
    sites: tuple[str, ...]


def snippet(view: View) -> Snippet | None:
    """The HTML of what is chosen; None where no other site may show it, or it has no address."""
    there = address.web(view.addresses.absolute("embed", view.query))
    sites = view.embed_from
    if not there or sites == ():
        return None
    return Snippet(
        address=there,
        follows=frame(there, view.chosen.title, _AT_FIRST, "data-timeline") + _FOLLOWS,
        fixed=frame(there, view.chosen.title, _AT_FIRST),
        sites=() if sites is None or ANY in sites else sites,
    )


def frame(there: str, title: str, height: int, *marks: str, width: str = "100%") -> str:
    """An `iframe` of a page.

    Args:
        there: Its address.
        title: What it is, for those who do not see it.
        height: In pixels.
        marks: More attributes.
        width: In pixels or per cent.
    """
    more = "".join(f" {mark}" for mark in marks)
    return (
        f'<iframe src="{escape(there)}" title="{escape(title)}"\n'
        f'  width="{width}" height="{height}" loading="lazy" style="border: 0"{more}></iframe>\n'
    )
