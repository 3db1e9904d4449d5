"""The dateline that a report begins with: where and when it was written, and by which agency.

Read are these forms, with any dash::

    ROME, March 3 (Agency) — The council …      place, date, agency
    ROME, 3 March 2024. The council …           place in capitals
    3 March 2024, Rome – The council …          date first
    date 2024-01-19 ASTANA – The council …      with a label
    Rome (Agency) – The council …               without a date
"""

import re
from dataclasses import dataclass

from timeline.documents.header import DATE, YEARLESS

_NO_PLACE = (
    r"(?!(?:After|At|Before|By|From|In|It|On|Since|The|This|Until)\b"
    r"|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b)"
)
_WORD = r"[^\W\d_a-z][\w'’.-]*"
_PLACE = rf"{_NO_PLACE}{_WORD}(?: {_WORD}){{0,3}}"
_PLACES = rf"{_PLACE}(?:(?:, |/){_PLACE}){{0,2}}"
_CAPITALS = r"[A-Z]{2}[A-Z'’. -]*(?:, [A-Z][\w.]+)?"
_WHEN = rf"(?P<when>(?i:{DATE}|{YEARLESS}(?!,? ?\d)))"
_AGENCY = r" ?(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[^/]{2,40})/)"
_DASH = r" ?(?:[–—―]|--?(?= )|--) ?"
# What follows is the first sentence: without its capital, the dash parts a sentence in two.
_SENTENCE = r"(?=[\"'“‘«(\[]?[^\W_a-z])"
_LABEL = r"(?i:date|dated|published|posted) ?:? "
_FORMS = tuple(
    re.compile(source)
    for source in (
        rf"{_LABEL}{_WHEN}(?:[,.]? {_PLACES})?(?:{_AGENCY})?(?:{_DASH}|[.:,]? ){_SENTENCE}",
        rf"{_PLACES}[,.]? {_WHEN}(?:{_AGENCY})?{_DASH}{_SENTENCE}",
        rf"{_PLACES}{_AGENCY}[,.]? {_WHEN}{_DASH}{_SENTENCE}",
        rf"{_CAPITALS}, {_WHEN}(?:{_AGENCY})? ?[.:] {_SENTENCE}",
        rf"{_WHEN}[,.]? {_PLACES}(?:{_AGENCY})?{_DASH}{_SENTENCE}",
        rf"{_PLACES}{_AGENCY}{_DASH}{_SENTENCE}",
    )
)
_WITHIN = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline."""

    #: as it stands there, without the dash behind it
    words: str
    #: date words, without a year where it has none; empty where it has no date
    published: str = ""
    agency: str = ""
    #: offset behind it in the paragraph
    end: int = 0


def dateline(paragraph: str) -> Dateline | None:
    """The dateline of a report's first paragraph; None where it has none."""
    start = " ".join(paragraph[:_WITHIN].split())
    for form in _FORMS:
        match = form.match(start)
        if match is None:
            continue
        found = match.groupdict()
        return Dateline(
            words=match[0].strip(" –—―-.:,"),
            published=found.get("when") or "",
            agency=(found.get("agency") or found.get("slashed") or "").strip(),
            end=_unfolded(paragraph, match.end()),
        )
    return None


def _unfolded(paragraph: str, end: int) -> int:
    """The offset in `paragraph` of what is `end` characters into its text with folded space."""
    visible = len("".join(" ".join(paragraph[:_WITHIN].split())[:end].split()))
    for offset, sign in enumerate(paragraph):
        if not visible:
            return offset
        visible -= not sign.isspace()
    return len(paragraph)
