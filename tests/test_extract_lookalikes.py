"""Names, numbers and days that only look like dates, and the dates that look like them."""

from datetime import date

import pytest

from timeline.extract.read import mentions

PUBLISHED = date(2019, 11, 6)  # a Wednesday


def dates(text: str) -> list[str]:
    return [mention.value for mention in mentions(text, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        # A name that ends in a year.
        "They played for a club called Juniper 1979.",
        "He plays in a band named Harbour 1979.",
        "It was entitled Harvest of Love 1967 and sold well.",
        "The perfume Aurora 1921 smells of tar.",
        "The nightclub Studio 1954 is full.",
        # The year of a model.
        "His 1987 Saab stood at the quay.",
        "He drove a 2006 Ford Focus to work.",
        "They found the gang's 1987 pickup.",
        "She sold a battered 1998 Toyota.",
        "The 1972 Fiat was towed away.",
        "He plays a 1959 Gibson.",
        # Flights, software and addresses.
        "The flight BA 2010 was late.",
        "Passengers of Delta Airlines 1989 waited.",
        "The clerk used Excel 2003.",
        "They live at 1984 North Main Street.",
        "The shop is at 2010 Elm Avenue.",
        # Numbers of things.
        "He sold 2010 of them.",
        "It sent 2000 young men there.",
        "It holds 1950 people.",
    ],
)
def test_a_name_or_number_is_not_a_year(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A label called Meridian closed in 1985.", "1985"),
        ("The label, called Meridian, 1985 to now, closed.", "1985"),
        ("The band won the Song Contest 1985.", "1985"),
        ("In 1994 Volvo merged with a rival.", "1994"),
        ("The 1994 Volvo merger failed.", "1994"),
        ("A 2006 Ford study was read.", "2006"),
        ("His 2006 Ford Foundation grant ran out.", "2006"),
        ("The 1998 truck bombing was tried.", "1998"),
        ("The 1994 agreement was void.", "1994"),
        ("Its 2015 deal was void.", "2015"),
        ("Her 1994 novel was read.", "1994"),
        ("The flight left in 2010.", "2010"),
        ("Since 1989 airlines have merged.", "1989"),
        ("In 1984 Main Street was paved.", "1984"),
        ("In 2010 Times Square was shut.", "2010"),
        ("In 2010 young people left.", "2010"),
        ("By 2010 of its ten mills one was left.", "2010"),
        ("The 2000 census was void.", "2000"),
        ("They met in May 2000.", "2000-05"),
    ],
)
def test_an_honest_year_is_kept(text: str, value: str) -> None:
    assert dates(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Prices, points and results.
        ("Shares sank 3.1%, or 6.40, on Friday.", "2019-11-01"),
        ("The index slid by 7.15 on Friday.", "2019-11-01"),
        ("Shares fell 12.40 on Monday.", "2019-11-04"),
        ("Shares closed at 18.45 on Monday.", "2019-11-04"),
        ("Shares rose on Monday 7.15 points.", "2019-11-04"),
        ("Shares rose on Monday 2.75 percent.", "2019-11-04"),
        ("Kiel beat Lemgo 21:17 on Sunday.", "2019-11-03"),
        # Controls: times.
        ("The meeting began at 18.45 on Monday.", "2019-11-04T18:45"),
        ("The meeting began on Monday at 18.45.", "2019-11-04T18:45"),
        ("The meeting began at 18:45 on Monday.", "2019-11-04T18:45"),
        ("They won at 21:17 on Sunday.", "2019-11-03T21:17"),
        ("Shares were halted at 10:15 on Monday.", "2019-11-04T10:15"),
        ("Shares fell 3% by 10:15 on Monday.", "2019-11-04T10:15"),
        ("The fair opened on Monday, 9.30 a.m.", "2019-11-04T09:30"),
    ],
)
def test_a_figure_is_not_a_time(text: str, value: str) -> None:
    (mention,) = mentions(text, PUBLISHED)
    assert mention.value == value
    assert not any("stands beside" in doubt for doubt in mention.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "The college forms the nurses of tomorrow.",
        "They are the leaders of today.",
        "He sings of the heroes of yesterday.",
        "It is the city of tomorrow.",
        "Today's teenagers read little.",
        "Today's young farmers use drones.",
        "Yesterday's heroes are forgotten.",
        "Tomorrow’s world is small.",
        "It would cost ten million in today's dollars.",
        "They work for a better tomorrow.",
        "He eats as if there were no tomorrow.",
        "If the gate sticks, a driver can miss the ferry that day.",
        "Whenever it snows, one may lose a wage that day.",
        "Any boat that leaves late loses its berth that day.",
        "One day she will return.",
        "He may one day return.",
        "They slept in the heat of the day.",
        "Her goal saved the day.",
    ],
)
def test_a_day_of_no_calendar_is_not_a_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Today's meeting is short.", "2019-11-06"),
        ("Today's teachers' strike is over.", "2019-11-06"),
        ("Tomorrow's youth vote is off.", "2019-11-07"),
        ("Yesterday's ruling was void.", "2019-11-05"),
        ("Yesterday's winners rested.", "2019-11-05"),
        ("Today's papers say so.", "2019-11-06"),
        ("The talks of yesterday failed.", "2019-11-05"),
        ("The protesters of yesterday are back.", "2019-11-05"),
        ("As of today it is shut.", "2019-11-06"),
        ("The fans of yesterday's match left.", "2019-11-05"),
        ("She met the engineers today.", "2019-11-06"),
        ("It was better yesterday.", "2019-11-05"),
        ("It sank on 3 May 2018. If it was late, it lost its berth that day.", "2018-05-03"),
        ("The vote is on 3 May 2020. If it fails, the house is dissolved that day.", "2020-05-03"),
        ("On 3 May 2018 any boat could be seized, and he left that day.", "2018-05-03"),
        ("It lasted one day.", "P1D"),
        ("He left for one day.", "P1D"),
    ],
)
def test_a_day_of_the_calendar_is_kept(text: str, value: str) -> None:
    assert value in dates(text)
