"""Values to filter by: those that some event of a timeline has."""

from collections.abc import Iterable
from itertools import chain

from timeline import edtf
from timeline.dates.rules import Modifier
from timeline.edtf import Precision
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Stage, Timeline
from timeline.query.upcoming import Length, is_upcoming
from timeline.query.where import Condition
from timeline.query.years import year_text

#: values of one field that are offered; of more only the field is
_MOST = 30

#: lengths of time from today that are offered
_AHEAD = (Length(7, "d"), Length(30, "d"), Length(3, "m"), Length(1, "y"))

#: a value of a filter, and the words for it
Facet = tuple[str, str]


def years_in(timeline: Timeline) -> tuple[int, ...]:
    """The years in which something begins or ends, as far as that is known.

    A date that is only known to the decade or the century names no year.
    """
    found: set[int] = set()
    for event in timeline.events:
        sides = [side.reading.value for side in event.contested] or [event.when]
        for end in chain.from_iterable(map(edtf.ends, sides)):
            if end.precision <= Precision.YEAR:
                found |= {bound.year for bound in (end.earliest, end.latest) if bound}
    return tuple(sorted(found))


def years_around(timeline: Timeline, say: Phrases) -> tuple[str, str]:
    """The first and the last of the years in words; empty where none is known."""
    known = years_in(timeline)
    if not known:
        return "", ""
    first, last = (say.when(edtf.point(known[at]), Modifier.WHOLE) for at in (0, -1))
    return first, last


def tags_in(timeline: Timeline) -> tuple[str, ...]:
    """The tags of the events, each once however its letters are cased, in order."""
    return _once(tag for event in timeline.events for tag in event.facts.tags)


def years(timeline: Timeline) -> tuple[Facet, ...]:
    """The years of `years_in`, as people write them."""
    return tuple((text, text) for text in map(year_text, years_in(timeline)))


def statuses(timeline: Timeline) -> tuple[Facet, ...]:
    """The statuses that events have, in the order in which plans go."""
    known = {event.stage(timeline.today) for event in timeline.events}
    return tuple((item.value, item.value) for item in Stage if item in known)


def lengths(timeline: Timeline) -> tuple[Facet, ...]:
    """Lengths of time from today within which something is to come, each with more than before."""
    return timeline.once("lengths_ahead", _lengths)


def _lengths(timeline: Timeline) -> tuple[Facet, ...]:
    say, known, found = phrases_of("en"), 0, []
    for ahead in _AHEAD:
        many = sum(map(is_upcoming(timeline, ahead), timeline.events))
        if many > known:
            found.append((str(ahead), ahead.words(say)))
        known = many
    return tuple(found)


def overdue(timeline: Timeline) -> tuple[Facet, ...]:
    """Plans that await word, where there are any."""
    return timeline.once("awaiting_word", _overdue)


def _overdue(timeline: Timeline) -> tuple[Facet, ...]:
    today = timeline.today
    has_any = today is not None and any(event.overdue(today) for event in timeline.events)
    return (("yes", phrases_of("en")("overdue.yes")),) if has_any else ()


def tags(timeline: Timeline) -> tuple[Facet, ...]:
    """The tags of `tags_in`."""
    return _same(tags_in(timeline))


def places(timeline: Timeline) -> tuple[Facet, ...]:
    """The places of the events."""
    return _same(_once(event.facts.place for event in timeline.events))


def participants(timeline: Timeline) -> tuple[Facet, ...]:
    """All who take part in an event."""
    return _same(_once(name for event in timeline.events for name in event.facts.participants))


def sources(timeline: Timeline) -> tuple[Facet, ...]:
    """The documents of the timeline, by their ids and titles."""
    return tuple((document.id, document.title or document.id) for document in timeline.documents)


def ids(timeline: Timeline) -> tuple[Facet, ...]:
    """The ids of the events, each with the title."""
    return tuple((event.id, event.title) for event in timeline.events)


def nothing(_timeline: Timeline) -> tuple[Facet, ...]:
    """No value: a list of all would help nobody who looks for one."""
    return ()


def own_fields(timeline: Timeline) -> tuple[Facet, ...]:
    """The fields that are the events' own, with their values where they are few."""
    found: list[Facet] = []
    for name in timeline.own_names:
        key = name.casefold()
        values = _once(
            text
            for event in timeline.events
            for own, text in event.facts.extra
            if own.casefold() == key
        )
        if len(values) > _MOST:
            found.append((str(Condition(name, "", is_not=True)), name))
        else:
            lines = (" ".join(value.split()) for value in values)
            found += ((str(Condition(name, line)), f"{name}: {line}") for line in lines)
    return tuple(found)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(text.casefold(), text)
    return tuple(found[key] for key in sorted(found) if key)


def _same(texts: Iterable[str]) -> tuple[Facet, ...]:
    return tuple((text, text) for text in texts)
