"""The publication date of a document, out of what several places state of it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from timeline import edtf
from timeline.dates.rules import YEAR_LAST, Anchor, Lean
from timeline.documents.date_order import OrderGuess
from timeline.edtf import EdtfDate, EdtfDateTime, Precision
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
    #: why it need not be the date of publication ("it is the day of the meeting"); empty where it
    #: is stated as that
    guess: str = ""
    #: the words of the document, where `words` are a reading of them
    shown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """When a document was published."""

    #: None where nothing tells
    published: EdtfDate | None
    notes: tuple[str, ...]
    #: why it need not be right; empty where it is stated
    doubt: str = ""


def publication(
    given: EdtfDate | None,
    claims: Sequence[Claim],
    order: OrderGuess,
    others: Iterable[Claim] = (),
) -> Publication:
    """The publication date: the given one, or that of the first claim that can be read.

    Args:
        given: What the user says; wins.
        claims: The surest first.
        order: How the document writes numeric dates.
        others: Claims that are asked for, one after the other, where nothing else tells.
    """
    notes: list[str] = []
    found: EdtfDate | None = None
    for claim in claims:
        value = _value(claim, given, order, notes)
        known = given or found
        if value is None:
            continue
        if known is None:
            found = value
            notes.append(f"published {value}: from {_said(claim)}")
        elif not known.span.overlaps(value.span):
            notes.append(f"published {known}: but {_said(claim)} is {value}: check which is right")
    doubt = ""
    if (given or found) is None:
        found, doubt = _first(others, order, notes)
    if given is not None:
        notes.insert(0, f"published {given}: as given")
    elif found is None and not notes:
        notes.append(f"published: the document states no date of publication: {_HOW}")
    return Publication(published=given or found, notes=tuple(notes), doubt=doubt)


def _first(
    others: Iterable[Claim], order: OrderGuess, notes: list[str]
) -> tuple[EdtfDate | None, str]:
    """The day of the first claim that has one, and why that need not be right."""
    for claim in others:
        value = _value(claim, None, order, [] if claim.guess else notes)
        if value is None or (claim.guess and value.precision is not Precision.DAY):
            continue
        notes.append(f"published {value}: from {_said(claim)}")
        guessed = f"published {value} is guessed from {_said(claim)}: {claim.guess}"
        return value, guessed if claim.guess else ""
    return None, ""


def _value(
    claim: Claim, given: EdtfDate | None, order: OrderGuess, notes: list[str]
) -> EdtfDate | None:
    """The date of a claim; why it has none is added to `notes`."""
    try:
        return _read(claim.words, Anchor(published=given, order=order.order))
    except DateError as error:
        notes.append(_doubt(claim, error, given))
        return None


def _said(claim: Claim) -> str:
    return f"{claim.place} ({(claim.shown or claim.words)[:_LONGEST]!r})"


def same_date(one: str, other: str) -> bool:
    """Whether words say one day, in any order of its numbers; the same words always do."""
    if one == other:
        return True
    return bool(_days(one) & _days(other))


def _days(said: str) -> set[EdtfDate]:
    found: set[EdtfDate] = set()
    for order in YEAR_LAST:
        with suppress(DateError):
            value = _read(said, Anchor(order=order))
            found |= {value} if value is not None else set()
    return found


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
    for order in YEAR_LAST:
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
