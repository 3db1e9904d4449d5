"""What a terminal shows: a table of all events, a page of one, how far long work has come."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import StringIO
from typing import IO, TYPE_CHECKING

from timeline.languages.say import date_words
from timeline.merge import shown
from timeline.model import Document, Event, Status, Timeline
from timeline.text.lists import split

if TYPE_CHECKING:
    from rich.progress import Progress

_STYLES = {
    Status.OCCURRED: "",
    Status.PLANNED: "cyan",
    Status.PROPOSED: "magenta",
    Status.POSTPONED: "yellow",
    Status.CANCELLED: "red strike",
}
_HEADINGS = ("When", "Status", "Title", "Place", "Id")
_GAP = 3
#: columns that status and title need, and those from which there is room for the place
_LEAST, _COMFORT = 26, 60


def table(timeline: Timeline, *, today: date, terminal: IO[str] | None) -> str:
    """The events as a table.

    Args:
        timeline: What to show.
        today: The day against which plans are overdue.
        terminal: Its columns hold the table, in colour where it has colours; None for plain
            text with a line for each event.
    """
    if terminal is None:
        return "".join(f"{line.rstrip()}\n" for line in _plain(timeline, today))
    return _folded(timeline, today, terminal)


def _row(event: Event, today: date) -> tuple[str, ...]:
    overdue = ", overdue" if event.overdue(today) else ""
    return (date_words(event), event.status + overdue, event.title, event.facts.place, event.id)


def _plain(timeline: Timeline, today: date) -> Iterator[str]:
    from rich.cells import cell_len

    rows = [_HEADINGS, *(_row(event, today) for event in timeline.events)]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        cells = zip(row, widths, strict=True)
        yield (" " * _GAP).join(cell + " " * (width - cell_len(cell)) for cell, width in cells)
        if number == 0:
            yield "─" * (sum(widths) + _GAP * (len(widths) - 1))


def _folded(timeline: Timeline, today: date, terminal: IO[str]) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    screen = Console(file=terminal)
    # It is written to a text first: what the screen cannot take is the caller's to tell.
    text = StringIO()
    console = Console(
        file=text,
        width=screen.width,
        force_terminal=screen.is_terminal,
        color_system="auto" if screen.is_terminal else None,
        highlight=False,
        emoji=False,
        markup=False,
    )
    rows = [_row(event, today) for event in timeline.events]
    # What `show` takes stays whole, so that it can be copied, and so does a date.
    whole = sum(max(map(cell_len, column)) for column in (_column(rows, 0), _column(rows, -1)))
    room = console.width - whole - _GAP * (len(_HEADINGS) - 1)
    if room < _LEAST:
        return "".join(_stacked(rows, console.width))
    grid = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    kept = [name for name in _HEADINGS if name != "Place" or room >= _COMFORT]
    for name in kept:
        grid.add_column(name, overflow="fold", no_wrap=name in ("When", "Id"))
    for event, row in zip(timeline.events, rows, strict=True):
        cells = dict(zip(_HEADINGS, row, strict=True))
        status = "bold red" if event.overdue(today) else _STYLES[event.status]
        title = "strike" if event.status is Status.CANCELLED else ""
        styles = {"Status": status, "Title": title, "Id": "dim"}
        grid.add_row(*(Text(cells[name], style=styles.get(name, "")) for name in kept))
    console.print(grid)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def _column(rows: Sequence[tuple[str, ...]], number: int) -> list[str]:
    return [row[number] for row in (_HEADINGS, *rows)]


def _stacked(rows: Sequence[tuple[str, ...]], width: int) -> Iterator[str]:
    """The events below one another, for a terminal too narrow for columns."""
    from textwrap import fill

    for when, status, title, _, event_id in rows:
        indented = fill(title, max(width, 12), initial_indent="  ", subsequent_indent="  ")
        yield f"{when}, {status}\n{indented}\n  {event_id}\n"


def describe(event: Event, timeline: Timeline, *, today: date) -> str:
    """All that is known of an event, with every statement and revision, as text."""
    return "\n".join(_description(event, timeline, today)) + "\n"


def _description(event: Event, timeline: Timeline, today: date) -> Iterator[str]:
    facts = event.facts
    point = facts.coordinates
    overdue = ", overdue: its window has passed" if event.overdue(today) else ""
    yield event.title
    yield from _fields(
        (
            ("id", event.id),
            ("when", f"{date_words(event)}  ({event.when}, to the {event.when.precision.label})"),
            ("status", f"{event.status.value}{overdue}"),
            ("place", facts.place),
            ("coordinates", f"{point.latitude}, {point.longitude}" if point else ""),
            ("timezone", facts.timezone),
            ("tags", ", ".join(facts.tags)),
            ("participants", ", ".join(facts.participants)),
            ("url", facts.url),
            ("note", facts.note),
            ("UID", event.uid(timeline.about)),
        )
    )
    yield ""
    yield "Statements"
    for number, statement in enumerate(event.statements, 1):
        document = timeline.document(statement.document)
        where = f", {statement.locator}" if statement.locator else ""
        yield f"  {number}. {_source(document, str(statement.origin))}{where}"
        reading = statement.reading
        if reading is not None:
            parts = [f"{' and '.join(reading.stated)} stated" if reading.stated else ""]
            parts += [f"{' and '.join(reading.implied)} implied" if reading.implied else ""]
            told = ", ".join(filter(None, parts))
            yield f"     “{reading.words}” → {reading.value}{f' ({told})' if told else ''}"
        if statement.status is not None:
            yield f"     {statement.status.value}"
        yield from (f"     {source}" for source in statement.sources)
    yield ""
    yield "Revisions"
    for number, revision in enumerate(event.revisions):
        day = revision.known_on.isoformat() if revision.known_on else "no date"
        name = revision.document or "a list without a document"
        what = "first stated" if number == 0 else "changed"
        yield f"  {number}. {day}  {what} by {name}"
        for change in revision.changes:
            if change.field == "sources":
                more = len(split(change.after)) - len(split(change.before))
                yield f"     {more} more source{'' if more == 1 else 's'}"
            else:
                yield f"     {change.field}: {change.before or 'none'} → {change.after or 'none'}"


def _fields(fields: Sequence[tuple[str, str]]) -> Iterator[str]:
    width = max(len(name) for name, value in fields if value)
    for name, value in fields:
        if value:
            first, *rest = shown(value).split("\n")
            yield f"  {name:<{width}}  {first}"
            yield from (f"  {'':<{width}}  {line}" for line in rest)


def _source(document: Document | None, origin: str) -> str:
    return document.citation if document else f"a list without a document ({origin})"


@contextmanager
def progress(terminal: IO[str], total: int) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal that is gone at the end; it is moved on by what is given.

    What is written to standard error meanwhile goes above it.

    Args:
        terminal: Where it is drawn.
        total: What there is to read, in bytes.
    """
    with _bar(terminal, "read") as bar:
        task = bar.add_task("", total=total, done=0)
        count = 0

        def move(size: int) -> None:
            nonlocal count
            count += 1
            bar.update(task, advance=size, done=count)

        yield move


@contextmanager
def share(terminal: IO[str], verb: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal that is gone at the end; it is told what is done, and of how much.

    Args:
        terminal: Where it is drawn.
        verb: What is done, in the past: "made".
    """
    with _bar(terminal, verb) as bar:
        task = bar.add_task("", total=None, done=0)
        yield lambda done, todo: bar.update(task, completed=done, total=todo, done=done)


def _bar(terminal: IO[str], verb: str) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn(f"{{task.fields[done]}} {verb}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
        console=Console(file=terminal),
        transient=True,
        redirect_stdout=False,
    )
