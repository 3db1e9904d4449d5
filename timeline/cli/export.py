"""`timeline export`: the timeline as files."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import query
from timeline.cli import slip
from timeline.cli.apart import keep_apart
from timeline.cli.echo import (
    bar,
    keep_others_out,
    report,
    report_left_out,
    report_withheld,
    size,
    stop_on_nothing,
    stop_unless_right,
    write,
)
from timeline.cli.filters import asked, filters
from timeline.cli.options import FilePath, Read, drafts_option, force_option, private_option
from timeline.cli.previous import (
    previous_feed,
    previous_option,
    tell_forgotten,
)
from timeline.cli.rendering import export_options, rendering
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell, tell_problems
from timeline.errors import TimelineError
from timeline.feed import exported
from timeline.feed.exported import STANDARD, Exported
from timeline.feed.record import NAME as RECORD
from timeline.feed.shrunk import Shrunk, shrunk
from timeline.feed.snapshot import Snapshot
from timeline.feed.standing import left_beside, refuse_foreign
from timeline.files import Seen
from timeline.files.apart import inputs_at
from timeline.formats import CHARTS, DEFAULT, WRITTEN, listed
from timeline.formats.options import ExportOptions
from timeline.model import Timeline
from timeline.query import Query
from timeline.text.counts import count

if TYPE_CHECKING:
    from timeline.feed.previous import PreviousFeed

_NEWS = listed(row.file_name for row in WRITTEN.values() if row.is_news)
_HELP = f"""
Write the timeline as calendar, sheet and chart.

FORMATS are any of {listed(WRITTEN)}; {listed(DEFAULT)} unless given.
They become timeline.ics and so on in the output folder, and what changed becomes {_NEWS};
each is written whole or not at all.
The calendar goes on from the one that stands there: what has not changed keeps its stamp.
Nothing is written over what is read; what others wrote is replaced with --force only, and what a
hand has edited is kept beside. slip is a chart of its own: how the promised dates of plans moved.

\b
Example: timeline export pdf -o wall.pdf --year 2022.. --paper a3
         timeline export slip -o slip.svg
"""


@click.command("export", help=_HELP)
@click.argument("formats", nargs=-1, type=click.Choice([*WRITTEN, slip.NAME]))
@click.option(
    "-o",
    "--output",
    type=FilePath(path_type=Path, allow_dash=True),
    default=Path("exports"),
    show_default=True,
    help="Folder; or, for one format, a file or - for standard output.",
)
@click.option("--check", is_flag=True, help="Write nothing; fail on stale exports.")
@click.option(
    "--keep-going", is_flag=True, help="Export what is right even where the seeds have errors."
)
@click.option(
    "--changes-since",
    "since",
    type=Read("date", query.last_day),
    help="Chart: what moved since that day with its old place, as a ghost.",
)
@click.option("--all", "every", is_flag=True, help="Slip chart: plans that never moved too.")
@force_option("Replace files of others, and a calendar of which most would go.")
@previous_option("the one that is replaced")
@private_option
@drafts_option
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
    every: bool,
    since: date | None,
    force: bool,
    previous: Path | None,
    private: bool,
    drafts: bool,
    as_of: date | None,
    **options: Any,
) -> None:
    """Write the files that are asked for, or compare them with those that stand there."""
    if check and output == STANDARD:
        raise click.UsageError("--check compares files, and - is standard output")
    is_slip = slip.NAME in formats
    wanted = slip.target(formats, output, check=check) if is_slip else _targets(formats, output)
    _keep_apart(seeds, wanted.values(), wanted.get("ics"), previous)
    if not check:
        keep_others_out(*exported.folders(wanted))
    timeline, problems = seeds.timeline(as_of, private=private, drafts=drafts)
    _refuse_unless_chart(wanted, since, is_slip=is_slip)
    settings = _with_ghosts(
        export_options(options),
        timeline,
        since,
        lambda day: seeds.timeline(day, private=private, drafts=drafts)[0],
    )
    wished = asked(options)
    if as_of and previous:
        raise click.UsageError("--as-of shows what was known then, and does not go on from a feed")
    chosen = query.select(timeline, wished)
    report(problems)
    report_withheld(timeline)
    stop_unless_right(timeline, problems, keep_going=keep_going)
    if not (timeline.withheld and not timeline.events and _is_there(wanted.values())):
        # Of what has become private calendars, and whoever reads the other files, lose all.
        stop_on_nothing(timeline, chosen)
    report_left_out(problems)
    seen = _seen(wanted, replaces=check or force)
    if is_slip:
        day = seeds.day(as_of)
        _write(slip.made(chosen, wanted, settings, today=day, every=every), seen, force=force)
        return
    made = Snapshot(timeline=timeline, options=settings, today=seeds.today)
    became_private = 0
    if "ics" in wanted:
        feeds = _feeds(made, wanted["ics"], previous, seen)
        became_private = len(timeline.withheld & feeds.there.events.keys())
        made, lost = _carried(made, chosen, feeds, seeds.now, as_of)
        chosen = made.choose(wished)
        tell_problems(made.problems)
        gone, others = _gone(made, chosen, feeds, as_of).forgetting(lost)
        tell_problems(gone.problems())
        tell_forgotten(wanted["ics"], () if check else others)
        if not (check or force):
            gone.refuse()
    if check:
        _compare(made, wished, wanted, seen)
        return
    done = _rendered(made, wished, wanted)
    beside = (path.with_name(RECORD) for path in done.files if path != STANDARD)
    _keep_apart(seeds, (*done.files, *beside), wanted.get("ics"), previous)
    _write(done, seen, force=force)
    if became_private:
        _tell_private(done, became_private, wanted["ics"])


def _refuse_unless_chart(wanted: Iterable[str], since: date | None, *, is_slip: bool) -> None:
    """Refuse to show old places where no chart is made that has them.

    Raises:
        click.UsageError: There is none.
    """
    if since is not None and (is_slip or CHARTS.isdisjoint(wanted)):
        raise click.UsageError(
            "--changes-since is of the chart: timeline export png --changes-since 2026-01-01"
        )


def _with_ghosts(
    options: ExportOptions,
    timeline: Timeline,
    since: date | None,
    known_on: Callable[[date], Timeline],
) -> ExportOptions:
    """The options of a chart that shows what moved since a day, if one is given."""
    if since is None:
        return options
    from timeline.history.moved import moved

    chart = replace(options.chart, since=since, ghosts=moved(known_on(since), timeline))
    return replace(options, chart=chart)


def _seen(wanted: dict[str, Path], *, replaces: bool) -> Seen:
    """What stands where files go, which is refused where it is of others and not to be replaced."""
    seen = Seen()
    if not replaces:
        refuse_foreign({path: name for name, path in wanted.items()}, seen)
    return seen


def _compare(made: Snapshot, wished: Query, wanted: dict[str, Path], seen: Seen) -> None:
    """End with an error where a file is no longer what would be written."""
    found = exported.compare(made, wished, wanted, seen)
    tell_problems(found.warnings)
    if found.stale:
        raise TimelineError(f"{'; '.join(found.stale)}: run `timeline export` again")
    tell(f"{count(found.count, 'file')} up to date")


def _keep_apart(
    seeds: Seeds, targets: Iterable[Path], feed: Path | None, previous: Path | None
) -> None:
    """Refuse to write over what is read; the feed alone takes the place of the previous one.

    Raises:
        click.UsageError: A target is read.
    """
    targets = tuple(targets)
    seeds.keep_apart(targets)
    if previous is not None:
        others = inputs_at("calendar of --previous", [previous])
        keep_apart(others, (target for target in targets if target != feed))


def _rendered(made: Snapshot, wished: Query, wanted: dict[str, Path]) -> Exported:
    with bar("drawn") as progress:
        done = exported.render(made, wished, wanted, progress)
    tell_problems(done.warnings)
    return done


def _write(done: Exported, seen: Seen, *, force: bool) -> None:
    if STANDARD in done.files:
        write(done.files[STANDARD])
        return
    written = exported.write(done, force=force, seen=seen)
    tell_problems(written.warnings)
    for path, data in done.files.items():
        what = f"wrote {path}" if path in written.changed else f"{path} is as it was"
        tell(f"{what} ({size(data)})")
    for path in exported.left_over(done.files):
        tell(f"{path} is left from a chart of more pages: remove it")


def _tell_private(done: Exported, many: int, feed: Path) -> None:
    """Say how many events left the calendar for being private, and which files may hold them."""
    tell(
        f"{feed}: warning: {count(many, 'event')} that calendars have "
        f"{'is' if many == 1 else 'are'} private now, and gone from it"
    )
    others = left_beside(done.files.keys())
    if others:
        tell(
            f"{', '.join(map(str, others))}: warning: may hold what has become private: export "
            "again, or remove what is not needed"
        )


def _is_there(targets: Iterable[Path]) -> bool:
    """Whether one of them has been written before."""
    return any(target.is_file() for target in targets)


def _targets(formats: tuple[str, ...], output: Path) -> dict[str, Path]:
    try:
        return exported.targets(formats, output)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feeds:
    """The feeds that calendars have: the one that is replaced, and one that is named."""

    there: "PreviousFeed"
    given: "PreviousFeed | None"


def _feeds(made: Snapshot, path: Path, previous: Path | None, seen: Seen) -> _Feeds:
    # What writes calendars is imported where one is made.
    from timeline.formats.ics.vevent import vevents

    wished = made.options
    prepared = vevents(
        made.timeline, wished.placement, wished.language, wished.first_year, wished.alarm
    )
    given = previous_feed(None, previous, prepared=prepared, seen=seen) if previous else None
    there = previous_feed(path, prepared=prepared, seen=seen)
    return _Feeds(there=there, given=given)


def _carried(
    made: Snapshot, chosen: Timeline, feeds: _Feeds, now: datetime, as_of: date | None
) -> tuple[Snapshot, tuple[str, ...]]:
    """The snapshot after the feeds, and what it forgets of the one that stands there."""
    if as_of:
        # What was known on a day goes on from no feed.
        return made, tuple(feeds.there.events)
    return exported.carried(made, chosen, feeds.there, feeds.given, now)


def _gone(made: Snapshot, chosen: Timeline, feeds: _Feeds, as_of: date | None) -> Shrunk:
    """What calendars lose; a filtered feed takes the place of none but the one that is there."""
    had = [feeds.there]
    if feeds.given is not None and not chosen.asked:
        had.append(feeds.given)
    gone = shrunk(had, made.timeline, chosen, made.history)
    return replace(gone, asked=f"as of {as_of}") if as_of else gone
