"""Years of the deep past, as words and as phrases."""

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read

CALIBRATED = "is counted back from 1950, in years that may not be calibrated"


@pytest.mark.parametrize(
    ("words", "expected", "doubt"),
    [
        ("3.2 million BC", "Y-32E5", ""),
        ("252 million BCE", "Y-252E6", ""),
        ("2.4 billion years B.C.", "Y-24E8", ""),
        ("65 thousand BC", "Y-65E3", ""),
        ("about 1.9 million BC", "Y-19E5~", ""),
        ("201 million years ago", "Y-201E6~", ""),
        ("4.1 billion years ago", "Y-41E8~", ""),
        ("7 Ma", "Y-7E6~", ""),
        ("7.5 mya", "Y-75E5~", ""),
        ("40 ka", "Y-4E4~", ""),
        ("3.5 Ga", "Y-35E8~", ""),
        ("9,600 BP", "-7650~", CALIBRATED),
        ("9600 years BP", "-7650~", CALIBRATED),
        ("2,300 cal BP", "-0350~", ""),
        ("1200 BP", "0750~", CALIBRATED),
        # And what only looks alike.
        ("65,000 BC", "Y-64999", ""),
        ("400 BC", "-0399", ""),
    ],
)
def test_words(words: str, expected: str, doubt: str) -> None:
    found = read(words, Anchor())
    assert str(found.value) == expected
    assert [item.partition("' ")[2] for item in found.doubts] == ([doubt] if doubt else [])


@pytest.mark.parametrize(
    "words", ["7 million years", "7 thousand BC", "3 mm", "9,600 bpm", "Ma 7", "0 million BC"]
)
def test_refused(words: str) -> None:
    with pytest.raises(DateError):
        read(words, Anchor())


def test_thousands_of_years_ago_are_counted_back_in_round_numbers() -> None:
    published = edtf.parse("2025-02-03")
    assert isinstance(published, EdtfDate)
    found = read("4,000 years ago", Anchor(published=published))
    assert str(found.value) == "-1975"
    assert found.doubts == ("'4,000 years ago' is a round number: is -1975 exact?",)
    assert str(read("20,000 years ago", Anchor(published=published)).value) == "Y-17975~"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Y-32E5", "3.2 million BC"),
        ("Y-3200000", "3.2 million BC"),
        ("Y-4540E6", "4.54 billion BC"),
        ("Y-252902500", "252,902,501 BC"),
        ("Y-400000", "0.4 million BC"),
        ("Y-40000", "40,001 BC"),
        ("Y2E6", "AD 2 million"),
        ("Y-3E8/Y-25E7", "300 million–250 million BC"),
    ],
)
def test_phrases(text: str, words: str) -> None:
    assert phrase(edtf.parse(text)) == words
