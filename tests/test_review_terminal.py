"""A review in a terminal, by lines of standard input."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

TEXT = """\
Plans

Lenford Post, 4 March 2027

The hall opens on 12 May 2027. The bridge was closed on 2 February 2027.

The fair is held on 3 May 2027. The spring fair starts on 3 May 2027.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "plans.txt").write_text(TEXT)
    return tmp_path


def review(*answers: str, name: str = "news") -> Result:
    args = ["--today", "2027-03-05", "review", name, "--terminal"]
    return CliRunner().invoke(main, args, input="\n".join((*answers, "")), catch_exceptions=False)


def test_one_key_for_each_step() -> None:
    first = review("q")
    assert first.exit_code == 0
    assert "plans.txt" not in first.stderr
    shown = first.stdout.splitlines()
    assert shown[1].startswith("Plans (2027-03-04): 1 of ")
    assert "  “The hall opens [on 12 May 2027].”" in shown
    assert "  when: on 12 May 2027  -> 12 May 2027, 2027-05-12" in shown
    # title, an unreadable date, a right one, accepted; refused with a reason; what is no key
    answers = ("e", "t", "Town hall opens", "d", "soonish", "d", "13 May 2027", "", "a", "?", "z")
    result = review(*answers, "r", "not ours", "q")
    assert "'soonish' is not a date that can be read" in result.stdout
    assert "  -> 13 May 2027, 2027-05-13" in result.stdout
    assert "accepted “Town hall opens”: 13 May 2027" in result.stdout
    assert "'z' is not a key: a accept, " in result.stdout
    said = tomllib.loads(Path("seeds/plans.toml").read_text())
    assert [(one["id"], one["when"]) for one in said["event"]] == [
        ("town-hall-opens", "13 May 2027")
    ]
    assert [one["reason"] for one in said["refused"]] == ["the date is 2027-05-13", "not ours"]
    # What was decided is not asked again, and what was not is.
    again = review("u", "q")
    assert "there is nothing to undo" in again.stdout
    assert "Town hall" not in again.stdout


def test_the_rest_of_the_keys(folder: Path) -> None:
    result = review("x", "u", "n", "b", "m", "1", *"aaaaa", "q")
    assert "split “Hall opens”" in result.stdout
    assert "undone: split “Hall opens”" in result.stdout
    assert "is told with" in result.stdout
    assert result.stderr == "nothing is left\n"
    (folder / "late.txt").write_text(TEXT.replace("4 March", "10 May").replace("12 May", "30 May"))
    # By words of its title, then by its number.
    result = review("s", "no such", "bridge", "1", "q", name="late.txt")
    assert "no event has the words 'no such'" in result.stdout
    (event,) = tomllib.loads(Path("seeds/late.toml").read_text())["event"]
    assert (event["id"], "title" in event) == ("bridge-is-closed", False)


def test_a_publication_date_is_asked_for_once(folder: Path) -> None:
    (folder / "old.txt").write_text("The hall was opened on Monday.\n")
    result = review("3.3.27x", "", "q", name="old.txt")
    assert result.stdout.count("published (Enter") == 2
    assert result.stdout.rstrip().endswith("'Monday' was left out: give --published DATE")
    result = review("3.3.27x", "2027-03-03", "q", name="old.txt")
    assert "old.txt: no publication date: 1 date such as 'Monday' was left out" in result.stdout
    assert "old.txt: published 2027-03-03" in result.stdout
    assert "  when: on Monday  -> 1 Mar 2027, 2027-03-01" in result.stdout
    assert "published (Enter" not in review("q", name="old.txt").stdout


def test_drafts_in_the_seeds_are_asked_where_nothing_is_named(folder: Path) -> None:
    run = CliRunner()
    assert run.invoke(main, ["review", "--terminal"]).exit_code == 3
    run.invoke(main, ["extract", "news", "-o", "seeds"])
    result = run.invoke(main, ["review", "--terminal"], input="a\nq\n")
    assert result.exit_code == 0
    assert "left out" not in result.stdout
    text = (folder / "seeds" / "plans.toml").read_text()
    assert text.count("draft = true") == text.count("[[event]]") - 1
    assert text.startswith("# A draft that `timeline extract` made of news/plans.txt")
