"""Dates that leave their year, or week, to the verb: the side of the publication that they mean."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from timeline.dates.rules import Anchor, Lean, Modifier, Parts, doubted
from timeline.edtf import Edtf
from timeline.errors import DateError
from timeline.extract.narrative import Narrative
from timeline.extract.sides import doubts_of_side, doubts_of_verb, nearer_side, nearest_side
from timeline.languages.running_text import Grip


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """Reads dates on the side of the publication that their verbs speak of."""

    narrative: Narrative
    #: whether the text speaks of what is to come
    is_plan: bool

    def on_a_side(self, index: int, core: str, lean: Lean | None) -> Parts:
        """The date on one side of the publication, with a doubt where it can be the other."""
        if lean is None and self.is_plan and self._is_planned(index, core):
            lean = Lean.FUTURE
        found = self.read(core, lean)
        if not found.implied:
            return found
        hit = self.narrative.hits[index]
        anchor, values = self.narrative.anchor(lean), self._values(core)
        governs = self.narrative.text.verbs.governs(hit.words, hit.first, hit.last)
        # The end of a year is not as near as the year itself.
        sided = self._is_sided(core) and found.modifier is not Modifier.END
        near = nearer_side(anchor, values, governs) if sided else None
        if near is None:
            doubts = doubts_of_side(core, found.value, anchor, values, governs)
            return doubted(found, *doubts)
        found = self._read(core, replace(anchor, lean=near))
        if governs is Grip.NONE:
            return found
        return doubted(found, *doubts_of_verb(core, found.value, anchor))

    def _is_planned(self, index: int, core: str) -> bool:
        """Whether what a plan names without a verb is planned, unlike "the meeting of 3 May"."""
        hit = self.narrative.hits[index]
        before = hit.words.lower[hit.first - 1] if hit.first else ""
        return self._is_sided(core) and before not in self.narrative.text.narrative.described

    def _is_sided(self, core: str) -> bool:
        """Whether it comes once a year, and not as the quarters of reports do."""
        reports = self.narrative.text.reports
        is_quarter = reports.quarter.fullmatch(core) or reports.adjective.search(core)
        return self.narrative.is_yearless(core) and not is_quarter

    def _values(self, core: str) -> Callable[[Anchor], Edtf]:
        return lambda anchor: self._read(core, anchor).value

    def _read(self, core: str, anchor: Anchor) -> Parts:
        return self.narrative.text.read_date(core, anchor)

    def read(self, core: str, lean: Lean | None) -> Parts:
        """The date on the side that the verbs speak of, or else where it can lie."""
        adjective = self.narrative.text.reports.adjective
        if self.narrative.is_yearless(core) and (lean is None or adjective.search(core)):
            # Without a verb to decide the nearest is meant, and of "first-quarter earnings".
            with suppress(DateError):
                return self._read(core, self.narrative.anchor(None))
            near = None if lean else nearest_side(self.narrative.anchor(None), self._values(core))
            lean = lean or near
        try:
            return self._read(core, self.narrative.anchor(lean or Lean.PAST))
        except DateError as error:
            other = Lean.PAST if lean is Lean.FUTURE else Lean.FUTURE
            found = self._read(core, self.narrative.anchor(other))
            return found if lean is None else doubted(found, str(error))

    def against_verb(self, core: str, parts: Parts, lean: Lean | None) -> Parts:
        """The date with a doubt where a verb speaks of the other side; long stories "will" too."""
        if not parts.implied or self.narrative.is_long:
            return parts
        return doubted(parts, *doubts_of_verb(core, parts.value, self.narrative.anchor(lean)))
