"""`timeline check`: what is wrong or doubtful in the seeds."""

from pathlib import Path

import click

from timeline.checks import check as find_doubts
from timeline.cli.previous import previous_feed, snapshot_after
from timeline.cli.seeds import Seeds
from timeline.cli.telling import write
from timeline.errors import TimelineError
from timeline.formats.options import ExportOptions
from timeline.model import Severity
from timeline.text.counts import count

_FEED = Path("exports/timeline.ics")


@click.command()
@click.option(
    "--feed",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    show_default=f"{_FEED}, where it is there",
    help="The calendar that people have, against which renamed ids are found.",
)
@click.pass_obj
def check(seeds: Seeds, /, feed: Path | None) -> None:
    """Tell what is wrong or doubtful in the seeds.

    One line each, with file and line. Errors keep an event out of the timeline: unreadable
    dates, wrong keys, contradictions. Warnings do not: overdue plans, likely duplicates,
    events without a document, ids that have been renamed since the calendar was exported.

    Example: timeline --today 2027-01-01 check
    """
    timeline, problems = seeds.timeline(None)
    found = sorted(
        (
            *problems,
            *find_doubts(timeline, today=seeds.today),
            *snapshot_after(previous_feed(_FEED, feed), timeline, ExportOptions(), seeds).problems,
        ),
        key=lambda problem: (problem.origin, problem.message),
    )
    write("".join(f"{problem}\n" for problem in found))
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    told = f"{count(errors, 'error')}, {count(len(found) - errors, 'warning')}"
    click.echo(f"{count(len(timeline.events), 'event')}: {told}", err=True)
    if errors:
        raise SystemExit(TimelineError.exit_code)
