from datetime import date

import pytest
from counting import is_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.extract.read import mentions
from timeline.text.mention import Mention

PUBLISHED = date(2024, 1, 19)

#: Long enough that work growing with the square of the text takes minutes, not seconds.
LONG = 50_000

FRAGMENTS = (
    *"0123456789",
    *" \n\t\r\f\0.,;:!?-/()[]{}'\"’“”–—‘…$€%°#@&*_",
    "\N{NO-BREAK SPACE}",
    "\N{NARROW NO-BREAK SPACE}",
    "\N{ZERO WIDTH SPACE}",
    "\N{SOFT HYPHEN}",
    "\N{COMBINING ACUTE ACCENT}",
    "\N{LINE SEPARATOR}",
    "\N{RIGHT-TO-LEFT OVERRIDE}",
    # Digits to `str.isdigit`, and not all of them to `int`.
    "²",
    "٣",
    "௧",
    "½",
    # Letters whose lower or upper case is longer than they are.
    "İ",
    "ß",
    "ﬁ",
    "😀",
    "18",
    "31",
    "44",
    "58",
    "99",
    "0000",
    "0000/01",
    "1957",
    "1998",
    "2024",
    "9999",
    "99999999999999999999",
    "2024-01-18",
    "2024-02-30",
    "T09:00",
    " 24:00",
    "9 a.m. ",
    "1st",
    "2nd ",
    "31st of ",
    "'60s",
    "1990s ",
    " BC",
    "AD ",
    "Jan. ",
    "February ",
    "March",
    "may ",
    "May ",
    "SEPT ",
    "Nov. 30 ",
    "Monday ",
    "Sat",
    "Sundays ",
    "spring ",
    "Fall",
    "winter of ",
    "Q3 ",
    "first quarter ",
    "second half ",
    "19th century ",
    "centuries ",
    "decade",
    "nineties",
    "week",
    "weekend ",
    "years ",
    "year",
    "month",
    "days",
    "hours ",
    "day ",
    "morning ",
    "night",
    "noon ",
    "today ",
    "yesterday ",
    "tonight",
    "now ",
    "recently ",
    "New Year's Eve ",
    "fiscal ",
    "year-earlier ",
    "annual",
    "the ",
    "a ",
    "an ",
    "in ",
    "on ",
    "of ",
    "from ",
    "to ",
    "and ",
    "until ",
    "between ",
    "every ",
    "each ",
    "last ",
    "next ",
    "this ",
    "that ",
    "past ",
    "the following ",
    "previous ",
    "same ",
    "early ",
    "late ",
    "mid-",
    "end of ",
    "about ",
    "more than ",
    "several ",
    "two ",
    "half ",
    "half a ",
    "twenty-",
    "hundred ",
    "thousand ",
    "million ",
    " ago",
    " later",
    " earlier",
    "before ",
    "after ",
    "two years ",
    "3000000 years ago ",
    "will ",
    "was ",
    "said ",
    "has been ",
    "people ",
    "Flight ",
    "Theresa ",
)

#: What a text may repeat without end, by name.
RUNS = {
    "digits": "1",
    "years": "1998 ",
    "years joined": "1998-",
    "short years": "1957-58, ",
    "spaces": " ",
    "unbreakable spaces": "\N{NO-BREAK SPACE}",
    "line ends": "\n",
    "mixed ends": "\r\n \t",
    "months": "January ",
    "months joined": "January",
    "abbreviated months": "Sept. ",
    "days of months": "12 May ",
    "weekdays": "Monday, ",
    "articles": "the ",
    "last": "last ",
    "of": "the end of ",
    "of the year": "the first quarter of ",
    "numbers": "twenty-",
    "number words": "two hundred and ",
    "counts": "1,000,",
    "decimals": "1.1.",
    "slashes": "1/1/",
    "colons": "1:1:",
    "hyphens": "-",
    "dashes": "–",
    "dots": ".",
    "abbreviations": "a.m. ",
    "apostrophes": "'",
    "quotation marks": "“",
    "opening": "(",
    "nested": "(in ",
    "closing": ")]",
    "ordinals": "1st ",
    "ago": "ago ",
    "years ago": "years ago ",
    "verbs": "will was ",
    "capitals": "A",
    "names": "May May said ",
    "accents": "\N{COMBINING ACUTE ACCENT}",
    "accented": "e\N{COMBINING ACUTE ACCENT}",
    "nulls": "\0",
    "null words": "May\0",
    "other script": "день ",
    "no spaces": "日本",
    "surrogate pairs": "😀",
    "dotted capital I": "İ",
    "url": "https://example.org/2015/03/14/",
    "half an hour": "half an ",
    "every": "every other ",
    "from to": "from 18 to ",
    "and": "March and ",
}


def check(text: str, found: tuple[Mention, ...]) -> None:
    """What holds of every mention in every text."""
    behind = 0
    for mention in found:
        assert behind <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        assert mention.value
        assert mention.rule
        assert mention.when is None or edtf.parse(str(mention.when)) == mention.when
        behind = mention.end


@pytest.mark.parametrize("unit", RUNS.values(), ids=RUNS.keys())
def test_one_thing_after_another_hides_no_date_on_either_side_of_it(unit: str) -> None:
    run = unit * (LONG // len(unit))
    text = f"The fort fell on 12 March 2015.\n\n{run}\n\nIt was retaken on 3 May 2016.\n"
    found = mentions(text, PUBLISHED)
    check(text, found)
    assert (found[0].text, found[0].value) == ("12 March 2015", "2015-03-12")
    assert (found[-1].text, found[-1].value) == ("3 May 2016", "2016-05-03")


def test_a_word_of_a_megabyte_is_a_word() -> None:
    assert mentions("x" * 1_000_000, PUBLISHED) == ()


def test_a_number_of_a_megabyte_is_not_a_year() -> None:
    assert mentions("9" * 1_000_000, PUBLISHED) == ()


def test_brackets_nest_as_deep_as_they_like() -> None:
    deep = LONG // 2
    text = "(" * deep + "12 March 2015" + ")" * deep
    (only,) = mentions(text, PUBLISHED)
    assert (only.start, only.end, only.value) == (deep, deep + 13, "2015-03-12")


def test_a_sentence_need_not_end() -> None:
    text = "the men walked on and " * (LONG // 22) + "in May 2015 they stopped"
    (only,) = mentions(text, PUBLISHED)
    assert (only.text, only.value) == ("May 2015", "2015-05")


def test_many_dates_are_all_found() -> None:
    count = 5000
    found = mentions("The fort fell on 12 March 2015. " * count, PUBLISHED)
    assert [mention.value for mention in found] == ["2015-03-12"] * count
    assert [mention.start for mention in found] == [17 + 32 * number for number in range(count)]


def test_bare_months_find_their_year_over_a_long_text() -> None:
    text = "In 1862 they crossed. " + "In May they rested. " * 5000
    found = mentions(text, PUBLISHED)
    assert len(found) == 5001
    assert all(mention.value.endswith("-05") for mention in found[1:])


@pytest.mark.parametrize("published", [None, date.min, date(1600, 2, 29), PUBLISHED, date.max])
@pytest.mark.parametrize(
    "words",
    [
        "last year",
        "next year",
        "last month",
        "next month",
        "last week",
        "next week",
        "last weekend",
        "next weekend",
        "yesterday",
        "tomorrow",
        "the day after tomorrow",
        "last night",
        "tomorrow night",
        "on Monday",
        "next Sunday",
        "last quarter",
        "next quarter",
        "last spring",
        "next winter",
        "two days ago",
        "two weeks ago",
        "two months ago",
        "two years ago",
        "5000 years ago",
        "99999999999 years ago",
        "99999999999 days ago",
        "99999999999999999999 centuries ago",
        "in 99999999999 weeks",
        "a year later",
        "the next day",
        "the previous year",
        "a thousand years earlier",
        "in the 0s",
        "in the 99th century",
        "in the year 0",
        "in the year 99999",
        "on 31 February 2015",
        "on February 29",
        "on 0 May 2015",
        "on 2015-00-00",
        "on 12/31/9999",
        "31 December 9999. The next day he left",
        "1 January 1 AD. The day before he left",
        "44 BC. The previous year he left",
        "9999. The following year he left",
        "at 25:61 today",
        "on New Year's Eve",
        "in 9999-10000",
        "in 1999-00",
        "in 1998-97",
    ],
)
def test_the_edges_of_the_calendar_raise_nothing(words: str, published: date | None) -> None:
    text = f"He left {words}."
    check(text, mentions(text, published))


@settings(max_examples=40)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join), st.none() | st.dates())
def test_fragments_of_dates_in_any_order(text: str, published: date | None) -> None:
    found = mentions(text, published)
    check(text, found)
    assert mentions(text, published) == found


@settings(max_examples=40)
@given(st.text(max_size=200), st.none() | st.dates())
def test_any_text(text: str, published: date | None) -> None:
    check(text, mentions(text, published))


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join),
)
def test_a_date_in_a_paragraph_of_its_own_is_found_beside_anything(before: str, after: str) -> None:
    text = f"{before}\n\nThe fort fell on 12 March 2015.\n\n{after}"
    start = len(before) + 19
    assert ("12 March 2015", "2015-03-12") in {
        (mention.text, mention.value)
        for mention in mentions(text, PUBLISHED)
        if mention.start == start
    }


#: what leans on what stands before it, over and over
DENSE = (
    "Monday to Tuesday and Friday or ",
    "1, 2, 3, 4, 5, 6 and 7 May ",
    "the 3rd, the 4th, ",
    "May to ",
    "from October to March and ",
    "2015/16 2016-",
    "possibly in about 2015, ",
    "12:30 to 1:30 pm CET ",
    "two days before Easter after ",
    "a year earlier in the third quarter of ",
)


@pytest.mark.parametrize("said", DENSE)
def test_what_leans_on_what_stands_before_it_is_read_in_linear_time(said: str) -> None:
    assert is_linear(lambda count: lambda: mentions(said * count, PUBLISHED), 40)
