"""Lists in one text, parted by semicolons."""

import re

_SPLIT = re.compile(r"((?:[^;\\]|\\.|\\\Z)*?)(?:;|\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\([;\\])")
_TO_ESCAPE = re.compile(r"[;\\]")


def join(items: tuple[str, ...]) -> str:
    r"""A list in one text, parted by `;`, with ``\;`` and ``\\`` for themselves.

    >>> join(("trade", "energy; gas"))
    'trade;energy\\; gas'
    """
    return ";".join(_TO_ESCAPE.sub(r"\\\g<0>", item) for item in items)


def split(text: str) -> tuple[str, ...]:
    """The list that a text holds; empty items are left out."""
    if "\\" not in text:
        return tuple(item for item in map(str.strip, text.split(";")) if item)
    parts = (match.group(1) for match in _SPLIT.finditer(text))
    return tuple(item for item in (_ESCAPED.sub(r"\1", part).strip() for part in parts) if item)
