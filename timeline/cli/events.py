"""`timeline list` and `timeline show`: events for people to read."""

import os
import sys
from datetime import date
from typing import Any

import click

from timeline import query, terminal
from timeline.cli.filters import asked, filters
from timeline.cli.options import Read
from timeline.cli.seeds import Seeds
from timeline.cli.telling import stop_on_errors, stop_on_nothing, tell, write
from timeline.errors import NothingMatchedError
from timeline.formats import FORMATS
from timeline.model import Event, Timeline

#: what writes the events in the formats that have them alone
_LISTED = {name: row.write_list for name, row in FORMATS.items() if row.write_list is not None}


@click.command("list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", *_LISTED]),
    default="table",
    show_default=True,
    help="How to write the events.",
)
@filters
@click.pass_obj
def list_events(seeds: Seeds, /, form: str, as_of: date | None, **options: Any) -> None:
    """Show the events, in order of their dates.

    Example: timeline list --year 2022..2024 --status planned
    """
    timeline, problems = seeds.timeline(as_of)
    chosen = query.select(timeline, asked(options))
    tell(problems)
    if chosen.events:
        _write_list(chosen, form, seeds.today)
    stop_on_errors(problems)
    stop_on_nothing(timeline, chosen)


def _write_list(timeline: Timeline, form: str, today: date) -> None:
    if form == "table":
        folded = sys.stdout is not None and (sys.stdout.isatty() or "COLUMNS" in os.environ)
        write(terminal.table(timeline, today=today, terminal=sys.stdout if folded else None))
        return
    write(_LISTED[form](timeline))


@click.command()
@click.argument("event_id", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write the event.",
)
@click.option(
    "--as-of",
    type=Read("date", query.last_day),
    help="The event as it was known on that day.",
)
@click.pass_obj
def show(seeds: Seeds, /, event_id: str, form: str, as_of: date | None) -> None:
    """Show one event and where it comes from.

    Its dates and facts, and every statement and revision with its document.

    Example: timeline show cultural-centre-almaty
    """
    timeline, problems = seeds.timeline(as_of)
    tell(problems)
    event = _find(timeline, event_id)
    if form == "json":
        from timeline.formats.json import render_event

        write(render_event(event))
    else:
        write(terminal.describe(event, timeline, today=seeds.today))
    stop_on_errors(problems)


def _find(timeline: Timeline, event_id: str) -> Event:
    from difflib import get_close_matches

    for event in timeline.events:
        if event.id == event_id:
            return event
    ids = [event.id for event in timeline.events]
    close = get_close_matches(event_id, ids, n=1) or [name for name in ids if event_id in name]
    hint = f"did you mean {close[0]!r}?" if close else "`timeline list` shows the ids"
    raise NothingMatchedError(f"no event {event_id!r}: {hint}")
