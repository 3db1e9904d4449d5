"""Processes that stand for the one that draws, each with a fault of its own."""

import os
import pickle
import sys

from timeline.server.drawing import TOO_LARGE, Drawn, receive
from timeline.server.http import encode

#: bytes of memory that `hungry` takes
HUNGER = "TIMELINE_TEST_HUNGER"


def never(_most: int) -> None:
    """Takes what it is asked for, and does not answer before its input ends."""
    while sys.stdin.buffer.read(1):
        pass


def dies(_most: int) -> None:
    """Ends when it is asked."""
    receive(sys.stdin.buffer)
    os._exit(3)


def rubbish(_most: int) -> None:
    """Answers what is not an answer."""
    receive(sys.stdin.buffer)
    sys.stdout.buffer.write(b"rubbish")
    sys.stdout.buffer.flush()
    never(0)


def hoards(_most: int) -> None:
    """Draws one chart, and takes too much memory for a second one."""
    receive(sys.stdin.buffer)
    pickle.dump(Drawn(pages=(encode("svg", b"<svg/>"),)), sys.stdout.buffer)
    sys.stdout.buffer.flush()
    receive(sys.stdin.buffer)
    os._exit(TOO_LARGE)


def hungry(most: int) -> None:
    """Takes more memory than it may, or draws as usual."""
    if int(os.environ[HUNGER]) > most:
        receive(sys.stdin.buffer)
        os._exit(TOO_LARGE)
    from timeline.server.drawing import main

    main(most)
