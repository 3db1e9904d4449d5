"""Keys under which some objects of a list say what others say under another: `date`, `startDate`.

A sheet has one column for it. Where no object has both keys, they are one.
"""

from collections.abc import Collection, Mapping, Sequence

from timeline.formats import foreign
from timeline.languages.column_names import meanings
from timeline.model import Problem

#: what keys say that can be one, those first under which the others are put
_GROUPS = (("start", "date"), ("end",), ("title",), ("place",))


def united(
    rows: Sequence[dict[str, str]], header: Sequence[str], named: Collection[str]
) -> dict[str, str]:
    """Put values under one key where several say the same.

    Args:
        rows: The values of each object by their keys.
        header: All keys.
        named: Keys of which a person said what they are.

    Returns:
        The key that goes, and the one under which its values are.
    """
    said = dict(zip(header, meanings(list(header)), strict=True))
    gone: dict[str, str] = {}
    for group in _GROUPS:
        found = [
            (group.index(meant[0][0]), name)
            for name, meant in said.items()
            if meant and meant[0][0] in group and name not in named
        ]
        names = [name for _, name in sorted(found, key=lambda item: item[0])]
        for other in names[1:]:
            if _unite(rows, names[0], other):
                gone[other] = names[0]
    return gone


def _unite(rows: Sequence[dict[str, str]], name: str, other: str) -> bool:
    """Whether no object has both keys; then the values of the other are under the first."""
    if any(row.get(name) and row.get(other) for row in rows):
        return False
    for row in rows:
        if value := row.pop(other, ""):
            row[name] = value
    return True


def told(gone: Mapping[str, str], file: str, line: int) -> list[Problem]:
    """What is said of the keys that went."""
    return [
        foreign.note(file, line, f"{other!r} is read as {name!r}: no object has both")
        for other, name in gone.items()
    ]
