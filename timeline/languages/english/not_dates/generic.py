"""Days that are no day of the calendar: "the engineers of tomorrow", "today's teenagers"."""

import re

from timeline.dates.rules import Lean
from timeline.languages.english.grammar.event_words import EVENT_NOUNS
from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import (
    DATES_OF_CALENDAR,
    DURATIONS_ONLY,
    FROM_PUBLICATION_ONLY,
)
from timeline.languages.english.tense import ends_sentence
from timeline.languages.english.verbs import side
from timeline.languages.english.vocabulary import MONTH_WORDS, WEEKDAY_WORDS
from timeline.text.match import Table, TextMatch

_DAYS = listed("today tomorrow yesterday")
#: people and things that are of an age rather than of a day
_OF_AN_AGE = listed(
    "adolescents adults apprentices artists athletes audiences bosses boys brides buyers "
    "careers cars champions chefs children cinema cities citizens city classroom classrooms "
    "climate communities computers consumers cooks culture customers cyclists dancers "
    "designers doctors dollars drivers economy elite employees engineers entrepreneurs "
    "environment families farmers farms fashion fashions fathers filmmakers films gadgets "
    "generation generations girls graduates grandparents guitarists heroes heroines home homes "
    "homeowners hospitals houses idols industry jobs journalists kids knowledge lawyers leaders "
    "learners lifestyle lives machines managers mathematicians media medicine men mothers movies "
    "museums music musicians nurses office offices parents patients people phones physicians "
    "pioneers poets politicians politics pop professionals programmers pupils readers schools "
    "science scientists singers skills smartphones society soldiers songs standards stars "
    "students suburbs superstars surgeons teachers technologies technology teenagers teens "
    "terms thinkers tools toys tycoons universities users values villages voters wars warriors "
    "weapons women work workers workforce workplace world writers youngsters youth youths"
)
_AGENTS = re.compile(r"[a-z]{3,}(?:[eo]rs|eers|ist(?:s)|ians|men|women)")
#: what is of a day, though its ending is that of agents
_OF_A_DAY = listed(
    "numbers papers orders offers matters letters winners losers speakers errors doors answers "
    "dinners encounters disasters callers attackers bombers killers protesters demonstrators "
    "strikers players passengers victims gainers starters visitors opponents debtors terrorists "
    "gunmen others newspapers powers members showers sellers contenders rumors "
    "rumours scorers finishers runners riders dealers rulers tenors honors honours colors colours "
    "doors floors efforts quarters chapters posters partners hunters rioters observers ministers "
    "brothers sisters commanders officers officials counters trailers offenders qualifiers servers"
)
_EVENTS = EVENT_NOUNS | listed(
    "championship championships cup record title premiere debut news headlines prices market "
    "final finals edition concert gig show exam exams walkout vigil race lecture"
)
_MOST_BETWEEN = 2


def _is_event(word: str) -> bool:
    return word in _EVENTS or word.removesuffix("s") in _EVENTS


def _is_generic(hit: TextMatch) -> bool:
    """A day that stands for an age: "tomorrow's world", "the heroes of yesterday"."""
    if hit.match["core"].lower() not in _DAYS or hit.match["clock"] or hit.match["clock_after"]:
        return False
    words, last = hit.words, hit.last
    owns = last < len(words.lower) and words.lower[last] == "s" and words.gap(last - 1) in "'’"
    if owns:
        return bool(words.gap(last - 1)) and _owns_what_is_of_an_age(hit)
    if hit.before(hit.first) != "of" or hit.first < 2:  # noqa: PLR2004 - a noun and "of"
        return False
    noun = hit.before(hit.first - 1)
    return not _is_event(noun) and _is_of_an_age(noun)


def _is_of_an_age(noun: str) -> bool:
    return noun in _OF_AN_AGE or (noun not in _OF_A_DAY and _AGENTS.fullmatch(noun) is not None)


def _owns_what_is_of_an_age(hit: TextMatch) -> bool:
    words = hit.words
    for at in range(hit.last + 1, min(hit.last + 2 + _MOST_BETWEEN, len(words.lower))):
        if words.gap(at - 1).strip("- ") or _is_event(words.lower[at]):
            return False
        if _is_of_an_age(words.lower[at]):
            # "Today's leaders' summit", "today's youth vote".
            gap = words.gap(at)
            after = words.lower[at + 1] if at + 1 < len(words.lower) and not gap.strip() else ""
            return gap[:1] not in ("'", "’") and not _is_event(after)
    return False


_DREAMS = listed("better brighter greener safer cleaner fairer")
_ARTICLES = listed("a an the our their his her your my this")


def _is_noun(hit: TextMatch) -> bool:
    """A day as a noun: "a better tomorrow", "there is no tomorrow"."""
    if hit.match["core"].lower() not in _DAYS or not hit.first:
        return False
    before = hit.before(hit.first)
    return before == "no" or (before in _DREAMS and hit.before(hit.first - 1) in _ARTICLES)


_MODALS = listed("will would may might could can shall should must to ll")
_OPENS_CLAUSE = listed("he she it they we you i the a an his her their its our my this that there")
_COUNTS = listed("later earlier ago after before long off of to or per and in only each every")


def _is_some_day(hit: TextMatch) -> bool:
    """Some day, which no length is: "One day she will return", "he may one day return"."""
    if " ".join(hit.match[0].lower().split()) != "one day" or hit.after in _COUNTS:
        return False
    words, first = hit.words, hit.first
    if hit.before(first) in _MODALS or hit.after in _MODALS - {"to"}:
        return True
    opens = not first or ends_sentence(words, first - 1)
    return opens and (hit.after in _OPENS_CLAUSE or words.gap(hit.last - 1).startswith(","))


_THAT_DAY = re.compile(r"(?:that|the same|that same|that very) day", re.IGNORECASE)
_SUPPOSED = listed("if unless whenever when where anyone whoever any every each")
_POSSIBLE = listed("can cannot may might must could")
_MOST_WORDS = 40
_MOST_BEFORE = 150
# "May" and "march" are verbs in most of such sentences.
_DATED = (MONTH_WORDS | WEEKDAY_WORDS | _DAYS | listed("christmas easter")) - listed("may march")


def _is_supposed(hit: TextMatch) -> bool:
    """A day that is only supposed: "if the gate sticks, a driver can miss the ferry that day"."""
    words = hit.words
    if _THAT_DAY.fullmatch(" ".join(hit.match[0].split())) is None:
        return False
    start = hit.first
    while start and hit.first - start < _MOST_WORDS and not ends_sentence(words, start - 1):
        start -= 1
    said = words.lower[start : hit.first]
    if _SUPPOSED.isdisjoint(said) or any(
        side(words.lower, at) is Lean.PAST for at in range(start, hit.first)
    ):
        return False
    if not _POSSIBLE.isdisjoint(said):
        return not _has_date(said)
    # Nothing before it says which day is meant.
    return not _has_date(words.lower[max(hit.first - _MOST_BEFORE, 0) : hit.first])


def _has_date(words: tuple[str, ...]) -> bool:
    return any(word in _DATED or word.isdecimal() for word in words)


_OF_THE_DAY = listed(
    "thought heat order issue issues question questions man woman dish soup catch special quote "
    "word topic tip photo picture joke light custom customs fashion standards politics bane"
)
_WINS = listed("seize save saves saved carry carried carries win wins won call rue rued")


def _is_no_day(hit: TextMatch) -> bool:
    """The day of no calendar: "the heat of the day", "it saved the day"."""
    if hit.match[0].lower() != "the day":
        return False
    before = hit.before(hit.first)
    noun = hit.before(hit.first - 1) if hit.first > 1 else ""
    return before in _WINS or (before == "of" and noun in _OF_THE_DAY)


#: days of no calendar
GENERIC: tuple[Lookalike, ...] = (
    Lookalike(
        name="day that stands for an age",
        tables=DATES_OF_CALENDAR,
        refuses=_is_generic,
        stopped=(
            "It trains the engineers of tomorrow.",
            "Today's teenagers read.",
            "Yesterday's forgotten heroes sing.",
            "It is tomorrow's world.",
        ),
        passed=(
            "Today's meeting is over.",
            "Tomorrow's youth vote is off.",
            "The results of yesterday are known.",
            "As of today it is shut.",
        ),
    ),
    Lookalike(
        name="day as a noun",
        tables=DATES_OF_CALENDAR,
        refuses=_is_noun,
        stopped=("They dream of a better tomorrow.", "He ate as if there were no tomorrow."),
        passed=("They meet tomorrow.", "It was better yesterday."),
    ),
    Lookalike(
        name="some day",
        tables=DURATIONS_ONLY,
        refuses=_is_some_day,
        stopped=("One day she will return.", "He may one day return."),
        passed=("It lasted one day.", "He left for one day."),
    ),
    Lookalike(
        name="supposed day",
        tables=frozenset((Table.FROM_NARRATIVE,)),
        refuses=_is_supposed,
        stopped=("If it rains, one may lose money that day.",),
        passed=("On 3 May 2019 it rained and he left that day.",),
    ),
    Lookalike(
        name="day of no calendar",
        tables=FROM_PUBLICATION_ONLY,
        refuses=_is_no_day,
        stopped=("They sleep in the heat of the day.", "It saved the day."),
        passed=("Shares rose in the course of the day.",),
    ),
)
