"""The events in objects of schema.org, wherever they stand among others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.formats import foreign
from timeline.formats.schema_org.event import Event, is_event, name_of
from timeline.model import Problem
from timeline.seeds import fields
from timeline.seeds.rows import Raw, Row

#: a line and what stands there
Node = tuple[int, Any]
#: properties that lead from a page or a list to the events on it, or from an event to those in it
_LEADS = frozenset(
    (
        *("@graph", "subEvent", "subEvents", "event", "events", "itemListElement", "item"),
        *("mainEntity", "hasPart", "about", "hasCourseInstance", "performerIn", "@included"),
    )
)
#: those that lead from an event to its parts
_PARTS = frozenset(("subEvent", "subEvents"))
_DEEPEST = 20


def read(nodes: Iterable[Node], file: str, missing: str = "") -> Raw:
    """The events among some objects, each told once.

    Args:
        nodes: The line of each object, and the object.
        file: Where they stand, as the user gave it.
        missing: What to say where there is no event.
    """
    problems: list[Problem] = []
    losses: Counter[str] = Counter()
    all_nodes = list(nodes)
    known = _by_id(all_nodes)
    rows = list(_distinct(_rows(all_nodes, known, file, problems, losses)))
    if lost := foreign.listed_losses(losses):
        problems.append(foreign.note(file, 0, lost))
    if not rows and not problems:
        message = missing or "no event of schema.org: an object needs an @type of Event"
        problems.append(foreign.error(file, 1, message, "all of it"))
    return Raw(events=rows, problems=problems, event_keys=foreign.EVENT_KEYS)


def _rows(
    nodes: Iterable[Node],
    known: Mapping[str, Mapping[str, Any]],
    file: str,
    problems: list[Problem],
    losses: Counter[str],
) -> Iterator[Row]:
    at = 0
    for line, found in _events(nodes):
        at += 1
        event = Event(found, known)
        if not (event.title and (event.when or event.is_off)):
            lacks = "name" if not event.title else "startDate"
            message = f"event {at}, {fields.show(event.title or name_of(found))}, has no {lacks}"
            problems.append(foreign.error(file, line, f"{message}: add it", f"event {at}"))
            continue
        row = event.row(file, line)
        problems.extend(foreign.warning(file, line, message) for message in event.doubts)
        losses.update(event.unread)
        yield row


def _events(nodes: Iterable[Node]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for line, node in nodes:
        for found in _within(node, 0):
            yield line, found


def _within(node: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """The events in an object and in what it leads to."""
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for item in node:
            yield from _within(item, depth + 1)
    elif isinstance(node, Mapping):
        if is_event(node):
            yield node
        for key, item in node.items():
            if key in _LEADS:
                inner = _parts_of(node, item) if key in _PARTS and is_event(node) else item
                yield from _within(inner, depth + 1)


def _parts_of(event: Mapping[str, Any], parts: Any) -> Any:
    """The events in an event, each with what it is a part of."""
    if isinstance(parts, list):
        return [_parts_of(event, part) for part in parts]
    if not isinstance(parts, Mapping):
        return parts
    return {"superEvent": {"name": event.get("name")}, **parts}


def _by_id(nodes: Iterable[Node]) -> dict[str, Mapping[str, Any]]:
    """Objects by the ids by which others name them."""
    found: dict[str, Mapping[str, Any]] = {}
    for _, node in nodes:
        graph = node.get("@graph") if isinstance(node, Mapping) else None
        for item in (node, *(graph if isinstance(graph, list) else ())):
            if isinstance(item, Mapping) and isinstance(item.get("@id"), str) and len(item) > 1:
                found.setdefault(item["@id"], item)
    return found


def _distinct(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows without those that say an event again: a page has it as data and in its text."""
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        key = tuple(row.fields.get(name) for name in ("title", "when", "place"))
        if key not in seen:
            seen.add(key)
            yield row
