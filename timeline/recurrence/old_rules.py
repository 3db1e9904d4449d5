"""Rules of vCalendar 1.0, which phones and older programs write: ``W2 TU TH #10``.

The grammar is that of the vCalendar 1.0 specification, "Recurrence Rule Grammar": how often, the
days, and ``#`` with a number (0 for ever, and 2 where nothing is said) or the last time.
"""

import re
from collections.abc import Iterator, Sequence

from timeline.recurrence.rules import RuleError

_RULE = re.compile(
    r"(D|W|MP|MD|YM|YD)(\d{1,4})((?:\s+[A-Z0-9+-]+)*?)(?:\s+(#\d+|\d{8}T?\w*))?", re.ASCII
)
_OFTEN = {
    "D": "DAILY",
    "W": "WEEKLY",
    "MP": "MONTHLY",
    "MD": "MONTHLY",
    "YM": "YEARLY",
    "YD": "YEARLY",
}
_PARTS = {"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_WEEKDAY = re.compile(r"MO|TU|WE|TH|FR|SA|SU")
_NUMBER = re.compile(r"(\d{1,3})([+-]?)", re.ASCII)
#: times that a rule comes which does not say it
_DEFAULT = "#2"


def modern(rule: str) -> str:
    """A rule as RFC 5545 writes it; one that is so already, or is neither, as it stands.

    >>> modern("W2 TU TH #10")
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10'

    Raises:
        RuleError: It names days that are none.
    """
    match = _RULE.fullmatch(rule.strip().upper())
    if match is None:
        return rule
    kind, interval, days, end = match.groups()
    parts = [f"FREQ={_OFTEN[kind]}", f"INTERVAL={interval}", *_days(kind, days.split())]
    return ";".join((*parts, *_end(end or _DEFAULT)))


def _end(text: str) -> Iterator[str]:
    if not text.startswith("#"):
        yield f"UNTIL={text}"
    elif text.strip("#0"):
        yield f"COUNT={text[1:]}"


def _days(kind: str, words: Sequence[str]) -> Iterator[str]:
    if not words or kind == "D":
        return
    if kind in _PARTS:
        yield f"{_PARTS[kind]}={','.join(map(_numbered, words))}"
        return
    found: list[str] = []
    number = ""
    for word in words:
        if _WEEKDAY.fullmatch(word):
            found.append(f"{number}{word}")
        else:
            number = _numbered(word)
    yield f"BYDAY={','.join(found)}"


def _numbered(word: str) -> str:
    """A number of a day: from the end where a minus stands behind it; LD is the last."""
    match = _NUMBER.fullmatch("1-" if word == "LD" else word)
    if match is None:
        raise RuleError(f"{word} is not a day: write FREQ=… as RFC 5545 has it")
    return f"-{match[1]}" if match[2] == "-" else match[1]
