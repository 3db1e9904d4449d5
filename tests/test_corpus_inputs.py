import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import killing
import pytest

from timeline import edtf
from timeline.corpus import cluster, workers
from timeline.corpus.file_names import short
from timeline.corpus.inputs import ENDINGS, Input, Overrides, document, input_files, of_files
from timeline.corpus.results import Outcome, Work
from timeline.corpus.write_timex import lines
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate
from timeline.errors import NothingMatchedError, OutputError, TimelineError
from timeline.files import written

TASK: Work[str] = Work(overrides=Overrides(), task=killing.first_words)
LINE = b'{"doc": "d", "dct": "2024-03-08", "text": "The bridge was opened in 1987."}\n'


def day(text: str) -> EdtfDate:
    value = edtf.parse(text)
    assert isinstance(value, EdtfDate)
    return value


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}\n")


def names_of(*names: str) -> list[str]:
    return [source.name for source in input_files(names)]


def inputs_of(*names: str, stdin: bytes = b"") -> list[Input]:
    return list(of_files(input_files(names), lambda: BytesIO(stdin)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestSources:
    def test_a_folder_gives_its_documents_in_order_of_path(self, folder: Path) -> None:
        put(folder, "in/b.txt", "in/a/z.html", "in/a.md", "in/B.PDF", "in/c.docx", "in/d.jsonl")
        # neither of another kind nor hidden
        put(folder, "in/x.png", "in/.h.txt", "in/.git/a.txt", "in/Makefile")
        wanted = ["in/B.PDF", "in/a/z.html", "in/a.md", "in/b.txt", "in/c.docx", "in/d.jsonl"]
        assert names_of("in") == wanted

    def test_what_is_named_twice_is_read_once(self, folder: Path) -> None:
        put(folder, "in/a.txt", "in/b.txt")
        (folder / "same.txt").symlink_to("in/a.txt")
        assert names_of("in/b.txt", "same.txt", "in", "./in/../in/a.txt", "-", "-") == [
            "in/b.txt",
            "same.txt",
            "-",
        ]

    def test_a_pattern_in_quotes(self, folder: Path) -> None:
        put(folder, "b.log", "a.log", "in/c.log", "in/d.txt")
        assert names_of("*.log") == ["a.log", "b.log"]
        assert names_of("**/*.log") == ["a.log", "b.log", "in/c.log"]
        # a folder among what it matches is searched as one that is named
        assert names_of("i*") == ["in/d.txt"]

    def test_a_file_that_is_named_like_a_pattern(self, folder: Path) -> None:
        put(folder, "[draft].txt", "d.txt")
        assert names_of("[draft].txt") == ["[draft].txt"]

    @pytest.mark.parametrize(
        ("name", "error"),
        [
            ("no.txt", "there is no such file"),
            ("link.txt", "cannot be read: No such file or directory"),
            ("*.rtf", "no file has such a name"),
            (
                "empty",
                f"no documents in this folder: they end in {', '.join(ENDINGS)}",
            ),
        ],
    )
    def test_a_name_of_nothing_beside_others(self, folder: Path, name: str, error: str) -> None:
        put(folder, "a.txt")
        (folder / "empty").mkdir()
        (folder / "link.txt").symlink_to("nowhere")
        found = input_files([name, "a.txt"])
        assert [(source.name, source.error) for source in found] == [(name, error), ("a.txt", "")]

    def test_nothing_at_all(self, folder: Path) -> None:
        (folder / "empty").mkdir()
        with pytest.raises(NothingMatchedError) as caught:
            input_files(["empty", "*.txt"])
        assert str(caught.value) == (
            "empty: no documents in this folder: they end in .txt, .md, .html, .htm, .pdf, .docx, "
            ".jsonl; *.txt: no file has such a name"
        )

    def test_sizes_are_known_before_reading(self, folder: Path) -> None:
        put(folder, "a.txt")
        assert [source.size for source in input_files(["a.txt", "-"])] == [6, 0]


class TestPieces:
    def test_one_a_file(self, folder: Path) -> None:
        put(folder, "a.txt", "b.txt")
        assert inputs_of("b.txt", "a.txt") == [
            Input(name="b.txt", data=b"b.txt\n"),
            Input(name="a.txt", data=b"a.txt\n"),
        ]

    def test_one_a_line_of_a_corpus(self, folder: Path) -> None:
        (folder / "c.jsonl").write_bytes(LINE + b"\n  \n" + LINE)
        assert inputs_of("c.jsonl") == [
            Input(name="c.jsonl:1", data=LINE, is_line=True),
            Input(name="c.jsonl:4", data=LINE, is_line=True),
        ]

    @pytest.mark.parametrize("ending", [".jsonl", ".txt", ".pdf"])
    def test_what_is_no_file_is_told_and_costs_none_of_the_others(
        self, folder: Path, ending: str
    ) -> None:
        put(folder, "in/d.txt")
        os.mkfifo(folder / f"in/a{ending}")
        (folder / f"in/b{ending}").symlink_to("/dev/zero")
        assert inputs_of("in") == [
            Input(name=f"in/a{ending}", error="not a file but a pipe: copy it into a file first"),
            Input(name=f"in/b{ending}", error="not a file but a device: copy it into a file first"),
            Input(name="in/d.txt", data=b"in/d.txt\n"),
        ]

    def test_standard_input_is_a_document(self) -> None:
        # the last row begins like a corpus, and is none
        for text in (b"One.\nTwo.\n", b"", b"{x}\nTwo.", b'{"a": 1}\n'):
            assert inputs_of("-", stdin=text) == [Input(name="-", data=text)]

    def test_standard_input_is_a_corpus(self) -> None:
        found = inputs_of("-", stdin=LINE + LINE)
        assert [item.name for item in found] == ["-:1", "-:2"]

    def test_a_file_that_is_gone_is_told_and_stops_nothing(self, folder: Path) -> None:
        put(folder, "a.txt", "b.txt")
        found = input_files(["a.txt", "b.txt"])
        (folder / "a.txt").unlink()
        assert list(of_files(found, BytesIO)) == [
            Input(name="a.txt", error="cannot be read: No such file or directory"),
            Input(name="b.txt", data=b"b.txt\n"),
        ]

    def test_files_are_read_when_they_are_asked_for(self, folder: Path) -> None:
        put(folder, "a.txt", "b.txt")
        found = of_files(input_files(["a.txt", "b.txt"]), BytesIO)
        assert next(found).name == "a.txt"
        (folder / "b.txt").write_text("new")
        assert next(found).data == b"new"


def line(**said: object) -> Input:
    return Input(name="c.jsonl:7", data=json.dumps(said).encode(), is_line=True)


class TestDocument:
    def test_a_line_of_a_corpus_is_taken_as_it_is(self) -> None:
        text = "Title\r\n\r\n By A. Writer, 1 May 2020 \n\ttext \n"
        found = document(line(doc="d.html", dct="2024-03", text=text, title="T"), Overrides())
        assert found == DocumentText(name="d.html", text=text, title="T", published=day("2024-03"))

    @pytest.mark.parametrize(
        ("dct", "published"),
        [
            (None, None),
            ("", None),
            ("2024", "2024"),
            (2024, "2024"),
            ("2024-03-08T10:00:00", "2024-03-08"),
        ],
    )
    def test_its_publication_date(self, dct: object, published: str | None) -> None:
        found = document(line(dct=dct, text="x"), Overrides())
        assert found.published == (published and day(published))

    def test_what_the_user_says_comes_first(self) -> None:
        given = Overrides(published=day("2020-01-01"))
        assert document(line(dct="2024", text="x"), given).published == day("2020-01-01")
        read = document(Input(name="a.txt", data=b"One day."), given)
        assert read.published == day("2020-01-01")

    def test_a_line_without_a_name_is_named_by_its_place(self) -> None:
        assert document(line(text="x"), Overrides()).name == "c.jsonl:7"

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"{", "not JSON: expecting property name enclosed in double quotes"),
            (b"[" * 100_000, "not JSON: maximum recursion depth exceeded"),
            (b'{"text": "\xff"}', "not UTF-8: byte 0xff cannot be read"),
            (b"[1]", 'a line of a corpus is an object, {"doc": …, "dct": …, "text": "…"}'),
            (
                b'{"doc": "d"}',
                'a line of a corpus is {"doc": …, "dct": …, "text": "…"}: "text" is missing',
            ),
            (b'{"text": "x", "title": 3}', 'title 3 is not a text: write "title": "…"'),
            (b'{"text": "x", "dct": "soon"}', "dct: 'soon' is not an EDTF date"),
            (
                b'{"text": "x", "dct": "2020/2021"}',
                "dct '2020/2021' is not a day, month or year: write 2024-01-19",
            ),
        ],
    )
    def test_lines_that_are_none(self, data: bytes, message: str) -> None:
        with pytest.raises(TimelineError) as caught:
            document(Input(name="c.jsonl:1", data=data, is_line=True), Overrides())
        assert str(caught.value).startswith(message)


def corpus(count: int) -> list[Input]:
    return [Input(name=f"{n}.txt", data=f"Document {n}\nand more.".encode()) for n in range(count)]


def values(found: Iterator[Outcome[str]]) -> list[tuple[str, str | None, str]]:
    return [(outcome.name, outcome.value, outcome.error) for outcome in found]


KILLED = "the process that read it was killed"
BAD = "there is no such file"


def mixed() -> tuple[list[Input], list[tuple[str, str | None, str]]]:
    """More documents than are sent at once, among them one that is none."""
    made = corpus(70)
    made[20] = Input(name="gone.txt", error=BAD)
    wanted: list[tuple[str, str | None, str]] = [
        (f"{n}.txt", f"Document {n}", "") for n in range(70)
    ]
    wanted[20] = ("gone.txt", None, BAD)
    return made, wanted


class TestOutcomes:
    def test_here(self) -> None:
        made, wanted = mixed()
        assert values(workers.outcomes(made, TASK)) == wanted

    @pytest.mark.parametrize("jobs", [2, 3])
    def test_in_processes(self, jobs: int) -> None:
        made, wanted = mixed()
        assert values(workers.outcomes(made, TASK, jobs=jobs)) == wanted

    def test_the_size_is_what_was_read(self) -> None:
        found = workers.outcomes([Input(name="a.txt", data=b"One day.")], TASK)
        assert [outcome.size for outcome in found] == [8]

    def test_only_a_few_pieces_are_held(self) -> None:
        """Pieces are taken when there is room for them, not before."""
        taken = 0

        def endless() -> Iterator[Input]:
            nonlocal taken
            while True:
                taken += 1
                yield Input(name="a.txt", data=b"One day.")

        found = workers.outcomes(endless(), TASK, jobs=2)
        next(found)
        held = taken
        found.close()
        assert held <= 16 * 5

    def test_what_kills_a_process_costs_itself_alone(self) -> None:
        made, wanted = mixed()
        for n in (3, 30):
            made[n] = Input(name=f"{n}.txt", data=killing.POISON.encode())
            wanted[n] = (f"{n}.txt", None, KILLED)
        assert values(workers.outcomes(made, TASK, jobs=2)) == wanted

    def test_processes_that_end_while_they_send_are_not_waited_for(self) -> None:
        code = (
            "import killing\n"
            "from timeline.corpus import workers\n"
            "from timeline.corpus.inputs import Input, Overrides\n"
            "from timeline.corpus.results import Work\n"
            "if __name__ == '__main__':\n"
            "    items = [Input(name=f'{n}.txt', data=b'x' * 200_000) for n in range(40)]\n"
            "    work = Work(overrides=Overrides(), task=killing.much)\n"
            "    for _ in range(2):\n"
            "        found = workers.outcomes(items, work, jobs=2)\n"
            "        next(found)\n"
            "        found.close()\n"
        )
        where = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(Path(__file__).parent), *sys.path)),
        }
        subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env=where)

    @pytest.mark.parametrize("jobs", [1, 2])
    def test_a_fault_of_our_own_is_told_with_its_place(self, jobs: int) -> None:
        work = Work(overrides=Overrides(), task=killing.broken)
        (found,) = workers.outcomes([Input(name="a.txt", data=b"x")], work, jobs=jobs)
        assert found.value is None
        assert found.error.startswith(
            "a fault of timeline, please report it: ZeroDivisionError at killing.py:"
        )

    def test_an_error_does_not_say_the_name_twice(self) -> None:
        (found,) = workers.outcomes([Input(name="a.txt", data=b"")], TASK)
        assert found.error == "empty: there is no text in it"


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
    ) as made:
        yield made.scheduler_address


def worker_processes(address: str) -> list[int]:
    """The ids of the processes that work for a scheduler of this machine."""
    distributed = pytest.importorskip("distributed")
    with distributed.Client(address, set_as_default=False) as client:
        client.wait_for_workers(1)
        return sorted(client.run(os.getpid).values())


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cluster that does not answer is given up soon."""
    monkeypatch.setattr(cluster, "_PATIENCE", 1)


class TestCluster:
    def test_outcomes_are_the_same(self, scheduler: str) -> None:
        made, wanted = mixed()
        assert values(workers.outcomes(made, TASK, scheduler=scheduler)) == wanted

    def test_what_kills_a_worker_costs_itself_alone(self, scheduler: str) -> None:
        made, wanted = mixed()
        made[5] = Input(name="5.txt", data=killing.POISON.encode())
        wanted[5] = ("5.txt", None, KILLED)
        assert values(workers.outcomes(made, TASK, scheduler=scheduler)) == wanted

    @pytest.mark.parametrize("share", [1, 2])
    def test_workers_that_are_killed_lose_nothing(self, scheduler: str, share: int) -> None:
        """What a worker had done or begun is done by another, or by the one after it."""
        slow = Work(overrides=Overrides(), task=killing.slow_words)
        made, wanted = mixed()
        found = workers.outcomes(made, slow, scheduler=scheduler)
        first = next(found)
        gone = worker_processes(scheduler)[:share]
        for process in gone:
            os.kill(process, signal.SIGKILL)
        assert values(iter([first, *found])) == wanted
        assert not {*gone} & {*worker_processes(scheduler)}

    @pytest.mark.parametrize(
        ("address", "message"),
        [
            ("foo", "'foo' is not a scheduler: write tcp://host:8786"),
            ("foo://a:1", "'foo://a:1' is not a scheduler: write tcp://host:8786"),
            ("127.0.0.1:1", "no scheduler answers at '127.0.0.1:1' within 1 seconds"),
        ],
    )
    def test_no_scheduler(self, impatient: None, address: str, message: str) -> None:
        del impatient
        with pytest.raises(cluster.ClusterError) as caught:
            list(workers.outcomes(corpus(1), TASK, scheduler=address))
        assert (str(caught.value), caught.value.exit_code) == (message, 1)

    def test_no_workers(self, impatient: None) -> None:
        del impatient
        distributed = pytest.importorskip("distributed")
        with distributed.LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as made:
            address = made.scheduler_address
            with pytest.raises(cluster.ClusterError) as caught:
                list(workers.outcomes(corpus(1), TASK, scheduler=address))
        assert str(caught.value) == f"the scheduler at {address!r} has no workers: start one"

    def test_without_the_extra(self) -> None:
        code = (
            "import sys; sys.modules['distributed'] = None\n"
            "from timeline.cli import main\n"
            "main(['extract', '-', '--scheduler', 'tcp://127.0.0.1:1'])\n"
        )
        result = subprocess.run(
            [sys.executable, "-c", code], input="x", capture_output=True, text=True, check=False
        )
        assert (result.returncode, result.stderr) == (
            1,
            "timeline: a cluster needs Dask: pip install 'timeline-exporter[dask]'\n",
        )


class TestLines:
    def test_offsets_words_type_and_value(self) -> None:
        text = "Opened in 1987.\nIt took two hours on 30 November 2023."
        found = [json.loads(item) for item in lines(DocumentText(name="é", text=text)).splitlines()]
        assert [(item["doc"], item["type"], item["value"]) for item in found] == [
            ("é", "DATE", "1987"),
            ("é", "DURATION", "PT2H"),
            ("é", "DATE", "2023-11-30"),
        ]
        for item in found:
            assert list(item) == ["doc", "start", "end", "text", "type", "value", "mod", "doubts"]
            assert text[item["start"] : item["end"]] == item["text"]

    @pytest.mark.parametrize(
        ("published", "value"),
        # A month is not a day from which yesterday could be counted.
        [("2024-03-08", ["2024-03-07"]), ("2024-03", []), (None, [])],
    )
    def test_relative_dates_need_a_day(self, published: str | None, value: list[str]) -> None:
        text = DocumentText(
            name="d", text="It closed yesterday.", published=day(published) if published else None
        )
        found = [json.loads(item)["value"] for item in lines(text).splitlines()]
        assert [item for item in found if item[0] == "2"] == value


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("news/Report of May.html", "report-of-may"),
        ("-", "stdin"),
        ("-:3", "3"),
        ("/etc/../..", "document"),
        ("../../up.txt", "up"),
        ("….txt", "document"),
        ("C:\\x\\y.txt", "c-x-y"),
        ("отчёт 5.pdf", "отчёт-5"),
        ("a" * 300, "a" * 60),
    ],
)
def test_short_names(name: str, wanted: str) -> None:
    assert short(name) == wanted


def test_nobody_waits_for_what_is_not_wanted_any_more() -> None:
    code = (
        "import killing\n"
        "from timeline.corpus import workers\n"
        "from timeline.corpus.inputs import Overrides, Input\n"
        "from timeline.corpus.results import Work\n"
        "texts = [b'Some words.'] * 16 + [killing.POISON.encode()] * 80\n"
        "items = (Input(name='a.txt', data=text) for text in texts)\n"
        "work = Work(overrides=Overrides(), task=killing.stuck)\n"
        "found = workers.outcomes(items, work, jobs=2)\n"
        "print(next(found).value)\n"
        "found.close()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent,
        timeout=60,
    )
    assert (result.stdout, result.stderr) == ("Some words.\n", "")


@pytest.mark.parametrize(("jobs", "heard"), [(1, "True"), (2, "False")])
def test_only_the_first_process_hears_an_interrupt(jobs: int, heard: str) -> None:
    work = Work(overrides=Overrides(), task=killing.hears_interrupts)
    found = workers.outcomes(corpus(40), work, jobs=jobs)
    assert {outcome.value for outcome in found} == {heard}


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Interrupts reach what is started, even where this process ignores them, as under nohup."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_an_interrupt_ends_all_processes_without_noise(number: int) -> None:
    """Ctrl-C reaches every process of a terminal, and its end does."""
    command = [sys.executable, "-m", "timeline", "extract", "-", "--format", "timex", "--jobs", "2"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # An error must not be waited for in vain.
        stderr=subprocess.STDOUT,
        # What a buffer holds behind the first line would be lost to `communicate`.
        bufsize=0,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(LINE * 400)
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["doc"] == "d"
        os.killpg(process.pid, number)
        rest, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    told = [item for item in rest.splitlines() if item and not item.startswith(b"{")]
    assert told == [b"timeline: interrupted: nothing was written"]


class TestWritten:
    def test_it_takes_its_place_when_it_is_whole(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "dates.jsonl"
        with written(path) as write:
            write(b"one ")
            assert not path.exists()
            write(b"two")
        assert [(item.name, item.read_bytes()) for item in path.parent.iterdir()] == [
            ("dates.jsonl", b"one two")
        ]

    @pytest.mark.parametrize("error", [KeyboardInterrupt, TimelineError])
    def test_what_stood_there_stays_where_it_is_not(
        self, tmp_path: Path, error: type[BaseException]
    ) -> None:
        path = tmp_path / "dates.jsonl"
        path.write_text("old")

        def half(write: Callable[[bytes], object]) -> None:
            write(b"new")
            raise error

        with pytest.raises(error), written(path) as write:
            half(write)
        assert [(item.name, item.read_text()) for item in tmp_path.iterdir()] == [
            ("dates.jsonl", "old")
        ]

    def test_permissions_and_links_stay(self, tmp_path: Path) -> None:
        path, link = tmp_path / "dates.jsonl", tmp_path / "link.jsonl"
        path.write_text("old")
        path.chmod(0o600)
        link.symlink_to(path)
        with written(link) as write:
            write(b"new")
        assert (link.is_symlink(), path.read_text()) == (True, "new")
        assert path.stat().st_mode & 0o777 == 0o600

    def test_a_folder_that_cannot_be(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        path = tmp_path / "file" / "dates.jsonl"
        with pytest.raises(OutputError) as caught, written(path):
            pass
        assert str(caught.value) == f"{path}: cannot be written: File exists"
