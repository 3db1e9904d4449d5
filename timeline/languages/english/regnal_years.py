"""Years of reigns: "3 Henry VIII", "the third year of King John", "Easter term 12 Edw. III"."""

import re
from datetime import date, timedelta

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import ordinal
from timeline.dates.month_days import easter_of_old
from timeline.dates.rules import (
    Anchor,
    Modifier,
    Parts,
    Rule,
    compiled,
    doubted,
    first_match,
    plain,
)
from timeline.errors import DateError
from timeline.languages.english.lists import listed
from timeline.languages.english.monarchs import REIGNS, SHORT_NAMES, Numbers, Reign
from timeline.languages.english.vocabulary import ORDINAL, number_of

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "iiii": 4}
_NAMES = "|".join(f"(?P<{key.replace(' ', '_')}>{said})" for key, said in SHORT_NAMES.items())
_NUMERAL = r"(?P<numeral>viii|vii|vi|iv|v|i{1,4}|[1-8](?!\d))"
_WHO = rf"(?:(?:king|queen) )?(?:{_NAMES})(?: (?:the )?{_NUMERAL}\b)?"
#: source of the pattern of a year of a reign
REGNAL_YEAR = (
    rf"(?:(?:anno|a\.?|reg(?:nal)?\.?(?: year)?) )?(?:the )?(?P<nth>\d{{1,2}}(?!\d)|{ORDINAL})"
    rf"(?: (?:regnal )?y(?:ea)?r)?(?: of)?(?: the)?(?: reign of)? {_WHO}"
)
_ASCENSION = 39
_WITHOUT_NUMBER = {("mary", 0): ("mary", 1)}
_NEW_STYLE = (1752, 9, 14)
# By which the years of George II were counted after eleven days had been left out.
_AFTER_LEFT_OUT = (6, 22)


def _regnal(match: re.Match[str], _: Anchor) -> Parts:
    first, last, calendar = _window(match)
    value = edtf.interval(edtf.day(first), edtf.day(last))
    found = Parts(value=value, stated=("year",), modifier=Modifier.WITHIN, calendar=calendar)
    return doubted(found, *_doubts(match))


def _doubts(match: re.Match[str]) -> tuple[str, ...]:
    if match["elizabeth"] and not match["numeral"]:
        return (f"{match[0]!r} is read as of Elizabeth I: or is it of Elizabeth II?",)
    return ()


def _window(match: re.Match[str]) -> tuple[date, date, Calendar]:
    """The first and last day of a regnal year, and the calendar in which they were said."""
    words, nth = match[0], number_of(match["nth"])
    key, reign = _reign(match)
    counted = reign.counted_from or reign.first
    begin, behind = (_begin(key, counted, number) for number in (nth, nth + 1))
    first = max(begin, _day(reign.first))
    last = behind - timedelta(days=1)
    if reign.last is not None:
        last = min(last, _day(reign.last))
    if not nth or first > last or (key == ("henry", 6) and _HENRY_LOST < nth < _HENRY_AGAIN):
        raise DateError(_no_such_year(words, key, reign, counted))
    if key == ("henry", 6):
        first, last = _of_henry(nth, first, last)
    is_old = first <= _day((1752, 9, 2))
    return first, last, Calendar.JULIAN if is_old else Calendar.GREGORIAN


_HENRY_LOST, _HENRY_AGAIN = 39, 49


def _of_henry(nth: int, first: date, last: date) -> tuple[date, date]:
    """The years of Henry VI that ended when he was deposed, and began when he was restored."""
    if nth == _HENRY_LOST:
        return first, _day((1461, 3, 4))
    return (_day((1470, 10, 3)), last) if nth >= _HENRY_AGAIN else (first, last)


def _reign(match: re.Match[str]) -> tuple[tuple[str, int], Reign]:
    name = next(key for key in SHORT_NAMES if match[key.replace(" ", "_")])
    said = (match["numeral"] or "0").lower()
    number = int(said) if said.isdecimal() else _ROMAN[said]
    alone = {("elizabeth", 0): ("elizabeth", 1), **_WITHOUT_NUMBER}
    key = alone.get((name, number), (name, number))
    if key in REIGNS:
        return key, REIGNS[key]
    numbers = sorted(of for known, of in REIGNS if known == name and of)
    if numbers and not number:
        raise DateError(
            f"{match[0]!r} does not say which {name.title()}: write "
            f"'{match['nth']} {name.title()} {_roman(numbers[-1])}' or another"
        )
    raise DateError(f"{match[0]!r} is of no king or queen of England: write the day or the year")


def _roman(number: int) -> str:
    return next(said for said, value in _ROMAN.items() if value == number).upper()


def _begin(key: tuple[str, int], counted: Numbers, nth: int) -> date:
    """The first day of the regnal year of that number."""
    year = counted[0] + nth - 1
    if key == ("john", 0):
        return easter_of_old(year) + timedelta(days=_ASCENSION)
    month, day = counted[1:]
    if key == ("george", 2) and year > _NEW_STYLE[0]:
        month, day = _AFTER_LEFT_OUT
    return _day((year, month, day))


def _day(numbers: Numbers) -> date:
    """A day of the calendar that England kept, as the Gregorian day that it is."""
    if numbers >= _NEW_STYLE:
        return date(*numbers)
    return date.fromordinal(ordinal(Calendar.JULIAN, *numbers))


def _no_such_year(words: str, key: tuple[str, int], reign: Reign, counted: Numbers) -> str:
    name = key[0].title() if not key[1] else f"{key[0].title()} {_roman(key[1])}"
    until = "today" if reign.last is None else str(reign.last[0])
    return (
        f"{words!r} is not a date: {name} reigned from {reign.first[0]} to {until}, "
        f"and the first year of that count began in {counted[0]}"
    )


def _dated(match: re.Match[str], anchor: Anchor) -> Parts:
    """The day or term of a regnal year that lies in it."""
    from timeline.languages.english.dates import DATES

    first, last, calendar = _window(match)
    inside = []
    for year in range(first.year, last.year + 1):
        known = Anchor(order=anchor.order, calendar=calendar)
        found = first_match(f"{match['lead']} {year:04}", DATES, known)
        if found is None:
            raise DateError(f"{match[0]!r} is not a date: {match['lead']!r} is not a day or term")
        middle = (found.value.span.begin + found.value.span.end) / 2
        if first.toordinal() <= middle <= last.toordinal() + 1:
            inside.append(found)
    if len(inside) != 1:
        raise DateError(f"{match[0]!r} is not a date: that year has no such day, or has it twice")
    return doubted(inside[0], *_doubts(match))


# A play is named so too.
_PLAY = r"(?![1-3] (?:king )?henry (?:iv|vi)\b)"
_SHORT = (
    rf"(?:(?<![\s\S])|(?<=\bin\s)|(?<=\bof\s)|(?<=\banno\s)|(?<=\bdated\s)|(?<=\()){_PLAY}"
    rf"(?P<nth>\d{{1,2}}) (?:{_NAMES}) {_NUMERAL}\b"
)
_LONG = (
    rf"(?:the )?(?P<nth>{ORDINAL}) (?:regnal )?year of (?:the reign of )?(?:(?:king|queen) )?"
    rf"(?:{_NAMES})(?: {_NUMERAL}\b)?(?! [A-Z][a-z])"
)


def _in_text(match: re.Match[str], anchor: Anchor) -> Parts:
    whole = compiled(REGNAL_YEAR).fullmatch(match[0])
    if whole is None:
        raise DateError(f"{match[0]!r} is not a year of a reign")
    return _regnal(whole, anchor)


#: as running text says them
REGNAL_IN_TEXT: tuple[Rule, ...] = (
    Rule(
        name="regnal year in a text",
        source=f"(?:{plain(_SHORT)}|{plain(_LONG)})",
        read=_in_text,
        examples=(
            ("third year of the reign of Henry VIII", "", "1511-05-02/1512-05-01"),
            ("second year of King Stephen", "", "1137-01-02/1138-01-01"),
        ),
        rejects=("2 Henry IV", "third year of the war", "second year"),
        cue="|".join(key[:3] for key in SHORT_NAMES) + "|wm|hy|jac|eliz|gul|ed",
        words=listed(
            "william henry hen stephen richard ric edward edw elizabeth eliz james charles anne "
            "george geo victoria john"
        ),
    ),
)
#: years of reigns, and what is dated by them
REGNAL_YEARS: tuple[Rule, ...] = (
    Rule(
        name="regnal year",
        source=REGNAL_YEAR,
        read=_regnal,
        examples=(
            ("3 Henry VIII", "", "1511-05-02/1512-05-01"),
            ("12 Edw. III", "", "1338-02-02/1339-02-01"),
            ("the third year of King John", "", "1201-05-10/1202-05-29"),
            ("10 Victoria", "", "1846-06-20/1847-06-19"),
            ("5 Geo. 3", "", "1764-10-25/1765-10-24"),
        ),
        rejects=("Henry VIII", "3 Henrys", "third Henry Smith", "13 Henryk VIII"),
        cue="|".join(key[:3] for key in SHORT_NAMES) + "|wm|hy|jac|eliz|gul|ed",
        in_text=False,
    ),
    Rule(
        name="day of a regnal year",
        source=(
            r"(?P<lead>(?:\d{1,2})?[^\s,;\d][^,;]{2,40}?|\d{1,2} [^\s,;\d][^,;]{2,40}?)"
            rf",? (?:in |of )?{REGNAL_YEAR}"
        ),
        read=_dated,
        examples=(
            ("Easter term 12 Edw. III", "", "1338-04/1338-06"),
            ("20 May 3 Henry VIII", "", "1511-05-30"),
            ("Michaelmas, 3 Henry VIII", "", "1511-10-09"),
        ),
        rejects=("Easter term 1338", "20 May Henry VIII"),
        cue="|".join(key[:3] for key in SHORT_NAMES) + "|wm|hy|jac|eliz|gul|ed",
        in_text=False,
    ),
)
