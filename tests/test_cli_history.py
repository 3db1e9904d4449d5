"""What became of events, and what differs between days, files and revisions of git."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

PLAN = """
[document]
title = "Plan"
published = 2026-01-05
[[event]]
id = "tender"
title = "Tender closes"
when = 2026-11-12
[[event]]
id = "fair"
title = "Fair"
when = 2026-06-06
"""
MINUTES = """
[document]
title = "Council minutes"
published = 2026-10-03
url = "https://example.org/minutes"
[[event]]
id = "tender"
when = 2026-11-20
"""


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "plan.toml").write_text(PLAN)
    (folder / "minutes.toml").write_text(MINUTES)
    return folder


def run(line: str) -> Result:
    words = ["--today", "2026-11-29", *line.split()]
    return CliRunner().invoke(main, words, prog_name="timeline")


def git(*words: str) -> None:
    named = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *named, *words], check=True, capture_output=True)


MOVED = "2026-10-03  Tender closes: moved from 12 Nov to 20 Nov 2026, by Council minutes\n"


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize(
    ("line", "stdout"),
    [
        (
            "history --since 2026-02 --format md",
            (
                "- 2026-10-03 **Tender closes**: moved from 12 Nov to 20 Nov 2026, by "
                "[Council minutes](<https://example.org/minutes>)\n"
            ),
        ),
        ("history tender --kind moved", MOVED.replace("Tender closes: ", "")),
        ("history --kind moved --search tender", MOVED),
        ("history --as-of 2026-02 --kind added --tag x", ""),
        ("diff 2026-02 2026-11", MOVED),
        ("diff 2026-02", MOVED),
        ("diff 2026-11 2026-12 --exit-code", ""),
        ("diff seeds/plan.toml seeds", MOVED),
    ],
)
def test_it_is_told_in_words(line: str, stdout: str) -> None:
    done = run(line)
    assert done.stdout == stdout
    assert done.exit_code == (4 if "--tag" in line else 0)


@pytest.mark.usefixtures("seeds")
def test_programs_get_the_same_as_values() -> None:
    (step,) = json.loads(run("diff 2026-02 --format json").stdout)
    assert step["document"] == "minutes"
    assert (step["kind"], step["before"], step["after"]) == ("moved", "2026-11-12", "2026-11-20")
    head, *rows = run("history --format csv").stdout.splitlines()
    assert head.startswith("on,event,title,kind,field,before,after,said,document")
    assert len(rows) == 3


@pytest.mark.usefixtures("seeds")
def test_a_feed_is_compared_with_what_calendars_would_get_now() -> None:
    run("--seeds seeds/plan.toml export ics json -o out")
    for name in ("timeline.ics", "timeline.json"):
        done = run(f"diff out/{name} seeds --exit-code")
        assert (done.exit_code, done.stdout) == (1, MOVED)


def test_revisions_of_git_are_read_by_git(seeds: Path) -> None:
    git("init", "-q", "-b", "main", ".")
    git("add", "-A")
    git("commit", "-qm", "one")
    (seeds / "minutes.toml").write_text(MINUTES.replace("11-20", "11-27"))
    (seeds / "plan.toml").unlink()
    assert run("diff main:seeds main").stdout == ""
    told = "2026-10-03  Tender closes: moved from 20 Nov to 27 Nov 2026, by Council minutes\n"
    git("checkout", "-q", "seeds/plan.toml")
    assert run("diff HEAD").stdout == told
    assert run("diff main:seeds/plan.toml HEAD").stdout == MOVED
    assert run("diff HEAD~9").stderr == (
        "timeline: 'HEAD~9' is not a file, a folder, a date or a revision of git: `git log` shows "
        "the revisions\n"
    )
    assert "has no 'seedz'" in run("diff HEAD:seedz").stderr
    done = run("diff -- --output=x")
    assert (done.exit_code, "is not a revision of git" in done.stderr) == (3, True)
    assert not (seeds.parent / "x").exists()


@pytest.mark.usefixtures("seeds")
def test_what_is_nothing_of_these_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", "/")
    assert "is not in a repository of git" in run("diff v1").stderr
    monkeypatch.setenv("PATH", "")
    assert run("diff v1").stderr == (
        "timeline: there is no git here, which reads revisions: install it\n"
    )
    assert "no event 'tendr'" in run("history tendr").stderr


def test_a_difference_tells_nothing_of_what_is_private_on_either_side(seeds: Path) -> None:
    assert run("export ics json -o old").exit_code == 0
    plan = PLAN.replace('id = "fair"\n', 'id = "fair"\nclass = "private"\n')
    (seeds / "plan.toml").write_text(plan)
    for line in ("diff old/timeline.json", "diff old/timeline.ics", "diff seeds old/timeline.json"):
        result = run(line)
        assert "Fair" not in result.output
        assert "1 private event left out" in result.output
