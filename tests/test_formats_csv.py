import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import TODAY, timeline_of, timelines
from making import checked as toml_checked

from timeline.formats.csv import is_ours, read, render_csv, render_tsv
from timeline.formats.sheet.guard import guard, unguard
from timeline.formats.sheet.names import NUMBERS
from timeline.merge import build
from timeline.model import Facts, Records, Timeline
from timeline.seeds.check import Checked, check
from timeline.text.lists import join, split


def sheet(text: str) -> Checked:
    return check(read(text, "list.csv"), "list")


def messages(text: str) -> list[str]:
    return [str(problem) for problem in sheet(text).problems]


@pytest.mark.parametrize(
    "text",
    [
        "id,title,when\na,A,2015\n",
        "id;title;when\r\na;A;2015\r\n",  # as spreadsheets of half of Europe write it
        "id\ttitle\twhen\na\tA\t2015\n",
        ' ID , Title,"When"\n\na,A,2015\n',
        "id,title,when,,\na,A,2015,,\n",  # empty columns that a spreadsheet leaves behind
        "when,title,id\n2015,A,a",
    ],
)
def test_forms_of_one_sheet(text: str) -> None:
    result = sheet(text)
    assert not result.problems
    (statement,) = result.statements
    assert (statement.event, statement.facts.title) == ("a", "A")
    assert str(statement.reading.value) == "2015"  # type: ignore[union-attr] # it has one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "",
            [
                (
                    "list.csv:1: error: no header: a row above the events must name the columns, "
                    "at least 'title' and 'when', and the first is ''"
                )
            ],
        ),
        (
            "a,b\nc,d\n",
            [
                (
                    "list.csv:1: error: no header: a row above the events must name the columns, "
                    "at least 'title' and 'when', and the first is 'a,b'"
                )
            ],
        ),
        (
            "id,title,when\na,A, B,2015\n",
            [
                (
                    "list.csv:2: error: 4 cells where the header names 3, the first too many is "
                    "'2015': put text with a comma in \"…\""
                )
            ],
        ),
        (
            'id,title,when\na,"A,2015\n',
            [
                (
                    "list.csv:2: warning: quotes do not pair: read as 'a', 'A', '2015'; "
                    'write a quote inside "…" twice, ""'
                )
            ],
        ),
        (
            'id,title,when\na,"two\nlines",2015\nb,B,soon\n',
            [
                (
                    "list.csv:4: error: when: 'soon' is too vague for a date: "
                    "write the years that are meant, such as 2020/2024"
                )
            ],
        ),
        (
            "id,title,when,latitude,longitude\na,A,2015,north,3\n",
            [
                "list.csv:2: error: latitude is text, 'north': write degrees, latitude = 43.24",
                "list.csv:2: error: latitude and longitude go together: give both or none",
            ],
        ),
        (
            "id,title,when,earliest,precision\na,A,2016,2015-01-01,year\n",
            [
                (
                    "list.csv:2: warning: earliest '2015-01-01' does not fit when '2016', "
                    "which gives '2016-01-01': it is worked out from when"
                )
            ],
        ),
        (
            "title,when\nA,2015\nB,2016\n",
            [
                (
                    "list.csv:2: warning: 2 events have no id, the first is 'A': "
                    "its title makes the id, and a new title a new event in calendars "
                    "(`timeline ids --write` writes ids down)"
                )
            ],
        ),
        (
            "id,title,when\na,A,last year\n",
            [
                (
                    "list.csv:2: error: when: 'last year' needs the document's publication date: "
                    "give `published`, or write the year"
                )
            ],
        ),
    ],
)
def test_problems(text: str, expected: list[str]) -> None:
    assert messages(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\ntitle;id;when\nA;a;2015\n",
        '"sep=\t"\r\ntitle\tid\twhen\r\nA\ta\t2015\r\n',
        "\n\ntitle;id;when\nA;a;2015\n",
    ],
)
def test_habits_of_spreadsheets(text: str) -> None:
    result = sheet(text)
    assert not result.problems
    assert [statement.event for statement in result.statements] == ["a"]


def test_a_cell_without_a_column_is_kept() -> None:
    text = "id,title,when,\na,A,2015,stray\n"
    assert messages(text) == ["list.csv:1: note: 'column D' is kept as the event's own field"]
    assert sheet(text).statements[0].facts.extra == (("column D", "stray"),)


@pytest.mark.parametrize(
    ("cells", "when", "words", "modifier", "told"),
    [
        # as they are exported
        ("2026,late 2026,END", "2026", "late 2026", "END", ""),
        ("2026,late next year,END", "2026", "late next year", "END", ""),
        (
            "../1402-03-04,before 5 March 1402,BEFORE",
            "../1402-03-04",
            "before 5 March 1402",
            "BEFORE",
            "",
        ),
        ("1402/..,after 1401,AFTER", "1402/..", "after 1401", "AFTER", ""),
        ("2027-03,,MID", "2027-03", "2027-03", "MID", ""),
        ("2027/2029,,WITHIN", "2027/2029", "2027/2029", "WITHIN", ""),
        ("2027,,", "2027", "2027", "", ""),
        # as people write it
        ("2027-03,,mid", "2027-03", "2027-03", "MID", ""),
        # corrected in one cell
        (
            "2028,late 2026,END",
            "2028",
            "2028",
            "END",
            "words 'late 2026' say 2026, and when '2028'",
        ),
        ("1402,,BEFORE", "1402", "1402", "", "modifier BEFORE is said of a date that is open"),
        ("2027,,LATE", "", "", "", "modifier 'LATE' is unknown"),
    ],
)
def test_words_and_the_part_that_is_meant(
    cells: str, when: str, words: str, modifier: str, told: str
) -> None:
    result = sheet(f"id,title,when,words,modifier\na,A,{cells}\n")
    readings = [item.reading for item in result.statements if item.reading]
    found = [(str(item.value), item.words, item.modifier.value) for item in readings]
    assert found == ([(when, words, modifier)] if when else [])
    assert [told in str(problem) for problem in result.problems] == [True] * bool(told)


def test_years_that_edtf_reads_as_a_season_are_reported() -> None:
    assert messages("id,title,when\na,A,2021-22\nb,B,2024-21\nc,C,1932-33\nd,D,1926-27\n") == [
        (
            "list.csv:2: warning: when: '2021-22' is a part of 2021 in EDTF, and can be the years "
            "2021/2022: it is read as 2021-22, write the one that is meant"
        ),
        (
            "list.csv:4: warning: when: '1932-33' is a part of 1932 in EDTF, and can be the years "
            "1932/1933: it is read as 1932-33, write the one that is meant"
        ),
        (
            "list.csv:5: warning: when: '1926-27' can be two years, or in EDTF a part of 1926: "
            "it is read as 1926/1927, write the one that is meant"
        ),
    ]


def test_rows_about_a_quote_that_does_not_pair_are_read() -> None:
    result = sheet('id,title,when\na,A,2015\nb,"B" x,2016\nc,C,2017\n')
    assert [statement.event for statement in result.statements] == ["a", "b", "c"]
    assert [str(problem.origin) for problem in result.problems] == ["list.csv:3"]


def test_a_long_cell_is_read() -> None:
    result = sheet(f"id,title,when,note\na,A,2015,{'x' * 200_000}\n")
    assert len(result.statements[0].facts.note) == 200_000


def test_one_bad_row_hides_no_other() -> None:
    result = sheet("id,title,when\na,A,2015\nb,B,2023-02-30\nc,C,2016\n")
    assert [statement.event for statement in result.statements] == ["a", "c"]
    assert [problem.left_out for problem in result.problems] == ["b"]


def test_titles_that_stand_twice_get_ids_of_their_own() -> None:
    result = sheet("title,when\nBoard,2015\nBoard,2016\nBoard,2017\n")
    assert [statement.event for statement in result.statements] == [
        "board-2015",
        "board-2016",
        "board-2017",
    ]


def test_a_sheet_says_what_a_seed_says() -> None:
    seed = toml_checked(
        """
        [[event]]
        id = "a"
        title = "A"
        when = "in November 2023"
        status = "planned"
        place = "Rome"
        latitude = 41.9
        longitude = 12.5
        timezone = "Europe/Rome"
        tags = ["x", "y"]
        participants = ["P"]
        sources = ["S; T"]
        url = "https://example.org"
        note = "N"
        locator = "page 1"
        """
    )
    same = sheet(
        "id,title,when,status,place,latitude,longitude,timezone,tags,participants,sources,url,note,"
        "locator\n"
        "a,A,in November 2023,planned,Rome,41.9,12.5,Europe/Rome,x;y,P,S\\; T,"
        "https://example.org,N,page 1\n"
    )
    assert same.statements == seed.statements


def again(data: bytes) -> Timeline:
    """The timeline that a sheet gives when it is read."""
    checked = check(read(data.decode("utf-8-sig"), "made.csv"), "made")
    # What EDTF reads as a season and may be two years is remarked on.
    assert not [item for item in checked.problems if "in EDTF" not in item.message]
    records = Records(statements=checked.statements)
    timeline, problems = build(records, today=TODAY)
    assert not problems
    return timeline


@settings(max_examples=40)
@given(timeline=timelines)
def test_csv_reads_back_to_the_same_bytes(timeline: Timeline) -> None:
    data = render_csv(timeline)
    assert render_csv(again(data)) == data


@settings(max_examples=40)
@given(timeline=timelines)
def test_tsv_reads_back_to_the_same_bytes(timeline: Timeline) -> None:
    data = render_tsv(timeline)
    assert render_tsv(again(data)) == data


@settings(max_examples=40)
@given(timeline=timelines)
def test_csv_reads_back_to_the_same_events(timeline: Timeline) -> None:
    back = again(render_csv(timeline))
    assert [(event.id, event.when, event.status, event.facts) for event in back.events] == [
        (event.id, event.when, event.status, event.facts) for event in timeline.events
    ]


@settings(max_examples=40)
@given(timeline=timelines)
def test_no_cell_of_text_begins_like_a_formula(timeline: Timeline) -> None:
    rows = csv.DictReader(io.StringIO(render_csv(timeline).decode(), newline=""))
    for row in rows:
        for name, cell in row.items():
            if name not in NUMBERS:
                assert cell[:1] not in tuple("=+-@\t\r")


#: what begins a formula, and what parts cells somewhere
signs = st.text(st.sampled_from("=+-@'\"\t\r\n;,＝ a1"), max_size=12)


@settings(max_examples=40)
@given(text=signs)
def test_what_is_guarded_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


@settings(max_examples=40)
@given(texts=st.tuples(signs, signs, signs), timeline=timelines)
def test_no_separator_makes_a_formula(texts: tuple[str, str, str], timeline: Timeline) -> None:
    title, place, note = texts
    facts = Facts(title=f"T{title}", place=f"P{place}", note=f"N{note}", tags=texts)
    events = tuple(replace(event, facts=facts) for event in timeline.events)
    made = replace(timeline, events=events)
    for data in (render_csv(made), render_tsv(made)):
        for separator in ",;\t":
            rows = csv.reader(io.StringIO(data.decode(), newline=""), delimiter=separator)
            cells = (cell.lstrip("\t\r") for row in rows for cell in row)
            assert not [cell for cell in cells if cell.startswith(tuple("=+-@＝"))]


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("id,title,when,timeline\na,A,2015,x\nb,B,2016,x\n", ("x", 2), []),
        ("id,title,when,timeline\na,A,2015,\nb,B,2016,x\n", ("x", 3), []),
        ("id,title,when,timeline\na,A,2015,'=x\n", ("=x", 2), []),
        ("id,title,when\na,A,2015\n", None, []),
        (
            "id,title,when,timeline\na,A,2015,x\nb,B,2016,y\nc,C,2017,y\n",
            ("x", 2),
            [
                (
                    "list.csv:3: warning: this event is of the timeline 'y', and the one at "
                    "list.csv:2 of 'x': the UIDs of all are made with 'x'; give each timeline a "
                    "file of its own to keep them"
                )
            ],
        ),
        (
            "id,title,when,timeline\na,A,2015,x@y\n",
            None,
            ["list.csv:2: error: timeline 'x@y' has an @: it stands behind the @ of every UID"],
        ),
    ],
)
def test_the_timeline_of_rows(
    text: str, named: tuple[str, int] | None, expected: list[str]
) -> None:
    found = sheet(text)
    assert (found.named and (found.named[0], found.named[1].line)) == named
    assert messages(text) == expected


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7 727", "'+7 727"),
        ("-5", "'-5"),
        ("@home", "'@home"),
        ("\tx", "'\tx"),
        ("＝1", "'＝1"),  # full-width signs run in spreadsheets of East Asia
        ("'quoted'", "''quoted'"),  # else reading would take the quote for ours
        ("'", "''"),
        ("", ""),
        ("plain = text", "plain = text"),
        ("0,5", "0,5"),
        ("x;=1+1", "x;'=1+1"),  # where a comma is the decimal sign, ; parts cells
        ("x;'=1+1", "x;''=1+1"),
        ('x;"=1+1', "x;'\"=1+1"),  # the quote opens the cell, and is gone
        ('x;""@a', 'x;\'""@a'),
        ("x;\t=1", "x;'\t'=1"),
        ("x\t+1", "x\t'+1"),
        ("x,-1", "x,'-1"),
        ("two\n-1 lines", "two\n'-1 lines"),  # a quote inside of a line holds no line end
        ("a;b; c", "a;b; c"),
        ("rock;'n roll", "rock;''n roll"),
    ],
)
def test_guard(text: str, cell: str) -> None:
    assert guard(text) == cell
    assert unguard(cell) == text


def test_a_cell_from_elsewhere_keeps_its_apostrophe() -> None:
    assert unguard("'tis") == "'tis"


@pytest.mark.parametrize(
    ("items", "cell"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a;b"),
        (("a;b", "c"), r"a\;b;c"),
        (("a\\", "b"), r"a\\;b"),
    ],
)
def test_lists(items: tuple[str, ...], cell: str) -> None:
    assert join(items) == cell
    assert split(cell) == items


def test_the_sheet_as_a_whole() -> None:
    timeline, problems = timeline_of(
        """
        [document]
        title = "Report; and more"
        publisher = "Gazette"
        published = 2024-01-19
        [[event]]
        id = "b"
        when = "Nov. 30 last year"
        title = "=Opening, \\"grand\\""
        place = "Almaty"
        coordinates = [43.25, 77]
        tags = ["art", "a;b"]
        participants = ["Ana", "Bo"]
        locator = "paragraph 9"
        url = "https://example.org/x"
        note = "first\\nsecond"
        [[event]]
        id = "a"
        when = "2020/.."
        title = "In force"
        """
    )
    assert not problems
    golden = Path(__file__).parent / "golden" / "sheet.csv"
    assert render_csv(timeline) == golden.read_bytes()


def test_excel_gets_semicolons_and_the_byte_order_mark_and_they_are_read_back() -> None:
    timeline, _ = timeline_of('[[event]]\nid = "a"\nwhen = 2015\ntitle = "Éa; b, c"')
    data = render_csv(timeline, excel=True)
    assert data.startswith(b"\xef\xbb\xbfid;title;")
    assert b'\r\na;"\xc3\x89a; b, c";2015;' in data
    (statement,) = sheet(data.decode("utf-8-sig")).statements
    assert (statement.facts, is_ours(data)) == (timeline.events[0].facts, True)


def test_a_list_that_ends_in_a_backslash() -> None:
    assert split("x;y\\") == ("x", "y\\")


#: the last column of a header, a note of a sheet with it, and what it says
NOTES = [
    ("place", "quote;'-tis said; then,'=x", "quote;'-tis said; then,'=x"),
    ("place", "'-x;'-y", "-x;'-y"),
    ("timeline", "x;'-y", "x;-y"),
    ("timeline", "'-x;'-y", "-x;-y"),
    ("timeline", "it's so", "it's so"),
]


@pytest.mark.parametrize(("column", "cell", "note"), NOTES)
def test_inside_a_cell_only_what_was_guarded_is_taken_off(
    column: str, cell: str, note: str
) -> None:
    (row,) = read(f'title,when,note,{column}\nT,2015,"{cell}",x\n', "x.csv").events
    assert row.fields["note"] == note
