"""Renamed ids: an event that is gone from the feed, and one like it that is new."""

from collections.abc import Container, Iterable, Iterator
from difflib import SequenceMatcher

from timeline.feed.previous import PreviousFeed
from timeline.feed.published import PublishedEvent
from timeline.model import Event, Origin, Problem, Severity, Timeline

#: how like two titles are that may be one, from 0 to 1; of one date, and of different ones
_LIKE_OF_ONE_DATE, _LIKE = 0.5, 0.8
#: titles that are compared with each other letter by letter
_MOST = 100


def renamed(timeline: Timeline, previous: PreviousFeed, shown: Container[str]) -> Iterator[Problem]:
    """A warning for each event that is likely one of the previous feed under a new id.

    Args:
        timeline: All events, before any filter.
        previous: The feed that people have.
        shown: Ids of the events that the next feed can show.
    """
    if _has_another_id(timeline, previous):
        yield _of_the_timeline(timeline, previous)
        return
    about = timeline.about
    uids = {event.uid(about) for event in (*timeline.events, *timeline.gone)}
    gone = {
        uid: previous.events[uid]
        for uid in previous.events
        if uid not in uids and uid.endswith(f"@{about.id}")
    }
    if not gone:
        return
    new = [
        event
        for event in timeline.events
        if event.id in shown
        and event.uid(about) not in previous.events
        and previous.last_stamp(event.uid(about)) is None
    ]
    for event, uid in _pairs(new, gone):
        formerly = uid.removesuffix(f"@{about.id}")
        yield _of_an_event(event, formerly, gone[uid].id, previous.name)


def _has_another_id(timeline: Timeline, previous: PreviousFeed) -> bool:
    """Whether the feed was made of these seeds under another id of the timeline."""
    if previous.timeline_id in ("", timeline.about.id):
        return False
    # A feed that shares nothing with the seeds is another timeline's.
    known = {published.id for published in previous.events.values()}
    return any(event.id in known for event in timeline.events)


def _of_the_timeline(timeline: Timeline, previous: PreviousFeed) -> Problem:
    return Problem(
        origin=Origin(file=previous.name),
        message=f"the feed was made with the timeline id {previous.timeline_id!r}, and the id "
        f"is {timeline.about.id!r} now: every UID changes, and every event appears twice in some "
        f'calendars; write id = "{previous.timeline_id}" in [timeline]',
        severity=Severity.WARNING,
    )


def _of_an_event(event: Event, formerly: str, gone: str, feed: str) -> Problem:
    return Problem(
        origin=event.statements[-1].origin if event.statements else Origin(file=event.id),
        message=f"{event.id!r} is new, and {gone!r} like it is gone from {feed}: if it is the "
        f'same event write formerly = "{formerly}", so that calendars keep it',
        severity=Severity.WARNING,
    )


def _pairs(new: Iterable[Event], gone: dict[str, PublishedEvent]) -> Iterator[tuple[Event, str]]:
    """Each new event with the `UID` of the one gone that is most like it, each once."""
    left = dict(gone)
    rest = []
    titles: dict[str, list[str]] = {}
    for uid, published in gone.items():
        titles.setdefault(published.title.casefold(), []).append(uid)
    for event in new:
        same = titles.get(event.title.casefold())
        if same:
            uid = same.pop(0)
            del left[uid]
            yield event, uid
        else:
            rest.append(event)
    likes = []
    for uid, published in list(left.items())[:_MOST]:
        # The matcher keeps what it knows of the second text.
        matcher = SequenceMatcher(None, "", published.title.casefold(), autojunk=False)
        when = published.when
        for event in rest[:_MOST]:
            matcher.set_seq1(event.title.casefold())
            like = _likeness(matcher, same_date=str(event.when) == when)
            if like:
                likes.append((like, event.id, uid))
    likes.sort(reverse=True)
    waiting = {event.id: event for event in rest}
    for _, event_id, uid in likes:
        if event_id in waiting and uid in left:
            del left[uid]
            yield waiting.pop(event_id), uid


def _likeness(matcher: "SequenceMatcher[str]", *, same_date: bool) -> float:
    """The likeness of two titles, from 0 (two events) to 1."""
    least = _LIKE_OF_ONE_DATE if same_date else _LIKE
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0
