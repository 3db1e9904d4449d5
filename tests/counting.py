"""Work, counted: what is linear takes about twice as much of it for twice the input."""

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """How many functions are called to do some work, those written in C too."""
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def is_linear(work: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether work of `size`, twice and four times as much takes calls in about these proportions.

    Args:
        work: Prepares work of a size; what that takes is not counted.
        size: The smallest one.
    """
    work(1)()
    one, two, four = (calls(work(times * size)) for times in (1, 2, 4))
    return two <= 2.2 * one and four <= 2.2 * two
