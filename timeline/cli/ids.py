"""`timeline ids`: the ids of events that state none, shown or written into their seeds."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import files
from timeline.cli.echo import keep_others_out, report, stop_on_errors, write
from timeline.cli.options import FilePath
from timeline.cli.previous import FEED, previous_feed
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell
from timeline.errors import TimelineError
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.model import Records, Statement


@click.command("ids")
@click.option("--write", "is_written", is_flag=True, help="Write the ids into the files.")
@click.option(
    "--feed",
    type=FilePath(exists=True, dir_okay=False, path_type=Path),
    show_default=f"{FEED}, where it is there",
    help="The calendar that people have, whose ids stay.",
)
@takes_seeds
def command(seeds: Seeds, /, *, is_written: bool, feed: Path | None) -> None:
    """Show the ids of events whose rows state none, or write them down.

    Calendars know an event by its id. Where a row states none its title makes it, and its date
    too where several rows have one title: then a new title, or a new date, makes a new event.
    Written down, the id stays whatever changes.

    --write puts them into the files, TOML, CSV and TSV. All else in them stays as it is, to the
    byte: comments, order, quotes. No id changes by that, nor does one that calendars know.

    Example: timeline ids --write
    """
    records = _as_known(seeds, seeds.records(), feed)
    report(records.problems)
    found = _rows(item for item in records.statements if not item.states_id)
    if not found:
        tell("every event states its id")
    elif is_written:
        _write_down(seeds, records, found)
    else:
        write("".join(f"{item.origin}: {item.event}: {item.facts.title}\n" for item in found))
        tell(f"{count(len(found), 'event')} without an id: `timeline ids --write` writes them down")
    stop_on_errors(records.problems)


def _rows(statements: "Iterable[Statement]") -> "list[Statement]":
    """One statement for each row, whose id is that of its series where it gives one."""
    rows = {(item.origin, item.position): item for item in statements}
    return [
        replace(item, event=item.facts.series) if item.facts.series else item
        for item in rows.values()
    ]


def _as_known(seeds: Seeds, records: "Records", feed: Path | None) -> "Records":
    """The records, with the ids under which calendars have their events."""
    from timeline.feed.known_ids import known_ids
    from timeline.merge import build

    previous = previous_feed(FEED, feed)
    if not previous.events:
        return records
    known = known_ids(build(records, today=seeds.today)[0], previous)
    statements = (
        item if item.states_id else replace(item, event=known.get(item.event, item.event))
        for item in records.statements
    )
    return replace(records, statements=tuple(statements))


def _write_down(seeds: Seeds, records: "Records", found: "Sequence[Statement]") -> None:
    """Write the ids into the files of these statements.

    Raises:
        TimelineError: There is a file that they cannot be written into; the others have them.
    """
    from timeline.formats.naming.write import by_file, named_file, says_the_same

    wanted = by_file(found)
    keep_others_out(*(Path(name).parent for name in wanted))
    made: dict[str, bytes] = {}
    refused: list[str] = []
    for name, ids in wanted.items():
        try:
            made[name] = named_file(Path(name), ids, seeds.encoding)
        except TimelineError as error:
            refused.append(f"{name}: {error}")
    if made and not says_the_same(records, seeds.records(made), made):
        raise TimelineError(
            "nothing written: with the ids written into them the seeds would say something else; "
            "write an id into each row"
        )
    files.write_all({Path(name): data for name, data in made.items()})
    for name in made:
        tell(f"{name}: {count(len(wanted[name]), 'id')} written")
    if refused:
        raise TimelineError("; ".join(refused))
