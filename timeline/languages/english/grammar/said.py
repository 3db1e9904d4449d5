"""What is told in a clause, without who says so before it: "The clerk reported that …"."""

from timeline.languages.english.grammar import event_words
from timeline.languages.english.grammar.verbs import verb_groups
from timeline.text.tokens import Tokens


def without_source(words: Tokens, date: int) -> tuple[Tokens, int]:
    """The words behind a verb of saying, and the index of the date among them."""
    groups = [group for group in verb_groups(words) if group.finite]
    if len(groups) < 2 or groups[0].passive or groups[0].verb not in event_words.SAYING_VERBS:  # noqa: PLR2004 - one says, one does
        return words, date
    begin = groups[0].end
    if begin >= len(words) or begin > date:
        return words, date
    if words[begin].low == "that":
        begin += 1
    elif groups[0].verb not in event_words.PLAIN_SAYING or groups[1].start <= begin:
        return words, date
    return (words[begin:], date - begin) if begin <= date else (words, date)
