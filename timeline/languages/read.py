"""Date words to a reading: EDTF first, then the rules of the language."""

import re

from timeline import edtf
from timeline.dates.rules import Anchor, Reading, first_match
from timeline.errors import DateError
from timeline.languages.english import dates

_LONGEST = 200
_SHOWN = 40
_FORMS = 'write EDTF (2023-11, 2024-21, 2022/2024) or words like "Nov. 30 last year"'
_LEAD = re.compile(
    # "over two years ago" is no day that many years ago.
    r"(?:(?:(?:some\s?time|at\s++some\s++point)\s++(?:in|during)|on|in|at|during|of|over(?!.*\bago\b)|throughout)\s++)?+"
    # "in the last year" can be any twelve months, "in last year" is no other year.
    r"(?:the\s++(?!(?:last|next)\s++(?:year|month|week|quarter|decade)\b))?+",
    re.IGNORECASE,
)
# Only what starts so is worth a try as EDTF, and an error of EDTF.
_EDTF_START = re.compile(r"(?:\d|\.\.|/|-\d|Y-?\d)", re.ASCII)
_EDTF_LIKE = re.compile(
    r"[\dX?~%./:TZY+-]+(?:\[[^\]]*\][\dX?~%./:TZ+-]*(?:\[[^\]]*\])?)?", re.ASCII
)


def read(words: str, anchor: Anchor) -> Reading:
    """The date that `words` say, filled in from `anchor`.

    >>> from timeline.edtf import day
    >>> from datetime import date
    >>> str(read("Nov. 30 last year", Anchor(published=day(date(2024, 1, 19)))).value)
    '2023-11-30'

    Raises:
        DateError: They name no date, or need more of an anchor.
    """
    text = " ".join(words.split())
    trouble: DateError | None = None
    if _EDTF_START.match(text):
        try:
            value = edtf.parse(text)
        except DateError as error:
            if edtf.nearly(text):
                raise
            trouble = error
        else:
            return Reading(words=text, value=value, stated=dates.parts_of(value))
    if len(text) > _LONGEST:
        raise DateError(
            f"{text[:_SHOWN] + '…'!r} is no date that can be read: it is longer than any"
        )
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    parts = first_match(rest, dates.RULES, anchor)
    if parts is None and rest != text:
        # "in two weeks" counts from the document.
        parts = first_match(text, dates.RULES, anchor)
    if parts is None:
        if trouble is not None and _EDTF_LIKE.fullmatch(text):
            raise trouble
        raise DateError(_refusal(text, rest))
    return Reading(
        words=text,
        value=parts.value,
        stated=parts.stated,
        implied=parts.implied,
        modifier=parts.modifier,
    )


def _refusal(text: str, rest: str) -> str:
    for refusal in dates.REFUSALS:
        if refusal.pattern.fullmatch(rest):
            return f"{text!r} {refusal.reason}"
    return f"{text!r} is no date that can be read: {_FORMS}"
