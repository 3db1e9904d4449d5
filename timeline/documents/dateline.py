"""The dateline that a report begins with: where and when it was written, and by which agency.

Read are these forms, with any dash::

    ROME, March 3 (Agency) — The council …      place, date, agency
    ROME, 3 March 2024. The council …           place in capitals
    Rome, 3 March 2024: The council …           with a colon
    3 March 2024, Rome – The council …          date first
    date 2024-01-19 ASTANA – The council …      with a label
    Rome (Agency) – The council …               without a date
    ROME (Agency - 3 March 2024) The council …  date beside the agency
    By Jane Doe on 3 March 2024 The council …   a header that runs on into its text
"""

import re
from dataclasses import dataclass
from functools import cache

from timeline.documents.header_forms import date_source, yearless_source
from timeline.documents.header_line import begun
from timeline.languages.header import HeaderWords

_WORD = r"[^\W\d_a-z][\w'’.-]*"
_CAPITALS = r"[A-Z]{2}[A-Z'’. -]*(?:, [A-Z][\w.]+)?"
_AGENCY = r" ?(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[^/]{2,40})/)"
_DASH = r" ?(?:[–—―]|--?(?= )|--) ?"
# What follows is the first sentence: without its capital, the dash parts a sentence in two.
_SENTENCE = r"(?=[\"'“‘«(\[]?[^\W_a-z])"
_WITHIN = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline."""

    #: as it stands there, without the dash behind it
    words: str
    #: date words, without a year where it has none; empty where it has no date
    published: str = ""
    agency: str = ""
    author: str = ""
    #: whether a colon ends it, as the dates of a list of events
    is_labelled: bool = False
    #: offset behind it in the paragraph
    end: int = 0


@cache
def _forms(words: HeaderWords) -> tuple[re.Pattern[str], ...]:
    place = rf"(?!{words.no_place}\b){_WORD}(?: {_WORD}){{0,3}}"
    places = rf"{place}(?:(?:, |/){place}){{0,2}}"
    date = rf"{date_source(words)}|{yearless_source(words)}(?!,? ?\d)"
    when = rf"(?P<when>(?i:{date}))"
    # A date behind the dash is the end of a stretch.
    sentence = rf"(?![\"'“‘«(\[]?(?i:{date})){_SENTENCE}"
    label = rf"(?i:{words.dateline} ?:? )"
    end = rf"(?:{_DASH}|[.:,]? ){sentence}"
    dated = rf" ?\((?P<agency>[^()]{{2,60}}?)(?:{_DASH}|, ?| )(?:on )?{when}\)"
    sources = (
        rf"{label}{when}(?:[,.]? {places})?(?:{_AGENCY})?{end}",
        rf"{places}[,.]? {when}(?:{_AGENCY})?{_DASH}{sentence}",
        rf"{places}(?:{_DASH})?{_AGENCY}(?:{_DASH}|[,.]? ){when}(?:{_DASH}|: ){sentence}",
        rf"{places}(?:[,:]|{_DASH}) ?{when}[.:]?{_DASH}{sentence}",
        rf"\[{places}, {when}\][.:]? {sentence}",
        rf"{when}(?:{_DASH}|[,.]? ){places}(?:{_DASH}|: ){sentence}",
        rf"{_CAPITALS}, {when}(?:{_AGENCY})? ?[.:] {sentence}",
        rf"{when}[,.]? {places}(?:{_AGENCY})?{_DASH}{sentence}",
        rf"(?:{places}[,:.]?)?{dated}(?:{_DASH}|[:.,]? ){sentence}",
        rf"{_AGENCY}(?:{_DASH}| ){places},? {when} ?(?:{_DASH}|[:.] ){sentence}",
        rf"{places}{_AGENCY}{_DASH}{sentence}",
        rf"{places}, {when}(?:{_AGENCY})? ?(?P<label>:) {sentence}",
    )
    return tuple(map(re.compile, sources))


def dateline(paragraph: str, words: HeaderWords) -> Dateline | None:
    """The dateline of a report's first paragraph; None where it has none."""
    start = " ".join(paragraph[:_WITHIN].split())
    for form in _forms(words):
        match = form.match(start)
        if match is None:
            continue
        found = match.groupdict()
        return Dateline(
            words=match[0].strip(" –—―-.:,"),
            published=found.get("when") or "",
            agency=(found.get("agency") or found.get("slashed") or "").strip(),
            is_labelled=bool(found.get("label")),
            end=_unfolded(paragraph, match.end()),
        )
    return _header_before(paragraph, start, words)


def _header_before(paragraph: str, start: str, words: HeaderWords) -> Dateline | None:
    """The header that runs on into the first sentence, as where lines were joined."""
    said, end = begun(start, words)
    if not said:
        return None
    return Dateline(
        words=start[:end].strip(" –—―-.:,|"),
        published=said.get("published") or said.get("date") or "",
        agency=said.get("publisher", ""),
        author=said.get("author", ""),
        end=_unfolded(paragraph, end),
    )


def _unfolded(paragraph: str, end: int) -> int:
    """The offset in `paragraph` of what is `end` characters into its text with folded space."""
    visible = len("".join(" ".join(paragraph[:_WITHIN].split())[:end].split()))
    for offset, sign in enumerate(paragraph):
        if not visible:
            return offset
        visible -= not sign.isspace()
    return len(paragraph)
