"""A date of publication in numbers whose order nothing states: which reading fits the text."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from timeline.dates.rules import YEAR_LAST, Anchor, DateOrder
from timeline.documents.made import is_near
from timeline.documents.publication import Claim
from timeline.edtf import EdtfDate
from timeline.errors import DateError
from timeline.languages.header import HeaderWords
from timeline.languages.read import read

#: a clock of 24 hours, which those who write the month first seldom use
_CLOCK = re.compile(
    r"[\s,|/–—-]{1,5}(?:at\s)?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d|\s?[ap]\.?m)", re.IGNORECASE
)
_CLOCK_BEFORE = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-3])[:.h][0-5]\d[\s,|/–—-]{1,5}\Z")
#: characters before a date in which a clock can stand
_BEFORE = 12
#: characters at the top of a text
_WITHIN = 2_000


def fitting(claims: Sequence[Claim], text: str, above: str, words: HeaderWords) -> Iterator[Claim]:
    """The readings that fit, as guesses.

    Args:
        claims: What states the date, in words that can be two days.
        text: A document's text.
        above: The lines in which the claims stand.
        words: The words of its language.
    """
    for claim in claims:
        found = dict(_readings(claim.words))
        if len(set(found.values())) == 1:
            (value,) = set(found.values())
            yield _guess(claim, value, "the weekday beside it is that of this reading alone")
        elif found:
            yield from _chosen(claim, found, text, above, words)


def _chosen(
    claim: Claim,
    found: dict[DateOrder, EdtfDate],
    text: str,
    above: str,
    words: HeaderWords,
) -> Iterator[Claim]:
    near = [value for value in found.values() if is_near(value.first, text, words, None)]
    day, month = found[DateOrder.DAY_FIRST], found[DateOrder.MONTH_FIRST]
    if len(near) == 1:
        other = month if near[0] == day else day
        yield _guess(claim, near[0], f"dates in the text are near it, and far from {other}")
    elif _has_clock(claim, above):
        yield _guess(claim, day, f"with the month first, which is {month}, few write 24 hours")


def _guess(claim: Claim, value: EdtfDate, reason: str) -> Claim:
    return Claim(words=str(value), place=claim.place, guess=reason, shown=claim.words)


def _has_clock(claim: Claim, above: str) -> bool:
    at = above.find(claim.words, 0, _WITHIN)
    if at < 0:
        return False
    before = _CLOCK_BEFORE.search(above, max(0, at - _BEFORE), at)
    return before is not None or _CLOCK.match(above, at + len(claim.words)) is not None


def _readings(said: str) -> Iterator[tuple[DateOrder, EdtfDate]]:
    """The readings of words that none of their own can be read from."""
    with suppress(DateError):
        read(said, Anchor())
        return
    for order in YEAR_LAST:
        with suppress(DateError):
            value = read(said, Anchor(order=order)).value
            if isinstance(value, EdtfDate):
                yield order, value
