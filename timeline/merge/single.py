"""Events of which one statement speaks, as nearly all are of long lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from timeline.dates.rules import Reading
from timeline.edtf import UNDATED, EdtfDate
from timeline.merge.citations import cite
from timeline.merge.settle import by_date
from timeline.model import OFF, About, Basis, Document, Event, Revision, Statement
from timeline.way import Step, Told


@dataclass(slots=True, kw_only=True)
class Single:
    """The making of events of which one statement speaks, as nearly all are of long lists."""

    documents: Mapping[str, Document]
    about: About
    today: date
    #: documents that hold until today
    current: frozenset[str] = frozenset()
    #: what is the same for all of one document
    revisions: dict[str, tuple[Revision, ...]] = field(default_factory=dict)

    def event(self, statement: Statement) -> Event | None:
        """The event, as `Case` makes it; None where it needs that."""
        reading, facts = statement.reading, statement.facts
        if reading is None or reading.value == UNDATED or not facts.title:
            return None
        if self._has_zone(statement, reading):
            return None
        if statement.was or statement.contested or statement.contested_status:
            return None
        name = statement.event
        document = self.documents.get(statement.document)
        known_on = document.known_on if document else None
        sources = statement.sources
        return Event(
            id=name,
            when=reading.value,
            reading=reading,
            status=statement.status or by_date(reading, self._told_on(statement, known_on)),
            status_from=Basis.STATED if statement.status else Basis.DERIVED,
            facts=facts,
            sources=sources if document is None else (*sources, cite(document, statement)),
            statements=(statement,),
            revisions=self._revisions(statement.document, known_on),
            way=self._way(statement, document) if statement.status in OFF else (),
            formerly="" if statement.formerly == name else statement.formerly,
        )

    def _told_on(self, statement: Statement, known_on: date | None) -> date:
        """The day for which a statement tells how far its event has come."""
        return self.today if statement.document in self.current else known_on or self.today

    def _way(self, statement: Statement, document: Document | None) -> tuple[Step, ...]:
        """What there is to say of the date of an event that is off it."""
        off = Step(
            told=Told(str(statement.status)),
            published=document.published if document else None,
            document=statement.document,
        )
        return Step(told=Told.WAS, reading=statement.reading), off

    def _has_zone(self, statement: Statement, reading: Reading) -> bool:
        """Whether a zone may have to be filled in."""
        zone = statement.facts.timezone or self.about.timezone
        return bool(zone) and not isinstance(reading.value, EdtfDate)

    def _revisions(self, document: str, known_on: date | None) -> tuple[Revision, ...]:
        found = self.revisions.get(document)
        if found is None:
            found = (Revision(document=document, known_on=known_on, changes=()),)
            self.revisions[document] = found
        return found
