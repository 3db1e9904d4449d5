"""What an export does with what stands where its files go."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from counting import opened
from feeding import blocks
from workbooks import packed, parts, workbook

from timeline.cli import main
from timeline.errors import TimelineError
from timeline.feed import record
from timeline.formats import NEWS, WRITTEN

ROWS = [f"e{number},Event {number},{2000 + number}" for number in range(8)]
QUICK = ("--dpi", "40")
FORCE = "--force replaces it, -o names another place"


def sheet(rows: list[str], name: str = "my.csv", more: str = "", cell: str = "") -> None:
    text = "".join(f"{row}{cell}\n" for row in rows)
    Path(name).write_text(f"id,title,when{more}\n{text}")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sheet of eight events, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    sheet(ROWS)
    return tmp_path


def export(words: str = "", seeds: str = "my.csv") -> Result:
    """What `timeline export` does of a sheet, in this process."""
    args = ["--today", "2024-06-01", "--seeds", seeds, "export", *words.split(), *QUICK]
    return CliRunner().invoke(main, args, catch_exceptions=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


#: files of others, by what they are called like
FOREIGN = {
    "ics": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Another//EN\r\nBEGIN:VEVENT\r\nUID:1@a\r\n"
    b"DTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20240105\r\nSUMMARY:Mine\r\nEND:VEVENT\r\n"
    b"END:VCALENDAR\r\n",
    "csv": b"id,title,when,locator\r\na,Mine,2015,p. 3\r\n",
    "tsv": b"title\twhen\nMine\t2015\n",
    "xlsx": workbook([["id", "title", "when"], ["a", "Mine", "2015"]]),
    "json": b'{"timeline": {"id": "mine"}, "documents": [], "events": []}\n',
    "md": b"# Timeline\n\n| When | Event |\n| --- | --- |\n| 2015 | Mine |\n",
    "atom": b'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>a:b</id></feed>\n',
    "jsonfeed": b'{"version": "https://jsonfeed.org/version/1.1", "title": "Mine", "items": []}\n',
    "svg": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>Mine</title></svg>\n',
    "pdf": b"%PDF-1.7\n1 0 obj\n<< /Title (Mine) /Producer (Another) >>\nendobj\n%%EOF\n",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\x05iTXtab\0\0\0\0\0\0\0",
    "card": b"\x89PNG\r\n\x1a\n\0\0\0\x05iTXtab\0\0\0\0\0\0\0",
}
ODD = {
    "ics": b"X-TIMELINE-ID:mine",
    "csv": b"\xff\xfe\0garbage",
    "xlsx": b"PK\x03\x04garbage",
    "json": b"[1, 2",
    "png": b"no picture",
    "md": b"notes",
}


def test_there_is_a_foreign_file_of_each_format() -> None:
    assert FOREIGN.keys() == WRITTEN.keys()


@pytest.mark.parametrize("name", WRITTEN)
def test_own_files_are_replaced(name: str) -> None:
    assert export(f"{name} -o out").exit_code == 0
    Path("out", record.NAME).unlink()
    sheet([*ROWS, "new,New,2024"])
    result = export(f"{name} -o out")
    assert result.exit_code == 0, result.stderr
    path = f"out/{WRITTEN[name].file_name}"
    # Nothing is new of rows that no document tells.
    done = f"{path} is as it was" if name in NEWS else f"wrote {path}"
    assert done in result.stderr
    # Nothing says that no hand was at it: what people edit is kept.
    is_kept = Path(f"{path}.edited").exists()
    assert is_kept == ("not known to be an export" in result.stderr)
    assert is_kept == (name in {"csv", "tsv", "xlsx", "json", "md"})


def test_a_sheet_of_ones_own_with_our_columns_is_kept(folder: Path) -> None:
    export("csv -o other.csv")
    own = Path("other.csv").read_text().partition("\n")[0] + "\nmine,Mine,2015\n"
    (folder / "own.csv").write_text(own)
    result = export("csv -o own.csv")
    assert (folder / "own.csv.edited").read_text() == own
    assert "kept as own.csv.edited" in result.stderr
    (folder / "own.csv").write_text(own)
    (folder / record.NAME).unlink()
    assert "edited" not in export("csv -o own.csv --force").stderr


def test_files_beside_that_may_hold_what_has_become_private_are_named() -> None:
    sheet(ROWS, more=",class", cell=",public")
    export("ics csv -o out")
    assert "private" not in export("ics -o out").stderr
    sheet([*ROWS[:-1]], more=",class", cell=",public")
    with Path("my.csv").open("a") as file:
        file.write("e7,Event 7,2007,private\n")
    said = "out/timeline.csv: warning: may hold what has become private"
    told = export("ics -o out").stderr
    assert said in told
    assert "1 event that calendars have is private now, and gone from it" in told
    assert said not in export("ics -o out").stderr


def test_what_is_sent_into_a_pipe_is_written(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(["cat", folder / "pipe"], stdout=subprocess.PIPE) as reader:
        assert "wrote pipe" in export("csv -o pipe").stderr
        assert reader.communicate()[0].startswith(b"id,title,when")


@pytest.mark.parametrize(
    ("name", "data"), [*FOREIGN.items(), *ODD.items()], ids=lambda item: str(item)[:20]
)
def test_files_of_others_stay(folder: Path, name: str, data: bytes) -> None:
    path = Path(f"mine.{name}")
    path.write_bytes(data)
    before = tree(folder)
    result = export(f"{name} -o {path}")
    assert result.exit_code == 1
    assert result.stderr == (
        f"timeline: nothing is written: {path} is there, and `timeline export` did not write it: "
        f"{FORCE}\n"
    )
    assert tree(folder) == before
    assert export(f"{name} -o {path} --force").exit_code == 0
    assert path.read_bytes() != data
    # It is ours from now on.
    assert export(f"{name} -o {path}").exit_code == 0


def test_one_file_of_others_keeps_all_from_being_written(folder: Path) -> None:
    Path("exports").mkdir()
    for name in ("csv", "png"):
        Path(f"exports/timeline.{name}").write_bytes(FOREIGN[name])
    before = tree(folder)
    result = export()
    assert result.exit_code == 1
    assert "exports/timeline.csv (and exports/timeline.png) is there" in result.stderr
    assert tree(folder) == before
    assert export("--check").exit_code == 3
    assert export("ics").exit_code == 0


def test_a_page_of_a_chart_that_is_of_others(folder: Path) -> None:
    sheet([f"e{number},Event {number},{1800 + number}" for number in range(200)])
    Path("chart-2.svg").write_bytes(FOREIGN["svg"])
    before = tree(folder)
    result = export("svg -o chart.svg --paper 297x150mm")
    assert result.exit_code == 1
    assert "chart-2.svg is there" in result.stderr
    assert tree(folder) == before


@pytest.mark.parametrize("name", ["ics", "csv", "png"])
def test_an_empty_file_is_free(name: str) -> None:
    Path(f"new.{name}").touch()
    assert export(f"{name} -o new.{name}").exit_code == 0


def test_a_device_is_free_and_remembered_nowhere() -> None:
    assert export("csv -o /dev/null").exit_code == 0
    assert export("csv -o -").exit_code == 0
    assert not Path("/dev", record.NAME).exists()
    assert not Path(record.NAME).exists()


def edited_csv(data: bytes) -> bytes:
    return data.replace(b"Event 1", b"Event One")


def edited_xlsx(data: bytes) -> bytes:
    return packed({name: edited_csv(part) for name, part in parts(data).items()})


EDITS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("ics", lambda data: data.replace(b"Event 1", b"Event One")),
    ("csv", edited_csv),
    # As a spreadsheet saves it where a comma is the decimal sign.
    ("csv", lambda data: edited_csv(data).replace(b",", b";")),
    ("tsv", edited_csv),
    ("xlsx", edited_xlsx),
    ("json", edited_csv),
    ("md", edited_csv),
    ("svg", lambda data: data.replace(b"</svg>", b"<!-- mine -->\n</svg>")),
    ("pdf", lambda data: data + b"% mine\n"),
    ("png", lambda data: data[:-40]),
]


@pytest.mark.parametrize(("name", "edit"), EDITS)
def test_an_edit_by_hand_is_told_and_kept(name: str, edit: Callable[[bytes], bytes]) -> None:
    path = Path(f"exports/timeline.{name}")
    assert export(name).exit_code == 0
    right = path.read_bytes()
    path.write_bytes(edit(right))
    assert export(f"{name} --check").exit_code == 3
    result = export(name)
    assert result.exit_code == 0
    told = [line for line in result.stderr.splitlines() if "changed since" in line]
    (line,) = told
    assert line == (
        f"{path}: warning: changed since it was written (by hand?), and replaced; what stood "
        f"there is kept as {path}.edited"
    )
    assert Path(f"{path}.edited").read_bytes() == edit(right)
    assert export(f"{name} --check").exit_code == 0
    # It is told once, and no edit takes the place of another.
    assert "changed since" not in export(name).stderr
    path.write_bytes(edit(right) + b"\n")
    assert f"kept as {path}.edited-2" in export(name).stderr
    assert Path(f"{path}.edited").read_bytes() == edit(right)


def test_what_is_kept_is_not_read_as_a_seed() -> None:
    export("csv")
    path = Path("exports/timeline.csv")
    path.write_bytes(edited_csv(path.read_bytes()))
    export("csv")
    result = CliRunner().invoke(main, ["--seeds", "exports", "list", "--format", "csv"])
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == len(ROWS) + 1


def test_an_edit_that_is_what_would_be_written_is_none() -> None:
    export("csv")
    sheet([*ROWS, "new,New,2024"])
    export("csv -o other")
    Path("exports/timeline.csv").write_bytes(Path("other/timeline.csv").read_bytes())
    result = export("csv")
    assert result.stderr.startswith("exports/timeline.csv is as it was")
    assert "changed since" not in export("csv").stderr


def test_the_record_is_the_same_for_the_same_files(folder: Path) -> None:
    assert export().exit_code == 0
    path = Path("exports", record.NAME)
    first = path.read_bytes()
    said = json.loads(first)
    assert (said["format"], said["version"]) == ("timeline exports", 1)
    assert list(said["files"]) == ["timeline.csv", "timeline.ics", "timeline.png"]
    for name, digest in said["files"].items():
        assert record.digest(Path("exports", name).read_bytes()) == digest
    before = tree(folder)
    result = export()
    assert result.exit_code == 0
    assert "wrote" not in result.stderr
    assert tree(folder) == before
    path.unlink()
    assert export("--check").exit_code == 0
    export("csv")
    export()
    assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "not JSON"),
        (b"[]", "its format is not 'timeline exports'"),
        (b'{"format": "timeline site"}', "its format is not 'timeline exports'"),
        (b'{"format": "timeline exports", "version": 2}', "its version is 2, and this is 1"),
        (
            b'{"format": "timeline exports", "version": 1, "files": {"timeline.csv": 1}}',
            "its files are not a table of names and digests",
        ),
    ],
)
def test_a_damaged_record_is_told_and_made_anew(data: bytes, reason: str) -> None:
    export("csv")
    path = Path("exports", record.NAME)
    right = path.read_bytes()
    path.write_bytes(data)
    assert export("csv --check").exit_code == 0
    sheet([*ROWS, "new,New,2024"])
    result = export("csv")
    assert result.exit_code == 0
    assert f"{path}: warning: not read: {reason}; whether a hand has edited" in result.stderr
    sheet(ROWS)
    export("csv --force")
    assert path.read_bytes() == right


def test_a_folder_in_the_place_of_the_record() -> None:
    Path("exports", record.NAME).mkdir(parents=True)
    result = export("csv")
    assert result.exit_code == 0
    assert Path("exports/timeline.csv").is_file()


def test_a_link_is_written_through_and_remembered_where_it_leads() -> None:
    Path("real").mkdir()
    Path("link.csv").symlink_to("real/sheet.csv")
    assert export("csv -o link.csv").exit_code == 0
    real = Path("real/sheet.csv")
    real.write_bytes(edited_csv(real.read_bytes()))
    result = export("csv -o link.csv")
    assert "real/sheet.csv.edited" in result.stderr
    assert Path("link.csv").is_symlink()


@pytest.mark.parametrize("name", ["csv", "png"])
def test_a_file_that_is_read_only(folder: Path, name: str) -> None:
    export(f"{name} -o out")
    path = Path(f"out/timeline.{name}")
    path.chmod(0o444)
    assert export(f"{name} -o out").exit_code == 0
    sheet([*ROWS, "new,New,2024"])
    before = tree(folder)
    result = export(f"{name} -o out")
    assert result.exit_code == 1
    assert "read-only" in result.stderr
    assert tree(folder) == before


def uids(path: str = "exports/timeline.ics") -> set[str]:
    return set(blocks(Path(path).read_bytes()))


def test_a_feed_that_loses_a_few_is_told() -> None:
    export("ics")
    sheet(ROWS[:4])
    result = export("ics")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[0] == (
        "exports/timeline.ics: warning: 4 of 8 events that calendars have are gone: 'Event 4', "
        "'Event 5', 'Event 6' and 1 more"
    )
    # It is told once.
    assert "gone" not in export("ics").stderr


@pytest.mark.parametrize(
    ("before", "rows", "words", "message"),
    [
        (ROWS, ROWS[:1], "", "7 of 8 events that calendars have are gone: 'Event 1', 'Event 2'"),
        (ROWS, ROWS[:3], "", "5 of 8 events"),
        (ROWS[:4], ROWS[:1], "", "3 of 4 events"),
        (
            ROWS,
            ROWS,
            "--year 2003",
            "'Event 0', 'Event 1', 'Event 2' and 4 more; the filters leave them out (2003)",
        ),
        (ROWS, ROWS, "--placement skip", "8 of 8 events"),
        (
            ROWS,
            [row.replace("e", "x", 1) for row in ROWS],
            "",
            "'Event 0', 'Event 1', 'Event 2' and 5 more; 8 of them come back with another UID",
        ),
    ],
)
def test_a_feed_that_loses_most_stops(
    folder: Path, before: list[str], rows: list[str], words: str, message: str
) -> None:
    sheet(before)
    export("ics csv")
    had = tree(folder)
    sheet(rows)
    had["my.csv"] = Path("my.csv").read_bytes()
    check = export(f"ics csv --check {words}")
    assert check.exit_code == 3
    assert message in check.stderr
    result = export(f"ics csv {words}")
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.splitlines()[-1] == (
        "timeline: nothing is written: calendars that subscribe to exports/timeline.ics would "
        "lose more than half of its events: --force writes it all the same"
    )
    assert tree(folder) == had
    forced = export(f"ics csv --force {words}")
    assert forced.exit_code == 0
    assert message in forced.stderr
    assert export(f"ics csv {words}").exit_code == 0


@pytest.mark.parametrize(
    ("rows", "more", "cell"),
    [
        (ROWS[:1], "", ""),  # of three or fewer each is more than half
        (ROWS[:3], ",status", ",cancelled"),  # they are shown as cancelled
        ([row.replace(",20", ",19") for row in ROWS[:3]], "", ""),  # they have moved
    ],
)
def test_feeds_that_are_no_reason_to_stop(rows: list[str], more: str, cell: str) -> None:
    sheet(ROWS[:3])
    export("ics")
    sheet(rows, more=more, cell=cell)
    result = export("ics")
    assert result.exit_code == 0
    assert ("gone" in result.stderr) == (len(rows) < 3)


def test_events_that_were_renamed_are_not_gone() -> None:
    export("ics")
    had = uids()
    renamed = [f"new-{row},{row.partition(',')[0]}" for row in ROWS]
    sheet(renamed, more=",formerly")
    result = export("ics")
    assert result.stderr.startswith("wrote ")
    assert uids() == had


def test_the_feed_of_another_timeline_stays(folder: Path) -> None:
    Path("one.toml").write_text('[timeline]\nid = "one"\n[[event]]\nid="a"\ntitle="A"\nwhen=2015\n')
    export("ics -o one.ics", seeds="one.toml")
    before = tree(folder)
    result = export("ics -o one.ics")
    assert result.exit_code == 1
    assert (
        "one.ics: warning: 1 of 1 event that calendars have is gone: 'A'; the feed is that of the "
        "timeline 'one', and this one is 'timeline'"
    ) in result.stderr
    assert result.stderr.splitlines()[-1] == (
        "timeline: nothing is written: calendars that subscribe to one.ics would lose the calendar "
        "of the timeline 'one': --force writes it all the same"
    )
    assert tree(folder) == before
    assert export("ics -o one.ics --force").exit_code == 0


def test_a_sheet_without_the_ids_of_the_feed_says_so(folder: Path) -> None:
    seed = '[timeline]\nid = "one"\n'
    for row in ROWS:
        name, title, when = row.split(",")
        seed += f'[[event]]\nid = "{name}-of-one"\ntitle = "{title}"\nwhen = {when}\n'
    Path("one.toml").write_text(seed)
    export("ics", seeds="one.toml")
    before = tree(folder)
    result = export("ics")
    assert result.exit_code == 1
    assert "8 of them come back with another UID" in result.stderr
    assert tree(folder) == before
    # Its own sheet has them.
    export("csv -o one.csv", seeds="one.toml")
    assert export("ics", seeds="one.csv").exit_code == 0
    assert len(uids()) == len(ROWS)


def test_a_feed_that_is_kept_elsewhere() -> None:
    export("ics -o old.ics")
    sheet(ROWS[:2])
    result = export("ics -o new.ics --previous old.ics")
    assert result.exit_code == 1
    assert "old.ics: warning: 6 of 8 events" in result.stderr
    # A filtered calendar takes the place of none, and has the stamps of the whole one.
    sheet(ROWS)
    assert export("ics -o y.ics --previous old.ics --year 2003").exit_code == 0


def test_what_was_known_takes_the_place_of_what_is_known() -> None:
    for number in range(4):
        Path(f"d{number}.toml").write_text(
            f'[document]\npublished = "202{number}-01-01"\n'
            + "".join(
                f'[[event]]\nid = "e{number}{letter}"\ntitle = "E {letter}"\nwhen = 2030\n'
                for letter in "ab"
            )
        )
    seeds = [word for number in range(4) for word in ("--seeds", f"d{number}.toml")]
    for words, code in (("", 0), ("--as-of 2020-06-01", 1), ("--as-of 2020-06-01 --force", 0)):
        result = CliRunner().invoke(main, [*seeds, "export", "ics", *words.split()])
        assert result.exit_code == code
    assert "the filters leave them out (as of 2020-06-01)" in result.stderr


@pytest.mark.parametrize(
    ("words", "change", "times"),
    [
        ("ics", "", 1),
        ("ics csv json", "", 1),
        ("ics --check", "", 1),
        ("ics --previous exports/timeline.ics", "", 1),
        ("ics", "An edited title", 1),
        ("ics csv --force", "An edited title", 1),
    ],
)
def test_what_stands_there_is_opened_once(words: str, change: str, times: int) -> None:
    assert export("ics csv json").exit_code == 0
    if change:
        sheet([ROWS[0].replace("Event", change), *ROWS[1:]])
    assert opened(lambda: export(words), "timeline.ics") == times
    if "csv" in words:
        assert opened(lambda: export(words), "timeline.csv") == 1


@pytest.mark.parametrize(("many", "more"), [(99, 0), (100, 0), (101, 1), (2600, 2500)])
def test_of_many_messages_of_one_kind_the_first_are_told(many: int, more: int) -> None:
    sheet(
        [*ROWS, *(f"w{number},Wrong {number},soon {number}" for number in range(many)), "a,,2020"]
    )
    result = export("csv")
    assert result.exit_code == TimelineError.exit_code
    told = result.stderr.splitlines()
    assert sum("is too vague" in line or "'soon" in line for line in told) == min(many, 100)
    rest = [line for line in told if line.startswith("…")]
    assert [line.partition(" like ")[0] for line in rest] == [f"… and {more:,} more"] * bool(more)
    assert all("my.csv:109: `timeline check` shows them" in line for line in rest)
    checked = CliRunner().invoke(main, ["--seeds", "my.csv", "check"]).stdout
    assert sum("'soon" in line for line in checked.splitlines()) == many
