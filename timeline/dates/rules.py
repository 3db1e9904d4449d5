"""Rules that read date words, against the document in which they stand."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from math import ceil, floor, isfinite

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.windows import windows_in
from timeline.dates.windows import windows
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, EdtfWide, Precision, Span
from timeline.errors import DateError


class DateOrder(Enum):
    """The order of the numbers in dates such as 01.03.2024."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    #: of two digits each: 24.03.01
    YEAR_FIRST = "year-first"

    @classmethod
    def _missing_(cls, value: object) -> "DateOrder | None":
        """The order of letters that people know it by: "dmy"."""
        named = dict(zip(ORDER_LETTERS, cls, strict=True))
        return named.get(value.strip().lower()) if isinstance(value, str) else None


#: the orders by the letters of their parts
ORDER_LETTERS = ("dmy", "mdy", "ymd")
#: those of dates whose year stands last
YEAR_LAST = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)


class Lean(Enum):
    """Where a date without a year or week lies, as seen from the publication date."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The facts of a document by which the date words in it are read."""

    #: publication date, of any precision; None where it is not known
    published: EdtfDate | None = None
    #: order of numeric dates; None where the document does not say
    order: DateOrder | None = None
    #: None where it is not known
    lean: Lean | None = None
    #: year of dates without one, where the text around it says which; None leaves it to the rest
    year: int | None = None
    #: the quarter, half or year that a text reports on; None where it has not told one
    reported: EdtfDate | EdtfInterval | None = None
    #: the calendar of its days, months and years, where the words do not name another
    calendar: Calendar = Calendar.GREGORIAN


class Modifier(Enum):
    """Which part of its window a date means; the value is the `mod` of TIMEX3.

    The sides are said of a value that is open there: "before 24 June 1348" is `../1348-06-23`
    and BEFORE, "after 1350" is `1351/..` and AFTER, "by 30 June 1348" ON_OR_BEFORE.
    TIMEX3 has no word for the last: an interval is a stretch of time that something takes up,
    unless it is only said to lie within ("between 2022 and 2024", "next week").
    """

    WHOLE = ""
    START = "START"
    MID = "MID"
    END = "END"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    WITHIN = "WITHIN"

    def __init__(self, value: str) -> None:
        #: whether it is the first, middle or last part
        self.is_part = value in ("START", "MID", "END")
        #: whether some moment before or after a date is meant
        self.is_side = value in ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
        #: whether a value is only what something lies within, and not what it takes up
        self.is_within = self.is_side or value == "WITHIN"


# Parts that bind a date to its days.
_DAYS = frozenset(("day", "week", "time"))
#: names of the parts of a value, coarse to fine
PARTS = (
    "era",
    "millennium",
    "century",
    "decade",
    "year",
    "half",
    "quadrimester",
    "season",
    "quarter",
    "month",
    "week",
    "day",
    "time",
    "timezone",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The reading that a rule gives, without the words themselves."""

    value: Edtf
    #: names out of `PARTS`, coarse to fine
    stated: tuple[str, ...] = ()
    #: parts filled in from the anchor
    implied: tuple[str, ...] = ()
    modifier: Modifier = Modifier.WHOLE
    #: what a person has to check of the value, one line each that quotes the words
    doubts: tuple[str, ...] = ()
    #: the calendar in which it is said, whose days are Gregorian in the value; None where neither
    #: the words nor the rule say so
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A date as words say it.

    `stated` and `implied` name the parts of the value ("century", "decade", "year",
    "half", "season", "quarter", "month", "week", "day", "time", "timezone"), coarse to
    fine.
    """

    #: the words, white space folded
    words: str
    value: Edtf
    #: parts that the words give
    stated: tuple[str, ...]
    #: parts filled in from the anchor
    implied: tuple[str, ...] = ()
    modifier: Modifier = Modifier.WHOLE
    #: what a person has to check of the value, one line each that quotes the words
    doubts: tuple[str, ...] = ()
    #: the calendar in which it is said: days of the value are Gregorian, and a month or a year
    #: that the calendar numbers as the Gregorian does keeps its number, with a window of its own
    calendar: Calendar = Calendar.GREGORIAN

    @property
    def has_unsaid_days(self) -> bool:
        """Whether it is a stretch of days that the words do not say: "mid-May to mid-June"."""
        said = {*self.stated, *self.implied}
        if not isinstance(self.value, EdtfInterval) or not said or not said.isdisjoint(_DAYS):
            return False
        return any(end.precision <= Precision.DAY for end in self.value.ends)

    @property
    def meaning(self) -> tuple[Edtf, Modifier, Calendar]:
        """What is meant, however it is worded."""
        return self.value, self.modifier, self.calendar

    @property
    def windows(self) -> tuple[Span, ...]:
        """The spans in which it may lie: one, or one for each date of a set."""
        found = windows(self.value, self.modifier.value)
        if self.calendar is Calendar.GREGORIAN:
            return found
        return windows_in(self.calendar, self.value, found)

    @property
    def window(self) -> Span:
        """From the first moment that may be meant to the last."""
        if not self.modifier.is_part and self.calendar is Calendar.GREGORIAN:
            return self.value.span
        return edtf.hull(self.windows)


def bounds(reading: Reading) -> tuple[str, str]:
    """First and last day or moment that may be meant, in ISO 8601; an open end is empty."""
    window = reading.window
    if window == reading.value.span:
        return edtf.bounds(reading.value)
    begin, end = window.begin, window.end
    return (
        edtf.iso(edtf.to_day(floor(begin)) if isfinite(begin) else None),
        edtf.iso(edtf.to_day(ceil(end) - 1) if isfinite(end) else None),
    )


class RuleKind(Enum):
    """The kind of date that a rule reads, by which the words around it are judged."""

    DATE = "date"
    YEAR = "year"
    WEEKDAY = "weekday"
    SHORT_YEAR = "year of two digits"
    CENTURY = "century"
    TIME_OF_DAY = "time of day"
    BEFORE_CHRIST = "before Christ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of saying a date in one language.

    `pattern` decides whether words are this rule's and costs time linear in the text, also
    in a search; `read` makes them a value. Neither looks at the words around.
    """

    #: short and unique in its table
    name: str
    #: regular expression; a space in it stands for any white space
    source: str
    #: raises `DateError` for words that name no date or need more of an anchor
    read: Callable[[re.Match[str], Anchor], Parts]
    #: words, publication date (empty where none is needed), value: EDTF
    examples: tuple[tuple[str, str, str], ...]
    #: words that look alike and are not this rule's
    rejects: tuple[str, ...]
    #: regular expression of something that stands in all its words and is quick to look for:
    #: the large patterns take tens of milliseconds to compile, and few words need them
    cue: str = ""
    #: `source` with its plainest dates only, tried before it: what this knows, that does too,
    #: with the same groups
    brief: str = ""
    #: words, in lower case, of which one stands in all that it reads in running text; years and
    #: numbers with signs need none
    words: frozenset[str] = frozenset()
    kind: RuleKind = RuleKind.DATE
    #: whether a history counts it from the day that it has come to, and not from today
    follows_narrative: bool = False
    #: whether running text says dates so too; a bare 476 there is a number of anything
    in_text: bool = True
    #: whether a seed may say it too; "the day" needs a text around it
    in_seeds: bool = True
    #: whether it names a day to which a time can be added
    is_day: bool = False

    def may_match(self, words: str) -> bool:
        """Whether the cue stands in `words`; without it the pattern cannot match."""
        return not self.cue or _cue(self.cue)(words, words.casefold())

    def fullmatch(self, words: str) -> re.Match[str] | None:
        """The match of all of `words`; the pattern is compiled only where they may need it."""
        if self.source in _PATTERNS and len(self.source) < _LARGE:
            return _PATTERNS[self.source].fullmatch(words)
        return self.match_beside_cue(words) if self.may_match(words) else None

    def match_beside_cue(self, words: str) -> re.Match[str] | None:
        """The match of all of `words`, in which the cue stands."""
        match = compiled(self.brief).fullmatch(words) if self.brief else None
        return match or self.pattern.fullmatch(words)

    def reading(self, match: re.Match[str], anchor: Anchor) -> Parts:
        """What `read` gives; what leaves the calendar on the way is no date either.

        Raises:
            DateError: The words name no date, or need more of an anchor.
        """
        try:
            return self.read(match, anchor)
        except DateError:
            raise
        except (ValueError, OverflowError, TypeError):
            reason = "is out of range, or not a date that can be read"
            raise DateError(f"{match[0]!r} {reason}") from None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression, compiled when it is first asked for."""
        return compiled(self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Words that look like a date and cannot be one, and why."""

    #: short and unique in its table
    name: str
    #: regular expression; a space in it stands for any white space
    source: str
    #: what follows the quoted words in the message
    reason: str
    #: words that it refuses
    examples: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression, compiled when it is first asked for."""
        return compiled(self.source)


def doubted(parts: Parts, *doubts: str) -> Parts:
    """`parts` with more doubts, each once."""
    return replace(parts, doubts=tuple(dict.fromkeys((*parts.doubts, *doubts))))


def ordered(names: set[str]) -> tuple[str, ...]:
    """Names of parts, coarse to fine."""
    return tuple(name for name in PARTS if name in names)


def parts_of(value: Edtf) -> tuple[str, ...]:
    """The names of the parts that `value` has, coarse to fine."""
    if isinstance(value, EdtfDate):
        return _PARTS_OF[value.precision]
    if isinstance(value, EdtfDateTime):
        return _MOMENT if value.moment.tzinfo is None else (*_MOMENT, "timezone")
    if isinstance(value, EdtfWide):
        return _PARTS_OF[value.precision]
    return ordered({name for end in edtf.ends(value) for name in parts_of(end)})


_PARTS_OF = {
    Precision.DAY: ("year", "month", "day"),
    Precision.MONTH: ("year", "month"),
    Precision.SEASON: ("year", "season"),
    Precision.QUARTER: ("year", "quarter"),
    Precision.QUADRIMESTER: ("year", "quadrimester"),
    Precision.SEMESTER: ("year", "half"),
    Precision.YEAR: ("year",),
    Precision.DECADE: ("decade",),
    Precision.CENTURY: ("century",),
    Precision.MILLENNIUM: ("millennium",),
    Precision.ERA: ("era",),
}
_MOMENT = ("year", "month", "day", "time")


def plain(source: str) -> str:
    """`source` without names of groups, so that another pattern can hold it twice."""
    return re.sub(r"\(\?P<\w+>", "(?:", source)


def any_of(rules: tuple[Rule, ...]) -> str:
    """The source of a pattern of what any of `rules` reads; bare years come last.

    A search is to find 2024-01-19 before 2024.
    """
    return "|".join(
        plain(rule.source) for rule in sorted(rules, key=lambda rule: rule.kind is RuleKind.YEAR)
    )


def compiled(source: str, *, is_spaced: bool = True) -> re.Pattern[str]:
    """The pattern of `source`: whole words, any case, any white space for a space.

    White space is matched possessively, so that long runs of it cost no more than once.
    Letters and digits are those of ASCII: with all of Unicode, "ſ" is an "s" in any case.
    Where words are not spaced, letters that are not of ASCII may stand beside it.
    """
    key = source if is_spaced else f"{source}\n"
    if key not in _PATTERNS:
        word = r"\w" if is_spaced else r"[A-Za-z0-9_À-ɏ]"
        whole = rf"(?<!{word})(?a:{_spaced(source)})(?!{word})"
        _PATTERNS[key] = re.compile(whole, re.IGNORECASE)
    return _PATTERNS[key]


#: by their source, those that have been asked for
_PATTERNS: dict[str, re.Pattern[str]] = {}
#: characters of a source from which its pattern takes longer to match than its cue
_LARGE = 2_000


def _spaced(source: str) -> str:
    return source.replace(" ?", r"(?u:\s)*+").replace(" ", r"(?u:\s)++")


@cache
def _cue(source: str) -> Callable[[str, str], bool]:
    """Whether a cue stands in words, which are also given in lower case."""
    if _WORDS.fullmatch(source) is None:
        search = re.compile(_spaced(source), re.IGNORECASE).search
        return lambda words, _: search(words) is not None
    # What is only words takes less time to look for, the longest of each, and needs no pattern.
    said = source.removeprefix("(?:").removesuffix(")").split("|")
    parts = tuple({max(words.split(), key=len): None for words in said})

    def stands(_: str, folded: str) -> bool:
        for part in parts:  # noqa: SIM110 - twice as fast as `any`
            if part in folded:
                return True
        return False

    return stands


_WORDS = re.compile(r"(\(\?:)?[a-z]+(?: [a-z]+)*(?:\|[a-z]+(?: [a-z]+)*)*(?(1)\))", re.ASCII)


def first_match(words: str, rules: tuple[Rule, ...], anchor: Anchor) -> Parts | None:
    """The reading by the first rule that matches all of `words`; None if none does.

    Raises:
        DateError: That rule finds no date in them.
    """
    found = first_rule(words, rules)
    return None if found is None else found[0].reading(found[1], anchor)


def first_rule(words: str, rules: tuple[Rule, ...]) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that knows all of `words`, with its match; None if none does."""
    # Many rules have the same cue.
    stands = {"": True}
    folded = words.casefold()
    for rule in rules:
        cue = rule.cue
        if cue not in stands:
            stands[cue] = _cue(cue)(words, folded)
        if stands[cue] and (match := rule.match_beside_cue(words)) is not None:
            return rule, match
    return None
