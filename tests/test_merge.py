from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from counting import is_linear
from hypothesis import given, settings
from hypothesis import strategies as st
from making import TODAY, checked, timeline_of

from timeline.dates.rules import Modifier
from timeline.merge import build
from timeline.model import Change, Event, Records, Severity, Status


def document(published: str, *events: str) -> str:
    return f'[document]\npublished = "{published}"\n' + "".join(events)


def event(when: str, event_id: str = "x", title: str = "X", **more: str) -> str:
    lines = [f'{key} = "{value}"' for key, value in more.items()]
    dated = [f'when = "{when}"'] if when else []
    return "\n".join(["[[event]]", f'id = "{event_id}"', f'title = "{title}"', *dated, *lines, ""])


def one(*texts: str, **options: date) -> Event:
    timeline, problems = timeline_of(*texts, **options)
    assert not problems
    (found,) = timeline.events
    return found


@pytest.mark.parametrize(
    ("first", "second", "result", "sequence"),
    [
        # a vaguer date that agrees changes nothing but the sources
        ("2023-11-30", "2023", "2023-11-30", 1),
        ("2023-11-30", "2023-11", "2023-11-30", 1),
        ("2024", "202X", "2024", 1),
        ("2024-05", "between January and December 2024", "2024-05", 1),
        ("2015", "about 2015", "2015", 1),
        # one more precise takes its place
        ("2023", "2023-11", "2023-11", 1),
        ("2023", "2023-11-30", "2023-11-30", 1),
        ("2020/..", "2020-03-01/..", "2020-03-01/..", 1),
        # one that says the same with less doubt takes its place
        ("2015?", "2015", "2015", 1),
        # one that says that it lasts longer is no vaguer
        ("2024-05-10", "2024-05-10/2024-05-12", "2024-05-10/2024-05-12", 1),
        ("2024-05-10", "since 10 May 2024", "2024-05-10/..", 1),
        ("2020-05-10", "since 2020", "2020-05-10", 1),
        # a disjoint one moves the event, to a vaguer date too
        ("2025-05-01", "2026", "2026", 1),
        ("2025", "2024", "2024", 1),
        # one that overlaps in part: the newest decides
        ("2024-01/2024-06", "2024-04/2024-09", "2024-04/2024-09", 1),
    ],
)
def test_the_newer_date(first: str, second: str, result: str, sequence: int) -> None:
    found = one(document("2023-01-10", event(first)), document("2023-06-01", event(second)))
    assert str(found.when) == result
    assert found.stamp.sequence == sequence
    assert found.stamp.modified == datetime(2023, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("first", "second", "result", "moved"),
    [
        ("2026", "late 2026", "late 2026", False),
        ("late 2026", "2026", "late 2026", False),
        ("late 2026", "October 2026", "October 2026", False),
        ("late 2026", "April 2026", "April 2026", True),
        ("early 2026", "late 2026", "late 2026", True),
        ("mid-June 2026", "15 June 2026", "15 June 2026", False),
        ("[1348,1350]", "1350", "1350", False),
        ("1350", "[1348,1350]", "1350", False),
        ("-0043", "-0043-03-15", "-0043-03-15", False),
    ],
)
def test_a_part_or_a_set_beside_what_lies_in_it(
    first: str, second: str, result: str, *, moved: bool
) -> None:
    found = one(document("2023-01-10", event(first)), document("2023-06-01", event(second)))
    assert (found.reading.words, bool(found.former)) == (result, moved)


def test_the_order_of_files_is_nothing_the_order_of_publication_all() -> None:
    old = document("2023-01-10", event("2024", place="Rome"))
    new = document("2023-06-01", event("2025", note="moved"))
    found, other = one(old, new), one(new, old)
    assert str(found.when) == str(other.when) == "2025"
    assert (found.facts.place, found.facts.note) == ("Rome", "moved")


def test_each_change_is_a_revision_of_its_document() -> None:
    found = one(
        document("2023-01-10", event("2025", status="planned", place="Rome")),
        document("2023-06-01", event("2026", status="postponed", place="Rome")),
        document("2023-07-01", event("", status="cancelled")),
    )
    assert found.status is Status.CANCELLED
    assert [(item.document, item.known_on) for item in found.revisions] == [
        ("a", date(2023, 1, 10)),
        ("b", date(2023, 6, 1)),
        ("c", date(2023, 7, 1)),
    ]
    assert found.revisions[0].changes == ()
    assert found.revisions[1].changes[:2] == (
        Change(field="when", before="2025", after="2026"),
        Change(field="status", before="planned", after="postponed"),
    )
    assert [item.field for item in found.revisions[2].changes] == ["status", "sources"]
    assert found.stamp.sequence == 2


def test_as_of_knows_no_later_document() -> None:
    texts = (document("2023-01-10", event("2025")), document("2023-06-01", event("2026")))
    assert str(one(*texts, as_of=date(2023, 5, 31)).when) == "2025"
    assert str(one(*texts, as_of=date(2023, 6, 1)).when) == "2026"
    timeline, _ = timeline_of(*texts, as_of=date(2022, 1, 1))
    assert timeline.events == ()
    assert timeline.known_on == date(2022, 1, 1)
    assert timeline_of(*texts)[0].known_on == date(2023, 6, 1)


@pytest.mark.parametrize(
    ("when", "published", "status"),
    [
        ("2023", "2024-01-19", "occurred"),
        ("2024-01-18", "2024-01-19", "occurred"),
        ("2024-01-19", "2024-01-19", "planned"),  # the window has not ended before that day
        ("2024", "2024-01-19", "planned"),
        ("2026", "2024-01-19", "planned"),
        ("2020/..", "2024-01-19", "occurred"),  # it lasts, and began before
        ("2024/..", "2024-01-19", "occurred"),
        ("since today", "2024-01-19", "occurred"),
        ("2024-02/..", "2024-01-19", "planned"),
        ("../2023", "2024-01-19", "occurred"),
        ("../2030", "2024-01-19", "planned"),
        ("early 2024", "2024-06-19", "occurred"),
        ("mid-2024", "2024-06-19", "planned"),
        ("late 2024", "2024-06-19", "planned"),
        ("-0043-03-15", "2024-01-19", "occurred"),
        ("[2023,2025]", "2024-01-19", "planned"),
        ("[2022,2023]", "2024-01-19", "occurred"),
        # A side of a date tells by its begin, wherever behind that it lies.
        ("after 2020", "2024-01-19", "occurred"),
        ("not before 2024", "2024-01-19", "occurred"),
        ("after December 2023", "2024-01-19", "occurred"),
        ("after 2024", "2024-01-19", "planned"),
        ("not before February 2024", "2024-01-19", "planned"),
        ("before 2024", "2024-01-19", "occurred"),
        ("before 2025", "2024-01-19", "planned"),
        ("by 2023", "2024-01-19", "occurred"),
        ("[2020..]", "2024-01-19", "occurred"),
        ("[2025..]", "2024-01-19", "planned"),
    ],
)
def test_a_status_that_is_left_out(when: str, published: str, status: str) -> None:
    assert one(document(published, event(when))).status == status


def test_a_plain_list_is_read_as_of_today() -> None:
    assert one(event("2026-11-21")).status is Status.OCCURRED
    assert one(event("2026-11-22")).status is Status.PLANNED
    assert one(event("2026-11-21"), today=date(2026, 1, 1)).status is Status.PLANNED


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("planned", {}, "occurred"),  # a later document looks back on it
        ("cancelled", {}, "cancelled"),  # its date is over, it did not take place all the same
        ("occurred", {"status": "cancelled"}, "cancelled"),
    ],
)
def test_a_status_by_a_later_document(first: str, second: dict[str, str], status: str) -> None:
    found = one(
        document("2023-01-10", event("2024", status=first)),
        document("2026-01-01", event("2024", **second)),
    )
    assert found.status == status


def dated(*statements: tuple[str, dict[str, str]]) -> Event:
    """An event of documents of a month each: the words of its date, and what else they say."""
    return one(
        *(
            document(f"2024-{month:02}-01", event(when, **more))
            for month, (when, more) in enumerate(statements, 1)
        )
    )


@pytest.mark.parametrize(
    ("statements", "status"),
    [
        # what says nothing of the date says nothing of how far the event has come
        ([("2024-01-20", {"status": "planned"}), ("", {"note": "N"})], "planned"),
        ([("2024-01-20", {}), ("", {"status": "postponed"}), ("", {"note": "N"})], "postponed"),
        # the old date does not end a postponement, a new one does
        ([("2024-01-20", {}), ("", {"status": "postponed"}), ("2024-01", {})], "postponed"),
        ([("2024-01-20", {}), ("", {"status": "postponed"}), ("2024-06", {})], "planned"),
        ([("2024-01-20", {}), ("", {"status": "postponed"}), ("2024-02", {})], "occurred"),
        # what was thought to be over moves into the future
        ([("2023-05", {}), ("2024-06", {})], "planned"),
        ([("2023-05", {"status": "occurred"}), ("2024-06", {})], "planned"),
        ([("2024", {"status": "occurred"}), ("2024", {})], "occurred"),
        ([("2024", {"status": "proposed"}), ("2025", {})], "proposed"),
        ([("2024", {"status": "cancelled"}), ("2025", {})], "cancelled"),
    ],
)
def test_a_status_through_several_documents(
    statements: list[tuple[str, dict[str, str]]], status: str
) -> None:
    assert dated(*statements).status == status


def test_a_part_that_is_no_longer_named_stays() -> None:
    found = dated(("late 2026", {}), ("2026", {}))
    assert found.reading.modifier is Modifier.END
    assert found.revisions[1].changes[0].field == "sources"
    named = dated(("2026", {}), ("late 2026", {}))
    assert named.revisions[1].changes[0] == Change(field="when", before="2026", after="2026 (end)")


def test_any_two_documents_of_one_day_can_disagree() -> None:
    timeline, problems = timeline_of(
        *(document("2024-01-19", event(when)) for when in ("2024-05", "2024", "2024-06"))
    )
    assert [str(item.when) for item in timeline.events] == ["[2024-05,2024-06]"]
    assert [problem.severity for problem in problems] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("one_time", "other", "problems"),
    [
        ("2024-05-05T14:30[Asia/Tokyo]", "2024-05-05T05:30Z", 0),
        ("2024-05-05T14:30[Asia/Tokyo]", "2024-05-05T14:30Z", 1),
        ("2024-05-05T14:30[Asia/Tokyo]", "2024-05-05", 0),
    ],
)
def test_times_of_several_zones_are_compared_as_moments(
    one_time: str, other: str, problems: int
) -> None:
    _, found = timeline_of(
        document("2024-01-19", event(one_time)), document("2024-01-19", event(other))
    )
    assert len(found) == problems


def test_a_later_time_is_in_the_zone_that_the_event_has() -> None:
    found = dated(("2024-05-05T10:00", {"timezone": "Europe/Rome"}), ("2024-05-06T10:00", {}))
    assert str(found.when) == "2024-05-06T10:00+02:00[Europe/Rome]"


def test_a_list_is_read_as_of_the_day_that_is_asked_for() -> None:
    found = one(event("2023"), as_of=date(2020, 1, 1))
    assert found.status is Status.PLANNED


def test_a_document_that_is_read_twice_counts_once() -> None:
    text = document("2024-01-19", event("2025"))
    part = checked(text, "a")
    twice = Records(documents=part.documents, statements=part.statements * 2)
    timeline, _ = build(twice, today=date(2024, 1, 1))
    assert len(timeline.events[0].statements) == 1


def test_coordinates_go_with_their_place() -> None:
    first = document("2024-01-19", event("2025", place="Rome") + "coordinates = [41.9, 12.5]\n")
    assert (
        one(first, document("2024-02-01", event("2025", place="Milan"))).facts.coordinates is None
    )
    assert one(first, document("2024-02-01", event("2025", place="Rome, Italy"))).facts.coordinates
    assert one(first, document("2024-02-01", event("2025"))).facts.coordinates


def test_a_highlight_holds_until_a_document_takes_it_off() -> None:
    first = document("2023-01-10", event("2024") + "highlight = true\n")
    later = document("2023-06-01", event("2024"))
    last = document("2023-07-01", event("2024") + "highlight = false\n")
    assert one(first, later).facts.highlight is True
    assert one(first, later, last).facts.highlight is False
    # It is no news of the event.
    changes = [item.field for rev in one(first, later, last).revisions for item in rev.changes]
    assert "highlight" not in changes


def test_a_plan_stays_what_it_was_said_to_be() -> None:
    found = one(
        document("2023-01-10", event("2030", status="proposed")),
        document("2023-06-01", event("2030")),
    )
    assert found.status is Status.PROPOSED


def test_documents_of_one_day_that_disagree_on_the_date() -> None:
    timeline, problems = timeline_of(
        document("2024-01-19", event("2024-05-01")), document("2024-01-19", event("2024-06"))
    )
    assert [str(item.when) for item in timeline.events] == ["[2024-05-01,2024-06]"]
    assert [str(problem) for problem in problems] == [
        (
            "b.toml:3: warning: documents of 2024-01-19 disagree on the date of 'x': "
            "2024-05-01 at a.toml:3 and 2024-06 here: it is shown as contested; correct what is "
            "wrong, or state what a later document says"
        ),
    ]


@pytest.mark.parametrize(
    ("one_says", "other_says", "name"),
    [
        ({"status": "planned"}, {"status": "cancelled"}, "status"),
        ({"place": "Rome"}, {"place": "Almaty"}, "place"),
    ],
)
def test_documents_of_one_day_that_disagree_on_more(
    one_says: dict[str, str], other_says: dict[str, str], name: str
) -> None:
    timeline, problems = timeline_of(
        document("2024-01-19", event("2025", **one_says)),
        document("2024-01-19", event("2025", **other_says)),
    )
    (problem,) = problems
    assert problem.severity is Severity.WARNING
    assert f"two documents of 2024-01-19 disagree on the {name} of 'x'" in problem.message
    assert [str(item.when) for item in timeline.events] == ["2025"]


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [("2023", "2023-11-30", "2023-11-30"), ("2023-11-30", "2023", "2023-11-30")],
)
def test_documents_of_one_day_that_agree(first: str, second: str, result: str) -> None:
    found = one(
        document("2024-01-19", event(first, place="Rome")),
        document("2024-01-19", event(second, place="Rome, Italy")),
    )
    assert str(found.when) == result
    assert found.facts.place == "Rome, Italy"


def test_two_plain_lists_that_disagree() -> None:
    _, problems = timeline_of(event("2025"), event("2026"))
    assert [problem.message for problem in problems] == [
        (
            "lists without a publication date disagree on the date of 'x': 2025 at a.toml:1 "
            "and 2026 here: it is shown as contested; correct what is wrong, or state what a "
            "later document says"
        ),
    ]


def test_citations_quote_the_words_and_tell_what_is_implied() -> None:
    found = one(
        '[document]\ntitle = "Report"\npublisher = "Gazette"\nauthor = "Ana"\n'
        "published = 2024-01-19\n" + event("Nov. 30 last year", locator="page 3"),
        "[document]\npublished = 2024-02-01\n" + event("2023"),
    )
    assert found.sources == (
        "Report (Ana, Gazette, 2024-01-19), page 3: “Nov. 30 last year” (year implied)",
        "b (2024-02-01)",
    )


def test_times_without_a_zone_take_the_events_or_the_timelines() -> None:
    found = one(event("2024-01-19T09:00", timezone="Europe/Rome"))
    assert str(found.when) == "2024-01-19T09:00+01:00[Europe/Rome]"
    assert found.reading.stated[-1] == "timezone"
    assert found.reading.implied == ()
    kept = one(event("2024-01-19T09:00Z", timezone="Europe/Rome"))
    assert str(kept.when) == "2024-01-19T09:00Z"
    span = one(event("2024-01-19T09:00/2024-01-19T10:00", timezone="Asia/Almaty"))
    assert str(span.when).endswith("/2024-01-19T10:00+06:00[Asia/Almaty]")


def test_a_time_that_the_zone_skips() -> None:
    timeline, problems = timeline_of(event("2024-03-31T02:30", timezone="Europe/Rome"))
    assert timeline.events == ()
    assert problems[0].message == (
        "when: '2024-03-31T02:30' is not a time: the clocks of Europe/Rome skip 02:30 on that day"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[event]]\nid = "x"\ntitle = "X"\n', "event 'x' has no date: write when = \"…\""),
        ('[[event]]\nid = "x"\nwhen = 2015\n', "event 'x' has no title: write title = \"…\""),
    ],
)
def test_an_event_that_no_statement_completes(text: str, message: str) -> None:
    timeline, problems = timeline_of(text)
    assert not timeline.events
    assert [(problem.message, problem.left_out) for problem in problems] == [(message, "x")]


def test_events_stand_in_order() -> None:
    whens = ["2024", "2024-01-01", "../2023", "1987", "2024-01-01/2024-02-01", "2020/.."]
    timeline, _ = timeline_of(
        "".join(event(when, f"e{index}", f"T{index}") for index, when in enumerate(whens))
    )
    assert [str(item.when) for item in timeline.events] == [
        "1987",
        "2020/..",
        "../2023",
        "2024-01-01",
        "2024-01-01/2024-02-01",
        "2024",
    ]


said = st.tuples(
    st.integers(1, 28),
    st.sampled_from(["2024", "2025", "2025-03", "2025-03-04", ""]),
    st.sampled_from(["", "planned", "cancelled"]),
    st.sampled_from(["", "Rome"]),
)


def stated(day: int, when: str, status: str, place: str) -> str:
    more = {key: value for key, value in (("status", status), ("place", place)) if value}
    return document(f"2024-01-{day:02}", event(when, **more))


@settings(max_examples=40)
@given(statements=st.lists(said, min_size=1, max_size=6, unique_by=lambda item: item[0]))
def test_laws_of_merging(statements: list[tuple[int, str, str, str]]) -> None:
    texts = [stated(*statement) for statement in statements]
    timeline, _ = timeline_of(*texts)
    for found in timeline.events:
        assert found.stamp.sequence == len(found.revisions) - 1
        assert len(found.sources) == len(found.statements) == len(statements)
        assert str(found.when) in [when for _, when, _, _ in statements]
    # What was known on a day is the same whether later documents are there or not.
    for day in (1, 10, 19):
        known = [text for text, (on, *_) in zip(texts, statements, strict=True) if on <= day]
        early, _ = timeline_of(*known)
        late, _ = timeline_of(*texts, as_of=date(2024, 1, day))
        assert [
            (item.when, item.status, item.facts, item.stamp.sequence) for item in early.events
        ] == [(item.when, item.status, item.facts, item.stamp.sequence) for item in late.events]


RENAMED = """
[[event]]
id = "new"
formerly = "old"
title = "Summit"
when = "2026"
"""


def test_a_renamed_event_keeps_its_uid() -> None:
    timeline, problems = timeline_of(RENAMED, "[document]\npublished = 2024-01-19\n")
    assert not problems
    (found,) = timeline.events
    assert (found.id, found.formerly, found.uid(timeline.about)) == ("new", "old", "old@timeline")


@pytest.mark.parametrize(
    ("texts", "ids", "message"),
    [
        (
            (RENAMED, '[[event]]\nid = "old"\ntitle = "Old"\nwhen = "2020"'),
            ["old"],
            (
                "a.toml:2: error: 'new' was formerly 'old', and 'old' has the UID of that id: two "
                "events cannot share one; take formerly out, or give both the same id"
            ),
        ),
        (
            (RENAMED, RENAMED.replace('"new"', '"newer"')),
            ["new"],
            (
                "b.toml:2: error: 'newer' was formerly 'old', and 'new' has the UID of that id: "
                "two events cannot share one; take formerly out, or give both the same id"
            ),
        ),
        (
            (RENAMED, RENAMED.replace('"old"', '"older"')),
            ["new"],
            (
                "b.toml:2: error: 'new' was formerly 'old' at a.toml:2 and 'older' here: keep the "
                "older one, of which its UID was made"
            ),
        ),
    ],
)
def test_a_uid_is_of_one_event(texts: tuple[str, ...], ids: list[str], message: str) -> None:
    timeline, problems = timeline_of(*texts)
    assert [event.id for event in timeline.events] == ids
    assert [str(problem) for problem in problems] == [message]


def test_an_event_that_was_never_called_otherwise() -> None:
    timeline, problems = timeline_of(RENAMED.replace('"old"', '"new"'))
    assert not problems
    assert timeline.events[0].formerly == ""


def test_an_event_of_many_lists_takes_work_in_proportion_to_them() -> None:
    def work(size: int) -> Callable[[], object]:
        lists = [
            checked('[[event]]\nid = "a"\ntitle = "A"\nwhen = 2015\n' + f'note = "{number}"')
            for number in range(size)
        ]
        statements = tuple(item for each in lists for item in each.statements)
        return lambda: build(Records(statements=statements), today=TODAY)

    assert is_linear(work, 50)


def test_what_two_lists_say_alike_is_said_once() -> None:
    timeline, problems = timeline_of(*['[[event]]\nid = "a"\ntitle = "A"\nwhen = 2015\n'] * 3)
    assert not [item for item in problems if item.severity is Severity.ERROR]
    (event,) = timeline.events
    assert len(event.statements) == 1


BARE = '[[event]]\nid = "x"\n'


@pytest.mark.parametrize(
    ("documents", "line", "when", "status"),
    [
        # behind what gives the date that it had
        (["3 May"], 'was = "2024-05-03"\nwhen = "2024-05-17"', "2024-05-17", "planned"),
        (["3 May"], 'was = "2024-05-03"\nstatus = "postponed"', "2024-05-03", "postponed"),
        (["3 May"], 'was = "3 May"\nwhen = "17 May 2024"', "2024-05-17", "planned"),
        # and behind what leaves that as it is
        (["3 May", ""], 'was = "2024-05-03"\nwhen = "2024-05-17"', "2024-05-17", "planned"),
        # of one that has moved on since it is the older news
        (["3 May", "24 May"], 'was = "2024-05-03"\nwhen = "2024-05-17"', "2024-05-24", "planned"),
        (["3 May", "24 May"], 'was = "2024-05-24"\nwhen = "2024-05-30"', "2024-05-30", "planned"),
        # what says no such thing is older than every document
        (["3 May"], 'was = "2024-05-10"\nwhen = "2024-05-17"', "2024-05-03", "planned"),
        (["3 May"], 'when = "2024-05-17"', "2024-05-03", "planned"),
    ],
)
def test_lists_that_tell_of_a_move(documents: list[str], line: str, when: str, status: str) -> None:
    dated = [
        document(f"2024-01-{10 + number}", event(said, status="planned"))
        for number, said in enumerate(documents)
    ]
    found = one(BARE + line, *dated, today=date(2024, 4, 1))
    assert (str(found.when), found.status) == (when, Status(status))


def test_a_later_document_decides_each_field_of_an_events_own() -> None:
    first = """
        [document]
        published = 2024-01-01
        [[event]]
        id = "fair"
        when = "2024"
        title = "Fair"
        extra = { Owner = "legal", Budget = 12.0 }
    """
    later = """
        [document]
        published = 2024-02-01
        [[event]]
        id = "fair"
        extra = { owner = "press", Paid = true }
    """
    (event,) = timeline_of(first, later)[0].events
    assert event.facts.extra == (("Owner", "press"), ("Budget", "12"), ("Paid", "true"))
    assert [change.field for change in event.revisions[1].changes] == ["Owner", "Paid", "sources"]


def test_documents_of_a_day_disagree_on_a_field_of_the_events_own() -> None:
    head = '[document]\nid = "{}"\ntitle = "A"\npublished = {}\n'
    event = '[[event]]\nid = "fair"\nwhen = 2024\ntitle = "Fair"\n[event.extra]\n'
    old = head.format("old", "2024-01-01") + event + 'Owner = "town"\n'
    one = head.format("one", "2024-02-01") + event + 'Owner = "legal"\nBudget = 5\n'
    two = head.format("two", "2024-02-01") + event + 'OWNER = "press"\nbudget = "5"\n'
    timeline, problems = timeline_of(old, one, two)
    (fair,) = timeline.events
    # As with a place: what an older document says stays, and both are told.
    assert fair.facts.extra == (("Owner", "town"), ("Budget", "5"))
    assert [item.message.partition(":")[0] for item in problems] == [
        "two documents of 2024-02-01 disagree on 'Owner' of 'fair'"
    ]
    later = head.format("later", "2024-03-01") + event + 'owner = "Press"\n'
    timeline, problems = timeline_of(old, one, two, later)
    assert timeline.events[0].facts.extra == (("Owner", "Press"), ("Budget", "5"))
    assert problems == ()


def test_a_field_of_an_events_own_may_be_called_as_any_other() -> None:
    head = '[document]\ntitle = "A"\npublished = {}\n[[event]]\nid = "fair"\n'
    first = head.format("2024-01-01") + 'when = 2024\ntitle = "Fair"\nextra = { Status = "green" }'
    later = head.format("2024-02-01") + 'extra = { status = "red", when = "soon" }'
    (fair,) = timeline_of(first, later)[0].events
    changes = [(item.field, item.after) for item in fair.revisions[1].changes[:-1]]
    assert changes == [("extra.Status", "red"), ("extra.when", "soon")]
