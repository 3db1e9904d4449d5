"""Old dates: which year they are of, and what is told of them."""

import pytest
from making import checked

from timeline.model import Status

SEED = "[document]\n{}\n[[event]]\nid = 'x'\ntitle = 'X'\n{}\n"


@pytest.mark.parametrize(
    ("published", "was", "when", "dates"),
    [
        # of the year beside it, which the words or the document say
        ("2024-03-01", "3 May", "17 May 2024", ["2024-05-03"]),
        ("2024-03-01", "3 May", "17 May", ["2024-05-03"]),
        ("", "3 May", "17 May 2024", ["2024-05-03"]),
        ("", "May", "June 2024", ["2024-05"]),
        # of the year before, or behind
        ("2024-12-01", "20 December", "10 January 2025", ["2024-12-20"]),
        ("", "20 December", "10 January 2025", ["2024-12-20"]),
        ("", "10 January", "20 December 2024", ["2025-01-10"]),
        # brought forward
        ("2024-03-01", "20 June", "3 May", ["2024-06-20"]),
        # it says its own year
        ("2024-03-01", "3 May 2023", "17 May 2024", ["2023-05-03"]),
        ("2024-03-01", "2024-05-03", "17 May 2024", ["2024-05-03"]),
        # relative words count from the document
        ("2024-03-01", "next Friday", "17 May 2025", ["2024-03-08"]),
        ("2024-03-01", "this spring", "autumn 2024", ["2024-21"]),
        # another kind of date says nothing of the year
        ("2024-03-01", "3 May", "autumn 2025", ["2024-05-03"]),
        ("2024-03-01", "3 May", "2025", ["2024-05-03"]),
        # as precise as it is
        ("2024-03-01", "early May", "June 2024", ["2024-05"]),
        ("2024-03-01", "3 to 5 May", "17 to 19 May 2024", ["2024-05-03/2024-05-05"]),
        ("2024-03-01", "3 May at 10:00", "17 May 2024 at 10:00", ["2024-05-03T10:00"]),
        ("2024-03-01", "about 3 May 2024", "17 May 2024", ["2024-05-03~"]),
    ],
)
def test_an_old_date(published: str, was: str, when: str, dates: list[str]) -> None:
    document = f"published = '{published}'" if published else ""
    found = checked(SEED.format(document, f"was = '{was}'\nwhen = '{when}'"))
    assert [str(reading.value) for reading in found.statements[0].was] == dates
    assert [reading.words for reading in found.statements[0].was] == [was]
    assert not [item for item in found.problems if "publication" not in item.message]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("was = ['3 May', '10 May']", ["2024-05-03", "2024-05-10"]),
        # each is of the year of the next
        ("was = ['12 December', '5 January']", ["2023-12-12", "2024-01-05"]),
        ("was = 2024-05-03", ["2024-05-03"]),
        ("was = [2024-05-03, 'early May']", ["2024-05-03", "2024-05"]),
        ("was = 2023", ["2023"]),
        ("was = ''", []),
        ("was = []", []),
        ("was = ['']", []),
    ],
)
def test_one_or_several(line: str, dates: list[str]) -> None:
    found = checked(SEED.format("published = 2024-02-01", f"when = '17 May'\n{line}"))
    assert [str(reading.value) for reading in found.statements[0].was] == dates
    assert not found.problems


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "was = 'once'",
            "error: was: 'once' is not a date that can be read: write EDTF (2023-11, 2024-21,",
        ),
        (
            "was = ['3 May', '31 April']",
            "error: was: '31 April' is not a date: no year has that day",
        ),
        (
            "was = true",
            'error: was is true or false, True: write a date, was = "2023-11" or "last year"',
        ),
        (
            "was = [['3 May']]",
            "error: was is a list, ['3 May']: write a date, was = \"2023-11\" or",
        ),
        (
            "was = '17 May'",
            "warning: was and when are one date, 2024-05-17: nothing has moved",
        ),
        (
            "was = '01.03.2024'",
            "error: was: '01.03.2024' can be 1 March 2024 or 3 January 2024",
        ),
    ],
)
def test_what_is_told_of_old_dates(line: str, message: str) -> None:
    text = SEED.format("published = 2024-02-01", f"when = '17 May'\n{line}")
    (problem,) = checked(text).problems
    assert str(problem).startswith(f"made.toml:7: {message}")


def test_a_year_that_two_dates_can_give_is_doubted() -> None:
    text = SEED.format("published = 2024-02-01", "was = '3 May'\nwhen = '17 May 2025'")
    (problem,) = checked(text).problems
    assert str(problem) == (
        "made.toml:6: warning: was: '3 May' can be 2024-05-03 too, by the date of the document: "
        "it is read as 2025-05-03, write the one that is meant"
    )


@pytest.mark.parametrize("status", [item.value for item in Status])
@pytest.mark.parametrize("line", ["", "when = ''", "was = ''"])
def test_what_has_a_status_needs_no_date(status: str, line: str) -> None:
    text = (
        f"[document]\npublished = 2024-02-01\n[[event]]\ntitle = 'X'\nstatus = '{status}'\n{line}"
    )
    found = checked(text)
    assert [item.event for item in found.statements] == ["x"]
    assert [item.severity.value for item in found.problems] == ["warning"]


def test_what_has_no_status_needs_one() -> None:
    text = "[document]\npublished = 2024-02-01\n[[event]]\ntitle = 'X'\n"
    assert "made.toml:3: error: an event needs a date" in str(checked(text).problems[0])


@pytest.mark.parametrize("words", ["in the coming weeks", "a later date", "soon"])
def test_words_that_give_no_new_date_are_kept(words: str) -> None:
    found = checked(
        SEED.format("published = 2024-02-01", f"status = 'postponed'\nwhen = '{words}'")
    )
    (statement,) = found.statements
    assert statement.dated is None
    assert statement.reading is not None
    assert statement.reading.words == words
    (problem,) = found.problems
    assert str(problem).startswith(f"made.toml:7: warning: when: '{words}' is")
    assert str(problem).endswith("it is kept as words, and gives no new date")


@pytest.mark.parametrize(
    "line", ["", "when = ''\n", "status = 'planned'\n", "status = 'occurred'\n"]
)
def test_an_old_date_alone_is_a_mistake(line: str) -> None:
    text = SEED.format("published = 2024-02-01", f"was = '3 May'\n{line}")
    (problem,) = checked(text).problems
    assert str(problem) == (
        "made.toml:6: error: was is the date before the one it has: write when, or "
        'status = "postponed" where no new date is known'
    )


def test_a_mistake_is_told_once() -> None:
    text = SEED.format("published = 2024-02-01", "was = '3 May'\nwhen = '17 Mai'")
    (problem,) = checked(text).problems
    assert "made.toml:7: error: when: '17 Mai' is not" in str(problem)


def test_for_a_plan_they_are_a_mistake() -> None:
    found = checked(SEED.format("published = 2024-02-01", "when = 'in the coming weeks'"))
    assert not found.statements
    assert found.problems[0].left_out == "x"


def test_a_new_date_that_is_over_while_the_old_one_is_to_come_is_in_doubt() -> None:
    # A Sunday: Friday is nearer behind it, and Monday before it.
    text = SEED.format("published = '2027-01-10'", "was = 'Monday'\nwhen = 'Friday'")
    found = checked(text)
    assert any("before the date that it takes the place of" in str(one) for one in found.problems)
    text = SEED.format("published = '2027-01-10'", "was = 'Friday'\nwhen = 'Monday'")
    assert not any("takes the place" in str(one) for one in checked(text).problems)


@pytest.mark.parametrize(
    ("was", "when", "value"),
    [
        # what is as near on both sides was put off
        ("spring", "autumn 2025", "2025-21"),
        ("autumn", "spring 2026", "2025-23"),
        ("March", "September 2025", "2025-03"),
        ("December", "February 2025", "2024-12"),
        # and what is much nearer was brought forward
        ("March", "February 2026", "2026-03"),
    ],
)
def test_an_old_date_lies_before_the_new_one(was: str, when: str, value: str) -> None:
    text = SEED.format("published = '2024-03-01'", f"was = '{was}'\nwhen = '{when}'")
    assert [str(one.value) for one in checked(text).statements[0].was] == [value]
