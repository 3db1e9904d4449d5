"""The command `timeline`: what every command is told."""

import sys
from datetime import date
from typing import Any

import click

from timeline.cli.commands import Commands
from timeline.cli.options import Read
from timeline.cli.seeds import Seeds
from timeline.dates.rules import DateOrder
from timeline.errors import OutputError, TimelineError
from timeline.formats import READ, listed


def last_day(text: str) -> date:
    """The last day of a date as `timeline.query` reads it, imported when it is needed."""
    from timeline.query import last_day as read

    return read(text)


class _Group(click.Group):
    """A group that shows a `TimelineError` as one line, with its exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            return super().main(*args, **extra)
        except OSError as error:
            # Files and pipes can fail anywhere; click itself ends quietly on a closed pipe.
            place = f"{error.filename}: " if error.filename else ""
            sys.stderr.write(f"timeline: {place}{error.strerror or error}\n")
            sys.exit(OutputError.exit_code)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            click.echo(f"timeline: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(
    cls=_Group, commands=Commands(), context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--seeds",
    "paths",
    multiple=True,
    default=("seeds",),
    show_default=True,
    metavar="PATH",
    help=f"File or folder of seeds: {listed(map(str.upper, READ), 'or')}; - is standard input. "
    "Repeatable.",
)
@click.option(
    "--date-order",
    "order",
    type=click.Choice([item.value for item in DateOrder]),
    help="How lists without a document write dates like 01.03.2024.",
)
@click.option(
    "--today",
    type=Read("date", last_day),
    help="The day to take for today: plans before it are overdue.",
)
@click.version_option(package_name="timeline-exporter", prog_name="timeline")
@click.pass_context
def main(ctx: click.Context, paths: tuple[str, ...], order: str | None, today: date | None) -> None:
    """From documents to a calendar, a sheet and a printed page.

    Every date stays as precise as its document was, and says which document it is from.

    Exit codes: 0 done, 1 cannot be written, 2 wrong usage, 3 bad data, 4 nothing matched.
    """
    ctx.obj = Seeds(
        paths=paths,
        order=DateOrder(order) if order else None,
        given_today=today,
    )
