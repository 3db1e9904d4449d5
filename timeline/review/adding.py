"""One event more in a seed, from a line that a person writes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.dates.rules import DateOrder
from timeline.errors import TimelineError
from timeline.model import Document, Records, Statement, errors_of
from timeline.review.reading import DateRead, date_read
from timeline.review.rows import checked_text, seed_file
from timeline.review.shelf import Shelf
from timeline.review.source import SEED
from timeline.seeds import fields
from timeline.seeds.edit import Add, Written, edit, edited, text_of
from timeline.text.ids import slug

#: the seed of events that no document tells of
_LIST = "events.toml"
_KEYS = (
    *("id", "was", "when", "title", "status", "place", "tags", "participants", "url", "note"),
    "locator",
)
#: between a date and a title; a time of day has no space behind its colon
_COLON = re.compile(r":\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An event that is to be written, and how its date is read."""

    path: Path
    said: Mapping[str, Any]
    read: DateRead
    #: the text of the seed now
    before: str

    def write(self) -> Written:
        """Write it.

        Raises:
            TimelineError: It cannot be written.
        """
        return edit(self.path, [Add(fields=self.said)], seen=self.before)


def parted(
    line: str, document: Document | None = None, order: DateOrder | None = None
) -> tuple[str, str]:
    """The date and the title of a line: "12 Nov 2026: Tender closes", or the other way round.

    A line without a colon is a title.
    """
    colons = [*_COLON.finditer(line)]
    if not colons:
        return "", line.strip()
    first, last = colons[0], colons[-1]
    date, title = line[: first.start()].strip(), line[first.end() :].strip()
    behind = line[last.end() :].strip()
    if _is_date(date, document, order) or not _is_date(behind, document, order):
        return date, title
    return behind, line[: last.start()].strip()


def _is_date(words: str, document: Document | None, order: DateOrder | None) -> bool:
    read = date_read({"when": words}, document, order)
    return not read.error and bool(read.edtf)


def addition(
    shelf: Shelf,
    said: Mapping[str, Any],
    *,
    line: str,
    document: str = "",
    seed: Path | None = None,
) -> Addition:
    """An event to be written, where `check` finds nothing wrong with it.

    Args:
        shelf: The seeds.
        said: Keys of the event; what is empty is left out.
        line: Its date and its title, of what is not said in keys.
        document: The id of the document that says so; empty where its seed tells, or none does.
        seed: The file that takes it; None to find it.

    Raises:
        TimelineError: Something is wrong with it; the text says what would be right.
    """
    path = _path(shelf, document, seed)
    before = text_of(path)
    order = shelf.order(path)
    checked = checked_text(before, path, order)
    own = checked.documents[0] if len(checked.documents) == 1 else None
    when, title = parted(line, own, order)
    wanted = {"when": when, "title": title} | {key: item for key, item in said.items() if item}
    if not wanted["title"]:
        raise TimelineError('an event needs a title: write "12 Nov 2026: Tender closes"')
    wanted["id"] = _id(shelf.with_seed(path, before), wanted, path, own)
    read = date_read(wanted, own, order)
    if read.error:
        raise TimelineError(f"nothing written: {read.error}")
    if shelf.options.order and date_read(wanted, own).edtf != read.edtf:
        # The order was said for this run alone, and other runs would read other dates.
        wanted["when"] = read.edtf
    added = Addition(
        path=path,
        said={key: wanted[key] for key in _KEYS if wanted.get(key)},
        read=read,
        before=before,
    )
    after, _ = edited(before, [Add(fields=added.said)], name=str(path))
    if wrong := errors_of(shelf.new_problems(path, before, after)):
        raise TimelineError(f"nothing written: {wrong[0].message}")
    return added


def _path(shelf: Shelf, document: str, seed: Path | None) -> Path:
    """The seed that takes the event.

    Raises:
        TimelineError: There is no such document, or it stands in another file.
    """
    if seed is not None and seed.suffix.lower() != SEED:
        raise TimelineError(f"{seed}: events are added to seeds in TOML: name one, --seed x.toml")
    if not document:
        return seed or _list(shelf)
    known = dict(_documents(shelf))
    if document not in known:
        close = fields.nearest(document, known)
        hint = f"did you mean {close!r}? " if close else ""
        raise TimelineError(f"there is no document {document!r}: {hint}{_known(known)}")
    path = known[document]
    if seed is not None and seed.resolve() != path.resolve():
        raise TimelineError(f"the document {document!r} is described in {path}, not in {seed}")
    if path.suffix.lower() != SEED:
        raise TimelineError(f"{path}: events are added to seeds in TOML: `timeline convert` it")
    return path


def _known(known: Mapping[str, Path]) -> str:
    return f"there are {', '.join(known)}" if known else "the seeds describe none"


def _documents(shelf: Shelf) -> Iterator[tuple[str, Path]]:
    """The documents that the seeds describe, and where."""
    records = shelf.records()
    yield from ((item.id, Path(item.origin.file)) for item in records.documents)


def _list(shelf: Shelf) -> Path:
    """The one list of events without a document, or a new one."""
    described = {path.resolve() for _, path in _documents(shelf)}
    lists = {
        Path(item.origin.file)
        for item in shelf.records().statements
        if not item.document and item.origin.file.lower().endswith(SEED)
    }
    free = [path for path in lists if path.resolve() not in described]
    return free[0] if len(free) == 1 else shelf.folder / _LIST


def _id(records: Records, wanted: Mapping[str, Any], path: Path, own: Document | None) -> str:
    """The id of the event: as it is given, or made of its title.

    Raises:
        TimelineError: It is that of another event, as far as can be told.
    """
    given = str(wanted.get("id") or "")
    name = given or slug(wanted["title"])
    if not name:
        raise TimelineError(f"title {wanted['title']!r} makes no id: give one, --id tender")
    same = [item for item in records.statements if item.event == name]
    here = [item for item in same if _is_here(item, path, own)]
    # One with a mistake has its id, too.
    if here or any(row.id == name for row in seed_file(path).rows if row.table == "event"):
        where = here[0].origin if here else path
        raise TimelineError(
            f"id {name!r} stands at {where} already: give another one, --id {name}-2"
        )
    if same and not given:
        raise TimelineError(
            f"id {name!r} stands at {same[0].origin} already: --id {name} says that it is the same "
            f"event, --id {name}-2 that it is another"
        )
    return name


def _is_here(item: Statement, path: Path, own: Document | None) -> bool:
    """Whether a statement stands in the file and the document that take the event."""
    is_of = item.document == (own.id if own else "")
    return is_of and Path(item.origin.file).resolve() == path.resolve()
