"""`timeline show`: one event, for people to read."""

from dataclasses import replace
from datetime import date

import click

from timeline import query, terminal
from timeline.cli.complete import ids
from timeline.cli.echo import report, report_withheld, stop_on_errors, write
from timeline.cli.options import Read, drafts_option
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
@drafts_option
@takes_seeds
def command(
    seeds: Seeds,
    /,
    event_id: str,
    format: str,  # noqa: A002 - as its variable
    as_of: date | None,
    *,
    drafts: bool,
) -> None:
    """Show one event and where it comes from.

    Its dates and facts, and every statement and revision with its document; of what a document
    took back also by which and when. A private event is shown too: who asks for it knows its id.
    Of a series its occurrences are listed.

    Example: timeline show cultural-centre-almaty
    """
    timeline, problems = seeds.timeline(as_of, drafts=drafts)
    report(problems)
    report_withheld(timeline)
    found = _find(timeline, event_id)
    write(_written(found, timeline, format, seeds.day(as_of)))
    stop_on_errors(problems)


def _written(found: Event | Timeline, timeline: Timeline, form: str, today: date) -> str | bytes:
    if isinstance(found, Timeline):
        return _list_written(found, form, today)
    if form == "json":
        from timeline.formats.json import render_event

        return render_event(found, today)
    return terminal.describe(found, timeline, today=today)


def _list_written(series: Timeline, form: str, today: date) -> str | bytes:
    if form == "json":
        from timeline.formats.json import render_events

        return render_events(series)
    return terminal.table(series, today=today, terminal=None)


def _find(timeline: Timeline, event_id: str) -> Event | Timeline:
    """The event of that id, or the occurrences of the series of that id."""
    from difflib import get_close_matches

    for event in (*timeline.events, *timeline.gone):
        if event.id == event_id:
            return event
    if series := tuple(event for event in timeline.events if event.facts.series == event_id):
        return replace(timeline, events=series)
    known = [event.id for event in timeline.events]
    close = get_close_matches(event_id, known, n=1) or [name for name in known if event_id in name]
    hint = f"did you mean {close[0]!r}?" if close else "`timeline list` shows the ids"
    raise NothingMatchedError(f"no event {event_id!r}: {hint}")
