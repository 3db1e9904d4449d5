"""Where a server has its timeline from: seeds on the disk, and the feed that it wrote last."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from timeline import files
from timeline.errors import OutputError, TimelineError
from timeline.feed.previous import PreviousFeed, find, latest, read
from timeline.feed.shrunk import shrunk
from timeline.feed.snapshot import Snapshot
from timeline.feed.standing import foreign, standing
from timeline.formats.options import ExportOptions
from timeline.merge.drafts import built, unreviewed_words
from timeline.merge.private import accesses, public, refuse_hidden, withheld_words, without
from timeline.model import Access, Problem, Records, Timeline, errors_of
from timeline.text.counts import count

#: seconds for which another run may keep the folder of the feed
_PATIENCE = 10.0


class BrokenSeedsError(TimelineError):
    """Seeds with errors, of which nothing is served."""

    def __init__(
        self, message: str, problems: tuple[Problem, ...], instead: Snapshot | None = None
    ) -> None:
        super().__init__(message)
        #: what is wrong
        self.problems = problems
        #: what is served instead of what was served before, where that is private in part now
        self.instead = instead

    @property
    def lines(self) -> tuple[str, ...]:
        """What is wrong, one problem each, as `file:line: …`."""
        return tuple(map(str, self.problems))


class SnapshotSource(Protocol):
    """Reads snapshots of seeds; everything is called in one thread, one call at a time."""

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that the seeds are in."""

    def today(self) -> date:
        """The day it is, as `read` would take it now; another day asks for a new reading."""

    def read(self) -> Snapshot:
        """What the seeds say now.

        Raises:
            TimelineError: They cannot be read; a `BrokenSeedsError` where they have errors.
        """

    def remember(self, snapshot: Snapshot) -> None:
        """Remember that a snapshot is being served: calendars may have fetched it.

        Raises:
            OutputError: That cannot be written down.
        """


@dataclass(slots=True, kw_only=True)
class SeedSource:
    """Seeds, and a feed on the disk in which their revisions go on."""

    #: the files and folders that the seeds are in
    watched: tuple[Path, ...]
    #: reads them
    load: Callable[[], Records]
    #: the moment in UTC, with which changes are stamped
    now: Callable[[], datetime]
    #: the day against which plans are overdue
    today: Callable[[], date]
    options: ExportOptions
    #: the file that takes what calendars have been sent
    feed: Path
    #: the feed to begin with, where there is no such file yet
    previous: Path | None = None
    #: whether what is right is served even where the seeds have errors
    keep_going: bool = False
    #: whether private events are served too
    private: bool = False
    #: whether drafts that nobody has reviewed are served too
    drafts: bool = False
    #: takes each problem, when it is new
    say: Callable[[str], object]
    _last: PreviousFeed = field(init=False)
    #: the feed on the disk, as it was last read or written
    _known: bytes = field(init=False)
    #: what is served, as far as it was to be remembered
    _served: Snapshot | None = field(init=False, default=None)
    _said: frozenset[Problem] = field(init=False, default=frozenset())
    _withheld: str = field(init=False, default="")

    def __post_init__(self) -> None:
        # What it has served itself is newer than what it once began with.
        self._known = self._there()
        self._last = find(self.feed, None if self.feed.is_file() else self.previous)

    def read(self) -> Snapshot:
        """What the seeds say now.

        Raises:
            TimelineError: They cannot be read; a `BrokenSeedsError` where they have errors.
        """
        records, today = self.load(), self.today()
        try:
            return self._made(records, today)
        except BrokenSeedsError as error:
            raise BrokenSeedsError(
                str(error), error.problems, self._instead(records, today)
            ) from None

    def _instead(self, records: Records, today: date) -> Snapshot | None:
        """What was served last without what is private now; None where that is no other."""
        served = self._served
        if served is None or self.private:
            return None
        hidden = {name for name, access in accesses(records).items() if access != Access.PUBLIC}
        if not any(event.id in hidden for event in served.timeline.events):
            return None
        self._follow()
        timeline = without(served.timeline, hidden)
        made = Snapshot.after(self._last, timeline, self.options, now=self.now(), today=today)

        def as_known(day: date) -> Snapshot:
            then = served.as_known(day)
            return replace(then, timeline=without(then.timeline, hidden))

        return replace(made, as_known=as_known)

    def _made(self, records: Records, today: date) -> Snapshot:
        """What these seeds say.

        Raises:
            BrokenSeedsError: They have errors.
        """
        timeline, found = self._built(records, today)
        errors = errors_of((*records.problems, *found))
        if errors and not (self.keep_going and _names_a_timeline(errors)):
            raise BrokenSeedsError(
                f"the seeds have {count(len(errors), 'error')}; correct them, or serve what is "
                "right with --keep-going",
                errors,
            )
        if not self.private:
            timeline = public(timeline, records)
            _refuse_hidden(timeline, errors)
        self._follow()
        made = Snapshot.after(self._last, timeline, self.options, now=self.now(), today=today)
        # What is left out is said as well.
        problems = (*errors, *made.problems)
        return replace(made, problems=problems, as_known=self._past(records, today))

    def _built(
        self, records: Records, today: date, as_of: date | None = None
    ) -> tuple[Timeline, tuple[Problem, ...]]:
        """The timeline of the records, without drafts unless they are taken in."""
        return built(records, today=today, as_of=as_of, drafts=self.drafts)

    def _follow(self) -> None:
        """Go on from the feed that another run has put in the place of the one that is known."""
        data = self._there()
        if data == self._known:
            return
        self._known = data
        if (there := read(data, str(self.feed))).events:
            self._last = latest(self._last, there)

    def _there(self) -> bytes:
        """The feed on the disk; empty where there is none to read."""
        try:
            return files.read(self.feed) if self.feed.is_file() else b""
        except OutputError:
            return b""

    def _past(self, records: Records, today: date) -> Callable[[date], Snapshot]:
        """What gives the snapshots of days before, which follow no feed."""

        def as_known(day: date) -> Snapshot:
            timeline, _ = self._built(records, today, day)
            if not self.private:
                timeline = public(timeline, records)
            return Snapshot(timeline=timeline, options=self.options, today=min(today, day))

        return as_known

    def remember(self, snapshot: Snapshot) -> None:
        """Write the feed of what is served, from which the next one goes on.

        Raises:
            OutputError: The feed cannot be written.
        """
        self._served = snapshot
        output = snapshot.export("ics")
        (feed,) = output.pages
        self._say_new((*snapshot.problems, *output.warnings))
        left_out = unreviewed_words(snapshot.timeline), withheld_words(snapshot.timeline)
        self._say_withheld("\n".join(filter(None, left_out)))
        lost = shrunk((self._last,), snapshot.timeline, snapshot.timeline, snapshot.history)
        self._last = read(feed, str(self.feed))
        # Calendars see it in any case; who reads the log can still mend it.
        for problem in lost.problems():
            self.say(str(problem))
        with files.locked(self.feed.parent, say=self.say, patience=_PATIENCE):
            self._write(feed, snapshot)

    def _write(self, feed: bytes, snapshot: Snapshot) -> None:
        there = find(self.feed)
        if there.timeline_id not in ("", snapshot.timeline.about.id):
            raise OutputError(
                f"{self.feed} is the calendar of the timeline {there.timeline_id!r}, and stays: "
                "what calendars know is forgotten at the end; name another folder with -o"
            )
        if foreign({self.feed: "ics"}):
            raise OutputError(
                f"{self.feed} is there, and timeline did not write it: it stays, and what "
                "calendars know is forgotten at the end; name another folder with -o"
            )
        if self._there() not in (self._known, feed):
            raise OutputError(
                f"{self.feed} was written by another run just now, and stays: the calendar goes "
                "on from it at the next change"
            )
        found = standing({self.feed: feed}, {self.feed: "ics"})
        files.write_all({**found.kept, self.feed: feed, **found.records})
        self._known = feed
        for problem in found.warnings:
            self.say(str(problem))

    def _say_withheld(self, words: str) -> None:
        """Say how many private events and drafts are left out, where that was not said last."""
        if words and words != self._withheld:
            self.say(words)
        self._withheld = words

    def _say_new(self, problems: tuple[Problem, ...]) -> None:
        """Say the problems that the snapshot before did not have."""
        for problem in problems:
            if problem not in self._said:
                self.say(str(problem))
        self._said = frozenset(problems)


def _refuse_hidden(timeline: Timeline, errors: tuple[Problem, ...]) -> None:
    try:
        refuse_hidden(timeline)
    except TimelineError as error:
        raise BrokenSeedsError(str(error), errors) from None


def _names_a_timeline(errors: Iterable[Problem]) -> bool:
    """Whether `[timeline]` is right: without it every `UID` would be another."""
    return all(item.left_out != "[timeline]" for item in errors)
