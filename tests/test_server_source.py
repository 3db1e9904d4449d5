"""Seeds as the server reads them, and the feed in which it remembers what it served."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from making import TODAY

from timeline.errors import OutputError
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.server import BrokenSeedsError, SeedSource

NOW = datetime(2026, 11, 22, 10, 30, 15, tzinfo=UTC)
EVENT = '[[event]]\nid = "{0}"\nwhen = "{1}"\ntitle = "{2}"\n'
ONE = EVENT.format("a", "2024-05-03", "One")
WRONG = EVENT.format("b", "soon", "Two")
NO_TIMELINE = '[timeline]\nid = "a b"\n'


class Seeds:
    """A seed on the disk, the source that reads it, and what it said."""

    def __init__(self, folder: Path, *, keep_going: bool = False) -> None:
        self.path = folder / "a.toml"
        self.feed = folder / "exports" / "timeline.ics"
        self.said: list[str] = []
        self.keep_going = keep_going

    def write(self, text: str) -> None:
        self.path.write_text(text)

    def source(self, previous: Path | None = None) -> SeedSource:
        return SeedSource(
            watched=(self.path,),
            load=lambda: load((str(self.path),), bytes),
            now=lambda: NOW,
            today=lambda: TODAY,
            options=ExportOptions(),
            feed=self.feed,
            previous=previous,
            keep_going=self.keep_going,
            say=self.said.append,
        )


@pytest.fixture
def seeds(tmp_path: Path) -> Seeds:
    made = Seeds(tmp_path)
    made.write(ONE)
    return made


def sequence(source: SeedSource) -> str:
    """The `SEQUENCE` of the one event that it would serve now."""
    (feed,) = source.read().export("ics").pages
    return feed.partition(b"SEQUENCE:")[2].partition(b"\r\n")[0].decode()


def test_revisions_go_on_from_what_was_served(seeds: Seeds) -> None:
    source = seeds.source()
    source.remember(source.read())
    assert seeds.feed.read_bytes() == source.read().export("ics").pages[0]
    seeds.write(ONE.replace("One", "Another"))
    assert sequence(source) == "1"
    # What was read and not served was sent to nobody.
    seeds.write(ONE.replace("One", "A third"))
    assert sequence(source) == "1"
    source.remember(source.read())
    seeds.write(ONE)
    assert sequence(source) == "2"


PRIVATE = 'class = "private"\n'
OTHER = EVENT.format("c", "2024-06-01", "Three")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        # What is private now, with a mistake elsewhere or in itself
        (ONE + PRIVATE + OTHER + WRONG, ["c"]),
        (ONE.replace("2024-05-03", "soon") + PRIVATE + OTHER, ["c"]),
        (ONE.replace("2024-05-03", "soon") + 'class = "confidential"\n' + OTHER, ["c"]),
        (ONE + 'class = "secret"\n' + OTHER, ["c"]),
        (ONE + PRIVATE + OTHER + PRIVATE + WRONG, []),
        # Nothing is
        (ONE + OTHER + WRONG, None),
        (ONE + OTHER + WRONG + PRIVATE, None),
        (ONE + 'class = "public"\n' + OTHER + WRONG, None),
        (OTHER + WRONG, None),
    ],
)
def test_what_becomes_private_together_with_a_mistake(
    seeds: Seeds, text: str, kept: list[str] | None
) -> None:
    seeds.write(ONE + OTHER)
    source = seeds.source()
    source.remember(source.read())
    seeds.write(text)
    with pytest.raises(BrokenSeedsError) as caught:
        source.read()
    instead = caught.value.instead
    assert (instead and [event.id for event in instead.timeline.events]) == kept
    if instead is not None:
        for made in (instead, instead.as_known(TODAY)):
            for name in ("ics", "csv", "json"):
                assert b"One" not in b"".join(made.export(name).pages)
        source.remember(instead)
        assert b"One" not in seeds.feed.read_bytes()
        # It is so until they are mended.
        with pytest.raises(BrokenSeedsError) as again:
            source.read()
        assert again.value.instead is None
        seeds.write(ONE + OTHER)
        assert len(source.read().timeline.events) == 2


def test_a_server_that_begins_again_goes_on_from_its_feed(seeds: Seeds, tmp_path: Path) -> None:
    source = seeds.source()
    source.remember(source.read())
    seeds.write(ONE.replace("One", "Another"))
    assert sequence(seeds.source()) == "1"
    # The feed that it wrote goes before the one that is named, which goes before none.
    elsewhere = seeds.feed.rename(tmp_path / "old.ics")
    assert sequence(seeds.source(previous=elsewhere)) == "1"
    assert sequence(seeds.source()) == "0"


def test_a_feed_is_not_touched_where_it_is_the_same(seeds: Seeds) -> None:
    source = seeds.source()
    source.remember(source.read())
    before = seeds.feed.stat()
    source.remember(source.read())
    assert (seeds.feed.stat().st_ino, seeds.feed.stat().st_mtime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
    )


def test_the_feed_of_another_timeline_stays(seeds: Seeds) -> None:
    source = seeds.source()
    source.remember(source.read())
    theirs = seeds.feed.read_bytes()
    seeds.write(f'[timeline]\nid = "other"\nname = "Other"\n{ONE}')
    other = seeds.source()
    with pytest.raises(OutputError, match="is the calendar of the timeline 'timeline', and stays"):
        other.remember(other.read())
    assert seeds.feed.read_bytes() == theirs


def test_a_calendar_of_others_stays(seeds: Seeds) -> None:
    seeds.feed.parent.mkdir()
    theirs = b"BEGIN:VCALENDAR\r\nPRODID:-//Another//EN\r\nEND:VCALENDAR\r\n"
    seeds.feed.write_bytes(theirs)
    source = seeds.source()
    with pytest.raises(OutputError, match="is there, and timeline did not write it: it stays"):
        source.remember(source.read())
    assert seeds.feed.read_bytes() == theirs


def test_what_calendars_lose_is_said_once(seeds: Seeds) -> None:
    seeds.write(ONE + EVENT.format("b", "2024", "Two"))
    source = seeds.source()
    source.remember(source.read())
    seeds.write(ONE)
    for _ in range(2):
        source.remember(source.read())
    again = seeds.source()
    again.remember(again.read())
    assert [line for line in seeds.said if "gone" in line] == [
        f"{seeds.feed}: warning: 1 of 2 events that calendars have is gone: 'Two'"
    ]


def test_an_edit_of_its_feed_is_said_and_kept(seeds: Seeds) -> None:
    source = seeds.source()
    source.remember(source.read())
    edited = seeds.feed.read_bytes().replace(b"One", b"Mine")
    seeds.feed.write_bytes(edited)
    source.remember(source.read())
    assert "changed since it was written (by hand?)" in seeds.said[-1]
    assert seeds.feed.with_name("timeline.ics.edited").read_bytes() == edited


@pytest.mark.parametrize(
    ("text", "keep_going", "left"),
    [
        (ONE, False, 1),
        (ONE + WRONG, False, None),
        (ONE + WRONG, True, 1),
        # Under another id of the timeline every event would be another.
        (NO_TIMELINE + ONE, True, None),
        (NO_TIMELINE + ONE, False, None),
    ],
)
def test_seeds_with_errors(
    tmp_path: Path, text: str, *, keep_going: bool, left: int | None
) -> None:
    seeds = Seeds(tmp_path, keep_going=keep_going)
    seeds.write(text)
    if left is None:
        with pytest.raises(BrokenSeedsError, match=r"^the seeds have 1 error; correct") as caught:
            seeds.source().read()
        assert len(caught.value.lines) == 1
    else:
        assert len(seeds.source().read().timeline.events) == left


def test_a_problem_is_said_once_as_long_as_it_lasts(tmp_path: Path) -> None:
    seeds = Seeds(tmp_path, keep_going=True)
    source = seeds.source()
    said = []
    for text in (ONE + WRONG, ONE + WRONG, ONE, ONE + WRONG):
        seeds.write(text)
        source.remember(source.read())
        said.append(len(seeds.said))
    assert said == [1, 1, 1, 2]


def test_what_was_known_on_a_day_is_of_the_same_reading(seeds: Seeds) -> None:
    document = '[document]\ntitle = "D"\npublished = 2024-05-04\n'
    seeds.write(document + ONE)
    snapshot = seeds.source().read()
    seeds.write(document + ONE + EVENT.format("b", "2024-05-04", "Two"))
    before, after = (
        snapshot.as_known(TODAY.replace(year=2024, month=5, day=day)) for day in (3, 5)
    )
    assert [len(item.timeline.events) for item in (before, after)] == [0, 1]
    assert after.history is None


def test_it_goes_on_from_what_another_run_exports_meanwhile(seeds: Seeds) -> None:
    source = seeds.source()
    source.remember(source.read())
    seeds.write(ONE.replace("One", "Another"))
    other = seeds.source()
    other.remember(other.read())
    # Other contents never have the same number.
    seeds.write(ONE.replace("One", "A third"))
    assert sequence(source) == "2"
    source.remember(source.read())
    assert b"SEQUENCE:2" in seeds.feed.read_bytes()


def test_what_another_run_exports_between_reading_and_serving_stays(seeds: Seeds) -> None:
    source, other = seeds.source(), seeds.source()
    source.remember(source.read())
    seeds.write(ONE.replace("One", "Another"))
    read = source.read()
    seeds.write(ONE.replace("One", "A third"))
    other.remember(other.read())
    there = seeds.feed.read_bytes()
    with pytest.raises(OutputError, match="was written by another run just now, and stays"):
        source.remember(read)
    assert seeds.feed.read_bytes() == there
    # Both had the number 1.
    seeds.write(ONE)
    assert sequence(source) == "2"


def test_a_filtered_export_is_no_reason_to_forget(seeds: Seeds) -> None:
    seeds.write(ONE + EVENT.format("b", "2025-01-01", "Two"))
    source = seeds.source()
    source.remember(source.read())
    seeds.write(ONE.replace("One", "Another") + EVENT.format("b", "2025-01-01", "Two"))
    source.remember(source.read())
    only = seeds.source()
    whole = seeds.path.read_text()
    seeds.write(EVENT.format("b", "2025-01-01", "Two"))
    seeds.feed.write_bytes(only.read().export("ics").pages[0])
    seeds.write(whole.replace("Another", "A third"))
    assert sequence(source) == "2"
