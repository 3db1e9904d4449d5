"""Date words by kind: what a text says and what `when` says is read to the same date."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Lean
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.english.tense import lean
from timeline.languages.read import read
from timeline.text.mention import Mention, Type
from timeline.text.words import words_of

#: a text with its date in brackets, publication date (empty for none), value: EDTF, a part of the
#: doubt (empty for none)
Row = tuple[str, str, str, str]

FEASTS: tuple[Row, ...] = (
    ("The weir broke on [Easter Sunday 1987].", "", "1987-04-19", ""),
    ("The weir broke on [Good Friday, 2021].", "", "2021-04-02", ""),
    ("The ferry sank at [Whitsun 1931].", "", "1931-05-24", ""),
    ("The ferry sank on [Ash Wednesday 2024].", "", "2024-02-14", ""),
    ("The bells rang on [Corpus Christi 2023].", "", "2023-06-08", ""),
    ("The bells rang on [Ascension Day 2019].", "", "2019-05-30", ""),
    ("The bells rang at [Pentecost of 1998].", "", "1998-05-31", ""),
    ("The bells rang on [Palm Sunday] and stopped.", "2022-05-02", "2022-04-10", ""),
    ("The choir sang on [Maundy Thursday].", "2022-05-02", "2022-04-14", ""),
    ("The choir sang at [Orthodox Easter 2021].", "", "2021-05-02", ""),
    ("The choir sang on [Mothering Sunday 2024].", "", "2024-03-10", ""),
    ("The choir sang over [Easter weekend 2019].", "", "2019-04-20/2019-04-21", ""),
    ("The inn burned on [Thanksgiving 1999].", "", "1999-11-25", ""),
    ("The inn burned on [Thanksgiving Day 1940].", "", "1940-11-21", ""),
    ("The inn burned on [Canadian Thanksgiving 2020].", "", "2020-10-12", ""),
    ("The inn burned on [Memorial Day].", "2017-07-03", "2017-05-29", ""),
    ("The inn burned on [Memorial Day 1955].", "", "1955-05-30", ""),
    ("The inn burned on [Presidents’ Day].", "2020-03-01", "2020-02-17", ""),
    ("The inn burned on [Martin Luther King Jr. Day 2022].", "", "2022-01-17", ""),
    ("The inn burned on [St. Patrick's Day].", "2020-04-02", "2020-03-17", ""),
    ("The inn burned on [St Valentine’s Day 1929].", "", "1929-02-14", ""),
    ("The inn burned over [Labor Day weekend].", "2021-09-14", "2021-09-04/2021-09-06", ""),
    ("The inn burned on [Thanksgiving eve 2011].", "", "2011-11-23", ""),
    ("The inn burned at [Christmas in 1911].", "", "1911-12-25", ""),
    ("The inn burned [last Thanksgiving].", "2012-02-08", "2011-11-24", ""),
    ("The inn burned [last Easter].", "2012-04-04", "2011-04-24", ""),
    ("The inn burned [this past Christmas].", "2012-02-08", "2011-12-25", ""),
    ("The inn burned on [Labour Day].", "2019-05-09", "2019-05-01", "in Canada"),
    ("The inn burned on [Mother's Day].", "2019-05-20", "2019-05-12", "in Britain"),
    ("The inn burned on [Father’s Day].", "2019-06-20", "2019-06-16", "another day"),
    ("The inn burned on [Election Day].", "2019-11-20", "2019-11-05", "the United States"),
)
#: what has the name of a feast and is not a date
NO_FEASTS = (
    "She flew to Easter Island.",
    "The Easter Rising is taught at school.",
    "They painted Easter eggs.",
    "He carved the Thanksgiving turkey.",
    "The Christmas market is popular.",
    "Christmas shoppers filled the lanes.",
    "Election Day registration is allowed there.",
    "Every vote counts on election day.",
    "A service of thanksgiving was held.",
    "Marta Easter paints boats.",
    "Mr. Easter paints boats.",
    "Dr Halloween paints boats.",
    "The Memorial Day Trust has a new chair.",
    "He fed Halloween cakes to the ducks.",
    "The labor day was long in those mills.",
)
MONTH_PARTS: tuple[Row, ...] = (
    ("The vote fell on [the first Monday in June 2024].", "", "2024-06-03", ""),
    ("The vote fell on [the last Friday of May 2019].", "", "2019-05-31", ""),
    ("The vote fell on [the 3rd Tuesday in April, 2001].", "", "2001-04-17", ""),
    ("The vote fell on [the second Thursday of November].", "2021-12-01", "2021-11-11", ""),
    ("The vote fell on [the final Sunday in October last year].", "2021-12-01", "2020-10-25", ""),
    ("The lease ended on [the last day of July 2023].", "", "2023-07-31", ""),
    ("The lease ended on [the last day of February 2024].", "", "2024-02-29", ""),
    ("The lease ended on [the first day of May].", "2022-06-20", "2022-05-01", ""),
    ("The lease ended on [the last day of 1999].", "", "1999-12-31", ""),
    ("The lease ended on [the last Friday of last month].", "2022-06-20", "2022-05-27", ""),
    ("They sat in [the second week of May 2024].", "", "2024-05-06/2024-05-12", ""),
    ("They sat over [the last weekend in August 2020].", "", "2020-08-29/2020-08-30", ""),
)
BESIDE: tuple[Row, ...] = (
    ("The dam gave way [the day after Christmas 2004].", "", "2004-12-26", ""),
    ("The dam gave way [the day after Christmas].", "2005-01-03", "2004-12-26", ""),
    ("The dam gave way [two days before Christmas].", "2005-12-24", "2005-12-23", ""),
    ("The dam gave way [three days after Easter 2011].", "", "2011-04-27", ""),
    ("The dam gave way on [the Sunday before Easter 2011].", "", "2011-04-17", ""),
    ("The dam gave way on [the last Sunday before Christmas 2011].", "", "2011-12-18", ""),
    ("The dam gave way on [the second Monday after 3 May 2011].", "", "2011-05-16", ""),
    ("The dam gave way on [the Friday following Thanksgiving 2011].", "", "2011-11-25", ""),
    ("The dam gave way [the day before last Tuesday].", "2022-03-10", "2022-03-07", ""),
    ("The dam gave way on [the eve of 1 May 1945].", "", "1945-04-30", ""),
    ("The dam gave way [the week after Easter 2011].", "", "2011-04-25/2011-05-01", ""),
    ("The dam gave way [the week before 3 May 2011].", "", "2011-04-26/2011-05-02", ""),
    ("The dam gave way [the weekend after 4 May 2022].", "", "2022-05-07/2022-05-08", ""),
    ("The dam gave way [the week of 2 May 2022].", "", "2022-05-02/2022-05-08", ""),
    ("The dam gave way in [the week of March 4].", "2019-03-21", "2019-03-04/2019-03-10", ""),
    ("The dam gave way in [the week ending 11 May 2025].", "", "2025-05-05/2025-05-11", ""),
    ("The dam gave way in [the week beginning 5 May 2025].", "", "2025-05-05/2025-05-11", ""),
    ("The dam gave way in [the week to 11 May 2025].", "", "2025-05-05/2025-05-11", ""),
    ("It broke in [the week commencing Monday 5 May 2025].", "", "2025-05-05/2025-05-11", ""),
    ("The dam gave way [three days after Easter in 2011].", "", "2011-04-27", ""),
    ("The dam gave way [two weeks before Christmas 2019].", "", "2019-12-11~", ""),
    ("The pier opens [three weeks from tomorrow].", "2022-03-10", "2022-04-01", ""),
    ("The pier opens [a week from Saturday].", "2022-03-12", "2022-03-19", ""),
    ("The pier opens [next week on Tuesday].", "2022-03-10", "2022-03-15", ""),
    ("The pier was sold [last week, on Tuesday].", "2022-03-10", "2022-03-01", ""),
    ("The pier was sold [a month or so ago].", "2022-03-10", "2022-02~", ""),
)
#: published on a Wednesday, but for those that say another day
WEEKS_ON: tuple[Row, ...] = (
    ("The fair opens on [Thursday week].", "2024-06-12", "2024-06-20", ""),
    ("The fair opens [Monday week].", "2024-06-12", "2024-06-24", ""),
    ("The fair opens on [Saturday fortnight].", "2024-06-12", "2024-06-29", ""),
    ("The fair opens [tomorrow week].", "2024-06-12", "2024-06-20", ""),
    ("The fair opens on [Wednesday week].", "2024-06-12", "2024-06-19", "or 2024-06-26"),
    ("The vote is [a week on Monday].", "2024-06-12", "2024-06-24", ""),
    ("The vote is [two weeks on Sunday].", "2024-06-12", "2024-06-30", ""),
    ("The vote is [a fortnight on Tuesday].", "2024-06-12", "2024-07-02", ""),
    ("The vote is [a week today].", "2024-06-12", "2024-06-19", ""),
    ("She called [a week last Friday].", "2024-06-12", "2024-05-31", ""),
    ("She called [a week ago last Sunday].", "2024-06-12", "2024-06-02", ""),
    ("She called [a week ago on Friday].", "2024-06-12", "2024-05-31", "or 2024-06-07"),
    ("Classes begin [the Monday after next].", "2024-06-12", "2024-06-24", ""),
    ("Classes begin [the Friday after next].", "2024-06-12", "2024-06-21", "or 2024-06-28"),
    ("Classes ended [the Tuesday before last].", "2024-06-12", "2024-06-04", ""),
    ("Classes begin on [Friday of the week after next].", "2024-06-12", "2024-06-28", ""),
    ("Classes begin on [Friday of next week].", "2024-06-12", "2024-06-21", ""),
    ("Classes ended on [Tuesday of last week].", "2024-06-12", "2024-06-04", ""),
    ("Classes ended on [Tuesday last week].", "2024-06-12", "2024-06-04", ""),
)
#: how often, and for how long, and on which day
NOT_WEEKS_ON = (
    "The club meets twice a week on Mondays.",
    "The pump was off for a week.",
    "It takes five hours a week.",
    "The Tuesday weekly is sold out.",
)
#: what is counted from an event of which the text does not give the day
NOT_BESIDE = (
    "The day after the vote she resigned.",
    "The week before the talks it snowed.",
    "Two days before the wedding he fled.",
    "The eve of the battle was calm.",
    "Hand in the forms the Monday prior to the council dinner.",
    "The Friday after the vote she resigned.",
)
YEARS_IN_WORDS: tuple[Row, ...] = (
    ("The mill closed in [nineteen seventy-nine].", "", "1979", ""),
    ("The mill closed in [nineteen twenty].", "", "1920", ""),
    ("The mill closed in [nineteen oh three].", "", "1903", ""),
    ("The mill closed in [eighteen hundred and six].", "", "1806", ""),
    ("The mill closed before [the year two thousand].", "", "2000", ""),
    ("The mill closed in [two thousand and nine].", "", "2009", ""),
    ("The mill closed in [twenty seventeen], they said.", "", "2017", ""),
    ("The mill closed in [March nineteen ninety-four].", "", "1994-03", ""),
    ("The mill closed on [4 May nineteen forty-five].", "", "1945-05-04", ""),
    ("The mill closed on [June the sixth, nineteen forty-four].", "", "1944-06-06", ""),
    ("The mill closed in [the spring of nineteen eighteen].", "", "1918-21", ""),
    ("A [nineteen fifty-six] fire took the mill.", "", "1956", ""),
)
YEAR_ENDS: tuple[Row, ...] = (
    ("Debts rose at [year-end 2019].", "", "2019", ""),
    ("They hope to finish by [year-end].", "2019-10-28", "2019", ""),
    ("They hope to finish before [year’s end].", "2019-10-28", "2019", ""),
    ("They wanted it open by [year end].", "2019-10-28", "2019", ""),
    ("Debts had doubled at [year-end].", "2020-02-10", "2019", ""),
    ("Debts had doubled at [year-end].", "2020-06-10", "2019", ""),
    ("Debts have doubled since [year-end].", "2020-10-28", "2019", ""),
    ("They must be paid by [year-end].", "2020-02-10", "2020", ""),
    ("Debts were told at [last year-end].", "2020-11-10", "2019", ""),
)
SHORT_YEARS: tuple[Row, ...] = (
    ("The deed is of [3-Feb-08].", "2021-05-04", "2008-02-03", ""),
    ("The deed is of [3/Feb/08].", "2021-05-04", "2008-02-03", ""),
    ("The deed is of [3 Feb 08].", "2021-05-04", "2008-02-03", ""),
    ("The deed is of [3 Feb. '08].", "2021-05-04", "2008-02-03", ""),
    ("The deed is of [Feb 13, 08].", "2021-05-04", "2008-02-13", ""),
    ("The deed is of [February 13, ’08].", "2021-05-04", "2008-02-13", ""),
    ("The deed is of [3feb08].", "2021-05-04", "2008-02-03", ""),
    ("The deed is of [12-Dec-95].", "2021-05-04", "1995-12-12", ""),
    ("The deed was signed in [May of 93].", "2021-05-04", "1993-05", ""),
    ("The deed was signed in [May of ’93].", "2021-05-04", "1993-05", ""),
    ("The deed was signed in [the autumn of '93].", "2021-05-04", "1993-23", ""),
    ("The deed was signed in [’93].", "2021-05-04", "1993", ""),
    ("The deed expires on [1-Jun-29].", "2021-05-04", "2029-06-01", ""),
    ("The deed is of [3-Feb-61].", "2000-05-04", "1961-02-03", ""),
    ("The deed is of [3-Feb-08].", "1921-05-04", "1908-02-03", ""),
)
#: what a text guesses with a doubt and a seed has to say
UNCLEAR_YEARS: tuple[Row, ...] = (
    ("The deed is of [3-Feb-71].", "2021-05-04", "1971-02-03", "1971 or 2071"),
    ("The deed is of [3-Feb-44].", "2021-05-04", "1944-02-03", "1944 or 2044"),
    ("The deed is of [3-Feb-08].", "", "2008-02-03", "year of two digits"),
    ("The deed was signed in [May of ’93].", "", "1993-05", "year of two digits"),
)
GLUED: tuple[Row, ...] = (
    ("It was stamped [dec31, 1994].", "", "1994-12-31", ""),
    ("It was stamped [31dec1994].", "", "1994-12-31", ""),
    ("It was stamped on [Nov30].", "2001-12-05", "2001-11-30", ""),
    ("It was stamped on [7Sept 2004].", "", "2004-09-07", ""),
)
NO_NUMBERS = (
    "It seats two thousand people.",
    "It seats nineteen hundred guests.",
    "It cost nineteen ninety-five.",
    "He has twenty-twenty vision.",
    "At nineteen thirty hours they left.",
    "The MARCH7 gene was named.",
    "They bought iWork '09 there.",
    "She is five foot '11.",
)
KINDS: dict[str, tuple[Row, ...]] = {
    "feast": FEASTS,
    "part of a month": MONTH_PARTS,
    "beside a day": BESIDE,
    "weeks from a weekday": WEEKS_ON,
    "year in words": YEARS_IN_WORDS,
    "year's end": YEAR_ENDS,
    "year of two digits": SHORT_YEARS,
    "day and month without a gap": GLUED,
}
NO_DATES: dict[str, tuple[str, ...]] = {
    "feast": NO_FEASTS,
    "beside a day": NOT_BESIDE,
    "number": NO_NUMBERS,
}

ROWS = [pytest.param(row, id=f"{kind}: {row[0]}") for kind, rows in KINDS.items() for row in rows]


def _day(published: str) -> date | None:
    return date.fromisoformat(published) if published else None


def _said(row: Row) -> tuple[str, str]:
    """The text and the words of the date in it."""
    before, _, rest = row[0].partition("[")
    words, _, after = rest.partition("]")
    return before + words + after, words


def _at(text: str, words: str, published: str) -> Mention:
    start = text.index(words)
    end = start + len(words)
    found = [
        item for item in mentions(text, _day(published)) if item.start < end and item.end > start
    ]
    assert [item.text.removeprefix("the ") for item in found] == [words.removeprefix("the ")]
    return found[0]


def _side(text: str, words: str) -> Lean | None:
    """The side that the sentence speaks of, which a seed has from the status of its event."""
    found = words_of(text)
    first = found.start.index(text.index(words) + (not words[0].isalnum()))
    return lean(found, first, first + len(words_of(words).lower))


@pytest.mark.parametrize("row", ROWS)
def test_a_text_says_the_date(row: Row) -> None:
    text, words = _said(row)
    found = _at(text, words, row[1])
    assert str(found.when) == row[2]
    assert bool(found.doubts) == bool(row[3])
    assert row[3] in "".join(found.doubts)


@pytest.mark.parametrize("row", ROWS)
def test_a_seed_says_the_same(row: Row) -> None:
    text, words = _said(row)
    day = _day(row[1])
    side = _side(text, words) or Lean.PAST
    found = read(words, Anchor(published=None if day is None else edtf.day(day), lean=side))
    assert str(found.value) == row[2]
    if found.doubts:
        assert row[3] in found.doubts[0]


@pytest.mark.parametrize("row", UNCLEAR_YEARS)
def test_a_year_of_two_digits_is_doubted_in_texts_and_refused_in_seeds(row: Row) -> None:
    text, words = _said(row)
    found = _at(text, words, row[1])
    assert str(found.when) == row[2]
    assert row[3] in "".join(found.doubts)
    day = _day(row[1])
    with pytest.raises(DateError, match=row[3]):
        read(words, Anchor(published=None if day is None else edtf.day(day)))


#: a text with the words that are its date in brackets, behind which a number is of something else
NUMBERS_BEHIND: tuple[Row, ...] = (
    ("On [19 Nov] 12 people came.", "2021-12-05", "2021-11-19", ""),
    ("On [10 May], 12 people came.", "2021-06-05", "2021-05-10", ""),
    ("On [May 3], 40 and more came.", "2021-06-05", "2021-05-03", ""),
)


@pytest.mark.parametrize("row", NUMBERS_BEHIND)
def test_a_number_of_things_is_not_a_year(row: Row) -> None:
    text, words = _said(row)
    assert str(_at(text, words, row[1]).when) == row[2]


#: what comes again, with its value of TIMEX3
RECURRING = (
    ("The race is run [every first Sunday in May].", "XXXX-05"),
    ("The race is run [every year on the first Sunday in May].", "XXXX-05"),
    ("The race is run on [the first Sunday in May every year].", "XXXX-05"),
    ("The race is run [annually on 3 May].", "XXXX-05-03"),
    ("The race is run [every 3 May].", "XXXX-05-03"),
    ("The race is run on [May 3 each year].", "XXXX-05-03"),
    ("The race is run [each year at Christmas].", "XXXX-12-25"),
    ("The race is run [every Thanksgiving].", "P1Y"),
    ("The race is run [each year in August].", "XXXX-08"),
    ("The race is run [every year in the first week of July].", "XXXX-07"),
    ("The race is run [annually, the last weekend in August].", "XXXX-08"),
    ("The board sits on [the second Tuesday of every month].", "P1M"),
    ("The board sits on [the 15th of each month].", "P1M"),
    ("The board sits [every last Friday of the month].", "P1M"),
    ("The board sits [each Monday].", "XXXX-WXX-1"),
    ("The board sits [every Monday and Thursday].", "XXXX-WXX-1"),
    ("The board sits [every week on Wednesday].", "XXXX-WXX-3"),
    ("The hall is full ([Monday, Wednesday, and Friday meetings]).", "XXXX-WXX-1"),
    ("The hall is full on [Saturday mornings].", "XXXX-WXX-6"),
)


@pytest.mark.parametrize(("text", "value"), RECURRING)
def test_what_comes_again_is_never_one_day(text: str, value: str) -> None:
    whole, words = _said((text, "", "", ""))
    found = _at(whole, words, "2021-05-04")
    assert (found.type, found.value, found.when) == (Type.SET, value, None)
    assert found.doubts
    with pytest.raises(DateError):
        read(words, Anchor(published=edtf.day(date(2021, 5, 4)), lean=Lean.PAST))


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Every year the race starts on the first Sunday in May.", True),
        ("The race starts on 3 May, and each year it rains.", True),
        ("It rains every year. The race started on 3 May.", False),
        ("The race of 3 May 2020 is held each year.", False),
    ],
)
def test_a_day_in_a_sentence_of_what_comes_again_is_doubted(text: str, doubted: bool) -> None:  # noqa: FBT001 - a column of the table
    days = [item for item in mentions(text, date(2021, 5, 4)) if item.when is not None]
    assert ["does it come again" in "".join(item.doubts) for item in days] == [doubted]


@pytest.mark.parametrize("text", [text for texts in NO_DATES.values() for text in texts])
@pytest.mark.parametrize("published", ["", "2019-06-20"])
def test_a_text_says_no_date(text: str, published: str) -> None:
    assert [item for item in mentions(text, _day(published)) if item.when is not None] == []
