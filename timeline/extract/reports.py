"""The period that a text reports on, from which "a year earlier" and "the quarter" count.

A report on a quarter tells it once, compares it with that of a year before, and goes on: what
it compares with never becomes what it reports on.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from timeline import edtf
from timeline.dates.fractions import as_months
from timeline.dates.periods import (
    Period,
    last_day,
    last_months,
    months_in,
    of_months,
    quarter_before,
    years_away,
)
from timeline.dates.resolve import containing
from timeline.dates.rules import Lean, Parts
from timeline.edtf import Edtf, EdtfDate, EdtfInterval, FarDay, Precision
from timeline.languages.reports import ReportWords
from timeline.languages.running_text import RunningText
from timeline.text.match import Table, TextMatch
from timeline.text.words import Words

# Words of a sentence that are looked at before and behind, and of a comparison.
_REACH = 40
_COMPARED = 16
# Characters behind which a period was told so far above that a person looks.
_FAR = 2500
# Days: how long after its end a quarter is reported on, and between them a running one is not.
_REPORTED_IN = 120
_QUARTER, _YEAR = 3, 12
# Months of the longest period of which anyone reports.
_LONGEST = 24

# Characters of a number, and the signs of prices.
_LONGEST_NUMBER = 24
_CURRENCIES = ("$", "£", "€", "¥")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A period that was told, and where."""

    value: Period
    #: index behind its last word, and the offset up to which the text keeps to it
    last: int
    end: int
    #: whether it is taken for the one reported on for want of a better one
    guessed: bool = False


@dataclass(slots=True, kw_only=True)
class Reports:
    """The periods of a text, as told up to one of its dates."""

    hits: tuple[TextMatch, ...]
    text: RunningText
    published: EdtfDate | None
    #: whether it is a history, which goes on from year to year by itself
    history: bool
    #: dates of the text that are doubtful themselves
    guesses: set[EdtfDate]
    #: the period that the text reports on
    period: Told | None = None
    #: the last period, month or year that was told and is no comparison
    told: Told | None = None
    #: the last day of a period that is told with its end and is none of the calendar year
    odd_end: date | None = None
    _sentences: dict[int, tuple[int, int]] = field(default_factory=dict)

    @property
    def known(self) -> ReportWords:
        """The words of the language."""
        return self.text.reports

    def note(self, index: int, value: Edtf | None, *, ended: bool = False) -> None:
        """Takes note of the date of a hit, where it is what the text tells of.

        `ended` is said of a period with its end.
        """
        hit = self.hits[index]
        value = None if value is None else as_months(value)
        if not isinstance(value, EdtfDate | EdtfInterval) or isinstance(value.latest, FarDay):
            return
        named = ended or self.known.period.search(hit.match[0]) is not None
        if not 0 < months_in(value) <= _LONGEST or not (named or self._is_within(hit, value)):
            return
        compared = self.is_compared(index)
        last = self.hits[index + 1] if ended else hit
        new = Told(value=value, last=last.last, end=last.end, guessed=compared)
        if not compared:
            self.told = new
        if ended and last_day(value).month % months_in(value):
            self.odd_end = last_day(value)
        if named and self._is_reported(new):
            self.period = new

    def _is_within(self, hit: TextMatch, value: Edtf) -> bool:
        """Whether something is told to be so in that year or month: "for 2018", "in May"."""
        if self.history or not isinstance(value, EdtfDate):
            return False
        if self.known.running_year.fullmatch(hit.match[0]):
            return True
        dated = hit.table is Table.DATE or bool(self.known.year.fullmatch(hit.match[0]))
        return dated and hit.before(hit.first) in self.known.within

    def _is_reported(self, new: Told) -> bool:
        """Whether the text reports on it rather than on the one that it has told before."""
        if self.published is None:
            return not new.guessed
        end, day = last_day(new.value), self.published.latest
        if new.guessed:
            return self.period is None and new.value == quarter_before(day)
        if self.period is None or self.period.guessed:
            return new.value.span.begin <= day.toordinal()
        return last_day(self.period.value) <= end <= day

    def fiscal_doubts(self, words: str) -> tuple[str, ...]:
        """Says that a quarter or half by its number may be one of a fiscal year."""
        if self.odd_end is None or self.known.numbered.fullmatch(words) is None:
            return ()
        return (f"{words!r} may be fiscal: the text tells of a period that ends on {self.odd_end}",)

    def note_length(self, index: int) -> None:
        """Takes note of the months up to the end of the quarter reported: "the nine months"."""
        hit = self.hits[index]
        months = self.known.months(hit.match[0])
        if not months or self.known.length.fullmatch(hit.match[0]) is None:
            return
        end = self._end_of_report(hit)
        if end is None or not self._is_told_of(hit) or self.is_compared(index):
            return
        value = of_months(end.year, end.month, months)
        if months % _QUARTER and self.published is not None:
            # "The first eight months" begin with the year.
            value = of_months(end.year, months, months)
        self.period = self.told = Told(value=value, last=hit.last, end=hit.end)

    def _end_of_report(self, hit: TextMatch) -> date | None:
        if self.period is not None:
            return last_day(self.period.value)
        if self.history or self.published is None or not self._has_figures(hit):
            return None
        return quarter_before(self.published.latest).latest

    def _is_told_of(self, hit: TextMatch) -> bool:
        """Whether a length is a period: "for the nine months", "over nine months it earned $9"."""
        first, lower = hit.first, hit.words.lower
        while first > 1 and lower[first - 1] in self.known.articles:
            first -= 1
        within = first > 0 and lower[first - 1] in self.known.within
        return within and (first < hit.first or self._has_figures(hit))

    def is_compared(self, index: int) -> bool:
        """Whether a date is what something is compared with: "from $5 in the second quarter"."""
        hit = self.hits[index]
        floor = max(self._sentence(hit)[0], hit.first - _COMPARED)
        if index:
            floor = max(floor, self.hits[index - 1].last)
        return self.known.compares(hit.words, hit.first, floor)

    def _sentence(self, hit: TextMatch) -> tuple[int, int]:
        """Indices of the first word of the sentence of a hit, and behind its last."""
        found = self._sentences.get(hit.first)
        if found is None:
            words, ends = hit.words, self.text.verbs.ends_sentence
            first, last = hit.first, hit.last
            while first > max(hit.first - _REACH, 0) and not ends(words, first - 1):
                first -= 1
            most = min(hit.last + _REACH, len(words.lower))
            while last < most and not ends(words, last - 1):
                last += 1
            self._sentences.clear()
            found = self._sentences[hit.first] = (first, last)
        return found

    def _has_figures(self, hit: TextMatch) -> bool:
        first, last = self._sentence(hit)
        words = hit.words
        start, end = words.start[first], _end(words, last)
        if self.known.moment.search(words.text, start, end):
            return False
        return self.known.figure.search(words.text, start, end) is not None

    def _here(self, hit: TextMatch) -> Told | None:
        """What was told last in the sentence of a hit, before it."""
        told = self.told
        return told if told is not None and told.last > self._sentence(hit)[0] else None

    def base(self, index: int) -> tuple[Period | None, tuple[str, ...]]:
        """The period that words of a hit count from, and what is doubtful of that."""
        hit = self.hits[index]
        told = self._here(hit) or self.period
        if told is None:
            return None, ()
        doubts = tuple(self._doubts(hit, told))
        value = told.value
        if self._is_of_year(hit, told):
            value = edtf.year(last_day(value).year)
        if self.known.same.fullmatch(hit.match[0]) and self.is_compared(index):
            value = years_away(value, -1)
        return value, doubts

    def _is_of_year(self, hit: TextMatch, told: Told | None) -> bool:
        """Whether a sentence is about a whole year, and no other period is told in it so far."""
        first, words = self._sentence(hit)[0], hit.words
        if told is None or told.last > first or months_in(told.value) >= _YEAR:
            return False
        return self.known.whole_year.search(words.text, words.start[first], hit.start) is not None

    def _doubts(self, hit: TextMatch, told: Told) -> list[str]:
        words = " ".join(hit.match[0].split())
        if told.guessed:
            return [f"{words!r} is counted from {told.value}, which is itself a guess"]
        if hit.start - told.end > _FAR:
            return [f"{words!r} is counted from {told.value}, which was told far above"]
        if told.value in self.guesses:
            return [f"{words!r} is counted from {told.value}, which is itself in doubt"]
        other = self.told
        if other is not None and other.last > told.last and self._may_be(hit, other, told):
            return [f"{words!r} is counted from {told.value}, and may be from {other.value}"]
        return []

    def _may_be(self, hit: TextMatch, other: Told, told: Told) -> bool:
        """Whether words may count from a period that was told since: one to come, for a plan."""
        if not _QUARTER <= months_in(other.value) < _YEAR:
            return False
        if other.value in (told.value, years_away(told.value, -1)):
            return False
        over = self.published is None or last_day(other.value) <= self.published.latest
        return over or self.text.verbs.lean(hit.words, hit.first, hit.last) is Lean.FUTURE

    def go_on(self, index: int, value: Edtf) -> None:
        """What counts from the period keeps it near, and "the quarter" is told again."""
        hit, period = self.hits[index], self.period
        if not isinstance(value, EdtfDate | EdtfInterval) or not months_in(value):
            return
        if period is None:
            new = Told(value=value, last=hit.last, end=hit.end, guessed=True)
            self.period = new if self._is_reported(new) else None
            return
        again = value.latest == period.value.latest
        if again and not self.is_compared(index):
            period = self.told = Told(value=value, last=hit.last, end=hit.end)
        self.period = replace(period, end=hit.end)

    def ended(self, index: int) -> tuple[int, bool] | None:
        """The months of a period that the next date ends, and whether it is over; None for others.

        "The quarter ended Sept. 30", "the year ending in March".
        """
        hit = self.hits[index]
        months = self.known.months(hit.match[0])
        after = self.hits[index + 1] if index + 1 < len(self.hits) else None
        if not months or after is None or after.table is not Table.DATE:
            return None
        if self.known.ending.fullmatch(hit.match[0]) is None:
            return None
        gap = self.known.ended.fullmatch(hit.words.text, hit.end, after.start)
        return None if gap is None else (months, bool(gap["past"] or gap["over"]))

    def is_just_over(self, past: Parts, coming: Parts, times: int) -> bool:
        """Whether the past one of two quarters is so many times nearer."""
        if self.published is None or past.value == coming.value:
            return False
        day = self.published.latest.toordinal()
        back, ahead = day + 1 - past.value.span.end, coming.value.span.begin - day
        return ahead >= times * back

    def tells_results(self, index: int) -> bool:
        """Whether results are told of a quarter: "a loss for the third quarter"."""
        hit = self.hits[index]
        floor, end = self._sentence(hit)
        return self.known.tells_results(hit.words, min(hit.last + 1, end), floor)

    def is_planned(self, index: int) -> bool:
        """Whether a plan is told from today: "will open", and not "would open"."""
        hit = self.hits[index]
        return self.known.plans(hit.words, hit.first, self._sentence(hit)[0])

    def this_quarter(self, index: int, lean: Lean | None) -> tuple[Period, tuple[str, ...]] | None:
        """The quarter that a report calls "this quarter", where that is not the running one."""
        hit, told = self.hits[index], self.period
        if told is None or self.published is None or lean is Lean.FUTURE:
            return None
        if self.known.this_quarter.fullmatch(hit.match["core"]) is None:
            return None
        value, day = last_months(told.value, _QUARTER), self.published.latest
        if not 0 < (day - last_day(value)).days <= _REPORTED_IN:
            return None
        if self.known.owner.match(hit.words.text, hit.end):
            return value, ()
        if lean is not Lean.PAST or not self._has_figures(hit):
            return None
        running = containing(day, Precision.QUARTER)
        return running, (f"{hit.match[0]!r} can be {running} or {value}",)

    def running(self, index: int, lean: Lean | None) -> EdtfDate | None:
        """The day from which "for the year" and "late in the quarter" count in a report.

        None where they count from the publication.
        """
        hit, told = self.hits[index], self.period
        if told is None or lean is Lean.FUTURE:
            return None
        last = last_day(told.value)
        if self.known.part_of_quarter.fullmatch(hit.match[0]):
            return edtf.day(last)
        within = hit.before(hit.first) in self.known.within
        year = within and self.known.year.fullmatch(hit.match[0]) is not None
        return edtf.day(last) if year and (last.month, last.day) == (12, 31) else None

    def year_before(self, index: int) -> tuple[Period, tuple[str, ...]] | None:
        """The period that "a year ago" means in a report; None where it is only a year."""
        hit = self.hits[index]
        said = hit.match[0]
        years = self.known.years_back(" ".join(said.split()))
        if not years or (self.period is None and self.told is None):
            return None
        value, doubts = self.base(index)
        if value is None or not self._counts_from_report(index, value):
            return None
        quarterly = isinstance(value, EdtfInterval) or value.precision == Precision.QUARTER
        of_year = value.precision == Precision.YEAR and self._is_of_year(hit, self.period)
        if (
            not quarterly
            and not of_year
            and (hit.table is Table.DATE or value.precision < Precision.QUARTER)
        ):
            # Of a month, the year is meant, and "a year ago" is one of today's.
            return None
        return years_away(value, -years), doubts

    def _counts_from_report(self, index: int, value: Period) -> bool:
        """Whether figures are compared, rather than an event told that lies a year back."""
        hit, told = self.hits[index], self.told
        compared, figures = self.is_compared(index), self._has_figures(hit)
        if self.known.near_year.fullmatch(hit.match[0]):
            return compared and figures
        if hit.table is Table.DATE:
            counted = compared and self._is_behind_count(hit)
            return counted or (figures and (compared or self._dates_figure(hit)))
        at_once = index > 0 and told is not None and told.last == self.hits[index - 1].last
        return (
            compared
            or self._dates_figure(hit)
            or (figures and at_once and told is not None and told.value == value)
        )

    def _is_behind_count(self, hit: TextMatch) -> bool:
        """Whether the number of something stands right before it, and no price."""
        words, at = hit.words, hit.first - 1
        if at < 0 or not words.lower[at].isdecimal():
            return False
        left = words.text[max(words.start[at] - _LONGEST_NUMBER, 0) : words.start[at]]
        return not left.rstrip("0123456789,.").endswith(_CURRENCIES)

    def _dates_figure(self, hit: TextMatch) -> bool:
        """Whether a figure is of that time: "$3 million a year ago", "A year ago it lost $3"."""
        first, last = self._sentence(hit)
        if hit.first == first:
            return self.known.tells_results(hit.words, last, hit.last)
        return self.known.dates_figure(hit.words, hit.first, first)


def _end(words: Words, last: int) -> int:
    return words.end[last - 1] if last else 0
