"""Whether a sentence speaks of the past or of the future, by its English verbs."""

from timeline.dates.rules import Lean
from timeline.languages.english.grammar.function_words import (
    ADVERBS,
    COORDINATORS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from timeline.languages.english.lists import listed
from timeline.languages.english.verb_words import (
    IRREGULAR_VERBS,
    NOT_VERBS,
    PAST_AUXILIARIES,
    RARE_IRREGULAR_VERBS,
    REGULAR_VERBS,
)
from timeline.languages.english.vocabulary import MONTH_WORDS, WEEKDAY_WORDS

_AHEAD = listed(
    "retires joins hosts visits expect sees foresee foresees fear fears need needs futures "
    "delivery will shall ll wo gonna expected scheduled slated due upcoming forthcoming plans "
    "planning intends hopes aims expects deadline likely forecast possible "
    "rescheduled would should may might must can cannot tomorrow opens starts "
    "begins votes meets arrives returns resumes expires convenes launches kicks takes comes leaves "
    "ends closes goes holds heads travels reopens sails flies"
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
    "fixed listed booked timed "
    "projected prepared ready is are was were going forced forecast tipped bound hope hopes aim "
    "intend agree agrees "
    "pledge pledges vow vows threaten threatens promise promises"
)
_SOON = listed(
    "fixed listed booked timed "
    "scheduled expected due slated set planned planning projected poised postponed delayed put "
    "promised"
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
_BARE = listed(
    "reopen reopens steps vote votes go meet face appear resume reconvene arrive begin return"
)
_AUXILIARIES = listed("is was has does this its always sometimes")
# The same, which are nouns more often: verbs behind a plural only.
_NOUNS_TOO = listed("open start close end visit play travel launch")
_BEFORE_NOUNS = listed("the a an this that its their his her our of s")


# Those that are asked to do it stand before "to": "asked its lenders to reply".
_ASKS = listed(
    "asked ordered told urged invited wants want wanted expects allowed required forced persuaded "
    "advised warned instructed called obliged needed"
)
_LONGEST_ASKED = 5
# Behind these a participle describes what follows it: "the reduced sum", "two preferred shares".
_DESCRIBES = (_BEFORE_NOUNS - {"that"}) | listed(
    "with without for from in on at by no more less million billion thousand hundred two three "
    "four five six seven eight nine ten"
)
# What can stand behind a verb and is no noun that it describes.
_NO_NOUNS = (
    _BEFORE_NOUNS
    | PREPOSITIONS
    | COORDINATORS
    | PRONOUNS
    | SUBORDINATORS
    | ADVERBS
    # "A planned march"
    | (MONTH_WORDS - {"march"})
    | WEEKDAY_WORDS
)
_SELVES = listed("itself himself herself themselves myself yourself ourselves")
# Past forms that are nouns as well: "a two-for-one split", "the cut".
_SAME_FORMS = listed("cut hit put set shut split cast cost hurt let shed bid upset burst spread")
# "Unspecified" is what nobody did, and these somebody did.
_UNDONE = listed(
    "unveiled united undermined unleashed unloaded unlocked unearthed unfolded unseated unmasked "
    "unified unpacked unravelled unraveled unwrapped underlined"
)
# What is arranged: "is meeting on Friday"; "is investigating" is of what was.
_ARRANGED = listed(
    "meeting holding hosting visiting leaving arriving opening closing coming going playing "
    "flying travelling traveling speaking starting launching returning"
)
# Before a noun they say that it is to come: "a planned strike on Friday".
_PLANNED = listed("planned scheduled proposed expected")
_COME = listed("due set scheduled expected planned supposed meant")


#: what was to have opened was to open on a day to come, if not on one just past.
WAS_TO_HAVE = (("was", "to", "have"), ("were", "to", "have"))


def side(lower: tuple[str, ...], index: int) -> Lean | None:
    """The side of the present that the word at `index` speaks of as a verb; None for others."""
    if _looks_ahead(lower, index) or lower[max(index - 3, 0) : index] in WAS_TO_HAVE:
        return Lean.FUTURE
    return Lean.PAST if _looks_back(lower, index) else None


def is_finite_past(lower: tuple[str, ...], index: int) -> bool:
    """Whether the word at `index` tells what happened, and of nothing that was arranged."""
    word = lower[index]
    return _looks_back(lower, index) and word not in _ARRANGES and word not in _REPORTING


def is_ambiguous(lower: tuple[str, ...], index: int) -> bool:
    """Whether the form can be a participle as well, without an auxiliary before it."""
    auxiliary = _HELP.isdisjoint(lower[max(index - 3, 0) : index])
    return auxiliary and lower[index].endswith("ed")


def is_to_come(lower: tuple[str, ...], index: int) -> bool:
    """Whether the word at `index` speaks from today: "will", "has been", "is due".

    "Would", "planned" and the like also speak of what was to come.
    """
    word = lower[index]
    after = lower[index + 1] if index + 1 < len(lower) else ""
    before = lower[index - 1] if index else ""
    if word == "to":
        return before in ("is", "are") and after == "be"
    return word in _TODAY or (word in ("is", "are") and after in _DUE)


def _looks_ahead(lower: tuple[str, ...], index: int) -> bool:
    word, rest = lower[index], lower[index + 1 : index + 4]
    after = rest[0] if rest else ""
    before = lower[index - 1] if index else ""
    return (
        (word in _AHEAD and not _is_cause(lower, index) and not _was_to_come(lower, index))
        or (word == "won" and after == "t")
        # "Could rise" is to come; "could not hold" and "could be seen" are past.
        or (word == "could" and after not in ("not", "be"))
        or (word == "to" and after == "be" and not (index and _was_to_come(lower, index - 1)))
        or (word in ("take", "takes") and after in ("effect", "place"))
        or (
            word in _PROMISES
            and _looks_to(rest, for_it=word in _SOON)
            and not _was_to_come(lower, index)
        )
        or (word in _ASKS and _asks_to(lower, index))
        # "Planned a vigil", and "no plan to walk out".
        or (word == "planned" and after in _BEFORE_NOUNS and before not in _HAD)
        or (word == "plan" and after == "to")
        # "Has been scheduled", "was put off until".
        or (word in ("has", "have") and not _SOON.isdisjoint(rest))
        or (word in ("put", "pushed", "moved") and not _UNTIL.isdisjoint(rest))
        or (word in ("is", "are") and (after in _STATES or after in _ARRANGED))
        or (word in _PLANNED and _describes(lower, index))
        or (word in _BARE and before not in _BEFORE_NOUNS and before != "to")
        or (word in _NOUNS_TOO and _is_plural(before))
        or (_is_participle(word) and _follows_modal(lower, index))
    )


def _is_cause(lower: tuple[str, ...], index: int) -> bool:
    """Whether "due to" tells why: "due to an accident", and not "due to open"."""
    if lower[index] != "due" or lower[index + 1 : index + 2] != ("to",):
        return False
    verb = lower[index + 2] if index + 2 < len(lower) else ""
    return verb not in _BASES


def _was_to_come(lower: tuple[str, ...], index: int) -> bool:
    """Whether it was to come and is no more: "had been due", "was to have been held"."""
    return lower[index] in _COME and not _HAD.isdisjoint(lower[max(index - 3, 0) : index])


def _asks_to(lower: tuple[str, ...], index: int) -> bool:
    """Whether someone is asked to do something: "asked its lenders to reply"."""
    rest = lower[index + 1 : index + 2 + _LONGEST_ASKED]
    if "to" not in rest[:-1]:
        return False
    return rest[rest.index("to") + 1] not in _BEFORE_NOUNS


def _is_plural(word: str) -> bool:
    no_noun = word in _NO_NOUNS or word in _AUXILIARIES
    return word.endswith("s") and not word.endswith("ss") and not no_noun


def _looks_to(rest: tuple[str, ...], *, for_it: bool) -> bool:
    """Whether "to" and a verb follow: "agreed to meet", and not "agreed to the text"."""
    if rest[:1] == ("for",):
        return for_it
    return rest[:1] == ("to",) and rest[1:2] != () and rest[1] not in _BEFORE_NOUNS


def _follows_modal(lower: tuple[str, ...], index: int) -> bool:
    """Whether a modal governs the verb: "will cut", "is to be held", "will be formally put"."""
    led = [word for word in lower[max(index - 5, 0) : index] if not _is_adverb(word)]
    before, first = (["", "", *led])[-1], (["", "", *led])[-2]
    if before == "have":
        # "Will have doubled", and not "would have".
        return first in ("will", "shall", "ll")
    if before == "be":
        return first in _MODALS or first in ("to", "not")
    return before in _MODALS


def _is_adverb(word: str) -> bool:
    """Whether a word may stand between a modal and its verb: "will formally open"."""
    return (word.endswith("ly") and len(word) > _SHORTEST_ADVERB) or word in _ADVERBS_BETWEEN


def _looks_back(lower: tuple[str, ...], index: int) -> bool:
    word = lower[index]
    if word in ("has", "have"):
        return any(_is_participle(other) for other in lower[index + 1 : index + 4])
    if index and lower[index - 1] == "to" and word in _SAME_FORMS:
        # "Forecast to hit" has not hit.
        return False
    return _is_participle(word) and not _is_state(lower, index) and not _describes(lower, index)


def _describes(lower: tuple[str, ...], index: int) -> bool:
    """Whether a participle describes a noun and is no verb: "the reduced sum", "a split"."""
    word = lower[index]
    before = lower[index - 1] if index else ""
    after = lower[index + 1] if index + 1 < len(lower) else ""
    if word in PAST_AUXILIARIES:
        return False
    if word.startswith("un") and word.endswith("ed") and word not in _UNDONE:
        return True
    if word in _SAME_FORMS and (before in _DESCRIBES or before == "one"):
        return True
    if before in _SELVES:
        return True
    return before in _DESCRIBES and after != "" and after not in _NO_NOUNS


def _is_state(lower: tuple[str, ...], index: int) -> bool:
    return index > 0 and lower[index - 1] in _STAYS


_SHORTEST_ADVERB = 4
_ADVERBS_BETWEEN = listed("also then now soon first again still only")
_HAD = listed("had")
_HELP = PAST_AUXILIARIES | listed("has have been be")
_BASES = frozenset(REGULAR_VERBS) | {base for base, *_ in IRREGULAR_VERBS} | {"be"}
#: verbs that ask "for" what is to come
CALLS = listed("call calls called asked asks")
#: before "until", they mean that it is over
LASTED = listed("was were had did lasted stayed remained waited kept held ran")
#: before "until", they mean that it is still to come, as what is so now does
NOW = listed("is are will shall expected due has have can must remains stays")
MOVED = listed("postponed delayed pushed moved put adjourned deferred suspended extended prolonged")
#: move something to a date or from it
MOVES = listed(
    "postponed postpones postponing delayed delays delaying pushed pushes pushing moved moves "
    "moving shifted shifts shifting slipped slips slipping slid rescheduled deferred adjourned "
    "brought put changed switched advanced"
)
#: verbs that report and say nothing of when
REPORTS = listed("said says told added reported announced wrote writes according")

_REPORTING = REPORTS
# What they tell of is still to be: "approved a sale in May".
_ARRANGES = listed(
    "agreed approved arranged booked called chose declared decided fixed named ordered picked "
    "planned promised proposed scheduled set called sold listed appointed extended prolonged "
    "continued postponed delayed moved pushed put filled backed cleared passed"
)


#: of these, done on a date, nothing is still to be: "the law passed in May"
DONE = listed("passed approved agreed chose declared named ordered sold appointed backed cleared")


def _is_participle(word: str) -> bool:
    regular = word.endswith("ed") and len(word) > 3 and word not in _NO_VERBS  # noqa: PLR2004 - "red"
    return regular or word in _BACK
