"""Dates before our era, and of the first years of it: in seeds and in running text."""

import re
from datetime import date

import pytest

from timeline.dates.eras import all_moved, in_year, moved
from timeline.dates.rules import Anchor, Modifier
from timeline.edtf import EdtfDate, month, parse
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.read import read

PUBLISHED = date(2021, 5, 6)
WHOLE, WITHIN = Modifier.WHOLE, Modifier.WITHIN
# words, value, modifier
READ = [
    # Years: there is none between 1 BC and AD 1.
    ("1 BC", "0000", WHOLE),
    ("2 BC", "-0001", WHOLE),
    ("753 bc", "-0752", WHOLE),
    ("753 B.C.E.", "-0752", WHOLE),
    ("323BCE", "-0322", WHOLE),
    ("the year 146 BC", "-0145", WHOLE),
    ("in 146 BC", "-0145", WHOLE),
    ("BC 31", "-0030", WHOLE),
    ("8500 BC", "-8499", WHOLE),
    ("12,500 BCE", "Y-12499", WHOLE),
    # Parts of years.
    ("2 September 31 BC", "-0030-09-02", WHOLE),
    ("September 2, 31 BC", "-0030-09-02", WHOLE),
    ("Sept. 31 B.C.", "-0030-09", WHOLE),
    ("29 February 5 BC", "-0004-02-29", WHOLE),
    ("summer of 216 BC", "-0215-22", WHOLE),
    ("first half of 63 BC", "-0062-40", WHOLE),
    ("a day in June 217 BC", "-0216-06-XX", WHOLE),
    # What is longer.
    ("the 330s BC", "-0338/-0329", WITHIN),
    ("sixth century BCE", "-05XX", WHOLE),
    ("1st century BC", "-00XX", WHOLE),
    ("late 7th century BC", "-06XX", Modifier.END),
    ("fourth millennium BC", "-3XXX", WHOLE),
    ("2nd millennium", "1XXX", WHOLE),
    # Doubts and sides.
    ("c. 776 BC", "-0775~", WHOLE),
    ("perhaps 509 BC", "-0508?", WHOLE),
    ("after 323 BC", "-0321/..", Modifier.AFTER),
    ("before 2 September 31 BC", "../-0030-09-01", Modifier.BEFORE),
    ("before AD 1", "../0000", Modifier.BEFORE),
    ("by 146 BC", "../-0145", Modifier.ON_OR_BEFORE),
    ("since 509 BC", "-0508/..", WHOLE),
    # Years that run from summer to summer.
    ("432/431 BC", "-0431/-0430", WITHIN),
    ("432/31 BC", "-0431/-0430", WITHIN),
    ("before 432/1 BC", "../-0432", Modifier.BEFORE),
    # Stretches: years run down, and the last one names the era.
    ("218–202 BC", "-0217/-0201", WHOLE),
    ("149 to 146 BC", "-0148/-0145", WHOLE),
    ("between 58 and 51 BC", "-0057/-0050", WITHIN),
    ("c. 620–c. 560 BC", "-0619~/-0559~", WHOLE),
    ("63 BC – AD 14", "-0062/0014", WHOLE),
    ("from 4 BC to 39 AD", "-0003/0039", WHOLE),
    ("8th–6th centuries BC", "-07XX/-05XX", WHOLE),
    ("late 2nd–early 1st century BC", "-0132/-0066", WHOLE),
    ("2nd century BC to 3rd century AD", "-01XX/02XX", WHOLE),
    ("340s–330s BC", "-0348/-0329", WHOLE),
    ("86–35 BC", "-0085/-0034", WHOLE),
    # The first years of our era.
    ("9 AD", "0009", WHOLE),
    ("9 September AD 9", "0009-09-09", WHOLE),
    ("9 September 9 CE", "0009-09-09", WHOLE),
    ("AD 9–16", "0009/0016", WHOLE),
    ("9 August 378", "0378-08-09", WHOLE),
    ("Aug. 9, 378", "0378-08-09", WHOLE),
    ("August 378", "0378-08", WHOLE),
    ("late 15th–early 16th century", "1467/1533", WHOLE),
]


@pytest.mark.parametrize(("words", "value", "modifier"), READ)
def test_a_date_of_either_era_is_read(words: str, value: str, modifier: Modifier) -> None:
    found = read(words, Anchor())
    assert (str(found.value), found.modifier, found.doubts) == (value, modifier, ())
    assert found.words == " ".join(words.split())


REFUSED = [
    ("79", "write 'AD 79' or '0079'"),
    ("9 September 9", "is not a date"),
    ("24 August 79", "as in 1998, or AD 98"),
    ("0 BC", "AD 1 follows 1 BC"),
    ("432/430 BC", "'432 or 430 BC', or '432 to 430 BC'"),
    # Each can be a shortened year, and a later one.
    ("218–01 BC", "'218 to 201 BC' or '218 to 1 BC'"),
    ("264–41 BC", "'264 to 241 BC' or '264 to 41 BC'"),
    ("202–218 BC", "ends before it begins"),
    ("100s BC", "'109–100 BC' or '199–100 BC'"),
    ("30 February 44 BC", "days 1 to 28"),
    ("Christmas 44 BC", "has no such feast"),
    ("the days of Homer BC", "write '44 BC'"),
]


@pytest.mark.parametrize(("words", "advice"), REFUSED)
def test_what_is_not_one_date_is_refused_with_advice(words: str, advice: str) -> None:
    with pytest.raises(DateError, match=re.escape(advice)):
        read(words, Anchor())


# text, (words, TIMEX3, EDTF) of each mention
TEXTS = [
    ("Carthage fell in 146 BC.", (("146 BC", "BC0146", "-0145"),)),
    ("He died on 10 June 323 BC there.", (("10 June 323 BC", "BC0323-06-10", "-0322-06-10"),)),
    ("It dates from c. 620 BCE.", (("c. 620 BCE", "BC0620", "-0619~"),)),
    (
        "Rome fought from 218 to 202 BC.",
        (("218", "BC0218", "-0217"), ("202 BC", "BC0202", "-0201")),
    ),
    ("Bronze came in the 3rd millennium BC.", (("the 3rd millennium BC", "BC2", "-2XXX"),)),
    ("In 432/431 BC they met.", (("432/431 BC", "BC0432", "-0431/-0430"),)),
    (
        "In 415 BC they sailed. Two years later the fleet was lost.",
        (("415 BC", "BC0415", "-0414"), ("Two years later", "BC0413", "-0412")),
    ),
    ("Wheat was sown by 9,500 BC.", (("9,500 BC", "BC9500", "-9499"),)),
    # A province and not an era.
    ("In May 2016 BC Ferries cut its fares.", (("May 2016", "2016-05", "2016-05"),)),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_text_gives_dates_before_our_era(
    text: str, expected: tuple[tuple[str, str, str], ...]
) -> None:
    found = mentions(text, PUBLISHED)
    assert tuple((item.text, item.value, str(item.when)) for item in found) == expected


def test_the_ends_of_a_stretch_before_our_era_are_one() -> None:
    first, _ = mentions("The war of 218–202 BC was long.", PUBLISHED)
    assert first.stretch is not None
    assert str(first.stretch.value) == "-0217/-0201"


def test_a_late_year_with_two_letters_may_be_a_province() -> None:
    (found,) = mentions("In 2014 BC teachers went on strike.", PUBLISHED)
    assert "British Columbia" in found.doubts[0]
    # A text that speaks of such years anyhow leaves no doubt.
    _, last = mentions("It was built in 2600 BC. By 1900 BC it lay in ruins.", PUBLISHED)
    assert not last.doubts


def test_doubts_name_the_year_that_is_meant() -> None:
    _, found = mentions("He fell in March 53 BC. In the summer they fled.", PUBLISHED)
    assert str(found.when) == "-0052-22"
    assert not any("89" in doubt for doubt in found.doubts)


@pytest.mark.parametrize("number", [-4000, -399, -43, 0, 1, 2024])
def test_a_date_is_made_in_any_year(number: int) -> None:
    found = in_year(number, lambda year: month(year, 2))
    assert found.earliest.year == number
    assert found.span.end - found.span.begin == (
        29 if number % 4 == 0 and number % 400 else 28
    ) or (number in (-4000, 0))


def test_what_is_longer_than_a_year_is_not_moved() -> None:
    century = parse("18XX")
    assert isinstance(century, EdtfDate)
    with pytest.raises(DateError):
        moved(century, -400)
    assert all_moved(century, -400) is None
    assert str(all_moved(parse("1848-02/1849"), -1890)) == "-0042-02/-0041"
