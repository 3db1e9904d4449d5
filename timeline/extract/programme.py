"""Weekdays that are one of the days a text has named: "24 to 28 August … on the Friday"."""

from collections.abc import Iterator
from contextlib import suppress

from timeline.dates.rules import Anchor, Lean, Parts
from timeline.errors import DateError
from timeline.extract.narrative import Narrative

# Characters behind the days that are named, within which a weekday is one of them.
_REACH = 200
_NAMED = "{!r} can be {}, or {} of the days that are named before it"


def day_named(index: int, core: str, narrative: Narrative) -> Parts | None:
    """The weekday of the hit `index`, of the days that have been named shortly before it."""
    first = narrative.programme
    if first is None or narrative.text.neighbours.weekday.fullmatch(core) is None:
        return None
    if narrative.hits[index].start - narrative.programme_end > _REACH:
        return None
    with suppress(DateError):
        return narrative.text.read_date(core, Anchor(published=first, lean=Lean.FUTURE))
    return None


def is_surely_named(index: int, narrative: Narrative) -> bool:
    """Whether it is one of days to come: "the Friday", and not "Friday"."""
    return narrative.is_programme_ahead and _is_definite(index, narrative)


def _is_definite(index: int, narrative: Narrative) -> bool:
    hit = narrative.hits[index]
    return narrative.text.neighbours.definite.match(hit.match.string, hit.start) is not None


def doubts_of_day(
    index: int, found: Parts, named: Parts, narrative: Narrative, lean: Lean | None
) -> Iterator[str]:
    """Says that a weekday which was read as `found` may be `named`."""
    if narrative.is_programme_ahead:
        doubtful = named.value != found.value
        doubtful = doubtful and lean is not Lean.PAST and not narrative.is_near_programme
    else:
        earlier = named.value.span.begin < found.value.span.begin
        doubtful = earlier and _is_definite(index, narrative)
    if doubtful:
        core = narrative.hits[index].match["core"]
        yield _NAMED.format(core, found.value, named.value)
