"""Dates of other calendars through seeds, exports and back: kept as said, both days told."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.api import load
from timeline.cli import main

_SEED = """
[document]
title = "A diary"
published = 1920-01-01
calendar = "julian"
"""
_EVENTS = {
    # id: (fields, the words of people)
    "day": ('when = "14 July 1904"', "27 Jul 1904 (14 Jul 1904 Old Style)"),
    "edtf": ('when = "1904-07-14"', "27 Jul 1904 (14 Jul 1904 Old Style)"),
    "toml": ("when = 1904-07-14", "27 Jul 1904 (14 Jul 1904 Old Style)"),
    "time": ('when = "14 July 1904, 09:30"', "27 Jul 1904, 09:30 (14 Jul 1904, 09:30 Old Style)"),
    "month": ('when = "July 1904"', "Jul 1904 Old Style"),
    "year": ('when = "1066"', "1066 Julian"),
    "part": ('when = "late July 1904"', "late Jul 1904 Old Style"),
    "stretch": ('when = "14–20 July 1904"', "27 Jul – 2 Aug 1904 (14–20 Jul 1904 Old Style)"),
    "mixed": (
        'when = "1904-06/1904-07-14"',
        "Jun 1904 – 27 Jul 1904 (Jun 1904 – 14 Jul 1904 Old Style)",
    ),
    "before": (
        'when = "before 24 June 1348"',
        "before 2 Jul 1348 (before 24 Jun 1348 Julian)",
    ),
    "about": ('when = "about 14 July 1904"', "about 27 Jul 1904 (about 14 Jul 1904 Old Style)"),
    "leap": ('when = "29 February 1700"', "11 Mar 1700 (29 Feb 1700 Old Style)"),
    "moved": (
        'when = "14 July 1904"\nwas = "10 July 1904"',
        "27 Jul 1904 (14 Jul 1904 Old Style)",
    ),
    "relative": ('when = "last year"', "1919"),
    "new": ('when = "27 July 1904 (N.S.)"', "27 Jul 1904"),
    "own": ('when = "27 July 1904"\ncalendar = "gregorian"', "27 Jul 1904"),
    "french": ('when = "2 Prairial an II"', "21 May 1794 (2 Prairial Year II)"),
    "hebrew": ('when = "15 Shevat 5700"', "25 Jan 1940 (15 Shevat 5700)"),
    "islamic": (
        'when = "Rajab 583 AH"',
        "between 13 Sep and 12 Oct 1187 (Rajab 583 AH)",
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    events = "".join(
        f'[[event]]\nid = "{name}"\ntitle = "Event {name}"\n{said}\n'
        for name, (said, _) in _EVENTS.items()
    )
    (tmp_path / "diary.toml").write_text(_SEED + events, encoding="utf-8")
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


def _known(path: Path | str) -> dict[str, tuple[object, ...]]:
    """What a seed says of the date of each event."""
    timeline = load(str(path), today=date(2024, 1, 19))
    return {
        event.id: (
            str(event.when),
            event.reading.calendar,
            event.window,
            tuple(str(former.value) for former in event.former),
        )
        for event in timeline.events
    }


def test_both_days_are_told(folder: Path) -> None:
    shown = _run("--seeds", str(folder / "diary.toml"), "list").stdout
    for name, (_, words) in _EVENTS.items():
        (line,) = (line for line in shown.splitlines() if line.rstrip().endswith(f" {name}"))
        assert line.startswith(f"{words}  "), name


@pytest.mark.parametrize("form", ["csv", "json", "ics", "tsv"])
def test_a_round_trip_keeps_day_calendar_and_window(folder: Path, form: str) -> None:
    first = folder / f"first.{form}"
    kind = ("list", "--format", "tsv") if form == "tsv" else ("export", form, "-o", str(first))
    written = _run("--seeds", str(folder / "diary.toml"), *kind)
    if form == "tsv":
        first.write_text(written.stdout, encoding="utf-8")
    expected = _known(folder / "diary.toml")
    assert "is taken" not in _run("--seeds", str(first), "check").output
    again = _known(first)
    if form == "ics":
        # A calendar leaves out what lies before the reform.
        for name in ("year", "before", "islamic"):
            del expected[name]
            again.pop(name, None)
    assert again == expected


@pytest.mark.parametrize("calendar", ["julian", "gregorian"])
@pytest.mark.parametrize("form", ["csv", "json", "ics"])
@pytest.mark.parametrize("words", ["Q1 1731", "autumn 1820", "second quarter of 1900", "1824-26"])
def test_parts_of_years_read_back_without_a_doubt(
    tmp_path: Path, words: str, form: str, calendar: str
) -> None:
    seeds = tmp_path / "a.toml"
    lines = ["[document]", 'title = "A"', "published = 1950", f'calendar = "{calendar}"']
    event = ["[[event]]", 'id = "x"', 'title = "X"', f'when = "{words}"', 'status = "occurred"']
    seeds.write_text("\n".join((*lines, *event)), encoding="utf-8")
    first = tmp_path / f"first.{form}"
    _run("--seeds", str(seeds), "export", form, "-o", str(first))
    assert "0 warnings" in _run("--seeds", str(first), "check").output
    assert _known(first) == _known(seeds)


def test_an_exported_sheet_says_both(folder: Path) -> None:
    _run("--seeds", str(folder / "diary.toml"), "export", "csv", "-o", str(folder / "a.csv"))
    lines = (folder / "a.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].endswith(",calendar,calendar_date")
    day = next(line for line in lines if line.startswith("day,"))
    assert day.endswith(",julian,1904-07-14")


@pytest.mark.parametrize(
    ("row", "when", "calendar"),
    [
        ("x,A,14 July 1904,julian,", "1904-07-27", "julian"),
        ("x,A,14 July 1904,Julian,", "1904-07-27", "julian"),
        ("x,A,1904-07-27,julian,1904-07-14", "1904-07-27", "julian"),
        ("x,A,14 July 1904,gregorian,", "1904-07-14", "gregorian"),
        ("x,A,14 July 1904,,", "1904-07-14", "gregorian"),
    ],
)
def test_the_calendar_of_a_row(tmp_path: Path, row: str, when: str, calendar: str) -> None:
    sheet = tmp_path / "a.csv"
    sheet.write_text(f"id,title,when,calendar,calendar_date\n{row}\n", encoding="utf-8")
    (event,) = load(str(sheet), today=date(2024, 1, 19)).events
    assert (str(event.when), event.reading.calendar.value) == (when, calendar)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("x,A,1904-07-27,julian,1904-07-15", "does not fit when '1904-07-27'"),
        ("x,A,14 July 1904,juliann,", "did you mean 'julian'"),
    ],
)
def test_refusals_of_a_row(tmp_path: Path, row: str, message: str) -> None:
    sheet = tmp_path / "a.csv"
    sheet.write_text(f"id,title,when,calendar,calendar_date\n{row}\n", encoding="utf-8")
    assert message in _run("--seeds", str(sheet), "check").output


def test_a_publication_date_is_gregorian(tmp_path: Path) -> None:
    seed = tmp_path / "a.toml"
    seed.write_text(_SEED + '[[event]]\nid = "a"\ntitle = "A"\nwhen = "yesterday"\n', "utf-8")
    (event,) = load(str(seed), today=date(2024, 1, 19)).events
    assert str(event.when) == "1919-12-31"
