"""English words that look like a date and cannot be one: `REFUSALS`."""

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Refusal, plain
from timeline.languages.english.calendar_months import month_source
from timeline.languages.english.clock import TO, time_of
from timeline.languages.english.ranges import SINCE, UNTIL
from timeline.languages.english.recurring import COMES_AGAIN
from timeline.languages.english.vocabulary import (
    DAY,
    MONTH,
    NUMBER,
    SEASON,
    TEN_WORDS,
    UNIT,
    UNIT_NUMBER,
    YEAR,
)
from timeline.languages.numbers import DASH

_NINETIES = "|".join(name.removesuffix("y") for name in TEN_WORDS)
_VAGUE_UNITS = "days|weeks|months|quarters|years|decades|centuries"
_FEW = "some|several|a few|few|many|a couple of|recent|coming|past"
#: what looks like a date and cannot be one; asked where no rule reads the words
REFUSALS: tuple[Refusal, ...] = (
    Refusal(
        name="years of two digits",
        source=(
            rf"(?:{DAY}[ /-]{MONTH}|{MONTH} {DAY}|{MONTH}),?[ /-]?['’]?\d\d"
            rf"|{SEASON}(?: of)? ['’]\d\d"
            rf"|(?:early |mid(?: |{DASH})|late )?(?:['’]?\d0['’]?s|(?:{_NINETIES})ies)|['’]\d\d"
        ),
        reason="has a year of two digits: write all four, as in 1998, or AD 98",
        examples=("Nov-23", "the 90s", "the nineties"),
    ),
    Refusal(
        name="two years of a day",
        source=rf"(?:{DAY}[ /-]{MONTH}|{MONTH} {DAY}|{MONTH}),? \d{{4}}[/–-]\d{{1,4}}",
        reason=(
            "has two years, which days from 1 January to 24 March had until 1751/52: "
            "write the one that is meant"
        ),
        examples=("11 February 1831/32", "1 January 1753/4"),
    ),
    Refusal(
        name="year of another calendar",
        source=(
            rf"(?:{DAY} )?(?:{month_source(Calendar.FRENCH_REPUBLICAN)}"
            rf"|{month_source(Calendar.HEBREW)}|{month_source(Calendar.ISLAMIC)})(?:,? \d{{1,4}})?"
        ),
        reason=(
            "names no year of its calendar: write 18 Brumaire an VIII, 14 Nisan 5784 or "
            "10 Muharram 61 AH"
        ),
        examples=("18 Brumaire", "Ramadan 2024", "10 Muharram 61"),
    ),
    Refusal(
        name="number of one or two digits",
        source=r"\d{1,2}",
        reason="is a number, or a year of our era: write 'AD 79' or '0079', or all four digits",
        examples=("79", "7"),
    ),
    Refusal(
        name="before our era",
        source=r"[^\d]{1,40} b\.?c\.?(?:e\.?)?",
        reason=(
            "is not a date before our era that can be read: "
            "write '44 BC', '15 March 44 BC' or '264 to 241 BC'"
        ),
        examples=("late antiquity BC", "the days of Pericles BCE"),
    ),
    Refusal(
        name="recurring",
        source=rf"{COMES_AGAIN}|(?:every|each) .+",
        reason="comes again and again: give each of its days an event of its own",
        examples=(
            "every first Sunday in May",
            "every year on 3 May",
            "the first Monday of every month",
            "each Monday",
        ),
    ),
    Refusal(
        name="vague",
        source=(
            rf"(?:(?:for |within )?(?:the )?(?:{_FEW}|last|next) )?"
            rf"(?:{NUMBER} )?(?:{_VAGUE_UNITS})(?: ago| later| earlier| from now)?"
            r"|(?:(?:more|less|fewer) than|nearly|almost|(?:just |well )?(?:over|under)"
            rf"|(?:at )?(?:least|most)) {NUMBER} {UNIT_NUMBER} ago"
            r"|(?:very )?(?:soon|recently|lately|formerly|eventually|shortly|nowadays)"
            r"|now|currently"
        ),
        reason="is too vague for a date: write the years that are meant, such as 2020/2024",
        examples=("recent years", "in the coming years", "soon", "recently", "a few years ago"),
    ),
    Refusal(
        name="seen from another date",
        source=(
            rf"(?:the )?(?:next|last) day|(?:that|(?:the )?(?:same|following)) (?:{UNIT})"
            rf"|{NUMBER} {UNIT_NUMBER} (?:earlier|later|before|after)"
            r"|(?:the )?(?:year|month|week|day) (?:before|after)"
        ),
        reason="is counted from another date of the text: write the date that comes out",
        examples=("the next day", "a year earlier", "that year"),
    ),
    Refusal(
        name="rolling unit",
        source=(
            rf"(?:(?:within|for|over|{SINCE}|{UNTIL}) )?(?:the )?"
            rf"(?:last|next|past|coming|upcoming) (?:{UNIT})"
        ),
        reason=(
            "can be one of the calendar or any interval as long: "
            "write 'last', 'this' or 'next' without 'the', or the dates"
        ),
        examples=("the coming year", "the past decade", "in the last year"),
    ),
    Refusal(
        name="time without a day",
        source=rf"{plain(time_of(''))}(?:{TO}{plain(time_of(''))})?",
        reason="is a time of day: write its day too, as in '9 am on Jan. 18, 2024'",
        examples=("9 am", "noon", "14:30 UTC", "09:00–11:30"),
    ),
    Refusal(
        name="fiscal year",
        source=(
            r"(?:the )?(?:(?:fiscal|financial|academic|school|tax) year |fy ?)"
            rf"(?:{YEAR}|['’]?\d\d(?!\d))"
            r"(?:[-/–]\d\d(?:\d\d)?)?"
        ),
        reason="is not a calendar year: write the months that it spans, such as 2023-10/2024-09",
        examples=("FY24", "fiscal year 2024", "FY2024"),
    ),
)
