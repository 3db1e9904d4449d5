"""Revisions carried forward: what the feed that is replaced has told goes on from there.

An unchanged event keeps its stamp to the byte; one that is not as it was there gets a later
one, whether a new document changed it or a hand in its seed (RFC 5545 3.8.7.2 to 3.8.7.4).
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.feed.previous import Former, content
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.vevent import FeedHistory, Vevent, vevents
from timeline.model import Event, Origin, Problem, Severity, Stamp, Status, Timeline
from timeline.text.counts import count

_ONE_SECOND = timedelta(seconds=1)
#: events that have gone, of which a feed remembers what it told
_MOST_GONE = 1000


def carry(
    timeline: Timeline, former: Former, *, placement: Placement, now: datetime, today: date
) -> FeedHistory:
    """What calendars are told next of a whole timeline.

    Args:
        timeline: All events, before any filter.
        former: The feed that is replaced.
        placement: Where dates go that are no day; another placement is a change.
        now: The moment to stamp changes with that no document made, in UTC.
        today: The day against which cancelled events have stayed long enough.
    """
    prepared = vevents(timeline, placement)
    stamps = {
        event.id: _stamp(event, prepared[event.id], former, timeline, now, today)
        for event in timeline.events
        if event.id in prepared
    }
    lapsed = frozenset(
        event.id
        for event in timeline.events
        if event.status is Status.CANCELLED
        and _is_over(event, stamps.get(event.id), former, timeline, today)
    )
    gone = _gone(timeline, former, prepared.keys() - lapsed)
    return FeedHistory(vevents=prepared, stamps=stamps, lapsed=lapsed, gone=gone)


def _gone(timeline: Timeline, former: Former, shown: Collection[str]) -> dict[str, Stamp]:
    """What was told last of events that are shown no longer, in order of their `UID`s.

    If one comes back its `SEQUENCE` goes on. Of very many the latest are kept.
    """
    uids = {event.uid(timeline.about) for event in timeline.events if event.id in shown}
    told = {**former.gone, **{uid: item.stamp for uid, item in former.events.items()}}
    ours = f"@{timeline.about.id}"
    gone = {uid: stamp for uid, stamp in told.items() if uid not in uids and uid.endswith(ours)}
    latest = sorted(gone, key=lambda uid: (gone[uid].modified, uid))[-_MOST_GONE:]
    return {uid: gone[uid] for uid in sorted(latest)}


def _stamp(  # noqa: PLR0913, PLR0917 - all that a stamp is made of
    event: Event, vevent: Vevent, former: Former, timeline: Timeline, now: datetime, today: date
) -> Stamp:
    stated = event.stamp
    before = former.events.get(event.uid(timeline.about))
    if before is None:
        gone = former.gone.get(event.uid(timeline.about))
        return _raised(stated, gone, now) if gone else stated
    if before.lines == content(vevent):
        return before.stamp
    raised = _raised(stated, before.stamp, now)
    if event.status is not Status.CANCELLED:
        return raised
    return replace(raised, cancelled=before.stamp.cancelled if before.is_cancelled else today)


def _raised(stated: Stamp, before: Stamp, now: datetime) -> Stamp:
    """The stamp of a change: later than the one before, and as the documents say where they do."""
    modified = stated.modified
    if modified <= before.modified:
        # No new document made the change.
        modified = max(now.replace(microsecond=0), before.modified + _ONE_SECOND)
    return Stamp(sequence=max(stated.sequence, before.sequence + 1), modified=modified)


def _is_over(
    event: Event, stamp: Stamp | None, former: Former, timeline: Timeline, today: date
) -> bool:
    """Whether a cancelled event has stayed for its time.

    The time runs from the day on which calendars that had it as a plan were told, and so
    neither for what was cancelled before there was a feed nor without a former feed. What has
    gone stays away: the feed keeps its `UID`.
    """
    days = timeline.about.cancelled_days
    if days is None:
        return False
    if stamp is not None and stamp.cancelled is not None:
        return stamp.cancelled.toordinal() + days <= today.toordinal()
    return event.uid(timeline.about) in former.lapsed


def lapses(timeline: Timeline, history: FeedHistory) -> Iterator[Problem]:
    """A word for each event that is left out since it was cancelled long ago."""
    for event in timeline.events:
        if event.id in history.lapsed:
            yield Problem(
                origin=event.statements[-1].origin if event.statements else Origin(file=event.id),
                message=f"{event.id!r} is no longer in the calendar: it has told of the "
                f"cancellation for {count(timeline.about.cancelled_days or 0, 'day')}, as "
                "cancelled_days in [timeline] says",
                severity=Severity.WARNING,
            )
