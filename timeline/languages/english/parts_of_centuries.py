"""Parts of centuries and decades: "first quarter of the 16th century", "1850s–60s", "mid C14"."""

import re

from timeline import edtf
from timeline.dates.first_century import in_our_era
from timeline.dates.resolve import qualified
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, RuleKind, doubted
from timeline.edtf import Qualification
from timeline.errors import DateError
from timeline.languages.english.calendar import century_of
from timeline.languages.english.clock import TO
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import (
    AD,
    BC,
    ORDINAL,
    number_of,
    year_said,
)
from timeline.languages.numbers import DASH

_CENTURY = rf"(?P<century>{ORDINAL})(?:{DASH}| )(?:century|cent\b\.?|c\b\.?)(?P<era> ?{BC}| {AD})?"
_NTH = (
    r"(?:first|second|middle|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|latter"
    r"|1st|2nd|3rd|[4-9]th|10th)"
)
#: how many of each a century has
_COUNTS = {"half": 2, "third": 3, "quarter": 4, "decade": 10}
_LAST = ("last", "final", "latter")


def _part(match: re.Match[str], _: Anchor) -> Parts:
    count = _COUNTS[match["part"].lower()]
    said = match["nth"].lower()
    nth = count if said in _LAST else (count + 1) // 2 if said == "middle" else number_of(said)
    if said == "middle" and count != _COUNTS["third"]:
        raise DateError(f"{match[0]!r} is not a date: write the years that are meant")
    first, years = _years(match)
    if nth > count or (years < count * 2 and count != _COUNTS["half"]):
        raise DateError(f"{match[0]!r} is not a date: there is no such part")
    starts = [first + _begin(years, count, number) for number in (nth - 1, nth)]
    # Our era begins with the year 1.
    begin = starts[0] or 1
    value = edtf.interval(edtf.point(begin), edtf.point(starts[1] - 1))
    stated = ("decade",) if match["decade"] else ("century",)
    return Parts(value=value, stated=stated, modifier=Modifier.WITHIN)


def _begin(years: int, count: int, number: int) -> int:
    """Years before a part: what is over falls to the front, 34, 33 and 33 of a hundred."""
    length, over = divmod(years, count)
    return length * number + min(over, number)


def _years(match: re.Match[str]) -> tuple[int, int]:
    """The first year, astronomical, and how many there are."""
    if match["decade"]:
        return int(match["decade"]), 10
    if match["era"] and year_said(match[0], f"1{match['era']}") < 1:
        return 1 - 100 * number_of(match["century"]), 100
    return century_of(match[0], match["century"]).earliest.year, 100


def _turn(match: re.Match[str], _: Anchor) -> Parts:
    number = number_of(match["century"])
    if number <= 1:
        raise DateError(f"{match[0]!r} is not a date that can be read: write 'about AD 1'")
    year = 100 * (number - 1)
    value = qualified(match[0], edtf.year(year), Qualification.APPROXIMATE)
    doubt = f"{match[0]!r} is read as the years around {year}: or is it those around {year + 100}?"
    return doubted(Parts(value=value, stated=("year",)), doubt)


def _decades(match: re.Match[str], _: Anchor) -> Parts:
    first = int(match["first"])
    last = first - first % 100 + int(match["last"])
    if last <= first:
        raise DateError(f"{match[0]!r} ends before it begins: write the century of both decades")
    value = edtf.interval(edtf.decade(first), edtf.decade(last))
    return Parts(value=value, stated=("decade",))


def _by_letter(match: re.Match[str], _: Anchor) -> Parts:
    number = match["number"] or match["number_before"]
    if not 1 <= int(number) <= _LATEST:
        raise DateError(
            f"{match[0]!r} is not a century: write 'about' and the year, or '18th century'"
        )
    value = century_of(match[0], f"{int(number)}th")
    return in_our_era(Parts(value=value, stated=("century",)))


_LATEST = 21
#: dates longer than a year, in seeds and in texts
PARTS_OF_CENTURIES: tuple[Rule, ...] = (
    Rule(
        name="part of a century or decade",
        source=(
            rf"(?P<nth>{_NTH})(?: |{DASH})(?P<part>half|quarter|third|decade) (?:of )?(?:the )?"
            rf"(?:{_CENTURY}|(?P<decade>\d{{3}}0)['’]?s(?!\w))"
        ),
        read=_part,
        examples=(
            ("first quarter of the 16th century", "", "1500/1524"),
            ("second half of the 14th century", "", "1350/1399"),
            ("last third of the 19th century", "", "1867/1899"),
            ("1st half 5th century BC", "", "-0499/-0450"),
            ("first decade of the 20th century", "", "1900/1909"),
            ("second half of the 1920s", "", "1925/1929"),
        ),
        rejects=("first quarter of 2024", "16th century", "first half of the match"),
        cue="half|quarter|third|decade",
        kind=RuleKind.CENTURY,
        words=listed("century s"),
    ),
    Rule(
        name="turn of a century",
        source=rf"turn of the (?P<century>{ORDINAL})(?:{DASH}| )century",
        read=_turn,
        examples=(("turn of the 20th century", "", "1900~"),),
        rejects=("turn of the century", "turn of the year", "20th century"),
        cue="turn",
        kind=RuleKind.CENTURY,
        words=listed("century"),
    ),
    Rule(
        name="decades, the second shortened",
        source=(rf"(?P<first>\d{{3}}0)['’]?s{TO}(?:the )?['’]?(?P<last>\d0)['’]?s(?!\w)"),
        read=_decades,
        examples=(
            ("1850s-60s", "", "185X/186X"),
            ("1970s to '90s", "", "197X/199X"),
        ),
        rejects=("1850s", "1850s-1860s", "1850-60"),
        cue=r"0['’]?s",
        words=listed("s"),
    ),
    Rule(
        name="century by its letter",
        source=(
            r"(?:c(?P<number>\d{1,2})(?:st|nd|rd|th)?|(?P<number_before>\d{1,2}) ?c(?:ent\b)?\.?)"
            r"(?![\w.])"
        ),
        read=_by_letter,
        examples=(("C18", "", "17XX"), ("C19th", "", "18XX"), ("17c", "", "16XX")),
        rejects=("c1786", "c. 18", "C183"),
        cue=r"c\d|\d ?c",
        kind=RuleKind.CENTURY,
        # There, it is as often a size, a grade or a bus.
        in_text=False,
    ),
)
