"""Numbers for what the events of a chart cite."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Event, Timeline
from timeline.text.clean import for_chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """Every citation of a timeline, numbered from 1 as the events come to it."""

    #: text by number
    texts: tuple[str, ...]
    #: numbers by id of the event, ascending
    numbers: Mapping[str, tuple[int, ...]]

    def of(self, events: Iterable[Event]) -> tuple[int, ...]:
        """The numbers that `events` cite, ascending."""
        return tuple(sorted({number for event in events for number in self.numbers[event.id]}))


def cite(timeline: Timeline, events: Sequence[Event]) -> Citations:
    """The citations of `events`, in their order."""
    documents = {document.id: document.citation for document in timeline.documents}
    known: dict[str, int] = {}
    numbers = {
        event.id: tuple(
            sorted(
                {
                    known.setdefault(for_chart(text), len(known) + 1)
                    for text in _sources(event, documents)
                    if for_chart(text)
                }
            )
        )
        for event in events
    }
    return Citations(texts=tuple(known), numbers=numbers)


def _sources(event: Event, documents: Mapping[str, str]) -> Iterable[str]:
    """Documents by their citation, without the locators; else the citations as given."""
    if not event.statements:
        return event.sources
    return (
        text
        for statement in event.statements
        for text in (
            (documents[statement.document],)
            if statement.document in documents
            else statement.sources
        )
    )


def ranges(numbers: Sequence[int]) -> str:
    """Numbers as a reader would write them.

    >>> ranges((1, 2, 3, 5))
    '1–3, 5'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))  # noqa: PLR2004 - a range saves room from three
        for run in runs
    )
