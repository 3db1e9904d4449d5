"""Which side of the publication date a sentence speaks of, by its verbs."""

import re
from itertools import pairwise

from timeline.dates.rules import Lean
from timeline.languages.english import verbs
from timeline.languages.english.abbreviations import ABBREVIATIONS
from timeline.languages.english.lists import listed
from timeline.languages.english.verbs import (
    CALLS,
    LASTED,
    MOVED,
    MOVES,
    NOW,
    REPORTS,
    WAS_TO_HAVE,
    side,
)
from timeline.languages.english.vocabulary import MONTH_WORDS, WEEKDAY_WORDS
from timeline.languages.english.year_ends import is_year_end, side_of_year_end
from timeline.languages.running_text import Grip
from timeline.text.sentences import ends_behind
from timeline.text.words import Words

_REACH = 20
# Words from a date that begins its sentence to the verb of it.
_FAR_REACH = 40
# Words from the verb to a date that it surely governs.
_NEAR = 8
_ARTICLES = listed("the early mid late")
_TOWARDS = ("to", "into")
# Of a plan, and before them, where it is one of then.
_PLANS = listed("scheduled due expected planned set slated supposed meant")
_CALLED_OFF = listed("cancelled canceled called scrapped abandoned dropped moved suspended")
_WAS = listed("was were had")
_TO_BE = ("to", "be")
_NOW_IS = listed("is are has have will")
# Words before a verb that are looked at.
_LOOK_BACK = 6
_UNTIL = frozenset(("until", "till"))
# Before a date they look ahead, whatever was done: "appointed, effective May 1".
_AHEAD_OF = listed("effective payable due deadline starting beginning commencing")
# The same, of what has to be done then.
_BOUNDS = listed("due payable deadline by")
# The same of what was arranged and asked for, if it lies near: "listed as a witness for May 1".
_AIMS = listed("for to by through as")
# Behind these a weekday's event is still to come: "hopes to win Sunday's vote".
_AWAITS = listed(
    "hope hopes expect expects expected plan plans due scheduled set likely prepares upcoming votes"
)
# What is "is" on a day, from there, or still to do.
_IS = listed("is are")
_BEHIND_IS = listed("from at in for to on due set expected scheduled likely open closed")
# Before a date, with it.
_BESIDE = listed("the on in at of about around early mid late from least")
_WITH_VERB = _BESIDE | listed("be been back down up out off over born it him her them us there")
_AUXILIARIES = listed("is are was were has have had will would can could may might must should")
_NOTICES = listed("closed shut cancelled canceled postponed rescheduled")
# What a day had is over before these.
_FOLLOWED = listed("after since follows following despite")
_SET_AS = listed("set named chose chosen picked fixed designated marked declared")
# Between a verb and a date, something else begins.
_BREAK = re.compile(r"[,:;()\[\]–—]|--|\s-\s")


def lean(words: Words, first: int, last: int) -> Lean | None:
    """The side that the verb before words `first` to `last`, or else behind, speaks of.

    None where their sentence has none near. What lasts until a day lasts until one to come,
    unless the verb before says otherwise.
    """
    found, index = _verb(words, first, last)
    if is_year_end(words, last):
        return side_of_year_end(words, first, found)
    if not _is_owner(words, last):
        return found
    return Lean.FUTURE if _is_awaited(words, first, found, index) else Lean.PAST


def governs(words: Words, first: int, last: int) -> Grip:
    """How surely the verb that `lean` goes by tells of the date."""
    found, index = _verb(words, first, last)
    if _is_owner(words, last):
        return _grip_of_owner(words, first, found, index)
    if found is Lean.FUTURE and _lead(words, first) in _BOUNDS:
        return Grip.DUE
    if found is None or index is None:
        return _grip_of_word(words, first, found)
    return _grip_of_verb(words, (first, last), found, index)


def _grip_of_verb(words: Words, date: tuple[int, int], found: Lean, index: int) -> Grip:
    """How surely a verb at `index` tells of the date, from its first word to behind its last."""
    first, last = date
    sure = verbs.is_finite_past if found is Lean.PAST else _is_surely_ahead
    if not sure(words.lower, index) and not _is_done_on(words, first, found, index):
        return Grip.NONE
    if index >= last:
        sure_of_it = _begins(words, first) or (index == last and _is_aside(words, first, last))
        return Grip.SURE if sure_of_it else Grip.NONE
    if found is Lean.PAST and _is_aimed(words, index, first):
        return Grip.NONE
    return Grip.NONE if _is_parted(words, index, first) else _grip(words, index, first)


def _grip_of_owner(words: Words, first: int, found: Lean | None, index: int | None) -> Grip:
    """A guess where no verb before it says that what a weekday has is over, or to come."""
    before = found is not None and index is not None and index < first
    told = before or found is Lean.PAST or _lead(words, first) in _FOLLOWED
    known = told or _is_awaited(words, first, found, index)
    return _grip_of_word(words, first, found) if known else Grip.GUESS


def _grip_of_word(words: Words, first: int, found: Lean | None) -> Grip:
    """How surely a word before the date leaves only one side."""
    if _lead(words, first) == "since" or _is_not_earlier(words, first):
        return Grip.BOUND
    until = found is Lean.FUTURE and _lead(words, first) in _UNTIL
    return Grip.SURE if until else Grip.NONE


def _grip(words: Words, index: int, first: int) -> Grip:
    between = words.lower[index + 1 : first]
    near = all(word in _WITH_VERB or word.endswith("ed") for word in between)
    return Grip.CLOSE if near and _is_main(words, index) else Grip.SURE


def _is_aside(words: Words, first: int, last: int) -> bool:
    """Whether a date stands between commas, with its preposition: "the vote, in May, failed"."""
    at = first - 1 if first and words.lower[first - 1] in _BESIDE else first
    return at > 0 and "," in words.gap(at - 1) and words.gap(last - 1).startswith(",")


def _is_done_on(words: Words, first: int, found: Lean | None, index: int) -> bool:
    """Whether what can be for later was done then: "passed in May", not "passed it for May"."""
    between = words.lower[index + 1 : first]
    passed = found is Lean.PAST and words.lower[index] in verbs.DONE
    return passed and len(between) == 1 and between[0] in ("in", "on", "last")


def _is_aimed(words: Words, index: int, first: int) -> bool:
    """Whether what was done aims at a date: "called bonds for May", "told him to pay in May"."""
    return "to" in words.lower[index + 1 : first] or _lead(words, first) in _AIMS


def _is_parted(words: Words, index: int, first: int) -> bool:
    """Whether something else begins between a verb and a date, or another date stands there."""
    between = words.lower[index + 1 : first]
    if len(between) >= _NEAR:
        return True
    if any(word in MONTH_WORDS or word.isdecimal() for word in between):
        return True
    return _BREAK.search(words.text, words.end[index], words.start[first]) is not None


def _is_main(words: Words, index: int) -> bool:
    """Whether it is surely a verb: "died" can be, "those registered" can describe them."""
    if not verbs.is_ambiguous(words.lower, index):
        return True
    lower = words.lower[max(index - _REACH, 0) : index]
    return _before(words, index)[0] is None and _AUXILIARIES.isdisjoint(lower)


def _is_surely_ahead(lower: tuple[str, ...], index: int) -> bool:
    near = range(max(index - 3, 0), index + 1)
    return lower[index] in _AWAITS or any(verbs.is_to_come(lower, at) for at in near)


def _verb(words: Words, first: int, last: int) -> tuple[Lean | None, int | None]:
    """The side that a verb or a word before the date speaks of, and where the verb stands."""
    led = _led(words, first)
    if led is not None:
        return led, None
    found, index = _before(words, first)
    if _is_not_earlier(words, first):
        return (found, index) if _is_told(words, found, index, first) else (Lean.FUTURE, None)
    if found is Lean.PAST and _is_set_as(words, index, last):
        return Lean.FUTURE, None
    # Whether it was still to be then, the nearest date tells.
    if _moved(words, first) or (found is Lean.FUTURE and _was_planned(words, index, first)):
        return None, None
    return (found, index) if found is not None else _behind(words, first, last)


def _led(words: Words, first: int) -> Lean | None:
    """The side that the words right before the date speak of."""
    if not _UNTIL.isdisjoint(words.lower[max(first - 3, 0) : first]):
        return _until(words, first)
    lead = _lead(words, first)
    now = words.lower[max(first - 2, 0) : first] in (("is", "now"), ("are", "now"))
    if now or lead in _AHEAD_OF or lead in _IS or _moved(words, first) in _TOWARDS:
        return Lean.FUTURE
    return Lean.PAST if lead == "since" else None


def _moved(words: Words, first: int) -> str:
    """What leads a date to which something is moved, or from it; empty where nothing is.

    "Pushed back to May", "slipped from May".
    """
    at = first - 1
    while at > 0 and words.lower[at] in _ARTICLES:
        at -= 1
    if at < 0 or (words.lower[at] not in _TOWARDS and words.lower[at] != "from"):
        return ""
    for index in range(at - 1, max(at - _NEAR, 0) - 1, -1):
        if ends_sentence(words, index):
            return ""
        if words.lower[index] in MOVES:
            return words.lower[at]
    return ""


def _was_planned(words: Words, index: int | None, first: int) -> bool:
    """Whether a word tells of a plan of then, which may be over: "was scheduled for May"."""
    if index is not None and words.lower[max(index - 3, 0) : index] in WAS_TO_HAVE:
        return True
    if index is None or words.lower[first] in WEEKDAY_WORDS:
        return False
    at = index
    while at and (words.lower[at] in _TO_BE or words.lower[at - 1] in _TO_BE):
        at -= 1
    if words.lower[at] not in _PLANS:
        return False
    before = words.lower[max(at - 3, 0) : at]
    return not _WAS.isdisjoint(before) and _NOW_IS.isdisjoint(before)


def _is_told(words: Words, found: Lean | None, index: int | None, first: int) -> bool:
    """Whether something is told: "it came no sooner than Monday", not "set for no sooner than"."""
    if found is not Lean.PAST or index is None or not verbs.is_finite_past(words.lower, index):
        return False
    return _AIMS.isdisjoint(words.lower[index + 1 : first])


def _is_owner(words: Words, last: int) -> bool:
    """Whether it is a weekday of which something is told: "Tuesday's ruling"."""
    lower, after = words.lower, words.lower[last : last + 1]
    return (
        lower[last - 1] in WEEKDAY_WORDS and after == ("s",) and words.gap(last - 1) in ("'", "’")
    )


def _is_awaited(words: Words, first: int, found: Lean | None, index: int | None) -> bool:
    """Whether what a day to come has is meant: "will vote in Sunday's election".

    What "would" or "must" be done about "Tuesday's ruling" follows on it.
    """
    if _is_called_off(words, first):
        return True
    if found is not Lean.FUTURE or index is None:
        return words.lower[max(first - 2, 0) : first] == ("ahead", "of")
    return _is_surely_ahead(words.lower, index)


def _is_called_off(words: Words, first: int) -> bool:
    """Whether what a day has was to come: "Saturday's gala has been called off"."""
    behind = words.lower[first + 2 : first + 2 + _REACH]
    at = next((at for at, word in enumerate(behind) if word in ("has", "have")), None)
    if at is None or at > _NEAR or behind[at + 1 : at + 2] != ("been",):
        return False
    verb = behind[at + 2 : at + 3]
    return bool(verb) and (verb[0] in MOVES or verb[0] in _CALLED_OFF)


def _lead(words: Words, first: int) -> str:
    """The word before a date and before what belongs to it: "by the end of May"."""
    at = first - 1
    while at > 0 and words.lower[at] in _BESIDE and first - at < 4:  # noqa: PLR2004 - a few
        at -= 1
    return words.lower[at] if at >= 0 else ""


def _is_not_earlier(words: Words, first: int) -> bool:
    """Whether something happens at a date at the earliest: "no earlier than May"."""
    lower = words.lower[max(first - 6, 0) : first]
    return any(pair in (("earlier", "than"), ("sooner", "than")) for pair in pairwise(lower))


def _is_set_as(words: Words, index: int | None, last: int) -> bool:
    """Whether a day is set for something: "named May 3 as the last day"."""
    if index is None or words.lower[index] not in _SET_AS:
        return False
    return words.lower[last : last + 1] == ("as",) and words.gap(last - 1) == " "


def _until(words: Words, first: int) -> Lean:
    """The side on which something lasts until a date; what is moved until then, ahead."""
    for word in reversed(words.lower[max(first - 9, 0) : first]):
        if word in MOVED or word in NOW:
            return Lean.FUTURE
        if word in LASTED:
            return Lean.PAST
    return Lean.FUTURE


def _before(words: Words, first: int) -> tuple[Lean | None, int | None]:
    # What stands behind the date does not belong to a verb before it.
    start = max(first - _REACH - _LOOK_BACK, 0)
    lower = words.lower[start:first]
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if ends_sentence(words, index):
            break
        if words.lower[index] in CALLS and words.lower[index + 1] == "for":
            return Lean.FUTURE, index
        found = side(lower, index - start)
        if found is not None and _is_notice(words, index):
            break
        if found is not None and not _is_bracketed(words, index):
            return found, index
    return None, None


def _is_notice(words: Words, index: int) -> bool:
    """Whether a word says how things are on a day and not what was done: "Closed 24 December"."""
    begins = index == 0 or ends_sentence(words, index - 1) or "\n" in words.gap(index - 1)
    return begins and words.lower[index] in _NOTICES


def _is_bracketed(words: Words, index: int) -> bool:
    """Whether the word alone stands in brackets: "(extended)"."""
    return words.text[words.start[index] - 1 : words.start[index]] == "(" and words.gap(
        index
    ).startswith(")")


def _begins(words: Words, first: int) -> bool:
    """Whether a date stands at the beginning of its sentence, behind a preposition at most."""
    return first < 2 or any(ends_sentence(words, index) for index in (first - 1, first - 2))  # noqa: PLR2004


def _behind(words: Words, first: int, last: int) -> tuple[Lean | None, int | None]:
    begins = _begins(words, first)
    reach = _FAR_REACH if begins else _REACH
    for index in range(last, min(last + reach, len(words.lower))):
        if index and ends_sentence(words, index - 1):
            break
        if words.lower[index] in REPORTS and not begins:
            # "… in March, the minister said."
            continue
        found = side(words.lower, index)
        if found is None and index == last and words.lower[index] in _IS:
            # "The meeting on Friday is at noon."
            found = (
                Lean.FUTURE if _BEHIND_IS.intersection(words.lower[index + 1 : index + 2]) else None
            )
        if found is not None and not _is_bracketed(words, index):
            return found, index
    return None, None


def is_to_come(words: Words, first: int) -> bool:
    """Whether the verb before the word `first` speaks of what is to come from today."""
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        if ends_sentence(words, index):
            break
        if verbs.is_to_come(words.lower, index):
            return True
        if verbs.side(words.lower, index) is Lean.PAST:
            return False
    return _begins(words, first) and _will_be(words, first)


def _will_be(words: Words, first: int) -> bool:
    """Whether the first verb behind a date that begins its sentence is "will"."""
    for index in range(first, min(first + _REACH, len(words.lower))):
        if words.lower[index] in ("will", "shall"):
            return True
        if ends_sentence(words, index):
            return False
        if words.lower[index] not in MONTH_WORDS and verbs.side(words.lower, index):
            return False
    return False


def ends_sentence(words: Words, index: int) -> bool:
    """Whether a sentence ends between a word and the next."""
    return ends_behind(words, index, ABBREVIATIONS)
