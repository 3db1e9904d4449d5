"""Reports: what "a year ago", "the quarter" and their like count from, by kind."""

import re
from datetime import date

import pytest

from timeline.dates.rules import Anchor, Rule
from timeline.drafting.draft import seed_reader
from timeline.edtf import EdtfDate, EdtfInterval, Precision, day, parse
from timeline.extract.read import mentions
from timeline.languages.english.from_report import FROM_REPORT
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.english.periods import months_of
from timeline.languages.read import read

#: publication, text with one of its dates in brackets, value of that: EDTF, empty for no date
Row = tuple[str, str, str]

A_YEAR_AGO: tuple[Row, ...] = (
    ("2019-11-05", "Third-quarter net was $3 million, up from $2 million [a year ago].", "2018-35"),
    ("2019-11-05", "In the third quarter it sold 90 cars, against 41 [a year ago].", "2018-35"),
    (
        "2020-05-06",
        "In the first quarter it lost 4 million euros, against 2 million [one year ago].",
        "2019-33",
    ),
    (
        "2021-08-03",
        "Second-quarter sales rose 5%. Wages were $9 million, and $8 million [a year ago].",
        "2020-34",
    ),
    (
        "2021-08-03",
        "The tram firm, whose second-quarter profit doubled, pays more than [a year ago].",
        "2020-34",
    ),
    (
        "2022-02-08",
        "Fourth-quarter income was $7 million, compared with $6 million [last year].",
        "2020-36",
    ),
    (
        "2018-08-14",
        "First-half profit reached 4 million pounds, from 3 million [a year ago].",
        "2017-01/2017-06",
    ),
    (
        "2019-11-05",
        "In the third quarter it earned $5. It had lost $3 million [two years ago].",
        "2017-35",
    ),
    ("2019-11-05", "Third-quarter net fell. [A year ago], it lost $3 million.", "2018-35"),
    # Of an event, and where no quarter is reported, it is a year ago from today.
    (
        "2019-11-05",
        "Third-quarter net fell. The founder, who left [a year ago], was not surprised.",
        "2018",
    ),
    ("2019-11-05", "The ferry, which sank [a year ago], was raised in October.", "2018"),
    ("2019-11-05", "Bread costs 5% more than [a year ago].", "2018"),
    ("2019-11-05", "Third-quarter net rose 4%. The firm moved to Turin [last year].", "2018"),
    (
        "2019-11-05",
        "Third-quarter net rose 4%. For 2019 it expects $9, up from $8 [last year].",
        "2018",
    ),
    (
        "2019-11-05",
        "Third-quarter net fell. It bought a rival for $3 million [a year ago].",
        "2018",
    ),
    (
        "2019-11-05",
        "Third-quarter net fell. [Two years ago], it opened a $30 million mill.",
        "2017",
    ),
    (
        "2019-11-05",
        "Third-quarter net fell. The stock closed at $3, up from $2 [a year ago].",
        "2018",
    ),
    (
        "2020-01-30",
        "Its fourth quarter was poor. In 2017 it moved. It joined [a year ago].",
        "2019",
    ),
)
YEAR_EARLIER: tuple[Row, ...] = (
    ("2019-11-05", "Third-quarter net rose from [a year-earlier] $2 million.", "2018-35"),
    ("2019-11-05", "Third-quarter net rose. [The year-ago] results included a fine.", "2018-35"),
    ("2019-11-05", "Net rose in the third quarter. [Prior-year] sales had been weak.", "2018-35"),
    (
        "2019-11-05",
        "Third-quarter net rose. Sales were $9 million, against $8 million [a year earlier].",
        "2018-35",
    ),
    (
        "2019-11-05",
        "Third-quarter net rose from the year-earlier quarter. Costs fell from [a year earlier].",
        "2018-35",
    ),
    (
        "2019-11-05",
        "Third-quarter net rose. For the nine months, it was $8, against $9 [a year earlier].",
        "2018-01/2018-09",
    ),
    (
        "2019-11-05",
        "Third-quarter net was $3 million, against $9 million in [the year-ago second quarter].",
        "2018-34",
    ),
    (
        "2019-02-12",
        "Fourth-quarter net fell. For the year, it earned $11, up from $9 [a year earlier].",
        "2017",
    ),
    (
        "2019-02-12",
        "Fourth-quarter net fell. Full-year sales rose 5% from [a year earlier].",
        "2017",
    ),
    (
        "2019-11-05",
        "Third-quarter net fell. In the second quarter it was $3, against $2 [a year earlier].",
        "2018-34",
    ),
    # Counted from what was told since.
    (
        "2019-11-05",
        "Third-quarter net fell. The mill dates from 1901. [A year earlier] the land was bought.",
        "1900",
    ),
    ("2019-11-05", "It earned $9 million in 2018, up from $8 million [a year earlier].", "2017"),
    ("2019-11-05", "The tower fell on 3 March 2019. [A year earlier] it had been painted.", "2018"),
    (
        "2019-11-05",
        "Third-quarter net fell. On 3 May 2017 it moved. [A year earlier] it sold a mill for $3.",
        "2016",
    ),
    (
        "2019-11-05",
        "The mill was rebuilt in the second quarter. [A year earlier] it burned.",
        "2018",
    ),
    (
        "2019-10-24",
        "In the first eight months sales rose 4%. In [the year-earlier period], they fell.",
        "2018-01/2018-08",
    ),
    (
        "2019-10-24",
        "Third-quarter net fell. Full-year net will be $4, from $3 [last year].",
        "2018",
    ),
)
SAME_PERIOD: tuple[Row, ...] = (
    (
        "2019-11-05",
        "Third-quarter net was $3 million, up from $2 million in [the same period last year].",
        "2018-35",
    ),
    ("2019-11-05", "Third-quarter net rose from that of [the corresponding quarter].", "2018-35"),
    (
        "2019-11-05",
        "Third-quarter net rose from $2 million for [the comparable period a year earlier].",
        "2018-35",
    ),
    (
        "2019-11-05",
        "A third-quarter loss was told. It was in profit in [the quarter a year ago].",
        "2018-35",
    ),
    ("2019-11-05", "Third-quarter net rose. Rain had spoilt [last year’s quarter].", "2018-35"),
    (
        "2019-11-05",
        "Third-quarter net rose to $3 million, from $2 million in [the 2017 quarter].",
        "2017-35",
    ),
    (
        "2018-08-14",
        "In the first half it lost $3 million, after $2 million in [the 2016 period].",
        "2016-01/2016-06",
    ),
    (
        "2019-11-05",
        "Sales rose 3% in the third quarter, and costs in [the same period] fell.",
        "2019-35",
    ),
    (
        "2019-11-05",
        "Sales rose in the third quarter, down from 44 tons in [the previous quarter].",
        "2019-34",
    ),
    ("2019-02-12", "Fourth-quarter sales were 40 tons, from 44 [a quarter earlier].", "2018-35"),
    ("2019-11-05", "[The third quarter a year earlier] had been poor.", "2018-35"),
    # Not of a report.
    ("2019-11-05", "It rained in July, as in [the same month last year].", "2018-07"),
    ("2019-11-05", "[The period] of unrest is over.", ""),
    ("2019-11-05", "The brewer opened in 2018. [The period] since has been dry.", ""),
    (
        "2019-11-05",
        "The first nine months of 2019 beat [the same period of 2018].",
        "2018-01/2018-09",
    ),
    ("2019-11-05", "Third-quarter net beat that of [the previous year's period].", "2018-35"),
)
THE_QUARTER: tuple[Row, ...] = (
    (
        "2019-11-05",
        "Third-quarter net sank from $7 million a year earlier. Orders grew 3% in [the quarter].",
        "2019-35",
    ),
    (
        "2019-11-05",
        "Net fell in the third quarter from the year-ago quarter. [The quarter] had fewer days.",
        "2019-35",
    ),
    (
        "2019-11-05",
        "Third-quarter net rose 8% from the second quarter. In [the quarter] it sold a barge.",
        "2019-35",
    ),
    (
        "2019-11-05",
        "Third-quarter net fell. For the nine months it rose 4%. In [the quarter] it sold a barge.",
        "2019-35",
    ),
    ("2019-11-05", "Third-quarter net fell. [The latest period] had rain.", "2019-35"),
    ("2018-08-14", "First-half profit fell. [The latest period] had rain.", "2018-01/2018-06"),
    (
        "2019-11-05",
        "It lost $4 million in the third quarter. [This quarter]’s loss includes a fine.",
        "2019-35",
    ),
    ("2019-02-12", "Fourth-quarter net fell. For [the year], it earned $11 million.", "2018"),
    ("2019-10-22", "It hired 40 people in [the latest fiscal year].", "2018"),
    # The running one.
    (
        "2019-11-05",
        "It lost $4 million in the third quarter. It expects a profit [this quarter].",
        "2019-36",
    ),
    (
        "2019-11-05",
        "It lost $4 million in the third quarter. It expects a profit in [the current quarter].",
        "2019-36",
    ),
    ("2019-05-10", "The firm made nothing [this quarter].", "2019-34"),
    ("2019-11-05", "Fourth-quarter net will fall. For [the year], it expects $11 million.", "2019"),
    ("2019-11-05", "They crossed the Latin [Quarter].", ""),
    ("2019-10-24", "Third-quarter net fell. Orders weakened [late in the quarter].", "2019-35"),
    ("2019-10-24", "Third-quarter net fell. It will open [late in the quarter].", "2019-36"),
    (
        "2019-08-07",
        "The last quarter of 2018 was hot. [The last quarter] was not.",
        "2019-34",
    ),
    (
        "2019-08-07",
        "Last year's third quarter was hot; [this year's quarter] is not.",
        "2019-35",
    ),
)
ENDED: tuple[Row, ...] = (
    (
        "2019-11-14",
        "It grew in its fiscal first quarter. In [the quarter] ended Sept. 30, it sold two barges.",
        "2019-35",
    ),
    ("2019-05-20", "It lost $2 million in [the quarter] ended Dec. 31.", "2018-36"),
    ("2019-05-20", "It lost $2 million in the quarter ended [Dec. 31].", "2018-12-31"),
    ("2019-11-14", "It lost money in [the third quarter] ended Aug. 31.", "2019-06/2019-08"),
    ("2019-07-14", "Wool brought in $19 million in [the year] ended March 31.", "2018-04/2019-03"),
    (
        "2019-07-14",
        "Wool brought in $19 million in [the fiscal year] ended June 28, 2019.",
        "2018-07/2019-06",
    ),
    (
        "2018-08-14",
        "For the six months ended June 30, it earned $4, up from $3 [a year earlier].",
        "2017-01/2017-06",
    ),
    (
        "2019-11-14",
        "Sales for the [nine months] ended September 2019 were flat.",
        "2019-01/2019-09",
    ),
    ("2019-07-14", "In the [13 weeks] to June 30 they sold less.", "2019-34"),
    # What ended is something else.
    ("2019-05-20", "[The year] ended badly on Dec. 31.", "2019"),
    ("2019-05-20", "The strike of nine months ended on [May 3].", "2019-05-03"),
    ("2019-05-20", "The truce, in [the first quarter], ended on May 3.", "2019-33"),
    ("2019-11-14", "In [the latest quarter], which ended Sept. 30, sales fell.", "2019-35"),
    ("2019-11-14", "[The full year] ending March 31, 2020, will be poor.", "2019-04/2020-03"),
)
SIDES: tuple[Row, ...] = (
    ("2019-10-09", "It expects to report a small profit for [the third quarter].", "2019-35"),
    ("2019-04-12", "The yard will report a deficit for [the first quarter].", "2019-33"),
    ("2019-07-08", "It plans to publish figures for [the second quarter] on Friday.", "2019-34"),
    (
        "2019-10-23",
        "A strike meant that ships would sail in [the third quarter], and they did.",
        "2019-35",
    ),
    ("2019-10-25", "It expects orders to return in [the first quarter].", "2020-33"),
    ("2019-05-15", "It expects to break even in [the fourth quarter].", "2019-36"),
    ("2019-10-09", "The pier is to open in [the third quarter].", "2020-35"),
    ("2019-11-05", "Sales fell in [the first quarter].", "2019-33"),
    ("2019-08-07", "At Vance, which reports today, [first-quarter] sales rose.", "2019-33"),
    ("2019-08-07", "It expects [first-quarter] sales to rise.", "2020-33"),
)
OWN_YEAR: tuple[Row, ...] = (
    ("2019-10-30", "In [the 2017 third quarter], it had been in the red.", "2017-35"),
    ("2019-10-30", "It booked a record in [this year's third quarter].", "2019-35"),
    ("2019-10-30", "[Last year's second-quarter] profit was low.", "2018-34"),
    ("2019-10-30", "Profit in [the 2018 first half] was low.", "2018-40"),
    ("2019-10-30", "Net fell in [the third quarter of fiscal 2019].", "2019-35"),
    ("2019-10-30", "In [the third quarter of 2018] it grew.", "2018-35"),
    ("2019-10-30", "In [2017], third quarter and all, it grew.", "2017"),
)
WITHOUT_PUBLICATION: tuple[Row, ...] = (
    (
        "",
        "Net was $5 million in the third quarter of 2017, from $4 million [a year earlier].",
        "2016-35",
    ),
    ("", "Net rose in the third quarter of 2017. In [the quarter] it sold a mill.", "2017-35"),
    ("", "It grew in 2017. In [the period] it sold a mill.", ""),
)
KINDS = {
    "a year ago": A_YEAR_AGO,
    "year earlier": YEAR_EARLIER,
    "same period": SAME_PERIOD,
    "the quarter": THE_QUARTER,
    "ended": ENDED,
    "side": SIDES,
    "own year": OWN_YEAR,
    "no publication": WITHOUT_PUBLICATION,
}


@pytest.mark.parametrize(
    "row",
    [row for rows in KINDS.values() for row in rows],
    ids=[f"{kind}-{at}" for kind, rows in KINDS.items() for at in range(len(rows))],
)
def test_the_date_of_words_in_a_report(row: Row) -> None:
    published, marked, value = row
    before, words, _ = re.split(r"[\[\]]", marked)
    text = marked.replace("[", "").replace("]", "")
    seen_on = date.fromisoformat(published) if published else None
    starts = (len(before), words)
    mention = next(
        (each for each in mentions(text, seen_on) if (each.start, each.text) == starts), None
    )
    assert (str(mention.when) if mention else "") == value


@pytest.mark.parametrize(
    ("text", "words", "doubt"),
    [
        (
            "Growers say that the quarter was wet.",
            "the quarter",
            "'the quarter' counts from a quarter that the text has not told: taken for 2019-35",
        ),
        (
            "The year-ago loss was larger.",
            "The year-ago",
            "'The year-ago' is counted from a period that the text has not told",
        ),
        (
            "Net was flat in the 2017 quarter.",
            "the 2017 quarter",
            "'the 2017 quarter' is a period that the text has not told: taken for all of 2017",
        ),
        (
            "Net fell in the third quarter of fiscal 2019.",
            "the third quarter of fiscal 2019",
            (
                "'third quarter of fiscal 2019' is fiscal and need not be 2019-35 of the calendar:"
                " look up its months"
            ),
        ),
        (
            "The pier is to open in the third quarter.",
            "the third quarter",
            "'third quarter' can be 2019-35 or 2020-35",
        ),
        (
            "Third-quarter net fell. In the first quarter it had risen. It rained in the quarter.",
            "the quarter",
            "'the quarter' is counted from 2019-35, and may be from 2019-33",
        ),
        (
            "It lost $3 in the year ended Aug. 31. It lost $1 in the first quarter.",
            "the first quarter",
            "'first quarter' may be fiscal: the text tells of a period that ends on 2019-08-31",
        ),
        (
            "The third quarter of 2018 was hot. This year's quarter was not.",
            "This year's quarter",
            '"This year\'s quarter" can be 2019-35 or 2018-35',
        ),
        (
            "Third-quarter net fell. " + "The river is wide. " * 150 + "It rained in the quarter.",
            "the quarter",
            "'the quarter' is counted from 2019-35, which was told far above",
        ),
    ],
)
def test_what_counts_from_a_guess_is_doubtful(text: str, words: str, doubt: str) -> None:
    found = [each.doubts for each in mentions(text, date(2019, 10, 9)) if each.text == words]
    assert doubt in found[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Third-quarter net was $3 million, up from $2 million a year ago.",
        "Third-quarter net fell. It rained in the quarter.",
        "It lost $2 million in the quarter ended June 30, 2019.",
        "It expects to report a small profit for the third quarter.",
        "Third-quarter net fell. In last year's third quarter it was $3, and $2 in the quarter.",
        "It lost $3 in the year ended Dec. 31. It lost $1 in the third quarter.",
    ],
)
def test_what_a_report_tells_is_not_doubtful(text: str) -> None:
    assert [mention.doubts for mention in mentions(text, date(2019, 10, 9)) if mention.doubts] == []


def test_a_period_is_one_date_with_its_end() -> None:
    text = "It lost $2 million in the quarter ended June 30, 2019."
    quarter, end = mentions(text, date(2019, 10, 9))
    assert quarter.stretch is not None
    assert (quarter.stretch.end, str(quarter.stretch.value)) == (end.end, "2019-34")


@pytest.mark.parametrize(
    ("text", "when", "value"),
    [
        (
            "It sold a mill in the quarter ended Sept. 30, 2018.",
            "quarter ended Sept. 30, 2018",
            "2018-35",
        ),
        (
            "It sold a mill in the year ended March 31, 2018.",
            "year ended March 31, 2018",
            "2017-04/2018-03",
        ),
        ("It sold a mill in the 2018 third quarter.", "in the 2018 third quarter", "2018-35"),
        ("It lost $3 in the third quarter, and sold a mill in the quarter.", "2019-35", "2019-35"),
    ],
)
def test_the_date_of_a_draft(text: str, when: str, value: str) -> None:
    published = date(2019, 11, 5)
    reads = seed_reader(Anchor(published=day(published)))
    phrase = date_phrases(text, mentions(text, published), reads)[-1]
    assert (phrase.when, str(phrase.value)) == (when, value)


@pytest.mark.parametrize("rule", FROM_REPORT, ids=[rule.name for rule in FROM_REPORT])
def test_a_rule_reads_its_examples(rule: Rule) -> None:
    for words, counted_from, value in rule.examples:
        match = rule.pattern.fullmatch(words)
        assert match is not None, words
        assert str(rule.read(match, anchored(counted_from)).value) == value, words


def anchored(words: str) -> Anchor:
    value = parse(words)
    if isinstance(value, EdtfDate) and value.precision == Precision.DAY:
        return Anchor(published=value)
    assert isinstance(value, EdtfDate | EdtfInterval)
    return Anchor(reported=value)


@pytest.mark.parametrize("rule", FROM_REPORT, ids=[rule.name for rule in FROM_REPORT])
def test_a_rule_does_not_know_its_rejects(rule: Rule) -> None:
    assert rule.rejects
    for words in rule.rejects:
        assert rule.pattern.fullmatch(words) is None, words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the quarter ended June 30, 2019", "2019-34"),
        ("the quarter ended 2 July 2019", "2019-34"),
        ("the year ended 31 March 2020", "2019-04/2020-03"),
        ("the year ended 15 April 2020", "2019-04-16/2020-04-15"),
        ("the nine months ended September 2019", "2019-01/2019-09"),
        ("the 52 weeks to 28 January 2023", "2022-02/2023-01"),
        ("since the quarter ended June 2019", "2019-34/.."),
        ("the 2017 third quarter", "2017-35"),
        ("third quarter of fiscal 2019", "2019-35"),
    ],
)
def test_periods_are_read_in_seeds_too(words: str, value: str) -> None:
    assert str(read(words, Anchor()).value) == value


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("third quarter", 3),
        ("39 weeks", 9),
        ("twelve months", 12),
        ("half-year", 6),
        ("ten days", 0),
    ],
)
def test_the_months_of_a_period(words: str, months: int) -> None:
    assert months_of(words) == months
