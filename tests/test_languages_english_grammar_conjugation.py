"""Forms of verbs made from other forms."""

import pytest

from timeline.languages.english.grammar.conjugation import base_of_past, third_person

PASTS = (
    # The "e" is that of the ending.
    ("opened", "open"),
    ("visited", "visit"),
    ("docked", "dock"),
    ("edited", "edit"),
    ("anchored", "anchor"),
    ("belonged", "belong"),
    ("repaired", "repair"),
    ("heated", "heat"),
    ("crossed", "cross"),
    ("floated", "float"),
    # The verb ends with it.
    ("invaded", "invade"),
    ("hiked", "hike"),
    ("used", "use"),
    ("danced", "dance"),
    ("merged", "merge"),
    ("saved", "save"),
    ("unified", "unify"),
    ("paved", "pave"),
    ("donated", "donate"),
    ("acquired", "acquire"),
    ("settled", "settle"),
    ("resumed", "resume"),
    ("conceded", "concede"),
    ("issued", "issue"),
    # One consonant stands twice.
    ("planned", "plan"),
    ("stopped", "stop"),
    ("travelled", "travel"),
    ("controlled", "control"),
    ("called", "call"),
    ("fulfilled", "fulfill"),
    ("pressed", "press"),
    ("buzzed", "buzz"),
    ("carried", "carry"),
    ("died", "die"),
    # Not such a form.
    ("went", "went"),
)
THIRD_PERSONS = (
    ("open", "opens"),
    ("pass", "passes"),
    ("reach", "reaches"),
    ("fix", "fixes"),
    ("carry", "carries"),
    ("buy", "buys"),
    ("go", "goes"),
    ("have", "has"),
    ("be", "is"),
)


@pytest.mark.parametrize(("form", "base"), PASTS)
def test_the_base_of_a_past_form(form: str, base: str) -> None:
    assert base_of_past(form) == base


@pytest.mark.parametrize(("base", "form"), THIRD_PERSONS)
def test_the_third_person(base: str, form: str) -> None:
    assert third_person(base) == form
