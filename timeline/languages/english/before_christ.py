"""Dates before our era: "44 BC", "the 490s BC", "5th century BC", "490/489 BC"; millennia.

Days, months and seasons have their year from `OF_YEAR`, of either era.
"""

import re

from timeline import edtf
from timeline.dates.first_century import in_our_era
from timeline.dates.rules import Anchor, Modifier, Parts, Rule, RuleKind, first_match, plain
from timeline.errors import DateError
from timeline.languages.english.calendar import A_MONTH, DAY_MONTH, DAYS_AND_MONTHS, MONTH_DAY
from timeline.languages.english.lists import listed
from timeline.languages.english.vocabulary import AD, BC, MONTH_CUE, ORDINAL, number_of
from timeline.languages.numbers import DASH

_ERA = rf" ?{BC}"
#: source of the pattern of a year before our era, without the era: "44", "10,000"
YEAR_BEFORE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d,.]\d)"
#: source of the pattern of a year that runs from one summer to the next, likewise: "490/489"
EITHER_YEAR = r"\d{1,4} ?/ ?\d{1,4}(?!\d)"


def _year(match: re.Match[str], _: Anchor) -> Parts:
    number = _counted(match[0], match["year"] or match["behind"])
    return Parts(value=edtf.point(1 - number), stated=("year",))


def _counted(words: str, digits: str) -> int:
    number = int(digits.replace(",", ""))
    if not number:
        raise DateError(f"{words!r} is not a year: AD 1 follows 1 BC")
    return number


def _either_year(match: re.Match[str], _: Anchor) -> Parts:
    first, said = int(match["first"]), match["last"]
    last = (
        int(match["first"][: -len(said)] + said) if len(said) < len(match["first"]) else int(said)
    )
    if not last or last != first - 1:
        raise DateError(
            f"{match[0]!r} is not a year that runs into the next: write "
            f"'{match['first']} or {said} BC', or '{match['first']} to {said} BC' for all between"
        )
    value = edtf.interval(edtf.point(1 - first), edtf.point(1 - last))
    return Parts(value=value, stated=("year",), modifier=Modifier.WITHIN)


def _decade(match: re.Match[str], _: Anchor) -> Parts:
    last = int(match["decade"])
    if last % 100 == 0:
        raise DateError(
            f"{match[0]!r} can be ten years or a hundred: write '{last + 9}–{last} BC' or "
            f"'{last + 99}–{last} BC'"
        )
    value = edtf.interval(edtf.point(1 - last - 9), edtf.point(1 - last))
    return Parts(value=value, stated=("decade",), modifier=Modifier.WITHIN)


def _century(match: re.Match[str], _: Anchor) -> Parts:
    number = _nth(match[0], match["century"])
    return Parts(value=edtf.parse(f"-{number - 1:02}XX"), stated=("century",))


def _millennium_before(match: re.Match[str], _: Anchor) -> Parts:
    number = _nth(match[0], match["millennium"])
    if number > _MASKED:
        # No four digits say which thousand years these are.
        ends = (edtf.point(1 - 1000 * number), edtf.point(1000 - 1000 * number))
        value = edtf.interval(*ends)
        return Parts(value=value, stated=("millennium",), modifier=Modifier.WITHIN)
    return Parts(value=edtf.parse(f"-{number - 1}XXX"), stated=("millennium",))


def _millennium(match: re.Match[str], _: Anchor) -> Parts:
    number = _nth(match[0], match["millennium"])
    if number > _MASKED:
        raise DateError(f"{match[0]!r} is out of range: millennia run to the 10th")
    value = edtf.parse(f"{number - 1}XXX")
    return in_our_era(Parts(value=value, stated=("millennium",)))


def _early(match: re.Match[str], anchor: Anchor) -> Parts:
    found = first_match(f"{match['lead']} AD {match['year']}", DAYS_AND_MONTHS, anchor)
    if found is None:
        raise DateError(f"{match[0]!r} is not a date that can be read")
    return found


_EARLY = "|".join(plain(part) for part in (DAY_MONTH, MONTH_DAY, A_MONTH))
_MASKED = 10


def era_doubt(words: str) -> str:
    """What is in doubt of the only date before our era of a text, by its words.

    >>> era_doubt("44 BC"), era_doubt("2019 BC")
    ('', "'2019 BC' is before our era: or is it the year 2019 in British Columbia?")
    """
    match = _PROVINCE.fullmatch(words)
    if match is None:
        return ""
    return f"{words!r} is before our era: or is it the year {match[1]} in British Columbia?"


_PROVINCE = re.compile(r"(1[89]\d\d|20\d\d) BC", re.ASCII)


def _nth(words: str, ordinal: str) -> int:
    number = number_of(ordinal)
    if not number:
        raise DateError(f"{words!r} is not a date: the first is the 1st")
    return number


#: dates before our era, longer than a month, and the thousands of years of either era
BEFORE_CHRIST: tuple[Rule, ...] = (
    Rule(
        name="year before Christ",
        source=(
            rf"(?:(?:the )?year )?(?:(?P<year>{YEAR_BEFORE}){_ERA}"
            rf"|{BC} ?(?P<behind>\d{{1,4}})(?!\d))"
        ),
        read=_year,
        examples=(
            ("44 BC", "", "-0043"),
            ("year 480 BCE", "", "-0479"),
            ("1 B.C.", "", "0000"),
            ("10,000 BC", "", "-9999"),
            ("B.C. 55", "", "-0054"),
        ),
        rejects=("44", "44 AD", "BC", "44 BCs"),
        cue=r"b\.?c",
        kind=RuleKind.BEFORE_CHRIST,
        # There, what is counted on from it needs a table of its own.
        in_text=False,
    ),
    Rule(
        name="year before Christ that runs into the next",
        source=rf"(?P<first>\d{{1,4}}) ?/ ?(?P<last>\d{{1,4}}){_ERA}",
        read=_either_year,
        examples=(
            ("490/489 BC", "", "-0489/-0488"),
            ("490/89 BC", "", "-0489/-0488"),
            ("44/43 BCE", "", "-0043/-0042"),
        ),
        rejects=("490/489", "490-489 BC"),
        cue=r"b\.?c",
        kind=RuleKind.BEFORE_CHRIST,
        in_text=False,
    ),
    Rule(
        name="decade before Christ",
        source=rf"(?P<decade>\d{{1,3}}0)['’]?s{_ERA}",
        read=_decade,
        examples=(("490s BC", "", "-0498/-0489"), ("30s BCE", "", "-0038/-0029")),
        rejects=("490s", "495s BC"),
        cue=r"b\.?c",
        kind=RuleKind.BEFORE_CHRIST,
        in_text=False,
    ),
    Rule(
        name="century before Christ",
        source=rf"(?P<century>{ORDINAL})(?:{DASH}| )(?:century|cent\b\.?|c\b\.?){_ERA}",
        read=_century,
        examples=(
            ("5th century BC", "", "-04XX"),
            ("first century BCE", "", "-00XX"),
            ("4th c. BC", "", "-03XX"),
        ),
        rejects=("5th century", "5 century BC", "5th century AD"),
        cue=r"b\.?c",
        kind=RuleKind.BEFORE_CHRIST,
        in_text=False,
    ),
    Rule(
        name="millennium before Christ",
        source=rf"(?P<millennium>{ORDINAL})(?:{DASH}| )millennium{_ERA}",
        read=_millennium_before,
        examples=(
            ("2nd millennium BC", "", "-1XXX"),
            ("first millennium BCE", "", "-0XXX"),
            ("12th millennium BC", "", "Y-11999/Y-11000"),
        ),
        rejects=("2nd millennium", "2nd century BC"),
        cue="millennium",
        kind=RuleKind.BEFORE_CHRIST,
        in_text=False,
    ),
    Rule(
        name="day or month of a year of three digits",
        source=rf"(?P<lead>{_EARLY}),? (?P<year>[1-9]\d\d)(?!\d)",
        read=_early,
        examples=(
            ("4 September 476", "", "0476-09-04"),
            ("December 25, 800", "", "0800-12-25"),
            ("June 793", "", "0793-06"),
        ),
        rejects=("4 September 76", "4 September 1476", "476"),
        cue=MONTH_CUE,
        # There, it is as often a number of something.
        in_text=False,
    ),
    Rule(
        name="millennium",
        source=rf"(?P<millennium>{ORDINAL})(?:{DASH}| )millennium(?: {AD})?",
        read=_millennium,
        examples=(("3rd millennium", "", "2XXX"), ("second millennium AD", "", "1XXX")),
        rejects=("3 millennium", "millennium", "2nd millennium BC"),
        cue="millennium",
        words=listed("millennium"),
    ),
)
