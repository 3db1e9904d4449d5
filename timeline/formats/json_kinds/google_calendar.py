"""Events as the Google Calendar API lists them (`kind: calendar#events`)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from timeline.formats import foreign
from timeline.formats.json_kinds.items import items_of
from timeline.formats.json_text import Parsed
from timeline.languages.secrecy import closed_by, stated_access
from timeline.model import Access, Origin, Problem, Status
from timeline.seeds import fields
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw, Row

#: keys that are read, and those that say how the list is kept
_READ = frozenset(
    (
        *("id", "iCalUID", "summary", "description", "location", "start", "end", "status"),
        *("visibility", "attendees", "htmlLink", "originalStartTime", "recurrence"),
        "recurringEventId",
        *("kind", "etag", "created", "updated", "sequence", "creator", "organizer"),
        *("reminders", "eventType", "endTimeUnspecified", "transparency", "colorId"),
    )
)


def read(found: Parsed, file: str, _: ReadOptions) -> Raw:
    """The events of a list; what an event has beside is counted."""
    problems: list[Problem] = []
    losses: Counter[str] = Counter()
    if not isinstance(found.data.get("items"), list):
        message = "items is not a list: export the calendar anew"
        problems.append(foreign.error(file, found.lines.get("items", 1), message, "all of it"))
    rows = list(_rows(found, file, problems, losses))
    if lost := foreign.listed_losses(losses):
        problems.append(foreign.note(file, 0, lost))
    return Raw(events=rows, problems=problems, event_keys=foreign.EVENT_KEYS)


def _rows(found: Parsed, file: str, problems: list[Problem], losses: Counter[str]) -> Iterator[Row]:
    for at, (line, item) in enumerate(items_of(found, "items"), 1):
        if not isinstance(item, Mapping) or not (item.get("start") or item.get("id")):
            message = f"item {at} of items is {fields.show(item)}: it is not an event"
            problems.append(foreign.error(file, line, message, f"item {at}"))
            continue
        losses.update(name for name in item if name not in _READ)
        if item.get("recurrence"):
            rule = fields.show(item["recurrence"])
            message = f"{rule} makes item {at} recur: only its first occurrence is read; "
            message += "export the calendar as .ics for all of them"
            problems.append(foreign.warning(file, line, message))
        yield _row(item, Origin(file=file, line=line))


def _row(item: Mapping[str, Any], origin: Origin) -> Row:
    start = _side(item.get("start")) or _side(item.get("originalStartTime"))
    values: dict[str, object] = {
        "id": foreign.identifier(foreign.text(item.get("id") or item.get("iCalUID"))),
        "title": foreign.text(item.get("summary")),
        "when": _when(start, _side(item.get("end"))),
        "place": foreign.text(item.get("location")),
        "note": foreign.text(item.get("description")),
        "timezone": foreign.text(start.get("timeZone")) if "dateTime" in start else "",
    }
    if item.get("status") == "cancelled":
        values["status"] = Status.CANCELLED.value
    if access := _access(item):
        values["class"] = access.value
    return foreign.row(origin, values)


def _side(value: Any) -> Mapping[str, Any]:
    """The begin or the end of an event; a text alone is taken for its date or moment."""
    if isinstance(value, str):
        return {"dateTime" if "T" in value else "date": value}
    return value if isinstance(value, Mapping) else {}


def _access(item: Mapping[str, Any]) -> Access | None:
    """Who it is for by `visibility`, or by a value that is not read and says nothing else."""
    stated = stated_access(foreign.text(item.get("visibility")))
    if stated is not None:
        return stated
    others = {name: value for name, value in item.items() if name not in _READ}
    closed = closed_by(foreign.flat("", others))
    return closed[1] if closed else None


def _when(start: Mapping[str, Any], end: Mapping[str, Any]) -> str:
    """The date between two sides; the end of whole days is the day behind the last."""
    begin = foreign.moment(foreign.text(start.get("dateTime") or start.get("date")))
    last = foreign.moment(foreign.text(end.get("dateTime") or end.get("date")))
    if "date" in end:
        with suppress(ValueError, OverflowError):
            last = str(date.fromisoformat(last) - timedelta(days=1))
    return foreign.interval(begin, last)
