"""HTML pages: the main text, and what their metadata say."""

import re
from dataclasses import replace
from functools import cache
from typing import Any

from timeline.documents.html_text import PageText, article_text, whole_text
from timeline.documents.page_dates import metas_of, page_dates
from timeline.documents.reader import Content, reading
from timeline.errors import TimelineError
from timeline.languages.header import header_words
from timeline.limits import LIMITS
from timeline.text.clean import one_line, readable

_REMEDY = "save the page anew, or give its text"
_XML_DECLARATION = re.compile(r"\s*+<\?xml\b[^>]*+>")
_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_SEARCHED_FOR_WHOLE = 10_000
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
        metas = metas_of(tree)
        stated = metas.get("og:locale") or metas.get("content-language") or ""
    return stated
