import json

import pytest
from hypothesis import given, settings
from making import TODAY, timeline_of, timelines

from timeline.formats.json import render, render_events
from timeline.formats.json_read import read
from timeline.merge import build
from timeline.model import Records, Timeline
from timeline.seeds.check import Checked, check

RICH = (
    """
    [document]
    title = "First"
    author = "Ana"
    published = 2024-01-19
    date_order = "day-first"
    [[event]]
    id = "summit"
    when = "early next year"
    status = "planned"
    title = "Summit"
    tags = ["climate"]
    coordinates = [43.25, 76.9]
    [[event]]
    id = "talk"
    when = "01.02.2024 at 09:00"
    title = "Talk"
    timezone = "Asia/Almaty"
    """,
    """
    [document]
    title = "Second"
    published = "2024-06"
    url = "https://example.org/second"
    [[event]]
    id = "summit"
    when = "May 2025"
    place = "Rome"
    locator = "page 2"
    """,
    """
    [[event]]
    id = "own"
    when = "1987~"
    title = "Own"
    sources = ["A letter"]
    """,
)


def back(data: bytes) -> Checked:
    return check(read(data.decode(), "made.json"), "made")


def rebuilt(data: bytes) -> Timeline:
    checked = back(data)
    assert not checked.problems
    assert checked.about is not None
    records = Records(
        about=checked.about, documents=checked.documents, statements=checked.statements
    )
    timeline, problems = build(records, today=TODAY)
    assert not problems
    return timeline


@settings(max_examples=40)
@given(timeline=timelines)
def test_json_reads_back_to_the_same_timeline(timeline: Timeline) -> None:
    again = rebuilt(render(timeline))
    assert again == timeline
    assert render(again) == render(timeline)


def test_documents_statements_and_revisions_come_back() -> None:
    timeline, problems = timeline_of(*RICH)
    assert not problems
    assert [len(event.revisions) for event in timeline.events] == [1, 1, 2]
    assert rebuilt(render(timeline)) == timeline


def test_an_event_says_what_the_design_says() -> None:
    timeline, _ = timeline_of(*RICH)
    summit = json.loads(render_events(timeline))[-1]
    assert {
        key: value for key, value in summit.items() if key not in ("statements", "revisions")
    } == {
        "id": "summit",
        "title": "Summit",
        "when": "2025-05",
        "earliest": "2025-05-01",
        "latest": "2025-05-31",
        "precision": "month",
        "qualification": None,
        "status": "planned",
        "status_from": "stated",
        "status_now": "planned",
        "place": "Rome",
        "latitude": 43.25,
        "longitude": 76.9,
        "timezone": None,
        "tags": ["climate"],
        "participants": [],
        "sources": [
            "First (Ana, 2024-01-19): “early next year” (year implied)",
            "Second (2024-06), page 2: “May 2025”",
        ],
        "url": None,
        "note": None,
    }
    assert summit["statements"][0]["implied"] == ["year"]
    assert summit["revisions"][1]["changes"][0] == {
        "field": "when",
        "before": "2025 (start)",
        "after": "2025-05",
    }


def test_open_ends_are_null() -> None:
    timeline, _ = timeline_of('[[event]]\nid = "a"\nwhen = "2020/.."\ntitle = "A"')
    event = json.loads(render_events(timeline))[0]
    assert (event["earliest"], event["latest"]) == ("2020-01-01", None)


def test_a_plain_list_of_events_is_enough() -> None:
    checked = back(b'[{"id": "a", "title": "A", "when": "2015"}]')
    assert not checked.problems
    assert str(checked.statements[0].reading.value) == "2015"  # type: ignore[union-attr] # it has one


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '{"events": [}',
            (
                "made.json:1: error: not JSON of a timeline: expecting value, in "
                "'{\"events\": [}': no event of this file is read"
            ),
        ),
        (
            "3",
            (
                "made.json:1: error: not JSON of a timeline: it is a number: "
                "no event of this file is read"
            ),
        ),
        (
            '{"event": []}',
            "made.json:1: error: unknown key 'event': did you mean 'events'?",
        ),
        (
            '{"events": {}}',
            "made.json:1: error: events is a table, {}: write a list of objects",
        ),
        (
            '{\n"events": [\n 3\n]}',
            "made.json:2: error: events holds a number, 3: write an object",
        ),
        (
            '[\n\n{"id": "a", "title": "A", "when": "2015", "titel": "x"}]',
            "made.json:3: error: unknown key 'titel' in [[event]]: did you mean 'title'?",
        ),
        (
            '[{"id": "a", "title": "A", "when": "2015", "document": "none"}]',
            (
                "made.json:1: error: document 'none' is not among the documents of this file, "
                "which `timeline export json` writes too"
            ),
        ),
        (
            (
                '[{"id": "a", "title": "A", "statements": [{"title": "A", "words": "in May 2015", '
                '"when": "2016"}]}]'
            ),
            (
                "made.json:1: error: when: words 'in May 2015' say 2015-05, not '2016': "
                "correct one of them"
            ),
        ),
        (
            '[{"id": "a", "title": "New", "statements": [{"title": "A", "when": "2016"}]}]',
            (
                "made.json:1: warning: title 'New' of 'a' is in none of its statements: "
                "an event is worked out from them, so change it there"
            ),
        ),
        (
            '[{"id": "a", "title": "A", "when": 2015, "latitude": 3}]',
            "made.json:1: error: latitude and longitude go together: give both or none",
        ),
    ],
)
def test_problems(text: str, message: str) -> None:
    assert [str(problem) for problem in back(text.encode()).problems] == [message]


def test_two_lists_that_name_one_event_come_back() -> None:
    timeline, _ = timeline_of(
        '[[event]]\nid = "x"\ntitle = "T"\nwhen = 2015\n',
        '[[event]]\nid = "x"\nplace = "Rome"\n',
    )
    assert rebuilt(render(timeline)) == timeline


def test_a_value_decides_what_its_words_leave_in_doubt() -> None:
    assert not back(
        b'{"events": [{"id": "a", "title": "A", "document": "d", "words": "next summer", '
        b'"when": "2024-22"}], "documents": [{"id": "d", "published": "2024-03-08"}]}'
    ).problems


def test_words_that_only_the_seeds_could_read_come_back() -> None:
    raw = back(
        b'[{"id": "a", "title": "A", "statements": [{"title": "A", "words": "03/04/2024", '
        b'"when": "2024-04-03", "stated": ["month", "day"], "implied": ["year"]}]}]'
    )
    assert not raw.problems
    reading = raw.statements[0].reading
    assert reading is not None
    assert (str(reading.value), reading.words) == ("2024-04-03", "03/04/2024")
    assert (reading.stated, reading.implied) == (("month", "day"), ("year",))


def test_one_event_is_enough() -> None:
    assert not back(b'{"id": "a", "title": "A", "when": "2015"}').problems


GOOD = '{"id": "good", "title": "Good", "when": "2015"}'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"id": "a", "id": "b"}]', "key 'id' stands twice in one object"),
        ("[" * 100_000, "more than 50 levels"),
        # The others of its file are read.
        (f'[{{"title": "A", "when": {"9" * 5000}}}, {GOOD}]', "when has 5,000 digits"),
        (f'[{{"title": "A", "when": "2015", "note": 1.{"9" * 5000}}}, {GOOD}]', "note has 5,002"),
    ],
)
def test_what_python_cannot_take_is_a_problem(text: str, reason: str) -> None:
    read = back(text.encode())
    (problem,) = read.problems
    assert reason in str(problem)
    assert [item.event for item in read.statements] == ["good"] * text.count(GOOD)


def test_an_id_that_no_file_can_hold() -> None:
    (problem,) = back(b'[{"id": "a\\ud800", "title": "A", "when": "2015"}]').problems
    assert "is not an id" in problem.message


@pytest.mark.parametrize(
    "keys",
    ["".join(f'"k{number}": 1,' for number in range(size)) + '"k0": 2' for size in (1, 200_000)],
    ids=("two", "many"),
)
def test_a_key_twice_is_found_at_once(keys: str) -> None:
    # Many would take hours if each were looked for among those before it.
    (problem,) = read(f"[{{{keys}}}]", "x.json").problems
    assert "key 'k0' stands twice in one object" in problem.message


def test_where_a_text_is_kept_is_not_for_readers() -> None:
    seed = '[document]\nid = "d"\npublished = 2024-01-19\ntext = "documents/d.txt"\n'
    events = '[[event]]\nid = "a"\ntitle = "A"\nwhen = 2023\nquote = "in 2023"\n'
    data = render(timeline_of(f'{seed}fingerprint = "sha256:{"0a" * 32}"\n{events}')[0])
    assert b"documents/d.txt" not in data
    (document,) = rebuilt(data).documents
    assert (document.fingerprint, document.text) == (f"sha256:{'0a' * 32}", "")
