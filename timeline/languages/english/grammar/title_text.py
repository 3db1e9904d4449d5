"""The text of a title, from its words."""

import re

from timeline.languages.english import verb_words
from timeline.languages.english.grammar import (
    function_words,
    title_words,
)
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import POSSESSIVES, Token, TokenKind, Tokens

#: characters of a title
LONGEST = 90
_SPACES = re.compile(r"\s+")
_TIGHT = re.compile(r"\s+([,.;:!?%)\]])")
_OPEN = re.compile(r"([(\[$€£])\s+")
_LAST_SCRAP = re.compile(r",\s\w+\Z")
_COMMAS = re.compile(r",(?:\s*,)+")
_PAIRS = (("(", ")"), ("[", "]"))
_SHORTEST_CUT = 45


def trimmed(words: Tokens) -> Tokens:
    """The words without those that only join them to the words around."""
    found = list(words)
    changed = True
    while changed and found:
        changed = False
        lows = " ".join(word.low for word in found[:6])
        for phrase in function_words.OPENING_PHRASES:
            if lows.startswith(phrase + " ") or lows == phrase:
                del found[: len(phrase.split())]
                changed = True
                break
        if found and _joins(found[0], found[1] if len(found) > 1 else None):
            del found[0]
            changed = True
    while found and _hangs(found):
        found.pop()
    return tuple(found)


def _joins(word: Token, after: Token | None) -> bool:
    if word.kind is TokenKind.MARK:
        return word.text not in "([$€£"
    if word.low in ("this", "that", "these") and after is not None and after.kind is TokenKind.WORD:
        return word.low == "that" or is_event(after)
    return (
        word.low in function_words.OPENERS | function_words.COORDINATORS | {"the", "a", "an"}
        or (
            word.low in function_words.SUBORDINATORS - function_words.PREPOSITIONS
            and word.low not in ("who", "which")
            and not (after is not None and after.low == "of")
        )
        or (word.low == "not" and after is not None and after.low in function_words.ADVERBS)
    )


def _hangs(words: list[Token]) -> bool:
    word = words[-1]
    if word.kind is TokenKind.MARK:
        return word.text not in ")]%" and word.text not in POSSESSIVES
    low = word.low
    if low in ("in", "on", "off", "up", "over", "down") and len(words) > 1:
        before = words[-2].low
        phrasal = title_words.PHRASALS.get(low, frozenset())
        return before not in phrasal
    return low in (
        function_words.PREPOSITIONS
        | function_words.COORDINATORS
        | function_words.DETERMINERS
        | function_words.SUBORDINATORS
        | verb_words.BE
        | {"to", "later", "then", "also", "as", "again"}
    ) and low not in ("her", "this", "that", "above", "inside", "outside")


def written(words: Tokens) -> str:
    """The words as a line, cut to length, with a capital."""
    verb = next((group for group in verb_groups(words) if group.finite), None)
    shortest = 0 if verb is None else len(joined_words(words[: verb.end + 1]))
    line = _balanced(_shortened(joined_words(words), max(shortest, _SHORTEST_CUT))).strip(" ,;:–—-")
    line = _LAST_SCRAP.sub("", line)
    return line[:1].upper() + line[1:]


def joined_words(words: Tokens) -> str:
    """The words with spaces as in the text."""
    parts: list[str] = []
    for at, word in enumerate(words):
        if at and words[at - 1].end != word.start:
            parts.append(" ")
        parts.append(word.text)
    line = _SPACES.sub(" ", "".join(parts)).strip()
    line = _OPEN.sub(r"\1", _TIGHT.sub(r"\1", line))
    return _COMMAS.sub(",", line)


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
    return line[:best]
