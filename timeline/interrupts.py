"""Signals that end a run: heard from its first moment, and never in the middle of a change.

Only the command line asks for them to be heard (`raised`; while it is imported, `__main__`). What
changes files holds them back meanwhile (`held`), which does nothing where nobody hears them.
"""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

#: as a shell names the end by Ctrl-C (128 and the number of the signal)
EXIT_CODE = 130
#: Ctrl-C, the end that a service manager asks for, and the end of a terminal
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class Interrupted(BaseException):
    """A signal asks the run to end.

    It is not a `KeyboardInterrupt`, of which click makes an error of its own.
    """


@dataclass(slots=True)
class _State:
    #: whether the next signal is raised; the second ends the process
    is_raised: bool = False
    #: blocks that hold signals back, one in the other
    holds: int = 0
    #: whether a signal came meanwhile
    is_waiting: bool = False
    #: files to remove where the process ends at once
    temporary: set[str] = field(default_factory=set)


_STATE = _State()


@contextlib.contextmanager
def raised() -> Iterator[None]:
    """Have the first signal raise `Interrupted` within the block; a second one ends the process."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, _hear) for number in _heard()}
    hook, sys.unraisablehook = sys.unraisablehook, _unraisable
    _STATE.is_raised, _STATE.is_waiting = True, False
    try:
        yield
    finally:
        _STATE.is_raised = False
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Hear what comes within the block at its end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    _STATE.holds += 1
    try:
        yield
    finally:
        _STATE.holds -= 1
        if _STATE.is_waiting and not _STATE.holds:
            _act()


@contextlib.contextmanager
def removed(path: str) -> Iterator[None]:
    """Have a file go too where the process ends at once within the block."""
    _STATE.temporary.add(path)
    try:
        yield
    finally:
        _STATE.temporary.discard(path)


def _heard() -> list[signal.Signals]:
    """The signals that are not ignored, as under nohup, and were not taken by others."""
    return [item for item in SIGNALS if signal.getsignal(item) not in (signal.SIG_IGN, None)]


def _hear(_number: int, _frame: FrameType | None) -> None:
    _STATE.is_waiting = True
    if not _STATE.holds:
        _act()


def _act() -> None:
    _STATE.is_waiting = False
    if not _STATE.is_raised:
        _end()
    _STATE.is_raised = False
    raise Interrupted


def _unraisable(fault: "sys.UnraisableHookArgs") -> Any:
    """What Python does with an error that it cannot raise, as in the end of an object."""
    if isinstance(fault.exc_value, Interrupted):
        _end()
    sys.__unraisablehook__(fault)


def _end() -> None:
    for path in _STATE.temporary:
        with contextlib.suppress(OSError):
            os.unlink(path)  # noqa: PTH108 - nothing may be imported here
    with contextlib.suppress(OSError):
        os.write(2, b"timeline: interrupted\n")
    os._exit(EXIT_CODE)
