"""How far the event of a row has come, as its cells say it."""

from collections.abc import Callable
from functools import lru_cache

from timeline.dates.rules import Anchor, DateOrder
from timeline.errors import DateError
from timeline.formats.sheet.kept import Kept
from timeline.languages.read import read
from timeline.languages.status_words import Less, status_word
from timeline.model import Severity, Status
from timeline.seeds.reading_options import ReadOptions

_VALUES = frozenset(item.value for item in Status)


class Statuses:
    """Reads the column of statuses.

    Args:
        column: Its name, under which cells are kept that say something else or more.
        options: The day to take for today, and how numeric dates are ordered.
    """

    def __init__(self, column: str, kept: Kept, options: ReadOptions) -> None:
        self.column, self.kept, self.today = column, kept, options.today
        self.begins = _begins(options.order)

    def put(self, found: dict[str, object], line: int) -> str:
        """Put the status that a row says into its fields; the text that is kept beside, or empty.

        Args:
            found: The fields of the row, its date among them.
            line: Where it stands.
        """
        said = str(found["status"]).strip()
        if said in _VALUES:
            return ""
        meaning = status_word(said)
        if isinstance(meaning, Status) and not self._is_ahead(meaning, found):
            found["status"] = meaning.value
            return ""
        del found["status"]
        if meaning is Less.NOT_DONE:
            found["status"] = Status.PLANNED.value
        elif isinstance(meaning, Status):
            why = "said to be over before its date, which lies ahead"
            self.kept.add(self.column, said, line, why, Severity.WARNING)
        elif meaning is None:
            why = "not a status that is known"
            self.kept.add(self.column, said, line, why, Severity.NOTE)
        return said

    def _is_ahead(self, meaning: Status, found: dict[str, object]) -> bool:
        """Whether what is said to be over begins after today."""
        if meaning is not Status.OCCURRED or self.today is None or not found.get("when"):
            return False
        begin = self.begins(str(found["when"]))
        return begin is not None and begin > self.today.toordinal()


def _begins(order: DateOrder | None) -> Callable[[str], float | None]:
    """What gives the first day of a date, as it is counted from the year 1."""

    @lru_cache(maxsize=1024)
    def begin(words: str) -> float | None:
        try:
            return read(words, Anchor(order=order)).value.span.begin
        except DateError:
            return None

    return begin
