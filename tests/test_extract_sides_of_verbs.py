"""The year, or week, of dates without one: by the verb that governs them, or by distance."""

from datetime import date

import pytest

from timeline.extract.read import mentions


def read(text: str, published: str) -> list[str]:
    """The values of the dates of a text, and "?" behind those that carry a doubt."""
    found = mentions(text, date.fromisoformat(published))
    return [mention.value + "?" * bool(mention.doubts) for mention in found if mention.when]


#: the verb stands 26 words behind the date
LONG = (
    "In February, two weeks after the longest frost in the memory of the oldest people of the two "
    "villages on the shore, the dam burst."
)


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        # Participles that describe a noun, or are one.
        ("The lowered fee falls due on 4 January.", "2021-11-08", ["2022-01-04"]),
        ("Holders of the redeemed bonds are paid Jan. 4.", "2021-11-08", ["2022-01-04"]),
        ("It spoke of an unstated sum on 4 January.", "2021-11-08", ["2022-01-04?"]),
        ("Owners cheered a three-for-one split on 4 January.", "2021-11-08", ["2022-01-04?"]),
        ("Seats booked for 4 January are refunded.", "2021-11-08", ["2022-01-04"]),
        ("The fee is sent to members enrolled on 4 January.", "2021-11-08", ["2022-01-04?"]),
        # Not earlier, told of what is past and of what is to come.
        ("The goods arrived no sooner than Monday.", "2024-03-13", ["2024-03-11"]),
        ("The goods will arrive no sooner than Monday.", "2024-03-13", ["2024-03-18"]),
        ("The launch was set for no earlier than Monday.", "2024-03-13", ["2024-03-18"]),
        # A verb in the past with a complement that looks ahead.
        ("The offer was extended to 4 January.", "2021-11-08", ["2022-01-04"]),
        ("The club lengthened to 4 January its sale of seats.", "2021-11-08", ["2022-01-04"]),
        ("The judge set 9 February as the date of the hearing.", "2021-11-08", ["2022-02-09"]),
        ("The owners picked Feb. 9 as the date.", "2021-11-08", ["2022-02-09"]),
        ("She was made head of the school, effective 9 February.", "2021-11-08", ["2022-02-09"]),
        ("It declared a dividend, payable 9 February.", "2021-11-08", ["2022-02-09"]),
        ("It passed a plan for the term beginning 9 February.", "2021-11-08", ["2022-02-09"]),
        ("The court told the owner to answer by 9 February.", "2021-11-08", ["2022-02-09"]),
        ("The court told both of the owners to pay by March 9.", "2021-11-08", ["2022-03-09"]),
        ("The lease was kept on through 4 January.", "2021-11-08", ["2022-01-04"]),
        ("The mills bought their coal for December.", "2021-11-08", ["2021-12"]),
        (
            "The tour was put off on Friday until 4 January.",
            "2021-11-08",
            ["2021-11-05", "2022-01-04"],
        ),
        ("A vote was promised for February.", "2021-11-08", ["2022-02"]),
        ("Rents will have doubled by March.", "2021-11-08", ["2022-03"]),
        ("Rents would have doubled by March.", "2021-07-05", ["2021-03"]),
        # What nobody would say of a day nearly a year off.
        ("The song says so: the wait for Dec. 24 is long.", "2021-12-20", ["2021-12-24"]),
        ("Crowds could gather, police said, on 4 November.", "2021-11-08", ["2021-11-04"]),
        ("Ticket sales might have begun on 4 November.", "2021-11-08", ["2021-11-04"]),
        # The verb of a fronted date stands far behind.
        (LONG, "2021-10-25", ["2021-02"]),
        (
            "The growers are going to see themselves pushed aside in the spring.",
            "2022-02-07",
            ["2022-SP?"],
        ),
        # No verb, and the nearer side.
        ("Talks, October 18 (extended)", "2021-07-02", ["2021-10-18"]),
        ("The wreck was due to a storm in late October.", "2021-12-07", ["2021-10"]),
        ("It was due to open in late January.", "2021-12-07", ["2022-01"]),
    ],
)
def test_what_looks_ahead_or_lies_nearer(text: str, published: str, values: list[str]) -> None:
    assert read(text, published) == values


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        # A verb governs the month, or the day.
        ("The painter died in January, her son said.", "2021-10-25", ["2021-01"]),
        ("The painter died in January.", "2021-12-20", ["2021-01"]),
        ("She said the painter died in January.", "2021-12-20", ["2021-01"]),
        ("Rents fell in January.", "2021-11-08", ["2021-01"]),
        ("In January the river froze.", "2021-11-08", ["2021-01"]),
        ("The bridge was closed in February for a week.", "2021-11-08", ["2021-02"]),
        ("The shop, which opened in March, has three rooms.", "2021-11-08", ["2021-03"]),
        ("The season began March 3.", "2021-11-08", ["2021-03-03"]),
        ("They will sail in December.", "2022-03-07", ["2022-12"]),
        ("The hall will be sold in October.", "2021-11-08", ["2022-10"]),
        # So surely that it wins over a day that lies nearer, with a doubt.
        ("The strike began Jan. 9.", "2021-11-08", ["2021-01-09?"]),
        ("Members turned it down on 9 January.", "2021-12-06", ["2021-01-09?"]),
        # A word before it leaves no choice.
        ("Prices have been flat since Jan. 9.", "2021-12-06", ["2021-01-09"]),
        ("Prices have been flat since January.", "2021-12-06", ["2021-01"]),
        # It stands beside, and the month has no verb.
        ("Directors backed a sale in January.", "2021-11-08", ["2022-01"]),
        ("A visit in January was talked about.", "2021-11-08", ["2022-01"]),
        # On the side of the verb anyway.
        ("The mill burned down on 4 October.", "2021-11-08", ["2021-10-04"]),
        ("The mill will be torn down on 4 December.", "2021-11-08", ["2021-12-04"]),
        # An adverb may stand between a modal and its verb.
        ("The mill will be formally opened on 4 July.", "2021-11-08", ["2022-07-04"]),
        ("The mill will then finally reopen on 4 July.", "2021-11-08", ["2022-07-04"]),
        ("The mill may soon be sold, on 4 December.", "2021-11-08", ["2021-12-04"]),
        ("The mill was to open by May.", "2021-01-11", ["2021-05"]),
        ("The reduced fare has applied since 4 October.", "2021-11-08", ["2021-10-04"]),
        ("The board approved the plan on 4 October.", "2021-11-08", ["2021-10-04"]),
        ("He was told to leave on 4 October.", "2021-11-08", ["2021-10-04"]),
    ],
)
def test_what_a_verb_governs(text: str, published: str, values: list[str]) -> None:
    assert read(text, published) == values


#: published on Wednesday, 10 November 2021
WEDNESDAY = "2021-11-10"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # What a weekday has is past, unless it is awaited.
        ("The plan follows Tuesday's vote.", ["2021-11-09"]),
        ("Lawyers would try to undo Monday's verdict.", ["2021-11-08"]),
        ("The town must heed Monday’s ruling.", ["2021-11-08"]),
        ("Unions agreed to accept Tuesday's offer.", ["2021-11-09"]),
        ("Saturday's win was the third.", ["2021-11-06"]),
        ("The town will elect a clerk in Saturday's vote.", ["2021-11-13"]),
        ("The team hopes to win Saturday's match.", ["2021-11-13"]),
        ("They met ahead of Saturday's match.", ["2021-11-13"]),
        # Plans.
        ("Pupils planned a march through the town on Saturday.", ["2021-11-13"]),
        ("Pupils had planned a march on Saturday.", ["2021-11-06"]),
        ("The pilots had no plan to strike on Friday.", ["2021-11-12"]),
        ("The pilots did not plan to strike on Friday.", ["2021-11-12"]),
        ("Talks resume on Friday.", ["2021-11-12"]),
        ("Polls open on Friday.", ["2021-11-12"]),
        ("The town hopes to mend the road by Friday.", ["2021-11-12"]),
        ("The bill passed here and goes to the council on Tuesday.", ["2021-11-16?"]),
        ("A planned walkout on Friday was dropped.", ["2021-11-12"]),
        ("The planned march on Friday will pass the port.", ["2021-11-12"]),
        ("The planned walkout on Friday will hit ports.", ["2021-11-12"]),
        ("Police are looking into a theft on Friday.", ["2021-11-05?"]),
        ("The board is meeting on Friday.", ["2021-11-12"]),
        ("Hail is forecast to hit the coast Friday.", ["2021-11-12"]),
        ("Hail hit the coast Friday.", ["2021-11-05"]),
        ("No ships ran on Sunday, and none are due until Friday.", ["2021-11-07", "2021-11-12"]),
        ("No ships ran until Monday.", ["2021-11-08"]),
        # What had been to come.
        ("The ban had been due to end on Monday.", ["2021-11-08"]),
        ("It had been set to end Monday.", ["2021-11-08"]),
        ("It is due to end on Monday.", ["2021-11-15"]),
        ("It is due to a fault on Monday.", ["2021-11-08?"]),
        # What is on a day.
        ("The vote is on Friday.", ["2021-11-12"]),
        ("The slot on Friday is from noon, the port said.", ["2021-11-12", "2021-11-12T12:00"]),
        (
            "The match was put off again Tuesday until at least Sunday.",
            ["2021-11-09", "2021-11-14"],
        ),
        # Who says so does not govern.
        ("The ship will sail on Monday, the owner said.", ["2021-11-15"]),
        ("The ship sank on Monday, the owner said.", ["2021-11-08"]),
        ("It was bought on Oct. 9. On Tuesday it sank.", ["2021-10-09", "2021-11-09"]),
        ("It will be sold on Dec. 9. Tuesday it sank.", ["2021-12-09", "2021-11-09"]),
    ],
)
def test_weekdays(text: str, values: list[str]) -> None:
    assert read(text, WEDNESDAY) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The pool shut for a week on Monday.", ["2021-11-08"]),
        ("The choir sang twice a week on Friday.", ["2021-11-05"]),
        ("The vote is on 2 December and the count the Monday after.", ["2021-12-02", "2021-12-06"]),
    ],
)
def test_weeks_beside_weekdays(text: str, values: list[str]) -> None:
    assert [value.removesuffix("?") for value in read(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        # For many, next summer is not the one of this year, and last spring not either.
        ("The pier opens next summer.", "2024-05-12", ["2024-SU?"]),
        ("The pier opens next spring.", "2024-02-12", ["2024-SP?"]),
        ("The pier opens next spring.", "2024-12-12", ["2025-SP"]),
        ("The pier shut last summer.", "2024-10-12", ["2024-SU?"]),
        ("The pier shut last summer.", "2024-03-12", ["2023-SU"]),
        ("The pier shut last winter.", "2024-05-12", ["2023-WI"]),
        # "This" is on the side of the verb, or in doubt.
        ("The pier shut this summer.", "2024-10-12", ["2024-SU"]),
        ("The pier opens this summer.", "2024-04-12", ["2024-SU"]),
        ("The pier opens this summer.", "2024-10-12", ["2024-SU?"]),
        ("The pier shut this winter.", "2024-03-05", ["2023-WI"]),
    ],
)
def test_seasons(text: str, published: str, values: list[str]) -> None:
    assert read(text, published) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # What a day had is past, and in doubt where no verb says that it is over.
        ("Monday's race starts at the pier.", ["2021-11-08?"]),
        ("Bring a lamp to Sunday's walk.", ["2021-11-07?"]),
        ("Monday's flood means that the mill stays shut.", ["2021-11-08?"]),
        ("Monday's flood shut the mill.", ["2021-11-08"]),
        ("The mill shut after Monday's flood.", ["2021-11-08"]),
        ("Sunday's race will start at the pier.", ["2021-11-14"]),
        ("Ahead of Sunday's race, the pier was swept.", ["2021-11-14"]),
    ],
)
def test_what_a_weekday_has(text: str, values: list[str]) -> None:
    assert read(text, WEDNESDAY) == values
