"""The feed that is being replaced: what calendars have been sent so far.

It is read apart from `timeline.formats.ics.read`: not for what happened, but for the `UID`, the
stamp and the very lines of each `VEVENT` that is there whole.
"""

import contextlib
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

from timeline import files
from timeline.errors import OutputError
from timeline.formats.ics import properties as names
from timeline.formats.ics.lines import LINE, unescape, unfold
from timeline.formats.ics.vevent import Vevent
from timeline.memory import kept
from timeline.model import EPOCH, Origin, Problem, Severity, Stamp
from timeline.text.counts import count

_BEGIN = re.compile(rb"\nBEGIN:VEVENT\r?\n")
_END = re.compile(rb"(?:^|(?<=\n))END:VEVENT(?=\r?\n|\Z)")
_END_LINE = b"\nEND:VEVENT\r"
#: how each event of an export begins
_HEAD = re.compile(
    rb"UID:(?P<uid>[^\r\n]++)\r\nDTSTAMP:(?P<moment>\d{8}T\d{6}Z)\r\n"
    rb"LAST-MODIFIED:(?P=moment)\r\nSEQUENCE:(?P<sequence>\d{1,10})\r\n"
    rb"(?:" + names.CANCELLED.encode() + rb";VALUE=DATE:(?P<cancelled>\d{8})\r\n)?(?! )"
)
#: where a line begins that is neither a plain content line nor goes on from one
_ODD = re.compile(rb"\n(?! |[A-Z][A-Z-]*+(?:;[A-Z]++=[^\s=:;\"]*+)*+:|\Z)")
#: octets at the end in which the last line of a feed is looked for
_TAIL = 1000
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", re.ASCII)
# Python refuses numbers of thousands of digits by an error of its own.
_SEQUENCE = re.compile(r"\d{1,10}", re.ASCII)
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_MOMENTS = ("DTSTAMP", "LAST-MODIFIED")
_CANCELLED = f"{names.CANCELLED};VALUE=DATE"
#: properties that are not of the event itself but of its publication
_STAMP = ("UID", "SEQUENCE", *_MOMENTS, _CANCELLED)
#: how a digest begins
HIDDEN = "#"
_GONE = re.compile(r"(\d{1,10}) (\d{8}T\d{6}Z) (.+)", re.ASCII)
#: the greatest INTEGER (RFC 5545 3.3.8) that leaves room for one more change
_MOST = 2**31 - 2


class _DamagedError(ValueError):
    """A line of a feed that is damaged; the text says how."""


class PublishedEvent(NamedTuple):
    """An event as it was published; of most only the stamp is asked, so the rest is read then."""

    uid: str
    stamp: Stamp
    #: what stands behind the BEGIN of its `VEVENT`, and where in it the END is
    block: bytes
    end: int
    #: where its lines without `UID` and stamp begin; None where these are not in front
    begin: int | None = None

    @property
    def id(self) -> str:
        """The id by which the seeds knew it."""
        stated = unescape(self._properties.get(names.EVENT_ID, ""))
        return stated or self.uid.rpartition("@")[0] or self.uid

    @property
    def title(self) -> str:
        """The title, or where it is not told apart from it the summary."""
        return unescape(self._properties.get(names.TITLE) or self._properties.get("SUMMARY", ""))

    @property
    def when(self) -> str:
        """The date in EDTF."""
        return unescape(self._properties.get(names.WHEN, ""))

    @property
    def is_cancelled(self) -> bool:
        """Whether calendars show it as cancelled."""
        return self._properties.get("STATUS") == "CANCELLED"

    @property
    def lines(self) -> tuple[str, ...]:
        """The content lines without `UID`, stamp and folds, sorted."""
        return tuple(sorted(line for line in self._lines if line.partition(":")[0] not in _STAMP))

    def says(self, vevent: Vevent) -> bool:
        """Whether it says what the event says now, in whatever order of lines."""
        if self.begin is not None and self.block[self.begin : self.end] == vevent.body:
            return True
        return self.lines == content(vevent)

    @property
    def _lines(self) -> list[str]:
        return unfold(_text(self.block[: self.end]))

    @property
    def _properties(self) -> dict[str, str]:
        return _properties(self._lines)


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

    def without(self, uids: Collection[str]) -> Self:
        """The feed as if it had never named these `UID`s; their stamps stay under digests."""
        if not uids:
            return self
        stamps = {**self.gone, **{uid: item.stamp for uid, item in self.events.items()}}
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
def read(data: bytes, name: str) -> PreviousFeed:
    """The feed in `data`, as far as it is whole; nothing in it is an error.

    Args:
        data: A file that an export wrote; empty where there is none yet.
        name: What the file is called in problems.
    """
    if not data:
        return PreviousFeed(name=name)
    # The END of a line stands before each BEGIN.
    head, *blocks = _BEGIN.split(b"\n" + data if data.startswith(b"BEGIN:VEVENT") else data)
    events, faults = _events(blocks, are_lines=_ODD.search(data) is None)
    found = [fault for fault in (_envelope(data), *faults) if fault]
    above = unfold(_text(head))
    lapsed = dict(_gone(above, names.LAPSED))
    return PreviousFeed(
        name=name,
        events=events,
        gone={**dict(_gone(above, names.GONE)), **lapsed},
        lapsed=frozenset(lapsed),
        timeline_id=unescape(_properties(above).get(names.TIMELINE_ID, "")),
        problems=(_damaged(name, found, len(events)),) if found else (),
    )


def find(path: Path | None, given: Path | None = None) -> PreviousFeed:
    """The feed at a path, an empty one where there is none; the one that is given before it.

    One that cannot be read says so among its problems, and is not a reason to stop: its
    revisions start from the documents.
    """
    # What is given may be a pipe; what is written to is only read where it is a file.
    if given is not None:
        path = given
    elif path is None or str(path) == "-" or not path.is_file():
        return PreviousFeed()
    try:
        data = files.read(path)
        if not data and path.is_file():
            return unreadable(str(path), "it is empty")
        return read(data, str(path))
    except OutputError as error:
        return unreadable(str(path), str(error))


def latest(known: PreviousFeed, there: PreviousFeed) -> PreviousFeed:
    """The feed that is there, with what is known of events that it does not have so late.

    One of another timeline knows nothing of these events.
    """
    if there.timeline_id not in ("", known.timeline_id):
        return known
    stamps = {uid: event.stamp for uid, event in there.events.items()}
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


def content(vevent: Vevent) -> tuple[str, ...]:
    """The lines of an event as `PublishedEvent.lines` has them."""
    return tuple(sorted(unfold(vevent.body.decode())))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _events(
    blocks: Iterable[bytes], *, are_lines: bool
) -> tuple[dict[str, PublishedEvent], list[str]]:
    """The whole events by their `UID`s, and what is wrong with the others.

    Args:
        blocks: What stands behind each BEGIN, without the line feed before the next one.
        are_lines: Whether every line of them is known to be a content line.
    """
    events: dict[str, PublishedEvent] = {}
    faults: list[str] = []
    for block in blocks:
        try:
            published = (_ours(block) if are_lines else None) or _published(block + b"\n")
        except _DamagedError as error:
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
    last = _text(data[-_TAIL:]).rstrip("\n")
    return "" if last.endswith("\nEND:VCALENDAR") else "it does not end in END:VCALENDAR"


def _damaged(name: str, faults: list[str], kept: int) -> Problem:
    more = f", and {count(len(faults) - 1, 'more fault')}" if len(faults) > 1 else ""
    rest = f"those of {kept} whole events go on, the others" if kept else "they"
    return Problem(
        origin=Origin(file=name),
        message=f"the feed that is replaced is damaged, {faults[0]}{more}; "
        f"of the revisions {rest} start from the documents",
        severity=Severity.WARNING,
    )


def _ours(block: bytes) -> PublishedEvent | None:
    """The event of a block of content lines in the order in which an export writes them.

    None for all others, also where something is wrong with the stamp.
    """
    match = _HEAD.match(block)
    end = block.find(_END_LINE) + 1
    if match is None or not end or block[end + len(_END_LINE) - 1 :][:1] not in (b"", b"\n"):
        return None
    uid, moment, sequence, cancelled = match.groups()
    try:
        stamp = _stamp_of(moment, sequence, cancelled)
    except _DamagedError:
        return None
    name = unescape(uid.decode("utf-8", "replace"))
    return PublishedEvent(uid=name, stamp=stamp, block=block, begin=match.end(), end=end)


@lru_cache(maxsize=1024)
def _stamp_of(moment: bytes, sequence: bytes, cancelled: bytes | None) -> Stamp:
    properties = {"SEQUENCE": sequence.decode(), "DTSTAMP": moment.decode()}
    if cancelled is not None:
        properties[_CANCELLED] = cancelled.decode()
    return _stamp(properties, "")


def _published(block: bytes) -> PublishedEvent:
    """The event of a block that begins behind its BEGIN.

    Raises:
        _DamagedError: It is not whole.
    """
    body, *rest = _END.split(block, maxsplit=1)
    lines = unfold(_text(body))
    properties = _properties(lines)
    uid = unescape(properties.get("UID", ""))
    name = f"of {uid!r}" if uid else "without a UID"
    if not rest:
        raise _DamagedError(f"the event {name} has no END:VEVENT")
    if not uid:
        raise _DamagedError("an event has no UID")
    wrong = next((line for line in lines if LINE.fullmatch(line) is None), None)
    if wrong is not None:
        raise _DamagedError(f"the event {name} has the line {wrong[:40]!r}")
    return PublishedEvent(uid=uid, stamp=_stamp(properties, name), block=body, end=len(body))


def _gone(lines: list[str], name: str) -> Iterator[tuple[str, Stamp]]:
    """Ids and stamps from the properties called `name`; damaged ones are passed over."""
    for line in lines:
        match = _GONE.fullmatch(unescape(line.removeprefix(f"{name}:")))
        if match is None or not line.startswith(f"{name}:"):
            continue
        properties = {"SEQUENCE": match[1], "DTSTAMP": match[2]}
        with contextlib.suppress(_DamagedError):
            yield match[3], _stamp(properties, "")


def _stamp(properties: Mapping[str, str], name: str) -> Stamp:
    sequence = properties.get("SEQUENCE", "0")
    if _SEQUENCE.fullmatch(sequence) is None or int(sequence) > _MOST:
        raise _DamagedError(f"the event {name} has the SEQUENCE {sequence[:20]!r}")
    moments = [
        _read(_MOMENT, properties[key], name).replace(tzinfo=UTC)
        for key in _MOMENTS
        if key in properties
    ]
    cancelled = properties.get(_CANCELLED, "")
    return Stamp(
        sequence=int(sequence),
        modified=max(moments, default=EPOCH),
        cancelled=_read(_DAY, cancelled, name).date() if cancelled else None,
    )


def _read(form: re.Pattern[str], text: str, name: str) -> datetime:
    match = form.fullmatch(text)
    try:
        # After the last year nothing could be sent any more.
        if match is not None and match[1] != "9999":
            return datetime(*map(int, match.groups()))  # type: ignore[arg-type]  # noqa: DTZ001 - UTC
    except ValueError:
        pass
    raise _DamagedError(f"the event {name} has the moment {text[:20]!r}")


def _properties(lines: list[str]) -> dict[str, str]:
    """The first value of each property, as it is written."""
    found: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        found.setdefault(name, value)
    return found
