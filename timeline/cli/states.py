"""States of a timeline that are compared: days, files, folders and revisions of git."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.seeds import Seeds

if TYPE_CHECKING:
    from timeline.model import Problem, Records, Timeline


def state(
    text: str, seeds: Seeds, *, private: bool, drafts: bool
) -> "tuple[Timeline, tuple[Problem, ...]]":
    """The state that a text names, and every problem on the way to it.

    Args:
        text: A date (the seeds as they were known then), a file or folder, or a revision of git;
            empty for the seeds as they are.
        seeds: The seeds, and how they and others are read.
        private: Whether private events are in it too.
        drafts: Whether what nobody has reviewed is in it too.

    Raises:
        TimelineError: It is none of these.
    """
    day = _day(text)
    if not text or day is not None:
        return seeds.timeline(day, private=private, drafts=drafts)
    if text == "-" or Path(text).exists():
        return replace(seeds, paths=(text,), variable="").timeline(private=private, drafts=drafts)
    return seeds.timeline_of(_at(text, seeds), private=private, drafts=drafts)


def _day(text: str) -> date | None:
    """The day of a date; None where it is something else, such as a file of that name."""
    from timeline.query import last_day

    if not text[:1].isdigit():
        return None
    try:
        return last_day(text)
    except ValueError:
        return None


def _at(revision: str, seeds: Seeds) -> "Records":
    """The records of the seeds in a revision of git."""
    from timeline.files.git import files_at
    from timeline.formats.load import read_given

    paths: Iterable[str] = ("",) if ":" in revision else seeds.paths
    found = {name: data for path in paths for name, data in files_at(revision, path).items()}
    return read_given(found, seeds.reading)
