"""Rendered answers that are kept, as many as a bound in bytes allows."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_Thing = TypeVar("_Thing")

#: bytes that a thing takes beside its own and those of its key, about
_OVERHEAD = 4096


class Shelf(Generic[_Thing]):
    """Things by their keys; those that nobody asks for make room."""

    def __init__(self, bound: int) -> None:
        self._bound = bound
        self._size = 0
        self._things: OrderedDict[Hashable, tuple[_Thing, int]] = OrderedDict()

    def get(self, key: Hashable) -> _Thing | None:
        """The thing of that key, if it is here."""
        found = self._things.get(key)
        if found is None:
            return None
        self._things.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, thing: _Thing, size: int) -> None:
        """Keep a thing in place of what the key had; one beyond the bound is not kept.

        Args:
            key: What it is asked for by.
            thing: What is kept.
            size: Bytes of both.
        """
        _, former = self._things.pop(key, (None, 0))
        self._size -= former
        size += _OVERHEAD
        if size > self._bound:
            return
        self._things[key] = (thing, size)
        self._size += size
        while self._size > self._bound:
            _, (_, freed) = self._things.popitem(last=False)
            self._size -= freed

    def drop(self, among: Callable[[Hashable], bool]) -> None:
        """Take away the things whose keys are among these."""
        for key in [key for key in self._things if among(key)]:
            _, freed = self._things.pop(key)
            self._size -= freed
