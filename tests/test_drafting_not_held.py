"""What was not held, what minutes carry over, and times that are told of for what happened."""

import pytest

from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft, drafts
from timeline.edtf import EdtfDate, parse

#: published on 12 March 2025
NOT_HELD = (
    ("There was no session on 4 March because the hall was flooded.", "2025-03-04", "Session"),
    ("There will be no evening service on 4 April.", "2025-04-04", "Evening service"),
    ("There are no meetings in April 2025.", "2025-04", "Meetings"),
    ("No classes on 4 April.", "2025-04-04", "Classes"),
    (
        "Tuesday, 2:00 pm, March 4, 2025: for want of a quorum there was no meeting.",
        "2025-03-04T14:00",
        "Meeting",
    ),
)
NOT_DONE = (
    ("The board did not meet on 4 March.", "2025-03-04"),
    ("The board will not meet on 4 April.", "2025-04-04"),
    ("The concert did not go ahead on 4 March.", "2025-03-04"),
    ("The fair won't be held on 4 April.", "2025-04-04"),
    ("The fair is not going to be held in 2025.", "2025"),
    ("The match on 4 April will no longer take place.", "2025-04-04"),
)
#: nothing was to be held
NONE = ("There was no rain on 4 March.", "There was no agreement on 4 March.")
OTHER = (
    ("No one was hurt in the fire on 4 March.", "2025-03-04", "occurred"),
    ("No side won the match on 4 March.", "2025-03-04", "occurred"),
    ("The plant did not meet the target in 2024.", "2024", "occurred"),
)
CARRIED = (
    ("PASSED TO THIRD READING MARCH 26, 2025 AT 9:30 AM", "2025-03-26T09:30", "planned"),
    ("ORDINANCE PASSED TO SECOND READING APRIL 2, 2025", "2025-04-02", "planned"),
    ("CONTINUED TO MARCH 26, 2025 AT 2:00 PM", "2025-03-26T14:00", "planned"),
    ("Continued to April 2, 2025 at 2:00 p.m.", "2025-04-02T14:00", "planned"),
    ("REFERRED BACK TO COMMITTEE APRIL 2, 2025", "2025-04-02", "planned"),
    ("ADOPTED MARCH 5, 2025", "2025-03-05", "occurred"),
    ("The title passed to Spain on 3 May 1714.", "1714-05-03", "occurred"),
    ("Control passed to the council in 1974.", "1974", "occurred"),
)
MARKED = (
    ("2019 was a dark year for the town, when the mill burned down.", "2019", "occurred"),
    ("Both said that 2023 was a historic year, as the queen visited Malvo.", "2023", "occurred"),
    ("2026 will be a big year, as the town hosts the games.", "2026", "planned"),
)


def found(text: str) -> tuple[Draft, ...]:
    """The drafts of a text that was published on 12 March 2025."""
    day = parse("2025-03-12")
    assert isinstance(day, EdtfDate)
    return drafts(DocumentText(name="a.txt", text=text, language="en", published=day))


@pytest.mark.parametrize(("text", "value", "title"), NOT_HELD)
def test_what_is_not_held_is_cancelled(text: str, value: str, title: str) -> None:
    (draft,) = found(text)
    assert (str(draft.value), draft.status.value, draft.title) == (value, "cancelled", title)


@pytest.mark.parametrize(("text", "value"), NOT_DONE)
def test_what_does_not_happen_is_cancelled(text: str, value: str) -> None:
    (draft,) = found(text)
    assert (str(draft.value), draft.status.value) == (value, "cancelled")


@pytest.mark.parametrize("text", [*NONE, "2019 was a good year."])
def test_nothing_was_to_be_held(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(("text", "value", "status"), [*OTHER, *CARRIED, *MARKED])
def test_statuses(text: str, value: str, status: str) -> None:
    (draft,) = found(text)
    assert (str(draft.value), draft.status.value) == (value, status)


def test_what_is_due_to_a_cause_is_not_planned() -> None:
    (draft,) = found("The delay was due to a strike in February 2025.")
    assert draft.status.value == "occurred"
    (planned,) = found("The school is due to open in May 2025.")
    assert planned.status.value == "planned"


def test_a_title_says_what_a_year_is_told_of_for() -> None:
    assert found(MARKED[0][0])[0].title.startswith("Mill burn")
