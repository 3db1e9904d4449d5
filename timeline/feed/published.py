"""An event of a feed, as it was published: its stamp, and the very lines of its `VEVENT`."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from timeline.formats.ics import properties as names
from timeline.formats.ics.lines import LINE, unescape, unfold
from timeline.formats.ics.vevent import Vevent, stamp_lines
from timeline.model import EPOCH, Stamp

_ENDS = re.compile(rb"(?:^|(?<=\n))END:VEVENT(?=\r?\n|\Z)")
_END_LINE = b"\nEND:VEVENT\r"
#: how each event of an export begins
_HEAD = re.compile(
    rb"UID:(?P<uid>[^\r\n]++)\r\nDTSTAMP:(?P<moment>\d{8}T\d{6}Z)\r\n"
    rb"LAST-MODIFIED:(?P=moment)\r\nSEQUENCE:(?P<sequence>\d{1,10})\r\n"
    rb"(?:" + names.CANCELLED.encode() + rb";VALUE=DATE:(?P<cancelled>\d{8})\r\n)?(?! )"
)
#: where a line begins that is neither a plain content line nor goes on from one
_ODD = re.compile(rb"\n(?! |[A-Z][A-Z-]*+(?:;[A-Z]++=[^\s=:;\"]*+)*+:|\Z)")
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", re.ASCII)
# Python refuses numbers of thousands of digits by an error of its own.
_SEQUENCE = re.compile(r"\d{1,10}", re.ASCII)
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_MOMENTS = ("DTSTAMP", "LAST-MODIFIED")
_CANCELLED = f"{names.CANCELLED};VALUE=DATE"
#: properties that are not of the event itself but of its publication
_STAMP = ("UID", "SEQUENCE", *_MOMENTS, _CANCELLED)
#: the greatest INTEGER (RFC 5545 3.3.8) that leaves room for one more change
_MOST = 2**31 - 2


class DamagedError(ValueError):
    """A line of a feed that is damaged; the text says how."""


class PublishedEvent(NamedTuple):
    """An event as it was published; of most only the stamp is asked, so the rest is read then."""

    uid: str
    stamp: Stamp
    #: a feed, or part of one, and where in it the `VEVENT` begins behind its BEGIN, and has its END
    data: bytes
    start: int
    end: int
    #: where its lines without `UID` and stamp begin; None where these are not in front
    begin: int | None = None
    #: the event that is written so now; None where it is another, or not known
    vevent: Vevent | None = None

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
    def place(self) -> str:
        """Where it is."""
        return unescape(self._properties.get("LOCATION", ""))

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
        if self.vevent is vevent:
            return True
        if self.begin is not None and self.data[self.begin : self.end] == vevent.body:
            return True
        return self.lines in content(vevent)

    @property
    def _lines(self) -> list[str]:
        return unfold(text_of(self.data[self.start : self.end]))

    @property
    def _properties(self) -> dict[str, str]:
        return properties_of(self._lines)


def content(vevent: Vevent) -> Iterator[tuple[str, ...]]:
    """The lines of an event as `PublishedEvent.lines` has them, and others that are no change."""
    for body in (vevent.body, *vevent.others):
        if body:
            yield tuple(sorted(unfold(body.decode())))


def read_block(block: bytes) -> PublishedEvent:
    """The event of what stands behind a BEGIN, without the line feed before the next one.

    Raises:
        DamagedError: It is not whole.
    """
    return _ours(block) or _published(block + b"\n")


@lru_cache(maxsize=1024)
def stamp_in(lines: bytes) -> Stamp | None:
    """The stamp of the lines that are written of it; None where they are others."""
    match = _HEAD.fullmatch(b"UID:x\r\n" + lines)
    try:
        stamp = match and _cached_stamp(*match.group("moment", "sequence", "cancelled"))
    except DamagedError:
        return None
    is_so = stamp and stamp_lines(stamp.sequence, stamp.modified, stamp.cancelled) == lines
    return stamp if is_so else None


def _ours(block: bytes) -> PublishedEvent | None:
    """The event of a block, where it is content lines in the order in which an export writes them.

    None for all others, also where something is wrong with the stamp.
    """
    match = _HEAD.match(block)
    end = block.find(_END_LINE) + 1
    if match is None or not end or block[end + len(_END_LINE) - 1 :][:1] not in (b"", b"\n"):
        return None
    if _ODD.search(block):
        return None
    uid, moment, sequence, cancelled = match.groups()
    try:
        stamp = _cached_stamp(moment, sequence, cancelled)
    except DamagedError:
        return None
    name = unescape(uid.decode("utf-8", "replace"))
    return PublishedEvent(name, stamp, block, 0, end, match.end())


@lru_cache(maxsize=1024)
def _cached_stamp(moment: bytes, sequence: bytes, cancelled: bytes | None) -> Stamp:
    properties = {"SEQUENCE": sequence.decode(), "DTSTAMP": moment.decode()}
    if cancelled is not None:
        properties[_CANCELLED] = cancelled.decode()
    return stamp_of(properties, "")


def _published(block: bytes) -> PublishedEvent:
    """The event of a block that begins behind its BEGIN.

    Raises:
        DamagedError: It is not whole.
    """
    body, *rest = _ENDS.split(block, maxsplit=1)
    lines = unfold(text_of(body))
    properties = properties_of(lines)
    uid = unescape(properties.get("UID", ""))
    name = f"of {uid!r}" if uid else "without a UID"
    if not rest:
        raise DamagedError(f"the event {name} has no END:VEVENT")
    if not uid:
        raise DamagedError("an event has no UID")
    wrong = next((line for line in lines if LINE.fullmatch(line) is None), None)
    if wrong is not None:
        raise DamagedError(f"the event {name} has the line {wrong[:40]!r}")
    return PublishedEvent(uid, stamp_of(properties, name), body, 0, len(body))


def text_of(data: bytes) -> str:
    """The bytes of lines as text, with plain line feeds."""
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def stamp_of(properties: Mapping[str, str], name: str) -> Stamp:
    """The stamp that properties say of the event that is called so.

    Raises:
        DamagedError: One of them is wrong.
    """
    sequence = properties.get("SEQUENCE", "0")
    if _SEQUENCE.fullmatch(sequence) is None or int(sequence) > _MOST:
        raise DamagedError(f"the event {name} has the SEQUENCE {sequence[:20]!r}")
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
    raise DamagedError(f"the event {name} has the moment {text[:20]!r}")


def properties_of(lines: list[str]) -> dict[str, str]:
    """The first value of each property, as it is written."""
    found: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        found.setdefault(name, value)
    return found
