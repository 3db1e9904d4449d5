"""Names of feasts that are no date: things of a feast, places, people."""

import re

from timeline.dates.rules import compiled
from timeline.languages.english.feasts import A_FEAST
from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import DATES_OF_CALENDAR, FUNCTION, PREPOSITIONS
from timeline.languages.english.vocabulary import MONTH_WORDS, WEEKDAY_WORDS
from timeline.text.match import TextMatch

#: what is of a feast, and not on it
_THINGS = listed(
    "album albums baking ballot ballots band bargain bargains basket baskets bazaar bells bonus "
    "bonuses bonnet bonnets book books boxes break breaks bunny bunnies cactus cake cakes candy "
    "card cards carol carols chocolate chocolates classic comedy cookies costume costumes crackers "
    "decorations egg eggs fair fairs feelings film films gift gifts greeting greetings ham hit "
    "hits holiday holidays hymn hymns island islands islander islanders jumper jumpers lamb lights "
    "lilies lily list lists market markets mood movie movies music number outfit parties party "
    "period play plays preparations present presents pudding puddings recipe recipes registration "
    "rising rush sale sales season seasons seal seals shoppers shopping single song songs spending "
    "spirit stamps stocking stockings story stories sweater sweaters term terms theme time "
    "tradition traditions tree trees trip turkey turkeys vacation vacations weeks wish wishes "
    "wreath wreaths"
)
_SPEAKS = listed("said says told added wrote asked who")
#: titles before a name
_TITLES = listed("mr mrs ms miss dr prof sir lord lady sen rep gov judge justice")
#: names that mean a day also in small letters
_ALWAYS = ("christmas", "easter", "halloween", "new year", "boxing")
_AT = listed("at on by since until till before after around over for during in to from near past")
# In which no feast is, and the state of the town.
_PLACED = listed("in to from near of outside")
_TOWNS, _STATES = ("corpus christi",), ("Texas", "Tex", "TX")
_NO_NAMES = PREPOSITIONS | _AT | MONTH_WORDS | WEEKDAY_WORDS
_SMALL = listed("s st of the")
_WORD = re.compile(r"[^\W\d_]+")


def _name(hit: TextMatch) -> re.Match[str] | None:
    """The last feast that the words of a date name."""
    found = None
    for found in compiled(A_FEAST).finditer(hit.match["core"]):  # noqa: B007 - the last one
        pass
    return found


def _is_small(hit: TextMatch) -> bool:
    """Small letters in what is a day in capital letters only: "a service of thanksgiving"."""
    name = _name(hit)
    if name is None or name[0].lower().startswith(_ALWAYS):
        return False
    words = _WORD.findall(name[0])
    return any(word[0].islower() and word.lower() not in _SMALL for word in words)


def _is_thing(hit: TextMatch) -> bool:
    """What a feast gives its name to: "Easter eggs", "Thanksgiving turkey", "Easter Island"."""
    name = _name(hit)
    if name is None or not hit.match["core"].endswith(name[0]):
        return False
    after, following = hit.after, hit.written(hit.last)
    if after in _THINGS:
        return True
    if not following[:1].isupper() or not after or following.isupper():
        return False
    placed = hit.before(hit.first) in _AT
    dated = after in FUNCTION or after in MONTH_WORDS or after in WEEKDAY_WORDS
    return not placed and not dated


def _is_town(hit: TextMatch) -> bool:
    """A town with the name of a feast: "in Corpus Christi", "Corpus Christi, Texas"."""
    if hit.match["core"].lower() not in _TOWNS:
        return False
    comma = hit.words.text[hit.end : hit.end + 2] == ", "
    return hit.before(hit.core) in _PLACED or (comma and hit.written(hit.last) in _STATES)


def _is_person(hit: TextMatch) -> bool:
    """A person with the name of a feast: "Wayne Easter", "Mr. Easter", "Easter said"."""
    core = hit.match["core"]
    if " " in core or _name(hit) is None or not core[0].isupper():
        return False
    index = hit.core
    before, said = hit.before(index), hit.written(index - 1) if index else ""
    if index and said.lower() in _TITLES and said[0].isupper():
        return True
    if before and said[0].isupper() and not said.isupper():
        return before not in _NO_NAMES
    return hit.after in _SPEAKS and before not in _AT


#: names of feasts that are no date
HOLIDAYS: tuple[Lookalike, ...] = (
    Lookalike(
        name="feast in small letters",
        tables=DATES_OF_CALENDAR,
        refuses=_is_small,
        stopped=("They held a service of thanksgiving.", "Turnout fell on election day."),
        passed=("They met on Thanksgiving.", "They met at christmas."),
    ),
    Lookalike(
        name="thing of a feast",
        tables=DATES_OF_CALENDAR,
        refuses=_is_thing,
        stopped=(
            "They hid Easter eggs.",
            "He cooked the Thanksgiving turkey.",
            "She sailed to Easter Island.",
            "The Easter Rising failed.",
            "Election Day registration is allowed.",
        ),
        passed=(
            "It sank on Easter Monday.",
            "The Labor Day parade was wet.",
            "At Easter Rome was full.",
        ),
    ),
    Lookalike(
        name="town named as a feast",
        tables=DATES_OF_CALENDAR,
        refuses=_is_town,
        stopped=("A storm hit Corpus Christi, Texas.", "They met in Corpus Christi."),
        passed=("They met on Corpus Christi.", "On Corpus Christi, they sang."),
    ),
    Lookalike(
        name="person named as a feast",
        tables=DATES_OF_CALENDAR,
        refuses=_is_person,
        stopped=("Wayne Easter resigned.", "It was Mr. Easter who left.", "Easter said no."),
        passed=("It closed before Easter.", "Easter was wet."),
    ),
)
