"""Dates that a document says an event had before: "was 3 May" beside "17 May 2024"."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from timeline.dates.rules import Reading
from timeline.edtf import Edtf
from timeline.errors import DateError

#: reads words, where a year is given as those of it
Read = Callable[[str, int | None], Reading]


def old_dates(words: Sequence[str], when: Reading | None, read: Read) -> tuple[Reading, ...]:
    """The old dates in their order; one without a year may take that of the date behind it.

    Args:
        words: As the document says them, the oldest first.
        when: The date that took the place of the last; None where there is none.
        read: How the document's dates are read.

    Raises:
        DateError: One of them is not a date.
    """
    found: list[Reading] = []
    for said in reversed(words):
        when = _old_date(said, when, read)
        found.append(when)
    return tuple(reversed(found))


def _old_date(words: str, new: Reading | None, read: Read) -> Reading:
    alone: Reading | DateError
    try:
        alone = read(words, None)
    except DateError as error:
        alone = error
    states_year = isinstance(alone, Reading) and "year" not in alone.implied
    near = None if new is None or states_year else _beside(words, new.value, read)
    if near is None:
        if isinstance(alone, DateError):
            raise alone
        return alone
    if isinstance(alone, Reading) and alone.value != near.value:
        doubt = f"{words!r} can be {alone.value} too, by the date of the document"
        return replace(near, doubts=(*near.doubts, doubt))
    return near


def _beside(words: str, new: Edtf, read: Read) -> Reading | None:
    """The old date of those that differ in the year that lies next to the new one.

    None where the two are not alike: "3 May" beside "autumn 2026" is not of that year surely.
    """
    alike = [item for item in _of_years(words, new, read) if item.value.precision == new.precision]
    begin = new.span.begin
    before = [item for item in alike if item.value.span.begin <= begin]
    behind = [item for item in alike if item.value.span.begin > begin]
    earlier = max(before, key=lambda item: item.value.span.begin, default=None)
    later = min(behind, key=lambda item: item.value.span.begin, default=None)
    if earlier is None or later is None:
        return earlier or later
    # More is put off than brought forward.
    far = _MUCH * _apart(later.value, new) < _apart(earlier.value, new)
    return later if far else earlier


#: so many times nearer is surely meant
_MUCH = 2


def _of_years(words: str, new: Edtf, read: Read) -> Iterator[Reading]:
    first = new.earliest or new.latest
    for year in (first.year, first.year - 1, first.year + 1) if first else ():
        with suppress(DateError):
            yield read(words, year)


def _apart(one: Edtf, other: Edtf) -> float:
    """How many days lie between the begins of two dates."""
    return abs(one.span.begin - other.span.begin)
