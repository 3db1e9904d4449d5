"""Memory: how Python looks after it while much is made at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[None]:
    """Let nobody look for what can be thrown away: of a long list all is kept, and it is in vain.

    Python looks through all objects again and again as they get more, which takes longer than
    making them. What is thrown away all the same, and is not part of a circle, is freed as ever.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
