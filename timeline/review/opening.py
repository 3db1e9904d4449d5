"""The opening of a review: the documents are read, and the seeds around them found."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import BinaryIO

from timeline.corpus.inputs import Overrides
from timeline.review.session import Session
from timeline.review.shelf import Shelf
from timeline.review.source import sources
from timeline.seeds.reading_options import PLAIN, ReadOptions


def open_session(  # noqa: PLR0913 - one parameter a choice
    names: Iterable[str],
    *,
    seeds: Iterable[str],
    folder: Path,
    today: date,
    stdin: Callable[[], BinaryIO],
    say: Callable[[str], object],
    overrides: Overrides | None = None,
    options: ReadOptions = PLAIN,
) -> Session:
    """The review of documents and of seeds with drafts.

    Args:
        names: Documents, folders of them, and seeds in TOML.
        seeds: Files and folders that hold the seeds around them.
        folder: Where new seeds are written.
        today: The day against which `check` would look at plans.
        stdin: Gives standard input.
        say: Takes a line for each document that cannot be read.
        overrides: What the user says of the documents.
        options: How seeds are read.

    Raises:
        NothingMatchedError: There is no document.
    """
    shelf = Shelf(paths=tuple(seeds), folder=folder, today=today, options=options)
    return Session(sources(names, overrides or Overrides(), stdin, say), shelf)
