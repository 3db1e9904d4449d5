"""Events of schema.org as JSON-LD in a file of its own."""

from collections.abc import Iterator
from typing import Any

from timeline.formats.json_kinds.items import items_of
from timeline.formats.json_text import Parsed, table
from timeline.formats.schema_org import graph
from timeline.seeds.reading_options import ReadOptions
from timeline.seeds.rows import Raw


def read(found: Parsed, file: str, _: ReadOptions) -> Raw:
    """The events of a graph."""
    return graph.read(_nodes(found), file)


def _nodes(found: Parsed) -> Iterator[tuple[int, Any]]:
    if isinstance(found.data, list):
        return items_of(found, "")
    if "@graph" in found.data and isinstance(found.data["@graph"], list):
        return items_of(found, "@graph")
    whole = {
        key: [table(item) for item in value] if isinstance(value, list) else value
        for key, value in found.data.items()
    }
    return iter([(min(found.lines.values(), default=1), whole)])
