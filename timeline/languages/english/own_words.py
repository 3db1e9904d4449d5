"""Dates in the words of their documents, where these say more than the phrase for the date.

The rule: a date is told by its phrase where that says all that the words say ("30 November 2023"
is told as "30 Nov 2023", "last year" as "2023"). Words that say more are told as they stand:
"circa 1350", "by the end of 2030", "Q1 to late 2026", "fl. 1450". What only makes sense in its
document, by a publication date or another date around it, is always told as the phrase.

Words say more where one of them is not in the phrase, in full or short, and is not a weekday, a
number or what joins them; they say it in another way where the phrase adds a word. Of certain days
only words without a month say more. Where a reader cannot tell the month or the year from the
words, both are told: "Michaelmas 1402 (29 Sep 1402)". Days of another
calendar are told in both: "7 Nov 1917 (25 Oct 1917 Old Style)".
"""

import re
from collections import Counter
from functools import lru_cache

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import UNDATED, Edtf, EdtfDateTime, Precision, Qualification, ends
from timeline.languages.english.lists import listed
from timeline.languages.english.phrase import phrase
from timeline.languages.english.phrase_calendars import told_in_calendar
from timeline.languages.english.repeated_cues import SAID
from timeline.languages.english.vocabulary import MONTH_WORDS, WEEKDAY_WORDS, is_number_word
from timeline.languages.undated import NONE_YET

#: longer words are a sentence
_LONGEST = 80
_WORD = re.compile(r"[^\W\d_]+")
#: "in early May", and not "in or before 1350"
_LEAD = re.compile(r"^(?:in|on|at|during) (?:the )?(?!or )", re.IGNORECASE)
_ERAS = frozenset(("AD", "BC", "BCE", "CE"))
#: letters of the numbers of kings
_ROMAN = frozenset("IVX")
#: what joins the parts of a date, and what joins two dates where a dash can stand
_JOINS = listed("the of in on at a an and day year st nd rd th")
_BETWEEN = listed("from to until till through")
#: words that begin a date, and are not names
_OPENING = listed(
    "about after around before beginning between by circa early end first from last late "
    "middle no not on perhaps possibly presumably prior probably second since some sometime start "
    "starting third through till to towards turn until up week with"
)
#: letters of the shortest abbreviations
_SHORT = 3


def told(reading: Reading) -> str:
    """The date of a reading in words: those of its document where they say more.

    >>> from timeline.dates.rules import Anchor
    >>> from timeline.languages.read import read
    >>> [told(read(words, Anchor())) for words in ("by the end of 2030", "30 November 2023")]
    ['by the end of 2030', '30 Nov 2023']
    """
    # Words that say that it comes again say nothing of one date of it.
    is_silent = SAID.search(reading.words) or reading.words == NONE_YET
    own = "" if is_silent else reading.words
    words = _as_inside(_LEAD.sub("", own))
    if reading.implied:
        words = _with_year(reading, words)
    if reading.calendar is not Calendar.GREGORIAN and reading.value != UNDATED:
        return _in_calendar(reading, words)
    return _told(reading.value, reading.modifier, words, is_worked_out=reading.has_unsaid_days)


def _with_year(reading: Reading, words: str) -> str:
    """Words that leave nothing but their one year to the document, with it; else none.

    Without them "mid-January to mid-March" would be told in days that no document gives.
    """
    first, last = reading.value.earliest, reading.value.latest
    if not reading.has_unsaid_days or reading.implied != ("year",) or first is None or last is None:
        return ""
    return f"{words} {first.year}" if first.year == last.year and not _has_digit(words) else ""


def _as_inside(words: str) -> str:
    """Words that begin a sentence as they stand inside one: names keep their capital."""
    opens = _WORD.match(words)
    is_name = opens is None or opens[0].lower() not in _OPENING
    if is_name or opens is None:
        return words
    # A word in capitals is in small letters inside: "TO 1918" is "to 1918".
    last = opens.end() if opens[0].isupper() else 1
    return f"{words[:last].lower()}{words[last:]}"


@lru_cache(maxsize=4096)
def _told(value: Edtf, modifier: Modifier, words: str, *, is_worked_out: bool) -> str:
    said = phrase(value, modifier)
    if not _are_for_people(words) or _is_timed(value):
        return said
    if not _say_more(words, said) and not _say_other(words, said):
        return said
    named = not MONTH_WORDS.isdisjoint(_letters(words))
    if named:
        # The days of "mid-May to mid-June" are ours.
        is_told = _is_plain_day(value, modifier) and not is_worked_out
        return said if is_told and not _name_another(words, said) else words
    # Months that stand for "mid-2031" are told of by nobody.
    hidden = value.precision is Precision.DAY or not _has_digit(words)
    return f"{words} ({said})" if hidden and _has_digit(said) else words


def _in_calendar(reading: Reading, words: str) -> str:
    """A date of another calendar, which is told in both, with its words where they say more."""
    said = told_in_calendar(reading)
    if not _are_for_people(words) or _is_timed(reading.value):
        return said
    more = _name_another(words, said) or _say_more(words, f"{said} {_STYLES}")
    if not more:
        return said
    known, _, other = said.removesuffix(")").partition(" (")
    if other and not _name_another(f"({other})", words) and not _say_more(other, words):
        return f"{words} ({known})"
    return f"{words} ({said.replace(' (', '; ').removesuffix(')')})"


def _name_another(words: str, said: str) -> bool:
    """Whether they name a day or a year beside another one, which is not told."""
    if MONTH_WORDS.isdisjoint(_letters(words)):
        return "/" in words
    if not _BESIDE.search(words):
        return False
    return bool(Counter(_NUMBER.findall(words)) - Counter(_NUMBER.findall(said)))


_BESIDE, _NUMBER = re.compile(r"[(\[/=]"), re.compile(r"\d+")
_STYLES = "o s os n ns old new style julian gregorian calendar date b c e bc bce ad ce a d"


def _are_for_people(words: str) -> bool:
    """Whether they are words, and not EDTF, numbers, a sentence or the capitals of a machine."""
    if len(words) > _LONGEST or (" " not in words and words == words.upper()):
        return False
    letters = [word for word in _WORD.findall(words) if word not in _ERAS]
    return not any(len(word) >= _SHORT and word.isupper() for word in letters if set(word) - _ROMAN)


def _say_more(words: str, said: str) -> bool:
    """Whether one of the words is not in what is said, and does not only join the others."""
    carried = _letters(said)
    joins = _JOINS | _BETWEEN if "–" in said or said.startswith("between ") else _JOINS
    return any(
        not (word in joins or word in WEEKDAY_WORDS or is_number_word(word))
        and not any(_is_same(word, other) for other in carried)
        for word in _letters(words)
    )


def _say_other(words: str, said: str) -> bool:
    """Whether what is said has a word of its own: "between" for "June/July 2024"."""
    given = _letters(words)
    return bool(given) and any(
        word not in _JOINS and not any(_is_same(word, other) for other in given)
        for word in _letters(said)
    )


def _letters(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_same(one: str, other: str) -> bool:
    """Whether one is the other, or short for it."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _SHORT and long.startswith(short))


def _is_timed(value: Edtf) -> bool:
    return any(isinstance(end, EdtfDateTime) for end in ends(value))


def _is_plain_day(value: Edtf, modifier: Modifier) -> bool:
    """Whether its days are known, and certain."""
    return (
        modifier is Modifier.WHOLE
        and value.qualification is Qualification.CERTAIN
        and value.precision is Precision.DAY
        and None not in (value.earliest, value.latest)
    )


def _has_digit(text: str) -> bool:
    return any(letter.isdecimal() for letter in text)
