"""Which sheet of a workbook is read: the one that is asked for, or the first with events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from timeline.errors import TimelineError
from timeline.formats.sheet import delimited, sources
from timeline.formats.sheet.decode import decode
from timeline.formats.sheet.grid import Grid
from timeline.formats.sheet.table import read_table
from timeline.formats.sheet.workbook import SAVE, Workbook, is_workbook, opened
from timeline.model import Origin, Problem, Severity, errors_of
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw

#: names in a message at most
_SHOWN = 20
_BEGIN = 1000


def read_workbook(data: bytes, file: str, options: ReadOptions) -> Raw:
    """The events of one sheet of a workbook; what cannot be read is told."""
    try:
        return _read(data, file, options)
    except TimelineError as error:
        origin = Origin(file=file)
        problem = Problem(origin=origin, message=str(error), left_out="all of it")
        return Raw(problems=[problem])


def _read(data: bytes, file: str, options: ReadOptions) -> Raw:
    """The events of a workbook.

    Raises:
        TimelineError: Nothing of it can be read.
    """
    if not data.strip(b"\0 \r\n"):
        raise TimelineError("empty")
    if not is_workbook(data):
        return _of_text(data, file, options)
    book = opened(data, file)
    if options.sheet:
        return read_table(book.grid(_named(book, options.sheet)), options)
    return _first(book, options)


def _named(book: Workbook, asked: str) -> str:
    """The sheet of that name, whatever its case, or of that number, hidden ones not counted.

    Raises:
        TimelineError: There is none.
    """
    names = {name.casefold(): name for name in reversed(book.names)}
    if asked in book.names:
        return asked
    if asked.casefold() in names:
        return names[asked.casefold()]
    if asked.isascii() and asked.isdigit() and 0 < int(asked) <= len(book.visible):
        return book.visible[int(asked) - 1]
    raise TimelineError(f"no sheet {asked!r}: there is {_listed(book.names)}")


def _listed(names: Sequence[str]) -> str:
    shown = [repr(name) for name in names[:_SHOWN]]
    more = len(names) - len(shown)
    return ", ".join([*shown, *([f"and {more} more"] if more else [])])


def _first(book: Workbook, options: ReadOptions) -> Raw:
    """The first sheet that is not hidden and has events.

    Raises:
        TimelineError: All sheets are hidden.
    """
    if not book.visible:
        said = f"all its sheets are hidden: name one with --sheet, {_listed(book.names)}"
        raise TimelineError(said if book.names else "no sheets")
    found = [_peeked(book, name, options) for name in book.visible]
    having = [sheet for sheet in found if sheet.has_events]
    chosen = (having or found)[0]
    chosen.grid.problems[:0] = _told(book, chosen, found)
    return chosen.raw


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """A sheet of which the first rows are read."""

    name: str
    grid: Grid
    raw: Raw
    has_events: bool = False
    #: whether it is the one of sources that is written here
    is_of_sources: bool = False


def _peeked(book: Workbook, name: str, options: ReadOptions) -> _Sheet:
    """A sheet, and whether it has an event."""
    try:
        grid = book.grid(name)
    except TimelineError as error:
        origin = Origin(file=f"{book.file}[{name}]")
        problems = [Problem(origin=origin, message=str(error), left_out="all of it")]
        grid = Grid(file=origin.file, rows=iter(()), problems=problems)
        return _Sheet(name=name, grid=grid, raw=Raw(problems=problems))
    first = next(grid.rows, (0, []))
    if name == sources.NAME and tuple(filter(None, first[1])) == sources.COLUMNS:
        return _Sheet(name=name, grid=grid, raw=Raw(problems=grid.problems), is_of_sources=True)
    grid = replace(grid, rows=chain((first,) if first[1] else (), grid.rows))
    raw = read_table(grid, options)
    event = None if errors_of(raw.problems) else next(events := iter(raw.events), None)
    if event is None:
        return _Sheet(name=name, grid=grid, raw=raw)
    raw = replace(raw, events=chain((event,), events))
    return _Sheet(name=name, grid=grid, raw=raw, has_events=True)


def _told(book: Workbook, chosen: _Sheet, found: Sequence[_Sheet]) -> list[Problem]:
    """What is said of the sheets that are not read."""
    others = [item for item in found if item is not chosen and not item.is_of_sources]
    lost = [item.name for item in others if item.has_events]
    silent = [item.name for item in others if not item.has_events]
    hidden = [name for name in book.names if name not in book.visible]
    said = [f"sheet {chosen.name!r} is read"]
    if silent:
        said.append(f"not {_listed(silent)}, which gives no event")
    if hidden:
        said.append(f"nor what is hidden, {_listed(hidden)}")
    origin = Origin(file=book.file)
    told = []
    if silent or hidden:
        message = f"{'; '.join(said)}; --sheet names another"
        told.append(Problem(origin=origin, message=message, severity=Severity.NOTE))
    if lost:
        what = "has events too and is" if len(lost) == 1 else "have events too and are"
        message = f"sheet {_listed(lost)} {what} not read: read it with --sheet NAME"
        told.append(Problem(origin=origin, message=message, severity=Severity.WARNING))
    return told


def _of_text(data: bytes, file: str, options: ReadOptions) -> Raw:
    """What web pages offer as a workbook: text with separators is read, and HTML is not.

    Raises:
        TimelineError: It is anything else.
    """
    decoded = decode(data, file, options.encoding)
    begin = decoded.text.lstrip()[:_BEGIN].casefold()
    if begin.startswith("<"):
        is_office = "urn:schemas-microsoft-com:office:spreadsheet" in begin
        kind = "XML of Excel 2003" if is_office else "HTML" if "<html" in begin else "XML or HTML"
        raise TimelineError(f"{kind} under the name of a workbook: {SAVE}")
    first = next((line for line in decoded.text.splitlines() if line.strip()), "")
    if not first.replace("\t", "").isprintable() or not any(sign in first for sign in ",;\t|"):
        raise TimelineError(f"not a workbook: {SAVE}")
    note = Problem(
        origin=Origin(file=file),
        message="text under the name of a workbook: it is read as CSV",
        severity=Severity.NOTE,
    )
    grid = delimited.grid(decoded.text, file)
    grid.problems[:0] = (note, *decoded.problems)
    return read_table(grid, options)
