"""One state after another, without a server."""

import asyncio
import gc
import threading
import time
import weakref
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

import pytest
from making import TODAY, timeline_of

from timeline.feed.snapshot import Edition
from timeline.formats.options import ExportOptions
from timeline.query import read
from timeline.server.app import application
from timeline.server.body import Body
from timeline.server.conditional import http_date
from timeline.server.renderer import Press
from timeline.server.resource import Order
from timeline.server.settings import Limits
from timeline.server.source import Knowledge
from timeline.server.state import Served, State, first_state, next_state
from timeline.server.workers import BusyError

_Result = TypeVar("_Result")
FEED = Order(kind="ics")
PAGE = Order(kind="page", base="http://localhost")


def knowledge(title: str = "One", as_known: Callable[[date], Edition] | None = None) -> Knowledge:
    seed = f'[[event]]\nid = "a"\nwhen = "2024"\ntitle = "{title}"\n'
    fixed = '[[event]]\nid = "b"\nwhen = "2020"\ntitle = "Always"\n'
    timeline, _ = timeline_of(seed + fixed)
    edition = Edition(timeline=timeline, options=ExportOptions())
    return Knowledge(edition=edition, today=TODAY, as_known=as_known or (lambda _: edition))


def with_press(work: Callable[[Press], Awaitable[_Result]], **limits: int) -> _Result:
    async def run() -> _Result:
        press = Press(Limits(**limits))
        try:
            return await work(press)
        finally:
            press.close()

    return asyncio.run(run())


async def body(press: Press, state: State, order: Order = FEED) -> Body:
    (found,) = (await press.printed(state, order)).bodies
    return found


def ask(state: State, headers: dict[str, str]) -> tuple[int, dict[bytes, bytes]]:
    """Status and headers of the feed of a state."""

    async def run(press: Press) -> tuple[int, dict[bytes, bytes]]:
        sent: list[MutableMapping[str, Any]] = []

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        async def receive() -> MutableMapping[str, Any]:
            raise AssertionError("nothing is read of a request")

        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        scope = {"type": "http", "path": "/timeline.ics", "query_string": b"", "method": "GET"}
        scope |= {"headers": raw}
        await application(Served(state), press)({**scope, "scheme": "http"}, receive, send)
        return sent[0]["status"], dict(sent[0]["headers"])

    return with_press(run)


def test_moments_of_states_never_repeat() -> None:
    state = first_state(knowledge())
    for _ in range(5):
        later = next_state(state)
        assert later.moment > state.moment
        assert (later.since, later.knowledge) == (state.since, state.knowledge)
        state = later
    other = next_state(state, knowledge())
    assert other.since == other.moment > state.moment


def test_what_reads_as_before_has_not_changed() -> None:
    async def work(press: Press) -> None:
        first = first_state(knowledge("One"))
        second = next_state(first, knowledge("Two"))
        third = next_state(second, knowledge("Two"))
        fixed = Order(kind="ics", query=read([("year", "2020")]))
        bodies = [await body(press, state) for state in (first, second, third)]
        assert bodies[0].plain.etag != bodies[1].plain.etag
        assert [item.modified for item in bodies[:2]] == [first.moment, second.moment]
        assert bodies[2] is bodies[1]
        assert await body(press, first, fixed) is await body(press, third, fixed)

    with_press(work)


def test_only_the_page_tells_what_is_wrong() -> None:
    async def work(press: Press) -> None:
        good = first_state(knowledge())
        broken = next_state(good, stale=("a.toml:1: error: wrong",))
        assert await body(press, good) is await body(press, broken)
        before, after = await body(press, good, PAGE), await body(press, broken, PAGE)
        assert b"a.toml:1: error: wrong" not in before.plain.data
        assert b"a.toml:1: error: wrong" in after.plain.data
        assert after.modified > before.modified

    with_press(work)


def test_an_answer_of_a_former_state_does_not_take_the_place_of_a_later_one() -> None:
    async def work(press: Press) -> None:
        first = first_state(knowledge("One"))
        second = next_state(first, knowledge("Two"))
        later = await body(press, second)
        assert b"One" in (await body(press, first)).plain.data
        assert await body(press, second) is later

    with_press(work)


def test_many_who_ask_are_answered_by_one_rendering_and_others_do_not_wait() -> None:
    called, let_go = [], threading.Event()

    def as_known(day: date) -> Edition:
        called.append(day)
        assert let_go.wait(60)
        return made.edition

    made = knowledge()
    state = first_state(replace(made, as_known=as_known))

    async def work(press: Press) -> None:
        slow = Order(kind="csv", as_of=TODAY)
        waiting = [asyncio.create_task(press.printed(state, slow)) for _ in range(10)]
        # One of them leaves, and another format asks for the same day.
        other = asyncio.create_task(press.printed(state, replace(slow, kind="json")))
        await body(press, state)
        waiting.pop().cancel()
        let_go.set()
        printed = await asyncio.gather(*waiting)
        assert all(item is printed[0] for item in printed)
        assert (await other).bodies
        assert called == [TODAY]

    with_press(work)


class Title(str):
    """One of which is known whether it is still there."""

    __slots__ = ("__weakref__",)


def test_an_edition_of_a_day_is_kept_as_long_as_its_state() -> None:
    calls: list[date] = []
    made: list[weakref.ref[Title]] = []

    def as_known(day: date) -> Edition:
        calls.append(day)
        timeline = knowledge("Then").edition.timeline
        title = Title("Then")
        made.append(weakref.ref(title))
        event = timeline.events[0]
        event = replace(event, facts=replace(event.facts, title=title))
        return Edition(timeline=replace(timeline, events=(event,)), options=ExportOptions())

    async def work(press: Press) -> None:
        first = first_state(knowledge("One", as_known))
        broken = next_state(first, stale=("wrong",))
        for kind, state in (("csv", first), ("json", first), ("ics", broken)):
            await body(press, state, Order(kind=kind, as_of=TODAY))
        assert calls == [TODAY]
        second = next_state(broken, knowledge("Two", as_known))
        await body(press, second)
        gc.collect()
        assert made[0]() is None
        # Who still asks in the former state puts nothing in the place of the later one.
        await body(press, first, Order(kind="tsv", as_of=TODAY))
        await body(press, second, Order(kind="csv", as_of=TODAY))
        assert len(calls) == 3
        await body(press, second, Order(kind="json", as_of=TODAY))
        assert len(calls) == 3

    with_press(work)


def test_answers_and_editions_share_a_bound() -> None:
    calls: list[date] = []

    def as_known(day: date) -> Edition:
        calls.append(day)
        return knowledge().edition

    async def work(press: Press) -> None:
        state = first_state(knowledge("One", as_known))
        await body(press, state, Order(kind="csv", as_of=TODAY))
        # Two events, and what every thing takes: 12 KB of the 40.
        for year in range(1900, 1910):
            asked = read([("year", str(year))])
            await body(press, state, Order(kind="csv", query=asked))
        await body(press, state, Order(kind="json", as_of=TODAY))
        assert calls == [TODAY, TODAY]

    with_press(work, cache=40 * 1024)


def test_too_much_at_once() -> None:
    let_go = threading.Event()

    def as_known(_day: date) -> Edition:
        assert let_go.wait(60)
        return made.edition

    made = knowledge()
    state = first_state(replace(made, as_known=as_known))

    async def work(press: Press) -> None:
        days = [TODAY - timedelta(days=number) for number in range(6)]
        orders = [Order(kind="csv", as_of=day) for day in days]
        waiting = [asyncio.create_task(press.printed(state, order)) for order in orders[:5]]
        # They take their places first.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await press.printed(state, orders[5])
        let_go.set()
        assert all(item.bodies for item in await asyncio.gather(*waiting))
        # Nothing is remembered of the refusal.
        assert (await press.printed(state, orders[5])).bodies

    with_press(work, waiting=5)


def test_a_state_that_begins_in_the_future_says_no_date() -> None:
    now = int(time.time())
    state = replace(first_state(knowledge()), moment=now + 3600, since=now + 3600)
    dates = {"If-Modified-Since": http_date(now + 3600).decode()}
    for asked in ({}, dates):
        status, headers = ask(state, asked)
        assert status == 200
        assert b"last-modified" not in headers
    status, headers = ask(state, {"If-None-Match": headers[b"etag"].decode()})
    assert status == 304


def test_a_change_within_a_second_is_seen() -> None:
    now = int(time.time())
    first = replace(first_state(knowledge("One")), moment=now - 2, since=now - 2)
    second = State(knowledge=knowledge("Two"), moment=now - 1, since=now - 1)
    _, headers = ask(first, {})
    asked = {"If-Modified-Since": headers[b"last-modified"].decode()}
    assert ask(first, asked)[0] == 304
    assert ask(second, asked)[0] == 200
