import pytest

from timeline.extract.read import mentions
from timeline.languages.foreign_dates import MONTHS, SEASONS, foreign_dates
from timeline.text.words import words_of


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Réunion le 12 avril 2024.", ["12 avril 2024"]),
        ("1er mars 2024: fête", ["1er mars 2024"]),
        ("eröffnet am 12. März 2024 um", ["12. März 2024"]),
        ("el 3 de mayo de 2024", ["3 de mayo de 2024"]),
        ("открыт 12 января 2024 года", ["12 января 2024"]),
        ("w kwietniu 2024, w 2019", ["kwietniu 2024"]),
        ("2024 m. balandžio 12 d.", ["2024 m. balandžio 12"]),
        ("août 2023", ["août 2023"]),
        ("März 2025 e fevereiro 2025", ["März 2025", "fevereiro 2025"]),
        ("au printemps 2024", ["printemps 2024"]),
        ("le 3 avril", ["3 avril"]),
        # words of English, names, figures
        ("12 April 2024", []),
        ("Mars 2020 landed", []),
        ("Augusta 2024", []),
        ("Julio won in 2024", []),
        ("avril and 2024 others", []),
        ("99 avril", []),
        ("in spring 2024", []),
        ("", []),
    ],
)
def test_dates_in_words_of_another_language(text: str, dates: list[str]) -> None:
    assert [text[start:end] for start, end in foreign_dates(words_of(text))] == dates


@pytest.mark.parametrize("language", ["", "en", "fr", "und"])
def test_no_part_of_one_is_taken_for_a_date(language: str) -> None:
    text = "On 12 May 2024, and le 12 avril 2024; 2024-06-01."
    found = mentions(text, None, language=language)
    assert [item.text for item in found if item.when is None] == ["12 avril 2024"]
    assert [item.text for item in found if item.doubts] == ["12 avril 2024"]
    assert "2024" not in [str(item.when) for item in found]


def test_no_name_is_a_month_of_english() -> None:
    english = {"january", "march", "april", "may", "june", "july", "august", "september"}
    assert not english & (MONTHS | SEASONS)
