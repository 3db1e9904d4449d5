"""What is told of how a calendar was read: one line a kind, with the first of them and a count."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.formats.ics.component import note, warning
from timeline.model import Problem
from timeline.text.counts import count


@dataclass(slots=True, kw_only=True)
class Notes:
    """What is told of a file, by its kind."""

    file: str
    #: the line and the words of the first of a kind, and whether they are a warning
    first: dict[str, tuple[int, str, bool]] = field(default_factory=dict)
    more: dict[str, int] = field(default_factory=dict)

    def tell(self, kind: str, line: int, message: str, *, doubtful: bool = False) -> None:
        """Note one more of a kind, which is named in the singular ("value")."""
        if kind in self.first:
            self.more[kind] = self.more.get(kind, 0) + 1
        else:
            self.first[kind] = line, message, doubtful

    def problems(self) -> Iterator[Problem]:
        """One line for each kind."""
        for kind, (line, message, doubtful) in self.first.items():
            more = self.more.get(kind, 0)
            told = f"{message}; and {count(more, f'more {kind}')}" if more else message
            yield (warning if doubtful else note)(self.file, line, told)
