"""Renamed ids: an event that is gone from the feed, and one like it that is new."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from timeline.feed.former import Former, Told
from timeline.model import Event, Origin, Problem, Severity, Timeline

#: how like two titles are that may be one, from 0 to 1; of one date, and of different ones
_LIKE_OF_ONE_DATE, _LIKE = 0.5, 0.8
#: titles that are compared with each other letter by letter
_MOST = 200


def renamed(timeline: Timeline, former: Former) -> Iterator[Problem]:
    """A warning for each event that is likely one of the former feed under a new id.

    Args:
        timeline: All events, before any filter.
        former: The feed that people have.
    """
    about = timeline.about
    known = {told.id for told in former.events.values()}
    other_id = former.timeline_id not in ("", about.id)
    # A feed of which nothing is known here is another timeline's.
    if other_id and any(event.id in known for event in timeline.events):
        yield Problem(
            origin=Origin(file=former.name),
            message=f"the feed was made with the timeline id {former.timeline_id!r}, and the id "
            f"is {about.id!r} now: every UID changes, and every event stands twice in some "
            f'calendars; write id = "{former.timeline_id}" in [timeline]',
            severity=Severity.WARNING,
        )
        return
    uids = {event.uid(about) for event in timeline.events}
    gone = {
        uid: told
        for uid, told in former.events.items()
        if uid not in uids and uid.endswith(f"@{about.id}")
    }
    new = [event for event in timeline.events if event.uid(about) not in former.events]
    for event, uid in _pairs(new, gone):
        if event.formerly:
            continue
        old = uid.removesuffix(f"@{about.id}")
        yield Problem(
            origin=event.statements[-1].origin if event.statements else Origin(file=event.id),
            message=f"{event.id!r} is new, and {gone[uid].id!r} like it is gone from "
            f'{former.name}: if it is the same event write formerly = "{old}", '
            "so that calendars keep it",
            severity=Severity.WARNING,
        )


def _pairs(new: Iterable[Event], gone: dict[str, Told]) -> Iterator[tuple[Event, str]]:
    """Each new event with the `UID` of the one gone that is most like it, each once."""
    left = dict(gone)
    rest = []
    titles: dict[str, list[str]] = {}
    for uid, told in gone.items():
        titles.setdefault(told.title.casefold(), []).append(uid)
    for event in new:
        same = titles.get(event.title.casefold())
        if same:
            uid = same.pop(0)
            del left[uid]
            yield event, uid
        else:
            rest.append(event)
    likes = sorted(
        (
            (_likeness(event, told), event.id, uid)
            for event in rest[:_MOST]
            for uid, told in list(left.items())[:_MOST]
        ),
        reverse=True,
    )
    waiting = {event.id: event for event in rest}
    for like, event_id, uid in likes:
        if like and event_id in waiting and uid in left:
            del left[uid]
            yield waiting.pop(event_id), uid


def _likeness(event: Event, told: Told) -> float:
    """How like they are, from 0 (two events) to 1."""
    least = _LIKE_OF_ONE_DATE if str(event.when) == told.when else _LIKE
    matcher = SequenceMatcher(None, event.title.casefold(), told.title.casefold(), autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0
