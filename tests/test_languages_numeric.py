"""A language that is not read: EDTF and dates in numbers, and never half a date."""

from datetime import date

import pytest

from timeline.dates.rules import Anchor, DateOrder
from timeline.edtf import day
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.read import read

PUBLISHED = date(2024, 3, 1)
FOUND = (
    ("Le 2024-04-12 à Rome.", [("2024-04-12", "2024-04-12")]),
    ("Am 13.04.2024 in Wien.", [("13.04.2024", "2024-04-13")]),
    ("Il 2024/05/01, a Roma.", [("2024/05/01", "2024-05-01")]),
    ("Start: 13.04.2024, 20:30.", [("13.04.2024, 20:30", "2024-04-13T20:30")]),
    ("20:30, 13.04.2024", [("20:30, 13.04.2024", "2024-04-13T20:30")]),
    (
        "Le musée (2019) et la mairie (1998–2004).",
        [("2019", "2019"), ("1998", "1998"), ("2004", "2004")],
    ),
    ("Du 2024-06-03/2024-06-07.", [("2024-06-03/2024-06-07", "2024-06-03")]),
    ("展览于2024-05-18开幕", [("2024-05-18", "2024-05-18")]),
    ("13.06.2024 – 17.06.2024", [("13.06.2024", "2024-06-13"), ("17.06.2024", "2024-06-17")]),
    ("2024-06-03, 3 €", [("2024-06-03", "2024-06-03")]),
    ("(02/2024)", [("02/2024", "2024-02")]),
    ("Q 05/2024.", [("05/2024", "2024-05")]),
    ("signée en 2023-11 à Rome", [("2023-11", "2023-11")]),
)
#: text in which nothing is found: what is there is part of a longer date, or may be
LEFT_OUT = (
    "le 12 avril 2024",
    "en avril 2024, à Rome",
    "le 1er mai 2024",
    "im Frühjahr 2024",
    "am 12. April 2024",
    "a 12 de abril de 2024",
    "2024. április 12.",
    "2024 年 4 月 12 日",
    "2024年4月12日",
    "12 апреля 2024 года",
    "в 2024 году",
    "depuis 2019",
    "au printemps (avril 2024)",
    "12. 4. 2024",
    "12. 4.2024",
    "2024. 04. 12",
    "hier, demain, le 3 mai dernier",
    "today, last week, in May",
    "12.45.2024",
    "13.–15.06.2024",
    "13. bis 15.06.2024",
    "du 13 au 15.06.2024",
    "im Schuljahr 2026/27",
    "Nr. 12/2024",
    "KW 12/2025",
    "A-103\t2044\t49.0",
    "https://example.org/2015/03/14/a",
    "IP 192.168.10.2024",
)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_dates_in_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    found = mentions(text, PUBLISHED, language="fr")
    assert [(mention.text, mention.value) for mention in found] == expected


@pytest.mark.parametrize("text", LEFT_OUT)
def test_half_a_date_is_not_a_date(text: str) -> None:
    found = mentions(text, PUBLISHED, language="fr")
    assert [item.when for item in found] == [None] * len(found)


def test_a_date_of_two_meanings_says_both() -> None:
    (found,) = mentions("Le 03.04.2024 à Rome.", PUBLISHED, language="fr")
    assert "3 April 2024 or 4 March 2024" in found.doubts[0]
    (found,) = mentions("Le 03.04.2024.", PUBLISHED, DateOrder.DAY_FIRST, "fr")
    assert (found.value, found.doubts) == ("2024-04-03", ())


@pytest.mark.parametrize("language", ["", "en", "it", "fr-CH", "xx"])
def test_seeds_are_read_in_english_whatever_their_document_is_in(language: str) -> None:
    anchor = Anchor(published=day(date(2024, 1, 19)))
    assert str(read("Nov. 30 last year", anchor, language).value) == "2023-11-30"
    assert str(read("13.04.2024", anchor, language).value) == "2024-04-13"
    with pytest.raises(DateError, match="can be 3 April 2024 or 4 March 2024"):
        read("03.04.2024", anchor, language)
