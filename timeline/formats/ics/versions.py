"""Events of one `UID` in a file: versions of one event, copies of it, or different events.

Which of several versions is newer `SEQUENCE` says, then `LAST-MODIFIED`, then `DTSTAMP`
(RFC 5546 2.1.5). Some programs give one `UID` to many events, as to all that are in a room: what
has another title and another time and the same `SEQUENCE` is no version of anything.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from timeline.formats.ics import properties as names
from timeline.formats.ics.component import Component, Property
from timeline.formats.ics.lenient import mended
from timeline.formats.ics.notes import Notes
from timeline.formats.ics.values import ValueFormError, clock
from timeline.seeds.fields import show
from timeline.text.counts import count
from timeline.text.ids import slug

#: what says when a version was made, and nothing of the event
_STAMPS = frozenset(("SEQUENCE", "LAST-MODIFIED", "DTSTAMP", "CREATED"))
#: stamps of events that one run of a program made differ by less
_ONE_RUN = timedelta(minutes=1)
_RECURRING = ("RRULE", "RDATE")
_MOST_DIGITS = 9
_SHOWN = 100


def newest(calendars: Iterable[Component], notes: Notes) -> list[Component]:
    """The calendars with one version of each event; different events get `UID`s of their own."""
    calendars = list(calendars)
    groups: dict[tuple[str, str], list[Component]] = {}
    for event in _foreign(calendars):
        key = event.text("UID").strip(), event.text("RECURRENCE-ID").strip()
        if key[0]:
            groups.setdefault(key, []).append(event)
    several = {key: events for key, events in groups.items() if len(events) > 1}
    if not several:
        return calendars
    kept: dict[int, Component | None] = {}
    for key, events in several.items():
        kept |= {id(event): None for event in events}
        kept |= _settled(events, notes)
        kept |= _moved_along(key, kept, groups)
    return [_with(calendar, kept) for calendar in calendars]


def _foreign(calendars: Iterable[Component]) -> Iterator[Component]:
    for calendar in calendars:
        for item in calendar.children:
            if item.name == "VEVENT" and names.WHEN not in item.properties:
                yield item


def _with(calendar: Component, kept: Mapping[int, Component | None]) -> Component:
    children = (kept.get(id(item), item) for item in calendar.children)
    return replace(calendar, children=[item for item in children if item is not None])


@dataclass(frozen=True, slots=True, order=True)
class _Version:
    """How new a version is."""

    sequence: int
    modified: str
    stamp: str
    #: what is called off is called off, though nothing says that it is newer
    is_off: bool


def _version(event: Component) -> _Version:
    number = event.text("SEQUENCE").strip()[:_MOST_DIGITS]
    return _Version(
        int(number) if number.isascii() and number.isdigit() else 0,
        stamp_of(event.first("LAST-MODIFIED")),
        stamp_of(event.first("DTSTAMP")),
        event.text("STATUS") == "cancelled",
    )


def stamp_of(found: Property | None) -> str:
    """A stamp as text that sorts as the stamps do; empty where there is none."""
    return _stamp(found.value, found.parameters) if found else ""


@lru_cache(maxsize=4096)
def _stamp(value: str, parameters: str) -> str:
    found = mended(Property(line=0, parameters=parameters, value=value))
    try:
        return f"{clock(found.value).value:%Y%m%dT%H%M%S}"
    except ValueFormError:
        return ""


def version_of(event: Component) -> tuple[int, str, str]:
    """How new a version is: `SEQUENCE`, `LAST-MODIFIED` and `DTSTAMP`, as they sort."""
    version = _version(event)
    return version.sequence, version.modified, version.stamp


def _settled(events: list[Component], notes: Notes) -> dict[int, Component]:
    """What is left of the events of one `UID`, each by the one that it was."""
    left = _without_copies(events, notes)
    versions = {id(event): _version(event) for event in left}
    if not _is_shared(left, versions) and not _are_of_one_run(list(versions.values()), left):
        latest = max(versions.values())
        left = [event for event in left if versions[id(event)] == latest]
    left = [max(same, key=_rank) for same in _by_talk(left)]
    if len(left) == 1:
        _tell_newest(left[0], events, notes)
        return {id(left[0]): _with_class_of(left[0], events)}
    _tell_different(left, notes)
    own = _suffixes(left)
    return {id(event): _renamed(event, own[id(event)]) for event in left}


def _rank(event: Component) -> tuple[_Version, int, str]:
    """Which of two is read, whatever their order: the newer one, or the one that says more."""
    said = repr(_content(event))
    return _version(event), len(said), said


def _talk(event: Component) -> tuple[str, str]:
    """The title and the time of an event."""
    return event.text("SUMMARY").strip().casefold(), _start(event)


def _start(event: Component) -> str:
    return event.text("DTSTART").strip()


def _content(event: Component) -> tuple[object, ...]:
    """All that an event says, but for its stamps."""
    said = {name: found for name, found in event.properties.items() if name not in _STAMPS}
    return tuple(
        (name, *((item.parameters, item.value) for item in found))
        for name, found in sorted(said.items())
    )


def _without_copies(events: list[Component], notes: Notes) -> list[Component]:
    """The events without those that say the same as another one, and nothing newer."""
    left: dict[object, Component] = {}
    for event in events:
        key = _content(event)
        other = left.get(key)
        if other is None:
            left[key] = event
            continue
        left[key] = max(other, event, key=_version)
        message = f"UID {_shown(event)} stands here as in line {other.line}: it is read once"
        notes.tell("copy", event.line, message)
    return list(left.values())


def _is_shared(events: list[Component], versions: Mapping[int, _Version]) -> bool:
    """Whether the `UID` is that of many events: other titles at other times, and none newer."""
    talks: dict[int, set[tuple[str, str]]] = {}
    for event in events:
        talks.setdefault(versions[id(event)].sequence, set()).add(_talk(event))
    # Of which no two differ in both, they all share the one or the other.
    return any(
        len({title for title, _ in some}) > 1 and len({start for _, start in some}) > 1
        for some in talks.values()
    )


def _by_talk(events: list[Component]) -> list[list[Component]]:
    """Events of one title, time and place together."""
    found: dict[tuple[str, ...], list[Component]] = {}
    for event in events:
        found.setdefault((*_talk(event), event.text("LOCATION").strip()), []).append(event)
    return list(found.values())


def _are_of_one_run(versions: list[_Version], events: list[Component]) -> bool:
    """Whether nothing but the clock of the program that wrote them tells events apart."""
    first = versions[0]
    if any((item.sequence, item.modified) != (first.sequence, first.modified) for item in versions):
        return False
    if len({_talk(event) for event in events}) == 1:
        return len(set(versions)) == 1
    if any(item.is_off for item in versions) and len({_start(event) for event in events}) == 1:
        return False
    stamps = sorted(item.stamp for item in versions)
    return not stamps[0] or _moment(stamps[-1]) - _moment(stamps[0]) < _ONE_RUN


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - only compared


def _with_class_of(event: Component, events: list[Component]) -> Component:
    """The version with the class of older ones, where it says none."""
    if "CLASS" in event.properties:
        return event
    classes = [found for item in events for found in item.properties.get("CLASS", ())]
    return replace(event, properties={**event.properties, "CLASS": classes}) if classes else event


def _suffixes(events: list[Component]) -> dict[int, str]:
    """What makes the `UID` of each of several events its own, whatever their order.

    Its start; of several that begin together their titles, and where these are one, all they say.
    """
    starts = _counted(_start(event) for event in events)
    talks = _counted(_talk(event) for event in events)
    found = {}
    for event in events:
        parts = [_start(event)]
        if starts[_start(event)] > 1:
            title = event.text("SUMMARY")
            parts.append(slug(title) or _digest(title))
        if talks[_talk(event)] > 1:
            parts.append(_digest(repr(_content(event))))
        found[id(event)] = "-".join(parts)
    return found


def _counted(items: Iterable[object]) -> dict[object, int]:
    found: dict[object, int] = {}
    for item in items:
        found[item] = found.get(item, 0) + 1
    return found


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _renamed(event: Component, suffix: str) -> Component:
    uid = event.properties["UID"][0]
    own = replace(uid, value=f"{uid.value.strip()}-{suffix}")
    return replace(event, properties={**event.properties, "UID": [own]})


def _moved_along(
    key: tuple[str, str],
    kept: Mapping[int, Component | None],
    groups: Mapping[tuple[str, str], list[Component]],
) -> dict[int, Component]:
    """Changed occurrences of a series that got another `UID`, with that one."""
    uid, occurrence = key
    series = [
        new
        for event in groups[key]
        if (new := kept.get(id(event))) and any(name in new.properties for name in _RECURRING)
    ]
    if occurrence or len(series) != 1 or series[0].text("UID").strip() == uid:
        return {}
    own = series[0].properties["UID"]
    return {
        id(event): replace(event, properties={**event.properties, "UID": own})
        for (other, changed), events in groups.items()
        if other == uid and changed and len(events) == 1
        for event in events
    }


def _tell_newest(event: Component, events: list[Component], notes: Notes) -> None:
    older = [item for item in events if _content(item) != _content(event)]
    if not older:
        return
    other = older[0]
    message = (
        f"UID {_shown(event)} has {count(len(older) + 1, 'version')}: the newest is read, "
        f"{_said(event)}, and not {_said(other)} in line {other.line}"
    )
    notes.tell("UID of several versions", event.line, message)


def _said(event: Component) -> str:
    """Which version it is, and of what date."""
    version = _version(event)
    by = version.modified or version.stamp
    return f"SEQUENCE {version.sequence}{f' of {by}' if by else ''} (DTSTART {_start(event)})"


def _tell_different(events: list[Component], notes: Notes) -> None:
    message = (
        f"UID {_shown(events[0])} is that of {count(len(events), 'different event')}: each gets "
        "an id of the UID and its start"
    )
    notes.tell("UID of different events", events[0].line, message)


def _shown(event: Component) -> str:
    return show(event.text("UID").strip()[:_SHOWN])
