"""`timeline agenda`: lately, today, next, and what awaits word."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from timeline import files, query
from timeline.cli.echo import report, report_withheld, stop_on_errors, write
from timeline.cli.filters import asked, filters
from timeline.cli.options import FilePath, Read, drafts_option, force_option, private_option
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.errors import OutputError
from timeline.query.upcoming import Length, length

_LATELY, _NEXT = Length(14, "d"), Length(30, "d")
#: formats by the ending of the file
_ENDINGS = {".md": "md", ".html": "html", ".htm": "html"}
_STANDARD = Path("-")


@click.command("agenda")
@click.option(
    "--lately",
    type=Read("length", length),
    show_default=str(_LATELY),
    help="How far to look back: 14d, 2w, 3 months.",
)
@click.option(
    "--next",
    "ahead",
    type=Read("length", length),
    show_default=str(_NEXT),
    help="How far to look ahead.",
)
@click.option("--days", type=click.IntRange(min=1), help="So many days both back and ahead.")
@click.option(
    "--format",
    type=click.Choice(["text", "md", "html"]),
    show_default="as the file ends, else text",
    help="How to write it.",
)
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path, allow_dash=True, dir_okay=False),
    default=_STANDARD,
    show_default=True,
    help="A file, or - for standard output.",
)
@click.option(
    "--quiet-if-empty", is_flag=True, help="Write nothing at all where there is nothing to tell."
)
@force_option("Replace a file that is not an agenda.")
@private_option
@drafts_option
@filters
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    *,
    lately: Length | None,
    ahead: Length | None,
    days: int | None,
    format: str | None,  # noqa: A002 - as its variable
    output: Path,
    quiet_if_empty: bool,
    force: bool,
    private: bool,
    drafts: bool,
    as_of: date | None,
    **options: Any,
) -> None:
    """Tell what came lately, what is today, what comes next and which plans await word.

    Lately: what took place, and what documents told of moves, delays and cancellations. Next:
    what begins, or may lie, in the days to come. Awaiting word: plans whose date has passed, that
    were put off, or that have no date yet. It is plain text that needs no terminal, and ends with
    exit code 0 where there is nothing to tell too: with --quiet-if-empty cron sends no mail then.

    Example: timeline agenda --days 7 --quiet-if-empty
    """
    from timeline.agenda.make import make
    from timeline.agenda.write import WRITERS

    _keep_apart(seeds, output, force=force)
    timeline, problems = seeds.timeline(as_of, private=private, drafts=drafts)
    chosen = query.select(timeline, asked(options))
    report(problems)
    report_withheld(timeline)
    around = Length(days, "d") if days else None
    made = make(
        chosen,
        today=seeds.day(as_of),
        lately=lately or around or _LATELY,
        ahead=ahead or around or _NEXT,
    )
    form = format or _ENDINGS.get(output.suffix.lower(), "text")
    told = "" if quiet_if_empty and not made.sections else WRITERS[form](made)
    if output == _STANDARD:
        write(told)
    else:
        files.write_all({output: told.encode("utf-8", "replace")})
    stop_on_errors(problems)


def _keep_apart(seeds: Seeds, output: Path, *, force: bool) -> None:
    """Refuse to write over what is read, or over what is not an agenda.

    Raises:
        OutputError: A file of others is there.
    """
    from timeline.agenda.write import is_ours

    if output == _STANDARD:
        return
    seeds.keep_apart([output])
    if not force and output.is_file() and not is_ours(files.read(output)):
        raise OutputError(
            f"{output} is there, and is not an agenda: --force replaces it, another name keeps it"
        )
