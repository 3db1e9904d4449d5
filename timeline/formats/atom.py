"""Atom (RFC 4287): what is new, for readers of feeds."""

from datetime import datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.formats import Export, Links, Output
from timeline.formats.news_links import links_of
from timeline.news.feed import Item, NewsFeed, news_feed

_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_TYPE: Final = "application/atom+xml"
_GENERATOR: Final = "timeline"
#: where the name of what made it is looked for
_HEAD: Final = 4000


def write(export: Export) -> Output:
    """The feed, newest first; one without entries where nothing is new."""
    links = links_of(export, "atom")
    found = news_feed(
        export.timeline,
        asked=export.asked,
        page=links.page,
        language=export.options.language,
    )
    feed = _feed(found, links)
    indent(feed, space=" ")
    text: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return Output(pages=(text + b"\n",))


def is_ours(data: bytes) -> bool:
    """Whether it begins as ours do.

    >>> is_ours(b"<feed><generator>blog</generator></feed>")
    False
    """
    head = data[:_HEAD]
    return f'<feed xmlns="{_NAMESPACE}"'.encode() in head and (
        f"<generator>{_GENERATOR}</generator>".encode() in head
    )


def _feed(found: NewsFeed, links: Links) -> Element:
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": found.language})
    _text(feed, "id", found.id)
    _text(feed, "title", found.title)
    _text(feed, "subtitle", found.description)
    _text(feed, "updated", rfc3339(found.updated))
    _text(feed, "generator", _GENERATOR)
    _person(feed, found.author)
    _link(feed, "self", links.itself, _TYPE)
    _link(feed, "alternate", links.page, "text/html")
    for item in found.items:
        feed.append(_entry(item))
    return feed


def _entry(item: Item) -> Element:
    entry = Element("entry")
    _text(entry, "id", item.id)
    _text(entry, "title", item.title)
    _text(entry, "updated", rfc3339(item.updated))
    for author in item.authors:
        _person(entry, author)
    _link(entry, "alternate", item.page, "text/html")
    _link(entry, "via", item.source)
    SubElement(entry, "category", {"term": item.kind, "scheme": KINDS})
    for tag in item.tags:
        SubElement(entry, "category", {"term": tag})
    _text(entry, "summary", item.summary)
    if not item.page:
        # An entry has a page or content (4.1.2).
        SubElement(entry, "content", {"type": "text"}).text = item.summary
    return entry


#: the scheme of the categories that say what became of an event (4.2.2.2)
KINDS: Final = "urn:uuid:6f2c8a52-5c0b-4d6e-9a37-0d1f6f1f9b1f"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _person(parent: Element, name: str) -> None:
    _text(SubElement(parent, "author"), "name", name)


def _link(parent: Element, rel: str, target: str, media: str = "") -> None:
    """A link (4.2.7), where there is something to link to."""
    if target:
        kind = {"type": media} if media else {}
        SubElement(parent, "link", {"rel": rel, **kind, "href": target})


def rfc3339(moment: datetime) -> str:
    """A moment in UTC as feeds write it (RFC 3339)."""
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
