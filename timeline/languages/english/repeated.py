"""How English says that something comes again: "every first Monday until June 2026"."""

import re
from dataclasses import replace

from timeline.dates.rules import compiled
from timeline.errors import DateError
from timeline.languages.english.repeated_bounds import BUT, with_bounds
from timeline.languages.english.repeated_cues import CUE, STRONG
from timeline.languages.english.repeated_days import (
    NTH_LIST,
    SOURCE,
    WEEKDAY_LIST,
    WEEKDAY_SPAN,
    WEEKDAYS_LIST,
    WORKING_DAYS,
    Days,
    days_of,
    is_months,
)
from timeline.languages.english.vocabulary import NUMBER, WEEKDAYS, number_of
from timeline.languages.repetition import RepetitionWords
from timeline.recurrence.repetition import Known, Repetition

_RIGHT = (
    "write it like 'every Tuesday from 3 March to 26 May 2026 at 18:00', 'every first Monday of "
    "the month until June 2026' or 'annually on 3 June since 1998'"
)
_UNITS = "day|week|fortnight|month|quarter|year"
_NTH_ONE = r"second|third|fourth|fifth|sixth|tenth|(?!1st)\d{1,2}(?:st|nd|rd|th)"
_FREQUENCY = (
    rf"(?:(?:every|each)(?: (?P<number>other|alternate|{_NTH_ONE}|{NUMBER}))? (?P<unit>{_UNITS})s?"
    r"|(?P<adverb>daily|weekly|fortnightly|monthly|quarterly|yearly|annually|biennially"
    r"|(?:every|each) (?:morning|afternoon|evening|night))"
    rf"|once (?:a|an|each|every|per) (?P<once>{_UNITS})|(?:per|a) (?P<per>year|month|week))"
)
_OF_UNIT = r"(?: (?:of|in) (?:the|each|every) (?P<within>month|quarter|year|week))"
_NAMES = "|".join(WEEKDAYS)
_PLURAL = rf"(?:{'|'.join(WEEKDAYS)})s"
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
    "biennially": "biennium",
}
#: the frequency of a rule, and how many of it a unit is
_FREQUENCIES = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
    "biennium": ("YEARLY", 2),
}
_OTHER = {"other": 2, "alternate": 2}
#: the heads of such words: the longest that is found is taken
_HEADS = (
    rf"{_FREQUENCY}(?:,? (?:on|in|at)(?: the)?|,? the) (?P<days>{SOURCE}){_OF_UNIT}?",
    # "daily, 3 May 2026" and "daily 3–9 May" name no days that come again.
    rf"{_FREQUENCY},? (?P<days>{SOURCE}){_OF_UNIT}?(?!,? \d{{4}}| ?[–—-]| to )",
    rf"(?:on )?(?:the )?(?P<days>{SOURCE})(?:,? (?:of|in|on)|,)? {_FREQUENCY}",
    rf"(?:every|each)(?: single)?(?: (?P<number>other|alternate))? (?P<days>{SOURCE}){_OF_UNIT}?",
    rf"(?:on )?(?:the )?(?P<days>{SOURCE}){_OF_UNIT}",
    _FREQUENCY,
)
#: where there is none of them
_PLURALS = rf"(?:on )?(?P<days>{WEEKDAY_SPAN}|{WEEKDAYS_LIST}|{_PLURAL}|{WORKING_DAYS})"
_SOME_TIMES = r"twice|thrice|(?:two|three|several|\d+|many|a few) times|\d+x"
#: what names no days by a rule, with the reason
_REFUSED = (
    (
        rf"(?:{_SOME_TIMES}) (?:(?:a|an|each|every|per) \w+|\w+ly)|(?:half|semi|tri)[ -]?\w+ly",
        "does not say on which days: write them, such as 'every Monday and Thursday in 2026'",
    ),
    (
        r"bi-?(?:weekly|monthly|annual(?:ly)?|yearly)",
        "can be twice in that time or every second time: write 'every 2 weeks' or the days",
    ),
    (
        r"every (?:few|couple of|so many|some) \w+|regularly|occasionally|from time to time",
        "is too vague: write how often, such as 'every 2 weeks from 6 March 2026'",
    ),
    (
        r"(?:every|each) weekends?",
        "is two days: write 'every Saturday', or 'every Saturday and Sunday'",
    ),
    (
        r"(?:every|each) (?:spring|summer|autumn|fall|winter|season)",
        "has no days of its own: write its months, such as 'every June', or each as an event",
    ),
)
#: what only says the same at length, with what it says
_SHORTER = tuple(
    (re.compile(rf"\b(?:{source})(?!\w)" if ends else rf"\b(?:{source})", re.IGNORECASE), short)
    for ends, source, short in (
        (True, r"from now on,?", ""),
        (True, r"(?:on )?(?:each and every|every single|on (?:every|each)|all(?: the)?)", "every"),
        (False, r"once (?=every|each)|the (?=[a-z]+days\b)", ""),
        (True, "only", ""),
        (False, r"alternate(?= [a-z]+days?\b)", "every other"),
        (True, rf"(?P<number>{NUMBER}) (?P<days>{_PLURAL})", r"every \g<days>, \g<number> times,"),
        (
            False,
            rf"(?P<first>(?:{_NAMES})s?(?:,? and|,)) (?:every|each|on) (?=(?:{_NAMES}))",
            r"\g<first> ",
        ),
    )
)


def _read(words: str) -> Repetition | None:
    """What words say of a series; None where they may be something else.

    Raises:
        DateError: They say it in no way that is read.
    """
    is_series = STRONG.search(words) is not None
    for source, reason in _REFUSED if is_series else ():
        if found := compiled(source).search(words):
            whole = repr(words) if found[0] == words else f"{words!r}: {found[0]!r}"
            raise DateError(f"{whole} {reason}")
    text = _with_days_in_front(_shorter(words))
    head = _head(text)
    if head is None:
        if is_series:
            raise DateError(f"{words!r} does not say on which days it comes: {_RIGHT}")
        return None
    left, right = text[: head.start()].strip(" ,;:"), text[head.end() :].strip(" ,;:")
    said, rest = with_bounds(_repetition(head, words), [part for part in (left, right) if part])
    if rest and is_series:
        raise DateError(f"{words!r}: {rest!r} is not understood: {_RIGHT}")
    is_plain = said.is_unbounded and not said.since
    return None if rest or (is_plain and not is_series) else said


def _shorter(words: str) -> str:
    text = re.sub(r"\s*[()]\s*", ", ", words).strip(" ,")
    for source, short in _SHORTER:
        text = source.sub(short, text)
    return " ".join(text.split())


def _with_days_in_front(text: str) -> str:
    """The words with the days at their end behind how often: "weekly in May on Mondays"."""
    pattern = rf"(?P<how>{_FREQUENCY})(?P<when> .+?),? on (?P<on>(?:the )?(?:{SOURCE}))"
    match = compiled(pattern).fullmatch(text)
    if match and compiled(rf"{BUT}|not").search(match["when"]):
        return text
    return f"{match['how']} on {match['on']}{match['when']}" if match else text


def _head(text: str) -> re.Match[str] | None:
    """The longest part of the words that says how often."""
    every = (match for head in _HEADS for match in compiled(head).finditer(text))
    # "Daily in March" comes in March, and no March comes again.
    found = [match for match in every if not _is_within_months(match)]
    return max(found, key=lambda match: len(match[0]), default=compiled(_PLURALS).search(text))


def _is_within_months(head: re.Match[str]) -> bool:
    groups = head.groupdict()
    often = groups.get("unit") or groups.get("once") or groups.get("per") or groups.get("adverb")
    is_yearly = not often or often.lower() in ("year", "yearly", "annually", "biennially")
    days = groups.get("days")
    return not is_yearly and days is not None and is_months(days)


def _repetition(head: re.Match[str], text: str) -> Repetition:
    """The rule of a head."""
    groups = head.groupdict()
    unit = groups.get("unit") or groups.get("once") or groups.get("per")
    if adverb := groups.get("adverb"):
        unit = _ADVERBS.get(adverb.lower(), "day")
    unit = (unit or "").lower()
    number = _number(groups.get("number"))
    days = None
    said = groups.get("days")
    nth = compiled(rf"(?P<number>{_NTH_ONE}) day").fullmatch(said or "")
    if nth and not (groups.get("within") or unit):
        return Repetition(rule=_rule("DAILY", _number(nth["number"])))
    if said:
        days = days_of(said)
        if days is None:
            raise DateError(f"{text!r}: {said!r} has no rule for its days: write each as an event")
        _refuse_two_ways(said, head, text)
        unit = (groups.get("within") or unit or days.unit).lower()
    return _ruled(unit, number, days, text)


def _number(word: str | None) -> int:
    if not word:
        return 1
    return _OTHER.get(word.lower()) or number_of(word)


def _refuse_two_ways(said: str, head: re.Match[str], text: str) -> None:
    """Refuse "every second Monday", which can be one of the month, or every other one."""
    groups = head.groupdict()
    is_alone = not (groups.get("within") or groups.get("unit") or groups.get("adverb"))
    kinds = rf"(?P<nth>{NTH_LIST}) (?P<name>{WEEKDAY_LIST}|{WORKING_DAYS})"
    match = compiled(kinds).fullmatch(said)
    if match is None or not is_alone or not compiled(_NTH_ONE).fullmatch(match["nth"]):
        return
    number = number_of(match["nth"])
    other = "every other" if number == 2 else f"every {number} weeks on"  # noqa: PLR2004 - a pair
    raise DateError(
        f"{text!r} can be '{other} {match['name']}', or 'every {said} of the month': "
        "write the one that is meant"
    )


def _ruled(unit: str, number: int, days: Days | None, text: str) -> Repetition:
    if days is None:
        frequency, size = _FREQUENCIES[unit]
        known = Known.DAY if unit == "day" else Known.AS_BEGIN
        return Repetition(rule=_rule(frequency, number * size), known=known)
    unit = "week" if days.unit == "week" and unit == "day" else unit
    parts = days.parts
    if days.unit == "month" and unit == "quarter" and number == 1 and days.numbers:
        unit, parts = "month", f"{_months_of_quarter(days)};{parts}"
    elif days.unit == "month" and unit == "year" and days.numbers and "BYMONTHDAY" not in parts:
        pass
    elif days.unit != unit and (days.unit, unit) != ("week", "fortnight"):
        raise DateError(f"{text!r}: these are days of a {days.unit}, not of a {unit}: {_RIGHT}")
    frequency, size = _FREQUENCIES[unit]
    said = Repetition(rule=f"{_rule(frequency, number * size)};{parts}", known=days.known)
    return replace(said, doubts=days.doubts)


def _rule(frequency: str, interval: int) -> str:
    return f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else "")


def _months_of_quarter(days: Days) -> str:
    """The months in which the first days of quarters are, or the last."""
    is_last = bool(days.numbers) and all(number < 0 for number in days.numbers)
    return "BYMONTH=3,6,9,12" if is_last else "BYMONTH=1,4,7,10"


_ONCE = re.compile(
    r"no|none|never|false|n/?a|0|once|one[ -](?:time|off)|single|not (?:repeated|recurring)"
    r"|(?:does|do) ?(?:not|n['’]t) (?:repeat|recur)|no (?:repeat|recurrence|repetition)"
)
REPEATED = RepetitionWords(cue=CUE, read=_read, once=_ONCE)
