"""The text of a title, from its words."""

import re

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    function_words,
    title_words,
)
from timeline.languages.english.grammar.conjugation import third_person
from timeline.languages.english.grammar.nouns import is_event, noun_start
from timeline.languages.english.grammar.verb_forms import base_form, can_be_participle
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: characters of a title
LONGEST = 90
_SPACES = re.compile(r"\s+")
_TIGHT = re.compile(r"\s+([,.;:!?%)\]])")
_OPEN = re.compile(r"([(\[$€£])\s+")
_LAST_SCRAP = re.compile(r",\s\w+\Z")
_COMMAS = re.compile(r",(?:\s*,)+")
_SPLIT_PHRASES = tuple(tuple(phrase.split()) for phrase in function_words.OPENING_PHRASES)
#: by their first words, in the order of the list
_OPENING_PHRASES = {
    first: tuple(phrase for phrase in _SPLIT_PHRASES if phrase[0] == first)
    for first in {phrase[0] for phrase in _SPLIT_PHRASES}
}
_JOINING = function_words.OPENERS | function_words.COORDINATORS | {"the", "a", "an"}
_SUBORDINATING = function_words.SUBORDINATORS - function_words.PREPOSITIONS - {"who", "which"}
_HANGING = (
    function_words.PREPOSITIONS
    | function_words.COORDINATORS
    | function_words.DETERMINERS
    | function_words.SUBORDINATORS
    | verb_words.BE
    | {"to", "later", "then", "also", "as", "again"}
) - {"her", "this", "that", "above", "inside", "outside"}
_PAIRS = (("(", ")"), ("[", "]"))
_SHORTEST_CUT = 45


def trimmed(words: Tokens) -> Tokens:
    """The words without those that only join them to the words around."""
    first, last = 0, len(words)
    while first < last:
        behind = first + (_opening(words, first) or _joint(words, first))
        if behind == first:
            break
        first = behind
    while first < last and _hangs(words, first, last):
        last -= 1
    return words[first:last]


def _opening(words: Tokens, first: int) -> int:
    """How many words from `first` on only lead to what follows: "as a result"."""
    for phrase in _OPENING_PHRASES.get(words[first].low, ()):
        if tuple(word.low for word in words[first : first + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _joint(words: Tokens, first: int) -> int:
    after = words[first + 1] if first + 1 < len(words) else None
    return int(_joins(words[first], after))


def _joins(word: Token, after: Token | None) -> bool:
    if word.kind is TokenKind.MARK:
        return word.text not in "([$€£"
    if word.low in ("this", "that", "these") and after is not None and after.kind is TokenKind.WORD:
        return word.low == "that" or is_event(after)
    return (
        word.low in _JOINING
        or (word.low in _SUBORDINATING and not (after is not None and after.low == "of"))
        or (word.low == "not" and after is not None and after.low in function_words.ADVERBS)
    )


def _hangs(words: Tokens, first: int, last: int) -> bool:
    word = words[last - 1]
    if word.kind is TokenKind.MARK:
        return word.text not in ")]%" and word.text not in POSSESSIVES
    low = word.low
    if low in ("in", "on", "off", "up", "over", "down") and last - first > 1:
        phrasal = title_words.PHRASALS.get(low, frozenset())
        before = words[last - 2]
        known = base_form(before) in phrasal or before.low in map(third_person, phrasal)
        return not known and not (low in ("up", "down", "off") and can_be_participle(before))
    return low in _HANGING


def written(words: Tokens) -> str:
    """The words as a line, cut to length, with a capital."""
    words = _both_sides(words)
    verb = next((group for group in verb_groups(words) if group.finite), None)
    shortest = 0 if verb is None else len(joined_words(words[: verb.end + 1]))
    line = _balanced(_shortened(joined_words(words), max(shortest, _SHORTEST_CUT))).strip(" ,;:–—-")
    if verb is None or verb.end < len(words):
        line = _LAST_SCRAP.sub("", line)
    return line[:1].upper() + line[1:]


def _both_sides(words: Tokens) -> Tokens:
    """Of words that are too long, the event "between" two sides alone, where that has room."""
    at = next((at for at, word in enumerate(words) if word.low == "between"), 0)
    if not at or len(joined_words(words)) <= LONGEST:
        return words
    ends = {group.end for group in verb_groups(words)} | {0}
    events = (
        one
        for one in range(at)
        if is_event(words[one])
        and _leads_to(words, one, at)
        and _behind_article(words, one) in ends
    )
    for noun in events:
        found = tuple(
            word
            for word in words[noun_start(words, noun) :]
            if word.low != "the" or word.start < words[at].start
        )
        if len(joined_words(found)) <= LONGEST:
            return found
    return words


def _behind_article(words: Tokens, noun: int) -> int:
    """Where the words begin that describe a noun, with its article."""
    first = noun_start(words, noun)
    while first and words[first - 1].low in function_words.DETERMINERS:
        first -= 1
    return first


def _leads_to(words: Tokens, noun: int, between: int) -> bool:
    """Whether nothing but what belongs to an event stands between it and "between"."""
    inside = words[noun + 1 : between]
    return not any(word.kind is TokenKind.MARK for word in inside) and not verb_groups(inside)


def joined_words(words: Tokens) -> str:
    """The words with spaces as in the text."""
    parts: list[str] = []
    for at, word in enumerate(words):
        if at and _is_apart(words[at - 1], word):
            parts.append(" ")
        parts.append(word.text)
    line = _SPACES.sub(" ", "".join(parts)).strip()
    line = _OPEN.sub(r"\1", _TIGHT.sub(r"\1", line))
    return _COMMAS.sub(",", line)


def _is_apart(before: Token, word: Token) -> bool:
    both = before.kind is TokenKind.WORD and word.kind is TokenKind.WORD
    return both or before.end != word.start


def _balanced(line: str) -> str:
    for opening, closing in _PAIRS:
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    return _SPACES.sub(" ", line)


def _shortened(line: str, shortest: int) -> str:
    """`line` cut before a comma, preposition or conjunction where it is too long."""
    if len(line) <= LONGEST:
        return line
    best = joint = 0
    for match in re.finditer(r"[,;:]\s|\s[–—]\s|\s(?=(?P<word>[\w']+))", line):
        if match.start() > LONGEST:
            break
        if match.start() < shortest:
            continue
        word = match["word"]
        if word is None or word.lower() in (
            function_words.PREPOSITIONS | function_words.SUBORDINATORS
        ) - {
            "of",
            "than",
        } | {"that"}:
            best = match.start()
        elif word.lower() in function_words.COORDINATORS:
            joint = match.start()
    # "For computer and electronics makers": a noun may end behind the "and".
    best = best or joint
    if not best:
        best = line.rfind(" ", 0, LONGEST)
        return line[: best if best > 0 else LONGEST - 1] + "…"
    return _with_sides(line[:best], shortest)


def _with_sides(line: str, shortest: int) -> str:
    """A line that was cut, without a "between" of which it has only one side."""
    head, between, tail = line.rpartition(" between ")
    return head if between and " and " not in tail and len(head) >= shortest else line
