"""The elements of pages: which are blocks, which are not read, and which are furniture."""

import re
from typing import Any

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    }
)  # fmt: skip
LISTS = frozenset({"ul", "ol", "menu"})
#: the levels of headings
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong", *HEADINGS})
#: hold what was struck out
STRUCK = frozenset({"del", "s", "strike"})
_UNREAD = frozenset(
    {
        "script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button",
        "textarea", "object", "audio", "video", "canvas",
    }
)  # fmt: skip
_FURNITURE = frozenset({"nav", "footer", "aside"})
_ROLES = frozenset({"navigation", "contentinfo", "complementary", "search", "menu", "menubar"})
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|side-?bar|related|shar(?:e|ing)|social"
    r"|comments?|bread-?crumbs?|promos?|ads?|advert\w*|newsletter|cookies?|recommend\w*|popular"
    r"|trending|teasers?|most-?read|read-?more|more-?(?:news|stories|from))(?:$|[\s_-])",
    re.IGNORECASE,
)
#: elements whose names are asked: those of all of a page name what stands beside it, too
_PARTS = frozenset({"div", "section", "ul", "ol", "table", "dl", "header", "td", "p"})
_LONGEST_NAME = 300
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: a mark of a note, and names of the notes and sources themselves, and of buttons beside headings
_MARK = re.compile(r"\s*\[\s*\w{1,8}(?:\s\d{1,4})?\s*\]\s*")
_OF_SOURCES = re.compile(
    r"(?:^|[\s_-])(?:references|reflist|footnotes|citation-?list|edit-?section)(?:$|[\s_-])"
)
#: elements that no table of data holds
_LAID_OUT = (
    "table", "article", "aside", "blockquote", "form", "h1", "h2", "main", "nav", "section",
)  # fmt: skip
#: characters of a cell: one with more holds paragraphs
_LONGEST_CELL = 1500


def is_unread(element: Any) -> bool:
    """Whether nobody reads what stands in an element, or only who looks for sources."""
    if element.tag in _UNREAD or element.get("hidden") is not None:
        return True
    if element.tag == "sup" and _MARK.fullmatch("".join(element.itertext())):
        return True
    style, names = element.get("style"), element.get("class")
    hidden = bool(style) and _HIDDEN.search(style, 0, _LONGEST_NAME) is not None
    return hidden or (bool(names) and _OF_SOURCES.search(names, 0, _LONGEST_NAME) is not None)


def is_furniture(element: Any) -> bool:
    """Whether an element is by its kind what stands around the content of pages."""
    role = (element.get("role") or "").lower()
    return element.tag in _FURNITURE or role in _ROLES


def is_named_furniture(element: Any) -> bool:
    """Whether an element is that by its names."""
    if element.tag not in _PARTS:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) > 1 and _NAMED.search(names, 0, _LONGEST_NAME) is not None


def is_of_data(table: Any) -> bool:
    """Whether a table holds rows of data, and does not lay out a page."""
    if table.get("role") in ("presentation", "none"):
        return False
    if next(table.iterdescendants(*_LAID_OUT), None) is not None:
        return False
    cells = table.iterdescendants("td", "th")
    return all(sum(map(len, cell.itertext())) <= _LONGEST_CELL for cell in cells)


def span(cell: Any, name: str) -> int:
    """How many rows or columns a cell spans.

    Args:
        cell: The element.
        name: "rowspan" or "colspan"; a rowspan of 0 is one to the end of the table (HTML 4.9.11).
    """
    stated = (cell.get(name) or "1").strip()
    number = int(stated) if stated.isascii() and stated.isdecimal() and len(stated) <= 5 else 1  # noqa: PLR2004 - digits
    return number or (65_534 if name == "rowspan" else 1)


def is_repeated(element: Any) -> bool:
    """Whether an element beside it is of the same kind, as those that make up a list are."""
    names = element.get("class")
    if not names or element.tag not in _REPEATED:
        return False
    beside = element.getprevious(), element.getnext()
    return any(
        one is not None and one.tag == element.tag and one.get("class") == names for one in beside
    )


#: elements of which a page makes rows that are neither of a list nor of a table
_REPEATED = frozenset({"div", "section", "article", "a", "p"})


def is_apart(span: Any) -> bool:
    """Whether a `span` is set apart from the one before it, as styles do with parts of a date."""
    before = span.getprevious()
    if before is None or before.tag != "span" or before.tail or not before.get("class"):
        return False
    last, first = "".join(before.itertext())[-1:], (span.text or "")[:1]
    return last.isalnum() and first.isalnum() and (last.isdigit() or first.isdigit())
