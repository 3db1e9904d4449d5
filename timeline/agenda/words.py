"""What an agenda says of an event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.agenda.agenda import Line, Source
from timeline.awaiting import awaiting, last_said
from timeline.chart.layout.series import dates_words
from timeline.dates.rules import Modifier
from timeline.evidence.fragment import of_document
from timeline.history.development import Development, Kind
from timeline.languages.phrases import Phrases
from timeline.languages.say import (
    bare_status_words,
    contested_lines,
    event_words,
    length_words,
    on_weekday,
    way_words,
)
from timeline.model import Document, Event, Status
from timeline.news.words import said_of
from timeline.text.clean import for_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Says what there is to say of the events of one agenda."""

    documents: Mapping[str, Document]
    say: Phrases
    today: date
    #: what became of events lately, by their ids
    news: Mapping[str, tuple[Development, ...]]
    #: the ids of events of which all that was said is taken back
    gone: frozenset[str] = frozenset()

    def lately(self, event: Event) -> Line:
        """The line of what took place, or of which something was told."""
        news = self.news.get(event.id, ())
        notes = [self._change(item, event) for item in news]
        is_told = any(item.status_after is Status.OCCURRED for item in news)
        if event.status is Status.OCCURRED and not is_told and event.id not in self.gone:
            notes.append(self.say("agenda.occurred"))
        is_cited = event.id in self.news
        return self._line(event, *notes, source=None if is_cited else self._source(event))

    def over(self, event: Event) -> Line:
        """The line of what took place, and of the date that it had before."""
        return self._line(event, *self._moved(event), *self._sides(event), source=None)

    def to_come(self, event: Event) -> Line:
        """The line of what is to come, and of the date that it had before."""
        notes = (*self._moved(event), *self._status(event), *self._sides(event))
        return self._line(event, *notes, source=None)

    def of_day(self, event: Event) -> Line:
        """The line of what is today, or to come."""
        # The sides of a contested date name theirs.
        source = None if event.contested else self._source(event)
        return self._line(event, *self._stands(event), source=source)

    def awaiting(self, event: Event) -> Line:
        """The line of a plan of which word is awaited: its date passed, or it has none."""
        found = awaiting(event, self.documents, self.today)
        if found is not None:
            notes = self.say("awaiting", length=length_words(found.days, self.say))
        elif event.is_put_off:
            notes = way_words(event, self.say) or bare_status_words(event, self.say, self.today)
        else:
            notes = self.say("agenda.no-date")
        status = () if event.is_put_off else self._status(event)
        return self._line(event, *status, notes, source=self._source(event, "agenda.last-said"))

    def _line(self, event: Event, *notes: str, source: Source | None) -> Line:
        return Line(
            date=self._date(event),
            title=for_table(event.title or event.id),
            place=for_table(event.facts.place),
            notes=tuple(map(for_table, notes)),
            source=source,
        )

    def _date(self, event: Event) -> str:
        """Its date in words, or that it has none any more."""
        if event.is_put_off:
            return self.say("way.no-date")
        if event.id in self.gone:
            return self.say("news.dropped.bare")
        said = self._date_alone(event)
        is_off = event.status is Status.CANCELLED and event.is_dated
        return self.say("way.was", date=said) if is_off else said

    def _date_alone(self, event: Event) -> str:
        """Its date in words; of a day with its weekday."""
        say = self.say
        said = dates_words(event, say) or event_words(event, say)
        if event.contested:
            return say("contested", words=said)
        return on_weekday(event.reading, said, say)

    def _stands(self, event: Event) -> Iterator[str]:
        """How far it has come, and what is not known of its date."""
        yield from self._status(event)
        yield from self._sides(event)
        if not (event.contested or event.is_set):
            yield self.say("agenda.day-not-set")

    def _sides(self, event: Event) -> Iterator[str]:
        """The dates on which its sources disagree, each with these."""
        if event.contested:
            yield self.say("way").join(contested_lines(event, self.documents, self.say))

    def _moved(self, event: Event) -> Iterator[str]:
        """The date that it had last before the one that it has."""
        is_off = event.is_put_off or event.status is Status.CANCELLED
        if event.former and not is_off:
            yield self.say("agenda.moved", date=self.say.told(event.former[-1]))

    def _status(self, event: Event) -> tuple[str, ...]:
        """How far it has come, where that is not plainly that it is planned."""
        is_plain = event.stage(self.today).value == Status.PLANNED.value
        if is_plain and not event.contested_status:
            return ()
        return (bare_status_words(event, self.say, self.today),)

    def _change(self, item: Development, event: Event) -> str:
        """One step, with the document that made it."""
        told, document = said_of(item, self.say), self.documents.get(item.document)
        if item.kind is Kind.CONTRADICTED and event.is_contested:
            sides = self.say("way").join(contested_lines(event, self.documents, self.say))
            return self.say("agenda.disagree", sides=sides)
        if document is None:
            return told
        return self.say("agenda.by", told=told, document=self._cited(document))

    def _source(self, event: Event, key: str = "agenda.source") -> Source | None:
        found = last_said(event, self.documents)
        if found is None:
            return None
        words = for_table(self.say(key, document=self._cited(found)))
        return Source(words=words, address=of_document(found, event))

    def _cited(self, document: Document) -> str:
        name = document.title or document.id
        if document.published is None:
            return name
        published = self.say.when(document.published, Modifier.WHOLE)
        return self.say("agenda.document", document=name, date=published)
