"""Groups of verbs and their tenses."""

import pytest

from timeline.languages.english.grammar.verb_forms import can_be_base
from timeline.languages.english.grammar.verbs import VerbGroup, verb_groups
from timeline.text.tokens import tokens


def groups(text: str) -> tuple[VerbGroup, ...]:
    return verb_groups(tokens(text, 0, len(text), ()))


GROUPS = (
    ("The bridge opened", ["past open"]),
    ("The bridge opens", ["present open"]),
    ("The bridge has opened", ["past open"]),
    ("The bridge had been opened", ["past open passive"]),
    ("The bridge was officially opened", ["past open passive"]),
    ("The bridge will open", ["future open"]),
    ("The bridge will not be opened", ["future open passive not"]),
    ("The bridge won't open", ["future open not"]),
    ("The bridge is to open", ["future open"]),
    ("The bridge was to open", ["modal open"]),
    ("The bridge is going to open", ["future open"]),
    ("The bridge would open", ["modal open"]),
    ("The bridge would have opened", ["modal open"]),
    ("The bridge did not open", ["past open not"]),
    ("The bridge didn't open", ["past open not"]),
    ("The bridge is being built", ["present build passive"]),
    ("The bridge was built", ["past build passive"]),
    ("They met", ["past meet"]),
    ("They went to Ghent to sign it", ["past go", "infinitive sign"]),
    ("a plan to be signed", ["infinitive sign passive"]),
    ("the importance of holding talks", ["gerund hold"]),
    ("The vote is planned", ["present plan passive"]),
    ("The vote is due", ["present due"]),
    ("The mayor plans to resign", ["present plan", "infinitive resign"]),
    ("They plan to resign", ["present plan", "infinitive resign"]),
    ("The bank cut its rate", ["past cut"]),
    ("She was elected and gave a speech", ["past elect passive", "past give"]),
    ("The bridge is to be opened", ["future open passive"]),
    ("The bridge was to be opened", ["modal open passive"]),
    ("The fair opens and ends with a dance", ["present open", "present end"]),
    ("It hopes to win", ["present hope", "infinitive win"]),
    ("The guild now aims to win", ["present aim", "infinitive win"]),
    ("The office was set up", ["past set up passive"]),
    ("She sang", ["past sing"]),
)
NONE = (
    # A noun, though a verb has the form.
    "a visit to Ghent",
    "the plans of the town",
    "an official opening",
    "the armed forces",
    "the developed countries",
    "May 2024",
    "the united front",
    "during the war",
    "member states of the union",
    "to parliament",
    "the hopes of the town",
    "visits and imports of wool",
    "United States",
)


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups(text: str, expected: list[str]) -> None:
    told = [
        " ".join(
            (
                group.tense.value,
                group.verb,
                *(["passive"] if group.passive else []),
                *(["not"] if group.negated else []),
            )
        )
        for group in groups(text)
    ]
    assert told == expected


@pytest.mark.parametrize("text", NONE)
def test_no_verbs(text: str) -> None:
    assert groups(text) == ()


def test_a_form_that_can_be_a_participle_is_bare() -> None:
    assert [group.participle for group in groups("the pact signed by them")] == [True]
    assert [group.participle for group in groups("They went and saw it")] == [False, False]


def test_base_forms() -> None:
    assert [can_be_base(one) for one in tokens("hold held Hold", 0, 14, ())] == [True, False, False]
