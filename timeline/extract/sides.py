"""Which side of the publication a date without a year or week lies on, where that is in doubt."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from timeline.dates.rules import Anchor, Lean, Parts
from timeline.edtf import Edtf
from timeline.errors import DateError

#: reads date words against an anchor
ReadDate = Callable[[str, Anchor], Parts]

# By how many times the other side has to be nearer for a verb to be in doubt, and further off where
# no verb decides.
_NEARER, _CLEARLY = 2, 4
# Days within which only the tense can tell a weekday.
_WEEK = 7


def doubts_of_side(words: str, parts: Parts, anchor: Anchor, read: ReadDate) -> Iterator[str]:
    """Says that `words` can be the date on the other side as well.

    That is so where the other one is much nearer, and where no verb decided and it is about as
    near.

    Args:
        words: A date without a year or week.
        parts: What it was taken for.
        anchor: What it was read against; its lean is that of the verb.
        read: The reader of the language.
    """
    published = anchor.published
    if published is None or not parts.implied:
        return
    for other in _others(words, parts.value, anchor, read):
        chosen, away = (_days(published.first, value) for value in (parts.value, other))
        if anchor.lean is not None and _NEARER * away <= chosen:
            yield f"{words!r} can be {parts.value} or {other}, which is much nearer: see the verb"
        elif anchor.lean is None and (chosen < away <= _WEEK or away < _CLEARLY * chosen):
            yield f"{words!r} can be {parts.value} or {other}: no verb says which"


def _others(words: str, value: Edtf, anchor: Anchor, read: ReadDate) -> Iterator[Edtf]:
    """The dates that the words have on either side, but for the one that they were taken for."""
    for side in Lean:
        with suppress(DateError):
            found = read(words, Anchor(published=anchor.published, order=anchor.order, lean=side))
            if found.value != value:
                yield found.value


def _days(day: date, value: Edtf) -> int:
    """How far a date lies from a day; none where that lies in it."""
    first, last = value.earliest, value.latest
    if first is None or last is None:
        return 0
    return max(0, first.toordinal() - day.toordinal(), day.toordinal() - last.toordinal())
