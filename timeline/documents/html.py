"""HTML pages: the main text, and what their metadata say."""

from dataclasses import replace
from typing import Any

from timeline.documents.html_markup import refuse_costly, refuse_deep, whole_page
from timeline.documents.html_text import PageText, article_text, whole_text
from timeline.documents.page_dates import metas_of, page_dates
from timeline.documents.reader import Content, reading
from timeline.languages.header import header_words
from timeline.limits import LIMITS
from timeline.text.clean import one_line

_REMEDY = "save the page anew, or give its text"


def read(name: str, markup: str) -> Content:
    """What a page says.

    Raises:
        TimelineError: The extra is missing, or nothing can be made of the markup.
    """
    with reading(name, "HTML", _REMEDY):
        from trafilatura import load_html
        from trafilatura.metadata import extract_metadata

        refuse_costly(markup)
        tree = load_html(whole_page(markup))
        if tree is None:
            raise ValueError("no elements in it")
        refuse_deep(tree)
        language = _language(tree)
        found = None
        said = PageText(text="")
        reason = _too_large(len(markup), sum(1 for _ in tree.iter()))
        dates = page_dates(tree, is_small=not reason)
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
            published=dates.published,
            published_in=dates.published_in,
            updated=dates.updated,
            byline=dates.byline,
            changes=dates.changes,
            notes=said.notes,
        )


def _too_large(characters: int, elements: int) -> str:
    """Why no article is looked for in a page, which costs more than its size; or nothing."""
    size, count = LIMITS["article.characters"], LIMITS["article.elements"]
    if characters > size.most:
        return size.refusal(characters)
    return count.refusal(elements) if elements > count.most else ""


def _language(tree: Any) -> str:
    root = tree.getroottree().getroot()
    stated = root.get("lang") or root.get("xml:lang") or ""
    if not stated:
        metas = metas_of(tree)
        stated = metas.get("og:locale") or metas.get("content-language") or ""
    return stated
