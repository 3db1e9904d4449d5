"""Lately, today and next: the few events that a reader asks for first, and what awaits word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline.agenda.agenda import Line
from timeline.agenda.nearest import Nearest, nearest
from timeline.agenda.words import Words
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Event
from timeline.page import dates
from timeline.page.rows import LinkedWords, fragment
from timeline.page.view import View

#: events that a column shows
_SHOWN: Final = 3
#: plans that are named where many await word
_NAMED: Final = 20
_NOTHING: Final = LinkedWords(words="")


@dataclass(frozen=True, slots=True, kw_only=True)
class NowLine:
    """One event, ready to be written."""

    #: its date in words, with the weekday where it is a day
    said: str
    #: that date for machines; empty where HTML has none
    machine: str
    #: its title, which links to its row
    title: LinkedWords
    place: str
    #: how far it has come, that it moved, what is not known
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NowColumn:
    """Some events under a heading, and how many more there are."""

    #: "lately", "today", "next", "first" or "awaiting"
    name: str
    heading: str
    lines: tuple[NowLine, ...]
    #: links to the first of those that are not shown; without words where all are
    more: LinkedWords = _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What stands first on a page."""

    #: the day that it is of, with its weekday, and for machines
    day: str
    machine: str
    #: in the order of time; the one of today is always there
    columns: tuple[NowColumn, ...]
    #: the plans of which word is awaited; None where there are none
    awaiting: NowColumn | None


def now(view: View) -> Now | None:
    """The events nearest to the day of a page, however far they are; None where it shows none."""
    if not view.chosen.events:
        return None
    found, say = nearest(view.chosen, view.today), phrases_of(view.language)
    write = _Columns(view=view, words=_words(view, found), say=say)
    weekday = say.weekdays[view.today.weekday()]
    return Now(
        day=say("axis.weekday", weekday=weekday, day=say.day(view.today)),
        machine=view.today.isoformat(),
        columns=_columns(found, write, view),
        awaiting=write.awaiting(found.awaiting) if found.awaiting else None,
    )


def _columns(found: Nearest, write: "_Columns", view: View) -> tuple[NowColumn, ...]:
    """Those in which there is something, and today; the first events where there is nothing."""
    told = {event.id for event in (*found.today, *found.next[:_SHOWN])}
    lately = [event for event in found.lately if event.id not in told]
    columns = (
        write.lately(lately),
        write.today(found.today, found.going_on),
        write.next(found.next),
    )
    shown = tuple(column for column in columns if column.lines or column.name == "today")
    is_bare = not any(column.lines for column in shown)
    return (*shown, write.first(view.chosen.events)) if is_bare else shown


def _words(view: View, found: Nearest) -> Words:
    return Words(
        documents={document.id: document for document in view.timeline.documents},
        say=phrases_of(view.language),
        today=view.today,
        news=found.news,
        gone=frozenset(event.id for event in view.chosen.gone),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Writes columns."""

    view: View
    words: Words
    say: Phrases

    def lately(self, events: Sequence[Event]) -> NowColumn:
        return self._column("lately", events, self._over)

    def today(self, events: Sequence[Event], going_on: Sequence[Event]) -> NowColumn:
        rest = [*events[_SHOWN:], *going_on]
        count = self.say.count
        words = count("more-today", len(rest)) if events else count("under-way", len(rest))
        column = self._column("today", events, self.words.to_come)
        return replace(column, more=_more(rest, words))

    def next(self, events: Sequence[Event]) -> NowColumn:
        more = self.say.count("more-next", len(events[_SHOWN:]))
        return self._column("next", events, self.words.to_come, more=more)

    def first(self, events: Sequence[Event]) -> NowColumn:
        return self._column("first", events, self.words.to_come)

    def awaiting(self, events: Sequence[Event]) -> NowColumn:
        heading = self.say.count("awaiting", len(events))
        lines = tuple(self._line(event, self.words.awaiting(event)) for event in events[:_NAMED])
        more = self.say.count("more-awaiting", len(events[_NAMED:]))
        return NowColumn(
            name="awaiting", heading=heading, lines=lines, more=_more(events[_NAMED:], more)
        )

    def _over(self, event: Event) -> Line:
        is_told = event.id in self.words.news
        return self.words.lately(event) if is_told else self.words.over(event)

    def _column(
        self, name: str, events: Sequence[Event], line: Callable[[Event], Line], more: str = ""
    ) -> NowColumn:
        return NowColumn(
            name=name,
            heading=self._heading(name),
            lines=tuple(self._line(event, line(event)) for event in events[:_SHOWN]),
            more=_more(events[_SHOWN:], more),
        )

    def _heading(self, name: str) -> str:
        return self.say("now.then" if name == "today" and self.view.as_of else f"now.{name}")

    def _line(self, event: Event, line: Line) -> NowLine:
        is_there = event.id not in self.words.gone
        return NowLine(
            said=line.date,
            machine=dates.machine(event),
            title=LinkedWords(
                words=event.title or event.id, address=fragment(event) if is_there else ""
            ),
            place=event.facts.place,
            notes=line.notes,
        )


def _more(events: Sequence[Event], words: str) -> LinkedWords:
    """Words that link to the first of the events that are not shown, where there are any."""
    return LinkedWords(words=words, address=fragment(events[0])) if events and words else _NOTHING
