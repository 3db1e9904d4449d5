"""Files of other programs, read as a seed is, for tests."""

from dataclasses import dataclass
from datetime import date

from making import TODAY

from timeline.formats import BY_ENDING
from timeline.merge import build
from timeline.model import Event, Records
from timeline.seeds.check import check
from timeline.seeds.reading_options import ReadOptions


@dataclass(frozen=True)
class Imported:
    """What a file gives."""

    events: tuple[Event, ...]
    problems: tuple[str, ...]

    @property
    def dated(self) -> list[tuple[str, str]]:
        """The title and the date of each event, in order."""
        return [(event.facts.title, str(event.when)) for event in self.events]

    def __getitem__(self, title: str) -> Event:
        (found,) = (event for event in self.events if event.facts.title == title)
        return found

    def said(self, part: str) -> str:
        """The one problem that has this in it."""
        (found,) = (text for text in self.problems if part in text)
        return found


def imported(text: str | bytes, name: str, *, today: date = TODAY, **options: object) -> Imported:
    """What a file of that name and text gives."""
    given = ReadOptions(today=today, **options)  # type: ignore[arg-type] # as tests name them
    row = BY_ENDING[name.rpartition(".")[2]]
    if row.read_bytes is not None:
        raw = row.read_bytes(text if isinstance(text, bytes) else text.encode(), name, given)
    else:
        assert isinstance(text, str)
        assert row.read_text is not None
        raw = row.read_text(text, name, given)
    checked = check(raw, name.partition(".")[0], given.order)
    records = Records(
        documents=checked.documents, statements=checked.statements, problems=checked.problems
    )
    timeline, problems = build(records, today=today, as_of=None)
    return Imported(timeline.events, tuple(map(str, (*checked.problems, *problems))))
