"""Ids in seeds of TOML: a key below the header of each event."""

import re
from collections.abc import Mapping

_HEADER = re.compile(r"([ \t]*)\[\[[ \t]*(?:event|\"event\"|'event')[ \t]*\]\][ \t]*(?:#[^\r\n]*)?")
_KEY = re.compile(r"([ \t]*)[\w\"']")
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


def name(text: str, ids: Mapping[int, str]) -> tuple[str, dict[int, str]]:
    r"""The text with a line ``id = "…"`` below the header on each line of `ids`.

    >>> name('[[event]]\n  title = "Fair"\n', {1: "fair"})
    ('[[event]]\n  id = "fair"\n  title = "Fair"\n', {})
    """
    lines = _LINE.findall(text)
    left: dict[int, str] = {}
    for number in sorted(ids, reverse=True):
        header = _HEADER.fullmatch(lines[number - 1].rstrip("\r\n"))
        if header is None:
            # An inline table, or a name in escapes.
            left[number] = ids[number]
            continue
        end = "\r\n" if lines[number - 1].endswith("\r\n") else "\n"
        lines[number - 1] = lines[number - 1].rstrip("\r\n") + end
        below = _KEY.match(lines[number]) if number < len(lines) else None
        space = below[1] if below else header[1]
        lines.insert(number, f"{space}id = {_text(ids[number])}{end}")
    return "".join(lines), left


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
