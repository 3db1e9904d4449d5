"""The feed that calendars have: the option that names it, and the snapshot that follows it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline.cli.options import FilePath
from timeline.cli.seeds import Seeds
from timeline.cli.tell import tell
from timeline.feed.snapshot import Snapshot
from timeline.files import Seen
from timeline.formats.options import ExportOptions
from timeline.model import Timeline
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.feed.previous import PreviousFeed
    from timeline.formats.ics.vevent import Vevent

_Command = TypeVar("_Command", bound=Callable[..., Any])

#: where an export puts the calendar that people have
FEED = Path("exports/timeline.ics")


def previous_option(default: str) -> Callable[[_Command], _Command]:
    """The option that names the feed which people have; `default` names the one taken else."""
    return click.option(
        "--previous",
        type=FilePath(exists=True, dir_okay=False, path_type=Path),
        metavar="FEED",
        help=f"Calendar: the feed that people have, whose revisions go on.  [default: {default}]",
    )


def previous_feed(
    path: Path | None,
    given: Path | None = None,
    *,
    prepared: "Mapping[str, Vevent] | None" = None,
    seen: Seen | None = None,
) -> "PreviousFeed":
    """The feed at a path, or the one that is given, as `timeline.feed.previous.find` reads it."""
    # What reads calendars is imported where there may be one.
    from timeline.feed.previous import find

    return find(path, given, prepared=prepared, seen=seen)


def snapshot_after(
    feed: "PreviousFeed", timeline: Timeline, options: ExportOptions, seeds: Seeds
) -> Snapshot:
    """The snapshot of a whole timeline that follows a feed, at the moment of the seeds' clock."""
    return Snapshot.after(feed, timeline, options, now=seeds.now, today=seeds.today)


def tell_forgotten(path: Path, lost: Sequence[str]) -> None:
    """Warn that a feed is replaced by one which does not go on from it."""
    if lost:
        tell(
            f"{path}: warning: what calendars know of {count(len(lost), 'event')} there is "
            "forgotten: the calendar that takes its place does not go on from it"
        )
