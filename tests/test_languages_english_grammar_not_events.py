"""What is not an event, and what looks like it and is one."""

import pytest
from dated import PUBLISHED, clauses_of, words_of

from timeline.languages.english.grammar.clauses import DatedClause
from timeline.languages.english.grammar.not_events import refusal

FIGURE = "a figure"
REFUSED = (
    ("Turnover reached $3 million in {2022}.", FIGURE),
    ("Trade, which reached 4.5 million euros by {the end of 2023|2023}, is growing.", FIGURE),
    ("Exports totalled 300 tonnes in {2022}.", FIGURE),
    ("Inflation fell to 3% in {April|2024-04}.", FIGURE),
    ("Inflation has fallen almost fifteen percent since {2020}.", FIGURE),
    ("The town had 5,000 inhabitants in {2011}.", FIGURE),
    ("The firm employed 40 people in {2019}.", FIGURE),
    ("The loss in {2019} was $4 million.", FIGURE),
    ("The index closed at 5,210 points on {Monday|2024-05-13}.", FIGURE),
    ("The ranks grew to about 100,000 in {1964}.", FIGURE),
    ("Unemployment rose in {2022}.", "a figure that moves"),
    ("The harvest was better than in {2020}.", "a comparison"),
    ("Compared with {2020}, the harvest was good.", "a comparison"),
    ("The harvest was an increase from {2020}.", "a comparison"),
    ("As of {May 2024|2024-05} the bridge was shut.", "a comparison"),
    ("It was a crowd not seen since {1966}.", "a comparison"),
    ("If the bridge opens in {2025}, trade will grow.", "a condition"),
    ("Unless they sign by {June 2024|2024-06}, the mine will close.", "a condition"),
    ("The bridge would have opened in {2020}.", "not real"),
    ("There was no snow in {2020}.", "not real"),
    ("Who won in {2019}?", "not real"),
    ("More than 300 firms operate here {today|2024-05-15}.", "a state that lasts"),
    ("The library is large {today|2024-05-15}.", "a state that lasts"),
    ("It was the worst flood since {1998}.", "a rank"),
    ("The flood was the third {this year|2024}.", "a rank"),
    ("The mill closed for the second time {this year|2024}.", "a rank"),
    ("She is the first woman to do so since {1998}.", "a rank"),
    ("{Sunday|2024-05-12} was chosen.", "what the sentence is about"),
    ("Agenda {2030} was adopted in Lyon.", "part of a name"),
    ("She drove a {1998} saloon.", "describes a thing"),
    ("The class of {1998} met again.", "describes a thing"),
    ("Ann Lee (born {1950}) paints.", "the dates of a life"),
    ("Published: {14 May 2024|2024-05-14}", "a line about the document"),
    ("Retrieved {14 May 2024|2024-05-14}.", "a line about the document"),
    ("© {2023} Example Press.", "a line about the document"),
    ("As Smith et al. ({2015}) show, bees dance.", "a line about the document"),
    ("Bees dance (Smith, {2015}).", "a line about the document"),
    ("{15 May 2024|2024-05-15}", "a date alone"),
    ("LEEDS, {15 May 2024|2024-05-15}", "a date alone"),
    ("LEEDS, {14 May 2024|2024-05-14} – The school reopened.", "a date alone"),
    ("The first years, {1935}", "a heading"),
    ("The guild grows, {1935}", "a heading"),
    ("The crisis of {1935}", "a heading"),
    ("Wages rose by 4 per cent in {2022}.", FIGURE),
    ("Thefts fell by a third in {2022}.", FIGURE),
    ("Wool accounted for 40 per cent in {2022}.", FIGURE),
    ("The guild expects revenue of 9 million euros in {2025}.", FIGURE),
    ("Some 14,300 thefts were recorded in {2022}.", FIGURE),
    ("They have sold 40,000 boats since {2010}.", FIGURE),
    ("The ferry carried 6 million people in {2022}.", FIGURE),
    ("The village had two mills and 2,100 goats in {1850}.", FIGURE),
    ("The average age was 38 in {1995}.", FIGURE),
    ("There were 640 in {2020}.", FIGURE),
    ("They caught twice as many as in {2010}.", "a comparison"),
    ("Trade has returned to its level in {2019}.", "a comparison"),
    ("She read the accounts for {2022}.", "the period of a paper"),
    ("The bank said so in its report for {May 2023|2023-05}.", "the period of a paper"),
    ("The guild meets on the first {Monday|2024-05-13} of each month.", "again and again"),
)
KEPT = (
    # Money paid is not a figure of trade.
    "The club bought the field for $3 million in {2015}.",
    "The firm lost its licence in {2019}.",
    "The shop closed on {Monday|2024-05-13}.",
    "The plant opened {today|2024-05-15}.",
    "The parliament meets {today|2024-05-15}.",
    "There was a fair in {2020}.",
    "The road has been closed since {1998}.",
    "The first school opened in {1998}.",
    "{2015} saw the opening of the bridge.",
    "Expo {2017} was held in Lyon.",
    "Agenda 21 was adopted in {1992}.",
    "The {1998} flood destroyed the mill.",
    "The flood of {1998} destroyed the mill.",
    "Ann Lee was born in Leeds in {1950}.",
    "The road (opened in {1935}) links two towns.",
    "The rules were published in {1935}.",
    "{1935}: The road is opened.",
    "{1935} – Opening of the road",
    "The guild was dissolved, late, in {1935}.",
    "The bridge would open in {2025}.",
    "After the king died in {1644}, the town rose.",
    "The mill, a year older than the church, burned in {1702}.",
    "Prices were discussed at a meeting in {2019}.",
    "The report of {14 May 2024|2024-05-14} was read.",
    "The school reopened in {2019}, not in 2018.",
    "The ferry carried 6 million people on {3 May 2024|2024-05-03}.",
    "The town fell by treason in {1644}.",
    "The guild will plant 60,000 trees by {2026}.",
    "The report was read for the first time in {2022}.",
    "They left for Riga in {2022}.",
    "The guild met on the first {Monday|2024-05-13} of the month.",
    "The town has had a mill since {1850}.",
)


def reasons(marked: str) -> list[str]:
    words = words_of(marked)
    return [
        refusal(DatedClause(clause=clause, phrase=phrase, sentence=words, published=PUBLISHED))
        for clause, phrase in clauses_of(marked)
    ]


@pytest.mark.parametrize(("marked", "reason"), REFUSED)
def test_no_events(marked: str, reason: str) -> None:
    assert reasons(marked) == [reason]


@pytest.mark.parametrize("marked", KEPT)
def test_events(marked: str) -> None:
    assert reasons(marked) == [""]


def test_a_name_with_a_year_leaves_the_event_its_own() -> None:
    assert [bool(reason) for reason in reasons("Agenda {2030} was adopted in {2015}.")] == [
        True,
        False,
    ]


def test_a_date_of_a_list_is_not_spoken_of() -> None:
    marked = "The singer, who sang in Riga in {2012} and {2015}, will be in Lund in {2025}."
    assert reasons(marked) == ["", "", ""]
