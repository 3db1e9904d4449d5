"""The text of a JSON file: its values, and the lines on which keys and items of lists begin."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from timeline.limits import LIMITS
from timeline.model import Origin, Problem
from timeline.seeds import fields
from timeline.seeds.rows import Packed, Packing, Raw

_SPACE = re.compile(r"[ \t\r\n]*+")
_LEVELS = LIMITS["nesting.levels"]
_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a text says; the objects of its lists are packed, and leave them as they are taken."""

    data: Any
    #: the line of each key of its object
    lines: dict[str, int] = field(default_factory=dict)
    #: the lines of the items of each list that is a value of its object, or the whole under ""
    starts: dict[str, list[int]] = field(default_factory=dict)


def parsed(text: str) -> Parsed:
    """What a text says.

    Raises:
        ValueError: It is not JSON, or is nested too deep; the text says what is wrong.
    """
    try:
        return _parsed(text)
    except RecursionError:
        raise ValueError(_LEVELS.refusal()) from None
    except (_SignError, IndexError):
        raise _fault(text) from None


def unusable(file: str, text: str, error: object, what: str = "JSON of a timeline") -> Raw:
    """A file of which nothing is read, with the line where it goes wrong."""
    line = 1
    reason = str(error)
    if isinstance(error, json.JSONDecodeError):
        line = error.lineno
        bad = text.split("\n")[line - 1].strip()
        reason = f"{error.msg[:1].lower()}{error.msg[1:]}, in {fields.show(bad)}"
    message = f"not {what}: {reason}: no event of this file is read"
    origin = Origin(file=file, line=line)
    return Raw(problems=(Problem(origin=origin, message=message, left_out="all of it"),))


def table(item: object) -> Any:
    """An item of a list as JSON has it, where it may be packed."""
    return item.table() if isinstance(item, Packed) else item


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = _twice(key for key, _ in pairs)
        raise ValueError(f"key {fields.show(twice)} stands twice in one object")
    return found


def _twice(names: Iterable[str]) -> str:
    """The first name that was there before."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=fields.integer, parse_float=fields.decimal
)


class _SignError(ValueError):
    """A sign of JSON is missing, or one too many; what there is to say of it is looked up."""


def _fault(text: str) -> ValueError:
    """What a text is not JSON for, in words."""
    try:
        _DECODER.decode(text)
    except ValueError as error:
        return error
    raise AssertionError(text[:_SHOWN])


def _parsed(text: str) -> Parsed:
    at = _skip(text, 0)
    found = Parsed(data=None)
    data: Any
    if text[at] == "[":
        data, at = _array(text, at, found.starts.setdefault("", []))
    elif text[at] == "{":
        data, at = _keys(text, at, found)
    else:
        data, at = _DECODER.raw_decode(text, at)
    if _skip(text, at) != len(text):
        raise _SignError("extra data")
    return Parsed(data=data, lines=found.lines, starts=found.starts)


def _keys(text: str, at: int, found: Parsed) -> tuple[dict[str, Any], int]:
    """The object that begins there and its end; the lines of its keys and items are noted."""
    pairs: list[tuple[str, Any]] = []
    counted, line = 0, 1
    at = _skip(text, at + 1)
    while text[at] != "}" or pairs:
        if text[at] != '"':
            raise _SignError(at)
        key, end = _DECODER.raw_decode(text, at)
        line += text.count("\n", counted, at)
        counted = at
        found.lines[key] = line
        at = _skip(text, _past(text, _skip(text, end), ":"))
        is_list = text[at] == "["
        value, at = (
            _array(text, at, found.starts.setdefault(key, []))
            if is_list
            else _DECODER.raw_decode(text, at)
        )
        pairs.append((key, value))
        at = _skip(text, at)
        if text[at] == "}":
            break
        at = _skip(text, _past(text, at, ","))
    return _object(pairs), at + 1


def _array(text: str, at: int, starts: list[int]) -> tuple[list[Any], int]:
    """The array that begins there and its end; the lines of its items are noted."""
    items: list[Any] = []
    packing = Packing()
    # One begins where it stands, and is counted from there.
    counted, line = at, line_of(text, at)
    at = _skip(text, at + 1)
    while text[at] != "]" or items:
        line += text.count("\n", counted, at)
        counted = at
        value, at = _DECODER.raw_decode(text, at)
        items.append(packing.packed(value) if isinstance(value, dict) else value)
        starts.append(line)
        at = _skip(text, at)
        if text[at] == "]":
            break
        at = _skip(text, _past(text, at, ","))
    return items, at + 1


def line_of(text: str, at: int) -> int:
    """The line on which a place of a text lies."""
    return text.count("\n", 0, at) + 1


def first_line(text: str) -> int:
    """The line on which a text begins."""
    return line_of(text, _skip(text, 0))


def _past(text: str, at: int, sign: str) -> int:
    """The place behind a sign that must stand there."""
    if text[at] != sign:
        raise _SignError(sign)
    return at + 1


def _skip(text: str, at: int) -> int:
    """The place of the next character that is not white space."""
    return _SPACE.match(text, at).end()  # type: ignore[union-attr] # none is white space too
