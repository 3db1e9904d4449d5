"""The edition that a command exports: the seeds after the feed that calendars have."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline.cli.seeds import Seeds
from timeline.errors import OutputError
from timeline.export.exporters import ExportOptions
from timeline.feed import files
from timeline.feed.edition import Edition
from timeline.model import Timeline

if TYPE_CHECKING:
    from timeline.feed.former import Former

_Command = TypeVar("_Command", bound=Callable[..., Any])


def previous_feed(default: str) -> Callable[[_Command], _Command]:
    """The option that names the feed which people have; `default` says which it is else."""
    return click.option(
        "--previous",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FEED",
        help=f"Calendar: the feed that people have, whose revisions go on.  [default: {default}]",
    )


def edition(seeds: Seeds, timeline: Timeline, options: ExportOptions, former: "Former") -> Edition:
    """The edition of a whole timeline that follows a feed."""
    return Edition.after(former, timeline, options, now=seeds.now, today=seeds.today)


def former_feed(path: Path | None) -> "Former":
    """The feed at a path, an empty one where there is none.

    One that cannot be read is told among its problems, and is no reason to stop: its
    revisions start from the documents.
    """
    from timeline.feed.former import Former, read, unreadable

    if path is None or not path.is_file():
        return Former()
    try:
        return read(files.read(path), str(path))
    except OutputError as error:
        return unreadable(str(path), str(error))


def forgotten(former: "Former", chosen: Timeline) -> tuple[str, ...]:
    """The `UID`s of a feed that the calendar of the events chosen does not carry on.

    What has gone from the timeline altogether, or was cancelled long ago, is no loss.
    """
    uids = {event.uid(chosen.about) for event in chosen.events}
    known = chosen.asked or former.timeline_id != chosen.about.id
    return tuple(uid for uid in former.events if uid not in uids) if known else ()
