"""JSON Feed 1.1 (jsonfeed.org): what is new, for readers of feeds and for programs."""

import json
from typing import Any, Final

from timeline.formats import Export, Links, Output
from timeline.formats.atom import rfc3339
from timeline.formats.news_links import links_of
from timeline.news.feed import Item, NewsFeed, news_feed

_VERSION: Final = "https://jsonfeed.org/version/1.1"
#: an extension of ours (an object whose name begins with "_")
_OURS: Final = "_timeline"


def write(export: Export) -> Output:
    """The feed, newest first; one without items where nothing is new."""
    links = links_of(export, "jsonfeed")
    found = news_feed(
        export.timeline,
        asked=export.asked,
        page=links.page,
        language=export.options.language,
    )
    text = json.dumps(_feed(found, links), ensure_ascii=False, indent=1)
    return Output(pages=(f"{text}\n".encode("utf-8", "replace"),))


def is_ours(data: bytes) -> bool:
    """Whether it is a feed of ours.

    >>> is_ours(b'{"version": "https://jsonfeed.org/version/1.1", "title": "Blog", "items": []}')
    False
    """
    try:
        said = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("version") == _VERSION and _OURS in said


def _feed(found: NewsFeed, links: Links) -> dict[str, Any]:
    said = {
        "version": _VERSION,
        "title": found.title,
        "home_page_url": links.page,
        "feed_url": links.itself,
        "description": found.description,
        "authors": [{"name": found.author}],
        "language": found.language,
    }
    return {
        **{key: value for key, value in said.items() if value},
        _OURS: {"id": found.id, "updated": rfc3339(found.updated)},
        "items": [_item(item) for item in found.items],
    }


def _item(item: Item) -> dict[str, Any]:
    said = {
        "id": item.id,
        "url": item.page,
        "external_url": item.source,
        "title": item.title,
        "content_text": item.summary,
        "summary": item.summary,
        "date_published": rfc3339(item.updated),
        "authors": [{"name": name} for name in item.authors],
        "tags": [item.kind, *(tag for tag in item.tags if tag != item.kind)],
    }
    return {key: value for key, value in said.items() if value}
