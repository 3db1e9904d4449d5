"""The text of a page: its article, or all of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.documents import marked
from timeline.documents.html_article import article
from timeline.documents.html_choice import Chosen, all_runs, article_runs
from timeline.documents.html_runs import Form, Run
from timeline.documents.html_walk import walk
from timeline.documents.marked import Part
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
    return PageText(text=marked.joined(list(_parts(chosen.runs))), notes=chosen.notes)


def _parts(runs: tuple[Run, ...]) -> Iterator[Part]:
    for run in runs:
        text = _WRITTEN[run.form](run)
        is_line = run.form not in (Form.PARAGRAPH, Form.HEADING)
        yield Part(text, run.group if is_line else 0)


_WRITTEN: Mapping[Form, Callable[[Run], str]] = {
    Form.PARAGRAPH: lambda run: run.words,
    Form.HEADING: lambda run: marked.heading(run.level, run.words),
    Form.ITEM: lambda run: marked.item(run.words, run.level, run.number),
    Form.DEFINITION: lambda run: marked.definition(*run.cells),
    Form.ROW: lambda run: marked.row(run.cells),
    Form.HEADS: lambda run: f"{marked.row(run.cells)}\n{marked.head_rule(len(run.cells))}",
}
