"""Runs as parts of a text, with the marks of what they are."""

from collections.abc import Callable, Mapping

from timeline.documents import marked
from timeline.documents.marked import Part
from timeline.documents.runs import Form, Run


def part(run: Run) -> Part:
    """A run as a part of a text."""
    is_line = run.form not in (Form.PARAGRAPH, Form.HEADING)
    return Part(_WRITTEN[run.form](run), run.group if is_line else 0)


_WRITTEN: Mapping[Form, Callable[[Run], str]] = {
    Form.PARAGRAPH: lambda run: run.words,
    Form.HEADING: lambda run: marked.heading(run.level, run.words),
    Form.ITEM: lambda run: marked.item(run.words, run.level, run.number),
    Form.DEFINITION: lambda run: marked.definition(*run.cells),
    Form.ROW: lambda run: marked.row(run.cells),
    Form.HEADS: lambda run: f"{marked.row(run.cells)}\n{marked.head_rule(len(run.cells))}",
}
