"""What calendars know of an event stays, whatever formats its seeds went through."""

from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from feeding import blocks

import timeline
from timeline.cli import main
from timeline.model import About

SEEDS = Path(__file__).parents[1] / "seeds"
RENAMED = """
[timeline]
id = "=council"
[[event]]
id = "festival"
formerly = "fair"
title = "River festival"
when = 2024
[[event]]
id = "=bridge"
title = "The bridge is opened"
when = "30 November 2023"
"""
SHEET = "id,title,when{0}\na,A,2015{1}\n"


def run(*args: str) -> Result:
    """The command line in this process, on a day that stays."""
    return CliRunner().invoke(main, ["--today", "2024-06-01", *args], catch_exceptions=False)


def feed_after(seeds: Path, trip: str, folder: Path) -> bytes:
    """The calendar of seeds that were exported and read, one format after the other."""
    for number, name in enumerate(trip.split()):
        out = folder / f"{number}.{name}"
        result = run("--seeds", str(seeds), "export", name, "-o", str(out))
        assert result.exit_code == 0, result.stderr
        seeds = out
    return seeds.read_bytes()


@pytest.mark.parametrize(
    "trip",
    [
        "csv ics",
        "tsv ics",
        "json ics",
        "ics ics",
        "ics csv ics",
        "csv tsv json csv ics",
        "ics tsv ics json ics",
    ],
)
def test_every_uid_survives(tmp_path: Path, trip: str) -> None:
    renamed = tmp_path / "renamed.toml"
    renamed.write_text(RENAMED)
    for seeds, many in ((SEEDS, 14), (renamed, 2)):
        folder = tmp_path / seeds.stem
        folder.mkdir()
        straight = blocks(feed_after(seeds, "ics", folder))
        assert len(straight) >= many
        assert blocks(feed_after(seeds, trip, folder)).keys() == straight.keys()
    assert "fair@=council" in straight


ABOUT = """
[timeline]
id = "t"
name = "Town"
description = "All of it"
timezone = "Europe/Rome"
url = "https://example.org/timeline.ics"
color = "navy"
cancelled_days = 30
[document]
published = 2024-03-08
[[event]]
id = "a"
title = "A"
when = "early last year"
locator = "p. 3"
"""
_CALENDAR = {"name", "description", "timezone", "url", "color"}


@pytest.mark.parametrize(
    ("trip", "about", "words", "statements"),
    [
        ("csv", {"id"}, "early last year", 0),
        ("tsv", {"id"}, "early last year", 0),
        ("ics", {"id"} | _CALENDAR, "early last year", 0),
        ("json", {"id", "cancelled_days"} | _CALENDAR, "early last year", 1),
    ],
)
def test_what_a_format_keeps(
    tmp_path: Path, trip: str, about: set[str], words: str, statements: int
) -> None:
    seed = tmp_path / "town.toml"
    seed.write_text(ABOUT)
    feed_after(seed, trip, tmp_path)
    before, after = timeline.load(seed), timeline.load(tmp_path / f"0.{trip}")
    kept = {
        field.name
        for field in fields(About)
        if (value := getattr(after.records.about, field.name)) != getattr(About(), field.name)
        and value == getattr(before.records.about, field.name)
    }
    assert kept == about
    (event,) = after
    assert event.reading.words == words
    assert len([item for item in event.statements if item.document]) == statements
    assert event.sources[:1] == before["a"].sources[:1]


@pytest.mark.parametrize(
    ("files", "uid", "warning"),
    [
        ({"a.csv": SHEET.format(",timeline", ",x")}, "a@x", ""),
        ({"a.csv": SHEET.format("", "")}, "a@timeline", ""),
        # What people state of the timeline goes before what a row names.
        (
            {"a.csv": SHEET.format(",timeline", ",x"), "t.toml": '[timeline]\nid = "y"\n'},
            "a@y",
            "a.csv:2: warning: these events are of the timeline 'x', and their UIDs are made",
        ),
        (
            {"a.csv": SHEET.format(",timeline", ",x"), "t.toml": '[timeline]\nid = "timeline"\n'},
            "a@timeline",
            "a.csv:2: warning: these events are of the timeline 'x'",
        ),
        (
            {"a.csv": SHEET.format(",timeline", ",x"), "t.toml": '[timeline]\nname = "Y"\n'},
            "a@x",
            "",
        ),
        (
            {
                "a.csv": SHEET.format(",timeline", ",x"),
                "b.csv": SHEET.format(",timeline", ",z").replace("a,A", "b,B"),
            },
            "b@x",
            "b.csv:2: warning: these events are of the timeline 'z', and their UIDs are made",
        ),
        ({"a.csv": SHEET.format(",formerly", ",old")}, "old@timeline", ""),
    ],
)
def test_whose_id_is_taken(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str],
    uid: str,
    warning: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    seeds = [word for name in files for word in ("--seeds", name)]
    for name, text in files.items():
        Path(name).write_text(text)
    result = run(*seeds, "export", "ics", "-o", "-")
    assert f"UID:{uid}\r\n".encode() in result.stdout_bytes
    found = run(*seeds, "check").stdout
    assert (warning in found) if warning else ("timeline" not in found)
