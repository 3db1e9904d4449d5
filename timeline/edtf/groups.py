"""Parts of a year that EDTF numbers like months, 21 to 41 (ISO 8601-2, 4.8; level 1 and 2)."""

from dataclasses import dataclass

from timeline.edtf.precision import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of a year of several months."""

    #: 1 to 12
    first_month: int
    precision: Precision

    @property
    def months(self) -> int:
        """How long it is."""
        return MONTHS[self.precision]


#: how many months parts of a year have
MONTHS = {
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.QUADRIMESTER: 4,
    Precision.SEMESTER: 6,
}


def _groups() -> dict[int, Group]:
    def row(first: int, precision: Precision, *months: int) -> dict[int, Group]:
        return {
            first + index: Group(first_month=month, precision=precision)
            for index, month in enumerate(months)
        }

    return {
        # Spring to winter: wherever it is, of the northern and of the southern hemisphere.
        **row(21, Precision.SEASON, 3, 6, 9, 12),
        **row(25, Precision.SEASON, 3, 6, 9, 12),
        **row(29, Precision.SEASON, 9, 12, 3, 6),
        **row(33, Precision.QUARTER, 1, 4, 7, 10),
        **row(37, Precision.QUADRIMESTER, 1, 5, 9),
        **row(40, Precision.SEMESTER, 1, 7),
    }


#: by their numbers
GROUPS = _groups()
