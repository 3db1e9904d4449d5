"""Dates that take the place of others: the new one is drafted, and the old one kept."""

import pytest

from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft, drafts
from timeline.edtf import EdtfDate, parse

#: published on 12 March 2025: value, status, and what it was before
MOVED = (
    ("The regatta has been rescheduled for 9 May 2025.", [("2025-05-09", "planned", "")]),
    ("The regatta was postponed until 9 May.", [("2025-05-09", "planned", "")]),
    ("The summit has been brought forward to 2 April.", [("2025-04-02", "planned", "")]),
    ("The firm has delayed the opening of its mill until 2027.", [("2027", "planned", "")]),
    ("The board pushed the vote back to 24 March.", [("2025-03-24", "planned", "")]),
    ("The parade is moving to Sunday 11 May.", [("2025-05-11", "planned", "")]),
    ("Delivery of the first ferry has slipped into 2027.", [("2027", "planned", "")]),
    ("The inquest will be held over until June 2025.", [("2025-06", "planned", "")]),
    ("The trial was adjourned until 22 April.", [("2025-04-22", "planned", "")]),
    ("Take-off is now set for no earlier than April 3.", [("2025-04-03/..", "planned", "")]),
    ("The flight moves to no earlier than 14 April.", [("2025-04-14/..", "planned", "")]),
    ("The flight was pushed back until at least 14 April.", [("2025-04-14/..", "planned", "")]),
    ("The tunnel will not open before 2029.", [("2029/..", "planned", "")]),
    # When it was decided is not when it is.
    ("The agency on Monday moved the launch to 2 April.", [("2025-04-02", "planned", "")]),
    ("On Tuesday the club postponed the dinner until 5 May.", [("2025-05-05", "planned", "")]),
    ("The dinner was postponed on Tuesday until 5 May.", [("2025-05-05", "planned", "")]),
)
FROM = (
    (
        "The trustees meet on 20 October 2025 (moved from October 13).",
        [("2025-10-20", "planned", "2025-10-13")],
    ),
    (
        "The deadline has been extended from 20 March to 30 April.",
        [("2025-04-30", "planned", "2025-03-20")],
    ),
    (
        "The vote has been brought forward a week, from 20 March to 13 March.",
        [("2025-03-13", "planned", "2025-03-20")],
    ),
    (
        "The regatta has been moved from 10 May to 24 May.",
        [("2025-05-24", "planned", "2025-05-10")],
    ),
    (
        "The ball was brought forward from 28 June to 21 June.",
        [("2025-06-21", "planned", "2025-06-28")],
    ),
    (
        "The council shifted the hearing from Tuesday 15 April to Thursday 17 April.",
        [("2025-04-17", "planned", "2025-04-15")],
    ),
    (
        "The club moved its show from Saturday 10 May at the pier to Sunday 18 May at the mill.",
        [("2025-05-18", "planned", "2025-05-10")],
    ),
    (
        "The election date was changed from 8 June to 29 June.",
        [("2025-06-29", "planned", "2025-06-08")],
    ),
    ("Completion of the dam was pushed back from 2026 to 2028.", [("2028", "planned", "2026")]),
)
#: the old plan stands beside the new one
BESIDE = (
    (
        "The trial, originally set for 7 April, will now open on 12 May 2025.",
        [("2025-05-12", "planned", "2025-04-07")],
    ),
    (
        "The opening, planned for June 2025, has slipped to spring 2027.",
        [("2027-21", "planned", "2025-06")],
    ),
    ("The census, first planned for 2024, will be taken in 2026.", [("2026", "planned", "2024")]),
    (
        "Instead of 4 April the market will open on 11 April 2025.",
        [("2025-04-11", "planned", "2025-04-04")],
    ),
    (
        "The market will open on 11 April rather than on 4 April as planned.",
        [("2025-04-11", "planned", "2025-04-04")],
    ),
    (
        "The launch was initially scheduled for 20 March but has been delayed until 28 March.",
        [("2025-03-28", "planned", "2025-03-20")],
    ),
    (
        "Scheduled for 20 March, the launch was pushed back to 28 March.",
        [("2025-03-28", "planned", "2025-03-20")],
    ),
    (
        "The bridge, which was due to reopen on 5 April, will now reopen on 20 May.",
        [("2025-05-20", "planned", "2025-04-05")],
    ),
    ("The 3 May derby has been moved to 6 May.", [("2025-05-06", "planned", "2025-05-03")]),
    (
        "Friday's vote has been postponed until Tuesday.",
        [("2025-03-18", "planned", "2025-03-14")],
    ),
    (
        "The vote on 3 April was postponed until 10 April.",
        [("2025-04-10", "planned", "2025-04-03")],
    ),
    (
        "The council postponed the vote scheduled for 3 April until 10 April.",
        [("2025-04-10", "planned", "2025-04-03")],
    ),
    (
        "The AGM will be held on 3 April, not on 20 March as first announced.",
        [("2025-04-03", "planned", "2025-03-20")],
    ),
    (
        "The new line is now expected to open in 2028 rather than 2026.",
        [("2028", "planned", "2026")],
    ),
    (
        "The new line, once planned for 2024, is now expected to open in 2028.",
        [("2028", "planned", "2024")],
    ),
    (
        "The new line was supposed to open in 2024, but the opening has been pushed back to 2028.",
        [("2028", "planned", "2024")],
    ),
    (
        "Saturday's gala has been pushed back to 5 April.",
        [("2025-04-05", "planned", "2025-03-15")],
    ),
    (
        "The launch, which slipped from 1 March, is now planned for 20 March.",
        [("2025-03-20", "planned", "2025-03-01")],
    ),
    (
        "The spring fair will be held on 10 April instead of 3 April.",
        [("2025-21", "planned", ""), ("2025-04-10", "planned", "2025-04-03")],
    ),
    (
        "The show was planned for 3 April, then for 10 April, and will now take place on 24 April.",
        [("2025-04-24", "planned", "2025-04-10")],
    ),
    (
        "The bridge was expected to reopen on 3 April; the date is now 10 April.",
        [("2025-04-10", "planned", "2025-04-03")],
    ),
    (
        "The launch had been pencilled in for 3 April but will now take place on 10 April.",
        [("2025-04-10", "planned", "2025-04-03")],
    ),
    (
        "The vote, which was meant to be held on 3 April, has been deferred to 10 April.",
        [("2025-04-10", "planned", "2025-04-03")],
    ),
    (
        "The ferry was expected to return in May but will not do so before September 2025.",
        [("2025-09/..", "planned", "2025-05")],
    ),
    (
        "The original date of 5 April has been changed to 19 April.",
        [("2025-04-19", "planned", "2025-04-05")],
    ),
)
#: the old plan stands in another sentence
APART = (
    (
        "The digging had been due to begin on 5 April. It will now begin on 26 April.",
        [("2025-04-26", "planned", "2025-04-05")],
    ),
    (
        "The hearing was scheduled for 5 April. It has been moved to 26 April.",
        [("2025-04-26", "planned", "2025-04-05")],
    ),
    (
        "The regatta was originally planned for 5 April. The new date is 26 April.",
        [("2025-04-26", "planned", "2025-04-05")],
    ),
    (
        "The regatta will be held on 26 April. It was originally planned for 5 April.",
        [("2025-04-26", "planned", "2025-04-05")],
    ),
    (
        "The regatta was due on 5 April.\n\nThe regatta has been put off until 26 April.",
        [("2025-04-26", "planned", "2025-04-05")],
    ),
    (
        "The dome will be opened on 5 May. The ceremony had been planned for 5 April.",
        [("2025-05-05", "planned", "2025-04-05")],
    ),
    # Of something else.
    (
        "The regatta was due to be held on 5 April. The fair has been moved to 26 April.",
        [("2025-04-05", "planned", ""), ("2025-04-26", "planned", "")],
    ),
    (
        "The digging had been due to begin on 5 April. It will now end on 26 May.",
        [("2025-04-05", "postponed", ""), ("2025-05-26", "planned", "")],
    ),
)
#: moved by an amount
COUNTED = (
    (
        "The agency is postponing the flight by three days until April 12.",
        [("2025-04-12", "planned", "2025-04-09")],
    ),
    (
        "The sale has been delayed by two weeks to 30 April.",
        [("2025-04-30", "planned", "2025-04-16")],
    ),
    ("The ball was moved forward by a week to 7 June.", [("2025-06-07", "planned", "2025-06-14")]),
    ("The census was put back by a year to 2027.", [("2027", "planned", "2026")]),
    ("The sale has been delayed by several days to 30 April.", [("2025-04-30", "planned", "")]),
)
#: no new date is told
OFF = (
    ("The meeting earmarked for 3 April has been shelved.", [("2025-04-03", "cancelled", "")]),
    ("The choir has called off its concert on 3 April.", [("2025-04-03", "cancelled", "")]),
    ("Saturday's gala has been cancelled.", [("2025-03-15", "cancelled", "")]),
    ("A visit planned for 20 March has been put on hold.", [("2025-03-20", "postponed", "")]),
    (
        "The forum was to be held on April 9 in Malvo, but it was put off.",
        [("2025-04-09", "postponed", "")],
    ),
    ("The digging had been due to start on 5 April.", [("2025-04-05", "postponed", "")]),
    (
        "The satellite was formerly scheduled to fly on April 5, the agency said.",
        [("2025-04-05", "postponed", "")],
    ),
    (
        "The tournament, scheduled for 5 April, has been called off.",
        [("2025-04-05", "cancelled", "")],
    ),
    ("The market planned for 5 April has been postponed.", [("2025-04-05", "postponed", "")]),
    ("The museum was originally expected to open in May 2025.", [("2025-05", "postponed", "")]),
    (
        "The tour, first planned for Thursday to Saturday, will be rescheduled.",
        [("2025-03-13/2025-03-15", "postponed", "")],
    ),
    ("The 5 April match has been postponed.", [("2025-04-05", "postponed", "")]),
    ("The match on 5 April will no longer go ahead.", [("2025-04-05", "cancelled", "")]),
    ("The open evening will not take place on 5 April.", [("2025-04-05", "cancelled", "")]),
)
#: what became of the plan stands in another sentence
OFF_APART = (
    ("The fair is postponed. It was to be held on 5 April.", "postponed"),
    ("The digging had been due on 5 April. It is not clear when it will start.", "postponed"),
    ("The bridge was to have opened on 5 April. No new date has been set.", "postponed"),
    ("The vote was expected on 5 April. Officials have since put off the vote.", "postponed"),
    ("The rally was due to take place on 5 April. It has been cancelled.", "cancelled"),
    (
        (
            "The rally was due on 5 April. Crowds had come before. There are two squares and a "
            "bridge. On balance, said Reed, they were calm. The rally was called off."
        ),
        "cancelled",
    ),
)
#: the same words, and nothing is moved
NOT_MOVED = (
    ("The runner set a record on 3 March.", [("2025-03-03", "occurred", "")]),
    ("The court set the hearing for 3 April.", [("2025-04-03", "planned", "")]),
    ("Two ferries are on order. The first is due in May 2025.", [("2025-05", "planned", "")]),
    ("The council refused to postpone the vote set for 3 April.", [("2025-04-03", "planned", "")]),
    (
        "The vote, originally planned for 3 April, will go ahead as scheduled.",
        [("2025-04-03", "planned", "")],
    ),
    (
        "The bank, founded in 1890, has moved its meeting to 24 April.",
        [("1890", "occurred", ""), ("2025-04-24", "planned", "")],
    ),
    (
        "The hearing, which had been expected to last until 3 April, ended on 10 March.",
        [("2025-03-10", "occurred", "")],
    ),
    ("The team moved to third place on 3 March.", [("2025-03-03", "occurred", "")]),
    ("The plan was put forward on 3 March.", [("2025-03-03", "occurred", "")]),
    # The day on which the new date is told is not that date.
    (
        "The summit, which was scheduled for 3 April, is off. A new date will be told on 2 May.",
        [("2025-04-03", "postponed", ""), ("2025-05-02", "planned", "")],
    ),
    (
        "The forum was due on 3 April. The new date will be announced by 20 March.",
        [("2025-04-03", "postponed", ""), ("../2025-03-20", "planned", "")],
    ),
    (
        "The forum had been set for 3 April. A date will be agreed next week.",
        [("2025-04-03", "postponed", ""), ("2025-03-17/2025-03-23", "planned", "")],
    ),
    (
        "The envoy was due to fly to Rome on 20 March and will return on 22 March.",
        [("2025-03-20", "planned", ""), ("2025-03-22", "planned", "")],
    ),
    ("The poet moved to Bremen in 2015.", [("2015", "occurred", "")]),
    ("The family moved from Leeds to York in 2015.", [("2015", "occurred", "")]),
    ("The exhibition runs from 4 May to 18 May.", [("2025-05-04/2025-05-18", "planned", "")]),
    ("The delayed fair runs from 4 May to 18 May.", [("2025-05-04/2025-05-18", "planned", "")]),
    ("The army pushed the rebels back on 3 March.", [("2025-03-03", "occurred", "")]),
    ("The fair has been scheduled for 5 April.", [("2025-04-05", "planned", "")]),
    ("The village was originally founded in 1820.", [("1820", "occurred", "")]),
    (
        "The tour, planned for Thursday to Saturday, will begin in Lund.",
        [("2025-03-13/2025-03-15", "planned", "")],
    ),
    ("The park will stay closed until 20 May.", [("../2025-05-20", "planned", "")]),
    ("The vote was not postponed and will be held on 5 April.", [("2025-04-05", "planned", "")]),
)
#: the same, published on 12 June 2025
TOLD = (
    (
        "The cup final, put off from April, was won by Lund on 3 June.",
        [("2025-06-03", "occurred", "2025-04")],
    ),
    (
        "The crew was due to land on 10 June and landed safely.",
        [("2025-06-10", "occurred", "")],
    ),
    ("The games planned for 2020 were held in 2021.", [("2021", "occurred", "2020")]),
    (
        "The bridge, planned in 1990, was opened in 1999.",
        [("1990", "occurred", ""), ("1999", "occurred", "")],
    ),
    (
        "The gala, postponed from 20 March, took place on 5 April.",
        [("2025-04-05", "occurred", "2025-03-20")],
    ),
    (
        "The gala was due to be held on 20 March. It was held on 5 April instead.",
        [("2025-04-05", "occurred", "2025-03-20")],
    ),
    (
        "The gala was scheduled for 20 March but did not take place.",
        [("2025-03-20", "cancelled", "")],
    ),
    (
        "The museum, originally due to open on 1 May, opened on 28 May.",
        [("2025-05-28", "occurred", "2025-05-01")],
    ),
    ("The bridge was scheduled for May 2025 and opened on time.", [("2025-05", "occurred", "")]),
    ("The postponed match was played on 3 May.", [("2025-05-03", "occurred", "")]),
    ("The delayed ferry arrived on 3 May.", [("2025-05-03", "occurred", "")]),
    ("The parade took place on 5 May as planned.", [("2025-05-05", "occurred", "")]),
    (
        "The regatta was postponed until 9 May and then held in the rain.",
        [("2025-05-09", "occurred", "")],
    ),
)


def found(text: str, published: str = "2025-03-12") -> tuple[Draft, ...]:
    """The drafts of a text that was published then."""
    day = parse(published)
    assert isinstance(day, EdtfDate)
    return drafts(DocumentText(name="a.txt", text=text, language="en", published=day))


def shown(text: str, published: str = "2025-03-12") -> list[tuple[str, str, str]]:
    """Value, status and former value of each."""
    return [
        (str(one.value), one.status.value, str(one.was.value) if one.was else "")
        for one in found(text, published)
    ]


@pytest.mark.parametrize(("text", "expected"), [*MOVED, *FROM, *BESIDE, *OFF, *NOT_MOVED])
def test_moves(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_came_about(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text, "2025-06-12") == expected


@pytest.mark.parametrize(("text", "status"), OFF_APART)
def test_what_became_of_a_plan(text: str, status: str) -> None:
    assert shown(text)[0] == ("2025-04-05", status, "")


def test_what_was_planned_may_no_longer_be() -> None:
    (draft,) = found("The concert was scheduled for 5 April.")
    assert draft.status.value == "planned"
    assert draft.doubts == ("“was scheduled”: the plan may no longer hold: does it?",)
    (reported,) = found("The town says the concert was scheduled for 5 April.")
    assert reported.doubts == ()
    (planned,) = found("The concert is scheduled for 5 April.")
    assert planned.doubts == ()


def test_the_old_date_is_no_longer_in_doubt() -> None:
    (draft,) = found("The book fair has been moved from 10 May to 24 May.")
    assert draft.doubts == ()
    assert draft.was is not None
    assert draft.was.when == "10 May"


def test_an_old_date_that_is_counted_is_in_doubt() -> None:
    (draft,) = found("The book sale has been delayed by two weeks to 30 April.")
    assert draft.doubts == ("“was” is counted from “two weeks”",)


def test_an_old_date_far_from_the_new_one_has_its_year() -> None:
    (draft,) = found("The opening, planned for June, has slipped to spring 2027.")
    assert draft.was is not None
    assert draft.was.when == "2025-06"


def test_a_title_is_that_of_the_sentence_with_a_noun() -> None:
    (draft,) = found("The regatta was due on 5 April. It has been put off until 26 April.")
    assert draft.title.startswith("Regatta")
    assert draft.excerpt.startswith("The regatta was due")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The book fair has been moved from 10 May to 24 May.", "Book fair"),
        ("The firm has delayed the opening of its mill until 2027.", "Opening of its mill"),
        ("The board pushed the vote back to 24 March.", "Vote"),
        ("The firm put off the launch of the ferry until 24 March.", "Launch of the ferry"),
        ("The club has moved its open day to Sunday 18 May.", "Open day"),
        ("The deadline for entries has been extended to 30 April.", "Deadline for entries"),
        ("The gala, due to take place on Saturday, has been cancelled.", "Gala"),
        ("The launch was due on 20 March but has been delayed until 28 March.", "Launch"),
        ("The hearing was scheduled for 5 April. It has been moved to 26 April.", "Hearing"),
        ("Friday's test run on the line has been cancelled.", "Test run on the line"),
        ("The concert will not go ahead on 4 April.", "Concert"),
        ("The trial, originally set for 7 April, will now open on 12 May.", "Trial opens"),
        ("The museum was originally expected to open in May 2025.", "Museum opens"),
        ("The poet moved to Bremen in 2015.", "Poet moves to Bremen"),
    ],
)
def test_a_title_is_what_is_moved(text: str, title: str) -> None:
    assert [draft.title for draft in found(text)] == [title]


@pytest.mark.parametrize(
    ("text", "value", "was"),
    [
        ("The talk of 10 May has been moved to 24 May.", "2025-05-24", "2025-05-10"),
        ("The talk on 10 May will now be held on 24 May.", "2025-05-24", "2025-05-10"),
        (
            "The talk, earlier targeted for 10 May, is now due on 24 May.",
            "2025-05-24",
            "2025-05-10",
        ),
        ("The talk, put off last week, is now expected on 24 May.", "2025-05-24", ""),
    ],
)
def test_what_now_holds_is_planned(text: str, value: str, was: str) -> None:
    day = parse("2025-04-15")
    assert isinstance(day, EdtfDate)
    (one,) = drafts(DocumentText(name="-", text=text, published=day))
    assert (str(one.value), one.status.value) == (value, "planned")
    assert ("" if one.was is None else str(one.was.value)) == was
