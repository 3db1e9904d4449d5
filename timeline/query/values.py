"""Values of filters, read from text."""

import math
import re
from datetime import date, datetime

from timeline import edtf
from timeline.edtf import Span
from timeline.languages.phrases import Phrases
from timeline.model import Stage, Status

_YEARS = re.compile(r"(\d{1,4})?(?:(\.\.)(\d{1,4})?)?", re.ASCII)
_LAST_YEAR = 9999


def years(text: str) -> Span:
    """The years that ``2024``, ``2022..2024``, ``2022..`` or ``..2024`` name.

    Raises:
        ValueError: It is none of these, or ends before it begins.
    """
    match = _YEARS.fullmatch(text.strip())
    if match is None or not (match[1] or match[3]):
        raise ValueError(f"{text!r} is not a year: write 2024, 2022..2024, 2022.. or ..2024")
    first = int(match[1] or 1)
    last = int(match[3] or _LAST_YEAR) if match[2] else first
    if not first or not last:
        raise ValueError(f"{text!r} is out of range: years run from 0001 to 9999")
    if last < first:
        raise ValueError(f"{text!r} ends before it begins: write {last}..{first}")
    begin = date(first, 1, 1).toordinal() if match[1] else float("-inf")
    open_end = match[2] and not match[3]
    end = float("inf") if open_end else date(last, 12, 31).toordinal() + 1
    return Span(begin=begin, end=end)


def years_text(span: Span) -> str:
    """The text from which `years` reads `span`."""
    first = "" if math.isinf(span.begin) else f"{date.fromordinal(int(span.begin)).year:04}"
    last = "" if math.isinf(span.end) else f"{date.fromordinal(int(span.end) - 1).year:04}"
    return first if first == last else f"{first}..{last}"


def years_words(text: str, say: Phrases) -> str:
    """What `years` reads, for people."""
    first, _, last = text.partition("..")
    if first and last:
        return say("query.years", first=first, last=last)
    if ".." not in text:
        return text
    return say("query.from", values=first) if first else say("query.to", values=last)


def last_day(text: str) -> date:
    """The last day that an EDTF date of any precision names.

    Raises:
        ValueError: It is not EDTF, or has no end.
    """
    latest = edtf.parse(text).latest
    if latest is None:
        raise ValueError(f"{text!r} has no last day: write 2024-03-01")
    if not isinstance(latest, date):
        raise ValueError(  # noqa: TRY004 - a value out of range
            f"{text!r} is not a day of the years 1 to 9999: write 2024-03-01"
        )
    return latest.date() if isinstance(latest, datetime) else latest


def stage(text: str) -> Stage:
    """The status of that name, or what is under way.

    Raises:
        ValueError: There is none.
    """
    try:
        return Stage(text)
    except ValueError:
        known = ", ".join(item.value for item in Stage)
        raise ValueError(f"{text!r} is not a status: write one of {known}") from None


def status(text: str) -> Status:
    """The status of that name.

    Raises:
        ValueError: There is none.
    """
    try:
        return Status(text)
    except ValueError:
        known = ", ".join(item.value for item in Status)
        raise ValueError(f"{text!r} is not a status: write one of {known}") from None


def status_words(text: str, say: Phrases) -> str:
    """What `stage` reads, for people."""
    return say(f"status.{text}")


def search_words(text: str, say: Phrases) -> str:
    """Words that are looked for, for people."""
    return say("query.search", words=text)


def same_words(text: str, _say: Phrases) -> str:
    """What is said in every language as it is written."""
    return text
