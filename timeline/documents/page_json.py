"""The dates that the data of a page state of its article (JSON-LD, schema.org)."""

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

#: JSON that is longer is data of the page, and does not state its date
_LONGEST = 1_000_000
_DEEPEST = 20
#: wrapped around the data for programs that do not know them
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_ARTICLES = ("article", "posting", "report")
#: types that are parts of a page, or all of a site
_OTHERS = (
    "website", "breadcrumblist", "imageobject", "videoobject", "audioobject", "comment", "review",
    "event", "product", "offer", "person", "organization", "newsmediaorganization", "itemlist",
    "listitem", "book", "movie", "answer", "question",
)  # fmt: skip
#: keys below which other articles and parts stand
_ELSEWHERE = frozenset(
    {
        "itemlistelement", "haspart", "mentions", "citation", "isbasedon", "relatedlink", "comment",
        "image", "video", "associatedmedia", "author", "publisher", "ispartof", "review", "about",
        "blogpost", "thumbnail", "primaryimageofpage", "breadcrumb", "subjectof",
    }
)  # fmt: skip


def dates_in_json(tree: Any) -> tuple[str, str]:
    """When the article of a page was published and changed; empty where its data do not say."""
    found = sorted(_found(tree), key=_rank)
    published = next((said for item in found if (said := _text(item, "datePublished"))), "")
    changed = next((said for item in found if (said := _text(item, "dateModified"))), "")
    return published, changed


def _found(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(text) > _LONGEST:
            continue
        try:
            data = json.loads(_WRAPPING.sub("", _WRAPPING.sub("", text)), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (item for item in _objects(data) if _rank(item) < len(_ARTICLES))


def _objects(data: object) -> Iterator[dict[str, Any]]:
    """The objects of the data, the outer ones first, without those of other articles."""
    waiting: deque[tuple[object, int]] = deque([(data, 0)])
    while waiting:
        item, depth = waiting.popleft()
        inner: list[object] = item if isinstance(item, list) else []
        if isinstance(item, dict):
            yield item
            inner = [value for key, value in item.items() if key.lower() not in _ELSEWHERE]
        if depth < _DEEPEST:
            waiting.extend((value, depth + 1) for value in inner)


def _rank(item: dict[str, Any]) -> int:
    """How likely an object is the article of its page: 0 is it, 3 is not."""
    types = item.get("@type") or ""
    names = [str(name).lower() for name in (types if isinstance(types, list) else [types])]
    if any(name.endswith(_ARTICLES) for name in names):
        return 0
    if any(name in _OTHERS for name in names):
        return 3
    return 1 if any(name.endswith("page") for name in names) else 2


def _text(item: dict[str, Any], key: str) -> str:
    said = item.get(key)
    if isinstance(said, list):
        said = said[0] if said else ""
    if isinstance(said, dict):
        said = said.get("@value")
    return said.strip() if isinstance(said, str) else ""
