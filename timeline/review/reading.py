"""How a date is read in a document, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from timeline.dates.rules import DateOrder, Reading
from timeline.edtf import UNDATED
from timeline.languages.english.phrase import phrase
from timeline.model import Document, Origin, errors_of, warnings_of
from timeline.seeds.check import Checked, check
from timeline.seeds.rows import Raw, Row

_NAME = "draft"
_HERE = Origin(file=_NAME)
#: what tells the date of an event
_KEYS = ("when", "was", "status", "modifier")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRead:
    """A date as it is read, in words for people; empty where it says none."""

    words: str = ""
    edtf: str = ""
    #: parts that are filled in from the publication date: "year"
    implied: tuple[str, ...] = ()
    #: why it cannot be read, and what would be right
    error: str = ""
    #: what is doubtful about it
    check: str = ""

    @property
    def parts(self) -> dict[str, Any]:
        """It as JSON values."""
        return {
            "words": self.words,
            "edtf": self.edtf,
            "implied": [*self.implied],
            "error": self.error,
            "check": self.check,
        }


def date_read(
    said: Mapping[str, Any], document: Document | None, order: DateOrder | None = None
) -> DateRead:
    """How the date of an event is read where a document says it.

    Args:
        said: Keys of the event: `when`, `was`, `status`, `modifier`; others do no harm.
        document: Its publication date is what relative words are counted from.
        order: How numeric dates are ordered where the document does not say it.
    """
    if not _dates(said):
        return DateRead()
    found = _checked(said, document, order)
    wrong = [item.message for item in errors_of(found.problems)]
    doubts = [
        item.message
        for item in warnings_of(found.problems)
        if "no publication date" not in item.message
    ]
    if wrong or not found.statements:
        return DateRead(error="; ".join(wrong) or "; ".join(doubts) or "it says no date")
    statement = found.statements[0]
    reading = statement.reading or (statement.was[-1] if statement.was else None)
    if reading is None or reading.value == UNDATED:
        return DateRead(check="; ".join(doubts))
    return DateRead(
        words=phrase(reading.value, reading.modifier),
        edtf=str(reading.value),
        implied=tuple(reading.implied),
        check="; ".join(doubts),
    )


def reading_of(
    said: Mapping[str, Any], document: Document | None
) -> tuple[Reading | None, tuple[Reading, ...]]:
    """The date of an event and those that it had, as far as they can be read."""
    found = _checked(said, document, None).statements if _dates(said) else ()
    return (found[0].reading, found[0].was) if found else (None, ())


def _dates(said: Mapping[str, Any]) -> dict[str, Any]:
    """What tells the date; empty where it has none."""
    row = {key: said[key] for key in _KEYS if said.get(key)}
    if isinstance(row.get("was"), str):
        row["was"] = [*filter(None, map(str.strip, row["was"].split(";")))]
    return row if "when" in row or "was" in row else {}


def _checked(
    said: Mapping[str, Any], document: Document | None, order: DateOrder | None
) -> Checked:
    row = _dates(said)
    texts = tuple((key, row.get(key, "")) for key in ("when", "status", "modifier"))
    return _read(texts, tuple(row.get("was", ())), _said_of(document), order)


@lru_cache(maxsize=4096)
def _read(
    texts: tuple[tuple[str, str], ...],
    was: tuple[str, ...],
    document: tuple[tuple[str, str], ...],
    order: DateOrder | None,
) -> Checked:
    """What the reader of seeds makes of a date; most are asked for again and again."""
    said = {"id": _NAME, "title": _NAME, **dict(texts), "was": [*was]}
    raw = Raw(
        documents=(Row(origin=_HERE, fields=dict(document)),) if document else (),
        events=[Row(origin=_HERE, fields={key: text for key, text in said.items() if text})],
        event_keys=("id", "title", *_KEYS),
    )
    return check(raw, _NAME, order)


def _said_of(document: Document | None) -> tuple[tuple[str, str], ...]:
    """What is said of a document that its dates are read by."""
    if document is None:
        return ()
    said = {
        "id": document.id,
        "published": str(document.published) if document.published else "",
        "date_order": document.order.value if document.order else "",
        "calendar": document.calendar.value,
        "language": document.language,
    }
    return tuple((key, value) for key, value in said.items() if value)
