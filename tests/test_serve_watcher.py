"""Seeds that change under a running server."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import Server, serving

EVENT = '[[event]]\nid = "{id}"\nwhen = "{when}"\ntitle = "{title}"\n'


def write(path: Path, **titles: str) -> None:
    path.write_text(
        "\n".join(EVENT.format(id=key, when="2024", title=title) for key, title in titles.items())
    )


def status(server: Server) -> str:
    return str(json.loads(server.get("/healthz").body)["status"])


def titles(server: Server) -> list[str]:
    return [event["title"] for event in json.loads(server.get("/timeline.json").body)["events"]]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    write(folder / "a.toml", one="One")
    return folder


@pytest.fixture
def server(seeds: Path) -> Iterator[Server]:
    with serving(seeds) as started:
        yield started


def test_every_way_to_change_a_folder(server: Server, seeds: Path) -> None:
    write(seeds / "a.toml", one="Two")
    server.wait_for_line("the seeds have changed: 0 added, 1 changed, 0 removed; 1 event")
    # As editors do it: another file takes the place.
    write(seeds / ".a.toml.swp", one="Three")
    (seeds / ".a.toml.swp").replace(seeds / "a.toml")
    server.wait_until(lambda: titles(server) == ["Three"])
    write(seeds / "b.toml", two="Four", three="Five")
    server.wait_for_line("2 added, 0 changed, 0 removed; 3 events")
    (seeds / "b.toml").unlink()
    server.wait_for_line("0 added, 0 changed, 2 removed; 1 event")
    (seeds / "a.toml").rename(seeds / "c.toml")
    write(seeds / "c.toml", one="Six")
    server.wait_until(lambda: titles(server) == ["Six"])


def test_what_changes_nothing_is_not_told(server: Server, seeds: Path) -> None:
    tag = server.get("/timeline.json").headers["etag"]
    os.utime(seeds / "a.toml")
    (seeds / "notes.md").write_text("no seed")
    (seeds / ".hidden.toml").write_text("no seed")
    write(seeds / "b.toml", two="Two")
    server.wait_for_line("1 added")
    (seeds / "b.toml").unlink()
    server.wait_for_line("1 removed")
    assert len(server.lines) == 3
    assert server.get("/timeline.json").headers["etag"] == tag


def test_seeds_that_break_and_are_mended(server: Server, seeds: Path) -> None:
    good = server.get("/timeline.json")
    server.wait_until(lambda: "last-modified" in server.get("/timeline.json").headers)
    written = server.get("/timeline.json").headers["last-modified"]
    (seeds / "a.toml").write_text("[[event]]\nid = = 1\n")
    server.wait_for_line("a.toml:2: error: not TOML")
    server.wait_until(lambda: status(server) == "stale")
    assert b"a.toml:2: error: not TOML" in server.get("/").body
    kept = server.get("/timeline.json", {"If-Modified-Since": written})
    assert kept.status == 304
    assert server.get("/timeline.json").body == good.body
    # Another edit that breaks it in the same way is not told again.
    (seeds / "a.toml").write_text("[[event]]\nid = = 1\n# edited\n")
    (seeds / "a.toml").write_text('[[event]]\nid = "x"\nwhen = "soon"\ntitle = "X"\n')
    server.wait_for_line("a.toml:3: error:")
    write(seeds / "a.toml", one="One")
    server.wait_for_line("the seeds are mended: 0 added, 0 changed, 0 removed; 1 event")
    assert status(server) == "ok"
    assert b"not TOML" not in server.get("/").body
    assert server.get("/timeline.json").headers["last-modified"] == written
    assert server.log().count("not TOML") == 1


def test_a_folder_that_is_removed_and_made_anew(server: Server, seeds: Path) -> None:
    shutil.rmtree(seeds)
    server.wait_for_line("no seeds at")
    assert titles(server) == ["One"]
    seeds.mkdir()
    write(seeds / "a.toml", one="Two")
    server.wait_until(lambda: titles(server) == ["Two"])
    write(seeds / "a.toml", one="Three")
    server.wait_until(lambda: titles(server) == ["Three"])


def test_another_folder_in_its_place(server: Server, seeds: Path) -> None:
    other = seeds.with_name("other")
    other.mkdir()
    write(other / "a.toml", one="Other")
    seeds.rename(seeds.with_name("former"))
    other.rename(seeds)
    server.wait_until(lambda: titles(server) == ["Other"])


def test_a_single_file(seeds: Path) -> None:
    with serving(seeds / "a.toml") as server:
        write(seeds / "part", one="Two")
        (seeds / "part").replace(seeds / "a.toml")
        server.wait_until(lambda: titles(server) == ["Two"])
        (seeds / "a.toml").unlink()
        server.wait_until(lambda: status(server) == "stale")
        write(seeds / "a.toml", one="Three")
        server.wait_until(lambda: titles(server) == ["Three"])


def test_what_does_not_change_keeps_its_tag_and_its_date(server: Server, seeds: Path) -> None:
    (seeds / "b.toml").write_text(EVENT.format(id="old", when="1999", title="Old"))
    server.wait_for_line("1 added")
    address = "/timeline.ics?year=1999"
    server.wait_until(lambda: "last-modified" in server.get(address).headers)
    before = server.get(address).headers
    write(seeds / "a.toml", one="Changed")
    server.wait_for_line("1 changed")
    after = server.get(address).headers
    assert (after["etag"], after["last-modified"]) == (before["etag"], before["last-modified"])


def test_a_new_day(tmp_path: Path, seeds: Path) -> None:
    plan = EVENT.format(id="a", when="2026-11-22", title="A")
    (seeds / "a.toml").write_text(f'{plan}status = "planned"\n')
    day = tmp_path / "day"
    day.write_text("2026-11-22")
    with serving(seeds, day=day) as server:
        before = server.get("/").body
        part = tmp_path / "part"
        part.write_text("2026-11-23")
        part.replace(day)
        server.wait_for_line("it is 2026-11-23: 0 added, 0 changed, 0 removed; 1 event")
        # Nothing but that the plan is overdue.
        assert server.get("/").body != before


def test_what_was_told_is_written_down(tmp_path: Path, seeds: Path) -> None:
    memory = tmp_path / "memory"
    with serving(seeds, memory=memory) as server:
        assert memory.read_text() == "1"
        write(seeds / "b.toml", two="Two")
        server.wait_until(lambda: memory.read_text() == "2")


def test_what_cannot_be_written_down_is_told(tmp_path: Path, seeds: Path) -> None:
    with serving(seeds, memory=tmp_path) as server:
        server.wait_for_line(f"{tmp_path}: cannot be written: Is a directory")
        write(seeds / "b.toml", two="Two")
        server.wait_until(lambda: titles(server) == ["One", "Two"])


def test_an_empty_file_is_not_believed_at_once(seeds: Path) -> None:
    with serving(seeds, limits={"patience": 1000}) as server:
        (seeds / "a.toml").write_text("")
        write(seeds / "b.toml", two="Two")
        write(seeds / "a.toml", one="One")
        server.wait_until(lambda: titles(server) == ["One", "Two"])
        assert "removed; 0" not in server.log()
    with serving(seeds, limits={"patience": 0.1}) as server:
        (seeds / "a.toml").write_text("")
        server.wait_for_line("0 added, 0 changed, 1 removed; 1 event")
