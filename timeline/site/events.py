"""The events that have files of their own on a site, and what these are called."""

from dataclasses import dataclass

from timeline.limits import LIMITS
from timeline.model import Timeline
from timeline.site.paths import (
    Inventory,
    Part,
    TagName,
    has_feed,
    name_events,
    of_event,
    tag_key,
)
from timeline.site.room import with_feeds, with_pages


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEvents:
    """Which events of a timeline have files, and which have none for want of room."""

    names: tuple[TagName, ...]
    parts: tuple[Part, ...]
    #: how many have a page, and the ids of those that have none
    pages: int
    unpaged: tuple[str, ...]
    #: the same of feeds
    feeds: int
    untold: tuple[str, ...]


def events_of(timeline: Timeline, before: Inventory) -> SiteEvents:
    """The events that get files; those that had some keep them, and their names.

    Args:
        timeline: All of it, with what was taken back.
        before: What was published before.
    """
    every = (*timeline.events, *timeline.gone)
    with_feed = [item for item in before.events if has_feed(item.name, before.files)]
    paged, unpaged = with_pages(every, before.events, LIMITS["site.pages"].most)
    told, untold = with_feeds(every, with_feed, LIMITS["site.events"].most)
    names = name_events((*paged, *told), before.events)
    pages, feeds = (frozenset(map(tag_key, ids)) for ids in (paged, told))
    return SiteEvents(
        names=names,
        parts=tuple(
            of_event(
                item,
                has_page=tag_key(item.tag) in pages,
                has_feed=tag_key(item.tag) in feeds,
            )
            for item in names
        ),
        pages=len(paged),
        unpaged=unpaged,
        feeds=len(told),
        untold=untold,
    )
