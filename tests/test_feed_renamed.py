import pytest
from feeding import feed, snapshot
from making import timeline_of

SEED = """
[[event]]
id = "summit"
title = "Regional climate summit in Astana"
when = "2026"
[[event]]
id = "treaty"
title = "Treaty signed"
when = "2015"
"""
OLD = feed(snapshot(SEED))


def messages(text: str, old: bytes = OLD) -> list[str]:
    return [str(problem) for problem in snapshot(text, old).problems]


def test_a_new_id_for_one_title_is_reported() -> None:
    (message,) = messages(SEED.replace('"summit"', '"climate-summit-2026"'))
    assert message == (
        "a.toml:2: warning: 'climate-summit-2026' is new, and 'summit' like it is gone from "
        'old.ics: if it is the same event write formerly = "summit", so that calendars keep it'
    )


@pytest.mark.parametrize(
    ("title", "when", "similar"),
    [
        ("Climate summit in Astana", "2026", True),  # half of it, of one date
        ("Summit on climate held", "2026", False),
        ("Regional climate summits, Astana", "2027", True),  # nearly all of it, moved
        ("Climate summit", "2027", False),
        ("Opening of a museum", "2026", False),
        ("REGIONAL CLIMATE SUMMIT IN ASTANA", "1999", True),
    ],
)
def test_similar_events_are_recognised(title: str, when: str, similar: bool) -> None:  # noqa: FBT001 - a column
    text = SEED.replace('"summit"', '"new"').replace('"2026"', f'"{when}"')
    assert bool(messages(text.replace("Regional climate summit in Astana", title))) is similar


def test_formerly_is_the_answer() -> None:
    renamed = SEED.replace('id = "summit"', 'id = "new"\nformerly = "summit"')
    assert messages(renamed) == []
    # Once more renamed: it still is the id of the UID.
    after = feed(snapshot(renamed, OLD))
    assert messages(renamed.replace('"new"', '"newer"'), after) == []
    (message,) = messages(SEED.replace('"summit"', '"newer"'), after)
    assert "and 'new' like it is gone" in message
    assert 'write formerly = "summit"' in message


def test_added_or_removed_alone_is_nothing() -> None:
    assert messages(SEED[: SEED.rindex("[[event]]")]) == []
    assert messages(SEED + '[[event]]\nid = "c"\ntitle = "Treaty signed"\nwhen = "2015"') == []


def test_each_is_paired_once() -> None:
    text = SEED.replace('"summit"', '"one"') + (
        '[[event]]\nid = "two"\ntitle = "Regional climate summit in Astana"\nwhen = "2026-05"\n'
    )
    assert len(messages(text)) == 1


def test_another_timeline_id_is_told_once() -> None:
    from dataclasses import replace

    timeline, _ = timeline_of(SEED)
    other = replace(timeline, about=replace(timeline.about, id="other"))
    (problem,) = snapshot(other, OLD).problems
    assert "was made with the timeline id 'timeline', and the id is 'other' now" in str(problem)
    assert 'write id = "timeline" in [timeline]' in str(problem)


def test_a_feed_of_another_timeline_is_ignored() -> None:
    assert messages('[[event]]\nid = "x"\ntitle = "X"\nwhen = "2020"') == []


def test_a_formerly_that_leads_nowhere_does_not_count() -> None:
    once = feed(snapshot(SEED.replace('id = "summit"', 'id = "new"\nformerly = "summit"'), OLD))
    again = SEED.replace('id = "summit"', 'id = "newer"\nformerly = "new"')
    (message,) = messages(again, once)
    assert message.endswith('write formerly = "summit", so that calendars keep it')
