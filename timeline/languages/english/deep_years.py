"""Years of the deep past: "3.3 million BC", "66 million years ago", "66 Ma", "12,000 BP".

In seeds only: a text that speaks of millions of years tells of no event with a date.
"""

import re
from decimal import Decimal

from timeline import edtf
from timeline.dates.resolve import qualified
from timeline.dates.rules import Anchor, Parts, Rule
from timeline.edtf import Edtf, EdtfWide, Qualification
from timeline.errors import DateError
from timeline.languages.english.vocabulary import BC

_SIZES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_UNITS = {"ka": 10**3, "kya": 10**3, "ma": 10**6, "mya": 10**6, "ga": 10**9, "gya": 10**9}
_NUMBER = r"\d{1,5}(?:\.\d{1,4})?"
_WHOLE = r"\d{1,3}(?:,\d{3})+|\d{1,6}"
_PRESENT = 1950
_SHORTEST_EXPONENT = 5


def _before_christ(match: re.Match[str], _: Anchor) -> Parts:
    years = _years(match["number"], _SIZES[match["size"].lower()])
    return Parts(value=_far(match[0], years), stated=("year",))


def _ago(match: re.Match[str], _: Anchor) -> Parts:
    size = _SIZES.get((match["size"] or "").lower()) or _UNITS[match["unit"].lower()]
    value = _far(match[0], _years(match["number"], size))
    about = qualified(match[0], value, Qualification.APPROXIMATE)
    return Parts(value=about, stated=("year",))


def _before_present(match: re.Match[str], _: Anchor) -> Parts:
    """Before the present of radiocarbon dating, which is 1950."""
    years = int(match["number"].replace(",", ""))
    value = edtf.point(_PRESENT - years, qualification=Qualification.APPROXIMATE)
    doubt = f"{match[0]!r} is counted back from 1950, in years that may not be calibrated"
    return Parts(value=value, stated=("year",), doubts=() if match["calibrated"] else (doubt,))


def _years(number: str, size: int) -> int:
    return int(Decimal(number) * size)


def _far(words: str, years: int) -> Edtf:
    """That many years before our era, with an exponent where they are round (EDTF level 2)."""
    text = str(years)
    zeros = len(text) - len(text.rstrip("0"))
    if not years or len(text) < _SHORTEST_EXPONENT:
        raise DateError(f"{words!r} is not that far away: write the year, as in '44 BC'")
    value = edtf.parse(f"Y-{text[: len(text) - zeros]}E{zeros}" if zeros else f"Y-{text}")
    if not isinstance(value, EdtfWide):
        raise TypeError(value)
    return value


#: years that are counted in thousands and millions
DEEP_YEARS: tuple[Rule, ...] = (
    Rule(
        name="millions of years before Christ",
        source=rf"(?P<number>{_NUMBER}) (?P<size>thousand|million|billion)(?: years)? ?{BC}",
        read=_before_christ,
        examples=(
            ("3.3 million BC", "", "Y-33E5"),
            ("170 million years BCE", "", "Y-17E7"),
            ("4.54 billion B.C.", "", "Y-454E7"),
            ("300 thousand BC", "", "Y-3E5"),
        ),
        rejects=("3.3 million", "million BC", "3 million years"),
        cue=r"[mb]illion|thousand",
        in_text=False,
    ),
    Rule(
        name="millions of years ago",
        source=(
            rf"(?P<number>{_NUMBER})(?: (?P<size>million|billion) years ago"
            r"| ?(?P<unit>ka|kya|ma|mya|ga|gya))"
        ),
        read=_ago,
        examples=(
            ("66 million years ago", "", "Y-66E6~"),
            ("2.8 Ma", "", "Y-28E5~"),
            ("13.8 billion years ago", "", "Y-138E8~"),
            ("300 kya", "", "Y-3E5~"),
        ),
        rejects=("66 million years", "Ma", "66 mm"),
        cue=r"[mb]illion|\d ?[kmg]y?a\b",
        in_text=False,
    ),
    Rule(
        name="years before present",
        source=rf"(?P<number>{_WHOLE}) ?(?:years )?(?P<calibrated>cal\.? )?b\.?p\.?",
        read=_before_present,
        examples=(
            ("12,000 BP", "", "Y-10050~"),
            ("5000 cal BP", "", "-3050~"),
            ("3200 years BP", "", "-1250~"),
        ),
        rejects=("BP", "12,000 bpm"),
        cue=r"b\.?p",
        in_text=False,
    ),
)
