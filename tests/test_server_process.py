"""The process that draws: how it begins and ends, and what comes of it."""

import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from making import TODAY, timeline_of
from serving import PATIENCE, Server, serving

from timeline.chart.layout.options import ChartOptions
from timeline.errors import TimelineError
from timeline.feed.snapshot import Snapshot
from timeline.formats.options import ExportOptions
from timeline.limits import LIMITS
from timeline.query import Query, of
from timeline.server import drawing
from timeline.server.drawing import Asked, Recent, receive, rendered, send
from timeline.server.process import DrawingError, DrawingProcess, Wish

SEEDS = Path(__file__).parents[1] / "seeds"
EVENT = '[[event]]\nid = "e{0}"\nwhen = "{1}"\ntitle = "{2} {0}"\n'


def snapshot(events: int = 3, title: str = "Event") -> Snapshot:
    text = "".join(EVENT.format(number, 2000 + number % 25, title) for number in range(events))
    timeline, _ = timeline_of(text)
    # What gives the past is not for another process.
    return Snapshot(
        timeline=timeline, options=ExportOptions(), today=TODAY, as_known=lambda _: made[0]
    )


made: list[Snapshot] = []


def wish(
    snapshot_: Snapshot, kind: str = "svg", query: Query | None = None, version: int = 1
) -> Wish:
    return Wish(key=(version, None), snapshot=snapshot_, kind=kind, query=query or Query())


@dataclass(slots=True, kw_only=True)
class Alarm:
    """A timer that rings as soon as it is begun, or never."""

    ring: Callable[[], None]
    rings: bool

    def start(self) -> None:
        if self.rings:
            self.ring()

    def cancel(self) -> None:
        pass


@pytest.fixture(scope="module")
def process() -> Iterator[DrawingProcess]:
    begun = DrawingProcess()
    yield begun
    begun.close()
    assert begun.number == 0


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
@pytest.mark.parametrize("query", [Query(), of(year=2001), of(year=1500)])
def test_it_draws_the_same(process: DrawingProcess, kind: str, query: Query) -> None:
    shown = snapshot()
    assert process.draw(wish(shown, kind, query)) == rendered(shown, kind, query)


def test_a_timeline_is_passed_once(process: DrawingProcess) -> None:
    one, other = snapshot(title="One"), snapshot(title="Other")
    first = process.draw(wish(one, version=2))
    number = process.number
    # What is given with a name that is known there is not looked at.
    assert process.draw(wish(other, version=2)) == first
    assert process.draw(wish(other, version=3)) != first
    for version in range(4, 10):
        process.draw(wish(other, version=version))
    # It does not remember all of them, and is told again.
    assert process.draw(wish(one, version=2)) == first
    assert process.number == number


def test_what_cannot_be_drawn(process: DrawingProcess) -> None:
    options = ExportOptions(chart=ChartOptions(title="many words " * 900))
    with pytest.raises(TimelineError, match="takes half the page"):
        process.draw(wish(replace(snapshot(), options=options), version=20))
    number = process.number
    assert process.draw(wish(snapshot(), version=21))
    assert process.number == number


def test_a_fault_over_there_is_a_fault_here(process: DrawingProcess) -> None:
    with pytest.raises(RuntimeError, match=r"Traceback(?s:.*)KeyError: 'nothing'"):
        process.draw(wish(snapshot(), "nothing", version=30))


def test_it_is_begun_anew_when_it_was_killed(process: DrawingProcess) -> None:
    shown = snapshot()
    process.draw(wish(shown, version=40))
    number = process.number
    os.kill(number, signal.SIGKILL)
    assert process.draw(wish(shown, version=40)) == rendered(shown, "svg", Query())
    assert process.number not in (0, number)


def test_one_that_ends_again_and_again() -> None:
    dying = DrawingProcess(work="stand_ins:dies")
    for _ in range(2):
        with pytest.raises(DrawingError, match="cannot be drawn at the moment") as caught:
            dying.draw(wish(snapshot()))
        assert not caught.value.lasting
    dying.close()


def test_one_that_answers_rubbish() -> None:
    process = DrawingProcess(work="stand_ins:rubbish")
    with pytest.raises(DrawingError, match="cannot be drawn at the moment"):
        process.draw(wish(snapshot()))
    process.close()


def test_one_that_cannot_be_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    process = DrawingProcess()
    with pytest.raises(DrawingError, match="cannot be drawn at the moment"):
        process.draw(wish(snapshot()))
    process.close()


def test_what_takes_too_long_is_ended_and_the_next_is_drawn() -> None:
    slow = [True]
    process = DrawingProcess(alarm=lambda _, ring: Alarm(ring=ring, rings=slow.pop()))
    with pytest.raises(DrawingError, match=r"^more than 60 seconds, the most that") as caught:
        process.draw(wish(snapshot()))
    assert caught.value.lasting
    slow.append(False)
    assert process.draw(wish(snapshot()))
    process.close()


@pytest.mark.skipif(not drawing.resident(), reason="the system does not tell what a process takes")
def test_what_takes_too_much_memory_is_ended() -> None:
    process = DrawingProcess(memory=replace(LIMITS["drawing.bytes"], most=1000))
    with pytest.raises(DrawingError, match=r"^more than 1,000 bytes of memory") as caught:
        process.draw(wish(snapshot()))
    assert caught.value.lasting
    process.close()


def test_what_others_left_in_memory_is_not_held_against_a_chart() -> None:
    process, numbers = DrawingProcess(work="stand_ins:hoards"), set()
    for _ in range(3):
        (page,) = process.draw(wish(snapshot()))
        assert page.data == b"<svg/>"
        numbers.add(process.number)
    assert len(numbers) == 3
    process.close()


def given_up(stop: Callable[[DrawingProcess, Wish], None]) -> DrawingProcess:
    """A process of which a drawing was given up while it was under way."""
    process, asked = DrawingProcess(work="stand_ins:never"), wish(snapshot())
    caught: list[BaseException] = []

    def draw() -> None:
        try:
            process.draw(asked)
        except DrawingError as error:
            caught.append(error)

    thread = threading.Thread(target=draw)
    thread.start()
    while not process.number:
        assert thread.is_alive()
    stop(process, asked)
    thread.join(PATIENCE)
    assert len(caught) == 1
    assert process.number == 0
    return process


def test_what_is_given_up_is_ended() -> None:
    process = given_up(DrawingProcess.stop)
    # The next one has a process of its own.
    other = wish(snapshot())
    process.stop(other)
    with pytest.raises(DrawingError):
        process.draw(other)
    assert process.number == 0
    process.close()


def test_a_close_ends_what_is_under_way_and_nothing_is_begun_after_it() -> None:
    process = given_up(lambda process, _: process.close())
    with pytest.raises(DrawingError):
        process.draw(wish(snapshot()))
    assert process.number == 0


def test_a_wish_that_is_not_drawn_is_not_stopped(process: DrawingProcess) -> None:
    asked = wish(snapshot(), version=50)
    assert process.draw(asked)
    number = process.number
    process.stop(asked)
    process.stop(wish(snapshot(), version=50))
    assert process.draw(wish(snapshot(), version=50))
    assert process.number == number


@pytest.mark.parametrize("events", [0, 1, 199, 200, 201, 1001])
def test_what_is_sent_arrives(events: int) -> None:
    shown, stream = snapshot(events), io.BytesIO()
    asked = Asked(key=(1, None), kind="svg", query=of(year=2024), snapshot=shown)
    send(asked, stream)
    send(replace(asked, snapshot=None, key=(2, TODAY)), stream)
    stream.seek(0)
    first, second = receive(stream), receive(stream)
    assert first.snapshot is not None
    assert first.snapshot.timeline == shown.timeline
    assert (first.snapshot.options, first.snapshot.today) == (shown.options, shown.today)
    assert (first.key, first.kind, first.query) == ((1, None), "svg", of(year=2024))
    assert (second.snapshot, second.key) == (None, (2, TODAY))
    with pytest.raises(EOFError):
        receive(stream)


def test_what_is_remembered() -> None:
    recent: Recent[int] = Recent()
    for number in range(3):
        recent.put(number, number)
    assert recent.get(0) == 0
    recent.put(3, 3)
    assert [recent.get(number) for number in range(4)] == [0, None, 2, 3]


def children(server: Server) -> list[int]:
    """The processes that a server has begun and that are still there."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
        except (OSError, IndexError):
            continue
        if folder.name.isdigit() and int(parent) == server.process.pid:
            found.append(int(folder.name))
    return found


def is_there(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    # Nobody may have asked yet how it ended.
    return state != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what is running")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("is_drawing", [False, True])
def test_it_ends_with_the_server(number: int, is_drawing: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a table
    (tmp_path / "many.toml").write_text(
        "".join(EVENT.format(number, 2000 + number % 25, "Event") for number in range(1500))
    )
    with serving(tmp_path, limits={"stop": 1}) as server:
        # A page of the timeline needs none of it.
        assert server.get("/timeline.ics").status == 200
        assert children(server) == []
        assert server.get("/timeline.svg?year=2001").status == 200
        (child,) = children(server)
        with server.ask("/timeline.pdf" if is_drawing else "/timeline.ics"):
            server.stop(number)
            server.wait_until(lambda: not is_there(child))
