"""Events on a terminal: a table of all, a page of one."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import IO

from timeline.build import shown
from timeline.dates.phrase import phrase
from timeline.model import Document, Event, Status, Timeline

_STYLES = {
    Status.OCCURRED: "",
    Status.PLANNED: "cyan",
    Status.PROPOSED: "magenta",
    Status.POSTPONED: "yellow",
    Status.CANCELLED: "red strike",
}
#: columns, more than any table takes
_WIDE = 10_000
#: columns below which the place is left to `show`
_NARROW = 100


def write_table(timeline: Timeline, *, today: date, fold: bool, out: IO[str]) -> None:
    """The events as a table, folded to the terminal and in colour on one only.

    Args:
        timeline: What to show.
        today: The day against which plans are overdue.
        fold: Keep within the columns of the screen; else every event is one line.
        out: Where to write.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=out, highlight=False, emoji=False, markup=False)
    if not fold:
        console.width = _WIDE
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    # What `show` takes stays whole, so that it can be copied.
    table.add_column("When", no_wrap=True)
    table.add_column("Status")
    table.add_column("Title", overflow="fold")
    with_place = console.width >= _NARROW
    if with_place:
        table.add_column("Place", overflow="fold")
    table.add_column("Id", no_wrap=True)
    for event in timeline.events:
        state, style = event.status.value, _STYLES[event.status]
        if event.overdue(today):
            state, style = f"{state}, overdue", "bold red"
        place = (Text(event.facts.place),) if with_place else ()
        table.add_row(
            Text(said(event)),
            Text(state, style=style),
            Text(event.title, style="strike" if event.status is Status.CANCELLED else ""),
            *place,
            Text(event.id, style="dim"),
        )
    with console.capture() as captured:
        console.print(table)
    out.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def said(event: Event) -> str:
    """The date of an event in words."""
    return phrase(event.when, event.reading.modifier)


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
            ("when", f"{said(event)}  ({event.when}, to the {event.when.precision.label})"),
            ("status", f"{event.status.value}{overdue}"),
            ("place", facts.place),
            ("coordinates", f"{point.latitude}, {point.longitude}" if point else ""),
            ("timezone", facts.timezone),
            ("tags", ", ".join(facts.tags)),
            ("participants", ", ".join(facts.participants)),
            ("url", facts.url),
            ("note", facts.note),
            ("UID", f"{event.id}@{timeline.about.id}"),
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
                yield "     one more source"
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
