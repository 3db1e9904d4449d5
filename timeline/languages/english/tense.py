"""Which side of the publication date a sentence speaks of, by its verbs."""

from timeline.dates.rules import Lean
from timeline.languages.english import verbs
from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.verbs import CALLS, LASTED, REPORTS, side
from timeline.languages.english.year_ends import is_year_end, side_of_year_end
from timeline.text.sentences import ends_behind
from timeline.text.words import Words

_REACH = 20
_UNTIL = frozenset(("until", "till"))


def lean(words: Words, first: int, last: int) -> Lean | None:
    """The side that the verb before words `first` to `last`, or else behind, speaks of.

    None where their sentence has none near. What lasts until a day lasts until one to come,
    unless the verb before says otherwise.
    """
    if is_year_end(words, last):
        return side_of_year_end(words, first, _side(words, first, last))
    return _side(words, first, last)


def _side(words: Words, first: int, last: int) -> Lean | None:
    begins = False
    if not _UNTIL.isdisjoint(words.lower[max(first - 3, 0) : first]):
        return (
            Lean.PAST
            if LASTED.intersection(words.lower[max(first - 9, 0) : first])
            else Lean.FUTURE
        )
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if ends_sentence(words, index):
            begins = index == first - 1
            break
        if words.lower[index] in CALLS and words.lower[index + 1] == "for":
            return Lean.FUTURE
        found = side(words.lower, index)
        if found is not None:
            return found
    begins = begins or first < 2  # noqa: PLR2004 - a preposition at most
    for index in range(last, min(last + _REACH, len(words.lower))):
        if index and ends_sentence(words, index - 1):
            break
        if words.lower[index] in REPORTS and not begins:
            # "… in March, the minister said."
            continue
        found = side(words.lower, index)
        if found is not None:
            return found
    return None


def is_to_come(words: Words, first: int) -> bool:
    """Whether the verb before the word `first` speaks of what is to come from today."""
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if ends_sentence(words, index):
            return False
        if verbs.is_to_come(words.lower, index):
            return True
        if verbs.side(words.lower, index) is Lean.PAST:
            return False
    return False


def ends_sentence(words: Words, index: int) -> bool:
    """Whether a sentence ends between a word and the next."""
    return ends_behind(words, index, ABBREVIATIONS)
