"""Seeds that change under a running server."""

import asyncio
import gc
import json
import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from loading import fault_run
from making import TODAY, timeline_of
from serving import PATIENCE, Server, process, serving

from timeline.errors import OutputError
from timeline.feed.snapshot import Snapshot
from timeline.formats.options import ExportOptions
from timeline.model import Origin, Problem, Severity
from timeline.server.reload import Watcher, emptied, fingerprint, folders, is_seed
from timeline.server.settings import Limits
from timeline.server.state import public, shown

ADDED = "the seeds have changed: 1 added, 0 changed, 0 removed; 2 events"
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


def test_what_changes_nothing_is_not_reported(server: Server, seeds: Path) -> None:
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
    health = json.loads(server.get("/healthz").body)
    assert health["problems"] == len(health["lines"]) == 1
    # What stands in a seed, and where it is, is for those who run the server.
    assert health["lines"] == ["a.toml:2: error"]
    page = server.get("/").body
    assert b'<li dir="auto">a.toml:2: error</li>' in page
    assert str(seeds).encode() not in page
    assert b"not TOML" not in page
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
    assert b"error" not in server.get("/").body
    assert server.get("/timeline.json").headers["last-modified"] == written
    assert server.log().count("not TOML") == 1


def test_what_is_private_is_not_served_on(seeds: Path, tmp_path: Path) -> None:
    write(seeds / "a.toml", one="One", two="Two")
    text = (seeds / "a.toml").read_text()
    options = ["serve", "--port", "0", "-o", str(tmp_path / "out")]
    with process(["-m", "timeline", "--seeds", str(seeds), *options]) as server:
        server.port = int(server.wait_for_line("http://127").split("/")[2].split(":")[-1])
        assert titles(server) == ["One", "Two"]
        private = text.replace('title = "One"\n', 'title = "One"\nclass = "private"\n')
        wrong = '[[event]]\nid = "x"\nwhen = "soon"\ntitle = "X"\n'
        (seeds / "a.toml").write_text(private + wrong)
        server.wait_for_line("what they say is private is not served any more")
        assert titles(server) == ["Two"]
        assert status(server) == "stale"
        assert b"One" not in server.get("/timeline.ics").body + server.get("/").body
        assert b"One" not in (tmp_path / "out" / "timeline.ics").read_bytes()
        (seeds / "a.toml").write_text(text)
        server.wait_until(lambda: titles(server) == ["One", "Two"])
        assert status(server) == "ok"


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


def test_what_was_served_is_written_down(tmp_path: Path, seeds: Path) -> None:
    memory = tmp_path / "memory"
    with serving(seeds, memory=memory) as server:
        assert memory.read_text() == "1"
        write(seeds / "b.toml", two="Two")
        server.wait_until(lambda: memory.read_text() == "2")


def test_what_cannot_be_written_down_is_reported(tmp_path: Path, seeds: Path) -> None:
    with serving(seeds, memory=tmp_path) as server:
        server.wait_for_line(f"{tmp_path}: cannot be written: Is a directory")
        write(seeds / "b.toml", two="Two")
        server.wait_until(lambda: titles(server) == ["One", "Two"])


def test_an_empty_file_is_not_believed_at_once(seeds: Path) -> None:
    write(seeds / "b.toml", two="Two")
    diary = seeds.with_name("diary")
    with serving(seeds, diary=diary, limits={"patience": 1000}) as server:
        (seeds / "a.toml").write_text("")
        # What is read a second time was not believed the first time.
        server.wait_until(lambda: diary.read_text().split().count("1") > 1)
        assert titles(server) == ["One", "Two"]
        write(seeds / "a.toml", one="Three")
        server.wait_for_line("0 added, 1 changed, 0 removed; 2 events")
        assert "1 removed" not in server.log()
    with serving(seeds, limits={"patience": 0.1}) as server:
        (seeds / "a.toml").write_text("")
        server.wait_for_line("0 added, 0 changed, 1 removed; 1 event")


def snapshot(*ids: str, problems: tuple[Problem, ...] = ()) -> Snapshot:
    """What seeds with these events say."""
    timeline, _ = timeline_of("".join(EVENT.format(id=key, when="2024", title=key) for key in ids))
    return Snapshot(timeline=timeline, options=ExportOptions(), today=TODAY, problems=problems)


@dataclass(slots=True, kw_only=True)
class Script:
    """A source that says one thing after the other, and the last one for ever."""

    path: Path
    readings: tuple[Snapshot, ...]
    #: what is done when something is to be remembered
    on_remember: Callable[[Snapshot], None] = lambda _: None
    #: what asking for the day raises, the last one first
    failures: list[Exception] = field(default_factory=list)
    read_so_far: int = 0
    remembered: list[Snapshot] = field(default_factory=list)

    @property
    def watched(self) -> tuple[Path, ...]:
        return (self.path,)

    def today(self) -> date:
        if self.failures:
            raise self.failures.pop()
        return TODAY

    def read(self) -> Snapshot:
        found = self.readings[min(self.read_so_far, len(self.readings) - 1)]
        self.read_so_far += 1
        return found

    def remember(self, snapshot: Snapshot) -> None:
        self.remembered.append(snapshot)
        self.on_remember(snapshot)


def watch(script: Script, until_served: Snapshot, place: list[Watcher] | None = None) -> list[str]:
    """What is said until that is served, while the seeds are touched whenever they were read."""
    said: list[str] = []

    async def work() -> None:
        watcher = Watcher(script, said.append, Limits(look=0.05, quiet=0.05))
        try:
            await watcher.start()
            if place is not None:
                place.append(watcher)
            keeping = asyncio.create_task(watcher.watch())
            touched = -1
            async with asyncio.timeout(PATIENCE):
                while watcher.state.snapshot is not until_served and not keeping.done():
                    if touched < script.read_so_far:
                        touched = script.read_so_far
                        os.utime(script.path)
                    await asyncio.sleep(0)
            # What is served is said in the same step.
            assert keeping.cancel(), keeping.result()
        finally:
            watcher.close()

    asyncio.run(work())
    return said


def warning(text: str, severity: Severity = Severity.WARNING) -> Problem:
    return Problem(origin=Origin(file="a.toml", line=1), message=text, severity=severity)


def test_a_warning_that_is_over_is_no_change(seeds: Path) -> None:
    warned, touched = snapshot("a", problems=(warning("was renamed"),)), snapshot("a")
    last = snapshot("a", "b")
    script = Script(path=seeds / "a.toml", readings=(warned, touched, touched, last))
    assert watch(script, last) == [
        "the seeds have changed: 1 added, 0 changed, 0 removed; 2 events"
    ]
    assert script.remembered == [warned, last]


def test_what_is_served_is_left_alone_by_collections_of_garbage(seeds: Path) -> None:
    last = snapshot("a", "b")
    frozen: list[int] = []
    place: list[Watcher] = []
    script = Script(
        path=seeds / "a.toml",
        readings=(snapshot("a"), last),
        on_remember=lambda _: frozen.append(gc.get_freeze_count()),
    )
    watch(script, last, place)
    # When the second one is remembered the first one is served.
    assert frozen[0] == 0 < frozen[1]
    assert gc.get_freeze_count() == 0


def test_an_error_that_leaves_something_out_is_served_as_known(seeds: Path) -> None:
    good, last = snapshot("a"), snapshot("a", problems=(warning("bad", Severity.ERROR),))
    script = Script(path=seeds / "a.toml", readings=(good, last))
    assert watch(script, last) == ["the seeds have changed: 0 added, 0 changed, 0 removed; 1 event"]


@pytest.mark.parametrize("error", [BrokenPipeError("gone"), ZeroDivisionError("a bug")])
def test_a_source_that_fails_to_write_ends_nothing(
    seeds: Path, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_snapshot: Snapshot) -> None:
        raise error

    last = snapshot("a", "b")
    script = Script(path=seeds / "a.toml", readings=(snapshot("a"), last), on_remember=fail)
    assert watch(script, last) == [
        "the seeds have changed: 1 added, 0 changed, 0 removed; 2 events"
    ]
    assert caplog.text.count("what is served could not be written down") == 2
    assert repr(error)[:9] in caplog.text


def test_a_source_that_fails_is_asked_again(seeds: Path, caplog: pytest.LogCaptureFixture) -> None:
    last = snapshot("a", "b")
    failures: list[Exception] = [OSError("gone"), *[ZeroDivisionError("a bug")] * 3]
    script = Script(path=seeds / "a.toml", readings=(snapshot("a"), last), failures=failures)
    assert watch(script, last) == [
        "the seeds have changed: 1 added, 0 changed, 0 removed; 2 events"
    ]
    assert not script.failures
    # The same fault of the same step is told once.
    assert 2 <= caplog.text.count("that is tried again") <= 4


def plain_file(path: Path) -> None:
    path.write_bytes(b"\xff" * 100)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def socket_file(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


@pytest.mark.parametrize("make", [plain_file, pipe, device, loop, socket_file])
def test_what_cannot_be_read_is_told_and_what_follows_is_seen(
    server: Server, seeds: Path, make: Callable[[Path], None]
) -> None:
    odd = seeds / "x.toml"
    make(odd)
    server.wait_for_line("x.toml")
    server.wait_until(lambda: status(server) == "stale")
    (line,) = json.loads(server.get("/healthz").body)["lines"]
    assert line.startswith("x.toml")
    assert line.endswith(": error")
    # The watcher goes on beside it, and when it has gone.
    write(seeds / "b.toml", two="Two")
    (seeds / "c.toml").write_text("rubbish")
    server.wait_for_line("c.toml:1: error: not TOML")
    assert titles(server) == ["One"]
    odd.unlink()
    write(seeds / "c.toml", three="Three")
    server.wait_for_line("the seeds are mended: 2 added, 0 changed, 0 removed; 3 events")
    assert titles(server) == ["One", "Two", "Three"]


def test_a_folder_in_the_place_of_a_seed(server: Server, seeds: Path) -> None:
    (seeds / "a.toml").unlink()
    (seeds / "a.toml").mkdir()
    server.wait_until(lambda: status(server) == "stale")
    assert json.loads(server.get("/healthz").body)["lines"] == ["the seeds cannot be read"]
    assert str(seeds) not in server.get("/").body.decode()
    (seeds / "a.toml").rmdir()
    write(seeds / "a.toml", one="Two")
    server.wait_until(lambda: titles(server) == ["Two"])


def test_what_is_served_is_written_down_before(seeds: Path) -> None:
    place: list[Watcher] = []
    there: list[int] = []

    def note(_snapshot: Snapshot) -> None:
        there.append(len(place[0].state.snapshot.timeline.events) if place else 0)
        raise OutputError("cannot be written")

    last = snapshot("a", "b")
    script = Script(path=seeds / "a.toml", readings=(snapshot("a"), last), on_remember=note)
    said = watch(script, last, place)
    assert there == [0, 1]
    assert said[:2] == ["cannot be written", "cannot be written"]
    assert "1 added" in said[2]


class Title(str):
    """Notes the threads in which it is compared."""

    __slots__ = ()
    threads: set[int] = set()  # noqa: RUF012 - for all of them

    def __eq__(self, other: object) -> bool:
        self.threads.add(threading.get_ident())
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_readings_are_compared_beside_the_event_loop(seeds: Path) -> None:
    def titled(made: Snapshot) -> Snapshot:
        timeline = made.timeline
        events = tuple(
            replace(event, facts=replace(event.facts, title=Title(event.title)))
            for event in timeline.events
        )
        return replace(made, timeline=replace(timeline, events=events))

    readings = tuple(titled(snapshot(*ids)) for ids in ("a", "a", "ab"))
    watch(Script(path=seeds / "a.toml", readings=readings), readings[-1])
    assert Title.threads
    assert threading.get_ident() not in Title.threads


def test_problems_that_are_shown() -> None:
    assert shown(()) == ()
    assert shown(["a", "b"]) == ("a", "b")
    assert shown([warning("x")] * 20) == ("a.toml:1: warning: x",) * 20
    assert shown(["a"] * 22) == (*["a"] * 20, "… and 2 more")


@pytest.mark.parametrize(
    ("file", "line", "known"),
    [
        ("/home/ann/private/a.toml", 3, "a.toml:3: warning"),
        ("a.toml", 0, "a.toml: warning"),
        ("-", 2, "-:2: warning"),
        ("seeds/a\nb\x1b[31m.toml", 1, "a b[31m.toml:1: warning"),
    ],
)
def test_what_anybody_may_know_of_a_problem(file: str, line: int, known: str) -> None:
    problem = replace(warning("'a secret' is not a date"), origin=Origin(file=file, line=line))
    assert public([problem]) == (known,)


def test_every_change_of_a_seed_shows(tmp_path: Path) -> None:
    seed = tmp_path / "a.toml"
    seed.write_text("one")
    marks = [fingerprint([tmp_path])]
    seed.write_text("three")
    marks.append(fingerprint([tmp_path]))
    # As long and as old as before, but another file.
    times = seed.stat().st_atime_ns, seed.stat().st_mtime_ns
    other = tmp_path / "part"
    other.write_text("eight")
    os.utime(other, ns=times)
    other.replace(seed)
    marks.append(fingerprint([tmp_path]))
    (tmp_path / "b.CSV").write_text("")
    marks.append(fingerprint([tmp_path]))
    seed.unlink()
    marks.append(fingerprint([tmp_path]))
    assert len(set(marks)) == len(marks)


def test_a_file_that_is_not_a_seed_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("")
    before = fingerprint([tmp_path]), folders([tmp_path])
    (tmp_path / ".a.toml.swp").write_text("")
    (tmp_path / "notes.md").write_text("")
    assert (fingerprint([tmp_path]), folders([tmp_path])) == before


def test_what_is_not_there(tmp_path: Path) -> None:
    assert fingerprint([tmp_path / "none"]) == ()
    assert folders([tmp_path / "none" / "a.toml"]) == ()
    # A link that leads nowhere is an error of the seeds, which comes and goes with it.
    link = tmp_path / "link.toml"
    for target in ("nowhere", link.name):
        link.symlink_to(target)
        assert [mark.path for mark in fingerprint([tmp_path])] == [str(tmp_path), str(link)]
        link.unlink()


def test_folders_of_files(tmp_path: Path) -> None:
    paths = [tmp_path / "a.toml", tmp_path / "b.toml", tmp_path]
    assert [mark.path for mark in folders(paths)] == [str(tmp_path)]


def test_whether_something_that_happens_matters(tmp_path: Path) -> None:
    file = tmp_path / "file.toml"
    known = folders([tmp_path])
    assert is_seed(str(tmp_path / "other.json"), [tmp_path], known)
    assert not is_seed(str(tmp_path / ".other.json"), [tmp_path], known)
    assert not is_seed(str(tmp_path / "other.txt"), [tmp_path], known)
    assert is_seed(str(file), [file], folders([file]))
    assert not is_seed(str(tmp_path / "other.toml"), [file], folders([file]))
    # A folder is one as long as it is known, whatever is there now: no disk is asked.
    gone = tmp_path / "gone"
    gone.mkdir()
    known = folders([gone])
    gone.rmdir()
    assert is_seed(str(gone / "other.toml"), [gone], known)
    assert not is_seed(str(gone / "other.toml"), [gone], ())


def test_files_that_are_empty_now(tmp_path: Path) -> None:
    full, empty = tmp_path / "a.toml", tmp_path / "b.toml"
    full.write_text("a")
    empty.write_text("")
    before = fingerprint([tmp_path])
    (tmp_path / "new.toml").write_text("")
    assert not emptied(before, fingerprint([tmp_path]))
    full.write_text("")
    assert emptied(before, fingerprint([tmp_path]))
    full.unlink()
    assert not emptied(before, fingerprint([tmp_path]))


def test_many_readers_while_the_seeds_change() -> None:
    counts = fault_run(readers=20, edits=10)
    assert not [name for name in counts if name.startswith("wrong")]
    assert counts["200"] > 20
    assert counts["304"]
