"""What is written never takes the place of what is read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main
from timeline.files.apart import inputs_at

#: a sheet that a person keeps, of which an export would lose locators and words
SHEET = "id,title,when,locator\na,Alpha,early 2026,p. 3\nb,Beta,2027,p. 4\n"
SEED = '[[event]]\nid = "c"\ntitle = "Gamma"\nwhen = 2015\n'
REPORT = "The bridge was opened on 3 May 2020."
BASE = ("--base-url", "https://example.org/t")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sheet, a folder of seeds and a document, in which the command runs."""
    (tmp_path / "my.csv").write_text(SHEET)
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.toml").write_text(SEED)
    (tmp_path / "s" / "b.toml").write_text(SEED.replace("c", "d"))
    (tmp_path / "report.txt").write_text(REPORT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(words: str, stdin: bytes = b"") -> Result:
    """The command line in this process."""
    return CliRunner().invoke(main, words.split(), input=stdin, catch_exceptions=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes, as names lead to it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def link(name: str, target: str) -> Callable[[], None]:
    return lambda: Path(name).symlink_to(target)


def hard(name: str, target: str) -> Callable[[], None]:
    return lambda: os.link(target, name)


def nothing() -> None:
    """Nothing has to be made before."""


def kept_as_an_export() -> None:
    Path("exports").mkdir()
    Path("my.csv").rename("exports/timeline.csv")


def pages() -> None:
    """A chart of several pages would write its second one through a link onto a seed."""
    rows = "".join(f"e{number},Event {number},{1800 + number}\n" for number in range(200))
    Path("my.csv").write_text("id,title,when\n" + rows)
    Path("chart-2.svg").symlink_to("my.csv")


OVERWRITES: list[tuple[Callable[[], None], str, str]] = [
    (nothing, "--seeds my.csv export csv -o my.csv", "my.csv is a seed that is read"),
    (nothing, "--seeds my.csv export csv -o my.csv --keep-going", "my.csv is a seed"),
    (nothing, "--seeds my.csv export csv -o my.csv --check", "my.csv is a seed"),
    (nothing, "--seeds ./my.csv export csv -o s/../my.csv", "s/../my.csv is the seed my.csv"),
    (nothing, "--seeds my.csv export csv -o {here}/my.csv", "is the seed my.csv"),
    (nothing, "--seeds s/b.toml export json -o s/b.toml", "s/b.toml is a seed that is read"),
    (link("x.json", "s/a.toml"), "--seeds s/a.toml export json -o x.json", "the seed s/a.toml"),
    (link("s/x.json", "a.toml"), "--seeds s export json -o s/x.json", "x.json is the seed s/a"),
    (hard("x.csv", "my.csv"), "--seeds my.csv export csv -o x.csv", "x.csv is the seed my.csv"),
    (link("in.csv", "my.csv"), "--seeds in.csv export csv -o my.csv", "is the seed in.csv"),
    (link("s/in.csv", "../my.csv"), "--seeds s export csv -o my.csv", "is the seed s/in.csv"),
    (
        nothing,
        "--seeds s export -o s",
        "s/timeline.ics is in the seeds, s, where what is written may be",
    ),
    (nothing, "--seeds s export csv -o s/new.csv", "s/new.csv is in the seeds, s"),
    (nothing, "--seeds s export -o s/exports", "s/exports/timeline.ics is in the seeds, s"),
    (link("other", "s"), "--seeds s export -o other", "other/timeline.ics is in the seeds, s"),
    (link("other", "s"), "--seeds other export -o s", "s/timeline.ics is in the seeds, other"),
    (link("far.csv", "s/far.csv"), "--seeds s export csv -o far.csv", "far.csv is in the seeds"),
    (nothing, "--seeds . export -o .", "timeline.ics is in the seeds, ."),
    (nothing, "--seeds {here} export csv -o new.csv", "new.csv is in the seeds, {here}"),
    (nothing, "--seeds my.csv --seeds s export -o s", "s/timeline.ics is in the seeds, s"),
    (nothing, "--seeds my.csv export -o s/.. csv --seeds .", "is in the seeds, ."),
    (kept_as_an_export, "--seeds exports/timeline.csv export", "exports/timeline.csv is a seed"),
    (kept_as_an_export, "--seeds exports export", "timeline.ics is in the seeds, exports"),
    (
        pages,
        "--seeds my.csv export svg -o chart.svg --paper 297x150mm",
        "chart-2.svg is the seed my.csv",
    ),
    (nothing, "--seeds s publish s " + " ".join(BASE), "s/index.html is in the seeds, s"),
    (nothing, "--seeds s publish s/site " + " ".join(BASE), "s/site/index.html is in the seeds, s"),
    (
        kept_as_an_export,
        "--seeds exports/timeline.csv publish exports " + " ".join(BASE),
        "exports/timeline.csv is a seed",
    ),
    (nothing, "--seeds s serve -o s/memory --port 0", "s/memory/timeline.ics is in the seeds, s"),
    (link("timeline.ics", "my.csv"), "--seeds my.csv serve -o . --port 0", "the seed my.csv"),
    (nothing, "extract report.txt -o report.txt --force", "report.txt is a document that is read"),
    (link("x.toml", "report.txt"), "extract report.txt -o x.toml --force", "document report.txt"),
    (hard("x.toml", "report.txt"), "extract report.txt -o x.toml --force", "document report.txt"),
    (
        link("s/report.toml", "../report.txt"),
        "extract report.txt -o s --force",
        "s/report.toml is the document report.txt: nothing is written over it",
    ),
]


@pytest.mark.parametrize(("make", "words", "message"), OVERWRITES)
def test_what_is_read_is_not_written_over(
    folder: Path, make: Callable[[], None], words: str, message: str
) -> None:
    make()
    before = tree(folder)
    result = run(words.format(here=folder))
    assert result.exit_code == 2
    assert message.format(here=folder) in result.stderr
    assert tree(folder) == before


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (nothing, "--seeds my.csv export csv -o other.csv"),
        (nothing, "--seeds my.csv export csv -o s"),  # a folder of other seeds, not read now
        (nothing, "--seeds s export csv -o exports"),
        (nothing, "--seeds s/a.toml export csv -o s/out.csv"),
        (nothing, "--seeds my.csv export csv -o -"),
        (nothing, "--seeds - export csv -o my.csv.csv"),
        # Where the command runs in its seeds, a folder below is not read.
        (nothing, "--seeds . export csv"),
        (nothing, "--seeds . publish site " + " ".join(BASE)),
        (link("s/x.json", "../gone.json"), "--seeds s/a.toml export json -o s/x.json"),
    ],
)
def test_what_is_apart_is_written(make: Callable[[], None], words: str) -> None:
    make()
    result = run(words, stdin=SHEET.encode())
    assert result.exit_code == 0, result.stderr
    assert Path("my.csv").read_text() == SHEET


def test_the_previous_feed_is_replaced_by_the_feed_alone() -> None:
    assert run("--seeds my.csv export ics -o old.ics").exit_code == 0
    assert run("--seeds my.csv export ics -o old.ics --previous old.ics").exit_code == 0
    Path("timeline.csv").symlink_to("old.ics")
    result = run("--seeds my.csv export ics csv -o . --previous old.ics")
    assert result.exit_code == 2
    assert "timeline.csv is the calendar of --previous old.ics" in result.stderr


def test_standard_input_that_is_a_file(folder: Path) -> None:
    with (folder / "my.csv").open() as file:
        kept = os.dup(0)
        os.dup2(file.fileno(), 0)
        try:
            found = inputs_at("seed", ["-"])
        finally:
            os.dup2(kept, 0)
            os.close(kept)
    assert found.refusal(Path("my.csv")) == (
        "my.csv is the seed -: nothing is written over it; name another file"
    )


def test_a_loop_of_links_is_left_to_who_writes() -> None:
    Path("loop.csv").symlink_to("loop.csv")
    result = run("--seeds s export csv -o loop.csv")
    assert result.exit_code == 1
    assert "loop.csv: cannot be written" in result.stderr
