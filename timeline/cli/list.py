"""`timeline list`: the events, for people to read."""

import os
import sys
from dataclasses import replace
from datetime import date
from typing import Any

import click

from timeline import query, terminal
from timeline.cli.echo import report, report_withheld, stop_on_errors, stop_on_nothing, write
from timeline.cli.filters import asked, filters
from timeline.cli.options import drafts_option, private_option
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell
from timeline.formats import FORMATS
from timeline.model import Timeline
from timeline.query.sort import SORTS, in_order
from timeline.text.counts import count

#: what writes the events in the formats that have them alone
_LISTED = {name: row.write_list for name, row in FORMATS.items() if row.write_list is not None}


@click.command("list")
@click.option(
    "--format",
    type=click.Choice(["table", *_LISTED]),
    default="table",
    show_default=True,
    help="How to write the events.",
)
@click.option(
    "--sort",
    type=click.Choice(list(SORTS)),
    default="date",
    show_default=True,
    help="What to order them by; -date has the last one first.",
)
@click.option("--limit", type=click.IntRange(min=1), help="At most so many of them.")
@private_option
@drafts_option
@filters
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    format: str,  # noqa: A002 - as its variable
    sort: str,
    limit: int | None,
    private: bool,
    drafts: bool,
    as_of: date | None,
    **options: Any,
) -> None:
    """Show the events, in order of their dates.

    Private ones are left out, as in an export, and counted.

    Example: timeline list --year 2022..2024 --status planned
    """
    timeline, problems = seeds.timeline(as_of, private=private, drafts=drafts)
    chosen = query.select(timeline, asked(options))
    report(problems)
    report_withheld(timeline)
    if chosen.events:
        ordered = in_order(chosen.events, sort, chosen.today)
        _write(replace(chosen, events=ordered[:limit]), format, seeds.day(as_of))
        _tell_limited(len(ordered), limit)
    stop_on_errors(problems)
    stop_on_nothing(timeline, chosen)


def _write(timeline: Timeline, form: str, today: date) -> None:
    if form == "table":
        folded = sys.stdout is not None and (sys.stdout.isatty() or "COLUMNS" in os.environ)
        write(terminal.table(timeline, today=today, terminal=sys.stdout if folded else None))
        return
    write(_LISTED[form](timeline))


def _tell_limited(found: int, limit: int | None) -> None:
    if limit is not None and found > limit:
        more = found - limit
        them = "it" if more == 1 else "them"
        tell(f"{count(more, 'more event')}: --limit {limit} leaves {them} out")
