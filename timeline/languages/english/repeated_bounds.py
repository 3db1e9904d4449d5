"""From when to when something comes again, at what time, and when not: "until June", "at 9 am"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from timeline.dates.rules import compiled, plain
from timeline.languages.english.clock import TO, time_of
from timeline.languages.english.repeated_days import JOINED, WEEKDAY_LIST, days_of
from timeline.languages.english.vocabulary import MONTH, NUMBER, month_number, number_of, weekday_index
from timeline.recurrence.repetition import Repetition

_TIME = rf"(?:{plain(time_of(''))}|\d{{1,2}}:\d\d)"
_TIMES = rf"(?:from |between )?{_TIME}(?:(?:{TO}| and ){_TIME})?"
_BUT = (
    r"except(?:ing)?(?: for| on| in)?|excluding|but not(?: on| in)?|not on|not in|other than|without"
    r"|apart from|save(?: for)?|skipping|omitting"
)
_FROM = r"from|since|(?:starting|beginning|commencing|effective)(?: on| from| in| with)?|as of"
_UNTIL = r"until|till|up to|through|thru|to|ending(?: on| in| with)?|no later than"
#: what begins a clause
_WORDS = {
    "but": _BUT,
    "since": _FROM,
    "until": _UNTIL,
    "between": "between",
    "times": "at|@",
    "span": r"in|during|throughout|over|of",
    "count": "for|a total of",
}
_CLAUSE = "|".join(rf"(?P<{name}>{source})" for name, source in _WORDS.items())
_STARTS = re.compile(
    rf"(?:^|[\s,;]+)(?={'|'.join(rf'(?:{source})' for name, source in _WORDS.items() if name != 'until')}"
    r"|until\b|till\b|up to\b|through\b|thru\b|ending\b)(?:(?<=^)|(?<=[\s,;]))",
    re.IGNORECASE,
)
_COUNT = rf"(?P<number>{NUMBER})(?: more)? (?P<what>times|occurrences|events|meetings|sessions|weeks?|months?|years?|days?)"
_ENDLESS = r"further notice|(?:the )?further notice|ongoing|indefinitely|for ?ever|open[ -]ended"
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
                left.append(clause)
            else:
                said = found
    return said, " ".join(left)


def _clauses(text: str) -> list[str]:
    """The clauses of some words, each with the word that it begins with."""
    pattern = compiled(rf"(?:{_CLAUSE})")
    starts = [match.start() for match in pattern.finditer(text) if _begins(match, text)]
    edges = sorted({0, *starts, len(text)})
    pieces = [text[a:b].strip(" ,;") for a, b in zip(edges, edges[1:], strict=False)]
    return [piece for piece in pieces if piece]


def _begins(match: re.Match[str], text: str) -> bool:
    """Whether a word begins a clause: "to" and "of" stand in one, and times go from one to one."""
    word = match[0].lower()
    if word in ("to", "of", "through", "thru"):
        return not text[: match.start()].strip(" ,;")
    before = text[: match.start()]
    is_to = match["until"] is not None
    # "9 am until 11 am" is one time.
    return not (is_to and compiled(rf"(?:from |between |at )?{_TIME}").search(before[-20:].strip() or " ") and compiled(_TIME).match(text[match.end() :].strip()))


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


def _with_at(said: Repetition, rest: str) -> Repetition | None:
    del rest
    return None if said else said


def _with_span(said: Repetition, rest: str) -> Repetition | None:
    if compiled(_COUNT).fullmatch(rest):
        return _with_count(said, rest)
    if compiled(_ENDLESS).fullmatch(rest):
        return said
    return None if said.span else replace(said, span=re.sub(r"^the\s+years?\s+", "", rest))


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
    match = compiled(r"(?P<first>.+?)(?: (?:to|through|thru) | ?[–—] ?| - )(?P<last>.+)").fullmatch(text)
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


def _without(said: Repetition, rest: str) -> Repetition | None:
    """The repetition without some weekdays, some months, or some dates."""
    text = re.sub(r"^the\s+", "", rest, flags=re.IGNORECASE)
    if compiled("weekends?|Saturdays? and Sundays?").fullmatch(text):
        return replace(said, off_weekdays=said.off_weekdays | _WEEKENDS)
    if compiled(WEEKDAY_LIST).fullmatch(text):
        names = re.findall(r"[a-z]{3,}", text.lower())
        found = frozenset(weekday_index(name) for name in names if name != "and")
        return replace(said, off_weekdays=said.off_weekdays | found)
    if compiled(rf"{MONTH}(?:{JOINED}{MONTH})*").fullmatch(text):
        months = frozenset(map(month_number, compiled(MONTH).findall(text)))
        return replace(said, off_months=said.off_months | months)
    if days := days_of(text):
        if days.unit == "year" and "BYEASTER" not in days.parts:
            return replace(said, but_not=(*said.but_not, text))
    return replace(said, but_not=(*said.but_not, text))


_KINDS = {
    "but": _without,
    "since": _with_since,
    "until": _with_until,
    "between": _with_between,
    "times": _with_at,
    "span": _with_span,
    "count": _with_count,
}
