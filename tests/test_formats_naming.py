"""Ids written into seeds, of which all else stays as it is."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.cli import main
from timeline.formats.naming.cells import placed
from timeline.formats.naming.sheet import name as name_sheet
from timeline.formats.naming.toml import name as name_toml


def ids(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ("--seeds", str(folder), "ids", *words))


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ('[[event]]\ntitle = "A"\n', {1: "a"}, '[[event]]\nid = "a"\ntitle = "A"\n'),
        # At the column of the keys, behind a comment, with the line ends of the file.
        (
            '  [[ event ]] # one\r\n    # two\r\n    title = "A"\r\n',
            {1: "a"},
            '  [[ event ]] # one\r\n  id = "a"\r\n    # two\r\n    title = "A"\r\n',
        ),
        (
            "[['event']]\n[event.extra]\nx = 1",
            {1: "é"},
            "[['event']]\nid = \"é\"\n[event.extra]\nx = 1",
        ),
        ("[[event]]", {1: 'a"b\\c'}, '[[event]]\nid = "a\\"b\\\\c"\n'),
    ],
)
def test_in_toml(text: str, names: dict[int, str], expected: str) -> None:
    assert name_toml(text, names) == (expected, {})


def test_an_inline_table_has_no_room() -> None:
    text = 'event = [{ title = "A", when = 2015 }]\n'
    assert name_toml(text, {1: "a"}) == (text, {1: "a"})


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("title,when\nA,2015\n", {2: "a"}, "id,title,when\na,A,2015\n"),
        # Behind columns that only their letters name.
        ("title,when,\nA,2015\n", {2: "a"}, "title,when,,id\nA,2015,,a\n"),
        # In the column that is there, also of rows that end before it.
        (
            "title,when,ID\nA,2015,\nB,2016\n",
            {2: "a", 3: "b"},
            "title,when,ID\nA,2015,a\nB,2016,b\n",
        ),
        (
            "id;title;when\r\n;A;2015\r\nb;B;1\r\n",
            {2: "a"},
            "id;title;when\r\na;A;2015\r\nb;B;1\r\n",
        ),
        ('title\twhen\n"A\nB"\t2015\n', {2: "a-b"}, 'id\ttitle\twhen\na-b\t"A\nB"\t2015\n'),
        ("sep=;\ntitle;when\nA;2015", {3: "a"}, "sep=;\nid;title;when\na;A;2015"),
        ("title,when\nA,2015\n", {2: 'a,"b'}, 'id,title,when\n"a,""b",A,2015\n'),
    ],
)
def test_in_sheets(text: str, names: dict[int, str], expected: str) -> None:
    assert name_sheet(text, names) == (expected, {})


@settings(max_examples=60)
@given(st.lists(st.lists(st.text('a," \n\r;', max_size=4), min_size=1, max_size=4), max_size=4))
def test_cells_stand_where_the_csv_module_reads_them(rows: list[list[str]]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    text = buffer.getvalue()
    found = [[text[start:end] for start, end in row.cells] for row in placed(text, ",")]
    again = [next(csv.reader([",".join(row)], strict=True), []) for row in found]
    assert [row or [""] for row in again] == [
        row or [""] for row in csv.reader(io.StringIO(text, newline=""))
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_of_the_file_stays(tmp_path: Path, encoding: str) -> None:
    sheet = tmp_path / "plan.csv"
    sheet.write_bytes("title;when\r\nFête à Orléans;2015\r\n".encode(encoding))
    done = ids(tmp_path, "--write")
    assert done.exit_code == 0
    assert f"{sheet}: 1 id written" in done.stderr
    expected = "id;title;when\r\nfête-à-orléans;Fête à Orléans;2015\r\n"
    assert sheet.read_bytes() == expected.encode(encoding)
    assert "every event states its id" in ids(tmp_path).stderr


def test_they_are_shown_before(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("title,when\nFair,2015\nFair,2016\n")
    done = ids(tmp_path)
    assert (
        done.stdout == f"{tmp_path}/a.csv:2: fair-2015: Fair\n{tmp_path}/a.csv:3: fair-2016: Fair\n"
    )
    assert "2 events without an id" in done.stderr
    assert (tmp_path / "a.csv").read_text() == "title,when\nFair,2015\nFair,2016\n"


def test_what_has_no_room_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('event = [{ title = "A", when = 2015 }]\n')
    (tmp_path / "b.json").write_text('[{"title": "B", "when": "2015"}]')
    (tmp_path / "c.csv").write_text("title,when\nC,2015\n")
    done = ids(tmp_path, "--write")
    assert done.exit_code == 3
    assert "a.toml: line 1: there is no place for an id: write 'a' there" in done.stderr
    assert "b.json: ids are written into files that end in .toml, .csv and .tsv" in done.stderr
    assert (tmp_path / "c.csv").read_text() == "id,title,when\nc,C,2015\n"


def test_rows_with_mistakes_stay_as_they_are(tmp_path: Path) -> None:
    text = '[[event]]\ntitle = "A"\nwhen = "someday"\n[[event]]\ntitle = "B"\nwhen = 2015\n'
    (tmp_path / "a.toml").write_text(text)
    done = ids(tmp_path, "--write")
    assert done.exit_code == 3
    expected = text.replace('title = "B"', 'id = "b"\ntitle = "B"')
    assert (tmp_path / "a.toml").read_text() == expected
