"""`python -m timeline`, and what the command `timeline` runs.

It hears signals from its first moment, and so imports next to nothing before.
"""

import os
import sys
from types import FrameType, TracebackType

#: Ctrl-C, the end that a service manager asks for, and the end of a terminal
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


def main() -> None:
    """Run the command line."""
    sys.excepthook = _show
    import signal

    for name in _NAMES:
        number = getattr(signal, name, None)
        # One that is ignored, as under nohup, stays so.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    from timeline.cli import main as command

    command(prog_name="timeline")


def _end(_number: int = 0, _frame: FrameType | None = None) -> None:
    """End at once with one line, whatever is being imported: nothing has been written."""
    try:
        os.write(2, b"timeline: interrupted\n")
    finally:
        os._exit(130)


def _show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show an error that nobody caught; an interrupt is none."""
    if issubclass(kind, KeyboardInterrupt):
        _end()
    sys.__excepthook__(kind, error, trace)


if __name__ == "__main__":
    main()
