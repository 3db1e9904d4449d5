"""How far an event has come: plan words and tenses first, then the date."""

from datetime import date

import pytest
from dated import PUBLISHED, clauses_of

from timeline import edtf
from timeline.edtf import EdtfDate
from timeline.languages.english.grammar.status import StatusGuess, guess_status

#: published on 15 May 2024; in pairs the words change and the date stays, or the other way round
STATUSES = (
    ("The museum opened in {2019}.", "occurred"),
    ("The museum will open in {2026}.", "planned"),
    ("The leaders met {this year|2024}.", "occurred"),
    ("The leaders have met twice {this year|2024}.", "occurred"),
    ("The leaders will meet {this year|2024}.", "planned"),
    ("The leaders are to meet {this year|2024}.", "planned"),
    ("The parliament met {today|2024-05-15}.", "occurred"),
    ("The parliament meets {today|2024-05-15}.", "planned"),
    ("The parliament will meet {today|2024-05-15}.", "planned"),
    ("A museum is planned for {2026}.", "planned"),
    ("The company plans to open a mill in {2025}.", "planned"),
    ("The company opened a mill in {2015}.", "occurred"),
    ("The mill is scheduled to open on {1 July 2024|2024-07-01}.", "planned"),
    ("The mill is due to open {next year|2025}.", "planned"),
    ("The mill is due in {2025}.", "planned"),
    ("The mill is expected to reopen by {2030}.", "planned"),
    ("The mill reopened before {2020}.", "occurred"),
    ("The town hopes to host the games in {2028}.", "planned"),
    ("The town hosted the games in {1928}.", "occurred"),
    ("She was invited to visit Oslo in {2025}.", "planned"),
    ("She was invited to Oslo in {2015}.", "occurred"),
    ("The envoys stressed the importance of holding a forum in Oslo in {2025}.", "planned"),
    ("The envoys held a forum in Oslo in {2015}.", "occurred"),
    ("They discussed plans for a fair in Ghent in {2026}.", "planned"),
    ("They discussed a fair in Ghent in {2016}.", "occurred"),
    ("The ministers agreed to meet in {2025}.", "planned"),
    ("The ministers agreed in {2021} to meet again.", "occurred"),
    ("He said that the bridge would open in {2025}.", "planned"),
    ("He said that the bridge had opened in {2021}.", "occurred"),
    ("It is expected that the port will reopen in {2027}.", "planned"),
    ("In {2025} the town will host a fair.", "planned"),
    ("In {2021} the town hosted a fair.", "occurred"),
    ("The club may move to Leeds in {2025}.", "planned"),
    ("The elections to be held in {June 2024|2024-06} matter.", "planned"),
    ("The king went to Ghent to sign the treaty in {1957}.", "occurred"),
    ("The treaty has been in force since {2020}.", "occurred"),
    ("The treaty will be in force from {2025}.", "planned"),
    ("The treaty signed in {2015} was praised.", "occurred"),
    ("The minister proposed to hold a forum in {2027}.", "proposed"),
    ("The minister presented a proposal to hold a forum in {2027}.", "proposed"),
    ("The minister suggested holding a forum in {2027}.", "proposed"),
    ("The minister proposed a tax for {2025}.", "proposed"),
    ("The minister proposed a tax in {2019}.", "occurred"),
    (
        (
            "The sides took note of the proposal to found an office in Bonn and hold a congress in "
            "{2026} in Kenya."
        ),
        "proposed",
    ),
    ("The race was postponed until {2025}.", "postponed"),
    ("The race was not postponed and took place in {2019}.", "occurred"),
    ("The race was delayed to {July 2024|2024-07}.", "postponed"),
    ("The vote was put off until {next year|2025}.", "postponed"),
    ("The launch was pushed back to {June 2024|2024-06}.", "postponed"),
    ("The opening was rescheduled for {3 June 2024|2024-06-03}.", "postponed"),
    ("The opening was moved to {3 June 2024|2024-06-03}.", "postponed"),
    ("The family moved to Leeds in {2011}.", "occurred"),
    ("The festival in {2024} was cancelled.", "cancelled"),
    ("The festival planned for {June 2024|2024-06} was called off.", "cancelled"),
    ("The town cancelled the festival scheduled for {June 2024|2024-06}.", "cancelled"),
    ("The town cancelled the contract in {2012}.", "occurred"),
    ("The festival scheduled for {June 2024|2024-06} is popular.", "planned"),
    ("The race was not held in {2020}.", "cancelled"),
    ("The race was held in {2020}.", "occurred"),
    ("The race did not take place in {2021}.", "cancelled"),
    ("The race took place in {2021}.", "occurred"),
    ("The cook did not like it in {2021}.", "occurred"),
    ("The race could not be held in {2020}.", "cancelled"),
    ("The race could be seen in {2020}.", "occurred"),
    ("The vote was put back to {June 2024|2024-06}.", "postponed"),
    ("The vote was moved {from 8 June to 22 June|2024-06-22}.", "postponed"),
    # The clause around says what became of the plan.
    ("The fair, first planned for {March|2024-03}, was postponed because of snow.", "postponed"),
    ("The fair, which was to be held on {3 June|2024-06-03}, has been cancelled.", "cancelled"),
    ("The fair, which was due to open in {June|2024-06}, will now be held in Bonn.", "postponed"),
    ("The strike, announced for {3 June|2024-06-03}, was called off.", "cancelled"),
    ("The dam that the town had hoped to build by {2020} was dropped.", "cancelled"),
    ("The fair, which was held in {2020}, has been cancelled.", "occurred"),
    ("The strike, announced in {2020}, was called off.", "occurred"),
    ("The fair, planned for {2025}, was praised.", "planned"),
    # What is set up is not a plan.
    ("The office, set up in {2020}, was to report to the king.", "occurred"),
    ("The office is set to report in {2025}.", "planned"),
)
#: where something is in doubt, and the doubt
DOUBTS = (
    ("A summit {this year|2024} in Rome.", "status from the date alone"),
    ("Its {1987} referendum stopped the work.", "status from the date alone"),
    ("The museum was to open in {2020}.", "the date has passed: did it happen?"),
    ("He proposed to hold a fair in {2019}.", "the date has passed: did it happen?"),
    (
        "The union met the firm in {2025}.",
        "status from the date alone: it lies ahead, and the words tell of the past",
    ),
    ("They said it would rain in {2021}.", "the words leave open whether it happened"),
    ("The court meets {today|2024-05-15}.", "the day of publication: is it still to come?"),
    ("The race was not held in {2020}.", "said not to have happened"),
    (
        "The race was cancelled in {2020}.",
        "the date may be the day on which this was decided, not that of the event",
    ),
    (
        "The court postponed the hearing in {2019}.",
        "the date may be the day on which this was decided, not that of the event",
    ),
)
NO_DOUBTS = (
    "The museum opened in {2019}.",
    "The museum will open in {2026}.",
    "The race was postponed until {2025}.",
)


def first(marked: str, published: EdtfDate | None = PUBLISHED) -> StatusGuess:
    clause, phrase = clauses_of(marked, published)[0]
    return guess_status(clause, phrase.value, published, attributive=phrase.attributive)


@pytest.mark.parametrize(("marked", "expected"), STATUSES)
def test_statuses(marked: str, expected: str) -> None:
    assert first(marked).status.value == expected


@pytest.mark.parametrize(("marked", "doubt"), DOUBTS)
def test_what_is_in_doubt_is_said(marked: str, doubt: str) -> None:
    assert first(marked).doubt == doubt


@pytest.mark.parametrize("marked", NO_DOUBTS)
def test_nothing_is_in_doubt(marked: str) -> None:
    assert first(marked).doubt == ""


def test_without_a_publication_date_the_tense_decides() -> None:
    past = first("The museum opened in {2019}.", None)
    assert (past.status.value, bool(past.doubt)) == ("occurred", True)
    assert first("The museum will open in {2019}.", None).status.value == "planned"


def test_a_publication_date_of_a_month_is_no_day() -> None:
    month = edtf.month(2024, 5)
    assert first("The court meets on {3 May 2024|2024-05-03}.", month).status.value == "occurred"
    assert first("The court meets in {June 2024|2024-06}.", month).status.value == "planned"


def test_an_open_stretch_has_occurred_where_it_has_begun() -> None:
    started = edtf.parse("2020/..")
    ahead = edtf.parse("2026/..")
    clause, _ = clauses_of("A treaty {since 2020|2020}.")[0]
    assert guess_status(clause, started, PUBLISHED).status.value == "occurred"
    assert guess_status(clause, ahead, PUBLISHED).status.value == "planned"
    assert edtf.day(date(2024, 5, 15)) == PUBLISHED
