"""What says "not earlier" or "not later" than a date: "not … before May", "May at the latest"."""

import re
from dataclasses import dataclass

from timeline.languages.english.grammar.moves import is_moved

#: prepositions that say it, as a seed has them
BOUNDS = (
    r"(?:no|not)\s+(?:earlier|sooner|later)\s+than|not\s+(?:before|after|until|till)"
    r"|on\s+or\s+(?:after|before)|until\s+at\s+least|at\s+least\s+until"
)
_BEHIND = re.compile(
    r",?\s+(?:at\s+the\s+(?:very\s+)?(?P<side>earliest|latest)|or\s+(?P<or>later|earlier|sooner))(?!\w)",
    re.IGNORECASE,
)
_THAN = re.compile(r"(?:no|not)\s+(?:earlier|sooner|later)\s+than", re.IGNORECASE)
_LATER = frozenset(("earliest", "later"))
_AT_LEAST = re.compile(r"until\s+at\s+least|at\s+least\s+until", re.IGNORECASE)
# A "not" and the verb that it is of: "will not be ready", "won't open".
_NEGATED = re.compile(
    r"(?<!\w)(?:(?P<lead>\w+)\s+)?(?:not|never)\s+(?:[\w-]+\s+){1,5}\Z"
    r"|(?<!\w)(?P<short>\w+)n['’]t\s+(?:[\w-]+\s+){1,5}\Z|(?<!\w)cannot\s+(?:[\w-]+\s+){1,5}\Z",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"(?:before|until|till|prior to)", re.IGNORECASE)
_PAST = frozenset(("did", "was", "were", "had"))
_REACH = 60
_AIM = re.compile(r"(?<!\w)(?:to|for|until|till)\s+\Z", re.IGNORECASE)
_AIM_REACH = 8
#: told of what goes on until a day and may go on behind it
MAY_LAST = "“{}”: it may go on for longer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """How a date bounds what happens."""

    #: as a seed has it; empty where it happens on the date itself
    preposition: str
    #: offset behind the words
    end: int
    #: whether a "not" that stands with the verb belongs to it
    negated: bool = False
    doubt: str = ""


def bound(text: str, span: tuple[int, int], preposition: str, floor: int) -> Bound | None:
    """What the words around a date say: it begins with its preposition; None where nothing."""
    start, end = span
    behind = _BEHIND.match(text, end)
    if behind is not None:
        said = (behind["side"] or behind["or"]).lower()
        than = "no earlier than" if said in _LATER else "no later than"
        return Bound(preposition=than, end=behind.end())
    if _AT_LEAST.fullmatch(preposition):
        if is_moved(text, start, end):
            return Bound(preposition=preposition, end=end)
        return Bound(preposition="until", end=end, doubt=MAY_LAST.format(preposition))
    if _THAN.fullmatch(preposition):
        return Bound(preposition=preposition, end=end)
    return _negated(text, start, end, preposition, floor)


def aimed_start(text: str, start: int, floor: int) -> int:
    """Where the words begin with what stands before them: "moved to no earlier than May"."""
    found = _AIM.search(text, max(floor, start - _AIM_REACH), start)
    return start if found is None else found.start()


def _negated(text: str, start: int, end: int, preposition: str, floor: int) -> Bound | None:
    """The bound of what does not happen before a date, and so from then on."""
    if not _LIMITS.fullmatch(preposition):
        return None
    found = _NEGATED.search(text, max(floor, start - _REACH), start)
    if found is None:
        return None
    told = (found["lead"] or found["short"] or "").lower() in _PAST
    until = preposition in ("until", "till")
    return Bound(preposition="" if told and until else "not before", end=end, negated=True)
