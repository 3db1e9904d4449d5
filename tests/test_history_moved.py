"""Which dates moved between two states, and the chart that shows their old places."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import timeline_of

from timeline.cli import main
from timeline.history.moved import moved

FIRST = '[document]\npublished = 2026-01-10\n[[event]]\nid = "a"\ntitle = "A"\nwhen = 2026-11-30\n'
FIRST += '[[event]]\nid = "b"\ntitle = "B"\nwhen = 2026\nstatus = "planned"\n'
FIRST += '[[event]]\nid = "c"\ntitle = "C"\nwhen = "May 2027"\n'
SECOND = '[document]\npublished = 2026-06-10\n[[event]]\nid = "a"\ntitle = "A"\nwhen = 2026-12-12\n'
SECOND += '[[event]]\nid = "b"\ntitle = "B"\nwhen = 2026-12-01\nstatus = "planned"\n'
SECOND += '[[event]]\nid = "c"\ntitle = "C"\nstatus = "postponed"\n'


def test_what_moved_and_from_where() -> None:
    old, _ = timeline_of(FIRST, SECOND, as_of=date(2026, 2, 1))
    new, _ = timeline_of(FIRST, SECOND)
    assert [(name, str(reading.value)) for name, reading in moved(old, new)] == [
        ("a", "2026-11-30")
    ]
    assert moved(new, new) == ()


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    Path("seeds/a.toml").write_text(FIRST)
    Path("seeds/b.toml").write_text(SECOND)

    def run(*line: str) -> int:
        return CliRunner().invoke(main, ["--today", "2026-07-01", "export", *line]).exit_code

    assert run("svg", "-o", "a.svg", "--changes-since", "2026-02-01") == 0
    drawn = Path("a.svg").read_text()
    assert drawn.count('id="ghost-') == 2  # its own, and that of the legend
    assert "moved since 1 February 2026" in drawn
    assert run("svg", "-o", "a.svg", "--changes-since", "2026-07-01") == 0
    assert 'id="ghost-' not in Path("a.svg").read_text()
    assert run("csv", "-o", "a.csv", "--changes-since", "2026-02-01") == 2
    assert run("slip", "-o", "b.svg", "--changes-since", "2026-02-01") == 2
