"""Numbers of things, for people."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def count(number: int, noun: str) -> str:
    """A number with its noun, which is plural unless the number is 1.

    >>> count(1, "event"), count(2, "event")
    ('1 event', '2 events')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def few(items: Sequence[_Item], most: int, show: Callable[[_Item], str] = str) -> str:
    """The first of some items, and how many more there are.

    Args:
        items: All of them.
        most: How many are shown.
        show: What is said of one that is shown.

    >>> few(["a", "b"], 2), few(["a", "b", "c", "d"], 2, repr)
    ('a, b', "'a', 'b' and 2 more")
    """
    named, more = ", ".join(map(show, items[:most])), len(items) - most
    return f"{named} and {more} more" if more > 0 else named
