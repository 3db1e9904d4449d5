"""One state after another, without a server."""

import asyncio
import gc
import threading
import time
import weakref
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest
from making import TODAY, timeline_of

from timeline.feed.snapshot import Snapshot
from timeline.formats.options import ExportOptions
from timeline.query import read
from timeline.server.addresses import Resource
from timeline.server.app import application
from timeline.server.hosts import hosts
from timeline.server.http import CachedResponse, Encoded, http_date
from timeline.server.process import DrawingError, Wish
from timeline.server.renderer import Cache, Renderer
from timeline.server.settings import Limits
from timeline.server.state import ServerState, first_state, next_state
from timeline.server.turns import BusyError

_Result = TypeVar("_Result")
FEED = Resource(kind="ics")
PAGE = Resource(kind="page", base="http://localhost")


def snapshot(title: str = "One", as_known: Callable[[date], Snapshot] | None = None) -> Snapshot:
    seed = f'[[event]]\nid = "a"\nwhen = "2024"\ntitle = "{title}"\n'
    fixed = '[[event]]\nid = "b"\nwhen = "2020"\ntitle = "Always"\n'
    timeline, _ = timeline_of(seed + fixed)
    made = Snapshot(timeline=timeline, options=ExportOptions(), today=TODAY)
    return replace(made, as_known=as_known or (lambda _: made))


def with_renderer(work: Callable[[Renderer], Awaitable[_Result]], **limits: int) -> _Result:
    async def run() -> _Result:
        renderer = Renderer(Limits(**limits))
        try:
            return await work(renderer)
        finally:
            renderer.close()

    return asyncio.run(run())


async def response(
    renderer: Renderer, state: ServerState, resource: Resource = FEED
) -> CachedResponse:
    (found,) = (await renderer.render(state, resource)).pages
    return found


async def answer(
    renderer: Renderer, state: ServerState, path: str, headers: dict[str, str] | None = None
) -> tuple[int, dict[bytes, bytes]]:
    """Status and headers of what is at a path in a state."""
    sent: list[MutableMapping[str, Any]] = []

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def receive() -> MutableMapping[str, Any]:
        # Nobody goes.
        gone: asyncio.Future[MutableMapping[str, Any]] = asyncio.get_running_loop().create_future()
        return await gone

    raw = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    scope = {"type": "http", "path": path, "query_string": b"", "method": "GET", "headers": raw}
    app = application(lambda: state, renderer, hosts=hosts(["*"], bound="localhost"))
    await app({**scope, "scheme": "http"}, receive, send)
    return sent[0]["status"], dict(sent[0]["headers"])


def ask(state: ServerState, headers: dict[str, str]) -> tuple[int, dict[bytes, bytes]]:
    """Status and headers of the feed of a state."""
    return with_renderer(lambda renderer: answer(renderer, state, "/timeline.ics", headers))


def test_moments_of_states_never_repeat() -> None:
    state = first_state(snapshot())
    for _ in range(5):
        later = next_state(state)
        assert later.moment > state.moment
        assert (later.since, later.snapshot) == (state.since, state.snapshot)
        state = later
    other = next_state(state, snapshot())
    assert other.since == other.moment > state.moment


def test_what_reads_as_before_has_not_changed() -> None:
    async def work(renderer: Renderer) -> None:
        first = first_state(snapshot("One"))
        second = next_state(first, snapshot("Two"))
        third = next_state(second, snapshot("Two"))
        fixed = Resource(kind="ics", query=read([("year", "2020")]))
        responses = [await response(renderer, state) for state in (first, second, third)]
        assert responses[0].plain.etag != responses[1].plain.etag
        assert [item.modified for item in responses[:2]] == [first.moment, second.moment]
        assert responses[2] is responses[1]
        assert await response(renderer, first, fixed) is await response(renderer, third, fixed)

    with_renderer(work)


def test_only_the_page_tells_what_is_wrong() -> None:
    async def work(renderer: Renderer) -> None:
        good = first_state(snapshot())
        broken = next_state(good, stale=("a.toml:1: error: wrong",))
        assert await response(renderer, good) is await response(renderer, broken)
        before, after = await response(renderer, good, PAGE), await response(renderer, broken, PAGE)
        assert b"a.toml:1: error: wrong" not in before.plain.data
        assert b"a.toml:1: error: wrong" in after.plain.data
        assert after.modified > before.modified

    with_renderer(work)


def test_an_answer_of_a_former_state_does_not_take_the_place_of_a_later_one() -> None:
    async def work(renderer: Renderer) -> None:
        first = first_state(snapshot("One"))
        second = next_state(first, snapshot("Two"))
        later = await response(renderer, second)
        assert b"One" in (await response(renderer, first)).plain.data
        assert await response(renderer, second) is later

    with_renderer(work)


def test_many_who_ask_are_answered_by_one_rendering_and_others_do_not_wait() -> None:
    called, let_go = [], threading.Event()

    def as_known(day: date) -> Snapshot:
        called.append(day)
        assert let_go.wait(60)
        return made

    made = snapshot()
    state = first_state(replace(made, as_known=as_known))

    async def work(renderer: Renderer) -> None:
        slow = Resource(kind="csv", as_of=TODAY)
        waiting = [asyncio.create_task(renderer.render(state, slow)) for _ in range(10)]
        # One of them leaves, and another format asks for the same day.
        other = asyncio.create_task(renderer.render(state, replace(slow, kind="json")))
        await response(renderer, state)
        waiting.pop().cancel()
        let_go.set()
        renderings = await asyncio.gather(*waiting)
        assert all(item is renderings[0] for item in renderings)
        assert (await other).pages
        assert called == [TODAY]

    with_renderer(work)


class Title(str):
    """One of which is known whether it is still there."""

    __slots__ = ("__weakref__",)


def test_a_snapshot_of_a_day_is_kept_as_long_as_its_state() -> None:
    calls: list[date] = []
    made: list[weakref.ref[Title]] = []

    def as_known(day: date) -> Snapshot:
        calls.append(day)
        timeline = snapshot("Then").timeline
        title = Title("Then")
        made.append(weakref.ref(title))
        event = timeline.events[0]
        event = replace(event, facts=replace(event.facts, title=title))
        return Snapshot(
            timeline=replace(timeline, events=(event,)), options=ExportOptions(), today=TODAY
        )

    async def work(renderer: Renderer) -> None:
        first = first_state(snapshot("One", as_known))
        broken = next_state(first, stale=("wrong",))
        for kind, state in (("csv", first), ("json", first), ("ics", broken)):
            await response(renderer, state, Resource(kind=kind, as_of=TODAY))
        assert calls == [TODAY]
        second = next_state(broken, snapshot("Two", as_known))
        await response(renderer, second)
        gc.collect()
        assert made[0]() is None
        # Who still asks in the former state puts nothing in the place of the later one.
        await response(renderer, first, Resource(kind="tsv", as_of=TODAY))
        await response(renderer, second, Resource(kind="csv", as_of=TODAY))
        assert len(calls) == 3
        await response(renderer, second, Resource(kind="json", as_of=TODAY))
        assert len(calls) == 3

    with_renderer(work)


def test_answers_and_snapshots_share_a_bound() -> None:
    calls: list[date] = []

    def as_known(day: date) -> Snapshot:
        calls.append(day)
        return snapshot()

    async def work(renderer: Renderer) -> None:
        state = first_state(snapshot("One", as_known))
        await response(renderer, state, Resource(kind="csv", as_of=TODAY))
        # Two events, and what every thing takes: 12 KB of the 40.
        for year in range(1900, 1910):
            asked = read([("year", str(year))])
            await response(renderer, state, Resource(kind="csv", query=asked))
        await response(renderer, state, Resource(kind="json", as_of=TODAY))
        assert calls == [TODAY, TODAY]

    with_renderer(work, cache=40 * 1024)


def test_too_much_at_once() -> None:
    let_go = threading.Event()

    def as_known(_day: date) -> Snapshot:
        assert let_go.wait(60)
        return made

    made = snapshot()
    state = first_state(replace(made, as_known=as_known))

    async def work(renderer: Renderer) -> None:
        days = [TODAY - timedelta(days=number) for number in range(6)]
        resources = [Resource(kind="csv", as_of=day) for day in days]
        waiting = [
            asyncio.create_task(renderer.render(state, resource)) for resource in resources[:5]
        ]
        # They take their places first.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await renderer.render(state, resources[5])
        let_go.set()
        assert all(item.pages for item in await asyncio.gather(*waiting))
        # Nothing is remembered of the refusal.
        assert (await renderer.render(state, resources[5])).pages

    with_renderer(work, waiting=5)


@dataclass(slots=True, kw_only=True)
class Refusing:
    """Draws nothing, for a reason."""

    lasting: bool
    asked: list[Wish] = field(default_factory=list)

    def draw(self, wish: Wish) -> tuple[Encoded, ...]:
        self.asked.append(wish)
        raise DrawingError("it takes too long", lasting=self.lasting)

    def stop(self, wish: Wish) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("lasting", "drawn", "after"),
    # What takes too long now takes too long in a moment; what has ended may go on.
    [(True, 1, b"600"), (False, 2, b"5")],
)
def test_a_chart_that_is_refused(lasting: bool, drawn: int, after: bytes) -> None:  # noqa: FBT001 - a table
    drawing = Refusing(lasting=lasting)

    async def work() -> None:
        renderer, state = Renderer(Limits(), drawing), first_state(snapshot())
        for _ in range(2):
            status, headers = await answer(renderer, state, "/timeline.svg")
            assert (status, headers[b"retry-after"]) == (503, after)
        # The page needs none.
        status, headers = await answer(renderer, state, "/")
        assert (status, headers[b"cache-control"]) == (200, b"no-cache")
        assert len(drawing.asked) == drawn
        # Another state is another chart.
        status, _ = await answer(renderer, next_state(state, snapshot("Two")), "/timeline.svg")
        assert (status, len(drawing.asked)) == (503, drawn + 1)
        renderer.close()

    asyncio.run(work())


def test_a_state_that_begins_in_the_future_says_no_date() -> None:
    now = int(time.time())
    state = replace(first_state(snapshot()), moment=now + 3600, since=now + 3600)
    dates = {"If-Modified-Since": http_date(now + 3600).decode()}
    for asked in ({}, dates):
        status, headers = ask(state, asked)
        assert status == 200
        assert b"last-modified" not in headers
    status, headers = ask(state, {"If-None-Match": headers[b"etag"].decode()})
    assert status == 304


def test_a_change_within_a_second_is_seen() -> None:
    now = int(time.time())
    first = replace(first_state(snapshot("One")), moment=now - 2, since=now - 2)
    second = ServerState(snapshot=snapshot("Two"), moment=now - 1, since=now - 1)
    _, headers = ask(first, {})
    asked = {"If-Modified-Since": headers[b"last-modified"].decode()}
    assert ask(first, asked)[0] == 304
    assert ask(second, asked)[0] == 200


KB = 1024


def test_what_is_not_asked_for_makes_room() -> None:
    cache: Cache[str] = Cache(100 * KB)
    for name in "abc":
        cache.put(name, name, 28 * KB)
    assert cache.get("a") == "a"
    cache.put("d", "d", 28 * KB)
    assert [cache.get(name) for name in "abcd"] == ["a", None, "c", "d"]


def test_another_takes_its_place() -> None:
    cache: Cache[int] = Cache(100 * KB)
    for number in range(100):
        cache.put("a", number, 40 * KB)
    cache.put("b", 1, 40 * KB)
    assert (cache.get("a"), cache.get("b")) == (99, 1)


def test_nothing_larger_than_the_bound() -> None:
    cache: Cache[int] = Cache(10 * KB)
    cache.put("a", 1, 0)
    cache.put("b", 2, 10 * KB)
    assert (cache.get("a"), cache.get("b")) == (1, None)
    cache.put("a", 3, 10 * KB)
    assert cache.get("a") is None


def test_small_things_count_too() -> None:
    cache: Cache[int] = Cache(1000 * KB)
    for number in range(10_000):
        cache.put(number, number, 0)
    assert sum(cache.get(number) is not None for number in range(10_000)) == 250


def test_what_is_dropped_leaves_its_room() -> None:
    cache: Cache[str] = Cache(100 * KB)
    for name in "abc":
        cache.put(name, name, 28 * KB)
    cache.drop(lambda key: key in ("a", "b"))
    assert [cache.get(name) for name in "abc"] == [None, None, "c"]
    for name in "de":
        cache.put(name, name, 28 * KB)
    assert [cache.get(name) for name in "cde"] == ["c", "d", "e"]
