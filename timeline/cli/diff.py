"""`timeline diff`: what differs between two states of a timeline."""

import click

from timeline.cli.echo import report, report_withheld, stop_on_errors, write
from timeline.cli.options import drafts_option, private_option
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.states import state
from timeline.cli.steps import STEPS_FORMAT, STEPS_KIND
from timeline.cli.tell import tell
from timeline.formats.developments import FORMS, telling
from timeline.history.developments import difference
from timeline.merge.private import both_without

#: exit code where they differ, of those who ask for it, as git has it
_DIFFERENT = 1


@click.command("diff")
@click.argument("old", metavar="A")
@click.argument("new", metavar="[B]", default="")
@STEPS_FORMAT
@STEPS_KIND
@click.option("--exit-code", is_flag=True, help="End with 1 where they differ, as git does.")
@private_option
@drafts_option
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    old: str,
    new: str,
    format: str,  # noqa: A002 - as its variable
    kinds: tuple[str, ...],
    exit_code: bool,
    private: bool,
    drafts: bool,
) -> None:
    """Show what differs from A to B, for each event with the document that says so.

    A and B are dates (the seeds as they were known then), files or folders of seeds, calendars
    and exports in JSON, or revisions of the seeds that git keeps: HEAD~3, v1, main:seeds. Without
    B it is the seeds as they are.

    Example: timeline diff 2026-09-01 2026-10-01
    """
    (before, faults), (after, others) = (
        state(text, seeds, private=private, drafts=drafts) for text in (old, new)
    )
    if not private:
        before, after = both_without(before, after)
    steps = [step for step in difference(before, after) if not kinds or step.kind in kinds]
    problems = tuple(dict.fromkeys((*faults, *others)))
    report(problems)
    report_withheld(after)
    documents = {item.id: item for item in (*before.documents, *after.documents)}
    write(FORMS[format](telling(steps, documents.values())))
    if not steps:
        tell("no differences")
    stop_on_errors(problems)
    if exit_code and steps:
        raise SystemExit(_DIFFERENT)
