"""Ids that no row states, in calendars that have their events."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from feeding import feed
from feeding import snapshot as snapshot_of
from making import timeline_of

from timeline.cli import main
from timeline.feed.snapshot import Snapshot

MARCH = '[[event]]\ntitle = "Board meeting"\nwhen = "2027-03-31"\n'
APRIL = '[[event]]\ntitle = "Board meeting"\nwhen = "2027-04-30"\n'


def snapshot(text: str, old: bytes = b"") -> Snapshot:
    """The snapshot of a seed of that text after a feed."""
    return snapshot_of(timeline_of(text)[0], old)


OLD = feed(snapshot(MARCH))


def uids(text: str, old: bytes = OLD) -> list[str]:
    data = feed(snapshot(text, old)).decode()
    return sorted(line[4:] for line in data.split("\r\n") if line.startswith("UID:"))


def test_a_second_row_of_the_title_leaves_the_first_its_uid() -> None:
    expected = ["board-meeting-2027-04-30@timeline", "board-meeting@timeline"]
    for text in (MARCH + APRIL, APRIL + MARCH):
        assert uids(text) == expected
        assert not [item for item in snapshot(text, OLD).problems if "is new" in item.message]
        # And so it stays.
        assert uids(text, feed(snapshot(text, OLD))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Without a calendar each has its date.
        (MARCH + APRIL, ["board-meeting-2027-03-31@timeline", "board-meeting-2027-04-30@timeline"]),
        (MARCH, ["board-meeting@timeline"]),
    ],
)
def test_what_no_calendar_has(text: str, expected: list[str]) -> None:
    assert uids(text, b"") == expected


@pytest.mark.parametrize(
    "text",
    [
        # An id that is stated is meant.
        MARCH.replace("[[event]]", '[[event]]\nid = "new"'),
        # Another date, and two of one date, may be others.
        MARCH.replace("31", "30") + APRIL,
        MARCH + MARCH,
    ],
)
def test_what_may_be_another_is_another(text: str) -> None:
    assert "board-meeting@timeline" not in uids(text)


def test_ids_are_written_as_calendars_know_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    seed = tmp_path / "seeds" / "a.toml"
    seed.parent.mkdir()
    seed.write_text(MARCH)
    run = CliRunner().invoke
    assert run(main, ("export", "ics")).exit_code == 0
    seed.write_text(APRIL + MARCH)
    assert run(main, ("ids", "--write")).exit_code == 0
    assert [line for line in seed.read_text().split("\n") if line.startswith("id")] == [
        'id = "board-meeting-2027-04-30"',
        'id = "board-meeting"',
    ]


def test_of_one_date_the_place_tells_which_row_calendars_have() -> None:
    rome, lima = (f'{MARCH}place = "{place}"\n' for place in ("Rome", "Lima"))
    old = feed(snapshot(rome))
    expected = ["board-meeting-2027-03-31-lima@timeline", "board-meeting@timeline"]
    assert uids(lima + rome, old) == uids(rome + lima, old) == expected
    # The place of the only one may have changed.
    assert uids(lima, old) == ["board-meeting@timeline"]
