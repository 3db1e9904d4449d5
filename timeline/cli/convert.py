"""`timeline convert`: files of one format as files of another."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.cli.echo import keep_others_out, size, write
from timeline.cli.options import FilePath, drafts_option, files_behind, force_option, private_option
from timeline.cli.rendering import file_options, rendering_of_files
from timeline.cli.seeds import seeds_of
from timeline.cli.tell import tell, tell_problems
from timeline.errors import NothingMatchedError, OutputError, TimelineError
from timeline.files import Seen
from timeline.formats import READ, WRITTEN, listed
from timeline.model import Problem, Records, errors_of
from timeline.text.counts import count

if TYPE_CHECKING:
    # What converts is imported by the command that does.
    from timeline.formats.convert import Converted, Target

_TO = ("toml", *(name for name, form in WRITTEN.items() if not (form.is_chart or form.is_news)))
#: formats that seeds go into and out of again, drafts and all
_KEEP_DRAFTS = ("toml", "json")
_HELP = f"""
Convert seeds, sheets, calendars and data into one another.

The last name is what is written, the others what is read; - is standard input and output.
Files of {listed(map(str.upper, READ))} are read, and folders of them; {listed(_TO)} are written,
by the ending. Seeds of several documents go into a folder.

What is converted is what the files state: no status that only follows from a date. What the other
format does not keep is told before anything is written. Files that were not written here stay,
unless --force is given.

Example: timeline convert plan.xlsx plan.toml
"""


@click.command("convert", help=_HELP)
@click.argument(
    "names",
    metavar="IN... OUT",
    nargs=-1,
    required=True,
    type=FilePath(allow_dash=True, readable=False),
)
@click.option("--to", type=click.Choice(_TO), help="Format of OUT.  [default: as it ends]")
@click.option(
    "--from",
    "from_",
    type=click.Choice(list(READ)),
    help="Format of each IN.  [default: as it ends, or begins]",
)
@click.option(
    "--keep-going", is_flag=True, help="Convert what is right even where there are errors."
)
@force_option("Replace files of others.")
@private_option
@drafts_option
@rendering_of_files
@files_behind
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    *,
    to: str | None,
    from_: str | None,
    keep_going: bool,
    force: bool,
    private: bool,
    drafts: bool,
    **options: Any,
) -> None:
    """Read the files, tell what is lost, and write them as the other format."""
    from timeline.feed.exported import folders
    from timeline.formats.convert import STANDARD, converted

    *inputs, out = names
    if not inputs:
        raise click.UsageError(
            "name what is read and what is written: timeline convert plan.xlsx plan.toml"
        )
    target = _target(out, to or "")
    seeds = replace(seeds_of(ctx), paths=tuple(inputs), form=from_ or "", variable="")
    if not target.is_folder:
        seeds.keep_apart([target.path])
    keep_others_out(*([target.path] if target.is_folder else folders({out: target.path})))
    records = seeds.records()
    tell_problems(records.problems)
    records = _right(records, records.problems, keep_going=keep_going, private=private)
    if not (drafts or target.form in _KEEP_DRAFTS):
        records = _reviewed(records)
    if not (records.statements or records.documents):
        raise NothingMatchedError(f"no events in {', '.join(inputs)}: nothing is written")
    try:
        done = converted(records, target, file_options(options), seeds.reading)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    tell_problems(done.problems)
    _stop_on_errors(done.problems, keep_going=keep_going)
    if done.lost:
        tell(f"{out}: not kept: {', '.join(done.lost)}")
    if out == STANDARD:
        write(b"".join(done.files.values()))
    else:
        seeds.keep_apart(done.files)
        _write(done, target, force=force)


def _target(out: str, to: str) -> "Target":
    from timeline.formats.convert import target

    try:
        return target(out, to)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _right(
    records: Records, problems: Iterable[Problem], *, keep_going: bool, private: bool
) -> Records:
    """What is converted of the records: what is right, and what everybody may see."""
    from timeline.merge.private import left_out_words, public_records, refuse_unsure

    _stop_on_errors(problems, keep_going=keep_going)
    if private:
        return records
    refuse_unsure(records.may_hide)
    left = public_records(records)
    hidden = {item.event for item in records.statements} - {item.event for item in left.statements}
    if told := left_out_words(len(hidden)):
        tell(told)
    return left


def _reviewed(records: Records) -> Records:
    """The records without drafts, which is told."""
    from timeline.merge.drafts import drafts_of, drafts_words, reviewed

    if told := drafts_words(len(drafts_of(records))):
        tell(told)
    return reviewed(records)


def _stop_on_errors(problems: Iterable[Problem], *, keep_going: bool) -> None:
    errors = errors_of(problems)
    if errors and not keep_going:
        raise TimelineError(
            f"nothing written: what is read has {count(len(errors), 'error')}; correct them, "
            "or take what is right with --keep-going"
        )


def _write(done: "Converted", target: "Target", *, force: bool) -> None:
    from timeline.feed import exported
    from timeline.feed.standing import foreign

    seen = Seen()
    formats: dict[Path, str] = dict.fromkeys(done.files, target.form)
    others = () if force else foreign(formats, seen)
    if others:
        named = ", ".join(map(str, others))
        raise OutputError(
            f"nothing is written: {named} is there, and was not written by `timeline`, or "
            "edited since: --force replaces it, another name keeps it"
        )
    made = exported.Exported(files=done.files, formats=formats, warnings=())
    written = exported.write(made, force=force, seen=seen)
    tell_problems(written.warnings)
    for path, data in done.files.items():
        what = f"wrote {path}" if path in written.changed else f"{path} is as it was"
        tell(f"{what} ({size(data)})")
