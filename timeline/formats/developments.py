"""What became of events, written: as lines for people, Markdown, CSV and JSON."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from types import MappingProxyType

from timeline.formats.json import text_of
from timeline.formats.md import escaped, linked
from timeline.formats.sheet.guard import guard
from timeline.history.developments import Development
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Document
from timeline.news.words import said_of
from timeline.text.clean import for_table

#: the columns of a sheet, and the keys of an object
COLUMNS = ("on", "event", "title", "kind", "field", "before", "after", "said", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What became of events, in words of one language."""

    steps: Sequence[Development]
    documents: Mapping[str, Document]
    say: Phrases
    #: whether all are of one event, whose title need not be told again and again
    is_one: bool = False

    def said(self, step: Development) -> str:
        """What became of the event, and by which document."""
        told = said_of(step, self.say)
        name = self.name(step)
        return self.say("history.by", said=told, document=name) if name else told

    def name(self, step: Development) -> str:
        """What people call the document: its title, or its id."""
        document = self.documents.get(step.document)
        return (document.title if document else "") or step.document


def telling(
    steps: Iterable[Development],
    documents: Iterable[Document],
    *,
    is_one: bool = False,
    language: str = "en",
) -> Telling:
    """What became of events, to be written."""
    known = {document.id: document for document in documents}
    return Telling(steps=tuple(steps), documents=known, say=phrases_of(language), is_one=is_one)


def table(told: Telling) -> str:
    """A line for each step: day, title, what became of it, by which document."""
    return "".join(f"{_line(told, step)}\n" for step in told.steps)


def _line(told: Telling, step: Development) -> str:
    day = step.on.isoformat() if step.on else told.say("history.no-day")
    title = "" if told.is_one else f"{step.title or step.event}: "
    return for_table(f"{day:10}  {title}{told.said(step)}")


def md(told: Telling) -> str:
    """A list, each document linked."""
    return "".join(f"- {_item(told, step)}\n" for step in told.steps)


def _item(told: Telling, step: Development) -> str:
    say = told.say
    day = step.on.isoformat() if step.on else say("history.no-day")
    title = "" if told.is_one else f"**{escaped(step.title or step.event)}**: "
    said = f"{title}{escaped(said_of(step, say))}"
    if name := told.name(step):
        document = told.documents.get(step.document)
        shown = linked(escaped(name), document.url if document else "")
        said = say("history.by", said=said, document=shown)
    return f"{day} {said}"


def sheet(told: Telling) -> str:
    """CSV, a row for each step."""
    into = StringIO()
    writer = csv.writer(into, lineterminator="\n")
    writer.writerow(COLUMNS)
    for step in told.steps:
        writer.writerow([guard(cell or "") for cell in _cells(told, step).values()])
    return into.getvalue()


def objects(told: Telling) -> str:
    """JSON, an object for each step; what is not known is null."""
    return f"{text_of([_cells(told, step) for step in told.steps])}\n"


def _cells(told: Telling, step: Development) -> dict[str, str | None]:
    values = (
        step.on.isoformat() if step.on else None,
        step.event,
        step.title or None,
        step.kind.value,
        step.field,
        step.before or None,
        step.after or None,
        said_of(step, told.say),
        step.document or None,
    )
    return dict(zip(COLUMNS, values, strict=True))


#: how they are written, by the names of `--format`
FORMS: Mapping[str, Callable[[Telling], str]] = MappingProxyType(
    {"table": table, "md": md, "csv": sheet, "json": objects}
)
