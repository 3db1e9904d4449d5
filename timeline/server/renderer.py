"""Renders what is asked for: once for all who ask at a time, and beside the event loop."""

import asyncio
import math
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Generic, TypeVar

from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats import CHARTS, OFFERED
from timeline.model import Timeline
from timeline.server.addresses import Resource, ServedAddresses, disposition, links_of
from timeline.server.cross_origin import CrossOrigin
from timeline.server.drawing import rendered
from timeline.server.flights import Flights
from timeline.server.http import (
    EMBED,
    MEDIA,
    OEMBED,
    PAGE,
    CachedResponse,
    Encoded,
    cached_response,
    encode,
)
from timeline.server.manual import PATH as MANUAL
from timeline.server.process import Drawing, DrawingError, DrawingProcess, Wish
from timeline.server.settings import Limits
from timeline.server.state import ServerState, shown
from timeline.server.workers import WorkerThreads

_Value = TypeVar("_Value")

#: threads for what is written
_WRITERS = 2
#: seconds for which a chart that took too long is not tried again
LATER = 600
#: bytes that a value takes beside its own and those of its key, about
_OVERHEAD = 4096
#: bytes of an event in a snapshot that is kept, about
_EVENT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What came of rendering a resource."""

    #: one for each page of a chart; the other formats have one
    pages: tuple[CachedResponse, ...] = ()
    #: why there is none
    reason: str = ""
    #: seconds after which one may ask again where that can change; 0 where it cannot
    retry: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A rendering, and the state in which it was made."""

    rendering: Rendering
    #: it holds as long as states have the same basis
    basis: int
    #: of the state
    moment: int
    #: of the clock of this process, until which it holds at most
    until: float = math.inf


class Cache(Generic[_Value]):
    """Values by their keys, as many as a bound in bytes allows; the oldest make room."""

    def __init__(self, bound: int) -> None:
        self._bound = bound
        self._size = 0
        self._values: OrderedDict[Hashable, tuple[_Value, int]] = OrderedDict()

    def get(self, key: Hashable) -> _Value | None:
        """The value of that key, if it is kept."""
        found = self._values.get(key)
        if found is None:
            return None
        self._values.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, value: _Value, size: int) -> None:
        """Keep a value in place of what the key had; one beyond the bound is not kept.

        Args:
            key: What it is asked for by.
            value: What is kept.
            size: Bytes of both.
        """
        _, before = self._values.pop(key, (None, 0))
        self._size -= before
        size += _OVERHEAD
        if size > self._bound:
            return
        self._values[key] = (value, size)
        self._size += size
        while self._size > self._bound:
            _, (_, freed) = self._values.popitem(last=False)
            self._size -= freed

    def drop(self, among: Callable[[Hashable], bool]) -> None:
        """Take away the values whose keys are among these."""
        for key in [key for key in self._values if among(key)]:
            _, freed = self._values.pop(key)
            self._size -= freed


class Renderer:
    """Renders resources, and keeps what came of them.

    All but the rendering happens in the event loop, so there are no locks.
    """

    def __init__(
        self,
        limits: Limits,
        drawing: Drawing | None = None,
        cross_origin: CrossOrigin | None = None,
        *,
        live: bool = False,
    ) -> None:
        """Render nothing yet.

        Args:
            limits: How much is borne.
            drawing: Draws the charts; a process of its own unless given.
            cross_origin: The sites that may show the timeline in their pages; None for none.
            live: Whether pages load themselves anew at changes.
        """
        self._live = live
        self._cross_origin = cross_origin or CrossOrigin()
        #: renderings by their resources, and by days the snapshots as they were known then
        self._cache: Cache[_Kept | Snapshot] = Cache(limits.cache)
        #: the `since` of the latest state, to which the snapshots belong
        self._since = 0
        self._limits = limits
        self._flights = Flights(limits.left)
        self._writing = WorkerThreads(
            "write", threads=_WRITERS, waiting=limits.waiting, share=limits.share
        )
        #: one at a time: each takes the interpreter's lock from whoever answers
        self._looking_back = WorkerThreads("past", waiting=limits.waiting, share=limits.share)
        #: it waits for what draws, which draws one chart at a time
        self._charting = WorkerThreads("draw", waiting=limits.waiting, share=limits.share)
        self._drawing = drawing or DrawingProcess()

    def close(self) -> None:
        """Let the threads end, and what draws."""
        self._writing.close()
        self._looking_back.close()
        self._charting.close()
        self._drawing.close()

    def at_hand(self, state: ServerState, resource: Resource) -> Rendering | None:
        """A resource in a state where it has been rendered already."""
        kept = self._kept(resource)
        if kept and kept.basis == _basis(state, resource) and time.monotonic() < kept.until:
            return kept.rendering
        return None

    async def render(self, state: ServerState, resource: Resource, reader: str = "") -> Rendering:
        """A resource in a state.

        Args:
            state: The state.
            resource: What is asked for.
            reader: Who asks: readers are served in turn.

        Raises:
            BusyError: Too many renderings are waiting.
            DrawingError: The chart cannot be had at the moment.
        """
        rendering = self.at_hand(state, resource)
        if rendering is not None:
            return rendering
        if state.since > self._since:
            self._since = state.since
            self._cache.drop(lambda key: isinstance(key, date))
        return await self._flights.join(
            (_basis(state, resource), resource),
            lambda: self._render_anew(state, resource, reader),
        )

    async def _render_anew(self, state: ServerState, resource: Resource, reader: str) -> Rendering:
        until = math.inf
        try:
            snapshot = await self._snapshot(state, resource.as_of, reader)
            if resource.kind == PAGE:
                return await self._page(state, resource, snapshot, reader)
            encoded = await self._encoded(state, resource, snapshot, reader)
        except TimelineError as error:
            rendering = Rendering(reason=str(error))
        except DrawingError as error:
            if not error.lasting:
                raise
            rendering = Rendering(reason=str(error), retry=LATER)
            until = time.monotonic() + LATER
        else:
            rendering = Rendering(pages=self._responses(state, resource, snapshot, encoded))
            if len(encoded) > 1:
                # Only now its page can name all of them.
                self._cache.drop(lambda key: _is_page_of(key, resource))
        self._keep(state, resource, rendering, until)
        return rendering

    def _keep(
        self, state: ServerState, resource: Resource, rendering: Rendering, until: float = math.inf
    ) -> None:
        before = self._kept(resource)
        if before is not None and before.moment > state.moment:
            return
        kept = _Kept(
            rendering=rendering, basis=_basis(state, resource), moment=state.moment, until=until
        )
        self._cache.put(resource, kept, resource.size + sum(page.size for page in rendering.pages))

    def _kept(self, resource: Resource) -> _Kept | None:
        kept = self._cache.get(resource)
        return kept if isinstance(kept, _Kept) else None

    async def _snapshot(self, state: ServerState, day: date | None, reader: str) -> Snapshot:
        if day is None:
            return state.snapshot
        snapshot = self._cache.get(day) if state.since == self._since else None
        if isinstance(snapshot, Snapshot):
            return snapshot
        return await self._flights.join(
            (state.since, day), lambda: self._as_known(state, day, reader)
        )

    async def _as_known(self, state: ServerState, day: date, reader: str) -> Snapshot:
        snapshot = await self._looking_back.run(
            partial(state.snapshot.as_known, day), reader=reader
        )
        if state.since == self._since:
            self._cache.put(day, snapshot, len(snapshot.timeline.events) * _EVENT)
        return snapshot

    async def _encoded(
        self, state: ServerState, resource: Resource, snapshot: Snapshot, reader: str
    ) -> tuple[Encoded, ...]:
        if resource.kind in CHARTS:
            return await self._drawn(state, resource, snapshot, reader)
        if resource.kind == EMBED or resource.kind in OEMBED.values():
            made = partial(_embedded, state, resource, snapshot, self._sites(snapshot))
            return await self._writing.run(made, reader=reader)
        return await self._writing.run(
            partial(rendered, snapshot, resource.kind, resource.query, links_of(resource)),
            reader=reader,
            first=_is_whole(resource),
        )

    async def _drawn(
        self, state: ServerState, resource: Resource, snapshot: Snapshot, reader: str
    ) -> tuple[Encoded, ...]:
        wish = Wish(
            key=(state.since, resource.as_of),
            snapshot=snapshot,
            kind=resource.kind,
            query=resource.query,
        )
        try:
            return await self._charting.run(
                partial(self._drawing.draw, wish), reader=reader, first=_is_whole(resource)
            )
        except asyncio.CancelledError:
            self._drawing.stop(wish)
            raise

    async def _page(
        self, state: ServerState, resource: Resource, snapshot: Snapshot, reader: str
    ) -> Rendering:
        """The page, for which nothing has to be drawn."""
        chosen = await self._writing.run(partial(snapshot.choose, resource.query), reader=reader)
        charts = self._charts(state, resource) if chosen.events else 0
        made = partial(
            _page,
            state,
            resource,
            snapshot.timeline,
            chosen,
            charts,
            live=self._live,
            embed_from=self._sites(snapshot),
        )
        pages = await self._writing.run(made, reader=reader)
        rendering = Rendering(pages=self._responses(state, resource, snapshot, pages))
        self._keep(state, resource, rendering)
        return rendering

    def _charts(self, state: ServerState, resource: Resource) -> int:
        """How many pages the printed chart is known to have: one before anybody asked for it."""
        chart = Resource(kind="svg", query=resource.query, as_of=resource.as_of)
        rendering = self.at_hand(state, chart)
        return max(len(rendering.pages), 1) if rendering else 1

    def _responses(
        self,
        state: ServerState,
        resource: Resource,
        snapshot: Snapshot,
        pages: tuple[Encoded, ...],
    ) -> tuple[CachedResponse, ...]:
        """The answers with these bytes; one that reads as before has not changed since."""
        before = self._kept(resource)
        known = before.rendering.pages if before else ()
        responses = []
        for number, encoded in enumerate(pages, 1):
            response = cached_response(
                resource.kind,
                encoded,
                modified=state.moment,
                policy=MEDIA[resource.kind].policy or self._policy(resource, snapshot),
                disposition=""
                if resource.kind not in OFFERED
                else disposition(resource, snapshot.timeline.about.id, number),
            )
            if number <= len(known) and known[number - 1].plain == response.plain:
                response = known[number - 1]
            responses.append(response)
        return tuple(responses)

    def _sites(self, snapshot: Snapshot) -> tuple[str, ...]:
        """The sites that may show the timeline in their pages."""
        return self._cross_origin.ancestors(snapshot.timeline.about.embed_from)

    def _policy(self, resource: Resource, snapshot: Snapshot) -> str:
        """The policy of a page, with the sites that may frame it."""
        from timeline.page import content_security_policy, embed_meta_policy
        from timeline.page.policy import meta_policy

        if resource.kind == PAGE:
            return content_security_policy(meta_policy(live=self._live))
        sites = self._sites(snapshot)
        return content_security_policy(
            embed_meta_policy(resource.look.theme), sites if "*" in sites else ("'self'", *sites)
        )


def _basis(state: ServerState, resource: Resource) -> int:
    """What the bytes depend on: only a page says what is wrong with the seeds.

    A number, since what is kept must not keep the snapshots of earlier states too.
    """
    return state.moment if resource.kind == PAGE else state.since


def _is_page_of(key: Hashable, chart: Resource) -> bool:
    """Whether a key is that of the page which shows what a chart does."""
    if not isinstance(key, Resource) or key.kind != PAGE:
        return False
    return (key.query, key.as_of) == (chart.query, chart.as_of)


def _is_whole(resource: Resource) -> bool:
    """Whether it is asked for without a filter: it is made for all, whoever asks for what."""
    return resource.as_of is None and not resource.query.asks


def _seen_on(state: ServerState, resource: Resource) -> date:
    """The day against which a page tells what is next: a state of the past is seen on its day."""
    today = state.snapshot.today
    return min(today, resource.as_of) if resource.as_of else today


def _page(  # noqa: PLR0913 - what a page is made of
    state: ServerState,
    resource: Resource,
    timeline: Timeline,
    chosen: Timeline,
    charts: int,
    *,
    live: bool,
    embed_from: tuple[str, ...],
) -> tuple[Encoded, ...]:
    from timeline.page import View, render

    view = View(
        timeline=timeline,
        chosen=chosen,
        query=resource.query,
        today=_seen_on(state, resource),
        addresses=ServedAddresses(base=resource.base, as_of=resource.as_of),
        charts=charts,
        first_year=state.snapshot.options.first_year,
        stale=shown(state.stale),
        as_of=resource.as_of,
        current=ServedAddresses(base=resource.base).relative(PAGE, resource.query)
        if resource.as_of
        else "",
        manual=MANUAL.removeprefix("/"),
        live=live,
        embed_from=embed_from,
    )
    return (encode(PAGE, render(view)),)


def _embedded(
    state: ServerState, resource: Resource, snapshot: Snapshot, sites: tuple[str, ...]
) -> tuple[Encoded, ...]:
    from timeline.page import View, render_embed, render_oembed

    view = View(
        timeline=snapshot.timeline,
        chosen=snapshot.choose(resource.query),
        query=resource.query,
        today=state.snapshot.today,
        addresses=ServedAddresses(base=resource.base, as_of=resource.as_of),
        as_of=resource.as_of,
        embed_from=sites,
    )
    if resource.kind == EMBED:
        return (encode(EMBED, render_embed(view, resource.look)),)
    form = resource.kind.rpartition(".")[2]
    return (encode(resource.kind, render_oembed(view, form, resource.frame)),)
