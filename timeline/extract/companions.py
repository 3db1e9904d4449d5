"""Dates without a year, or week, beside those that are named in a breath with them."""

from contextlib import suppress
from dataclasses import replace

from timeline.dates.rules import Anchor, Lean, Parts, doubted, ordered
from timeline.dates.stretch import beside, ends_in_weeks, ends_in_years
from timeline.edtf import EdtfDate, Precision
from timeline.errors import DateError
from timeline.extract.narrative import Narrative
from timeline.extract.series import Link
from timeline.extract.sides import doubts_of_side, doubts_of_stretch, stretch
from timeline.text.words import Words

# Days within which dates of one list follow on each other.
_LIST_DAYS = 183
# Dates between the year that a sentence begins with and one that it lends it to.
_MOST_BETWEEN = 4
_AFTER_DOUBT = "{!r} is counted from {}, which is itself in doubt"


class Companions:
    """What the dates of a series lend to each other, in the order of the text."""

    def __init__(self, narrative: Narrative) -> None:
        self._narrative = narrative
        self._series = narrative.series
        self._text = narrative.text
        #: by their index, the readings of dates of the calendar, and of ends that are still to come
        self._read: dict[int, Parts] = {}
        self._ends: dict[int, Parts] = {}

    def note(self, index: int, parts: Parts) -> None:
        """Keeps the reading of the hit `index` for the one behind it."""
        self._read[index] = parts

    def lend(self, index: int, parts: Parts) -> None:
        """Keeps the reading of a hit that is still to come."""
        self._ends[index] = parts

    def parts(self, index: int, core: str, lean: Lean | None) -> Parts | None:
        """The date without a year, or week, beside those that are named in a breath with it."""
        if index in self._ends:
            return self._ends.pop(index)
        if not self._is_bare(core):
            return None
        link, before = self._series.links.get(index - 1), self._read.get(index - 1)
        if link is Link.MOVED and before is not None:
            return self._nearest(core, before)
        if link is not None and before is not None:
            inside = link is Link.IN or self._is_of_year(index)
            return self._inside(core, before) if inside else self._after(core, before, link, lean)
        return self._first_end(index, core, lean)

    def _is_of_year(self, index: int) -> bool:
        """Whether a bare year leads the date, with a comma between: "1944, 3 March"."""
        year, date = self._series.hits[index - 1], self._series.hits[index]
        gap = year.words.text[year.end : date.start]
        return year.match[0].isdecimal() and gap.strip() == ","

    def in_year_of_sentence(self, index: int, core: str, lean: Lean | None) -> Parts | None:
        """The date in the year that its sentence begins with: "In 2024 it opened in March".

        Raises:
            DateError: There is no such day.
        """
        if self._series.links.get(index - 1) in (Link.TO, Link.MOVED):
            return None
        words = self._series.hits[index].words
        for at in range(index - 1, max(index - 1 - _MOST_BETWEEN, -1), -1):
            year, after = self._series.hits[at], self._series.hits[at + 1]
            if any(self._ends_sentence(words, word) for word in range(year.last - 1, after.first)):
                return None
            value = None if at not in self._read else self._read[at].value
            if isinstance(value, EdtfDate) and self._leads(at, value):
                return None if self._is_over(value, lean) else self._in_year(core, value)
        return None

    def _in_year(self, core: str, year: EdtfDate) -> Parts:
        return self._text.read_date(core, Anchor(year=year.first.year))

    def _is_over(self, year: EdtfDate, lean: Lean | None) -> bool:
        """Whether a verb leads out of a year that is over: "In 2024 it fell, and will fall"."""
        published = self._narrative.published
        return (
            lean is Lean.FUTURE and published is not None and year.span.end <= published.span.begin
        )

    def _ends_sentence(self, words: Words, index: int) -> bool:
        return self._text.verbs.ends_sentence(words, index)

    def _leads(self, index: int, value: EdtfDate) -> bool:
        """Whether a year begins its sentence: "In 2024", "Last year"."""
        hit = self._series.hits[index]
        first = hit.first
        if first and hit.words.lower[first - 1] in self._text.narrative.in_year:
            first -= 1
        begins = first == 0 or self._ends_sentence(hit.words, first - 1)
        return begins and value.precision is Precision.YEAR

    def _first_end(self, index: int, core: str, lean: Lean | None) -> Parts | None:
        """The date that begins a stretch, of which the other end is as bare."""
        narrative = self._narrative
        if self._series.links.get(index) is not Link.TO or narrative.published is None:
            return None
        last = " ".join(self._series.hits[index + 1].match["core"].split())
        yearly = narrative.is_yearless(core)
        if not self._is_bare(last) or yearly is not narrative.is_yearless(last):
            return None
        start, self._ends[index + 1] = self._both_ends(core, last, lean, yearly=yearly)
        return start

    def _both_ends(
        self, first: str, last: str, lean: Lean | None, *, yearly: bool
    ) -> tuple[Parts, Parts]:
        """The ends of a stretch; where nothing decides which it is, the last one with a doubt."""
        ends, read = ends_in_years if yearly else ends_in_weeks, self._text.read_date
        words, anchor = f"{first} to {last}", self._narrative.anchor(lean)
        try:
            start, end = ends(words, first, last, anchor, read)
        except DateError as error:
            start, end = ends(words, first, last, self._narrative.anchor(Lean.PAST), read)
            return doubted(start, str(error)), doubted(end, str(error))
        value, values = stretch(start, end), lambda at: stretch(*ends(words, first, last, at, read))
        doubts = tuple(doubts_of_side(words, value, anchor, values))
        doubts = doubts or tuple(doubts_of_stretch(words, value, anchor, values))
        return doubted(start, *doubts), doubted(end, *doubts)

    def _inside(self, core: str, before: Parts) -> Parts | None:
        """The date without a year in the year before it: "last year, in May"."""
        value = before.value
        if not isinstance(value, EdtfDate) or value.precision != Precision.YEAR:
            return None
        if not self._narrative.is_yearless(core):
            return None
        with suppress(DateError):
            return self._text.read_date(core, Anchor(year=value.first.year))
        return None

    def _is_bare(self, core: str) -> bool:
        weekday = self._text.neighbours.weekday.fullmatch(core) is not None
        return weekday or self._narrative.is_yearless(core)

    def _after(self, core: str, before: Parts, link: Link, lean: Lean | None) -> Parts | None:
        """The first such date behind the one before; None where it is too far from it."""
        try:
            found = self._text.read_date(core, beside(before.value, Lean.FUTURE))
        except DateError:
            return None
        if (before.value.precision == Precision.QUARTER) is not (
            found.value.precision == Precision.QUARTER
        ):
            # "Which reports today, first-quarter sales rose": no list.
            return None
        days = found.value.span.begin - before.value.span.begin
        yearly = self._narrative.is_yearless(core)
        if link is Link.LIST and not self._is_list(found, days, lean, yearly=yearly):
            return None
        lent = "year" in before.stated and yearly
        return (
            replace(found, stated=ordered({*found.stated, "year"}), implied=()) if lent else found
        )

    def _nearest(self, core: str, before: Parts) -> Parts | None:
        """The date that lies next to the one that it takes the place of."""
        found: list[Parts] = []
        for side in Lean:
            with suppress(DateError):
                found.append(self._text.read_date(core, beside(before.value, side)))
        first = before.value.span.begin
        nearest = min(found, key=lambda parts: abs(parts.value.span.begin - first), default=None)
        if nearest is None or not before.doubts:
            return nearest
        return doubted(nearest, _AFTER_DOUBT.format(core, before.value))

    def _is_list(self, found: Parts, days: float, lean: Lean | None, *, yearly: bool) -> bool:
        """Whether a date that far behind another is meant with it."""
        published = self._narrative.published
        if yearly:
            return days <= _LIST_DAYS
        # "They met on Monday and Friday" of a Thursday: the Friday before is not told with it.
        late = published is not None and found.value.span.begin > published.span.begin
        return not (late and lean is Lean.PAST)
