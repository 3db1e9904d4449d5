"""Text of calendars that write it as HTML: its words, with lines where it had blocks."""

import html
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from timeline.limits import LIMITS

_LONGEST = LIMITS["note.characters"].most
#: elements whose names are not words that people put between these signs
_TAG = re.compile(
    r"</?(?:html|head|title|meta|body|div|span|p|br|a|b|i|u|s|strong|em|ul|ol|li|dl|dt|dd|h[1-6]"
    r"|table|thead|tbody|tr|td|th|img|font|hr|blockquote|pre|code|style|script|center|small|sup"
    r"|sub|section|article|html-blob|o:p)(?:\s[^<>]{0,4000})?/?>",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"<!--.*?-->|<!doctype[^<>]*>|<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*)"
    r"(?P<rest>(?:\"[^\"]{0,4000}\"|'[^']{0,4000}'|[^<>\"']){0,200})>",
    re.IGNORECASE | re.DOTALL,
)
#: what is shown for a sign, in full: an address may have "&copy=2" in it
_ENTITY = re.compile(r"&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?://(?:www\.)?|mailto:|tel:)", re.IGNORECASE)
#: where a line begins unless one has just begun, and where there is a blank one before it
_LINE, _PARAGRAPH = "\v", "\f"
_MARKS = re.compile(r"[\v\f]")
_PARAGRAPHS = re.compile(r"(?<![ \n\v])[ \n\v]*+\f[ \n\v\f]*+")
_AROUND_LINES = re.compile(r" ?\v[ \v]*+")
_FIRST = re.compile(r"(\A|\n ?)\v")
_SPACE = re.compile(r"[^\S\n\v\f]+")
_AROUND_ENDS = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")
#: elements that begin a line, those that stand apart from what is around them, and those
#: whose text nobody is shown
_LINES = frozenset(("div", "tr", "li", "dt", "dd", "hr", "center", "section", "article"))
_APART = frozenset(
    ("p", "ul", "ol", "dl", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
)
_UNSEEN = frozenset(("style", "script", "head", "title"))
_BLOCKS = _LINES | _APART | {"br", "body"}


def plain(text: str) -> str:
    r"""Text without the marks of HTML; what has none stays as it is.

    >>> plain('<p>Come &amp; see<br>the <a href="https://example.org/hall">hall</a></p>')
    'Come & see\nthe hall (https://example.org/hall)'
    >>> plain("if a < b and b > c, R&D")
    'if a < b and b > c, R&D'
    """
    if ("<" not in text and "&" not in text) or len(text) > _LONGEST:
        return text
    if not _TAG.search(text):
        # It may have been escaped as a whole.
        text = _unescaped(text)
    if _TAG.search(text):
        text = _without_tags(text)
    return _unescaped(text)


def plain_line(text: str) -> str:
    """The same in one line."""
    found = plain(text)
    return text if found == text else " ".join(found.split())


def _unescaped(text: str) -> str:
    found = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return text if found == text else found.replace("\xa0", " ")


@dataclass(slots=True)
class _Page:
    """The text of a page as its elements open and close."""

    #: whether ends of lines are those of the source only, as elements make the others
    has_blocks: bool
    parts: list[str] = field(default_factory=list)
    #: addresses of open links, and where their text begins
    links: list[tuple[str, int]] = field(default_factory=list)
    unseen: str = ""

    def add(self, text: str) -> None:
        """Add what stands between two elements."""
        if not self.unseen:
            shown = _MARKS.sub(" ", _unescaped(text))
            self.parts.append(" ".join(shown.split("\n")) if self.has_blocks else shown)

    def open(self, name: str, rest: str) -> None:
        """Begin an element."""
        if name in _UNSEEN and not self.unseen:
            self.unseen = name
        elif name == "a":
            self.links.append((_address(rest), len(self.parts)))
        elif name == "li":
            self.parts.append(f"{_LINE}- ")
        elif name in ("td", "th"):
            self.parts.append(" ")
        elif name == "img" and (alt := _ALT.search(rest)):
            self.add(f" {alt[1] or alt[2] or ''} ")
        else:
            self._break(name)

    def close(self, name: str) -> None:
        """End an element."""
        if name == self.unseen:
            self.unseen = ""
        elif name == "a" and self.links:
            self._end_link()
        elif name not in ("br", "li"):
            self._break(name)

    def _break(self, name: str) -> None:
        if name == "br":
            self.parts.append("\n")
        elif name in _BLOCKS:
            self.parts.append(_PARAGRAPH if name in _APART else _LINE)

    def _end_link(self) -> None:
        address, at = self.links.pop()
        shown = "".join(self.parts[at:]).strip()
        if address and not _same(shown, address):
            self.parts.append(f" ({_SCHEME_OF_PEOPLE.sub('', address)})" if shown else address)


_SCHEME_OF_PEOPLE = re.compile(r"^(?:mailto|tel):", re.IGNORECASE)


def _without_tags(text: str) -> str:
    names = {match["name"].lower() for match in _PIECE.finditer(text) if match["name"]}
    page = _Page(has_blocks=bool(names & _BLOCKS))
    end = 0
    for match in _PIECE.finditer(text):
        page.add(text[end : match.start()])
        end = match.end()
        name = (match["name"] or "").lower()
        if name and match["end"]:
            page.close(name)
        elif name:
            page.open(name, match["rest"])
    page.add(text[end:])
    return _tidy("".join(page.parts))


def _tidy(text: str) -> str:
    """The text with its marks of lines and paragraphs written out."""
    text = _PARAGRAPHS.sub("\n\n", _SPACE.sub(" ", text))
    lines = _FIRST.sub(r"\1", _AROUND_LINES.sub(_LINE, text)).replace(_LINE, "\n")
    lines = _AROUND_ENDS.sub("\n", lines)
    return _BLANK_LINES.sub("\n\n", lines).strip()


def _address(rest: str) -> str:
    found = _HREF.search(rest)
    address = html.unescape(next(filter(None, found.groups()), "")).strip() if found else ""
    return address if _ADDRESS.fullmatch(address) else ""


def _same(shown: str, address: str) -> bool:
    """Whether a link shows its own address, or the one to which it leads on."""
    one, other = (_SCHEME.sub("", item).rstrip("/").casefold() for item in (shown, address))
    return one == other or (_ADDRESS.fullmatch(shown) is not None and one in unquote(other))
