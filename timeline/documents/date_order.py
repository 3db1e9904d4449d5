"""In which order a document writes the numbers of a date."""

import re
from dataclasses import dataclass

from timeline.dates.rules import DateOrder

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2[12]\d{3}(?![\d/-]|\.\d)", re.ASCII)
#: how a list says in which order it writes dates
_IN_LETTERS = re.compile(
    r"\b(?:(?P<day>dd?)([./-])mm?\2|mm?([./-])dd?\3)(?:yy){1,2}\b", re.IGNORECASE
)
_LAST_MONTH = 12
_LAST_DAY = 31
#: languages of which no country writes the month first; of others, those of the tags
_DAY_FIRST = frozenset(
    (
        "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "gl",
        "he", "hr", "hy", "id", "is", "it", "ka", "kk", "ky", "lv", "mk", "nb", "nl", "nn", "no",
        "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "tg", "tr", "uk", "uz", "vi",
        "en-au", "en-gb", "en-ie", "en-in", "en-nz", "en-sg",
    )
)  # fmt: skip
_MONTH_FIRST = frozenset(("en-ph", "en-us", "es-us"))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderGuess:
    """The order of numeric dates, and what it was decided by."""

    order: DateOrder | None
    #: one clause; empty where it was given, or where no date asks for it
    reason: str = ""


def order_of(given: DateOrder | None, text: str, language: str) -> OrderGuess:
    """The order that a document uses, as far as anything decides it.

    Args:
        given: What the user says; wins.
        text: All text in which dates stand, metadata too.
        language: BCP 47 tag; empty where the document does not state it.
    """
    if given is not None:
        return OrderGuess(order=given)
    shown: dict[str, str] = {}
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        if 0 < first <= _LAST_DAY and 0 < second <= _LAST_DAY:
            shown.setdefault(_sign(first, second, match[2]), match[0])
            if match[2] == ".":
                shown.setdefault("dots", match[0])
    if not shown:
        return OrderGuess(order=None)
    # A number above 12 tells more than what is said of all dates.
    said = None if {"day", "month"} & shown.keys() else _said(text)
    return said or _of_signs(shown) or _of_language(language)


def _said(text: str) -> OrderGuess | None:
    """The order that a text says in letters: "dd/mm/yyyy"; None where it says none, or both."""
    if "yy" not in text and "YY" not in text:
        return None
    found = {match["day"] is not None: match[0] for match in _IN_LETTERS.finditer(text)}
    if len(found) != 1:
        return None
    is_day, words = found.popitem()
    order = DateOrder.DAY_FIRST if is_day else DateOrder.MONTH_FIRST
    return OrderGuess(order=order, reason=f"the document says {words!r}")


def _sign(first: int, second: int, separator: str) -> str:
    """What the numbers of one date tell of their order."""
    if second <= _LAST_MONTH < first:
        return "day"
    if first <= _LAST_MONTH < second:
        return "month"
    return "dots" if separator == "." else "either"


def _of_signs(shown: dict[str, str]) -> OrderGuess | None:
    """The order that the dates themselves tell; None where they tell none."""
    day, month, dots = (shown.get(sign) for sign in ("day", "month", "dots"))
    if day and month:
        return OrderGuess(order=None, reason=f"the document has both {day!r} and {month!r}")
    if day:
        return OrderGuess(
            order=DateOrder.DAY_FIRST, reason=f"the document has {day!r}, the day first"
        )
    if month:
        return OrderGuess(
            order=DateOrder.MONTH_FIRST, reason=f"the document has {month!r}, the month first"
        )
    if dots:
        return OrderGuess(
            order=DateOrder.DAY_FIRST,
            reason=f"with dots, as in {dots!r}, the day is written first",
        )
    return None


def _of_language(language: str) -> OrderGuess:
    tag = language.lower().replace("_", "-")
    if tag in _MONTH_FIRST:
        return OrderGuess(order=DateOrder.MONTH_FIRST, reason=f"its language is {language}")
    if tag in _DAY_FIRST or tag.split("-")[0] in _DAY_FIRST:
        return OrderGuess(order=DateOrder.DAY_FIRST, reason=f"its language is {language}")
    return OrderGuess(order=None)
