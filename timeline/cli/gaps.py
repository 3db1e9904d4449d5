"""`timeline gaps`: stretches that no document and no event covers, and plans not spoken of."""

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from timeline import query
from timeline.cli.echo import report, report_withheld, stop_on_errors, stop_on_nothing, write
from timeline.cli.filters import asked, filters
from timeline.cli.options import Read, drafts_option, private_option
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.languages.phrases import phrases_of
from timeline.query.upcoming import Length, length

if TYPE_CHECKING:
    from timeline.gaps import Gap


@click.command("gaps")
@click.option(
    "--at-least",
    type=Read("length", length),
    show_default="3m of documents, 1y of events, 6m of plans",
    help="How long a gap is that is told: 30d, 2w, 3 months, 1y.",
)
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A line for each, or JSON.",
)
@private_option
@drafts_option
@filters
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    at_least: Length | None,
    format: str,  # noqa: A002 - as its variable
    private: bool,
    drafts: bool,
    as_of: date | None,
    **options: Any,
) -> None:
    """Tell where something may be missing.

    Stretches between two documents, and since the last one; stretches between two events; plans
    of which no document has spoken for long. With filters only the events that match count, and
    the documents that state them. Nothing of it is a mistake: it says where to look.

    Example: timeline gaps --tag culture --at-least 2m
    """
    from timeline.gaps import gaps

    timeline, problems = seeds.timeline(as_of, private=private, drafts=drafts)
    chosen = query.select(timeline, asked(options))
    report(problems)
    report_withheld(timeline)
    if chosen.events:
        found = gaps(chosen, today=seeds.day(as_of), at_least=at_least)
        write(_objects(found) if format == "json" else _lines(found))
    stop_on_errors(problems)
    stop_on_nothing(timeline, chosen)


def _lines(found: "Sequence[Gap]") -> str:
    """The gaps under a heading for each kind; a sentence where there are none."""
    say = phrases_of("en")
    lines: list[str] = []
    kind = None
    for gap in found:
        if gap.kind is not kind:
            lines += [*([""] if lines else []), say(f"gaps.heading.{gap.kind}")]
        kind = gap.kind
        lines.append(f"- {gap.words}")
    return "\n".join((*(lines or [say("gaps.none")]), ""))


def _objects(found: "Sequence[Gap]") -> str:
    """The gaps as JSON; what there is not is null."""
    made = [
        {
            "kind": gap.kind.value,
            "days": gap.days,
            "before": gap.before,
            "after": gap.after or None,
            "event": gap.event or None,
            "words": gap.words,
        }
        for gap in found
    ]
    return f"{json.dumps(made, ensure_ascii=False, indent=2)}\n"
