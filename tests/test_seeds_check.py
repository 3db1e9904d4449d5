from collections.abc import Callable

import pytest
from counting import is_linear
from making import checked, problems_of

from timeline.formats import csv
from timeline.model import Coordinates
from timeline.seeds import fields
from timeline.seeds.check import check

EVENT = '[[event]]\nid = "a"\ntitle = "A"\nwhen = "2015"\n'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("titel = 'x'", "unknown key 'titel' in [[event]]: did you mean 'title'?"),
        ("plaze = 'x'", "unknown key 'plaze' in [[event]]: did you mean 'place'?"),
        (
            "mood = 'x'",
            (
                "unknown key 'mood' in [[event]]: it has id, when, repeat, modifier, calendar, "
                "was, title, status, place, coordinates, latitude, longitude, timezone, tags, "
                "participants, url, note, locator, quote, sources, order, highlight, extra, "
                "series, class, formerly, distinct_from, draft, retracts; "
                "a field of your own stands in extra"
            ),
        ),
        ("place = 3", 'place is a number, 3: write text, place = "…"'),
        ("place = ['Rome']", "place is a list, ['Rome']: write text, place = \"…\""),
        ("place = true", 'place is true or false, True: write text, place = "…"'),
        ("place = 2024-01-19", 'place is a date, 2024-01-19: write text, place = "…"'),
        ("tags = 'x'", "tags is text, 'x': write a list, tags = [\"x\"]"),
        ("tags = [1]", "tags holds a number, 1: every item must be text"),
        ("tags = 1", 'tags is a number, 1: write a list, tags = ["…"]'),
        (
            "status = 'cancel'",
            (
                "status 'cancel' is unknown: did you mean 'cancelled'? "
                "write one of occurred, planned, proposed, postponed, cancelled"
            ),
        ),
        (
            "status = 'done'",
            (
                "status 'done' is unknown: "
                "write one of occurred, planned, proposed, postponed, cancelled"
            ),
        ),
        (
            "timezone = 'Rome'",
            (
                "timezone 'Rome' is not an IANA time zone: write a name like 'Europe/Rome' or "
                "'Asia/Almaty'"
            ),
        ),
        (
            "coordinates = [91, 0]",
            "latitude 91 is out of range: it runs from -90 to 90",
        ),
        (
            "coordinates = [0, -180.5]",
            "longitude -180.5 is out of range: it runs from -180 to 180",
        ),
        (
            "coordinates = [0, nan]",
            "longitude nan is out of range: it runs from -180 to 180",
        ),
        (
            "coordinates = '43, 76'",
            (
                "coordinates is text, '43, 76': "
                "write latitude and longitude, coordinates = [43.24, 76.95]"
            ),
        ),
        (
            "coordinates = ['43', '76']",
            "latitude is text, '43': write degrees, latitude = 43.24",
        ),
        (
            'quote = { exakt = "May" }',
            (
                "quote has 'exakt': did you mean 'exact'? "
                "write one of exact, prefix, suffix, start, end"
            ),
        ),
        (
            'quote = { exact = "May", start = 9, end = 3 }',
            "quote has start 9 and end 3: give both, end behind start",
        ),
        ("quote = { prefix = 'in' }", 'quote has no words: write quote = { exact = "…" }'),
        ("latitude = 3", "latitude and longitude go together: give both or none"),
        (
            "url = 'javascript:alert(1)'",
            "url 'javascript:alert(1)' is not a web address: write https://… or http://…",
        ),
        (
            "url = 'example.org'",
            "url 'example.org' is not a web address: write https://… or http://…",
        ),
        (
            "url = 'https://[broken'",
            "url 'https://[broken' is not a web address: write https://… or http://…",
        ),
        (
            "url = 'https://me:secret@example.org/a'",
            (
                "url names a user or a password, which every reader would see: "
                "write it without what is before @"
            ),
        ),
        (
            "url = 'http://\u202eexample.org/a'",
            (
                "url 'http://\\u202eexample.org/a' has characters that nobody sees: "
                "write them as percent and two digits"
            ),
        ),
    ],
)
def test_faults_of_a_field(line: str, message: str) -> None:
    assert problems_of(EVENT + line) == [f"made.toml:5: error: {message}"]
    assert not checked(EVENT + line).statements


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ('"2023-02-30"', "'2023-02-30' is not a date: February 2023 has days 01 to 28"),
        (
            '"10000"',
            (
                "'10000' is not an EDTF date: a year of more than four digits begins with Y, "
                "write Y10000"
            ),
        ),
        (
            "12024",
            (
                "'12024' is not an EDTF date: a year of more than four digits begins with Y, "
                "write Y12024"
            ),
        ),
        ('"2024/2022"', "'2024/2022' ends before it begins: write '2022/2024'"),
        (
            '"01.03.2024"',
            (
                "'01.03.2024' can be 1 March 2024 or 3 January 2024: "
                "write 2024-03-01 or 2024-01-03, "
                'or state date_order = "day-first" or "month-first" (--date-order for a list)'
            ),
        ),
        (
            '"sometime soon"',
            (
                "'sometime soon' is not a date that can be read: "
                'write EDTF (2023-11, 2024-21, 2022/2024) or words like "Nov. 30 last year"'
            ),
        ),
    ],
)
def test_faults_of_a_date(when: str, message: str) -> None:
    text = f'[[event]]\nid = "a"\ntitle = "A"\nwhen = {when}\n'
    assert problems_of(text) == [f"made.toml:4: error: when: {message}"]


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("2015", "2015"),
        ("2024-01-19", "2024-01-19"),
        ("2024-01-19T09:00:00", "2024-01-19T09:00"),
        ("2024-01-19T09:00:30+05:00", "2024-01-19T09:00:30+05:00"),
        ('"  in  November 2023 "', "2023-11"),
    ],
)
def test_dates_that_toml_has_of_its_own(when: str, value: str) -> None:
    result = checked(f'[[event]]\nid = "a"\ntitle = "A"\nwhen = {when}\n')
    assert not result.problems
    assert str(result.statements[0].reading.value) == value  # type: ignore[union-attr] # it has one


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            '[[event]]\ntitle = "A"\n',
            [
                (
                    "made.toml:1: error: an event needs a date: "
                    'write when = "2023-11" or "last year", or when = "TBC" where there is none yet'
                )
            ],
        ),
        (
            "[[event]]\nwhen = 2015\n",
            ['made.toml:1: error: an event needs a title: write title = "…"'],
        ),
        (
            '[[event]]\nwhen = 2015\ntitle = "!!"\n',
            ["made.toml:1: error: title '!!' makes no id: write id = \"…\""],
        ),
        (
            '[[event]]\nid = "two words"\ntitle = "A"\nwhen = 2015\n',
            [
                (
                    "made.toml:2: error: id 'two words' is not an id: "
                    'write up to 200 characters without spaces, id = "two-words"'
                )
            ],
        ),
        (
            EVENT + EVENT.replace('"A"', '"B"'),
            [
                (
                    "made.toml:6: error: id 'a' stands twice in one document, "
                    "first at made.toml:2: "
                    "give each event an id of its own"
                )
            ],
        ),
        # what has one title is one event
        (
            EVENT + EVENT.replace("2015", "2016"),
            [
                (
                    "made.toml:6: warning: id 'a' stands twice in one document, first at "
                    "made.toml:2: both are taken for one event; give each an id of its own if "
                    "they are two"
                )
            ],
        ),
        (
            '[[event]]\nwhen = 2015\ntitle = "A summit"\n',
            [
                (
                    "made.toml:1: warning: no id for 'A summit': "
                    "its title makes the id, and a new title a new event in calendars "
                    "(`timeline ids --write` writes ids down)"
                )
            ],
        ),
        (
            "[document]\npublished = 2024-03-08\n" + EVENT.replace("2015", "next summer"),
            [
                (
                    "made.toml:6: warning: when: 'next summer' can be 2024-22 or 2025-22: "
                    "it is read as 2024-22, write the one that is meant"
                )
            ],
        ),
        (
            EVENT + 'note = "bell\\u0007"\n',
            ["made.toml:5: warning: note has the control character U+0007, which is left out"],
        ),
        (
            '[document]\ntitle = "T"\n' + EVENT,
            [
                (
                    "made.toml:1: warning: the document has no publication date: "
                    'give published = "2024-01-19", so that words like "last year" can be read'
                )
            ],
        ),
        (
            '[document]\npublished = "2022/2024"\n',
            [
                (
                    "made.toml:2: error: published '2022/2024' is not a day, month or year: "
                    "write 2024-01-19"
                )
            ],
        ),
        (
            '[document]\npublished = "soonish"\n',
            [
                (
                    "made.toml:2: error: published: 'soonish' is not a date that can be read: "
                    'write EDTF (2023-11, 2024-21, 2022/2024) or words like "Nov. 30 last year"'
                )
            ],
        ),
        (
            '[document]\npublished = 2024-01-19\ndate_order = "ydm"\n',
            [
                (
                    "made.toml:3: error: date_order 'ydm' is unknown: "
                    "write one of day-first, month-first, year-first"
                )
            ],
        ),
        (
            "[document]\npublished = 2024-01-19\npublishd = 1\n",
            ["made.toml:3: error: unknown key 'publishd' in [document]: did you mean 'published'?"],
        ),
        (
            '[timeline]\nid = "a@b"\n',
            ["made.toml:2: error: id 'a@b' has an @: it stands behind the @ of every UID"],
        ),
        (
            '[timeline]\ncolor = "teel"\n',
            [
                "made.toml:2: error: color 'teel' is not a CSS colour name: write color = \"teal\"",
            ],
        ),
        (
            "[timeline]\ncancelled_days = -1\n",
            [
                (
                    "made.toml:2: error: cancelled_days is -1: write a number of days from 0 to "
                    '3650000, cancelled_days = 90, or cancelled_days = "always"'
                ),
            ],
        ),
        (
            '[timeline]\ncancelled_days = "90 days"\n',
            [
                (
                    "made.toml:2: error: cancelled_days is '90 days': write a number of days from "
                    '0 to 3650000, cancelled_days = 90, or cancelled_days = "always"'
                ),
            ],
        ),
        (
            "[timeline]\ncancelled_days = true\n",
            [
                (
                    "made.toml:2: error: cancelled_days is True: write a number of days from 0 to "
                    '3650000, cancelled_days = 90, or cancelled_days = "always"'
                ),
            ],
        ),
        (
            '[timeline]\ncolor = "#ff0000"\nnames = "x"\n',
            [
                (
                    "made.toml:2: error: color '#ff0000' is not a CSS colour name: "
                    'write color = "teal"'
                ),
                "made.toml:3: error: unknown key 'names' in [timeline]: did you mean 'name'?",
            ],
        ),
    ],
)
def test_problems(text: str, messages: list[str]) -> None:
    assert problems_of(text) == messages


@pytest.mark.parametrize(
    ("value", "days"), [("0", 0), ("90", 90), ('"always"', None), ('"Always"', None)]
)
def test_how_long_cancelled_events_stay(value: str, days: int | None) -> None:
    about = checked(f"[timeline]\ncancelled_days = {value}\n").about
    assert about is not None
    assert about.cancelled_days == days


def test_words_are_read_against_the_document() -> None:
    result = checked(
        """
        [document]
        published = "01.03.2024"
        date_order = "day-first"
        [[event]]
        id = "a"
        title = "A"
        when = "Nov. 30 last year"
        coordinates = [43.25, 77]
        """
    )
    assert not result.problems
    assert str(result.documents[0].published) == "2024-03-01"
    reading = result.statements[0].reading
    assert reading is not None
    assert (str(reading.value), reading.stated, reading.implied) == (
        "2023-11-30",
        ("month", "day"),
        ("year",),
    )
    assert result.statements[0].facts.coordinates == Coordinates(latitude=43.25, longitude=77.0)


@pytest.mark.parametrize(
    ("status", "value"),
    [
        ("occurred", "2023-12-10"),
        ("planned", "2024-12-10"),
        ("proposed", "2024-12-10"),
        ("postponed", "2024-12-10"),
    ],
)
def test_status_says_on_which_side_of_the_document_a_date_lies(status: str, value: str) -> None:
    result = checked(
        f"""
        [document]
        published = 2024-06-12
        [[event]]
        id = "a"
        title = "A"
        when = "10 December"
        status = "{status}"
        """
    )
    assert [str(statement.reading.value) for statement in result.statements] == [value]  # type: ignore[union-attr] # it has one


def test_text_is_kept_with_its_white_space_folded() -> None:
    result = checked('[[event]]\nid="a"\nwhen=2015\ntitle=" A\\n b "\nnote="x\\r\\ny\\rz\\n"\n')
    assert result.statements[0].facts.title == "A b"
    assert result.statements[0].facts.note == "x\ny\nz"


def test_a_cancelled_event_lies_on_neither_side() -> None:
    (problem,) = checked(
        """
        [document]
        published = 2024-06-12
        [[event]]
        id = "a"
        title = "A"
        when = "10 December"
        status = "cancelled"
        """
    ).problems
    assert "2023-12-10" in problem.message
    assert "2024-12-10" in problem.message


def test_a_log_of_one_title_takes_work_in_proportion_to_its_rows() -> None:
    def work(size: int) -> Callable[[], object]:
        raw = csv.read("title,when\n" + "Backup,2015-01-01\n" * size, "log.csv")
        return lambda: check(raw, "log")

    assert is_linear(work, 500)


@pytest.mark.parametrize("key", list(fields.EVENT))
@pytest.mark.parametrize("number", [f"0x{'f' * 3600}", f"0o{'7' * 6000}", f"0b{'1' * 20_000}"])
@pytest.mark.parametrize("form", ["{}", "[{}]", "[{}, 1]"])
def test_a_number_of_any_length_costs_its_own_event_only(key: str, number: str, form: str) -> None:
    event = {"id": '"b"', "when": "2015", "title": '"B"', key: form.format(number)}
    long = "[[event]]\n" + "".join(f"{name} = {value}\n" for name, value in event.items())
    found = checked(EVENT + long)
    assert [item.event for item in found.statements] == ["a"]
    assert all(len(str(problem)) < 300 for problem in found.problems)
    line = long.count("\n", 0, long.index(number[:50])) + 5
    assert str(found.problems[0]).startswith(f"made.toml:{line}: error: ")


@pytest.mark.parametrize("path", ["/etc/passwd", "../a.txt", "documents/../../a", "C:\\\\a"])
def test_a_text_is_kept_below_the_folder_of_its_seed(path: str) -> None:
    (problem,) = checked(f'[document]\npublished = 2026-01-05\ntext = "{path}"\n').problems
    assert "is not below the folder of the seed" in problem.message


_A = "[[event]]\nid = 'a'\ntitle = 'A'\nwhen = 2026\n"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("standfrist = 'x'", "unknown key 'standfrist' in [chart]: did you mean 'standfirst'?"),
        ("eras = 'War'", "eras is text, 'War': write a list"),
        ("eras = ['War']", "eras holds text, 'War': write { name"),
        ("eras = [{ name = 'War', form = 1914 }]", "unknown key 'form' in eras: did you mean"),
        ("eras = [{ from = 1914 }]", "an era needs a name"),
        ("eras = [{ name = 'War' }]", "era 'War' needs a date"),
        ("eras = [{ name = 'War', from = 'soonish' }]", "era 'War': 'soonish' is not a date"),
        ("eras = [{ name = 'War', from = '..', to = '..' }]", "era 'War' has no date"),
        ("eras = [{ name = 'War', from = 1918, to = 1914 }]", "era 'War' ends before it begins"),
        ("paper = 'a9'", "paper 'a9' is not"),
    ],
)
def test_what_is_wrong_in_a_chart_is_told(line: str, message: str) -> None:
    found = checked(f"[chart]\n{line}\n{_A}")
    (told,) = [item.message for item in found.problems if item.origin.line == 2]
    assert message in told


def test_an_era_is_as_vague_as_its_dates() -> None:
    said = "eras = [{ name = 'A', from = 1914, to = 1918-11-11 }, { name = 'B', from = '1990s' }]"
    found = checked(f"[chart]\n{said}\n{_A}")
    assert found.about
    assert not found.problems
    first, second = found.about.chart.eras
    assert [span and span.end - span.begin for span in (first.begin, first.end)] == [365, 1]
    assert [span and span.end - span.begin for span in (second.begin, second.end)] == [0, 0]
