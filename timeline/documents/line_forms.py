"""What a line of a document looks like: heading, item, row, labelled or dated line.

Read are Markdown's marks and those that people type without it::

    ## 1926    2025    Tuesday 15 April:        headings, the last two of a date alone
    - text    • text    3. text    (b) text     items
    | Posters | April 18 |    a <tab> b         rows
    When: 6 May 2025    Deadline: 4 April       labelled lines
    1903 - text    (1903) text    9.30 text     dated lines
    text, 1903    text ..... 4 May 1903         lines that end with a date
"""

import re
from dataclasses import dataclass
from functools import cache

from timeline.documents.header_forms import date_source, yearless_source
from timeline.languages.header import HeaderWords

_YEAR = r"(?:1\d{3}|20\d\d|21\d\d|[1-9]\d{2}(?=\s?(?:AD|BC|CE)))(?!\d)"
#: sources: around a date, between the ends of a range, and a time of day
_OPEN, _CLOSE = r"(?:\*{1,3}|_{1,3}|[\[(“\"])*+", r"(?:\*{1,3}|_{1,3}|[\])”\"])*+"
_TO = r"\s*(?:[-–—/]|to\b|until\b|and\b|&)\s*"
_CLOCK = r"\d{1,2}(?:[:.h]\d\d)?\s?[ap]\.?m\b\.?|(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d|[.:]\d)|noon\b"
_TIMES = rf"(?:{_CLOCK})(?:{_TO}(?:{_CLOCK}))?(?:\s?(?:h|hrs|GMT|UTC|[A-Z]{{2,4}}T)\b)?"
#: what a date is followed by, where its line says more of it
_STRONG = r"\s*(?:[:–—|\t=→]|-+(?=\s)|\.(?=\s+[^\sa-z])|\s{2,})\s*"

HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?=\S)")
UNDERLINE = re.compile(r"={3,}|-{3,}")
RULE = re.compile(r"(?:[-=_*~][ \t]*){3,}")
ITEM = re.compile(
    r"(?:[-*+•‣▪●◦·○■□►▸➢✓✔☐☑–—](?:\s+|(?<=[•‣▪●◦○■□►▸➢✓✔☐☑])(?=\S))(?:\[[ xX]\]\s+)?"
    r"|\(?\d{1,3}[.)](?:\d{1,2}\.?)*\s+|\(?(?:[a-zA-Z]|[ivx]{1,4})\)\s+"
    r"|(?:[IVXL]{2,6}\.\s+|[IVX]\.\s+(?=\d)))(?=\S)"
)
#: times of day with dots at the beginning of an item
DOTTED = re.compile(
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?:\s?[-–]\s?(?:[01]?\d|2[0-3])\.[0-5]\d)?(?![\d.%])(?=\s|[:–-])"
)
_HEAD_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*|(?:[-=+]{3,}[\s|+]*)+")
LABEL = re.compile(
    r"(?:\*{1,3}|_{1,3})?(?P<label>[^\W\d_a-z][^:|\n.!?;]{1,58}?)(?:\*{1,3}|_{1,3})?\s*:"
    r"(?:\*{1,3}|_{1,3})?(?:\s+(?P<value>\S.*)|\s*\Z)"
)
_BARS = re.compile(r"[|\t]")
_SLASHES = re.compile(r"(?<!\s)\s+/\s+")
_SPACES = re.compile(r"[ ]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineForms:
    """The patterns that the dates of a language make."""

    #: a line that is nothing but a date, with what its marks leave out in "date"
    alone: re.Pattern[str]
    #: a line that begins with a date and a sign that parts it from words
    led: re.Pattern[str]
    #: a line that begins with a date, whatever follows
    begun: re.Pattern[str]
    #: a line that ends with a date and has a sign that parts it from words
    ended: re.Pattern[str]
    #: a line that begins with a time of day
    timed: re.Pattern[str]


@cache
def line_forms(words: HeaderWords) -> LineForms:
    """The patterns of a language, made once."""
    date = (
        rf"(?:{date_source(words)}|{yearless_source(words)}|(?:{words.line_date})"
        rf"|{words.weekday}(?!\w)|{_YEAR}(?:s\b)?)"
    )
    one = rf"(?:{date}|{_YEAR},?\s+{yearless_source(words)}|['’]\d\d(?!\d))"
    behind = rf"{_TO}(?:{one}|\d{{1,2}}(?![\d:]))|\s?[-–](?=\s|\Z)"
    span = rf"(?:[0-3]?\d{_TO})?{one}(?:{behind})?(?:\s?(?:AD|BCE?|CE)\b)?"
    whole = rf"{span}(?:(?:,|\s+at|\s+from|\s*[-–—|])?\s+{_TIMES})?"
    dated, times = rf"(?P<date>(?i:{whole}))", rf"(?P<date>(?i:{_TIMES}))"
    sources = {
        "alone": rf"{_OPEN}{dated}{_CLOSE}\s*[:.,–—-]*{_CLOSE}",
        "led": (
            rf"{_OPEN}(?i:{words.line_lead})?{dated}"
            rf"(?:{_CLOSE}{_STRONG}{_CLOSE}|\s*[)\]]\W*)(?=\w|\W\w)"
        ),
        "begun": rf"{_OPEN}{dated}{_CLOSE}[,\s]\s*(?=\S)",
        "ended": (
            r"(?P<words>\S.{2,120}?)(?:\s*[:|–—(\[,\t]|\s-+|\s{2,}|\s?\.{2,})\s*"
            rf"{_OPEN}{dated}\s*[)\]]?{_CLOSE}\.?"
        ),
        "timed": rf"{_OPEN}{times}{_CLOSE}(?:{_STRONG}|[,\s]\s*)(?=\S)",
    }
    return LineForms(**{name: re.compile(source) for name, source in sources.items()})


def is_head_rule(line: str) -> bool:
    """Whether a line is what Markdown draws below the heads of columns."""
    return "-" in line and _HEAD_RULE.fullmatch(line) is not None


def cells(line: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each cell of a line that is a row, empty ones too; none for others."""
    inner = line.strip()
    framed = inner.startswith("|")
    parts = _cut(line, _BARS)
    if framed or len(parts) > 1:
        return _within_frame(line, parts) if framed else parts
    return ()


def slashed(line: str) -> tuple[tuple[int, int], ...]:
    """The cells of a line that parts them by spaced slashes or by wide gaps."""
    parts = _cut(line, _SLASHES)
    return parts if len(parts) > 1 else _cut(line, _SPACES)


def _cut(line: str, parting: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = 0
    for match in parting.finditer(line):
        found.append((start, match.start()))
        start = match.end()
    return (*found, (start, len(line.rstrip())))


def _within_frame(line: str, parts: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The cells between the bars at both ends."""
    end = len(parts) - 1 if line.rstrip().endswith("|") else len(parts)
    return parts[1:end]
