"""The manual as web pages, in the look of the page."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.manual import INDEX, LINK, TOPICS, text, title
from timeline.page.html import template
from timeline.page.policy import MANUAL_STYLES, joined, manual_meta_policy

if TYPE_CHECKING:
    from jinja2 import Template
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: the pages, by the names of their files
NAMES = (INDEX, *TOPICS)
#: around a table
_WIDE = '<div class="wide" tabindex="0">'


def render_manual(name: str, *, home: str) -> bytes:
    """A page of the manual; the same name and home give the same bytes.

    Args:
        name: One of `NAMES`.
        home: Where the page of the timeline is, from here.
    """
    body = _reader().render(text(name))
    return _template().render(name=name, title=title(name), home=home, body=body).encode()


@cache
def _reader() -> "MarkdownIt":
    """What makes HTML of Markdown: with headings to link to, and links to pages of the site."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.core.ruler.push("site", lambda state: _for_site(state.tokens))
    # What is wider than the window is reached by keys too.
    reader.add_render_rule("fence", _fence)
    reader.add_render_rule("table_open", lambda *_: f"{_WIDE}<table>\n")
    reader.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return reader


def _for_site(tokens: Sequence["Token"]) -> None:
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and following is not None:
            token.attrSet("id", _anchor(following.content))
        for part in token.children or ():
            if part.type == "link_open":
                part.attrSet("href", _address(str(part.attrGet("href"))))


def _anchor(heading: str) -> str:
    """The fragment of a heading, as hosts of repositories make it.

    >>> _anchor("Is it still right?")
    'is-it-still-right'
    """
    kept = (char for char in heading.lower() if char.isalnum() or char in " -_")
    return "".join(kept).replace(" ", "-")


def _address(target: str) -> str:
    link = LINK.fullmatch(target)
    return f"{link['topic']}.html{link['heading'] or ''}" if link else target


def _fence(_renderer: Any, tokens: Sequence["Token"], number: int, *_: Any) -> str:
    from markdown_it.common.utils import escapeHtml

    return f'<pre tabindex="0"><code>{escapeHtml(tokens[number].content)}</code></pre>\n'


@cache
def _template() -> "Template":
    return template(
        "manual.html",
        policy=manual_meta_policy(),
        style=joined(MANUAL_STYLES),
        pages=tuple((name, title(name)) for name in NAMES),
    )
