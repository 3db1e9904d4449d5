"""Every file of a site, made before the first is written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from urllib.parse import quote

from timeline import page, query
from timeline.errors import OutputError
from timeline.feed.snapshot import Snapshot
from timeline.formats import CHARTS, Links
from timeline.history.developments import shared
from timeline.languages.phrases import phrases_of
from timeline.model import Event, Origin, Problem, Severity, Timeline
from timeline.page import View
from timeline.page.rows import LinkedWords
from timeline.query import Query
from timeline.site.addresses import ChartedPart, Site, SiteAddresses, key
from timeline.site.fingerprints import Fingerprints, is_plain
from timeline.site.paths import INDEX, MANUAL_PAGES, NOT_FOUND, SEARCH, Part, tag_key
from timeline.text.script_json import script_json

#: takes how much is done, and of how much
Progress = Callable[[int, int], object]
#: the fingerprint of a page, and what makes it
_Written = tuple[str, Callable[[], bytes]]
_Write = Callable[[View, str, Fingerprints], _Written]
#: given the path of a chart or page and its fingerprint, the files that are there as they would
#: be made, without those that are compressed
There = Callable[[str, str], "tuple[str, ...] | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedSite:
    """The files of a site, by their paths, and what is to be said of them."""

    #: those that were made, in the order in which readers may find them: files, then the pages
    #: that link to them
    files: Mapping[str, bytes]
    #: those that are there as they would be made
    kept: frozenset[str] = frozenset()
    #: of each chart and page what it was made of, and its files, by the path of the first
    made: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Made:
    """What has been made so far."""

    files: dict[str, bytes] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    made: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    warnings: dict[Problem, None] = field(default_factory=dict)


def render(
    snapshot: Snapshot,
    parts: Sequence[Part],
    *,
    base: str,
    progress: Progress,
    there: There = lambda _path, _of: None,
) -> RenderedSite:
    """The files of a site with these parts, whether anything matches them or not.

    Args:
        snapshot: The timeline, and how it is written.
        parts: Of what there are files.
        base: The address of the site.
        progress: Takes how many files and pages are made, and how many there will be.
        there: Which files of a chart or page stand there as they would be made.
    """
    step = _steps(
        sum(len(part.kinds) + part.has_page + 2 * bool(part.embed) for part in parts), progress
    )
    paths = [f"{key(part.query)} {part.path}" for part in parts]
    fingerprints = Fingerprints.of(snapshot, base=base, paths=paths)
    chosen = _chosen(snapshot, parts)
    found = _Made()
    charted: list[ChartedPart] = []
    for part in parts:
        charts = 0
        for kind in part.kinds:
            events = chosen[part.path]
            if kind in CHARTS:
                pages = _chart(snapshot, part, kind, events, fingerprints, there, found)
                charts = pages if kind == "svg" else charts
            else:
                links = _links(part, kind, base)
                output = snapshot.render(kind, events, part.query, links=links)
                found.files[part.file(kind)] = output.pages[0]
                # Those of a part are among those of the whole.
                found.warnings |= dict.fromkeys(output.warnings if part.is_whole else ())
            step()
        charted.append(ChartedPart(part=part, charts=charts))
    site = Site(base=base, parts={key(item.part.query): item for item in charted})
    for path, name in MANUAL_PAGES.items():
        found.files[path] = page.render_manual(name, home=f"../{INDEX}")
    found.files |= _common(snapshot, site)
    for item in charted:
        for path, write in _pages(item.part):
            view = _view(snapshot, chosen[item.part.path], site, item, path)
            of, make = write(view, path, fingerprints)
            found.made[path] = of, (path,)
            if there(path, of) is None:
                found.files[path] = make()
            else:
                found.kept.add(path)
            step()
    return RenderedSite(
        files=found.files,
        kept=frozenset(found.kept),
        made=found.made,
        warnings=tuple(found.warnings),
    )


def _common(snapshot: Snapshot, site: Site) -> dict[str, bytes]:
    """The index of all events, and what is shown where there is nothing."""
    addresses = SiteAddresses(site=site, page=INDEX)
    index = page.whole_index(snapshot.timeline, addresses, snapshot.options.language)
    return {
        SEARCH: script_json(index).encode("utf-8", "replace"),
        NOT_FOUND: page.render_refusal(_nowhere(snapshot, site)),
    }


def _nowhere(snapshot: Snapshot, site: Site) -> page.Refusal:
    """The page of an address that leads nowhere: hosts show it at any, so its links are whole."""
    say = phrases_of(snapshot.options.language)
    events = say.count("event", len(snapshot.timeline.events))
    links = (
        (say("page.all", events=events), ""),
        (say("refusal.calendar"), site.path("ics", Query())),
        (say("refusal.news"), site.path("atom", Query())),
        (say("page.manual"), "manual/index.html"),
    )
    return page.Refusal(
        status=404,
        phrase="Not Found",
        reason=say("refusal.perhaps"),
        name=snapshot.timeline.about.name,
        links=tuple(
            LinkedWords(words=words, address=f"{site.base}/{quote(path)}") for words, path in links
        ),
        search=f"{site.base}/{INDEX}",
        language=snapshot.options.language,
    )


def _chosen(snapshot: Snapshot, parts: Sequence[Part]) -> dict[str, Timeline]:
    """The events of each part; of those that are one event without asking all of them."""
    whole = snapshot.timeline
    by_id: dict[str, list[Event]] = {}
    for event in (*whole.events, *whole.gone):
        for name in {tag_key(event.id), tag_key(event.formerly)}:
            by_id.setdefault(name, []).append(event)
    gone = {event.id for event in whole.gone}
    found = {}
    for part in parts:
        among, names = whole, [tag_key(name) for name in part.query.values("event")]
        if names:
            few = [event for name in names for event in by_id.get(name, ())]
            among = replace(
                whole,
                events=tuple(event for event in few if event.id not in gone),
                gone=tuple(event for event in few if event.id in gone),
            )
        events = query.select(among, part.query, snapshot.options.language)
        found[part.path] = shared(events, whole)
    return found


def _links(part: Part, kind: str, base: str) -> Links:
    """Where a file of a part will stand, and the page of its events: its own, or that of all."""
    page = part.page if part.page not in ("", INDEX) else ""
    return Links(itself=f"{base}/{quote(part.file(kind))}", page=f"{base}/{quote(page)}")


def _steps(todo: int, progress: Progress) -> Callable[[], object]:
    """What reports one step more; that nothing is done is reported at once."""
    progress(0, todo)
    done = count(1)
    return lambda: progress(next(done), todo)


def _pages(part: Part) -> Iterator[tuple[str, _Write]]:
    """Where the pages of a part are, and what writes them: first what the other links to."""
    if part.embed:
        yield part.embed, _embed
        yield part.oembed, _oembed
    if part.page:
        yield part.page, _page


def _oembed(view: View, path: str, fingerprints: Fingerprints) -> _Written:
    return fingerprints.page(view.chosen, path, 0), lambda: page.render_oembed(view)


def _embed(view: View, path: str, fingerprints: Fingerprints) -> _Written:
    of = fingerprints.page(view.chosen, path, view.charts)
    return of, lambda: page.render_embed(view, page.Look())


def _view(snapshot: Snapshot, chosen: Timeline, site: Site, item: ChartedPart, path: str) -> View:
    return View(
        timeline=snapshot.timeline,
        chosen=chosen,
        query=item.part.query,
        today=snapshot.today,
        addresses=SiteAddresses(site=site, page=path),
        charts=item.charts,
        first_year=snapshot.options.first_year,
        manual="../" * path.count("/") + "manual/index.html",
    )


def _page(view: View, path: str, fingerprints: Fingerprints) -> _Written:
    """The fingerprint of a page, and what makes it."""
    event = page.alone(view.query, view.chosen)
    if event is None:
        of = fingerprints.page(view.chosen, path, view.charts)
        return of, lambda: page.render(view)
    told = page.event_page(view, event)
    return fingerprints.event(told), lambda: page.render_event(told)


def _chart(  # noqa: PLR0913, PLR0917 - a chart, and where what is made of it goes
    snapshot: Snapshot,
    part: Part,
    kind: str,
    chosen: Timeline,
    fingerprints: Fingerprints,
    there: There,
    found: _Made,
) -> int:
    """How many pages the chart of a part has: none where it shows nothing, or has no room."""
    if not part.is_whole and not chosen.events:
        return 0
    first, of = part.file(kind), fingerprints.chart(chosen, kind)
    kept = there(first, of)
    if kept is not None:
        found.kept |= set(kept)
        found.made[first] = of, kept
        if part.is_whole:
            found.warnings |= dict.fromkeys(_warnings(snapshot, chosen, kind))
        return len(kept)
    pages, warnings = _drawn(snapshot, part, kind, chosen)
    paths = tuple(part.file(kind, number) for number in range(1, len(pages) + 1))
    found.files |= zip(paths, pages, strict=True)
    found.warnings |= dict.fromkeys(warnings)
    if paths:
        found.made[first] = of, paths
    return len(pages)


def _warnings(snapshot: Snapshot, chosen: Timeline, kind: str) -> tuple[Problem, ...]:
    """What there is to say of a chart that need not be drawn."""
    if is_plain(chosen, snapshot.options.chart.title):
        return ()
    return snapshot.warnings(kind, chosen)


def _drawn(
    snapshot: Snapshot, part: Part, kind: str, chosen: Timeline
) -> tuple[tuple[bytes, ...], tuple[Problem, ...]]:
    """The pages of the chart of a part: none where it has no room."""
    if part.is_whole:
        output = snapshot.render(kind, chosen)
        return output.pages, output.warnings
    try:
        # Its titles are those of the whole chart, which has warned of their characters.
        return snapshot.render(kind, chosen).pages, ()
    except OutputError as error:
        # A long tag in the heading is no reason to publish nothing.
        message = f"no chart is made: {error}"
        origin = Origin(file=part.file(kind))
        return (), (Problem(origin=origin, message=message, severity=Severity.WARNING),)
