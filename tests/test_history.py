"""What became of events, step by step and between two states."""

from datetime import date

from making import timeline_of

from timeline.history.developments import Development, Kind, developments, difference
from timeline.languages.phrases import phrases_of
from timeline.news.words import said_of


def document(published: str, *lines: str) -> str:
    """A seed of one document of that day, of which each line is an event."""
    events = "".join(f"[[event]]\n{line.replace(', ', chr(10))}\n" for line in lines)
    return f'[document]\npublished = "{published}"\n{events}'


def brief(item: Development) -> str:
    """A step in one line."""
    said = f"{item.on:%m-%d} {item.document} {item.kind} {item.field}"
    return f"{said} {item.before or '-'} > {item.after or '-'}"


#: one event through all that can become of one
STORY = (
    document("2026-01-05", 'id = "x", title = "X", when = "November 2026"'),
    document("2026-02-05", 'id = "x", when = "12 November 2026"'),
    document("2026-03-05", 'id = "x", when = "12 November 2026"'),
    # vaguer, and so no confirmation
    document("2026-03-08", 'id = "x", when = "in 2026"'),
    document("2026-04-05", 'id = "x", when = "20 Nov 2026", was = "12 Nov 2026", place = "Hall"'),
    document("2026-05-05", 'id = "x", status = "postponed"'),
    document("2026-05-15", 'id = "x", status = "postponed"'),
    # the date of what is off is no news of it
    document("2026-05-16", 'id = "x", when = "20 Nov 2026"'),
    document("2026-06-05", 'id = "x", when = "1 December 2026"'),
    document("2026-06-25", 'id = "x", when = "1 December 2026"'),
    document("2026-06-25", 'id = "x", when = "2 December 2026"'),
    document("2026-07-25", 'id = "x", when = "2 December 2026"'),
    document("2026-08-25", 'id = "x", status = "cancelled"'),
    document("2026-08-26", 'id = "x", when = "3 December 2026", status = "planned"'),
    document("2026-12-26", 'id = "x", when = "3 December 2026"'),
    document("2026-12-27", 'id = "x", when = "4 December 2026"'),
    document("2026-12-28", 'id = "x", status = "cancelled"'),
)


def test_each_step_is_told_with_its_document() -> None:
    timeline, _ = timeline_of(*STORY)
    assert [brief(item) for item in developments(timeline)] == [
        "01-05 a added when - > 2026-11",
        "02-05 b sharpened when 2026-11 > 2026-11-12",
        "03-05 c confirmed when 2026-11-12 > 2026-11-12",
        "04-05 e moved when 2026-11-12 > 2026-11-20",
        "04-05 e changed place - > Hall",
        "05-05 f postponed status planned > postponed",
        "05-15 g confirmed status postponed > postponed",
        "06-05 i moved when 2026-11-20 > 2026-12-01",
        "06-25 j contradicted when 2026-12-01 > [2026-12-01,2026-12-02]",
        "07-25 l settled when [2026-12-01,2026-12-02] > 2026-12-02",
        "08-25 m cancelled status planned > cancelled",
        "08-26 n revived status cancelled > planned",
        "12-26 o confirmed status planned > occurred",
        "12-27 p corrected when 2026-12-03 > 2026-12-04",
        "12-28 q contradicted status occurred > cancelled",
    ]


def test_a_move_that_is_told_in_one_breath_is_two_steps() -> None:
    timeline, _ = timeline_of(
        document("2026-01-05", 'id = "x", title = "X", when = "9 May 2026", was = "3 May 2026"')
    )
    assert [brief(item) for item in developments(timeline)] == [
        "01-05 a added when - > 2026-05-03",
        "01-05 a moved when 2026-05-03 > 2026-05-09",
    ]


def test_steps_carry_dates_and_statuses_for_words() -> None:
    timeline, _ = timeline_of(*STORY)
    (revived,) = (item for item in developments(timeline) if item.kind is Kind.REVIVED)
    assert revived.reading_before
    assert revived.reading_after
    assert str(revived.reading_before.value) == "2026-12-02"
    assert revived.reading_after.words == "3 December 2026"
    assert (revived.status_before, revived.status_after) == ("cancelled", "planned")


def test_a_difference_is_one_step_from_state_to_state() -> None:
    old, _ = timeline_of(*STORY, as_of=date(2026, 2, 6))
    new, _ = timeline_of(*STORY, as_of=date(2026, 6, 6))
    assert [brief(item) for item in difference(old, new)] == [
        "06-05 i moved when 2026-11-12 > 2026-12-01",
        "04-05 e changed place - > Hall",
    ]


def test_events_are_matched_by_the_ids_that_they_had() -> None:
    old, _ = timeline_of(document("2026-01-05", 'id = "x", title = "X", when = "May 2026"'))
    new, _ = timeline_of(
        document("2026-01-05", 'id = "y", formerly = "x", title = "X", when = "June 2026"')
    )
    assert [(item.event, item.kind) for item in difference(old, new)] == [("y", Kind.MOVED)]


def test_what_only_one_side_has_is_added_or_dropped() -> None:
    one, _ = timeline_of(document("2026-01-05", 'id = "x", title = "X", when = "May 2026"'))
    two, _ = timeline_of(document("2026-01-05", 'id = "y", title = "Y", when = "May 2026"'))
    assert [(item.event, item.kind) for item in difference(one, two)] == [
        ("y", Kind.ADDED),
        ("x", Kind.DROPPED),
    ]


def test_words_never_give_a_date_to_what_has_none() -> None:
    timeline, _ = timeline_of(*STORY)
    say = phrases_of("en")
    assert [said_of(item, say) for item in developments(timeline)] == [
        "new: planned, Nov 2026",
        "date known better: 12 Nov 2026, was Nov 2026",
        "confirmed: 12 Nov 2026",
        "moved from 12 Nov to 20 Nov 2026",
        "place: Hall",
        "postponed from 20 Nov 2026, no new date",
        "confirmed as postponed",
        "moved from 20 Nov to 1 Dec 2026",
        "sources disagree: 1 Dec 2026 or 2 Dec 2026",
        "settled: 2 Dec 2026, was 1 Dec 2026 or 2 Dec 2026",
        "cancelled, was 2 Dec 2026",
        "takes place after all: 3 Dec 2026",
        "took place: 3 Dec 2026",
        "date corrected: 4 Dec 2026, not 3 Dec 2026",
        "said to be cancelled, not occurred",
    ]


def test_a_stretch_of_which_an_end_is_another_moved_and_is_not_known_better() -> None:
    said = ("1 November 2026 to 28 February 2027", "15 November 2026 to 28 February 2027")
    months = ("from November 2026 to February 2027", "from 3 November 2026 to 26 February 2027")
    for pair, kind in ((said, Kind.MOVED), (months, Kind.SHARPENED)):
        timeline, _ = timeline_of(
            document("2026-01-05", f'id = "x", title = "X", when = "{pair[0]}"'),
            document("2026-02-05", f'id = "x", when = "{pair[1]}"'),
        )
        assert [item.kind for item in developments(timeline)] == [Kind.ADDED, kind]
