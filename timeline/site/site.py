"""Every file of a site, made before the first is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline import page
from timeline.errors import OutputError
from timeline.feed.snapshot import Edition
from timeline.formats import CHARTS
from timeline.model import Origin, Problem, Severity
from timeline.page import View
from timeline.site.addresses import Drawn, Site, SiteAddresses, key
from timeline.site.paths import INDEX, MANUAL_PAGES, Part

#: told how much is done, and of how much
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The files of a site, by their paths, and what is to be said of them."""

    #: in the order in which readers may find them: files, then the pages that link to them
    files: Mapping[str, bytes]
    warnings: tuple[Problem, ...] = ()


def render(
    edition: Edition, parts: Sequence[Part], *, base: str, today: date, progress: Progress
) -> Rendered:
    """The files of a site with these parts, whether anything matches them or not."""
    todo = sum(len(part.kinds) + 1 for part in parts)
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        progress(done, todo)

    progress(done, todo)
    files: dict[str, bytes] = {}
    warnings: list[Problem] = []
    drawn: list[Drawn] = []
    for part in parts:
        charts = 0
        for kind in part.kinds:
            pages, said = _export(edition, part, kind)
            files |= {part.file(kind, number): data for number, data in enumerate(pages, 1)}
            warnings += said
            charts = len(pages) if kind == "svg" else charts
            step()
        drawn.append(Drawn(part=part, charts=charts))
    site = Site(base=base, parts={key(item.part.query): item for item in drawn})
    for path, name in MANUAL_PAGES.items():
        files[path] = page.render_manual(name, home=f"../{INDEX}")
    for item in drawn:
        files[item.part.page] = page.render(
            View(
                timeline=edition.timeline,
                chosen=edition.choose(item.part.query),
                query=item.part.query,
                today=today,
                addresses=SiteAddresses(site=site, page=item.part.page),
                charts=item.charts,
                manual="../" * item.part.page.count("/") + "manual/index.html",
            )
        )
        step()
    return Rendered(files=files, warnings=tuple(dict.fromkeys(warnings)))


def _export(
    edition: Edition, part: Part, kind: str
) -> tuple[tuple[bytes, ...], tuple[Problem, ...]]:
    """The pages of a part in a format: none of a chart that shows nothing, or has no room."""
    if part.is_whole or kind not in CHARTS:
        output = edition.export(kind, part.query)
        return output.pages, output.warnings
    if not edition.choose(part.query).events:
        return (), ()
    try:
        # Its titles are those of the whole chart, which has told of their characters.
        return edition.export(kind, part.query).pages, ()
    except OutputError as error:
        # A long tag in the heading is no reason to publish nothing.
        message = f"no chart is made: {error}"
        origin = Origin(file=part.file(kind))
        return (), (Problem(origin=origin, message=message, severity=Severity.WARNING),)
