"""Dates named in one breath: the ends of a stretch, lists, year pairs, open ends, doubts."""

from datetime import date

import pytest

from timeline.extract.read import mentions

#: a Wednesday
PUBLISHED = date(2024, 5, 15)

#: text, and the value of each date in it; the ends of a stretch stand together
SERIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    # Months, both in the year that the first is of.
    ("The pool is open from June to August.", ("2024-06/2024-08",)),
    ("The pool was shut from October to March.", ("2023-10/2024-03",)),
    ("The road will be shut from November to February.", ("2024-11/2025-02",)),
    ("The strike lasted from February to April.", ("2024-02/2024-04",)),
    ("It ran between July and September.", ("2023-07/2023-09",)),
    ("It will run between July and September.", ("2024-07/2024-09",)),
    ("The barrier stood from September until early January.", ("2023-09/2024-01-10",)),
    # Short names, with a year or without.
    ("The mill stood still from Jan to Mar 2019.", ("2019-01/2019-03",)),
    ("The fair, Nov–Feb 2016, lost money.", ("2015-11/2016-02",)),
    ("Sept-Oct 2021", ("2021-09/2021-10",)),
    ("It was shut from Oct to Dec.", ("2023-10/2023-12",)),
    ("Between Feb and Aug 2020 no train ran.", ("2020-02/2020-08",)),
    ("The rink was open from November to March.", ("2023-11/2024-03",)),
    (
        "It ran from March to May and from August to October 2017.",
        ("2017-03/2017-05", "2017-08/2017-10"),
    ),
    # Days.
    (
        "They met from 3 to 5 February and from 10 to 12 February 2023.",
        ("2023-02-03/2023-02-05", "2023-02-10/2023-02-12"),
    ),
    ("The fair is on from 30 May to 2 June.", ("2024-05-30/2024-06-02",)),
    ("It stood between 8 and 19 March 2021.", ("2021-03-08/2021-03-19",)),
    ("They met on May 3-5, 2023.", ("2023-05-03/2023-05-05",)),
    ("It is on 5/6 June 2024.", ("2024-06-05/2024-06-06",)),
    ("30 December 2023 to 4 January was quiet.", ("2023-12-30/2024-01-04",)),
    ("The shop was shut 29 December – 3 January.", ("2023-12-29/2024-01-03",)),
    ("Tuesday 11th - Friday 14th June 2024", ("2024-06-11/2024-06-14",)),
    ("Tue 11 to Thu 13 June 2024", ("2024-06-11/2024-06-13",)),
    # Weekdays.
    ("The tour, due from Friday to Sunday, starts in Lund.", ("2024-05-17/2024-05-19",)),
    ("They were shut from Saturday to Monday.", ("2024-05-11/2024-05-13",)),
    # Lists of any length.
    (
        "Tests were held on 2, 9, 16 and 30 April 2024.",
        ("2024-04-02", "2024-04-09", "2024-04-16", "2024-04-30"),
    ),
    ("They met on June 4, 11 and 18, 2023.", ("2023-06-04", "2023-06-11", "2023-06-18")),
    ("They met on 7, 8 & 9 March.", ("2024-03-07", "2024-03-08", "2024-03-09")),
    ("It is on the 5th, 12th and 19th of June.", ("2024-06-05", "2024-06-12", "2024-06-19")),
    (
        "It runs 4–5 May and 11–12 May 2025.",
        ("2025-05-04/2025-05-05", "2025-05-11/2025-05-12"),
    ),
    ("It runs on 4-5 and 11-12 May 2025.", ("2025-05-04/2025-05-05", "2025-05-11/2025-05-12")),
    ("They met on 3 December and 7 January.", ("2023-12-03", "2024-01-07")),
    ("Payments fell in May, June and July 2022.", ("2022-05", "2022-06", "2022-07")),
    ("It was on 3 March 2021, 7 June and 9 September.", ("2021-03-03", "2021-06-07", "2021-09-09")),
    # Years.
    ("The budget for 2024/25 is ready.", ("2024/2025",)),
    ("The school year 2022/23 was short.", ("2022/2023",)),
    ("In the 1999/2000 season they won.", ("1999/2000",)),
    # A date in a year.
    ("It was sold last year, in September.", ("2023", "2023-09")),
    ("In 2019, on 4 June, it burned.", ("2019", "2019-06-04")),
    ("It opens next year in March.", ("2025", "2025-03")),
    # Of a plan for a year nothing is in that year.
    ("They signed the contract for 2025-2027 in March.", ("2025/2027", "2024-03")),
    ("The plan for 2027 in March was bold.", ("2027", "2024-03")),
    # Open ends.
    ("It has stood empty from 2020 on.", ("2020/..",)),
    ("It has been shut from May 2019 onwards.", ("2019-05/..",)),
    ("Mayor (2018–present)", ("2018/..",)),
    ("He has lived there from 2011 to date.", ("2011/..",)),
    ("From 2020 on the shop was shut.", ("2020",)),
    # Doubts of the text.
    ("It was built in about 1815.", ("1815~",)),
    ("It was begun about 1815.", ("1815~",)),
    ("It was sold about 1815.", ("1815~",)),
    ("The bell, hung about 1815, fell.", ("1815~",)),
    ("It was lost about March 1815.", ("1815-03~",)),
    # What somebody speaks about is not a time.
    ("He wrote about 1815.", ("1815",)),
    ("They spoke about 2015.", ("2015",)),
    ("Mill, c. 1815", ("1815~",)),
    ("It opened around March 2019.", ("2019-03~",)),
    ("It opened, possibly in May 2019, as a shop.", ("2019-05?",)),
    ("It opened perhaps around 1815.", ("1815%",)),
    ("It opened in 1815 (?).", ("1815?",)),
    ("It ran from about 1815 to 1822.", ("1815~/1822",)),
    ("It ran possibly from 1815 to 1822.", ("1815?/1822?",)),
    ("A book about May 1968 won.", ("1968-05",)),
    ("He will possibly come in May 2025.", ("2025-05",)),
    ("Was it opened in 2019? Nobody knows.", ("2019",)),
    # Centuries.
    ("It stood from the 15th to the 17th century.", ("14XX/16XX",)),
    # A weekday decides the year, and a day of the month.
    ("It will be shut from Monday 2 December.", ("2024-12-02",)),
    ("The mill of 1893 will be sold on Saturday 21 December.", ("1893", "2024-12-21")),
    ("It was shut on Friday 15 December.", ("2023-12-15",)),
    ("The club meets in August. Saturday the 17th is for members.", ("2024-08", "2024-08-17")),
    # "The Friday" is one of the days that have been named.
    (
        "The fair is on from 21 to 25 August. On the Friday a band will play.",
        ("2024-08-21/2024-08-25", "2024-08-23"),
    ),
    ("It opens on 24 August. The Sunday is for children.", ("2024-08-24", "2024-08-25")),
    # Not the Friday before the first of them.
    ("It opens on 24 August. The Friday is for children.", ("2024-08-24", "2024-08-30")),
    ("They met on 3 May. On the Friday it rained.", ("2024-05-03", "2024-05-10")),
    # Neither of them belongs to the other.
    ("In room 3, 10 May 2024 was a long day.", ("2024-05-10",)),
    ("On 10 May, 12 people came.", ("2024-05-10",)),
    ("On May 3, 40 and more came.", ("2024-05-03",)),
    ("It opened in 2019 and 2021.", ("2019", "2021")),
    ("In 1987 – 3 May, to be exact – it fell.", ("1987", "1987-05-03")),
    ("Jan to Mary: come home.", ()),
)


def values(text: str) -> tuple[str, ...]:
    found, skip = list[str](), False
    for mention in mentions(text, PUBLISHED):
        if skip:
            skip = False
        elif mention.stretch is not None:
            found.append(str(mention.stretch.value))
            skip = not str(mention.stretch.value).endswith("..")
        elif mention.when is not None:
            found.append(str(mention.when))
    return tuple(found)


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_dates_named_in_one_breath(text: str, expected: tuple[str, ...]) -> None:
    assert values(text) == expected


#: text and what its doubt speaks of
DOUBTED = (
    ("Mon 11 to Thu 13 June 2024", "'Mon 11 June 2024' names the wrong weekday"),
    ("Rain: Friday to Sunday", "'Friday to Sunday' can be 2024-05-10/2024-05-12 or 2024-05-17"),
)


@pytest.mark.parametrize(("text", "said"), DOUBTED)
def test_what_is_doubtful_in_a_series(text: str, said: str) -> None:
    assert said in mentions(text, PUBLISHED)[0].doubts[0]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("They met from 29 April to 3 May. On the Friday it rained.", True),
        ("They met on 2 May. The Friday was wet.", True),
        ("They met on 10 May. On the Friday it rained.", False),
        ("They met on 10 May. On the Saturday it rained.", False),
        ("They met from 29 April to 3 May. On Friday it rained.", False),
    ],
)
def test_the_weekday_may_be_one_of_days_that_are_over(text: str, *, doubted: bool) -> None:
    last = mentions(text, PUBLISHED)[-1]
    assert any("of the days that are named before it" in doubt for doubt in last.doubts) is doubted


def test_the_end_of_a_stretch_obeys_no_verb_of_its_own() -> None:
    text = "The works lasted from March to May.\n\nThe show will be on."
    assert not any(mention.doubts for mention in mentions(text, PUBLISHED))


@pytest.mark.parametrize("text", ["0000/01", "the season 0000-05", "9999/00", "from 0000 to 0001"])
def test_years_outside_the_calendar_are_no_pair(text: str) -> None:
    assert not any(mention.stretch for mention in mentions(text, PUBLISHED))


def test_a_year_that_is_stated_for_several_dates_is_stated_for_each() -> None:
    found = mentions("It ran from May to August 2018.", None)
    assert [mention.stated for mention in found] == [("year", "month")] * 2
    assert not any(mention.doubts for mention in found)
