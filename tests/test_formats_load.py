from pathlib import Path

import pytest

from timeline.errors import TimelineError
from timeline.formats import READ, listed
from timeline.formats.load import load
from timeline.model import Records, Severity
from timeline.seeds.reading_options import ReadOptions

TOML = '[[event]]\nid = "a"\ntitle = "A"\nwhen = 2015\n'
CSV = "id,title,when\nb,B,2016\n"
JSON = '[{"id": "c", "title": "C", "when": "2017"}]'
ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:d\r\n"
    "DTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20180101\r\nSUMMARY:D\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
#: of files that are read
ENDINGS = listed((f".{name}" for name in READ), "or")


def no_stdin() -> bytes:
    raise AssertionError


def events(records: Records) -> list[str]:
    return [statement.event for statement in records.statements]


def test_a_folder_of_every_format(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(TOML)
    (tmp_path / "b.CSV").write_text(CSV)
    (tmp_path / "c.json").write_text(JSON)
    (tmp_path / "d.ics").write_text(ICS)
    (tmp_path / ".hidden.toml").write_text("broken")
    (tmp_path / "notes.txt").write_text("by the way")
    records = load([str(tmp_path)], no_stdin)
    assert events(records) == ["a", "b", "c", "d"]
    assert [str(problem) for problem in records.problems] == [
        f"{tmp_path}/notes.txt: warning: passed over: seeds end in {ENDINGS}"
    ]


@pytest.mark.parametrize(
    ("text", "event"), [(TOML, "a"), (CSV, "b"), (JSON, "c"), (ICS, "d"), ("\ufeff" + CSV, "b")]
)
def test_standard_input_is_told_by_its_look(text: str, event: str) -> None:
    assert events(load(["-"], text.encode)) == [event]


def test_a_bare_timeline_table_on_standard_input_is_toml() -> None:
    records = load(["-"], b"[timeline]\nname = 'N'\n".strip)
    assert records.about.name == "N"


def test_no_seeds_folder(tmp_path: Path) -> None:
    path = str(tmp_path / "none")
    with pytest.raises(TimelineError) as caught:
        load([path], no_stdin)
    assert str(caught.value) == (
        f"no seeds at {path!r}: `timeline init` makes some, --seeds PATH names others"
    )


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(TimelineError) as caught:
        load([str(tmp_path)], no_stdin)
    assert str(caught.value) == (
        f"no seeds in {str(tmp_path)!r}: put files that end in {ENDINGS} "
        "there, or let `timeline init` make one"
    )


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.odg"
    path.write_bytes(b"PK")
    with pytest.raises(TimelineError) as caught:
        load([str(path)], no_stdin)
    assert str(caught.value) == (f"{path}: seeds end in {ENDINGS}, not '.odg'")


def test_seeds_of_our_own_are_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes('[[event]]\ntitle = "Café"\n'.encode("latin-1"))
    (problem,) = load([str(path)], no_stdin).problems
    assert str(problem) == (
        f"{path}:2: error: not UTF-8: byte 0xe9 cannot be read: save the file as UTF-8"
    )


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "mac_roman"])
def test_sheets_of_others_come_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("id,title,when\na,Café royal,2015\n".encode(encoding))
    records = load([str(path)], no_stdin)
    assert [statement.facts.title for statement in records.statements] == ["Café royal"]
    assert [problem.severity for problem in records.problems] == [Severity.NOTE]


def test_a_calendar_of_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:Übung", "DTSTART:20240504")
    path.write_bytes("\r\n".join((*lines, "END:VEVENT", "END:VCALENDAR", "")).encode("cp1252"))
    records = load([str(path)], no_stdin)
    assert [statement.facts.title for statement in records.statements] == ["Übung"]


def test_an_encoding_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("id,title,when\na,Ðorde,2015\n".encode("cp1252"))
    records = load([str(path)], no_stdin, options=ReadOptions(encoding="cp1250"))
    assert [statement.facts.title for statement in records.statements] == ["Đorde"]


def test_utf16_from_standard_input_needs_no_name() -> None:
    data = "id\ttitle\twhen\na\tFair\t2015\n".encode("utf-16")
    assert events(load(["-"], lambda: data)) == ["a"]


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("no = toml = here")
    (tmp_path / "b.csv").write_text(CSV)
    records = load([str(tmp_path)], no_stdin)
    assert events(records) == ["b"]
    assert len(records.problems) == 1


def test_two_documents_of_one_id(tmp_path: Path) -> None:
    for name, title in (("a", "One"), ("b", "Two")):
        text = f'[document]\nid = "x"\ntitle = "{title}"\npublished = 2024-01-19\n{TOML}'
        (tmp_path / f"{name}.toml").write_text(text)
    records = load([str(tmp_path)], no_stdin)
    assert [str(problem) for problem in records.problems] == [
        (
            f"{tmp_path}/b.toml:1: error: document id 'x' stands twice, "
            f'first at {tmp_path}/a.toml:1: give one of them another id, [document] id = "…"'
        )
    ]
    assert [document.title for document in records.documents] == ["One"]
    assert len(records.statements) == 1


def test_two_timelines(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[timeline]\nid = "one"\n')
    (tmp_path / "b.toml").write_text('[timeline]\nid = "two"\n')
    records = load([str(tmp_path)], no_stdin)
    assert records.about.id == "one"
    assert [str(problem) for problem in records.problems] == [
        (
            f"{tmp_path}/b.toml:1: error: [timeline] stands twice, "
            f"first at {tmp_path}/a.toml:1: keep one"
        )
    ]


def test_a_folder_in_a_folder_and_a_link_to_nothing_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(TOML)
    (tmp_path / "sub").mkdir()
    (tmp_path / "z.csv").symlink_to("gone.csv")
    records = load([str(tmp_path)], no_stdin)
    assert events(records) == ["a"]
    assert [str(problem) for problem in records.problems] == [
        f"{tmp_path}/sub: warning: passed over: a folder in a folder; name it with --seeds",
        f"{tmp_path}/z.csv: error: cannot be read: No such file or directory",
    ]


@pytest.mark.parametrize("text", ['[\n\t{"id": "c", "title": "C", "when": "2017"}]', JSON])
def test_json_on_standard_input(text: str) -> None:
    assert events(load(["-"], text.encode)) == ["c"]


def test_a_sheet_of_other_names_on_standard_input() -> None:
    assert events(load(["-"], b"name,date\nA,2015\n".strip)) == ["a"]
