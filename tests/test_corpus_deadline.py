import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from drawing import SENTENCE, drawn

from timeline.corpus.deadline import within
from timeline.corpus.inputs import Input, Overrides
from timeline.corpus.results import Work
from timeline.corpus.workers import outcomes
from timeline.corpus.write_timex import lines
from timeline.errors import TimelineError
from timeline.limits import Limit

NONE = Limit(what="a document", most=0, unit="seconds of work", remedy="split it")
MINUTES = Limit(what="a document", most=600, unit="seconds of work", remedy="split it")
SAID = r"^more than 0 seconds of work, the most that a document has: split it$"


def work(seconds: float = 20) -> int:
    """Works on, and never waits."""
    count = 0
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        count += 1
    return count


def swallow() -> None:
    """Works on whatever happens, as libraries do that mend what they read."""
    for _ in range(1000):
        with suppress(Exception):
            work(0.02)


@pytest.mark.parametrize("endless", [work, swallow])
def test_work_that_does_not_end_is_stopped(endless: Callable[[], object]) -> None:
    with pytest.raises(TimelineError, match=SAID), within(NONE):
        endless()


def test_what_is_soon_done_is_let_through() -> None:
    for _ in range(1000):
        with within(MINUTES):
            pass
    work(0.6)


def test_its_own_error_comes_through() -> None:
    with pytest.raises(ValueError, match=r"^ours$"), within(MINUTES):
        raise ValueError("ours")


def test_work_just_before_the_end_of_its_time_is_not_stopped_later() -> None:
    # The watch looks each quarter of a second: wherever its look falls, nothing comes after.
    for _ in range(40):
        try:
            with within(NONE):
                work(0.02)
        except TimelineError:
            pass
        work(0.005)


def test_a_process_can_be_profiled_afterwards() -> None:
    """What was stopped leaves nothing behind that the interpreter waits for."""
    code = (
        "import sys, time\n"
        "from timeline.corpus.deadline import within\n"
        "from timeline.limits import Limit\n"
        "none = Limit(what='x', most=0, unit='s', remedy='y')\n"
        "for seconds in (20, 0.3):\n"
        "    try:\n"
        "        with within(none):\n"
        "            end = time.thread_time() + seconds\n"
        "            try:\n"
        "                while time.thread_time() < end: pass\n"
        "            except BaseException: pass\n"
        "    except Exception: pass\n"
        "sys.setprofile(lambda *_: None)\n"
        "(lambda: None)()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_each_thread_is_stopped_by_itself() -> None:
    said: list[str] = []

    def one(limit: Limit, seconds: float) -> None:
        try:
            with within(limit):
                work(seconds)
            said.append("done")
        except TimelineError:
            said.append("stopped")

    threads = [threading.Thread(target=one, args=args) for args in ((NONE, 20.0), (MINUTES, 0.6))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(said) == ["done", "stopped"]


def test_waiting_is_not_work() -> None:
    second = Limit(what="a document", most=1, unit="seconds of work", remedy="split it")
    with within(second):
        threading.Event().wait(1.5)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_refused_costs_the_others_nothing(jobs: int) -> None:
    blanks = drawn(b" " * 20_000_000, packed=2)
    items = [
        Input(name="a.pdf", data=blanks),
        Input(name="b.txt", data=b"The bridge was opened on 3 May 2020."),
        Input(name="c.html", data=b"<html><body>" + b"<div>" * 5000),
        Input(name="d.pdf", data=drawn(SENTENCE)),
    ]
    done = list(outcomes(items, Work(overrides=Overrides(), task=lines), jobs=jobs))
    assert [result.name for result in done] == ["a.pdf", "b.txt", "c.html", "d.pdf"]
    assert [bool(result.value) for result in done] == [False, True, False, True]
    assert done[0].error.startswith("more than 200 unpacked bytes for each byte of the file")
    assert done[2].error.startswith("more than 250 elements inside each other")
