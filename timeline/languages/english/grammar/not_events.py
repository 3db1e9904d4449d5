"""Dates at which nothing happens: figures, imprints, headings, states that last."""

import re

from timeline.languages.english.grammar import figure_words, function_words
from timeline.languages.english.grammar.clauses import Clause, DatedClause
from timeline.languages.english.grammar.figures import is_figure, is_measured_change
from timeline.languages.english.grammar.nothing_held import nothing_held
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import Tense, verb_groups
from timeline.text.tokens import TokenKind, Tokens

_HEADING_WORDS = 8
_YEAR = re.compile(r"\d{3,4}")


def refusal(dated: DatedClause) -> str:
    """Why a date makes no event, in a few words; empty where it makes one."""
    for reason, holds in _REASONS:
        if holds(dated):
            return reason
    return ""


def _is_period(dated: DatedClause) -> bool:
    """The period of a paper: "its report for 2019", "the budget for May"."""
    words, date = dated.clause.words, dated.clause.date
    if dated.phrase.preposition == "for":
        return date > 0 and words[date - 1].low in figure_words.PERIOD_NOUNS
    led = [word.low for word in words[max(0, date - 3) : date]]
    while led and led[-1] in function_words.DETERMINERS:
        led.pop()
    return len(led) > 1 and led[-1] == "for" and led[-2] in figure_words.PERIOD_NOUNS


def _is_state(dated: DatedClause) -> bool:
    """A state that lasts, in the present tense with "today"."""
    if dated.published is None or dated.phrase.value.span != dated.published.span:
        return False
    participle = dated.phrase.when.lower()
    if participle not in figure_words.NOW_WORDS and participle not in (
        "this day",
        str(dated.published),
    ):
        return False
    first = next((group for group in verb_groups(dated.clause.words) if group.finite), None)
    if first is None or first.tense is not Tense.PRESENT:
        return False
    return first.verb not in figure_words.MOMENTARY_VERBS


def _is_comparison(dated: DatedClause) -> bool:
    if (
        dated.phrase.preposition == "since"
        and dated.clause.date
        and (dated.clause.words[dated.clause.date - 1].low in ("seen", "unseen"))
    ):
        return True
    if dated.phrase.preposition == "as of":
        return True
    behind = dated.clause.words[dated.clause.date + 1 : dated.clause.date + 2]
    if behind and behind[0].low == "than":
        # "three days later than planned"
        return True
    words = (*dated.clause.before, *dated.clause.elided, *dated.clause.words)
    date = len(dated.clause.before) + len(dated.clause.elided) + dated.clause.date
    if (
        dated.phrase.preposition
        and dated.clause.date
        and dated.clause.words[dated.clause.date - 1].low == "as"
    ):
        # "Twice as many as in 2010"
        return True
    before = " ".join(word.low for word in words[max(0, date - 3) : date])
    if dated.phrase.preposition == "from" and date and words[date - 1].low in figure_words.CHANGES:
        return True
    return before.endswith((*figure_words.COMPARISONS, *figure_words.LEVELS))


def _is_repeated(dated: DatedClause) -> bool:
    """One of many: "on the first Monday of each month"."""
    behind = [
        word.low for word in dated.clause.words[dated.clause.date + 1 : dated.clause.date + 3]
    ]
    return len(behind) > 1 and behind[0] in ("of", "in") and behind[1] in ("each", "every")


def _is_condition(dated: DatedClause) -> bool:
    first = dated.clause.words[0].low if dated.clause.words else ""
    return dated.clause.opener in figure_words.CONDITIONS or first in figure_words.CONDITIONS


def _is_unreal(dated: DatedClause) -> bool:
    """Events that would have happened, that did not happen, and questions."""
    if dated.sentence[-1].text.endswith("?"):
        return True
    words = dated.clause.words
    for group in verb_groups(words):
        inside = [word.low for word in words[group.start : group.end]]
        if group.tense is Tense.MODAL and group.start < dated.clause.date and "have" in inside[1:]:
            return True
        after = words[group.end].low if group.end < len(words) else ""
        before = words[group.start - 1].low if group.start else ""
        none = group.finite and before == "there" and after == "no"
        if none and not nothing_held(words):
            return True
    return False


def _is_imprint(dated: DatedClause) -> bool:
    """Lines about the document itself, and references to others."""
    text = " ".join(word.low for word in dated.sentence)
    if text.startswith(figure_words.IMPRINT) and not any(
        group.finite and group.start > 0 for group in verb_groups(dated.sentence)
    ):
        return True
    if any(mark in text for mark in figure_words.CITATIONS):
        return True
    words, date = dated.clause.words, dated.clause.date
    shown = [
        word for at, word in enumerate(words) if at != date and word.kind is not TokenKind.MARK
    ]
    bracketed = (
        date + 1 == len(words)
        and not dated.phrase.preposition
        and _in_brackets(dated.clause, dated.sentence)
    )
    return (
        bracketed
        and bool(shown)
        and all(word.capital or word.low in ("and", "&") for word in shown)
    )


def _in_brackets(clause: Clause, sentence: Tokens) -> bool:
    last = clause.words[-1]
    for at, word in enumerate(sentence):
        if word.start == last.start:
            return at + 1 < len(sentence) and sentence[at + 1].text == ")"
    return False


def _is_lifetime(dated: DatedClause) -> bool:
    """Brackets behind a name: "(born 1950)"."""
    if not _in_brackets(dated.clause, dated.sentence):
        return False
    words = [word for at, word in enumerate(dated.clause.words) if at != dated.clause.date]
    lows = {word.low.rstrip(".") for word in words}
    return not dated.clause.elided and bool(
        lows & {"born", "b", "died", "d", "aged", "reigned", "r"}
    )


def _is_heading(dated: DatedClause) -> bool:
    """A line without a verb or full stop, its date not in front."""
    last = dated.sentence[-1]
    if last.text in (".", "!", "?", "”", '"', ":", ";") or len(dated.clause.before) > 0:
        return False
    if len(dated.sentence) > 1 and last.kind is TokenKind.DATE and dated.sentence[-2].text == ",":
        return True
    if any(group.finite for group in verb_groups(dated.sentence)):
        return False
    return dated.sentence[0].kind is not TokenKind.DATE or not _words(dated.sentence)


def _is_date_line(dated: DatedClause) -> bool:
    """Nothing but dates, or the publication date in a few words without a verb."""
    shown = _words(dated.sentence)
    if not shown:
        return True
    named = [word for at, word in enumerate(dated.clause.words) if at != dated.clause.date]
    dateline = (
        dated.clause.date > 0
        and dated.clause.date + 1 == len(dated.clause.words)
        and not dated.clause.before
    )
    if (
        dateline
        and not any(group.finite for group in verb_groups(dated.clause.words))
        and not dated.phrase.preposition
        and all(
            (word.capital and not is_event(word)) or word.text in (",", "(", ".") for word in named
        )
    ):
        return True
    if (
        dated.published is None
        or dated.phrase.value != dated.published
        or len(shown) > _HEADING_WORDS
    ):
        return False
    return not any(group.finite for group in verb_groups(dated.sentence)) and (
        dated.sentence[-1].text not in (".", "!", "?")
    )


def _words(sentence: Tokens) -> list[str]:
    return [word.low for word in sentence if word.kind is TokenKind.WORD]


def _is_name(dated: DatedClause) -> bool:
    """A year as part of a name: "Agenda 2030"."""
    if (
        dated.phrase.preposition
        or dated.phrase.attributive
        or not _YEAR.fullmatch(dated.phrase.mention.text)
    ):
        return False
    words, date = dated.clause.words, dated.clause.date
    before = words[date - 1] if date else None
    if before is None or not before.capital or before.end + 1 < words[date].start:
        return False
    return not is_event(before)


def _is_no_event(dated: DatedClause) -> bool:
    """A date that describes a thing: "a 1998 sedan", "its 2024 budget"."""
    if dated.phrase.preposition == "of":
        return dated.clause.date == 0 or not is_event(dated.clause.words[dated.clause.date - 1])
    if not dated.phrase.attributive:
        return False
    behind = dated.clause.words[dated.clause.date + 1 :]
    verbs = verb_groups(behind)
    end = next((group.start for group in verbs if group.start), len(behind))
    head = None
    for word in behind[:end]:
        if (
            word.kind is not TokenKind.WORD
            or word.low in function_words.PREPOSITIONS | function_words.COORDINATORS
        ):
            break
        head = word
    return head is None or not is_event(head)


def _is_subject(dated: DatedClause) -> bool:
    """A date that is spoken of: "Sunday was chosen", "that day has come"."""
    if dated.phrase.preposition or dated.phrase.attributive or dated.clause.elided:
        return False
    words, date = dated.clause.words, dated.clause.date
    if any(
        word.kind is TokenKind.WORD
        and word.low not in function_words.OPENERS | function_words.ADVERBS
        and not word.low.endswith("ly")
        for word in words[:date]
    ):
        return False
    groups = verb_groups(words)
    return any(
        group.start == date + 1 and group.finite and group.verb not in figure_words.SEEING_VERBS
        for group in groups
    )


def _is_empty(dated: DatedClause) -> bool:
    return not any(
        word.kind is TokenKind.WORD
        and word.low not in function_words.PREPOSITIONS | function_words.DETERMINERS
        for word in (*dated.clause.elided, *dated.clause.words)
    )


def _is_rank(dated: DatedClause) -> bool:
    """A thing compared with others: "the biggest since 2007", "the second time this year"."""
    if _is_counted(dated):
        return True
    if dated.phrase.preposition not in ("since", "throughout"):
        return False
    words, date = dated.clause.words, dated.clause.date
    lows = {word.low for word in words[:date]}
    return any(
        low.endswith("est") and low not in figure_words.NOT_SUPERLATIVES for low in lows
    ) or bool(lows & figure_words.RANKS)


def _is_counted(dated: DatedClause) -> bool:
    """Whether the date is only that within which it is the second one, or the like."""
    words, date = dated.clause.words, dated.clause.date
    if not words[date].text.lower().startswith("this ") or not date:
        return False
    at = date - 1 - (words[date - 1].low in ("time", "one") and date > 1)
    return words[at].low in figure_words.ORDINALS


#: the reason of what did not, or would have happened
UNREAL = "not real"
_NAME, _THING = "part of a name", "describes a thing"
#: reasons of dates that are words of what they describe
NAMING = frozenset({_NAME, _THING})
_REASONS = (
    ("a date alone", _is_date_line),
    ("a heading", _is_heading),
    ("a line about the document", _is_imprint),
    ("a figure", is_figure),
    ("a figure that moves", is_measured_change),
    ("a comparison", _is_comparison),
    ("the period of a paper", _is_period),
    ("again and again", _is_repeated),
    ("a condition", _is_condition),
    (UNREAL, _is_unreal),
    ("a state that lasts", _is_state),
    ("a rank", _is_rank),
    ("the dates of a life", _is_lifetime),
    ("what the sentence is about", _is_subject),
    (_NAME, _is_name),
    (_THING, _is_no_event),
    ("nothing is said of it", _is_empty),
)
