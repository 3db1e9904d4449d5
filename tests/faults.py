"""Faults injected into every command that writes: ``python tests/faults.py --runs 300 --seed 1``.

A run is one command with one fault, in a folder of its own, out of a number that repeats it.
After the fault, and after the next clean run, it is looked at: no file is torn, no `SEQUENCE` has
gone down, nothing is left over, and the exit code is one that the manual names.
"""

import argparse
import contextlib
import csv
import gzip
import io
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

#: seconds within which a run has to end
PATIENCE = 120
DOCUMENT = "The bridge was opened on 3 May 2020. The town signed the treaty on 4 June 2021.\n"
ARTICLES = 40
#: sends itself a signal at a step of its writing: a file on the disk, a file put in place
AIMED = """
import os, sys
from pathlib import Path
number, left = int(sys.argv.pop(1)), int(sys.argv.pop(1))
def step(real):
    def done(*args, **named):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), number)
        return real(*args, **named)
    return done
os.fsync, Path.replace = step(os.fsync), step(Path.replace)
from timeline.__main__ import main
main()
"""


@dataclass(slots=True)
class World:
    """A folder with seeds, documents and what a command wrote, and what went wrong in it."""

    folder: Path
    chance: random.Random
    faults: list[str] = field(default_factory=list)
    sequences: dict[str, int] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def seed(self, edition: int, name: str = "seeds.csv") -> None:
        """Write seeds whose every event has another title in each edition."""
        rows = [f"e{n},Event {n} edition {edition},{2020 + n % 3}-05-0{n},t" for n in range(1, 6)]
        (self.folder / name).write_text("\n".join(("id,title,when,tags", *rows, "")))

    def documents(self) -> None:
        (self.folder / "texts").mkdir()
        for number in range(ARTICLES):
            (self.folder / "texts" / f"{number:03}.txt").write_text(DOCUMENT)

    def expect(self, holds: object, fault: str) -> None:
        if not holds:
            self.faults.append(fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command that writes into the folder `out`."""

    arguments: tuple[str, ...]
    #: whether it runs once without a fault before
    is_again: bool = False
    #: whether it ends by a signal only
    is_server: bool = False
    #: whether a second run may refuse what stands there
    refuses: bool = False


_EXPORT = ("--seeds", "seeds.csv", "export", "ics", "csv", "json", "-o", "out")
_PUBLISH = ("--seeds", "seeds.csv", "publish", "out", "--base-url", "https://example.org/t")
_EXTRACT = ("extract", "texts", "--published", "2022-01-01")
COMMANDS = {
    "export": Command(arguments=_EXPORT),
    "export over": Command(arguments=_EXPORT, is_again=True),
    "export chart": Command(arguments=(*_EXPORT[:3], "svg", "ics", "-o", "out")),
    "publish": Command(arguments=_PUBLISH),
    "publish again": Command(arguments=_PUBLISH, is_again=True),
    "extract -o folder": Command(arguments=(*_EXTRACT, "-o", "out", "--force")),
    "extract -o file": Command(
        arguments=(*_EXTRACT, "--format", "json", "-o", "out/drafts.json", "--force")
    ),
    "extract --jobs": Command(
        arguments=(
            *_EXTRACT,
            "--format",
            "timex",
            "-o",
            "out/dates.jsonl",
            "--force",
            "--jobs",
            "2",
        )
    ),
    "convert": Command(arguments=("convert", "seeds.csv", "out/seeds.toml")),
    "init": Command(arguments=("init", "out"), refuses=True),
    "serve": Command(
        arguments=("--seeds", "seeds.csv", "serve", "--port", "0", "-o", "out"), is_server=True
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A process that has ended."""

    code: int
    said: str


def start(
    world: World, arguments: Sequence[str], way: Sequence[str] = ("-m", "timeline"), **more: object
) -> "subprocess.Popen[str]":
    """The command line in a process of its own, in the folder of the world."""
    prefix: Sequence[str] = more.pop("prefix", ())  # type: ignore[assignment]
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [*prefix, sys.executable, *way, *arguments],
        cwd=world.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "COLUMNS": "80", **world.environment},
        **more,
    )


def end(world: World, process: "subprocess.Popen[str]") -> Ended:
    """Its end, which must come, and without a traceback."""
    try:
        _, said = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        _, said = process.communicate()
        world.faults.append("it hangs")
    world.expect("Traceback" not in said, f"a traceback: {said[-300:]}")
    return Ended(code=process.returncode, said=said)


def wait_for(process: "subprocess.Popen[str]", words: str) -> bool:
    """Whether a server says these words before it ends."""
    assert process.stderr is not None
    return any(words in line for line in process.stderr)


def clean(world: World, command: Command, edition: int) -> Ended:
    """The command without a fault, out of seeds of an edition."""
    world.seed(edition)
    process = start(world, command.arguments)
    if command.is_server:
        world.expect(wait_for(process, "Serving"), "it does not serve")
        process.send_signal(signal.SIGTERM)
    return end(world, process)


def begin(
    world: World, command: Command, *, aim: tuple[int, int] | None = None, **more: object
) -> "subprocess.Popen[str]":
    """The command that meets a fault; a server is at its first answer, its seeds just edited."""
    way: tuple[str, ...] = ("-m", "timeline")
    if aim is not None:
        way = ("-c", AIMED, *map(str, aim))
    process = start(world, command.arguments, way, **more)
    if command.is_server:
        wait_for(process, "Serving")
        world.seed(2)
    return process


def moment(world: World, command: Command) -> float:
    """A moment within a run, in seconds."""
    return world.chance.uniform(0, 1.0 if command.is_server else 2.5)


def stop(process: "subprocess.Popen[str]", command: Command) -> None:
    """End a server, which ends by nothing else."""
    if command.is_server:
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)


def killed(number: int, *, is_aimed: bool) -> "Callable[[World, Command], None]":
    """A signal at any moment, or in the middle of writing."""

    def inject(world: World, command: Command) -> None:
        if is_aimed:
            process = begin(world, command, aim=(number, world.chance.randint(1, 8)))
            stop(process, command)
        else:
            process = begin(world, command)
            time.sleep(moment(world, command))
            process.send_signal(number)
        ended = end(world, process)
        # What ended before its signal, or while Python itself was starting, ended as it does.
        right = {0, 130, -number} if number != signal.SIGKILL else {0, -number}
        world.expect(ended.code in right, f"exit code {ended.code}: {ended.said[-200:]}")
        if number != signal.SIGKILL:
            world.expect(not litter(world), f"left over at once: {litter(world)}")

    return inject


def full_disk(world: World, command: Command) -> None:
    """A disk that takes no more after some bytes, by a limit on the size of a file."""
    most = world.chance.choice((200, 2_000, 20_000))
    before = tree(world.out)
    process = begin(
        world,
        command,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )
    stop(process, command)
    ended = end(world, process)
    world.expect(ended.code in {0, 1}, f"exit code {ended.code}: {ended.said[-200:]}")
    if ended.code == 1 and "extract -o out" not in " ".join(command.arguments):
        changed = [name for name, data in before.items() if tree(world.out).get(name) != data]
        world.expect(not changed, f"changed although it failed: {changed}")
    world.expect(not litter(world), f"left over at once: {litter(world)}")


def small_disk(world: World, command: Command) -> None:
    """A real disk of 200 kB, or with as much room beside what is there."""
    world.out.mkdir(exist_ok=True)
    kept, numbers = tree(world.out), dict(world.sequences)
    # A disk gives whole blocks.
    room = 200_000 + 2 * sum(len(data) // 4096 * 4096 + 4096 for data in kept.values())
    mounted = ["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", str(world.out)]
    if os.geteuid() != 0 or subprocess.run(mounted, capture_output=True, check=False).returncode:
        full_disk(world, command)
        return
    try:
        for name, data in kept.items():
            (world.out / name).parent.mkdir(parents=True, exist_ok=True)
            (world.out / name).write_bytes(data)
        free = shutil.disk_usage(world.out).free
        ballast = world.chance.randrange(free) if world.chance.randrange(2) else 0
        (world.out / "ballast").write_bytes(bytes(ballast))
        process = begin(world, command)
        stop(process, command)
        ended = end(world, process)
        world.expect(ended.code in {0, 1}, f"exit code {ended.code}: {ended.said[-200:]}")
        world.expect(not litter(world), f"left over at once: {litter(world)}")
        whole(world)
    finally:
        subprocess.run(["umount", str(world.out)], check=False)
        # What was there before it was mounted is there again.
        world.sequences = numbers


def two_at_once(world: World, command: Command) -> None:
    """Two runs of different seeds: one after the other, and no number for two contents."""
    world.seed(3, "others.csv")
    others = tuple("others.csv" if item == "seeds.csv" else item for item in command.arguments)
    first, second = start(world, command.arguments), start(world, others)
    if command.is_server:
        ended = [end(world, one) for one in _stop_one(first, second)]
        world.expect(sorted(item.code for item in ended) == [0, 1], f"two serve: {ended}")
        world.expect(any("another `timeline serve`" in item.said for item in ended), "not told")
        return
    codes = sorted(end(world, process).code for process in (first, second))
    world.expect(codes in ([0, 0], [0, 1]) if command.refuses else codes == [0, 0], f"{codes}")
    if world.sequences:
        raised = {uid: number + 2 for uid, number in world.sequences.items()}
        world.expect(sequences(world) == raised, f"numbers {sequences(world)}, not {raised}")


def _stop_one(*processes: "subprocess.Popen[str]") -> "Sequence[subprocess.Popen[str]]":
    """The processes, when one of them has ended and the other was asked to."""
    deadline = time.monotonic() + PATIENCE
    while all(process.poll() is None for process in processes) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    for process in processes:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
    return processes


def vanished(world: World, command: Command) -> None:
    """The folder is removed under it."""
    process = begin(world, command)
    time.sleep(moment(world, command))
    gone = world.folder / "gone"
    with contextlib.suppress(OSError):
        world.out.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)
    world.sequences.clear()
    stop(process, command)
    ended = end(world, process)
    world.expect(ended.code in {0, 1}, f"exit code {ended.code}: {ended.said[-200:]}")


def read_only(world: World, command: Command) -> None:
    """The folder takes nothing."""
    world.out.mkdir(exist_ok=True)
    before = tree(world.out)
    folders = [world.out, *(path for path in world.out.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o555)
    powers = "-dac_override,-dac_read_search"
    prefix = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        return
    process = begin(world, command, prefix=prefix if os.geteuid() == 0 else ())
    stop(process, command)
    ended = end(world, process)
    for path in folders:
        path.chmod(0o755)
    world.expect(ended.code == (0 if command.is_server else 1), f"exit code {ended.code}")
    world.expect(tree(world.out) == before, "something was written")


def clock(world: World, command: Command) -> None:
    """The clock goes back and forth between runs; stamps never go back."""
    for edition in range(2, 5):
        year = world.chance.choice((1970, 2020, 2036, 2099, 2200))
        world.environment["SOURCE_DATE_EPOCH"] = str((year - 1970) * 31_556_952)
        before = stamps(world)
        ended = clean(world, command, edition)
        world.expect(ended.code == 0 or command.refuses, f"exit code {ended.code}: {ended.said}")
        back = [uid for uid, stamp in stamps(world).items() if stamp < before.get(uid, "")]
        world.expect(not back, f"stamps went back: {back}")
        whole(world)
    world.environment.clear()


FAULTS: dict[str, Callable[[World, Command], None]] = {
    "SIGKILL at any moment": killed(signal.SIGKILL, is_aimed=False),
    "SIGKILL while it writes": killed(signal.SIGKILL, is_aimed=True),
    "SIGTERM at any moment": killed(signal.SIGTERM, is_aimed=False),
    "SIGTERM while it writes": killed(signal.SIGTERM, is_aimed=True),
    "SIGINT while it writes": killed(signal.SIGINT, is_aimed=True),
    "files bounded in size": full_disk,
    "a disk of 200 kB": small_disk,
    "two at once": two_at_once,
    "folder vanishes": vanished,
    "folder read-only": read_only,
    "clock back and forth": clock,
}


def tree(folder: Path) -> dict[str, bytes]:
    """The files in a folder by their paths."""
    found = {}
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            if path.is_file():
                found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def litter(world: World) -> list[str]:
    """What no run leaves that ends by itself."""
    return [name for name in tree(world.folder) if name.endswith((".part", ".pid"))]


def _is_html(data: bytes) -> bool:
    return data.rstrip().endswith(b"</html>")


def _is_calendar(data: bytes) -> bool:
    return data.startswith(b"BEGIN:VCALENDAR\r\n") and data.endswith(b"END:VCALENDAR\r\n")


def _is_sheet(data: bytes) -> bool:
    rows = list(csv.reader(io.StringIO(data.decode())))
    return data.endswith(b"\n") and len({len(row) for row in rows}) == 1


def _is_lines(data: bytes) -> bool:
    return all(json.loads(line) for line in data.splitlines()) and data.endswith(b"\n")


#: what tells a file that is whole, by its ending; what cannot be read raises an error
_WHOLE: dict[str, Callable[[bytes], object]] = {
    ".ics": _is_calendar,
    ".csv": _is_sheet,
    ".html": _is_html,
    ".json": json.loads,
    ".jsonl": _is_lines,
    ".svg": ET.fromstring,
    ".png": lambda data: b"IEND" in data[-12:],
    ".pdf": lambda data: data.rstrip().endswith(b"%%EOF"),
    ".toml": lambda data: tomllib.loads(data.decode()),
}


def whole(world: World) -> None:
    """Expect that every file is whole, and no number has gone down."""
    for name, data in tree(world.out).items():
        if name.endswith(".part") or name == "ballast":
            continue
        try:
            path, plain = Path(name), data
            if path.suffix == ".gz":
                path, plain = path.with_suffix(""), gzip.decompress(data)
            is_whole = _WHOLE.get(path.suffix, bool)(plain)
        except Exception as error:  # noqa: BLE001 - whatever it is, the file is torn
            world.faults.append(f"torn: {name} ({error})")
        else:
            world.expect(is_whole is not False, f"torn: {name}")
    now = sequences(world)
    down = [uid for uid, number in world.sequences.items() if now.get(uid, number) < number]
    world.expect(not down, f"numbers went down: {down}")
    world.sequences |= now


def _events(world: World, name: str) -> dict[str, str]:
    feed = tree(world.out).get("timeline.ics", b"").decode("utf-8", "replace")
    blocks = feed.split("BEGIN:VEVENT\r\n")[1:]
    found = (
        (re.search(rf"^{key}:(.*)\r$", block, re.MULTILINE) for key in ("UID", name))
        for block in blocks
    )
    return {uid[1]: value[1] for uid, value in found if uid and value}


def sequences(world: World) -> dict[str, int]:
    """The `SEQUENCE` of each event of the feed."""
    return {uid: int(number) for uid, number in _events(world, "SEQUENCE").items()}


def stamps(world: World) -> dict[str, str]:
    """The `DTSTAMP` of each event of the feed."""
    return _events(world, "DTSTAMP")


@contextlib.contextmanager
def worlds(seed: int, number: int) -> Iterator[World]:
    """A new world, the same for the same numbers."""
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        world = World(Path(name), random.Random(f"{seed}-{number}"))
        world.seed(1)
        world.documents()
        yield world


def attempt(fault: str, name: str, world: World) -> list[str]:
    """What went wrong in one run with a fault, and in the clean one after it."""
    command = COMMANDS[name]
    if command.is_again or command.is_server:
        clean(world, command, 1)
        whole(world)
    world.seed(2)
    FAULTS[fault](world, command)
    whole(world)
    ended = clean(world, command, 5)
    refused = command.refuses and ended.code == 1 and "stands there already" in ended.said
    world.expect(ended.code == 0 or refused, f"then exit code {ended.code}: {ended.said[-200:]}")
    whole(world)
    world.expect(refused or not litter(world), f"left over: {litter(world)}")
    return world.faults


def plan(runs: int, seed: int) -> list[tuple[str, str]]:
    """Which faults meet which commands: every pair as often as any other."""
    pairs = [(fault, name) for fault in FAULTS for name in COMMANDS]
    random.Random(seed).shuffle(pairs)
    return [pairs[number % len(pairs)] for number in range(runs)]


def main() -> None:
    """Inject faults, and print a table of what was tried and what failed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=300)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, help="the number of one run, to repeat it")
    given = options.parse_args()
    tried: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for number, (fault, name) in enumerate(plan(given.runs, given.seed)):
        if given.only not in (None, number):
            continue
        with worlds(given.seed, number) as world:
            found = attempt(fault, name, world)
        tried[fault] += 1
        failed[fault] += bool(found)
        for line in found:
            print(f"run {number}: {fault}, {name}: {line}", flush=True)
    print(f"{'fault':<26} {'tried':>6} {'failed':>6}")
    for fault in FAULTS:
        print(f"{fault:<26} {tried[fault]:>6} {failed[fault]:>6}")
    print(f"{'all':<26} {tried.total():>6} {failed.total():>6}")
    sys.exit(bool(failed.total()))


if __name__ == "__main__":
    main()
