"""`timeline export`: the timeline as files."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import files, query
from timeline.cli.filters import asked, filters
from timeline.cli.previous import (
    previous_feed,
    previous_option,
    snapshot_after,
    tell_forgotten,
)
from timeline.cli.rendering import export_options, rendering
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.telling import (
    bar,
    size,
    stop_on_nothing,
    stop_unless_right,
    tell,
    tell_left_out,
    write,
)
from timeline.errors import OutputError, TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats import DEFAULT, FORMATS, WRITTEN, Progress, listed
from timeline.model import Problem, Timeline
from timeline.query import Query
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.feed.previous import PreviousFeed

_HELP = f"""
Write the timeline as calendar, sheet and chart.

FORMATS are any of {listed(WRITTEN)}; {listed(DEFAULT)} unless given.
They become timeline.ics and so on in the output folder, each written whole or not at all.
The calendar goes on from the one that stands there: what has not changed keeps its stamp.

Example: timeline export pdf -o wall.pdf --year 2022.. --paper a3
"""


@click.command("export", help=_HELP)
@click.argument("formats", nargs=-1, type=click.Choice(list(WRITTEN)))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    default=Path("exports"),
    show_default=True,
    help="Folder; or, for one format, a file or - for standard output.",
)
@click.option("--check", is_flag=True, help="Write nothing; fail on stale exports.")
@click.option(
    "--keep-going", is_flag=True, help="Export what is right even where the seeds have errors."
)
@previous_option("the one that is replaced")
@rendering
@filters
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    formats: tuple[str, ...],
    *,
    output: Path,
    check: bool,
    keep_going: bool,
    previous: Path | None,
    as_of: date | None,
    **options: Any,
) -> None:
    """Write the files that are asked for, or compare them with those that stand there."""
    timeline, problems = seeds.timeline(as_of)
    if check and str(output) == "-":
        raise click.UsageError("--check compares files, and - is standard output")
    wanted = _targets(formats, output)
    wished = asked(options)
    if as_of and previous:
        raise click.UsageError("--as-of tells what was known then, and goes on from no feed")
    chosen = query.select(timeline, wished)
    tell(problems)
    stop_unless_right(problems, keep_going=keep_going)
    stop_on_nothing(timeline, chosen)
    tell_left_out(problems)
    made = Snapshot(timeline=timeline, options=export_options(options), today=seeds.today)
    if "ics" in wanted:
        there = previous_feed(wanted["ics"])
        # What was known on a day goes on from no feed.
        lost = tuple(there.events)
        if not as_of:
            made, lost = _carried(seeds, made, chosen, there, previous)
        for problem in made.problems:
            click.echo(str(problem), err=True)
        tell_forgotten(wanted["ics"], () if check else lost)
    if check:
        _compare(made, wished, wanted)
        return
    with bar("drawn") as progress:
        rendered = _render(made, wished, wanted, progress)
    if str(output) == "-":
        write(next(iter(rendered.values()))[1])
    else:
        files.write_all({path: data for path, (_, data) in rendered.items()})
        for path, (_, data) in rendered.items():
            click.echo(f"wrote {path} ({size(data)})", err=True)
        for path in _left_over(rendered):
            click.echo(f"{path} is left from a chart of more pages: remove it", err=True)


def _carried(
    seeds: Seeds, made: Snapshot, chosen: Timeline, there: "PreviousFeed", previous: Path | None
) -> tuple[Snapshot, tuple[str, ...]]:
    """The snapshot after the feed that stands there or is given, and what it forgets of the first.

    Args:
        seeds: With the clock.
        made: The snapshot of the whole timeline.
        chosen: The events of the next feed.
        there: The feed that is replaced.
        previous: The feed to go on from instead.
    """
    from timeline.feed.revisions import forgotten, newer

    lost = forgotten(there, made.timeline, chosen)
    feed = there
    if previous:
        feed = previous_feed(None, previous)
        lost = tuple(dict.fromkeys((*lost, *newer(there, feed))))
    return snapshot_after(feed, made.timeline, made.options, seeds), lost


def _targets(formats: tuple[str, ...], output: Path) -> dict[str, Path]:
    """Where each format goes."""
    chosen = tuple(dict.fromkeys(formats))
    ending = output.suffix.lower().removeprefix(".")
    is_file = (
        str(output) == "-"
        or (ending in WRITTEN and not output.is_dir())
        or (output.exists() and not output.is_file() and not output.is_dir())
    )
    # One format asked for by name, and a name that ends like a file's, is a file.
    is_file = is_file or (len(chosen) == 1 and bool(ending) and not output.is_dir())
    if not is_file:
        return {name: output / f"timeline.{name}" for name in chosen or DEFAULT}
    if not chosen and ending in WRITTEN:
        chosen = (ending,)
    if len(chosen) != 1:
        raise click.UsageError(
            f"-o {output} takes one format, not {len(chosen or DEFAULT)}: "
            f"timeline export {chosen[0] if chosen else 'csv'} -o {output}"
        )
    if ending in WRITTEN and ending != chosen[0]:
        raise click.UsageError(f"-o {output} ends in .{ending}, and {chosen[0]} is asked for")
    return {chosen[0]: output}


def _render(
    made: Snapshot,
    wished: Query,
    targets: dict[str, Path],
    progress: Progress | None = None,
) -> dict[Path, tuple[str, bytes]]:
    """The format and bytes of each file; all are made before the first is written."""
    rendered: dict[Path, tuple[str, bytes]] = {}
    told: set[Problem] = set()
    for name, path in targets.items():
        output = made.export(name, wished, progress=progress)
        for warning in output.warnings:
            if warning not in told:
                click.echo(str(warning), err=True)
        told.update(output.warnings)
        if str(path) == "-" and len(output.pages) > 1:
            raise OutputError(
                f"{len(output.pages)} pages of {name} do not go to standard output: "
                "name a folder, or take pdf"
            )
        for number, data in enumerate(output.pages, 1):
            rendered[_page(path, number)] = (name, data)
    return rendered


def _page(path: Path, number: int) -> Path:
    """Where page `number` goes of a chart that begins at `path`."""
    return path if number == 1 else path.with_stem(f"{path.stem}-{number}")


def _left_over(paths: Iterable[Path]) -> list[Path]:
    """For each chart among the files the page that stands behind its last."""
    known = set(paths)
    found = []
    for first in known:
        number = 2
        while _page(first, number) in known:
            number += 1
        if _page(first, number).exists():
            found.append(_page(first, number))
    return sorted(found)


def _compare(made: Snapshot, wished: Query, targets: dict[str, Path]) -> None:
    """Tell which files are no longer what would be written."""
    stale: list[str] = []
    paths: list[Path] = []
    for name, path in targets.items():
        expected = _foretold(made, wished, name, path) or {
            written: FORMATS[name].mark(data)
            for written, (_, data) in _render(made, wished, {name: path}).items()
        }
        for written, mark in expected.items():
            there = files.read(written)
            if not there:
                stale.append(f"{written} is not there")
            elif FORMATS[name].mark(there) != mark:
                stale.append(f"{written} is stale")
        paths += expected
    stale += [f"{path} is left from a chart of more pages" for path in _left_over(paths)]
    if stale:
        raise TimelineError(f"{'; '.join(stale)}: run `timeline export` again")
    click.echo(f"{count(len(paths), 'file')} up to date", err=True)


def _foretold(made: Snapshot, wished: Query, name: str, path: Path) -> dict[Path, bytes | str]:
    """The marks of the pages that a chart has, where it need not be drawn to know them."""
    mark = made.foretell(name, wished)
    if mark is None:
        return {}
    # What is fresh says itself how many pages it has; of what is stale one is enough.
    exporter = FORMATS[name]
    there = files.read(path)
    fresh = there is not None and exporter.mark(there) == mark
    pages = exporter.count(there) if there and fresh else 1
    return {_page(path, number): mark for number in range(1, max(pages, 1) + 1)}
