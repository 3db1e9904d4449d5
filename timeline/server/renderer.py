"""Renders what is asked for: once for all who ask at a time, and beside the event loop."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any, TypeVar

from timeline.errors import TimelineError
from timeline.feed.snapshot import Edition
from timeline.formats import CHARTS
from timeline.model import Timeline
from timeline.server.addresses import ServedAddresses
from timeline.server.body import Body, Sheet, make_body, press
from timeline.server.cache import Shelf
from timeline.server.resource import MEDIA, PAGE, Order, disposition
from timeline.server.settings import Limits
from timeline.server.state import State, shown
from timeline.server.workers import Lane

_Thing = TypeVar("_Thing")

#: events whose chart is drawn before the page that shows it; of more it shows the first page,
#: since to know how many there are takes longer than readers wait
_SOON_DRAWN = 300
#: threads for what is written; charts have one, since matplotlib draws one at a time
_WRITERS = 2
#: bytes of an event in an edition that is kept, about
_EVENT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What came of an order."""

    #: one for each page of a chart; the other formats have one
    bodies: tuple[Body, ...] = ()
    #: why there is none
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What came of an order, and in which state."""

    printed: Printed
    #: they hold as long as states have the same basis
    basis: int
    #: of the state
    moment: int


class Press:
    """Renders orders, and keeps what came of them.

    All but the rendering happens in the event loop, so nothing here is locked.
    """

    def __init__(self, limits: Limits) -> None:
        #: by orders what came of them, and by days the editions as they were known then
        self._shelf: Shelf[_Kept | Edition] = Shelf(limits.cache)
        #: the `since` of the latest state, to which the editions belong
        self._since = 0
        self._under_way: dict[Hashable, asyncio.Task[Any]] = {}
        self._writing = Lane("write", threads=_WRITERS, waiting=limits.waiting)
        self._drawing = Lane("draw", waiting=limits.waiting)

    def close(self) -> None:
        """Let the threads end."""
        self._writing.close()
        self._drawing.close()

    async def printed(self, state: State, order: Order) -> Printed:
        """What comes of an order in a state.

        Raises:
            BusyError: Too many renderings are waiting.
        """
        kept = self._kept(order)
        if kept and kept.basis == _basis(state, order):
            return kept.printed
        if state.since > self._since:
            self._since = state.since
            self._shelf.drop(lambda key: isinstance(key, date))
        return await self._once((_basis(state, order), order), lambda: self._print(state, order))

    async def _once(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, _Thing]]) -> _Thing:
        """What `make` gives, which is not asked again while it works on the same key."""
        task: asyncio.Task[_Thing] | None = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.create_task(make())
            task.add_done_callback(lambda _: self._under_way.pop(key))
        # Who leaves does not take it from the others.
        return await asyncio.shield(task)

    async def _print(self, state: State, order: Order) -> Printed:
        try:
            edition = await self._edition(state, order.as_of)
            sheets = await self._sheets(state, order, edition)
        except TimelineError as error:
            printed = Printed(reason=str(error))
        else:
            printed = Printed(bodies=self._bodies(state, order, edition, sheets))
        former = self._kept(order)
        if former is None or former.moment <= state.moment:
            kept = _Kept(printed=printed, basis=_basis(state, order), moment=state.moment)
            self._shelf.put(order, kept, order.size + sum(body.size for body in printed.bodies))
        return printed

    def _kept(self, order: Order) -> _Kept | None:
        kept = self._shelf.get(order)
        return kept if isinstance(kept, _Kept) else None

    async def _edition(self, state: State, day: date | None) -> Edition:
        if day is None:
            return state.knowledge.edition
        edition = self._shelf.get(day) if state.since == self._since else None
        if isinstance(edition, Edition):
            return edition
        return await self._once((state.since, day), lambda: self._as_known(state, day))

    async def _as_known(self, state: State, day: date) -> Edition:
        edition = await self._writing.run(partial(state.knowledge.as_known, day))
        if state.since == self._since:
            self._shelf.put(day, edition, len(edition.timeline.events) * _EVENT)
        return edition

    async def _sheets(self, state: State, order: Order, edition: Edition) -> tuple[Sheet, ...]:
        if order.kind != PAGE:
            lane = self._drawing if order.kind in CHARTS else self._writing
            # What is asked for without a filter is made for all, whoever asks for what.
            whole = order.as_of is None and not order.query.asks
            return await lane.run(partial(_export, edition, order), first=whole)
        chosen = await self._writing.run(partial(edition.choose, order.query))
        charts = min(len(chosen.events), 1)
        if 0 < len(chosen.events) <= _SOON_DRAWN:
            # The page is told how many there are, and its reader asks for them next.
            drawn = Order(kind="svg", query=order.query, as_of=order.as_of)
            charts = len((await self.printed(state, drawn)).bodies)
        return await self._writing.run(
            partial(_page, state, order, edition.timeline, chosen, charts)
        )

    def _bodies(
        self, state: State, order: Order, edition: Edition, sheets: tuple[Sheet, ...]
    ) -> tuple[Body, ...]:
        """Bodies of the sheets; one that reads as before has not changed since."""
        former = self._kept(order)
        known = former.printed.bodies if former else ()
        bodies = []
        for number, sheet in enumerate(sheets, 1):
            body = make_body(
                order.kind,
                sheet,
                modified=state.moment,
                policy=MEDIA[order.kind].policy or _page_policy(),
                disposition=""
                if order.kind == PAGE
                else disposition(order, edition.timeline.about.id, number),
            )
            if number <= len(known) and known[number - 1].plain == body.plain:
                body = known[number - 1]
            bodies.append(body)
        return tuple(bodies)


def _basis(state: State, order: Order) -> int:
    """What the bytes depend on: only a page tells what is wrong with the seeds.

    A number, since what is kept must not keep the knowledge of former states too.
    """
    return state.moment if order.kind == PAGE else state.since


def _export(edition: Edition, order: Order) -> tuple[Sheet, ...]:
    pages = edition.export(order.kind, order.query).pages
    return tuple(press(order.kind, data) for data in pages)


def _page(
    state: State, order: Order, timeline: Timeline, chosen: Timeline, charts: int
) -> tuple[Sheet, ...]:
    from timeline.page import View, render

    view = View(
        timeline=timeline,
        chosen=chosen,
        query=order.query,
        today=state.knowledge.today,
        addresses=ServedAddresses(base=order.base, as_of=order.as_of),
        charts=charts,
        stale=shown(state.stale),
        as_of=order.as_of,
        current=ServedAddresses(base=order.base).relative(PAGE, order.query) if order.as_of else "",
    )
    return (press(PAGE, render(view)),)


@cache
def _page_policy() -> str:
    from timeline.page import content_security_policy

    return content_security_policy()
