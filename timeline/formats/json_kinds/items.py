"""The objects of a list in JSON, with their lines."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from timeline.formats.json_text import Parsed, table
from timeline.seeds.rows import taken_from

#: objects that tell of which kind a list is
_FIRST = 20


def first_items(value: object) -> Iterator[dict[str, Any]]:
    """The first objects of a list; none of what is not one."""
    items = islice(value, _FIRST) if isinstance(value, list) else ()
    return (item for item in map(table, items) if isinstance(item, dict))


def items_of(found: Parsed, key: str) -> Iterator[tuple[int, Any]]:
    """The line and the value of each item of the list under `key`; each can be taken once."""
    items = found.data if key == "" else found.data.get(key)
    if not isinstance(items, list):
        return iter(())
    lines = found.starts.get(key) or [found.lines.get(key, 0)] * len(items)
    return ((line, table(item)) for line, item in zip(lines, taken_from(items), strict=False))
