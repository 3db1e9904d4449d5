"""The narrative of a text: the dates that later ones without a year, month or day follow."""

from contextlib import suppress
from dataclasses import dataclass, field, replace

from timeline.dates.fractions import as_months
from timeline.dates.rules import Anchor, DateOrder, Lean, Parts, compiled, doubted, ordered
from timeline.edtf import EdtfDate, EdtfInterval, Precision
from timeline.errors import DateError
from timeline.extract.guesses import doubt_of_year
from timeline.extract.series import Link, Series
from timeline.languages.running_text import RunningText
from timeline.text.blocks import PARTED
from timeline.text.match import Table, TextMatch
from timeline.text.mention import Mention
from timeline.text.words import starts_line

# A history: so many years or more lie outside those of the publication, and most of all do.
_FAR = 6
# Months by which a date lies before the last one when it is that of the next year.
_TURN = 8
# Months of a list that share a year: "in January, April and July 1990".
_MOST_IN_A_BREATH = 6
# Dates in a text that is surely a narrative, of which some "will" be.
_MANY = 16
_LEAP = 4
_WEEK = 7
_IN_A_BREATH = (Link.TO, Link.LIST)
_ANY_YEAR = 2000


def is_history(hits: tuple[TextMatch, ...], published: EdtfDate | None, text: RunningText) -> bool:
    """Whether a text is about years other than those around its publication."""
    if published is None:
        return True
    years = [
        0 if hit.table is Table.BEFORE_CHRIST else int(hit.match["core"][-4:])
        for hit in hits
        if hit.table is Table.BEFORE_CHRIST
        or (hit.table is Table.DATE and hit.match["core"][-4:].isdecimal())
    ]
    far = sum(abs(year - published.first.year) > 1 for year in years)
    today = sum(_is_seen_from_today(hits, index, text) for index in range(len(hits)))
    coming = sum(year > published.first.year for year in years)
    if far >= _FAR:
        # News with a long background speaks of its own days too, and of years to come.
        return far * 2 > len(years) and today * 3 < far - 3 and coming * 5 < far
    # A short one has no other years, and nothing in it is seen from today or still to come.
    short = 0 < far == len(years) and not today and not coming
    return short and not any(_is_to_come(hit, text) for hit in hits)


def _is_to_come(hit: TextMatch, text: RunningText) -> bool:
    """Whether a date without a year is told of from today: "the pool will open in May"."""
    if hit.table is not Table.DATE or not text.yearless:
        return False
    yearless = compiled(text.yearless).fullmatch(hit.match["core"])
    return yearless is not None and text.verbs.is_to_come(hit.words, hit.first)


def _is_seen_from_today(hits: tuple[TextMatch, ...], index: int, text: RunningText) -> bool:
    hit = hits[index]
    if (
        hit.table is not Table.DATE
        or text.narrative.seen_from_today.fullmatch(hit.match["core"]) is None
    ):
        return False
    before = hits[index - 1] if index else None
    # "On 21 June 1908 … On Monday": the Monday after it.
    after_day = (
        before is not None
        and before.table is Table.DATE
        and text.narrative.full_date.search(before.match[0])
    )
    return not after_day or not text.neighbours.weekday.fullmatch(hit.match["core"])


@dataclass(slots=True, kw_only=True)
class Narrative:
    """The dates of a text up to one of them."""

    series: Series
    published: EdtfDate | None
    text: RunningText
    #: of dates in numbers; None where nothing decides it
    order: DateOrder | None = None
    #: whether dates follow on each other rather than on the publication
    history: bool
    #: the last date, of a year or finer
    latest: EdtfDate | None = None
    #: the last day
    day: EdtfDate | None = None
    #: offset behind its words
    day_end: int = 0
    #: the first of the days that were named last, where the text says which they are
    programme: EdtfDate | None = None
    #: offset behind its words
    programme_end: int = 0
    #: what dates without a year follow on
    base: EdtfDate | None = None
    #: offset behind its words
    base_end: int = 0
    #: dates of which the year was only a guess
    guesses: set[EdtfDate] = field(default_factory=set)
    #: for each hit the year that is told next near it; 0 for none
    years_ahead: tuple[int, ...] = ()
    #: whether the text has had years before our era
    before_christ: bool = False

    def anchor(self, lean: Lean | None) -> Anchor:
        """What dates seen from the publication are read against."""
        return self.anchor_at(self.published, lean)

    def anchor_at(self, base: EdtfDate | None, lean: Lean | None) -> Anchor:
        """What dates counted from `base` are read against."""
        return Anchor(published=base, lean=lean, order=self.order)

    @property
    def hits(self) -> tuple[TextMatch, ...]:
        """What was found in the text, in its order."""
        return self.series.hits

    def note(self, index: int, parts: Parts) -> None:
        """Goes on to the date of the hit `index`."""
        value = as_months(parts.value)
        if isinstance(value, EdtfInterval):
            value = value.ends[0]
        if not isinstance(value, EdtfDate) or value.precision > Precision.YEAR:
            return
        hit, base = self.hits[index], self.base
        seen_from_here = hit.table is Table.DATE and not parts.stated
        # "Today" in a history is the reader's.
        late = base is not None and value.first.year > base.first.year + 1
        if self.history and seen_from_here and late:
            return
        self.latest = value
        (self.guesses.add if parts.doubts else self.guesses.discard)(value)
        if value.precision == Precision.DAY:
            self.day, self.day_end = value, hit.end
        coming = self.published is not None and value.first > self.published.first
        if (coming and not self.before_christ) or seen_from_here:
            # Plans, and a Monday of the narrative, are not a turn of it.
            return
        if value.precision < Precision.YEAR or self._sets_year(hit):
            self.base, self.base_end = value, hit.end

    def name_days(self, index: int, found: list[Mention]) -> None:
        """Keeps the first of the days that the mentions of a hit name."""
        first = found[0] if found else None
        when = first.when if first is not None else None
        if not isinstance(when, EdtfDate) or when.precision != Precision.DAY or first is None:
            return
        if "day" in first.stated and self.series.links.get(index - 1) is not Link.TO:
            self.programme, self.programme_end = when, first.end

    @property
    def is_programme_ahead(self) -> bool:
        """Whether the days that were named last are still to come."""
        if self.programme is None or self.published is None:
            return False
        return self.programme.first > self.published.first

    @property
    def is_near_programme(self) -> bool:
        """Whether the days that were named last lie within a week, as bare weekdays do."""
        if self.programme is None or self.published is None:
            return False
        return (self.programme.first - self.published.first).days <= _WEEK

    def _sets_year(self, hit: TextMatch) -> bool:
        """Whether the text goes on in a bare year: fronted, in a heading, or after another."""
        words, first = hit.words, hit.first
        before = words.lower[first - 1] if first else ""
        heading = starts_line(words, first)
        if before in self.text.narrative.background or (heading and not self._is_first(hit)):
            return False
        if self.base is None or self.base.precision >= Precision.YEAR:
            return True
        # "In 1808 …", "Early in 1808 …"
        lead = first - 1 if before in self.text.narrative.in_year else first
        fronted = lead == 0 or self.text.verbs.ends_sentence(words, lead - 1)
        bare = hit.table is Table.DATE and hit.match[0] == hit.match["core"]
        dressed = lead < first or not bare
        return (fronted and dressed) or heading

    def _is_first(self, hit: TextMatch) -> bool:
        """Whether no date stands before it in its heading: "Campaigns of 1624 and 1625"."""
        text, behind = hit.words.text, max(self.base_end, 0)
        parted = text.find(PARTED, behind, hit.start) >= 0
        return parted or text.rfind("\n", behind, hit.start) >= 0 or not self.base_end

    @property
    def is_long(self) -> bool:
        """Whether a narrative is so long that it says what "will" be as well."""
        return len(self.hits) >= _MANY

    @property
    def is_story(self) -> bool:
        """Whether "last year" is seen from the narrative; without a publication that is open."""
        return self.history and self.published is not None

    @property
    def reigns(self) -> bool:
        """Whether the narrative, rather than the publication, gives dates their year."""
        return self.history and self.base is not None

    def is_of_today(self, latest: EdtfDate) -> bool:
        """Whether a history has come to its own time, where "last month" is the reader's."""
        return self.published is not None and latest.first.year >= self.published.first.year - 1

    def is_yearless(self, core: str) -> bool:
        """Whether words name a month, day, season or quarter and no year."""
        source = self.text.yearless
        return bool(source) and compiled(source).fullmatch(core) is not None

    def in_year_of_text(self, index: int) -> Parts | None:
        """The date of the hit `index`, which has no year, in the year that the text is in.

        Raises:
            DateError: There is no such day.
        """
        found, base = self._in_year_of_base(index), self.base
        if found is None or base is None:
            return found
        words = self.hits[index].match["core"]
        ahead = self.years_ahead[index] if self.years_ahead else 0
        linked = index - 1 in self.series.links
        doubt = doubt_of_year(
            words, found.value, base, ahead, is_chained=base in self.guesses, is_linked=linked
        )
        return doubted(found, doubt) if doubt else found

    def _in_year_of_base(self, index: int) -> Parts | None:
        base, hit = self.base, self.hits[index]
        if base is None:
            return None
        core, year = hit.match["core"], base.first.year
        found = self._by_weekday(core, year)
        first = found.value.earliest
        if base.precision >= Precision.YEAR or first is None:
            return found
        gap = (base.first.year - first.year) * 12 + base.first.month - first.month
        forward = gap > 0 and self.series.links.get(index - 1) in _IN_A_BREATH
        if gap >= _TURN or forward:
            return self._in_year(core, year + 1)
        if -_TURN < gap < 0 and self._wraps(index):
            return self._in_year(core, year - 1)
        return found

    def in_year_of(self, base: EdtfDate, core: str) -> Parts:
        """The date without a year in that of `base`, or in the one beside it that is nearer.

        Raises:
            DateError: There is no such day.
        """
        year = base.first.year
        found = self._in_year(core, year)
        first = found.value.earliest
        if base.precision >= Precision.YEAR or first is None:
            return found
        gap = (base.first.year - first.year) * 12 + base.first.month - first.month
        near = year + 1 if gap >= _TURN else year - 1 if gap <= -_TURN else year
        return found if near == year else self._in_year(core, near)

    def lent_year(self, index: int) -> Parts | None:
        """The date in the year of the one that follows in a breath: "May to June 1955".

        Raises:
            DateError: There is no such day.
        """
        found = self._lent(index)
        return None if found is None else with_year_stated(found)

    def _lent(self, index: int) -> Parts | None:
        core = self.hits[index].match["core"]
        year = self.series.years.get(index)
        if year is not None:
            return self._in_year(core, int(year.match["core"]))
        after = self._joined_after(index)
        if after is None:
            return None
        step = index + 1
        while self.is_yearless(after.match["core"]):
            # "In January, April and July 1990": the year stands behind the last.
            following_one = self._joined_after(step)
            if following_one is None or step - index >= _MOST_IN_A_BREATH:
                return None
            after, step = following_one, step + 1
        other = after.match["core"]
        if other.isdecimal() or not other[-4:].isdecimal():
            return None
        end = self.text.read_date(other, Anchor())
        last = end.value.latest
        if last is None:
            return None
        found = self._in_year(core, last.year)
        later = found.value.span.begin > end.value.span.begin
        return self._in_year(core, last.year - 1) if later else found

    def _wraps(self, index: int) -> bool:
        """Whether an interval without years runs over the end of one: "from October to March"."""
        after = self._joined_after(index)
        if after is None or not self.is_yearless(after.match["core"]):
            return False
        start = self._in_year(self.hits[index].match["core"], _ANY_YEAR)
        end = self._in_year(after.match["core"], _ANY_YEAR)
        return end.value.span.begin < start.value.span.begin

    def _joined_after(self, index: int) -> TextMatch | None:
        """The date that follows in the same breath."""
        return self.hits[index + 1] if self.series.links.get(index) in _IN_A_BREATH else None

    def _by_weekday(self, core: str, year: int) -> Parts:
        """The date in that year, or in the one beside it if the weekday that it names is of that.

        Raises:
            DateError: There is no such day.
        """
        trouble: DateError | None = None
        for shift in (0, 1, -1):
            try:
                return self._in_year(core, year + shift)
            except DateError as error:
                trouble = trouble or error
        raise trouble or DateError(core)

    def _in_year(self, core: str, year: int) -> Parts:
        """The date without a year in that one; 29 February in the leap year next to it."""
        try:
            return self.text.read_date(core, Anchor(year=year))
        except DateError as error:
            with suppress(DateError):
                found = self.text.read_date(core, Anchor(year=round(year / _LEAP) * _LEAP))
                if _is_leap_day(found):
                    return found
            raise error from None


def with_year_stated(found: Parts) -> Parts:
    """The parts of a date whose year the text states elsewhere."""
    implied = tuple(part for part in found.implied if part != "year")
    return replace(found, stated=ordered({*found.stated, "year"}), implied=implied)


def _is_leap_day(parts: Parts) -> bool:
    value = parts.value
    if not isinstance(value, EdtfDate) or value.precision != Precision.DAY:
        return False
    return (value.first.month, value.first.day) == (2, 29)
