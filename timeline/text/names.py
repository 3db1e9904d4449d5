"""Names of columns: one order for all that some rows have."""

from collections.abc import Iterable, Sequence


def in_one_order(rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Each name once, whatever its case, where the order of the rows that have it puts it.

    >>> in_one_order([("Owner", "Paid"), ("OWNER", "Room", "Paid"), ("Day", "Owner")])
    ('Day', 'Owner', 'Room', 'Paid')
    """
    found: dict[str, str] = {}
    seen: set[Sequence[str]] = set()
    for row in rows:
        if row not in seen:
            seen.add(row)
            found = _with(found, row)
    return tuple(found.values())


def _with(found: dict[str, str], row: Sequence[str]) -> dict[str, str]:
    """Names with those of a row, each new one behind that before it."""
    keys = [name.casefold() for name in row]
    if found.keys() >= set(keys):
        return found
    order = [*found]
    named = found | {key: found.get(key, name) for key, name in zip(keys, row, strict=True)}
    # What stands first goes before the next one that is known.
    at = next((order.index(key) for key in keys if key in found), len(order))
    for key in keys:
        if key in order:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            at += 1
    return {key: named[key] for key in order}
