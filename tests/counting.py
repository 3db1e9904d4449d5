"""Work, counted: what is linear takes about twice as much of it for twice the input."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


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


def steps(call: Callable[[], object]) -> int:
    """How much a call does: every line that is run of Python, and every call of what is in C."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    def profile(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "c_call"

    before = sys.gettrace()
    sys.settrace(trace)
    sys.setprofile(profile)
    try:
        call()
    finally:
        sys.setprofile(None)
        sys.settrace(before)
    return count


def growth(make: Callable[[int], Callable[[], object]], size: int) -> tuple[float, float]:
    """How much the work grows from `size` to twice as much, and from there to four times.

    Both are about 2 where it is linear, and 4 where it is quadratic.
    """
    one, two, four = (steps(make(size * factor)) for factor in (1, 2, 4))
    return two / one, four / two


_OPENED: list[str] = []


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    # A hook stays for as long as the process: it hears nothing while nobody counts.
    if event == "open" and _OPENED:
        _OPENED.append(str(arguments[0]))


sys.addaudithook(_listen)


def opened(work: Callable[[], object], name: str) -> int:
    """How often files called so are opened to do some work, for whatever."""
    _OPENED.append("")
    try:
        work()
        return sum(path.rpartition("/")[2] == name for path in _OPENED)
    finally:
        _OPENED.clear()
