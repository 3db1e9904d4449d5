"""`timeline serve`: the timeline on the web, as its seeds are now."""

import contextlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import files
from timeline.cli.editions import edition, former_feed, previous_feed
from timeline.cli.options import Read
from timeline.cli.publish import base_address
from timeline.cli.rendering import export_options, rendering
from timeline.cli.seeds import Seeds
from timeline.errors import OutputError
from timeline.feed.snapshot import Edition
from timeline.formats.options import ExportOptions
from timeline.merge import build
from timeline.model import Problem, Severity
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.feed.previous import Former
    from timeline.server import Knowledge

_FEED = "timeline.ics"


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen on; 0 takes a free one.",
)
@click.option(
    "--base-url",
    type=Read("url", base_address),
    metavar="URL",
    help="Address by which readers reach the server, behind a proxy: https://example.org/timeline",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("exports"),
    show_default=True,
    help="Folder into whose timeline.ics it writes what calendars have been told.",
)
@click.option(
    "--keep-going", is_flag=True, help="Serve what is right even where the seeds have errors."
)
@click.option("--access-log", is_flag=True, help="Tell every request.")
@previous_feed("OUTPUT/timeline.ics, which goes before it where it is there")
@rendering
@click.pass_obj
def serve(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    host: str,
    port: int,
    base_url: str | None,
    output: Path,
    keep_going: bool,
    access_log: bool,
    previous: Path | None,
    **options: Any,
) -> None:
    """Serve page, calendar, sheet and chart, and follow the seeds.

    The filters go into the address: /timeline.ics?year=2024&status=planned. An edit of the
    seeds is served at once; one with a mistake leaves what was right before, and says so on the
    page. Ctrl-C stops.

    Example: timeline serve --port 8080
    """
    from timeline.server import BrokenSeedsError, Settings, run

    seeds.keep_apart(output)
    source = _Source(
        seeds,
        export_options(options),
        feed=output / _FEED,
        former=previous,
        keep_going=keep_going,
    )
    settings = Settings(host=host, port=port, base_url=base_url or "", access_log=access_log)
    try:
        run(settings, source)
    except BrokenSeedsError as error:
        for line in error.lines:
            click.echo(line, err=True)
        raise


class _Source:
    """The seeds, for the server; what calendars are told goes on in a feed on the disk."""

    def __init__(
        self,
        seeds: Seeds,
        options: ExportOptions,
        *,
        feed: Path,
        former: Path | None,
        keep_going: bool,
    ) -> None:
        self._seeds = seeds
        self._options = options
        self._feed = feed
        # What it was told of itself is newer than what it once began with.
        self._former: Former = former_feed(feed, None if feed.is_file() else former)
        self._keep_going = keep_going
        self._said: frozenset[Problem] = frozenset()

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that the seeds are in."""
        return tuple(Path(path) for path in self._seeds.paths if path != "-")

    def today(self) -> date:
        """The day it is."""
        return self._seeds.today

    def read(self) -> "Knowledge":
        """What the seeds say now.

        Raises:
            TimelineError: They cannot be read; a `BrokenSeedsError` where they have errors.
        """
        from timeline.server import BrokenSeedsError, Knowledge

        seeds, today = self._seeds, self._seeds.today
        records = seeds.records()
        timeline, found = build(records, today=today)
        problems = [*records.problems, *found]
        errors = [item for item in problems if item.severity is Severity.ERROR]
        wrong = any(item.left_out == "[timeline]" for item in errors)
        if errors and (wrong or not self._keep_going):
            raise BrokenSeedsError(
                f"the seeds have {count(len(errors), 'error')}; correct them, or serve what is "
                "right with --keep-going",
                tuple(map(str, errors)),
            )

        def as_known(day: date) -> Edition:
            known, _ = build(records, today=today, as_of=day)
            return Edition(timeline=known, options=self._options)

        made = edition(seeds, timeline, self._options, self._former)
        return Knowledge(
            # What is left out is told, as what calendars should know is.
            edition=replace(made, problems=(*errors, *made.problems)),
            today=today,
            as_known=as_known,
        )

    def told(self, served: Edition) -> None:
        """Remember what is served: calendars may have been told of it.

        Raises:
            OutputError: The feed cannot be written.
        """
        from timeline.feed.previous import read

        self._tell(served.problems)
        (feed,) = served.export("ics").pages
        self._former = read(feed, str(self._feed))
        there = former_feed(self._feed)
        if there.timeline_id not in ("", served.timeline.about.id):
            raise OutputError(
                f"{self._feed} is the calendar of the timeline {there.timeline_id!r}, and stays: "
                "what calendars are told is forgotten at the end; name another folder with -o"
            )
        if not self._feed.is_file() or files.read(self._feed) != feed:
            files.write_all({self._feed: feed})

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        """Show the problems that have not been shown."""
        # Nobody may be there to read, and the server goes on.
        with contextlib.suppress(OSError, ValueError):
            for problem in problems:
                if problem not in self._said:
                    click.echo(str(problem), err=True)
        self._said = frozenset(problems)
