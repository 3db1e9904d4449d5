"""Dates that name their calendar, two calendars or two years, alone and in running text."""

from datetime import date

import pytest

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.errors import DateError
from timeline.extract.read import mentions
from timeline.languages.english.calendar_months import month_named
from timeline.languages.read import read
from timeline.languages.say import reading_words

JULIAN, GREGORIAN = Calendar.JULIAN, Calendar.GREGORIAN
FRENCH, HEBREW, ISLAMIC = Calendar.FRENCH_REPUBLICAN, Calendar.HEBREW, Calendar.ISLAMIC


def _read(words: str) -> Reading:
    return read(words, Anchor())


@pytest.mark.parametrize(
    ("words", "value", "calendar"),
    [
        # a style behind the date, in brackets or not, and before it
        ("14 July 1904 (O.S.)", "1904-07-27", JULIAN),
        ("14 July 1904 (OS)", "1904-07-27", JULIAN),
        ("14 July 1904 [Old Style]", "1904-07-27", JULIAN),
        ("14 July 1904 O. S.", "1904-07-27", JULIAN),
        ("14 July 1904 OS", "1904-07-27", JULIAN),
        ("July 14, 1904, old style", "1904-07-27", JULIAN),
        ("14 July 1904 (Julian)", "1904-07-27", JULIAN),
        ("14 July 1904 (Julian calendar)", "1904-07-27", JULIAN),
        ("14 July 1904 according to the Julian calendar", "1904-07-27", JULIAN),
        ("14.07.1904 (O.S.)", "1904-07-27", JULIAN),
        ("1904-07-14 (Julian)", "1904-07-27", JULIAN),
        ("O.S. 14 July 1904", "1904-07-27", JULIAN),
        ("(Old Style) 14 July 1904", "1904-07-27", JULIAN),
        ("July 1904 (O.S.)", "1904-07", JULIAN),
        ("1904 (O.S.)", "1904", JULIAN),
        ("about 14 July 1904 (O.S.)", "1904-07-27~", JULIAN),
        ("14 July 1904 (O.S.), 09:30", "1904-07-27T09:30", JULIAN),
        ("27 July 1904 (N.S.)", "1904-07-27", GREGORIAN),
        ("27 July 1904, New Style", "1904-07-27", GREGORIAN),
        ("27 July 1904 (Gregorian)", "1904-07-27", GREGORIAN),
        # stretches
        ("from 14 July to 3 August 1904 (O.S.)", "1904-07-27/1904-08-16", JULIAN),
        ("14 July 1904 O.S. to 16 August 1904 N.S.", "1904-07-27/1904-08-16", JULIAN),
        ("since July 1904 (O.S.)", "1904-07/..", JULIAN),
        # two days that are one, whichever stands first, over the end of a year too
        ("14/27 July 1904", "1904-07-27", JULIAN),
        ("30 July/12 August 1904", "1904-08-12", JULIAN),
        ("30 July (12 August) 1904", "1904-08-12", JULIAN),
        ("12 August (30 July) 1904", "1904-08-12", JULIAN),
        ("12 August [O.S. 30 July] 1904", "1904-08-12", JULIAN),
        ("12 August 1904 [O.S. 30 July 1904]", "1904-08-12", JULIAN),
        ("30 July 1904 (12 August 1904 N.S.)", "1904-08-12", JULIAN),
        ("12 Aug 1904 (30 Jul 1904 Old Style)", "1904-08-12", JULIAN),
        ("20 December 1904/2 January 1905", "1905-01-02", JULIAN),
        ("20 December (2 January) 1905", "1905-01-02", JULIAN),
        ("Friday, 30 July/12 August 1904", "1904-08-12", JULIAN),
        ("30 July (O.S.) / 12 August (N.S.) 1904", "1904-08-12", JULIAN),
        ("14 (27) July 1904", "1904-07-27", JULIAN),
        # the year of one of them began on 25 March
        ("14 January 1701 [O.S. 3 January 1700]", "1701-01-14", JULIAN),
        # two years
        ("3 January 1700/01", "1701-01-14", JULIAN),
        ("3 January 1700/1701", "1701-01-14", JULIAN),
        ("3 Jan. 1700/1", "1701-01-14", JULIAN),
        ("January 3, 1700-1", "1701-01-14", JULIAN),
        ("24 March 1602/3", "1603-04-03", JULIAN),
        ("January 1700/01", "1701-01", JULIAN),
        ("March 1602/3", "1603-03-11/1603-04-03", JULIAN),
        ("before 3 January 1700/01", "../1701-01-13", JULIAN),
        # GEDCOM
        ("@#DJULIAN@ 3 JAN 1700/01", "1701-01-14", JULIAN),
        ("@#DJULIAN@ 14 JUL 1904", "1904-07-27", JULIAN),
        ("@#DGREGORIAN@ 27 JUL 1904", "1904-07-27", GREGORIAN),
        ("@#DHEBREW@ 1 TSH 5700", "1939-09-14", HEBREW),
        ("@#DHEBREW@ 15 SHV 5700", "1940-01-25", HEBREW),
        ("@#DFRENCH R@ 1 VEND 2", "1793-09-22", FRENCH),
        ("@#DFRENCH R@ 3 COMP 2", "1794-09-19", FRENCH),
        ("before @#DJULIAN@ 14 JUL 1904", "../1904-07-26", JULIAN),
        # other calendars
        ("2 Prairial an II", "1794-05-21", FRENCH),
        ("2 Prairial, Year II", "1794-05-21", FRENCH),
        ("2nd of Prairial of the year 2", "1794-05-21", FRENCH),
        ("2 prairial II", "1794-05-21", FRENCH),
        ("Prairial Year II", "1794-05-20/1794-06-18", FRENCH),
        ("15 Shevat 5700", "1940-01-25", HEBREW),
        ("Shevat 15, 5700", "1940-01-25", HEBREW),
        ("15 Shevat AM 5700", "1940-01-25", HEBREW),
        ("1 Adar II 5700", "1940-03-11", HEBREW),
        # a year with one Adar
        ("1 Adar II 5701", "1941-02-28", HEBREW),
        ("from 2 Prairial an II to 9 Messidor an II", "1794-05-21/1794-06-27", FRENCH),
        ("about 2 Prairial an II", "1794-05-21~", FRENCH),
        ("Rajab 583 AH", "1187-09-13/1187-10-12", ISLAMIC),
        ("2–9 Prairial Year II", "1794-05-21/1794-05-28", FRENCH),
        ("583 AH", "1187-03-20/1188-03-08", ISLAMIC),
        ("AM 5700", "1939-09-14/1940-10-02", HEBREW),
        # both said: the other one decides where only the moon does
        ("2 Prairial an II (21 May 1794)", "1794-05-21", FRENCH),
        ("21 May 1794 (2 Prairial an II)", "1794-05-21", FRENCH),
        ("27 Rajab 583 AH (2 October 1187)", "1187-10-09", ISLAMIC),
        ("1 Ramadan 1444 AH (23 March 2023)", "2023-03-23", ISLAMIC),
    ],
)
def test_dates_of_named_calendars(words: str, value: str, calendar: Calendar) -> None:
    reading = _read(words)
    assert (str(reading.value), reading.calendar) == (value, calendar)
    assert not reading.doubts


@pytest.mark.parametrize(
    ("words", "value", "doubt"),
    [
        # the two days are not one
        ("12 August [O.S. 29 July] 1904", "1904-08-12", "the Old Style one is 1904-08-11"),
        # a year that may have begun on 25 March
        ("3 January 1700 (O.S.)", "1700-01-13", "or of 1701 where the year began on 25 March"),
        ("January 1700 (Old Style)", "1700-01", "or of 1701 where the year began on 25 March"),
        ("27 Rajab 583 AH", "1187-10-09", "a day earlier or later"),
        ("2 Prairial an XX", "1812-05-21", "after year XIV"),
        ("Monday, 15 Shevat 5700", "1940-01-25", "another day of the week"),
        ("@#DGREGORIAN@ 3 JAN 1700/01", "1701-01-14", "of the Julian calendar by itself"),
    ],
)
def test_dates_in_doubt(words: str, value: str, doubt: str) -> None:
    reading = _read(words)
    assert str(reading.value) == value
    assert doubt in reading.doubts[0]


@pytest.mark.parametrize(
    "words",
    [
        # only one of the years has the day
        "29 February 1720 (O.S.)",
        "29 February 1800 O.S.",
        "Sunday 4 January 1713 (O.S.)",
        # and of these there is one
        "25 March 1713 (O.S.)",
        "4 January 1713/14",
        "4 January 1753 (O.S.)",
        "4 January 1713 (Julian)",
    ],
)
def test_days_of_which_one_year_is_possible(words: str) -> None:
    reading = _read(words)
    assert (reading.calendar, reading.doubts) == (JULIAN, ())


@pytest.mark.parametrize("words", ["1713/14", "1688/9", "1699/00", "c. 1620/21", "1751/52"])
def test_two_years_that_can_be_names_of_one_are_in_doubt(words: str) -> None:
    (doubt,) = _read(words).doubts
    assert "by the old reckoning" in doubt


@pytest.mark.parametrize("words", ["1813/14", "1752/53", "1713–14", "1713–1714", "1713 to 1714"])
def test_other_stretches_of_years_are_certain(words: str) -> None:
    assert not _read(words).doubts


@pytest.mark.parametrize(
    ("words", "value", "calendar"),
    [
        # a moon that was seen a day later than the table has it
        ("27 Rajab 583 AH (3 October 1187)", "1187-10-10", JULIAN),
        ("27 Rajab 583 AH (1 October 1187)", "1187-10-08", JULIAN),
        ("1 Ramadan 1444 AH (22 March 2023)", "2023-03-22", GREGORIAN),
        # one and the same
        ("27 Rajab 583 AH (2 October 1187)", "1187-10-09", ISLAMIC),
    ],
)
def test_the_civil_day_in_brackets_is_the_one_that_is_meant(
    words: str, value: str, calendar: Calendar
) -> None:
    reading = _read(words)
    assert (str(reading.value), reading.calendar, reading.doubts) == (value, calendar, ())
    assert reading_words(reading).startswith(words) or calendar is ISLAMIC


@pytest.mark.parametrize(
    ("words", "value", "modifier", "calendar"),
    [
        ("BEF JULIAN 3 MAY 1702", "../1702-05-13", Modifier.BEFORE, JULIAN),
        ("AFT JULIAN MAY 1702", "1702-06/..", Modifier.AFTER, JULIAN),
        ("ABT JULIAN 1702", "1702~", Modifier.WHOLE, JULIAN),
        ("TO JULIAN 29 FEB 1800", "../1800-03-12", Modifier.WHOLE, JULIAN),
        ("FROM JULIAN 1 MAY 1702 TO JULIAN 3 MAY 1702", "1702-05-12/1702-05-14", None, JULIAN),
        ("BET 1 MAY 1702 AND JULIAN 3 MAY 1702", "1702-05-01/1702-05-14", None, JULIAN),
        ("BEF HEBREW 14 NSN 5700", "../1940-04-21", Modifier.BEFORE, HEBREW),
        ("AFT FRENCH_R 9 THER 2", "1794-07-28/..", Modifier.AFTER, FRENCH),
        ("BEF GREGORIAN 3 MAY 1702", "../1702-05-02", Modifier.BEFORE, GREGORIAN),
        ("BEF 3 MAY 1702", "../1702-05-02", Modifier.BEFORE, GREGORIAN),
        ("JULIAN 44 BCE", "-0043", Modifier.WHOLE, JULIAN),
    ],
)
def test_phrases_of_gedcom_7(
    words: str, value: str, modifier: Modifier | None, calendar: Calendar
) -> None:
    reading = _read(words)
    assert (str(reading.value), reading.calendar, reading.doubts) == (value, calendar, ())
    assert modifier in (None, reading.modifier)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("14 (28) July 1904", "not one day in two calendars"),
        ("30 July/14 August 1904", "not one day in two calendars"),
        ("2026-12-18/2026-12-12", "ends before it begins, and is not one day in two calendars"),
        ("3 May 1700/01", "only days from 1 January to 24 March have"),
        ("25 March 1602/3", "only days from 1 January to 24 March have"),
        ("3 January 1700/05", "do not follow on each other"),
        ("3 January 1800/01", "until 1751/52"),
        ("3 January 1752/53", "until 1751/52"),
        ("31 Nisan 5784", "days 1 to 30"),
        ("6 complementary day Year II", "days 1 to 5"),
        ("9 Thermidor", "names no year of its calendar"),
        ("Ramadan 2024", "names no year of its calendar"),
        ("@#DROMAN@ 3 JAN 1700", "names no calendar that is known"),
        ("30 February 1904 (O.S.)", "days 1 to 29"),
        # days that only the other year has
        ("29 February 1719 (O.S.)", "where the year began on 25 March, write 1719/20"),
        ("Monday 4 January 1713 (O.S.)", "where the year began on 25 March, write 1713/14"),
        ("Tuesday 4 January 1713 (O.S.)", "4 January 1713' names the wrong weekday"),
        ("BEF JULIAN NEVER 5", "is not a date that can be read"),
    ],
)
def test_refusals(words: str, message: str) -> None:
    with pytest.raises(DateError, match=message):
        _read(words)


@pytest.mark.parametrize(
    ("words", "value", "modifier"),
    [
        # two years alone, and two days that follow on each other
        ("1731/32", "1731/1732", Modifier.WHOLE),
        ("18/19 January 1904", "1904-01-18/1904-01-19", Modifier.WHOLE),
        ("winter 1700-01", "1700-24", Modifier.WHOLE),
        ("14 July 1904 (Thursday)", "1904-07-14", Modifier.WHOLE),
        ("14 July 1904", "1904-07-14", Modifier.WHOLE),
    ],
)
def test_what_names_no_calendar_stays_as_it_was(words: str, value: str, modifier: Modifier) -> None:
    reading = _read(words)
    assert (str(reading.value), reading.calendar) == (value, GREGORIAN)
    assert reading.modifier is modifier


@pytest.mark.parametrize(
    ("calendar", "names"),
    [
        (FRENCH, {"Vendémiaire": 1, "pluviose": 5, "Floréal": 8, "Thermidor": 11}),
        (HEBREW, {"Tishrei": 7, "Marcheshvan": 8, "Kislev": 9, "Tevet": 10, "Adar Sheni": 13}),
        (
            ISLAMIC,
            {
                "al-Muharram": 1,
                "Rabi‘ al-Awwal": 3,
                "Rabi II": 4,
                "Jumada al-Ula": 5,
                "Jumādā ath-Thāniya": 6,
                "Sha'ban": 8,
                "Ramaḍān": 9,
                "Dhu'l-Qa'dah": 11,
                "Dhū al-Ḥijja": 12,
                "Zulhijjah": 12,
            },
        ),
    ],
)
def test_spellings_of_months(calendar: Calendar, names: dict[str, int]) -> None:
    assert {name: month_named(calendar, name) for name in names} == names


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The fleet sailed on 14 July 1904 (O.S.) from the bay.", ["1904-07-27"]),
        ("It sailed on 30 July/12 August 1904 at last.", ["1904-08-12"]),
        ("Born 2 January 1905 [O.S. 20 December 1904] in Riga.", ["1905-01-02"]),
        ("The will was proved on 3 January 1700/01 in York.", ["1701-01-14"]),
        ("He fell on 2 Prairial an II, as they say.", ["1794-05-21"]),
        ("The scroll is dated 15 Shevat 5700 in full.", ["1940-01-25"]),
        # the calendar named at one end is that of the other
        ("From 14 July to 3 August 1904 (O.S.) it lasted.", ["1904-07-27", "1904-08-16"]),
        ("Between 20 December 1904 (O.S.) and 3 January.", ["1905-01-02", "1905-01-16"]),
        ("From 14 July 1904 (O.S.) to 16 August 1904 (N.S.).", ["1904-07-27", "1904-08-16"]),
        ("He came on 27 Rajab 583 AH.", ["1187-10-09"]),
        # controls: software, seasons of sport, two days, feasts without an era
        ("It was released on 14 July 2004 (OS X only).", ["2004-07-14"]),
        ("They played on 3 May/4 May 2021.", ["2021-05-03", "2021-05-04"]),
        ("The league stopped in March 2019/20.", ["2019-03"]),
        ("On 14 July 1904 Julian Byng left.", ["1904-07-14"]),
        ("Ramadan 2024 was quiet.", ["2024"]),
    ],
)
def test_running_text(text: str, dates: list[str]) -> None:
    found = mentions(text, date(2024, 1, 19))
    assert [str(mention.when) for mention in found] == dates
