"""Stretches whose ends share an era or a century: "264–241 BC", "late 18th–early 19th century".

Before our era the years run down, so that no other rule may take the first one for one of ours.
"""

import re

from timeline.dates.narrowed import narrowed_end, narrowed_start
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, RuleKind, ordered
from timeline.dates.stretch import interval_of
from timeline.errors import DateError
from timeline.languages.english.before_christ import YEAR_BEFORE
from timeline.languages.english.clock import TO
from timeline.languages.english.dates import read_date
from timeline.languages.english.vocabulary import (
    ABOUT,
    AD,
    BC,
    DAY,
    MODIFIER,
    MONTH,
    ORDINAL,
    SEASON,
)
from timeline.languages.numbers import DASH

_DRESSED = rf"(?:the )?(?:(?:{ABOUT} ?|~ ?)(?:the )?)?(?:{MODIFIER}(?:the )?)?"
_UNIT = r"(?:centur(?:y|ies)|cents?\b\.?|c\b\.?|millenni(?:um|a))"
_NTH = rf"{ORDINAL}(?:(?:{DASH}| ){_UNIT})?"
_YEARS = (
    rf"{_DRESSED}(?:(?:(?:{DAY} (?:of )?)?{MONTH}|{SEASON})(?: {DAY},?)?(?: of)? )?"
    rf"(?:\d{{1,3}}0['’]?s(?!\w)|{YEAR_BEFORE})"
)
_ENDS_OF_YEARS = (
    rf"(?:(?P<between>between )|from )?(?P<start>{_YEARS})(?(between)(?: and | ?{DASH} ?)|{TO})"
    rf"(?P<end>{_YEARS}) ?{BC}"
)
_ENDS_OF_CENTURIES = (
    rf"(?:(?P<between>between )|from )?(?P<start>{_DRESSED}{_NTH})"
    rf"(?(between)(?: and | ?{DASH} ?)|{TO})(?P<end>{_DRESSED}{ORDINAL})(?:{DASH}| )"
    rf"(?P<unit>{_UNIT})(?P<era> ?{BC}| {AD})?"
)


def _years(match: re.Match[str], anchor: Anchor) -> Parts:
    _check_whole(match)
    return _stretch(match, anchor, f"{match['start']} BC", f"{match['end']} BC")


def _check_whole(match: re.Match[str]) -> None:
    """Refuses a second year that can be a shortened one: "264–41 BC"."""
    first, last = match["start"], match["end"]
    if not (first.isdecimal() and last.isdecimal()) or len(last) >= len(first):
        return
    whole = first[: -len(last)] + last
    if int(whole) < int(first):
        raise DateError(
            f"{match[0]!r} can be '{first} to {whole} BC' or '{first} to {int(last)} BC': "
            "write the one that is meant"
        )


def _years_of_our_era(match: re.Match[str], anchor: Anchor) -> Parts:
    first, last = match["start"], match["end"]
    if int(last) < int(first) and len(last) < len(first):
        last = first[: -len(last)] + last
    return _stretch(match, anchor, f"AD {first}", f"AD {last}")


def _centuries(match: re.Match[str], anchor: Anchor) -> Parts:
    unit, era = _singular(match["unit"]), match["era"] or ""
    has_unit = re.search(rf"{_UNIT}\Z", match["start"], re.IGNORECASE | re.ASCII)
    start = match["start"] if has_unit else f"{match['start']} {unit}"
    return _stretch(match, anchor, f"{_one(start)}{era}", f"{match['end']} {unit}{era}")


def _singular(unit: str) -> str:
    return "millennium" if unit.lower().startswith("m") else "century"


def _one(words: str) -> str:
    """A date with its unit in the singular."""
    return re.sub(r"(?i)centuries\Z", "century", re.sub(r"(?i)millennia\Z", "millennium", words))


def _stretch(match: re.Match[str], anchor: Anchor, first: str, last: str) -> Parts:
    start, end = read_date(first, anchor), read_date(last, anchor)
    return Parts(
        value=interval_of(narrowed_start(start), narrowed_end(end)),
        stated=ordered({*start.stated, *end.stated}),
        modifier=Modifier.WITHIN if match["between"] else Modifier.WHOLE,
    )


#: stretches whose first end has its era or unit from the last one
SHARED_ERAS: tuple[Rule, ...] = (
    Rule(
        name="years before Christ",
        source=_ENDS_OF_YEARS,
        read=_years,
        examples=(
            ("264–241 BC", "", "-0263/-0240"),
            ("from 58 to 50 BCE", "", "-0057/-0049"),
            ("between c. 500 and 480 BC", "", "-0499~/-0479"),
            ("490s–480s BC", "", "-0498/-0479"),
            ("100–44 BC", "", "-0099/-0043"),
        ),
        rejects=("264 and 241 BC", "264–241", "27 BC – 14 AD"),
        cue=r"b\.?c",
        kind=RuleKind.BEFORE_CHRIST,
    ),
    Rule(
        name="years of our era",
        source=(
            rf"(?:(?P<between>between )|from )?(?P<front>{AD} ?)?(?P<start>\d{{1,4}})"
            rf"(?(between)(?: and | ?{DASH} ?)|{TO})(?P<end>\d{{1,4}})(?!\d)(?(front)| {AD})"
        ),
        read=_years_of_our_era,
        examples=(
            ("AD 117–138", "", "0117/0138"),
            ("AD 117–38", "", "0117/0138"),
            ("between 9 and 16 CE", "", "0009/0016"),
        ),
        rejects=("117–138", "27 BC – 14 AD", "AD 117"),
        cue=r"a\.?d|c\.?e",
    ),
    Rule(
        name="centuries",
        source=_ENDS_OF_CENTURIES,
        read=_centuries,
        examples=(
            ("15th–16th century", "", "14XX/15XX"),
            ("from the 15th to the 16th century", "", "14XX/15XX"),
            ("3rd–2nd centuries BC", "", "-02XX/-01XX"),
            ("late 18th-early 19th century", "", "1767/1833"),
            ("4th to 3rd millennium BC", "", "-3XXX/-2XXX"),
        ),
        rejects=("15th and 16th century", "15th century", "3rd–2nd"),
        cue=r"\bc|millen",
    ),
)
