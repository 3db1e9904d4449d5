"""Intervals built of dates: "from May to June 2025", "since 2020", "week of 5 May"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.days import day_of
from timeline.dates.lists import all_of
from timeline.dates.narrowed import narrowed, narrowed_end, narrowed_start, stretch_between
from timeline.dates.neighbours import neighbour
from timeline.dates.of_calendar import day_in, is_one_day, of_both, settled
from timeline.dates.resolve import (
    choose_interval,
    qualified,
    relative,
    weekday_of_week,
)
from timeline.dates.rules import (
    Anchor,
    Lean,
    Modifier,
    Parts,
    Rule,
    compiled,
    doubted,
    first_match,
    ordered,
)
from timeline.dates.stretch import (
    end_of,
    ends_in_years,
    interval_of,
    lent,
    read_beside,
    start_of,
)
from timeline.edtf import Edtf, EdtfDate, EdtfWide, End, Precision, Qualification
from timeline.errors import DateError
from timeline.languages.english.calendar import check_weekday, day_and_month
from timeline.languages.english.calendar_styles import CUE as STYLE_CUE
from timeline.languages.english.calendar_styles import TAG, style_named
from timeline.languages.english.clock import TO
from timeline.languages.english.dates import ANY_DATE, QUALIFIED, YEARLESS, read_date
from timeline.languages.english.near import named_weekday
from timeline.languages.english.shared_eras import SHARED_ERAS
from timeline.languages.english.vocabulary import (
    DAY,
    MAYBE,
    MONTH,
    MONTH_CUE,
    OF_YEAR,
    OFFSETS,
    WEEKDAY,
    WEEKDAY_CUE,
    WHICH,
    month_number,
    number_of,
    weekday_index,
    weekday_number,
)
from timeline.languages.numbers import DASH, year_number


def _weekdays(match: re.Match[str], anchor: Anchor) -> Parts:
    """Days from one weekday to the first of another after it."""
    first, last = (weekday_index(match[name]) for name in ("first", "last"))
    words, length = match[0], timedelta(days=(last - first) % 7 or 7)

    def stretch(start: date) -> tuple[EdtfDate, EdtfDate]:
        return edtf.day(start), edtf.day(start + length)

    def resolve(day: date) -> Edtf:
        if match["week"]:
            if last <= first:
                raise DateError(f"{words!r} runs over the end of a week: write both dates")
            start = weekday_of_week(day, first, OFFSETS[match["week"].lower()])
            return edtf.interval(*stretch(start.first))
        if match["which"]:
            start = named_weekday(words, day, first, match["which"], anchor.lean)
            return edtf.interval(*stretch(start.first))
        monday = day - timedelta(days=day.weekday())
        return choose_interval(
            words,
            day,
            anchor.lean,
            tuple(stretch(monday + timedelta(days=first + 7 * weeks)) for weeks in (-2, -1, 0, 1)),
        )

    value = relative(words, anchor, "day", resolve)
    return Parts(value=value, implied=("year", "month", "day"), modifier=_within(match["between"]))


# Between days of one month.
_DAYS_TO = rf"(?:{TO}|(?P<slash>/)|(?P<and> ?(?:and|&) ))"
#: what begins at the date or later, and at no time before
NOT_EARLIER = (
    r"not before|not until|not till|(?:no|not) (?:earlier|sooner) than|(?:on|in) or after"
    r"|until at least|at least until"
)
SINCE = (
    rf"since|from|as from|with effect from|{NOT_EARLIER}|after"
    r"|(?:starting|beginning|commencing)(?: in| on| from)?"
)
UNTIL = (
    r"(?:on|in) or before|until|till|up to|through|by|not later than|no later than|not after"
    r"|before|prior to"
)


def _range(match: re.Match[str], anchor: Anchor) -> Parts:
    """An interval between two dates; a part that one end leaves to the anchor is implied."""
    start, end = _two_ends(match[0], match["start"], match["end"], anchor)
    implied = {*start.implied, *end.implied}
    return Parts(
        value=_in_doubt(match, stretch_between(start, end)),
        stated=ordered({*start.stated, *end.stated} - implied),
        implied=ordered(implied),
        modifier=_within(match["between"]),
        doubts=tuple(dict.fromkeys((*start.doubts, *end.doubts))),
        calendar=of_both(anchor, start, end),
    )


def _within(sign: object) -> Modifier:
    """Whether an interval is what something lies within, or else what it takes up."""
    return Modifier.WITHIN if sign else Modifier.WHOLE


def _two_ends(words: str, first: str, last: str, anchor: Anchor) -> tuple[Parts, Parts]:
    """Both ends of an interval; one without a year lies beside the other."""
    yearless = compiled(YEARLESS)
    first_bare = yearless.fullmatch(first) is not None
    last_bare = yearless.fullmatch(last) is not None
    if first_bare and last_bare:
        return ends_in_years(words, first, last, anchor, read_date)
    if last_bare:
        start = read_date(first, anchor)
        _check_lends(words, last, start)
        found = read_beside(last, start.value, Lean.FUTURE, anchor.calendar, read_date)
        return start, lent(found, start)
    end = read_date(last, anchor)
    if not first_bare:
        return read_date(first, anchor), end
    _check_lends(words, first, end)
    found = read_beside(first, end.value, Lean.PAST, anchor.calendar, read_date)
    return lent(found, end), end


def _check_lends(words: str, bare: str, lender: Parts) -> None:
    """Refuses a date without a year next to one that is a year or longer."""
    if all(end.precision >= Precision.YEAR for end in edtf.ends(lender.value)):
        raise DateError(f"{words!r} leaves open the year of {bare!r}: write it too")


def _days(match: re.Match[str], anchor: Anchor) -> Parts:
    month = month_number(match["month"])
    first, last = number_of(match["first"]), number_of(match["last"])
    words = match[0]
    if last < first:
        raise DateError(f"{words!r} ends before it begins: write the month of both days")
    if match["slash"] and last != first + 1:
        if match["year"] and is_one_day(year_number(words, match["year"]), month, first, last):
            # "12/24 July 1880"
            return replace(day_and_month(match, Anchor(), last), calendar=Calendar.JULIAN)
        raise DateError(
            f"{words!r} names no two days in a row: write the one that is meant, or "
            f"'{first} to {last}' for all of them"
        )
    found = day_and_month(match, anchor, last)
    if not isinstance(found.value, EdtfDate | EdtfWide):
        raise TypeError(found.value)
    year = day_of(anchor.calendar, int(found.value.span.begin)).year
    start = day_in(anchor.calendar, words, year, month, first)
    weekday = weekday_number(match["weekday_first"])
    if weekday is not None and isinstance(start, EdtfDate):
        check_weekday(words, start, weekday)
    qualification = found.value.qualification
    both = (qualified(words, start, qualification), found.value)
    value = all_of(both) if match["and"] else interval_of(*both)
    return replace(found, value=value, modifier=_within(match["between"]))


def _open(match: re.Match[str], anchor: Anchor) -> Parts:
    word = " ".join(match["word"].lower().split())
    until = compiled(UNTIL).fullmatch(word) is not None
    later = compiled(NOT_EARLIER).fullmatch(word) is not None
    if until or later or word == "since":
        anchor = _leaning(anchor, Lean.PAST if word == "since" else Lean.FUTURE)
    found = _before_midnight(match, anchor) if word in _AT_THE_END else None
    if found is None:
        found = read_date(match["date"], anchor)
    value = found.value
    if _is_years(value) and found.modifier is not Modifier.WITHIN:
        if word in ("from", "as from") and not match["unknown"]:
            return replace(found, value=_in_doubt(match, value))
        raise _two_bounds(match[0], value)
    outside = word in ("after", "before", "prior to")
    if outside:
        value = _outside(match, found, until=until)
        outside = value != found.value
        found = doubted(found, *_doubts_of_part(match, found, outside=outside))
    side = _side(word, until=until, outside=outside, later=later)
    if side.is_side and not outside:
        value = narrowed_end(found) if until else narrowed_start(found)
    missing = End.UNKNOWN if match["unknown"] else End.OPEN
    if until:
        stretch = edtf.interval(missing, end_of(value))
    else:
        stretch = edtf.interval(start_of(value), missing)
    if outside:
        return replace(found, value=_in_doubt(match, stretch), modifier=side)
    return _as_interval(found, _in_doubt(match, stretch), side)


def _side(word: str, *, until: bool, outside: bool, later: bool) -> Modifier:
    """What a word bounds: the time before or after a date, or with it where it is not left out."""
    if later:
        return Modifier.ON_OR_AFTER
    side = _SIDES.get(word, Modifier.WHOLE)
    if side is Modifier.WHOLE or outside:
        return side
    return Modifier.ON_OR_BEFORE if until else Modifier.ON_OR_AFTER


_AT_THE_END = (
    "until",
    "till",
    "by",
    "up to",
    "through",
    "no later than",
    "not later than",
    "not after",
)


def _leaning(anchor: Anchor, lean: Lean) -> Anchor:
    """The anchor with that lean where it has none."""
    return anchor if anchor.lean is not None else replace(anchor, lean=lean)


def _is_years(value: Edtf) -> bool:
    """Whether it is an interval of years written as one date: "1914-18"."""
    return isinstance(value, edtf.EdtfInterval) and all(
        end.precision == Precision.YEAR for end in value.ends
    )


def _two_bounds(words: str, value: Edtf) -> DateError:
    return DateError(f"{words!r} has two ends to count from, {value}: write the one that is meant")


def _before_midnight(match: re.Match[str], anchor: Anchor) -> Parts | None:
    """The day that ends with the midnight of `match`; None where it names none."""
    whole = QUALIFIED.pattern.fullmatch(match["date"])
    if whole is None:
        return None
    side = "before" if whole["clock_before"] else "after"
    if "midnight" not in (whole[f"clock_{side}"] or "").lower() or whole[f"zone_{side}"]:
        return None
    found = read_date(whole["date"], anchor)
    whole_day = isinstance(found.value, EdtfDate) and found.value.precision == Precision.DAY
    return found if whole_day else None


def _outside(match: re.Match[str], found: Parts, *, until: bool) -> Edtf:
    """The time just before or after a date, or the date itself where only a part is left out."""
    part = _edge_named(match["date"])
    if found.modifier.is_part and part == ("end" if until else "start"):
        return found.value
    value = found.value if part else narrowed_start(found) if until else narrowed_end(found)
    is_within = found.modifier.is_part or found.modifier is Modifier.WITHIN
    if isinstance(value, edtf.EdtfInterval) and is_within:
        value = value.ends[0 if until else -1]
    if not isinstance(value, EdtfDate | EdtfWide):
        raise DateError(
            f"{match[0]!r} leaves out a stretch or a time of day, of which none is just "
            "before or after: write 'until' or 'since'"
        )
    return neighbour(value, -1 if until else 1)


def _edge_named(words: str) -> str:
    """Whether words name the start or the end of a date, which are moments; empty for neither."""
    found = _EDGE.search(words)
    return "" if found is None else "end" if found["end"] else "start"


_EDGE = re.compile(r"\b(?:(?P<end>end)|start|beginning)\b", re.IGNORECASE)


def _doubts_of_part(match: re.Match[str], found: Parts, *, outside: bool) -> tuple[str, ...]:
    """The doubt of "after mid-2027", which for some begins within it."""
    if not outside or not found.modifier.is_part or _edge_named(match["date"]):
        return ()
    return (f"{match[0]!r} can be within {match['date']!r}, {narrowed(found)}, or outside it",)


#: words that bound when something happens, where "since" and "until" bound how long it lasts
_SIDES = {
    "after": Modifier.AFTER,
    "before": Modifier.BEFORE,
    "prior to": Modifier.BEFORE,
    "by": Modifier.ON_OR_BEFORE,
    "no later than": Modifier.ON_OR_BEFORE,
    "not later than": Modifier.ON_OR_BEFORE,
    "not after": Modifier.ON_OR_BEFORE,
    "on or before": Modifier.ON_OR_BEFORE,
    "in or before": Modifier.ON_OR_BEFORE,
}


def _as_interval(parts: Parts, value: Edtf, whole: Modifier) -> Parts:
    """The parts with another value; its modifier is `whole`, or the part that they name.

    What only lies within the interval is read as that, whatever part of its end is named.
    """
    named = whole is Modifier.WHOLE and parts.modifier is not Modifier.WITHIN
    return replace(parts, value=value, modifier=parts.modifier if named else whole)


def _in_doubt(match: re.Match[str], value: Edtf) -> Edtf:
    doubt = Qualification.UNCERTAIN if match["maybe"] else Qualification.CERTAIN
    return qualified(match[0], value, doubt)


def _bounded(match: re.Match[str], anchor: Anchor) -> Parts:
    """From a date on, or up to it, by what stands behind: "in May at the earliest"."""
    found = read_date(match["date"], _leaning(anchor, Lean.FUTURE))
    if _is_years(found.value):
        raise _two_bounds(match[0], found.value)
    if (match["side"] or match["or"]).lower() in ("latest", "earlier", "sooner"):
        stretch, side = edtf.interval(End.OPEN, end_of(narrowed_end(found))), Modifier.ON_OR_BEFORE
    else:
        stretch = edtf.interval(start_of(narrowed_start(found)), End.OPEN)
        side = Modifier.ON_OR_AFTER
    return _as_interval(found, stretch, side)


def _onward(match: re.Match[str], anchor: Anchor) -> Parts:
    found = read_date(match["date"], _leaning(anchor, Lean.PAST) if match["now"] else anchor)
    if _is_years(found.value):
        raise _two_bounds(match[0], found.value)
    return _as_interval(found, edtf.interval(start_of(found.value), End.OPEN), Modifier.WHOLE)


def _of_calendar(match: re.Match[str], anchor: Anchor) -> Parts:
    """A stretch both of whose ends are of the calendar that is named behind it."""
    own = replace(anchor, calendar=style_named(match["tag"]))
    words, behind = (match[0], anchor) if _NAMED.search(match["dates"]) else (match["dates"], own)
    found = first_match(words, RANGES[1:], behind)
    if found is None:
        raise DateError(f"{match[0]!r} is not a date that can be read")
    return found if words == match[0] else settled(words, found, own)


_NAMED = re.compile(STYLE_CUE, re.IGNORECASE)
_FOUR_DIGITS = r"\d{4}(?!\d)"


def _interval_between(dates: str) -> str:
    """Source of the pattern of intervals between two of `dates`."""
    return (
        rf"(?:(?:(?P<maybe>{MAYBE}),? )?(?:(?P<between>between )|from ))?"
        rf"(?P<start>{dates})(?(between)(?: and | ?{DASH} ?)|{TO})(?P<end>{dates})"
    )


def _open_of(dates: str) -> str:
    """Source of the pattern of intervals of which `dates` are the only end that is stated."""
    return (
        rf"(?:(?P<maybe>{MAYBE}),? )?(?P<word>{SINCE}|{UNTIL}) (?P<date>{dates})"
        r"(?P<unknown>, (?:start|end) unknown)?"
    )


#: days of one month
DAYS_OF_A_MONTH: tuple[Rule, ...] = (
    Rule(
        name="days of a month, day first",
        source=(
            rf"(?:(?P<between>between )|from )?(?:the )?(?:(?P<weekday_first>{WEEKDAY}),? )?"
            rf"(?:the )?(?P<first>{DAY})(?(between) and |{_DAYS_TO})"
            rf"(?:the )?(?:(?P<weekday>{WEEKDAY}),? )?(?:the )?(?P<last>{DAY})(?: of | )"
            rf"(?P<month>{MONTH}){OF_YEAR}?"
        ),
        read=_days,
        examples=(
            ("from 18 to 19 January 2024", "", "2024-01-18/2024-01-19"),
            ("18–19 Jan. last year", "2024-03-01", "2023-01-18/2023-01-19"),
            ("Thursday 18 and Friday 19 January 2024", "", "2024-01-18/2024-01-19"),
        ),
        rejects=("18-19 2024", "18 January 2024"),
        cue=MONTH_CUE,
    ),
    Rule(
        name="days of a month, month first",
        source=(
            rf"(?:(?P<between>between )|from )?(?:(?P<weekday_first>{WEEKDAY}),? )?"
            rf"(?P<month>{MONTH}) (?:the )?(?P<first>{DAY})"
            rf"(?(between) and |{_DAYS_TO})(?:the )?(?P<last>{DAY})"
            rf"{OF_YEAR}?"
        ),
        read=_days,
        examples=(
            ("January 18–19, 2024", "", "2024-01-18/2024-01-19"),
            ("between May 3 and 9, 2024", "", "2024-05-03/2024-05-09"),
        ),
        rejects=("January 2024-25", "January 18"),
        cue=MONTH_CUE,
    ),
)
#: intervals that are built of dates
RANGES: tuple[Rule, ...] = (
    Rule(
        name="stretch with its calendar",
        source=rf"(?P<dates>[^()\[\]\s][^()\[\]]{{6,80}}?[^()\[\]\s])(?P<tag>{TAG})",
        read=_of_calendar,
        examples=(
            ("25 October to 3 November 1917 (O.S.)", "", "1917-11-07/1917-11-16"),
            ("since October 1917, Old Style", "", "1917-10/.."),
        ),
        rejects=("25 October 1917 (OSS)", "October 1917"),
        cue=STYLE_CUE,
        in_text=False,
    ),
    *DAYS_OF_A_MONTH,
    Rule(
        name="weekdays",
        source=(
            rf"(?:(?P<between>between )|from )?(?:{WHICH} )?(?P<first>{WEEKDAY})"
            rf"(?(between) and |{TO})(?P<last>{WEEKDAY})"
            r"(?(which)|(?: (?:of |in )?(?P<week>last|this|next) week)?)"
        ),
        read=_weekdays,
        examples=(
            ("Monday to Friday next week", "2024-01-19", "2024-01-22/2024-01-26"),
            ("between last Monday and Wednesday", "2024-01-19", "2024-01-15/2024-01-17"),
            ("Friday to Monday", "2024-01-20", "2024-01-19/2024-01-22"),
        ),
        rejects=("Monday and Friday", "Monday to Friday 19 January 2024", "Mondays to Fridays"),
        cue=WEEKDAY_CUE,
    ),
    *SHARED_ERAS,
    Rule(
        name="stretch",
        source=_interval_between(ANY_DATE),
        read=_range,
        examples=(
            ("2022–2024", "", "2022/2024"),
            ("between March and May 2025", "", "2025-03/2025-05"),
            ("30 January to 2 February 2024", "", "2024-01-30/2024-02-02"),
            ("November to January 2024", "", "2023-11/2024-01"),
            ("from about 2015 to early 2019", "", "2015~/2019-04"),
            ("possibly from 2015 to 2017", "", "2015?/2017?"),
        ),
        rejects=("2022 and 2024", "between 2022 to 2024", "from 2022 to"),
        cue=f"and|to|until|till|through|thru|{DASH}",
        brief=_interval_between(_FOUR_DIGITS),
    ),
    Rule(
        name="open",
        source=_open_of(ANY_DATE),
        read=_open,
        examples=(
            ("since November 2023", "", "2023-11/.."),
            ("until May 2025", "", "../2025-05"),
            ("by the end of 2030", "", "../2030"),
            ("before 2020", "", "../2019"),
            ("no sooner than May 2025", "", "2025-05/.."),
            ("not until 2028", "", "2028/.."),
            ("until at least 3 May 2025", "", "2025-05-03/.."),
            ("after 19 January 2024", "", "2024-01-20/.."),
            ("since last year", "2024-01-19", "2023/.."),
            ("perhaps since 2020", "", "2020?/.."),
            ("from 2020, end unknown", "", "2020/"),
            ("until May 2020, start unknown", "", "/2020-05"),
        ),
        rejects=("since", "before then", "by train"),
        cue=rf"\b(?:{SINCE}|{UNTIL})\b",
        brief=_open_of(_FOUR_DIGITS),
    ),
    Rule(
        name="date with a bound behind",
        source=(
            rf"(?:(?:by|until|till|from|not before|not until) )?(?P<date>{ANY_DATE}),?"
            r" (?:at the (?:very )?(?P<side>earliest|latest)|or (?P<or>later|earlier|sooner))"
        ),
        read=_bounded,
        examples=(
            ("in May 2025 at the earliest", "", "2025-05/.."),
            ("by 3 May 2025 at the latest", "", "../2025-05-03"),
            ("2028 or later", "", "2028/.."),
        ),
        rejects=("at the latest", "May 2025 or so", "2025 at the late"),
        cue="est|later|earlier|sooner",
    ),
    Rule(
        name="onward",
        source=(
            rf"(?:from |since )?(?P<date>{ANY_DATE})"
            rf"(?: on| onwards?| and (?:after|later)"
            rf"|(?: (?:to|until|till|up to) (?:the )?| ?{DASH} ?)"
            r"(?P<now>present(?: day)?|now|date))"
        ),
        read=_onward,
        examples=(
            ("from 2020 on", "", "2020/.."),
            ("2020 to date", "", "2020/.."),
            ("May 2020–present", "", "2020-05/.."),
        ),
        rejects=("2020 to", "from 2020"),
        cue="on|after|later|present|now|date",
    ),
)
