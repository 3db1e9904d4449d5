"""Dates on which sources of one day disagree: kept, told, settled, written and read back."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result
from counting import is_linear
from making import TODAY, checked, timeline_of

import timeline as public
from timeline import query
from timeline.calendars.calendar import Calendar
from timeline.cli import main
from timeline.contested import Contested, joined, parse
from timeline.dates.rules import Modifier
from timeline.errors import DateError
from timeline.languages.phrases import phrases_of
from timeline.languages.say import contested_lines, event_words, status_words
from timeline.merge import build
from timeline.model import Event, Records, Severity, Status

DAY = "2024-01-19"
ENGLISH = phrases_of("en")


def held(published: str, *lines: str) -> str:
    """A document of one statement about the launch of a ferry."""
    event = ("[[event]]", 'id = "ferry"', 'title = "Launch"')
    return "\n".join((f"[document]\npublished = {published}", *event, *lines, ""))


def said(when: str, published: str = DAY) -> str:
    return held(published, f'when = "{when}"')


def launch(*texts: str, today: date = TODAY) -> Event:
    timeline, problems = timeline_of(*texts, today=today)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR], problems
    (event,) = timeline.events
    return event


def sides(event: Event) -> list[str]:
    return [f"{side.exactly}: {' '.join(side.documents)}" for side in event.contested]


DISAGREE = [
    # days, months and years
    (["2024-05-03", "2024-06-07"], ["2024-05-03: a", "2024-06-07: b"], "[2024-05-03,2024-06-07]"),
    (["2024-06-07", "2024-05-03"], ["2024-05-03: b", "2024-06-07: a"], "[2024-05-03,2024-06-07]"),
    (["2024-05", "2024-06-07"], ["2024-05: a", "2024-06-07: b"], "[2024-05,2024-06-07]"),
    (["1348", "1350"], ["1348: a", "1350: b"], "[1348,1350]"),
    (["-0043", "-0041-03-15"], ["-0043: a", "-0041-03-15: b"], "[-0043,-0041-03-15]"),
    # three, of which two say the same
    (
        ["1348", "1350", "1348"],
        ["1348: a c", "1350: b"],
        "[1348,1350]",
    ),
    (["1348", "1350", "1352"], ["1348: a", "1350: b", "1352: c"], "[1348,1350,1352]"),
    # what only is vaguer is no side
    (["2024-05", "2024", "2024-06"], ["2024-05: a", "2024-06: c"], "[2024-05,2024-06]"),
    (["1348~", "1350", "1348"], ["1348: c", "1350: b"], "[1348,1350]"),
    # stretches, parts, sides that are open and times
    (
        ["2024-05-10/2024-05-12", "2024-05-17/2024-05-19"],
        ["2024-05-10/2024-05-12: a", "2024-05-17/2024-05-19: b"],
        "[2024-05-10..2024-05-12,2024-05-17..2024-05-19]",
    ),
    (
        ["before 1350", "after 1400"],
        ["../1349 (before): a", "1401/.. (after): b"],
        "[..1349,1401..]",
    ),
    (["early 2025", "late 2025"], ["2025 (start): a", "2025 (end): b"], "2025"),
    (
        ["2024-05-03T14:00", "2024-05-03T15:00"],
        ["2024-05-03T14:00: a", "2024-05-03T15:00: b"],
        "[2024-05-03T14:00,2024-05-03T15:00]",
    ),
    (["[1348,1349]", "1352"], ["[1348,1349]: a", "1352: b"], "[1348,1349,1352]"),
    # what all of them hold is not contested
    (["between 1350 and 1352", "between 1351 and 1353", "1351-05"], [], "1351-05"),
    (["[1348,1352]", "1350"], ["[1348,1352]: a", "1350: b"], "[1348,1352,1350]"),
]


@pytest.mark.parametrize(("whens", "expected", "when"), DISAGREE)
def test_dates_that_disagree(whens: list[str], expected: list[str], when: str) -> None:
    event = launch(*map(said, whens))
    assert sides(event) == expected
    assert str(event.when) == when
    assert len(event.statements) == len(event.sources) == len(whens)
    assert not (event.contested and event.is_precise)
    assert all(event.window.contains(window) for window in event.windows)


@pytest.mark.parametrize(
    "whens",
    [
        ["2024-05-03", "2024-05-03"],
        ["2024-05-03", "2024-05"],
        ["2024", "2024-05-03", "202X"],
        ["2024-05-10", "2024-05-10/2024-05-12"],
        ["early 2025", "2025-02"],
        # the edges of a part are vague
        ["early 2025", "May 2025"],
        ["before 1350", "1348"],
        ["1348", "1348?"],
        ["2024-05-05T14:30[Asia/Tokyo]", "2024-05-05T05:30Z"],
        ["[1348,1349]", "1349"],
    ],
)
def test_dates_that_agree(whens: list[str]) -> None:
    event = launch(*map(said, whens))
    assert event.contested == ()
    assert event.windows == event.reading.windows


def test_one_document_that_gives_two_dates() -> None:
    text = said("2024-05-03") + '[[event]]\nid = "ferry"\nwhen = "2024-06-07"\n'
    timeline, problems = timeline_of(text)
    assert sides(timeline.events[0]) == ["2024-05-03: a", "2024-06-07: a"]
    assert {problem.severity for problem in problems} == {Severity.WARNING}


ROW = '[[event]]\nid = "ferry"\ntitle = "Launch"\nwhen = "{}"\n'


@pytest.mark.parametrize(
    "texts", [[ROW.format("1348"), ROW.format("1350")], [ROW.format("1348") + ROW.format("1350")]]
)
def test_rows_of_plain_lists(texts: list[str]) -> None:
    event = launch(*texts)
    assert sides(event) == ["1348: ", "1350: "]
    assert contested_lines(event, {}, ENGLISH) == [
        "1348: a list without a document",
        "1350: a list without a document",
    ]


@pytest.mark.parametrize(
    ("later", "when"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-06-07T10:00", "2024-06-07T10:00"),
        ("2024-05", "2024-05-03"),
        ("2024-07-01", "2024-07-01"),
        ("2024-05-20", "2024-05-20"),
        ("2024", "[2024-05-03,2024-06-07]"),
    ],
)
def test_a_later_document(later: str, when: str) -> None:
    before = [said("2024-05-03"), said("2024-06-07")]
    contested = launch(*before)
    event = launch(*before, said(later, "2024-02-01"))
    assert str(event.when) == when
    assert bool(event.contested) is when.startswith("[")
    assert event.stamp.sequence == contested.stamp.sequence + 1
    changed = [change for change in event.revisions[-1].changes if change.field == "when"]
    assert bool(changed) is not bool(event.contested)
    assert [change.before for change in changed] == ["2024-05-03;2024-06-07"] * len(changed)


def test_what_a_later_document_settles_is_not_warned_of() -> None:
    _, problems = timeline_of(said("2024"), said("2025"), said("2025", "2024-02-01"))
    assert problems == ()


def test_a_later_day_leaves_some_of_many() -> None:
    event = launch(
        *map(said, ("2024-05-03", "2024-05-05", "2024-06")), said("2024-05", "2024-02-01")
    )
    assert sides(event) == ["2024-05-03: a", "2024-05-05: b"]


@pytest.mark.parametrize(
    ("older", "new", "when", "former"),
    [
        # all of the new ones are others
        ("2024", ["2025", "2026"], "[2025,2026]", ["2024"]),
        # one of them is what it was, and a more precise date stays
        ("2024-05-03", ["2024-05", "2024-06"], "[2024-05-03,2024-06]", []),
        # what was vague is known better by both
        ("2024", ["2024-05", "2024-06"], "[2024-05,2024-06]", []),
    ],
)
def test_after_an_older_document(older: str, new: list[str], when: str, former: list[str]) -> None:
    event = launch(said(older, "2023-01-10"), *map(said, new))
    assert (str(event.when), [str(item.value) for item in event.former]) == (when, former)


MOVES = [
    # an old date is not a side, whoever tells of it
    (['when = "3 May"', 'was = "3 May"\nwhen = "17 May"'], [], ["2024-05-03"], "2024-05-17"),
    (
        [
            'when = "3 May"',
            'was = "10 May"\nwhen = "17 May"',
            'was = "3 May"\nwhen = "10 May"',
        ],
        [],
        ["2024-05-03", "2024-05-10"],
        "2024-05-17",
    ),
    # two new dates of one old one
    (
        ['was = "3 May"\nwhen = "17 May"', 'was = "3 May"\nwhen = "18 May"'],
        ["2024-05-17: a", "2024-05-18: b"],
        ["2024-05-03"],
        "[2024-05-17,2024-05-18]",
    ),
    # of which only one tells
    (
        ['when = "4 May"', 'was = "3 May"\nwhen = "17 May"'],
        ["2024-05-04: a", "2024-05-17: b"],
        [],
        "[2024-05-04,2024-05-17]",
    ),
    # each says that the other's is over
    (
        ['was = "3 May"\nwhen = "17 May"', 'was = "17 May"\nwhen = "3 May"'],
        ["2024-05-03: b", "2024-05-17: a"],
        [],
        "[2024-05-03,2024-05-17]",
    ),
]


@pytest.mark.parametrize(("lines", "expected", "former", "when"), MOVES)
def test_moves_of_one_day(
    lines: list[str], expected: list[str], former: list[str], when: str
) -> None:
    event = launch(*(held(DAY, 'status = "planned"', line) for line in lines))
    assert sides(event) == expected
    assert [str(item.value) for item in event.former] == former
    assert str(event.when) == when


@pytest.mark.parametrize(
    ("whens", "words"),
    [
        (["1348", "1350"], "1348 or 1350"),
        (["early 2025", "late 2025"], "early 2025 or late 2025"),
        (["1348", "1350", "1352"], "1348, 1350 or 1352"),
        (["2024-05-03", "2024-06-07"], "3 May or 7 Jun 2024"),
        (["after 1400", "../1348"], "until 1348 or after 1400"),
        (["between May and July 2024", "2025"], "between May and Jul 2024 or 2025"),
        ([str(year) for year in range(1348, 1360)], "one of 12 dates, 1348 to 1359"),
    ],
)
def test_words(whens: list[str], words: str) -> None:
    assert event_words(launch(*map(said, whens)), ENGLISH) == words


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2024, 3, 1), "planned"),
        # as long as one of them is to come
        (date(2024, 5, 20), "planned"),
        (date(2024, 6, 8), "occurred"),
    ],
)
def test_status_by_the_dates(today: date, status: str) -> None:
    event = launch(ROW.format("2024-05-03"), ROW.format("2024-06-07"), today=today)
    assert event.status == status


STATUSES = [
    # neither is taken: the date decides
    ('when = "2030"\nstatus = "planned"', 'when = "2030"\nstatus = "cancelled"', "planned"),
    ('when = "2015"\nstatus = "cancelled"', 'when = "2015"\nstatus = "occurred"', "occurred"),
    # what has no date as yet is no mistake
    ('status = "postponed"', 'status = "cancelled"', None),
]


@pytest.mark.parametrize(("first", "second", "status"), STATUSES)
def test_statuses_that_disagree(first: str, second: str, status: str | None) -> None:
    timeline, problems = timeline_of(held(DAY, first), held(DAY, second))
    (event,) = timeline.events
    assert status is None or event.status == status
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    documents = sorted(side.documents for side in event.contested_status)
    assert documents == [("a",), ("b",)]
    assert status_words(event, ENGLISH, TODAY).endswith(", contested")


def test_a_status_is_settled_by_a_later_document() -> None:
    texts = [held(DAY, first) for first in STATUSES[0][:2]]
    timeline, problems = timeline_of(*texts, held("2024-02-01", 'status = "cancelled"'))
    assert problems == ()
    assert timeline.events[0].contested_status == ()
    assert timeline.events[0].status is Status.CANCELLED
    # What says nothing of it settles nothing.
    timeline, problems = timeline_of(*texts, held("2024-02-01", 'when = "2030-05"'))
    assert len(timeline.events[0].contested_status) == len(texts)


@pytest.mark.parametrize("trip", ["csv", "ics", "json", "csv json ics csv"])
def test_contested_statuses_read_back(tmp_path: Path, trip: str) -> None:
    place = tmp_path / "seeds"
    place.mkdir()
    for name, lines in zip(("gazette", "herald"), STATUSES[0][:2], strict=True):
        (place / f"{name}.toml").write_text(held(DAY, lines))
    before = public.load(place, today="2024-03-01").events
    for number, name in enumerate(trip.split()):
        out = tmp_path / f"{number}.{name}"
        assert run("--seeds", str(place), "export", name, "-o", str(out)).exit_code == 0
        place = out
    after = public.load(place, today="2024-03-01")
    assert not after.errors
    assert any(
        "contested" in problem.message or "disagree" in problem.message
        for problem in after.problems
    )
    told = [(str(side) for side in event.contested_status) for event in (*before, *after.events)]
    assert [*map(list, told)] == [["status cancelled: herald", "status planned: gazette"]] * 2
    assert [event.status for event in before] == [event.status for event in after.events]


def test_an_event_is_found_by_each_of_its_dates_and_not_between_them() -> None:
    timeline, _ = timeline_of(
        said("1348"), said("1352"), ROW.replace("ferry", "other").format("1350")
    )
    for asked, found in (
        ({"year": "1348"}, ["ferry"]),
        ({"year": "1350"}, ["other"]),
        ({"year": "1352"}, ["ferry"]),
        ({"year": "1349..1351"}, ["other"]),
        ({"from_": "1351"}, ["ferry"]),
        ({"from_": "1349", "to": "1351"}, ["other"]),
        ({"year": ["1348", "1350"]}, ["ferry", "other"]),
    ):
        chosen = query.of(**asked)
        assert [event.id for event in query.select(timeline, chosen).events] == found, asked
        holds = query.predicate(timeline, chosen)
        assert [event.id for event in timeline.events if holds(event)] == found, asked


# One day and several, stretches and parts, moves, what is put off and cancelled, and lists.
STATEMENTS = [
    (DAY, 'when = "2024-05-03"'),
    (DAY, 'when = "2024-06-07"'),
    (DAY, 'when = "2024-06"\nplace = "Trieste"'),
    (DAY, 'when = "late 2024"\nstatus = "planned"'),
    (DAY, 'was = "2024-05-03"\nwhen = "2024-08-01"'),
    (DAY, 'was = "2024-08-01"\nwhen = "2024-09-01"'),
    (DAY, 'status = "postponed"'),
    (DAY, 'when = "2024-06-07"\nstatus = "cancelled"\nplace = "Pula"'),
    ("2024-02-01", 'when = "2024-07"'),
    ("2024-02-01", 'when = "2024-05-03"'),
    ("2024-03-01", 'when = "2024"\nstatus = "planned"'),
    ("", 'when = "2023"'),
    ("", 'when = "2022-04"\nstatus = "planned"'),
    ("", 'was = "2024-05-03"\nwhen = "2024-10-01"'),
]


def records(numbers: Sequence[int], order: Iterable[int]) -> Records:
    """The records of some of the statements, each of a file of its own, read in an order."""
    parts = {}
    for number in numbers:
        published, lines = STATEMENTS[number]
        text = (
            held(published, lines) if published else ROW.split("when", maxsplit=1)[0] + lines + "\n"
        )
        parts[number] = checked(text, f"f{number:02}")
    read = [parts[number] for number in order]
    return Records(
        documents=tuple(document for part in read for document in part.documents),
        statements=tuple(item for part in read for item in part.statements),
    )


@pytest.mark.parametrize("seed", range(150))
def test_the_order_of_files_changes_nothing(seed: int) -> None:
    random = Random(seed)
    numbers = random.sample(range(len(STATEMENTS)), random.randint(2, 7))
    expected = build(records(numbers, numbers), today=TODAY)
    for _ in range(4):
        order = random.sample(numbers, len(numbers))
        assert build(records(numbers, order), today=TODAY) == expected


@pytest.mark.parametrize("seed", range(40))
def test_what_files_are_called_does_not_change_what_is_contested(seed: int) -> None:
    random = Random(seed)
    whens = ["1348", "1350-05", "1350-05-03", "135X", "early 1351", "1351/1353", "1352?"]
    chosen = random.sample(whens, random.randint(2, 5))
    found = {
        (str(event.when), tuple(side.exactly for side in event.contested))
        for event in (launch(*map(said, random.sample(chosen, len(chosen)))) for _ in range(4))
        if event.contested
    }
    assert len(found) <= 1


TEXTS = [
    "2024-05-03",
    "2024-05-03: gazette",
    "2024 (end) “late this year”: gazette herald",
    "1731-02-11 (julian) “11 February 1731/32”: register",
    "1731 (end, julian)",
    "2024-05-03T14:00+02:00[Europe/Rome] “3 May: at 14:00”: a b",
    "../1349 (before) “before “the” plague”",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_and_written(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is not a contested date"),
        ("about May: a", "is not a contested date"),
        ("2024 (beginning): a", "'beginning'"),
        ("2024-13: a", "'2024-13'"),
    ],
)
def test_texts_that_are_none(text: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        parse(text)


def test_what_a_text_says() -> None:
    side = parse("1731 (end, julian) “late 1731”: a b")
    reading = side.reading
    assert (reading.modifier, reading.calendar) == (Modifier.END, Calendar.JULIAN)
    assert (reading.words, side.documents) == ("late 1731", ("a", "b"))
    assert joined([side, Contested(reading=parse("1740").reading)]).stated == ("year",)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["--today", "2024-03-01", *args], catch_exceptions=False)


GAZETTE = """
[document]
title = "Gazette"
published = 2024-01-19
[[event]]
id = "ferry"
title = "Launch"
when = "3 May this year"
[[event]]
id = "fair"
title = "Fair; and more"
when = "early 2025"
[[event]]
id = "war"
title = "War"
when = "10–12 May 1648"
[[event]]
id = "talk"
title = "Talk"
when = "2024-05-05T14:30"
timezone = "Europe/Rome"
[[event]]
id = "plain"
title = "Plain"
when = "1999"
"""
HERALD = (
    GAZETTE.replace("Gazette", "Herald")
    .replace("3 May", "7 June")
    .replace("early", "late")
    .replace("10–12 May 1648", "before 1640")
    .replace("14:30", "15:30")
)


def seeds(folder: Path) -> Path:
    found = folder / "seeds"
    found.mkdir()
    (found / "gazette.toml").write_text(GAZETTE)
    (found / "herald.toml").write_text(HERALD)
    return found


def known(timeline: public.Timeline) -> dict[str, tuple[object, ...]]:
    """What a trip through a format keeps of each event."""
    return {
        event.id: (
            str(event.when),
            event.status,
            event.windows,
            tuple(map(str, event.contested)),
            event_words(event, ENGLISH),
            event.uid(timeline.records.about),
        )
        for event in timeline.events
    }


@pytest.mark.parametrize(
    "trip", ["csv", "tsv", "ics", "json", "csv json", "ics csv", "json ics json csv ics"]
)
def test_exports_read_back_to_the_same(tmp_path: Path, trip: str) -> None:
    place = seeds(tmp_path)
    before = public.load(place, today="2024-03-01")
    for number, name in enumerate(trip.split()):
        out = tmp_path / f"{number}.{name}"
        result = run("--seeds", str(place), "export", name, "-o", str(out))
        assert result.exit_code == 0, result.stderr
        place = out
    after = public.load(place, today="2024-03-01")
    assert not after.errors
    assert known(after) == known(before)
    assert sum(bool(event.contested) for event in after.events) == 4


def test_what_exports_say(tmp_path: Path) -> None:
    place = seeds(tmp_path)
    feed = (
        run("--seeds", str(place), "export", "ics", "-o", "-")
        .stdout.replace("\r\n ", "")
        .replace("\n ", "")
    )
    assert "SUMMARY:Launch · 3 May or 7 Jun 2024" in feed
    assert "3 May 2024: Gazette (2024-01-19)\\; 7 Jun 2024: Herald (2024-01-19)" in feed
    assert "X-TIMELINE-CONTESTED:2024-05-03 “3 May this year”: gazette" in feed
    events = json.loads(run("--seeds", str(place), "list", "--format", "json").stdout)
    (ferry,) = (event for event in events if event["id"] == "ferry")
    assert ferry["when"] == "[2024-05-03,2024-06-07]"
    assert ferry["contested"][0] == {
        "when": "2024-05-03",
        "words": "3 May this year",
        "modifier": None,
        "calendar": "gregorian",
        "earliest": "2024-05-03",
        "latest": "2024-05-03",
        "documents": ["gazette"],
    }
    assert "contested" not in next(event for event in events if event["id"] == "plain")


def test_what_people_are_shown(tmp_path: Path) -> None:
    place = seeds(tmp_path)
    listed = run("--seeds", str(place), "list").output
    assert "3 May or 7 Jun 2024, contested" in listed
    shown = run("--seeds", str(place), "show", "ferry").output
    assert "3 May 2024: Gazette (2024-01-19)" in shown
    assert "7 Jun 2024: Herald (2024-01-19)" in shown
    checked_ = run("--seeds", str(place), "check")
    assert checked_.exit_code == 0
    assert "warning: documents of 2024-01-19 disagree on the date of 'ferry'" in checked_.output


def test_what_a_page_says(tmp_path: Path) -> None:
    place, site = seeds(tmp_path), tmp_path / "site"
    run("--seeds", str(place), "publish", str(site), "--base-url", "https://example.org/t")
    page = (site / "index.html").read_text()
    assert ">3 May or 7 Jun 2024, contested</data>" in page
    assert '<p class="contested" dir="auto">7 Jun 2024: Herald (2024-01-19)</p>' in page


def test_a_program_asks_for_each_side(tmp_path: Path) -> None:
    event = public.load(seeds(tmp_path), today="2024-03-01")["ferry"]
    assert all(isinstance(side, public.Contested) for side in event.contested)
    assert [(str(side.reading.value), side.documents) for side in event.contested] == [
        ("2024-05-03", ("gazette",)),
        ("2024-06-07", ("herald",)),
    ]


def test_a_sheet_in_which_somebody_settles_it(tmp_path: Path) -> None:
    sheet = tmp_path / "a.csv"
    sheet.write_text('id,title,when,contested\nferry,Launch,1348,"1348: a;1350: b"\n')
    loaded = public.load(sheet, today="2024-03-01")
    (event,) = loaded.events
    assert (str(event.when), event.contested) == ("1348", ())
    problem = loaded.problems[-1]
    assert "contested says 1348, 1350, and when '1348': when is taken" in problem.message


def test_lists_that_all_disagree_take_work_in_proportion_to_them() -> None:
    def work(size: int) -> Callable[[], object]:
        lists = [checked(ROW.format(year)) for year in range(1000, 1000 + size)]
        said = tuple(item for each in lists for item in each.statements)
        return lambda: build(Records(statements=said), today=TODAY)

    assert is_linear(work, 50)


def test_an_event_that_hundreds_of_lists_date_differently() -> None:
    event = launch(*(ROW.format(year) for year in range(1000, 1300)))
    assert len(event.contested) == 300
    assert event.status is Status.OCCURRED
