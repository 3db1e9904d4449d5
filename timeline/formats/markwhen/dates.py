"""The dates of markwhen before the colon of a line: `2024-05 / 2 weeks`, `after !a 3 days`.

https://docs.markwhen.com/syntax/dates-and-ranges
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.dates.rules import Anchor, DateOrder
from timeline.errors import DateError
from timeline.formats.markwhen.points import Amount, Point
from timeline.languages.read import read as read_date

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_TIME = r"\d{1,2}(?::\d\d)?\s*(?:[ap]m)?"
#: how a line begins that has a date
_BEGINS = re.compile(rf"-?\d{{4}}\b|\d|!\w|(?:now|by|before|after|{_MONTH})\b", re.IGNORECASE)
_SLASHED = re.compile(rf"(?:(\d{{1,2}})/)?(\d{{1,2}})/(\d{{4}})(?:,?\s+({_TIME}))?", re.IGNORECASE)
_NO_YEAR = re.compile(
    rf"(?:{_MONTH}\.?(?:\s+\d{{1,2}})?|\d{{1,2}}\s+{_MONTH}\.?|\d{{1,2}}/\d{{1,2}})"
    rf"(?:,?\s+{_TIME})?",
    re.IGNORECASE,
)
_ONLY_TIME = re.compile(r"\d{1,2}:\d\d\s*(?:[ap]m)?|\d{1,2}\s*[ap]m", re.IGNORECASE)
_HAS_YEAR = re.compile(r"\d{4}|\d\s*(?:bce?|b\.c|ad|a\.d|ce)\b", re.IGNORECASE)
#: what looks like a date and need not be one
_LIKELY = re.compile(r"-?\d{4}\b|\d{1,5}(?:[-/.]\d{1,5})+")
_RELATIVE = re.compile(
    r"(?:(?P<side>by|before|after)\b\s*)?(?:!(?P<id>[\w-]+)(?:\.(?P<at>start|end))?\s*)?"
    r"(?:plus\b|\+)?\s*(?P<amount>.*)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\s+every\b.*", re.IGNORECASE)
_TIMES = re.compile(r"\bx\s*(\d+)$", re.IGNORECASE)
_NOW = "now"
_LONGEST = 120
_MOST_COLONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """What stands before the colon of an event."""

    #: as it is written
    words: str
    #: in EDTF; empty where it cannot be read
    when: str = ""
    #: "every 2 weeks for 5 times"; empty where it happens once
    repeat: str = ""
    #: what could not be taken of it
    doubt: str = ""
    #: how long it lasts, where its begin is less exact than that
    lasts: str = ""
    #: whether its `when` is worked out from other dates
    is_reckoned: bool = False
    begin: Point | None = None
    #: the first point behind it
    end: Point | None = None


class _NotADateError(ValueError):
    """Words that are no date of markwhen."""


class _UnknownError(ValueError):
    """Words that are one, and do not say which day."""


@dataclass(slots=True)
class Dates:
    """Reads the dates of a file one after the other, each by those above it."""

    order: DateOrder = DateOrder.MONTH_FIRST
    known: dict[str, Date] = field(default_factory=dict)
    last: Date | None = None
    #: whether the order of numbers decided what one of them is
    is_slashed: bool = False

    def split(self, line: str) -> tuple[Date, str] | None:
        """The date of a line and what stands behind its colon; None where it has none."""
        text = line.strip()
        if not _BEGINS.match(text):
            return None
        ends = [found.start() for found in re.finditer(":", text[:_LONGEST])][:_MOST_COLONS]
        for end in reversed(ends):
            words = text[:end].strip()
            if (found := self._date(words)) is not None:
                self.last = found
                return found, text[end + 1 :].strip()
        for end in ends:
            words, rest = text[:end].strip(), text[end + 1 :]
            if _LIKELY.match(words) and rest[:1] in ("", " ", "\t"):
                doubt = f"{words!r} is not a date"
                return Date(words=words, doubt=doubt), rest.strip()
        return None

    def _date(self, words: str) -> Date | None:
        every = _EVERY.search(words)
        once = words[: every.start()].strip() if every else words
        repeat = _TIMES.sub(r"for \1 times", every[0].strip()) if every else ""
        try:
            found = self._range(once)
        except _NotADateError:
            return None
        except _UnknownError as error:
            found = Date(words=once, doubt=str(error))
        return Date(
            words=words,
            when=found.when,
            repeat=repeat,
            doubt=found.doubt,
            lasts=found.lasts,
            is_reckoned=found.is_reckoned,
            begin=found.begin,
            end=found.end,
        )

    def _range(self, words: str) -> Date:
        unknown: _UnknownError | None = None
        for begin, end in _sides(words):
            try:
                return self._between(begin, end)
            except _UnknownError as error:
                unknown = unknown or error
            except _NotADateError:
                continue
        try:
            return self._alone(words)
        except _NotADateError as error:
            raise unknown or error from None

    def _alone(self, words: str) -> Date:
        """One date, or one length of time behind the date above."""
        relative = self._relative(words)
        if relative is None:
            when, first, behind = self._side(words)
            return Date(words=words, when=when, begin=first, end=behind)
        base, sign, amount = relative
        try:
            other = base.moved(amount, sign)
        except ValueError as error:
            raise _UnknownError(f"{words!r} cannot be reckoned: {error}") from None
        begin, end = (base, other) if sign > 0 else (other, base)
        return _reckoned(words, begin, end)

    def _between(self, first: str, second: str) -> Date:
        words = f"{first} - {second}"
        relative = self._relative(first)
        if relative is not None:
            length = Amount.of(second)
            if length is None:
                raise _NotADateError
            base, sign, amount = relative
            try:
                near = base.moved(amount, sign)
                far = near.moved(length, sign)
            except ValueError as error:
                raise _UnknownError(f"{words!r} cannot be reckoned: {error}") from None
            return _reckoned(words, *((near, far) if sign > 0 else (far, near)))
        when, begin_point, behind = self._side(first)
        if second.casefold() == _NOW:
            return Date(words=words, when=f"{when}/..", begin=begin_point)
        if (lasts := Amount.of(second)) is not None:
            return self._lasting(words, when, begin_point, behind, lasts)
        last, end_begin, end = self._side(second, begin_point)
        return Date(words=words, when=f"{when}/{last}", begin=begin_point, end=end or end_begin)

    def _lasting(
        self, words: str, when: str, begin: Point | None, behind: Point | None, amount: Amount
    ) -> Date:
        """A date and how long it lasts; as a word of its own where the date is less exact."""
        try:
            if begin is None:
                raise ValueError(f"{when} is not exact enough")  # noqa: TRY301 - one way out
            return _reckoned(words, begin, begin.moved(amount, 1))
        except ValueError:
            lasts = " ".join(
                f"{number} {unit}" + "s" * (number > 1) for number, unit in amount.parts
            )
            return Date(words=words, when=when, lasts=lasts, begin=begin, end=behind)

    def _relative(self, words: str) -> tuple[Point, int, Amount] | None:
        """What words are reckoned from, in which direction and how far; None of other words."""
        found = _RELATIVE.fullmatch(words)
        amount = Amount.of(found["amount"].strip()) if found else None
        if found is None or amount is None:
            return None
        is_before = (found["side"] or "").casefold() in ("by", "before")
        date = self.known.get(found["id"]) if found["id"] else self.last
        if date is None:
            named = f"no event above has the id {found['id']!r}" if found["id"] else "no date above"
            raise _UnknownError(f"{words!r} cannot be reckoned: {named}")
        at_start = found["at"] == "start" or (is_before and found["at"] != "end")
        base = date.begin if at_start else date.end
        if base is None:
            raise _UnknownError(f"{words!r} cannot be reckoned: {date.words!r} is not exact")
        return base, -1 if is_before else 1, amount

    def _side(
        self, words: str, begin: Point | None = None
    ) -> tuple[str, Point | None, Point | None]:
        """One side of a range: in EDTF, its first point, and the first one behind it."""
        text = words.strip()
        if text.casefold() == _NOW:
            raise _UnknownError("'now' is the day on which it is read")
        if slashed := _SLASHED.fullmatch(text):
            self.is_slashed = self.is_slashed or slashed[1] is not None
            text = self._slashed(slashed)
            if Point.of(text.partition(" ")[0]) is None:
                raise _UnknownError(f"{words!r} is not a date with the {self._first} first")
        if _ONLY_TIME.fullmatch(text):
            day = begin or (self.last.begin if self.last else None)
            if day is None or day.unit not in ("day", "minute"):
                raise _UnknownError(f"{words!r} names no day")
            text = f"{str(day)[:10]} {text}"
        elif _NO_YEAR.fullmatch(text):
            raise _UnknownError(f"{words!r} names no year")
        if not _HAS_YEAR.search(text):
            # Reading what is no date takes longest.
            raise _NotADateError(words)
        try:
            value = str(read_date(text, Anchor(order=self.order)).value)
        except DateError:
            raise _NotADateError(words) from None
        first, _, second = value.partition("/")
        start, stop = Point.of(first), Point.of(second or first)
        try:
            return value, start, stop.end if stop else None
        except ValueError:
            return value, start, None

    @property
    def _first(self) -> str:
        return "day" if self.order is DateOrder.DAY_FIRST else "month"

    def _slashed(self, found: re.Match[str]) -> str:
        """A date with slashes, the month first where the header does not say otherwise."""
        one, two, year, time = found.groups()
        if one is None:
            return f"{year}-{int(two):02}"
        month, day = (two, one) if self.order is DateOrder.DAY_FIRST else (one, two)
        return f"{year}-{int(month):02}-{int(day):02}" + (f" {time}" if time else "")


def _reckoned(words: str, begin: Point, end: Point) -> Date:
    """What lies between two points, the second of which is behind it."""
    last = end.last if end.at > begin.at else end
    when = str(begin) if str(last) == str(begin) else f"{begin}/{last}"
    return Date(words=words, when=when, is_reckoned=True, begin=begin, end=end)


def _sides(words: str) -> Iterator[tuple[str, str]]:
    """The ways in which words can be two dates."""
    for sign in (r"\s*/\s*", r"\s+-\s+", r"\s+to\s+", r"\s*[-–]\s*"):
        for found in re.finditer(sign, words):
            first, second = words[: found.start()].strip(), words[found.end() :].strip()
            if first and second:
                yield first, second
