"""Numbers that are not years."""

import re

from timeline.dates.rules import compiled
from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import (
    COUNTED,
    DATES_OF_CALENDAR,
    FUNCTION,
    HARMED,
    PREPOSITIONS,
)
from timeline.languages.english.vocabulary import MONTH, MONTHS, SEASONS, SHORT_MONTHS
from timeline.languages.english.year_words import YEAR_WORDS
from timeline.languages.numbers import DASH, SHORT_PAIR
from timeline.text.match import Table, TextMatch, in_address, number_left, number_right

_QUANTIFIERS = listed(
    "about some nearly almost over than least up approximately roughly another only just these "
    "those approx total exceeding"
)
#: words before a number that is a name: "Flight 1549"
LABELS = listed(
    "flight boeing airbus route highway room windows office page pages pp p number no nos n nr "
    "resolution directive regulation decree article section chapter model iso vision agenda "
    "horizon expo euro type class area mark mk mazda nokia studio channel fm radio line bus train "
    "tram unit suite apartment building box bill act hr sr rfc ieee en din xbox playstation "
    "formula gate hangar lot item paragraph clause verse psalm opus op kv bwv catalogue id code "
    "zip isbn issn tel phone fax ext isaiah ps peugeot fiat porsche ferrari bmw audi commodore "
    "atari intel pentium covid telephone asteroid comet ngc ic hd messier version v ver release "
    "build port usd eur gbp us chf jpy rub kzt call dial mac os photoshop dos nt vol volume issue "
    "case file docket folio folios fol ff ms mss manuscript shelfmark shelfmarks ticket tickets "
    "barcode accession roll bundle invoice plate fig appendix locker parcel"
)
_STREETS = listed(
    "street avenue road drive lane boulevard st ave rd blvd court square terrace parkway crescent "
    "highway"
)


def _is_bare_year(hit: TextMatch) -> bool:
    core = hit.match["core"]
    return len(core) == 4 and core.isdecimal()  # noqa: PLR2004 - years of four digits


def _is_short_pair(hit: TextMatch) -> bool:
    """Two years of which the second is short, or a number of the same form: "2004/38"."""
    return SHORT_PAIR.fullmatch(hit.match["core"]) is not None


def _is_odd_pair(hit: TextMatch) -> bool:
    """A year and one digit, without the words that go before years: "model 1826-7"."""
    match = SHORT_PAIR.fullmatch(hit.match["core"])
    if match is None or len(match["second"]) > 1:
        return False
    if int(match["second"]) <= int(match["first"][-1]):
        return True
    return hit.before(hit.core) not in _BEFORE_PAIRS


_BEFORE_PAIRS = listed(
    "in during from of since until till by between winter season circa ca c about around session "
    "before after through throughout early late autumn spring summer and for the years"
)


def _in_number(hit: TextMatch) -> bool:
    text = hit.words.text
    start, end = hit.match.span("core")
    return number_left(text, start) or number_right(text, end)


def _in_code(hit: TextMatch) -> bool:
    """Letters, dash, year: "F-1999"; year, dash, letters: "2000-series"; "555-2019"."""
    text, words = hit.words.text, hit.words
    start, end = hit.match.span("core")
    index = hit.core
    if start > 1 and text[start - 1] in "-–—/‐":
        before = words.lower[index - 1] if index else ""
        if text[start - 2].isalpha() and text[start - 2].isascii():
            if before not in ("pre", "post", "mid", "early", "late", *MONTHS, *SHORT_MONTHS):
                return True
        elif text[start - 2].isdecimal() and before and len(before) != 4:  # noqa: PLR2004
            return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isdecimal():
        after = words.lower[hit.last] if hit.last < len(words.lower) else ""
        if after.isdecimal() and len(after) not in (2, 4):
            return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        after = words.lower[hit.last] if hit.last < len(words.lower) else ""
        return after not in listed("born built era style vintage model based onwards present now")
    return False


def _is_grouped(hit: TextMatch) -> bool:
    """A group of a long number: "+44 20 1946 0958"."""
    words, first, last = hit.words, hit.first, hit.last
    left = words.lower[first - 1] if first and words.gap(first - 1) in (" ", "-", "\xa0") else ""
    right = (
        words.lower[last]
        if last < len(words.lower) and words.gap(last - 1) in (" ", "-", "\xa0")
        else ""
    )
    return left.isdecimal() and right.isdecimal() and words.gap(first - 1) == words.gap(last - 1)


def _is_label(hit: TextMatch) -> bool:
    """A number with a name: "Flight 1549", "No. 1917", "pp. 1990-1995"."""
    words, index = hit.words, hit.core
    if not index:
        return False
    before, gap = words.lower[index - 1], words.gap(index - 1)
    if "\n" in gap:
        return False
    if before in LABELS and gap.strip() in ("", ".", ":"):
        # "Euro 2016" is a name, "in euro, 2016" is not; "us 2016" neither.
        return not (
            before in ("us", "p", "en")
            and gap.strip() == ""
            and before != "p"
            and hit.written(index - 1).islower()
        )
    if before.isdecimal() and gap.strip() in ("-", "–") and index > 1:
        # The second number of pages.
        return words.lower[index - 2] in ("pp", "pages", "p")
    return False


def _is_title(hit: TextMatch) -> bool:
    """A year that is the name of something: “1917”."""
    text, (start, end) = hit.words.text, hit.match.span("core")
    return text[max(start - 1, 0)] in '"“‘' and text[end : end + 1] in ('"', "”", "’")


def _is_count(hit: TextMatch) -> bool:
    """A number of things: "2010 people", "about 2000 troops"."""
    index, after = hit.core, hit.after
    before = hit.before(index)
    if after in COUNTED:
        # "In 2010 people began …": there it opens the sentence.
        placed = before in ("in", "since", "by", "until")
        fronted = placed and hit.written(index - 1)[:1].isupper()
        return not fronted and not (placed and after in HARMED)
    if before in _QUANTIFIERS and after.isalpha() and after not in FUNCTION:
        return True
    return _counts_on(hit, before)


_THEM = listed("them these those us you its their his her whom which")
_NO_COUNTS = PREPOSITIONS | listed("the its their his her our year years season")


def _counts_on(hit: TextMatch, before: str) -> bool:
    """A number of what follows some words on: "2010 of them", "sent 2000 young men"."""
    words, last = hit.words, hit.last
    if not before or before in _NO_COUNTS or before in MONTHS or before in SEASONS:
        return False
    if not hit.after or last + 1 >= len(words.lower) or words.gap(last).strip():
        return False
    following = words.lower[last + 1]
    if hit.after == "of":
        return following in _THEM
    return hit.written(last).islower() and following in COUNTED and hit.after not in FUNCTION


_IN_YEARS = listed("in since by until till during before after")
_MOST_IN_ADDRESS = 4


def _is_address(hit: TextMatch) -> bool:
    """A house number: "1984 Main Street", "1984 North Main Street"."""
    words, last = hit.words, hit.last
    if hit.before(hit.core) in _IN_YEARS:
        return False
    for index in range(last, min(last + _MOST_IN_ADDRESS, len(words.lower))):
        if words.gap(index - 1).strip(" ."):
            return False
        if words.lower[index] in _STREETS:
            return hit.written(last)[:1].isupper()
        if hit.written(index)[:1].islower():
            return False
    return False


_EARLIEST, _LATEST = 1300, 2100
_OLDEST = 1000


def _is_far(hit: TextMatch) -> bool:
    """A number that is a year only where a preposition says so: "in 1066", "the 5000 mark"."""
    year, index = int(hit.match["core"]), hit.core
    if _EARLIEST <= year <= _LATEST:
        return False
    before = hit.before(index)
    if (
        before not in listed("in since by until till circa from year of c ad before after")
        or not year
    ):
        return not (hit.match["modifier"] and _OLDEST <= year <= _LATEST)
    return hit.after.isalpha() and hit.after not in FUNCTION


_MONTH_IN_NUMBERS = re.compile(
    rf"(?P<month>\d{{1,2}})(?P<sign>[./]|{DASH})(?P<year>\d{{4}})", re.ASCII
)


def _is_fraction(hit: TextMatch) -> bool:
    """Numbers that only could be a month and a year: "4.1556"."""
    match = _MONTH_IN_NUMBERS.fullmatch(hit.match["core"])
    if match is None:
        return False
    text = hit.words.text
    within = 1500 <= int(match["year"]) <= _LATEST and 1 <= int(match["month"]) <= 12  # noqa: PLR2004
    if match["sign"] != "/":
        return True
    return not within or number_left(text, hit.match.start("core"))


def _is_part_before_christ(hit: TextMatch) -> bool:
    """The end of a longer number: "10,000 BC"."""
    return number_left(hit.words.text, hit.start)


_ERA = re.compile(r"(?P<number>\d{1,4})\s+(?P<sign>a\.?d|c\.?e)\b", re.IGNORECASE)


def _is_no_era(hit: TextMatch) -> bool:
    """Small letters behind a number: "of the 12 ad pages"."""
    match = _ERA.fullmatch(hit.match["core"].rstrip("."))
    return match is not None and not match["sign"].replace(".", "").isupper()


def _before_dash(hit: TextMatch) -> str:
    """The first word of what a dash joins, behind a number: "year" of "nineteen year-olds"."""
    words, last = hit.words, hit.last
    joined = last + 1 < len(words.lower) and words.gap(last - 1) in (" ", "-", "‐", "‑")
    return words.lower[last] if joined and words.gap(last) in ("-", "‐", "‑") else ""


_IN_WORDS = compiled(YEAR_WORDS)
_BEFORE_YEARS = listed(
    "in since until till by before after during early late mid through from of to and a an the "
    "between spring summer autumn fall winter circa around about that this"
)
_BEFORE_ROUND = listed("in since until till by before after during around")
_VIEWS = listed("vision hindsight cricket")
# Behind a number they are its unit: "nineteen fifty-pound notes".
_UNITS = listed(
    "second minute hour day week month year decade seconds minutes days weeks months years cent "
    "dollar pound euro foot inch inches mile metre meter"
)


def _is_number_in_words(hit: TextMatch) -> bool:
    """Number words that are not a year: "two thousand people", "twenty-twenty vision"."""
    match = _IN_WORDS.fullmatch(hit.match["core"])
    if match is None:
        return False
    before, after = hit.before(hit.first), hit.after
    if after in COUNTED | _VIEWS | _UNITS or _before_dash(hit) in _UNITS:
        return True
    if match["hundred"] or match["thousand"]:
        counts = after and after not in FUNCTION - {"of"}
        return bool(counts) or before not in _BEFORE_ROUND
    opens = not before and hit.written(hit.first)[:1].isupper()
    return not opens and before not in _BEFORE_YEARS


_GLUED = re.compile(rf"\d{MONTH}|{MONTH}\d", re.IGNORECASE)
_WITH_YEAR = re.compile(rf"\d{{1,2}}{MONTH}\d\d", re.IGNORECASE)
_DATED = listed("on by until till since from before after dated")


def _is_code_like_a_day(hit: TextMatch) -> bool:
    """A name that ends in a number: "the MARCH1 gene"; a day behind a preposition is none."""
    core = hit.match["core"]
    if _GLUED.search(core) is None or core[-4:].isdecimal() or _WITH_YEAR.fullmatch(core):
        return False
    return hit.before(hit.first) not in _DATED


#: numbers that are no years
NUMBERS: tuple[Lookalike, ...] = (
    Lookalike(
        name="address of the web",
        tables=frozenset((Table.DATE, Table.TIME, Table.FROM_PUBLICATION)),
        refuses=in_address,
        stopped=("See https://example.org/2015/03/14/a.", "Write to anna.1987@example.org."),
        passed=("It (1987) ended.",),
    ),
    Lookalike(
        name="part of a number",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _in_number(hit),
        stopped=("It cost $1999.", "He had 1,945 of them.", "It is 2000% more."),
        passed=("It ended in 1999.", "In 1999, it ended."),
    ),
    Lookalike(
        name="code",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _in_code(hit),
        stopped=("The F-1999 flew.", "Call 555-2019."),
        passed=("The 1998-1999 season began.",),
    ),
    Lookalike(
        name="group of a long number",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _is_grouped(hit),
        stopped=("Call +44 20 1946 0958 for help.",),
        passed=("It ended in 1946.",),
    ),
    Lookalike(
        name="label",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: (_is_bare_year(hit) or _is_short_pair(hit)) and _is_label(hit),
        stopped=(
            "Flight 1549 landed.",
            "Case No. 1917 closed.",
            "Directive 2004/38 applies.",
            "It is on folio 1604.",
            "He kept ticket 1881.",
        ),
        passed=("The flight in 1949 landed.", "The season 2004/05 ended."),
    ),
    Lookalike(
        name="year and a digit",
        tables=DATES_OF_CALENDAR,
        refuses=_is_odd_pair,
        stopped=("Model 1826-7 was sold.", "They won 1826-7.", "In 1828-7 it was sold."),
        passed=("It was built in 1826-7.", "The winter of 1803–4 was hard."),
    ),
    Lookalike(
        name="title",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _is_title(hit),
        stopped=("They watched “1917” at home.",),
        passed=("It was “over in 1917”.",),
    ),
    Lookalike(
        name="count",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _is_count(hit),
        stopped=("It held 2010 people.", "They sent about 2000 extra men."),
        passed=("In 2010 people left.",),
    ),
    Lookalike(
        name="house number",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _is_address(hit),
        stopped=("They live at 1984 Main Street.",),
        passed=("In 1984 street markets closed.",),
    ),
    Lookalike(
        name="year far away",
        tables=DATES_OF_CALENDAR,
        refuses=lambda hit: _is_bare_year(hit) and _is_far(hit),
        stopped=("It fell below the 5000 mark.",),
        passed=("He landed in 1066.",),
    ),
    Lookalike(
        name="number in words",
        tables=DATES_OF_CALENDAR,
        refuses=_is_number_in_words,
        stopped=(
            "It holds two thousand people.",
            "They sold nineteen hundred of them.",
            "He has twenty-twenty vision.",
            "It cost him nineteen ninety-five.",
            "Twenty nineteen-year-olds sang.",
            "Nineteen fifty pound notes were found.",
        ),
        passed=(
            "It closed in two thousand and eight.",
            "It closed in nineteen twelve.",
            "Nineteen eighty-four was wet.",
        ),
    ),
    Lookalike(
        name="code like a day",
        tables=DATES_OF_CALENDAR,
        refuses=_is_code_like_a_day,
        stopped=("The MARCH1 gene was found.", "SEPT7 was found."),
        passed=("It closed on Nov30.", "It opened 31dec1994."),
    ),
    Lookalike(
        name="fraction",
        tables=DATES_OF_CALENDAR,
        refuses=_is_fraction,
        stopped=("They pay 4.1556 a share.",),
        passed=("It ended in 11/2023.",),
    ),
    Lookalike(
        name="end of a longer number",
        tables=frozenset((Table.BEFORE_CHRIST,)),
        refuses=_is_part_before_christ,
        stopped=("It held 3.480 BC coins.",),
        passed=("It fell in 586 BCE.", "It fell in 480 B.C."),
    ),
    Lookalike(
        name="no era",
        tables=DATES_OF_CALENDAR,
        refuses=_is_no_era,
        stopped=("It sold 12 ad pages.",),
        passed=("It erupted in 79 AD.", "It fell in 410 CE."),
    ),
)
