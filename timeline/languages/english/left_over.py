"""Words beside a date of which it may be a part, where no rule has taken them: `LEFT_OVER`.

A number that says how many of something there are is left alone: "on 3 May 12 people".
"""

import re
from collections.abc import Callable
from itertools import chain

from timeline.languages.english.grammar.function_words import NO_NOUNS
from timeline.languages.english.lists import listed
from timeline.languages.english.mention_kinds import (
    ends_with_number,
    has_no_zone,
    is_by_night,
    is_day,
    is_day_of_month,
    is_from_date,
    is_in_year,
    is_number_of_day,
    is_season,
    is_time,
    is_weekday,
    opens_with_day,
    opens_with_month,
)
from timeline.languages.english.not_dates.figures import starts_figure
from timeline.languages.english.not_dates.numbers import LABELS
from timeline.languages.english.read_apart import READ_APART
from timeline.languages.english.vocabulary import MONTH_CUE, MONTHS, ORDINAL, SEASONS, WEEKDAYS
from timeline.languages.running_text import LeftOver, Rest
from timeline.text.mention import Mention


def _names(words: tuple[str, ...], short: str) -> str:
    """Names with a capital, in full or short."""
    full = "|".join(chain(map(str.capitalize, words), map(str.upper, words)))
    return rf"(?:(?:{full})\b|(?:{short})\b\.?)"


_SPACE = r"[^\S\n]"
_MONTH = _names(MONTHS, "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec")
_WEEKDAY = _names(WEEKDAYS, "Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun")
_PLURAL = rf"(?:{'|'.join(name.capitalize() for name in WEEKDAYS)})s"
_NAMED = rf"(?:{_MONTH}|{_WEEKDAY})"
# Names of people too, and what a sentence may go on with.
_PEOPLE = r"(?:May|April|June|August|March|Mar|Sat|Sun|MAY|MARCH)\b"
_DASH = r"[-‐‑‒–—−]"
_JOIN = rf"(?:,?\s(?:to|until|till|through|thru|or|&)\s(?:the\s)?|{_SPACE}?{_DASH}{_SPACE}?|/)"
_AND = r",?\sand\s(?:the\s)?"
_TH = r"(?:st|nd|rd|th)"
_DAY = rf"\d{{1,2}}{_TH}?(?![\w%°])(?![.,:/]\d)(?!\s?[%°$€£])"
# What may stand behind a number that counts nothing.
_STOP = r"(?=\s*(?:[.;:)\]!?\"”»]|\Z)|\n)"
_PAUSE = (
    rf"(?=\s*(?:[.,;:)\]!?\"”»]|\Z)|\n|\s?{_DASH}(?!\d)"
    r"|\s(?:at|to|until|till|through|thru|from|for)\s)"
)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = (
    r"(?:\d{1,2}[.:h]\d\d(?!\d)|\d{1,2}\s?h\b|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b"
    r"|\d{3,4}\s?(?:hrs?|hours|GMT|UTC|Z)\b|noon\b|midday\b|midnight\b|\w+\so['’]clock\b"
    rf"|(?:half|quarter|\w+)\s(?:past|to)\s(?:\d{{1,2}}|{_HOURS})\b)"
)
_ZONE = (
    r"(?:(?:UTC|GMT|AoE|MSK|Z|[A-Z]{1,4}T)\b(?:\s?[+−-]\d{1,2}(?::?\d\d)?)?|[+−]\d\d:?\d\d(?!\d)"
    r"|(?:Eastern|Central|Mountain|Pacific|Zulu)\b(?!\s[A-Z])"
    r"|(?:[A-Z]\w+\s){1,2}(?:[Ss]tandard\s|[Dd]aylight\s|[Ss]ummer\s)?[Tt]ime\b)"
)


_NO_NOUN = "|".join(sorted(NO_NOUNS))
# Behind a number that counts.
_COUNTED = (
    "people|others?|more|men|women|children|police|million|billion|thousand|hundred|dozen|percent"
    r"|of\s(?:his|her|its|their|our|my|your|them|these|those)"
)
# Before a number that has a name.
_LABELS = sorted(LABELS | listed("round stage match game leg phase step group team"))
_LABEL = "|".join(f"{name}(?:e?s)?" for name in _LABELS if len(name) > 2)  # noqa: PLR2004 - no "us"
#: ends the doubt about a date at which something was to be
NO_MORE = "was it to be then, and is no more?"
_NO_MORE = f"{{!r}} stands before {{!r}}: {NO_MORE}"
_BESIDE = "{!r} stands beside {!r} and was not read: is it part of the date?"


def _rest(
    name: str,
    source: str,
    beside: Callable[[Mention], bool] = lambda _: True,
    doubt: str = _BESIDE,
) -> Rest:
    return Rest(name=name, pattern=re.compile(source, re.ASCII), beside=beside, doubt=doubt)


_AFTER = (
    _rest("number behind a sign", rf"(?P<rest>(?:{_DASH}|['’/])\d{{1,4}})(?!\w|{_DASH}[a-z])"),
    _rest("word behind a slash", r"(?P<rest>/[A-Za-z]+)"),
    _rest("short year", rf",?{_SPACE}?(?P<rest>['’‘]\d\d)(?!\w)"),
    _rest("year of a month", rf"(?P<rest>{_SPACE}of\s\d\d){_PAUSE}", is_in_year),
    _rest("number", rf"{_SPACE}(?P<rest>{_DAY}){_PAUSE}"),
    # "In June 793 the monks fled", and not "in June 150 workers".
    _rest(
        "year of three digits",
        rf",?{_SPACE}(?P<rest>[1-9]\d\d)(?:{_PAUSE}|(?=\s(?:the|he|she|it|they|his|her|its)\b))",
        is_in_year,
    ),
    _rest("number behind a comma", rf",{_SPACE}(?P<rest>{_DAY}){_STOP}", is_in_year),
    _rest("list of days", rf"(?P<rest>(?:,\s{_DAY})+,?\s(?:and|or|&)\s{_DAY})", is_in_year),
    _rest("other end or choice", rf"(?P<rest>{_JOIN}{_DAY}){_PAUSE}"),
    _rest("one more", rf"(?P<rest>{_AND}{_DAY}){_STOP}", is_in_year),
    _rest(
        "number in brackets",
        rf"{_SPACE}?(?P<rest>\((?:or\s)?\d{{1,4}}{_TH}?(?:(?:{_DASH}|/)\d{{1,4}})?\))",
    ),
    _rest("other month or weekday", rf"(?P<rest>{_JOIN}{_NAMED})(?!\w)"),
    _rest("month or weekday", rf"(?P<rest>(?:{_AND}|,?{_SPACE})(?!{_PEOPLE}){_NAMED})(?!\w)"),
    _rest("day of the month", rf",?\s(?P<rest>the\s(?i:{ORDINAL})){_PAUSE}", is_in_year),
    _rest("zone", rf"{_SPACE}?\(?(?P<rest>{_ZONE})", is_time),
    _rest("week", rf"{_SPACE}(?P<rest>(?:week|fortnight)(?:end)?)(?![\w-])", is_day),
    _rest("number of a week", rf",?{_SPACE}(?P<rest>(?:[Ww]eek|[Ww]k|[Qq]uarter)\s\d{{1,2}})\b"),
    _rest(
        "next but one",
        rf"\s(?P<rest>(?:after|before)\s(?:next|last)|but\sone|(?:next|last){_STOP})\b",
    ),
    _rest("month of writing", r"\s(?P<rest>(?:inst|prox|ult)\b\.?)", is_in_year),
    _rest(
        "about or bound",
        r"\)?\s(?P<rest>or\s(?:so|thereabouts|earlier|later|sooner|before|after)"
        rf"|and\s(?:beyond|onwards?)|onwards?|on{_STOP}|at\sthe\s(?:very\s)?(?:earliest|latest))\b",
    ),
    _rest(
        "noun of a season",
        rf"{_SPACE}(?!(?:{_NO_NOUN})\b)(?P<rest>[a-z]{{3,}}(?<!ly)(?<!ed))\b",
        is_season,
        "{1!r} may only say what kind of {0!r} is meant: is it a date?",
    ),
    _rest(
        "counted",
        rf"{_SPACE}(?P<rest>(?!(?:{_NO_NOUN})\b)[a-z]{{2,}}s|{_COUNTED})\b(?!['’])",
        is_number_of_day,
        "{1!r} before {0!r} may be their number: is it a day?",
    ),
    _rest(
        "longer time",
        r"\s(?P<rest>(?:of|in)\s(?:the|that|this|each|every)\s(?:same\s)?"
        r"(?:week|month|quarter|year|season|term))\b",
        is_weekday,
    ),
    _rest("era", rf"{_SPACE}?(?P<rest>(?:BCE?|CE|AD)\b|(?:B\.\s?C|A\.\s?D)\.)"),
    _rest("unit of a clock", r"\s?(?P<rest>(?:hrs?|hours|GMT|UTC)\b)", ends_with_number),
    _rest("time", rf"\)?(?P<rest>(?:,?\sat\s|\s?@\s?|,?\sfrom\s){_CLOCK})", is_day),
    _rest(
        "hour",
        rf"\)?(?P<rest>(?:,?\s(?:at|from)\s|\s?@\s?)(?:\d{{1,2}}|{_HOURS})(?:ish)?){_PAUSE}",
        is_day,
    ),
    _rest(
        "hours",
        rf",?{_SPACE}(?P<rest>\d{{1,2}}(?:\s?{_DASH}\s?\d{{1,2}}|ish)){_PAUSE}",
        is_day_of_month,
    ),
    _rest(
        "not certain",
        r"\s?[(\[](?P<rest>(?i:tb[acd]|provisional(?:ly)?|tentative(?:ly)?|unconfirmed|estimated|est\."
        r"|approx\.?|weather\spermitting))(?=[)\].,;:\s])",
    ),
    _rest("open end", r"\s(?P<rest>(?:till|until|to)\slate)\b", is_day),
    _rest(
        "calendar",
        r",?\s\(?(?P<rest>[ON]\.\s?S\.|[ON]S\b|(?i:old|new)\s(?i:style)\b|(?:Julian|Gregorian)\b)",
    ),
    _rest(
        "time by itself",
        rf",?{_SPACE}(?P<rest>\d{{1,2}}:\d\d(?!\d)|\d{{4}}\s?(?:hrs?|hours|GMT|UTC|Z)\b)",
        is_day,
    ),
)
_BEFORE = (
    _rest(
        "numbers before a sign",
        rf"(?P<rest>\d{{1,2}}{_TH}?(?P<sign>[./|_,-])\s?(?:\d{{1,2}}|[ivx]{{1,4}}|[IVX]{{1,4}}|{_MONTH})"
        r"\s?(?P=sign)\s?)",
    ),
    _rest(
        "moved from",
        r"(?P<rest>(?i:moved|postponed|delayed|deferred|adjourned|rescheduled|changed|switched|shifted"
        r"|pushed|put|brought|extended|prolonged)\s(?:(?:back|forward|on|out|off)\s)?from\s(?:the\s)?"
        r"|(?i:originally|initially|previously|formerly)\s\w+\s(?:for|in|on)\s(?:the\s)?)",
        doubt=_NO_MORE,
    ),
    _rest("number before a comma", r"(?P<rest>(?<![\d.,])\d{1,2},)", opens_with_month),
    _rest("number before a sign", rf"(?P<rest>\d{{1,4}}{_TH}?(?:{_DASH}|[/.])|\w+/)"),
    _rest("style", r"(?P<rest>(?i:O\.\s?S\.|old\sstyle|julian)\s?[)\]]:?\s?|D(?i:julian)@\s?)"),
    _rest("both days", r"(?P<rest>\d{1,2}\s?\(\d{1,2}\)\s)", opens_with_month),
    _rest("before or after", r"(?P<rest>(?i:pre|post)-)"),
    _rest(
        "list of days",
        rf"(?P<rest>(?:{_DAY},\s)*{_DAY}(?:{_JOIN}|{_AND}|,\s))",
        opens_with_day,
    ),
    _rest("other end or choice", rf"(?P<rest>{_DAY}{_JOIN})", opens_with_month),
    _rest(
        "number",
        rf"(?P<rest>(?<![.,])\d{{1,2}}{_TH}?(?:{_SPACE}(?:of\s)?|,{_SPACE}))",
        opens_with_month,
    ),
    _rest("month written with its day", rf"(?P<rest>(?i:{MONTH_CUE})[a-z]*\d{{1,2}},?\s)"),
    _rest("other month or weekday", rf"(?P<rest>{_NAMED}(?:{_JOIN}|,?{_SPACE}))"),
    _rest("one more month or weekday", rf"(?P<rest>(?!{_PEOPLE}){_NAMED}{_AND})"),
    _rest("season", rf"(?P<rest>(?i:{'|'.join(SEASONS)}){_JOIN})"),
    _rest("which weekday", rf"(?P<rest>(?i:{ORDINAL}|last|final|other|alternate)\s)", is_weekday),
    _rest(
        "label",
        rf"(?P<rest>(?i:{_LABEL})\s)",
        is_number_of_day,
        "{1!r} behind {0!r} may be its number: is it a day?",
    ),
    _rest(
        "each",
        r"(?P<rest>(?i:every|each|any)\s(?:(?:year|month)\s(?:on|in)\s)?(?:the\s)?)",
    ),
    _rest(
        "week",
        r"(?P<rest>(?i:week|weekend|fortnight|w/c|w/e|days?|weeks|months?|years?|quarter|period)"
        r"\s(?:of|beginning|starting|commencing|ending|ended|before|after|from|following|preceding"
        r"|prior\sto)\s(?:on\s)?(?:the\s)?)",
        is_day,
    ),
    _rest(
        "part of a period",
        rf"(?P<rest>(?i:{ORDINAL}|last|final|penultimate|opening|closing)\s(?:(?:working|business|full)\s)?"
        r"(?:days?|weeks?|weekend|fortnight|night)\sof\s(?:the\s)?)",
    ),
    _rest("number of a week", r"(?P<rest>(?i:weeks?|wk\.?)\s?\d{1,2},?\s(?:of\s|in\s)?)"),
    _rest(
        "eve",
        r"(?P<rest>(?:(?i:eve)\sof|(?i:night|morning|evening|afternoon)\s(?:before|after))\s(?:the\s)?)",
        is_day,
    ),
    _rest(
        "weekdays", rf"(?P<rest>{_PLURAL}\s(?:in|of|from|until|between|before|after)?\s?(?:the\s)?)"
    ),
    _rest(
        "bound of a count",
        r"(?P<rest>(?i:within|at\s(?:least|most)|(?:more|less|fewer|later|earlier)\sthan|up\sto)\s)",
        is_from_date,
    ),
    _rest("hour", rf"(?P<rest>(?i:at)\s(?:\d{{1,2}}|{_HOURS}),?\s(?:on\s)?)", is_day),
    _rest("era", r"(?P<rest>(?:AD|A\.\s?D\.)\s)"),
    _rest(
        "time by itself",
        rf"(?P<rest>(?:\d{{3,4}}\s?(?:hrs?|hours|{_ZONE})|\d{{1,2}}[.:]\d\d),?\s(?:on\s)?)",
        is_day,
    ),
)
_INSIDE = (
    _rest(
        "half of the day",
        r"(?<![\d:.])(?P<rest>[1-7][:.][0-5]\d)(?!\d|:\d|\s?[APap]\.?[Mm])",
        is_by_night,
        "{!r} in {!r} is read as a time before eight in the morning: am or pm?",
    ),
    _rest(
        "hours behind midnight",
        r"\A(?=.*\b(?:12|0?[1-5])(?:[:.]\d\d)?\s?[Aa]\.?[Mm]\b).*?(?P<rest>night)\b",
        is_day,
        "{!r} in {!r} ends on the day behind it: which of the two days is meant?",
    ),
    _rest(
        "zone",
        r"(?<=[\d\smM.(/])(?!OCT|SEPT|SAT)(?P<rest>[A-Z]{1,4}T|MSK)\b",
        has_no_zone,
        "{!r} in {!r} was not read: is it part of the date?",
    ),
)


LEFT_OVER = LeftOver(
    after=_AFTER,
    before=_BEFORE,
    inside=_INSIDE,
    pairs=READ_APART,
    is_figure=starts_figure,
)
