"""Links to the sentence: addresses that open a page at the words that are quoted of it.

A text fragment (WICG, URL Fragment Text Directives): `#:~:text=[prefix-,]start[,end][,-suffix]`. A
browser that does not know it, or does not find the words, opens the page as without.
"""

import re
from urllib.parse import quote as percent

from timeline.model import Document, Event
from timeline.quote import Quote
from timeline.text import address

#: characters of the context on each side: enough to tell a place from others
_CONTEXT = 40
#: characters of words that are given as their beginning and their end
_LONG = 120
_ENDS = 30
_DIRECTIVE = ":~:"
# What parts sentences, items and cells: a browser finds no words across elements of a page.
_STOP = re.compile(
    r"[.!?…][\"'”’»)\]]*\s+|(?:^|\s)[-*•#|]+(?:\s|$)|(?<=[\"”»)\]])\s+(?=[^\W\d_a-z])"
)
_WORD = re.compile(r"\w")


def at_sentence(target: str, quote: Quote | None) -> str:
    """An address that leads to the words of a quote; as it is where there are none, or no address.

    >>> at_sentence("https://example.org/a#top", Quote(exact="3 May", prefix="Opens on "))
    'https://example.org/a#top:~:text=Opens%20on-,3%20May'
    """
    if not target or quote is None:
        return target
    page, sign, place = target.partition("#")
    between = "&" if _DIRECTIVE in place else _DIRECTIVE
    return f"{page}#{place if sign else ''}{between}text={_directive(quote)}"


def of_document(document: Document, event: Event) -> str:
    """The address of a document on the web, at what it says of an event; empty without one."""
    quotes = (item.quote for item in event.statements if item.document == document.id)
    return at_sentence(address.web(document.url), next(filter(None, quotes), None))


def _directive(quote: Quote) -> str:
    before, behind = _before(quote.prefix), _behind(quote.suffix)
    return ",".join(
        (
            *((f"{_encoded(before)}-",) if before else ()),
            *_words(quote.exact),
            *((f"-{_encoded(behind)}",) if behind else ()),
        )
    )


def _words(exact: str) -> tuple[str, ...]:
    """The words, or of many the first and the last."""
    if len(exact) <= _LONG:
        return (_encoded(exact),)
    first = exact[:_ENDS].rpartition(" ")[0] or exact[:_ENDS]
    last = exact[-_ENDS:].partition(" ")[2] or exact[-_ENDS:]
    return _encoded(first), _encoded(last)


def _before(prefix: str) -> str:
    """The words right before, of their own sentence."""
    inside = [*_STOP.split(prefix)][-1]
    near = inside[-_CONTEXT:]
    if len(inside) > _CONTEXT:
        near = near.partition(" ")[2]
    return near.strip() if _WORD.search(near) else ""


def _behind(suffix: str) -> str:
    inside = _STOP.split(f"{suffix} ")[0].rstrip()
    near = inside[:_CONTEXT]
    if len(inside) > _CONTEXT:
        near = near.rpartition(" ")[0]
    return near.strip() if _WORD.search(near) else ""


def _encoded(text: str) -> str:
    """Text as a directive has it: a dash, a comma and an ampersand would be read as its signs."""
    return percent(text, safe="").replace("-", "%2D")
