"""Beginning and end of a server, and of its connections."""

import signal
import socket
import sys
from pathlib import Path

import pytest
from serving import PlainSource, Server, drain, parse, process, serving

from timeline.errors import OutputError, TimelineError
from timeline.server import BrokenSeedsError, Settings, run
from timeline.server.server import address_of, listen

SEEDS = Path(__file__).parents[1] / "seeds"
GET = b"GET /timeline.json HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Seeds of which an answer is larger than what systems buffer of it."""
    path = tmp_path / "large.toml"
    path.write_text(
        "\n".join(
            f'[[event]]\nid = "e{number}"\nwhen = "2024"\ntitle = "E"\nnote = "{"x" * 500_000}"'
            for number in range(8)
        )
    )
    return path


def slow_reader(server: Server) -> socket.socket:
    """A connection that has asked for much, and takes little."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(60)
    connection.connect(("127.0.0.1", server.port))
    connection.sendall(GET)
    assert connection.recv(1) == b"H"
    return connection


def connections(server: Server) -> int:
    folder = Path(f"/proc/{server.process.pid}/fd")
    targets = []
    for link in folder.iterdir():
        try:
            targets.append(str(link.readlink()))
        except OSError:
            continue
    return sum(target.startswith("socket:") for target in targets)


def refuses(server: Server) -> bool:
    try:
        server.connect().close()
    except OSError:
        return True
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_stops_at_a_signal(number: int) -> None:
    with serving(SEEDS) as server, server.connect() as idle:
        assert server.get("/timeline.csv").status == 200
        assert server.stop(number) == 0
        assert drain(idle) == b""
        assert len(server.lines) == 1, server.log()


def test_an_answer_under_way_is_finished(large: Path) -> None:
    with serving(large) as server, slow_reader(server) as reader:
        server.process.send_signal(signal.SIGTERM)
        server.wait_until(lambda: refuses(server))
        reply = parse(b"H" + drain(reader))
        assert reply.body.endswith(b"}\n")
        assert server.process.wait(60) == 0


def test_an_answer_that_nobody_takes_is_not_waited_for(large: Path) -> None:
    with serving(large, limits={"stop": 1}) as server, slow_reader(server):
        assert server.stop() == 0
        assert len(server.lines) == 1, server.log()


def test_the_second_signal_ends_it_at_once(large: Path) -> None:
    with serving(large, limits={"stop": 1000}) as server, slow_reader(server):
        server.process.send_signal(signal.SIGINT)
        server.wait_until(lambda: refuses(server))
        assert server.stop() == -signal.SIGTERM


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what is open")
def test_readers_that_take_nothing_are_let_go(large: Path) -> None:
    with serving(large, limits={"stall": 0.5, "head": 0.5}) as server:
        server.get("/timeline.json")
        before = connections(server)
        readers = [slow_reader(server) for _ in range(5)]
        server.wait_until(lambda: connections(server) <= before)
        for reader in readers:
            reader.close()
        assert server.get("/timeline.json").status == 200


def test_a_port_that_is_taken() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OutputError) as caught:
            run(Settings(port=port), PlainSource(paths=(str(SEEDS),)))
    assert str(caught.value) == (f"port {port} on 127.0.0.1 is taken: choose another with --port")


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("no host at all", "'no host at all' is not a host: choose an address"),
        ("a" * 300, "is not a host: choose an address"),
        ("192.0.2.1", "192.0.2.1 is not an address of this machine: choose another with --host"),
    ],
)
def test_a_host_that_is_none_of_ours(host: str, said: str) -> None:
    with pytest.raises(OutputError, match=said):
        listen(host, 0)


def test_addresses_of_sockets() -> None:
    with listen("127.0.0.1", 0) as made:
        port = made.getsockname()[1]
        assert address_of(made, "localhost") == f"http://localhost:{port}/"
        assert address_of(made, "::1") == f"http://[::1]:{port}/"


def test_ipv6() -> None:
    try:
        listen("::1", 0).close()
    except OutputError:
        pytest.skip("this machine has no IPv6")
    with serving(SEEDS, host="::1") as server:
        with socket.create_connection(("::1", server.port), timeout=60) as connection:
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            page = parse(drain(connection)).body
        assert f"webcal://[::1]:{server.port}/timeline.ics".encode() in page
        server.wait_for_line("Serving http://[::1]:")


def test_seeds_that_are_broken_to_begin_with(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("rubbish")
    with pytest.raises(BrokenSeedsError) as caught:
        run(Settings(port=0), PlainSource(paths=(str(tmp_path),)))
    assert "a.toml:1: error: not TOML" in caught.value.lines[0]
    with pytest.raises(TimelineError, match="no seeds at"):
        run(Settings(port=0), PlainSource(paths=(str(tmp_path / "none"),)))
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_requests_are_logged_where_that_is_asked_for() -> None:
    with serving(SEEDS, access_log=True) as server:
        server.get("/timeline.csv?year=2024")
        server.wait_for_line('"GET /timeline.csv?year=2024 HTTP/1.1" 200')


def test_nothing_is_imported_to_begin_with() -> None:
    code = (
        "import sys, timeline.server\n"
        "bad = {'uvicorn', 'starlette', 'watchfiles', 'matplotlib', 'asyncio'} & set(sys.modules)\n"
        "sys.exit(repr(bad) if bad else 0)"
    )
    with process(["-c", code]) as python:
        assert python.process.wait(60) == 0


FAULTY = """
import sys
from dataclasses import dataclass, replace
sys.path.insert(0, {tests!r})
from serving import PlainSource
from timeline.server import Settings, run

class Faulty(PlainSource):
    def read(self):
        known = super().read()
        return replace(known, problems=None)

run(Settings(port=0), Faulty(paths=({seeds!r},)))
"""


def test_a_fault_of_our_own_is_logged() -> None:
    code = FAULTY.format(tests=str(Path(__file__).parent), seeds=str(SEEDS))
    with process(["-c", code]) as server:
        server.port = int(server.wait_for_line("Serving http://").split("/")[2].split(":")[-1])
        assert server.raw(b"rubbish\r\n\r\n").startswith(b"HTTP/1.1 400 ")
        assert len(server.lines) == 1
        assert server.get("/healthz").status == 500
        server.wait_for_line("Traceback")
        server.wait_for_line("TypeError")
        assert server.get("/timeline.csv").status == 200
        assert server.stop() == 0
