"""JSON Lines: an object a line, as programs write logs and dumps (https://jsonlines.org)."""

from collections.abc import Iterator
from typing import Any

from timeline.formats import foreign
from timeline.formats.json_kinds.objects import read_objects
from timeline.formats.json_text import parsed
from timeline.model import Problem
from timeline.seeds import fields
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw


def read(text: str, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The events of a file; a line that is not JSON costs one of them."""
    problems: list[Problem] = []
    items = list(_items(text, file, problems))
    if not items:
        message = "no event: write an object a line, each with a title and a date"
        return Raw(problems=(*problems, foreign.error(file, 1, message, "all of it")))
    return read_objects(items, file, problems, options)


def is_one(text: str) -> bool:
    """Whether a text has an object on its first line and more behind it."""
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest) and isinstance(parsed(first).data, dict)
    except ValueError:
        return False


def _items(text: str, file: str, problems: list[Problem]) -> Iterator[tuple[int, Any]]:
    for line, words in enumerate(text.split("\n"), 1):
        if not words.strip():
            continue
        try:
            yield line, parsed(words).data
        except ValueError as error:
            reason = getattr(error, "msg", "") or str(error)
            message = f"not JSON: {reason[:1].lower()}{reason[1:]}, in {fields.show(words.strip())}"
            problems.append(foreign.error(file, line, message, "a line"))
