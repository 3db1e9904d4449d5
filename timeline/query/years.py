"""Years and dates to filter by, as people and EDTF write them, of any age.

People count no year 0: -44 is 44 BC for them. EDTF does, and writes four digits: -0043 is 44 BC.
A year like -1200 may be either, and is refused with both readings. Dates are told in words that
can mean one year only, in addresses too: "44 BC".
"""

import math
import re
from datetime import date

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, EdtfWide, Precision, Span
from timeline.errors import DateError
from timeline.languages.phrases import Phrases

_DIGITS = re.compile(r"\d{1,4}", re.ASCII)
_YEARS_BC = re.compile(r"-(\d{1,3})", re.ASCII)
_EITHER = re.compile(r"-([1-9]\d{3})", re.ASCII)
_YEAR_0 = re.compile(r"-?0+", re.ASCII)
#: the first year that EDTF writes without a letter
_FIRST_BC = -9999
_RIGHT = "write 2024, 2022..2024, 2022.. or ..2024"


def years(text: str) -> Span:
    """The years that ``2024``, ``44 BC``, ``500 BC..AD 14``, ``2022..`` or ``..2024`` name.

    Raises:
        ValueError: It is none of these, or ends before it begins.
    """
    begin, dots, end = (part.strip() for part in text.strip().partition(".."))
    if not (begin or end):
        raise ValueError(f"{text!r} is not a year: {_RIGHT}")
    first = _year(begin, text) if begin else None
    last = (_year(end, text) if end else None) if dots else first
    if first is not None and last is not None and last < first:
        raise ValueError(
            f"{text!r} ends before it begins: write {_shown(end, last)}..{_shown(begin, first)}"
        )
    return Span(
        begin=-math.inf if first is None else edtf.ordinal(first, 1, 1),
        end=math.inf if last is None else edtf.ordinal(last + 1, 1, 1),
    )


def _shown(text: str, year: int) -> str:
    """A year as it is to be written."""
    return str(year) if _DIGITS.fullmatch(text) else year_text(year)


def _year(text: str, whole: str) -> int:
    """The astronomical year of a text, which `whole` has."""
    if _YEAR_0.fullmatch(text):
        raise ValueError(f"{whole!r} is out of range: there is no year 0, 1 BC comes before AD 1")
    if _DIGITS.fullmatch(text):
        return int(text)
    try:
        found = moment(text)
    except ValueError as error:
        if _EITHER.fullmatch(text):
            raise
        raise ValueError(f"{whole!r} is not a year: {_RIGHT}") from error
    is_year = isinstance(found, EdtfDate | EdtfWide) and found.precision is Precision.YEAR
    first, last = found.earliest, found.latest
    if not is_year or first is None or last is None or first.year != last.year:
        raise ValueError(f"{whole!r} is not a year: {_RIGHT}")
    return first.year


def year_text(year: int) -> str:
    """A year as people write it, in four digits where it has no more, which `years` reads.

    >>> year_text(2024), year_text(44), year_text(-43), year_text(12_000)
    ('2024', '0044', '44 BC', 'Y12000')
    """
    if not _FIRST_BC <= year <= date.max.year:
        # With its letter it is EDTF and nothing else.
        return f"Y{year}"
    return f"{1 - year} BC" if year < 1 else f"{year:04}"


def year_of(text: str) -> int:
    """The astronomical year that `year_text` wrote."""
    return _year(text, text)


def years_text(span: Span) -> str:
    """The text from which `years` reads `span`."""
    first = "" if math.isinf(span.begin) else year_text(edtf.to_day(int(span.begin)).year)
    last = "" if math.isinf(span.end) else year_text(edtf.to_day(int(span.end) - 1).year)
    return first if first == last else f"{first}..{last}"


def years_words(text: str, say: Phrases) -> str:
    """What `years` reads, for people."""
    first, dots, last = text.partition("..")
    if not dots:
        return year_words(text, say)
    if not (first and last):
        key, known = ("query.from", first) if first else ("query.to", last)
        return say(key, values=year_words(known, say))
    if _DIGITS.fullmatch(first) and _DIGITS.fullmatch(last):
        return say("query.years", first=first, last=last)
    ends = (edtf.point(_year(part, text)) for part in (first, last))
    start, end = ends
    return say.when(edtf.interval(start, end), Modifier.WHOLE)


def year_words(text: str, say: Phrases) -> str:
    """A year that `year_text` wrote, for people."""
    if _DIGITS.fullmatch(text):
        return text
    return say.when(edtf.point(_year(text, text)), Modifier.WHOLE)


def moment(text: str) -> Edtf:
    """The date of EDTF or of words that say one without a document, such as ``44 BC``.

    Raises:
        ValueError: It is neither, or may be either of two years.
    """
    if found := _YEARS_BC.fullmatch(text):
        if year := int(found[1]):
            return edtf.point(1 - year)
        raise ValueError(f"{text!r} is out of range: there is no year 0, 1 BC comes before AD 1")
    if found := _EITHER.fullmatch(text):
        year = int(found[1])
        raise ValueError(
            f"{text!r} is {year + 1} BC in EDTF, which has a year 0, and {year} BC for most "
            f"people: write '{year + 1} BC' or '{year} BC'"
        )
    try:
        return edtf.parse(text)
    except DateError:
        said = _in_words(text)
        if said is None:
            raise
        return said


def _in_words(text: str) -> Edtf | None:
    """The date of words that leave nothing open."""
    from timeline.languages.read import read

    try:
        reading = read(text, Anchor())
    except DateError:
        return None
    is_plain = reading.modifier is Modifier.WHOLE and not (reading.doubts or reading.implied)
    return reading.value if is_plain else None


def moment_text(value: Edtf) -> str:
    """The text from which `moment` reads a date: EDTF, but for years that could be two."""
    if isinstance(value, EdtfWide) and _EITHER.fullmatch(str(value)):
        return year_text(int(str(value)))
    return str(value)


def moment_words(text: str, say: Phrases) -> str:
    """What `moment` reads, for people."""
    value = moment(text)
    ends = (value.start, value.end) if isinstance(value, EdtfInterval) else (value,)
    is_wide = any(isinstance(end, EdtfWide) for end in ends)
    return say.when(value, Modifier.WHOLE) if is_wide else text
