"""`timeline check`: what is wrong or doubtful in the seeds."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from timeline.checks import check as find_doubts
from timeline.cli.echo import write
from timeline.cli.options import FilePath
from timeline.cli.previous import FEED, previous_feed, snapshot_after
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell
from timeline.errors import TimelineError
from timeline.formats.options import ExportOptions
from timeline.model import Problem, errors_of, warnings_of
from timeline.text.counts import count


def _lines(problems: Iterable[Problem]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def _objects(problems: Iterable[Problem]) -> str:
    return f"{json.dumps([*map(_object, problems)], ensure_ascii=False, indent=2)}\n"


def _object(problem: Problem) -> dict[str, str | int | None]:
    """A problem as JSON values; what is not known is null."""
    return {
        "file": problem.origin.file,
        "line": problem.origin.line or None,
        "severity": problem.severity.value,
        "message": problem.message,
        "left_out": problem.left_out or None,
    }


_FORMS = {"text": _lines, "json": _objects}


@click.command("check")
@click.option(
    "--feed",
    type=FilePath(exists=True, dir_okay=False, path_type=Path),
    show_default=f"{FEED}, where it is there",
    help="The calendar that people have, against which renamed ids are found.",
)
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A line for each, or JSON.",
)
@takes_seeds
def command(seeds: Seeds, /, *, feed: Path | None, format: str) -> None:  # noqa: A002 - as its variable
    """Show what is wrong or doubtful in the seeds.

    One line each, with file and line. Errors keep an event out of the timeline: unreadable
    dates, wrong keys. Warnings do not: dates on which sources disagree, overdue plans,
    likely duplicates, events without a document, ids that have been renamed since the
    calendar was exported.

    Example: timeline check --today 2027-01-01
    """
    from timeline.merge.drafts import notes

    timeline, problems = seeds.timeline(None)
    found = sorted(
        (
            *problems,
            *notes(timeline.unreviewed),
            *find_doubts(timeline, today=seeds.today, problems=problems),
            *snapshot_after(previous_feed(FEED, feed), timeline, ExportOptions(), seeds).problems,
        ),
        key=lambda problem: (problem.origin, problem.message),
    )
    write(_FORMS[format](found))
    errors = len(errors_of(found))
    counts = f"{count(errors, 'error')}, {count(len(warnings_of(found)), 'warning')}"
    drafts = len(timeline.unreviewed)
    left_out = f", {count(drafts, 'draft')} left out" if drafts else ""
    tell(f"{count(len(timeline.events), 'event')}{left_out}: {counts}")
    if errors:
        raise SystemExit(TimelineError.exit_code)
