"""Whether a server is to stop."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Asked for by the first signal; the second one ends the process at once."""

    def __init__(self) -> None:
        self.asked = False

    @contextlib.contextmanager
    def at_signals(self) -> Iterator[None]:
        """Hear signals within the block."""
        former = {number: signal.signal(number, self._hear) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def ask(self) -> None:
        """Ask for it."""
        self.asked = True

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self.ask()
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_DFL)
