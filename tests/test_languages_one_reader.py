"""What a text may say, `when` may say, and the other way round: the examples of each hold both."""

import pytest

from timeline import edtf
from timeline.dates.rules import Anchor, Rule
from timeline.drafting.draft import seed_reader
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.english.from_publication import FROM_PUBLICATION
from timeline.languages.english.grammar.date_phrases import date_phrases
from timeline.languages.english.language import LANGUAGE
from timeline.languages.read import read

#: a Wednesday, for words that need no publication date
PUBLISHED = "2024-05-15"
#: sentences in which words may stand
FRAMES = (
    "The fair was held {}.",
    "The fair was held in {}.",
    "The fair was held on {}.",
    "The fair will be held {}.",
    "The fair will be held in {}.",
    "{}: the fair.",
)
#: words of seeds that a text does not say so, and why
NOT_IN_TEXTS = {
    "until at least 3 May 2025": "a text says so of what goes on till then, unless it was moved",
    "2015~": "a sign of EDTF; in a text it may end a question",
    "199X": "a sign of EDTF",
    "3.2024": "a number of anything",
    "476": "a number of anything",
    "from 2020, end unknown": "said of what a document leaves open",
    "until May 2020, start unknown": "said of what a document leaves open",
    **dict.fromkeys(
        (
            "@#DJULIAN@ 25 OCT 1917",
            "@#DHEBREW@ 14 NSN 5784",
            "@#DHEBREW@ TSH 5784",
            "@#DFRENCH R@ 18 BRUM 8",
            "@#DFRENCH R@ 8",
            "HEBREW 14 NSN 5784",
            "FRENCH_R 18 BRUM 8",
        ),
        "said in files only",
    ),
    "(Old Style) 25 October 1917": "what stands in brackets before a date is told as a doubt",
    "7 (20) November 1917": "numbers of anything",
    **dict.fromkeys(
        ("C18", "C19th", "17c", "B.C. 55", "4th c. BC", "?c.1785"),
        "an abbreviation of catalogues; in a text it is a name of anything",
    ),
    **dict.fromkeys(
        ("4 September 476", "December 25, 800", "June 793"),
        "a text may count people behind a day: it is told as a doubt",
    ),
    **dict.fromkeys(
        (
            "3.3 million BC",
            "170 million years BCE",
            "4.54 billion B.C.",
            "300 thousand BC",
            "2.8 Ma",
            "300 kya",
            "12,000 BP",
            "5000 cal BP",
            "3200 years BP",
        ),
        "a text that counts millions of years tells of no event",
    ),
    **dict.fromkeys(
        (
            "between c. 500 and 480 BC",
            "490s–480s BC",
            "AD 117–138",
            "AD 117–38",
            "between 9 and 16 CE",
            "3rd–2nd centuries BC",
            "late 18th-early 19th century",
            "4th to 3rd millennium BC",
        ),
        "a text has its ends apart, with a doubt where one is left over",
    ),
    "583 AH": "amperes for an hour",
    "A.H. 583": "amperes for an hour",
    "AM 5784": "a number of anything",
    "Year VIII of the Republic": "a number of any republic",
    "Thursday 18 and Friday 19 January 2024": "a text means two days, of which each has an event",
}
#: words of texts that a seed cannot say: it has no text around it, or they are too vague alone
NOT_IN_SEEDS = (
    "the last quarter",
    "the day",
    "the nineties",
    "the '70s",
    "fiscal 2009",
    "7/8/07",
    "the afternoon",
    "the weekend",
    "15th centuries",
    "summer of '69",
    "Nov. '23",
)


def examples(rules: tuple[Rule, ...]) -> list[tuple[str, str, str]]:
    return [example for rule in rules for example in rule.examples]


def phrases(text: str, published: EdtfDate) -> list[str]:
    """The values of the dates of a text, those of several mentions joined."""
    anchor = Anchor(published=published)
    found = date_phrases(text, mentions(text, published.first), seed_reader(anchor))
    return [str(phrase.value) for phrase in found]


def published_of(said: str) -> EdtfDate:
    value = edtf.parse(said or PUBLISHED)
    assert isinstance(value, EdtfDate)
    return value


@pytest.mark.parametrize(("words", "published", "value"), examples(LANGUAGE.rules))
def test_a_text_may_say_what_a_seed_may(words: str, published: str, value: str) -> None:
    day = published_of(published)
    read_so = [phrases(frame.format(words), day) for frame in FRAMES]
    if ":" not in words and "noon" not in words and " am " not in words:
        assert ([value] in read_so) is not (words in NOT_IN_TEXTS), read_so


@pytest.mark.parametrize(("words", "published", "value"), examples(FROM_PUBLICATION))
def test_a_seed_may_say_what_a_text_may(words: str, published: str, value: str) -> None:
    anchor = Anchor(published=published_of(published))
    if words in NOT_IN_SEEDS:
        with pytest.raises(DateError):
            read(words, anchor)
    else:
        assert str(read(words, anchor).value) == value
