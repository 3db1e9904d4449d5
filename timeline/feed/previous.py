"""The feed that is being replaced: what calendars have been sent so far.

It is read apart from `timeline.formats.ics.read`: not for what happened, but for the `UID`, the
stamp and the very lines of each `VEVENT` that is there whole.
"""

import contextlib
import hashlib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from timeline import files
from timeline.errors import OutputError
from timeline.feed.expected import Unchanged, pass_expected, unchanged
from timeline.feed.published import (
    DamagedError,
    PublishedEvent,
    properties_of,
    read_block,
    stamp_of,
    text_of,
)
from timeline.formats.ics import properties as names
from timeline.formats.ics.lines import unescape, unfold
from timeline.formats.ics.vevent import Vevent
from timeline.memory import kept
from timeline.model import Origin, Problem, Severity, Stamp
from timeline.text.counts import count

_BEGIN = re.compile(rb"\nBEGIN:VEVENT\r?\n")
#: octets at the end in which the last line of a feed is looked for
_TAIL = 1000
#: how a digest begins
HIDDEN = "#"
_GONE = re.compile(r"(\d{1,10}) (\d{8}T\d{6}Z) (.+)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousFeed:
    """The events of a feed by their `UID`."""

    #: as people know the file; empty where there is none
    name: str = ""
    events: Mapping[str, PublishedEvent] = field(default_factory=dict)
    #: the last stamps of events that it no longer holds, by their `UID`s, or by the digests of
    #: those that nobody is to be told
    gone: Mapping[str, Stamp] = field(default_factory=dict)
    #: those of them that were cancelled, and have stayed for their time
    lapsed: frozenset[str] = frozenset()
    #: id of the timeline of which it was made; empty where it does not say
    timeline_id: str = ""
    #: what is wrong with it
    problems: tuple[Problem, ...] = ()
    #: the events of the feed that takes its place, by their ids, where it was read with them
    prepared: Mapping[str, Vevent] | None = None

    @property
    def stamps(self) -> Mapping[str, Stamp]:
        """The stamps of its events by their `UID`s."""
        if isinstance(self.events, Unchanged):
            return self.events.by_uid
        return {uid: event.stamp for uid, event in self.events.items()}

    def without(self, uids: Collection[str]) -> Self:
        """The feed as if it had never named these `UID`s; their stamps stay under digests."""
        if not uids:
            return self
        stamps = {**self.gone, **self.stamps}
        hidden = {digest(uid): stamps[uid] for uid in uids if uid in stamps}
        return replace(
            self,
            events={uid: item for uid, item in self.events.items() if uid not in uids},
            gone={uid: stamp for uid, stamp in self.gone.items() if uid not in uids} | hidden,
            lapsed=self.lapsed - frozenset(uids),
        )

    def last_stamp(self, uid: str) -> Stamp | None:
        """The last stamp of an event that has gone, also of one that was private meanwhile."""
        return (self.gone.get(uid) or self.gone.get(digest(uid))) if self.gone else None


def digest(uid: str) -> str:
    """What stands for the `UID` of an event that is private now, where its stamp is kept."""
    return f"{HIDDEN}{hashlib.sha256(uid.encode(errors='replace')).hexdigest()[:32]}"


@kept()
def read(data: bytes, name: str, prepared: Mapping[str, Vevent] | None = None) -> PreviousFeed:
    """The feed in `data`, as far as it is whole; nothing in it is an error.

    Args:
        data: A file that an export wrote; empty where there is none yet.
        name: What the file is called in problems.
        prepared: All events of the feed that takes its place: what is there so is not parsed.
    """
    if not data:
        return PreviousFeed(name=name, prepared=prepared)
    found = [fault] if (fault := _envelope(data)) else []
    # The END of a line stands before each BEGIN.
    data = b"\n" + data if data.startswith(b"BEGIN:VEVENT") else data
    first = _BEGIN.search(data)
    above = unfold(text_of(data[: first.start() if first else len(data)]))
    events, faults = _events(data, first, prepared or {})
    found += faults
    lapsed = dict(_gone(above, names.LAPSED))
    return PreviousFeed(
        name=name,
        events=events,
        gone={**dict(_gone(above, names.GONE)), **lapsed},
        lapsed=frozenset(lapsed),
        timeline_id=unescape(properties_of(above).get(names.TIMELINE_ID, "")),
        problems=(_damaged(name, found, len(events)),) if found else (),
        prepared=prepared,
    )


def find(
    path: Path | None,
    given: Path | None = None,
    *,
    prepared: Mapping[str, Vevent] | None = None,
    seen: files.Seen | None = None,
) -> PreviousFeed:
    """The feed at a path, an empty one where there is none; the one that is given before it.

    One that cannot be read says so among its problems, and is not a reason to stop: its
    revisions start from the documents.

    Args:
        path: Where it is; None, and what is not a file, has none.
        given: A file or a pipe to take instead.
        prepared: As `read` takes it.
        seen: What has been read already.
    """
    # What is given may be a pipe; what is written to is only read where it is a file.
    if given is not None:
        path = given
    elif path is None or str(path) == "-" or not path.is_file():
        return PreviousFeed(prepared=prepared)
    try:
        data = seen.read(path) if seen else files.read(path)
        if not data and path.is_file():
            return unreadable(str(path), "it is empty")
        return read(data, str(path), prepared)
    except OutputError as error:
        return unreadable(str(path), str(error))


def latest(known: PreviousFeed, there: PreviousFeed) -> PreviousFeed:
    """The feed that is there, with what is known of events that it does not have so late.

    One of another timeline knows nothing of these events.
    """
    if there.timeline_id not in ("", known.timeline_id):
        return known
    stamps = there.stamps
    earlier = {
        uid: event
        for uid, event in known.events.items()
        if (stamp := stamps.get(uid) or there.last_stamp(uid)) is None
        or stamp.sequence < event.stamp.sequence
    }
    return replace(there, events={**there.events, **earlier}, gone={**known.gone, **there.gone})


def unreadable(name: str, reason: str) -> PreviousFeed:
    """The feed of which nothing can be read, with the reason as its problem."""
    return PreviousFeed(name=name, problems=(_damaged(name, [reason], 0),))


def _events(
    data: bytes, first: re.Match[bytes] | None, prepared: Mapping[str, Vevent]
) -> tuple[Mapping[str, PublishedEvent], list[str]]:
    """The whole events by their `UID`s, and what is wrong with the others.

    Args:
        data: The feed.
        first: The first BEGIN.
        prepared: Events as they are written now.
    """
    if first and (all_of_them := unchanged(data, first.start() + 1, prepared)):
        return all_of_them, []
    expected = {vevent.head: vevent for vevent in prepared.values()}
    events: dict[str, PublishedEvent] = {}
    faults: list[str] = []
    at = first.end() if first else -1
    while at >= 0:
        at = pass_expected(data, at, expected, events)
        following = _BEGIN.search(data, at)
        block = data[at : following.start() if following else None]
        at = following.end() if following else -1
        try:
            published = read_block(block)
        except DamagedError as error:
            faults.append(str(error))
            continue
        other = events.setdefault(published.uid, published)
        if other is not published:
            faults.append(f"UID {published.uid!r} appears twice")
            if other.stamp.sequence < published.stamp.sequence:
                events[published.uid] = published
    return events, faults


def _envelope(data: bytes) -> str:
    if not data.startswith((b"BEGIN:VCALENDAR\n", b"BEGIN:VCALENDAR\r\n")):
        return "it does not begin with BEGIN:VCALENDAR"
    last = text_of(data[-_TAIL:]).rstrip("\n")
    return "" if last.endswith("\nEND:VCALENDAR") else "it does not end in END:VCALENDAR"


def _damaged(name: str, faults: list[str], kept: int) -> Problem:
    more = f", and {count(len(faults) - 1, 'more fault')}" if len(faults) > 1 else ""
    rest = "all revisions start from the documents"
    if kept:
        whole = "event that is whole goes" if kept == 1 else "events that are whole go"
        rest = f"{kept} {whole} on from there, and the others start from the documents"
    return Problem(
        origin=Origin(file=name),
        message=f"the feed that is replaced is damaged: {faults[0]}{more}; {rest}",
        severity=Severity.WARNING,
    )


def _gone(lines: list[str], name: str) -> Iterator[tuple[str, Stamp]]:
    """Ids and stamps from the properties called `name`; damaged ones are passed over."""
    for line in lines:
        match = _GONE.fullmatch(unescape(line.removeprefix(f"{name}:")))
        if match is None or not line.startswith(f"{name}:"):
            continue
        properties = {"SEQUENCE": match[1], "DTSTAMP": match[2]}
        with contextlib.suppress(DamagedError):
            yield match[3], stamp_of(properties, "")
