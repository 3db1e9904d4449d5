"""What becomes of each document of a corpus: a value, or one line that says why there is none."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from timeline.corpus.inputs import Given, Piece, document
from timeline.documents.text import DocumentText
from timeline.errors import TimelineError
from timeline.languages.detect import unread

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[T]):
    """What was made of one document."""

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
    """What is done with documents; it can be sent to other processes."""

    given: Given
    #: a function of a module, so that its name is enough to find it elsewhere
    task: Callable[[DocumentText], T]

    def __call__(self, pieces: Sequence[Piece]) -> tuple[Outcome[T], ...]:
        """An outcome for each piece, in their order."""
        return tuple(map(self._one, pieces))

    def _one(self, piece: Piece) -> Outcome[T]:
        try:
            text = document(piece, self.given)
            value = self.task(text)
        except TimelineError as error:
            return failed(piece, str(error))
        except Exception as error:  # noqa: BLE001 - a fault with one document of many stops none
            return failed(piece, _fault(error))
        return Outcome(
            name=piece.name,
            size=len(piece.data),
            value=value,
            is_dated=text.published is not None,
            unread=unread(text.language),
        )


def failed(piece: Piece, error: str) -> Outcome[T]:
    """The outcome of a piece of which nothing came."""
    # A message that begins with the name would name it twice.
    error = error.removeprefix(f"{piece.name}: ")
    return Outcome(name=piece.name, size=len(piece.data), error=" ".join(error.split()))


def _fault(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return f"a fault of timeline, please report it: {type(error).__name__} at {place}: {error}"
