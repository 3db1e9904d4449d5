"""How a date is read in a document, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.dates.rules import DateOrder
from timeline.edtf import UNDATED
from timeline.languages.english.phrase import phrase
from timeline.model import Document, Origin, errors_of, warnings_of
from timeline.seeds.check import check
from timeline.seeds.rows import Raw, Row

_NAME = "draft"
_HERE = Origin(file=_NAME)


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
    row = {key: said[key] for key in ("when", "was", "status", "modifier") if said.get(key)}
    if not ("when" in row or "was" in row):
        return DateRead()
    raw = Raw(
        documents=(_document_row(document),) if document else (),
        events=[Row(origin=_HERE, fields={"id": _NAME, "title": _NAME, **row})],
        event_keys=("id", "title", "when", "was", "status", "modifier"),
    )
    found = check(raw, _NAME, order)
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


def _document_row(document: Document) -> Row:
    said = {
        "id": document.id,
        "published": str(document.published) if document.published else "",
        "date_order": document.order.value if document.order else "",
        "calendar": document.calendar.value,
        "language": document.language,
    }
    return Row(origin=_HERE, fields={key: value for key, value in said.items() if value})
