"""Edits of a seed in TOML: all that they do not touch stays as it is, to the byte.

A file that somebody else has changed since it was read is edited as it is now, unless the very
table has changed: then the edit is refused, and nothing is written.
"""

import threading
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline import files
from timeline.errors import OutputError
from timeline.limits import LIMITS
from timeline.seeds.pieces import Piece, pieces
from timeline.text import toml

Value = str | int | float | bool | date | Sequence[Any] | Mapping[str, Any]
Fields = Mapping[str, Value | None]

#: tables of which a seed has any number
_ARRAYS = ("event", "refused")
#: keys whose text is a date: a day and a year stand without quotation marks
_DATES = ("when", "published", "was")
#: threads of one process do not wait for each other at a locked folder
_ONE_AT_A_TIME = threading.RLock()


class EditedMeanwhileError(OutputError):
    """The table that an edit is of is not what it was; nothing was written."""


class UneditableError(OutputError):
    """A seed that cannot be edited so; nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """A new table behind the others of its name."""

    fields: Fields
    table: str = "event"
    #: lines above it, without their marks
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Other values of keys; None takes a key out. `[document]` is made where there is none."""

    fields: Fields
    table: str = "event"
    #: the id that the table states; empty to go by its place
    id: str = ""
    #: its number among the tables of its name, from 0, as `Statement.position` has it
    place: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """A table less, with the remarks right above it."""

    table: str = "event"
    id: str = ""
    place: int | None = None


Edit = Add | Change | Remove


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """What an edit did to the text of one table; the way back is the same the other way round."""

    table: str
    #: with the remarks above it; empty where there was none
    before: str
    #: the same as it was written; empty where it was taken out
    after: str
    #: the text of the table above it; empty for the first
    above: str = ""

    @property
    def back(self) -> "Swap":
        """What takes it back."""
        return Swap(table=self.table, before=self.after, after=self.before, above=self.above)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What has been written into a seed."""

    path: Path
    #: the whole text, with \\n at the end of each line
    text: str
    #: the same before
    before: str
    swaps: tuple[Swap, ...]
    #: the line on which the table of each edit begins now; 0 where it was taken out
    lines: tuple[int, ...] = ()


def text_of(path: Path) -> str:
    r"""The text of a seed with \n at the end of each line; empty where there is no file yet.

    Raises:
        TimelineError: It cannot be read, or is not UTF-8.
    """
    return _decoded(path)[0]


def edit(path: Path, edits: Sequence[Edit], *, seen: str | None = None) -> Written:
    """Write some edits into a seed, all of them or none.

    Args:
        path: A seed in TOML, which is made where there is none.
        edits: What to do, one after the other; the place of each table is that before all of them.
        seen: The text from which the tables are known; None where it is what stands there now.

    Raises:
        EditedMeanwhileError: A table is not what it was there.
        UneditableError: The seed is not TOML, or would not say what it should.
        OutputError: It cannot be written.
    """
    with _ONE_AT_A_TIME, files.locked(path.parent):
        text, newline = _decoded(path)
        after, swaps = edited(text, edits, seen=seen, name=str(path))
        files.write_all({path: after.replace("\n", newline).encode()})
    return _written(path, text, after, swaps)


def edited_file(path: Path, edits: Sequence[Edit]) -> bytes:
    """The bytes of a seed with some edits, which are not written.

    Raises:
        UneditableError: The seed is not TOML, or would not say what it should.
    """
    text, newline = _decoded(path)
    return edited(text, edits, name=str(path))[0].replace("\n", newline).encode()


def undo(written: Written) -> Written:
    """Take back what was written, where nobody has changed it since.

    Where nothing else has changed either the text is what it was, to the byte.

    Raises:
        EditedMeanwhileError: Somebody has.
        OutputError: It cannot be written.
    """
    path = written.path
    with _ONE_AT_A_TIME, files.locked(path.parent):
        text, newline = _decoded(path)
        swaps = tuple(swap.back for swap in reversed(written.swaps))
        after = written.before
        if text != written.text:
            after = text
            for swap in swaps:
                after = _swapped(after, swap, str(path))
            _data(after, str(path))
        files.write_all({path: after.replace("\n", newline).encode()})
    return _written(path, text, after, swaps)


def edited(
    text: str, edits: Sequence[Edit], *, seen: str | None = None, name: str = "the seed"
) -> tuple[str, tuple[Swap, ...]]:
    """The text of a seed with some edits, and what they did to it.

    Raises:
        EditedMeanwhileError: A table is not what it was in the text that was seen.
        UneditableError: The text is not TOML, or would not say what it should.
    """
    data = _data(text, name)
    known = pieces(text)
    before = (text, known) if seen is None or seen == text else (seen, pieces(seen))
    # The places that edits name are those before any of them.
    found = [_found(item, text, known, before, name) for item in edits]
    swaps = [_swap(item, piece, text, known) for item, piece in zip(edits, found, strict=True)]
    after = text
    for swap in swaps:
        after = _swapped(after, swap, name)
    if _data(after, name) != _expected(data, edits, found):
        raise UneditableError(
            f"{name}: cannot be edited so that it says what it should: do it by hand"
        )
    return after, tuple(swaps)


def _written(path: Path, before: str, text: str, swaps: tuple[Swap, ...]) -> Written:
    by_text = {text[piece.lead : piece.end]: piece.line for piece in pieces(text)}
    lines = tuple(by_text.get(swap.after, 0) if swap.after else 0 for swap in swaps)
    return Written(path=path, text=text, before=before, swaps=swaps, lines=lines)


def _decoded(path: Path) -> tuple[str, str]:
    """The text of a file, and the end of its lines."""
    if not path.exists():
        return "", "\n"
    try:
        text = files.read_input(path, LIMITS["seed.bytes"]).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UneditableError(f"{path}: cannot be edited: it is not UTF-8") from None
    newline = "\r\n" if 0 < text.count("\r\n") == text.count("\n") else "\n"
    return text.replace("\r\n", "\n"), newline


def _data(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UneditableError(f"{name}: cannot be edited: it is not TOML: {error}") from None


def _found(
    item: Edit,
    text: str,
    known: Sequence[Piece],
    before: tuple[str, Sequence[Piece]],
    name: str,
) -> Piece | None:
    """The table that an edit is of, as it stands in the text; None where it is a new one."""
    if isinstance(item, Add):
        return None
    if item.table not in _ARRAYS:
        piece = next((one for one in known if one.name == item.table), None)
        was = next((one for one in before[1] if one.name == item.table), None)
        if _said(before[0], was) != _said(text, piece):
            raise _meanwhile(name, f"[{item.table}]")
        return piece
    was = _of(item, *before)
    if was is None:
        raise UneditableError(f"{name}: {_named(item)} is not there: nothing written")
    said = _said(before[0], was)
    same = [one for one in known if one.name == item.table and _said(text, one) == said]
    if not same:
        raise _meanwhile(name, _named(item))
    # Of those that say the same it is the one at its place, or the nearest.
    return min(same, key=lambda one: abs(one.place - was.place))


def _of(item: Change | Remove, text: str, known: Iterable[Piece]) -> Piece | None:
    tables = [one for one in known if one.name == item.table]
    if item.id:
        tables = [one for one in tables if _said(text, one).get("id") == item.id]
    if item.place is not None:
        tables = [one for one in tables if one.place == item.place]
    return tables[0] if len(tables) == 1 else None


def _said(text: str, piece: Piece | None) -> dict[str, Any]:
    """What a table says."""
    if piece is None:
        return {}
    table = tomllib.loads(text[piece.start : piece.end])[piece.name]
    said: dict[str, Any] = table[0] if isinstance(table, list) else table
    return said


def _named(item: Change | Remove) -> str:
    return f"the {item.table} {item.id!r}" if item.id else f"{item.table} {(item.place or 0) + 1}"


def _meanwhile(name: str, table: str) -> EditedMeanwhileError:
    return EditedMeanwhileError(
        f"{name}: {table} was edited meanwhile: nothing written; read it again"
    )


def _swap(item: Edit, piece: Piece | None, text: str, known: Sequence[Piece]) -> Swap:
    if isinstance(item, Add) or piece is None:
        remarks = "".join(f"# {line}\n" for line in getattr(item, "remarks", ()))
        new = f"{remarks}{_table(item.table, item.fields)}" if not isinstance(item, Remove) else ""
        return Swap(table=item.table, before="", after=new)
    above = max((one for one in known if one.end < piece.start), key=_end, default=None)
    swap_above = text[above.lead : above.end] if above else ""
    lead, core = text[piece.lead : piece.start], text[piece.start : piece.end]
    new = "" if isinstance(item, Remove) else lead + _changed(core, item)
    return Swap(table=item.table, before=lead + core, after=new, above=swap_above)


def _end(piece: Piece) -> int:
    return piece.end


def _changed(core: str, item: Change) -> str:
    """The text of a table with other values."""
    import tomlkit

    whole = tomlkit.parse(f"{core}\n")
    found: Any = whole[item.table]
    table = found[0] if item.table in _ARRAYS else found
    for key, value in item.fields.items():
        if value is None:
            table.pop(key, None)
        else:
            new = tomlkit.value(_value(key, value))
            if key in table:
                new.trivia.comment_ws = table[key].trivia.comment_ws
                new.trivia.comment = table[key].trivia.comment
            table[key] = new
    return tomlkit.dumps(whole).rstrip("\n")


def _table(name: str, fields: Fields) -> str:
    head = f"[[{name}]]" if name in _ARRAYS else f"[{name}]"
    lines = (
        f"{toml.key(key)} = {_value(key, value)}"
        for key, value in fields.items()
        if value is not None
    )
    return "\n".join((head, *lines))


def _value(key: str, value: Value) -> str:
    """A value as TOML."""
    if isinstance(value, str):
        return toml.date_of(value) if key in _DATES else toml.text_of(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        inner = (f"{toml.key(name)} = {_inner(name, item)}" for name, item in value.items())
        return f"{{ {', '.join(inner)} }}"
    if isinstance(value, Sequence):
        return f"[{', '.join(_inner(key, item) for item in value)}]"
    return toml.value_of(value)


def _inner(key: str, value: Value) -> str:
    """A value inside another, which stands on one line."""
    if isinstance(value, str) and key not in _DATES:
        return toml.string(value)
    return _value(key, value)


def _swapped(text: str, swap: Swap, name: str) -> str:
    if not swap.before:
        return _with_new(text, swap)
    known = pieces(text)
    same = [one for one in known if text[one.lead : one.end] == swap.before]
    if not same:
        raise _meanwhile(name, f"a table [{swap.table}]")
    piece = same[-1]
    if swap.after:
        return text[: piece.lead] + swap.after + text[piece.end :]
    head, rest = text[: piece.lead], text[piece.end :].lstrip("\n")
    if not rest:
        return f"{head.rstrip()}\n".lstrip("\n")
    # What stood above and below it must not become one.
    return head + rest if not head.strip() or head.endswith("\n\n") else f"{head}\n{rest}"


def _with_new(text: str, swap: Swap) -> str:
    """The text with a new table: where it stood before, else behind those of its name."""
    known = pieces(text)
    above = [one for one in known if swap.above and text[one.lead : one.end] == swap.above]
    above = above or [one for one in known if one.name == swap.table]
    if above:
        end = above[-1].end
        rest = text[end:] or "\n"
        is_close = bool(rest.strip()) and not rest.startswith("\n\n")
        return f"{text[:end]}\n\n{swap.after}{chr(10) * is_close}{rest}"
    below = next((one for one in known if _is_above(swap.table, one)), None)
    if below:
        return f"{text[: below.lead]}{swap.after}\n\n{text[below.lead :]}"
    return f"{text.rstrip()}\n\n{swap.after}\n".lstrip("\n")


def _is_above(table: str, other: Piece) -> bool:
    """Whether a table stands above another one in a seed."""
    order = ("timeline", "chart", "document", "columns", "event", "refused")
    return table in order and other.name in order and order.index(table) < order.index(other.name)


def _expected(
    data: Mapping[str, Any], edits: Sequence[Edit], found: Sequence[Piece | None]
) -> dict[str, Any]:
    """What the seed has to say after the edits."""
    said: dict[str, Any] = {
        key: [dict(item) for item in value] if key in _ARRAYS else value
        for key, value in data.items()
    }
    gone: dict[str, set[int]] = {}
    new: dict[str, list[dict[str, Any]]] = {}
    for item, piece in zip(edits, found, strict=True):
        if isinstance(item, Remove):
            gone.setdefault(item.table, set()).add(piece.place if piece else -1)
            continue
        if isinstance(item, Add) and item.table in _ARRAYS:
            new.setdefault(item.table, []).append(_with({}, item.fields))
        elif item.table in _ARRAYS and piece is not None:
            said[item.table][piece.place] = _with(said[item.table][piece.place], item.fields)
        else:
            said[item.table] = _with(said.get(item.table, {}), item.fields)
    for name in {*gone, *new}:
        left = [
            item for at, item in enumerate(said.get(name, [])) if at not in gone.get(name, set())
        ]
        said[name] = [*left, *new.get(name, [])]
        if not said[name]:
            del said[name]
    return said


def _with(table: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    new = {
        key: tomllib.loads(f"value = {_value(key, value)}")["value"]
        for key, value in fields.items()
        if value is not None
    }
    return {
        key: value for key, value in {**table, **new}.items() if fields.get(key, "") is not None
    }
