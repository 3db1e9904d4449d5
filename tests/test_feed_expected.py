"""A feed that is read with the events that take its place says what it says without them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from feeding import NOW, feed, snapshot
from hypothesis import given, settings
from making import TODAY, timelines

from timeline.feed.expected import Unchanged
from timeline.feed.previous import PreviousFeed, read
from timeline.feed.snapshot import Snapshot
from timeline.formats.ics.placement import Placement
from timeline.formats.ics.vevent import BEGIN, END, vevents
from timeline.formats.options import ExportOptions
from timeline.model import Timeline

SEED = """
[timeline]
id = "t"
[document]
published = 2024-01-19
[[event]]
id = "one"
title = "Ferry line opened"
when = "2023-05-04"
[[event]]
id = "two"
title = "Harbour to be dredged, again; and longer than a line of a calendar may be at all"
when = "2026"
[[event]]
id = "three"
title = "Lighthouse lit"
when = "2024-02"
status = "cancelled"
"""
THERE = snapshot(SEED)
FEED = feed(THERE)
FIRST, SECOND, THIRD = (BEGIN + part for part in FEED.split(BEGIN)[1:])
THIRD = THIRD.partition(END)[0] + END

SAME: dict[str, Callable[[bytes], bytes]] = {
    "as it is": bytes,
    "all raised": lambda data: data.replace(b"SEQUENCE:0", b"SEQUENCE:12"),
    "one raised": lambda data: data.replace(b"SEQUENCE:0", b"SEQUENCE:3", 1),
    "another moment": lambda data: data.replace(b":20240119T", b":20250101T"),
    "cancelled on a day": lambda data: data.replace(
        THIRD,
        THIRD.replace(
            b"SEQUENCE:0\r\n", b"SEQUENCE:1\r\nX-TIMELINE-CANCELLED;VALUE=DATE:20240301\r\n"
        ),
    ),
    "no head": lambda data: data[data.index(BEGIN) :],
    "another head": lambda data: data.replace(b"CALSCALE:GREGORIAN\r\n", b""),
}
OTHER: dict[str, Callable[[bytes], bytes]] = {
    "a title": lambda data: data.replace(b"Ferry", b"Boats"),
    "a longer title": lambda data: data.replace(b"Ferry", b"A ferry"),
    "an event less": lambda data: data.replace(SECOND, b""),
    "the first less": lambda data: data.replace(FIRST, b""),
    "the last less": lambda data: data.replace(THIRD, b""),
    "none left": lambda data: data.replace(FIRST + SECOND + THIRD, b""),
    "an event more": lambda data: data.replace(
        SECOND, SECOND + SECOND.replace(b":two@", b":four@")
    ),
    "an event twice": lambda data: data.replace(SECOND, SECOND * 2),
    "twice, and later": lambda data: data.replace(
        SECOND, SECOND + SECOND.replace(b"SEQUENCE:0", b"SEQUENCE:5")
    ),
    "another order": lambda data: data.replace(FIRST + SECOND, SECOND + FIRST),
    "noughts in a number": lambda data: data.replace(b"SEQUENCE:0", b"SEQUENCE:007"),
    "a number that is too large": lambda data: data.replace(b"SEQUENCE:0", b"SEQUENCE:2147483647"),
    "a moment that is none": lambda data: data.replace(b":20240119T", b":20241319T"),
    "two moments": lambda data: data.replace(b"DTSTAMP:2024", b"DTSTAMP:2023"),
    "no stamp": lambda data: data.replace(b"DTSTAMP", b"X-STAMP"),
    "no sequence": lambda data: data.replace(b"SEQUENCE:0\r\n", b""),
    "another property in the stamp": lambda data: data.replace(
        b"SEQUENCE:0\r\n", b"SEQUENCE:0\r\nX-A:b\r\n"
    ),
    "a folded stamp": lambda data: data.replace(b"DTSTAMP:2024", b"DTSTAMP:20\r\n 24"),
    "plain line feeds": lambda data: data.replace(b"\r\n", b"\n"),
    "a UID escaped otherwise": lambda data: data.replace(b"UID:one@", b"UID:on\\e@"),
    "an END less": lambda data: data.replace(END, b"", 1),
    "an END with plain line feed": lambda data: data.replace(END, END.replace(b"\r", b""), 1),
    "a BEGIN with plain line feed": lambda data: data.replace(BEGIN, BEGIN.replace(b"\r", b"")),
    "lines between events": lambda data: data.replace(END, END + b"X-BETWEEN:1\r\n", 1),
    "a line that is none": lambda data: data.replace(END, b"what is this\r\n" + END, 1),
    "something behind": lambda data: data + b"X:1\r\n",
    "cut off": lambda data: data[: data.rindex(b"SUMMARY")],
    "cut at the end": lambda data: data[:-3],
    "no end": lambda data: data.removesuffix(b"END:VCALENDAR\r\n"),
    "bytes that are no text": lambda data: data.replace(b"Ferry", b"\xff\xfe"),
}


def _both(data: bytes, timeline: Timeline) -> tuple[PreviousFeed, PreviousFeed]:
    """The feed as it is read alone, and with the events that take its place."""
    prepared = vevents(timeline, Placement.MARKER)
    return read(data, "old.ics"), read(data, "old.ics", prepared)


def _after(former: PreviousFeed, timeline: Timeline) -> Snapshot:
    return Snapshot.after(former, timeline, ExportOptions(), now=NOW, today=TODAY)


def _assert_same(data: bytes, timeline: Timeline) -> None:
    plain, quick = _both(data, timeline)
    assert list(quick.events) == list(plain.events)
    assert quick.stamps == plain.stamps
    for uid, event in plain.events.items():
        found = quick.events[uid]
        assert (found.id, found.title, found.when, found.lines, found.stamp) == (
            event.id,
            event.title,
            event.when,
            event.lines,
            event.stamp,
        )
    assert replace(quick, events={}, prepared=None) == replace(plain, events={}, prepared=None)
    after, made = _after(plain, timeline), _after(quick, timeline)
    assert feed(made) == feed(after)
    assert made.problems == after.problems


@pytest.mark.parametrize("alter", [*SAME.values(), *OTHER.values()], ids=[*SAME, *OTHER])
def test_it_says_the_same(alter: Callable[[bytes], bytes]) -> None:
    altered = alter(FEED)
    assert altered != FEED or alter is bytes
    _assert_same(altered, THERE.timeline)


@given(timelines, timelines)
@settings(max_examples=30)
def test_it_says_the_same_at_random(one: Timeline, other: Timeline) -> None:
    first = feed(snapshot(one))
    second = feed(snapshot(other, first))
    for data in (first, second):
        _assert_same(data, one)
        _assert_same(data, other)


@pytest.mark.parametrize("name", [*SAME, *OTHER])
def test_what_is_not_parsed(name: str) -> None:
    data = {**SAME, **OTHER}[name](FEED)
    former = read(data, "old.ics", vevents(THERE.timeline, Placement.MARKER))
    assert isinstance(former.events, Unchanged) is (name in SAME)


@pytest.mark.parametrize("name", [*SAME])
def test_what_has_not_changed_stays_to_the_byte(name: str) -> None:
    data = SAME[name](FEED)
    _, quick = _both(data, THERE.timeline)
    new = feed(_after(quick, THERE.timeline))
    assert new[new.index(BEGIN) :] == data[data.index(BEGIN) :]


def test_a_filtered_feed_has_what_is_chosen() -> None:
    _, quick = _both(FEED.replace(b"SEQUENCE:0", b"SEQUENCE:4"), THERE.timeline)
    made = _after(quick, THERE.timeline)
    chosen = replace(made.timeline, events=made.timeline.events[1:], asked="2024")
    (page,) = made.render("ics", chosen).pages
    assert (page.count(BEGIN), page.count(b"SEQUENCE:4")) == (2, 2)
    turned = replace(made.timeline, events=made.timeline.events[::-1])
    (page,) = made.render("ics", turned).pages
    assert page.index(b"UID:three@") < page.index(b"UID:one@")


def test_another_timeline_is_not_taken_for_it() -> None:
    _, quick = _both(FEED, THERE.timeline)
    other = snapshot(SEED.replace("Ferry", "Train")).timeline
    made = _after(replace(quick, prepared=None), other)
    page = feed(made)
    assert b"Train line opened" in page
    assert page.count(b"SEQUENCE:1") == 1


def test_a_stamp_in_the_future_is_told() -> None:
    late = FEED.replace(b":20240119T", b":20990101T")
    _, quick = _both(late, THERE.timeline)
    (problem,) = _after(quick, THERE.timeline).problems
    assert "3 events there lie in the future" in problem.message
