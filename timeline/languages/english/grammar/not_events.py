"""Dates at which nothing happens: figures, ages, imprints, headings, states that last."""

import re

from timeline.edtf import EdtfDate
from timeline.languages.english.grammar import figure_words, function_words
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import Tense, VerbGroup, verb_groups
from timeline.languages.grammar import DatePhrase
from timeline.text.tokens import Token, TokenKind, Tokens

_HEADING_WORDS = 8
_YEAR = re.compile(r"\d{3,4}")
# A year or a quarter of one
_YEARLY = re.compile(r"\d{4}(?:-3[3-6])?")
_NAMED = re.compile(r"[^\W\d_]\w*[-–]?\Z")


def refusal(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> str:
    """Why the date of `clause` makes no event, in a few words; empty where it makes one."""
    for reason, holds in _REASONS:
        if holds(clause, phrase, sentence, published):
            return reason
    return ""


def _is_figure(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """A quantity and a verb or noun of measuring, in the clause or before "which"."""
    del sentence, published
    words = (*clause.elided, *clause.words)
    before = clause.words[clause.date - 1] if clause.date else None
    if before is not None and before.low in figure_words.MEASURES and not is_event(before):
        return any(_is_quantity(words, at) for at in range(len(words)))
    groups = verb_groups(words)
    yearly = _YEARLY.fullmatch(str(phrase.value)) and any(
        group.verb in figure_words.YEARLY_VERBS
        and not group.passive
        and any(
            _is_long(word) or word.low in ("million", "billion")
            for word in words[group.end : group.end + 3]
        )
        for group in groups
    )
    summed = phrase.preposition == "since" and any(_is_long(word) for word in words)
    if (
        yearly
        or summed
        or any(_counts(words, group) for group in groups)
        or _is_share(words, groups)
    ):
        # Summed: "has sold 40,000 of them since 2010".
        return True
    if not any(_is_quantity(words, at) for at in range(len(words))):
        return False
    verbs = {group.verb for group in groups}
    if not any(group.finite for group in groups) and not any(is_event(word) for word in words):
        return True
    lows = {word.low for word in words}
    if verbs & figure_words.COUNTING_VERBS:
        return True
    return bool(verbs & figure_words.MEASURING_VERBS) and bool(lows & figure_words.MEASURES)


def _is_period(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """The stretch of time that a paper is of: "its report for 2019", "the budget for May"."""
    del sentence, published
    words, date = clause.words, clause.date
    if phrase.preposition == "for":
        return date > 0 and words[date - 1].low in figure_words.PERIOD_NOUNS
    led = [word.low for word in words[max(0, date - 3) : date]]
    while led and led[-1] in function_words.DETERMINERS:
        led.pop()
    return len(led) > 1 and led[-1] == "for" and led[-2] in figure_words.PERIOD_NOUNS


def _is_share(words: Tokens, groups: tuple[VerbGroup, ...]) -> bool:
    """Whether the subject or object is a figure: "expects revenue of 9 million", "fell by half"."""
    finite = next((group for group in groups if group.finite), None)
    if finite is None:
        return False
    subject, behind = words[: finite.start], words[finite.end :]
    if finite.verb in ("be", "pass", "stand") and not finite.passive:
        if subject and subject[-1].low == "there" and behind and behind[0].kind is TokenKind.NUMBER:
            return True
        measured = any(word.low in figure_words.MEASURES for word in subject)
        return measured and bool(behind) and behind[0].kind is TokenKind.NUMBER
    if finite.passive and finite.verb in ("report", "record", "register", "count"):
        return any(_is_long(word) for word in subject)
    return not finite.passive and _has_figure(finite.verb, behind)


def _has_figure(verb: str, behind: Tokens) -> bool:
    """Whether the words behind `verb` say how much."""
    first = behind[0].low if behind else ""
    if verb in figure_words.MOVING_VERBS and first == "by":
        return any(
            word.kind is TokenKind.NUMBER
            or word.low in figure_words.FRACTIONS | figure_words.NUMBER_WORDS
            for word in behind[1:3]
        )
    if verb == "account" and first == "for":
        return _amount(behind[1:])
    if verb == "have" and any(_is_long(word) for word in behind):
        return True
    of = next((at for at, word in enumerate(behind) if word.low == "of"), 0)
    measured = of > 0 and behind[of - 1].low in figure_words.MEASURES
    return verb in figure_words.FIGURE_VERBS and measured and _amount(behind[of + 1 :])


def _is_long(word: Token) -> bool:
    return word.kind is TokenKind.NUMBER and "," in word.text


def _amount(words: Tokens) -> bool:
    """Whether an amount stands at the beginning of `words`."""
    return any(
        word.kind is TokenKind.NUMBER or word.text in figure_words.CURRENCIES for word in words[:2]
    )


def _counts(words: Tokens, group: VerbGroup) -> bool:
    """Whether the verb has a quantity for its object: "reached nearly $3 million"."""
    if group.verb not in figure_words.MEASURING_VERBS | figure_words.HAVING_VERBS:
        return False
    at = group.end
    while at < len(words) and (
        words[at].low in figure_words.ROUGHLY
        or words[at].low in function_words.ADVERBS
        or words[at].low.endswith("ly")
    ):
        at += 1
    if (
        group.verb in figure_words.HAVING_VERBS
        and at < len(words)
        and words[at].kind is TokenKind.NUMBER
    ):
        return True
    return _is_quantity(words, at) or (
        at < len(words)
        and (words[at].kind is TokenKind.NUMBER or words[at].low in figure_words.NUMBER_WORDS)
        and _is_quantity(words, at + 1)
    )


def _is_quantity(words: Tokens, at: int) -> bool:
    if at >= len(words):
        return False
    word = words[at]
    if word.text in figure_words.CURRENCIES or word.text == "%":
        return True
    if at == 0:
        return False
    before = words[at - 1]
    if word.low == "cent" and before.low == "per":
        return True
    counted = (
        before.kind is TokenKind.NUMBER
        or before.low in figure_words.UNITS | figure_words.NUMBER_WORDS
    )
    long = word.kind is TokenKind.NUMBER and ("," in word.text or "." in word.text)
    return long or (word.low in figure_words.UNITS and counted)


def _is_measured_change(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """Prices that rise: the subject is measured and the verb is of measuring."""
    del phrase, sentence, published
    words = (*clause.elided, *clause.words)
    groups = verb_groups(words)
    finite = next((group for group in groups if group.finite), None)
    if finite is None or finite.verb not in figure_words.MEASURING_VERBS - {"be", "make", "see"}:
        return False
    subject = {word.low for word in words[: finite.start]}
    quantity = any(_is_quantity(words, at) for at in range(len(words)))
    weak = finite.verb in ("report", "hit", "reach", "close", "post", "trade", "estimate")
    return bool(subject & figure_words.MEASURES) and (quantity or not weak)


def _is_state(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """What lasts, told in the present of "today"."""
    del sentence
    if published is None or phrase.value.span != published.span:
        return False
    participle = phrase.when.lower()
    if participle not in figure_words.NOW_WORDS and participle not in ("this day", str(published)):
        return False
    first = next((group for group in verb_groups(clause.words) if group.finite), None)
    if first is None or first.tense is not Tense.PRESENT:
        return False
    return first.verb not in figure_words.MOMENTARY_VERBS


def _is_comparison(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    del sentence, published
    if (
        phrase.preposition == "since"
        and clause.date
        and (clause.words[clause.date - 1].low in ("seen", "unseen"))
    ):
        return True
    if phrase.preposition == "as of":
        return True
    behind = clause.words[clause.date + 1 : clause.date + 2]
    if behind and behind[0].low == "than":
        # "three days later than planned"
        return True
    words = (*clause.before, *clause.elided, *clause.words)
    date = len(clause.before) + len(clause.elided) + clause.date
    if phrase.preposition and clause.date and clause.words[clause.date - 1].low == "as":
        # "Twice as many as in 2010"
        return True
    before = " ".join(word.low for word in words[max(0, date - 3) : date])
    if phrase.preposition == "from" and date and words[date - 1].low in figure_words.CHANGES:
        return True
    return before.endswith((*figure_words.COMPARISONS, *figure_words.LEVELS))


def _is_repeated(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """One of many: "on the first Monday of each month"."""
    del phrase, sentence, published
    behind = [word.low for word in clause.words[clause.date + 1 : clause.date + 3]]
    return len(behind) > 1 and behind[0] in ("of", "in") and behind[1] in ("each", "every")


def _is_condition(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    del phrase, sentence, published
    first = clause.words[0].low if clause.words else ""
    return clause.opener in figure_words.CONDITIONS or first in figure_words.CONDITIONS


def _is_unreal(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """What would have happened, what there was none of, and questions."""
    del phrase, published
    if sentence[-1].text.endswith("?"):
        return True
    words = clause.words
    for group in verb_groups(words):
        inside = [word.low for word in words[group.start : group.end]]
        if group.tense is Tense.MODAL and group.start < clause.date and "have" in inside[1:]:
            return True
        after = words[group.end].low if group.end < len(words) else ""
        before = words[group.start - 1].low if group.start else ""
        if before == "there" and after == "no":
            return True
    return False


def _is_imprint(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """Lines about the document itself, and references to others."""
    del published
    text = " ".join(word.low for word in sentence)
    if text.startswith(figure_words.IMPRINT) and not any(
        group.finite and group.start > 0 for group in verb_groups(sentence)
    ):
        return True
    if any(mark in text for mark in figure_words.CITATIONS):
        return True
    words, date = clause.words, clause.date
    shown = [
        word for at, word in enumerate(words) if at != date and word.kind is not TokenKind.MARK
    ]
    bracketed = date + 1 == len(words) and not phrase.preposition and _in_brackets(clause, sentence)
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


def _is_lifetime(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """What stands in brackets behind a name: "(born 1950)"."""
    del phrase, published
    if not _in_brackets(clause, sentence):
        return False
    words = [word for at, word in enumerate(clause.words) if at != clause.date]
    lows = {word.low.rstrip(".") for word in words}
    return not clause.elided and bool(lows & {"born", "b", "died", "d", "aged", "reigned", "r"})


def _is_heading(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """A line without a verb or full stop, its date not in front."""
    del phrase, published
    last = sentence[-1]
    if last.text in (".", "!", "?", "”", '"', ":", ";") or len(clause.before) > 0:
        return False
    if len(sentence) > 1 and last.kind is TokenKind.DATE and sentence[-2].text == ",":
        return True
    if any(group.finite for group in verb_groups(sentence)):
        return False
    return sentence[0].kind is not TokenKind.DATE or not _words(sentence)


def _is_date_line(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """Nothing but dates, or the publication date in a few words without a verb."""
    shown = _words(sentence)
    if not shown:
        return True
    named = [word for at, word in enumerate(clause.words) if at != clause.date]
    dateline = clause.date > 0 and clause.date + 1 == len(clause.words) and not clause.before
    if (
        dateline
        and not phrase.preposition
        and all(
            (word.capital and not is_event(word)) or word.text in (",", "(", ".") for word in named
        )
    ):
        return True
    if published is None or phrase.value != published or len(shown) > _HEADING_WORDS:
        return False
    return not any(group.finite for group in verb_groups(sentence)) and (
        sentence[-1].text not in (".", "!", "?")
    )


def _words(sentence: Tokens) -> list[str]:
    return [word.low for word in sentence if word.kind is TokenKind.WORD]


def _is_name(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """A year as part of a name: "Agenda 2030"."""
    del sentence, published
    if phrase.preposition or phrase.attributive or not _YEAR.fullmatch(phrase.mention.text):
        return False
    words, date = clause.words, clause.date
    before = words[date - 1] if date else None
    if before is None or not before.capital or before.end + 1 < words[date].start:
        return False
    return not is_event(before)


def _is_no_event(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """A date that describes a thing: "a 1998 sedan", "its 2024 budget"."""
    del sentence, published
    if phrase.preposition == "of":
        return clause.date == 0 or not is_event(clause.words[clause.date - 1])
    if not phrase.attributive:
        return False
    behind = clause.words[clause.date + 1 :]
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


def _is_subject(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """A date that is spoken of: "Sunday was chosen", "that day has come"."""
    del sentence, published
    if phrase.preposition or phrase.attributive or clause.elided:
        return False
    words, date = clause.words, clause.date
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


def _is_empty(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    del phrase, sentence, published
    return not any(
        word.kind is TokenKind.WORD
        and word.low not in function_words.PREPOSITIONS | function_words.DETERMINERS
        for word in (*clause.elided, *clause.words)
    )


def _is_rank(
    clause: Clause, phrase: DatePhrase, sentence: Tokens, published: EdtfDate | None
) -> bool:
    """A thing compared with all since: "the biggest since 2007"."""
    del sentence, published
    if phrase.preposition not in ("since", "throughout"):
        return False
    words, date = clause.words, clause.date
    lows = {word.low for word in words[:date]}
    return any(
        low.endswith("est") and low not in figure_words.NOT_SUPERLATIVES for low in lows
    ) or bool(lows & figure_words.RANKS)


_NAME, _THING = "part of a name", "describes a thing"
#: reasons of dates that are words of what they describe
NAMING = frozenset({_NAME, _THING})
_REASONS = (
    ("a date alone", _is_date_line),
    ("a heading", _is_heading),
    ("a line about the document", _is_imprint),
    ("a figure", _is_figure),
    ("a figure that moves", _is_measured_change),
    ("a comparison", _is_comparison),
    ("the time that a paper is of", _is_period),
    ("again and again", _is_repeated),
    ("a condition", _is_condition),
    ("not real", _is_unreal),
    ("a state that lasts", _is_state),
    ("a rank", _is_rank),
    ("the dates of a life", _is_lifetime),
    ("spoken of itself", _is_subject),
    (_NAME, _is_name),
    (_THING, _is_no_event),
    ("nothing is told of it", _is_empty),
)
