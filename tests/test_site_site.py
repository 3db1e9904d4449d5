"""Sites as a whole: what `publish` makes of a snapshot, and what becomes of it later."""

import gzip
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from urllib.parse import unquote, urljoin, urlsplit

import icalendar
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from making import timeline_at, timeline_of, timelines

from timeline import query
from timeline.chart.layout.options import ChartOptions
from timeline.errors import OutputError
from timeline.feed.previous import find
from timeline.feed.snapshot import Snapshot
from timeline.formats import WRITTEN
from timeline.formats.options import ExportOptions
from timeline.model import Timeline
from timeline.page import MANUAL, render_manual
from timeline.query import Query, of
from timeline.site import Published, publish
from timeline.site.events import events_of
from timeline.site.folder import there
from timeline.site.manifest import published_before
from timeline.site.paths import name_tags, parts_of
from timeline.site.site import render

BASE = "https://timeline.example/a"
TODAY = date(2026, 11, 22)
OPTIONS = ExportOptions(chart=ChartOptions(dpi=36))

FIRST = """
[[event]]
id = "a"
when = "2023-11-30"
title = "A"
tags = ["Culture"]

[[event]]
id = "b"
when = "2024"
status = "planned"
title = "B"
tags = ["C++"]
"""
#: without 2023 and without culture
SECOND = """
[[event]]
id = "b"
when = "2024-02"
title = "B"
tags = ["C", "C++"]
"""


def _snapshot(text: str | Timeline) -> Snapshot:
    timeline = timeline_of(text)[0] if isinstance(text, str) else text
    return Snapshot(timeline=timeline, options=OPTIONS, today=TODAY)


def _publish(text: str | Timeline, folder: Path, base_url: str = BASE) -> Published:
    return publish(_snapshot(text), folder, base_url=base_url)


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _marks(folder: Path) -> dict[str, tuple[int, int, int]]:
    """What tells whether a file was touched."""
    marks = {}
    for path in folder.rglob("*"):
        if path.is_file():
            facts = path.stat()
            marks[path.relative_to(folder).as_posix()] = (
                facts.st_ino,
                facts.st_mtime_ns,
                facts.st_ctime_ns,
            )
    return marks


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that nobody changes."""
    folder = tmp_path_factory.mktemp("first")
    _publish(FIRST, folder)
    return folder


@pytest.fixture
def site(first: Path, tmp_path: Path) -> Path:
    """The same, to change."""
    return Path(shutil.copytree(first, tmp_path / "site"))


def test_its_files(first: Path) -> None:
    parts = ("tag/c", "tag/culture", "year/2023", "year/2024")
    text = {
        *("index.html", "embed.html", "404.html", "search.json"),
        *(row.file_name for row in WRITTEN.values() if row.media.is_text),
        *(f"{part}.{kind}" for part in parts for kind in ("ics", "csv", "svg", "html")),
        "oembed.json",
        *(f"{part}.{kind}" for part in parts for kind in ("embed.html", "oembed.json")),
        *(f"{part}.changes.{kind}" for part in parts for kind in ("xml", "json")),
        *(f"manual/{name}.html" for name in MANUAL),
    }
    tree = _tree(first)
    assert set(tree) == {
        ".timeline.json",
        *(row.file_name for row in WRITTEN.values()),
        *text,
        *(f"{path}.gz" for path in text),
        *(f"event/{name}.{kind}" for name in "ab" for kind in ("html", "ics")),
    }
    for path in text:
        assert gzip.decompress(tree[f"{path}.gz"]) == tree[path]


def test_the_manual_stands_beside_the_pages_and_each_leads_to_it(first: Path) -> None:
    for name in MANUAL:
        page = (first / f"manual/{name}.html").read_bytes()
        assert page == render_manual(name, home="../index.html")
    for path, link in (("index", "manual/index.html"), ("year/2024", "../manual/index.html")):
        assert f'<a href="{link}">How this works</a>' in (first / f"{path}.html").read_text()


def test_its_files_are_the_exports_of_the_same_filters(first: Path) -> None:
    snapshot = _snapshot(FIRST)
    asked = {
        "timeline": Query(),
        "year/2023": query.read([("year", "2023")]),
        "year/2024": query.read([("year", "2024")]),
        "tag/culture": query.read([("tag", "Culture")]),
        "tag/c": query.read([("tag", "C++")]),
    }
    for stem, filters in asked.items():
        for kind in WRITTEN:
            path = first / f"{stem}.{kind}"
            if path.exists():
                assert (path.read_bytes(),) == snapshot.export(kind, filters).pages
    assert icalendar.Calendar.from_ical((first / "year/2023.ics").read_bytes()).events


def test_what_is_written_is_reported(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    done = publish(
        _snapshot(FIRST),
        tmp_path / "a" / "site",
        base_url=BASE,
        progress=lambda number, of: steps.append((number, of)),
    )
    tree = _tree(tmp_path / "a" / "site")
    assert {path.relative_to(tmp_path / "a" / "site").as_posix() for path in done.written} == set(
        tree
    )
    assert (done.unchanged, done.removed, done.warnings) == ((), (), ())
    # Of the whole and of four parts the files, and two pages of each; of two events page and file.
    parts = 4 * len([row for row in WRITTEN.values() if row.is_of_parts])
    total = len(WRITTEN) + parts + 15 + 4
    assert steps == [(number, total) for number in range(total + 1)]
    # The manifest names every file before it is there; the first page comes last.
    assert done.written[0].name == ".timeline.json"
    assert [path.name for path in done.written[-2:]] == ["index.html.gz", "index.html"]
    kinds = [path.name.removesuffix(".gz").endswith(".html") for path in done.written]
    assert kinds == sorted(kinds)


TOLD = """
[document]
published = 2026-05-01

[[event]]
id = "fair"
when = "19XX"
title = "Fair"

[[event]]
id = "Bridge/1"
when = "18XX"
title = "Bridge"
"""


def test_an_event_of_a_document_has_a_feed_as_long_as_there_is_such_an_event(
    tmp_path: Path,
) -> None:
    _publish(TOLD, tmp_path)
    assert _feeds(tmp_path) == {"bridge-1", "fair"}
    itself = f'href="{BASE}/event/bridge-1.changes.xml"'
    assert itself in (tmp_path / "event/bridge-1.changes.xml").read_text()
    # Under a new id it goes on under the old one too.
    renamed = TOLD.replace('id = "fair"', 'id = "market"\nformerly = "fair"')
    done = _publish(renamed[: renamed.rindex("[[event]]")], tmp_path)
    assert _feeds(tmp_path) == {"fair", "market"}
    feeds = {f"bridge-1.changes.{kind}" for kind in ("json", "xml", "json.gz", "xml.gz")}
    gone = {*feeds, "bridge-1.html", "bridge-1.ics"}
    assert {path.name for path in done.removed} == gone


def _feeds(folder: Path) -> set[str]:
    return {path.name.partition(".")[0] for path in (folder / "event").iterdir()}


def test_nothing_new_is_nothing_written(site: Path) -> None:
    before = _marks(site)
    done = _publish(FIRST, site, BASE + "/")
    assert (done.written, done.removed) == ((), ())
    assert len(done.unchanged) == len(before)
    assert _marks(site) == before


def test_equal_editions_are_equal_trees(first: Path, tmp_path: Path) -> None:
    _publish(FIRST, tmp_path / "other")
    assert _tree(tmp_path / "other") == _tree(first)


def test_only_what_changes_is_touched(site: Path) -> None:
    before = _marks(site)
    done = _publish(FIRST.replace('title = "A"', 'title = "Aa"'), site)
    after = _marks(site)
    changed = {path for path in after if after[path] != before[path]}
    assert changed == {path.relative_to(site).as_posix() for path in done.written}
    assert "year/2023.ics" in changed
    assert "year/2023.ics.gz" in changed
    assert not {"tag/c.ics", "year/2024.csv", "year/2024.html", "year/2024.svg"} & changed


def test_another_matplotlib_is_no_change(site: Path) -> None:
    png = site / "timeline.png"
    data = png.read_bytes()
    # A chunk that shows nothing, at the place where every drawing program puts its own.
    other = data[:-12] + bytes.fromhex("0000000074455874" + "3d3bcb8f") + data[-12:]
    png.write_bytes(other)
    # What is there is looked at again, and known from then on.
    manifest = site / ".timeline.json"
    assert _publish(FIRST, site).written == (manifest,)
    assert png.read_bytes() == other
    assert _publish(FIRST, site).written == ()
    png.write_bytes(data[:-20])
    assert _publish(FIRST, site).written == (manifest, png)
    assert png.read_bytes() == data


@pytest.mark.parametrize("damage", [None, b"", b"x", gzip.compress(b"old", mtime=0)])
def test_a_compressed_file_is_mended(site: Path, damage: bytes | None) -> None:
    packed = site / "timeline.ics.gz"
    right = packed.read_bytes()
    packed.unlink() if damage is None else packed.write_bytes(damage)
    before = _marks(site)
    assert _publish(FIRST, site).written == (packed,)
    assert packed.read_bytes() == right
    assert _marks(site)["timeline.ics"] == before["timeline.ics"]


def test_another_compression_is_no_change(site: Path) -> None:
    (site / "timeline.ics.gz").write_bytes(gzip.compress((site / "timeline.ics").read_bytes(), 1))
    assert _publish(FIRST, site).written == ()


def test_years_and_tags_that_are_over_go_on_empty(site: Path) -> None:
    done = _publish(SECOND, site)
    # A chart is not a calendar, and nothing is to be drawn.
    assert {path.relative_to(site).as_posix() for path in done.removed} == {
        *("tag/culture.svg", "tag/culture.svg.gz", "year/2023.svg", "year/2023.svg.gz"),
        *("event/a.html", "event/a.ics"),
    }
    snapshot = _snapshot(SECOND)
    for stem, filters in (
        ("year/2023", query.read([("year", "2023")])),
        ("tag/culture", of(tag="Culture")),
    ):
        for kind in ("ics", "csv"):
            data = (site / f"{stem}.{kind}").read_bytes()
            assert (data,) == snapshot.export(kind, filters).pages
        calendar = icalendar.Calendar.from_ical((site / f"{stem}.ics").read_bytes())
        assert not calendar.events
        assert b"0 of 1 event" in (site / f"{stem}.html").read_bytes()
    # They are no choice any more, and still there the next time, and the time after.
    assert b"culture" not in (site / "index.html").read_bytes().lower()
    before = _marks(site)
    assert _publish(SECOND, site).written == ()
    assert _marks(site) == before
    _publish(FIRST, site)
    assert icalendar.Calendar.from_ical((site / "year/2023.ics").read_bytes()).events


def test_a_tag_keeps_its_name_when_another_collides(site: Path) -> None:
    _publish(SECOND, site)
    tags = json.loads((site / ".timeline.json").read_bytes())["tags"]
    assert tags["c"] == "C++"
    (name,) = (name for name, tag in tags.items() if tag == "C")
    assert re.fullmatch("c-[0-9a-f]{8}", name)
    calendar = icalendar.Calendar.from_ical((site / f"tag/{name}.ics").read_bytes())
    assert calendar["NAME"] == "Timeline: C"


def test_what_is_no_longer_made_is_removed_last(tmp_path: Path) -> None:
    site = tmp_path / "site"
    many = "\n".join(
        f'[[event]]\nid = "e{number}"\nwhen = "2023-{1 + number // 28:02}-{1 + number % 28:02}"\n'
        f'title = "Event {number} of a year in which more happened than one page can hold"\n'
        for number in range(80)
    )
    _publish(many, site)
    (site / "timeline-9.svg").write_bytes(b"mine")
    assert (site / "timeline-2.svg.gz").exists()
    assert b'"timeline-2.svg"' in (site / "index.html").read_bytes()
    done = _publish(FIRST, site)
    assert not list(site.glob("timeline-[2-8]*"))
    assert {site / "timeline-2.svg", site / "timeline-2.png"} <= set(done.removed)
    assert (site / "timeline-9.svg").read_bytes() == b"mine"
    assert "timeline-2.svg" not in (site / ".timeline.json").read_text()
    assert _publish(FIRST, site).written == ()


def test_files_of_others_stay(site: Path) -> None:
    mine = {"CNAME": b"example.org", ".nojekyll": b"", "blog/index.html": b"x", "tag/a/b.ics": b""}
    for path, data in mine.items():
        (site / path).parent.mkdir(exist_ok=True)
        (site / path).write_bytes(data)
    _publish(SECOND, site)
    _publish(FIRST, site)
    tree = _tree(site)
    assert {path: tree[path] for path in mine} == mine


@pytest.mark.parametrize("name", ["index.html", "timeline.ics.gz", "tag/culture.csv"])
def test_files_of_others_are_not_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(OutputError) as caught:
        _publish(FIRST, tmp_path)
    assert str(caught.value) == (
        f"{tmp_path / name} is there, and `timeline publish` did not make it: "
        "choose an empty folder, or remove it"
    )
    assert _tree(tmp_path) == {name: b"mine"}


def test_a_site_that_has_lost_its_manifest(first: Path, tmp_path: Path) -> None:
    site = tmp_path / "again"
    shutil.copytree(first, site)
    manifest = (site / ".timeline.json").read_bytes()
    (site / ".timeline.json").unlink()
    before = _tree(site)
    with pytest.raises(OutputError) as caught:
        _publish(SECOND, site)
    said = str(caught.value)
    assert said.startswith(f"{site / 'index.html'} (and ")
    assert "more) is there, and .timeline.json is missing, which says what" in said
    assert f"choose an empty folder, with --previous {site / 'timeline.ics'}, so that" in said
    assert _tree(site) == before
    (site / ".timeline.json").write_bytes(manifest)
    _publish(SECOND, site)


def test_many_files_of_others_are_one_line(first: Path, tmp_path: Path) -> None:
    site = Path(shutil.copytree(first, tmp_path / "site"))
    (site / ".timeline.json").unlink()
    with pytest.raises(OutputError, match=r"^\S+/index\.html \(and \d+ more\) is there, and"):
        _publish(FIRST, site)


@pytest.mark.parametrize("name", ["index.html", "timeline.ics", ".timeline.json", "tag/c.ics.gz"])
def test_a_folder_where_a_file_goes(site: Path, name: str) -> None:
    (site / name).unlink()
    (site / name).mkdir()
    before = _tree(site)
    with pytest.raises(OutputError) as caught:
        _publish(SECOND, site)
    assert str(caught.value).startswith(f"{site / name}: ")
    assert "\n" not in str(caught.value)
    assert _tree(site) == before


@pytest.mark.parametrize("name", ["year", "tag"])
def test_a_file_where_a_folder_goes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(OutputError) as caught:
        _publish(FIRST, tmp_path)
    assert str(caught.value) == (
        f"{tmp_path / name}: is not a folder: choose an empty folder, or remove it"
    )
    assert _tree(tmp_path) == {name: b"mine"}


DAMAGES = [
    (b"", "not JSON"),
    (b"{", "not JSON"),
    (b'{"name": "another"}', "its format is not 'timeline site'"),
]


@pytest.mark.parametrize(("data", "reason"), DAMAGES)
def test_a_damaged_manifest_is_made_again(site: Path, data: bytes, reason: str) -> None:
    (site / ".timeline.json").write_bytes(data)
    (site / "timeline-3.svg").write_bytes(b"perhaps mine")
    done = _publish(SECOND, site)
    (warning,) = done.warnings
    assert str(warning) == (
        f"{site}/.timeline.json: warning: not read: {reason}; years and tags that were "
        "published before are read from the names of their files, and none of these is removed"
    )
    assert done.removed == ()
    assert (site / "timeline-3.svg").read_bytes() == b"perhaps mine"
    # A calendar of what is over goes on.
    calendar = icalendar.Calendar.from_ical((site / "tag/culture.ics").read_bytes())
    assert (calendar["NAME"], calendar.events) == ("Timeline: culture", [])
    assert (site / "year/2023.ics").exists()
    again = _publish(SECOND, site)
    assert (again.written, again.warnings) == ((), ())


def test_a_manifest_of_others_makes_no_file_ours(tmp_path: Path) -> None:
    mine = {".timeline.json": b'{"name": "another"}', "index.html": b"mine", "tag/x.ics": b"mine"}
    (tmp_path / "tag").mkdir()
    for path, data in mine.items():
        (tmp_path / path).write_bytes(data)
    with pytest.raises(OutputError, match=r"index\.html is there, and `timeline publish` did not"):
        _publish(FIRST, tmp_path)
    assert _tree(tmp_path) == mine


def test_a_manifest_leads_nowhere_else(site: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"mine")
    path = site / ".timeline.json"
    said = json.loads(path.read_bytes())
    said["files"].append("../index.html")
    path.write_text(json.dumps(said))
    assert _publish(SECOND, site).removed == ()
    assert (tmp_path / "index.html").read_bytes() == b"mine"


HOSTILE = [
    "../../outside",
    "/etc/x",
    "..",
    r"..\..\x",
    "a/../../../b",
    "CON",
    "index",
    "%2e%2e%2f",
    "x" * 300,
    "文" * 300,
    "!!!",
    "a?b#c",
    "<script>alert(1)</script>",
    "Ünïcode ქართული",
]


def test_nothing_a_tag_says_leads_outside(tmp_path: Path) -> None:
    tags = json.dumps(HOSTILE, ensure_ascii=False)
    site = tmp_path / "one" / "site"
    _publish(f'[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\ntags = {tags}\n', site)
    assert [
        path for path in tmp_path.rglob("*") if path.is_file() and site not in path.parents
    ] == []
    assert len(list((site / "tag").glob("*.ics"))) == len(HOSTILE)
    assert {path.name for path in site.iterdir() if path.is_dir()} == {
        *("event", "manual", "tag", "year"),
    }
    _crawled(site)


def test_a_chart_that_has_no_room_is_reported_and_left_out(tmp_path: Path) -> None:
    timeline = timeline_of('[[event]]\nid = "a"\nwhen = "2024"\ntitle = "A"\n')[0]
    (event,) = timeline.events
    # Longer than seeds may have it.
    facts = replace(event.facts, tags=("so much of it" * 800,))
    done = _publish(replace(timeline, events=(replace(event, facts=facts),)), tmp_path)
    (warning,) = done.warnings
    assert str(warning).startswith("tag/so-much-of-it")
    assert ".svg: warning: no chart is made: " in str(warning)
    assert len(list((tmp_path / "tag").glob("*.ics"))) == 1
    assert not list((tmp_path / "tag").glob("*.svg"))
    _crawled(tmp_path)


class _Links(HTMLParser):
    """What a page links to and shows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.anchors: set[str] = set()
        self.absolute: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src", "action") and value is not None:
                self.found.append(value)
            if name == "id" and value is not None:
                self.anchors.add(value)
            if tag in ("link", "meta") and value and value.startswith(BASE):
                self.absolute.append(value)


def _crawled(folder: Path, base: str = BASE) -> set[str]:
    """Every file that can be reached from the first page: each link must lead to one."""
    todo, seen = ["index.html"], set()
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        assert (folder / path).is_file(), path
        if not path.endswith(".html"):
            continue
        links = _Links((folder / path).read_text())
        for link in links.found:
            here = f"{base}/{path}"
            target = urljoin(here, link)
            parts = urlsplit(target)
            if parts.scheme not in ("http", "https") or parts.netloc != urlsplit(base).netloc:
                continue
            assert not parts.query, link
            inside = parts.path.removeprefix(urlsplit(base).path)
            assert inside.startswith("/"), link
            name = unquote(inside[1:]) or "index.html"
            if parts.fragment and name == path:
                assert unquote(parts.fragment) in links.anchors
            # From a folder on the disk too: no link may need a server.
            if not urlsplit(link).scheme and link and not link.startswith("#"):
                assert os.path.normpath(folder / Path(path).parent / unquote(urlsplit(link).path))
                assert not link.startswith("/")
                assert not urlsplit(link).path.endswith("/")
            todo.append(name)
    return seen


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_every_link_leads_somewhere(site: Path, text: str) -> None:
    _publish(text, site)
    seen = _crawled(site)
    assert {"timeline.ics", "timeline.csv", "timeline.pdf", "timeline.svg", "year/2024.ics"} <= seen
    assert "tag/c.html" in seen
    # Those whose years and tags are over lead back.
    assert 'href="../index.html"' in (site / "tag/culture.html").read_text()


def test_the_seeds_of_the_project(tmp_path: Path) -> None:
    _publish(timeline_at(Path(__file__).parents[1] / "seeds"), tmp_path / "site")
    seen = _crawled(tmp_path / "site")
    every = {
        path for path in _tree(tmp_path / "site") if not path.endswith((".gz", ".timeline.json"))
    }
    # Beside the feed of an event, to which its row links, stands the same in JSON.
    beside = {path.replace(".xml", ".json") for path in seen if path.startswith("event/")}
    assert beside
    # These are asked for by a script, and by the host.
    assert every - {"search.json", "404.html", "card.png"} == seen | beside


def test_whole_addresses_are_under_the_base(site: Path) -> None:
    _publish(FIRST, site, "https://other.example/deep/er/")
    page = (site / "tag/c.html").read_text()
    assert "https://other.example/deep/er/tag/c.ics" in page
    assert "https://other.example/deep/er/tag/c.html" in page
    assert "timeline.example" not in page


@pytest.mark.parametrize("text", ["", "example.org", "https://example.org/?a"])
def test_no_address_is_refused_before_anything_is_made(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match="'"):
        _publish(FIRST, tmp_path / "site", text)
    assert not (tmp_path / "site").exists()


@settings(
    max_examples=2,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(timelines, timelines)
def test_any_timelines(
    tmp_path_factory: pytest.TempPathFactory, one: Timeline, other: Timeline
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for timeline in (one, other):
        few = replace(timeline, events=timeline.events[:1])
        _publish(few, folder)
        _crawled(folder)
        assert _publish(few, folder).written == ()
        files = set(json.loads((folder / ".timeline.json").read_bytes())["files"])
        assert files | {".timeline.json"} == set(_tree(folder))


#: what is drawn and said of seeds that are edited at random: kinds of edits, each given a number
EDITS: tuple[Callable[[list[dict[str, str]], int], object], ...] = (
    lambda rows, at: rows[at % len(rows)].update(title=f'"Title {at}"'),
    lambda rows, at: rows[at % len(rows)].update(
        when=f'"{2019 + at % 5}-0{1 + at % 9}-1{at % 10}"'
    ),
    lambda rows, at: rows[at % len(rows)].update(when=f'"{2019 + at % 5}"'),
    lambda rows, at: rows[at % len(rows)].update(tags=f'["T{at % 3}", "t{at % 4}"]'),
    lambda rows, at: rows[at % len(rows)].update(note=f'"Note {at}"'),
    lambda rows, at: rows[at % len(rows)].update(status='"planned"'),
    lambda rows, at: rows[at % len(rows)].update(place=f'"Place {at % 2} 地"'),
    lambda rows, at: rows.append(
        {"id": f'"new-{len(rows)}-{at}"', "title": '"New"', "when": "2021"}
    ),
    lambda rows, at: rows.pop(at % len(rows)) if len(rows) > 3 else None,
    lambda rows, _at: rows.reverse(),
)


def _seed(rows: list[dict[str, str]]) -> str:
    return "\n".join(
        "[[event]]\n" + "".join(f"{name} = {value}\n" for name, value in row.items())
        for row in rows
    )


def _seeded(text: str, folder: Path, today: date) -> Snapshot:
    """The snapshot of a seed after the feed of a folder."""
    timeline, problems = timeline_of(text, today=today)
    assert not problems
    feed = find(folder / "timeline.ics")
    now = datetime(2026, 11, 22, tzinfo=UTC)
    return Snapshot.after(feed, timeline, OPTIONS, now=now, today=today)


@pytest.mark.parametrize("chance", [0])
def test_what_is_kept_is_what_would_be_made(tmp_path: Path, chance: int) -> None:
    """After any edits a site is, to the byte, the one that is made without a look at the old."""
    lots = Random(chance)
    site, fresh = tmp_path / "site", tmp_path / "fresh"
    rows = [
        {
            "id": f'"e{number}"',
            "title": f'"E {number}"',
            "when": f'"{2019 + number % 5}-05-1{number}"',
        }
        for number in range(8)
    ]
    for _ in range(5):
        for edit in lots.sample(EDITS, lots.randrange(3)):
            edit(rows, lots.randrange(50))
        today = date(2018 + lots.randrange(6), 6, 1)
        base = lots.choice((BASE, BASE, BASE + "/b"))
        if site.exists():
            path = lots.choice(sorted(name for name in _tree(site) if not name.endswith(".json")))
            (site / path).write_bytes(b"by hand") if lots.randrange(2) else (site / path).unlink()
        if site.exists():
            shutil.copytree(site, fresh)
            said = json.loads((fresh / ".timeline.json").read_bytes())
            (fresh / ".timeline.json").write_text(json.dumps(said | {"made": {}}))
        made = _seeded(_seed(rows), site, today)
        done = publish(made, site, base_url=base)
        publish(made, fresh, base_url=base)
        assert _tree(site) == _tree(fresh)
        assert _marks(site).keys() == {
            path.relative_to(site).as_posix() for path in (*done.written, *done.unchanged)
        }
        shutil.rmtree(fresh)


def _drawn(text: str, folder: Path, today: date = TODAY) -> list[str]:
    """What is drawn or written as a page when a seed is published."""
    site = _seeded(text, folder, today)
    before = published_before(folder)
    events = events_of(site.timeline, before.inventory)
    parts = parts_of((2019, 2020, 2021), name_tags(["a", "b"]), events.parts)
    made = render(
        site,
        parts,
        base=BASE,
        progress=lambda _done, _todo: None,
        there=lambda path, of: there(folder, before, path, of),
    )
    return [path for path in made.files if path.endswith((".svg", ".png", ".pdf", ".html"))]


def test_only_what_changes_is_drawn(tmp_path: Path) -> None:
    text = _seed(
        [
            {"id": '"x"', "title": '"X"', "when": "2021", "tags": '["a"]', "status": '"planned"'},
            {"id": '"y"', "title": '"Y"', "when": '"2019-05-01"', "tags": '["b"]'},
            {"id": '"z"', "title": '"Z"', "when": '"2020-05-01"', "tags": '["b"]'},
        ]
    )
    manual = [*(f"manual/{name}.html" for name in MANUAL), "404.html"]
    today = date(2021, 6, 1)
    publish(_seeded(text, tmp_path, today), tmp_path, base_url=BASE)
    assert _drawn(text, tmp_path, today) == manual
    # Lines and files of seeds are nothing that readers see.
    assert _drawn("\n\n" + text, tmp_path, today) == manual
    whole = ["timeline.pdf", "timeline.svg", "timeline.png", "card.png"]
    assert set(_drawn(text.replace('"X"', '"Xx"'), tmp_path, today)) == {
        *manual,
        *("year/2021.svg", "tag/a.svg", "year/2021.html", "tag/a.html"),
        *("year/2021.embed.html", "tag/a.embed.html", "embed.html"),
        # The event before it names it.
        *(*whole, "index.html", "event/x.html", "event/z.html"),
    }
    # Pages say which day it is, and that of an event only what is known of it.
    years = [f"year/{year}.html" for year in (2019, 2020, 2021)]
    assert set(_drawn(text, tmp_path, date(2022, 6, 1))) == {
        *(*manual, *years, "tag/a.html", "tag/b.html", "index.html", "event/x.html"),
        *(f"year/{year}.embed.html" for year in (2019, 2020, 2021)),
        *("tag/a.embed.html", "tag/b.embed.html", "embed.html", "card.png"),
    }
    (tmp_path / "tag/b.svg").write_bytes(b"by hand")
    (tmp_path / "year/2019.html.gz").unlink()
    assert _drawn(text, tmp_path, today) == ["tag/b.svg", *manual, "year/2019.html"]


def test_a_page_that_a_hand_has_edited_is_told(tmp_path: Path) -> None:
    text = '[[event]]\nid = "x"\ntitle = "X"\nwhen = 2021\n'
    day = date(2024, 3, 1)
    publish(_seeded(text, tmp_path, day), tmp_path, base_url=BASE)
    (tmp_path / "index.html").write_text("mine")
    (problem,) = publish(_seeded(text, tmp_path, day), tmp_path, base_url=BASE).warnings
    assert str(problem) == (
        f"{tmp_path}/index.html: warning: not as it was published (edited by hand?), and made anew"
    )
    assert not publish(_seeded(text, tmp_path, day), tmp_path, base_url=BASE).warnings
