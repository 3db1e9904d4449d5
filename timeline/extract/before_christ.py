"""Years before our era, in which a history counts on as in any other.

What is counted from them is counted in a mirror of years that no text speaks of, so that "the
next year" and "that summer" are found there as anywhere else: 480 BC is 8520, and the year after
it 8521. TIMEX3 writes them as BC0480, EDTF as -0479.
"""

import re
from dataclasses import dataclass, replace

from timeline.dates.eras import all_moved
from timeline.dates.resolve import qualified
from timeline.dates.rules import Anchor, Parts
from timeline.edtf import Qualification
from timeline.errors import DateError
from timeline.extract import timex
from timeline.extract.narrative import Narrative
from timeline.languages.running_text import RunningText
from timeline.text.mention import Mention

_MIRROR = 9000
#: from a year of the mirror to the astronomical one, in which 1 BC is 0
_BACK = 1 - _MIRROR
_MIRRORED = re.compile(r"(?P<year>[5-8]\d{3})(?P<rest>.*)")
_IN_DOUBT = re.compile(r"(?<!\d)[5-8]\d{3}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A date before our era: as TIMEX3, as it is, and in the mirror if it has a place there."""

    #: empty where the words name no date
    timex: str
    parts: Parts | None
    mirrored: Parts | None
    doubt: str = ""


def read(match: re.Match[str], text: RunningText) -> Said:
    """What a match of the pattern of such dates says."""
    lead = " ".join(match["lead"].split())
    try:
        parts = text.read_date(f"{lead} {match['said']}".strip(), Anchor())
    except DateError as error:
        return Said(timex=_timex(match, None, text), parts=None, mirrored=None, doubt=str(error))
    modifier = text.part_named(match["modifier"]) or parts.modifier
    parts = replace(parts, modifier=modifier)
    if match["about"]:
        value = qualified(match[0], parts.value, Qualification.APPROXIMATE)
        parts = replace(parts, value=value)
    mirrored = _in_mirror(match, lead, text)
    return Said(timex=_timex(match, mirrored, text), parts=parts, mirrored=mirrored)


def _in_mirror(match: re.Match[str], lead: str, text: RunningText) -> Parts | None:
    """The date by which what follows is counted on."""
    year = _first_year(match)
    if year is None or not 0 < year < _MIRROR // 2:
        return None
    try:
        return text.read_date(f"{lead} {_MIRROR - year}".strip(), Anchor())
    except DateError:
        return None


def _first_year(match: re.Match[str]) -> int | None:
    if not match["year"]:
        return None
    return int(match["year"].partition("/")[0].replace(",", ""))


def _timex(match: re.Match[str], mirrored: Parts | None, text: RunningText) -> str:
    if match["millennium"]:
        return f"BC{text.number_of(match['millennium']) - 1}"
    if match["century"]:
        return f"BC{text.number_of(match['century']) - 1:02}"
    if match["decade"]:
        return f"BC{int(match['decade']) // 10:03}"
    if mirrored is not None:
        return _out_of_mirror(timex.value(mirrored.value))
    year = _first_year(match)
    return "" if year is None else f"BC{year:04}"


def said(mention: Mention, narrative: Narrative) -> Mention:
    """A mention with a date of the mirror as it is meant; others unchanged."""
    if not narrative.before_christ:
        return mention
    value = _out_of_mirror(mention.value)
    if value == mention.value:
        return mention
    doubts = tuple(_IN_DOUBT.sub(_before_era, doubt) for doubt in mention.doubts)
    when = None if mention.when is None else all_moved(mention.when, _BACK)
    return replace(mention, value=value, when=when, doubts=doubts)


def _before_era(match: re.Match[str]) -> str:
    return f"-{_MIRROR - int(match[0]) - 1:04}"


def _out_of_mirror(value: str) -> str:
    match = _MIRRORED.fullmatch(value)
    return value if match is None else f"BC{_MIRROR - int(match['year']):04}{match['rest']}"
