"""A timeline as a site of plain files, for any host.

`base_address` reads the address under which it will stand, `publish` makes it.
"""

from pathlib import Path

from timeline.feed.snapshot import Snapshot
from timeline.files import locked
from timeline.limits import LIMITS
from timeline.query import years_in
from timeline.site.addresses import base_address
from timeline.site.events import events_of
from timeline.site.folder import Published, keep_off, make, put, there
from timeline.site.manifest import published_before
from timeline.site.paths import COMMON, Inventory, name_tags, parts_of, with_packed
from timeline.site.room import with_files, without_feeds, without_files, without_pages
from timeline.site.site import Progress, render

__all__ = ["Published", "base_address", "publish"]


def publish(
    snapshot: Snapshot,
    folder: Path,
    *,
    base_url: str,
    progress: Progress | None = None,
) -> Published:
    """Make the folder the site of a snapshot; what is right already stays as it is.

    Years and tags that were published once go on, with nothing in them where nothing matches
    any more: a calendar that loses its feed would show its last events for ever. What is new of
    an event goes on as long as there is such an event.

    Args:
        snapshot: The timeline, and what calendars have been sent of it.
        folder: Made where there is none; files of others in it stay.
        base_url: The address that the folder will have on the web.
        progress: Takes how many files and pages are made, and how many there will be.

    Raises:
        ValueError: `base_url` is not the address of a folder on the web.
        OutputError: Something cannot be written, or files of others are in the way.
    """
    base = base_address(base_url)
    make(folder)
    with locked(folder):
        before = published_before(folder)
        years = tuple(sorted({*years_in(snapshot.timeline), *before.inventory.years}))
        room = LIMITS["site.parts"].most - len(years)
        used, left_out = with_files(snapshot.timeline.events, before.inventory.tags, room)
        tags = name_tags(used, before.inventory.tags)
        events = events_of(snapshot.timeline, before.inventory)
        parts = parts_of(years, tags, events.parts)
        # Checked before the work is done, and again when it is known which charts there are.
        lasting = with_packed((*(path for part in parts for path in part.lasting), *COMMON))
        keep_off(folder, lasting, before.inventory.files)
        rendered = render(
            snapshot,
            parts,
            base=base,
            progress=progress or (lambda _done, _todo: None),
            there=lambda path, of: there(folder, before, path, of),
        )
        made = Inventory(years=years, tags=tags, events=events.names)
        done = put(folder, rendered, made, before)
    return Published(
        written=done.written,
        unchanged=done.unchanged,
        removed=done.removed,
        warnings=(
            *done.warnings,
            *without_files(folder, len(years) + len(tags), left_out),
            *without_pages(folder, events.pages, events.unpaged),
            *without_feeds(folder, events.feeds, events.untold),
            *rendered.warnings,
        ),
    )
