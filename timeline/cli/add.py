"""`timeline add`: one event more in a seed."""

import sys
from pathlib import Path
from typing import Any

import click

from timeline.cli.echo import write
from timeline.cli.options import FilePath
from timeline.cli.person import Lines, Terminal
from timeline.cli.review import folder_of, shelf_of
from timeline.cli.seeds import seeds_of
from timeline.cli.tell import tell
from timeline.model import Status

#: what is asked where nothing is given, and by which name
_QUESTIONS = (
    ("when", "when (in the words of the document, or EDTF): "),
    ("title", "what happens, in one line: "),
    ("document", "id of the document that says so (Enter for none): "),
    ("status", "status (Enter to leave it to the date): "),
    ("place", "place: "),
    ("tags", "tags, with ; between: "),
)


@click.command("add")
@click.argument("line", required=False, default="", metavar='["DATE: TITLE"]')
@click.option("--document", metavar="ID", default="", help="Id of the document that says so.")
@click.option("--seed", type=FilePath(path_type=Path), help="Seed that takes it, in TOML.")
@click.option("--id", "event_id", metavar="ID", default="", help="Its id.  [default: of its title]")
@click.option("--when", metavar="DATE", default="", help="Its date, where the line is a title.")
@click.option("--was", metavar="DATE", default="", help="The date that it had before.")
@click.option("--title", default="", help="Its title, where the line is a date.")
@click.option(
    "--status", type=click.Choice([item.value for item in Status]), help="How far it has come."
)
@click.option("--place", default="", help="Where it happens.")
@click.option("--tag", multiple=True, help="Word to filter by. Repeatable.")
@click.option("--participant", multiple=True, help="Who takes part. Repeatable.")
@click.option("--url", default="", help="Its own address.")
@click.option("--note", default="", help="What a reader should know beside the title.")
@click.option("--locator", default="", help='Where the document says so: "paragraph 6".')
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    /,
    line: str,
    *,
    document: str,
    seed: Path | None,
    event_id: str,
    when: str,
    was: str,
    title: str,
    status: str | None,
    place: str,
    tag: tuple[str, ...],
    participant: tuple[str, ...],
    url: str,
    note: str,
    locator: str,
    yes: bool,
) -> None:
    """Add an event to a seed.

    How its date is read is shown first; in a terminal it is asked whether that is right. What
    `timeline check` would call an error is not written. It goes into the seed of its document, into
    --seed, or into the list of events without a document. Without anything given it is asked for.

    Example: timeline add "12 Nov 2026: Tender closes" --document council-minutes --tag tender
    """
    from timeline.review.adding import addition

    seeds = seeds_of(ctx)
    is_terminal = sys.stdin is not None and sys.stdin.isatty()
    said: dict[str, Any] = {
        "id": event_id,
        "when": when,
        "was": was,
        "title": title,
        "status": status or "",
        "place": place,
        "tags": [*tag],
        "participants": [*participant],
        "url": url,
        "note": note,
        "locator": locator,
    }
    if not (line or when or title):
        if not is_terminal:
            raise click.UsageError('say what: timeline add "12 Nov 2026: Tender closes"')
        document = _asked(said, Terminal())
    given = _of_line(line, said)
    shelf = shelf_of(seeds, folder_of(seeds))
    made = addition(shelf, said, line=given, document=document, seed=seed)
    tell(_shown(made.said, made.read.parts))
    if is_terminal and not (yes or _is_right(made.path)):
        tell("nothing written")
        return
    done = made.write()
    write(f"{done.path}:{done.lines[0]}: {made.said['id']}\n")


def _of_line(line: str, said: dict[str, Any]) -> str:
    """The line, as a date and a title where a part of it is said by an option."""
    if line and said["title"] and not said["when"]:
        said["when"] = line
        return ""
    if line and said["when"]:
        said["title"] = said["title"] or line
        return ""
    return line


def _asked(said: dict[str, Any], person: Lines) -> str:
    """Ask for what is said of the event; the id of its document."""
    answers = {name: person.line(question, "").strip() for name, question in _QUESTIONS}
    answers["tags"] = answers["tags"] and answers["tags"].split(";")  # type: ignore[assignment]
    document = answers.pop("document")
    said |= answers
    return document


def _shown(said: Any, read: dict[str, Any]) -> str:
    if not read["edtf"]:
        return f"{said['title']}: no date"
    implied = f" ({' and '.join(read['implied'])} implied)" if read["implied"] else ""
    words = said.get("when") or said.get("was")
    check = f"; {read['check']}" if read["check"] else ""
    return f"{said['title']}: {words!r} is {read['words']}, {read['edtf']}{implied}{check}"


def _is_right(path: Path) -> bool:
    return click.confirm(f"write it into {path}?", default=False, err=True)
