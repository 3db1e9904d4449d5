"""When an HTML page was published: what its metadata, its times and its byline say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.documents.page_byline import byline, changes
from timeline.documents.page_json import dates_in_json
from timeline.documents.page_times import time_beside_title

#: names of `meta` elements that state the publication date, the surest first
_NAMES = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "schema:datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publication-date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published-date",
    "pubdate",
    "published_time",
    "article.published",
    "article:published",
    "rnews:datepublished",
)
#: those that can be of something else
_VAGUE_NAMES = ("dcterms.date", "dc.date", "date")
_CHANGED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "revised",
)
#: where a date stands that no mark tells to be of the publication
UNMARKED = "time beside the title"
#: classes of elements that hold the date of the page's own text (microformats)
_CLASSES = frozenset({"dt-published", "published", "entry-date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDates:
    """What a page says of its dates, in its own words; empty where it says nothing."""

    published: str = ""
    #: where that stands ("article:published_time")
    published_in: str = ""
    updated: str = ""
    #: the lines beside its title, as a reader sees them
    byline: tuple[str, ...] = ()
    #: the lines that can tell of its last change
    changes: tuple[str, ...] = ()


def page_dates(tree: Any, *, is_small: bool) -> PageDates:
    """The dates of a page; in a large one its times and lines are not looked for."""
    metas = metas_of(tree)
    published, changed = dates_in_json(tree)
    places = (
        *((label, metas.get(label, "")) for label in _NAMES),
        ("datePublished", published),
        ("time", next(filter(None, _marked(tree)), "") if is_small else ""),
        *((label, metas.get(label, "")) for label in _VAGUE_NAMES),
        (UNMARKED, time_beside_title(tree) if is_small else ""),
    )
    label, said = next(((label, said) for label, said in places if said), ("", ""))
    changed_on = (*(metas.get(name, "") for name in _CHANGED_NAMES), changed)
    return PageDates(
        published=said,
        published_in=label,
        updated=next(filter(None, changed_on), ""),
        byline=byline(tree) if is_small else (),
        changes=changes(tree) if is_small else (),
    )


def metas_of(tree: Any) -> dict[str, str]:
    """The contents of the `meta` elements by their names in small letters, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            label = (element.get(key) or "").strip().lower()
            if label and content:
                found.setdefault(label, content)
    return found


def _marked(tree: Any) -> Iterator[str]:
    """The dates of elements that are marked as that of the publication."""
    for element in tree.iter("time", "span", "abbr", "div", "p"):
        marks = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower()
        classes = (element.get("class") or "").lower().split()
        named = element.tag in ("time", "abbr") and not _CLASSES.isdisjoint(classes)
        if "datepublished" in marks or element.get("pubdate") is not None or named:
            yield _said_by(element)


def _said_by(element: Any) -> str:
    """The date of an element: as it is written for programs, else for readers."""
    written = (element.get(name) for name in ("datetime", "content", "title"))
    shown = " ".join("".join(element.itertext()).split())
    return next((said.strip() for said in written if said and said.strip()), shown)
