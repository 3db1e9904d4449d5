"""Series beyond their reading: shown, chosen, checked and drawn as what they are, and exported."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline import checks
from timeline.chart.layout.series import dates_words, folded
from timeline.cli import main
from timeline.edtf import EdtfSet
from timeline.formats import toml
from timeline.formats.load import load
from timeline.languages.phrases import phrases_of
from timeline.languages.say import event_words
from timeline.merge import build
from timeline.model import Timeline
from timeline.seeds.check import check
from timeline.seeds.gather import gather
from timeline.seeds.reading_options import ReadOptions

TODAY = date(2027, 3, 10)
SEED = """
[document]
title = "Plan"
published = 2027-01-04

[[event]]
id = "choir"
title = "Choir"
when = "every Tuesday from 5 January to 30 March 2027"
tags = ["music"]

[[event]]
id = "yoga"
title = "Yoga"
when = "every day from 8 to 12 March 2027"

[[event]]
id = "fair"
title = "Fair"
when = 2027-03-06
"""
MOVED = """
[document]
title = "News"
published = 2027-03-01

[[event]]
id = "choir-20270316"
when = "17 March 2027"

[[event]]
id = "choir-20270323"
status = "cancelled"
"""
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "plan.toml").write_text(SEED)
    (seeds / "news.toml").write_text(MOVED)

    def command(*words: str) -> Result:
        options = ("--today", str(TODAY), "--seeds", str(seeds))
        return CliRunner().invoke(main, (*options, *words), catch_exceptions=False)

    return command


def timeline_of(*texts: str) -> Timeline:
    records = gather(check(toml.read(text, f"{n}.toml"), str(n)) for n, text in enumerate(texts))
    return build(records, today=TODAY)[0]


def test_a_document_can_move_and_cancel_one_of_a_series() -> None:
    events = {event.id: event for event in timeline_of(SEED, MOVED).events}
    moved, cancelled = events["choir-20270316"], events["choir-20270323"]
    assert str(moved.when) == "2027-03-17"
    assert cancelled.status == "cancelled"
    assert {moved.facts.series, cancelled.facts.series} == {"choir"}
    assert moved.facts.title == "Choir"


def test_show_tells_the_series_of_an_event_and_lists_a_series(run: Run) -> None:
    shown = run("show", "choir-20270302").stdout.splitlines()
    assert ["series", "one of 13 of choir"] in [line.split(maxsplit=1) for line in shown]
    listed = run("show", "choir").stdout.splitlines()
    assert len(listed) == 2 + 13
    assert listed[-1].split()[-1] == "choir-20270330"
    assert len(json.loads(run("show", "choir", "--format", "json").stdout)) == 13


def test_series_are_chosen_and_left_out(run: Run) -> None:
    assert run("list", "--where", "series=yoga", "--format", "csv").stdout.count("\n") == 1 + 5
    assert run("list", "--where", "series=", "--format", "csv").stdout.count("\n") == 1 + 1


@pytest.mark.parametrize("form", ["csv", "json", "ics"])
def test_exports_hold_the_occurrences_and_give_them_back(
    run: Run, form: str, tmp_path: Path
) -> None:
    path = tmp_path / f"out.{form}"
    assert run("export", form, "-o", str(path)).exit_code == 0
    text = path.read_text()
    assert "RRULE" not in text
    before = timeline_of(SEED, MOVED).events
    records = load([str(path)], bytes, options=ReadOptions(today=TODAY))
    after = build(records, today=TODAY)[0].events
    assert [(event.id, event.when, event.facts.series) for event in after] == [
        (event.id, event.when, event.facts.series) for event in before
    ]


def test_json_has_the_series_of_what_is_one_of_a_series_only(run: Run) -> None:
    events = {item["id"]: item for item in json.loads(run("list", "--format", "json").stdout)}
    assert events["choir-20270105"]["series"] == "choir"
    assert "series" not in events["fair"]


NEWS = """
[document]
title = "New plan"
published = 2027-02-01

[[event]]
id = "choir"
title = "Choir"
when = "every Thursday from 4 to 25 March 2027"
"""


def test_dates_that_a_newer_document_no_longer_gives_are_told() -> None:
    found = [problem.message for problem in checks.check(timeline_of(SEED, NEWS), today=TODAY)]
    (told,) = [message for message in found if "not among the dates" in message]
    # What was over by then is not missed.
    assert told.startswith("'choir-20270202', 'choir-20270209'")
    assert "and 4 more are not among the dates that '1' (2027-02-01) gives of the series" in told


@pytest.mark.parametrize(
    "texts",
    [
        (SEED,),
        # it moves and cancels some, and does not say the series anew
        (SEED, MOVED),
        # it gives the same dates, and more
        (SEED, NEWS.replace("Thursday from 4 to 25 March", "Tuesday from 2 February to 4 May")),
    ],
)
def test_dates_that_stay_are_not_told(texts: tuple[str, ...]) -> None:
    found = [problem.message for problem in checks.check(timeline_of(*texts), today=TODAY)]
    assert not [message for message in found if "not among the dates" in message]


def test_what_is_overdue_of_a_series_is_told_once() -> None:
    found = [problem.message for problem in checks.check(timeline_of(SEED), today=TODAY)]
    assert [message.partition(" await")[0] for message in found] == [
        "'choir-20270105' and 9 more of the series 'choir'",
        "'yoga-20270308' and 1 more of the series 'yoga'",
        "'fair'",
    ]


def test_a_chart_has_one_label_for_many_dates_alike() -> None:
    timeline = timeline_of(SEED)
    events = folded(timeline.events, TODAY)
    assert sorted(event.facts.title for event in events) == ["Choir", "Fair", *["Yoga"] * 5]
    (choir,) = (event for event in events if event.facts.series == "choir")
    assert isinstance(choir.when, EdtfSet)
    assert len(choir.windows) == 13
    assert dates_words(choir, phrases_of("en")) == "13 dates, 5 Jan 2027 to 30 Mar 2027"
    assert dates_words(events[-1], phrases_of("en")) == ""


def test_dates_of_a_series_that_differ_have_labels_of_their_own() -> None:
    events = folded(timeline_of(SEED, MOVED).events, TODAY)
    choir = [event for event in events if event.facts.series == "choir"]
    # One is cancelled; the others are planned.
    assert [len(event.windows) for event in choir] == [12, 1]


def test_what_is_no_series_is_drawn_as_before() -> None:
    events = timeline_of(SEED.replace("every Tuesday from 5 January to 30 March", "5 March")).events
    assert folded(events, TODAY) == list(events)


def test_an_id_that_is_written_down_is_that_of_the_series(run: Run, tmp_path: Path) -> None:
    sheet = tmp_path / "seeds" / "more.csv"
    sheet.write_text("title,when\nBand,every Friday from 5 to 19 March 2027\n")
    before = run("list", "--format", "csv").stdout
    assert run("ids", "--write").exit_code == 0
    assert sheet.read_text().splitlines()[1].startswith("band,Band,every Friday")
    assert run("list", "--format", "csv").stdout == before


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("every Tuesday from 5 January 2027, 2 times", "5 Jan 2027"),
        ("weekly on Tuesdays in 2027", "5 Jan 2027"),
        ("every Tuesday at 18:00 in 2027", "5 Jan 2027, 18:00"),
        ("monthly from January 2027", "Jan 2027"),
        ("annually from 2027", "2027"),
    ],
)
def test_each_date_is_told_by_itself(when: str, told: str) -> None:
    text = SEED.replace("every Tuesday from 5 January to 30 March 2027", when)
    event = next(event for event in timeline_of(text).events if event.facts.series == "choir")
    assert event_words(event, phrases_of("en")) == told


@pytest.mark.parametrize(
    ("horizon", "last"),
    [
        ("2027-03-09", "choir-20270309"),
        ("2027-02", "choir-20270223"),
        ("0 years", "choir-20270309"),
        ("1 year", "choir-20270330"),
    ],
)
def test_the_horizon_is_a_day_or_years_from_today(run: Run, horizon: str, last: str) -> None:
    listed = run("show", "choir", "--horizon", horizon).stdout.splitlines()
    assert listed[-1].split()[-1] == last


def test_another_horizon_is_refused_with_what_would_be_right(run: Run) -> None:
    result = run("list", "--horizon", "soon")
    assert result.exit_code == 2
    assert "or '5 years' from today" in result.stderr
