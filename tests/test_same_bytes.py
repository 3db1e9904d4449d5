"""One state of the seeds has one form: exported, served and published it is the same bytes."""

import gzip
import json
import re
import shutil
import subprocess
import sys
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import httpx
import icalendar
import pytest
from subscribing import Site, served, timeline

from timeline.formats import CHARTS, NEWS, WRITTEN

SEEDS = Path(__file__).parents[1] / "seeds"
#: what is new says besides where it stands
FORMATS = tuple(name for name, row in WRITTEN.items() if name not in NEWS and not row.is_card)
TEXTS = tuple(name for name in FORMATS if name not in CHARTS)
#: a coarse picture is drawn soon
COARSE = ("--dpi", "50")
#: any moment: changes that no document made are stamped with it
EPOCH = "1764000000"
MOMENT, MOMENT_LATER = b"20251124T160000Z", b"20251124T160001Z"

#: filters as an address and as options have them; what is asked twice is asked for either
QUERIES: dict[str, list[tuple[str, str]]] = {
    "all": [],
    "year": [("year", "2024")],
    "years": [("year", "2015"), ("year", "2022..2023")],
    "tag": [("tag", "diplomacy")],
    "status": [("status", "planned"), ("status", "proposed")],
    "year and status": [("year", "2024"), ("status", "planned")],
    "from and to": [("from", "2023-11"), ("to", "2024-01-18")],
    "search": [("search", "central asia")],
    "place": [("place", "kazakhstan")],
    "source": [("source", "new-eastern-outlook-2024")],
    "as of": [("as-of", "2024-01-31")],
    "as of a day, a year": [("as-of", "2024-01-31"), ("year", "2024")],
}
#: those of which charts are drawn too; others differ in nothing that a chart could tell
DRAWN = ("all", "year and status", "as of")
#: a file of a published site: of a year or a tag, or of all; the page of a chart; its format
_PUBLISHED = re.compile(
    rf"(?:(year|tag|event)/([^/.]+)|timeline)(?:[-.](\d+))?\.({'|'.join(FORMATS)})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder of somebody's seeds and exports."""

    folder: Path

    @property
    def feed(self) -> Path:
        """What calendars have been told."""
        return self.folder / "exports" / "timeline.ics"

    def run(self, *arguments: str) -> bytes:
        """What a command in it writes to standard output."""
        return timeline(*self.seeds, *arguments)

    def serve(self, *options: str) -> AbstractContextManager[Site]:
        return served(*self.seeds, options=("-o", str(self.feed.parent), *COARSE, *options))

    def exported(self, formats: tuple[str, ...], *options: str) -> dict[str, bytes]:
        """The files of these formats, by their names."""
        out = self.folder / "out"
        # What was known once is told as its documents told it, whatever calendars have.
        former = () if "--as-of" in options else self._previous
        self.run("export", *formats, "-o", str(out), *COARSE, *former, *options)
        files = {path.name: path.read_bytes() for path in out.glob("timeline*")}
        shutil.rmtree(out)
        return files

    def published(self) -> dict[str, bytes]:
        """The files of a site in a new folder, by their paths."""
        out = self.folder / "public"
        base = "https://example.org/timeline"
        self.run("publish", str(out), "--base-url", base, *COARSE, *self._previous)
        paths = [path for path in out.rglob("*") if path.is_file()]
        files = {path.relative_to(out).as_posix(): path.read_bytes() for path in paths}
        shutil.rmtree(out)
        return files

    def edit(self, old: str, new: str) -> None:
        """Another text in the one seed that has the old one."""
        (path,) = (
            path for path in (self.folder / "seeds").iterdir() if path.read_text().count(old) == 1
        )
        path.write_text(path.read_text().replace(old, new))

    @property
    def seeds(self) -> tuple[str, ...]:
        """Options of `timeline` that name its seeds and its day."""
        return ("--seeds", str(self.folder / "seeds"), "--today", "2024-06-01")

    @property
    def _previous(self) -> tuple[str, ...]:
        return ("--previous", str(self.feed)) if self.feed.exists() else ()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return Project(folder=tmp_path)


def options(pairs: list[tuple[str, str]]) -> tuple[str, ...]:
    """Filters as `timeline export` takes them."""
    return tuple(part for name, value in pairs for part in (f"--{name}", value))


def served_files(site: Site, names: list[str], pairs: list[tuple[str, str]]) -> dict[str, bytes]:
    """What is served under these names."""
    asked = f"?{urlencode(pairs)}" if pairs else ""
    return {name: site.bytes(f"/{name}{asked}") for name in names}


def check(project: Project, site: Site, asked: str, formats: tuple[str, ...] = TEXTS) -> None:
    """What is served for a filter is what is exported for it."""
    pairs = QUERIES[asked]
    exported = project.exported(formats, *options(pairs))
    assert set(exported) >= {f"timeline.{name}" for name in formats}
    assert served_files(site, list(exported), pairs) == exported, asked


def check_site(project: Project, site: Site) -> None:
    """What is served is what is published for the whole, each year, tag and event."""
    files = project.published()
    seen = set()
    for path, data in files.items():
        if path.endswith(".gz"):
            assert gzip.decompress(data) == files[path.removesuffix(".gz")], path
            continue
        match = _PUBLISHED.fullmatch(path)
        if match is None:
            others = ("changes.xml", "changes.json", "oembed.json", "search.json", "card.png")
            assert path.endswith((".html", ".timeline.json", *others)), path
            continue
        part, value, number, ending = match.groups("")
        served_path = f"/timeline{f'-{number}' if number else ''}.{ending}"
        asked = f"?{urlencode({part: value})}" if part else ""
        assert site.bytes(served_path + asked) == data, path
        seen.add((part, value, ending))
    listed = json.loads(project.run("list", "--format", "json"))
    tags = {tag for event in listed for tag in event["tags"]}
    assert seen >= {("", "", ending) for ending in FORMATS}
    assert seen >= {("tag", tag, ending) for tag in tags for ending in ("ics", "csv", "svg")}
    assert seen >= {("year", "2024", ending) for ending in ("ics", "csv", "svg")}


def test_fresh_seeds_give_the_same_bytes_everywhere(project: Project) -> None:
    # Before there is a feed, and beside it.
    alone = project.exported(TEXTS)
    with project.serve() as site:
        assert project.feed.read_bytes() == alone["timeline.ics"]
        for asked in QUERIES:
            check(project, site, asked, FORMATS if asked in DRAWN else TEXTS)
        check_site(project, site)


def test_an_edited_seed_gives_the_same_bytes_everywhere(project: Project) -> None:
    with project.serve() as site:
        fresh = site.bytes("/timeline.ics")
        with site.changing():
            project.edit("Pope visits Astana", "The Pope in Astana")
        for asked in QUERIES:
            check(project, site, asked)
        check_site(project, site)
        served = site.bytes("/timeline.ics")
    assert stamps(fresh, "papal-visit-astana") == (b"20240301T000000Z", b"0")
    assert stamps(served, "papal-visit-astana") == (MOMENT, b"1")
    assert stamps(served, "joint-statement") == stamps(fresh, "joint-statement")
    assert project.feed.read_bytes() == served


def test_a_server_goes_on_where_it_stopped(project: Project) -> None:
    with project.serve() as site:
        with site.changing():
            project.edit("Pope visits Astana", "The Pope in Astana")
        before = served_files(site, [f"timeline.{name}" for name in TEXTS], [])
        etag = site.get("/timeline.ics").headers["etag"]
    with project.serve() as site:
        assert served_files(site, list(before), []) == before
        assert site.get("/timeline.ics").headers["etag"] == etag
        again = site.client.get(f"{site.base}/timeline.ics", headers={"If-None-Match": etag})
        assert again.status_code == httpx.codes.NOT_MODIFIED
    # What was edited while nothing was served counts too.
    project.edit("The Pope in Astana", "Pope Francis in Astana")
    with project.serve() as site:
        feed = site.bytes("/timeline.ics")
        assert stamps(feed, "papal-visit-astana") == (MOMENT_LATER, b"2")
        check(project, site, "year")


def test_standard_output_a_file_and_a_process_of_its_own_give_the_same_bytes(
    project: Project,
) -> None:
    out = project.folder / "one"
    for name in FORMATS:
        path = out / f"feed.{name}"
        project.run("export", name, "-o", str(path), *COARSE)
    assert project.run("export", "ics", "-o", "-") == (out / "feed.ics").read_bytes()
    assert project.run("export", "svg", "-o", "-", *COARSE) == (out / "feed.svg").read_bytes()
    command = [*project.seeds, "export", *FORMATS, "-o", str(out), *COARSE]
    subprocess.run([sys.executable, "-W", "error", "-m", "timeline", *command], check=True)
    for name in FORMATS:
        assert (out / f"timeline.{name}").read_bytes() == (out / f"feed.{name}").read_bytes()


def test_a_filter_that_nothing_matches_is_served_empty(project: Project) -> None:
    timeline(*project.seeds, "export", "ics", "-o", "-", "--tag", "none", code=4)
    with project.serve() as site:
        feed = site.bytes("/timeline.ics?tag=none")
        assert b"BEGIN:VEVENT" not in feed
        assert len(icalendar.Calendar.from_ical(feed).subcomponents) == 1
        (header,) = site.bytes("/timeline.csv?tag=none").splitlines()
        assert header.startswith(b"id,title,when,")
        assert json.loads(site.bytes("/timeline.json?tag=none"))["events"] == []
        assert "No events" in site.get("/timeline.svg?tag=none").text
        assert site.get("/?tag=none").status_code == httpx.codes.OK


def stamps(feed: bytes, event: str) -> tuple[bytes, bytes]:
    """`DTSTAMP` and `SEQUENCE` of an event, of which `LAST-MODIFIED` is the first too."""
    match = re.search(
        rb"\r\nUID:%b@kazakhstan-italy\r\nDTSTAMP:(\w+)\r\n"
        rb"LAST-MODIFIED:(\w+)\r\nSEQUENCE:(\d+)\r\n" % event.encode(),
        feed,
    )
    assert match is not None
    assert match[1] == match[2]
    return match[1], match[3]
