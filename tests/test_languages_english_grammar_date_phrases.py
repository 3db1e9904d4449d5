"""Dates with the words around them that belong to them."""

from datetime import date

import pytest
from dated import PUBLISHED, phrases_of

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.errors import DateError
from timeline.languages.read import read

#: text, and of each phrase: words, value, preposition
PHRASES: tuple[tuple[str, list[tuple[str, str, str]]], ...] = (
    ("It opened in {2019}.", [("in 2019", "2019", "in")]),
    (
        "It opened on {Nov. 30 last year|2023-11-30}.",
        [("on Nov. 30 last year", "2023-11-30", "on")],
    ),
    ("It opened {this year|2024}.", [("this year", "2024", "")]),
    ("It has been open since {2020}.", [("since 2020", "2020/..", "since")]),
    ("It opens on or after {2025}.", [("on or after 2025", "2025/..", "on or after")]),
    ("It ends on or before {2025}.", [("on or before 2025", "../2025", "on or before")]),
    ("It was open until {2020}.", [("until 2020", "../2020", "until")]),
    ("It will be ready by {2030}.", [("by 2030", "../2030", "by")]),
    ("It was shut before {2020}.", [("before 2020", "../2019", "before")]),
    ("It opened after {2020}.", [("after 2020", "2021/..", "after")]),
    (
        "It runs from {May|2025-05} to {June 2025|2025-06}.",
        [("from May to June 2025", "2025-05/2025-06", "from")],
    ),
    ("It ran between {2022} and {2024}.", [("between 2022 and 2024", "2022/2024", "between")]),
    # Read alone the words would be of this year.
    (
        "It ran from {2 May|1902-05-02} to {4 May|1902-05-04}.",
        [("1902-05-02/1902-05-04", "1902-05-02/1902-05-04", "from")],
    ),
    # Each alone could be of another year.
    (
        "It ran between {April|2023-04} and {June|2023-06}.",
        [("2023-04/2023-06", "2023-04/2023-06", "between")],
    ),
    ("It ran in {2023}/{24|2024}.", [("2023/24", "2023/2024", "in")]),
    ("It ran {2023-02}/{2023-06}.", [("2023-02/2023-06", "2023-02/2023-06", "")]),
    # Neither of them is read as one.
    ("It ran in {May|2024-05}/{soon|}.", [("in May", "2024-05", "in")]),
    ("It ran {2022}–{2024}.", [("2022–2024", "2022/2024", "")]),
    (
        "It ran {July 1|1863-07-01} to {July 3, 1863|1863-07-03}.",
        [("July 1 to July 3, 1863", "1863-07-01/1863-07-03", "")],
    ),
    (
        "It opened on {Tuesday|2024-05-14}, {14 May 2024|2024-05-14}.",
        [("on Tuesday, 14 May 2024", "2024-05-14", "on")],
    ),
    ("It opened in {2019} and {2021}.", [("in 2019", "2019", "in"), ("2021", "2021", "")]),
    ("It was closed on {March 4|1861-03-04}.", [("1861-03-04", "1861-03-04", "on")]),
    ("It stood until {August 2|1865-08-02}.", [("../1865-08-02", "../1865-08-02", "until")]),
    # No stretch: the second date replaces the first.
    (
        "It was put off from {May|2024-05} to {July 2024|2024-07}.",
        [("May", "2024-05", "from"), ("July 2024", "2024-07", "to")],
    ),
    ("It was put off until {2025}.", [("2025", "2025", "until")]),
    # The same words without postponing.
    ("It lasted until {2025}.", [("until 2025", "../2025", "until")]),
    # What runs from one year into the next has them beside it, or describes something.
    ("In the {2022}/{23|2023} season they won.", [("2022/23", "2022/2023", "in")]),
    ("The school year {2022}/{23|2023} ended.", [("2022/23", "2022/2023", "")]),
    ("It was sold in {about 1815|1815~}.", [("in about 1815", "1815~", "in")]),
    ("It was sold around {1815|1815~}.", [("around 1815", "1815~", "")]),
    ("It was sold, possibly in {1815|1815?}.", [("possibly in 1815", "1815?", "in")]),
    ("It has stood empty from {2019} on.", [("from 2019 on", "2019/..", "from")]),
    ("Mayor ({2019}–present)", [("2019–present", "2019/..", "")]),
    ("They met in {1987} near Oslo.", [("in 1987", "1987", "in")]),
    ("They met in the {1990s|199X}.", [("in the 1990s", "199X", "in")]),
    # A name behind the date is not a noun that it describes.
    ("In the {1990s|199X} Oslo grew.", [("In the 1990s", "199X", "in")]),
    ("It was planned for {2026}.", [("2026", "2026", "for")]),
    ("The flood of {1998} was bad.", [("1998", "1998", "of")]),
    ("In the years {1955-1957|1955/1957} it grew.", [("1955-1957", "1955/1957", "in")]),
    # The same for a day with its article.
    (
        "On the {5th of May|2024-05-05} Italian ships came.",
        [("On the 5th of May", "2024-05-05", "on")],
    ),
    ("It closed {soon|}.", []),
    ("As of {May 2024|2024-05} it was shut.", [("May 2024", "2024-05", "as of")]),
    # A mention may hold its preposition.
    ("It opened {in 2015|2015}.", [("in 2015", "2015", "in")]),
    (
        "It opened on {the 3rd of May 2024|2024-05-03}.",
        [("on the 3rd of May 2024", "2024-05-03", "on")],
    ),
    ("In {May|2023-05} it closed.", [("2023-05", "2023-05", "in")]),
    ("He ruled from {1640}.", [("1640", "1640", "from")]),
)
ATTRIBUTIVE = (
    "They voted in the {1987} referendum.",
    "They saw its {1987} referendum.",
    "{Monday|2024-05-13}'s vote was close.",
    "They read {last year|2023}’s report.",
    "They read the {May 2023|2023-05} report.",
    "They saw a {1987} vote.",
    "It is a major {2015} deal.",
)


@pytest.mark.parametrize(("marked", "expected"), PHRASES)
def test_date_phrases(marked: str, expected: list[tuple[str, str, str]]) -> None:
    found = phrases_of(marked)
    assert [(one.when, str(one.value), one.preposition) for one in found] == expected
    assert not any(one.attributive for one in found)


@pytest.mark.parametrize("marked", [marked for marked, _ in PHRASES])
def test_words_read_back_as_the_value(marked: str) -> None:
    for phrase in phrases_of(marked):
        assert read(phrase.when, Anchor(published=PUBLISHED)).value == phrase.value


@pytest.mark.parametrize("marked", ATTRIBUTIVE)
def test_a_date_before_its_noun_has_no_preposition(marked: str) -> None:
    (phrase,) = phrases_of(marked)
    assert phrase.attributive
    assert phrase.preposition == ""
    assert not phrase.when.startswith(("in ", "on ", "the "))


def test_what_words_cannot_say_without_a_publication_date_is_edtf() -> None:
    (phrase,) = phrases_of("It opened {last year|2023}.", published=None)
    assert phrase.when == "2023"
    with pytest.raises(DateError):
        read("last year", Anchor())


def test_a_frame_covers_what_a_title_leaves_out() -> None:
    marked = "It opened {on 3 May|2024-05-03} ({a Friday|2024-05-03})."
    assert [(one.start, one.end) for one in phrases_of(marked)] == [(10, 29)]


def test_the_finer_of_two_dates_side_by_side_counts() -> None:
    (phrase,) = phrases_of("It opened {this year|2024}, on {3 May|2024-05-03}.")
    assert phrase.value == edtf.day(date(2024, 5, 3))
