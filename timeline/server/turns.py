"""Who is next: one of each reader in turn, so that nobody waits for all that another asks."""

from collections import OrderedDict, deque
from dataclasses import replace
from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Generic, TypeVar

from timeline.limits import LIMITS

_Item = TypeVar("_Item")

#: bits of an IPv6 address that a reader cannot choose freely
_NETWORK = 64
#: characters of what a proxy calls a reader
_LONGEST = 64


class BusyError(Exception):
    """More is waiting than makes sense; the text says how much that is."""


class Turns(Generic[_Item]):
    """What waits, by readers.

    Where all places are taken, a reader who has fewer takes the last place of one who has the most.
    """

    def __init__(self, *, most: int, share: int) -> None:
        """Have some places, of which one reader gets a share."""
        self._all = replace(LIMITS["answers.waiting"], most=most)
        self._share = replace(LIMITS["answers.reader"], most=share)
        self._first: deque[_Item] = deque()
        self._waiting: OrderedDict[str, deque[_Item]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._first) + sum(map(len, self._waiting.values()))

    def put_first(self, item: _Item) -> None:
        """Have it taken before all that wait for a turn, however much that is."""
        self._first.append(item)

    def put(self, item: _Item, reader: str, *, taken: int = 0) -> _Item | None:
        """Have it wait for a turn of the reader.

        Args:
            item: What waits.
            reader: Who asked for it.
            taken: How many places are taken by what waits no more.

        Returns:
            What lost its place to it, if anything did.

        Raises:
            BusyError: There is no place for it.
        """
        own = len(self._waiting.get(reader, ()))
        if own >= self._share.most:
            raise BusyError(self._share.refusal())
        lost = self._gave_way(own) if len(self) + taken >= self._all.most else None
        self._waiting.setdefault(reader, deque()).append(item)
        return lost

    def _gave_way(self, own: int) -> _Item:
        """The last of the reader who has the most, for one who has so many."""
        reader = max(self._waiting, key=lambda name: len(self._waiting[name]), default="")
        if len(self._waiting.get(reader, ())) <= own + 1:
            raise BusyError(self._all.refusal())
        return self._waiting[reader].pop()

    def take(self) -> _Item | None:
        """What is next; None where nothing waits."""
        if self._first:
            return self._first.popleft()
        if not self._waiting:
            return None
        reader, items = self._waiting.popitem(last=False)
        item = items.popleft()
        if items:
            self._waiting[reader] = items
        return item

    def withdraw(self, item: _Item) -> None:
        """Have it wait no more, if it does."""
        for items in (self._first, *self._waiting.values()):
            if item in items:
                items.remove(item)
        for reader in [reader for reader, items in self._waiting.items() if not items]:
            del self._waiting[reader]


@lru_cache(maxsize=1024)
def reader_of(address: str) -> str:
    """Who asks from an address: of IPv6 everybody in a network, who chooses among its addresses.

    >>> reader_of("192.0.2.1"), reader_of("2001:db8::7"), reader_of("::ffff:192.0.2.1")
    ('192.0.2.1', '2001:db8::/64', '192.0.2.1')
    """
    address = address[:_LONGEST]
    try:
        found = ip_address(address)
    except ValueError:
        # Some proxies name the port as well.
        host, colon, _ = address.rpartition(":")
        return reader_of(host.strip("[]")) if colon and host else address
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ip_network((found, _NETWORK), strict=False))
    return str(found)
