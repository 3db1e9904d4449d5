"""Plain tables of TOML, read much faster than by tomllib.

Nearly all that stands in a long seed is tables with a line for each key, and a text, a number,
a date, a truth, a list of texts or a small table in it. Such a table is read here; any other is
given to tomllib, and a text of which that is not sure to give the same as reading it as a whole
is not read here.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

#: what no text on one line and no remark may hold, beside its own end (TOML 1.0)
_CONTROLS = r"\x00-\x08\x0a-\x1f\x7f"
_BASIC = rf'"[^"\\{_CONTROLS}]*+"'
_LITERAL = rf"'[^'{_CONTROLS}]*+'"
_TEXT = rf"(?:{_BASIC}|{_LITERAL})"
_FLOAT = r"-?(?:0|[1-9]\d{0,9})\.\d{1,20}"
_GAP = r"[ \t]*+"
_REST = rf"{_GAP}(?:#[^{_CONTROLS}]*+)?(?:\n|\Z)"
#: a pair of an inline table: a text or a number
_NAME = r"[A-Za-z0-9_-]++"
_PART = rf"{_NAME}{_GAP}={_GAP}(?:{_TEXT}|0|-?[1-9]\d{{0,17}}(?![\d.eE:_-]))"

#: a key and its value; the groups are the key and the arguments of `_value`
_PAIR = (
    rf"{_GAP}([A-Za-z0-9_-]++|{_TEXT}){_GAP}={_GAP}(?:"
    rf"({_TEXT})"
    rf"|\[{_GAP}((?:{_TEXT}{_GAP},{_GAP})*+(?:{_TEXT}{_GAP})?)\]"
    rf"|(0|-?[1-9]\d{{0,17}})"
    rf"|({_FLOAT})"
    rf"|\[{_GAP}({_FLOAT}){_GAP},{_GAP}({_FLOAT}){_GAP}\]"
    rf"|(\d{{4}}-\d\d-\d\d)"
    rf"|(true|false)"
    rf"|\{{({_GAP}{_PART}{_GAP}(?:,{_GAP}{_PART}{_GAP})*+)\}}){_REST}"
)
_HEADER = re.compile(rf"^\[\[event\]\]{_REST}", re.MULTILINE | re.ASCII)
#: what the fields that are an event's own stand below
_OWN = "[event.extra]"
_OWN_HEADER = re.compile(rf"(?<![^\n])\[event\.extra\]{_REST}", re.ASCII)
# Something is found wherever the line above ended, so that no search begins within a line:
# a line without a pair, one with it, or all that follows where neither stands.
_LINE = re.compile(rf"{_REST}|{_PAIR}|([\s\S])[\s\S]*+", re.ASCII)
_TEXTS = re.compile(_TEXT)
_PARTS = re.compile(rf"({_NAME}){_GAP}={_GAP}(?:({_TEXT})|([^\s,}}]++))")


class KeyLines(Mapping[str, int]):
    """The lines of the keys of a plain table, looked for when they are asked for."""

    __slots__ = ("_end", "_known", "_line", "_start", "_text")

    def __init__(self, text: str, start: int, end: int, line: int) -> None:
        self._text, self._start, self._end, self._line = text, start, end, line
        self._known: dict[str, int] | None = None

    def __getitem__(self, key: str) -> int:
        """The line of a key."""
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        """The keys in their order."""
        return iter(self._all())

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._all())

    def _all(self) -> dict[str, int]:
        """The lines of all keys; most tables are never asked for one."""
        if self._known is None:
            self._known, line, at = {}, self._line, self._start
            for found in _LINE.finditer(self._text, self._start, self._end):
                name = _key(found[1] or "")
                if not name and _OWN_HEADER.match(self._text, found.start()):
                    name = "extra"
                if name:
                    line += self._text.count("\n", at, found.start())
                    at = found.start()
                    self._known.setdefault(name, line)
        return self._known


def parts(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Where a text without carriage returns can be parted: before each ``[[event]]``.

    Yields:
        The first line of a part, counted from 1, its beginning, where what stands behind its
        header begins, and its end. The part above the first header has none.
    """
    headers = [(found.start(), found.end()) for found in _HEADER.finditer(text)]
    line = 1
    for (start, rest), (end, _) in pairwise([(0, 0), *headers, (len(text), 0)]):
        if end > start:
            yield line, start, rest, end
        line += text.count("\n", start, end)


def plain(text: str, start: int, end: int) -> dict[str, Any] | None:
    """The plain table that stands there without its header; None where it is not plain.

    Below it there may be one with the fields that are the event's own.
    """
    own = text.find(_OWN, start, end)
    if own < 0:
        return _plain(text, start, end)
    header = _OWN_HEADER.match(text, own)
    table = _plain(text, start, own) if header else None
    extra = _plain(text, header.end(), end) if header else None
    if table is None or extra is None or "extra" in table:
        return None
    return {**table, "extra": extra}


def _plain(text: str, start: int, end: int) -> dict[str, Any] | None:
    *lines, _end = _LINE.findall(text, start, end)
    if lines and lines[-1][-1]:
        # A line that is not plain, and all that follows.
        return None
    pairs = [line for line in lines if line[0]]
    try:
        table = {_key(pair[0]): _value(*pair[1:-1]) for pair in pairs}
    except ValueError:
        # No such day.
        return None
    return table if len(table) == len(pairs) else None


def _inline(table: str) -> dict[str, Any]:
    """An inline table of texts and numbers.

    Raises:
        ValueError: A key stands twice in it.
    """
    pairs = _PARTS.findall(table)
    found = {name: text[1:-1] if text else int(number) for name, text, number in pairs}
    if len(found) < len(pairs):
        raise ValueError(table)
    return found


def _key(written: str) -> str:
    return written if written[:1] not in ('"', "'") else written[1:-1]


def _value(  # noqa: PLR0913, PLR0917 - the groups of the pattern
    text: str,
    texts: str,
    integer: str,
    number: str,
    first: str,
    second: str,
    day: str,
    truth: str,
    table: str,
) -> object:
    if text:
        return text[1:-1]
    if first:
        return [float(first), float(second)]
    if integer:
        return int(integer)
    for written, read in ((number, float), (day, date.fromisoformat), (table, _inline)):
        if written:
            return read(written)
    return truth == "true" if truth else [item[1:-1] for item in _TEXTS.findall(texts)]
