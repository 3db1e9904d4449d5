"""Dates as museums, libraries, charters and pedigrees write them, in seeds and in texts."""

import re
from datetime import date

import pytest

from timeline.dates.rules import Anchor, Modifier
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.read import read

PUBLISHED = date(2021, 5, 6)
WHOLE, WITHIN = Modifier.WHOLE, Modifier.WITHIN
BEFORE, AFTER = Modifier.BEFORE, Modifier.AFTER
UNTIL, FROM = Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER
# words, value, modifier
READ = [
    # Years of which the second is written short.
    ("1743-5", "1743/1745", WHOLE),
    ("1743–45", "1743/1745", WHOLE),
    ("1799-1802", "1799/1802", WHOLE),
    ("1869-0", "1869/1870", WHOLE),
    ("2001–2", "2001/2002", WHOLE),
    ("c.1743-5", "1743~/1745~", WHOLE),
    ("ca. 1520-30", "1520~/1530~", WHOLE),
    ("c. 1610-12", "1610~/1612~", WHOLE),
    ("c.1760-c.1770", "1760~/1770~", WHOLE),
    ("1743-5?", "1743?/1745?", WHOLE),
    # Days and months of years that need no fourth digit.
    ("8 June 793", "0793-06-08", WHOLE),
    ("June 8, 793", "0793-06-08", WHOLE),
    ("June 793", "0793-06", WHOLE),
    ("early June 793", "0793-06", Modifier.START),
    ("Michaelmas 955", "0955-09-29", WHOLE),
    # Doubts before and behind.
    ("?1652", "1652?", WHOLE),
    ("?c.1652", "1652%", WHOLE),
    ("? 1652", "1652?", WHOLE),
    ("c.1652?", "1652%", WHOLE),
    ("1650s?", "165X?", WHOLE),
    # Brackets: what a cataloguer has supplied.
    ("[1652]", "1652", WHOLE),
    ("(1652)", "1652", WHOLE),
    ("[1652?]", "1652?", WHOLE),
    ("[1652]?", "1652?", WHOLE),
    ("[c.1652]", "1652~", WHOLE),
    ("[ca. 1650s]", "165X~", WHOLE),
    ("[1650-60]", "1650/1660", WHOLE),
    ("[12 May 1652]", "1652-05-12", WHOLE),
    ("[May 12, 1652]", "1652-05-12", WHOLE),
    ("[after 1652]", "1653/..", AFTER),
    ("[not before 1652]", "1652/..", FROM),
    ("[not after 1652]", "../1652", UNTIL),
    ("[1652 or 1653]", "[1652,1653]", WHOLE),
    ("[published 1652]", "1652", WHOLE),
    ("[16]52", "1652", WHOLE),
    ("165[2?]", "1652?", WHOLE),
    ("165-", "165X", WHOLE),
    ("[165-?]", "165X?", WHOLE),
    ("[16--]", "16XX", WHOLE),
    # What was done, or how a life is dated.
    ("painted 1652", "1652", WHOLE),
    ("dated c. 1652", "1652~", WHOLE),
    ("signed and dated 1652", "1652", WHOLE),
    ("first published in 1652", "1652", WHOLE),
    ("printed 1650s", "165X", WHOLE),
    ("built: 1652–5", "1652/1655", WHOLE),
    ("© 1952", "1952", WHOLE),
    ("fl. 1652", "1652", WHOLE),
    ("fl.1652-60", "1652/1660", WHOLE),
    ("flourished c. 1652", "1652~", WHOLE),
    ("active 1650s–60s", "165X/166X", WHOLE),
    ("active from 1652", "1652", WHOLE),
    ("d. 3 May 1652", "1652-05-03", WHOLE),
    ("b. before 1652", "../1651", BEFORE),
    ("bap. 12 May 1652", "1652-05-12", WHOLE),
    ("r. 1327–77", "1327/1377", WHOLE),
    # Between two.
    ("1652..1655", "1652/1655", WITHIN),
    ("1652-05-03..1652-06-01", "1652-05-03/1652-06-01", WITHIN),
    ("~1640..1645", "1640~/1645", WITHIN),
    ("1199 x 1206", "1199/1206", WITHIN),
    ("1199×1206", "1199/1206", WITHIN),
    ("1199x1206", "1199/1206", WITHIN),
    ("3 May 1199 × 1 June 1200", "1199-05-03/1200-06-01", WITHIN),
    ("mid C12 x early C13", "1134/1233", WITHIN),
    # Centuries, decades and their parts.
    ("C17", "16XX", WHOLE),
    ("mid-C17th", "16XX", Modifier.MID),
    ("late 17th c.", "16XX", Modifier.END),
    ("1650s-70s", "165X/167X", WHOLE),
    ("1650s to 1670s", "165X/167X", WHOLE),
    ("late 1650s–70s", "1657/167X", WHOLE),
    ("second quarter of the 17th century", "1625/1649", WITHIN),
    ("last quarter 17th century", "1675/1699", WITHIN),
    ("2nd half of the 17th c.", "1650/1699", WITHIN),
    ("middle third of the 17th century", "1634/1666", WITHIN),
    ("first third of the 17th century", "1600/1633", WITHIN),
    ("third decade of the 17th century", "1620/1629", WITHIN),
    ("first half of the 1650s", "1650/1654", WITHIN),
    # Sides, in Latin and shortened.
    ("ante 1652", "../1651", BEFORE),
    ("post May 1652", "1652-06/..", AFTER),
    ("terminus ante quem 1652", "../1652", UNTIL),
    ("TPQ 1652", "1652/..", FROM),
    # GEDCOM.
    ("ABT 1652", "1652~", WHOLE),
    ("abt. may 1652", "1652-05~", WHOLE),
    ("CAL 3 MAY 1652", "1652-05-03~", WHOLE),
    ("Est. 1652", "1652~", WHOLE),
    ("BEF MAY 1652", "../1652-04", BEFORE),
    ("aft 3 may 1652", "1652-05-04/..", AFTER),
    ("BET 3 MAY 1652 AND JUN 1653", "1652-05-03/1653-06", WITHIN),
    ("Bet. 1652 & 1655", "1652/1655", WITHIN),
    ("FROM MAY 1652 TO JUN 1653", "1652-05/1653-06", WHOLE),
    ("FROM 1652", "1652/..", WHOLE),
    ("TO JUN 1653", "../1653-06", WHOLE),
    ("INT 3 MAY 1652 (the day of the flood)", "1652-05-03", WHOLE),
    ("INT 1652 (about 1652)", "1652~", WHOLE),
    ("int 1652 (1652?)", "1652?", WHOLE),
    ("BEF 44 BCE", "../-0044", BEFORE),
]


@pytest.mark.parametrize(("words", "value", "modifier"), READ)
def test_a_date_of_a_catalogue_is_read(words: str, value: str, modifier: Modifier) -> None:
    found = read(words, Anchor())
    assert (str(found.value), found.modifier, found.doubts) == (value, modifier, ())
    assert found.words == words


# words, value, what is told
DOUBTED = [
    ("1652, cast 1670", "1652", "'cast 1670', 1670"),
    ("c.1652 (printed 1670s)", "1652~", "'printed 1670s', 167X"),
    ("designed 1926, manufactured c. 1935", "1926", "'manufactured c. 1935', 1935~"),
    ("painted 1652; restored 1890", "1652", "'restored 1890', 1890"),
    ("INT 1652 (about 1655)", "1652", "'about 1655' of"),
    ("turn of the 18th century", "1700~", "around 1700: or is it those around 1800?"),
    # As likely a month.
    ("2024-5", "2024/2025", "2024-05"),
]


@pytest.mark.parametrize(("words", "value", "doubt"), DOUBTED)
def test_what_is_left_out_is_told(words: str, value: str, doubt: str) -> None:
    found = read(words, Anchor())
    assert str(found.value) == value
    assert doubt in found.doubts[0]


REFUSED = [
    ("(in the year of the comet)", "names no date"),
    ("1655-2", "1655-02' or '1655/1656'"),
    ("published", "is not a date"),
    ("expected 1652", "is not a date"),
    ("1655 x 1652", "ends before it begins"),
    ("fifth quarter of the 17th century", "no such part"),
    ("C99", "is not a century"),
    ("BET 1652", "is not a date"),
    ("1650s-40s", "ends before it begins"),
]


@pytest.mark.parametrize(("words", "advice"), REFUSED)
def test_what_names_no_date_is_refused(words: str, advice: str) -> None:
    with pytest.raises(DateError, match=re.escape(advice)):
        read(words, Anchor())


# text, (words, EDTF) of each mention
TEXTS = [
    ("He travelled in 1743-5.", (("1743", "1743"), ("5", "1745"))),
    (
        "It dates from the second half of the 17th century.",
        (("the second half of the 17th century", "1650/1699"),),
    ),
    ("Built in the 1650s–70s, it burned.", (("the 1650s–70s", "165X/167X"),)),
    ("It is of the late 1650s–70s.", (("the late 1650s–70s", "1657/167X"),)),
    # Numbers of other things.
    ("Model 1743-5 was sold.", ()),
    ("See pp. 1743-5.", ()),
    ("Vol. 1743-5 is lost.", ()),
    ("Call 555-1743-5.", ()),
    ("Bus C18 stops here.", ()),
    ("They lost the first half of the match.", ()),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_texts_give_dates_of_catalogues(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    found = mentions(text, PUBLISHED)
    assert tuple((item.text, str(item.when)) for item in found) == expected
