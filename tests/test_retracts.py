"""Documents that take others back, or take their place: what counts from which day on."""

from datetime import date, timedelta
from json import loads

import pytest
from feeding import blocks, feed, snapshot, stamp
from jsonschema import Draft4Validator
from making import TODAY, checked, timeline_of

from timeline import terminal
from timeline.formats import json
from timeline.formats.json_read import read as read_json
from timeline.formats.json_schema import export_schema
from timeline.history.developments import developments
from timeline.merge import build
from timeline.merge.private import public, public_records
from timeline.model import Event, Records, Severity, Timeline
from timeline.seeds.check import check
from timeline.seeds.gather import gather


def document(name: str, published: str, *events: str, **acts: str) -> str:
    """A seed of one document; each event is its lines, parted by `, `."""
    lines = [f'id = "{name}"', f'published = "{published}"']
    lines += [f'{key} = ["{target}"]' for key, target in acts.items()]
    parts = [f"[[event]]\n{event.replace(', ', chr(10))}" for event in events]
    return "\n".join(["[document]", *lines, *parts, ""])


PLAN = document("plan", "2026-01-05", 'id = "x", title = "X", when = "November 2026"')
NEWS = document("news", "2026-02-05", 'id = "x", when = "12 November 2026", place = "Hall"')
BACK = document("back", "2026-04-05", retracts="news")


def event_of(*texts: str, as_of: date | None = None) -> Event:
    timeline, problems = timeline_of(*texts, as_of=as_of)
    assert not problems
    (found,) = timeline.events
    return found


def kinds(timeline: Timeline) -> list[str]:
    return [
        f"{item.document} {item.kind} {item.before or '-'} > {item.after or '-'}"
        for item in developments(timeline)
        if item.field in ("when", "status")
    ]


def test_what_is_taken_back_counts_until_that_day() -> None:
    assert str(event_of(PLAN, NEWS, BACK, as_of=date(2026, 4, 4)).when) == "2026-11-12"
    found = event_of(PLAN, NEWS, BACK, as_of=date(2026, 4, 5))
    assert (str(found.when), found.facts.place) == ("2026-11", "")
    assert [item.statement.document for item in found.withdrawn] == ["news"]
    assert [item.document for item in found.statements] == ["plan"]
    assert len(found.sources) == 1


def test_it_is_one_revision_and_the_number_goes_up() -> None:
    before = event_of(PLAN, NEWS)
    found = event_of(PLAN, NEWS, BACK)
    assert found.revisions[:-1] == before.revisions
    assert found.revisions[-1].document == "back"
    assert {(item.field, item.before, item.after) for item in found.revisions[-1].changes} >= {
        ("when", "2026-11-12", "2026-11"),
        ("place", "Hall", ""),
    }
    assert found.stamp.sequence == 2


def test_what_puts_it_right_is_the_same_revision() -> None:
    right = document("right", "2026-04-05", 'id = "x", when = "21 Nov 2026"', retracts="news")
    found = event_of(PLAN, NEWS, right)
    assert (str(found.when), len(found.revisions)) == ("2026-11-21", 3)
    timeline, _ = timeline_of(PLAN, NEWS, right)
    assert kinds(timeline)[-1] == "right retracted 2026-11-12 > 2026-11-21"


def test_later_documents_go_on_from_what_is_left() -> None:
    later = document("later", "2026-05-05", 'id = "x", when = "2026-11-03"')
    timeline, _ = timeline_of(PLAN, NEWS, BACK, later)
    assert kinds(timeline) == [
        "plan added - > 2026-11",
        "news sharpened 2026-11 > 2026-11-12",
        "back retracted 2026-11-12 > 2026-11",
        "later sharpened 2026-11 > 2026-11-03",
    ]


def test_an_event_of_which_nothing_is_left_is_gone_and_told() -> None:
    timeline, (problem,) = timeline_of(NEWS.replace('id = "x"', 'id = "x"\ntitle = "X"'), BACK)
    assert timeline.events == ()
    assert [event.id for event in timeline.gone] == ["x"]
    assert problem.severity is Severity.WARNING
    assert str(problem) == (
        "b.toml:1: warning: 'x' is no longer in the timeline: 'back' (2026-04-05) takes back all "
        "that was said of it"
    )
    assert kinds(timeline) == [
        "news added - > 2026-11-12",
        "back retracted 2026-11-12 > -",
    ]


def test_a_document_that_tells_of_it_again_brings_it_back() -> None:
    again = document("again", "2026-06-05", 'id = "x", title = "X", when = "2026-12-01"')
    timeline, problems = timeline_of(NEWS.replace('"x"', '"x"\ntitle = "X"'), BACK, again)
    assert not problems
    (found,) = timeline.events
    assert (str(found.when), found.stamp.sequence) == ("2026-12-01", 2)
    assert kinds(timeline)[-1] == "again added - > 2026-12-01"


def test_what_takes_back_can_be_taken_back() -> None:
    sorry = document("sorry", "2026-05-05", retracts="back")
    found = event_of(PLAN, NEWS, BACK, sorry)
    assert (str(found.when), found.withdrawn) == ("2026-11-12", ())
    assert [item.document for item in found.revisions] == ["plan", "news", "back", "sorry"]


def test_the_title_stays_where_what_gave_it_is_taken_back() -> None:
    plan = document("plan", "2026-01-05", 'id = "x", when = "November 2026"')
    news = NEWS.replace('id = "x"', 'id = "x"\ntitle = "X"')
    assert event_of(plan, news, BACK).title == "X"


def test_a_statement_takes_back_what_was_said_of_its_event_only() -> None:
    two = document("two", "2026-01-05", *(f'id = "{i}", title = "T", when = "2026"' for i in "xy"))
    back = document("back", "2026-04-05", 'id = "x", retracts = ["two"]')
    timeline, problems = timeline_of(two, back)
    assert [event.id for event in timeline.events] == ["y"]
    assert [event.id for event in timeline.gone] == ["x"]
    assert len(problems) == 1


def test_a_newer_edition_takes_the_place_of_the_older() -> None:
    events = (f'id = "{name}", title = "{name}", when = "May 2027"' for name in "xyz")
    first = document("first", "2026-01-05", *events)
    second = document(
        *("second", "2026-04-05", 'id = "x", title = "x", when = "June 2027"'),
        'id = "y", title = "y", when = "May 2027"',
        supersedes="first",
    )
    timeline, (problem,) = timeline_of(first, second)
    assert [event.id for event in timeline.events] == ["y", "x"]
    assert problem.message == (
        "'z' is no longer in the timeline: 'second' (2026-04-05) takes the place of what told of "
        "it, and does not"
    )
    assert kinds(timeline)[3:] == [
        "second moved 2027-05 > 2027-06",
        "second confirmed 2027-05 > 2027-05",
        "second dropped 2027-05 > -",
    ]


@pytest.mark.parametrize(
    ("acts", "said"),
    [
        ({"retracts": "newz"}, "retracts 'newz': no document has that id: did you mean 'news'?"),
        ({"retracts": "other"}, "no document has that id, so that it takes nothing back"),
        ({"retracts": "back"}, "retracts 'back' is the document itself: name the one that it"),
        ({"supersedes": "late"}, "supersedes 'late' (2026-09-01), which is younger than this"),
        ({"retracts": "same"}, "retracts 'same', and is taken back by it too: neither counts"),
    ],
)
def test_an_act_that_cannot_hold_is_told_and_passed_over(acts: dict[str, str], said: str) -> None:
    texts: tuple[str, ...] = (
        NEWS.replace('"x"', '"x"\ntitle = "X"'),
        document("back", "2026-04-05", **acts),
        document("late", "2026-09-01"),
        document("same", "2026-04-05", retracts="back"),
    )
    texts = texts if acts == {"retracts": "same"} else texts[:3]
    problems = gather([checked(text) for text in texts]).problems
    (problem, *_) = (item for item in problems if "published =" not in item.message)
    assert said in problem.message
    assert (problem.severity, problem.origin.line) == (Severity.WARNING, 1)
    assert timeline_of(*texts)[0].events


def test_an_export_in_json_reads_back_with_all_of_it() -> None:
    timeline, _ = timeline_of(PLAN, NEWS, BACK, *_two_more())
    text = json.render(timeline).decode()
    Draft4Validator(export_schema()).validate(loads(text))
    read = check(read_json(text, "made.json"), "made")
    again, _ = build(
        Records(documents=read.documents, statements=read.statements), today=timeline.today or TODAY
    )
    assert developments(again) == developments(timeline)
    assert [event.id for event in again.gone] == ["z"]
    assert [event.withdrawn for event in again.events] == [
        event.withdrawn for event in timeline.events
    ]


def _two_more() -> tuple[str, str]:
    one = document("one", "2026-03-05", 'id = "z", title = "Z", when = "May 2026"')
    return one, document("two", "2026-06-05", supersedes="one")


def test_a_page_of_an_event_tells_what_took_back_its_statements() -> None:
    timeline, _ = timeline_of(PLAN, NEWS, BACK, *_two_more())
    (event,), (gone,) = timeline.events, timeline.gone
    shown = terminal.describe(event, timeline, today=TODAY)
    assert "  2. news (2026-02-05)\n     retracted by back on 2026-04-05\n" in shown
    shown = terminal.describe(gone, timeline, today=TODAY)
    assert "when: 2026-05 → none" in shown
    assert "no longer in the timeline, replaced by two on 2026-06-05; before: planned" in shown


def test_what_was_private_stays_so_when_it_is_taken_back() -> None:
    secret = document("s", "2026-01-05", 'id = "z", title = "Z", when = "2027", class = "private"')
    back = document("sorry", "2026-06-05", retracts="s")
    parts = [checked(text) for text in (PLAN, secret, back)]
    records = gather(parts)
    timeline, _ = build(records, today=TODAY)
    seen = public(timeline, records)
    assert (len(timeline.gone), seen.gone) == (1, ())
    assert {document.id for document in seen.documents} == {"plan"}
    assert "'s'" not in repr(seen.documents)
    assert "'s'" not in repr(public_records(records).documents)


def test_calendars_that_have_it_see_it_withdrawn_for_a_while() -> None:
    plan = document("plan", "2026-01-05", 'id = "z", title = "Z", when = "2027-05-03"')
    before, after = (
        timeline_of(plan)[0],
        timeline_of(plan, document("no", "2026-06-05", retracts="plan"))[0],
    )
    # Who never had it is told nothing.
    assert blocks(feed(snapshot(after))) == {}
    first = feed(snapshot(before))
    second = feed(snapshot(after, first))
    shown = blocks(second)["z@timeline"].decode()
    assert "STATUS:CANCELLED" in shown
    assert "SUMMARY:Withdrawn: Z" in shown
    assert "no (2026-06-05) takes back all that was said of it" in shown.replace("\r\n ", "")
    assert stamp(second, "z@timeline") == ("20260605T000000Z",) * 2 + (1,)
    assert feed(snapshot(after, second)) == second
    late = TODAY + timedelta(days=90)
    third = feed(snapshot(after, second, today=late))
    assert blocks(third) == {}
    assert feed(snapshot(after, third, today=late)) == third
    assert stamp(feed(snapshot(before, third)), "z@timeline")[2] == 2


def test_what_has_another_id_now_is_not_told_to_be_gone() -> None:
    again = document(
        "new", "2026-06-05", 'id = "y", formerly = "x", title = "X", when = "2027"', retracts="news"
    )
    timeline, problems = timeline_of(NEWS.replace('"x"', '"x"\ntitle = "X"'), again)
    assert (timeline.gone, problems) == ((), ())
    assert [event.id for event in timeline.events] == ["y"]


def test_what_holds_by_a_statement_that_is_taken_back_holds_in_its_history_too() -> None:
    first = document("a", "2026-01-05", 'id = "x", title = "X", when = "2027", retracts = ["e"]')
    circle = document("e", "2026-01-05", supersedes="a")
    timeline, _ = timeline_of(first, circle, document("f", "2026-02-05", retracts="a"))
    assert kinds(timeline) == ["a added - > 2027", "f retracted 2027 > -"]
