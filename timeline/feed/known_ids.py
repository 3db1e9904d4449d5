"""Ids that rows did not state, in calendars that have the events: they stay, whatever is added.

A title alone makes the id of a row until another row has that title too; then the date is part of
the ids of both, and the older one would be a new event to calendars.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from timeline.feed.previous import PreviousFeed
from timeline.model import Event, Timeline


def with_known_ids(timeline: Timeline, previous: PreviousFeed) -> Timeline:
    """The timeline, where an event of no stated id keeps the `UID` that calendars have it under.

    It is known by title, date and place, or by the first two: of these there is one that is gone
    from the feed, and one that is new in the timeline.
    """
    known = known_ids(timeline, previous)
    if not known:
        return timeline
    events = tuple(
        replace(event, formerly=known[event.id]) if event.id in known else event
        for event in timeline.events
    )
    return replace(timeline, events=events)


def known_ids(timeline: Timeline, previous: PreviousFeed) -> dict[str, str]:
    """The ids under which calendars have events, by the ids that their rows would give them."""
    about = timeline.about
    uids = {event.uid(about) for event in (*timeline.events, *timeline.gone)}
    gone = [
        (
            (published.title.casefold(), published.when, published.place.casefold()),
            uid.removesuffix(f"@{about.id}"),
        )
        for uid, published in previous.events.items()
        if uid not in uids and uid.endswith(f"@{about.id}")
    ]
    if not gone:
        return {}
    new = [
        ((event.title.casefold(), str(event.when), event.facts.place.casefold()), event.id)
        for event in timeline.events
        if not (event.formerly or _states_id(event)) and event.uid(about) not in previous.events
    ]
    found = dict(_pairs(new, gone, _KNOWN_BY))
    left = [item for item in new if item[1] not in found]
    others = [item for item in gone if item[1] not in found.values()]
    return found | dict(_pairs(left, others, _KNOWN_BY - 1))


def _states_id(event: Event) -> bool:
    return not event.statements or any(item.states_id for item in event.statements)


#: what an event is known by: title, date and place
_KNOWN_BY = 3
_Known = tuple[tuple[str, ...], str]


def _pairs(new: Iterable[_Known], gone: Iterable[_Known], by: int) -> Iterable[tuple[str, str]]:
    """The id of each event, and the one under which calendars have it, where both are alone."""
    wanted: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    had: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for items, into in ((new, wanted), (gone, had)):
        for said, name in items:
            into[said[:by]].append(name)
    for key, ids in wanted.items():
        if len(ids) == len(had[key]) == 1:
            yield ids[0], had[key][0]
