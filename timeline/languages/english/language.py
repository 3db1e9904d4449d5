"""English: its row of `LANGUAGES`."""

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.languages.english.dates import DATES, QUALIFIED
from timeline.languages.english.day_times import TIMES_OF_DAY
from timeline.languages.english.phrase import phrase
from timeline.languages.english.ranges import RANGES
from timeline.languages.language import Language

if TYPE_CHECKING:
    from timeline.dates.rules import Refusal, Rule
    from timeline.languages.grammar import Grammar
    from timeline.languages.header import HeaderWords
    from timeline.languages.phrases import Phrases
    from timeline.languages.repetition import RepetitionWords
    from timeline.languages.running_text import RunningText
    from timeline.languages.undated import UndatedWords

_LEAD = re.compile(
    # "over two years ago" is not a day that many years ago.
    r"(?:(?:(?:some\s?time|at\s++some\s++point)\s++(?:in|during)|on|in|at|during|of|over(?!.*\bago\b)|throughout)\s++)?+"
    # "in the last year" can be any twelve months, "in last year" is no other year.
    r"(?:the\s++(?!(?:last|next)\s++(?:year|month|week|quarter|decade)\b))?+",
    re.IGNORECASE,
)


@cache
def _late_rules() -> "tuple[Rule, ...]":
    from timeline.languages.english.catalogues import CATALOGUES
    from timeline.languages.english.day_times import SAID_TIMES
    from timeline.languages.english.from_publication import FROM_PUBLICATION
    from timeline.languages.english.provisional import PROVISIONAL
    from timeline.languages.english.regnal_years import REGNAL_YEARS
    from timeline.languages.english.several import SEVERAL

    near = (rule for rule in FROM_PUBLICATION if rule.in_seeds)
    return (*near, *SAID_TIMES, *REGNAL_YEARS, *CATALOGUES, *PROVISIONAL, *SEVERAL)


@cache
def _refusals() -> "tuple[Refusal, ...]":
    from timeline.languages.english.refusals import REFUSALS

    return REFUSALS


@cache
def _undated() -> "UndatedWords":
    from timeline.languages.english.undated import UNDATED_WORDS

    return UNDATED_WORDS


@cache
def _repetition() -> "RepetitionWords":
    from timeline.languages.english.repeated import REPEATED

    return REPEATED


@cache
def _running_text() -> "RunningText":
    from timeline.languages.english.running_text import RUNNING_TEXT

    return RUNNING_TEXT


@cache
def _header() -> "HeaderWords":
    from timeline.languages.english.header_words import HEADER

    return HEADER


@cache
def _grammar() -> "Grammar":
    from timeline.languages.english.grammar.accounts import GRAMMAR

    return GRAMMAR


@cache
def _phrases() -> "Phrases":
    from timeline.languages.english.phrases import PHRASES

    return PHRASES


LANGUAGE = Language(
    tag="en",
    name="English",
    rules=(*DATES, QUALIFIED, *TIMES_OF_DAY, *RANGES),
    late_rules=_late_rules,
    refusals=_refusals,
    undated=_undated,
    repetition=_repetition,
    lead=_LEAD,
    running_text=_running_text,
    phrase=phrase,
    header=_header,
    grammar=_grammar,
    phrases=_phrases,
)
