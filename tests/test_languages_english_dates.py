"""English date words: what they say, what of it is stated, and what is refused."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.dates.rules import (
    PARTS,
    Anchor,
    DateOrder,
    Lean,
    Modifier,
    Reading,
    Refusal,
    Rule,
    compiled,
)
from timeline.edtf import EdtfDate, EdtfInterval, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.english import vocabulary
from timeline.languages.english.dates import QUALIFIED
from timeline.languages.english.language import LANGUAGE
from timeline.languages.read import read

DAY_FIRST, MONTH_FIRST, UNSAID = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, None
PAST, FUTURE, NEAREST = Lean.PAST, Lean.FUTURE, None

#: words, value, stated parts, modifier; none of them needs a document
ABSOLUTE = [
    # Absolute days.
    ("30 November 2023", "2023-11-30", "year month day", ""),
    ("November 30, 2023", "2023-11-30", "year month day", ""),
    ("Nov. 30, 2023", "2023-11-30", "year month day", ""),
    ("nov 30 2023", "2023-11-30", "year month day", ""),
    ("NOVEMBER 30, 2023", "2023-11-30", "year month day", ""),
    ("30 Nov 2023", "2023-11-30", "year month day", ""),
    ("30 Nov. 2023", "2023-11-30", "year month day", ""),
    ("30th of November, 2023", "2023-11-30", "year month day", ""),
    ("30th November 2023", "2023-11-30", "year month day", ""),
    ("the 30th of November 2023", "2023-11-30", "year month day", ""),
    ("on the thirtieth of November 2023", "2023-11-30", "year month day", ""),
    ("on November 30th, 2023", "2023-11-30", "year month day", ""),
    ("November the 30th, 2023", "2023-11-30", "year month day", ""),
    ("the twenty-first of June 2024", "2024-06-21", "year month day", ""),
    ("the twenty first of June 2024", "2024-06-21", "year month day", ""),
    ("June first, 2024", "2024-06-01", "year month day", ""),
    ("1st June 2024", "2024-06-01", "year month day", ""),
    ("3rd of March of 2024", "2024-03-03", "year month day", ""),
    ("Sept. 2, 2024", "2024-09-02", "year month day", ""),
    ("Sep 2 2024", "2024-09-02", "year month day", ""),
    ("2 Sept 2024", "2024-09-02", "year month day", ""),
    ("Thursday, 30 November 2023", "2023-11-30", "year month day", ""),
    ("Thu 30 Nov 2023", "2023-11-30", "year month day", ""),
    ("Thurs., Nov. 30, 2023", "2023-11-30", "year month day", ""),
    ("on Thursday the 30th of November 2023", "2023-11-30", "year month day", ""),
    ("30-Nov-2023", "2023-11-30", "year month day", ""),
    # Non-breaking hyphens.
    ("30‑November‑2023", "2023-11-30", "year month day", ""),
    ("2023 November 30", "2023-11-30", "year month day", ""),
    ("2023-Nov-30", "2023-11-30", "year month day", ""),
    ("30  November   2023", "2023-11-30", "year month day", ""),
    ("30 November 2023", "2023-11-30", "year month day", ""),
    ("29 February 2024", "2024-02-29", "year month day", ""),
    ("30 November AD 79", "0079-11-30", "year month day", ""),
    # Months.
    ("Nov 2023", "2023-11", "year month", ""),
    ("November 2023", "2023-11", "year month", ""),
    ("in November 2023", "2023-11", "year month", ""),
    ("November of 2023", "2023-11", "year month", ""),
    ("November, 2023", "2023-11", "year month", ""),
    ("the month of November 2023", "2023-11", "year month", ""),
    ("Nov-2023", "2023-11", "year month", ""),
    ("2023 November", "2023-11", "year month", ""),
    ("May 2024", "2024-05", "year month", ""),
    ("Dec. 2024", "2024-12", "year month", ""),
    # Years.
    ("2015", "2015", "year", ""),
    ("in 2015", "2015", "year", ""),
    ("during 2015", "2015", "year", ""),
    ("the year 2015", "2015", "year", ""),
    ("in the year 2015", "2015", "year", ""),
    ("in 476", "0476", "year", ""),
    ("the year 800", "0800", "year", ""),
    ("AD 79", "0079", "year", ""),
    ("79 AD", "0079", "year", ""),
    ("A.D. 1066", "1066", "year", ""),
    ("1066 CE", "1066", "year", ""),
    ("throughout 2015", "2015", "year", ""),
    # Decades and centuries.
    ("1990s", "199X", "decade", ""),
    ("the 1990s", "199X", "decade", ""),
    ("1990’s", "199X", "decade", ""),
    ("in the 1990s", "199X", "decade", ""),
    ("the early 1990s", "199X", "decade", "START"),
    ("mid-1990s", "199X", "decade", "MID"),
    ("the late 1990s", "199X", "decade", "END"),
    ("the decade of the 1900s", "190X", "decade", ""),
    ("19th century", "18XX", "century", ""),
    ("the 19th century", "18XX", "century", ""),
    ("nineteenth century", "18XX", "century", ""),
    ("the twentieth century", "19XX", "century", ""),
    ("the twenty-first century", "20XX", "century", ""),
    ("21st-century", "20XX", "century", ""),
    ("early 20th century", "19XX", "century", "START"),
    ("the late eighteenth century", "17XX", "century", "END"),
    ("1st century AD", "0001/0099", "century", "WITHIN"),
    ("the first century", "0001/0099", "century", "WITHIN"),
    # Seasons.
    ("spring 2025", "2025-21", "year season", ""),
    ("the spring of 2025", "2025-21", "year season", ""),
    ("in summer 2024", "2024-22", "year season", ""),
    ("autumn of 2024", "2024-23", "year season", ""),
    ("fall 2024", "2024-23", "year season", ""),
    ("winter 2024", "2024-24", "year season", ""),
    ("winter 2024-25", "2024-24", "year season", ""),
    ("winter 2024/25", "2024-24", "year season", ""),
    ("winter 2024–2025", "2024-24", "year season", ""),
    ("winter of 1999-2000", "1999-24", "year season", ""),
    ("early spring 2025", "2025-21", "year season", "START"),
    # Quarters and halves.
    ("Q1 2024", "2024-33", "year quarter", ""),
    ("q3 2024", "2024-35", "year quarter", ""),
    ("Q1/2024", "2024-33", "year quarter", ""),
    ("Q4, 2024", "2024-36", "year quarter", ""),
    ("2024 Q1", "2024-33", "year quarter", ""),
    ("2024-Q2", "2024-34", "year quarter", ""),
    ("2024Q3", "2024-35", "year quarter", ""),
    ("the first quarter of 2024", "2024-33", "year quarter", ""),
    ("second quarter 2024", "2024-34", "year quarter", ""),
    ("3rd quarter of 2024", "2024-35", "year quarter", ""),
    ("first-quarter 2024", "2024-33", "year quarter", ""),
    ("the last quarter of 2024", "2024-36", "year quarter", ""),
    ("the final quarter of 2024", "2024-36", "year quarter", ""),
    ("H1 2024", "2024-40", "year half", ""),
    ("H2 2024", "2024-41", "year half", ""),
    ("first half of 2024", "2024-40", "year half", ""),
    ("the second half of 2024", "2024-41", "year half", ""),
    ("2nd half of 2024", "2024-41", "year half", ""),
    # Weeks.
    ("week 12 of 2024", "2024-03-18/2024-03-24", "year week", "WITHIN"),
    ("week 12, 2024", "2024-03-18/2024-03-24", "year week", "WITHIN"),
    ("calendar week 1 of 2025", "2024-12-30/2025-01-05", "year week", "WITHIN"),
    ("2024-W12", "2024-03-18/2024-03-24", "year week", "WITHIN"),
    ("2024W12", "2024-03-18/2024-03-24", "year week", "WITHIN"),
    ("2020-W53", "2020-12-28/2021-01-03", "year week", "WITHIN"),
    ("2024-W12-3", "2024-03-20", "year week day", ""),
    ("the week of 5 May 2025", "2025-05-05/2025-05-11", "year month day", "WITHIN"),
    ("week of May 7, 2025", "2025-05-05/2025-05-11", "year month day", "WITHIN"),
    ("the week beginning 5 May 2025", "2025-05-05/2025-05-11", "year month day", "WITHIN"),
    # A week that starts on a Wednesday is seven days all the same.
    ("week starting 7 May 2025", "2025-05-07/2025-05-13", "year month day", "WITHIN"),
    ("week ending 11 May 2025", "2025-05-05/2025-05-11", "year month day", "WITHIN"),
    ("week of 2024-01-19", "2024-01-15/2024-01-21", "year month day", "WITHIN"),
    # Numbers.
    ("2024/01/19", "2024-01-19", "year month day", ""),
    ("2024/1/9", "2024-01-09", "year month day", ""),
    ("2024.01.19", "2024-01-19", "year month day", ""),
    ("2023–11–30", "2023-11-30", "year month day", ""),
    ("19.01.2024", "2024-01-19", "year month day", ""),
    ("01/19/2024", "2024-01-19", "year month day", ""),
    ("19-1-2024", "2024-01-19", "year month day", ""),
    ("03/03/2024", "2024-03-03", "year month day", ""),
    ("11/2023", "2023-11", "year month", ""),
    ("11.2023", "2023-11", "year month", ""),
    ("3-2024", "2024-03", "year month", ""),
    ("2023/11", "2023-11", "year month", ""),
    # Parts of a window.
    ("early 2026", "2026", "year", "START"),
    ("the beginning of 2026", "2026", "year", "START"),
    ("at the start of 2026", "2026", "year", "START"),
    ("mid-2026", "2026", "year", "MID"),
    ("mid 2026", "2026", "year", "MID"),
    ("in the middle of 2026", "2026", "year", "MID"),
    ("late 2026", "2026", "year", "END"),
    ("at the end of 2026", "2026", "year", "END"),
    ("end of November 2023", "2023-11", "year month", "END"),
    ("early in November 2023", "2023-11", "year month", "START"),
    ("late in 2023", "2023", "year", "END"),
    # Later than the document, and no part of the year.
    ("later in 2024", "2024", "year", ""),
    ("end-2026", "2026", "year", "END"),
    ("mid-November 2023", "2023-11", "year month", "MID"),
    # Doubts.
    ("about 2015", "2015~", "year", ""),
    ("around 2015", "2015~", "year", ""),
    ("circa 1850", "1850~", "year", ""),
    ("c. 1850", "1850~", "year", ""),
    ("c.1850", "1850~", "year", ""),
    ("ca. 1850", "1850~", "year", ""),
    ("ca 1850", "1850~", "year", ""),
    ("approximately 2015", "2015~", "year", ""),
    ("roughly November 2023", "2023-11~", "year month", ""),
    ("some time around 2015", "2015~", "year", ""),
    ("~1850", "1850~", "year", ""),
    ("around the end of 2015", "2015~", "year", "END"),
    ("about 30 November 2023", "2023-11-30~", "year month day", ""),
    ("in about 2015", "2015~", "year", ""),
    ("possibly 2015", "2015?", "year", ""),
    ("probably in November 2023", "2023-11?", "year month", ""),
    ("perhaps 30 November 2023", "2023-11-30?", "year month day", ""),
    ("maybe 2015", "2015?", "year", ""),
    ("2015?", "2015?", "year", ""),
    ("2015 ?", "2015?", "year", ""),
    ("2015 (?)", "2015?", "year", ""),
    ("November 2023?", "2023-11?", "year month", ""),
    ("spring 2025 (?)", "2025-21?", "year season", ""),
    ("1990s?", "199X?", "decade", ""),
    ("2015 (uncertain)", "2015?", "year", ""),
    ("about 2015 (uncertain)", "2015%", "year", ""),
    ("possibly around 2015", "2015%", "year", ""),
    ("probably early 2026", "2026?", "year", "START"),
    ("circa the 1850s", "185X~", "decade", ""),
    # Stretches.
    ("from 18 to 19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("18-19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("18–19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("18 — 19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("18/19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("18 and 19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("18 & 19 Jan 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("January 18–19, 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("January 18 and 19, 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("Jan. 18 to 19, 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("between 18 and 22 January 2024", "2024-01-18/2024-01-22", "year month day", "WITHIN"),
    ("between January 18 and 22, 2024", "2024-01-18/2024-01-22", "year month day", "WITHIN"),
    ("from the 18th to the 19th of January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("Thursday 18 to Friday 19 January 2024", "2024-01-18/2024-01-19", "year month day", ""),
    ("from 30 January to 2 February 2024", "2024-01-30/2024-02-02", "year month day", ""),
    ("30 January – 2 February 2024", "2024-01-30/2024-02-02", "year month day", ""),
    ("Jan. 30 to Feb. 2, 2024", "2024-01-30/2024-02-02", "year month day", ""),
    ("30 December 2023 to 2 January 2024", "2023-12-30/2024-01-02", "year month day", ""),
    # The start has no year: the one just before the end.
    ("30 December to 2 January 2024", "2023-12-30/2024-01-02", "year month day", ""),
    ("January to March 2024", "2024-01/2024-03", "year month", ""),
    ("Jan–Mar 2024", "2024-01/2024-03", "year month", ""),
    ("November to January 2024", "2023-11/2024-01", "year month", ""),
    # Nor has this end.
    ("November 2023 to January", "2023-11/2024-01", "year month", ""),
    ("November 2023 – March 2024", "2023-11/2024-03", "year month", ""),
    ("between March and May 2025", "2025-03/2025-05", "year month", "WITHIN"),
    ("from March until May 2025", "2025-03/2025-05", "year month", ""),
    ("spring to autumn 2024", "2024-21/2024-23", "year season", ""),
    ("Q1–Q3 2024", "2024-33/2024-35", "year quarter", ""),
    ("Q4 to Q1 2025", "2024-36/2025-33", "year quarter", ""),
    ("2022–2024", "2022/2024", "year", ""),
    ("2022-2024", "2022/2024", "year", ""),
    ("2022 to 2024", "2022/2024", "year", ""),
    ("from 2020 to 2022", "2020/2022", "year", ""),
    ("between 2022 and 2024", "2022/2024", "year", "WITHIN"),
    ("from 2023-11 to 2024-02", "2023-11/2024-02", "year month", ""),
    ("1957-58", "1957/1958", "year", ""),
    ("1957–58", "1957/1958", "year", ""),
    # A dash that EDTF does not know: years.
    ("2011–12", "2011/2012", "year", ""),
    # No later than 1999 as a year, so a month.
    ("1999-01", "1999-01", "year month", ""),
    ("2023/24", "2023/2024", "year", ""),
    ("from 2015 through 2017", "2015/2017", "year", ""),
    ("from about 2015 to 2017", "2015~/2017", "year", ""),
    ("about 2015 to about 2017", "2015~/2017~", "year", ""),
    # A doubt belongs to the date that it stands before.
    ("c. 1850–1860", "1850~/1860", "year", ""),
    ("early 2023 to mid-2024", "2023/2024-08", "year", ""),
    ("from early January to March 2024", "2024-01/2024-03", "year month", ""),
    # Before the whole stretch, to both.
    ("possibly from 2015 to 2017", "2015?/2017?", "year", ""),
    ("perhaps between March and May 2025", "2025-03?/2025-05?", "year month", "WITHIN"),
    ("the 1990s to the 2010s", "199X/201X", "decade", ""),
    ("from the 19th century to 1914", "18XX/1914", "century year", ""),
    # Open.
    ("since 2020", "2020/..", "year", ""),
    ("since November 2023", "2023-11/..", "year month", ""),
    ("since 30 November 2023", "2023-11-30/..", "year month day", ""),
    ("from January 2025", "2025-01/..", "year month", ""),
    ("starting in 2025", "2025/..", "year", ""),
    ("not before 2026", "2026/..", "year", "ON_OR_AFTER"),
    ("until May 2025", "../2025-05", "year month", ""),
    ("till 2025", "../2025", "year", ""),
    ("up to 2025", "../2025", "year", ""),
    ("through 2025", "../2025", "year", ""),
    ("by 2030", "../2030", "year", "ON_OR_BEFORE"),
    ("by the end of 2030", "../2030", "year", "ON_OR_BEFORE"),
    ("no later than 30 June 2025", "../2025-06-30", "year month day", "ON_OR_BEFORE"),
    ("before 2020", "../2019", "year", "BEFORE"),
    ("prior to 2020", "../2019", "year", "BEFORE"),
    ("before November 2023", "../2023-10", "year month", "BEFORE"),
    ("before 1 March 2024", "../2024-02-29", "year month day", "BEFORE"),
    ("before spring 2024", "../2023-24", "year season", "BEFORE"),
    ("before Q1 2024", "../2023-36", "year quarter", "BEFORE"),
    ("before the 1990s", "../198X", "decade", "BEFORE"),
    ("before the 20th century", "../18XX", "century", "BEFORE"),
    ("before 0001", "../0000", "year", "BEFORE"),
    ("after 2020", "2021/..", "year", "AFTER"),
    ("after 9999", "Y10000/..", "year", "AFTER"),
    ("after December 2023", "2024-01/..", "year month", "AFTER"),
    ("after 29 February 2024", "2024-03-01/..", "year month day", "AFTER"),
    ("after winter 2024", "2025-21/..", "year season", "AFTER"),
    ("after 2036-36", "2037-33/..", "year quarter", "AFTER"),
    ("since about 2010", "2010~/..", "year", ""),
    ("until early 2026", "../2026", "year", "START"),
    ("possibly since 2020", "2020?/..", "year", ""),
    ("from 2020 on", "2020/..", "year", ""),
    ("from 2020 onwards", "2020/..", "year", ""),
    ("2020 onward", "2020/..", "year", ""),
    ("2020 to date", "2020/..", "year", ""),
    ("2020 to the present", "2020/..", "year", ""),
    ("2020–present", "2020/..", "year", ""),
    ("since 2020-11", "2020-11/..", "year month", ""),
    ("from May 2020 to the present day", "2020-05/..", "year month", ""),
    ("2020 until now", "2020/..", "year", ""),
    # EDTF.
    ("2023-11-30", "2023-11-30", "year month day", ""),
    ("2023-11", "2023-11", "year month", ""),
    ("199X", "199X", "decade", ""),
    ("18XX", "18XX", "century", ""),
    ("2024-21", "2024-21", "year season", ""),
    # EDTF comes first: spring 2020, no stretch of years.
    # EDTF comes first, too.
    ("2004-12", "2004-12", "year month", ""),
    ("2024-33", "2024-33", "year quarter", ""),
    ("2015~", "2015~", "year", ""),
    ("2015%", "2015%", "year", ""),
    ("2004-XX", "2004-XX", "year", ""),
    ("1985-04-XX", "1985-04-XX", "year month", ""),
    ("2020/..", "2020/..", "year", ""),
    ("/2020", "/2020", "year", ""),
    ("2024-01-18/2024-01-19", "2024-01-18/2024-01-19", "year month day", ""),
    (" 2015 ", "2015", "year", ""),
    ("2024-01-19T14:30Z", "2024-01-19T14:30Z", "year month day time timezone", ""),
    (
        "2024-01-19T14:30[Asia/Almaty]",
        "2024-01-19T14:30+06:00[Asia/Almaty]",
        "year month day time timezone",
        "",
    ),
    # Times of day.
    ("19 January 2024 at 14:30", "2024-01-19T14:30", "year month day time", ""),
    ("19 January 2024, 14:30", "2024-01-19T14:30", "year month day time", ""),
    ("19 January 2024 14.30", "2024-01-19T14:30", "year month day time", ""),
    ("19 January 2024 at 14:30:15", "2024-01-19T14:30:15", "year month day time", ""),
    ("at 2:30 pm on 19 January 2024", "2024-01-19T14:30", "year month day time", ""),
    ("2:30 p.m., January 19, 2024", "2024-01-19T14:30", "year month day time", ""),
    ("9 am on Jan. 18, 2024", "2024-01-18T09:00", "year month day time", ""),
    ("9 a.m. on Jan. 18, 2024", "2024-01-18T09:00", "year month day time", ""),
    ("9AM 18 January 2024", "2024-01-18T09:00", "year month day time", ""),
    ("12 am on 18 January 2024", "2024-01-18T00:00", "year month day time", ""),
    ("12 pm on 18 January 2024", "2024-01-18T12:00", "year month day time", ""),
    ("0:15 on 18 January 2024", "2024-01-18T00:15", "year month day time", ""),
    ("12:30 on 18 January 2024", "2024-01-18T12:30", "year month day time", ""),
    ("at noon on 18 January 2024", "2024-01-18T12:00", "year month day time", ""),
    ("14:30 UTC on 19 January 2024", "2024-01-19T14:30Z", "year month day time timezone", ""),
    ("19 January 2024 at 14:30 GMT", "2024-01-19T14:30Z", "year month day time timezone", ""),
    ("19 January 2024 at 14:30Z", "2024-01-19T14:30Z", "year month day time timezone", ""),
    (
        "19 January 2024 at 14:30 +05:00",
        "2024-01-19T14:30+05:00",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024 at 14:30 UTC+5",
        "2024-01-19T14:30+05:00",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024 at 14:30 (UTC-03:30)",
        "2024-01-19T14:30-03:30",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024 at 14:30 Asia/Almaty",
        "2024-01-19T14:30+06:00[Asia/Almaty]",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024 at 14:30 (Europe/Rome)",
        "2024-01-19T14:30+01:00[Europe/Rome]",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024, 14:30 [Europe/Rome]",
        "2024-01-19T14:30+01:00[Europe/Rome]",
        "year month day time timezone",
        "",
    ),
    # The second time that the clocks show it.
    (
        "27 Oct 2024, 02:30 UTC+01:00 (Europe/Rome)",
        "2024-10-27T02:30+01:00[Europe/Rome]",
        "year month day time timezone",
        "",
    ),
    ("19 January 2024, 14:30 local time", "2024-01-19T14:30", "year month day time", ""),
    ("14:30 hrs on 19 January 2024", "2024-01-19T14:30", "year month day time", ""),
    ("2024-01-19 14:30", "2024-01-19T14:30", "year month day time", ""),
    ("2024-01-19 14:30+05:00", "2024-01-19T14:30+05:00", "year month day time timezone", ""),
    ("19.01.2024 14:30", "2024-01-19T14:30", "year month day time", ""),
    (
        "from 09:00 to 11:30 on 19 January 2024",
        "2024-01-19T09:00/2024-01-19T11:30",
        "year month day time",
        "",
    ),
    (
        "between 09:00 and 11:30 on 19 January 2024",
        "2024-01-19T09:00/2024-01-19T11:30",
        "year month day time",
        "",
    ),
    (
        "09:00–11:30 UTC, 19 January 2024",
        "2024-01-19T09:00Z/2024-01-19T11:30Z",
        "year month day time timezone",
        "",
    ),
    ("9–11 am on 19 January 2024", "2024-01-19T09:00/2024-01-19T11:00", "year month day time", ""),
    (
        "9:30 am to 1 pm on 19 January 2024",
        "2024-01-19T09:30/2024-01-19T13:00",
        "year month day time",
        "",
    ),
    (
        "19 January 2024, 09:00–11:30 (Europe/Rome)",
        "2024-01-19T09:00+01:00[Europe/Rome]/2024-01-19T11:30+01:00[Europe/Rome]",
        "year month day time timezone",
        "",
    ),
    (
        "2024-01-19 from 09:00 until 11:30",
        "2024-01-19T09:00/2024-01-19T11:30",
        "year month day time",
        "",
    ),
    ("until 5 pm on 19 January 2024", "../2024-01-19T17:00", "year month day time", ""),
    (
        "since 19 January 2024, 09:00 UTC",
        "2024-01-19T09:00Z/..",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024, 22:00 – 20 January 2024, 02:00",
        "2024-01-19T22:00/2024-01-20T02:00",
        "year month day time",
        "",
    ),
    # Read with care: ranges of times, edges of windows, rarer forms.
    (
        "19 January 2024, 09:00-11:30",
        "2024-01-19T09:00/2024-01-19T11:30",
        "year month day time",
        "",
    ),
    ("09:00-17:00 on 5 May 2025", "2025-05-05T09:00/2025-05-05T17:00", "year month day time", ""),
    (
        "19 January 2024, 09:00−11:30",
        "2024-01-19T09:00/2024-01-19T11:30",
        "year month day time",
        "",
    ),
    (
        "19 January 2024, 09:00 -11:30",
        "2024-01-19T09:00/2024-01-19T11:30",
        "year month day time",
        "",
    ),
    ("2024-01-19 09:00-11:30", "2024-01-19T09:00/2024-01-19T11:30", "year month day time", ""),
    (
        "19 January 2024, 03:00-05:00",
        "2024-01-19T03:00/2024-01-19T05:00",
        "year month day time",
        "",
    ),
    (
        "19 January 2024, 09:00 UTC-05:00",
        "2024-01-19T09:00-05:00",
        "year month day time timezone",
        "",
    ),
    (
        "19 January 2024, 09:00 (-05:00)",
        "2024-01-19T09:00-05:00",
        "year month day time timezone",
        "",
    ),
    ("2024-01-19 09:00 -0500", "2024-01-19T09:00-05:00", "year month day time timezone", ""),
    ("before the end of 2024", "../2024", "year", "ON_OR_BEFORE"),
    ("after the start of 2025", "2025/..", "year", "ON_OR_AFTER"),
    ("before the start of 2025", "../2024", "year", "BEFORE"),
    ("before the beginning of 2025", "../2024", "year", "BEFORE"),
    ("after the end of 2025", "2026/..", "year", "AFTER"),
    ("from 1914-18", "1914/1918", "year", ""),
    ("from 1939–45", "1939/1945", "year", ""),
    ("from 2020–22", "2020/2022", "year", ""),
    ("in 2023-11", "2023-11", "year month", ""),
    ("until midnight on 18 January 2024", "../2024-01-18", "year month day", ""),
    ("by midnight on 18 January 2024", "../2024-01-18", "year month day", "ON_OR_BEFORE"),
    (
        "from 6 pm to midnight on 18 January 2024",
        "2024-01-18T18:00/2024-01-19T00:00",
        "year month day time",
        "",
    ),
    ("5/6 October 1908", "1908-10-05/1908-10-06", "year month day", ""),
    ("beginning 1 April 2024", "2024-04-01/..", "year month day", ""),
    ("commencing 1 April 2024", "2024-04-01/..", "year month day", ""),
    ("the beginning of 2024", "2024", "year", "START"),
    ("sometime in 2024", "2024", "year", ""),
    ("at some point in 2024", "2024", "year", ""),
    ("towards the end of 2024", "2024", "year", "END"),
    ("w/c 5 May 2025", "2025-05-05/2025-05-11", "year month day", "WITHIN"),
    ("on or before 31 March 2024", "../2024-03-31", "year month day", "ON_OR_BEFORE"),
    ("on or after 31 March 2024", "2024-03-31/..", "year month day", "ON_OR_AFTER"),
    ("with effect from 1 April 2024", "2024-04-01/..", "year month day", ""),
    ("19 January 2024 (Friday)", "2024-01-19", "year month day", ""),
    ("19. January 2024", "2024-01-19", "year month day", ""),
    ("Jan.19, 2024", "2024-01-19", "year month day", ""),
    ("26/Jan/2024", "2024-01-26", "year month day", ""),
    ("19 / 01 / 2024", "2024-01-19", "year month day", ""),
    ("2024.05", "2024-05", "year month", ""),
    ("15th–16th century", "14XX/15XX", "century", ""),
    ("c1850", "1850~", "year", ""),
    ("between 2020–2022", "2020/2022", "year", "WITHIN"),
    ("1H 2024", "2024-40", "year half", ""),
    ("2024 H1", "2024-40", "year half", ""),
    ("1Q 2024", "2024-33", "year quarter", ""),
    ("11 am to 1 pm on 5 May 2025", "2025-05-05T11:00/2025-05-05T13:00", "year month day time", ""),
    (
        "10:30 to 12:30 pm on 5 May 2025",
        "2025-05-05T10:30/2025-05-05T12:30",
        "year month day time",
        "",
    ),
    ("12 noon on 5 May 2025", "2025-05-05T12:00", "year month day time", ""),
    ("1999-00", "1999/2000", "year", ""),
    ("14–16:30 on 5 May 2024", "2024-05-05T14:00/2024-05-05T16:30", "year month day time", ""),
    ("1999/00", "1999/2000", "year", ""),
    ("in 1999–00", "1999/2000", "year", ""),
    ("since sometime in 2024", "2024/..", "year", ""),
    ("9 am to noon on 5 May 2024", "2024-05-05T09:00/2024-05-05T12:00", "year month day time", ""),
    (
        "19 January 2024, 09:00 [Europe/Rome]",
        "2024-01-19T09:00+01:00[Europe/Rome]",
        "year month day time timezone",
        "",
    ),
    (
        "from 11 to 1 pm on 5 May 2024",
        "2024-05-05T11:00/2024-05-05T13:00",
        "year month day time",
        "",
    ),
    ("last-quarter 2024", "2024-36", "year quarter", ""),
]

#: words, publication date, lean, value, stated parts, implied parts, modifier
RELATIVE = [
    # Seen from the document: days.
    ("today", "2024-01-19", NEAREST, "2024-01-19", "", "year month day", ""),
    ("tonight", "2024-01-19", NEAREST, "2024-01-19", "", "year month day", ""),
    ("this morning", "2024-01-19", NEAREST, "2024-01-19", "", "year month day", ""),
    ("yesterday", "2024-03-01", NEAREST, "2024-02-29", "", "year month day", ""),
    ("yesterday evening", "2024-01-19", NEAREST, "2024-01-18", "", "year month day", ""),
    # The night began the day before.
    ("last night", "2024-01-01", NEAREST, "2023-12-31", "", "year month day", ""),
    ("tomorrow", "2023-12-31", NEAREST, "2024-01-01", "", "year month day", ""),
    ("tomorrow at 9 am", "2024-01-19", NEAREST, "2024-01-20T09:00", "time", "year month day", ""),
    ("the day before yesterday", "2024-01-01", NEAREST, "2023-12-30", "", "year month day", ""),
    ("the day after tomorrow", "2024-02-28", NEAREST, "2024-03-01", "", "year month day", ""),
    # Seen from the document: units.
    ("last year", "2024-01-19", NEAREST, "2023", "", "year", ""),
    ("last year", "2024", NEAREST, "2023", "", "year", ""),
    ("last year", "2024-03", NEAREST, "2023", "", "year", ""),
    ("this year", "2024-01-19", NEAREST, "2024", "", "year", ""),
    ("the current year", "2024", NEAREST, "2024", "", "year", ""),
    ("next year", "2024-01-19", NEAREST, "2025", "", "year", ""),
    ("the previous year", "2024-05", NEAREST, "2023", "", "year", ""),
    ("last month", "2024-01-19", NEAREST, "2023-12", "", "year month", ""),
    ("last month", "2024-03", NEAREST, "2024-02", "", "year month", ""),
    ("last month", "2024-03-31", NEAREST, "2024-02", "", "year month", ""),
    ("this month", "2024-01-19", NEAREST, "2024-01", "", "year month", ""),
    ("next month", "2024-01-31", NEAREST, "2024-02", "", "year month", ""),
    ("next month", "2023-12", NEAREST, "2024-01", "", "year month", ""),
    ("last week", "2024-01-19", NEAREST, "2024-01-08/2024-01-14", "", "year week", "WITHIN"),
    ("this week", "2024-01-15", NEAREST, "2024-01-15/2024-01-21", "", "year week", "WITHIN"),
    ("next week", "2023-12-31", NEAREST, "2024-01-01/2024-01-07", "", "year week", "WITHIN"),
    ("last quarter", "2024-01-19", NEAREST, "2023-36", "", "year quarter", ""),
    ("this quarter", "2024-05", NEAREST, "2024-34", "", "year quarter", ""),
    ("next quarter", "2024-12-01", NEAREST, "2025-33", "", "year quarter", ""),
    ("last decade", "2024", NEAREST, "201X", "", "decade", ""),
    ("this decade", "2024", NEAREST, "202X", "", "decade", ""),
    ("next decade", "2024", NEAREST, "203X", "", "decade", ""),
    ("this century", "2024", NEAREST, "20XX", "", "century", ""),
    ("last century", "2024-01-19", NEAREST, "19XX", "", "century", ""),
    (
        "last weekend",
        "2024-01-19",
        NEAREST,
        "2024-01-13/2024-01-14",
        "",
        "year month day",
        "WITHIN",
    ),
    (
        "this weekend",
        "2024-01-19",
        NEAREST,
        "2024-01-20/2024-01-21",
        "",
        "year month day",
        "WITHIN",
    ),
    (
        "next weekend",
        "2024-01-19",
        NEAREST,
        "2024-01-27/2024-01-28",
        "",
        "year month day",
        "WITHIN",
    ),
    ("the year before last", "2024", NEAREST, "2022", "", "year", ""),
    (
        "the week after next",
        "2024-01-19",
        NEAREST,
        "2024-01-29/2024-02-04",
        "",
        "year week",
        "WITHIN",
    ),
    ("the month before last", "2024-01", NEAREST, "2023-11", "", "year month", ""),
    ("early next year", "2024-01-19", NEAREST, "2025", "", "year", "START"),
    ("late last month", "2024-01-19", NEAREST, "2023-12", "", "year month", "END"),
    (
        "the middle of next week",
        "2024-01-19",
        NEAREST,
        "2024-01-22/2024-01-28",
        "",
        "year week",
        "MID",
    ),
    ("end of this year", "2024", NEAREST, "2024", "", "year", "END"),
    ("later this year", "2024-01-19", NEAREST, "2024", "", "year", ""),
    ("earlier this month", "2024-01-19", NEAREST, "2024-01", "", "year month", ""),
    ("the end of the year", "2024-01-19", NEAREST, "2024", "", "year", "END"),
    ("by the end of the decade", "2024", NEAREST, "../202X", "", "decade", "ON_OR_BEFORE"),
    (
        "later in the week",
        "2024-01-17",
        NEAREST,
        "2024-01-15/2024-01-21",
        "",
        "year week",
        "WITHIN",
    ),
    # Seen from the document: counted.
    ("two years ago", "2024-01-19", NEAREST, "2022", "", "year", ""),
    ("2 years ago", "2024", NEAREST, "2022", "", "year", ""),
    ("a year ago", "2024-01-19", NEAREST, "2023", "", "year", ""),
    ("3 months ago", "2024-01-19", NEAREST, "2023-10", "", "year month", ""),
    ("three months ago", "2024-01", NEAREST, "2023-10", "", "year month", ""),
    ("twelve months ago", "2024-01-19", NEAREST, "2023-01", "", "year month", ""),
    ("a century ago", "2024", NEAREST, "19XX", "", "century", ""),
    ("two decades ago", "2024-01-19", NEAREST, "200X", "", "decade", ""),
    ("two weeks ago", "2024-01-19", NEAREST, "2024-01-01/2024-01-07", "", "year week", "WITHIN"),
    ("ten days ago", "2024-01-05", NEAREST, "2023-12-26", "", "year month day", ""),
    # A week is as precise as its unit.
    ("in two weeks", "2024-01-19", NEAREST, "2024-01-29/2024-02-04", "", "year week", "WITHIN"),
    (
        "in two weeks' time",
        "2024-01-19",
        NEAREST,
        "2024-01-29/2024-02-04",
        "",
        "year week",
        "WITHIN",
    ),
    (
        "two weeks from now",
        "2024-01-19",
        NEAREST,
        "2024-01-29/2024-02-04",
        "",
        "year week",
        "WITHIN",
    ),
    ("in a month", "2024-01-31", NEAREST, "2024-02", "", "year month", ""),
    ("in twenty-five years", "2024", NEAREST, "2049", "", "year", ""),
    ("in five years’ time", "2024", NEAREST, "2029", "", "year", ""),
    ("about two years ago", "2024", NEAREST, "2022~", "", "year", ""),
    ("in about ten years", "2024", NEAREST, "2034~", "", "year", ""),
    ("two quarters ago", "2024-02-01", NEAREST, "2023-35", "", "year quarter", ""),
    # Seen from the document: names.
    ("last November", "2024-01-19", NEAREST, "2023-11", "month", "year", ""),
    ("this November", "2024-01-19", NEAREST, "2024-11", "month", "year", ""),
    ("next November", "2024-01-19", NEAREST, "2024-11", "month", "year", ""),
    ("last January", "2024-01-19", NEAREST, "2023-01", "month", "year", ""),
    ("next January", "2024-01-19", NEAREST, "2025-01", "month", "year", ""),
    ("last December", "2024-01", NEAREST, "2023-12", "month", "year", ""),
    ("last summer", "2024-01-19", NEAREST, "2023-22", "season", "year", ""),
    ("this summer", "2024-01-19", NEAREST, "2024-22", "season", "year", ""),
    ("next summer", "2024-01-19", NEAREST, "2024-22", "season", "year", ""),
    ("this winter", "2024-01-19", NEAREST, "2023-24", "season", "year", ""),
    ("this winter", "2024-11-19", NEAREST, "2024-24", "season", "year", ""),
    ("last winter", "2024-05-19", NEAREST, "2023-24", "season", "year", ""),
    ("next winter", "2024-01-19", NEAREST, "2024-24", "season", "year", ""),
    ("last Monday", "2024-01-19", NEAREST, "2024-01-15", "", "year month day", ""),
    ("last Friday", "2024-01-19", NEAREST, "2024-01-12", "", "year month day", ""),
    ("this Monday", "2024-01-19", NEAREST, "2024-01-15", "", "year month day", ""),
    ("next Monday", "2024-01-19", NEAREST, "2024-01-22", "", "year month day", ""),
    ("next Friday", "2024-01-19", NEAREST, "2024-01-26", "", "year month day", ""),
    ("Monday last week", "2024-01-19", NEAREST, "2024-01-08", "", "year month day", ""),
    ("Friday of next week", "2024-01-19", NEAREST, "2024-01-26", "", "year month day", ""),
    ("Thursday this week", "2024-01-19", NEAREST, "2024-01-18", "", "year month day", ""),
    ("Nov. 30 last year", "2024-01-19", NEAREST, "2023-11-30", "month day", "year", ""),
    ("30 November last year", "2024", NEAREST, "2023-11-30", "month day", "year", ""),
    ("on 30 November of last year", "2024", NEAREST, "2023-11-30", "month day", "year", ""),
    ("Thursday, Nov. 30 last year", "2024-01-19", NEAREST, "2023-11-30", "month day", "year", ""),
    ("November last year", "2024-01-19", NEAREST, "2023-11", "month", "year", ""),
    ("in November of last year", "2024", NEAREST, "2023-11", "month", "year", ""),
    ("spring of next year", "2024-01-19", NEAREST, "2025-21", "season", "year", ""),
    ("the first quarter of this year", "2024", NEAREST, "2024-33", "quarter", "year", ""),
    ("last quarter of last year", "2024-01-19", NEAREST, "2023-36", "quarter", "year", ""),
    ("the first half of next year", "2024", NEAREST, "2025-40", "half", "year", ""),
    ("Jan. 18 this year", "2024-01-19", NEAREST, "2024-01-18", "month day", "year", ""),
    ("the 12th of next month", "2024-01-19", NEAREST, "2024-02-12", "day", "year month", ""),
    ("the 1st of this month", "2024-01", NEAREST, "2024-01-01", "day", "year month", ""),
    ("31st of last month", "2024-01-19", NEAREST, "2023-12-31", "day", "year month", ""),
    ("10 to 12 May next year", "2024", NEAREST, "2025-05-10/2025-05-12", "month day", "year", ""),
    ("March to May last year", "2024", NEAREST, "2023-03/2023-05", "month", "year", ""),
    ("since last year", "2024-01-19", NEAREST, "2023/..", "", "year", ""),
    ("until the end of next month", "2024-01-19", NEAREST, "../2024-02", "", "year month", "END"),
    (
        "between last November and this January",
        "2024-01-19",
        NEAREST,
        "2023-11/2024-01",
        "month",
        "year",
        "WITHIN",
    ),
    (
        "from yesterday to tomorrow",
        "2024-01-19",
        NEAREST,
        "2024-01-18/2024-01-20",
        "",
        "year month day",
        "",
    ),
    # A year is left out: nearest, or as the document leans.
    ("on Jan. 18", "2024-01-19", NEAREST, "2024-01-18", "month day", "year", ""),
    ("on 18 January", "2024-01-19", NEAREST, "2024-01-18", "month day", "year", ""),
    ("on Nov. 30", "2024-01-19", NEAREST, "2023-11-30", "month day", "year", ""),
    ("Friday, 19 January", "2024-01-19", NEAREST, "2024-01-19", "month day", "year", ""),
    ("in March", "2024-01-19", NEAREST, "2024-03", "month", "year", ""),
    ("in January", "2024-01-19", NEAREST, "2024-01", "month", "year", ""),
    ("March", "2023-12-15", NEAREST, "2024-03", "month", "year", ""),
    ("on 1 January", "2023-12-31", NEAREST, "2024-01-01", "month day", "year", ""),
    ("on 31 December", "2024-01-01", NEAREST, "2023-12-31", "month day", "year", ""),
    ("in spring", "2024-03-19", NEAREST, "2024-21", "season", "year", ""),
    ("in winter", "2024-02-01", NEAREST, "2023-24", "season", "year", ""),
    ("in Q1", "2024-01-19", NEAREST, "2024-33", "quarter", "year", ""),
    ("mid-January", "2024-01-19", NEAREST, "2024-01", "month", "year", "MID"),
    ("on 29 February", "2024-01-19", NEAREST, "2024-02-29", "month day", "year", ""),
    ("on 29 February", "2024-01-19", PAST, "2020-02-29", "month day", "year", ""),
    ("on 29 February", "2024-03-19", FUTURE, "2028-02-29", "month day", "year", ""),
    # 1900 had none.
    ("29 February", "1903-03-01", PAST, "1896-02-29", "month day", "year", ""),
    ("on Jan. 18", "2024-01-19", FUTURE, "2025-01-18", "month day", "year", ""),
    ("on Jan. 25", "2024-01-19", PAST, "2023-01-25", "month day", "year", ""),
    ("on Jan. 19", "2024-01-19", PAST, "2024-01-19", "month day", "year", ""),
    ("on Jan. 19", "2024-01-19", FUTURE, "2024-01-19", "month day", "year", ""),
    ("in July", "2024-01-19", PAST, "2023-07", "month", "year", ""),
    ("in July", "2024-01-19", FUTURE, "2024-07", "month", "year", ""),
    ("in January", "2024-01-19", PAST, "2024-01", "month", "year", ""),
    ("in January", "2024-01-19", FUTURE, "2024-01", "month", "year", ""),
    ("in winter", "2024-01-19", PAST, "2023-24", "season", "year", ""),
    ("in March", "2024-02", NEAREST, "2024-03", "month", "year", ""),
    ("Friday", "2024-01-19", NEAREST, "2024-01-19", "", "year month day", ""),
    ("on Thursday", "2024-01-19", NEAREST, "2024-01-18", "", "year month day", ""),
    ("on Saturday", "2024-01-19", NEAREST, "2024-01-20", "", "year month day", ""),
    ("Monday", "2024-01-19", PAST, "2024-01-15", "", "year month day", ""),
    ("Monday", "2024-01-19", FUTURE, "2024-01-22", "", "year month day", ""),
    ("Friday", "2024-01-19", FUTURE, "2024-01-19", "", "year month day", ""),
    # The weekday decides between two that are as near.
    ("Tuesday, 18 July", "2024-01-19", NEAREST, "2023-07-18", "month day", "year", ""),
    ("Thursday, 18 July", "2024-01-19", NEAREST, "2024-07-18", "month day", "year", ""),
    ("10-12 May", "2024-04-19", NEAREST, "2024-05-10/2024-05-12", "month day", "year", ""),
    (
        "from Jan. 18 to Feb. 2",
        "2024-01-25",
        NEAREST,
        "2024-01-18/2024-02-02",
        "month day",
        "year",
        "",
    ),
    (
        "from Jan. 18 to Feb. 2",
        "2024-01-25",
        PAST,
        "2024-01-18/2024-02-02",
        "month day",
        "year",
        "",
    ),
    (
        "from Jan. 18 to Feb. 2",
        "2024-01-25",
        FUTURE,
        "2024-01-18/2024-02-02",
        "month day",
        "year",
        "",
    ),
    ("December to February", "2024-01-19", NEAREST, "2023-12/2024-02", "month", "year", ""),
    ("since November", "2024-01-19", NEAREST, "2023-11/..", "month", "year", ""),
    ("by June", "2024-05-19", NEAREST, "../2024-06", "month", "year", "ON_OR_BEFORE"),
    ("on Friday at noon", "2024-01-19", NEAREST, "2024-01-19T12:00", "time", "year month day", ""),
    # Doubts of the publication date.
    ("last year", "2024~", NEAREST, "2023~", "", "year", ""),
    ("last month", "2024-03?", NEAREST, "2024-02?", "", "year month", ""),
    ("about last year", "2024?", NEAREST, "2023%", "", "year", ""),
    # Open words lean, and weekdays and months lean on each other.
    (
        "tomorrow 10:00-12:00",
        "2024-01-19",
        NEAREST,
        "2024-01-20T10:00/2024-01-20T12:00",
        "time",
        "year month day",
        "",
    ),
    (
        "before the end of next week",
        "2024-01-19",
        NEAREST,
        "../2024-01-28",
        "",
        "year week",
        "ON_OR_BEFORE",
    ),
    ("until December", "2024-01-19", NEAREST, "../2024-12", "month", "year", ""),
    ("since March", "2024-02-20", NEAREST, "2023-03/..", "month", "year", ""),
    ("by Monday", "2024-01-19", NEAREST, "../2024-01-22", "", "year month day", "ON_OR_BEFORE"),
    ("since June", "2024-01-19", NEAREST, "2023-06/..", "month", "year", ""),
    ("by June", "2024-01-19", NEAREST, "../2024-06", "month", "year", "ON_OR_BEFORE"),
    ("June to date", "2024-01-19", NEAREST, "2023-06/..", "month", "year", ""),
    (
        "over the weekend",
        "2024-01-22",
        NEAREST,
        "2024-01-20/2024-01-21",
        "",
        "year month day",
        "WITHIN",
    ),
    (
        "over the weekend",
        "2024-01-19",
        PAST,
        "2024-01-13/2024-01-14",
        "",
        "year month day",
        "WITHIN",
    ),
    (
        "Monday to Friday next week",
        "2024-01-19",
        NEAREST,
        "2024-01-22/2024-01-26",
        "",
        "year month day",
        "",
    ),
    (
        "Tuesday to Thursday next week",
        "2024-01-19",
        NEAREST,
        "2024-01-23/2024-01-25",
        "",
        "year month day",
        "",
    ),
    (
        "between Monday and Wednesday next week",
        "2024-01-19",
        NEAREST,
        "2024-01-22/2024-01-24",
        "",
        "year month day",
        "WITHIN",
    ),
    (
        "next Monday to Friday",
        "2024-01-19",
        NEAREST,
        "2024-01-22/2024-01-26",
        "",
        "year month day",
        "",
    ),
    (
        "Monday to Friday last week",
        "2024-01-19",
        NEAREST,
        "2024-01-08/2024-01-12",
        "",
        "year month day",
        "",
    ),
    ("Monday to Friday", "2024-01-19", PAST, "2024-01-15/2024-01-19", "", "year month day", ""),
    ("Monday to Friday", "2024-01-20", FUTURE, "2024-01-22/2024-01-26", "", "year month day", ""),
    ("Friday to Monday", "2024-01-24", FUTURE, "2024-01-26/2024-01-29", "", "year month day", ""),
    ("January to November", "2024-01-19", PAST, "2023-01/2023-11", "month", "year", ""),
    ("November to January", "2024-01-19", FUTURE, "2024-11/2025-01", "month", "year", ""),
    (
        "1 January to 31 December",
        "2024-01-19",
        NEAREST,
        "2024-01-01/2024-12-31",
        "month day",
        "year",
        "",
    ),
    ("this Monday", "2024-01-19", FUTURE, "2024-01-22", "", "year month day", ""),
    ("this winter", "2024-05-15", PAST, "2023-24", "season", "year", ""),
    ("this December", "2024-01-19", PAST, "2023-12", "month", "year", ""),
    ("last Nov. 30", "2024-01-19", NEAREST, "2023-11-30", "month day", "year", ""),
    ("last November 30", "2024-01-19", NEAREST, "2023-11-30", "month day", "year", ""),
    ("last year in November", "2024-01-19", NEAREST, "2023-11", "month", "year", ""),
    ("this past Monday", "2024-01-19", NEAREST, "2024-01-15", "", "year month day", ""),
    ("this coming Monday", "2024-01-19", NEAREST, "2024-01-22", "", "year month day", ""),
    ("a fortnight ago", "2024-01-19", NEAREST, "2024-01-01/2024-01-07", "", "year week", "WITHIN"),
    ("in a fortnight", "2024-01-19", NEAREST, "2024-01-29/2024-02-04", "", "year week", "WITHIN"),
    (
        "before the start of next week",
        "2024-01-19",
        NEAREST,
        "../2024-01-21",
        "",
        "year week",
        "BEFORE",
    ),
    (
        "after the end of next week",
        "2024-01-19",
        NEAREST,
        "2024-01-29/..",
        "",
        "year week",
        "AFTER",
    ),
]

#: words, order of the document, value
ORDERED = [
    ("01.03.2024", DAY_FIRST, "2024-03-01"),
    ("01.03.2024", MONTH_FIRST, "2024-01-03"),
    ("3/1/2024", DAY_FIRST, "2024-01-03"),
    ("3-1-2024", MONTH_FIRST, "2024-03-01"),
    ("19.01.2024", DAY_FIRST, "2024-01-19"),
    ("01/19/2024", MONTH_FIRST, "2024-01-19"),
]

FORMS = 'write EDTF (2023-11, 2024-21, 2022/2024) or words like "Nov. 30 last year"'

#: words, publication date, order of the document, message
REFUSED = [
    # Doubts that EDTF cannot say, and edges of the calendar.
    (
        "tomorrow at 9 am",
        "2024-01-19~",
        UNSAID,
        (
            "'tomorrow at 9 am' doubts a time of day, which EDTF cannot say: "
            "leave out the time, or the doubt"
        ),
    ),
    (
        "about 18 January 2024 at 9 am",
        "",
        UNSAID,
        (
            "'about 18 January 2024 at 9 am' doubts a time of day, which EDTF cannot say: "
            "leave out the time, or the doubt"
        ),
    ),
    (
        "possibly since 9 am on 18 January 2024",
        "",
        UNSAID,
        (
            "'possibly since 9 am on 18 January 2024' doubts a time of day, which EDTF cannot "
            "say: leave out the time, or the doubt"
        ),
    ),
    (
        "week of 2024-05",
        "",
        UNSAID,
        "'week of 2024-05' names no week: write a day of it, 'the week of 5 May 2025'",
    ),
    (
        "next January",
        "9999-05",
        UNSAID,
        "'next January' is out of range: years run from 0001 to 9999",
    ),
    (
        "November next year",
        "9999",
        UNSAID,
        "'November next year' is out of range: years run from 0001 to 9999",
    ),
    ("19.01.0000", "", UNSAID, "'19.01.0000' is out of range: years run from 0001 to 9999"),
    # Unreadable.
    ("", "", UNSAID, f"'' is not a date that can be read: {FORMS}"),
    ("soon-ish", "", UNSAID, f"'soon-ish' is not a date that can be read: {FORMS}"),
    ("sometime soon", "", UNSAID, f"'sometime soon' is not a date that can be read: {FORMS}"),
    ("hello", "", UNSAID, f"'hello' is not a date that can be read: {FORMS}"),
    ("2024 or so", "", UNSAID, f"'2024 or so' is not a date that can be read: {FORMS}"),
    ("Lent 2023", "", UNSAID, f"'Lent 2023' is not a date that can be read: {FORMS}"),
    ("early", "", UNSAID, f"'early' is not a date that can be read: {FORMS}"),
    ("mid", "", UNSAID, f"'mid' is not a date that can be read: {FORMS}"),
    ("about", "", UNSAID, f"'about' is not a date that can be read: {FORMS}"),
    ("since", "", UNSAID, f"'since' is not a date that can be read: {FORMS}"),
    ("from 2020 to", "", UNSAID, f"'from 2020 to' is not a date that can be read: {FORMS}"),
    (
        "between 2022 to 2024",
        "",
        UNSAID,
        f"'between 2022 to 2024' is not a date that can be read: {FORMS}",
    ),
    ("Novembre 2023", "", UNSAID, f"'Novembre 2023' is not a date that can be read: {FORMS}"),
    (
        "30 Novembers 2023",
        "",
        UNSAID,
        f"'30 Novembers 2023' is not a date that can be read: {FORMS}",
    ),
    (
        "12",
        "",
        UNSAID,
        ("'12' is a number, or a year of our era: write 'AD 79' or '0079', or all four digits"),
    ),
    (
        "7",
        "",
        UNSAID,
        ("'7' is a number, or a year of our era: write 'AD 79' or '0079', or all four digits"),
    ),
    (
        "12 May 2024 13 May 2024",
        "",
        UNSAID,
        f"'12 May 2024 13 May 2024' is not a date that can be read: {FORMS}",
    ),
    ("the", "", UNSAID, f"'the' is not a date that can be read: {FORMS}"),
    (
        "noon",
        "",
        UNSAID,
        ("'noon' is a time of day: write its day too, as in '9 am on Jan. 18, 2024'"),
    ),
    (
        "9 am",
        "",
        UNSAID,
        ("'9 am' is a time of day: write its day too, as in '9 am on Jan. 18, 2024'"),
    ),
    (
        "quarter 3 of 2024",
        "",
        UNSAID,
        f"'quarter 3 of 2024' is not a date that can be read: {FORMS}",
    ),
    ("Q5 2024", "", UNSAID, f"'Q5 2024' is not a date that can be read: {FORMS}"),
    ("H3 2024", "", UNSAID, f"'H3 2024' is not a date that can be read: {FORMS}"),
    ("week 12", "", UNSAID, f"'week 12' is not a date that can be read: {FORMS}"),
    ("last season", "", UNSAID, f"'last season' is not a date that can be read: {FORMS}"),
    ("Friday month", "", UNSAID, f"'Friday month' is not a date that can be read: {FORMS}"),
    (
        "Friday weekly",
        "",
        UNSAID,
        "'Friday weekly' comes again and again: give each of its days an event of its own",
    ),
    ("2015!", "", UNSAID, f"'2015!' is not a date that can be read: {FORMS}"),
    # EDTF-like.
    ("2023-02-30", "", UNSAID, "'2023-02-30' is not a date: February 2023 has days 01 to 28"),
    ("2024/2022", "", UNSAID, "'2024/2022' ends before it begins: write '2022/2024'"),
    (
        "10000",
        "",
        UNSAID,
        "'10000' is not an EDTF date: a year of more than four digits begins with Y, write Y10000",
    ),
    (
        "2023-13",
        "",
        UNSAID,
        (
            "'2023-13' has no month 13: "
            "write 01 to 12, 21 to 24 for a season, 33 to 36 for a quarter or 40 and 41 for a half"
        ),
    ),
    (
        "2023-00",
        "",
        UNSAID,
        (
            "'2023-00' has no month 00: "
            "write 01 to 12, 21 to 24 for a season, 33 to 36 for a quarter or 40 and 41 for a half"
        ),
    ),
    (
        "199x",
        "",
        UNSAID,
        (
            "'199x' is not an EDTF date: "
            "write 2023-11-30, 2023-11, 2015, 199X, 2024-21 (spring), 2015~, 2022/2024, "
            "[1348,1349] (one of them) or -0043 (44 BC)"
        ),
    ),
    (
        "2024-1-9",
        "",
        UNSAID,
        ("'2024-1-9' is not an EDTF date: write 2024-01-09"),
    ),
    (
        "2001-00",
        "",
        UNSAID,
        (
            "'2001-00' has no month 00: "
            "write 01 to 12, 21 to 24 for a season, 33 to 36 for a quarter or 40 and 41 for a half"
        ),
    ),
    (
        "2022-",
        "",
        UNSAID,
        (
            "'2022-' is not an EDTF date: "
            "write 2023-11-30, 2023-11, 2015, 199X, 2024-21 (spring), 2015~, 2022/2024, "
            "[1348,1349] (one of them) or -0043 (44 BC)"
        ),
    ),
    (
        "2024-01-18T25:00Z",
        "",
        UNSAID,
        (
            "'2024-01-18T25:00Z' is not a time: "
            "hours run from 00 to 23, minutes and seconds from 00 to 59"
        ),
    ),
    # No such day.
    (
        "31 November 2023",
        "",
        UNSAID,
        "'31 November 2023' is not a date: November 2023 has days 1 to 30",
    ),
    (
        "November 31, 2023",
        "",
        UNSAID,
        "'November 31, 2023' is not a date: November 2023 has days 1 to 30",
    ),
    ("32 May 2024", "", UNSAID, "'32 May 2024' is not a date: May 2024 has days 1 to 31"),
    ("0 May 2024", "", UNSAID, "'0 May 2024' is not a date: May 2024 has days 1 to 31"),
    (
        "29 February 2023",
        "",
        UNSAID,
        "'29 February 2023' is not a date: February 2023 has days 1 to 28",
    ),
    ("30 February", "2024-01-19", UNSAID, "'30 February' is not a date: no year has that day"),
    ("31 April", "2024-01-19", UNSAID, "'31 April' is not a date: no year has that day"),
    (
        "31st of next month",
        "2024-01-19",
        UNSAID,
        "'31st of next month' is not a date: February 2024 has days 1 to 29",
    ),
    ("5 May 0000", "", UNSAID, "'5 May 0000' is out of range: years run from 0001 to 9999"),
    ("0000 November", "", UNSAID, "'0000 November' is out of range: years run from 0001 to 9999"),
    ("0th century", "", UNSAID, "'0th century' is out of range: years run from 0001 to 9999"),
    ("30-31 June 2024", "", UNSAID, "'30-31 June 2024' is not a date: June 2024 has days 1 to 30"),
    ("week 53 of 2024", "", UNSAID, "'week 53 of 2024' is not a week: 2024 has weeks 1 to 52"),
    ("2024-W54", "", UNSAID, "'2024-W54' is not a week: 2024 has weeks 1 to 52"),
    ("2024/13/01", "", UNSAID, "'2024/13/01' is not a date: months run from 1 to 12"),
    ("2024/02/30", "", UNSAID, "'2024/02/30' is not a date: February 2024 has days 1 to 29"),
    ("13/2023", "", UNSAID, "'13/2023' is not a month: months run from 1 to 12"),
    (
        "1957–45",
        "",
        UNSAID,
        (
            "'1957-45' has no month 45: "
            "write 01 to 12, 21 to 24 for a season, 33 to 36 for a quarter or 40 and 41 for a half"
        ),
    ),
    (
        "2023/33",
        "",
        UNSAID,
        ("'2023/33' is neither a month nor a range of years: write '2023-01' or '2023/2024'"),
    ),
    (
        "winter 2024-26",
        "",
        UNSAID,
        ("'winter 2024-26' is not a winter: it runs into the next year, write 2024-25"),
    ),
    (
        "winter 2024/2026",
        "",
        UNSAID,
        ("'winter 2024/2026' is not a winter: it runs into the next year, write 2024-25"),
    ),
    # Weekday.
    (
        "Friday, 30 November 2023",
        "",
        UNSAID,
        ("'Friday, 30 November 2023' names the wrong weekday: 30 November 2023 is a Thursday"),
    ),
    (
        "Mon Nov. 30, 2023",
        "",
        UNSAID,
        ("'Mon Nov. 30, 2023' names the wrong weekday: 30 November 2023 is a Thursday"),
    ),
    (
        "Friday, Jan. 18",
        "2024-01-19",
        UNSAID,
        ("'Friday, Jan. 18' names the wrong weekday: 18 January 2024 is a Thursday"),
    ),
    (
        "Friday 18 to Friday 19 January 2024",
        "",
        UNSAID,
        (
            "'Friday 18 to Friday 19 January 2024' names the wrong weekday: "
            "18 January 2024 is a Thursday"
        ),
    ),
    (
        "Thursday, Nov. 29 last year",
        "2024-01-19",
        UNSAID,
        ("'Thursday, Nov. 29 last year' names the wrong weekday: 29 November 2023 is a Wednesday"),
    ),
    # Ambiguous.
    (
        "01.03.2024",
        "",
        UNSAID,
        (
            "'01.03.2024' can be 1 March 2024 or 3 January 2024: "
            "write 2024-03-01 or 2024-01-03, "
            'or state date_order = "day-first" or "month-first" (--date-order for a list)'
        ),
    ),
    (
        "03/01/2024",
        "",
        UNSAID,
        (
            "'03/01/2024' can be 3 January 2024 or 1 March 2024: "
            "write 2024-01-03 or 2024-03-01, "
            'or state date_order = "day-first" or "month-first" (--date-order for a list)'
        ),
    ),
    (
        "3-1-2024",
        "",
        UNSAID,
        (
            "'3-1-2024' can be 3 January 2024 or 1 March 2024: "
            "write 2024-01-03 or 2024-03-01, "
            'or state date_order = "day-first" or "month-first" (--date-order for a list)'
        ),
    ),
    ("25/13/2024", "", UNSAID, "'25/13/2024' is not a date: months run from 1 to 12"),
    ("13/25/2024", "", UNSAID, "'13/25/2024' is not a date: months run from 1 to 12"),
    (
        "25/12/2024",
        "",
        MONTH_FIRST,
        ("'25/12/2024' is not a month-first date: there is no month 25, write 2023-11-30"),
    ),
    (
        "12/25/2024",
        "",
        DAY_FIRST,
        ("'12/25/2024' is not a day-first date: there is no month 25, write 2023-11-30"),
    ),
    ("00/05/2024", "", UNSAID, "'00/05/2024' is not a date: May 2024 has days 1 to 31"),
    ("30/02/2024", "", UNSAID, "'30/02/2024' is not a date: February 2024 has days 1 to 29"),
    ("1/2/24", "", UNSAID, "'1/2/24' has a year of two digits: write all four, as in 2023-11-30"),
    (
        "01.03.24",
        "",
        DAY_FIRST,
        ("'01.03.24' has a year of two digits: write all four, as in 2023-11-30"),
    ),
    (
        "30 Nov 23",
        "",
        UNSAID,
        ("'30 Nov 23' has a year of two digits: write all four, as in 1998, or AD 98"),
    ),
    (
        "Nov '23",
        "",
        UNSAID,
        ('"Nov \'23" has a year of two digits: write all four, as in 1998, or AD 98'),
    ),
    (
        "November, '98",
        "",
        UNSAID,
        ('"November, \'98" has a year of two digits: write all four, as in 1998, or AD 98'),
    ),
    (
        "'98",
        "",
        UNSAID,
        '"\'98" has a year of two digits: write all four, as in 1998, or AD 98',
    ),
    (
        "the 90s",
        "",
        UNSAID,
        ("'the 90s' has a year of two digits: write all four, as in 1998, or AD 98"),
    ),
    (
        "the nineties",
        "",
        UNSAID,
        ("'the nineties' has a year of two digits: write all four, as in 1998, or AD 98"),
    ),
    (
        "in the early 90s",
        "",
        UNSAID,
        ("'in the early 90s' has a year of two digits: write all four, as in 1998, or AD 98"),
    ),
    ("1900s", "", UNSAID, "'1900s' can be ten years or a hundred: write '190X' or '19XX'"),
    ("the 2000s", "", UNSAID, "'2000s' can be ten years or a hundred: write '200X' or '20XX'"),
    ("2011/12", "", UNSAID, "'2011/12' can be 2011-12 or 2011/2012: write the one that is meant"),
    (
        "in July",
        "2024-01-19",
        UNSAID,
        "'July' can be 2023-07 or 2024-07: write the one that is meant",
    ),
    (
        "Monday",
        "2024-01-19",
        UNSAID,
        ("'Monday' can be 2024-01-15 or 2024-01-22: write the one that is meant"),
    ),
    (
        "29 February",
        "2022-06-01",
        UNSAID,
        ("'29 February' can be 2020-02-29 or 2024-02-29: write the one that is meant"),
    ),
    (
        "2:30 on 19 January 2024",
        "",
        UNSAID,
        ("'2:30' can be 02:30 or 14:30: write the one that is meant, or am or pm"),
    ),
    (
        "19 January 2024 at 9:00",
        "",
        UNSAID,
        ("'9:00' can be 09:00 or 21:00: write the one that is meant, or am or pm"),
    ),
    (
        "13 pm on 19 January 2024",
        "",
        UNSAID,
        "'13 pm' is not a time: with am or pm, hours run from 1 to 12",
    ),
    (
        "25:00 on 19 January 2024",
        "",
        UNSAID,
        (
            "'2024-01-19T25:00' is not a time: "
            "hours run from 00 to 23, minutes and seconds from 00 to 59"
        ),
    ),
    (
        "14:30 IST on 19 January 2024",
        "",
        UNSAID,
        (
            "'14:30 IST on 19 January 2024' has a zone of several meanings, 'IST': "
            "write the IANA name, such as 'Europe/Rome', or the offset, such as '+01:00'"
        ),
    ),
    (
        "19 January 2024, 14:30 Europe/Roma",
        "",
        UNSAID,
        (
            "'Europe/Roma' is not an IANA time zone: "
            "write a name like 'Europe/Rome' or 'Asia/Almaty'"
        ),
    ),
    (
        "31 March 2024, 02:30 (Europe/Rome)",
        "",
        UNSAID,
        (
            "'2024-03-31T02:30[Europe/Rome]' is not a time: "
            "the clocks of Europe/Rome skip 02:30 on that day"
        ),
    ),
    (
        "noon in November 2023",
        "",
        UNSAID,
        ("'noon in November 2023' gives a time of day and no day: '2023-11' is all the date"),
    ),
    (
        "about 9 am on 19 January 2024",
        "",
        UNSAID,
        (f"'about 9 am on 19 January 2024' is not a date that can be read: {FORMS}"),
    ),
    (
        "9 am on 19 January 2024 at noon",
        "",
        UNSAID,
        ("'9 am on 19 January 2024 at noon' says two times: write 'from 09:00 to 11:30 on …'"),
    ),
    ("week of May 2025", "", UNSAID, f"'week of May 2025' is not a date that can be read: {FORMS}"),
    # Reversed.
    ("from 2024 to 2020", "", UNSAID, "'2024/2020' ends before it begins: write '2020/2024'"),
    ("2024–2020", "", UNSAID, "'2024/2020' ends before it begins: write '2020/2024'"),
    ("2024-2020", "", UNSAID, "'2024/2020' ends before it begins: write '2020/2024'"),
    (
        "19-18 January 2024",
        "",
        UNSAID,
        ("'19-18 January 2024' ends before it begins: write the month of both days"),
    ),
    (
        "March 2024 to January 2024",
        "",
        UNSAID,
        "'2024-03/2024-01' ends before it begins: write '2024-01/2024-03'",
    ),
    (
        "from 11:30 to 09:00 on 19 January 2024",
        "",
        UNSAID,
        (
            "'2024-01-19T11:30/2024-01-19T09:00' ends before it begins: "
            "write '2024-01-19T11:30/2024-01-20T09:00' if it ends on the next day"
        ),
    ),
    # Anchors.
    (
        "last year",
        "",
        UNSAID,
        ("'last year' needs the document's publication date: give `published`, or write the year"),
    ),
    (
        "Nov. 30 last year",
        "",
        UNSAID,
        (
            "'Nov. 30 last year' needs the document's publication date: "
            "give `published`, or write the year"
        ),
    ),
    (
        "last decade",
        "",
        UNSAID,
        (
            "'last decade' needs the document's publication date: "
            "give `published`, or write the decade"
        ),
    ),
    (
        "last month",
        "",
        UNSAID,
        (
            "'last month' needs the document's publication date: "
            "give `published`, or write the month and year"
        ),
    ),
    (
        "yesterday",
        "",
        UNSAID,
        (
            "'yesterday' needs the document's publication date: "
            "give `published`, or write the full date"
        ),
    ),
    (
        "Monday",
        "",
        UNSAID,
        (
            "'Monday' needs the document's publication date: "
            "give `published`, or write the full date"
        ),
    ),
    (
        "in March",
        "",
        UNSAID,
        ("'March' needs the document's publication date: give `published`, or write the year"),
    ),
    (
        "two years ago",
        "",
        UNSAID,
        (
            "'two years ago' needs the document's publication date: "
            "give `published`, or write the year"
        ),
    ),
    (
        "last month",
        "2015",
        UNSAID,
        ("'last month' needs a publication date with a month: the document says 2015"),
    ),
    (
        "last week",
        "2024-01",
        UNSAID,
        ("'last week' needs a publication date with a day: the document says 2024-01"),
    ),
    (
        "yesterday",
        "2024-01",
        UNSAID,
        ("'yesterday' needs a publication date with a day: the document says 2024-01"),
    ),
    (
        "in March",
        "2024",
        UNSAID,
        "'March' needs a publication date with a day: the document says 2024",
    ),
    (
        "Nov. 30",
        "2024",
        UNSAID,
        ("'Nov. 30' needs a publication date with a day: the document says 2024"),
    ),
    (
        "last decade",
        "19XX",
        UNSAID,
        ("'last decade' needs a publication date with a decade: the document says 19XX"),
    ),
    (
        "99 centuries ago",
        "2024",
        UNSAID,
        "'99 centuries ago' is out of range: years run from 0001 to 9999",
    ),
    ("next century", "9999", UNSAID, "'next century' is out of range: years run from 0001 to 9999"),
    (
        "before 9 am on 19 January 2024",
        "",
        UNSAID,
        (
            "'before 9 am on 19 January 2024' leaves out a stretch or a t"
            "ime of day, of which none is just before or after: write 'until' or 'since'"
        ),
    ),
    # Vague.
    (
        "recent years",
        "",
        UNSAID,
        (
            "'recent years' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "in recent years",
        "",
        UNSAID,
        (
            "'in recent years' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "in the coming years",
        "",
        UNSAID,
        (
            "'in the coming years' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "soon",
        "",
        UNSAID,
        ("'soon' is too vague for a date: write the years that are meant, such as 2020/2024"),
    ),
    (
        "recently",
        "",
        UNSAID,
        ("'recently' is too vague for a date: write the years that are meant, such as 2020/2024"),
    ),
    (
        "a few years ago",
        "",
        UNSAID,
        (
            "'a few years ago' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "several months ago",
        "",
        UNSAID,
        (
            "'several months ago' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "last 3 years",
        "",
        UNSAID,
        (
            "'last 3 years' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "the last five years",
        "",
        UNSAID,
        (
            "'the last five years' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "over the next two decades",
        "",
        UNSAID,
        (
            "'over the next two decades' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "years ago",
        "",
        UNSAID,
        ("'years ago' is too vague for a date: write the years that are meant, such as 2020/2024"),
    ),
    (
        "the coming year",
        "",
        UNSAID,
        (
            "'the coming year' can be one of the calendar or any interval as long: "
            "write 'last', 'this' or 'next' without 'the', or the dates"
        ),
    ),
    (
        "in the past decade",
        "",
        UNSAID,
        (
            "'in the past decade' can be one of the calendar or any interval as long: "
            "write 'last', 'this' or 'next' without 'the', or the dates"
        ),
    ),
    (
        "in the last year",
        "",
        UNSAID,
        (
            "'in the last year' can be one of the calendar or any interval as long: "
            "write 'last', 'this' or 'next' without 'the', or the dates"
        ),
    ),
    (
        "the next day",
        "",
        UNSAID,
        ("'the next day' is counted from another date of the text: write the date that comes out"),
    ),
    (
        "that year",
        "",
        UNSAID,
        ("'that year' is counted from another date of the text: write the date that comes out"),
    ),
    (
        "a year earlier",
        "",
        UNSAID,
        (
            "'a year earlier' is counted from another date of the text: "
            "write the date that comes out"
        ),
    ),
    (
        "the following week",
        "",
        UNSAID,
        (
            "'the following week' is counted from another date of the text: "
            "write the date that comes out"
        ),
    ),
    (
        "the same day",
        "",
        UNSAID,
        ("'the same day' is counted from another date of the text: write the date that comes out"),
    ),
    (
        "fiscal year 2024",
        "",
        UNSAID,
        (
            "'fiscal year 2024' is not a calendar year: "
            "write the months that it spans, such as 2023-10/2024-09"
        ),
    ),
    (
        "FY2024",
        "",
        UNSAID,
        (
            "'FY2024' is not a calendar year: "
            "write the months that it spans, such as 2023-10/2024-09"
        ),
    ),
    (
        "tax year 2024-25",
        "",
        UNSAID,
        (
            "'tax year 2024-25' is not a calendar year: "
            "write the months that it spans, such as 2023-10/2024-09"
        ),
    ),
    # Two readings, neither clearly meant; and forms that are nearly right.
    (
        "19 January 2024, 09:00 -05:00",
        "",
        UNSAID,
        (
            "'19 January 2024, 09:00 -05:00' can be the times 09:00 and 05:00, or the offset "
            "-05:00: write '09:00 to 05:00' or '09:00 UTC-05:00'"
        ),
    ),
    (
        "19 January 2024, 09:00-05:00",
        "",
        UNSAID,
        (
            "'19 January 2024, 09:00-05:00' can be the times 09:00 and 05:00, or the offset "
            "-05:00: write '09:00 to 05:00' or '09:00 UTC-05:00'"
        ),
    ),
    (
        "19 January 2024, 03:00 -05:00",
        "",
        UNSAID,
        (
            "'19 January 2024, 03:00 -05:00' can be the times 03:00 and 05:00, or the offset "
            "-05:00: write '03:00 to 05:00' or '03:00 UTC-05:00'"
        ),
    ),
    (
        "19 January 2024, 09:00 +15:00",
        "",
        UNSAID,
        "'2024-01-19T09:00+15:00' has no offset '+15:00': offsets run from -12:00 to +14:00",
    ),
    (
        "since 1914-18",
        "",
        UNSAID,
        "'since 1914-18' has two ends to count from, 1914/1918: write the one that is meant",
    ),
    (
        "1914-18 to date",
        "",
        UNSAID,
        "'1914-18 to date' has two ends to count from, 1914/1918: write the one that is meant",
    ),
    (
        "by 1939–45",
        "",
        UNSAID,
        "'by 1939–45' has two ends to count from, 1939/1945: write the one that is meant",
    ),
    (
        "in 2021-22",
        "",
        UNSAID,
        "'2021-22' among words can be summer 2021 or 2021/2022: write the one that is meant",
    ),
    (
        "during 2023-24",
        "",
        UNSAID,
        "'2023-24' among words can be winter 2023–24 or 2023/2024: write the one that is meant",
    ),
    (
        "in 1933-35",
        "",
        UNSAID,
        "'1933-35' among words can be Q3 1933 or 1933/1935: write the one that is meant",
    ),
    (
        "from 1933-36",
        "",
        UNSAID,
        "'1933-36' among words can be Q4 1933 or 1933/1936: write the one that is meant",
    ),
    (
        "in 1910-12",
        "",
        UNSAID,
        "'1910-12' among words can be Dec 1910 or 1910/1912: write the one that is meant",
    ),
    (
        "2019-20 to 2021-22",
        "",
        UNSAID,
        "'2021-22' among words can be summer 2021 or 2021/2022: write the one that is meant",
    ),
    (
        "over 100 years ago",
        "2024-01-19",
        UNSAID,
        (
            "'over 100 years ago' is too vague for a date: write the years that are meant, "
            "such as 2020/2024"
        ),
    ),
    (
        "over a decade ago",
        "2024-01-19",
        UNSAID,
        (
            "'over a decade ago' is too vague for a date: write the years that are meant, "
            "such as 2020/2024"
        ),
    ),
    (
        "more than two years ago",
        "2024-01-19",
        UNSAID,
        (
            "'more than two years ago' is too vague for a date: write the years that are "
            "meant, such as 2020/2024"
        ),
    ),
    (
        "nearly 20 years ago",
        "2024-01-19",
        UNSAID,
        (
            "'nearly 20 years ago' is too vague for a date: write the years that are meant, "
            "such as 2020/2024"
        ),
    ),
    (
        "almost a year ago",
        "2024-01-19",
        UNSAID,
        (
            "'almost a year ago' is too vague for a date: write the years that are meant, "
            "such as 2020/2024"
        ),
    ),
    (
        "Friday to Monday next week",
        "2024-01-19",
        UNSAID,
        "'Friday to Monday next week' runs over the end of a week: write both dates",
    ),
    (
        "March to May",
        "2024-10-15",
        UNSAID,
        "'March to May' can be 2024-03/2024-05 or 2025-03/2025-05: write the one that is meant",
    ),
    (
        "next Friday",
        "2024-01-15",
        UNSAID,
        "'next Friday' can be 2024-01-19 or 2024-01-26: write the one that is meant",
    ),
    (
        "next Saturday",
        "2024-01-19",
        UNSAID,
        "'next Saturday' can be 2024-01-20 or 2024-01-27: write the one that is meant",
    ),
    (
        "midnight on 18 January 2024",
        "",
        UNSAID,
        (
            "'midnight on 18 January 2024' can be the start or the end of the day: write "
            "'2024-01-18T00:00' or '2024-01-19T00:00'"
        ),
    ),
    (
        "since midnight on 18 January 2024",
        "",
        UNSAID,
        (
            "'midnight on 18 January 2024' can be the start or the end of the day: write "
            "'2024-01-18T00:00' or '2024-01-19T00:00'"
        ),
    ),
    (
        "in the last quarter",
        "2024-01-19",
        UNSAID,
        (
            "'in the last quarter' can be one of the calendar or any interval as long: write "
            "'last', 'this' or 'next' without 'the', or the dates"
        ),
    ),
    (
        "since the last quarter",
        "2024-01-19",
        UNSAID,
        (
            "'since the last quarter' can be one of the calendar or any interval as long: "
            "write 'last', 'this' or 'next' without 'the', or the dates"
        ),
    ),
    (
        "5/17 October 1908",
        "",
        UNSAID,
        (
            "'5/17 October 1908' names no two days in a row: write the one that is meant, or "
            "'5 to 17' for all of them"
        ),
    ),
    (
        "27 October 2024, 02:30 (Europe/Rome)",
        "",
        UNSAID,
        (
            "'2024-10-27T02:30[Europe/Rome]' is shown twice by the clocks of Europe/Rome: "
            "write '2024-10-27T02:30+02:00[Europe/Rome]' or "
            "'2024-10-27T02:30+01:00[Europe/Rome]'"
        ),
    ),
    (
        "May 12 to 2024",
        "",
        UNSAID,
        "'May 12 to 2024' leaves open the year of 'May 12': write it too",
    ),
    (
        "January-1957-58",
        "",
        UNSAID,
        "'January-1957-58' leaves open the year of 'January': write it too",
    ),
    (
        "from 2023 to January",
        "",
        UNSAID,
        "'from 2023 to January' leaves open the year of 'January': write it too",
    ),
    ("999th century", "", UNSAID, "'999th century' is out of range: years run from 0001 to 9999"),
    (
        "week of 31 December 9999",
        "",
        UNSAID,
        "'week of 31 December 9999' is out of range: years run from 0001 to 9999",
    ),
    (
        "week starting 30 December 9999",
        "",
        UNSAID,
        "'week starting 30 December 9999' is out of range: years run from 0001 to 9999",
    ),
    (
        "week ending 3 January 0001",
        "",
        UNSAID,
        "'week ending 3 January 0001' is out of range: years run from 0001 to 9999",
    ),
    (
        "19 January 2024 (Monday)",
        "",
        UNSAID,
        "'19 January 2024 (Monday)' names the wrong weekday: 19 January 2024 is a Friday",
    ),
    ("20231130", "", UNSAID, "'20231130' is not an EDTF date: write 2023-11-30"),
    ("2023-334", "", UNSAID, "'2023-334' is not an EDTF date: write 2023-11-30"),
    (
        "28-3 March 2024",
        "",
        UNSAID,
        "'28-3 March 2024' ends before it begins: write the month of both days",
    ),
    (
        "9 to noon on 5 May 2024",
        "",
        UNSAID,
        (
            "'9 to noon on 5 May 2024' can begin in the morning or in the evening: write "
            "both times in full, as in 09:00"
        ),
    ),
    (
        "2024-01-18–19",
        "",
        UNSAID,
        "'2024-01-18–19' is not an EDTF date: write 2024-01-18/2024-01-19",
    ),
    ("2024-1-9", "", UNSAID, "'2024-1-9' is not an EDTF date: write 2024-01-09"),
    (
        "summer of '69",
        "",
        UNSAID,
        '"summer of \'69" has a year of two digits: write all four, as in 1998, or AD 98',
    ),
    (
        "FY24",
        "",
        UNSAID,
        "'FY24' is not a calendar year: write the months that it spans, such as 2023-10/2024-09",
    ),
    ("2024-99-99", "", UNSAID, "'2024-99-99' is not a date: months run from 01 to 12"),
    (
        "9 to 11:30 on 5 May 2024",
        "",
        UNSAID,
        (
            "'9 to 11:30 on 5 May 2024' can begin in the morning or in the evening: write "
            "both times in full, as in 09:00"
        ),
    ),
    (
        "2024-01-18-19",
        "",
        UNSAID,
        "'2024-01-18-19' is not an EDTF date: write 2024-01-18/2024-01-19",
    ),
    (
        "2001-00",
        "",
        UNSAID,
        (
            "'2001-00' has no month 00: "
            "write 01 to 12, 21 to 24 for a season, 33 to 36 for a quarter or 40 and 41 for a half"
        ),
    ),
    (
        "fiscal year 2024-25",
        "",
        UNSAID,
        (
            "'fiscal year 2024-25' is not a calendar year: write the months that it spans, such "
            "as 2023-10/2024-09"
        ),
    ),
    (
        "at least two years ago",
        "2024-01-19",
        UNSAID,
        (
            "'at least two years ago' is too vague for a date: "
            "write the years that are meant, such as 2020/2024"
        ),
    ),
    (
        "19/Jan/24",
        "",
        UNSAID,
        ("'19/Jan/24' has a year of two digits: write all four, as in 1998, or AD 98"),
    ),
]

#: words, publication date, lean, message
LEANING_REFUSED = [
    (
        "this Thursday",
        "2024-01-15",
        PAST,
        (
            "'this Thursday' is 2024-01-18, and the text speaks of the other side of its "
            "publication date: write the date that is meant"
        ),
    ),
    (
        "this summer",
        "2024-01-19",
        PAST,
        (
            "'this summer' is 2024-22, and the text speaks of the other side of its "
            "publication date: write the date that is meant"
        ),
    ),
    (
        "this summer",
        "2024-10-19",
        FUTURE,
        (
            "'this summer' is 2024-22, and the text speaks of the other side of its "
            "publication date: write the date that is meant"
        ),
    ),
]


def anchored(
    published: str = "", lean: Lean | None = None, order: DateOrder | None = None
) -> Anchor:
    value = edtf.parse(published) if published else None
    assert value is None or isinstance(value, EdtfDate)
    return Anchor(published=value, lean=lean, order=order)


@pytest.mark.parametrize(
    ("words", "expected", "doubt"),
    [
        (
            "2020-21",
            "2020-21",
            "'2020-21' is a part of 2020 in EDTF, and can be the years 2020/2021",
        ),
        (
            "1921-24",
            "1921-24",
            "'1921-24' is a part of 1921 in EDTF, and can be the years 1921/1924",
        ),
        (
            "1832-33",
            "1832-33",
            "'1832-33' is a part of 1832 in EDTF, and can be the years 1832/1833",
        ),
        (
            "1826-34",
            "1826-34",
            "'1826-34' is a part of 1826 in EDTF, and can be the years 1826/1834",
        ),
        ("1926-27", "1926/1927", "'1926-27' can be two years, or in EDTF a part of 1926"),
        ("1936-40", "1936/1940", "'1936-40' can be two years, or in EDTF a part of 1936"),
        ("2024-33", "2024-33", ""),
        ("2026-40", "2026-40", ""),
        ("1990-21", "1990-21", ""),
        ("1957-58", "1957/1958", ""),
    ],
)
def test_a_part_of_a_year_in_edtf_may_be_two_years(words: str, expected: str, doubt: str) -> None:
    found = read(words, Anchor())
    assert (str(found.value), "".join(found.doubts)) == (expected, doubt)


@pytest.mark.parametrize(("words", "expected", "stated", "modifier"), ABSOLUTE)
def test_absolute(words: str, expected: str, stated: str, modifier: str) -> None:
    assert read(words, Anchor()) == Reading(
        words=" ".join(words.split()),
        value=edtf.parse(expected),
        stated=tuple(stated.split()),
        modifier=Modifier(modifier),
    )


# What begins or ends with a part of a period may lie within it.
PARTS_IN_DOUBT = [
    ("before mid-2025", "../2025-04", "BEFORE"),
    ("after early 2025", "2025-05/..", "AFTER"),
    ("after mid-2025", "2025-09/..", "AFTER"),
    ("before early 2025", "../2024", "BEFORE"),
    ("after late 2025", "2026/..", "AFTER"),
]


@pytest.mark.parametrize(("words", "expected", "modifier"), PARTS_IN_DOUBT)
def test_a_side_of_a_part_is_in_doubt(words: str, expected: str, modifier: str) -> None:
    found = read(words, Anchor())
    assert (str(found.value), found.modifier.value) == (expected, modifier)
    assert "can be within" in found.doubts[0]


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("next year", "9999", "Y10000"),
        ("last year", "0001", "0000"),
        ("9999 years ago", "2024", "-7975"),
    ],
)
def test_years_are_counted_beyond_four_digits(words: str, published: str, expected: str) -> None:
    assert str(read(words, anchored(published)).value) == expected


@pytest.mark.parametrize(("words", "expected", "stated", "modifier"), ABSOLUTE)
def test_absolute_words_say_the_same_everywhere(
    words: str, expected: str, stated: str, modifier: str
) -> None:
    for published in ("1850", "2024-01-19", "9999-12-31"):
        found = read(words, anchored(published, FUTURE))
        assert str(found.value) == expected
        assert found.stated == tuple(stated.split())
        assert found.implied == ()
        assert found.modifier.value == modifier


@pytest.mark.parametrize(
    ("words", "published", "lean", "expected", "stated", "implied", "modifier"), RELATIVE
)
def test_relative(  # noqa: PLR0917 - a row of the table
    words: str,
    published: str,
    lean: Lean | None,
    expected: str,
    stated: str,
    implied: str,
    modifier: str,
) -> None:
    found = read(words, anchored(published, lean))
    assert replace(found, doubts=()) == Reading(
        words=words,
        value=edtf.parse(expected),
        stated=tuple(stated.split()),
        implied=tuple(implied.split()),
        modifier=Modifier(modifier),
    )


@pytest.mark.parametrize(("words", "lean"), sorted({(row[0], row[2]) for row in RELATIVE}, key=str))
def test_relative_words_need_a_document(words: str, lean: Lean | None) -> None:
    with pytest.raises(DateError, match="needs the document's publication date"):
        read(words, Anchor(lean=lean))


@pytest.mark.parametrize(("words", "order", "expected"), ORDERED)
def test_order_decides_numbers(words: str, order: DateOrder, expected: str) -> None:
    found = read(words, anchored(order=order))
    assert str(found.value) == expected
    assert found.stated == ("year", "month", "day")


@pytest.mark.parametrize(("words", "published", "order", "message"), REFUSED)
def test_refused(words: str, published: str, order: DateOrder | None, message: str) -> None:
    with pytest.raises(DateError) as caught:
        read(words, anchored(published, order=order))
    assert str(caught.value) == message


@pytest.mark.parametrize(("words", "published", "lean", "message"), LEANING_REFUSED)
def test_refused_against_the_lean(
    words: str, published: str, lean: Lean | None, message: str
) -> None:
    with pytest.raises(DateError) as caught:
        read(words, anchored(published, lean))
    assert str(caught.value) == message


RULE_NAMES = [rule.name for rule in LANGUAGE.rules]
EXAMPLES = [
    pytest.param(rule, *example, id=f"{rule.name}: {example[0]}")
    for rule in LANGUAGE.rules
    for example in rule.examples
]
REJECTS = [
    pytest.param(rule, words, id=f"{rule.name}: {words}")
    for rule in LANGUAGE.rules
    for words in rule.rejects
]
REFUSAL_EXAMPLES = [
    pytest.param(refusal, words, id=f"{refusal.name}: {words}")
    for refusal in LANGUAGE.refusals()
    for words in refusal.examples
]


@pytest.mark.parametrize(("rule", "words", "published", "expected"), EXAMPLES)
def test_a_rule_knows_its_examples(rule: Rule, words: str, published: str, expected: str) -> None:
    match = rule.pattern.fullmatch(words)
    assert match is not None
    assert str(rule.read(match, anchored(published)).value) == expected
    assert str(read(words, anchored(published)).value) == expected


@pytest.mark.parametrize(("rule", "words"), REJECTS)
def test_a_rule_rejects_what_looks_alike(rule: Rule, words: str) -> None:
    assert rule.pattern.fullmatch(words) is None


@pytest.mark.parametrize(("refusal", "words"), REFUSAL_EXAMPLES)
def test_a_refusal_says_why(refusal: Refusal, words: str) -> None:
    with pytest.raises(DateError) as caught:
        read(words, anchored("2024-01-19"))
    assert str(caught.value) == f"{words!r} {refusal.reason}"


def test_names_of_rules_are_unique() -> None:
    names = [*RULE_NAMES, *(refusal.name for refusal in LANGUAGE.refusals())]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", LANGUAGE.rules, ids=RULE_NAMES)
def test_rules_find_their_examples_in_running_text(rule: Rule) -> None:
    for words, *_ in rule.examples:
        match = rule.pattern.search(f"It was said ({words}), or so.")
        assert match is not None
        assert match[0] == words


@pytest.mark.parametrize("rule", LANGUAGE.rules, ids=RULE_NAMES)
def test_rules_do_not_start_inside_a_word(rule: Rule) -> None:
    for words, *_ in rule.examples:
        assert rule.pattern.fullmatch(f"x{words}", 1) is None
        assert rule.pattern.fullmatch(f"{words}x", 0, len(words)) is not None


#: a pattern that backtracks would not come back from these within the life of the test
HOSTILE = [
    "1" * 20_000,
    " " * 20_000,
    "on " + " " * 20_000 + "x",
    "January " * 2_500,
    "from January to " * 1_250,
    "the " * 5_000,
    "1 January 2024 " * 1_300,
    "2024-" * 4_000,
    "1.1." * 5_000,
    "first " * 3_300,
    "in about the early " * 1_000,
    "since since " * 1_600,
    "9:00 UTC " * 2_200,
    "/" * 20_000,
    "(" * 20_000,
    "a/b" * 6_600,
    "20 January " + " " * 20_000 + "2024x",
    "a" * 20_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read(text, anchored("2024-01-19"))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_searched_to_its_end(text: str) -> None:
    for rule in LANGUAGE.rules:
        assert sum(len(match[0]) for match in rule.pattern.finditer(text)) <= len(text)


@pytest.mark.parametrize(
    "words",
    [
        # Any case of all of Unicode makes "ſ" an "s" and "ı" an "i".
        "ſeptember 2024",
        "frıday 30 November 2023",
        "٣٠ November 2023",
        "30 November ２０２３",
        "in éMay 2024",
        "May 2024é",
    ],
)
def test_only_ascii_spells_english(words: str) -> None:
    with pytest.raises(DateError) as caught:
        read(words, Anchor())
    assert str(caught.value) == f"{words!r} is not a date that can be read: {FORMS}"


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\n", "\t  "])
def test_any_white_space_is_a_space(space: str) -> None:
    words = f"30{space}November{space}2023"
    assert read(words, Anchor()).words == "30 November 2023"
    rule = next(rule for rule in LANGUAGE.rules if rule.name == "day and month")
    assert rule.pattern.fullmatch(words) is not None


def test_long_text_is_quoted_in_part() -> None:
    with pytest.raises(DateError) as caught:
        read("May " * 200, Anchor())
    assert str(caught.value) == (
        "'May May May May May May May May May May …' has 799 characters, and a date has at most "
        "500: write the date alone, and the rest into the note"
    )


def test_calendar_arithmetic_is_imported_when_it_is_needed() -> None:
    code = (
        "import sys\n"
        "from timeline.dates.rules import Anchor\n"
        "from timeline.languages.read import read\n"
        "from timeline.edtf import year\n"
        "read('2023-11-30', Anchor())\n"
        "read('Nov. 30 last year', Anchor(published=year(2024)))\n"
        "print('pendulum' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
INNER_DAYS = st.dates(date(400, 1, 1), date(9600, 12, 31))
MONTH_NAMES = [name.title() for name in vocabulary.MONTHS]


@given(DAYS)
def test_every_day_reads_in_every_way_that_it_is_written(day: date) -> None:
    name, year = MONTH_NAMES[day.month - 1], f"{day.year:04}"
    weekday = vocabulary.WEEKDAYS[day.weekday()].title()
    for words in (
        f"{day.day} {name} {year}",
        f"{name} {day.day}, {year}",
        f"{name[:3]}. {day.day}, {year}",
        f"{weekday}, {day.day:02} {name[:3]} {year}",
        f"{year}/{day.month}/{day.day}",
        f"{year}-{name[:3]}-{day.day:02}",
    ):
        assert read(words, Anchor()).value == edtf.day(day)


@given(DAYS)
def test_a_wrong_weekday_is_reported(day: date) -> None:
    wrong = vocabulary.WEEKDAYS[(day.weekday() + 3) % 7].title()
    right = vocabulary.WEEKDAYS[day.weekday()].title()
    words = f"{wrong}, {day.day} {MONTH_NAMES[day.month - 1]} {day.year:04}"
    with pytest.raises(DateError, match=f"is a {right}$"):
        read(words, Anchor())


@given(DAYS)
def test_numbers_are_read_in_one_order_or_not_at_all(day: date) -> None:
    words = f"{day.day:02}.{day.month:02}.{day.year:04}"
    assert read(words, Anchor(order=DAY_FIRST)).value == edtf.day(day)
    if day.day > 12 or day.day == day.month:
        assert read(words, Anchor()).value == edtf.day(day)
    else:
        with pytest.raises(DateError, match=f"{re.escape(str(day))}.* or state date_order"):
            read(words, Anchor())


@given(INNER_DAYS, st.sampled_from(["month", "year", "quarter", "week", "decade", "century"]))
def test_last_this_and_next_follow_each_other(day: date, unit: str) -> None:
    anchor = Anchor(published=edtf.day(day))
    last, this, following = (
        read(f"{which} {unit}", anchor).value for which in ("last", "this", "next")
    )
    assert last.span.end == this.span.begin
    assert this.span.end == following.span.begin
    assert this.span.contains(edtf.day(day).span)


@given(INNER_DAYS, st.integers(1, 300), st.sampled_from(["day", "week", "month", "year"]))
def test_ago_and_ahead_are_as_far(day: date, count: int, unit: str) -> None:
    anchor = Anchor(published=edtf.day(day))
    ago = read(f"{count} {unit}s ago", anchor)
    ahead = read(f"in {count} {unit}s", anchor)
    this = read("today" if unit == "day" else f"this {unit}", anchor)
    assert ago.value.span.end <= this.value.span.begin
    assert this.value.span.end <= ahead.value.span.begin
    assert ago.value.precision == this.value.precision == ahead.value.precision
    assert ago.stated == ()


@given(INNER_DAYS, INNER_DAYS.filter(lambda day: (day.month, day.day) != (2, 29)))
def test_a_day_without_a_year_is_near_and_where_the_document_leans(
    published: date, day: date
) -> None:
    words = f"{MONTH_NAMES[day.month - 1]} {day.day}"
    anchor = edtf.day(published)
    past = read(words, Anchor(published=anchor, lean=PAST)).value.earliest
    coming = read(words, Anchor(published=anchor, lean=FUTURE)).value.earliest
    assert isinstance(past, date)
    assert isinstance(coming, date)
    assert past <= published <= coming
    back, ahead = (published - past).days, (coming - published).days
    assert max(back, ahead) <= 366
    if back < 2 * ahead and ahead < 2 * back:
        with pytest.raises(DateError, match=f"can be {past} or {coming}"):
            read(words, Anchor(published=anchor))
    else:
        nearest = read(words, Anchor(published=anchor)).value
        assert nearest == edtf.day(past if back <= ahead else coming)


@given(INNER_DAYS, st.sampled_from(vocabulary.WEEKDAYS))
def test_weekdays_lie_in_the_week_around(published: date, name: str) -> None:
    anchor = Anchor(published=edtf.day(published))
    last = read(f"last {name}", anchor).value.earliest
    assert isinstance(last, date)
    if published.weekday() < vocabulary.WEEKDAYS.index(name):
        with pytest.raises(DateError, match="write the one that is meant"):
            read(f"next {name}", anchor)
        return
    following = read(f"next {name}", anchor).value.earliest
    assert isinstance(following, date)
    assert 1 <= (published - last).days <= 7
    assert 1 <= (following - published).days <= 7
    assert vocabulary.WEEKDAYS[last.weekday()] == vocabulary.WEEKDAYS[following.weekday()] == name
    assert (following - last) % timedelta(days=7) == timedelta()


@given(
    st.sampled_from([row[0] for row in RELATIVE]),
    st.one_of(INNER_DAYS.map(edtf.day), st.integers(400, 9600).map(edtf.year)),
)
def test_a_coarse_publication_date_gives_no_more_than_its_days(
    words: str, published: EdtfDate
) -> None:
    try:
        found = read(words, Anchor(published=published))
    except DateError:
        return
    for day in (published.earliest, published.latest):
        # How near another one lies depends on the day.
        exact = read(words, Anchor(published=edtf.day(day)))
        assert replace(exact, doubts=found.doubts) == found


@given(st.sampled_from([row[0] for row in RELATIVE]), INNER_DAYS, st.sampled_from(["~", "?", "%"]))
def test_a_doubtful_publication_date_makes_doubtful_dates(
    words: str, published: date, sign: str
) -> None:
    doubtful = edtf.parse(f"{published}{sign}")
    assert isinstance(doubtful, EdtfDate)
    try:
        sure = read(words, Anchor(published=edtf.day(published)))
        found = read(words, Anchor(published=doubtful))
    except DateError:
        return
    assert found.value.span == sure.value.span
    if sure.value.qualification is Qualification.CERTAIN:
        assert found.value.qualification.value == sign


TOKENS = (
    *vocabulary.MONTHS,
    *vocabulary.WEEKDAYS,
    *vocabulary.SEASONS,
    *re.findall(
        r"\S+",
        "on in at the of from to between and since until before after about possibly early "
        "mid- end last this next year month week quarter ago two first 30th 19th century "
        "18 30 2024 2023-11 1990s 9:00 am noon UTC Q1 , – ( ) / . ? today",
    ),
)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8).map(" ".join))
def test_any_words_are_a_reading_or_a_date_error(words: str) -> None:
    try:
        found = read(words, anchored("2024-01-19"))
    except DateError:
        return
    assert edtf.parse(str(found.value)) == found.value
    assert found.stated or found.implied
    assert not set(found.stated) & set(found.implied)
    for names in (found.stated, found.implied):
        assert list(names) == sorted(names, key=PARTS.index)
    if isinstance(found.value, EdtfInterval):
        assert found.value.span.begin < found.value.span.end
    else:
        assert found.value.precision <= Precision.CENTURY


#: every text of this module that is a date, looks like one, or is refused
WORDS = sorted(
    {
        form
        for words in (
            *(row[0] for rows in (ABSOLUTE, RELATIVE, ORDERED, REFUSED) for row in rows),
            *(words for rule in LANGUAGE.rules for words, *_ in rule.examples),
            *(words for rule in LANGUAGE.rules for words in rule.rejects),
            *(words for refusal in LANGUAGE.refusals() for words in refusal.examples),
        )
        for form in (words, words.upper())
    }
)
#: characters of a pattern that takes more than a few milliseconds to compile
LARGE = 2_500


@pytest.mark.parametrize("rule", LANGUAGE.rules, ids=lambda rule: rule.name)
def test_a_cue_stands_in_all_words_of_its_rule(rule: Rule) -> None:
    for words, _, _ in rule.examples:
        for form in (words, words.upper()):
            if rule.pattern.fullmatch(form):
                assert rule.may_match(form)


#: rules whose cue and brief pattern only spare time; a date that is not dressed is another's
SPARED = [rule for rule in LANGUAGE.rules if rule is not QUALIFIED]


@pytest.mark.parametrize("rule", SPARED, ids=lambda rule: rule.name)
def test_what_spares_the_pattern_changes_no_match(rule: Rule) -> None:
    for words in WORDS:
        known, found = rule.pattern.fullmatch(words), rule.fullmatch(words)
        assert (known and known.groupdict()) == (found and found.groupdict()), words
        assert known is None or rule.may_match(words), words


@settings(max_examples=40)
@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8).map(" ".join))
def test_what_spares_the_pattern_changes_no_match_of_any_words(words: str) -> None:
    for rule in SPARED:
        known, found = rule.pattern.fullmatch(words), rule.fullmatch(words)
        assert (known and known.groupdict()) == (found and found.groupdict()), rule.name
        assert known is None or rule.may_match(words), rule.name


@pytest.mark.parametrize(
    "words",
    [
        f"{maybe}{word} 2020{unknown}"
        for maybe in ("", "perhaps ", "possibly, ")
        for word in (
            *("since", "from", "as from", "with effect from", "on or after", "not before"),
            *("no earlier than", "after", "starting", "beginning in", "commencing from"),
            *("on or before", "until", "till", "up to", "through", "by", "not later than"),
            *("no later than", "before", "prior to"),
        )
        for unknown in ("", ", start unknown", ", end unknown")
    ]
    + [
        f"{start}2020{to}2024"
        for start in ("", "from ", "between ", "perhaps ", "maybe, from ", "possibly between ")
        for to in ("-", "–", " – ", " to ", " until ", " till ", " through ", " up to ", " and ")
    ],
)
def test_the_brief_pattern_of_years_has_the_groups_of_the_long_one(words: str) -> None:
    briefs = [rule for rule in LANGUAGE.rules if rule.brief]
    assert [rule.name for rule in briefs] == ["stretch", "open"]
    for rule in briefs:
        short, long = compiled(rule.brief).fullmatch(words), rule.pattern.fullmatch(words)
        if short:
            assert long
            assert short.groupdict() == long.groupdict()


@pytest.mark.parametrize("words", ["2015", "last year", "since 2020", "by 2030", "2022–2024"])
def test_plain_words_wait_for_no_large_pattern(words: str) -> None:
    for rule in LANGUAGE.rules:
        match = rule.fullmatch(words)
        if match:
            assert len(match.re.pattern) < LARGE
            break
        # What is tried in vain is small too.
        assert not rule.may_match(words) or len(rule.source) < LARGE


@pytest.mark.parametrize(
    ("words", "published", "doubt"),
    [
        ("this winter", "2024-03-08", "'this winter' can be 2023-24 or 2024-24"),
        ("this winter", "2024-01-08", ""),
        ("this winter", "2024-11-08", ""),
        ("this summer", "2024-01-08", ""),
        ("this spring", "2024-07-08", ""),
    ],
)
def test_this_winter_may_be_the_one_just_over(words: str, published: str, doubt: str) -> None:
    anchor = Anchor(published=edtf.day(date.fromisoformat(published)))
    assert "".join(read(words, anchor).doubts) == doubt
