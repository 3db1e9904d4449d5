"""Where a date ends before its pattern does."""

import re

from timeline.languages.english.dual_dates import end_of_first
from timeline.languages.english.not_dates.figures import end_before_figure
from timeline.languages.english.vocabulary import MONTH
from timeline.languages.numbers import DASH

_HEADING = re.compile(r"(?<=\d{4})[ \t]*\n|\n\s*\n")
_ORDINAL_BEHIND = re.compile(rf"{MONTH}(?P<ordinal>\s+the\s+[a-z]+)", re.IGNORECASE)
_TOO_LATE = re.compile(rf"(?P<number>(?:3[2-9]|[4-9]\d))\s+{MONTH}", re.IGNORECASE)
_YEAR_AND_VERB = re.compile(r"\d{4}(?P<verb>\s+(?:may|march))\Z")
# "In May 2019 BC Ferries": of no month so long before our era does anyone know.
_PROVINCE = re.compile(rf"(?i:{MONTH})[^\n]*\d{{4}}(?P<verb>\s+BC)\Z", re.ASCII)
# Two digits behind a day are a year where the clause goes on: "on 19 Nov 12, they".
_SHORT_YEAR = re.compile(
    rf"(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\.?(?: of | |{DASH}|/)?{MONTH}"
    rf"|{MONTH} ?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?)(?P<year>,?\s(?:of\s)?\d\d)\Z",
    re.ASCII | re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"""\s*(?:\Z|\n|[.;:!?)\]"'”’](?!\d)|,(?!\s?\d|\s(?:and|or)\b)"""
    rf"|{DASH}\s?\d{{1,2}}(?: |{DASH}){MONTH}"
    r"|(?:the|a|an|he|she|it|they|we|when|by)\b)",
    re.IGNORECASE,
)
_NOT_A_DAY = re.compile(r"\d{4}", re.ASCII)
_NEXT_WORD = re.compile(r"\s[^\W\d_]")


def cut(match: re.Match[str]) -> int | None:
    """Where a date ends before its pattern does; None where that is right.

    A date ends with a heading and a paragraph, before a question mark, and before the name
    in "the end of May the Second Squadron".
    """
    said = match[0]
    if said[-1] in "?~%":
        # The end of a question, not the doubt that EDTF writes so.
        return match.end() - 1
    heading = _HEADING.search(said) if "\n" in said else None
    if heading is not None:
        return match.start() + heading.start()
    groups = match.groupdict()
    first = end_of_first(groups.get("core") or "")
    if first is not None:
        return match.start("core") + first
    if groups.get("clock_after") and _NOT_A_DAY.fullmatch(groups["core"]):
        # "1220-1252 GMT"
        return match.end("core")
    return _where_words_begin(match, said)


def _where_words_begin(match: re.Match[str], said: str) -> int | None:
    """Where the words begin that only look like the end of the date."""
    # "He died at 56", and a line with a month; "the one due in 2006 may fly".
    wrong = _TOO_LATE.match(said) or _YEAR_AND_VERB.search(said) or _PROVINCE.search(said)
    if wrong is not None:
        return match.start() + (
            wrong.end("number") if "number" in wrong.groupdict() else wrong.start("verb")
        )
    short = _SHORT_YEAR.search(said)
    if short is not None and _GOES_ON.match(match.string, match.end()) is None:
        return match.start() + short.start("year")
    ordinal = _ORDINAL_BEHIND.search(said)
    if ordinal is not None and ordinal.end() == len(said):
        follows = _NEXT_WORD.match(match.string, match.end())
        return match.start() + ordinal.start("ordinal") if follows else None
    return end_before_figure(match)
