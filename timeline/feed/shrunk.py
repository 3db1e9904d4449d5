"""A feed that shrinks: the events that calendars have and the next feed lacks."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.errors import OutputError
from timeline.model import Event, Origin, Problem, Severity, Timeline
from timeline.text.clean import for_terminal, quoted
from timeline.text.counts import count, few

if TYPE_CHECKING:
    # What reads calendars is imported where there may be one.
    from timeline.feed.previous import PreviousFeed
    from timeline.feed.published import PublishedEvent
    from timeline.formats.ics.vevent import FeedHistory

#: events of a feed from which on it is told how large a part of them goes
_FEW = 4
#: titles that are named
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Shrunk:
    """What a feed loses when another one takes its place."""

    feed: str
    #: how many events it has
    before: int
    #: those that calendars lose, in order of the feed
    gone: "tuple[PublishedEvent, ...]"
    #: how many of these come back under another `UID`
    anew: int = 0
    #: how many of these are events still, which calendars leave out by their dates
    unplaced: int = 0
    #: the filters that leave them out, in words; empty where none does
    asked: str = ""
    #: of how many of these the next feed has no stamp either
    forgotten: int = 0
    #: ids of the timelines of which it was and is made; empty where they are the same
    was: str = ""
    now: str = ""

    @property
    def is_most(self) -> bool:
        """Whether so much goes that it is likely a mistake."""
        return bool(self.gone) and (
            bool(self.was) or (self.before >= _FEW and 2 * len(self.gone) > self.before)
        )

    def without(self, shown: Container[str]) -> "Shrunk":
        """The same without the events of these `UID`s, which calendars do not lose."""
        gone = tuple(event for event in self.gone if event.uid not in shown)
        few = len(gone)
        return replace(self, gone=gone, anew=min(self.anew, few), unplaced=min(self.unplaced, few))

    def forgetting(self, lost: Iterable[str]) -> "tuple[Shrunk, tuple[str, ...]]":
        """The same with what is forgotten of it, and the `UID`s that are forgotten beside.

        Args:
            lost: The `UID`s of which the next feed will know nothing.
        """
        lost = tuple(lost)
        gone = {event.uid for event in self.gone}
        others = tuple(uid for uid in lost if uid not in gone)
        return replace(self, forgotten=len(lost) - len(others)), others

    def problems(self) -> tuple[Problem, ...]:
        """One warning with the count and the first titles; none where nothing is gone."""
        if not self.gone:
            return ()
        many = len(self.gone)
        said = f"{many} of {count(self.before, 'event')} that calendars have {_are(many)} gone"
        said = f"{said}: {_titles(self.gone)}"
        if self.asked:
            said += f"; the filters leave {_them(many)} out ({self.asked})"
        if self.unplaced:
            which = _them(many) if self.unplaced == many else f"{self.unplaced} of them"
            said += f"; the calendar leaves {which} out (--first-year, --placement)"
        if self.was:
            said += f"; the feed is that of the timeline {self.was!r}, and this one is {self.now!r}"
        if self.forgotten:
            which = _them(many) if self.forgotten == many else f"{self.forgotten} of them"
            said += f"; what calendars know of {which} is forgotten"
        if self.anew:
            said += f"; {self.anew} of them {_comes(self.anew)} back with another UID"
        origin = Origin(file=self.feed)
        return (Problem(origin=origin, message=said, severity=Severity.WARNING),)

    def refuse(self) -> None:
        """Refuse to replace a feed of which most would go.

        Raises:
            OutputError: More than half of its events are gone, or it is another timeline's.
        """
        if self.is_most:
            what = (
                f"the calendar of the timeline {self.was!r}"
                if self.was
                else "more than half of its events"
            )
            raise OutputError(
                f"nothing is written: calendars that subscribe to {self.feed} would lose {what}: "
                "--force writes it all the same"
            )


def shrunk(
    feeds: "Iterable[PreviousFeed]",
    whole: Timeline,
    chosen: Timeline,
    history: "FeedHistory | None",
) -> Shrunk:
    """What calendars lose that have these feeds.

    Events that moved, were renamed with `formerly`, are shown as cancelled or have been for
    their time are not lost, and of those that have become private nothing is told.

    Args:
        feeds: The feeds that calendars have; the first that has events gives its name, and
            calendars of others are passed over.
        whole: All events, before any filter.
        chosen: The events of the next feed.
        history: What calendars are sent with it; None where it goes on from no feed.
    """
    # A calendar of others says of no timeline that it is its feed.
    ours = (feed.without(whole.withheld) for feed in feeds if feed.timeline_id)
    feeds = tuple(feed for feed in ours if feed.events)
    if not feeds:
        return Shrunk(feed="", before=0, gone=())
    events = feeds[0].events
    for feed in feeds[1:]:
        events = {**feed.events, **events}
    shown = _shown(chosen, history)
    lapsed = history.lapsed if history else ()
    every = (*whole.events, *whole.gone)
    over = {event.uid(whole.about) for event in every if event.id in lapsed}
    gone = {uid: events[uid] for uid in events if uid not in shown and uid not in over}
    was = feeds[0].timeline_id
    return Shrunk(
        feed=feeds[0].name,
        before=len(events),
        gone=tuple(gone.values()),
        anew=_anew(gone, (event for uid, event in shown.items() if uid not in events)),
        unplaced=_unplaced(gone, chosen, history),
        asked=_asked(whole, chosen),
        was="" if was == whole.about.id else was,
        now=whole.about.id,
    )


def _shown(chosen: Timeline, history: "FeedHistory | None") -> dict[str, Event]:
    """The events of the next feed by their `UID`s."""
    if history is None:
        return {event.uid(chosen.about): event for event in chosen.events}
    vevents, lapsed = history.vevents, history.lapsed
    return {
        vevents[event.id].uid: event
        for event in (*chosen.events, *chosen.gone)
        if event.id in vevents and event.id not in lapsed
    }


def _unplaced(
    gone: "Mapping[str, PublishedEvent]", chosen: Timeline, history: "FeedHistory | None"
) -> int:
    """How many of the events that are gone are there, and have no place in a calendar."""
    if not gone or history is None:
        return 0
    out = (event for event in chosen.events if event.id not in history.vevents)
    return sum(event.uid(chosen.about) in gone for event in out)


def _anew(gone: "Mapping[str, PublishedEvent]", new: Iterable[Event]) -> int:
    """How many of the events that are gone are among the new ones by title and date."""
    if not gone:
        return 0
    alike = {(event.title.casefold(), str(event.when)) for event in new}
    return sum((event.title.casefold(), event.when) in alike for event in gone.values())


def _asked(whole: Timeline, chosen: Timeline) -> str:
    return chosen.asked if len(chosen.events) < len(whole.events) else ""


def _titles(gone: "tuple[PublishedEvent, ...]") -> str:
    return few(gone, _NAMED, lambda event: for_terminal(quoted(event.title)))


def _are(many: int) -> str:
    return "is" if many == 1 else "are"


def _them(many: int) -> str:
    return "it" if many == 1 else "them"


def _comes(many: int) -> str:
    return "comes" if many == 1 else "come"
