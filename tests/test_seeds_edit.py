"""Edits of seeds: what they change, and that all else stays."""

import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.seeds.edit import (
    Add,
    Change,
    Edit,
    EditedMeanwhileError,
    Remove,
    UneditableError,
    edit,
    edited,
    text_of,
    undo,
)

SEED = """\
# Our list.

[document]
title = "Minutes"   # of the board
published = 2026-05-04

# paragraph 1: "opens in May"
[[event]]
id   =  'hall'   # never change it
when = "May"
title = "Hall opens"
tags = ["hall",
    "town"]  # two

[event.extra]
Owner = "legal"

# paragraph 2
[[event]]
id = "bridge"
title = "[[event]] of a bridge"
note = \"\"\"
[[event]]
id = "no table"
\"\"\"
# status = "…"

# Dates that gave no event: none.
"""

#: edits, and what stands in the seed then in place of something else
EDITS: list[tuple[Edit, str, str]] = [
    (Change(id="hall", fields={"title": "The hall"}), '"Hall opens"', '"The hall"'),
    # A remark behind a value stays.
    (Change(id="hall", fields={"id": "old"}), "'hall'", '"old"'),
    (Change(id="hall", fields={"when": "2026-05-09"}), '"May"', "2026-05-09"),
    (Change(id="hall", fields={"when": None}), 'when = "May"\n', ""),
    (Change(place=1, fields={"title": "A bridge"}), '"[[event]] of a bridge"', '"A bridge"'),
    # A new key stands above the tables inside.
    (
        Change(id="hall", fields={"url": "https://x.example/a"}),
        "# two\n",
        '# two\nurl = "https://x.example/a"\n',
    ),
    (
        Change(table="document", fields={"publisher": "Town"}),
        "05-04\n",
        '05-04\npublisher = "Town"\n',
    ),
    (Remove(id="bridge"), SEED[SEED.index("# paragraph 2") : SEED.index("# Dates")], ""),
    (
        Add(fields={"id": "new", "when": "2027", "tags": ("a", "b"), "draft": True}),
        '# status = "…"\n',
        '# status = "…"\n\n[[event]]\nid = "new"\nwhen = 2027\ntags = ["a", "b"]\ndraft = true\n',
    ),
    (
        Add(table="refused", fields={"when": "May", "quote": {"exact": "a\nb", "start": 3}}),
        "gave no event: none.\n",
        (
            "gave no event: none.\n\n[[refused]]\n"
            'when = "May"\nquote = { exact = "a\\nb", start = 3 }\n'
        ),
    ),
]


@pytest.mark.parametrize(("change", "old", "new"), EDITS)
def test_an_edit_changes_what_it_is_of_and_undo_brings_it_back(
    change: Edit, old: str, new: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SEED)
    done = edit(path, [change])
    expected = SEED.replace(old, new, 1)
    if isinstance(change, Change) and new.startswith("# two"):
        assert tomllib.loads(path.read_text()) == tomllib.loads(expected)
        assert "# never change it" in path.read_text()
    else:
        assert path.read_text() == expected
    undo(done)
    assert path.read_text() == SEED
    # The same where something else was written meanwhile.
    done = edit(path, [change])
    path.write_text("# by hand\n\n" + path.read_text())
    undo(done)
    assert tomllib.loads(path.read_text()) == tomllib.loads(SEED)
    assert path.read_text().startswith("# by hand\n")


def test_it_says_where_the_table_stands(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    done = edit(path, [Add(fields={"id": "a"}), Add(fields={"id": "b"}, remarks=("why",))])
    assert path.read_text() == '[[event]]\nid = "a"\n\n# why\n[[event]]\nid = "b"\n'
    assert done.lines == (1, 5)


def test_what_others_wrote_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SEED)
    seen = text_of(path)
    path.write_text("# by hand\n" + SEED.replace("Hall opens", "By hand"))
    edit(path, [Change(id="bridge", fields={"place": "Town"})], seen=seen)
    assert "By hand" in path.read_text()
    with pytest.raises(EditedMeanwhileError, match="the event 'hall' was edited meanwhile"):
        edit(path, [Change(id="hall", fields={"place": "Town"})], seen=seen)
    before = path.read_text()
    with pytest.raises(EditedMeanwhileError):
        edit(path, [Change(id="bridge", fields={"place": "x"}), Remove(id="hall")], seen=seen)
    assert path.read_text() == before


def test_nothing_is_taken_back_that_others_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SEED)
    done = edit(path, [Change(id="hall", fields={"title": "The hall"})])
    path.write_text(path.read_text().replace("The hall", "By hand"))
    with pytest.raises(EditedMeanwhileError):
        undo(done)
    assert "By hand" in path.read_text()


def test_a_file_of_windows_keeps_its_ends_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(SEED.replace("\n", "\r\n").encode())
    edit(path, [Add(fields={"id": "x", "published": date(2026, 1, 2)})])
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")


@pytest.mark.parametrize(
    ("text", "change", "said"),
    [
        ("[[event]\n", Add(fields={"id": "a"}), "it is not TOML"),
        ('event = [{ id = "a" }]\n', Add(fields={"id": "b"}), "it is not TOML"),
        (SEED, Remove(id="nobody"), "the event 'nobody' is not there"),
        (SEED, Change(place=7, fields={}), "event 8 is not there"),
        (SEED + '\n[[event]]\nid = "hall"\n', Remove(id="hall"), "the event 'hall' is not there"),
    ],
)
def test_what_cannot_be_edited_is_refused(text: str, change: Edit, said: str) -> None:
    with pytest.raises(UneditableError, match=said):
        edited(text, [change])


ADDING = """
import sys
from pathlib import Path
from timeline.seeds.edit import Add, edit, undo
for number in range(100_000):
    done = edit(Path(sys.argv[1]), [Add(fields={"id": str(number)})])
    if number % 3 == 2:
        undo(done)
        edit(done.path, [Add(fields={"id": str(number)})])
    print(number, flush=True)
"""


def test_nothing_is_lost_where_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SEED)
    command = [sys.executable, "-c", ADDING, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        last = [int(process.stdout.readline()) for _ in range(20)][-1]
        process.kill()
    text = path.read_text()
    assert text.startswith(SEED.removesuffix("\n# Dates that gave no event: none.\n"))
    ids = [event["id"] for event in tomllib.loads(text)["event"]][2:]
    # What was being done when it was killed is there or not, and whole.
    assert ids == [str(number) for number in range(len(ids))]
    assert len(ids) >= last
