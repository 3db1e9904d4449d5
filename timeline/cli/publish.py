"""`timeline publish`: the timeline as a site of files."""

from pathlib import Path
from typing import Any

import click

from timeline.cli.echo import (
    bar,
    keep_others_out,
    report,
    report_left_out,
    report_withheld,
    stop_on_nothing,
    stop_unless_right,
)
from timeline.cli.options import FilePath, Read, drafts_option, force_option, private_option
from timeline.cli.previous import (
    previous_feed,
    previous_option,
    snapshot_after,
    tell_forgotten,
)
from timeline.cli.rendering import export_options, rendering
from timeline.cli.seeds import Seeds, takes_seeds
from timeline.cli.tell import tell, tell_problems
from timeline.files import Seen
from timeline.model import About
from timeline.text.counts import count


def base_address(text: str) -> str:
    """The address of a site as `timeline.site` reads it, imported when it is needed."""
    from timeline.site import base_address as read

    return read(text)


@click.command("publish")
@click.argument("folder", metavar="DIR", type=FilePath(path_type=Path))
@click.option(
    "--base-url",
    type=Read("url", base_address),
    metavar="URL",
    help="Address that DIR will have on the web: calendars subscribe there.  "
    "[default: the folder of url in timeline.toml]",
)
@click.option(
    "--keep-going", is_flag=True, help="Publish what is right even where the seeds have errors."
)
@force_option("Publish although most of the events that calendars have would go.")
@previous_option("DIR/timeline.ics")
@private_option
@drafts_option
@rendering
@takes_seeds
def command(  # noqa: PLR0913 - one parameter an option
    seeds: Seeds,
    /,
    folder: Path,
    *,
    base_url: str | None,
    keep_going: bool,
    force: bool,
    previous: Path | None,
    private: bool,
    drafts: bool,
    **options: Any,
) -> None:
    """Write the timeline as a site for any web host.

    DIR gets index.html, the calendar, the sheet, JSON and the chart, and a page, a calendar, a
    sheet and a chart for each year and each tag, with feeds of what changed, for each event too,
    and a .gz beside each text. What has not changed is not touched; other people's files stay.
    Publish into the same DIR each time, or name the calendar that people have with --previous, so
    that revisions go on.

    Example: timeline publish public --base-url https://example.org/timeline
    """
    from timeline.feed.revisions import newer
    from timeline.feed.shrunk import shrunk
    from timeline.formats.ics.vevent import vevents
    from timeline.site import publish as put

    seeds.keep_apart(_places(folder))
    keep_others_out(folder)
    timeline, problems = seeds.timeline(private=private, drafts=drafts)
    report(problems)
    report_withheld(timeline)
    stop_unless_right(timeline, problems, keep_going=keep_going)
    base = base_url or _stated_base(timeline.about)
    there = folder / "timeline.ics"
    if not (timeline.withheld and there.is_file()):
        # Calendars that have what has become private lose it.
        stop_on_nothing(timeline, timeline)
    report_left_out(problems)
    wished, seen = export_options(options), Seen()
    prepared = vevents(timeline, wished.placement, wished.language, wished.first_year, wished.alarm)
    feed = previous_feed(there, previous, prepared=prepared, seen=seen)
    had = [feed]
    if previous:
        replaced = previous_feed(there, prepared=prepared, seen=seen)
        tell_forgotten(there, newer(replaced, feed))
        had = [replaced, feed]
    made = snapshot_after(feed, timeline, wished, seeds)
    lost = shrunk(had, made.timeline, made.timeline, made.history)
    tell_problems(lost.problems())
    if not force:
        lost.refuse()
    with bar("made") as progress:
        done = put(made, folder, base_url=base, progress=progress)
    tell_problems(dict.fromkeys((*made.problems, *done.warnings)))
    removed = f", {len(done.removed)} removed" if done.removed else ""
    tell(
        f"{folder}: {count(len(done.written), 'file')} written, {len(done.unchanged)} as they "
        f"were{removed}: {base}/"
    )


def _places(folder: Path) -> tuple[Path, ...]:
    """A page in each folder of a site, and what stands where it may write a file."""
    from timeline.site.paths import FOLDERS, INDEX, inventory_of

    there = [
        name + path.name
        for name in FOLDERS
        if (folder / name).is_dir()
        for path in (folder / name).iterdir()
    ]
    ours = inventory_of(there).files
    pages = (name + INDEX for name in FOLDERS)
    return tuple(folder / name for name in (*pages, *sorted(ours)))


def _stated_base(about: About) -> str:
    """The address that the timeline states for its feed, without the name of the feed.

    Raises:
        click.UsageError: It states none, or none that a site can have.
    """
    if not about.base_url:
        raise click.UsageError(
            "where will DIR be on the web? Give --base-url https://example.org/timeline, or "
            'url = "https://example.org/timeline/timeline.ics" in timeline.toml'
        )
    try:
        return base_address(about.base_url)
    except ValueError as error:
        raise click.UsageError(f"url of [timeline]: {error}") from None
