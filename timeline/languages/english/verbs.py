"""Whether a sentence speaks of the past or of the future, by its English verbs."""

from timeline.dates.rules import Lean
from timeline.languages.english.lists import listed
from timeline.languages.english.verb_words import (
    IRREGULAR_VERBS,
    NOT_VERBS,
    PAST_AUXILIARIES,
    RARE_IRREGULAR_VERBS,
)

_AHEAD = listed(
    "retires follows joins hosts visits expect sees foresee foresees fear fears need needs futures "
    "delivery will shall ll wo gonna expected scheduled slated due upcoming forthcoming plans "
    "planning intends hopes aims expects deadline likely forecast possible postponed delayed "
    "adjourned deferred rescheduled would should may might must can cannot tomorrow opens starts "
    "begins votes meets arrives returns resumes expires convenes launches kicks takes comes leaves "
    "ends closes"
)
# Past forms that are those of the present or the infinitive as well.
_NOT_BACK = listed("broadcast come run")
_BACK = (
    frozenset(
        form
        for _, *forms in (*IRREGULAR_VERBS, *RARE_IRREGULAR_VERBS)
        for form in forms
        if form not in _NOT_BACK
    )
    | PAST_AUXILIARIES
    | listed("been didn hadn wasn weren")
)
_NO_VERBS = NOT_VERBS | listed("allied limited seabed shed supposed wounded")
# Behind these, "to" and a verb look ahead.
_PROMISES = listed(
    "agreed promised vowed pledged threatened decided refused asked ordered told urged invited "
    "planned hoped offered expected wants want wanted wish wishes seeks sought set poised "
    "projected prepared ready is are was were going forced"
)
_SOON = listed(
    "scheduled expected due slated set planned planning projected poised postponed delayed put"
)
# Of what is said to be so on a day to come.
_STATES = listed("closed open off shut back up")
# Behind these a participle is not a verb of its own: "would stay closed".
_STAYS = listed("stay stays remain remains keep keeps is are be being get gets")
_TODAY = listed("will shall ll has have")
_DUE = listed("due to set expected planned scheduled")
_UNTIL = frozenset(("until", "till"))
_MODALS = listed("will shall would should may might must can ll")
# Verbs without an ending that speak of what is to come where they are no nouns.
_BARE = listed("reopen reopens steps vote votes go meet face appear")
_BEFORE_NOUNS = listed("the a an this that its their his her our of s")


def side(lower: tuple[str, ...], index: int) -> Lean | None:
    """The side of the present that the word at `index` speaks of as a verb; None for others."""
    if _looks_ahead(lower, index):
        return Lean.FUTURE
    return Lean.PAST if _looks_back(lower, index) else None


def is_to_come(lower: tuple[str, ...], index: int) -> bool:
    """Whether the word at `index` speaks from today: "will", "has been", "is due".

    "Would", "planned" and the like also speak of what was to come.
    """
    word = lower[index]
    after = lower[index + 1] if index + 1 < len(lower) else ""
    return word in _TODAY or (word in ("is", "are") and after in _DUE)


def _looks_ahead(lower: tuple[str, ...], index: int) -> bool:
    word, rest = lower[index], lower[index + 1 : index + 4]
    after = rest[0] if rest else ""
    before = lower[index - 1] if index else ""
    return (
        word in _AHEAD
        or (word == "won" and after == "t")
        # "Could rise" is to come; "could not hold" and "could be seen" are past.
        or (word == "could" and after not in ("not", "be"))
        or (word == "to" and after == "be")
        or (word in ("take", "takes") and after in ("effect", "place"))
        or (word in _PROMISES and _looks_to(rest, for_it=word in _SOON))
        # "Has been scheduled", "was put off until".
        or (word in ("has", "have") and not _SOON.isdisjoint(rest))
        or (word in ("put", "pushed", "moved") and not _UNTIL.isdisjoint(rest))
        or (word in ("is", "are") and after in _STATES)
        or (word in _BARE and before not in _BEFORE_NOUNS)
        or (_is_participle(word) and _follows_modal(lower, index))
    )


def _looks_to(rest: tuple[str, ...], *, for_it: bool) -> bool:
    """Whether "to" and a verb follow: "agreed to meet", and not "agreed to the text"."""
    if rest[:1] == ("for",):
        return for_it
    return rest[:1] == ("to",) and rest[1:2] != () and rest[1] not in _BEFORE_NOUNS


def _follows_modal(lower: tuple[str, ...], index: int) -> bool:
    """Whether a modal governs the verb: "will cut", "is to be held", "may be put"."""
    before = lower[index - 1] if index else ""
    if before == "be" and index > 1:
        return lower[index - 2] in _MODALS or lower[index - 2] in ("to", "not")
    return before in _MODALS


def _looks_back(lower: tuple[str, ...], index: int) -> bool:
    word = lower[index]
    if word in ("has", "have"):
        return any(_is_participle(other) for other in lower[index + 1 : index + 4])
    return _is_participle(word) and not _is_state(lower, index)


def _is_state(lower: tuple[str, ...], index: int) -> bool:
    return index > 0 and lower[index - 1] in _STAYS


#: verbs that ask "for" what is to come
CALLS = listed("call calls called asked asks")
#: before "until", they mean that it is over
LASTED = listed("was were had did lasted stayed remained waited kept held ran")
#: verbs that report and say nothing of when
REPORTS = listed("said says told added reported announced wrote writes according")


def _is_participle(word: str) -> bool:
    regular = word.endswith("ed") and len(word) > 3 and word not in _NO_VERBS  # noqa: PLR2004 - "red"
    return regular or word in _BACK
