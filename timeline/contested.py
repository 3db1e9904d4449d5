"""Contested dates: what each side says where sources of one day disagree, and what stands for all.

The text of one, in a cell of a sheet or a property of a calendar, is its date in EDTF, the part
of it that is meant, the words that it was read from, and the documents that give it, without
what is not there; of a contested status that and its documents::

    2024-05-03
    2024 (end) “late this year”: gazette herald
    status cancelled: herald
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Modifier, Reading, ordered, parts_of
from timeline.edtf import Edtf, EdtfInterval, EdtfSet, End, Point
from timeline.errors import DateError

_TEXT = re.compile(
    r"(?P<value>\S+)(?: \((?P<more>[a-z_, -]+)\))?(?: “(?P<words>.*)”)?(?:: (?P<documents>.+))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """One of the dates of an event on which its sources disagree."""

    reading: Reading
    #: ids of the documents that give it, in order; empty where lists do
    documents: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[float, float, str]:
        """Key that sorts the dates of an event, in whatever order they are told."""
        window = self.reading.window
        return window.begin, window.end, self.exactly

    @property
    def exactly(self) -> str:
        """Its date in EDTF, with the part that is meant and the calendar: "1731 (end, julian)"."""
        reading = self.reading
        calendar = "" if reading.calendar is Calendar.GREGORIAN else reading.calendar.value
        more = ", ".join(filter(None, (reading.modifier.value.lower(), calendar)))
        return f"{reading.value} ({more})" if more else str(reading.value)

    def __str__(self) -> str:
        """Its text, which `parse` reads."""
        words = self.reading.words
        said = f" “{words}”" if words and words != str(self.reading.value) else ""
        by = f": {' '.join(self.documents)}" if self.documents else ""
        return f"{self.exactly}{said}{by}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedStatus:
    """One of the statuses of an event on which its sources disagree."""

    #: as a seed says it
    status: str
    #: ids of the documents that give it, in order; empty where lists do
    documents: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Its text, which `parse_status` reads."""
        by = f": {' '.join(self.documents)}" if self.documents else ""
        return f"{_STATUS}{self.status}{by}"


_STATUS = "status "


def parse_status(text: str) -> ContestedStatus | None:
    """The contested status of a text; None where it is of a date."""
    if not text.startswith(_STATUS):
        return None
    status, _, documents = text.removeprefix(_STATUS).partition(": ")
    return ContestedStatus(status=status, documents=tuple(documents.split()))


def distinct_statuses(said: Iterable[ContestedStatus]) -> tuple[ContestedStatus, ...]:
    """Each status once, with all documents that give it, in order."""
    found: dict[str, set[str]] = {}
    for item in said:
        found.setdefault(item.status, set()).update(item.documents)
    return tuple(
        ContestedStatus(status=status, documents=tuple(sorted(found[status])))
        for status in sorted(found)
    )


def parse(text: str) -> Contested:
    """The contested date of a text.

    Raises:
        DateError: It is not one.
    """
    found = _TEXT.fullmatch(text)
    if found is None:
        raise DateError(f"{text!r} is not a contested date: write '2024-05-03: report'")
    more = (found["more"] or "").split(", ")
    unknown = [word for word in more if word and word not in _PARTS and word not in _CALENDARS]
    if unknown:
        known = ", ".join((*_PARTS, *_CALENDARS))
        raise DateError(f"{text!r} says {unknown[0]!r} of its date: write one of {known}")
    parts = [_PARTS[word] for word in more if word in _PARTS]
    calendars = [_CALENDARS[word] for word in more if word in _CALENDARS]
    return contested_of(
        edtf.parse(found["value"]),
        words=found["words"] or "",
        modifier=parts[0] if parts else Modifier.WHOLE,
        calendar=calendars[0] if calendars else Calendar.GREGORIAN,
        documents=tuple((found["documents"] or "").split()),
    )


def contested_of(
    value: Edtf,
    *,
    words: str = "",
    modifier: Modifier = Modifier.WHOLE,
    calendar: Calendar = Calendar.GREGORIAN,
    documents: tuple[str, ...] = (),
) -> Contested:
    """A contested date as an export says it."""
    reading = Reading(
        words=words or str(value),
        value=value,
        stated=parts_of(value),
        modifier=modifier,
        calendar=calendar,
    )
    return Contested(reading=reading, documents=documents)


_PARTS: Mapping[str, Modifier] = {item.value.lower(): item for item in Modifier if item.value}
_CALENDARS: Mapping[str, Calendar] = {item.value: item for item in Calendar}


def distinct(said: Iterable[Contested]) -> tuple[Contested, ...]:
    """Each date once, with all documents that give it, in order."""
    found: dict[tuple[Edtf, Modifier, Calendar], Contested] = {}
    documents: dict[tuple[Edtf, Modifier, Calendar], set[str]] = {}
    for item in said:
        key = item.reading.meaning
        found.setdefault(key, item)
        documents.setdefault(key, set()).update(item.documents)
    each = (replace(found[key], documents=tuple(sorted(documents[key]))) for key in found)
    return tuple(sorted(each, key=lambda item: item.order))


def joined(said: Sequence[Contested]) -> Reading:
    """The reading that stands for contested dates: one of the set of them.

    >>> str(joined([parse("2024-05-03"), parse("2024-06/2024-08: report")]).value)
    '[2024-05-03,2024-06..2024-08]'
    """
    readings = [item.reading for item in said]
    items = tuple(dict.fromkeys(item for reading in readings for item in _items(reading.value)))
    # Parts of one date, "early 2025" and "late 2025", have one value.
    value = EdtfSet(items=items) if len(items) > 1 else readings[0].value
    implied = {part for item in readings for part in item.implied}
    stated = set.intersection(*(set(item.stated) for item in readings)) - implied
    return Reading(words=str(value), value=value, stated=ordered(stated), implied=ordered(implied))


def _items(value: Edtf) -> tuple[Point | EdtfInterval, ...]:
    """What a set of one or another has of a date: of what lasts the days that it takes up."""
    if isinstance(value, EdtfInterval):
        ends = (End.OPEN if isinstance(end, End) else end for end in (value.start, value.end))
        start, end = ends
        return (EdtfInterval(start=start, end=end),)
    if isinstance(value, EdtfSet):
        return value.items
    return (value,)
