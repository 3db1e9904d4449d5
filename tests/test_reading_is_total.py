"""Whatever is written is a date or refused: no words stop the reading of a sheet or a text."""

import random
import re
from datetime import date

import pytest

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, Lean
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages import language_of
from timeline.languages.english.own_words import told
from timeline.languages.read import read


def parted(text: str) -> list[str]:
    return text.split("|")


NUMBERS = parted(
    "0|00|0000|1|9|12|29|31|32|44|99|100|476|793|999|1000|1066|1348|1582|1700|1731/32|1999|2024|"
    "9999|10000|99999|-44|-0043|170000000"
)
HEADS = parted(
    "c. |before |after |early |late |mid-|between |until |by the end of |not after |about |[|(|"
    "fl. |BEF |ABT |FROM |first half of |the first three months of |from the |year-end "
)
TAILS = parted(
    " BC| AD| BCE| (O.S.)| Julian|?|~| or 1350| and 1360| – 1400| to late 2030| AH| century| BP"
)
JOINTS = (" ", ", ", "–", " to ", " or ", " and ", "/")
PUBLISHED = date(2026, 3, 12)


def examples() -> list[str]:
    english = language_of("")
    rules = (*english.rules, *english.late_rules())
    return [words for rule in rules for words, _, _ in rule.examples]


def anchors() -> list[Anchor]:
    days = [edtf.parse(text) for text in ("2026-03-12", "0001", "9998-06-30")]
    plain = [day for day in days if isinstance(day, EdtfDate)]
    return [
        Anchor(),
        *(Anchor(published=day) for day in plain),
        Anchor(published=plain[0], lean=Lean.PAST),
        Anchor(published=plain[0], lean=Lean.FUTURE, calendar=Calendar.JULIAN),
    ]


def mutated(chance: random.Random, known: list[str]) -> str:
    """An example with other numbers, or with words before, behind or beside it."""
    words = chance.choice(known)
    for _ in range(chance.randint(0, 3)):
        way = chance.randint(0, 3)
        if way == 0:
            words = re.sub(r"\d+", lambda _: chance.choice(NUMBERS), words)
        elif way == 1:
            words += chance.choice(TAILS)
        elif way == 2:
            words = chance.choice(HEADS) + words
        else:
            words += chance.choice(JOINTS) + chance.choice(known)
    return words[:150]


@pytest.mark.parametrize("seed", range(4))
def test_words_are_a_date_or_refused(seed: int) -> None:
    chance, known, all_anchors = random.Random(seed), examples(), anchors()
    for _ in range(2_000):
        words = mutated(chance, known)
        try:
            reading = read(words, chance.choice(all_anchors))
        except DateError:
            continue
        assert told(reading) or reading.value == edtf.UNDATED, words
        assert all(reading.window.contains(window) for window in reading.windows), words


@pytest.mark.parametrize("seed", range(2))
def test_a_text_is_read_whatever_dates_it_has(seed: int) -> None:
    chance, known = random.Random(seed), examples()
    for _ in range(400):
        words = mutated(chance, known)
        for mention in mentions(f"It was built {words}, and sold in May.", published=PUBLISHED):
            assert mention.start < mention.end, words
