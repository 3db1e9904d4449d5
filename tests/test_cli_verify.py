"""`timeline verify`: the seeds held against the texts of their documents."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

TEXT = (
    "Hall opens at last\n\nBy Ana Reed\nPublished: 8 March 2024\n\n"
    "The hall of Lenford opened on 30 November.\n"
)
PAGE = """<html><head><title>Another title</title>
<link rel="canonical" href="https://www.example.org/hall/"></head>
<body><p>It rained.</p><p>The hall of Lenford opened on 30 November.</p></body></html>"""
OTHER = '[document]\nid = "other"\npublished = 2024-01-01\n[[event]]\ntitle = "E"\nwhen = 2023\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a seed that was drafted of a document, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    Path("hall.txt").write_text(TEXT)
    assert run("extract hall.txt -o seeds --keep-text").exit_code == 0
    return tmp_path


def run(words: str) -> Result:
    return CliRunner().invoke(main, words.split(), catch_exceptions=False)


def edit(old: str, new: str) -> None:
    seed = Path("seeds/hall.toml")
    text = seed.read_text()
    assert old in text
    seed.write_text(text.replace(old, new))


def verdicts(words: str) -> list[str]:
    found = run(f"{words} --format csv").stdout
    return [row["verdict"] for row in csv.DictReader(found.splitlines())]


def test_what_was_kept_is_read_without_a_file() -> None:
    done = run("verify")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()[2:]] == ["found"]
    assert done.stderr == "1 statement of 1 document: 1 found\n"


def test_a_date_that_is_another_ends_with_3() -> None:
    edit('when = "on 30 November"', "when = 2023-11-29")
    done = run("verify --format json")
    assert done.exit_code == 3
    (found,) = json.loads(done.stdout)
    assert found["statements"][0]["verdict"] == "other date"
    assert "is 2023-11-30, and the seed says 2023-11-29" in found["statements"][0]["told"]


def test_a_text_that_has_changed_is_told() -> None:
    Path("new.txt").write_text(TEXT.replace("The hall", "The old hall"))
    done = run("verify new.txt --document hall")
    assert (done.exit_code, done.stdout.splitlines()[2].split()[0]) == (0, "moved")
    assert "the text of hall has changed" in done.stderr.splitlines()[0]


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("renamed.txt", TEXT.replace("\n\n", "\n \n"), ""),  # by its fingerprint
        ("saved.html", PAGE, 'url = "http://example.org/hall"'),
        ("saved.html", PAGE.replace("Another title", "Hall opens at last"), ""),
        ("hall.html", PAGE, ""),
    ],
)
def test_a_file_is_known_for_its_document(name: str, text: str, key: str) -> None:
    Path("seeds/other.toml").write_text(OTHER)
    edit("published = 2024-03-08", f"{key}\npublished = 2024-03-08")
    Path(name).write_text(text)
    assert verdicts(f"verify {name}") in (["found"], ["moved"])


def test_what_is_not_known_is_told() -> None:
    Path("seeds/other.toml").write_text(OTHER)
    assert run("verify").stderr.splitlines()[1].startswith("no text is kept of other")
    Path("strange.txt").write_text("Nothing of it.")
    done = run("verify strange.txt")
    assert done.exit_code == 3
    assert "strange.txt: error: no document of the seeds is known to be this one" in done.stderr
    assert run("verify strange.txt --document halls").exit_code == 4
    assert run("verify --document hall").exit_code == 2
    Path("seeds/documents/hall.txt").unlink()
    assert run("verify").exit_code == 3
    edit('text = "documents/hall.txt"\n', "")
    assert run("verify").exit_code == 4
