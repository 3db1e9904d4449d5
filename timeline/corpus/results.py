"""The result of each document of a corpus: a value, or one line that says why there is none."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from timeline.corpus.deadline import within
from timeline.corpus.inputs import Input, Overrides, document
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError
from timeline.languages.detect import unread
from timeline.limits import LIMITS

T = TypeVar("T")
#: documents that are worked on at once
Chunk = tuple[Input, ...]
#: why there is no outcome of a document at which a process ended
KILLED = "the process that read it was killed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[T]):
    """The result of one document."""

    #: where it is: a path, or a path and a line
    name: str
    #: bytes that were read
    size: int
    #: None where there is an error
    value: T | None = None
    #: whether its publication date is known
    is_dated: bool = False
    error: str = ""
    #: name of its language where no words of that are read
    unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Generic[T]):
    """The task to do with each document; it can be sent to other processes."""

    overrides: Overrides
    #: a function of a module, so that its name is enough to find it elsewhere
    task: Callable[[DocumentText], T]

    def __call__(self, items: Sequence[Input]) -> tuple[Outcome[T], ...]:
        """An outcome for each item, in their order."""
        return tuple(map(self._one, items))

    def _one(self, item: Input) -> Outcome[T]:
        try:
            with within(LIMITS["document.seconds"]):
                text = document(item, self.overrides)
                value = self.task(text)
        except TimelineError as error:
            return failed(item, str(error))
        except Exception as error:  # noqa: BLE001 - a fault with one document of many stops none
            return failed(item, _fault(error))
        return Outcome(
            name=item.name,
            size=len(item.data),
            value=value,
            is_dated=text.published is not None,
            unread=unread(text.language),
        )


def failed(item: Input, error: str) -> Outcome[T]:
    """The outcome of a item of which nothing came."""
    # A message that begins with the name would name it twice.
    error = error.removeprefix(f"{item.name}: ")
    return Outcome(name=item.name, size=len(item.data), error=" ".join(error.split()))


def _fault(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return f"a fault of timeline, please report it: {type(error).__name__} at {place}: {error}"
