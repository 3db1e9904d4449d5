"""Readers who ask for much beside others: who is answered, in which order, and what is drawn."""

import contextlib
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from serving import PATIENCE, Reply, Server, drain, parse, serving

EVENT = '[[event]]\nid = "e{0}"\nwhen = "{1}"\ntitle = "Event {0}"\n'
#: readers, by the addresses from which they come
ANN, BEN, EVE = "127.0.0.1", "127.0.0.2", "127.0.0.3"


@dataclass(slots=True, kw_only=True)
class Room:
    """A server whose charts are drawn when the gate is open, and its readers."""

    server: Server
    folder: Path
    connections: contextlib.ExitStack

    @property
    def diary(self) -> list[str]:
        path = self.folder / "drawn"
        return path.read_text().splitlines() if path.exists() else []

    def open_gate(self) -> None:
        (self.folder / "gate").touch()

    def ask(self, path: str, reader: str = ANN, *headers: str) -> socket.socket:
        """A connection of a reader on which that was asked for."""
        connection = socket.create_connection(
            ("127.0.0.1", self.server.port), timeout=PATIENCE, source_address=(reader, 0)
        )
        self.connections.enter_context(connection)
        lines = (f"GET {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers)
        connection.sendall("\r\n".join((*lines, "", "")).encode())
        return connection

    def get(self, path: str, reader: str = ANN, *headers: str) -> Reply:
        return parse(drain(self.ask(path, reader, *headers)))

    def wait_for(self, *lines: str) -> None:
        self.server.wait_until(lambda: set(lines) <= set(self.diary))

    def occupy(self) -> socket.socket:
        """Have a chart drawn that takes as long as the gate is closed."""
        connection = self.ask("/timeline.pdf?year=1999", EVE)
        self.wait_for("begun pdf year=1999")
        return connection

    def settle(self) -> None:
        """Have all that was asked for before arrive."""
        for _ in range(3):
            assert self.server.get("/healthz").status == 200


@contextlib.contextmanager
def room(folder: Path, **limits: float) -> Iterator[Room]:
    (folder / "seeds").mkdir()
    seeds = "".join(EVENT.format(number, 1990 + number % 20) for number in range(40))
    (folder / "seeds" / "a.toml").write_text(seeds)
    given = {"left": 0, **limits}
    files = {"drawn": folder / "drawn", "gate": folder / "gate"}
    with (
        contextlib.ExitStack() as connections,
        serving(folder / "seeds", limits=given, **files) as server,
    ):
        yield Room(server=server, folder=folder, connections=connections)


def test_nobody_draws_what_nobody_waits_for(tmp_path: Path) -> None:
    with room(tmp_path) as made:
        leaving = [made.ask(f"/timeline.pdf?year={year}") for year in range(1990, 2002)]
        made.wait_for("begun pdf year=1990")
        made.settle()
        for connection in leaving:
            connection.close()
        made.wait_for("given up pdf year=1990")
        staying = made.ask("/timeline.svg?year=2003")
        made.wait_for("begun svg year=2003")
        made.open_gate()
        assert parse(drain(staying)).status == 200
        made.server.stop()
        begun = [line for line in made.diary if line.startswith("begun")]
        assert begun[-1] == "begun svg year=2003"
        # Some more may have been begun while they left one by one.
        assert len(begun) < len(leaving) / 2


def test_who_leaves_does_not_take_it_from_others(tmp_path: Path) -> None:
    with room(tmp_path) as made:
        leaving, staying = made.ask("/timeline.svg?year=2003"), made.ask("/timeline.svg?year=2003")
        made.wait_for("begun svg year=2003")
        made.settle()
        leaving.close()
        made.settle()
        made.open_gate()
        assert parse(drain(staying)).status == 200
        assert made.diary == ["begun svg year=2003", "done svg year=2003"]


def test_readers_have_their_turns(tmp_path: Path) -> None:
    with room(tmp_path) as made:
        made.occupy()
        greedy = [made.ask(f"/timeline.svg?year={year}", ANN) for year in range(1990, 2005)]
        made.settle()
        modest = [made.ask(f"/timeline.png?year={year}", BEN) for year in range(1990, 1993)]
        made.settle()
        made.open_gate()
        for connection in (*greedy, *modest):
            assert parse(drain(connection)).status == 200
        order = [line.removeprefix("done ")[:3] for line in made.diary if line.startswith("done")]
        assert order[:7] == ["pdf", "svg", "png", "svg", "png", "svg", "png"]
        assert order[7:] == ["svg"] * 12


def test_what_is_whole_goes_first(tmp_path: Path) -> None:
    with room(tmp_path) as made:
        made.occupy()
        filtered = [made.ask(f"/timeline.svg?year={year}") for year in range(1990, 1995)]
        made.settle()
        whole = made.ask("/timeline.png", BEN)
        made.settle()
        made.open_gate()
        for connection in (whole, *filtered):
            assert parse(drain(connection)).status == 200
        assert [line for line in made.diary if line.startswith("done")][1] == "done png"


def test_a_share_per_reader(tmp_path: Path) -> None:
    with room(tmp_path, share=5) as made:
        made.occupy()
        asked = [made.ask(f"/timeline.svg?year={year}", ANN) for year in range(1990, 1998)]
        made.settle()
        other = made.ask("/timeline.svg?year=2003", BEN)
        made.settle()
        made.open_gate()
        replies = [parse(drain(connection)) for connection in asked]
        assert sorted(reply.status for reply in replies) == [200] * 5 + [503] * 3
        (reason,) = {reply.body for reply in replies if reply.status == 503}
        assert b"more than 5 answers that wait, the most that one reader" in reason
        assert all("retry-after" in reply.headers for reply in replies if reply.status == 503)
        assert parse(drain(other)).status == 200


def test_readers_behind_a_proxy_of_this_machine_are_told_apart(tmp_path: Path) -> None:
    with room(tmp_path, share=2) as made:
        made.occupy()
        asked = [
            made.ask(f"/timeline.svg?year={1990 + n}", ANN, f"X-Forwarded-For: 192.0.2.{n // 2}")
            for n in range(8)
        ]
        # Only a proxy that is known may say who asks.
        others = [
            made.ask(f"/timeline.svg?year={2000 + n}", BEN, f"X-Forwarded-For: 192.0.2.{n}")
            for n in range(3)
        ]
        made.settle()
        made.open_gate()
        assert {parse(drain(connection)).status for connection in asked} == {200}
        assert sorted(parse(drain(each)).status for each in others) == [200, 200, 503]


def test_who_waits_for_most_gives_way_where_all_places_are_taken(tmp_path: Path) -> None:
    with room(tmp_path, waiting=6, share=100) as made:
        made.occupy()
        asked = [made.ask(f"/timeline.svg?year={year}", ANN) for year in range(1990, 1995)]
        made.settle()
        other = made.ask("/timeline.svg?year=2003", BEN)
        made.settle()
        made.open_gate()
        statuses = [parse(drain(connection)).status for connection in asked]
        assert sorted(statuses) == [200] * 4 + [503]
        assert parse(drain(other)).status == 200


@pytest.mark.parametrize("path", ["/?year=2003", "/"])
def test_a_page_waits_for_no_drawing(path: str, tmp_path: Path) -> None:
    with room(tmp_path) as made:
        made.occupy()
        reply = made.get(path, ANN)
        assert reply.status == 200
        address = "timeline.svg" + path.removeprefix("/")
        assert f'<a href="{address}">page 1</a>'.encode() in reply.body
        assert reply.headers["cache-control"] == "no-cache"
        tag = reply.headers["etag"]
        assert made.get(path, ANN, f"If-None-Match: {tag}").status == 304
        assert made.diary == ["begun pdf year=1999"]


def test_everything_else_is_answered_while_something_is_drawn(tmp_path: Path) -> None:
    with room(tmp_path) as made:
        made.occupy()
        tag = made.get("/timeline.ics").headers["etag"]
        for _ in range(50):
            assert made.get("/timeline.ics", ANN, f"If-None-Match: {tag}").status == 304
        for path in ("/timeline.csv?year=2003", "/?year=1500", "/manual/", "/healthz"):
            assert made.get(path).status == 200
        assert made.diary == ["begun pdf year=1999"]


def test_days_are_read_in_turns_too(tmp_path: Path) -> None:
    with room(tmp_path, share=3) as made:
        # They are made in a moment: nobody waits for long, and nothing is refused for long.
        asked = [made.ask(f"/timeline.json?as-of=2020-01-{day:02}", ANN) for day in range(1, 21)]
        statuses = {parse(drain(connection)).status for connection in asked}
        assert statuses <= {200, 503}
        assert made.get("/timeline.json?as-of=2020-02", BEN).status == 200


def test_a_server_that_stops_does_not_wait_for_charts(tmp_path: Path) -> None:
    with room(tmp_path, stop=1) as made:
        connection = made.occupy()
        assert made.server.stop() == 0
        drain(connection)
        assert "closed" in made.diary
        assert "Traceback" not in made.server.log()
