"""Renders what is asked for: once for all who ask at a time, and beside the event loop."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any, Generic, TypeVar

from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats import CHARTS
from timeline.model import Timeline
from timeline.server.addresses import Resource, ServedAddresses, disposition
from timeline.server.http import MEDIA, PAGE, CachedResponse, Encoded, cached_response, encode
from timeline.server.manual import PATH as MANUAL
from timeline.server.settings import Limits
from timeline.server.state import ServerState, shown
from timeline.server.workers import WorkerThreads

_Value = TypeVar("_Value")

#: events whose chart is drawn before the page that shows it; of more it shows the first page,
#: since to know how many there are takes longer than readers wait
_SOON_DRAWN = 300
#: threads for what is written; charts have one, since matplotlib draws one at a time
_WRITERS = 2
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A rendering, and the state in which it was made."""

    rendering: Rendering
    #: it holds as long as states have the same basis
    basis: int
    #: of the state
    moment: int


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

    def __init__(self, limits: Limits) -> None:
        #: renderings by their resources, and by days the snapshots as they were known then
        self._cache: Cache[_Kept | Snapshot] = Cache(limits.cache)
        #: the `since` of the latest state, to which the snapshots belong
        self._since = 0
        self._under_way: dict[Hashable, asyncio.Task[Any]] = {}
        self._writing = WorkerThreads("write", threads=_WRITERS, waiting=limits.waiting)
        self._drawing = WorkerThreads("draw", waiting=limits.waiting)

    def close(self) -> None:
        """Let the threads end."""
        self._writing.close()
        self._drawing.close()

    async def render(self, state: ServerState, resource: Resource) -> Rendering:
        """A resource in a state.

        Raises:
            BusyError: Too many renderings are waiting.
        """
        kept = self._kept(resource)
        if kept and kept.basis == _basis(state, resource):
            return kept.rendering
        if state.since > self._since:
            self._since = state.since
            self._cache.drop(lambda key: isinstance(key, date))
        return await self._once(
            (_basis(state, resource), resource), lambda: self._render_anew(state, resource)
        )

    async def _once(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, _Value]]) -> _Value:
        """What `make` gives, which is not asked again while it works on the same key."""
        task: asyncio.Task[_Value] | None = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.create_task(make())
            task.add_done_callback(lambda _: self._under_way.pop(key))
        # Who leaves does not take it from the others.
        return await asyncio.shield(task)

    async def _render_anew(self, state: ServerState, resource: Resource) -> Rendering:
        try:
            snapshot = await self._snapshot(state, resource.as_of)
            encoded = await self._encoded(state, resource, snapshot)
        except TimelineError as error:
            rendering = Rendering(reason=str(error))
        else:
            rendering = Rendering(pages=self._responses(state, resource, snapshot, encoded))
        before = self._kept(resource)
        if before is None or before.moment <= state.moment:
            kept = _Kept(rendering=rendering, basis=_basis(state, resource), moment=state.moment)
            self._cache.put(
                resource, kept, resource.size + sum(page.size for page in rendering.pages)
            )
        return rendering

    def _kept(self, resource: Resource) -> _Kept | None:
        kept = self._cache.get(resource)
        return kept if isinstance(kept, _Kept) else None

    async def _snapshot(self, state: ServerState, day: date | None) -> Snapshot:
        if day is None:
            return state.snapshot
        snapshot = self._cache.get(day) if state.since == self._since else None
        if isinstance(snapshot, Snapshot):
            return snapshot
        return await self._once((state.since, day), lambda: self._as_known(state, day))

    async def _as_known(self, state: ServerState, day: date) -> Snapshot:
        snapshot = await self._writing.run(partial(state.snapshot.as_known, day))
        if state.since == self._since:
            self._cache.put(day, snapshot, len(snapshot.timeline.events) * _EVENT)
        return snapshot

    async def _encoded(
        self, state: ServerState, resource: Resource, snapshot: Snapshot
    ) -> tuple[Encoded, ...]:
        if resource.kind != PAGE:
            threads = self._drawing if resource.kind in CHARTS else self._writing
            # What is asked for without a filter is made for all, whoever asks for what.
            whole = resource.as_of is None and not resource.query.asks
            return await threads.run(partial(_export, snapshot, resource), first=whole)
        chosen = await self._writing.run(partial(snapshot.choose, resource.query))
        charts = min(len(chosen.events), 1)
        if 0 < len(chosen.events) <= _SOON_DRAWN:
            # The page says how many there are, and its reader asks for them next.
            chart = Resource(kind="svg", query=resource.query, as_of=resource.as_of)
            charts = len((await self.render(state, chart)).pages)
        return await self._writing.run(
            partial(_page, state, resource, snapshot.timeline, chosen, charts)
        )

    def _responses(
        self, state: ServerState, resource: Resource, snapshot: Snapshot, pages: tuple[Encoded, ...]
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
                policy=MEDIA[resource.kind].policy or _page_policy(),
                disposition=""
                if resource.kind == PAGE
                else disposition(resource, snapshot.timeline.about.id, number),
            )
            if number <= len(known) and known[number - 1].plain == response.plain:
                response = known[number - 1]
            responses.append(response)
        return tuple(responses)


def _basis(state: ServerState, resource: Resource) -> int:
    """What the bytes depend on: only a page says what is wrong with the seeds.

    A number, since what is kept must not keep the snapshots of earlier states too.
    """
    return state.moment if resource.kind == PAGE else state.since


def _export(snapshot: Snapshot, resource: Resource) -> tuple[Encoded, ...]:
    pages = snapshot.export(resource.kind, resource.query).pages
    return tuple(encode(resource.kind, data) for data in pages)


def _page(
    state: ServerState, resource: Resource, timeline: Timeline, chosen: Timeline, charts: int
) -> tuple[Encoded, ...]:
    from timeline.page import View, render

    view = View(
        timeline=timeline,
        chosen=chosen,
        query=resource.query,
        today=state.snapshot.today,
        addresses=ServedAddresses(base=resource.base, as_of=resource.as_of),
        charts=charts,
        stale=shown(state.stale),
        as_of=resource.as_of,
        current=ServedAddresses(base=resource.base).relative(PAGE, resource.query)
        if resource.as_of
        else "",
        manual=MANUAL.removeprefix("/"),
    )
    return (encode(PAGE, render(view)),)


@cache
def _page_policy() -> str:
    from timeline.page import content_security_policy

    return content_security_policy()
