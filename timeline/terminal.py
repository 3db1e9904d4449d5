"""What a terminal shows: a table of all events, a page of one, how far long work has come."""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from io import StringIO
from typing import IO, TYPE_CHECKING

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Reading
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import (
    awaiting_words,
    bare_status_words,
    contested_by,
    contested_lines,
    event_words,
    status_words,
    way_words,
)
from timeline.merge.places import part
from timeline.merge.state import shown
from timeline.model import (
    Change,
    Document,
    Event,
    Facts,
    Stage,
    Statement,
    Status,
    Timeline,
    Withdrawal,
)
from timeline.text.clean import for_table
from timeline.text.lists import split

if TYPE_CHECKING:
    from rich.progress import Progress

_STYLES = {
    Stage.OCCURRED: "",
    Stage.UNDER_WAY: "green",
    Stage.PLANNED: "cyan",
    Stage.PROPOSED: "magenta",
    Stage.POSTPONED: "yellow",
    Stage.CANCELLED: "red strike",
}
_COLUMNS = ("when", "status", "title", "place", "id")
_GAP = 3
#: columns that status and title need, and those from which there is room for the place
_LEAST, _COMFORT = 26, 60


def table(
    timeline: Timeline, *, today: date, terminal: IO[str] | None, language: str = "en"
) -> str:
    """The events as a table.

    Args:
        timeline: What to show.
        today: The day against which plans are overdue.
        terminal: Its columns hold the table, in colour where it has colours; None for plain
            text with a line for each event.
        language: Tag of the language in which it speaks.
    """
    say = phrases_of(language)
    if terminal is None:
        return "".join(f"{line.rstrip()}\n" for line in _plain(timeline, today, say))
    return _folded(timeline, today, terminal, say)


def _headings(say: Phrases) -> tuple[str, ...]:
    return tuple(say(f"column.{name}") for name in _COLUMNS)


def _row(event: Event, today: date, say: Phrases) -> tuple[str, ...]:
    status = status_words(event, say, today)
    if event.is_private:
        status = say("status.private", status=status)
    when = _when(event, say)
    if event.contested:
        when = say("contested", words=when)
    cells = (when, status, event.title, event.facts.place, event.id)
    return tuple(map(for_table, cells))


def _when(event: Event, say: Phrases) -> str:
    return event_words(event, say)


def _plain(timeline: Timeline, today: date, say: Phrases) -> Iterator[str]:
    from rich.cells import cell_len

    rows = [_headings(say), *(_row(event, today, say) for event in timeline.events)]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        cells = zip(row, widths, strict=True)
        yield (" " * _GAP).join(cell + " " * (width - cell_len(cell)) for cell, width in cells)
        if number == 0:
            yield "─" * (sum(widths) + _GAP * (len(widths) - 1))


def _folded(timeline: Timeline, today: date, terminal: IO[str], say: Phrases) -> str:
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
    headings = _headings(say)
    rows = [_row(event, today, say) for event in timeline.events]
    # What `show` takes stays whole, so that it can be copied, and so does a date.
    whole = sum(max(map(cell_len, (row[at] for row in (headings, *rows)))) for at in (0, -1))
    room = console.width - whole - _GAP * (len(_COLUMNS) - 1)
    if room < _LEAST:
        return "".join(_stacked(rows, console.width, say))
    grid = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    kept = [name for name in _COLUMNS if name != "place" or room >= _COMFORT]
    for name in kept:
        heading = headings[_COLUMNS.index(name)]
        grid.add_column(heading, overflow="fold", no_wrap=name in ("when", "id"))
    for event, row in zip(timeline.events, rows, strict=True):
        cells = dict(zip(_COLUMNS, row, strict=True))
        status = _STYLES[event.stage(today)]
        title = "strike" if event.status is Status.CANCELLED else ""
        styles = {"status": status, "title": title, "id": "dim"}
        grid.add_row(*(Text(cells[name], style=styles.get(name, "")) for name in kept))
    console.print(grid)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def _stacked(rows: Sequence[tuple[str, ...]], width: int, say: Phrases) -> Iterator[str]:
    """The events below one another, for a terminal too narrow for columns."""
    from textwrap import fill

    for when, status, title, _, event_id in rows:
        indented = fill(title, max(width, 12), initial_indent="  ", subsequent_indent="  ")
        dated = say("chart.with-status", words=when, status=status)
        yield f"{dated}\n{indented}\n  {event_id}\n"


def describe(event: Event, timeline: Timeline, *, today: date, language: str = "en") -> str:
    """All that is known of an event, with every statement and revision, as text."""
    say = phrases_of(language)
    parts = (
        _facts(event, timeline, today, say),
        _statements(event, timeline, say),
        _revisions(event, say),
    )
    return "\n".join(for_table(line) for part in parts for line in part) + "\n"


def _facts(event: Event, timeline: Timeline, today: date, say: Phrases) -> Iterator[str]:
    facts = event.facts
    documents = {document.id: document for document in timeline.documents}
    status = bare_status_words(event, say, today)
    if awaiting := awaiting_words(event, documents, say, today):
        status = say("show.status.overdue", status=status, awaiting=awaiting)
    if _is_gone(event, timeline):
        status = say("show.status.gone", status=status, why=_withdrawal(event.last_withdrawal, say))
    fields = {
        "id": event.id,
        "when": _when_exactly(event, say),
        "contested": "\n".join(contested_lines(event, documents, say)),
        "way": way_words(event, say),
        "status": status,
        "place": facts.place,
        "coordinates": _point(facts),
        "timezone": facts.timezone,
        "tags": ", ".join(facts.tags),
        "participants": ", ".join(facts.participants),
        "url": facts.url,
        "note": facts.note,
        "series": _series(event, timeline, say),
        "class": event.access or "",
        "uid": event.uid(timeline.about),
    }
    yield event.title
    told = [(say(f"show.{name}"), value) for name, value in fields.items()]
    yield from _fields([*told, *facts.extra])


def _series(event: Event, timeline: Timeline, say: Phrases) -> str:
    """The series of which it is one occurrence, and of how many that are known."""
    series = event.facts.series
    many = sum(other.facts.series == series for other in timeline.events)
    return say("show.series.value", number=many, series=series) if series else ""


def _when_exactly(event: Event, say: Phrases) -> str:
    if not event.is_dated:
        return _when(event, say)
    precision = say(f"precision.{event.when.precision.label}")
    return say("show.when.value", words=_when(event, say), edtf=event.when, precision=precision)


def _statements(event: Event, timeline: Timeline, say: Phrases) -> Iterator[str]:
    yield ""
    yield say("show.statements")
    withdrawn = {id(item.statement): item for item in event.withdrawn}
    for number, statement in enumerate(_in_order(event, timeline), 1):
        source = _source(timeline.document(statement.document), str(statement.origin), say)
        where = f", {statement.locator}" if statement.locator else ""
        yield f"  {number}. {source}{where}"
        if item := withdrawn.get(id(statement)):
            yield "     " + _withdrawal(item, say)
        if statement.reading is not None:
            yield f"     {_reading(statement.reading, say)}"
        for old in statement.was:
            yield "     " + say("show.was", reading=_reading(old, say))
        if statement.status is not None:
            yield "     " + say(f"status.{statement.status}")
        yield from ("     " + line for line in _other_facts(event, statement, say))
        yield from (f"     {source}" for source in statement.sources)


def _in_order(event: Event, timeline: Timeline) -> Sequence[Statement]:
    """All that is said of an event, what was taken back in its place among the others."""
    if not event.withdrawn:
        return event.statements
    known = {document.id: document.known_on for document in timeline.documents}
    return sorted(event.said, key=lambda item: known.get(item.document) or date.min)


def _withdrawal(item: Withdrawal, say: Phrases) -> str:
    """By what a statement counts no longer, and from which day on."""
    key = "show.superseded" if item.is_edition else "show.retracted"
    return say(key, document=item.document, day=item.known_on.isoformat())


def _is_gone(event: Event, timeline: Timeline) -> bool:
    return any(one is event for one in timeline.gone)


def _other_facts(event: Event, statement: Statement, say: Phrases) -> Iterator[str]:
    """What a statement says of the place, or in a field of the event's own, and does not hold."""
    for name, (told, agree) in _PLACED.items():
        own, value = told(statement.facts), told(event.facts)
        if own and not (value and agree(own, value)):
            yield say("show.fact", name=say(f"show.{name}"), value=own)
    known = {(name.casefold(), text) for name, text in event.facts.extra}
    for name, text in statement.facts.extra:
        if (name.casefold(), text) not in known:
            yield say("show.fact", name=name, value=text)


def _point(facts: Facts) -> str:
    point = facts.coordinates
    return f"{point.latitude}, {point.longitude}" if point else ""


#: facts of the place: how they are told, and when two agree
_PLACED: Mapping[str, tuple[Callable[[Facts], str], Callable[[str, str], bool]]] = {
    "place": (lambda facts: facts.place, part),
    "coordinates": (_point, operator.eq),
    "timezone": (lambda facts: facts.timezone, operator.eq),
}


def _reading(reading: Reading, say: Phrases) -> str:
    parts = [
        say(key, fields=say("both").join(say(f"part.{name}") for name in names))
        for key, names in (("show.stated", reading.stated), ("show.implied", reading.implied))
        if names
    ]
    if reading.calendar is not Calendar.GREGORIAN:
        parts.append(say(f"calendar.{reading.calendar.value}"))
    if not parts:
        value = str(reading.value) or say("show.no-date")
        return say("show.reading", words=reading.words, value=value)
    told = say("list").join(parts)
    return say("show.reading.parts", words=reading.words, value=reading.value, parts=told)


def _revisions(event: Event, say: Phrases) -> Iterator[str]:
    yield ""
    yield say("show.revisions")
    for number, revision in enumerate(event.revisions):
        day = revision.known_on.isoformat() if revision.known_on else say("show.no-date")
        name = revision.document or say("show.no-document")
        key = _revised(number, event)
        yield "  " + say(key, number=number, day=day, document=name)
        yield from (f"     {_change(change, say)}" for change in revision.changes)
        sides = contested_by(event, revision.document, say)
        yield from ("     " + say("show.side", said=said) for said in sides)


def _revised(number: int, event: Event) -> str:
    """The phrase for a revision: what only is a further source of one day changes nothing."""
    first, revision = event.revisions[0], event.revisions[number]
    if number == 0:
        return "show.first"
    is_source = {change.field for change in revision.changes} == {"sources"}
    return "show.again" if is_source and revision.known_on == first.known_on else "show.changed"


def _change(change: Change, say: Phrases) -> str:
    if change.field == "sources":
        more = len(split(change.after)) - len(split(change.before))
        if more == 0:
            return say("show.other-sources")
        return say.count("more-source", more) if more > 0 else say.count("fewer-source", -more)
    before, after = (_value(change, value, say) for value in (change.before, change.after))
    return say("show.change", field=change.field, before=before, after=after)


def _value(change: Change, value: str, say: Phrases) -> str:
    """One side of a change; of a contested date all that are given."""
    if change.field != "when" or len(dates := split(value)) <= 1:
        return value or say("show.nothing")
    return say("contested", words=say("either").join(dates))


def _fields(fields: Sequence[tuple[str, str]]) -> Iterator[str]:
    width = max(len(name) for name, value in fields if value)
    for name, value in fields:
        if value:
            first, *rest = shown(value).split("\n")
            yield f"  {name:<{width}}  {first}"
            yield from (f"  {'':<{width}}  {line}" for line in rest)


def _source(document: Document | None, origin: str, say: Phrases) -> str:
    return document.citation if document else say("show.no-document.origin", origin=origin)


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
