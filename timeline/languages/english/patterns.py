"""Patterns of dates and times in running text, built of the rules that read them."""

import re

from timeline.dates.rules import Modifier, any_of, plain
from timeline.languages.english.before_christ import YEAR_BEFORE
from timeline.languages.english.clock import CLOCK, HALF, TO
from timeline.languages.english.dates import DATES, OF_CALENDARS
from timeline.languages.english.lists import listed
from timeline.languages.english.periods import NTH_QUARTER
from timeline.languages.english.short_years import centuries
from timeline.languages.english.times import TIMES_OF_TEXT
from timeline.languages.english.units import ANY_UNIT, DAYTIME
from timeline.languages.english.verb_words import IRREGULAR_VERBS, RARE_IRREGULAR_VERBS
from timeline.languages.english.vocabulary import (
    BC,
    DAY,
    MAYBE,
    MONTH,
    ORDINAL,
    PART_NAMES,
    SEASON,
    WEEKDAY,
)
from timeline.languages.english.zones import zone_in_text
from timeline.languages.numbers import DASH

_IN_TURN = (*OF_CALENDARS, *(rule for rule in DATES if rule not in OF_CALENDARS))
_ALONE = any_of(tuple(rule for rule in _IN_TURN if rule.in_text))
_OF_DAYTIME = (
    rf"(?:(?:early |late )?(?:hours of )?(?:the )?(?:{DAYTIME})(?: hours)? (?:of|on) "
    r"(?:the )?|(?:dawn|dusk|daybreak|sunset|nightfall) (?:of|on) (?:the )?)"
)
_PART = (
    # "The talks start on 3 May" has a verb there.
    rf"(?:(?:early|earlier|mid|late|later)(?:{DASH}| (?:(?:in|on) )?)|(?:start|end){DASH}"
    rf"|towards? the (?:beginning|start|middle|end|close) of |{PART_NAMES}"
    rf"|(?:beginning|start|middle|end|rest|remainder|turn(?! of the {ORDINAL}\b)) of )"
)
# What may stand between a day and the times behind it.
_BEFORE_TIMES = (
    rf"(?:,?(?: starting| beginning)?(?: at)? |, ?| at |: ?| ?{DASH} ?|t(?=\d\d:)"
    r"|(?P<open> ?\())"
)
# An end with a day of its own is another date: "to 2 am on 5 March".
_OWN_DAY = (
    r"(?!,? (?:on )?(?:the )?"
    rf"(?:\d|(?:{WEEKDAY}|{MONTH}|next|following|same|tomorrow|today|yesterday)\b))"
)
_UNTIL = rf"{TO}(?P<until>{CLOCK}(?:{plain(zone_in_text(''))})?+){_OWN_DAY}"
#: source of the pattern of a date: time, part of the day, part of its window, the date itself
TEXT_DATE = (
    rf"(?:(?P<clock>{TIMES_OF_TEXT})(?<!time)(?:,? (?:on )?| {DASH} ))?(?:the )?"
    rf"(?P<daytime_of>{_OF_DAYTIME})?"
    rf"(?P<modifier>{_PART}(?:the )?)?(?P<core>{_ALONE})(?P<daytime>(?:['’]s)? (?:{DAYTIME}))?"
    rf"(?(clock)(?:{_UNTIL})?|(?:{_BEFORE_TIMES}(?!from |between )"
    rf"(?P<clock_after>{TIMES_OF_TEXT})(?(open)\)))?)"
)
#: source of the pattern of times of day whose day is stated elsewhere
TEXT_TIME = rf"(?P<clock>{TIMES_OF_TEXT})"
#: what stands between a day and its times where they have been found apart
TIME_GAP = re.compile(
    rf",?\s(?:(?:starting\s|beginning\s)?at\s|on\s)?|:?\s|\s?{DASH}\s?|\s?@\s?|,", re.IGNORECASE
)
#: what stands between a day and a time behind it in one clause
IN_CLAUSE = re.compile(
    r"(?:\s(?!(?:and|but|or|nor|so|as|who|which|that|while|when|if|because|said|says|told|before"
    r"|after|since|every|each|daily|usually|normally)\b)[\w'’-]+)*"
    r"\s(?:at|from|between|until|by)\s(?:about\s|around\s|exactly\s)?",
    re.IGNORECASE,
)
#: what stands between a moment and the same by other clocks
ZONE_GAP = re.compile(
    r"\s?[/|=;]\s?|,\s|,?\s(?:or|i\.e\.,?)\s|\s?\((?:=\s?|i\.e\.,?\s)?", re.IGNORECASE
)
#: source of the pattern of a date before our era
BEFORE_CHRIST = (
    rf"(?:the )?(?P<modifier>{_PART}(?:the )?)?"
    rf"(?P<lead>(?:(?:{SEASON}|(?:{DAY} (?:of )?)?{MONTH})(?: {DAY},?)?(?: of)? )?)"
    r"(?P<about>(?:c\.?|ca\.?|circa|about) ?)?"
    rf"(?P<said>(?:(?P<century>{ORDINAL})(?: |{DASH})century"
    rf"|(?P<millennium>{ORDINAL})(?: |{DASH})millennium|(?P<decade>\d{{1,3}}0)['’]?s"
    rf"|(?P<year>(?:{YEAR_BEFORE})(?:/\d{{1,4}})?)) ?{BC})"
)
BEFORE_CHRIST_WORDS = listed("b bc bce century s")
#: the end of a date with its month and year
FULL_DATE = re.compile(rf"{MONTH}[^\n]*\d{{4}}\Z", re.IGNORECASE)
WEEKDAY_ALONE = re.compile(WEEKDAY, re.IGNORECASE)
DEFINITE = re.compile(r"the\s", re.IGNORECASE)
#: a date that a text of the day speaks of and a history does not
SEEN_FROM_TODAY = re.compile(
    rf"today|yesterday|tomorrow|tonight|this (?:{DAYTIME})|{WEEKDAY}(?: (?:{DAYTIME}))?"
    r"|(?:last|next|this|current) (?:week|weekend|month|quarter|year)|.*\bago"
    rf"|(?:the )?{NTH_QUARTER}",
    re.IGNORECASE,
)
#: the end of words that mean the last day of the text
THE_DAY = re.compile(r"\bthe day\Z", re.IGNORECASE)
#: the reader's day in a history
TODAY = re.compile("today", re.IGNORECASE)
#: the end of a date whose year is counted from another
OTHER_YEAR = re.compile(r"(?:previous|current|this|last|next) year\Z", re.IGNORECASE)
_TO = rf"(?P<to>\s?{DASH}\s?|\s{{1,3}}(?:up\s)?(?:to|until|till|through|thru)\s{{1,3}})"
_AND = r"(?P<and>,?\s{1,3}(?:and|or)\s{1,3}|\s?&\s?|,\s{1,3}|\s?/\s?)"
#: what stands between two dates that are the ends of a stretch or are named in one breath
LINK = re.compile(
    rf"(?:{_TO}(?:(?:the|early|mid|late)\s{{1,3}}){{0,2}}"
    rf"|{_AND}(?:(?:in|on|from|the|early|mid|late)\s{{1,3}}){{0,2}})",
    re.IGNORECASE,
)
#: behind it "and" stands between the ends of a stretch
BETWEEN = re.compile(r"(?<!\w)between\s{1,3}(?:the\s)?\Z", re.IGNORECASE)
_MOVED = (
    "moved|postponed|delayed|deferred|adjourned|rescheduled|changed|switched|shifted|"
    "pushed|put|brought|extended|prolonged|slipped|moving|postponing|delaying|shifting|pushing"
)
#: what stands before a date on which something was to be, and is no more
MOVED_FROM = re.compile(
    rf"(?<!\w)(?<!the\s)(?<!a\s)(?:{_MOVED})\s{{1,3}}(?:(?:back|forward|forwards|on|out|off)\s{{1,3}})?"
    r"(?:(?:the|its|their|his|her|our|a|an)\s(?:\w+\s){1,3})?"
    r"(?:(?:by\s)?\w+\s(?:days?|weeks?|months?|years?|hours?),?\s)?"
    r"from\s{1,3}(?:the\s)?\Z",
    re.IGNORECASE,
)
#: what begins a stretch
BEGINS = re.compile(r"(?<!\w)(?:from|between)\s{1,3}(?:the\s)?\Z", re.IGNORECASE)
#: what leaves its end open
ONWARD = re.compile(
    rf"(?:\s?{DASH}\s?|\s(?:to|until|till|up\sto)\s(?:the\s)?)(?:present(?:\sday)?|now|date)(?!\w)"
    r"|\sonwards?(?!\w)|\sand\s(?:after|later)(?=[.,;:)\s]|\Z)|\s(?P<on>on)(?=[.,;:)]|\Z)",
    re.IGNORECASE,
)
#: what is said, thought and written about a year is about that year
_SPOKEN = listed(
    "said spoke spoken told thought heard read knew known wrote written sang sung felt"
)
_DONE = {
    form for _, *forms in (*IRREGULAR_VERBS, *RARE_IRREGULAR_VERBS) for form in forms if form
} - _SPOKEN
_PLACED = r"in|on|at|by|since|from|until|till|to|between|and|or|of|during|\w+ed|born|" + "|".join(
    sorted(_DONE)
)
#: what makes a date approximate; "about" alone is also what a book is about
ABOUT_LEFT = re.compile(
    r"(?P<about>(?:(?<!\w)(?:circa|approximately|roughly|approx\.?|ca\.?|c\.|in\s(?:or\s)?around|around"
    # Most words are not before "about", which is quicker to see than which they are.
    rf"|some\s?time\s(?:about|around))\s?|(?<!\w)(?=\w++\sabout\s)(?:{_PLACED})\sabout\s|~\s?))"
    r"(?:the\s)?\Z",
    re.IGNORECASE,
)
#: what makes a date uncertain
MAYBE_LEFT = re.compile(
    rf"(?<!\w){MAYBE},?\s(?:as\s(?:early|late)\sas\s)?"
    r"(?:(?:in|on|at|during|from|between|since|until|by|of)\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
UNSURE = re.compile(r"\s?\((?:\?|uncertain|unsure|not certain)\)", re.IGNORECASE)
#: what makes a year that of a plan
PURPOSE = re.compile(r"(?<!\w)(?:for|of|until|till|to|through)\s(?:the\s)?\Z", re.IGNORECASE)
#: what stands between a year and a date in it
INSIDE = re.compile(r",?\s(?:in|on)\s(?:the\s)?", re.IGNORECASE)
# A dash before it stands behind a day at most: "4-5 and 11-12 May".
_BEFORE_NUMBER = r"(?<![\w.,:/$£€])(?<!\D-)(?<!\d{3}-)"
_NTH = r"(?:st|nd|rd|th)?"
_NUMBER = rf"(?:(?P<weekday>{WEEKDAY}),?\s)?(?:the\s)?(?P<day>\d{{1,2}})(?P<ordinal>{_NTH})"
#: what is found by itself of the days before a date: "the 5th, 12th and 19th of June"
PART_OF_DAY = re.compile(
    rf"{WEEKDAY}(?:,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?)?|(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)",
    re.IGNORECASE,
)
#: a date whose day stands before its month, and one that ends with its day
DAY_FIRST = re.compile(
    rf"(?:the\s)?(?:{WEEKDAY},?\s(?:the\s)?)?(?P<day>\d{{1,2}})(?P<ordinal>{_NTH})\.?"
    rf"(?:\s(?:of\s)?|{DASH})?{MONTH}",
    re.ASCII | re.IGNORECASE,
)
DAY_LAST = re.compile(
    rf"(?<![^\W\d_]){MONTH}\s?(?:the\s)?(?P<day>\d{{1,2}}){_NTH}\Z",
    re.ASCII | re.IGNORECASE,
)
#: a day whose month stands behind the next one: "3-4 May"
DAY_LEFT = re.compile(rf"{_BEFORE_NUMBER}{_NUMBER}(?:{_TO}|{_AND})\Z", re.ASCII | re.IGNORECASE)
#: a day whose month stands before the one before it: "May 4 and 5"
DAY_RIGHT = re.compile(
    rf"(?:{_TO}|{_AND}){_NUMBER}(?![\w%])"
    rf"(?!\s?{DASH}?\s?(?:{MONTH}|\d|{ANY_UNIT}|percent|per cent|{HALF})|[.,:/]\d)",
    re.ASCII | re.IGNORECASE,
)
#: a year whose era stands behind the next one: "499-493 BC"
YEAR_LEFT = re.compile(
    rf"{_BEFORE_NUMBER}(?P<year>\d{{1,4}})"
    rf"(?:\s?{DASH}\s?|,?\s{{1,3}}(?:and|or|to|until)\s{{1,3}})\Z",
    re.ASCII | re.IGNORECASE,
)
#: a century whose name stands behind the next one: "14th and 15th centuries"
CENTURY_LEFT = re.compile(
    rf"(?<!\w)(?P<century>{ORDINAL})(?:\s?{DASH}\s?|,?\s{{1,3}}(?:and|or|to)\s{{1,3}}(?:the\s)?)\Z",
    re.ASCII | re.IGNORECASE,
)

_PARTS = (
    (("early", "beginning", "start", "opening", "first"), Modifier.START),
    (("mid",), Modifier.MID),
    (("late", "end", "last", "latter", "clos", "final", "turn"), Modifier.END),
)


def part_named(words: str | None) -> Modifier | None:
    """The part of a window that the words before it name; None where they name none."""
    said = (words or "").lower()
    return next((part for names, part in _PARTS if any(name in said for name in names)), None)


_NEXT_WEEKDAY = re.compile(rf"next ({WEEKDAY})", re.IGNORECASE)
_LEADING_WEEKDAY = re.compile(rf"{WEEKDAY},? (?:the )?(?=\S)|,? ?\({WEEKDAY}\)", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(
    rf"(?<!\d){DAY}(?: of)? (?={MONTH})| (?:the )?{DAY}(?=,? |$)", re.ASCII | re.IGNORECASE
)


def likelier(words: str) -> tuple[str, ...]:
    """Corrections of words that do not name a date: without the weekday, or without the day.

    >>> likelier("Monday, 31 April 2024")
    ('31 April 2024', 'April 2024')
    """
    coming = _NEXT_WEEKDAY.sub(r"coming \1", words)
    bare = _LEADING_WEEKDAY.sub("", words)
    month = _DAY_OF_MONTH.sub("", bare, count=1).strip()
    others = (*centuries(words), coming, bare, month)
    return tuple(dict.fromkeys(said for said in others if said not in ("", words)))
