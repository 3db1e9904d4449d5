"""JSON: a whole timeline as `export json` writes it, or a plain list of events."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model import Origin, Problem, Severity
from timeline.seeds import fields
from timeline.seeds.rows import Raw, Row
from timeline.text.cells import DERIVED

_WHOLE = ("timeline", "documents", "events")
_STATEMENT_ONLY = ("document", "words", "modifier", "stated", "implied")
#: worked out from the statements, and so written but not read
# What a draft tells its reviewer is read over too.
_DERIVED = (*DERIVED, "qualification", "statements", "revisions", "excerpt", "doubts")
_KEYS = (*(name for name in fields.EVENT if name != "coordinates"), *_STATEMENT_ONLY)
_SPACE = " \t\r\n"


def read(text: str, file: str) -> Raw:
    """What a JSON file says."""
    try:
        data = json.loads(text, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        # Beside what is no JSON: a key twice, a number too long for Python, too deep a nesting.
        return _unusable(file, text, error)
    if isinstance(data, dict) and "events" not in data and "when" in data:
        # One event, as `show --format json` writes it.
        data, text = [data], f"[{text}]"
    if isinstance(data, list):
        data = {"events": data}
        lines = {"events": 1}
        starts = [line for line, _ in _items(text, 0)]
    elif isinstance(data, dict):
        lines, starts = _event_lines(text)
    else:
        return _unusable(file, text, f"it is {fields.kind(data)}")
    problems = [
        Problem(origin=Origin(file=file, line=lines.get(key, 0)), message=_unknown(key))
        for key in data
        if key not in _WHOLE
    ]
    about = _tables(data, "timeline", file, lines, problems)
    documents = _tables(data, "documents", file, lines, problems)
    rows: list[Row] = []
    for index, event in enumerate(_tables(data, "events", file, lines, problems)):
        line = starts[index] if index < len(starts) else lines.get("events", 0)
        rows.extend(_statements(event, Origin(file=file, line=line), problems))
    origin = Origin(file=file, line=lines.get("documents", 0))
    return Raw(
        about=Row(
            origin=Origin(file=file, line=lines["timeline"]),
            fields={key: value for key, value in about[0].items() if key != "known_on"},
        )
        if about
        else None,
        documents=tuple(Row(origin=origin, fields=item) for item in documents),
        events=tuple(rows),
        problems=tuple(problems),
        event_keys=_KEYS,
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"key {key!r} stands twice in one object")
        found[key] = value
    return found


def _unusable(file: str, text: str, error: object) -> Raw:
    line = 1
    reason = str(error)
    if isinstance(error, json.JSONDecodeError):
        line = error.lineno
        bad = text.split("\n")[line - 1].strip()
        reason = f"{error.msg[:1].lower()}{error.msg[1:]}, in {fields.show(bad)}"
    message = f"not JSON of a timeline: {reason}: no event of this file is read"
    origin = Origin(file=file, line=line)
    return Raw(problems=(Problem(origin=origin, message=message, left_out="all of it"),))


def _unknown(key: str) -> str:
    close = fields.nearest(key, _WHOLE)
    hint = f"did you mean {close!r}?" if close else f"a timeline has {', '.join(_WHOLE)}"
    return f"unknown key {key!r}: {hint}"


def _tables(
    data: Mapping[str, Any],
    key: str,
    file: str,
    lines: Mapping[str, int],
    problems: list[Problem],
) -> list[dict[str, Any]]:
    given = data.get(key, [])
    items = [given] if key == "timeline" and isinstance(given, dict) else given
    origin = Origin(file=file, line=lines.get(key, 0))
    if not isinstance(items, list):
        message = f"{key} is {fields.kind(given)}, {fields.show(given)}: write a list of objects"
        problems.append(Problem(origin=origin, message=message, left_out=key))
        return []
    good = [item for item in items if isinstance(item, dict)]
    for item in items:
        if not isinstance(item, dict):
            message = f"{key} holds {fields.kind(item)}, {fields.show(item)}: write an object"
            problems.append(Problem(origin=origin, message=message, left_out=fields.show(item)))
    return good


def _statements(event: dict[str, Any], origin: Origin, problems: list[Problem]) -> Iterator[Row]:
    """The statements of an event; one made of the event itself where it has none."""
    own = {key: value for key, value in event.items() if key not in _DERIVED}
    statements = event.get("statements") or []
    if not statements:
        yield Row(origin=origin, fields=own)
        return
    if not isinstance(statements, list) or not all(isinstance(item, dict) for item in statements):
        message = f"statements is {fields.kind(statements)}: write a list of objects"
        problems.append(Problem(origin=origin, message=message, left_out=str(event.get("id"))))
        return
    for statement in statements:
        kept = {key: value for key, value in statement.items() if key not in _DERIVED}
        yield Row(origin=origin, fields={"document": None, **kept, "id": event.get("id")})
    for key, value in own.items():
        # Sources of an event are citations made of its statements.
        said = [item.get(key) for item in statements]
        if key not in ("id", "status", "sources") and value and value not in said:
            message = (
                f"{key} {fields.show(value)} of {event.get('id')!r} is in none of its statements: "
                "an event is worked out from them, so change it there"
            )
            problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))


def _event_lines(text: str) -> tuple[dict[str, int], list[int]]:
    """Lines of the keys of the object in `text`, and of each of its events."""
    decoder = json.JSONDecoder()
    lines: dict[str, int] = {}
    starts: list[int] = []
    at = _skip(text, text.index("{") + 1)
    while text[at] == '"':
        key, end = decoder.raw_decode(text, at)
        lines[key] = text.count("\n", 0, at) + 1
        at = _skip(text, text.index(":", end) + 1)
        if key == "events" and text[at] == "[":
            starts = [line for line, _ in _items(text, at)]
        _, at = decoder.raw_decode(text, at)
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)
    return lines, starts


def _items(text: str, at: int) -> Iterator[tuple[int, Any]]:
    """The line and value of each item of the array that begins at or after `at`."""
    decoder = json.JSONDecoder()
    counted, line = 0, 1
    at = _skip(text, text.index("[", at) + 1)
    while text[at] != "]":
        line += text.count("\n", counted, at)
        counted = at
        value, at = decoder.raw_decode(text, at)
        yield line, value
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    while text[at] in _SPACE:
        at += 1
    return at
