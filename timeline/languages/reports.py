"""What the generic engine asks a language about reports: on a quarter, compared with another."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.text.words import Words

_NEVER = re.compile(r"(?!)")


def _no_number(_: str) -> int:
    return 0


def _no(_words: Words, _first: int, _floor: int) -> bool:
    return False


#: whether words between an index and the word `first` say something of what stands there
Behind = Callable[[Words, int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWords:
    """How a language tells the period of a report, and what it compares that with."""

    #: something that stands in all words of a period that texts report on
    period: re.Pattern[str] = _NEVER
    #: a quarter without its year, and one that describes: "first-quarter earnings"
    quarter: re.Pattern[str] = _NEVER
    adjective: re.Pattern[str] = _NEVER
    #: a quarter or half by its number, without its year
    numbered: re.Pattern[str] = _NEVER
    #: a part of the quarter that is not stated: "late in the quarter"
    part_of_quarter: re.Pattern[str] = _NEVER
    #: a length of time that can be a period: "the nine months"
    length: re.Pattern[str] = _NEVER
    #: a period that can end with the date behind it, and what stands between: `past` where it has
    ending: re.Pattern[str] = _NEVER
    ended: re.Pattern[str] = _NEVER
    #: the year that is not stated: "for the year"
    year: re.Pattern[str] = _NEVER
    #: before a date in its sentence, that the sentence is about a whole year: "full-year sales"
    whole_year: re.Pattern[str] = _NEVER
    #: a year of which the report is, where it is so said: "in 2018", "this year"
    running_year: re.Pattern[str] = _NEVER
    #: the running quarter, of which a report on the one before can be: "this quarter's loss"
    this_quarter: re.Pattern[str] = _NEVER
    #: "the same quarter", which in a comparison is that of the year before
    same: re.Pattern[str] = _NEVER
    #: what makes words an owner
    owner: re.Pattern[str] = _NEVER
    #: how many months a period has; 0 where words name none
    months: Callable[[str], int] = _no_number
    #: how many years words count back, and those that do only in a comparison: "last year"
    years_back: Callable[[str], int] = _no_number
    near_year: re.Pattern[str] = _NEVER
    #: words before the time that something is told of: "in", "for"
    within: frozenset[str] = frozenset()
    #: words between those and a period
    articles: frozenset[str] = frozenset()
    #: a figure, of which reports are made
    figure: re.Pattern[str] = _NEVER
    #: a figure of a moment, and not of a period: the price of a share
    moment: re.Pattern[str] = _NEVER
    #: whether what stands there is the time of a figure: "$3 million a year ago"
    dates_figure: Behind = _no
    #: whether what stands there is what something is compared with
    compares: Behind = _no
    #: whether results are told, and whether something is planned
    tells_results: Behind = _no
    plans: Behind = _no


#: of a language that has none
NO_REPORTS = ReportWords()
