from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from feeding import NOW, blocks, feed, snapshot, stamp
from hypothesis import given, settings
from making import checked, timeline_of, timelines

from timeline.formats.ics.placement import Placement
from timeline.model import Timeline
from timeline.query import read

LIST = """
[timeline]
id = "t"
[[event]]
id = "a"
title = "Treaty signed"
when = "2015"
[[event]]
id = "b"
title = "Summit"
when = "2026-12-01"
"""
DOCUMENT = """
[timeline]
id = "t"
[document]
published = 2024-01-19
[[event]]
id = "a"
title = "Meeting"
when = "this year"
status = "planned"
"""
MOVED = """
[document]
published = 2024-03-01
[[event]]
id = "a"
when = "2025"
status = "planned"
"""
EPOCH = "19700101T000000Z"


def test_the_first_feed_is_stamped_by_the_documents() -> None:
    assert stamp(feed(snapshot(LIST)), "a@timeline")[0] == EPOCH
    assert stamp(feed(snapshot(DOCUMENT)), "a@timeline") == ("20240119T000000Z",) * 2 + (0,)


def test_an_unchanged_event_keeps_its_stamp_to_the_byte() -> None:
    first = feed(snapshot(LIST))
    assert feed(snapshot(LIST, first, now=NOW + timedelta(days=9))) == first


def test_a_changed_event_is_raised_and_the_others_are_not() -> None:
    first = feed(snapshot(LIST))
    second = feed(snapshot(LIST.replace("Summit", "Great summit"), first))
    assert stamp(second, "b@timeline") == ("20261122T103015Z", "20261122T103015Z", 1)
    assert blocks(second)["a@timeline"] == blocks(first)["a@timeline"]
    third = feed(snapshot(LIST, second, now=NOW + timedelta(days=1)))
    assert stamp(third, "b@timeline") == ("20261123T103015Z", "20261123T103015Z", 2)


def test_a_stamp_never_goes_back_where_the_clock_does() -> None:
    first = feed(snapshot(LIST))
    second = feed(snapshot(LIST.replace("Summit", "Great summit"), first))
    third = feed(snapshot(LIST, second, now=NOW - timedelta(days=400)))
    assert stamp(third, "b@timeline") == ("20261122T103016Z", "20261122T103016Z", 2)


def test_a_new_document_stamps_what_it_changes() -> None:
    first = feed(snapshot(DOCUMENT))
    timeline, problems = timeline_of(DOCUMENT, MOVED)
    assert not problems
    assert stamp(feed(snapshot(timeline, first)), "a@timeline") == ("20240301T000000Z",) * 2 + (1,)


def test_a_document_older_than_the_feed_is_stamped_now() -> None:
    by_hand = feed(snapshot(DOCUMENT.replace("Meeting", "Great meeting"), feed(snapshot(DOCUMENT))))
    timeline, _ = timeline_of(DOCUMENT.replace("Meeting", "Great meeting"), MOVED)
    later = NOW + timedelta(hours=1)
    assert stamp(feed(snapshot(timeline, by_hand, now=later)), "a@timeline") == (
        "20261122T113015Z",
        "20261122T113015Z",
        2,
    )


def test_the_sequence_follows_the_documents_where_they_are_ahead() -> None:
    timeline, _ = timeline_of(DOCUMENT, MOVED, MOVED.replace("2025", "2026").replace("-01", "-02"))
    assert stamp(feed(snapshot(timeline, feed(snapshot(DOCUMENT)))), "a@timeline")[2] == 2


def test_another_placement_is_a_change() -> None:
    first = feed(snapshot(LIST))
    second = feed(snapshot(LIST, first, placement=Placement.SPAN))
    assert stamp(second, "a@timeline")[2] == 1
    assert blocks(second)["b@timeline"] == blocks(first)["b@timeline"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b"\r\n", b"\n"),  # as a version control system checks it out
        lambda data: data.replace(b"\r\n ", b""),  # unfolded
        lambda data: data.replace(b"SEQUENCE:0\r\n", b"") + b"\r\n",
        lambda data: data.replace(b"TRANSP:TRANSPARENT\r\n", b"").replace(
            b"END:VEVENT", b"TRANSP:TRANSPARENT\r\nEND:VEVENT"
        ),
    ],
)
def test_the_same_event_in_other_bytes_is_the_same(spoil: object) -> None:
    assert callable(spoil)
    first = feed(snapshot(DOCUMENT))
    second = snapshot(DOCUMENT, spoil(first))
    assert feed(second) == first
    assert not second.problems


def test_an_event_that_is_new_among_old_ones_starts_from_its_document() -> None:
    first = feed(snapshot(LIST))
    more = LIST + '[[event]]\nid = "c"\ntitle = "Third"\nwhen = "2027"\n'
    assert stamp(feed(snapshot(more, first)), "c@timeline") == (EPOCH, EPOCH, 0)


def test_an_event_that_is_removed_is_gone() -> None:
    first = feed(snapshot(LIST))
    second = feed(snapshot(LIST[: LIST.rindex("[[event]]")], first))
    assert list(blocks(second)) == ["a@timeline"]


def test_an_event_that_comes_back_goes_on_from_what_was_published() -> None:
    told = feed(snapshot(LIST.replace("Summit", "Great summit"), feed(snapshot(LIST))))
    gone = feed(snapshot(LIST[: LIST.rindex("[[event]]")], told))
    assert b"X-TIMELINE-GONE:1 20261122T103015Z b@timeline\r\n" in gone
    assert feed(snapshot(LIST[: LIST.rindex("[[event]]")], gone)) == gone
    back = feed(snapshot(LIST, gone, now=NOW + timedelta(days=2)))
    assert stamp(back, "b@timeline") == ("20261124T103015Z", "20261124T103015Z", 2)
    assert b"GONE" not in back


def test_what_a_placement_leaves_out_comes_back_too() -> None:
    changed = LIST.replace("Treaty", "Great treaty")
    told = feed(snapshot(changed, feed(snapshot(LIST))))
    skipped = snapshot(changed, told, placement=Placement.SKIP)
    assert not skipped.problems
    assert stamp(feed(snapshot(changed, feed(skipped))), "a@timeline")[2] == 2


def test_only_the_latest_of_very_many_are_remembered() -> None:
    many = "[timeline]\n" + "".join(
        f'[[event]]\nid = "e{number}"\ntitle = "T{number}"\nwhen = "2020"\n'
        for number in range(1005)
    )
    gone = feed(snapshot(LIST, feed(snapshot(many))))
    assert gone.count(b"X-TIMELINE-GONE:") == 1000


def test_a_renamed_event_keeps_its_uid_and_is_raised_once() -> None:
    first = feed(snapshot(LIST))
    renamed = LIST.replace('id = "b"', 'id = "summit-2026"\nformerly = "b"')
    second = feed(snapshot(renamed, first))
    assert set(blocks(second)) == {"a@timeline", "b@timeline"}
    assert stamp(second, "b@timeline")[2] == 1
    assert b"X-TIMELINE-EVENT-ID:summit-2026" in second
    assert feed(snapshot(renamed, second)) == second


CANCELLED = LIST.replace('when = "2026-12-01"', 'when = "2026-12-01"\nstatus = "cancelled"')
PLANNED = feed(snapshot(LIST))
TOLD = feed(snapshot(CANCELLED, PLANNED))
DAY = date(2026, 11, 22)


def test_a_cancelled_event_stays_for_its_time_and_goes() -> None:
    assert b"STATUS:CANCELLED" in blocks(TOLD)["b@timeline"]
    assert b"X-TIMELINE-CANCELLED;VALUE=DATE:20261122\r\n" in blocks(TOLD)["b@timeline"]
    for days, there in ((1, True), (89, True), (90, False), (900, False)):
        made = snapshot(CANCELLED, TOLD, today=DAY + timedelta(days=days))
        assert ("b@timeline" in blocks(feed(made))) is there, days
        assert bool(made.problems) is not there
        assert (feed(made) == TOLD) is there
    (problem,) = made.problems
    assert str(problem) == (
        "a.toml:8: warning: 'b' is no longer in the calendar: it has shown the cancellation "
        "for 90 days, as cancelled_days in [timeline] says"
    )


def test_what_has_gone_stays_away() -> None:
    late = date(2027, 6, 1)
    gone = feed(snapshot(CANCELLED, TOLD, today=late))
    assert b"X-TIMELINE-LAPSED:1 20261122T103015Z b@timeline\r\n" in gone
    assert feed(snapshot(CANCELLED, gone, today=late + timedelta(days=1))) == gone
    # Its plan is taken up again.
    again = snapshot(LIST, gone, today=late)
    assert stamp(feed(again), "b@timeline") == ("20261122T103016Z", "20261122T103016Z", 2)
    assert not again.problems
    assert b"LAPSED" not in feed(again)


def test_a_cancelled_event_that_changes_once_more_has_no_longer_time() -> None:
    changed = CANCELLED.replace("Summit", "Great summit")
    made = snapshot(changed, TOLD, now=NOW + timedelta(days=80), today=DAY + timedelta(days=80))
    assert stamp(feed(made), "b@timeline")[2] == 2
    late = DAY + timedelta(days=90)
    assert "b@timeline" not in blocks(feed(snapshot(changed, feed(made), today=late)))


def test_what_no_calendar_had_as_a_plan_stays() -> None:
    first = feed(snapshot(CANCELLED))
    assert "b@timeline" in blocks(feed(snapshot(CANCELLED, first, today=date(2999, 1, 1))))


def test_an_old_document_that_cancels_is_told_for_the_whole_time() -> None:
    first = feed(snapshot(DOCUMENT))
    timeline, _ = timeline_of(DOCUMENT, MOVED.replace('"planned"', '"cancelled"'))
    second = feed(snapshot(timeline, first))
    assert stamp(second, "a@timeline") == ("20240301T000000Z",) * 2 + (1,)
    assert blocks(feed(snapshot(timeline, second, today=DAY + timedelta(days=89))))
    assert not blocks(feed(snapshot(timeline, second, today=DAY + timedelta(days=90))))


@pytest.mark.parametrize(
    ("days", "stay"),
    [("0", 0), ("1", 1), ("30", 30), ('"always"', None)],
)
def test_the_timeline_sets_how_long(days: str, stay: int | None) -> None:
    said = checked(f"[timeline]\ncancelled_days = {days}\n")
    assert said.about is not None
    timeline, _ = timeline_of(CANCELLED)
    about = replace(timeline.about, cancelled_days=said.about.cancelled_days)
    timeline = replace(timeline, about=about)
    if stay is None:
        assert "b@timeline" in blocks(feed(snapshot(timeline, TOLD, today=date(9000, 1, 1))))
        return
    for more in (stay - 1, stay):
        made = snapshot(timeline, TOLD, today=DAY + timedelta(days=more))
        assert ("b@timeline" in blocks(feed(made))) is (more < stay)


def test_filters_take_the_stamps_of_the_whole() -> None:
    first = feed(snapshot(LIST))
    made = snapshot(LIST.replace("Summit", "Great summit"), first)
    (page,) = made.export("ics", read([("year", "2026")])).pages
    assert blocks(page) == {"b@timeline": blocks(feed(made))["b@timeline"]}


@given(timelines, timelines)
@settings(max_examples=30)
def test_laws(one: Timeline, other: Timeline) -> None:
    first = feed(snapshot(one))
    assert feed(snapshot(one, first)) == first
    second = feed(snapshot(other, first, now=NOW))
    assert feed(snapshot(other, second, now=NOW + timedelta(days=1))) == second
    before, after = blocks(first), blocks(second)
    for uid in before.keys() & after.keys():
        if before[uid] == after[uid]:
            continue
        old, new = stamp(first, uid), stamp(second, uid)
        assert new[2] > old[2]
        assert new[0] == new[1] > old[0]
    third = feed(snapshot(one, second, now=datetime(2030, 1, 1, tzinfo=UTC)))
    for uid in blocks(third).keys() & after.keys():
        assert stamp(third, uid)[2] >= stamp(second, uid)[2]


LATE = datetime(2099, 3, 1, tzinfo=UTC)


def test_stamps_of_a_clock_in_the_future_are_told() -> None:
    first = feed(snapshot(LIST))
    changed = LIST.replace("Summit", "Great summit")
    late = feed(snapshot(changed, first, now=LATE))
    made = snapshot(LIST, late)
    (problem,) = made.problems
    assert str(problem) == (
        "old.ics: warning: the stamps of 1 event there lie in the future, until "
        "2099-03-01T00:00:00Z: a clock was wrong when they were made, or is now; each change gets "
        "a stamp a second later, so that calendars follow"
    )
    assert stamp(feed(made), "b@timeline") == ("20990301T000001Z",) * 2 + (2,)
    # Also where the event has gone since.
    gone = feed(snapshot(LIST.partition('[[event]]\nid = "b"')[0], late))
    assert len(snapshot(LIST, gone).problems) == 1


@pytest.mark.parametrize(("later", "told"), [(timedelta(hours=24), 0), (timedelta(hours=25), 1)])
def test_clocks_and_zones_may_differ_by_a_day(later: timedelta, told: int) -> None:
    first = feed(snapshot(LIST))
    late = feed(snapshot(LIST.replace("Summit", "Great summit"), first, now=NOW + later))
    assert len(snapshot(LIST, late).problems) == told


def test_a_document_of_the_future_stamps_rightly() -> None:
    later = DOCUMENT.replace("2024-01-19", "2030-01-19")
    assert snapshot(later, feed(snapshot(later))).problems == ()
