"""JSON of any program: which kind it is of, and what reads it.

A kind is a module of this package and a row of `KINDS`; the first that knows a file reads it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from timeline.formats import json_read
from timeline.formats.json_kinds import json_lines
from timeline.formats.json_kinds.items import first_items
from timeline.formats.json_text import Parsed, parsed, unusable
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw

_OURS = frozenset(json_read.KNOWN)
_WHOLE = frozenset(json_read.WHOLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of JSON."""

    name: str
    #: whether a file is of it
    knows: Callable[[Parsed], bool]
    #: module of this package with its `read`; None for that of the exports
    module: str | None

    def read(self, found: Parsed, text: str, file: str, options: ReadOptions) -> Raw:
        """The events of a file of this kind."""
        if self.module is None:
            return json_read.read_parsed(found, text, file)
        read: Callable[..., Raw] = import_module(f"{__package__}.{self.module}").read
        return read(found, file, options)


def read(text: str, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The events of a JSON file of any kind."""
    try:
        found = parsed(text)
    except ValueError as error:
        if json_lines.is_one(text):
            return json_lines.read(text, file, options)
        return unusable(file, text, error, "JSON")
    return next(kind for kind in KINDS if kind.knows(found)).read(found, text, file, options)


def _is_ours(found: Parsed) -> bool:
    """Whether it is an export, or says the same in its words."""
    data = found.data
    if not isinstance(data, (dict, list)):
        # There is nothing in it; what reads exports says so.
        return True
    items = first_items(data if isinstance(data, list) else data.get("events"))
    if isinstance(data, dict) and "events" not in data and "when" in data:
        items = iter([data])
    known = list(items)
    if isinstance(data, dict) and not known:
        return data.keys() <= _WHOLE and not _has(data.get("timeline"), "date")
    return all(item.keys() <= _OURS or "statements" in item for item in known) and (
        isinstance(data, list) or not data.keys() - _WHOLE or "when" in data
    )


def _has(value: Any, key: str) -> bool:
    return isinstance(value, dict) and key in value


def _is_timelinejs(found: Parsed) -> bool:
    data = found.data
    if not isinstance(data, dict):
        return False
    slides = (*first_items(data.get("events")), *first_items(data.get("eras")))
    return any(isinstance(slide.get("start_date"), dict) for slide in slides) or _has(
        data.get("timeline"), "date"
    )


def _is_schema_org(found: Parsed) -> bool:
    data = found.data
    if isinstance(data, dict):
        return bool(data.keys() & {"@context", "@graph", "@type"})
    return any("@type" in item or "@graph" in item for item in first_items(data))


def _is_google(found: Parsed) -> bool:
    data = found.data
    if not isinstance(data, dict):
        return False
    return data.get("kind") == "calendar#events" or any(
        _is_meeting(item) for item in _meetings(data)
    )


def _meetings(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return first_items(data.get("items"))


def _is_meeting(item: dict[str, Any]) -> bool:
    start = item.get("start")
    return _has(start, "date") or _has(start, "dateTime")


def _is_answer(found: Parsed) -> bool:
    data = found.data
    results = data.get("results") if isinstance(data, dict) else None
    return isinstance(results, dict) and isinstance(results.get("bindings"), list)


KINDS = (
    Kind(name="JSON of a timeline", knows=_is_ours, module=None),
    Kind(name="TimelineJS", knows=_is_timelinejs, module="timelinejs"),
    Kind(name="schema.org", knows=_is_schema_org, module="schema_org"),
    Kind(name="Google Calendar", knows=_is_google, module="google_calendar"),
    Kind(name="SPARQL", knows=_is_answer, module="sparql"),
    Kind(name="a list of objects", knows=lambda _: True, module="objects"),
)
