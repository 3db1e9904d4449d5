"""A column of a sheet before it is known what it is read as."""

from dataclasses import dataclass

from timeline.languages.column_names import Meaning


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place, its name as it stands there, and what is in its first rows."""

    at: int
    name: str
    cells: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()

    def rank(self, meaning: str) -> int | None:
        """How far its name is from the likeliest of a meaning; None where it cannot mean it."""
        return next((rank for said, rank in self.meanings if said == meaning), None)
