"""The seed of a document as a review reads it: its events, and the drafts that were refused."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from timeline.dates.rules import DateOrder
from timeline.edtf import UNDATED
from timeline.errors import TimelineError
from timeline.formats import toml
from timeline.model import Document, Statement
from timeline.quote import Quote
from timeline.seeds import fields
from timeline.seeds.check import Checked, check
from timeline.seeds.edit import text_of
from timeline.seeds.pieces import pieces

#: the keys of an event that a review writes
KEYS = (
    *("id", "was", "when", "modifier", "title", "status", "place", "participants", "tags"),
    *("note", "locator", "quote"),
)
#: leads a doubt in the remarks above a draft, as `extract` writes them
_DOUBT = re.compile(r"(?:^|\s)Check: ")
#: begins what comes behind the doubts: the event that a draft is likely of
_SAME = " same as '"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRow:
    """An event of a seed, or a draft that was refused."""

    #: "event" or "refused"
    table: str
    #: number among the tables of that name, from 0
    place: int
    said: Mapping[str, Any]
    #: its date in EDTF; empty where it cannot be read
    value: str = ""
    #: the remarks right above it, on one line
    remarks: str = ""
    #: the words that it rests on
    quote: Quote | None = None

    @property
    def id(self) -> str:
        """The id that it states; of a refused draft the event that stands for it."""
        return _text(self.said.get("event" if self.table == "refused" else "id"))

    @property
    def is_draft(self) -> bool:
        """Whether nobody has reviewed it."""
        return self.table == "event" and self.said.get("draft") in (True, "true")

    @property
    def excerpt(self) -> str:
        """What the remarks say of it, without doubts."""
        return _DOUBT.split(self.remarks)[0]

    @property
    def doubts(self) -> tuple[str, ...]:
        """What the remarks say is in doubt."""
        return tuple(part.partition(_SAME)[0] for part in _DOUBT.split(self.remarks)[1:])

    def text(self, key: str) -> str:
        """A value as a person writes it on one line."""
        return _text(self.said.get(key))

    def texts(self, key: str) -> list[str]:
        """A list of texts."""
        given = self.said.get(key)
        return [item for item in given if isinstance(item, str)] if isinstance(given, list) else []


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFile:
    """A seed of one document; there need not be one yet."""

    path: Path
    text: str = ""
    #: what [document] says; None where there is none
    document: Mapping[str, Any] | None = None
    #: the same, as far as it is right
    stated: Document | None = None
    rows: tuple[SeedRow, ...] = ()
    #: why it cannot be read; empty where it can
    broken: str = ""

    @property
    def has_drafts(self) -> bool:
        """Whether there are drafts in it."""
        return any(row.is_draft for row in self.rows)


def seed_file(path: Path, order: DateOrder | None = None) -> SeedFile:
    """The seed at a path.

    Args:
        path: The file, which need not be there.
        order: How numeric dates are ordered where it does not say it.
    """
    text = ""
    try:
        text = text_of(path)
        data = tomllib.loads(text)
    except TimelineError as error:
        return SeedFile(path=path, broken=str(error))
    except (ValueError, RecursionError) as error:
        return SeedFile(path=path, text=text, broken=f"{path}: is not TOML: {error}")
    checked = checked_text(text, path, order)
    table = data.get("document")
    return SeedFile(
        path=path,
        text=text,
        document=table if isinstance(table, dict) else None,
        stated=checked.documents[0] if checked.documents else None,
        rows=(*_events(text, data, checked.statements), *_refused(data)),
    )


def checked_text(text: str, path: Path, order: DateOrder | None = None) -> Checked:
    """What the reader of seeds makes of the text of one."""
    return check(toml.read(text, str(path)), path.stem, order)


def _events(
    text: str, data: Mapping[str, Any], statements: tuple[Statement, ...]
) -> Iterator[SeedRow]:
    values = {item.position: _value(item) for item in statements}
    remarks = {
        piece.place: " ".join(text[piece.lead : piece.start].replace("#", " ").split())
        for piece in pieces(text)
        if piece.name == "event"
    }
    for place, said in enumerate(_tables(data, "event")):
        yield SeedRow(
            table="event",
            place=place,
            said=said,
            value=values.get(place, ""),
            remarks=remarks.get(place, ""),
            quote=_quote(said),
        )


def _value(statement: Statement) -> str:
    """The date of a statement; of what was put off the one that it had."""
    reading = statement.reading or (statement.was[-1] if statement.was else None)
    return str(reading.value if reading else UNDATED)


def _refused(data: Mapping[str, Any]) -> Iterator[SeedRow]:
    for place, said in enumerate(_tables(data, "refused")):
        yield SeedRow(
            table="refused",
            place=place,
            said=said,
            value=_text(said.get("when")),
            quote=_quote(said),
        )


def _quote(said: Mapping[str, Any]) -> Quote | None:
    given = said.get("quote")
    if given in (None, "", {}):
        return None
    with suppress(fields.FieldError):
        return fields.quote("quote", given)
    return None


def _tables(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    given = data.get(name)
    return [item for item in given if isinstance(item, dict)] if isinstance(given, list) else []


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(_text, value))
    if isinstance(value, (str, int, date, datetime)):
        with suppress(fields.FieldError):
            return fields.words("when", value) if not isinstance(value, str) else value
    return ""
