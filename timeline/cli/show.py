"""`timeline show`: one event, for people to read."""

from datetime import date

import click

from timeline import query, terminal
from timeline.cli.complete import ids
from timeline.cli.echo import report, stop_on_errors, write
from timeline.cli.options import Read
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.errors import NothingMatchedError
from timeline.model import Event, Timeline


@click.command("show")
@click.argument("event_id", metavar="ID", shell_complete=ids)
@click.option(
    "--format",
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
@takes_seeds
def command(seeds: Seeds, /, event_id: str, format: str, as_of: date | None) -> None:  # noqa: A002 - as its variable
    """Show one event and where it comes from.

    Its dates and facts, and every statement and revision with its document. A private event is
    shown too: who asks for it knows its id.

    Example: timeline show cultural-centre-almaty
    """
    timeline, problems = seeds.timeline(as_of)
    report(problems)
    event = _find(timeline, event_id)
    if format == "json":
        from timeline.formats.json import render_event

        write(render_event(event, seeds.day(as_of)))
    else:
        write(terminal.describe(event, timeline, today=seeds.day(as_of)))
    stop_on_errors(problems)


def _find(timeline: Timeline, event_id: str) -> Event:
    from difflib import get_close_matches

    for event in timeline.events:
        if event.id == event_id:
            return event
    known = [event.id for event in timeline.events]
    close = get_close_matches(event_id, known, n=1) or [name for name in known if event_id in name]
    hint = f"did you mean {close[0]!r}?" if close else "`timeline list` shows the ids"
    raise NothingMatchedError(f"no event {event_id!r}: {hint}")
