"""The edition that a command exports: the seeds after the feed that calendars have."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline import files
from timeline.cli.seeds import Seeds
from timeline.errors import OutputError
from timeline.feed.snapshot import Edition
from timeline.formats.options import ExportOptions
from timeline.model import Timeline
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.feed.previous import Former

_Command = TypeVar("_Command", bound=Callable[..., Any])


def previous_feed(default: str) -> Callable[[_Command], _Command]:
    """The option that names the feed which people have; `default` names the one taken else."""
    return click.option(
        "--previous",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FEED",
        help=f"Calendar: the feed that people have, whose revisions go on.  [default: {default}]",
    )


def edition(seeds: Seeds, timeline: Timeline, options: ExportOptions, former: "Former") -> Edition:
    """The edition of a whole timeline that follows a feed."""
    return Edition.after(former, timeline, options, now=seeds.now, today=seeds.today)


def former_feed(path: Path | None, given: Path | None = None) -> "Former":
    """The feed at a path, an empty one where there is none; the one that is given before it.

    One that cannot be read is told among its problems, and is no reason to stop: its
    revisions start from the documents.
    """
    from timeline.feed.previous import Former, read, unreadable

    # What is given may be a pipe; what is written to is only read where it is a file.
    if given is not None:
        path = given
    elif path is None or str(path) == "-" or not path.is_file():
        return Former()
    try:
        return read(files.read(path), str(path))
    except OutputError as error:
        return unreadable(str(path), str(error))


def forgotten(former: "Former", whole: Timeline, chosen: Timeline) -> tuple[str, ...]:
    """The `UID`s of a feed that the one which takes its place will know nothing of.

    Those of events that are there and not chosen; all of them where it is another timeline's.
    What has gone from the timeline is no loss.

    Args:
        former: The feed that is replaced.
        whole: All events, before any filter.
        chosen: The events of the next feed.
    """
    if former.timeline_id not in ("", whole.about.id):
        return tuple(former.events)
    left = {event.uid(whole.about) for event in whole.events}
    left -= {event.uid(chosen.about) for event in chosen.events}
    return tuple(uid for uid in former.events if uid in left)


def newer(there: "Former", taken: "Former") -> tuple[str, ...]:
    """The `UID`s of which the feed that stands there has told more than the one taken."""
    return tuple(
        uid
        for uid, told in there.events.items()
        if uid not in taken.events or taken.events[uid].stamp.sequence < told.stamp.sequence
    )


def tell_forgotten(path: Path, lost: Sequence[str]) -> None:
    """Tell that a feed is replaced by one which does not go on from it."""
    if lost:
        click.echo(
            f"{path}: warning: what calendars were told of {count(len(lost), 'event')} there is "
            "forgotten: the calendar that takes its place does not go on from it",
            err=True,
        )
