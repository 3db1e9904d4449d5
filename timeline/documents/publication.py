"""The publication date of a document, out of what several places state of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline import edtf
from timeline.dates.rules import Anchor, DateOrder, Lean
from timeline.documents.date_order import OrderGuess
from timeline.edtf import EdtfDate, EdtfDateTime
from timeline.errors import DateError
from timeline.languages.read import read

_LONGEST = 60
_HOW = "give it with --published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A place in a document that states when it was published."""

    #: date words as they stand there
    words: str
    #: the place, in words ("the dateline")
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When a document was published."""

    #: None where nothing tells
    published: EdtfDate | None
    notes: tuple[str, ...]


def publication(given: EdtfDate | None, claims: Sequence[Claim], order: OrderGuess) -> Publication:
    """The publication date: the given one, or that of the first claim that can be read.

    Args:
        given: What the user says; wins.
        claims: The surest first.
        order: How the document writes numeric dates.
    """
    notes: list[str] = []
    found: EdtfDate | None = None
    for claim in claims:
        try:
            value = _read(claim.words, Anchor(published=given, order=order.order))
        except DateError as error:
            notes.append(_doubt(claim, error, given))
            continue
        if value is None:
            continue
        said = f"{claim.place} ({claim.words[:_LONGEST]!r})"
        known = given or found
        if known is None:
            found = value
            notes.append(f"published {value}: from {said}")
        elif not known.span.overlaps(value.span):
            notes.append(f"published {known}: but {said} is {value}: check which is right")
    if given is not None:
        notes.insert(0, f"published {given}: as given")
    elif found is None and not notes:
        notes.append(f"published: the document states no date of publication: {_HOW}")
    return Publication(published=given or found, notes=tuple(notes))


def _read(said: str, anchor: Anchor) -> EdtfDate | None:
    value = read(said, anchor).value
    if isinstance(value, EdtfDateTime):
        return edtf.day(value.moment.date())
    return value if isinstance(value, EdtfDate) else None


def _doubt(claim: Claim, error: DateError, given: EdtfDate | None) -> str:
    said = f"{claim.words[:_LONGEST]!r} in {claim.place}"
    readings = tuple(_readings(claim.words))
    if len(readings) > 1:
        day, month = readings
        how = "" if given is not None else f": {_HOW}, or give --date-order"
        return f"published: {said} can be {day} (day first) or {month} (month first){how}"
    if given is None and _needs_year(claim.words):
        return f"published: {said} has no year: {_HOW}"
    return f"published: {said} is not taken: {error}"


def _readings(said: str) -> Iterator[EdtfDate]:
    for order in DateOrder:
        try:
            value = _read(said, Anchor(order=order))
        except DateError:
            return
        if value is not None:
            yield value


def _needs_year(said: str) -> bool:
    try:
        _read(said, Anchor(published=edtf.day(date(2000, 7, 1)), lean=Lean.PAST))
    except DateError:
        return False
    return True
