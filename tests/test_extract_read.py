"""What a mention says beside its value: offsets, rule, what is stated, what is in doubt."""

from datetime import date
from itertools import pairwise

import pytest

from timeline.dates.rules import DateOrder, Lean, Modifier
from timeline.extract.find import find
from timeline.extract.read import mentions
from timeline.extract.refine import years_beside
from timeline.extract.times import times_on_days
from timeline.languages.english.running_text import RUNNING_TEXT
from timeline.languages.english.tense import ends_sentence, lean
from timeline.text.mention import Mention, Type
from timeline.text.words import starts_line, words_of

FRIDAY = date(2024, 1, 19)


def only(text: str, published: date | None = FRIDAY, order: DateOrder | None = None) -> Mention:
    found = mentions(text, published, order)
    assert len(found) == 1, found
    return found[0]


def test_offsets_are_those_of_the_text() -> None:
    text = "Тоқаев — met them\nin Rome on  18\u00a0January 2024, then left."
    mention = only(text)
    assert text[mention.start : mention.end] == mention.text == "18\u00a0January 2024"


@pytest.mark.parametrize(
    ("text", "stated", "implied"),
    [
        ("It was signed in 2015.", ("year",), ()),
        ("It was signed on Nov. 30 last year.", ("month", "day"), ("year",)),
        ("It was signed on Monday.", (), ("year", "month", "day")),
        ("It was signed in March.", ("month",), ("year",)),
        ("It was signed last month.", (), ("year", "month")),
        ("In 1862 they met. In May they parted.", ("month",), ("year",)),
    ],
)
def test_stated_and_implied(text: str, stated: tuple[str, ...], implied: tuple[str, ...]) -> None:
    mention = mentions(text, FRIDAY)[-1]
    assert (mention.stated, mention.implied) == (stated, implied)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It ended in 2015.", "year"),
        ("It ended two days later.", "counted from the last date"),
        ("It ended in the nineties.", "decade in words"),
        ("It took three years.", "length"),
        ("It began in 480 BC.", "before our era"),
        ("It began at 9 p.m. sharp.", "time of day"),
    ],
)
def test_the_rule_that_found_it_is_reported(text: str, rule: str) -> None:
    assert only(text).rule == rule


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("It ended in early 2015.", Modifier.START),
        ("It ended in mid-2015.", Modifier.MID),
        ("It ended at the end of May 2015.", Modifier.END),
        ("It ended in 2015.", Modifier.WHOLE),
        ("It ended last week.", Modifier.WITHIN),
    ],
)
def test_the_part_of_a_window_is_kept(text: str, modifier: Modifier) -> None:
    assert only(text).modifier is modifier


@pytest.mark.parametrize(
    ("text", "value", "doubt"),
    [
        # Of the two readings the one nearer to the publication.
        ("It ended on 01.03.2024.", "2024-01-03", "can be 1 March 2024 or 3 January 2024"),
        ("It ends next Saturday.", "2024-01-20", "can be 2024-01-20 or 2024-01-27"),
        ("It ended on 3/4/23.", "2023-04-03", "'3/4/23' can be 2023-04-03 or 2023-03-04"),
        ("She retired in the autumn.", "2023-FA", "'autumn' has no year: it is read as 2023-23"),
        # Which one that is, only the story tells.
        (
            "He ended the day with a win.",
            "2024-01-19",
            "'the day' is read as 2024-01-19: which day",
        ),
        ("Of the year's two fairs one closed.", "2024", "'the year' is read as 2024: which year"),
        (
            "The mill burned 20 years ago.",
            "2004",
            "'20 years ago' is a round number: is 2004 exact?",
        ),
        # What describes a thing need not say when.
        ("The spring term ended.", "2023-SP", "'The spring' may only say what kind of 'term' is"),
        # Before this year's has come, for many it is that of the next.
        ("The hall opens next summer.", "2024-SU", "'next summer' can be 2024-22 or 2025-22"),
        # Written on a Friday, for many it is the weekend to come.
        ("The fair is next weekend.", "2024-W04-WE", "can be 2024-01-27/2024-01-28 or 2024-01-20/"),
        ("Open from 9 to 12 next May.", "2024-05", "'next May' can be 2024-05 or 2025-05"),
        ("It ended on Monday, 5 March 2024.", "2024-03-05", "names the wrong weekday"),
        ("It ended on 31 April 2023.", "2023-04", "April 2023 has days 1 to 30"),
    ],
)
def test_what_is_doubtful_is_kept_and_reported(text: str, value: str, doubt: str) -> None:
    mention = only(text)
    assert mention.value == value
    assert doubt in "".join(mention.doubts)


def test_the_order_of_numbers_is_taken() -> None:
    assert only("It ended on 01.03.2024.", order=DateOrder.MONTH_FIRST).value == "2024-01-03"
    assert only("It ended on 01.03.2024.", order=DateOrder.DAY_FIRST).value == "2024-03-01"
    assert not only("It ended on 01.03.2024.", order=DateOrder.DAY_FIRST).doubts
    assert only("It ended on 3/4/23.", order=DateOrder.DAY_FIRST).value == "2023-04-03"
    assert only("It ended on 3/4/23.", order=DateOrder.MONTH_FIRST).value == "2023-03-04"
    assert not only("It ended on 3/4/23.", order=DateOrder.MONTH_FIRST).doubts
    assert not only("It ended on 23/4/23.").doubts


@pytest.mark.parametrize(
    "text",
    ["It took three years.", "It is held weekly.", "He left recently."],
)
def test_no_calendar_date_no_edtf(text: str) -> None:
    assert only(text).when is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It ended in March.", "XXXX-03"),
        ("It ended on 18 May.", "XXXX-05-18"),
        ("It ended on Monday.", "XXXX-WXX-1"),
        ("It ended yesterday.", "XXXX-XX-XX"),
    ],
)
def test_without_a_publication_date_the_rest_stays_open(text: str, value: str) -> None:
    mention = only(text, None)
    assert (mention.value, mention.when) == (value, None)


def test_nothing_in_nothing() -> None:
    assert mentions("", FRIDAY) == ()


def test_mentions_are_ordered_and_apart() -> None:
    text = "From 3-5 May 2019 and on May 6, 7 and 9, 2019, at 9 p.m., 60 to 90 days in the 1990s."
    found = mentions(text, FRIDAY)
    assert len(found) > 6
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_find_prefers_the_longest() -> None:
    places = find(
        words_of("It ended two days later, on Tuesday, May 7, 2019, at 9 a.m. sharp."), RUNNING_TEXT
    )
    assert [place.match[0] for place in places] == [
        "two days later",
        "Tuesday, May 7, 2019, at 9 a.m. sharp",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday", Lean.PAST),
        ("They will meet on Monday", Lean.FUTURE),
        ("On Monday they met", Lean.PAST),
        ("They met. On Monday they will meet", Lean.FUTURE),
        ("They agreed to meet on Monday", Lean.FUTURE),
        ("It has been put off until Monday", Lean.FUTURE),
        ("Mr. Hall met them on Monday", Lean.PAST),
        ("Monday", None),
    ],
)
def test_lean_is_that_of_the_nearest_verb(text: str, expected: Lean | None) -> None:
    words = words_of(text)
    index = words.lower.index("monday")
    assert lean(words, index, index + 1) is expected


def test_sentences_end_at_stops_and_not_behind_short_words() -> None:
    words = words_of("On Nov. 30 it rained. J. Doe left; All left\nThe end")
    ends = [word for index, word in enumerate(words.lower) if ends_sentence(words, index)]
    assert ends == ["rained", "left", "left"]


def test_a_heading_is_a_line_without_a_stop() -> None:
    words = words_of("The war of 1862\n\nIt began in 1861.\n")
    assert starts_line(words, words.lower.index("1862"))
    assert not starts_line(words, words.lower.index("1861"))


def test_refiners_leave_what_stands_alone() -> None:
    text = "On 3 May 2019, 20 men left."
    found = mentions(text, FRIDAY)
    for refiner in (years_beside, times_on_days):
        assert refiner(text, found, RUNNING_TEXT) == found
    assert [mention.type for mention in found] == [Type.DATE]
