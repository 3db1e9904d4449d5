"""What the cells of a sheet say that people write for each other, and not for a program."""

from datetime import date

import pytest

from timeline.edtf import UNDATED
from timeline.formats import FORMATS, Export
from timeline.formats.csv import read
from timeline.formats.options import ExportOptions
from timeline.merge import build
from timeline.model import Problem, Severity, Statement
from timeline.seeds.check import check
from timeline.seeds.gather import gather
from timeline.seeds.reading_options import ReadOptions

OPTIONS = ReadOptions(today=date(2026, 11, 22))


def read_sheet(text: str) -> tuple[dict[str, Statement], list[Problem]]:
    """The statements of a sheet by their titles, and what is told."""
    checked = check(read(text, "s.csv", OPTIONS), "s")
    found = {item.facts.title: item for item in checked.statements}
    assert len(found) == len(checked.statements)
    return found, [item for item in checked.problems if "no id" not in item.message]


@pytest.mark.parametrize("header", ["Event,Date,State", "title,when,status"])
@pytest.mark.parametrize(
    ("said", "day", "status", "is_kept", "told"),
    [
        ("Done", "2026-05-04", "occurred", False, ""),
        ("Done", "2026-11-22", "occurred", False, ""),
        ("Done", "2026-12-04", None, True, "said to be over before its date, which lies ahead"),
        ("Done", "2027", None, True, "said to be over before its date"),
        ("Abgesagt", "2026-12-04", "cancelled", False, ""),
        ("TBC", "2026-12-04", "proposed", False, ""),
        ("in progress", "2026-05-04", "planned", True, ""),
        ("Confirmed", "2026-12-04", None, True, ""),
        ("Ball in court", "2026-12-04", None, True, "(line 3): not a status that is known"),
        ("planned", "2026-12-04", "planned", False, ""),
    ],
)
def test_statuses(
    header: str, said: str, day: str, status: str | None, told: str, *, is_kept: bool
) -> None:
    found, problems = read_sheet(f"{header}\nTalk,2026-12-04,planned\nFair,{day},{said}\n")
    fair = found["Fair"]
    assert str(fair.reading and fair.reading.value) == day
    assert (fair.status and fair.status.value) == status
    assert [text for _, text in fair.facts.extra] == ([said] if is_kept else [])
    kept = [item.message for item in problems if "kept as its event's own field" in item.message]
    assert [told in message for message in kept] == ([True] if told else [])
    assert all(item.severity is not Severity.ERROR for item in problems)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("", "no date yet"),
        (" ", "no date yet"),
        ("-", "-"),
        ("—", "—"),
        ("??", "??"),
        ("TBD", "TBD"),
        ("n/a", "n/a"),
        ("N/A", "N/A"),
        ("tba", "tba"),
        ("asap", "asap"),
        ("ongoing", "ongoing"),
        ("null", "null"),
        ("wird noch bekannt gegeben", "wird noch bekannt gegeben"),
        ("à confirmer", "à confirmer"),
        ("未定", "未定"),
    ],
)
@pytest.mark.parametrize("header", ["Event,Date", "title,when"])
def test_no_date_yet(header: str, cell: str, words: str) -> None:
    found, problems = read_sheet(f"{header}\nTalk,2026-12-04\nFair,{cell}\n")
    reading = found["Fair"].reading
    assert reading is not None
    assert (reading.value, reading.words) == (UNDATED, words)
    assert not [item for item in problems if item.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("cell", "severity", "told"),
    [
        ("see minutes", Severity.WARNING, "1 event has words where a date would stand"),
        ("31/02/2026", Severity.ERROR, "kept without a date"),
        ("Jan 32", Severity.ERROR, "kept without a date"),
        ("next week", Severity.ERROR, "needs the document's publication date"),
    ],
)
def test_what_is_no_date_costs_the_date_alone(cell: str, severity: Severity, told: str) -> None:
    found, problems = read_sheet(f"Event,Date\nTalk,2026-12-04\nFair,{cell}\n")
    reading = found["Fair"].reading
    assert reading is not None
    assert (reading.value, reading.words) == (UNDATED, cell)
    (problem,) = (item for item in problems if item.severity is not Severity.NOTE)
    assert (problem.severity, problem.origin.line) == (severity, 3)
    assert told in problem.message
    assert cell in problem.message


def test_what_has_no_date_is_in_all_that_is_written_but_calendars() -> None:
    rows = "Event,Date\nTalk,2026-12-04\nFair,\nGala,asap\nBall,see minutes\n"
    checked = check(read(rows, "s.csv", OPTIONS), "s")
    made, _ = build(gather([checked]), today=date(2026, 11, 22))
    for name in ("csv", "json", "xlsx"):
        form = FORMATS[name]
        (page, *_) = form.written(Export(timeline=made, options=ExportOptions())).pages
        raw = (
            form.read_bytes(page, f"x.{name}", OPTIONS)
            if form.read_bytes
            else form.read_text(page.decode(), f"x.{name}", OPTIONS)
            if form.read_text
            else None
        )
        assert raw is not None
        again, _ = build(gather([check(raw, "s")]), today=date(2026, 11, 22))
        assert [(item.id, item.when, item.reading.words) for item in again.events] == [
            (item.id, item.when, item.reading.words) for item in made.events
        ]
        assert len(again.events) == 4
    (page, *_) = FORMATS["ics"].written(Export(timeline=made, options=ExportOptions())).pages
    assert page.count(b"BEGIN:VEVENT") == 1


def test_rows_that_are_not_events_are_told() -> None:
    found, problems = read_sheet(
        "Date,Event,Owner,Budget\n2026-12-04,Talk,me,5\nPhase 1,,,\n,,,\n,,you,\n,Fair,,\n"
        "Total,,,5\n,Total,,5\n"
    )
    assert {*found} == {"Talk", "Fair"}
    passed, empty = sorted(item.message for item in problems if "line" in item.message)
    assert "line 3, 'Phase 1', alone in its row" in passed
    assert "neither a title nor a date: passed over: line 5, 'you'" in empty
    assert "line 7, 'Total 5', a sum" in passed
    assert "line 8, 'Total 5', a sum" in passed


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("Series", "Spring talks"),
        ("Calendar", "Work"),
        ("Words", "1,500"),
        ("order", "first"),
        ("Highlight", "the new bridge"),
        ("Timeline", "Phase 1"),
        ("was", "a draft"),
        ("Latest", "version 2"),
        ("Precision", "high"),
        ("formerly", "Old name"),
        ("Way", "by train"),
        ("status_now", "asleep"),
        ("Unheard-of", "yes"),
    ],
)
def test_a_column_that_means_something_else_costs_no_row_and_is_not_lost(
    name: str, cell: str
) -> None:
    found, problems = read_sheet(f'title,when,{name}\nFair,2026-12-04,"{cell}"\n')
    assert found["Fair"].facts.extra == ((name, cell),)
    assert [item.severity for item in problems] == [Severity.NOTE]
    assert f"{name!r} is kept as the event's own field" in problems[0].message
    assert "did you mean" not in problems[0].message


@pytest.mark.parametrize("header", ["Event,Date,Order", "title,when,order"])
def test_the_order_of_a_day_is_that_of_the_sheet_or_of_its_column(header: str) -> None:
    rows = ["Zebra,2026-12-04,", "Mango,2026-12-04,", "Apple,2026-12-04,"]
    for numbers, expected in ((" ", "Zebra Mango Apple"), ("231", "Apple Zebra Mango")):
        text = "\n".join([header, *map(str.__add__, rows, numbers.ljust(3))])
        records = gather([check(read(text, "s.csv", OPTIONS), "s")])
        made, _ = build(records, today=date(2026, 11, 22))
        assert [event.facts.title for event in made.events] == expected.split()


def test_a_class_that_nobody_knows_is_private_and_costs_no_row() -> None:
    found, problems = read_sheet("title,when,class\nA,2026,board\nB,2026,\nC,2026,Vertraulich\n")
    said = {title: item.access and item.access.value for title, item in found.items()}
    assert said == {"A": "private", "B": None, "C": "confidential"}
    (problem,) = problems
    assert (problem.severity, problem.origin.line) == (Severity.WARNING, 2)
    assert "'board' in the column of the class: not known, so that 1 event is private" in str(
        problem.message
    )


@pytest.mark.parametrize(
    ("end", "date_of", "told"),
    [
        ("TBC", "2026-05-04/", ""),
        ("wird noch bekannt gegeben", "2026-05-04/", ""),
        ("see minutes", "2026-05-04/", "an end that cannot be read is unknown"),
        ("", "2026-05-04", ""),
    ],
)
def test_an_end_that_is_no_date_leaves_the_start(end: str, date_of: str, told: str) -> None:
    text = f"Event,Start,End\nTalk,2026-05-02,2026-05-03\nFair,2026-05-04,{end}\n"
    found, problems = read_sheet(text)
    fair = found["Fair"]
    assert str(fair.reading and fair.reading.value) == date_of
    warnings = [item.message for item in problems if item.severity is not Severity.NOTE]
    assert [told in message for message in warnings] == ([True] if told else [])
    assert dict(fair.facts.extra).get("End", "") == (end if told else "")


def test_a_title_that_heads_the_rows_below_it_is_told() -> None:
    found, problems = read_sheet(
        "Task,Date,Owner\nBuild:,,\nWall,2026-05-04,me\nInvite,,\nRoof,2026-05-06,me\n\nPhase 2\n"
        "Door,2026-06-01,you\n\nLast\n"
    )
    assert {*found} == {"Wall", "Invite", "Roof", "Door", "Last"}
    (passed,) = (item.message for item in problems if "not events" in item.message)
    assert passed.endswith("line 2, 'Build:', a heading; line 7, 'Phase 2', a heading")


def test_a_highlight_may_be_said_in_any_word_for_yes() -> None:
    rows = "A,2026,x\nB,2026,\nC,2026,nein\n"
    found, problems = read_sheet(f"title,when,Highlight\n{rows}")
    assert [found[title].facts.highlight for title in "ABC"] == [True, None, False]
    assert not problems
