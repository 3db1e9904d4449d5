"""In a plan, what is named without a verb is planned too."""

from datetime import date

import pytest

from timeline.extract.read import mentions

PUBLISHED = date(2024, 5, 15)
PLAN = (
    "The weir will be drained on 3 July. Anglers will be paid in August. "
    "The gates will be taken out on 2 September."
)
TOLD = (
    "The weir was drained on 3 March. Anglers were paid in April. "
    "The gates were taken out on 2 May."
)

#: text, what the last date in it is in a plan, and what it is in a report
LAST = (
    ("{} Final report: February.", "2025-02", "2024-02"),
    ("{} Pipes and pumps: January.", "2025-01", "2024-01"),
    ("{} Whole works: winter.", "2024-24", "2023-24"),
    # The minutes of a day are of one that is past.
    ("{} Minutes of 4 January.", "2024-01-04", "2024-01-04"),
    # What lies so much nearer is meant.
    ("{} Last survey: 10 May.", "2024-05-10", "2024-05-10"),
    ("{} The survey was made in December.", "2023-12", "2023-12"),
)


@pytest.mark.parametrize(("text", "planned", "told"), LAST)
def test_what_is_named_without_a_verb(text: str, planned: str, told: str) -> None:
    assert str(mentions(text.format(PLAN), PUBLISHED)[-1].when) == planned
    assert str(mentions(text.format(TOLD), PUBLISHED)[-1].when) == told


#: text, and what the doubt of its last date speaks of; empty where none is right
FOLLOWED = (
    ("The fair is on from 21 to 25 August. Gates open on Friday.", "can be 2024-05-17, or"),
    ("The vote fell on 3 April, as planned. Two weeks later it was made void.", ""),
    ("They met on 3 April. " + "Nobody said a word. " * 9 + "The next day they left.", "told last"),
    ("The fair is on Saturday. Gates open on Friday.", ""),
    ("They met on 2 May. On Friday it rained.", ""),
)


@pytest.mark.parametrize(("text", "said"), FOLLOWED)
def test_what_follows_on_a_day_that_was_named(text: str, said: str) -> None:
    doubts = " ".join(mentions(text, PUBLISHED)[-1].doubts)
    assert said in doubts if said else not doubts
