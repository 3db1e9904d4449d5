"""What the reader of one kind of file gets out of it, and the libraries that it reads with.

The libraries are optional, are kept quiet, and their errors become one line.
"""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from timeline.errors import TimelineError

_LONGEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The text of a file, and what its metadata say; empty where they say nothing."""

    text: str
    #: whether title and author were written for readers, and not by the program of the writer
    edited: bool = False
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    #: BCP 47 tag, as the file states it
    language: str = ""
    #: date of publication as the metadata write it
    published: str = ""
    #: which part of the metadata that is ("article:published_time")
    published_in: str = ""
    #: date of the last change as the metadata write it
    updated: str = ""
    #: lines that a page shows beside its title, which its text need not have
    byline: tuple[str, ...] = ()
    #: lines that can tell when a page was changed last, and that its text need not have
    changes: tuple[str, ...] = ()
    #: when the file was made, in ISO 8601: no date of publication, but a hint
    made: str = ""
    notes: tuple[str, ...] = ()


@contextmanager
def reading(name: str, kind: str, remedy: str, extra: str = "documents") -> Iterator[None]:
    """Within it, libraries are imported and called on the document `name`.

    Args:
        name: As messages call the document.
        kind: What it is ("a PDF").
        remedy: What would be right where it cannot be read.
        extra: The extra of this package that has the libraries.

    Raises:
        TimelineError: A library is missing, or cannot read the document.
    """
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except TimelineError as error:
        said = str(error).removeprefix(f"{name}: ")
        raise TimelineError(f"{name}: {said}") from None
    except ImportError as error:
        raise TimelineError(
            f"{name}: {error.name or error} is not installed, which reads {kind}: "
            f"pip install 'timeline-exporter[{extra}]'"
        ) from None
    except Exception as error:  # noqa: BLE001 - broken documents make readers raise anything
        reason = " ".join(str(error).split())[:_LONGEST] or type(error).__name__
        raise TimelineError(f"{name}: {kind} that cannot be read ({reason}): {remedy}") from None
    finally:
        logging.disable(before)
