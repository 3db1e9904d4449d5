"""Every file of a site, made before the first is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from timeline import page
from timeline.errors import OutputError
from timeline.feed.snapshot import Snapshot
from timeline.formats import CHARTS
from timeline.model import Origin, Problem, Severity
from timeline.page import View
from timeline.site.addresses import ChartedPart, Site, SiteAddresses, key
from timeline.site.paths import INDEX, MANUAL_PAGES, Part

#: takes how much is done, and of how much
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedSite:
    """The files of a site, by their paths, and what is to be said of them."""

    #: in the order in which readers may find them: files, then the pages that link to them
    files: Mapping[str, bytes]
    warnings: tuple[Problem, ...] = ()


def render(
    snapshot: Snapshot, parts: Sequence[Part], *, base: str, progress: Progress
) -> RenderedSite:
    """The files of a site with these parts, whether anything matches them or not."""
    step = _steps(sum(len(part.kinds) + 1 for part in parts), progress)
    files: dict[str, bytes] = {}
    warnings: dict[Problem, None] = {}
    charted: list[ChartedPart] = []
    for part in parts:
        charts = 0
        for kind in part.kinds:
            pages, found = _export(snapshot, part, kind)
            files |= {part.file(kind, number): data for number, data in enumerate(pages, 1)}
            warnings |= dict.fromkeys(found)
            charts = len(pages) if kind == "svg" else charts
            step()
        charted.append(ChartedPart(part=part, charts=charts))
    site = Site(base=base, parts={key(item.part.query): item for item in charted})
    for path, name in MANUAL_PAGES.items():
        files[path] = page.render_manual(name, home=f"../{INDEX}")
    for item in charted:
        files[item.part.page] = _page(snapshot, site, item)
        step()
    return RenderedSite(files=files, warnings=tuple(warnings))


def _steps(todo: int, progress: Progress) -> Callable[[], object]:
    """What reports one step more; that nothing is done is reported at once."""
    progress(0, todo)
    done = count(1)
    return lambda: progress(next(done), todo)


def _page(snapshot: Snapshot, site: Site, item: ChartedPart) -> bytes:
    path, query = item.part.page, item.part.query
    return page.render(
        View(
            timeline=snapshot.timeline,
            chosen=snapshot.choose(query),
            query=query,
            today=snapshot.today,
            addresses=SiteAddresses(site=site, page=path),
            charts=item.charts,
            manual="../" * path.count("/") + "manual/index.html",
        )
    )


def _export(
    snapshot: Snapshot, part: Part, kind: str
) -> tuple[tuple[bytes, ...], tuple[Problem, ...]]:
    """The pages of a part in a format: none of a chart that shows nothing, or has no room."""
    if part.is_whole or kind not in CHARTS:
        output = snapshot.export(kind, part.query)
        return output.pages, output.warnings
    if not snapshot.choose(part.query).events:
        return (), ()
    try:
        # Its titles are those of the whole chart, which has warned of their characters.
        return snapshot.export(kind, part.query).pages, ()
    except OutputError as error:
        # A long tag in the heading is no reason to publish nothing.
        message = f"no chart is made: {error}"
        origin = Origin(file=part.file(kind))
        return (), (Problem(origin=origin, message=message, severity=Severity.WARNING),)
