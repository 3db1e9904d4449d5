"""HTML pages: the main text, and what their metadata say."""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from timeline.documents.html_text import PageText, article_text, whole_text
from timeline.documents.reader import Content, reading
from timeline.errors import TimelineError
from timeline.languages.header import header_words
from timeline.limits import LIMITS
from timeline.text.clean import one_line, readable

_REMEDY = "save the page anew, or give its text"
#: JSON that is longer is data of the page, and does not state its date
_LONGEST_JSON = 1_000_000
#: names of `meta` elements that state the publication date, the surest first
_DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "published_time",
    "dcterms.date",
    "dc.date",
    "date",
)
_XML_DECLARATION = re.compile(r"\s*+<\?xml\b[^>]*+>")
_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_SEARCHED_FOR_WHOLE = 10_000
_DEEPEST = 20
_SPACE = "\\t\\n\\f\\r "
#: an attribute of a tag (HTML, 13.2.5.33 to 38)
_ATTRIBUTE = (
    rf"[{_SPACE}/]*+[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>]++)?)?+"
)


@cache
def _tag(most: int) -> re.Pattern[str]:
    """A start tag up to its attribute of the number `most`, and the one behind that."""
    return re.compile(
        rf"<[A-Za-z][^{_SPACE}/>]*+(?>{_ATTRIBUTE}){{0,{most}}}+(?P<more>(?>{_ATTRIBUTE}))?"
    )


def read(name: str, markup: str) -> Content:
    """What a page says.

    Raises:
        TimelineError: The extra is missing, or nothing can be made of the markup.
    """
    with reading(name, "HTML", _REMEDY):
        from trafilatura import load_html
        from trafilatura.metadata import extract_metadata

        _refuse_costly(markup)
        tree = load_html(_page(markup))
        if tree is None:
            raise ValueError("no elements in it")
        _refuse_deep(tree)
        published, published_in = _published(tree)
        language = _language(tree)
        found = None
        said = PageText(text="")
        reason = _too_large(len(markup), sum(1 for _ in tree.iter()))
        if not reason:
            reason = "no article was found in the page, so all of its text is taken"
            said = article_text(tree, header_words(language))
            # What htmldate would make of the page is not asked for: it takes numbers in the
            # text for dates, in an order that it chooses. The day is there for the clock's.
            found = extract_metadata(
                tree,
                date_config={
                    "extensive_search": False,
                    "original_date": True,
                    "max_date": "9999-12-31",
                },
            )
        if not said.text.strip():
            said = whole_text(tree)
            said = replace(said, notes=(f"text: {reason}", *said.notes))
        title = getattr(found, "title", None) or tree.findtext(".//title") or ""
        return Content(
            text=said.text,
            edited=True,
            title=one_line(title),
            author=one_line(getattr(found, "author", None) or ""),
            publisher=one_line(getattr(found, "sitename", None) or ""),
            url=one_line(getattr(found, "url", None) or ""),
            language=language,
            published=published,
            published_in=published_in,
            notes=said.notes,
        )


def _refuse_costly(markup: str) -> None:
    """Refuse what takes the parser of HTML far more memory or time than its size."""
    tags, attributes = LIMITS["html.tags"], LIMITS["html.attributes"]
    if markup.count("<") > tags.most:
        raise TimelineError(tags.refusal())
    if any(match["more"] for match in _tag(attributes.most).finditer(markup)):
        raise TimelineError(attributes.refusal())


def _refuse_deep(tree: Any) -> None:
    """Refuse a page that the parser does not read to its end, since it nests too deeply."""
    limit = LIMITS["html.nesting"]
    if tree.getroottree().xpath("/*" * (limit.most + 1)):
        raise TimelineError(limit.refusal())


def _too_large(characters: int, elements: int) -> str:
    """Why no article is looked for in a page, which costs more than its size; or nothing."""
    size, count = LIMITS["article.characters"], LIMITS["article.elements"]
    if characters > size.most:
        return size.refusal(characters)
    return count.refusal(elements) if elements > count.most else ""


def _page(markup: str) -> str:
    """The markup as a whole page: the reader takes fragments for no HTML at all."""
    # Characters that XML has no place for end the reading at the first of them.
    markup = readable(markup)
    declared = _XML_DECLARATION.match(markup)
    markup = markup[declared.end() :] if declared else markup
    if _WHOLE.search(markup, 0, _SEARCHED_FOR_WHOLE):
        return markup
    return f"<html><body>{markup}</body></html>"


def _language(tree: Any) -> str:
    root = tree.getroottree().getroot()
    stated = root.get("lang") or root.get("xml:lang") or ""
    if not stated:
        metas = _metas(tree)
        stated = metas.get("og:locale") or metas.get("content-language") or ""
    return stated


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            label = (element.get(key) or "").strip().lower()
            if label and content:
                found.setdefault(label, content)
    return found


def _published(tree: Any) -> tuple[str, str]:
    """The stated date of publication and where it stands; empty where there is none."""
    metas = _metas(tree)
    for label in _DATE_NAMES:
        if label in metas:
            return metas[label], label
    for script in tree.iter("script"):
        if (
            "ld+json" in (script.get("type") or "").lower()
            and len(script.text or "") <= _LONGEST_JSON
        ):
            stated = _date_in_json(script.text or "")
            if stated:
                return stated, "datePublished"
    times = [
        (element.get("datetime") or element.text or "").strip()
        for element in tree.iter("time")
        if element.get("pubdate") is not None
        or "datepublished" in (element.get("itemprop") or "").lower()
    ]
    if times and times[0]:
        return times[0], "time"
    # Times that are not marked can be those of other articles, unless there is but one.
    others = {stated for element in tree.iter("time") if (stated := element.get("datetime") or "")}
    return (others.pop(), "time") if len(others) == 1 else ("", "")


def _date_in_json(script: str) -> str:
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return ""
    for item in _objects(data):
        stated = item.get("datePublished")
        if isinstance(stated, str) and stated.strip():
            return stated.strip()
    return ""


def _objects(data: object) -> Iterator[dict[str, Any]]:
    """The objects of JSON data, the outer ones first."""
    waiting: deque[tuple[object, int]] = deque([(data, 0)])
    while waiting:
        item, depth = waiting.popleft()
        if isinstance(item, dict):
            yield item
            inner: list[object] = list(item.values())
        else:
            inner = item if isinstance(item, list) else []
        if depth < _DEEPEST:
            waiting.extend((value, depth + 1) for value in inner)
