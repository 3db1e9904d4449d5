"""Events of a feed that stand there to the byte as they would be written: known, not parsed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.feed.published import PublishedEvent, stamp_in
from timeline.formats.ics.vevent import BEGIN, END, Vevent
from timeline.model import Stamp

#: what begins the stamp of an event and what is behind it, and octets in which these are looked for
_STAMP, _BODY = b"\nDTSTAMP:", b"\nDTSTART"
_MOST_OF_UID, _MOST_OF_STAMP = 2000, 200
_BETWEEN = END + BEGIN
_NO_STAMP, _CLOSE = b"\n", END + b"END:VCALENDAR\r\n"


@dataclass(frozen=True, kw_only=True, eq=False)
class Unchanged(Mapping[str, PublishedEvent]):
    """The events of a feed by their `UID`s, where it has just those that it would have now."""

    #: by the ids of the events, in the order of the feed
    prepared: Mapping[str, Vevent]
    stamps: tuple[Stamp, ...]
    #: their lines, of all of them
    lines: memoryview

    def __getitem__(self, uid: str) -> PublishedEvent:
        vevent, stamp = self._vevents[uid], self.by_uid[uid]
        block = vevent.stamped(stamp)[len(BEGIN) :]
        end = len(block) - len(END)
        return PublishedEvent(uid, stamp, block, 0, end, end - len(vevent.body), vevent)

    def __contains__(self, uid: object) -> bool:
        return uid in self.by_uid

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_uid)

    def __len__(self) -> int:
        return len(self.stamps)

    @property
    def by_id(self) -> dict[str, Stamp]:
        """The stamps by the ids of events."""
        return dict(zip(self.prepared, self.stamps, strict=True))

    @cached_property
    def by_uid(self) -> dict[str, Stamp]:
        """The stamps by `UID`s."""
        uids = (vevent.uid for vevent in self.prepared.values())
        return dict(zip(uids, self.stamps, strict=True))

    @cached_property
    def _vevents(self) -> dict[str, Vevent]:
        return {vevent.uid: vevent for vevent in self.prepared.values()}


def unchanged(data: bytes, start: int, prepared: Mapping[str, Vevent]) -> Unchanged | None:
    """All events of a feed, where they are those that it would have now; else None.

    Args:
        data: The feed.
        start: Where its first event begins.
        prepared: All events as they are written, in the order of the next feed.
    """
    begins, at, lines = data.startswith, start + len(BEGIN), _NO_STAMP
    found: list[bytes] = []
    for _, head, body, _, _ in prepared.values():
        if not begins(head, at):
            return None
        at += len(head)
        # Many have the stamp of the one before.
        if not begins(lines, at):
            lines = data[at : data.find(_BODY, at - 1, at + _MOST_OF_STAMP) + 1]
        found.append(lines)
        at += len(lines)
        if not begins(body, at):
            return None
        at += len(body)
        if not begins(_BETWEEN, at):
            break
        at += len(_BETWEEN)
    at += len(END)
    known = {lines: stamp_in(lines) for lines in set(found)}
    stamps = tuple(stamp for lines in found if (stamp := known[lines]))
    uids = {vevent.uid for vevent in prepared.values()}
    if data[at - len(END) :] != _CLOSE or not len(uids) == len(prepared) == len(stamps):
        return None
    return Unchanged(prepared=prepared, stamps=stamps, lines=memoryview(data)[start:at])


def pass_expected(
    data: bytes, at: int, expected: Mapping[bytes, Vevent], events: dict[str, PublishedEvent]
) -> int:
    """Add the events in a row that are to the byte as they are expected.

    Args:
        data: The feed.
        at: Where it goes on behind a BEGIN.
        expected: Events as they are written now, by their lines of the `UID`.
        events: Takes them by their `UID`s.

    Returns:
        Where it goes on, behind another BEGIN, with one that is not.
    """
    begins = data.startswith
    while True:
        stamp_at = data.find(_STAMP, at, at + _MOST_OF_UID) + 1
        vevent = expected.get(data[at:stamp_at])
        if vevent is None or vevent.uid in events:
            return at
        body_at = data.find(_BODY, stamp_at, stamp_at + _MOST_OF_STAMP) + 1
        end = body_at + len(vevent.body)
        if not (begins(vevent.body, body_at) and begins(_BETWEEN, end)):
            return at
        stamp = stamp_in(data[stamp_at:body_at])
        if stamp is None:
            return at
        events[vevent.uid] = PublishedEvent(vevent.uid, stamp, data, at, end, body_at, vevent)
        at = end + len(_BETWEEN)
