"""`--where`: conditions on any field, an event's own ones too."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import lines, timeline_of

from timeline import query
from timeline.languages.phrases import phrases_of
from timeline.query.facets import own_fields
from timeline.query.where import Condition, condition

SEEDS = """
[[event]]
id = "a"
title = "Launch"
when = 2026-05-03
status = "planned"
place = "Rome, Italy"
tags = ["Press", "launch day"]
extra = { Owner = "Legal", "Due by" = "1 May", "a=b" = "x", "wow!" = "y" }
[[event]]
id = "b"
title = "Review"
when = 2026-06-03
status = "proposed"
extra = { owner = "press; Site  team", Title = "Dr" }
[[event]]
id = "c"
title = "Other"
when = 2026-07-03
status = "planned"
note = "two\\nlines"
"""
TIMELINE = timeline_of(SEEDS)[0]


def ids(*conditions: str) -> str:
    found = query.select(TIMELINE, query.of(where=conditions))
    return " ".join(event.id for event in found.events)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("owner=legal", "a"),
        ("OWNER=LEGAL", "a"),
        (" owner = legal ", "a"),
        ("owner=press", "b"),
        ("owner=site team", "b"),
        ("owner=press; site team", "b"),
        # Not a part of a word or of a text.
        ("owner=leg", ""),
        ("owner=team", ""),
        ("due  by=1 may", "a"),
        ("owner!=legal", "b c"),
        ("owner", "a b"),
        ("owner!=", "a b"),
        ("owner=", "c"),
        ("nobody", ""),
        ("nobody=", "a b c"),
        (r"a\=b=x", "a"),
        (r"wow\!=y", "a"),
        ("a=b=x", ""),
        # Fields that every event may have
        ("title=review", "b"),
        ("title=dr", "b"),
        ("tags=press", "a"),
        ("tag=launch day", "a"),
        ("tags=day", ""),
        ("tags=", "b c"),
        ("place=rome, italy", "a"),
        ("place=rome", ""),
        ("place", "a"),
        ("status=planned", "a c"),
        ("status!=planned", "b"),
        ("note=two lines", "c"),
        ("id=C", "c"),
    ],
)
def test_conditions(asked: str, expected: str) -> None:
    assert ids(asked) == expected


def test_all_of_several_must_hold() -> None:
    assert ids("status=planned", "owner") == "a"
    assert ids("owner=legal", "owner=press") == ""


@pytest.mark.parametrize("text", ["=legal", "!=x", " = ", "="])
def test_what_names_no_field_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="names no field: write owner=legal"):
        query.of(where=text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Owner=legal", "Owner: legal"),
        ("Owner!=legal", "Owner other than legal"),
        ("Owner", "with Owner"),
        ("Owner=", "without Owner"),
    ],
)
def test_words_for_people(text: str, words: str) -> None:
    assert query.words(query.of(where=text)) == words
    assert condition(text).words(phrases_of("en")) == words


@settings(max_examples=30)
@given(lines, lines | st.just(""), st.booleans())
def test_a_condition_reads_back(name: str, value: str, is_not: bool) -> None:  # noqa: FBT001
    asked = Condition(name, value, is_not=is_not)
    assert condition(str(asked)) == asked


def test_its_values_are_offered() -> None:
    assert own_fields(TIMELINE)[:3] == (
        ("Owner=Legal", "Owner: Legal"),
        ("Owner=press; Site team", "Owner: press; Site team"),
        ("Title=Dr", "Title: Dr"),
    )
    many = "".join(
        f'[[event]]\nid = "e{number}"\ntitle = "E"\nwhen = 2026\nextra = {{ No = {number} }}\n'
        for number in range(31)
    )
    assert own_fields(timeline_of(many)[0]) == (("No", "No"),)
