"""Whether two places may be one."""

from collections.abc import Mapping

from timeline.model import Facts


def elsewhere(facts: Facts, new: Mapping[str, object]) -> bool:
    """Whether a place is new, so that the coordinates of the old one no longer hold."""
    place = new.get("place")
    return isinstance(place, str) and bool(facts.place) and not part(facts.place, place)


def part(one: str, other: str) -> bool:
    """Whether one of two names stands in the other: "Rome" in "Rome, Italy"."""
    first, second = one.casefold(), other.casefold()
    return first in second or second in first
