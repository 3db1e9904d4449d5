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

    It is known by title and date: of these there is one that is gone from the feed, and one that
    is new in the timeline.
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
    uids = {event.uid(about) for event in timeline.events}
    gone = [
        (published.title.casefold(), published.when, uid.removesuffix(f"@{about.id}"))
        for uid, published in previous.events.items()
        if uid not in uids and uid.endswith(f"@{about.id}")
    ]
    if not gone:
        return {}
    new = [
        event
        for event in timeline.events
        if not (event.formerly or _states_id(event)) and event.uid(about) not in previous.events
    ]
    return dict(_pairs(new, gone))


def _states_id(event: Event) -> bool:
    return not event.statements or any(item.states_id for item in event.statements)


def _pairs(new: Iterable[Event], gone: Iterable[tuple[str, str, str]]) -> Iterable[tuple[str, str]]:
    """The id of each event, and the one under which calendars have it, where both are alone."""
    wanted: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    had: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for event in new:
        wanted[event.title.casefold(), str(event.when)].append(event.id)
    for title, when, formerly in gone:
        had[title, when].append(formerly)
    for key, ids in wanted.items():
        if len(ids) == len(had[key]) == 1:
            yield ids[0], had[key][0]
