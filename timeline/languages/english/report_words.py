"""How English tells the period of a report, and what it compares that with: `REPORTS`."""

import re
from itertools import pairwise

from timeline.languages.english.amounts import COUNT, amount
from timeline.languages.english.lists import listed
from timeline.languages.english.periods import ENDED, LENGTH, NTH_QUARTER, months_of
from timeline.languages.reports import ReportWords
from timeline.text.words import Words

# Behind these stands what a figure is compared with.
_COMPARING = listed("from against versus vs than compared comparing relative over")
_RESULTS = listed(
    "report reports post posts announce announces release releases publish disclose earn lose "
    "result results earnings profit profits loss losses income sales revenue revenues charge "
    "charges writedown dividend deficit surplus earned lost"
)
_PLANS = listed(
    "will shall wo ll plan plans planned planning scheduled slated set due expect expects expected "
    "intend intends aim aims target targets hope hopes may might could can should going"
)
_MONEY = (
    r"[$£€¥%]|\b(?:million|billion|trillion|percent|per\s+cent|cents|profits?|loss|losses|lost|earn\w*"
    r"|revenues?|sales|income|turnover|deficit)\b"
)


def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source.replace(" ", r"\s+"), re.ASCII | re.IGNORECASE)


_FIGURE_LAST = _compiled(
    r"(?:\d|%|\b(?:million|billion|trillion|cents?|percent|dollars|euros|pounds|share|profits?|loss"
    r"|losses|income|earnings|earned|lost|reported|posted|deficit|surplus)),?\s*\Z"
)
# Words before a date within which its figure stands.
_BESIDE = 5
_NEAR_YEAR = "last year|the year (?:before|earlier)|the (?:prior|previous|preceding) year"
_YEARS = _compiled(
    rf"(?P<count>{COUNT}) years? (?:ago|earlier|before|previously|previous)|(?P<last>{_NEAR_YEAR})"
)
# Years beyond which nothing is compared.
_FAR = 100


def years_back(words: str) -> int:
    """How many years words count back; 0 for others.

    >>> [years_back(words) for words in ("a year ago", "two years earlier", "last year", "2018")]
    [1, 2, 1, 0]
    """
    match = _YEARS.fullmatch(words)
    if match is None:
        return 0
    years = 1 if match["last"] else round(amount(match["count"]))
    return years if years <= _FAR else 0


def compares(words: Words, first: int, floor: int) -> bool:
    """Whether what stands at the word `first` is what something before it is compared with.

    Of "from 5 to 6 in the quarter" the second is not.
    """
    for index in range(first - 1, floor - 1, -1):
        word = words.lower[index]
        if word in _COMPARING:
            return True
        if word == "to" and words.lower[index - 1] not in _COMPARING:
            return False
    return False


def _tells_results(words: Words, first: int, floor: int) -> bool:
    return not _RESULTS.isdisjoint(words.lower[floor:first])


def _plans(words: Words, first: int, floor: int) -> bool:
    said = words.lower[floor:first]
    # "Is to open".
    ahead = any(word in ("is", "are") and after == "to" for word, after in pairwise(said))
    return ahead or not _PLANS.isdisjoint(said)


def _dates_figure(words: Words, first: int, floor: int) -> bool:
    """Whether a figure stands right before the word `first`: "and $30 million a year ago".

    What is bought "for $30 million a year ago" is an event of that day.
    """
    near = max(first - _BESIDE, floor)
    if near >= first or "for" in words.lower[near:first]:
        return False
    return _FIGURE_LAST.search(words.text, words.start[near], words.start[first]) is not None


REPORTS = ReportWords(
    period=_compiled(r"quarter|half|months|fiscal|financial year|\bq[1-4]\b|\b[1-4]q\b|\bfy"),
    quarter=_compiled(rf"(?:the )?(?:{NTH_QUARTER}|q[1-4]|[1-4]q)"),
    adjective=_compiled(r"-quarter\Z"),
    numbered=_compiled(rf"(?:the )?(?:{NTH_QUARTER}|q[1-4]|[1-4]q|(?:first|second)[ -]half)"),
    part_of_quarter=_compiled(r".* the quarter"),
    length=_compiled(
        r"(?:the )?(?:(?:(?:first|latest|last|past) )?(?:three|six|nine|twelve|12|9|6|3)"
        r"|first (?:two|four|five|seven|eight|ten|eleven))(?:-| )months?(?: period)?"
    ),
    ending=_compiled(
        rf"(?:(?:the|an?|its|his|her|their|our) (?:(?:latest|most recent|first|last) )?)?{LENGTH}"
        r"(?: of (?:fiscal )?\d{4})?"
    ),
    ended=_compiled(ENDED),
    year=_compiled("the (?:full |whole )?year"),
    whole_year=_compiled(r"\b(?:full|whole)[ -]?year|\bannual(?:ly)?\b|\byearly\b"),
    running_year=_compiled("(?:this|last|next|current) year"),
    this_quarter=_compiled("(?:this|the current|current) quarter"),
    same=_compiled("the (?:very )?same (?:period|quarter|half(?:-year)?)"),
    owner=_compiled("['’]s?(?!\\w)"),
    months=months_of,
    years_back=years_back,
    near_year=_compiled(_NEAR_YEAR),
    within=listed("in for during over"),
    articles=listed("the its their his her our latest first last past"),
    figure=_compiled(_MONEY),
    moment=_compiled(r"\b(?:closed|trad(?:ed|es|ing)|clos(?:es|ing) price|stock|share price)\b"),
    dates_figure=_dates_figure,
    compares=compares,
    tells_results=_tells_results,
    plans=_plans,
)
