"""Pages with events of schema.org in them: as JSON-LD, as microdata and as RDFa."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.documents.decode import decode
from timeline.documents.html_markup import refuse_costly, refuse_deep, whole_page
from timeline.documents.reader import reading
from timeline.errors import TimelineError
from timeline.formats import foreign
from timeline.formats.schema_org import graph
from timeline.formats.schema_org.event import local
from timeline.formats.schema_org.graph import Node
from timeline.model import Origin, Problem
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw

_REMEDY = "save the page anew"
_NONE = (
    "no event of schema.org in this page: `timeline extract` drafts events from the text of a page"
)
_VOCABULARY = "schema.org"


def read(data: bytes, file: str, _: ReadOptions = PLAIN) -> Raw:
    """The events that a page says to programs; it is not asked for its text."""
    problems: list[Problem] = []
    try:
        markup = decode(file, data, markup=True).text
        with reading(file, "events in HTML", _REMEDY, "imports"):
            refuse_costly(markup)
            nodes = list(_nodes(whole_page(markup), file, problems))
    except TimelineError as error:
        said = str(error).removeprefix(f"{file}: ")
        return Raw(problems=(foreign.error(file, 0, said, "all of it"),))
    found = graph.read(nodes, file, _NONE)
    return Raw(
        events=found.events,
        problems=(*problems, *found.problems),
        event_keys=found.event_keys,
    )


def _nodes(markup: str, file: str, problems: list[Problem]) -> Iterator[Node]:
    from extruct.utils import parse_html

    tree = parse_html(markup.encode(), encoding="utf-8")
    refuse_deep(tree)
    yield from _json_ld(tree, file, problems)
    if "itemscope" in markup:
        yield from _microdata(tree)
    if "typeof" in markup and _VOCABULARY in markup:
        yield from _rdfa(markup)


def _json_ld(tree: Any, file: str, problems: list[Problem]) -> Iterator[Node]:
    from extruct.jsonld import JsonLdExtractor

    for script in tree.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        script.set("type", "application/ld+json")
        line, text = script.sourceline or 0, script.text or ""
        try:
            items = JsonLdExtractor().extract_items(script)
        except (ValueError, RecursionError) as error:
            origin = Origin(file=file, line=line + getattr(error, "lineno", 1) - 1)
            reason = getattr(error, "msg", None) or str(error) or "nested too deep"
            message = f"JSON-LD that is not JSON ({reason}): nothing of this script is read"
            problems.append(Problem(origin=origin, message=message, left_out="a script"))
            continue
        for item in _parts(items):
            yield line + _lines_before(text, item), item


def _parts(items: list[Any]) -> Iterator[Any]:
    """Objects, and what stands in the graph of one."""
    for item in items:
        inner = item.get("@graph") if isinstance(item, Mapping) else None
        yield from inner if isinstance(inner, list) else (item,)


def _lines_before(text: str, item: Any) -> int:
    """How many lines of a script stand before the name of an object; 0 where it has none."""
    name = item.get("name") if isinstance(item, Mapping) else None
    if not isinstance(name, str):
        return 0
    at = text.find(f'"{name}"')
    at = text.find(json.dumps(name)) if at < 0 else at
    return text.count("\n", 0, max(at, 0))


def _microdata(tree: Any) -> Iterator[Node]:
    from extruct.w3cmicrodata import MicrodataExtractor

    for item in MicrodataExtractor(add_html_node=True).extract_items(tree, base_url=""):
        yield item["htmlNode"].sourceline or 0, _linked(item)


def _linked(item: Any) -> Any:
    """An item of microdata as JSON-LD has it."""
    if isinstance(item, list):
        return [_linked(each) for each in item]
    if not isinstance(item, Mapping) or "properties" not in item:
        return item
    types = item.get("type", "")
    found: dict[str, Any] = {name: _linked(value) for name, value in item["properties"].items()}
    return {"@type": types, **({"@id": item["id"]} if "id" in item else {}), **found}


def _rdfa(markup: str) -> Iterator[Node]:
    from extruct.rdfa import RDFaExtractor
    from extruct.utils import parse_xmldom_html

    tree = parse_xmldom_html(markup, encoding="UTF-8")
    for element in tree.iter("time", "data"):
        # What programs are told goes before what people are shown (RDFa in HTML 1.1, 3.1).
        said = element.get("datetime") or element.get("value")
        if said and element.get("property") and not element.get("content"):
            element.set("content", said)
    items = [_compact(item) for item in RDFaExtractor().extract_items(tree, base_url="")]
    for item in sorted(items, key=lambda item: json.dumps(item, sort_keys=True)):
        yield 0, item


def _compact(item: Mapping[str, Any]) -> dict[str, Any]:
    """An expanded object with the short names of its properties, and its texts as texts."""
    return {
        key if key.startswith("@") else local(key): _values(value) for key, value in item.items()
    }


def _values(value: Any) -> Any:
    items = [_single(item) for item in value] if isinstance(value, list) else _single(value)
    return items[0] if isinstance(items, list) and len(items) == 1 else items


def _single(item: Any) -> Any:
    if not isinstance(item, Mapping):
        return item
    if "@value" in item:
        return item["@value"]
    # What is a page names itself, what is a node of this one leads to it.
    name = item.get("@id", "")
    return name if name.startswith(("http:", "https:")) else dict(item)
