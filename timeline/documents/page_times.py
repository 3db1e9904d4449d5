"""The `<time>` beside the title of a page: the others can be those of other articles."""

import re
from typing import Any

from timeline.documents.header_line import fields
from timeline.languages.header import header_words
from timeline.text.sentences import ends_like_one

_ASIDE = frozenset({"aside", "nav", "footer"})
_RELATED = re.compile(
    r"related|recommend|sidebar|comment|teaser|trending|popular|latest|read-?(?:more|next)"
    r"|more-?(?:from|stories|news)|most-?(?:read|viewed)",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:updated|modified|changed|edited|revised)\b[^.]{0,20}$", re.IGNORECASE)
#: blocks of text: what a time stands in within another can be a line of its own
_BLOCKS = frozenset({"p", "li", "dd", "td", "th", "div", "section", "article", "header"})
_HOLDERS = frozenset({"div", "section", "article", "header"})
_FEW_WORDS = 6
_HEADINGS = frozenset({"h1", "h2", "h3"})
#: characters of a paragraph that is of the text
_PROSE = 160


def time_beside_title(tree: Any) -> str:
    """The date of that; empty where none can be told from others."""
    times = [element for element in tree.iter("time") if _said(element) and not _is_aside(element)]
    title = next((element for element in tree.iter("h1") if _words(element)), None)
    if title is None:
        return _said(times[0]) if len({_said(element) for element in times}) == 1 else ""
    if not times:
        return ""
    return next(map(_said, _behind(title, set(times)) or _above(title, set(times))), "")


def _said(element: Any) -> str:
    said = (element.get("datetime") or "").strip() or _words(element)
    return said if any(sign.isdigit() for sign in said) else ""


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _is_aside(element: Any) -> bool:
    """Whether a time belongs to another article, or is that of a change."""
    parent = element.getparent()
    before = "" if parent is None else _before(parent, element)
    if _CHANGED.search(before) or _is_told(element):
        return True
    return any(
        above.tag in _ASIDE
        or _RELATED.search(f"{above.get('class') or ''} {above.get('id') or ''}") is not None
        for above in element.iterancestors()
        if above.tag not in ("html", "body")
    )


def _is_told(element: Any) -> bool:
    """Whether a time stands in a sentence, or in an item or a cell with words that it dates."""
    block = next((above for above in element.iterancestors() if above.tag in _BLOCKS), None)
    if block is None or block.tag in _HOLDERS:
        return False
    said = _words(block)
    if block.tag == "p":
        return len(said.split()) > _FEW_WORDS and ends_like_one(said)
    shown, day = _words(element), _said(element)[: len("2025-03-11")]
    said = said.replace(shown, day, 1) if shown else f"{said} {day}"
    return said != day and not fields(said[:_PROSE], header_words(""))


def _before(parent: Any, element: Any) -> str:
    """The words of `parent` right before the element."""
    above = element.getprevious()
    if above is None:
        return " ".join((parent.text or "").split())
    first = parent.text or "" if above.getprevious() is None else ""
    return " ".join(f"{first} {_words(above)} {above.tail or ''}".split())


def _behind(title: Any, times: set[Any]) -> list[Any]:
    """The times between the title and what the text begins with."""
    found: list[Any] = []
    for element in _following(title):
        if element in times:
            found.append(element)
        elif element.tag in _HEADINGS or (element.tag == "p" and len(_words(element)) > _PROSE):
            break
    return found


def _following(title: Any) -> Any:
    """The elements behind the title in the order of the page."""
    is_behind = False
    inside = set(title.iterdescendants())
    for element in title.getroottree().getroot().iter():
        if element is title:
            is_behind = True
        elif is_behind and element not in inside and isinstance(element.tag, str):
            yield element


def _above(title: Any, times: set[Any]) -> list[Any]:
    """The one time above the title, within the nearest element that holds both."""
    for above in title.iterancestors():
        if above.tag in ("body", "html"):
            break
        inside = []
        for element in above.iter():
            if element is title:
                break
            if element in times:
                inside.append(element)
        if inside:
            return inside if len(inside) == 1 else []
    return []
