"""Parts and lengths of other things: "the first half of the match"."""

import re

from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import (
    DATES_OF_CALENDAR,
    DURATIONS_ONLY,
    FROM_PUBLICATION_ONLY,
    FUNCTION,
)
from timeline.languages.english.units import DAYTIMES, unit_of
from timeline.languages.english.vocabulary import MONTH, SEASON
from timeline.languages.numbers import DASH
from timeline.text.match import Table, TextMatch

_TWENTIES = re.compile(
    r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)", re.IGNORECASE
)
_OWNERS = listed("his her their my our your its")


def _is_age(hit: TextMatch) -> bool:
    """Ages and degrees: "in her thirties", "in the mid 70s Fahrenheit"."""
    match = _TWENTIES.search(hit.match[0])
    if match is None:
        return False
    before = hit.before(hit.first)
    if before in _OWNERS:
        return True
    digits = match[0][0].isdecimal()
    the = "the" in (before, hit.match[0][:3].lower()) or hit.match[0][0] in "'‘’"
    quoted = hit.words.text[max(hit.start + match.start() - 1, 0)] in "'‘’"
    if hit.after in ("fahrenheit", "celsius", "degrees", "c", "f"):
        return True
    return digits and not quoted and not the


def _is_half_of(hit: TextMatch) -> bool:
    """Half of what is not a year: "the first half of the match", "second quarter-final"."""
    said = hit.match[0].lower()
    if hit.words.text[hit.end : hit.end + 6].lower() in ("-final", " final"):
        return True
    if "half" not in said or _OF_TIME.search(said):
        return False
    before = hit.before(hit.first)
    if re.search(DASH, said):
        return not _money(hit)
    return (
        before not in listed("in for during of") or hit.after in ("of", "time") or not _money(hit)
    )


# A year, or half of a unit: "half a century ago".
_OF_TIME = re.compile(
    r"year|century|\d{4}|\bhalf\s+an?\b|\ba\W+half\b"
    rf"|\bhalf\s+of\s+(?:the\s+)?(?:(?:next|last|this)\s+\w+|{MONTH}|{SEASON})"
)
_MONEY = re.compile(
    r"profit|revenue|sales|earn|income|loss|growth|grew|output|export|import|econom|gdp|turnover"
    r"|billion|million|percent|%|results|year|trade|production|inflation",
    re.IGNORECASE,
)


def _money(hit: TextMatch) -> bool:
    text = hit.words.text
    return _MONEY.search(text, max(hit.start - 120, 0), hit.end + 60) is not None


_LENGTHS = listed("miles kilometres kilometers km metres meters knots")
_PART_OF_WHOLE = re.compile(
    rf"(?:an?|one|three|3)(?:\s|{DASH})+quarters?|an?(?:\s|{DASH})+second", re.IGNORECASE
)


def _is_no_length(hit: TextMatch) -> bool:
    """Measures of other things: "a quarter of", "a second attack", "the years 1955 to 1957"."""
    words, said = hit.words, hit.match[0].lower()
    if _PART_OF_WHOLE.fullmatch(said) or said in ("seconds", "quarters"):
        return True
    before = hit.words.lower[hit.first - 1] if hit.first else ""
    if said in ("an hour", "per hour", "a second", "per second") and before in _LENGTHS:
        # A speed.
        return True
    if before == "light" and unit_of(said) == "year":
        return True
    unit = words.lower[hit.last - 1]
    after = hit.after
    return unit in ("year", "years") and after.isdecimal() and len(after) == 4  # noqa: PLR2004


def _is_no_reference(hit: TextMatch) -> bool:
    """Words that refer to no time: "the former", "most recent", "Daily Mail"."""
    words = hit.words
    if hit.last - hit.first > 1:
        return False
    word, before, after = words.lower[hit.first], hit.before(hit.first), hit.after
    if word == "former":
        return after in FUNCTION or not after
    if word in ("recent", "recently"):
        return before == "most" or after == "as"
    if word in listed("daily weekly monthly quarterly annual"):
        said, following = hit.written(hit.first), hit.written(hit.last)
        return said[0].isupper() and bool(after) and following[:1].isupper()
    return False


def _is_bare_short_year(hit: TextMatch) -> bool:
    """A year of two digits in a name: "iLife '11"."""
    said = hit.match["core"]
    words, first = hit.words, hit.first
    before = words.lower[first - 1] if first else ""
    short = len(said) == 3 and said[1:].isdecimal()  # noqa: PLR2004 - a sign and two digits
    placed = hit.match["modifier"] or before in listed("in since until by of through during")
    return short and not placed


def _is_day_of_month(hit: TextMatch) -> bool:
    """The ninth of other things: "on the 9th floor"."""
    said = hit.match[0].lower()
    if not (said.startswith("the ") and said[4:5].isdecimal() and " " not in said[4:]):
        return False
    before, following = hit.before(hit.first), hit.written(hit.last)
    at_night = before == "of" and hit.words.lower[hit.first - 2] in DAYTIMES
    if before not in ("on", "by", "until", "till", "from", "after", "before") and not at_night:
        return True
    return (
        hit.after.isalpha()
        and hit.after not in FUNCTION
        and (following.islower() or before != "on")
    )


def _is_bare_part(hit: TextMatch) -> bool:
    """Parts of a day of which nothing says that they are when: "the morning after"."""
    if hit.match[0].lower() not in ("the morning", "the afternoon", "the evening"):
        return False
    return hit.before(hit.first) not in listed("in since by during until") or hit.after == "of"


def _is_day_of_something(hit: TextMatch) -> bool:
    """A day or year that is counted from an event: "the day before the vote"."""
    said = hit.match[0].lower()
    if not said.endswith(("before", "after")):
        return False
    return hit.after.isalpha() and hit.after not in listed("when and but he she it they we in at")


_COUNTED_FROM = re.compile(r"\w+ (?:days?|weeks?|fortnights?|months?|years?) from\b", re.IGNORECASE)
_LASTS = listed("for of lasting lasted lasts last within takes took take some about only runs ran")


def _is_length_from(hit: TextMatch) -> bool:
    """A length and the day that it begins with: "for two weeks from 3 May"."""
    if _COUNTED_FROM.match(hit.match["core"]) is None:
        return False
    return hit.before(hit.first) in _LASTS or hit.after in ("to", "until", "till", "through")


_OF_EVENTS = listed("before after prior preceding following")


def _is_of_event(hit: TextMatch) -> bool:
    """The day or year beside something that happened: "the day after the vote"."""
    return hit.match[0].lower() in ("the day", "the year") and hit.after in _OF_EVENTS


def _is_named_weekend(hit: TextMatch) -> bool:
    """A weekend that the date behind it names: "the weekend of 4-5 May"."""
    return hit.match[0].lower() == "the weekend" and hit.after == "of"


#: parts and lengths of other things
PARTS: tuple[Lookalike, ...] = (
    Lookalike(
        name="age",
        tables=FROM_PUBLICATION_ONLY,
        refuses=_is_age,
        stopped=("She is in her 30s.", "He is in his twenties."),
        passed=("He sang in the '70s.",),
    ),
    Lookalike(
        name="part of no year",
        tables=frozenset((Table.FROM_PUBLICATION, Table.DATE)),
        refuses=_is_half_of,
        stopped=("Both goals came in the first half.", "They lost the second quarter-final."),
        passed=("Sales fell in the first half.",),
    ),
    Lookalike(
        name="no length",
        tables=DURATIONS_ONLY,
        refuses=_is_no_length,
        stopped=("A second attack failed.", "A quarter of them left."),
        passed=("It took three years.",),
    ),
    Lookalike(
        name="no reference",
        tables=DURATIONS_ONLY,
        refuses=_is_no_reference,
        stopped=("The former is true.", "The Daily Mail knew."),
        passed=("In recent years it grew.", "It is a daily flight."),
    ),
    Lookalike(
        name="part of no day",
        tables=FROM_PUBLICATION_ONLY,
        refuses=_is_bare_part,
        stopped=("They love the morning light.",),
        passed=("It rained in the afternoon.",),
    ),
    Lookalike(
        name="year of two digits",
        tables=DATES_OF_CALENDAR,
        refuses=_is_bare_short_year,
        stopped=("The suite is iLife '11.",),
        passed=("It sank in '69.",),
    ),
    Lookalike(
        name="weekend of a date",
        tables=FROM_PUBLICATION_ONLY,
        refuses=_is_named_weekend,
        stopped=("They met on the weekend of the fair.",),
        passed=("They met over the weekend.",),
    ),
    Lookalike(
        name="ninth of other things",
        tables=frozenset((Table.FROM_NARRATIVE,)),
        refuses=_is_day_of_month,
        stopped=("He lived on the 9th floor.",),
        passed=("In May 1862 he left on the 9th.",),
    ),
    Lookalike(
        name="day of an event",
        tables=FROM_PUBLICATION_ONLY,
        refuses=_is_of_event,
        stopped=("The day after the vote she left.", "The year before the flood was dry."),
        passed=("Sales for the year rose.",),
    ),
    Lookalike(
        name="length from a day",
        tables=DATES_OF_CALENDAR,
        refuses=_is_length_from,
        stopped=(),
        passed=("The lease ends two weeks from Friday.",),
    ),
    Lookalike(
        name="counted from an event",
        tables=frozenset((Table.FROM_NARRATIVE,)),
        refuses=_is_day_of_something,
        stopped=(),
        passed=("He died the day before.",),
    ),
)
