"""`timeline review`: drafts of documents, decided one by one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.documents import overrides_of, published_option, standard_stream, tag_option
from timeline.cli.options import DATE_ORDER, FilePath
from timeline.cli.person import Lines, Terminal
from timeline.cli.seeds import Seeds, seeds_of
from timeline.cli.tell import tell
from timeline.errors import NothingMatchedError
from timeline.interrupts import EXIT_CODE, Interrupted
from timeline.text.counts import count, few

if TYPE_CHECKING:
    from timeline.review.session import Session
    from timeline.review.shelf import Shelf

#: events of which the words are gone that are named
_MOST_LOST = 5
_PORTS = click.IntRange(0, 65535)


@click.command("review")
@click.argument(
    "names",
    metavar="FILE...",
    nargs=-1,
    type=FilePath(allow_dash=True, readable=False),
)
@published_option
@DATE_ORDER.behind
@tag_option
@click.option(
    "-o",
    "--output",
    type=FilePath(file_okay=False, path_type=Path),
    show_default="the folder of the seeds",
    help="Folder for the seeds of documents that have none yet.",
)
@click.option("--terminal", is_flag=True, help="Ask here, and not in a browser.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; only this machine reaches it.",
)
@click.option(
    "--port", type=_PORTS, default=0, help="Port to listen on.  [default: one that is free]"
)
@click.option("--no-browser", is_flag=True, help="Open no browser, and only tell the address.")
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    *,
    published: tuple[str, ...],
    date_order: str | None,  # noqa: ARG001 - seeds_of takes it from the context
    language: str,
    output: Path | None,
    terminal: bool,
    host: str,
    port: int,
    no_browser: bool,
) -> None:
    """Review drafts of documents, and write what is right into the seeds.

    FILE is a document, a folder of them, or a seed with drafts; left out, it is the seeds. A page
    opens that only this machine reaches, with the text of a document beside its drafts;
    --terminal asks here. Each decision is in the seeds at once. What was decided is not asked
    again, only what is new or different in a document that is read anew.

    Example: timeline review news --published mill.html@2024-03-08

    Example: timeline review drafts/report.toml --terminal
    """
    seeds = seeds_of(ctx)
    folder = output or folder_of(seeds)
    session = _session(names or _seeds_with_drafts(seeds), seeds, folder, published, language)
    if terminal:
        _ask_here(session)
        return
    from timeline.server.review import run

    run(session, host=host, port=port, open_browser=not no_browser, say=tell)
    _tell_left(session, session.state()["left"])


def folder_of(seeds: Seeds) -> Path:
    """The folder of the seeds: the first one, or that of the first file."""
    first = Path(next((name for name in seeds.paths if name != "-"), "seeds"))
    return first.parent if first.is_file() else first


def _there(seeds: Seeds) -> tuple[str, ...]:
    """The files and folders of the seeds that are there."""
    return tuple(path for path in seeds.paths if path != "-" and Path(path).exists())


def shelf_of(seeds: Seeds, folder: Path) -> "Shelf":
    """The seeds as a review writes into them, with new ones in a folder."""
    from timeline.review.shelf import Shelf

    return Shelf(paths=_there(seeds), folder=folder, today=seeds.today, options=seeds.reading)


def _session(
    names: tuple[str, ...], seeds: Seeds, folder: Path, published: tuple[str, ...], language: str
) -> "Session":
    from timeline.review.opening import open_session

    documents = [name for name in names if not name.lower().endswith(".toml")]
    session = open_session(
        names,
        seeds=_there(seeds),
        folder=folder,
        today=seeds.today,
        stdin=standard_stream,
        say=tell,
        overrides=overrides_of(documents, published, seeds.order, language),
        options=seeds.reading,
    )
    state = session.state()
    if not (state["items"] or any(one["costs"] for one in state["documents"])):
        raise NothingMatchedError(f"there is nothing to review in {', '.join(names)}")
    return session


def _seeds_with_drafts(seeds: Seeds) -> tuple[str, ...]:
    """The seeds in TOML that have drafts.

    Raises:
        NothingMatchedError: There are none.
    """
    found = dict.fromkeys(
        item.origin.file
        for item in seeds.records().statements
        if item.draft and item.origin.file.lower().endswith(".toml")
    )
    if not found:
        raise NothingMatchedError("the seeds have no drafts: name a document to review")
    return tuple(found)


def _ask_here(session: "Session") -> None:
    from timeline.review.terminal import Review

    is_terminal = sys.stdin is not None and sys.stdin.isatty()
    person: Terminal | Lines = Terminal() if is_terminal else Lines()
    try:
        left = Review(session, person).run()
    except Interrupted:
        tell("interrupted: what was decided is in the seeds")
        raise SystemExit(EXIT_CODE) from None
    _tell_left(session, left)


def _tell_left(session: "Session", left: int) -> None:
    for name, events in session.lost().items():
        tell(
            f"{name}: the words on which {few(events, _MOST_LOST, repr)} "
            f"{'rests' if len(events) == 1 else 'rest'} are gone: `timeline verify {name}`"
        )
    tell(f"{count(left, 'draft')} left: run it again to go on" if left else "nothing is left")
