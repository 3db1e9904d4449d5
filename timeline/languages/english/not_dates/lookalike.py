"""One way in which words only look like a date: `Lookalike`."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.text.match import Table, TextMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """One way in which words are not a date."""

    #: short and unique in its table
    name: str
    #: the tables whose finds it looks at
    tables: frozenset[Table]
    refuses: Callable[[TextMatch], bool]
    #: texts in which it leaves nothing
    stopped: tuple[str, ...]
    #: texts that look alike and keep their date
    passed: tuple[str, ...]
