"""Words that only look like a date in English: `LOOKALIKES`, and where a date ends too late."""

from timeline.languages.english.not_dates.clocks import CLOCKS
from timeline.languages.english.not_dates.generic import GENERIC
from timeline.languages.english.not_dates.holidays import HOLIDAYS
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.named_years import NAMED_YEARS
from timeline.languages.english.not_dates.names import NAMES
from timeline.languages.english.not_dates.numbers import NUMBERS
from timeline.languages.english.not_dates.parts import PARTS
from timeline.text.match import TextMatch

#: what one of them refuses is left out
LOOKALIKES: tuple[Lookalike, ...] = (
    *NUMBERS,
    *NAMED_YEARS,
    *CLOCKS,
    *NAMES,
    *HOLIDAYS,
    *PARTS,
    *GENERIC,
)


def refused(hit: TextMatch) -> bool:
    """Whether what a pattern matched only looks like a date, by the words in it and around."""
    return any(row.refuses(hit) for row in LOOKALIKES if hit.table in row.tables)
