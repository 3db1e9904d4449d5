"""Dates of which a part is not known: what of them is, and which date is the likeliest."""

import re
from contextlib import suppress
from datetime import date

from timeline import edtf
from timeline.dates.rules import YEAR_LAST, Anchor, Lean, Parts, Rule, RuleKind
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.narrative import Narrative

#: the TIMEX3 value of a day that is not known
OPEN_DAY = "XXXX-XX-XX"
#: stands in for a day that is not known
ANY_MONDAY = edtf.day(date(2000, 1, 3))
_ANY_YEAR = 2000
_KNOWN_DIGIT = re.compile(r"\d(?![A-Z])|(?<=W)\d")


def likeliest(core: str, narrative: Narrative) -> Parts | None:
    """The likeliest date of words that are refused, for a person to decide; None for none."""
    published, language = narrative.published, narrative.text
    found: list[Parts] = []
    for each in YEAR_LAST:
        with suppress(DateError):
            found.append(language.read_date(core, Anchor(order=each)))
    if found:
        near = published.first.toordinal() if published is not None else 0
        return min(found, key=lambda parts: abs(parts.value.span.begin - near))
    anchor = narrative.anchor(Lean.PAST)
    for words in language.likelier(core):
        with suppress(DateError):
            return language.read_date(words, anchor)
    return None


def open_value(core: str, rule: Rule | None, narrative: Narrative) -> str:
    """The TIMEX3 value of a date whose year, or week, is not known; empty where nothing is."""
    bare = narrative.is_yearless(core)
    anchor = Anchor(published=ANY_MONDAY, lean=Lean.FUTURE, year=_ANY_YEAR if bare else None)
    try:
        parts = narrative.text.read_date(core, anchor)
    except DateError:
        return ""
    value = timex.value(parts.value)
    if bare:
        return "XXXX" + value[4:] if _is_fixed(core, value, narrative) else OPEN_DAY
    if not parts.implied:
        return ""
    weekday = rule is not None and rule.kind is RuleKind.WEEKDAY
    if weekday and isinstance(parts.value, EdtfDate):
        return f"XXXX-WXX-{parts.value.first.isoweekday()}"
    return _KNOWN_DIGIT.sub("X", value)


def _is_fixed(core: str, value: str, narrative: Narrative) -> bool:
    """Whether it falls on the same day each year, which Easter does not."""
    with suppress(DateError):
        other = narrative.text.read_date(core, Anchor(year=_ANY_YEAR + 1))
        return timex.value(other.value)[4:] == value[4:]
    return True
