"""Work of which the process may die: it is found by name in other processes."""

import os
import signal
import threading
import time

from timeline.documents.text import DocumentText

POISON = "poison"


def first_words(document: DocumentText) -> str:
    """The first line of a text; a poisoned one kills its process, as a lack of memory does."""
    if POISON in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return document.text.split("\n", 1)[0]


def slow_words(document: DocumentText) -> str:
    """The first line of a text, in a while: time to end the process from outside."""
    time.sleep(0.005)
    return first_words(document)


def much(document: DocumentText) -> bytes:
    """An outcome that takes a while to send."""
    del document
    return bytes(50_000_000)


def stuck(document: DocumentText) -> str:
    """A poisoned text is never done with."""
    if POISON in document.text:
        threading.Event().wait()
    return document.text


def broken(document: DocumentText) -> str:
    """A fault of our own."""
    raise ZeroDivisionError(document.text)


def hears_interrupts(document: DocumentText) -> str:
    """Whether Ctrl-C would be told by this process too."""
    del document
    return str(signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ()))
