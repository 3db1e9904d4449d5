"""From a timeline to the words of its agenda."""

from datetime import date

from timeline.agenda.agenda import Agenda, Section
from timeline.agenda.choice import choose
from timeline.agenda.words import Words
from timeline.languages.phrases import phrases_of
from timeline.model import Timeline
from timeline.query.upcoming import Length
from timeline.text.clean import for_table


def make(
    timeline: Timeline, *, today: date, lately: Length, ahead: Length, language: str = "en"
) -> Agenda:
    """The agenda of a day.

    Args:
        timeline: The events that were asked for.
        today: The day that it is of.
        lately: How far it looks back.
        ahead: How far it looks ahead; the last day is in it.
        language: Tag of the language in which it speaks.
    """
    say = phrases_of(language)
    chosen = choose(timeline, today, lately, ahead)
    documents = {document.id: document for document in timeline.documents}
    gone = frozenset(event.id for event in timeline.gone)
    words = Words(documents=documents, say=say, today=today, news=chosen.news, gone=gone)
    first, last = say.day(lately.before(today)), say.day(ahead.after(today))
    sections = (
        (say("agenda.lately", day=first), map(words.lately, chosen.lately)),
        (say("agenda.today"), map(words.of_day, chosen.today)),
        (say("agenda.next", day=last), map(words.of_day, chosen.next)),
        (say("agenda.awaiting"), map(words.awaiting, chosen.awaiting)),
    )
    made = (Section(heading=name, lines=tuple(lines)) for name, lines in sections)
    day = say("axis.weekday", weekday=say.weekdays[today.weekday()], day=say.day(today))
    return Agenda(
        title=say("agenda", day=day, name=for_table(timeline.title)),
        sections=tuple(section for section in made if section.lines),
        nothing=say("agenda.nothing", first=first, last=last),
        language=language,
    )
