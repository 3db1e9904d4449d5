"""What is used of dependencies that they do not document: which part of it a new version broke.

The modules that use it are named here, and none else may.
"""

import asyncio
import contextlib
import inspect
import re
import socket
import zlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any

import h11
import pytest
import uvicorn
from manual_cog import ROOT
from matplotlib.backends import backend_pdf, backend_svg
from matplotlib.font_manager import findfont, get_font
from uvicorn.protocols.http import flow_control
from uvicorn.protocols.http.h11_impl import H11Protocol

from timeline.chart.draw import undocumented
from timeline.formats.ics.component import Component
from timeline.formats.ics.zones import zones_of
from timeline.recurrence.rules import RuleError, Steps, occurrences
from timeline.server import Limits
from timeline.server import undocumented as undocumented_server
from timeline.server.server import listen

#: their classes carry no types
PDF: Any = backend_pdf
SVG: Any = backend_svg
#: what is not documented to the modules that may use it
FENCED = {
    r"\._result_queue\b": {"corpus/processes.py"},
    r"\._character_tracker\b": {"chart/draw/undocumented.py"},
    r"\._layout\b": {"chart/draw/undocumented.py"},
    r"\bbackend\.(?:Verbatim|Op)\b": {"chart/draw/undocumented.py"},
    r"\.writer\.element\b": {"chart/draw/undocumented.py"},
    r"\binfoDict\b": {"chart/draw/undocumented.py"},
    r"\.check_gc\b": {"chart/draw/undocumented.py"},
    r"\bh11\b": {"server/undocumented.py"},
    r"\bH11Protocol\b": {"server/undocumented.py"},
    r"\bflow_control\b": {"server/undocumented.py"},
    r"\bserver_state\b": {"server/undocumented.py"},
    r"\btrailing_data\b": {"server/undocumented.py"},
    r"\b(?:capture_signals|on_tick)\b": {"server/undocumented.py"},
    r"\bWINDOWS_TO_OLSON\b": {"formats/ics/zone_names.py"},
    r"\bicalendar\.parser\b": set(),
    r"\brrulestr\b": {"recurrence/rules.py"},
}


@pytest.mark.parametrize("name", FENCED)
def test_nobody_else_uses_it(name: str) -> None:
    modules = (ROOT / "timeline").rglob("*.py")
    found = {path for path in modules if re.search(name, path.read_text())}
    assert {str(path.relative_to(ROOT / "timeline")) for path in found} == FENCED[name]


class TestMatplotlib:
    @pytest.fixture
    def pdf(self) -> Any:
        file: Any = PDF.PdfFile(BytesIO(), metadata={"CreationDate": None})
        file.newPage(2, 1)
        return file

    @pytest.fixture
    def font(self) -> Any:
        font: Any = get_font(findfont("DejaVu Sans"))
        font.set_size(10, 72)
        return font

    def test_elements_of_a_page_in_svg(self) -> None:
        page = StringIO()
        renderer = SVG.RendererSVG(72, 72, page)
        undocumented.element(renderer, "desc", text="a < b")
        assert "<desc>a &lt; b</desc>" in re.sub(r"\s*\n\s*", "", page.getvalue())

    def test_a_renderer_of_pdf_has_a_file(self, pdf: Any) -> None:
        assert undocumented.pdf_of(PDF.RendererPdf(pdf, 72, 72, 144)) is pdf

    def test_operators_are_written_as_they_are_behind_the_state(self, pdf: Any) -> None:
        renderer: Any = PDF.RendererPdf(pdf, 72, 72, 144)
        context = renderer.new_gc()
        context.set_linewidth(3)
        undocumented.state(renderer, context)
        undocumented.raw(renderer, "0 0 m 7 7 l S")
        assert re.search(rb"\b3 w\b.*\n0 0 m 7 7 l S\n", _written(pdf), re.DOTALL)

    def test_a_file_says_what_it_is(self, pdf: Any) -> None:
        undocumented.say(pdf, {"Subject": "seven letters"})
        assert b"(seven letters)" in _written(pdf)

    def test_where_letters_stand(self, pdf: Any, font: Any) -> None:
        if not undocumented.lays_out(pdf):
            pytest.skip("this matplotlib does not tell; lines are then set by its own renderer")
        laid_out = undocumented.letters(font, "To")
        assert [letter.char for letter in laid_out] == ["T", "o"]
        assert laid_out[0].x == 0 < laid_out[1].x < 10
        name, code = undocumented.glyph(pdf, laid_out[0], "T")
        assert ("F1" in repr(name), code) == (True, ord("T"))

    def test_each_operator_has_a_name(self) -> None:
        known = undocumented.operators()
        for name in ("begin_text", "selectfont", "textmatrix", "showkern", "end_text"):
            assert name in known.__members__


def _written(pdf: Any) -> bytes:
    """What a file of one page holds, not packed."""
    handle = pdf.fh
    pdf.finalize()
    data: bytes = handle.getvalue()
    parts = [data]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(parts)


def test_htmldate_knows_what_it_is_told() -> None:
    htmldate = pytest.importorskip("htmldate")
    known = inspect.signature(htmldate.find_date).parameters
    assert {"extensive_search", "original_date", "max_date"} <= {*known}


class TestUvicorn:
    """Each method that is overridden, and each attribute that is looked at."""

    @pytest.mark.parametrize(
        ("name", "parameters"),
        [
            ("capture_signals", ["self"]),
            ("startup", ["self", "sockets"]),
            ("on_tick", ["self", "counter"]),
            ("shutdown", ["self", "sockets"]),
        ],
    )
    def test_methods_of_a_server(self, name: str, parameters: list[str]) -> None:
        method = getattr(uvicorn.Server, name)
        assert list(inspect.signature(method).parameters) == parameters

    def test_a_server_calls_them_in_their_order(self) -> None:
        called: list[str] = []

        class Noting(uvicorn.Server):
            @contextlib.contextmanager
            def capture_signals(self) -> Iterator[None]:
                called.append("capture_signals")
                yield
                called.append("released")

            async def startup(self, sockets: list[socket.socket] | None = None) -> None:
                called.append("startup")
                await super().startup(sockets)

            async def on_tick(self, counter: int) -> bool:
                called.append("on_tick")
                self.should_exit = True
                return await super().on_tick(counter)

            async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
                called.append("shutdown")
                await super().shutdown(sockets)

        with listen("127.0.0.1", 0) as listening:
            config = uvicorn.Config(_nothing, log_config=None, lifespan="off", ws="none")
            asyncio.run(Noting(config).serve(sockets=[listening]))
        assert called == ["capture_signals", "startup", "on_tick", "shutdown", "released"]

    @pytest.mark.parametrize(
        ("name", "parameters"),
        [
            ("connection_made", ["self", "transport"]),
            ("data_received", ["self", "data"]),
            ("send_400_response", ["self", "msg"]),
        ],
    )
    def test_methods_of_a_connection(self, name: str, parameters: list[str]) -> None:
        method = getattr(H11Protocol, name)
        assert list(inspect.signature(method).parameters) == parameters

    def test_what_a_connection_knows(self) -> None:
        """A connection in the middle of a request: each attribute that is looked at."""
        seen: list[Any] = []

        async def look(scope: Any, receive: Any, send: Any) -> None:
            (connection,) = server.patient_connections()
            seen.append(connection)
            assert connection.cycle.response_complete is False
            assert connection.cycle.disconnected is False
            assert isinstance(connection.cycle.message_event, asyncio.Event)
            assert connection.conn.our_state is h11.SEND_RESPONSE
            assert connection.transport.get_write_buffer_size() == 0
            assert connection.loop is asyncio.get_running_loop()
            await _nothing(scope, receive, send)

        server: Any = undocumented_server.PatientServer(
            uvicorn.Config(
                look,
                http=undocumented_server.PatientProtocol,
                log_config=None,
                lifespan="off",
                ws="none",
            ),
            Limits(),
            is_over=lambda: bool(seen) and seen[0].cycle.response_complete,
            greet=lambda: None,
        )

        async def serve(listening: socket.socket) -> bytes:
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            reader, writer = await asyncio.open_connection(*listening.getsockname())
            writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            answer = await reader.read()
            writer.close()
            await serving
            return answer

        with listen("127.0.0.1", 0) as listening:
            assert asyncio.run(serve(listening)).startswith(b"HTTP/1.1 204 ")
        assert len(seen) == 1

    def test_the_header_that_closes(self) -> None:
        assert flow_control.CLOSE_HEADER == (b"connection", b"close")


async def _nothing(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body"})


class TestH11:
    def test_what_has_come_of_the_next_request(self) -> None:
        connection = h11.Connection(h11.SERVER)
        assert connection.their_state is h11.IDLE
        assert connection.trailing_data == (b"", False)
        connection.receive_data(b"GET / HT")
        assert connection.next_event() is h11.NEED_DATA
        assert connection.their_state is h11.IDLE
        assert connection.trailing_data[0] == b"GET / HT"
        connection.receive_data(b"TP/1.1\r\nHost: a\r\n\r\n")
        assert isinstance(connection.next_event(), h11.Request)
        assert connection.their_state is not h11.IDLE
        assert connection.our_state is h11.SEND_RESPONSE


def test_icalendar_knows_the_zones_of_windows() -> None:
    found = zones_of(Component(name="VCALENDAR", line=1), "x.ics").find("Romance Standard Time", 1)
    assert str(found) == "Europe/Paris"


@pytest.mark.parametrize(
    ("often", "steps"),
    [
        *((often, 1) for often in ("SECONDLY", "MINUTELY", "HOURLY", "DAILY")),
        ("WEEKLY", 2),
        ("MONTHLY", 5),
        ("YEARLY", 20),
    ],
)
def test_dateutil_adds_the_interval_at_each_step(often: str, steps: int) -> None:
    # By it the steps of a rule are counted that never gives a date.
    left = Steps(left=steps * 3)
    start = datetime(2024, 1, 1)  # noqa: DTZ001 - local
    with pytest.raises(RuleError, match="steps"):
        list(occurrences(f"FREQ={often};BYSETPOS=300;BYMONTH=1", start, left))
