"""When a file was made, as its properties say, beside the dates in its text."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from timeline.dates.rules import Anchor, DateOrder, Lean
from timeline.documents.header_forms import date_source, yearless_source
from timeline.edtf import EdtfDate
from timeline.edtf import day as day_of
from timeline.errors import DateError
from timeline.languages.header import HeaderWords
from timeline.languages.read import read

#: days of files that a program made once, and of which it makes all others
_TEMPLATES = frozenset({"2013-12-23"})
#: characters of the text that are looked at, and dates
_WITHIN, _MOST = 20_000, 60
#: how far a date is from the day of a file that was made for its text
_NEAR = timedelta(days=62)


def made_on(made: str, text: str, words: HeaderWords, order: DateOrder | None) -> str:
    """The day on which a file was made, if that can be when its text was published; else nothing.

    A file can be printed or saved anew years later: a date in the text is to be near it.

    Args:
        made: That day in ISO 8601; empty where it is not known.
        text: A document's text.
        words: Those of its language.
        order: Order of its numeric dates.
    """
    try:
        day = date.fromisoformat(made)
    except ValueError:
        return ""
    if made in _TEMPLATES:
        return ""
    return made if is_near(day, text, words, order) else ""


def is_near(day: date, text: str, words: HeaderWords, order: DateOrder | None) -> bool:
    """Whether some date in a text is near a day."""
    dates = _dates(text[:_WITHIN], words, day, order)
    return any(abs(other - day) <= _NEAR for other in dates)


def _dates(text: str, words: HeaderWords, day: date, order: DateOrder | None) -> Iterator[date]:
    """The dates in a text, those without a year in the one that is nearest to `day`."""
    for match, _ in zip(_pattern(words).finditer(text), range(_MOST), strict=False):
        for lean in (Lean.PAST, Lean.FUTURE):
            anchor = Anchor(published=day_of(day), order=order, lean=lean)
            try:
                value = read(match[0], anchor).value
            except DateError:
                continue
            if isinstance(value, EdtfDate):
                yield value.first


@cache
def _pattern(words: HeaderWords) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.])(?:{date_source(words)}|{yearless_source(words)})", re.IGNORECASE
    )
