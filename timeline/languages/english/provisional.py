"""Dates as plans say them: "May 2027 (tbc)", "spring 2027, date tba", "early to mid 2027"."""

import re
from dataclasses import replace

from timeline import edtf
from timeline.dates.lists import are_neighbours, one_of
from timeline.dates.narrowed import narrowed
from timeline.dates.resolve import qualified
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, first_match
from timeline.dates.stretch import interval_of
from timeline.edtf import EdtfDateTime, Qualification
from timeline.errors import DateError
from timeline.languages.english.dates import DATES, QUALIFIED
from timeline.languages.english.ranges import RANGES
from timeline.languages.english.vocabulary import modifier_named
from timeline.languages.numbers import DASH

_TOLD = "announced|confirmed|decided|determined|set|fixed|agreed"
_PART = "early|mid(?:dle)?|late"


def _date(match: re.Match[str], anchor: Anchor) -> Parts:
    words = re.sub(r"^(?:the|from)\s+", "", match["date"], flags=re.IGNORECASE)
    found = first_match(words, (*DATES, QUALIFIED, *RANGES), anchor)
    if found is None:
        raise DateError(f"{match[0]!r} is not a date that can be read: {words!r} is not a date")
    return found


def _provisional(match: re.Match[str], anchor: Anchor) -> Parts:
    """The date, uncertain unless only its day is still to be told."""
    found = _date(match, anchor)
    if not match["maybe"]:
        return found
    return replace(found, value=qualified(match[0], found.value, Qualification.UNCERTAIN))


def _till_late(match: re.Match[str], anchor: Anchor) -> Parts:
    found = _date(match, anchor)
    if not isinstance(found.value, EdtfDateTime):
        raise DateError(f"{match[0]!r} gives no time from which it lasts: write it, as in 20:00")
    return found


def _two_parts(match: re.Match[str], anchor: Anchor) -> Parts:
    """From one part of a date to another, or one of them."""
    found = _date(match, anchor)
    first, last = (
        narrowed(replace(found, modifier=modifier_named(match[name]))) for name in ("first", "last")
    )
    if first.span.begin >= last.span.begin or not isinstance(first, edtf.EdtfInterval):
        raise DateError(f"{match[0]!r} is not a date that can be read: write both ends in full")
    if match["or"] and not are_neighbours(first, last):
        return replace(found, value=one_of((first, last)))
    return replace(found, value=interval_of(first, last), modifier=Modifier.WITHIN)


#: what plans leave open
PROVISIONAL: tuple[Rule, ...] = (
    Rule(
        name="provisional date",
        source=(
            r"(?P<date>.+?),?(?: [(\[]?|[(\[])"
            r"(?:(?P<maybe>tbc|to be confirmed|provisional(?:ly)?|tentative(?:ly)?|unconfirmed)"
            rf"|(?:(?:exact |final )?(?:dates?|days?) )?(?:tb[acd]|to be (?:{_TOLD})))[)\]]?"
        ),
        read=_provisional,
        examples=(
            ("May 2027 (tbc)", "", "2027-05?"),
            ("4 May 2027, to be confirmed", "", "2027-05-04?"),
            ("spring 2027, date to be announced", "", "2027-21"),
        ),
        rejects=("tbc", "May 2027", "date to be"),
        cue="tb[acd]|to be|provisional|tentative|unconfirmed",
    ),
    Rule(
        name="time till late",
        source=rf"(?P<date>.+?)(?:,? (?:till|until|'?til|to)| ?{DASH}) late",
        read=_till_late,
        examples=(("12 April 2027, 8 pm till late", "", "2027-04-12T20:00"),),
        rejects=("till late", "8 pm till late 2027"),
        cue="late",
    ),
    Rule(
        name="two parts of a date",
        source=(
            rf"(?P<first>{_PART})(?: ?{DASH} ?| )?(?:to|(?P<or>or)|/)(?: ?{DASH} ?| )?"
            rf"(?P<last>{_PART}|end)(?:{DASH}| )(?:of )?(?:the )?(?P<date>.+)"
        ),
        read=_two_parts,
        examples=(
            ("early to mid 2027", "", "2027-01/2027-08"),
            ("mid-to-late May 2027", "", "2027-05-11/2027-05-31"),
        ),
        rejects=("early 2027", "early May to late June 2027", "to late 2027"),
        cue=_PART,
    ),
)
