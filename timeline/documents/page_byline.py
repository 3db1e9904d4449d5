"""The lines beside the title of a page, as a reader sees them: who wrote it, and when."""

from collections import deque
from collections.abc import Iterator
from typing import Any

from timeline.documents.html_elements import is_repeated

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
    }
)  # fmt: skip
_UNREAD = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "select", "nav"})
_ENDS = frozenset({"h2", "h3", "h4", "aside", "footer", "table"})
_HOLDS_TITLE = frozenset({"article", "main", "header"})
_MOST_BEHIND, _MOST_ABOVE = 24, 4
#: elements inside of a line of that kind, and lines that are kept
_FEW_INSIDE, _MOST_CHANGES = 4, 12
#: characters of a line that is of the text
_PROSE = 160


def byline(tree: Any) -> tuple[str, ...]:
    """The lines behind the first `h1`, up to the text, and those above it in the same element."""
    title = next((found for found in tree.iter("h1") if "".join(found.itertext()).strip()), None)
    if title is None:
        return ()
    behind: list[str] = []
    for line in _lines(title):
        if len(line) > _PROSE or len(behind) == _MOST_BEHIND:
            break
        behind.append(line)
    return (*_above(title), *behind)


def changes(tree: Any) -> tuple[str, ...]:
    """The short lines with numbers at the end of a page, of which one can tell of its change."""
    found: deque[str] = deque(maxlen=_MOST_CHANGES)
    for element in tree.iter("p", "li", "small", "span", "em", "dd", "td", "address"):
        if len(element) <= _FEW_INSIDE and not any(len(inner) for inner in element):
            line = " ".join("".join(element.itertext()).split())
            if len(line) <= _PROSE and any(sign.isdigit() for sign in line):
                found.append(line)
    return tuple(found)


def _above(title: Any) -> list[str]:
    """The last lines above the title within what holds it, and not the rest of the page."""
    holder = next((one for one in title.iterancestors() if one.tag in _HOLDS_TITLE), None)
    if holder is None:
        return []
    pieces: list[str] = []
    for element in holder.iter():
        if element is title:
            break
        if isinstance(element.tag, str) and element.tag not in _UNREAD:
            pieces.append(element.text or "")
            pieces.append("\n")
    lines = [" ".join(line.split()) for line in "".join(pieces).splitlines()]
    return [line for line in lines if line and len(line) <= _PROSE][-_MOST_ABOVE:]


def _lines(title: Any) -> Iterator[str]:
    """The lines behind the title, to the end of the page."""
    pieces: list[str] = [title.tail or ""]
    element = title
    while element is not None:
        following = element.getnext()
        if following is None:
            element = element.getparent()
            if element is not None:
                yield from _line(pieces)
                pieces = [element.tail or ""]
            continue
        element = following
        if element.tag in _ENDS or _is_of_list(element):
            break
        for text, is_end in _texts(element):
            pieces.append(text)
            if is_end:
                yield from _line(pieces)
                pieces = []
    yield from _line(pieces)


def _is_of_list(element: Any) -> bool:
    """Whether an element is one of several of a kind that have numbers: events, and not a byline.

    They may stand within it, one after the other.
    """
    if not isinstance(element.tag, str) or element.tag not in _BLOCKS:
        return False
    first = next((one for one in (element, *element) if is_repeated(one)), None)
    beside = None if first is None else first.getnext()
    if (
        first is None
        or beside is None
        or len(first) <= 1
        or beside.get("class") != first.get("class")
    ):
        return False
    return all(any(map(str.isdigit, "".join(one.itertext()))) for one in (first, beside))


def _line(pieces: list[str]) -> Iterator[str]:
    """The line of some pieces, and the same with marks between what styles show apart."""
    words = [said for piece in pieces if (said := " ".join(piece.split()))]
    if words:
        yield " ".join(words)
    if len(words) > 1:
        yield " | ".join(words)


def _texts(element: Any) -> Iterator[tuple[str, bool]]:
    """The texts of an element and of its tail, each with whether a line ends behind it."""
    if not isinstance(element.tag, str) or element.tag in _UNREAD:
        yield element.tail or "", False
        return
    is_block = element.tag in _BLOCKS
    if is_block:
        yield "", True
    yield element.text or "", False
    for child in element:
        yield from _texts(child)
    yield "", is_block
    yield element.tail or "", False
