"""A part of a period at the end of a stretch: "by mid-2031", "from early 2030 to late 2031"."""

from datetime import date

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, bounds
from timeline.drafting.draft import seed_reader
from timeline.extract.read import mentions
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.grammar import DatePhrase
from timeline.languages.read import read

PUBLISHED = date(2030, 2, 11)
BY, BEFORE = Modifier.ON_OR_BEFORE, Modifier.BEFORE
NOT_BEFORE, AFTER = Modifier.ON_OR_AFTER, Modifier.AFTER
START, MID, END = Modifier.START, Modifier.MID, Modifier.END
WHOLE, WITHIN = Modifier.WHOLE, Modifier.WITHIN
#: words, value, modifier, first and last day that may be meant
ENDS = [
    # What is bounded by a part ends or begins with it.
    ("by mid-2031", "../2031-08", BY, "", "2031-08-31"),
    ("by the middle of 2031", "../2031-08", BY, "", "2031-08-31"),
    ("by early 2031", "../2031-04", BY, "", "2031-04-30"),
    ("by the start of 2031", "../2031-04", BY, "", "2031-04-30"),
    ("by late 2031", "../2031", BY, "", "2031-12-31"),
    ("by the end of 2031", "../2031", BY, "", "2031-12-31"),
    ("by mid-October 2031", "../2031-10-20", BY, "", "2031-10-20"),
    ("by early Q3 2031", "../2031-07", BY, "", "2031-07-31"),
    ("by the early 2030s", "../2033", BY, "", "2033-12-31"),
    ("no later than mid-2031", "../2031-08", BY, "", "2031-08-31"),
    ("mid-2031 at the latest", "../2031-08", BY, "", "2031-08-31"),
    ("not before late 2031", "2031-09/..", NOT_BEFORE, "2031-09-01", ""),
    ("no earlier than mid-2031", "2031-05/..", NOT_BEFORE, "2031-05-01", ""),
    ("late 2031 at the earliest", "2031-09/..", NOT_BEFORE, "2031-09-01", ""),
    ("mid-2031 or later", "2031-05/..", NOT_BEFORE, "2031-05-01", ""),
    # A start or an end is a moment for what comes before or after it.
    ("before the start of 2031", "../2030", BEFORE, "", "2030-12-31"),
    ("before the end of 2031", "../2031", BY, "", "2031-12-31"),
    ("after the end of 2031", "2032/..", AFTER, "2032-01-01", ""),
    ("after the beginning of 2031", "2031/..", NOT_BEFORE, "2031-01-01", ""),
    # What lasts keeps its part.
    ("until mid-2031", "../2031", MID, "", "2031-08-31"),
    ("until late 2031", "../2031", END, "", "2031-12-31"),
    ("till early October 2031", "../2031-10", START, "", "2031-10-10"),
    ("since early 2019", "2019/..", START, "2019-01-01", ""),
    ("since mid-2019", "2019/..", MID, "2019-05-01", ""),
    ("from late 2031 on", "2031/..", END, "2031-09-01", ""),
    # Both ends.
    ("from early 2030 to late 2031", "2030/2031", WHOLE, "2030-01-01", "2031-12-31"),
    ("from mid-2030 to mid-2031", "2030-05/2031-08", WHOLE, "2030-05-01", "2031-08-31"),
    ("mid-2030 to 2031", "2030-05/2031", WHOLE, "2030-05-01", "2031-12-31"),
    ("between mid-2030 and early 2031", "2030-05/2031-04", WITHIN, "2030-05-01", "2031-04-30"),
    ("late May to early June 2031", "2031-05-21/2031-06-10", WHOLE, "2031-05-21", "2031-06-10"),
    ("from early 2031 to late 2031", "2031-01/2031-12", WHOLE, "2031-01-01", "2031-12-31"),
    ("from the mid-1990s to the early 2010s", "1994/2013", WHOLE, "1994-01-01", "2013-12-31"),
]
#: the same without a part: nothing changes
CONTROLS = [
    ("by 2031", "../2031", BY, "", "2031-12-31"),
    ("before 2031", "../2030", BEFORE, "", "2030-12-31"),
    ("after 2031", "2032/..", AFTER, "2032-01-01", ""),
    ("until October 2031", "../2031-10", WHOLE, "", "2031-10-31"),
    ("since 2019", "2019/..", WHOLE, "2019-01-01", ""),
    ("from 2030 to 2031", "2030/2031", WHOLE, "2030-01-01", "2031-12-31"),
    ("between May and June 2031", "2031-05/2031-06", WITHIN, "2031-05-01", "2031-06-30"),
    ("early 2031", "2031", START, "2031-01-01", "2031-04-30"),
    ("mid-2031", "2031", MID, "2031-05-01", "2031-08-31"),
    ("late 2031", "2031", END, "2031-09-01", "2031-12-31"),
]


@pytest.mark.parametrize(("words", "value", "modifier", "first", "last"), ENDS + CONTROLS)
def test_an_end_is_narrowed_to_its_part(
    words: str, value: str, modifier: Modifier, first: str, last: str
) -> None:
    reading = read(words, Anchor())
    assert (str(reading.value), reading.modifier) == (value, modifier)
    assert bounds(reading) == (first, last)
    assert reading.doubts == ()


#: words of which for some people a part of the part is meant too
DOUBTED = [
    ("after mid-2031", "2031-09/.."),
    ("after early 2031", "2031-05/.."),
    ("after late 2031", "2032/.."),
    ("before mid-2031", "../2031-04"),
    ("before late 2031", "../2031-08"),
    ("prior to mid-October 2031", "../2031-10-10"),
]


@pytest.mark.parametrize(("words", "value"), DOUBTED)
def test_what_leaves_out_a_part_is_in_doubt(words: str, value: str) -> None:
    reading = read(words, Anchor())
    assert str(reading.value) == value
    assert "or outside it" in reading.doubts[0]


#: a sentence, and its date as a seed says it, with its value
SENTENCES = [
    ("The quay will open by mid-2031.", "by mid-2031", "../2031-08"),
    ("The quay must open by the end of 2031.", "by the end of 2031", "../2031"),
    ("The quay must open before the end of next year.", "before the end of next year", "../2031"),
    ("The quay will not open before late 2031.", "not before late 2031", "2031-09/.."),
    ("The quay has been shut since mid-2019.", "since mid-2019", "2019/.."),
    ("It lasts from mid-2030 to late 2031.", "from mid-2030 to late 2031", "2030-05/2031"),
    (
        "It will open between mid-2030 and early 2031.",
        "between mid-2030 and early 2031",
        "2030-05/2031-04",
    ),
    ("The quay will open by 2031.", "by 2031", "../2031"),
    # One of several is one date.
    ("The vote will be held in June or July 2031.", "June or July 2031", "[2031-06,2031-07]"),
    ("It will be held in June or in July 2031.", "June or July 2031", "[2031-06,2031-07]"),
    ("It will be held on 3 or 4 May 2031.", "3 or 4 May 2031", "[2031-05-03,2031-05-04]"),
    ("The fair is planned for June/July 2031.", "June/July 2031", "2031-06/2031-07"),
    ("It is planned for spring or autumn 2031.", "spring or autumn 2031", "[2031-21,2031-23]"),
    (
        "It is planned for late May or early June 2031.",
        "late May or early June 2031",
        "2031-05-21/2031-06-10",
    ),
]


@pytest.mark.parametrize(("text", "when", "value"), SENTENCES)
def test_a_text_says_the_same(text: str, when: str, value: str) -> None:
    found = _phrases(text)
    assert [(phrase.when, str(phrase.value)) for phrase in found] == [(when, value)]
    assert found[0].doubts == ()


#: what a text means each of
APART = [
    ("The choir meets on 4 and 8 May 2031.", ["2031-05-04", "2031-05-08"]),
    ("It rained in June 2029, or so they say, and in July 2029.", ["2029-06", "2029-07"]),
]


@pytest.mark.parametrize(("text", "values"), APART)
def test_dates_that_are_all_meant_stay_apart_in_a_text(text: str, values: list[str]) -> None:
    assert [str(phrase.value) for phrase in _phrases(text)] == values


def _phrases(text: str) -> tuple[DatePhrase, ...]:
    anchor = Anchor(published=edtf.day(PUBLISHED))
    return date_phrases(text, mentions(text, PUBLISHED), seed_reader(anchor))
