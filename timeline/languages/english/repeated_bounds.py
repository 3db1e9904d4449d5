"""From when to when something comes again, at what time, and when not: "until June", "at 9 am"."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from timeline.dates.rules import compiled, plain
from timeline.languages.english.clock import TO, time_of
from timeline.languages.english.feasts import A_FEAST
from timeline.languages.english.repeated_days import JOINED, WEEKDAY_LIST
from timeline.languages.english.vocabulary import (
    MONTH,
    NUMBER,
    SEASON,
    month_number,
    number_of,
    weekday_index,
)
from timeline.recurrence.repetition import Repetition

_TIME = rf"(?:{plain(time_of(''))}|\d{{1,2}}:\d\d)"
#: "6–8 pm"
_SHARED = rf"\d{{1,2}}(?:[:.]\d\d)?{TO}\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b\.?"
_TIMES = rf"(?:from |between )?(?:{_TIME}(?:(?:{TO}| and ){_TIME})?|{_SHARED})"
#: what stands before dates that are left out
BUT = (
    r"except(?:ing)?(?: for| on| in)?|excluding|(?:but )?not(?: on| in)?|other than"
    r"|without|apart from|save(?: for)?|skipping|omitting"
)
_FROM = r"from|since|(?:starting|beginning|commencing|effective)(?: on| from| in| with)?|as of"
_UNTIL = r"until|till|up to|through|thru|to|ending(?: on| in| with)?|no later than"
#: what begins a clause
_WORDS = {
    "but": BUT,
    "since": _FROM,
    "until": _UNTIL,
    "between": "between",
    "times": "at|@",
    "span": r"in|during|throughout|over|of",
    "count": "for|a total of",
}
_CLAUSE = "|".join(rf"(?P<{name}>{source})" for name, source in _WORDS.items())
_COUNTED = "times|occurrences|events|meetings|sessions|weeks?|months?|years?|days?"
_COUNT = rf"(?P<number>{NUMBER})(?: more)? (?P<what>{_COUNTED})"
_ENDLESS = (
    r"further notice|ongoing|indefinitely|for ?ever|open[ -]ended"
    r"|(?:with )?no(?: fixed)? end(?: date)?|without(?: an)? end(?: date)?"
)
#: what says no more than the day does
_PART_OF_DAY = r"(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|lunchtime)s?"
#: what stands in words for a date
_IN_A_DATE = rf"\d|{MONTH}|{SEASON}|{A_FEAST}|year|month|week|quarter|decade|century|today"
_WEEKENDS = frozenset((5, 6))
_IN_DAYS = {"day": 1, "week": 7}
_IN_MONTHS = {"month": 1, "year": 12}


def with_bounds(said: Repetition, parts: Iterable[str]) -> tuple[Repetition, str]:
    """The repetition with what the words around say, and what of those is not understood."""
    left = []
    for part in parts:
        for clause in _clauses(part):
            found = _with_clause(said, clause)
            if found is None:
                # Two that both stand for its time: nobody knows which is wrong.
                left.append(f"{said.span}, {clause}" if said.span else clause)
            else:
                said = found
    return said, " ".join(left)


def _clauses(text: str) -> list[str]:
    """The clauses of some words, each with the word that it begins with."""
    pattern = compiled(rf"(?:{_CLAUSE})")
    starts = [match.start() for match in pattern.finditer(text) if _begins(match, text)]
    edges = sorted({0, *starts, len(text)})
    pieces = [text[a:b].strip(" ,;") for a, b in pairwise(edges)]
    return [part for piece in pieces if piece for part in _without_tail(piece)]


def _without_tail(clause: str) -> list[str]:
    """A clause, and the times or the number of times that stand beside it, in front or behind."""
    if compiled(_TIMES).fullmatch(clause):
        return [clause]
    front = compiled(rf"(?P<tail>{_TIMES})(?:, ?| )(?P<rest>.+)").fullmatch(clause)
    if front is not None:
        return [front["tail"], front["rest"].strip(" ,;")]
    tail = rf"(?P<before>.+?)(?:, ?| )(?P<tail>{_TIMES}|{plain(_COUNT)})"
    match = compiled(tail).fullmatch(clause)
    if match is None or compiled(rf"(?:{_CLAUSE})").fullmatch(match["before"]):
        return [clause]
    return [match["before"].strip(" ,;"), match["tail"]]


def _begins(match: re.Match[str], text: str) -> bool:
    """Whether a word begins a clause: "to" and "of" stand in one, and times go from one to one."""
    before, behind = text[: match.start()].strip(" ,;"), text[match.end() :].strip()
    if match[0].lower() in ("to", "of", "through", "thru"):
        return not before
    # "9 am until 11 am" is one time.
    is_time = compiled(rf".*?{_TIME}").fullmatch(before) and compiled(_TIME).match(behind)
    return not (match["until"] is not None and is_time)


def _with_clause(said: Repetition, clause: str) -> Repetition | None:
    """The repetition with what one clause says; None where it is not understood."""
    if compiled(_TIMES).fullmatch(clause) or compiled(rf"(?:at|@) ?{_TIMES}").fullmatch(clause):
        return _with_times(said, clause)
    match = compiled(rf"(?:{_CLAUSE})").match(clause)
    if match is None or match.start():
        return _with_span(said, clause)
    kind = next(name for name in _WORDS if match[name])
    rest = clause[match.end() :].strip(" ,;:")
    return _KINDS[kind](said, rest) if rest else None


def _with_times(said: Repetition, clause: str) -> Repetition | None:
    if said.times:
        return None
    text = re.sub(r"^(?:at|@|from|between)\s*", "", clause, flags=re.IGNORECASE)
    return replace(said, times=re.sub(r"\s+and\s+", " to ", text))


def _with_span(said: Repetition, rest: str) -> Repetition | None:
    if compiled(_PART_OF_DAY).fullmatch(rest):
        return said
    if compiled(_COUNT).fullmatch(rest):
        return _with_count(said, rest)
    if compiled(_ENDLESS).fullmatch(rest):
        return said
    if said.span or not re.search(_IN_A_DATE, rest, re.IGNORECASE):
        return None
    return replace(said, span=re.sub(r"^the\s+years?\s+", "", rest))


def _with_between(said: Repetition, rest: str) -> Repetition | None:
    return None if said.span else replace(said, span=re.sub(r"\s+and\s+", " to ", rest))


def _with_since(said: Repetition, rest: str) -> Repetition | None:
    first, to, last = _parted(rest)
    if said.since or said.span:
        return None
    if to and not said.until:
        if compiled(_ENDLESS).fullmatch(last):
            return replace(said, since=first)
        return replace(said, since=first, until=last)
    return None if to else replace(said, since=rest)


def _parted(text: str) -> tuple[str, str, str]:
    """The begin and the end of "3 March to 26 May 2026"."""
    match = compiled(r"(?P<first>.+?)(?: (?:to|through|thru) | ?[–—] ?| - )(?P<last>.+)").fullmatch(
        text
    )
    return (match["first"], "to", match["last"]) if match else (text, "", "")


def _with_until(said: Repetition, rest: str) -> Repetition | None:
    if compiled(_ENDLESS).fullmatch(rest):
        return said
    text = re.sub(r"^(?:and\s+including|the)\s+", "", rest, flags=re.IGNORECASE)
    return None if said.until else replace(said, until=text)


def _with_count(said: Repetition, rest: str) -> Repetition | None:
    match = compiled(_COUNT).fullmatch(rest)
    if match is None:
        return _with_span(said, rest)
    number, what = number_of(match["number"]), match["what"].lower().rstrip("s")
    if what in _IN_DAYS:
        return replace(said, days=number * _IN_DAYS[what])
    if what in _IN_MONTHS:
        return replace(said, months=number * _IN_MONTHS[what])
    return replace(said, count=number)


_OFF = rf"(?P<off>weekends?|{WEEKDAY_LIST}|{MONTH}(?:{JOINED}{MONTH})*)(?:[,;] (?P<rest>.+))?"


def _without(said: Repetition, rest: str) -> Repetition | None:
    """The repetition without some weekdays, some months, or some dates."""
    text = re.sub(r"^the\s+", "", rest, flags=re.IGNORECASE)
    match = compiled(_OFF).fullmatch(text)
    if match is None:
        return replace(said, but_not=(*said.but_not, text))
    found = _off(said, match["off"])
    return _with_span(found, match["rest"]) if match["rest"] else found


def _off(said: Repetition, text: str) -> Repetition:
    if text.lower().startswith("weekend"):
        return replace(said, off_weekdays=said.off_weekdays | _WEEKENDS)
    if compiled(WEEKDAY_LIST).fullmatch(text):
        names = (name for name in re.findall(r"[a-z]{3,}", text.lower()) if name != "and")
        return replace(said, off_weekdays=said.off_weekdays | {*map(weekday_index, names)})
    months = map(month_number, compiled(MONTH).findall(text))
    return replace(said, off_months=said.off_months | {*months})


_KINDS: Mapping[str, Callable[[Repetition, str], Repetition | None]] = {
    "but": _without,
    "since": _with_since,
    "until": _with_until,
    "between": _with_between,
    # A place, as times have been looked for.
    "times": lambda _said, _rest: None,
    "span": _with_span,
    "count": _with_count,
}
