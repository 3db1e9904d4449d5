"""`timeline history`: what became of the events, and by which document."""

from datetime import date
from typing import Any

import click

from timeline import query
from timeline.cli.complete import ids
from timeline.cli.echo import report, report_withheld, stop_on_errors, stop_on_nothing, write
from timeline.cli.filters import asked, filters
from timeline.cli.options import Read, drafts_option, private_option
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.steps import STEPS_FORMAT, STEPS_KIND
from timeline.errors import NothingMatchedError
from timeline.formats.developments import FORMS, telling
from timeline.history.developments import Development, developments
from timeline.model import Timeline


@click.command("history")
@click.argument("event_id", metavar="[ID]", default="", shell_complete=ids)
@STEPS_FORMAT
@click.option(
    "--since",
    type=Read("date", query.first_day),
    help="What was known on that day or later.",
)
@STEPS_KIND
@private_option
@drafts_option
@filters
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    event_id: str,
    format: str,  # noqa: A002 - as its variable
    since: date | None,
    kinds: tuple[str, ...],
    private: bool,
    drafts: bool,
    as_of: date | None,
    **options: Any,
) -> None:
    """Show what became of the events, oldest first, each step with its document.

    Added, moved, sharpened, confirmed, postponed, cancelled, contradicted, retracted and more;
    with an ID that of one event, whatever it is called now.

    Example: timeline history --since 2026-10-01 --kind moved --kind cancelled
    """
    timeline, problems = seeds.timeline(as_of, private=private or bool(event_id), drafts=drafts)
    chosen = query.select(timeline, asked(options))
    found = [
        step
        for step in developments(chosen)
        if _is_asked(step, since, kinds) and (not event_id or step.event in _ids(chosen, event_id))
    ]
    report(problems)
    report_withheld(timeline)
    write(FORMS[format](telling(found, timeline.documents, is_one=bool(event_id))))
    stop_on_errors(problems)
    _stop_on_nothing(timeline, chosen, found, event_id)


def _is_asked(step: Development, since: date | None, kinds: tuple[str, ...]) -> bool:
    is_late = since is None or (step.on is not None and step.on >= since)
    return is_late and (not kinds or step.kind in kinds)


def _ids(timeline: Timeline, event_id: str) -> frozenset[str]:
    """The ids of what is called so, or was, or is an occurrence of that series."""
    return frozenset(
        event.id
        for event in (*timeline.events, *timeline.gone)
        if event_id in (event.id, event.formerly, event.facts.series)
    )


def _stop_on_nothing(
    timeline: Timeline, chosen: Timeline, found: list[Development], event_id: str
) -> None:
    """Refuse to go on without a step.

    Raises:
        NothingMatchedError: It says what there was to choose from.
    """
    if found:
        return
    if event_id and not _ids(timeline, event_id):
        raise NothingMatchedError(f"no event {event_id!r}: `timeline list` shows the ids")
    if not chosen.gone:
        stop_on_nothing(timeline, chosen)
    raise NothingMatchedError("nothing became of them that is asked for: see --since and --kind")
