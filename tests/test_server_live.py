"""Open pages are told of changes, as long as there are not too many of them."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

from serving import serving
from starlette.responses import StreamingResponse

from timeline.server.live import PATH, ChangeStream

EVENT = '[[event]]\nid = "e"\ntitle = "E"\nwhen = "2024"\n'


async def opened(stream: ChangeStream) -> AsyncIterator[str]:
    answer = await stream.answer(None)  # type: ignore[arg-type] # it is not looked at
    assert isinstance(answer, StreamingResponse)
    return answer.body_iterator  # type: ignore[return-value] # of text


def test_each_change_is_told_once() -> None:
    async def run() -> None:
        moments = [1]
        stream = ChangeStream(lambda: moments[-1], beat=0.01)
        reader = await opened(stream)
        said = [await anext(reader) for _ in range(3)]
        assert said == ["retry: 1000\n\n", "data: 1\n\n", ":\n\n"]
        moments.append(2)
        stream.tell()
        assert await anext(reader) == "data: 2\n\n"
        stream.end()
        assert [text async for text in reader] == []

    asyncio.run(run())


def test_one_too_many_is_asked_not_to_come_again() -> None:
    async def run() -> None:
        stream = ChangeStream(lambda: 1, most=1)
        reader = await opened(stream)
        await anext(reader)
        refused = await stream.answer(None)  # type: ignore[arg-type] # it is not looked at
        assert refused.status_code == 204
        await reader.aclose()  # type: ignore[attr-defined] # a generator
        await opened(stream)

    asyncio.run(run())


def read_until(connection: socket.socket, part: bytes) -> bytes:
    found = b""
    while part not in found:
        more = connection.recv(4096)
        assert more, found
        found += more
    return found


def test_an_edit_is_told_and_the_server_stops_at_once(tmp_path: Path) -> None:
    seed = tmp_path / "a.toml"
    seed.write_text(EVENT)
    with serving(tmp_path, reload=True, limits={"stop": 1000}) as server:
        page = server.get("/")
        assert b"EventSource" in page.body
        assert "connect-src 'self'" in page.headers["content-security-policy"]
        with server.ask(PATH) as connection:
            head = read_until(connection, b"data: ")
            assert b"content-type: text/event-stream" in head.lower()
            seed.write_text(EVENT.replace("2024", "2025"))
            read_until(connection, b"data: ")
            assert server.stop() == 0


def test_without_it_no_page_asks(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(EVENT)
    with serving(tmp_path) as server:
        assert server.get(PATH).status == 404
        page = server.get("/")
        assert b"EventSource" not in page.body
        assert "connect-src" not in page.headers["content-security-policy"]
