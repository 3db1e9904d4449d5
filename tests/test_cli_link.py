import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main as command

PLAN = """# what the council plans
[document]
published = 2025-01-10

[[event]]  # the talks
id = "talks"
when = "27 April 2025"
title = "Second round of talks on the lake treaty"
place = "Ostrel"

[[event]]
id = "mill"
when = "May 2025"
title = "Orvale Mill closes"
"""
NEWS = """[document]
published = 2025-06-02

[[event]]
id = "talks-held"
when = "30 May"   # a Friday
title = "Lake treaty: second round of talks held"
place = "Ostrel"
"""


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "plan.toml").write_text(PLAN)
    (folder / "news.toml").write_text(NEWS)
    return folder


def run(*words: str, answers: str = "", code: int = 0) -> Result:
    result = CliRunner().invoke(command, ["link", *words], input=answers)
    assert result.exit_code == code, result.output
    return result


def read(folder: Path) -> str:
    return "".join((folder / name).read_text() for name in ("plan.toml", "news.toml"))


def test_pairs_are_listed(seeds: Path) -> None:
    found = json.loads(run("--format", "json").stdout)
    assert [(pair["a"], pair["b"]) for pair in found] == [("talks", "talks-held")]
    assert found[0]["reasons"][0] == "the one was planned, and may have moved"
    shown = run().stdout.splitlines()
    assert shown[0].endswith("(27 Apr 2025, planned, Ostrel)")
    assert run("--format", "csv").stdout.splitlines()[1].startswith(f"{found[0]['score']},talks,")
    assert read(seeds) == PLAN + NEWS


def test_one_event_gets_one_id(seeds: Path) -> None:
    result = run("talks", "talks-held")
    assert read(seeds) == PLAN + NEWS.replace('id = "talks-held"', 'id = "talks"')
    assert "'talks-held' is 'talks' now, with 2 statements" in result.stderr
    assert "treaty: second round of talks held (30 May 2025, occurred, Ostrel)" in result.stderr
    assert "no two events look like one" in run().stderr


def test_the_id_that_calendars_have_stays(seeds: Path) -> None:
    (seeds / "plan.toml").rename(seeds / "plan.off")
    assert CliRunner().invoke(command, ["export", "ics"]).exit_code == 0
    (seeds / "plan.off").rename(seeds / "plan.toml")
    run("talks", "talks-held")
    assert read(seeds) == PLAN.replace('id = "talks"', 'id = "talks-held"') + NEWS


def test_what_goes_from_calendars_is_told(seeds: Path) -> None:
    (seeds / "news.toml").write_text(NEWS.replace("when =", 'formerly = "old-talks"\nwhen ='))
    assert CliRunner().invoke(command, ["export", "ics"]).exit_code == 0
    result = run("talks", "talks-held")
    assert "that have old-talks@timeline lose it, and have talks alone" in result.stderr


def test_private_events_are_shown_where_that_is_asked(seeds: Path) -> None:
    (seeds / "news.toml").write_text(NEWS.replace("when =", 'class = "private"\nwhen ='))
    result = run("--format", "json")
    assert (json.loads(result.stdout), "1 pair with private events left out" in result.stderr) == (
        [],
        True,
    )
    assert ", Ostrel, private)" in run("--private").stdout
    assert "'talks' is private now: one of its documents says so" in (
        run("talks", "talks-held").stderr
    )


def test_another_id_keeps_the_uid(seeds: Path) -> None:
    run("talks", "talks-held", "--id", "lake-talks")
    said = read(seeds)
    assert said.count('id = "lake-talks"') == 2
    assert said.count('formerly = "talks"') == 1


def test_two_events_are_kept_apart(seeds: Path) -> None:
    run("--not", "talks", "talks-held")
    assert read(seeds) == PLAN + NEWS + 'distinct_from = ["talks"]\n'
    assert json.loads(run("--format", "json").stdout) == []
    # Whoever joins them after all takes that back.
    run("talks", "talks-held")
    assert read(seeds) == PLAN + NEWS.replace('id = "talks-held"', 'id = "talks"')


def test_answers_are_written_and_taken_back(seeds: Path) -> None:
    result = run("--interactive", answers="y\nn\n")
    assert "1 answer written, 0 pairs left" in result.stderr
    (seeds / "news.toml").write_text(NEWS)
    (seeds / "more.toml").write_text(NEWS.replace("talks-held", "talks-over"))
    run("--interactive", answers="y\nu\ns\nq\n")
    assert read(seeds) == PLAN + NEWS


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("talks",), 2, "name two events: timeline link A B"),
        (("--not",), 2, "name two events: timeline link --not A B"),
        (("talks", "talk-held"), 4, "no event 'talk-held': did you mean 'talks-held'?"),
        (("talks", "talks"), 3, "'talks' is one event already"),
        (("talks", "mill"), 3, "'plan' tells of both 'talks' (seeds/plan.toml:5) and 'mill'"),
    ],
)
def test_what_cannot_be_linked(seeds: Path, words: tuple[str, ...], code: int, told: str) -> None:
    assert told in run(*words, code=code).stderr
    assert read(seeds) == PLAN + NEWS


def test_sheets_get_ids_too(seeds: Path) -> None:
    sheet = seeds / "list.csv"
    sheet.write_text("title,when\nOrvale Mill closes for good,12 May 2025\n")
    run("mill", "orvale-mill-closes-for-good")
    assert sheet.read_text() == "id,title,when\nmill,Orvale Mill closes for good,12 May 2025\n"
    (seeds / "more.json").write_text('[{"id": "end", "title": "Mill ends", "when": "2025-05-12"}]')
    told = run("mill", "end", code=3).stderr
    assert "more.json: ids are written into files that end in .toml, .csv and .tsv" in told


def test_a_draft_asks_whether_it_is_a_known_event(seeds: Path) -> None:
    text = (
        "The second round of talks on the lake treaty was held in Ostrel on 30 May 2025.\n\n"
        "A lighthouse was opened at Dunlin on 31 May 2025.\n"
    )
    (seeds.parent / "wire.txt").write_text(text)
    words = ["extract", "wire.txt", "--published", "2025-06-03"]
    (seeds / "news.toml").unlink()
    drafted = CliRunner().invoke(command, words)
    assert drafted.exit_code == 0
    asked = [line for line in drafted.stdout.splitlines() if line.startswith("# same as")]
    assert asked == ["# same as 'talks'? planned for 27 Apr 2025"]
    (seeds / "plan.toml").unlink()
    seeds.rmdir()
    assert "# same as" not in CliRunner().invoke(command, words).stdout
