"""The text of a page: its article, or all of it."""

from dataclasses import dataclass
from typing import Any

from timeline.documents.html_article import article
from timeline.documents.html_choice import Chosen, all_runs, article_runs
from timeline.documents.html_walk import walk
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
    return _text(article_runs(walk(tree, kept), words))


def whole_text(tree: Any) -> PageText:
    """All text of a page but its menus and its foot."""
    return _text(all_runs(walk(tree, {})))


def _text(chosen: Chosen) -> PageText:
    return PageText(text=joined(list(map(part, chosen.runs))), notes=chosen.notes)
