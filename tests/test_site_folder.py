"""How a site gets onto the disk: readers, faults and killed runs."""

import gzip
import json
import os
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import OutputError
from timeline.files import locked
from timeline.site.folder import Published, holds, make, pack, put
from timeline.site.manifest import published_before
from timeline.site.paths import Inventory
from timeline.site.site import RenderedSite

FEED = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nNAME:{}\r\nEND:VCALENDAR\r\n"


def _files(number: int, charts: int = 1) -> dict[str, bytes]:
    """A small site: a page of its own for each number, which names its charts."""
    names = ["timeline.svg", *(f"timeline-{page}.svg" for page in range(2, charts + 1))]
    year = f"year/{number:04}"
    feeds = ("timeline.ics", f"{year}.ics")
    links = [*feeds, f"{year}.html", *names]
    body = "".join(f'<a href="{link}">' for link in links)
    page = f"<html>{number}{body}</html>"
    return {
        **{feed: FEED.format(number).encode() for feed in feeds},
        **{name: f"<svg>{number}{'x' * 5000}</svg>".encode() for name in names},
        f"{year}.html": page.encode(),
        "index.html": page.encode(),
    }


def _put(folder: Path, wanted: Mapping[str, bytes]) -> Published:
    make(folder)
    with locked(folder):
        return put(folder, RenderedSite(files=wanted), Inventory(), published_before(folder))


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def _linked(folder: Path, index: bytes) -> list[str]:
    """What the first page names and the folder has not."""
    links = re.findall(r'href="([^"]+)"', index.decode())
    return [link for link in links if not (folder / link).is_file()]


def test_a_reader_never_sees_half_a_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _put(site, _files(1))
    done = threading.Event()
    wrong: list[str] = []
    seen: set[bytes] = set()

    def poll() -> None:
        while not done.is_set():
            index = (site / "index.html").read_bytes()
            packed = gzip.decompress((site / "index.html.gz").read_bytes())
            seen.add(index)
            whole = [b.startswith(b"<html>") and b.endswith(b"</html>") for b in (index, packed)]
            if not all(whole):
                wrong.append(f"half a page: {index!r}, {packed!r}")
            icalendar.Calendar.from_ical((site / "timeline.ics").read_bytes())
            icalendar.Calendar.from_ical(gzip.decompress((site / "timeline.ics.gz").read_bytes()))
            json.loads((site / ".timeline.json").read_bytes())
            missing = _linked(site, index)
            # What an older page names may be gone, as long as the page is gone too.
            if missing and (site / "index.html").read_bytes() == index:
                wrong.append(f"{missing} of {index[:9]!r}")

    failed: list[BaseException] = []

    def watch() -> None:
        try:
            poll()
        except BaseException as error:  # noqa: BLE001 - a thread's errors are ours
            failed.append(error)

    reader = threading.Thread(target=watch)
    reader.start()
    for number in range(2, 40):
        _put(site, _files(number, charts=1 + number % 3))
    done.set()
    reader.join()
    assert (failed, wrong) == ([], [])
    assert len(seen) > 2


def test_files_then_pages_then_the_first_page_then_removal(tmp_path: Path) -> None:
    _put(tmp_path, _files(1, charts=2))
    done = _put(tmp_path, _files(2))
    assert [path.relative_to(tmp_path).as_posix() for path in done.written] == [
        ".timeline.json",
        "year/0002.ics.gz",
        "year/0002.ics",
        "timeline.ics.gz",
        "timeline.ics",
        "timeline.svg.gz",
        "timeline.svg",
        "year/0002.html.gz",
        "year/0002.html",
        "index.html.gz",
        "index.html",
    ]
    assert [path.name for path in done.removed] == [
        *("timeline-2.svg", "timeline-2.svg.gz"),
        *("0001.html", "0001.html.gz", "0001.ics", "0001.ics.gz"),
    ]


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
import test_site_folder as tests

left = int(sys.argv[2])
real = Path.replace

def replace(self, target):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), 9)
    return real(self, target)

Path.replace = replace
tests._put(Path(sys.argv[1]), tests._files(2))
"""


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 6, 10])
@pytest.mark.parametrize("begun", [True, False])
def test_a_killed_run_is_made_good_by_the_next(tmp_path: Path, steps: int, *, begun: bool) -> None:
    site = tmp_path / "site"
    if begun:
        _put(site, _files(1, charts=2))
    before = _tree(site)
    code = KILLED.format(tests=str(Path(__file__).parent))
    ended = subprocess.run([sys.executable, "-c", code, site, str(steps)], check=False)
    assert ended.returncode == -signal.SIGKILL
    # Every file is whole: the old one or the new one.
    new = _files(2)
    whole = new | {f"{path}.gz": pack(data) for path, data in new.items()}
    for path, data in _tree(site).items():
        if not path.endswith((".part", ".timeline.json")):
            assert data in (before.get(path), whole.get(path))
    if (site / "index.html").exists():
        assert not _linked(site, (site / "index.html").read_bytes())
    (site / ".mine.abcdefgh.part").write_bytes(b"mine")
    _put(site, new)
    assert _tree(site).pop(".mine.abcdefgh.part") == b"mine"
    (site / ".mine.abcdefgh.part").unlink()
    _put(tmp_path / "fresh", new)
    assert _tree(site) == _tree(tmp_path / "fresh")


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _put(site, _files(1))
    before = _tree(site)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OutputError) as caught:
            _put(site, _files(2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert str(caught.value) == (
        f"{site}/timeline.svg: cannot be written: File too large; "
        "the file that stands there is as it was"
    )
    assert _tree(site) == before


@contextmanager
def _nobody() -> Iterator[None]:
    """A user whom permissions hold back, even where tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A folder that everybody can reach."""
    folder = Path(os.path.realpath("/tmp")) / f"timeline-{os.getpid()}-{os.urandom(4).hex()}"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    # What it imports may be out of nobody's reach.
    with locked(folder):
        pass
    yield folder
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o777)
    shutil.rmtree(folder)


@pytest.mark.parametrize("name", [".", "year"])
def test_a_folder_that_cannot_be_written_to(open_path: Path, name: str) -> None:
    site = open_path / "site"
    with _nobody():
        _put(site, _files(1))
        before = _tree(site)
        (site / name).chmod(0o555)
        with pytest.raises(OutputError) as caught:
            _put(site, _files(2, charts=2))
        assert "cannot be written: Permission denied" in str(caught.value)
        assert "\n" not in str(caught.value)
        assert _tree(site) == before
        (site / name).chmod(0o755)
        _put(site, _files(2))


def test_a_folder_that_cannot_be_made(open_path: Path) -> None:
    open_path.chmod(0o555)
    with _nobody(), pytest.raises(OutputError) as caught:
        make(open_path / "site")
    assert str(caught.value) == f"{open_path}/site: cannot be written: Permission denied"


def test_a_file_that_cannot_be_read(open_path: Path) -> None:
    site = open_path / "site"
    with _nobody():
        _put(site, _files(1))
        (site / "timeline.ics").chmod(0)
        with pytest.raises(OutputError) as caught:
            _put(site, _files(2))
    assert str(caught.value) == f"{site}/timeline.ics: cannot be read: Permission denied"


@pytest.mark.parametrize(
    ("mode", "done"), [(0, "read"), (0o300, "read"), (0o333, "written"), (0o444, "written")]
)
def test_a_folder_that_is_closed(open_path: Path, mode: int, done: str) -> None:
    with _nobody():
        (open_path / "site").mkdir()
        (open_path / "site").chmod(mode)
        with pytest.raises(OutputError) as caught:
            _put(open_path / "site", _files(1))
    said = str(caught.value)
    assert said.startswith(f"{open_path}/site")
    assert said.endswith(f": cannot be {done}: Permission denied")


def test_folders(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(OutputError) as caught:
        make(tmp_path / "file")
    assert str(caught.value) == f"{tmp_path}/file: is not a folder: a site needs one of its own"
    with pytest.raises(OutputError) as caught:
        make(tmp_path / "file" / "site")
    assert str(caught.value) == f"{tmp_path}/file/site: cannot be written: Not a directory"
    (tmp_path / "nowhere").symlink_to(tmp_path / "none")
    with pytest.raises(OutputError, match="nowhere: cannot be written: File exists"):
        make(tmp_path / "nowhere")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    _put(Path(f"{tmp_path}/link/"), _files(1))
    assert (tmp_path / "real" / "index.html").exists()
    assert (tmp_path / "link").is_symlink()


def test_permissions_are_ordinary_and_stay(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        _put(tmp_path, _files(1))
        assert stat.S_IMODE((tmp_path / "index.html").stat().st_mode) == 0o644
        (tmp_path / "index.html").chmod(0o640)
        _put(tmp_path, _files(2))
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "index.html").stat().st_mode) == 0o640


def test_what_is_gone_already_is_not_removed(tmp_path: Path) -> None:
    _put(tmp_path, _files(1, charts=3))
    (tmp_path / "timeline-2.svg").unlink()
    (tmp_path / "timeline-3.svg").unlink()
    (tmp_path / "timeline-3.svg").mkdir()
    done = _put(tmp_path, _files(1))
    assert [path.name for path in done.removed] == ["timeline-2.svg.gz", "timeline-3.svg.gz"]
    assert (tmp_path / "timeline-3.svg").is_dir()
    assert _put(tmp_path, _files(1)).written == ()


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").symlink_to(tmp_path / "outside")
    with pytest.raises(OutputError, match=r"index\.html is there, and"):
        _put(site, _files(1))
    assert _names(tmp_path) == {"site", "site/index.html"}


@given(st.binary(max_size=2000))
def test_what_is_packed_is_the_same(data: bytes) -> None:
    packed = pack(data)
    assert gzip.decompress(packed) == data
    assert pack(data) == packed
    assert holds(packed, data)
    # another library, level or time
    assert holds(gzip.compress(data, 1, mtime=99), data)
    assert not holds(packed, data + b"x")
    assert not holds(packed[:-1], data)
    assert not holds(packed + b"x", data)
    if data:
        assert not holds(packed, data[:-1])


def test_neither_time_nor_name_is_in_it() -> None:
    assert pack(b"x")[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


@pytest.mark.parametrize("packed", [b"", b"x", b"\x1f\x8b", b"\x1f\x8b" + b"\0" * 30])
def test_damaged(packed: bytes) -> None:
    assert not holds(packed, b"x")


def test_a_bomb_is_not_unpacked() -> None:
    bomb = pack(b"\0" * 50_000_000)
    tracemalloc.start()
    assert not holds(bomb, b"small")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000
