"""Several dates in one breath: "4, 5 and 8 May 2027", "June or July 2027", "spring/summer 2027".

"Or" is a set of which one is meant, "and" one of which all are, and a slash between neighbours
what lies within both. What leaves out its month or year has that of the date beside it.
"""

import re
from collections.abc import Sequence
from functools import cache

from timeline.dates.lists import all_of, are_in_order, are_neighbours, one_of
from timeline.dates.narrowed import narrowed
from timeline.dates.of_calendar import of_both
from timeline.dates.rules import Anchor, Lean, Modifier, Parts, Rule, compiled, ordered
from timeline.dates.stretch import ends_in_weeks, ends_in_years, interval_of, lent, read_beside
from timeline.edtf import Edtf, Precision
from timeline.errors import DateError
from timeline.languages.english.clock import TO
from timeline.languages.english.dates import ANY_DATE, YEARLESS, read_date
from timeline.languages.english.ranges import DAYS_OF_A_MONTH
from timeline.languages.english.vocabulary import AD, BC, DAY, MONTH, WEEKDAY

# "338,800" is one number.
_SIGNS = r"(?: ?,(?!\d{3}(?!\d)) ?(?:(?:and|or) |& ?)?| (?:and|or) | ?[&/] ?)"
_ON = rf"(?:{WEEKDAY},? )?(?:the )?"
#: days whose month stands with another date: "4", "the 4th", "Sat 4", "4-6"
_DAYS = rf"{_ON}{DAY}(?:{TO}{DAY})?"
_YEAR = r"\d{4}"
# Days of a month: nobody names more at once.
_MOST = 31


def _read(match: re.Match[str], anchor: Anchor) -> Parts:
    words = match[0]
    items, sign = _listed(words)
    found = _readings(words, items, anchor)
    values = [narrowed(parts) for parts in found]
    _check(words, found, values)
    value, modifier = _joined(sign, found, values)
    implied = {name for parts in found for name in parts.implied}
    stated = {name for parts in found for name in parts.stated}
    return Parts(
        value=value,
        stated=ordered(stated - implied),
        implied=ordered(implied),
        modifier=modifier,
        doubts=tuple(dict.fromkeys(doubt for parts in found for doubt in parts.doubts)),
        calendar=of_both(anchor, found[0], found[-1]),
    )


def _check(words: str, found: Sequence[Parts], values: Sequence[Edtf]) -> None:
    alike = len({parts.value.precision for parts in found}) == 1
    if not (alike or _has_parts(found)):
        raise DateError(f"{words!r} names dates that are not alike: write each of them in full")
    if not are_in_order(values):
        raise DateError(f"{words!r} does not name its dates in order: write the earliest first")


def _has_parts(found: Sequence[Parts]) -> bool:
    return any(parts.modifier.is_part for parts in found)


def _joined(sign: str, found: Sequence[Parts], values: list[Edtf]) -> tuple[Edtf, Modifier]:
    if sign == "and":
        return all_of(values), Modifier.WHOLE
    if not all(map(are_neighbours, values, values[1:])):
        return one_of(values), Modifier.WHOLE
    if sign == "/" and found[0].value.precision <= Precision.DAY:
        return interval_of(values[0], values[-1]), Modifier.WHOLE
    if sign == "/" or _has_parts(found):
        return interval_of(values[0], values[-1]), Modifier.WITHIN
    return one_of(values), Modifier.WHOLE


def _listed(words: str) -> tuple[list[str], str]:
    """The dates of a list, each in full but for its year, and what joins them: "and", "or", "/".

    Raises:
        DateError: One is not a date, or they are joined in several ways.
    """
    pieces, signs = _pieces(_EITHER.sub("", words))
    pieces = _with_tail(pieces)
    joints = {_JOINTS.get(sign, sign) for sign in signs if sign != ","} or {"and"}
    if len(joints) > 1 or len(pieces) > _MOST:
        raise DateError(f"{words!r} names dates in several ways: give each an event of its own")
    items = _with_months(_with_years(pieces))
    for item in items:
        if not _is_date(item):
            raise DateError(f"{words!r} is not a date that can be read: {item!r} is not a date")
    return items, joints.pop()


_JOINTS = {"&": "and"}


def _pieces(words: str) -> tuple[list[str], list[str]]:
    """What stands between the signs, and the signs; a comma in a date is none."""
    said = _signs().split(words)
    pieces, signs = [said[0]], []
    for gap, piece in zip(said[1::2], said[2::2], strict=True):
        sign = re.sub(r"[\s,]", "", gap.lower()) or ","
        if sign == "," and _is_one(pieces[-1], piece):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
            signs.append(sign)
    return pieces, signs


def _is_one(before: str, behind: str) -> bool:
    """Whether a comma stands in a date: "Saturday, 5", and not "May 4, 5 and 8"."""
    words = f"{before}, {behind}"
    return _is_days(words) if _is_days(behind) else _is_date(words)


@cache
def _signs() -> re.Pattern[str]:
    source = _SIGNS.replace(" ?", r"\s*+").replace(" ", r"\s++")
    return re.compile(f"({source})", re.IGNORECASE)


def _is_date(words: str) -> bool:
    days = any(rule.fullmatch(words) for rule in DAYS_OF_A_MONTH)
    return days or compiled(ANY_DATE).fullmatch(words) is not None


_EITHER = re.compile(r"^(?:either|both) ", re.IGNORECASE)


def _with_tail(pieces: list[str]) -> list[str]:
    """The dates with the era or "century" behind all of them: "49 or 48 BC"."""
    tail, others = _tail().fullmatch(pieces[-1]), pieces[:-1]
    bare = all(piece[:1].isdecimal() and not _tail().fullmatch(piece) for piece in others)
    if tail is None or not bare:
        return pieces
    return [*(f"{piece} {tail['tail']}" for piece in others), pieces[-1]]


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(
        rf".*?\d\w*\s(?P<tail>(?:century|millennium)(?:\s{BC}|\s{AD})?|{BC})", re.IGNORECASE
    )


def _with_years(pieces: list[str]) -> list[str]:
    """The dates with the year that stands behind all of them: "May 4, 6 and 8, 2027"."""
    behind = compiled(rf"(?:(?P<days>{_DAYS}),? )?(?P<year>{_YEAR})").fullmatch(pieces[-1])
    if behind is None or any(compiled(_YEAR).search(piece) for piece in pieces[:-1]):
        return pieces
    items = [*pieces[:-1], *filter(None, (behind["days"],))]
    return _with_months(items, f", {behind['year']}")


def _with_months(items: list[str], year: str = "") -> list[str]:
    """The dates with the month of the one beside them that has one, and the year."""
    first = next((item for item in items if not _is_days(item)), "")
    if compiled(rf"{_DAYS}(?: of)? {MONTH}.*").fullmatch(first):
        return _from_behind(items)
    full: list[str] = []
    month = ""
    for item in items:
        own = compiled(rf"(?:{WEEKDAY},? )?(?P<month>{MONTH}) {DAY}.*").fullmatch(item)
        month = own["month"] if own else month
        full.append(f"{month} {item}{year}" if month and _is_days(item) else f"{item}{year}")
    return full


def _from_behind(items: list[str]) -> list[str]:
    full: list[str] = []
    month = ""
    for item in reversed(items):
        own = compiled(rf"{_DAYS}(?P<month>(?: of)? {MONTH}.*)").fullmatch(item)
        month = own["month"] if own else month
        full.insert(0, item + month if _is_days(item) else item)
    return full


def _is_days(words: str) -> bool:
    return compiled(_DAYS).fullmatch(words) is not None


def _readings(words: str, items: list[str], anchor: Anchor) -> list[Parts]:
    """The dates; one without a year, or week, lies beside the next one, or the one before it.

    Raises:
        DateError: One of them is not a date, or leaves open where it lies.
    """
    known = [None if _is_bare(item) else _one(item, anchor) for item in items]
    if not any(known):
        known[0], known[-1] = _both_ends(words, items, anchor)
    for index in reversed(range(len(items) - 1)):
        known[index] = known[index] or _next_to(items[index], known[index + 1], Lean.PAST, anchor)
    for index in range(1, len(items)):
        known[index] = known[index] or _next_to(items[index], known[index - 1], Lean.FUTURE, anchor)
    return [parts for parts in known if parts is not None]


def _is_bare(words: str) -> bool:
    return compiled(rf"{YEARLESS}|{WEEKDAY}").fullmatch(words) is not None


def _one(words: str, anchor: Anchor) -> Parts:
    for rule in DAYS_OF_A_MONTH:
        match = rule.fullmatch(words)
        if match is not None:
            return rule.reading(match, anchor)
    return read_date(words, anchor)


def _next_to(words: str, other: Parts | None, lean: Lean, anchor: Anchor) -> Parts | None:
    if other is None:
        return None
    found = read_beside(words, other.value, lean, anchor.calendar, _one)
    return lent(found, other)


def _both_ends(words: str, items: list[str], anchor: Anchor) -> tuple[Parts, Parts]:
    weekdays = [item for item in items if compiled(WEEKDAY).fullmatch(item)]
    if len(weekdays) > _TWO:
        raise DateError(f"{words!r} can come again each week: write the dates that are meant")
    ends = ends_in_weeks if len(weekdays) == _TWO else ends_in_years
    return ends(words, items[0], items[-1], anchor, _one)


# Weekdays of one weekend or week.
_TWO = 2


#: what names several dates; tried where nothing else reads the words
SEVERAL: tuple[Rule, ...] = (
    Rule(
        name="several dates",
        source=rf"(?=.*(?:[a-w][a-z]|[hq]\d|\d[hq]))(?!.* or so).+?{_SIGNS}.+",
        read=_read,
        examples=(
            ("5, 6 and 7 June 2024", "", "2024-06-05/2024-06-07"),
            ("either 49 or 48 BC", "", "[-0048,-0047]"),
            ("5th or 3rd century BC", "", "[-04XX,-02XX]"),
            ("May 4-6 & 8, 2027", "", "{2027-05-04..2027-05-06,2027-05-08}"),
            ("June or July 2027", "", "[2027-06,2027-07]"),
            ("spring/summer 2027", "", "2027-21/2027-22"),
            ("December or January 2027", "", "[2026-12,2027-01]"),
            ("late May or early June 2027", "", "2027-05-21/2027-06-10"),
        ),
        rejects=("3 May 2027", "from May to June 2027", "Mayor June", "2027 or so"),
        cue="and|or|[,&/]",
    ),
)
