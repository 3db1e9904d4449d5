"""Who takes part, where a clause names two sides."""

from timeline.languages.english.grammar import event_words
from timeline.languages.english.grammar.clauses import Clause
from timeline.languages.english.grammar.nouns import is_event
from timeline.languages.english.grammar.places import capitals, ends_name
from timeline.text.tokens import TokenKind, Tokens


def participants(clause: Clause) -> tuple[str, ...]:
    """The two names of "talks between Oslo and Bonn"; empty where there are none."""
    words = (*clause.elided, *clause.words)
    for at, word in enumerate(words):
        if word.low != "between" or not _is_of_event(words, at):
            continue
        first, end = _name(words, at + 1)
        if end == first or end >= len(words) or words[end].low != "and":
            continue
        second, last = _name(words, end + 1)
        if last > second and not (
            last < len(words) and words[last].small and not ends_name(words[last])
        ):
            return (
                " ".join(one.text for one in words[first:end]),
                " ".join(one.text for one in words[second:last]),
            )
    return ()


def _is_of_event(words: Tokens, at: int) -> bool:
    """Whether an event or paper stands before "between", a date or "signed" left out."""
    at -= 1
    while at > 0 and (
        words[at].kind is TokenKind.DATE or words[at].low in event_words.DOING_PARTICIPLES
    ):
        at -= 1
    return at >= 0 and is_event(words[at])


def _name(words: Tokens, at: int) -> tuple[int, int]:
    """The capitalised words at `at`, an article before them left out."""
    first = at + 1 if at < len(words) and words[at].low == "the" else at
    return first, capitals(words, first)
