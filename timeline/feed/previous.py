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
from pathlib import Path
from typing import Self

from timeline import files
from timeline.errors import OutputError
from timeline.formats.ics import properties as names
from timeline.formats.ics.lines import LINE, unescape, unfold
from timeline.formats.ics.vevent import Vevent
from timeline.model import EPOCH, Origin, Problem, Severity, Stamp
from timeline.text.counts import count

_BEGIN = re.compile(r"^BEGIN:VEVENT\n", re.MULTILINE)
_END = re.compile(r"^END:VEVENT$", re.MULTILINE)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEvent:
    """An event as it was published."""

    #: the id by which the seeds knew it
    id: str
    title: str
    #: EDTF
    when: str
    stamp: Stamp
    is_cancelled: bool
    #: its content lines without `UID`, stamp and folds, sorted
    lines: tuple[str, ...]


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
        return self.gone.get(uid) or self.gone.get(digest(uid))


def digest(uid: str) -> str:
    """What stands for the `UID` of an event that is private now, where its stamp is kept."""
    return f"{HIDDEN}{hashlib.sha256(uid.encode(errors='replace')).hexdigest()[:32]}"


def read(data: bytes, name: str) -> PreviousFeed:
    """The feed in `data`, as far as it is whole; nothing in it is an error.

    Args:
        data: A file that an export wrote; empty where there is none yet.
        name: What the file is called in problems.
    """
    if not data:
        return PreviousFeed(name=name)
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    head, *blocks = _BEGIN.split(text)
    events, faults = _events(blocks)
    found = [fault for fault in (_envelope(text), *faults) if fault]
    above = unfold(head)
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
        return read(files.read(path), str(path))
    except OutputError as error:
        return unreadable(str(path), str(error))


def unreadable(name: str, reason: str) -> PreviousFeed:
    """The feed of which nothing can be read, with the reason as its problem."""
    return PreviousFeed(name=name, problems=(_damaged(name, [reason], 0),))


def content(vevent: Vevent) -> tuple[str, ...]:
    """The lines of an event as `PublishedEvent.lines` has them."""
    return tuple(sorted(unfold(vevent.body.decode())))


def _events(blocks: Iterable[str]) -> tuple[dict[str, PublishedEvent], list[str]]:
    """The whole events by their `UID`s, and what is wrong with the others."""
    events: dict[str, PublishedEvent] = {}
    faults: list[str] = []
    for block in blocks:
        try:
            uid, published = _published(block)
        except _DamagedError as error:
            faults.append(str(error))
            continue
        other = events.get(uid)
        if other is not None:
            faults.append(f"UID {uid!r} appears twice")
        if other is None or other.stamp.sequence < published.stamp.sequence:
            events[uid] = published
    return events, faults


def _envelope(text: str) -> str:
    if not text.startswith("BEGIN:VCALENDAR\n"):
        return "it does not begin with BEGIN:VCALENDAR"
    return (
        "" if text.rstrip("\n").endswith("\nEND:VCALENDAR") else "it does not end in END:VCALENDAR"
    )


def _damaged(name: str, faults: list[str], kept: int) -> Problem:
    more = f", and {count(len(faults) - 1, 'more fault')}" if len(faults) > 1 else ""
    rest = f"those of {kept} whole events go on, the others" if kept else "they"
    return Problem(
        origin=Origin(file=name),
        message=f"the feed that is replaced is damaged, {faults[0]}{more}; "
        f"of the revisions {rest} start from the documents",
        severity=Severity.WARNING,
    )


def _published(block: str) -> tuple[str, PublishedEvent]:
    """The `UID` and the event of a block that begins behind its BEGIN.

    Raises:
        _DamagedError: It is not whole.
    """
    body, *rest = _END.split(block, maxsplit=1)
    lines = unfold(body)
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
    return uid, PublishedEvent(
        id=unescape(properties.get(names.EVENT_ID, "")) or uid.rpartition("@")[0] or uid,
        title=unescape(properties.get(names.TITLE) or properties.get("SUMMARY", "")),
        when=unescape(properties.get(names.WHEN, "")),
        stamp=_stamp(properties, name),
        is_cancelled=properties.get("STATUS") == "CANCELLED",
        lines=tuple(sorted(line for line in lines if line.partition(":")[0] not in _STAMP)),
    )


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
