"""JSON that `timeline` has written, read back to the same timeline, or a list of its events."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from timeline.formats.json_text import Parsed, first_line, parsed, table, unusable
from timeline.model import Access, Origin, Problem, Severity
from timeline.seeds import fields
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Packed, Raw, Row, taken_from

#: keys of an export
WHOLE = ("timeline", "documents", "events", "gone")
_STATEMENT_ONLY = (
    "document",
    "words",
    "stated",
    "implied",
    "was_words",
    "contested",
    "calendar_date",
    "contested_status",
)
#: worked out from the statements, and so written but not read
# What a draft says to its reviewer is skipped too.
_DERIVED = (
    *fields.DERIVED,
    "qualification",
    "status_from",
    "status_now",
    "statements",
    "revisions",
    "taken_back_by",
    "way",
    "excerpt",
    "doubts",
)
_KEYS = (*(name for name in fields.EVENT if name != "coordinates"), *_STATEMENT_ONLY)
#: keys that an event of an export has
KNOWN = (*_KEYS, "coordinates", *_DERIVED)
ACCESS = "class"
CONTESTED, CONTESTED_STATUS = "contested", "contested_status"


def read(text: str, file: str, _: ReadOptions = PLAIN) -> Raw:
    """The events and documents of a JSON file."""
    try:
        found = parsed(text)
    except ValueError as error:
        return unusable(file, text, error)
    return read_parsed(found, text, file)


def read_parsed(found: Parsed, text: str, file: str) -> Raw:
    """The events and documents of a text that has been parsed."""
    data, lines, starts = found.data, found.lines, found.starts.get("events", [])
    if isinstance(data, dict) and "events" not in data and "when" in data:
        # One event, as `show --format json` writes it.
        data, starts = [_unpacked(data)], [first_line(text)]
    if isinstance(data, list):
        data, lines = {"events": data}, {"events": 1}
        starts = starts or found.starts.get("", [])
    elif not isinstance(data, dict):
        return unusable(file, text, f"it is {fields.kind(data)}")
    if isinstance(given := data.get("events"), list):
        # What is not an object has a line as well.
        starts = [line for item, line in zip(given, starts, strict=False) if _is_table(item)]
    problems = [
        Problem(origin=Origin(file=file, line=lines.get(key, 0)), message=_unknown(key))
        for key in data
        if key not in WHOLE
    ]
    about = _tables(data, "timeline", file, lines, problems)
    documents = _tables(data, "documents", file, lines, problems)
    events = _tables(data, "events", file, lines, problems)
    gone = _tables(data, "gone", file, lines, problems)
    gone_starts = [lines.get("gone", 0)] * len(gone)
    if not starts:
        starts = [lines.get("events", 0)] * len(events)
    origin = Origin(file=file, line=lines.get("documents", 0))
    return Raw(
        about=Row(
            origin=Origin(file=file, line=lines["timeline"]),
            fields={
                key: value
                for key, value in table(about[0]).items()
                if key not in ("known_on", "chart")
            },
        )
        if about
        else None,
        chart=_chart(about, file, lines),
        documents=tuple(Row(origin=origin, fields=table(item)) for item in documents),
        events=chain(
            _rows(events, starts, file, problems), _rows(gone, gone_starts, file, problems)
        ),
        problems=problems,
        event_keys=_KEYS,
    )


def _chart(about: list[Any], file: str, lines: Mapping[str, int]) -> Row | None:
    """What the timeline says of its chart."""
    said = table(about[0]).get("chart") if about else None
    if not isinstance(said, dict):
        return None
    return Row(origin=Origin(file=file, line=lines.get("timeline", 0)), fields=said)


def _rows(
    events: list[Any], starts: list[int], file: str, problems: list[Problem]
) -> Iterator[Row]:
    for item, line in zip(taken_from(events), starts, strict=False):
        yield from _statements(table(item), Origin(file=file, line=line), problems)


def _is_table(item: object) -> bool:
    return isinstance(item, (dict, Packed))


def _unpacked(data: Mapping[str, Any]) -> dict[str, Any]:
    """An object whose lists hold objects as JSON has them."""
    return {
        key: [table(item) for item in value] if isinstance(value, list) else value
        for key, value in data.items()
    }


def _unknown(key: str) -> str:
    close = fields.nearest(key, WHOLE)
    hint = f"did you mean {close!r}?" if close else f"a timeline has {', '.join(WHOLE)}"
    return f"unknown key {key!r}: {hint}"


def _tables(
    data: Mapping[str, Any],
    key: str,
    file: str,
    lines: Mapping[str, int],
    problems: list[Problem],
) -> list[Any]:
    given = data.get(key, [])
    items = [given] if key == "timeline" and isinstance(given, dict) else given
    origin = Origin(file=file, line=lines.get(key, 0))
    if not isinstance(items, list):
        message = f"{key} is {fields.kind(given)}, {fields.show(given)}: write a list of objects"
        problems.append(Problem(origin=origin, message=message, left_out=key))
        return []
    good = [item for item in items if _is_table(item)]
    for item in items:
        if not _is_table(item):
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
    statements = _as_private_as(event, statements)
    for statement in statements:
        kept = {key: value for key, value in statement.items() if key not in _DERIVED}
        yield Row(origin=origin, fields={"document": None, **kept, "id": event.get("id")})
    # What holds of all statements together is in none of them.
    of_all = (
        "id",
        "status",
        "sources",
        "was",
        CONTESTED_STATUS,
        *((CONTESTED, "when") if CONTESTED in own else ()),
    )
    for key, value in own.items():
        # Sources of an event are citations made of its statements.
        said = [item.get(key) for item in statements]
        left = _not_said(value, said) if key == "extra" else value
        if key not in of_all and left and left not in said:
            message = (
                f"{key} {fields.show(left)} of {event.get('id')!r} is in none of its statements: "
                "an event is worked out from them, so change it there"
            )
            problems.append(Problem(origin=origin, message=message, severity=Severity.WARNING))


def _not_said(own: Any, said: list[Any]) -> Any:
    """The fields of an event's own that none of its statements has; each may be of another."""
    each = [item for item in said if isinstance(item, dict)]
    if not isinstance(own, dict):
        return own
    known = {(name.casefold(), str(text)) for item in each for name, text in item.items()}
    return {name: text for name, text in own.items() if (name.casefold(), str(text)) not in known}


def _as_private_as(
    event: Mapping[str, Any], statements: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The statements of an event; where it is private and none of them says so, all of them do.

    Somebody wrote it into an export, and what is meant to be private must not get out.
    """
    said = event.get(ACCESS)
    open_ = (None, "", Access.PUBLIC.value)
    if said in open_ or any(item.get(ACCESS) not in open_ for item in statements):
        return statements
    return [{**item, ACCESS: said} for item in statements]
