"""The text of a page: its article, or all of it."""

from dataclasses import dataclass
from typing import Any

from timeline.documents import struck
from timeline.documents.html_article import article
from timeline.documents.html_choice import Chosen, all_runs, article_runs
from timeline.documents.html_walk import Walked, walk
from timeline.documents.marked import joined
from timeline.documents.written import part
from timeline.languages.header import HeaderWords


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of a page, with marks, and what is to be said of it."""

    text: str
    notes: tuple[str, ...] = ()


def article_text(tree: Any, words: HeaderWords) -> PageText:
    """The text of the article of a page; empty where none is found.

    Args:
        tree: Of lxml; it is left as it is.
        words: Of its language.
    """
    kept, elsewhere = article(tree)
    if not kept:
        # A page can hold its article as data, which its elements show by a script.
        return PageText(text="\n\n".join(elsewhere.splitlines()))
    walked = walk(tree, kept)
    return _text(article_runs(walked, words), walked)


def whole_text(tree: Any) -> PageText:
    """All text of a page but its menus and its foot."""
    walked = walk(tree, {})
    return _text(all_runs(walked), walked)


def _text(chosen: Chosen, walked: Walked) -> PageText:
    return PageText(
        text=joined(list(map(part, chosen.runs))),
        notes=(*chosen.notes, *struck.notes(walked.struck)),
    )
