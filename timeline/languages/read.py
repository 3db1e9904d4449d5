"""Date words to a reading: EDTF first, then the rules of a language."""

import re

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.values import parse_in
from timeline.dates.of_calendar import edtf_in, settled
from timeline.dates.rules import Anchor, Parts, Reading, doubted, first_match, parts_of
from timeline.errors import DateError, NotADateError
from timeline.languages import language_of
from timeline.languages.language import Language
from timeline.limits import LIMITS

_SHOWN = 40
# A number that no form of EDTF begins with.
_SHORT = 2
_LIMIT = LIMITS["when.characters"]
_FORMS = 'write EDTF (2023-11, 2024-21, 2022/2024) or words like "Nov. 30 last year"'
# Only what starts so is worth a try as EDTF, and an error of EDTF. A date alone in brackets is
# what librarians write of one that the thing itself does not bear.
_EDTF_START = re.compile(
    r"(?:[\dX]|[?~%]\d|\.\.|/|-[\dX]|Y-?\d|[\[{][^,]*?(?:,|\.\.).*[\]}]$)", re.ASCII
)
_PART_OF_YEAR = re.compile(r"([1-9]\d{3})-(2[1-9]|3\d|4[01])", re.ASCII)
# Seasons of a hemisphere and parts of four and six months (EDTF level 2).
_RARE = frozenset((*range(25, 33), *range(37, 42)))
# Years that people write as a stretch with two digits behind; and of few quarters are written.
_FEW_YEARS, _LONG_AGO = 5, 2000
_TWO_YEARS = len("1921-24")
_EDTF_LIKE = re.compile(
    r"[\dX?~%./:TZY+-]+(?:\[[^\]]*\][\dX?~%./:TZ+-]*(?:\[[^\]]*\])?)?", re.ASCII
)


def read(words: str, anchor: Anchor, language: str = "") -> Reading:
    """The date that `words` say, filled in from `anchor`.

    Args:
        words: A date as a person writes it.
        anchor: What the document lends to it.
        language: Tag of the language of the document. What it does not know is read as English,
            in which seeds are written.

    >>> from timeline.edtf import day
    >>> from datetime import date
    >>> str(read("Nov. 30 last year", Anchor(published=day(date(2024, 1, 19)))).value)
    '2023-11-30'

    Raises:
        DateError: They name no date, or need more of an anchor.
    """
    text = " ".join(words.split())
    if len(text) > _LIMIT.most:
        raise DateError(f"{text[:_SHOWN] + '…'!r} has {_LIMIT.refusal(len(text))}")
    trouble: DateError | None = None
    if _EDTF_START.match(text):
        try:
            return _exact(text, anchor)
        except DateError as error:
            if edtf.nearly(text):
                raise
            trouble = error
    languages = tuple(dict.fromkeys((language_of(language), language_of(""))))
    for known in languages:
        found = _in_language(text, anchor, known)
        if found is not None:
            return found
    if trouble is not None and len(text) > _SHORT and _EDTF_LIKE.fullmatch(text):
        raise trouble
    raise _refusal(text, languages)


def read_exactly(words: str, anchor: Anchor, language: str = "") -> Reading:
    """The date that EDTF says, even where people write two years so; other words as `read` has it.

    Raises:
        DateError: They name no date, or need more of an anchor.
    """
    text = " ".join(words.split())
    if _PART_OF_YEAR.fullmatch(text):
        return _reading(text, edtf_in(anchor, edtf.parse(text)), anchor)
    return read(words, anchor, language)


def _exact(text: str, anchor: Anchor) -> Reading:
    """What EDTF says, in the calendar of the anchor.

    Raises:
        DateError: It is not EDTF, or the calendar has no such day.
    """
    if anchor.calendar is Calendar.GREGORIAN and len(text) != _TWO_YEARS:
        # As nearly all of it is: there is nothing to convert.
        value = edtf.parse(text)
        return Reading(words=text, value=value, stated=parts_of(value))
    parts = edtf_in(anchor, parse_in(anchor.calendar, text))
    return _reading(text, _or_years(text, parts), anchor)


def _or_years(text: str, parts: Parts) -> Parts:
    """What EDTF says; in doubt where people write two years so: "1921-24", "1926-27"."""
    match = _PART_OF_YEAR.fullmatch(text)
    if match is None:
        return parts
    first, part = int(match[1]), int(match[2])
    gap = part - first % 100
    if gap < 1 or (gap > _FEW_YEARS and first >= _LONG_AGO):
        return parts
    years = edtf.interval(edtf.year(first), edtf.year(first + gap))
    if gap <= _FEW_YEARS and part in _RARE:
        doubt = f"{text!r} can be two years, or in EDTF a part of {first}"
        return Parts(value=years, stated=parts_of(years), doubts=(doubt,))
    doubt = f"{text!r} is a part of {first} in EDTF, and can be the years {years}"
    return doubted(parts, doubt)


def _in_language(text: str, anchor: Anchor, language: Language) -> Reading | None:
    rest = _without_lead(text, language)
    parts = first_match(rest, language.rules, anchor)
    if parts is None and rest != text:
        # "in two weeks" counts from the document.
        parts = first_match(text, language.rules, anchor)
    if parts is None and not _reason(rest, language):
        late = language.late_rules()
        parts = first_match(rest, late, anchor) or first_match(text, late, anchor)
    if parts is None:
        return None
    return _reading(text, parts, anchor)


def _reading(text: str, parts: Parts, anchor: Anchor) -> Reading:
    parts = settled(text, parts, anchor)
    return Reading(
        words=text,
        value=parts.value,
        stated=parts.stated,
        implied=parts.implied,
        modifier=parts.modifier,
        doubts=parts.doubts,
        calendar=parts.calendar or Calendar.GREGORIAN,
    )


def _without_lead(text: str, language: Language) -> str:
    lead = language.lead.match(text)
    return text[lead.end() :] if lead else text


def _refusal(text: str, languages: tuple[Language, ...]) -> DateError:
    for language in languages:
        reason = _reason(_without_lead(text, language), language)
        if reason:
            return DateError(f"{text!r} {reason}")
    return NotADateError(f"{text!r} is not a date that can be read: {_FORMS}")


def _reason(words: str, language: Language) -> str:
    """Why a language refuses words; empty where it does not."""
    for refusal in language.refusals():
        if refusal.pattern.fullmatch(words):
            return refusal.reason
    return ""
