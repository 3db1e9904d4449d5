"""The dates of a text that count from the period it reports on, as mentions."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from timeline.dates.periods import Period, ending
from timeline.dates.rules import Anchor, Lean, Parts, doubted, first_rule
from timeline.edtf import EdtfDate, Precision
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.hit_mention import mention_of
from timeline.extract.narrative import Narrative
from timeline.extract.reports import Reports
from timeline.text.match import Table, TextMatch
from timeline.text.mention import Mention, Stretch, Type

#: gives the date of a hit against the side that a verb speaks of; raises `DateError`
EndReader = Callable[[int, Lean | None], Parts]

_YEAR = 12
#: so many times nearer is nearer, whatever the verb
_NEARER = 4


class ReportDates:
    """Reads what counts from the period that a text reports on."""

    def __init__(self, reports: Reports, narrative: Narrative, end: EndReader) -> None:
        self._reports = reports
        self._narrative = narrative
        self._end = end

    def mention(self, index: int, lean: Lean | None) -> Mention | None:
        """The mention of a hit that counts from the report; None for others."""
        hit = self._narrative.hits[index]
        ended = self._ended(index, hit, lean)
        if ended is not None or hit.table is Table.DURATION:
            return ended
        found = self._reports.year_before(index)
        if found is None and hit.table is Table.DATE:
            found = self._reports.this_quarter(index, lean)
        if found is not None:
            return self._counted(index, hit, *found)
        return self._by_rules(index, hit) if hit.table is Table.FROM_NARRATIVE else None

    def _ended(self, index: int, hit: TextMatch, lean: Lean | None) -> Mention | None:
        """A period that the next date ends: "the quarter ended Sept. 30"."""
        ended = self._reports.ended(index)
        if ended is None:
            return None
        months, past = ended
        with suppress(DateError):
            end = self._end(index + 1, Lean.PAST if past else lean)
            if isinstance(end.value, EdtfDate) and end.value.precision <= Precision.MONTH:
                parts = replace(end, value=ending(end.value, months))
                self._reports.note(index, parts.value, ended=True)
                found = self._noted(index, hit, parts, "period with its end")
                if months == _YEAR:
                    found = replace(found, type=Type.DURATION, value="P1Y")
                return replace(found, stretch=Stretch(end=self._after(index), value=parts.value))
        return None

    def _after(self, index: int) -> int:
        return self._narrative.hits[index + 1].end

    def _counted(
        self, index: int, hit: TextMatch, value: Period, doubts: tuple[str, ...]
    ) -> Mention:
        implied = tuple(dict.fromkeys(("year", value.precision.label)))
        parts = Parts(value=value, implied=implied, doubts=doubts)
        self._reports.go_on(index, value)
        return self._noted(index, hit, parts, "period of the report")

    def _by_rules(self, index: int, hit: TextMatch) -> Mention | None:
        found = first_rule(hit.match[0], self._narrative.text.from_report)
        if found is None:
            return None
        rule, match = found
        narrative = self._narrative
        period, doubts = self._reports.base(index)
        base = narrative.latest if narrative.history else narrative.published
        try:
            parts = rule.reading(match, Anchor(published=base, lean=Lean.PAST, reported=period))
        except DateError:
            return None
        self._reports.go_on(index, parts.value)
        return self._noted(index, hit, doubted(parts, *doubts), rule.name)

    def _noted(self, index: int, hit: TextMatch, parts: Parts, rule: str) -> Mention:
        self._narrative.note(index, parts)
        return mention_of(hit, timex.value(parts.value), parts=parts, rule=rule)

    def ended_quarter(
        self, index: int, core: str, read: Callable[[str, Lean | None], Parts]
    ) -> Parts | None:
        """A quarter without a year that has just ended, though the verb looks ahead.

        None where it is on the side of the verb. "Expects to report a loss for the third quarter".
        """
        if self._narrative.text.reports.quarter.fullmatch(core) is None:
            return None
        past, coming = read(core, Lean.PAST), read(core, Lean.FUTURE)
        results, planned = self._reports.tells_results(index), self._reports.is_planned(index)
        if not self._reports.is_just_over(past, coming, 1 if results and not planned else _NEARER):
            return None
        if results:
            return past
        found = coming if planned else past
        return doubted(found, f"{core!r} can be {past.value} or {coming.value}")
