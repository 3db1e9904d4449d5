"""Signals, sent to real processes: at the start, at work, in the middle of a change."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from timeline import interrupts

NUMBERS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(autouse=True)
def _heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes hear Ctrl-C, even where this one ignores it, as under nohup."""
    del monkeypatch
    signal.signal(signal.SIGINT, signal.default_int_handler)


def started(*command: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_a_command_at_work_ends_in_one_line(number: signal.Signals) -> None:
    with started("-m", "timeline", "extract", "-", "--format", "timex") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # It is in the middle of its work when it has answered once.
        process.stdin.write('{"text": "Signed in 2015."}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "timeline: interrupted: nothing was written\n")


#: a module that sends a signal when it is imported
IMPORTED = """
import os, sys
wanted, number = sys.argv[1], int(sys.argv[2])
class Finder:
    def find_spec(name, path, target=None):
        if name == wanted:
            os.kill(os.getpid(), number)
sys.meta_path.insert(0, Finder)
from timeline.__main__ import main
sys.argv[1:] = ["list"] if wanted != "timeline.server" else ["serve", "--port", "0"]
main()
"""


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "name", ["timeline.cli", "click", "timeline.cli.group", "timeline.cli.list"]
)
def test_a_command_that_is_being_imported(number: signal.Signals, name: str) -> None:
    with started("-c", IMPORTED, name, str(int(number))) as process:
        said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert (said[0], said[1].splitlines()[0].split(":")[:2]) == ("", ["timeline", " interrupted"])
    assert len(said[1].splitlines()) == 1


@pytest.mark.parametrize("number", NUMBERS)
def test_a_server_that_is_being_imported_stops_as_it_always_does(
    number: signal.Signals, tmp_path: Path
) -> None:
    (tmp_path / "seeds").symlink_to(SEEDS)
    command = [sys.executable, "-c", IMPORTED, "timeline.server", str(int(number))]
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=60
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


#: changes three files, and gets a signal between the first two
CHANGING = """
import os, sys
from pathlib import Path
from timeline import files
from timeline.cli import main
import timeline.cli.init, timeline.starter

real = Path.replace
def replace(self, target):
    result = real(self, target)
    os.kill(os.getpid(), int(sys.argv[1]))
    return result
Path.replace = replace
main(["init", sys.argv[2]], prog_name="timeline")
"""


@pytest.mark.parametrize("number", NUMBERS)
def test_a_change_of_several_files_is_whole(number: signal.Signals, tmp_path: Path) -> None:
    with started("-c", CHANGING, str(int(number)), str(tmp_path / "in")) as process:
        said = process.communicate(timeout=60)
    there = sorted(path.name for path in (tmp_path / "in" / "seeds").iterdir())
    assert process.returncode == 130
    assert said == ("", f"timeline: interrupted: {len(there)} files written before, each whole\n")
    starter = Path(interrupts.__file__).parent / "starter"
    assert there == sorted(path.name for path in starter.glob("*.toml"))


#: gets a signal while a file is being written, and perhaps another while that is cleared up
WRITING = """
import os, sys
import timeline.cli.init
from timeline.cli import main
from timeline.files import write
from pathlib import Path

def on_disk(part, file, target):
    os.kill(os.getpid(), int(sys.argv[1]))
write._on_disk = on_disk
if sys.argv[3] == "twice":
    real = Path.unlink
    def unlink(self, missing_ok=False):
        os.kill(os.getpid(), int(sys.argv[1]))
        real(self, missing_ok=missing_ok)
    Path.unlink = unlink
main(["init", sys.argv[2]], prog_name="timeline")
"""


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("times", ["once", "twice"])
def test_nothing_is_left_of_what_was_begun(
    number: signal.Signals, times: str, tmp_path: Path
) -> None:
    with started("-c", WRITING, str(int(number)), str(tmp_path / "in"), times) as process:
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.startswith("timeline: interrupted")
    assert len(said.splitlines()) == 1
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


#: gets a signal where Python raises nothing
IN_THE_END_OF_AN_OBJECT = """
import os, sys
from timeline.cli import group
from timeline.cli import main

class Last:
    def __del__(self):
        os.kill(os.getpid(), int(sys.argv[1]))
        for _ in range(10): pass

def version(*_): raise AssertionError
import timeline.cli.list
def command(*_, **__):
    Last()
    return 0
timeline.cli.list.command.callback = command
main(["list"], prog_name="timeline")
print("went on")
"""


@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_that_python_cannot_raise_ends_the_run(number: signal.Signals) -> None:
    with started("-c", IN_THE_END_OF_AN_OBJECT, str(int(number))) as process:
        said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, ("", "timeline: interrupted\n"))


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_ignored_stays_so(number: signal.Signals) -> None:
    code = (
        "import signal, sys; n = int(sys.argv[1]); signal.signal(n, signal.SIG_IGN);"
        "sys.argv[1:] = ['--version']\n"
        "import atexit; atexit.register(lambda: print(signal.getsignal(n)))\n"
        "from timeline.__main__ import main; main()"
    )
    with started("-c", code, str(int(number))) as process:
        said, _ = process.communicate(timeout=60)
    assert said.splitlines()[-1] in {"Handlers.SIG_IGN", "1"}


def test_nothing_is_heard_for_others() -> None:
    before = [signal.getsignal(number) for number in NUMBERS]
    with interrupts.raised(), interrupts.held():
        pass
    assert [signal.getsignal(number) for number in NUMBERS] == before


def test_a_signal_is_held_back() -> None:
    passed = []

    def inside() -> None:
        with interrupts.raised():
            with interrupts.held():
                with interrupts.held():
                    os.kill(os.getpid(), signal.SIGTERM)
                    passed.append(1)
                passed.append(2)
            passed.append(3)

    with pytest.raises(interrupts.Interrupted):
        inside()
    assert passed == [1, 2]


def test_other_threads_hold_nothing_back() -> None:
    def inside() -> None:
        with interrupts.raised(), interrupts.held():
            passed.append(signal.getsignal(signal.SIGTERM))

    passed: list[object] = []
    thread = threading.Thread(target=inside)
    thread.start()
    thread.join()
    assert passed == [signal.getsignal(signal.SIGTERM)]
