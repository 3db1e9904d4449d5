"""`timeline add`: what is written, how its date is read, and what is refused."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

MINUTES = """\
# Ours.
[document]
title = "Minutes"
published = 2026-11-02

[[event]]
id = "hall"
when = "May 2027"
title = "Hall opens"
"""


@pytest.fixture(autouse=True)
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "seeds"
    path.mkdir()
    (path / "minutes.toml").write_text(MINUTES)
    return path


def add(*args: str) -> Result:
    return CliRunner().invoke(main, ["--today", "2026-11-05", "add", *args], catch_exceptions=False)


@pytest.mark.parametrize(
    ("args", "read", "written"),
    [
        (
            ("12 Nov 2026: Tender closes", "--tag", "tender"),
            "Tender closes: '12 Nov 2026' is 12 Nov 2026, 2026-11-12",
            (
                'id = "tender-closes"\nwhen = "12 Nov 2026"\ntitle = "Tender closes"\n'
                'tags = ["tender"]\n'
            ),
        ),
        # The colon of a time parts nothing, and a title may have one.
        (
            ("10 May, 14:00: Visit: north side", "--id", "visit", "--status", "planned"),
            (
                "Visit: north side: '10 May, 14:00' is 10 May 2027, 14:00, 2027-05-10T14:00 "
                "(year implied)"
            ),
            (
                'id = "visit"\nwhen = "10 May, 14:00"\ntitle = "Visit: north side"\n'
                'status = "planned"\n'
            ),
        ),
        (
            ("Fair: summer 2027",),
            "Fair: 'summer 2027' is summer 2027, 2027-22",
            'id = "fair"\nwhen = "summer 2027"\ntitle = "Fair"\n',
        ),
        (
            ("Fair", "--when", "2027", "--place", "Lenford"),
            "Fair: '2027' is 2027, 2027",
            'id = "fair"\nwhen = 2027\ntitle = "Fair"\nplace = "Lenford"\n',
        ),
        (
            ("Fair", "--status", "postponed"),
            "Fair: no date",
            'id = "fair"\ntitle = "Fair"\nstatus = "postponed"\n',
        ),
    ],
)
def test_a_line_becomes_an_event(
    seeds: Path, args: tuple[str, ...], read: str, written: str
) -> None:
    result = add(*args, "--document", "minutes")
    assert (result.exit_code, result.stderr) == (0, f"{read}\n")
    file = seeds / "minutes.toml"
    assert file.read_text() == f"{MINUTES}\n[[event]]\n{written}"
    name = written.split('"')[1]
    assert result.stdout == f"{Path('seeds/minutes.toml')}:11: {name}\n"


def test_what_no_document_says_goes_into_a_list(seeds: Path) -> None:
    for line in ("2027: Fair", "2028: Next fair"):
        assert add(line).exit_code == 0
    assert (seeds / "events.toml").read_text() == (
        '[[event]]\nid = "fair"\nwhen = 2027\ntitle = "Fair"\n\n'
        '[[event]]\nid = "next-fair"\nwhen = 2028\ntitle = "Next fair"\n'
    )
    assert add("2029: Third fair", "--seed", "mine.toml").exit_code == 0
    assert Path("mine.toml").is_file()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("soonish: Fair",), "'soonish' is not a date that can be read"),
        (("31 Feb 2027: Fair",), "'31 Feb 2027' is not a date: February 2027 has days 1 to 28"),
        (("last Friday: Fair",), "needs the document's publication date"),
        (("2027: Hall opens", "--document", "minutes", "--id", "hall"), "minutes.toml:6 already"),
        (("2027: Hall",), "--id hall says that it is the same event, --id hall-2"),
        (("2027: Fair", "--document", "minute"), "did you mean 'minutes'?"),
        (("2027: Fair", "--document", "minutes", "--seed", "x.toml"), "not in x.toml"),
        (("2027: Fair", "--seed", "x.csv"), "events are added to seeds in TOML"),
        (("2027: Fair", "--url", "example"), "url 'example'"),
        (("2027: ",), "an event needs a title"),
    ],
)
def test_what_check_would_refuse_is_not_written(
    seeds: Path, args: tuple[str, ...], said: str
) -> None:
    result = add(*args)
    assert (result.exit_code, said in result.stderr) == (3, True), result.stderr
    assert [path.name for path in seeds.iterdir()] == ["minutes.toml"]
    assert (seeds / "minutes.toml").read_text() == MINUTES


def test_nothing_given_is_no_event() -> None:
    result = add()
    assert result.exit_code == 2
    assert 'say what: timeline add "12 Nov 2026: Tender closes"' in result.stderr


def test_numbers_are_read_in_the_order_of_the_timeline(seeds: Path) -> None:
    assert add("03.04.2027: Fair").exit_code == 3
    (seeds / "timeline.toml").write_text('[timeline]\ndate_order = "day-first"\n')
    assert "2027-04-03" in add("03.04.2027: Fair").stderr
    assert "2027-04-03" in add("03.04.2027: Market", "--document", "minutes").stderr


def test_the_order_of_one_run_is_not_needed_by_the_next(seeds: Path) -> None:
    args = ["--date-order", "day-first", "add", "1/2/2027: Fair", "--document", "minutes", "--yes"]
    assert CliRunner().invoke(main, args).exit_code == 0
    assert "when = 2027-02-01" in (seeds / "minutes.toml").read_text()
    assert CliRunner().invoke(main, ["check"]).exit_code == 0
