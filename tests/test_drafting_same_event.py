"""One event, one draft: tellings of one event in a document are joined."""

from datetime import date

import pytest
from dated import PUBLISHED, dated

from timeline import edtf
from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft, drafts, drafts_of
from timeline.drafting.locators import together


def read(*paragraphs: str) -> tuple[Draft, ...]:
    """The drafts of paragraphs with marked dates."""
    text, found = dated("\n\n".join(paragraphs))
    return drafts_of(DocumentText(name="-", text=text, published=PUBLISHED), found)


DAY = "{Monday|2024-05-13}"
ONE = (
    # "The N on a day" points at what was told of that day.
    (f"Vandals attacked the mill on {DAY}.", f"The attack on {DAY} was condemned."),
    (f"Vandals attacked the mill on {DAY}.", "The mayor condemned {Monday|2024-05-13}'s raid."),
    (f"The guild voted for the plan on {DAY}.", f"The vote on {DAY} was close."),
    (f"The reopening on {DAY} was a feast.", f"The mayor opened the mill on {DAY}."),
    (f"The minister resigned on {DAY}.", f"His resignation on {DAY} was a shock."),
    (f"A bomb exploded in Ost on {DAY}.", f"The explosion on {DAY} was heard in Hamar."),
    (f"A barge sank off Fehm on {DAY}.", f"The accident on {DAY} was the first in years."),
    (f"A quake shook Ost on {DAY}.", f"The earthquake on {DAY} cracked a wall."),
    (f"The mayor unveiled a statue on {DAY}.", f"The ceremony on {DAY} was short."),
    (f"Two people were killed in Ost on {DAY}.", f"The fire on {DAY} began in a mill."),
    (f"The bridge was inspected on {DAY}.", f"The inspection on {DAY} found a crack."),
    (f"A mill in Ost burned down on {DAY}.", f"The fire killed two people on {DAY}."),
    (f"The council passed the plan on {DAY}.", f"The vote on {DAY} was close."),
    (f"Drivers walked out on {DAY}.", f"The strike on {DAY} was the first in years."),
    (f"The clerk said that the mill had opened on {DAY}.", f"Ann Lund opened the mill on {DAY}."),
    (f"A wildfire broke out in Ost on {DAY}.", f"The blaze on {DAY} destroyed a school."),
    # The same is done to the same.
    (f"Norway and Peru signed the pact on {DAY}.", f"The pact was signed on {DAY} in Rome."),
    (f"The mayor opened the mill on {DAY}.", f"The mill was opened on {DAY} by Ann Lund."),
    (f"The strike began on {DAY}.", f"Drivers began a strike on {DAY}."),
    (f"A barge ran aground near Ost on {DAY}.", f"It ran aground at Ost on {DAY}."),
    # A time is that of its day, a day that of its month.
    (
        "The library opens on {3 June|2024-06-03} at Ost.",
        "The library opens at {10 am on 3 June|2024-06-03T10:00}.",
    ),
    ("The bank closed in {May 2023|2023-05}.", "The bank closed on {3 May 2023|2023-05-03}."),
    ("The bank closed in {2023}.", "The bank closed in {May 2023|2023-05}."),
)
TWO = (
    # Other things are done, or by and to others.
    (f"The mayor opened the mill on {DAY}.", f"She closed the dam on {DAY}."),
    (f"The mayor opened the mill on {DAY}.", f"The mayor opened the dam on {DAY}."),
    (f"Ost closed its school on {DAY}.", f"Hamar closed its school on {DAY}."),
    (f"The council met on {DAY}.", f"The board met on {DAY}."),
    (f"Ann Lund visited Ost on {DAY}.", f"Lund visited Hamar on {DAY}."),
    (f"The council opened the mill on {DAY}.", f"The council opened the dam on {DAY}."),
    # Another one of the same.
    (f"Berg won the first race on {DAY}.", f"Berg won the second race on {DAY}."),
    (f"The firm opened a mill on {DAY}.", f"It opened another mill on {DAY}."),
    (f"The minister resigned on {DAY}.", f"The deputy minister resigned on {DAY}."),
    # Other days, and other times of one.
    (f"The board met on {DAY}.", "The board met on {Tuesday|2024-05-14}."),
    (
        "The barge left at {9 am on 3 May|2024-05-03T09:00}.",
        "The barge left at {10 am on 3 May|2024-05-03T10:00}.",
    ),
    # Which day of the month is not told.
    (
        "The court will sit in {June|2024-06}.",
        "The court will sit on {3 June|2024-06-03}.",
        "The court will sit on {5 June|2024-06-05}.",
    ),
    # Of a month, deeds of one kind are not one deed.
    ("The army invaded Ghana in {2003}.", "The attacks of {2003} were many."),
    ("The board met in {May 2023|2023-05}.", "They met in {May 2023|2023-05}."),
    # What they won is told, and not only when.
    (f"The town elected a mayor on {DAY}.", f"In the election on {DAY}, the Greens won a seat."),
)
DOUBTED = (
    (f"The firm opened a mill in Ost on {DAY}.", f"It opened a mill in Hamar on {DAY}."),
    (f"The north gate closed on {DAY}.", f"The south gate closed on {DAY}."),
    (f"The Ost bridge opened on {DAY}.", f"The Hamar bridge opened on {DAY}."),
    (f"Version 3.2 was published on {DAY}.", f"Version 4.0 was published on {DAY}."),
    (f"The Bank of Ost failed on {DAY}.", f"The Bank of Hamar failed on {DAY}."),
    (f"Talks between Oslo and Bonn began {DAY}.", f"Talks between Oslo and Rome began {DAY}."),
    (
        "Ost will host the fair on {7 June|2024-06-07}.",
        "The fair will be held from {7 to 9 June|2024-06-07/2024-06-09}.",
    ),
)


@pytest.mark.parametrize("paragraphs", ONE)
def test_one_event(paragraphs: tuple[str, ...]) -> None:
    (found,) = read(*paragraphs)
    assert found.locator == "paragraphs 1 and 2"
    assert len(found.others) == 1


@pytest.mark.parametrize("paragraphs", TWO)
def test_several_events(paragraphs: tuple[str, ...]) -> None:
    found = read(*paragraphs)
    assert len(found) == len(paragraphs)
    assert not any("same as" in doubt for one in found for doubt in one.doubts)


@pytest.mark.parametrize("paragraphs", DOUBTED)
def test_it_may_be_one_event(paragraphs: tuple[str, ...]) -> None:
    one, other = read(*paragraphs)
    assert f"same as “{one.title}”?" in other.doubts


def test_the_fullest_title_the_place_and_the_names_are_taken() -> None:
    (found,) = read(
        f"The pact was signed on {DAY} at the town hall in Ost.",
        f"President Ann Lund and Tom Berg signed the pact on {DAY} in Ost.",
        "The pact was signed at {10 am on Monday|2024-05-13T10:00}.",
    )
    assert "Ann Lund and Tom Berg" in found.title
    assert found.place == "town hall in Ost"
    assert found.participants == ("Ann Lund", "Tom Berg")
    assert str(found.value) == "2024-05-13T10:00"
    assert found.locator == "paragraphs 1, 2 and 3"


def test_what_is_said_of_an_event_is_not_of_its_place() -> None:
    (found,) = read(
        f"Vandals attacked the mill on {DAY}.",
        f"The attack on {DAY} was condemned in Oslo by talks between Norway and Peru.",
    )
    assert (found.place, found.participants) == ("", ())


def test_an_attack_has_parts() -> None:
    (found,) = read(
        f"Vandals attacked the old mill in Ost on {DAY}. The men stormed the yard on {DAY}.",
        f"The attack {DAY} may harm the town.",
    )
    assert found.title.startswith("Vandals")
    assert [doubt for doubt in found.doubts if doubt.startswith("also told as “Men storm")]


@pytest.mark.parametrize("when", ["", f" on {DAY}"])
def test_a_plan_that_is_off_is_off(when: str) -> None:
    found, *_ = read(
        "Ost will host the fair on {7 June|2024-06-07}.",
        f"The fair on {{7 June|2024-06-07}} was called off{when}.",
    )
    assert found.status.value == "cancelled"
    assert found.place == "Ost"
    assert "one sentence says planned, another cancelled: which is newer?" in found.doubts


def test_the_same_word_for_a_doubtful_day() -> None:
    text = "A mill burned down on Monday. The fire on Monday forces the town to buy flour."
    given = edtf.day(date(2024, 5, 15))
    (found,) = drafts(DocumentText(name="-", text=text, published=given))
    assert str(found.value) == "2024-05-13"
    assert len(found.others) == 1


def test_sentences_that_differ_are_doubted() -> None:
    (found,) = read(f"The guild met in Ost on {DAY}.", f"The guild is to meet on {DAY}.")
    assert [doubt for doubt in found.doubts if doubt.startswith("one sentence says occurred")]


def test_the_doubts_of_a_reference_are_not_those_of_the_event() -> None:
    (found,) = read(f"Vandals attacked the mill on {DAY}.", f"The attack on {DAY} was condemned.")
    assert found.doubts == ()


LOCATORS: tuple[tuple[list[str], str], ...] = (
    (["paragraph 3"], "paragraph 3"),
    (["paragraph 3", "paragraph 3"], "paragraph 3"),
    (["paragraph 11", "paragraph 3"], "paragraphs 3 and 11"),
    (["paragraph 1", "paragraph 3", "paragraph 5"], "paragraphs 1, 3 and 5"),
    (["paragraph 1", "table 1, row 2"], "paragraph 1 and table 1, row 2"),
    ([""], ""),
    ([], ""),
)


@pytest.mark.parametrize(("locators", "expected"), LOCATORS)
def test_locators_together(locators: list[str], expected: str) -> None:
    assert together(locators) == expected
