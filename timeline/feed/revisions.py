"""Revisions carried forward: those of the feed that is replaced go on from there.

An unchanged event keeps its stamp to the byte; one that is not as it was there gets a later
one, whether a new document changed it or a hand in its seed (RFC 5545 3.8.7.2 to 3.8.7.4).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.feed.expected import Unchanged
from timeline.feed.previous import HIDDEN, PreviousFeed, digest
from timeline.formats.ics.vevent import FeedHistory, Vevent, called_off, vevents
from timeline.formats.options import ExportOptions
from timeline.memory import kept
from timeline.model import Event, Origin, Problem, Severity, Stamp, Status, Timeline
from timeline.text.counts import count

_ONE_SECOND = timedelta(seconds=1)
#: as much as clocks that are right may differ by, and zones
_CLOCKS = timedelta(days=1)
#: events that have gone, whose last stamps a feed remembers
_MOST_GONE = 1000


@kept()
def carry(
    timeline: Timeline,
    previous: PreviousFeed,
    *,
    options: ExportOptions,
    now: datetime,
    today: date,
) -> FeedHistory:
    """The history that calendars are sent next with a whole timeline.

    Args:
        timeline: All events, before any filter.
        previous: The feed that is replaced.
        options: Where dates go that are not a day, and the language; another is a change.
        now: The moment to stamp changes with that no document made, in UTC.
        today: The day against which cancelled events have stayed long enough.
    """
    prepared = previous.prepared
    if prepared is None:
        prepared = vevents(
            timeline, options.placement, options.language, options.first_year, options.alarm
        )
    same = _same(previous, prepared)
    every = (*timeline.events, *map(called_off, timeline.gone))
    stamps = (
        same.by_id
        if same is not None
        else {
            event.id: _stamp(event, prepared[event.id], previous, now, today)
            for event in every
            if event.id in prepared
        }
    )
    lapsed = frozenset(
        event.id
        for event in every
        if event.status is Status.CANCELLED
        and _is_over(event, stamps.get(event.id), previous, timeline, today)
    )
    # Who never had it need not learn that it is none.
    lapsed |= {
        event.id for event in timeline.gone if event.uid(timeline.about) not in previous.events
    }
    shown = {vevent.uid for name, vevent in prepared.items() if name not in lapsed}
    gone = _gone(timeline, previous, shown)
    return FeedHistory(
        vevents=prepared,
        stamps=stamps,
        lapsed=lapsed,
        gone=gone,
        whole=same.lines if same is not None else b"",
    )


def _same(previous: PreviousFeed, prepared: Mapping[str, Vevent]) -> Unchanged | None:
    """The events of the feed, where they are just these."""
    there = previous.events
    return there if isinstance(there, Unchanged) and there.prepared is prepared else None


def _gone(timeline: Timeline, previous: PreviousFeed, shown: set[str]) -> dict[str, Stamp]:
    """The last stamps of events that are not among the `UID`s shown, in order of theirs.

    If one comes back its `SEQUENCE` goes on. Of very many the latest are kept.
    """
    uids = {uid for feed in (previous.gone, previous.events) for uid in feed if uid not in shown}
    if any(map(_is_hidden, uids)):
        uids -= set(map(digest, shown))
    ours = f"@{timeline.about.id}"
    gone = {
        uid: previous.events[uid].stamp if uid in previous.events else previous.gone[uid]
        for uid in uids
        if uid.endswith(ours) or _is_hidden(uid)
    }
    latest = sorted(gone, key=lambda uid: (gone[uid].modified, uid))[-_MOST_GONE:]
    return {uid: gone[uid] for uid in sorted(latest)}


def _is_hidden(uid: str) -> bool:
    return uid.startswith(HIDDEN) and "@" not in uid


def _stamp(
    event: Event,
    vevent: Vevent,
    previous: PreviousFeed,
    now: datetime,
    today: date,
) -> Stamp:
    before = previous.events.get(vevent.uid)
    if before is None:
        gone = previous.last_stamp(vevent.uid)
        return _raised(event.stamp, gone, now) if gone else event.stamp
    if before.says(vevent):
        return before.stamp
    raised = _raised(event.stamp, before.stamp, now)
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
    event: Event, stamp: Stamp | None, previous: PreviousFeed, timeline: Timeline, today: date
) -> bool:
    """Whether a cancelled event has stayed for its time.

    The time runs from the day on which calendars that had it as a plan were sent the news, and so
    neither for what was cancelled before there was a feed nor without a previous feed. What has
    gone stays away: the feed keeps its `UID`.
    """
    days = timeline.about.cancelled_days
    if days is None:
        return False
    if stamp is not None and stamp.cancelled is not None:
        return stamp.cancelled.toordinal() + days <= today.toordinal()
    return event.uid(timeline.about) in previous.lapsed


def forgotten(previous: PreviousFeed, whole: Timeline, chosen: Timeline) -> tuple[str, ...]:
    """The `UID`s of a feed that the one which takes its place will know nothing of.

    Those of events that are there and not chosen; all of them where it is another timeline's.
    What has gone from the timeline is not lost.

    Args:
        previous: The feed that is replaced.
        whole: All events, before any filter.
        chosen: The events of the next feed.
    """
    if previous.timeline_id not in ("", whole.about.id):
        return tuple(previous.events)
    if chosen.events == whole.events:
        return ()
    left = {event.uid(whole.about) for event in whole.events}
    left -= {event.uid(chosen.about) for event in chosen.events}
    return tuple(uid for uid in previous.events if uid in left)


def newer(there: PreviousFeed, taken: PreviousFeed) -> tuple[str, ...]:
    """The `UID`s of which the feed that is there has later revisions than the one taken."""
    return tuple(
        uid
        for uid, event in there.events.items()
        if uid not in taken.events or taken.events[uid].stamp.sequence < event.stamp.sequence
    )


def ahead(timeline: Timeline, previous: PreviousFeed, now: datetime) -> Iterator[Problem]:
    """A warning where a feed has stamps of a moment that is still to come.

    The clock of the computer that made it was wrong, or this one's is. A document that is dated
    so late has such stamps rightly.
    """
    latest, known = now + _CLOCKS, (previous.gone, previous.stamps)
    late = {
        uid: stamp.modified
        for stamps in known
        for uid, stamp in stamps.items()
        if stamp.modified > latest
    }
    if late:
        for event in timeline.events:
            uid = event.uid(timeline.about)
            if uid in late and late[uid] <= event.stamp.modified:
                del late[uid]
    if late:
        yield Problem(
            origin=Origin(file=previous.name),
            message=f"the stamps of {count(len(late), 'event')} there lie in the future, until "
            f"{max(late.values()):%Y-%m-%dT%H:%M:%SZ}: a clock was wrong when they were made, or "
            "is now; each change gets a stamp a second later, so that calendars follow",
            severity=Severity.WARNING,
        )


def lapses(timeline: Timeline, history: FeedHistory) -> Iterator[Problem]:
    """A warning for each event that is left out since it was cancelled long ago."""
    for event in timeline.events:
        if event.id in history.lapsed:
            yield Problem(
                origin=event.statements[-1].origin if event.statements else Origin(file=event.id),
                message=f"{event.id!r} is no longer in the calendar: it has shown the "
                f"cancellation for {count(timeline.about.cancelled_days or 0, 'day')}, as "
                "cancelled_days in [timeline] says",
                severity=Severity.WARNING,
            )
