"""What is known of an event at one moment, to be held beside another."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.contested import Contested, ContestedStatus
from timeline.dates.rules import Reading
from timeline.merge.state import EDITORIAL, FACTS, State, shown, when_of
from timeline.model import Event, Facts, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is known of an event at one moment."""

    #: None where no date is known
    reading: Reading | None
    #: what that stands for, where its sources disagree
    contested: tuple[Contested, ...]
    status: Status
    contested_status: tuple[ContestedStatus, ...]
    #: whether it no longer takes place on its date
    is_off: bool
    facts: Facts

    @property
    def when(self) -> str:
        """Its date in EDTF, with the part that is meant; empty where none is known."""
        return when_of(State(reading=self.reading))

    @property
    def statuses(self) -> str:
        """Its status as exports have it, all that are contested."""
        sides = tuple(side.status for side in self.contested_status)
        return shown(sides) if sides else str(self.status)

    def fields(self) -> Iterator[tuple[str, str]]:
        """Its facts but for those that say nothing, each with its name, those of its own last."""
        for name in FACTS:
            if name not in ("extra", *EDITORIAL) and (text := shown(getattr(self.facts, name))):
                yield name, text
        yield from self.facts.extra


def view_of(event: Event) -> View:
    """What is known of an event of a timeline."""
    return View(
        reading=event.reading if event.is_dated else None,
        contested=event.contested,
        status=event.status,
        contested_status=event.contested_status,
        is_off=event.is_put_off or event.status is Status.CANCELLED,
        facts=event.facts,
    )


def view_at(state: State) -> View:
    """What is known of an event after some of its statements."""
    return View(
        reading=state.reading,
        contested=state.contested,
        status=state.status,
        contested_status=state.contested_status,
        is_off=state.is_over or state.status is Status.CANCELLED,
        facts=state.facts,
    )
