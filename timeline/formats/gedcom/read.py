"""A family tree in GEDCOM as seeds: the events of its people and families.

GEDCOM 5.5 and 5.5.1, and FamilySearch GEDCOM 7; in ANSEL, UTF-8, UTF-16 or what `CHAR` says.
"""

from collections import Counter
from collections.abc import Iterator

from timeline.dates.rules import Anchor
from timeline.documents.date_order import order_of
from timeline.documents.reader import reading
from timeline.errors import TimelineError
from timeline.formats import foreign
from timeline.formats.gedcom.event import Happening
from timeline.formats.gedcom.lines import Lines, lines_of
from timeline.formats.gedcom.people import People
from timeline.formats.gedcom.record import Record, records
from timeline.formats.gedcom.tags import KEPT, TAGS
from timeline.model import Problem
from timeline.seeds.reading_options import PLAIN, ReadOptions
from timeline.seeds.rows import Raw, Row

_REMEDY = "export it anew from the program that made it"


def read(data: bytes, file: str, options: ReadOptions = PLAIN) -> Raw:
    """The events of a family tree; what else it has is counted."""
    problems: list[Problem] = []
    try:
        with reading(file, "GEDCOM", _REMEDY, "imports"):
            lines = lines_of(data, file, options.encoding, problems)
            tree = _Tree(lines, file, options, problems)
            rows = [row for record in records(lines) for row in tree.rows(record)]
    except TimelineError as error:
        said = str(error).removeprefix(f"{file}: ")
        return Raw(problems=(*problems, foreign.error(file, 1, said, "all of it")))
    tree.tell()
    if not rows:
        message = "no event with a date: people and families need BIRT, MARR or another with DATE"
        problems.append(foreign.error(file, 1, message, "all of it"))
    return Raw(events=rows, problems=problems, event_keys=foreign.EVENT_KEYS)


class _Tree:
    """The events of a tree, and what is told of it."""

    def __init__(
        self, lines: Lines, file: str, options: ReadOptions, problems: list[Problem]
    ) -> None:
        self._file, self._problems = file, problems
        self._people = People.of(records(lines), options.today)
        # Some programs write numbers, in the order of their country, which GEDCOM has not.
        guess = order_of(options.order, "\n".join(self._people.numeric), "")
        self._anchor = Anchor(order=guess.order)
        if guess.reason:
            read_as = f", and read {guess.order.value}" if guess.order else ""
            self._note(f"dates are written in numbers: {guess.reason}{read_as}")
        self._losses: Counter[str] = Counter()
        self._undated: Counter[str] = Counter()

    def rows(self, record: Record) -> Iterator[Row]:
        """The events of a person or a family."""
        taken: Counter[str] = Counter()
        for part in record.parts if record.tag in ("INDI", "FAM") else ():
            tag = TAGS.get(part.tag)
            if tag is None:
                self._losses.update(() if part.tag in KEPT else (part.tag,))
                continue
            event = Happening(part, tag, record, self._people)
            if not (event.has_date or event.is_told):
                self._undated[part.tag] += 1
                continue
            doubts: list[tuple[int, str]] = []
            yield event.row(self._file, self._anchor, taken, doubts)
            self._problems.extend(foreign.warning(self._file, *doubt) for doubt in doubts)
            self._losses.update(event.losses())

    def tell(self) -> None:
        """Say what is not read, and who may be alive."""
        if counts := foreign.listed_losses(self._undated):
            number = self._undated.total()
            several = "events have" if number > 1 else "event has"
            self._note(f"{number} {several} neither a date nor a text, {counts}")
        if lost := foreign.listed_losses(self._losses):
            self._note(lost)
        if self._people.alive:
            self._problems.append(_alive(self._people.alive, self._file))

    def _note(self, message: str) -> None:
        self._problems.append(foreign.note(self._file, 0, message))


def _alive(found: list[int], file: str) -> Problem:
    several = len(found) > 1
    message = (
        f"{len(found)} {'people' if several else 'person'} born in the last 110 years without a "
        f"death may be alive: RESN privacy keeps the events of a person private"
    )
    return foreign.warning(file, found[0], message)
