"""The tables that the generic engine needs of a language for running text."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from timeline.dates.day_times import DayTimes
from timeline.dates.rules import Anchor, Lean, Modifier, Parts, Rule, compiled
from timeline.edtf import EdtfDate
from timeline.languages.reports import NO_REPORTS, ReportWords
from timeline.text.match import TextMatch
from timeline.text.mention import Mention, Type
from timeline.text.words import Words

#: gives the side of the publication date that the sentence around words speaks of
Tense = Callable[[Words, int, int], Lean | None]
NEVER = re.compile(r"(?!)")


def _nothing(_: str) -> tuple[str, ...]:
    return ()


def _same(words: str) -> str:
    return words


def _no_zone(_: str | None) -> str:
    return ""


def _no_side(_words: Words, _first: int, _last: int) -> Lean | None:
    return None


class Grip(Enum):
    """How surely a verb tells of a date."""

    #: the side is that of most dates like it, and no verb says so: "Sunday's vote is open"
    GUESS = "guess"
    #: it only stands near it
    NONE = "none"
    #: a word before the date says that it is one to keep: "must pay by 3 May", "due on 3 May"
    DUE = "due"
    #: it tells of it: "died, aged 90, in May"
    SURE = "sure"
    #: and stands right before it: "died in May"
    CLOSE = "close"
    #: a word before the date leaves no choice: "since May"
    BOUND = "bound"


def _no_grip(_words: Words, _first: int, _last: int) -> Grip:
    return Grip.NONE


def _no(*_: object) -> bool:
    return False


def _no_link(_: str) -> tuple[int, int] | None:
    return None


def _no_times(_words: str, _day: EdtfDate) -> DayTimes | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One way of saying how long, how often or roughly when."""

    #: short and unique in its table
    name: str
    #: regular expression; a space in it stands for any white space
    source: str
    type: Type
    #: the `value` of TIMEX3
    read: Callable[[re.Match[str]], str]
    #: text and the value of what it begins with
    examples: tuple[tuple[str, str], ...]
    #: words that look alike and are not this rule's
    rejects: tuple[str, ...]
    #: words of which one stands in all that it reads
    words: frozenset[str] = frozenset()
    #: whether it is days of the calendar that come again
    is_days: bool = False
    #: whether news says it of people and things, and of no time: "the former minister"
    in_histories_only: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression, compiled when it is first asked for."""
        return compiled(self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Which side of the publication date a sentence speaks of."""

    lean: Tense = _no_side
    #: how surely the verb by which it goes tells of that date
    governs: Callable[[Words, int, int], Grip] = _no_grip
    #: whether the verb before the word at an index speaks of what is to come from today
    is_to_come: Callable[[Words, int], bool] = _no
    ends_sentence: Callable[[Words, int], bool] = _no
    #: words behind which "in two weeks" is a day: "it is in two weeks"
    links: frozenset[str] = frozenset()
    #: whether a word compares, before "in three years": "the smallest in three years"
    compares: Callable[[str], bool] = _no


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeWords:
    """The ways in which a text goes on from one date to the next."""

    #: the end of a date with its month and year
    full_date: re.Pattern[str] = NEVER
    #: a date that a text of the day speaks of and a history does not
    seen_from_today: re.Pattern[str] = NEVER
    #: the end of a date whose year is counted from another
    other_year: re.Pattern[str] = NEVER
    #: the end of words that mean the last day of the text
    the_day: re.Pattern[str] = NEVER
    #: the day of the reader
    today: re.Pattern[str] = NEVER
    #: words before a bare year with which a text says in which year it goes on
    in_year: frozenset[str] = frozenset()
    #: words before a date that says which one something was
    described: frozenset[str] = frozenset()
    #: words before a year that a text looks back on or forward to
    background: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Dates and numbers that take their month, year, era or name from those beside them."""

    weekday: re.Pattern[str] = NEVER
    #: before a weekday, that it is one which the text has named
    definite: re.Pattern[str] = NEVER
    #: what is found by itself of the days before a date: "Tuesday 11th" to "14th June"
    part_of_day: re.Pattern[str] = NEVER
    #: a date whose day stands before its month, and one that ends with its day; group `day`
    day_first: re.Pattern[str] = NEVER
    day_last: re.Pattern[str] = NEVER
    #: a day whose month stands behind the next one, up to there, and one whose month stands before
    #: the last one, from there; groups `weekday`, `day`, `ordinal`, and `to` in a stretch
    day_left: re.Pattern[str] = NEVER
    day_right: re.Pattern[str] = NEVER
    #: what stands between two dates that are named in one breath: group `to` between the ends of a
    #: stretch, `and` where they are that behind what `between` ends with
    link: re.Pattern[str] = NEVER
    between: re.Pattern[str] = NEVER
    #: what stands before the first of two that are no stretch: "postponed from 3 May to 5 June"
    moved_from: re.Pattern[str] = NEVER
    #: what begins a stretch, up to its first date, and what leaves its end open, behind that;
    #: group `on` where it does so only behind what begins one
    begins: re.Pattern[str] = NEVER
    onward: re.Pattern[str] = NEVER
    #: what makes a date approximate, in group `about`, or uncertain, up to it; and behind it
    about: re.Pattern[str] = NEVER
    maybe: re.Pattern[str] = NEVER
    unsure: re.Pattern[str] = NEVER
    #: what makes a year that of a plan, up to it: "the plan for 2027"
    purpose: re.Pattern[str] = NEVER
    #: what stands between a year and a date in it: "last year, in May"
    inside: re.Pattern[str] = NEVER
    year_left: re.Pattern[str] = NEVER
    century_left: re.Pattern[str] = NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """One kind of words beside a date, or in it, that may be a part of its value."""

    #: short and unique on its side
    name: str
    #: what touches the date, from it or up to it; `rest` are the words that are left over
    pattern: re.Pattern[str]
    #: the dates of which it can be a part
    beside: Callable[[Mention], bool]
    #: what is told of it; its places are for what is left over and the words of the date
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One kind of two mentions beside each other that may be one date."""

    #: short and unique
    name: str
    #: all that stands between them
    gap: re.Pattern[str]
    #: what is told of them; its two places are for their words
    doubt: str
    are_one: Callable[[Mention, Mention], bool]
    #: whether the second is in doubt too
    both: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LeftOver:
    """How to tell that words beside a date are part of it, where no rule has taken them."""

    before: tuple[Rest, ...]
    after: tuple[Rest, ...]
    #: what stands in the words of a date, and may be missing in its value
    inside: tuple[Rest, ...]
    pairs: tuple[Pair, ...]
    #: whether the number at an offset, which could be a time, is a figure
    is_figure: Callable[[str, int], bool] = _no


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RunningText:
    """The words and rules of a language for time in running text."""

    #: dates of the calendar and those seen from the publication, as in seeds
    dates: tuple[Rule, ...] = ()
    #: counted from the publication, in running text only (deictic)
    from_publication: tuple[Rule, ...] = ()
    #: counted from the last date of the text (anaphoric)
    from_narrative: tuple[Rule, ...] = ()
    #: counted from the period that the text reports on
    from_report: tuple[Rule, ...] = ()
    durations: tuple[Measure, ...] = ()
    #: words that make what a sentence tells come again: "every year"
    each_time: re.Pattern[str] = NEVER
    #: a count whose unit stands behind the next one
    first_of_two: Measure | None = None
    #: whether letters of other scripts may stand beside a date without a space
    is_spaced: bool = True
    #: sources of patterns; empty where the language has none
    date: str = ""
    time: str = ""
    before_christ: str = ""
    #: what is in doubt of the first such date of a text, by its words; empty for nothing
    era_doubt: Callable[[str], str] = _no_zone
    #: of dates that leave their year to what stands around
    yearless: str = ""
    #: words at which to look for a date, a duration or a set
    cues: frozenset[str] = frozenset()
    #: words that may stand between a cue and the first word of what it belongs to
    leads: frozenset[str] = frozenset()
    #: units in the plural, and numbers before them
    units: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    #: words behind which a number of three digits is a year
    before_years: frozenset[str] = frozenset()
    #: where a date ends before its pattern does; None where that is right
    cut: Callable[[re.Match[str]], int | None]
    #: whether what a pattern matched only looks like a date
    refused: Callable[[TextMatch], bool]
    is_rate: Callable[[TextMatch], bool] = _no
    #: what a date in words says
    read_date: Callable[[str, Anchor], Parts]
    number_of: Callable[[str], int] = int
    #: a time of day, a zone and a part of the day as TIMEX3 writes them
    clock: Callable[[str], str] = _same
    zone: Callable[[str | None], str] = _no_zone
    daytime: Callable[[str], str] = _no_zone
    #: what one time or two are on a day
    on_day: Callable[[str, EdtfDate], DayTimes | None] = _no_times
    #: where what joins two times of the words begins and ends; None for one time
    time_link: Callable[[str], tuple[int, int] | None] = _no_link
    #: what times beside a part of the day have behind them: "in the evening"
    part_of_clock: Callable[[str], str] = _no_zone
    #: what may stand between a day and its time, before it and behind
    time_gap: re.Pattern[str] = NEVER
    #: what may stand between a day and a time behind it in one clause
    in_clause: re.Pattern[str] = NEVER
    #: what may stand between a moment and the same by other clocks
    zone_gap: re.Pattern[str] = NEVER
    #: the part of a window that words before a date name; None where they name none
    part_named: Callable[[str | None], Modifier | None]
    #: what words that name no date may mean
    likelier: Callable[[str], tuple[str, ...]] = _nothing
    verbs: Verbs = Verbs()
    narrative: NarrativeWords = NarrativeWords()
    neighbours: Neighbours = Neighbours()
    reports: ReportWords = NO_REPORTS
    #: None where nothing can be told of what stands beside a date
    left_over: LeftOver | None = None
