"""The edition that a command exports: the seeds after the feed that calendars have."""

from pathlib import Path

import click

from timeline.cli.seeds import Seeds
from timeline.errors import OutputError
from timeline.export.exporters import ExportOptions
from timeline.feed import files
from timeline.feed.edition import Edition
from timeline.model import Timeline

previous_feed = click.option(
    "--previous",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FEED",
    help="Calendar: the feed whose revisions go on.  [default: the one that is replaced]",
)


def edition(seeds: Seeds, timeline: Timeline, options: ExportOptions, feed: Path | None) -> Edition:
    """The edition of a whole timeline that follows the feed at a path.

    A feed that cannot be read is told among the problems of the edition, and is no reason to
    stop: its revisions start from the documents.
    """
    from timeline.feed.former import Former, read, unreadable

    former = Former()
    if feed is not None and feed.is_file():
        try:
            former = read(files.read(feed), str(feed))
        except OutputError as error:
            former = unreadable(str(feed), str(error))
    return Edition.after(former, timeline, options, now=seeds.now, today=seeds.today)
