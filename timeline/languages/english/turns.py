"""The turn of a year: "turn of the year 2026/27" is December and January."""

import re
from datetime import date

from timeline import edtf
from timeline.dates.resolve import choose_interval, relative
from timeline.dates.rules import Anchor, Modifier, Parts, Rule
from timeline.edtf import Edtf, EdtfDate
from timeline.errors import DateError
from timeline.languages.english.lists import listed
from timeline.languages.numbers import DASH

_DECEMBER = 12


def _turn(match: re.Match[str], anchor: Anchor) -> Parts:
    if match["first"] is None:
        value = relative(
            match[0], anchor, "day", lambda day: _near(match[0], day, anchor), missing="years"
        )
        return Parts(value=value, implied=("year",), modifier=Modifier.WITHIN)
    first = int(match["first"])
    if not f"{first + 1:04}".endswith(match["second"]):
        raise DateError(f"{match[0]!r} is not a turn: write two years in a row")
    value = edtf.interval(*_ends(first))
    return Parts(value=value, stated=("year",), modifier=Modifier.WITHIN)


def _ends(year: int) -> tuple[EdtfDate, EdtfDate]:
    return edtf.month(year, _DECEMBER), edtf.month(year + 1, 1)


def _near(words: str, day: date, anchor: Anchor) -> Edtf:
    found = tuple(_ends(day.year + step) for step in (-2, -1, 0, 1))
    return choose_interval(words, day, anchor.lean, found)


#: where one year ends and the next begins
TURNS: tuple[Rule, ...] = (
    Rule(
        name="turn of a year",
        source=(
            r"turn of (?:the )?years?(?: (?P<first>(?!9999)\d{4}) ?"
            rf"(?:{DASH}|/|to |and ) ?(?P<second>\d\d(?:\d\d)?)(?!\d))?(?! ?\d)"
        ),
        read=_turn,
        examples=(
            ("turn of the year 2026/27", "", "2026-12/2027-01"),
            ("turn of the year", "2026-11-28", "2026-12/2027-01"),
        ),
        rejects=("turn of the century", "turn of the year 2026", "the year 2026/27"),
        cue="turn",
        follows_narrative=True,
        words=listed("year years"),
    ),
)
