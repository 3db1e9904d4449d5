"""The publication dates that a person gives: for all documents, for one of them, or in a sheet."""

import csv
import io
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from glob import has_magic
from pathlib import Path, PurePath

from timeline import files
from timeline.corpus.inputs import publication
from timeline.dates.rules import DateOrder
from timeline.edtf import EdtfDate
from timeline.errors import TimelineError
from timeline.limits import LIMITS
from timeline.text.counts import count

#: ending of a sheet with the columns `file` and `date`
SHEET = ".csv"
_AT = "@"
_FILE, _DATE = "file", "date"
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The publication date of one document, as a person gives it."""

    #: name, pattern, or end of a path
    file: str
    published: EdtfDate
    #: where that was read, with its line; empty where it stands in the command
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationDates:
    """All that was given."""

    #: of the documents without one of their own
    of_all: EdtfDate | None = None
    of_some: tuple[Given, ...] = ()


def publication_dates(values: Iterable[str], order: DateOrder | None) -> PublicationDates:
    """The dates of `DATE`, `FILE@DATE` and `SHEET.csv`, in any number.

    Raises:
        ValueError: One is not a date, or there are two for all documents.
        TimelineError: A sheet cannot be read, or has a mistake.
    """
    of_all: EdtfDate | None = None
    of_some: list[Given] = []
    for value in values:
        file, at, said = value.rpartition(_AT)
        if at and file:
            of_some.append(Given(file=file, published=publication(said, order)))
        elif is_sheet(value):
            of_some += _of_sheet(value, order)
        else:
            date = publication(value, order)
            if of_all not in (None, date):
                raise ValueError(f"{of_all} and {date} for all documents: write FILE@{date}")
            of_all = date
    return PublicationDates(of_all=of_all, of_some=tuple(of_some))


def is_sheet(value: str) -> bool:
    """Whether a value names a sheet, and is not a date or that of one file."""
    return value.lower().endswith(SHEET)


def by_name(
    given: PublicationDates, names: Sequence[str]
) -> tuple[Mapping[str, EdtfDate], tuple[str, ...]]:
    """The publication dates by the names of documents, and what is to be told of a sheet.

    Args:
        given: What a person gave.
        names: Documents as they are read: a path, or "-".

    Raises:
        ValueError: A file of the command is not among them, or has two dates.
    """
    found: dict[str, Given] = {}
    unknown: list[str] = []
    # A name counts before a pattern that it matches too.
    for item in sorted(given.of_some, key=lambda item: not has_magic(item.file)):
        matching = [name for name in names if _is_named(name, item.file)]
        if not matching and not item.source:
            raise ValueError(
                f"no document that is read is called {item.file!r}: write its name, the end of "
                "its path, or a pattern"
            )
        if not matching:
            unknown.append(f"{item.source}: no document that is read is called {item.file!r}")
        for name in matching:
            _refuse_two(name, found.get(name), item)
            found[name] = item
    return {name: item.published for name, item in found.items()}, tuple(unknown)


def _refuse_two(name: str, first: Given | None, second: Given) -> None:
    if first is None or has_magic(first.file) or has_magic(second.file):
        return
    if first.published != second.published:
        places = " and ".join(item.source for item in (first, second) if item.source)
        where = f"{places}: " if places else ""
        raise ValueError(
            f"{where}{name} has two publication dates, {first.published} and {second.published}"
        )


def _is_named(name: str, said: str) -> bool:
    """Whether a document is called so: by its path, the end of that, or a pattern of either."""
    parts, asked = PurePath(name).parts, PurePath(said).parts
    tail = parts[-len(asked) :] if asked else ()
    if tail == asked or os.path.realpath(name) == os.path.realpath(said):
        return True
    if not has_magic(said):
        return False
    return fnmatchcase(name, said) or (
        len(tail) == len(asked) and all(map(fnmatchcase, tail, asked))
    )


def _of_sheet(path: str, order: DateOrder | None) -> Iterator[Given]:
    """The rows of a sheet.

    Raises:
        TimelineError: It cannot be read, or has a mistake, which is told with its line.
    """
    faults: list[str] = []
    found: list[Given] = []
    for line, file, said in _rows(path, _text(path)):
        source = f"{path}:{line}"
        if not file or not said:
            faults.append(f"{source}: no {_DATE if file else _FILE}: write both, or no row")
            continue
        try:
            published = publication(said, order)
        except ValueError as error:
            faults.append(f"{source}: {error}")
        else:
            found.append(Given(file=file, published=published, source=source))
    if faults:
        more = f"; and {count(len(faults) - 1, 'more mistake')}" if len(faults) > 1 else ""
        raise TimelineError(f"{faults[0]}{more}")
    yield from found


def _text(path: str) -> str:
    try:
        data = files.read_input(Path(path), LIMITS["seed.bytes"])
    except TimelineError as error:
        raise TimelineError(f"{path}: {error}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TimelineError(f"{path}:{line}: not UTF-8: save it as CSV in UTF-8") from None


def _rows(path: str, text: str) -> Iterator[tuple[int, str, str]]:
    """The line, file and date of each row that is not empty."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        heads = [head.strip().lower() for head in next(reader, [])]
        if not {_FILE, _DATE} <= set(heads):
            raise TimelineError(
                f"{path}:1: the columns {_FILE!r} and {_DATE!r} are missing: begin with "
                f"{_FILE},{_DATE}"
            )
        places = heads.index(_FILE), heads.index(_DATE)
        for row in reader:
            if any(cell.strip() for cell in row):
                cells = [row[place].strip() if place < len(row) else "" for place in places]
                yield reader.line_num, cells[0], cells[1]
    except csv.Error as error:
        raise TimelineError(f"{path}:{reader.line_num}: not CSV: {error}") from None
