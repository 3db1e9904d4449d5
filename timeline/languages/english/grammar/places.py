"""Places that a clause names for what it reports."""

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import function_words, place_words
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import Token, TokenKind, Tokens

_VISITING = frozenset(
    form
    for verb in place_words.PLACE_VERBS
    for form in (verb, verb + "s", verb + "d", verb + "ed", verb.removesuffix("e") + "ing")
) | {"left", "leaving"}
# "To be hosted by Oslo": who has hosted is as often a company.
_SOONEST = 2


def place(clause: Clause) -> str:
    """The place of the event of `clause`, in its words; empty where none is plain.

    Of several places the one beside the date is taken, then the one nearest to it.
    """
    words = (*clause.elided, *clause.words)
    date = len(clause.elided) + clause.date
    own = len(clause.elided)
    found = [
        (first, last)
        for at in range(own, len(words))
        for first, last in [_named(words, at)]
        if last > first
    ]
    if not found and clause.host:
        first, last = _name(clause.host, 0)
        return _text(clause.host[first:last])
    if not found:
        return _of_subject(clause)
    first, last = min(found, key=lambda span: _distance(span, date))
    if any(_joined(words, one, (first, last)) for one in found):
        # "In Geneva and in Vienna": a person decides.
        return ""
    return _text(words[first:last])


def _of_subject(clause: Clause) -> str:
    """Where the subject of the clause before is: "the office in Oslo closed and will reopen"."""
    words = clause.elided
    spans = [_named(words, at) for at, word in enumerate(words) if word.low == "in"]
    found = [(first, last) for first, last in spans if last > first]
    return _text(words[slice(*found[0])]) if len(found) == 1 else ""


def _joined(words: Tokens, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether an "and" joins two places."""
    first, second = sorted((one, other))
    between = [word.low for word in words[first[1] : second[0]]]
    return (
        bool(between)
        and between[0] in function_words.COORDINATORS
        and all(
            low in function_words.COORDINATORS | place_words.PLACE_PREPOSITIONS | {"the"}
            for low in between
        )
    )


def _distance(span: tuple[int, int], date: int) -> tuple[int, int]:
    first, last = span
    away = first - date if first > date else date - last
    # A place before its date stands nearer to it than one behind it.
    return away, int(first > date)


def _text(words: Tokens) -> str:
    parts: list[str] = []
    for word in words:
        if word.text in (",", "'s", "’s", "’", "'") and parts:
            parts[-1] += word.text
        else:
            parts.append(word.text)
    return " ".join(parts)


def _named(words: Tokens, at: int) -> tuple[int, int]:
    """The name of a place that the word at `at` leads, as indices; equal where there is none."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    if low in place_words.PLACE_PREPOSITIONS:
        if before in place_words.NO_PLACE_BEFORE:
            return at, at
    elif low == "to":
        if before not in place_words.TRAVELS:
            return at, at
    elif low == "by":
        if before not in place_words.HOSTS or at < _SOONEST or words[at - 2].low != "be":
            return at, at
    elif low == "through" and before in place_words.TRAVELS:
        pass
    elif not _visits(words, at):
        return at, at
    first, last = _name(words, at + 1)
    sited = words[last - 1].low in place_words.SITES or any(
        word.text == "," for word in words[first:last]
    )
    if low == "at" and not sited:
        return at, at
    return first, last


def _visits(words: Tokens, at: int) -> bool:
    low = words[at].low
    if words[at].capital or (at and words[at - 1].low in function_words.DETERMINERS):
        return False
    return low in _VISITING


def _name(words: Tokens, at: int) -> tuple[int, int]:
    """The capitalised words from `at` on, where they can name a place."""
    first = at
    if first < len(words) and words[first].low == "the":
        first += 1
    last = capitals(words, first)
    if last == first or not _can_be_place(words, first, last):
        return at, at
    after = words[last] if last < len(words) else None
    if after is not None and after.text in ("'s", "’s", "’"):
        return at, at
    if after is not None and after.small and not ends_name(after):
        return at, at
    if after is not None and after.text == "," and last + 1 < len(words):
        wider = capitals(words, last + 1)
        closed = (
            wider == len(words)
            or words[wider].kind in (TokenKind.DATE, TokenKind.MARK)
            or (ends_name(words[wider]))
        )
        joined = wider < len(words) and words[wider].low in function_words.COORDINATORS
        listed = (
            wider < len(words)
            and words[wider].text == ","
            and (
                capitals(words, wider + 1) > wider + 1
                or (wider + 1 < len(words) and words[wider + 1].low in function_words.COORDINATORS)
            )
        )
        if (
            wider > last + 1
            and closed
            and not joined
            and not listed
            and _can_be_place(words, last + 1, wider)
        ):
            return first, wider
    return (at, at) if _is_listed(words, last) else (first, last)


def _is_listed(words: Tokens, at: int) -> bool:
    """Whether more names follow: of "in Oslo, Bergen and Hamar" a person takes one or all."""
    while at + 1 < len(words) and words[at].text == ",":
        end = capitals(words, at + 1)
        if end == at + 1:
            break
        at = end
        if at + 1 < len(words) and words[at].low == "and":
            return words[at + 1].capital
    return False


def ends_name(word: Token) -> bool:
    """Whether a word in small letters ends the name before it and is not a noun of its own."""
    return word.low in _FUNCTION_WORDS or bool(verb_groups((word,)))


_FUNCTION_WORDS = (
    function_words.PREPOSITIONS
    | function_words.COORDINATORS
    | function_words.SUBORDINATORS
    | function_words.ADVERBS
    | function_words.DETERMINERS
    | function_words.PRONOUNS
    | verb_words.BE
    | verb_words.HAVE
    | verb_words.FUTURE_MODALS
    | verb_words.OTHER_MODALS
)


def capitals(words: Tokens, at: int) -> int:
    """Where the capitalised words that begin at `at` end."""
    last = at
    while last < len(words):
        word = words[last]
        if word.capital:
            last += 1
        elif (
            last > at
            and word.low in place_words.NAME_PARTICLES
            and last + 1 < len(words)
            and (words[last + 1].capital)
        ):
            last += 2
        else:
            break
    return last


def _can_be_place(words: Tokens, first: int, last: int) -> bool:
    if last - first == 1 and words[first].low in place_words.DIRECTIONS:
        return False
    for word in words[first:last]:
        if word.low in place_words.NO_PLACES:
            return False
        shouting = word.text.isupper() and len(word.text) > 1
        if shouting and word.low.rstrip(".") not in place_words.PLACE_INITIALS:
            return False
    return True
