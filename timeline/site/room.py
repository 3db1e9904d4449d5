"""For how many years, tags and events a site has files."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from timeline.limits import LIMITS
from timeline.model import PENDING, Event, Origin, Problem, Severity
from timeline.news.entry import is_followed
from timeline.site.paths import TagName, tag_key


def with_files(
    events: Iterable[Event], known: Iterable[TagName], room: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags of the events that get files of their own, and those that do not.

    What was published once goes on; then come the tags of most events.

    Args:
        events: All of a timeline.
        known: The tags that were published before.
        room: For how many tags there is.
    """
    used: Counter[str] = Counter()
    texts: dict[str, str] = {}
    for event in events:
        keys = list(map(tag_key, event.facts.tags))
        used.update(set(keys))
        for key, tag in zip(keys, event.facts.tags, strict=True):
            texts.setdefault(key, tag)
    texts.pop("", None)
    published = {tag_key(item.tag) for item in known}
    new = sorted(texts.keys() - published, key=lambda key: (-used[key], key))
    left = new[max(room - len(published), 0) :]
    kept = sorted(texts.keys() - set(left))
    return tuple(texts[key] for key in kept), tuple(texts[key] for key in left)


def without_files(folder: Path, parts: int, tags: Sequence[str]) -> Iterator[Problem]:
    """A warning of the tags for which a site has no room.

    Args:
        folder: Where the site is.
        parts: How many years and tags have files.
        tags: Those that have none, the one that is used most first.
    """
    if tags:
        yield _told(folder, "site.parts", parts, tags)


def _told(folder: Path, limit: str, there: int, left: Sequence[str]) -> Problem:
    said = LIMITS[limit].refusal(there + len(left))
    more = f" and {len(left) - 1} more" if len(left) > 1 else ""
    message = f"{said}: {left[0]!r}{more}"
    return Problem(origin=Origin(file=str(folder)), message=message, severity=Severity.WARNING)


def with_feeds(
    events: Sequence[Event], known: Iterable[TagName], room: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the events that get a feed of their own, and of those that have no room.

    Those get one of which documents tell, as only these can have something new. What was
    published once goes on as long as there is such an event, under the id that it had then too;
    then comes what is still to come, and then the latest.

    Args:
        events: All of a timeline, in order.
        known: The events that were published before.
        room: For how many there is.
    """
    return _kept_and_left(events, known, room, is_followed)


def with_pages(
    events: Sequence[Event], known: Iterable[TagName], room: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the events that get a page and a calendar, and of those that have no room.

    All get one; where there are too many, those that `with_feeds` would take first.
    """
    return _kept_and_left(events, known, room, lambda _event: True)


def _kept_and_left(
    events: Sequence[Event],
    known: Iterable[TagName],
    room: int,
    is_wanted: Callable[[Event], bool],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    published = {tag_key(item.tag) for item in known}
    had = (event.formerly for event in events if tag_key(event.formerly) in published)
    kept = [*dict.fromkeys(had)]
    new: list[Event] = []
    for event in events:
        if tag_key(event.id) in published:
            kept.append(event.id)
        elif is_wanted(event):
            new.append(event)
    waiting = [event.id for event in new if event.status in PENDING]
    waiting += [event.id for event in reversed(new) if event.status not in PENDING]
    free = max(room - len(kept), 0)
    return (*kept, *waiting[:free]), tuple(waiting[free:])


def without_feeds(folder: Path, events: int, left: Sequence[str]) -> Iterator[Problem]:
    """A warning of the events for which a site has no feed.

    Args:
        folder: Where the site is.
        events: How many have one.
        left: The ids of those that have none.
    """
    if left:
        yield _told(folder, "site.events", events, left)


def without_pages(folder: Path, events: int, left: Sequence[str]) -> Iterator[Problem]:
    """A warning of the events for which a site has no page.

    Args:
        folder: Where the site is.
        events: How many have one.
        left: The ids of those that have none.
    """
    if left:
        yield _told(folder, "site.pages", events, left)
