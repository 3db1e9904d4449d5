"""A few of the faults that ``tests/faults.py`` injects, and whether it sees what is wrong."""

import random
from pathlib import Path

import pytest
from faults import COMMANDS, FAULTS, World, attempt, litter, plan, whole, worlds

FEED = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:%d\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("fault", "command"),
    [
        ("SIGKILL while it writes", "export over"),
        ("SIGTERM while it writes", "export over"),
        ("SIGINT while it writes", "init"),
        ("files bounded in size", "export over"),
        ("two at once", "export over"),
        ("two at once", "serve"),
        ("folder vanishes", "export"),
    ],
)
def test_nothing_is_torn_or_left_over(fault: str, command: str) -> None:
    with worlds(1, 0) as world:
        assert attempt(fault, command, world) == []


def test_every_fault_meets_every_command() -> None:
    pairs = {(fault, command) for fault in FAULTS for command in COMMANDS}
    assert set(plan(len(pairs), 1)) == pairs
    assert plan(300, 2) == plan(300, 2)


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("timeline.ics", FEED % 2, ""),
        ("timeline.ics", (FEED % 2)[:-2], "torn: timeline.ics"),
        ("timeline.ics", FEED % 0, "numbers went down: ['a']"),
        ("a.csv", b"a,b\n1,2\n", ""),
        ("a.csv", b"a,b\n1", "torn: a.csv"),
        ("a.json", b"[1", "torn: a.json"),
        ("a.html", b"<html>", "torn: a.html"),
        ("a.html.gz", b"\x1f\x8b", "torn: a.html.gz"),
        ("a.toml", b"a = ", "torn: a.toml"),
    ],
)
def test_what_is_torn_is_seen(tmp_path: Path, name: str, data: bytes, fault: str) -> None:
    world = World(tmp_path, random.Random(1), sequences={"a": 1})
    world.out.mkdir()
    (world.out / name).write_bytes(data)
    whole(world)
    assert [found.partition(" (")[0] for found in world.faults] == ([fault] if fault else [])


def test_what_is_left_over_is_seen(tmp_path: Path) -> None:
    world = World(tmp_path, random.Random(1))
    (tmp_path / ".a.ics.abcdefgh.part").write_bytes(b"")
    assert litter(world) == [".a.ics.abcdefgh.part"]
