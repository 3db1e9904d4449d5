"""How much of a date is known, and how sure it is."""

from enum import Enum, IntEnum


class Precision(IntEnum):
    """How much of a date is known; a coarser precision is greater."""

    SECOND = 0
    MINUTE = 1
    DAY = 2
    MONTH = 3
    SEASON = 4
    QUARTER = 5
    #: four months
    QUADRIMESTER = 6
    #: six months
    SEMESTER = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10
    MILLENNIUM = 11
    #: anything coarser than a thousand years
    ERA = 12

    @property
    def label(self) -> str:
        """Lower-case name, as in the exports."""
        return self.name.lower()


class Qualification(Enum):
    """How sure a date is (EDTF level 1); the value is the sign that EDTF writes."""

    CERTAIN = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def label(self) -> str:
        """Words for the exports; empty for a certain date."""
        return _QUALIFICATION_LABELS[self]

    @property
    def uncertain(self) -> bool:
        """Whether the source doubts the date."""
        return self in (Qualification.UNCERTAIN, Qualification.BOTH)

    @property
    def approximate(self) -> bool:
        """Whether the date is about right only."""
        return self in (Qualification.APPROXIMATE, Qualification.BOTH)

    def __or__(self, other: "Qualification") -> "Qualification":
        """The doubts of both."""
        if self is other or other is Qualification.CERTAIN:
            return self
        if self is Qualification.CERTAIN:
            return other
        return Qualification.BOTH


_QUALIFICATION_LABELS = {
    Qualification.CERTAIN: "",
    Qualification.UNCERTAIN: "uncertain",
    Qualification.APPROXIMATE: "approximate",
    Qualification.BOTH: "uncertain and approximate",
}
