"""What only looks like a date in English: `GUARDS`, and where a date ends too late."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.languages.english.cues import SHORT_MONTHS, SHORT_WEEKDAYS
from timeline.languages.english.dates import MONTH, MONTHS, SEASONS, WEEKDAYS
from timeline.languages.english.lists import listed
from timeline.languages.english.patterns import is_clock
from timeline.languages.english.units import DAYTIMES, unit_of
from timeline.languages.numbers import DASH
from timeline.text.match import Table, TextMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """One way in which words are no date."""

    #: short and unique in its table
    name: str
    #: the tables whose finds it looks at
    tables: frozenset[Table]
    refuses: Callable[[TextMatch], bool]
    #: texts in which it leaves nothing
    stopped: tuple[str, ...]
    #: texts that look alike and keep their date
    passed: tuple[str, ...]


_FUNCTION = listed(
    "the a an and or but to in on at of by for with when where while as which who that he she it "
    "they his her its their this these was were is are had has have after before until because so "
    "then there under from into during following we i you not no"
)
_PREPOSITIONS = listed(
    "in by since until till of from to through during early late mid last next this every each on "
    "after before between and or for throughout around about circa the that following previous "
    "starting beginning ending end start middle towards toward begun than via into over past"
)
_COUNTED = listed(
    "people persons men women children students troops soldiers workers employees jobs members "
    "residents inhabitants passengers dead wounded injured killed casualties deaths victims "
    "prisoners refugees homes houses votes seats delegates ships tanks guns aircraft planes "
    "vehicles cars rounds words pages copies dollars euros pounds yen rubles roubles tenge yuan "
    "cents metres meters kilometres kilometers km miles feet ft yards m cm mm kg g lb lbs tonnes "
    "tons litres liters gallons acres hectares barrels bales degrees percent points hp mph kph mhz "
    "ghz mb gb kb watts kw mw volts units items species samples companies firms schools hospitals "
    "villages families households visitors tourists protesters demonstrators fighters militants "
    "civilians officers sailors volunteers participants hours trees horses sheep cattle"
)
_QUANTIFIERS = listed(
    "about some nearly almost over than least up approximately roughly another only just these "
    "those approx total exceeding"
)
_LABELS = listed(
    "flight boeing airbus route highway room windows office page pages pp p number no nos n nr "
    "resolution article section chapter model iso vision agenda horizon expo euro type class area "
    "mark mk mazda nokia studio channel fm radio line bus train tram unit suite apartment building "
    "box bill act hr sr rfc ieee en din xbox playstation formula gate hangar lot item paragraph "
    "clause verse psalm opus op kv bwv catalogue id code zip isbn issn tel phone fax ext isaiah ps "
    "peugeot fiat porsche ferrari bmw audi commodore atari intel pentium covid telephone asteroid "
    "comet ngc ic hd messier version v ver release build port usd eur gbp us chf jpy rub kzt call "
    "dial mac os photoshop dos nt vol volume issue case file docket"
)
_STREETS = listed("street avenue road drive lane boulevard st ave rd blvd court square")
_PAPERS = listed(
    "times telegraph mail express star mirror post herald tribune world news sun independent night "
    "harbor harbour school com"
)
_NAMED_DAYS = listed(
    "black bloody good ash palm cyber super holy fat shrove maundy easter sheffield"
)
_SEASONAL = listed(
    "offensive offensives campaign campaigns election elections session semester term festival "
    "training harvest uprising summit meeting fighting season collection break holiday holidays "
    "vacation tour conference quarter schedule sowing planting exam exams"
)
_SPEAKS = listed("said says told added was is has had wrote asked will would")
_AFTER_MODAL = listed("be have not also well still yet seem take make")
_CURRENCIES = "$£€¥₸₽#§№@"
_NEAR = listed("last this next previous current coming past")


def _number_left(text: str, start: int) -> bool:
    """Whether a number runs on into the one at `start`: "1,945", "$ 2015", "No. 1917"."""
    left = text[max(start - 2, 0) : start]
    if not left:
        return False
    if left[-1] in _CURRENCIES or left[-1] in "+*=×@_~\\":
        return True
    if len(left) == 2 and left[-1].isspace() and left[0] in _CURRENCIES:  # noqa: PLR2004
        return True
    return left[-1] in ".,:" and len(left) == 2 and left[0].isdecimal()  # noqa: PLR2004


def _number_right(text: str, end: int) -> bool:
    """Whether a number runs on behind the one that ends there: "2000%", "3.1999.7"."""
    right = text[end : end + 2]
    if not right:
        return False
    if right[0] in "%°+*=×€$£@_\\":
        return True
    return right[0] in ".,:" and len(right) == 2 and right[1].isdecimal()  # noqa: PLR2004


_ADDRESS = re.compile(r"[\w.+-]+@|https?:|www\.|\w/\w+/", re.IGNORECASE)
_PHONE = re.compile(r"\d[-\s.]\Z")
_LONGEST_TOKEN = 80


def _in_address(hit: TextMatch) -> bool:
    """Whether it stands in a web or mail address, a phone number or an ISBN."""
    text, start, end = hit.words.text, hit.start, hit.end
    first = start
    while first > 0 and start - first < _LONGEST_TOKEN and not text[first - 1].isspace():
        first -= 1
    last = end
    while last < len(text) and last - end < _LONGEST_TOKEN and not text[last].isspace():
        last += 1
    token = text[first:last]
    return "@" in token or "://" in token or token.lower().startswith("www.")


def _is_bare_year(hit: TextMatch) -> bool:
    core = hit.match["core"]
    return len(core) == 4 and core.isdecimal()  # noqa: PLR2004 - years of four digits


def _in_number(hit: TextMatch) -> bool:
    text = hit.words.text
    start, end = hit.match.span("core")
    return _number_left(text, start) or _number_right(text, end)


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
    if before in _LABELS and gap.strip() in ("", ".", ":"):
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
    if after in _COUNTED:
        # "In 2010 people began …": there it opens the sentence.
        placed = before in ("in", "since", "by", "until")
        fronted = placed and hit.written(index - 1)[:1].isupper()
        return not fronted and not (placed and after in _HARMED)
    return before in _QUANTIFIERS and after.isalpha() and after not in _FUNCTION


def _is_address(hit: TextMatch) -> bool:
    """A house number: "1984 Main Street"."""
    words, last = hit.words, hit.last
    for step in (0, 1):
        index = last + step
        if index < len(words.lower) and words.lower[index] in _STREETS:
            return hit.written(last)[:1].isupper() and not words.gap(last - 1).strip()
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
    return hit.after.isalpha() and hit.after not in _FUNCTION


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
    return not within or _number_left(text, hit.match.start("core"))


_LOWER_CASE = re.compile(r"(?:^|\s)(?:may|march)\b")


def _is_lower_verb(hit: TextMatch) -> bool:
    """The verbs "may" and "march": "12 may have drowned", "they march on"."""
    said = hit.match["core"] if hit.table == Table.DATE else hit.match[0]
    return _LOWER_CASE.search(said) is not None and not said[-4:].isdecimal()


def _is_may(hit: TextMatch) -> bool:
    """People, laws and marches: "Theresa May", "the March on Rome", "MAY" in a headline."""
    core, index = hit.match["core"], hit.core
    if core.lower() not in ("may", "march") or not core[0].isupper():
        return False
    if hit.after == "day":
        return True
    before, after = hit.before(index), hit.after
    if core.isupper() and before not in ("in", "since", "until", "by", "of"):
        return True
    if before in ("a", "an") and after.islower() and after not in _FUNCTION:
        # "a March election"
        return not hit.written(hit.last).islower()
    if before == "the" or hit.match[0].lower().startswith("the "):
        return not hit.match["modifier"]
    verb = after in _AFTER_MODAL and before in listed("or and that than to this")
    placed = before in _PREPOSITIONS or bool(hit.match["modifier"]) or _joined_to_date(hit)
    return verb or not placed


def _joined_to_date(hit: TextMatch) -> bool:
    """Whether a date stands behind it in the same breath: "May-August 1950"."""
    words, last = hit.words, hit.last
    gap = words.gap(last - 1)
    if last < len(words.lower) and gap.strip() in ("-", "–", "/"):
        return words.lower[last] in MONTHS
    following = words.lower[last + 1] if last + 1 < len(words.lower) else ""
    return hit.after in ("and", "or", "to") and following in MONTHS


def _is_surname(hit: TextMatch) -> bool:
    """A month behind a name: "Dirk August", "April Jones", "Sen. June March"."""
    before = hit.before(hit.core)
    first = hit.written(hit.core - 1)
    named = bool(before) and first[:1].isupper() and not first.isupper()
    return named and before not in _PREPOSITIONS and before not in (*MONTHS, *WEEKDAYS, "the", "a")


def _is_month_name(hit: TextMatch) -> bool:
    """A month that is a person: "April Jones", "June said"; or is not written as one."""
    core, index = hit.match["core"], hit.core
    name = core.lower().rstrip(".")
    before = hit.before(index)
    if name in SHORT_MONTHS:
        dotted = core.endswith(".") or hit.words.text[hit.end : hit.end + 1] == "."
        return not core[0].isupper() or core.isupper() or not dotted or before not in _PREPOSITIONS
    if name not in MONTHS or name in ("may", "march"):
        return False
    if not core[0].isupper() or (_is_surname(hit) and not core.isupper()):
        return True
    if before in _PREPOSITIONS or hit.match["modifier"]:
        return False
    following = hit.written(hit.last)
    named = hit.after and following[:1].isupper() and hit.after not in (*MONTHS, *WEEKDAYS)
    person = name in ("april", "june", "august", "july") and hit.after in _SPEAKS
    return bool(named and not core.isupper()) or person


def _is_day_name(hit: TextMatch) -> bool:
    """A weekday in a name, or a short one that is another word: "Sunday Times", "the sun"."""
    core, index = hit.match["core"], hit.core
    name = core.lower().rstrip(".")
    if name in WEEKDAYS:
        behind = hit.words.text[hit.end : hit.end + 4].lower()
        if not core[0].isupper() or behind == ".com":
            return True
        named = hit.after in _PAPERS and hit.written(hit.last)[:1].isupper()
        return named or hit.before(index) in _NAMED_DAYS
    if name not in SHORT_WEEKDAYS:
        return False
    if not core[0].isupper() or core.isupper():
        return True
    dotted = core.endswith(".")
    if name in ("sun", "sat", "mon", "wed") and not dotted:
        return True
    return hit.before(index) not in ("on", "next", "last", "this", "every", "by", "until")


def _season(hit: TextMatch) -> str:
    """The season that stands alone, in lower case; empty for others and "last fall"."""
    words = hit.match["core"].lower().split()
    return words[-1] if words[-1] in SEASONS and words[0] not in _NEAR else ""


def _is_part_before_christ(hit: TextMatch) -> bool:
    """The end of a longer number: "10,000 BC"."""
    return _number_left(hit.words.text, hit.start)


_ERA = re.compile(r"(?P<number>\d{1,4})\s+(?P<sign>a\.?d|c\.?e)\b", re.IGNORECASE)


def _is_no_era(hit: TextMatch) -> bool:
    """Small letters behind a number: "of the 12 ad pages"."""
    match = _ERA.fullmatch(hit.match["core"].rstrip("."))
    return match is not None and not match["sign"].replace(".", "").isupper()


def _is_verb_season(hit: TextMatch) -> bool:
    """What one does in a season: "the first to winter inland"."""
    index = hit.core
    if hit.before(index) != "to" or not _season(hit) or hit.match["modifier"]:
        return False
    earlier = hit.words.lower[index - 2] if index > 1 else ""
    return earlier not in SEASONS and earlier not in MONTHS


def _has_the(hit: TextMatch) -> bool:
    return hit.before(hit.core) == "the" or hit.match[0].lower().startswith("the ")


def _is_season_name(hit: TextMatch) -> bool:
    """Names with a season in them: "the Winter Palace", "Donna Summer"."""
    said = hit.written(hit.last - 1)
    if not _season(hit) or not said[:1].isupper() or said.isupper():
        return False
    before, after = hit.before(hit.core), hit.after
    if after and hit.written(hit.last)[:1].isupper() and after not in _PREPOSITIONS:
        return after not in _SEASONAL
    named = before and hit.written(hit.core - 1)[:1].isupper()
    return bool(named) and before not in _PREPOSITIONS


def _is_spring(hit: TextMatch) -> bool:
    """Springs of water and steel, and what springs."""
    if _season(hit) != "spring" or hit.after in _SEASONAL or hit.match["modifier"]:
        return False
    before = hit.before(hit.core)
    if before in listed("in this that by since until early late of last next") or _has_the(hit):
        return False
    # "Spring brought rain."
    return bool(before) or not hit.written(hit.core)[:1].isupper()


def _is_fall(hit: TextMatch) -> bool:
    """Falls of cities and prices: "the fall of Rome", "a fall in sales", "shares fall"."""
    core = hit.match["core"].lower()
    if core.startswith("fall ") and not core.startswith("fall of"):
        # "a fall in the last year", "shares fall 2000 points"
        return core.startswith("fall in") or hit.after in _COUNTED
    if _season(hit) != "fall" or hit.after in _SEASONAL:
        return False
    index, after = hit.core, hit.after
    before = hit.before(index)
    if _has_the(hit):
        lead = hit.before(index - 1 if before == "the" else hit.first)
        return lead not in listed("in during by since until through") or after in ("of", "in")
    if hit.match["modifier"]:
        return after in ("of", "in")
    placed = before in listed("in this last next since until by")
    return not placed or after.isdecimal() or after in listed("of in and to for")


def _is_clockless(hit: TextMatch) -> bool:
    """Numbers that no clock shows, a result or a verse: "1:45.32", "2:1", "John 3:16"."""
    said = hit.match["clock"]
    text, start, end = hit.words.text, hit.match.start("clock"), hit.match.end("clock")
    if _number_left(text, start) or _number_right(text, end) or not is_clock(said):
        return True
    plain = said.replace(":", "").isdecimal()
    # Bare numbers are a time behind "at" and the like only.
    return plain and not hit.match["zone"] and hit.before(hit.first) not in _BEFORE_TIMES


_BEFORE_TIMES = listed("at by until from around about after before till to and between since")


def _is_no_clock_date(hit: TextMatch) -> bool:
    clock = hit.match["clock"] or hit.match["clock_after"]
    return bool(clock) and not is_clock(clock)


_TWENTIES = re.compile(
    r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)", re.IGNORECASE
)
_OWNERS = listed("his her their my our your its")


def _is_age(hit: TextMatch) -> bool:
    """Ages and degrees: "in her thirties", "in the mid 70s Fahrenheit"."""
    match = _TWENTIES.search(hit.match[0])
    if match is None:
        return False
    before = hit.before(hit.first)
    if before in _OWNERS:
        return True
    digits = match[0][0].isdecimal()
    the = "the" in (before, hit.match[0][:3].lower()) or hit.match[0][0] in "'‘’"
    quoted = hit.words.text[max(hit.start + match.start() - 1, 0)] in "'‘’"
    if hit.after in ("fahrenheit", "celsius", "degrees", "c", "f"):
        return True
    return digits and not quoted and not the


def _is_half_of(hit: TextMatch) -> bool:
    """Half of what is no year: "the first half of the match", "second quarter-final"."""
    said = hit.match[0].lower()
    if hit.words.text[hit.end : hit.end + 6].lower() in ("-final", " final"):
        return True
    if "half" not in said or "year" in said or said[-4:].isdecimal():
        return False
    before = hit.before(hit.first)
    if re.search(DASH, said):
        return not _money(hit)
    return (
        before not in listed("in for during of") or hit.after in ("of", "time") or not _money(hit)
    )


_MONEY = re.compile(
    r"profit|revenue|sales|earn|income|loss|growth|grew|output|export|import|econom|gdp|turnover"
    r"|billion|million|percent|%|results|year|trade|production|inflation",
    re.IGNORECASE,
)


def _money(hit: TextMatch) -> bool:
    text = hit.words.text
    return _MONEY.search(text, max(hit.start - 120, 0), hit.end + 60) is not None


def _is_century_name(hit: TextMatch) -> bool:
    """A name with a century in it: "20th Century Fox"."""
    said = hit.match["core"]
    following = hit.written(hit.last)
    return said.endswith("Century") and bool(hit.after) and following[:1].isupper()


def _is_today_name(hit: TextMatch) -> bool:
    """A name that ends with a day: "USA Today"."""
    core, index = hit.match["core"], hit.core
    if core not in ("Today", "Tomorrow", "Tonight"):
        return False
    before = hit.written(index - 1) if hit.before(index) else ""
    return before[:1].isupper() and before.lower() not in _FUNCTION


_HARMED = listed("killed wounded injured dead")
_LENGTHS = listed("miles kilometres kilometers km metres meters knots")
_PART_OF_WHOLE = re.compile(
    rf"(?:an?|one|three|3)(?:\s|{DASH})+quarters?|an?(?:\s|{DASH})+second", re.IGNORECASE
)


def _is_no_length(hit: TextMatch) -> bool:
    """Measures of other things: "a quarter of", "a second attack", "the years 1955 to 1957"."""
    words, said = hit.words, hit.match[0].lower()
    if _PART_OF_WHOLE.fullmatch(said) or said in ("seconds", "quarters"):
        return True
    before = hit.words.lower[hit.first - 1] if hit.first else ""
    if said in ("an hour", "per hour", "a second", "per second") and before in _LENGTHS:
        # A speed.
        return True
    if before == "light" and unit_of(said) == "year":
        return True
    unit = words.lower[hit.last - 1]
    after = hit.after
    return unit in ("year", "years") and after.isdecimal() and len(after) == 4  # noqa: PLR2004


def _is_no_reference(hit: TextMatch) -> bool:
    """Words that refer to no time: "the former", "most recent", "Daily Mail"."""
    words = hit.words
    if hit.last - hit.first > 1:
        return False
    word, before, after = words.lower[hit.first], hit.before(hit.first), hit.after
    if word == "former":
        return after in _FUNCTION or not after
    if word in ("recent", "recently"):
        return before == "most" or after == "as"
    if word in listed("daily weekly monthly quarterly annual"):
        said, following = hit.written(hit.first), hit.written(hit.last)
        return said[0].isupper() and bool(after) and following[:1].isupper()
    return False


def _is_bare_short_year(hit: TextMatch) -> bool:
    """A year of two digits in a name: "iLife '11"."""
    said = hit.match[0]
    words, first = hit.words, hit.first
    before = words.lower[first - 1] if first else ""
    return said[1:].isdecimal() and before not in listed("in since until by of through during")


def _is_day_of_month(hit: TextMatch) -> bool:
    """The ninth of other things: "on the 9th floor"."""
    said = hit.match[0].lower()
    if not (said.startswith("the ") and said[4:5].isdecimal() and " " not in said[4:]):
        return False
    before, following = hit.before(hit.first), hit.written(hit.last)
    at_night = before == "of" and hit.words.lower[hit.first - 2] in DAYTIMES
    if before not in ("on", "by", "until", "till", "from", "after", "before") and not at_night:
        return True
    return (
        hit.after.isalpha()
        and hit.after not in _FUNCTION
        and (following.islower() or before != "on")
    )


def _is_bare_part(hit: TextMatch) -> bool:
    """Parts of a day of which nothing says that they are when: "the morning after"."""
    if hit.match[0].lower() not in ("the morning", "the afternoon", "the evening"):
        return False
    return hit.before(hit.first) not in listed("in since by during until") or hit.after == "of"


def _is_day_of_something(hit: TextMatch) -> bool:
    """A day or year that is counted from an event: "the day before the vote"."""
    said = hit.match[0].lower()
    if not said.endswith(("before", "after")):
        return False
    return hit.after.isalpha() and hit.after not in listed("when and but he she it they we in at")


_UNIT_OF_RATE = re.compile(r"an? (?:hour|day|night|week|month|quarter|year|decade)", re.IGNORECASE)


def is_rate(hit: TextMatch) -> bool:
    """Whether a unit tells how often: "15 boats a year", "twice a week"."""
    if hit.table != Table.DURATION or _UNIT_OF_RATE.fullmatch(hit.match[0]) is None:
        return False
    words, first = hit.words, hit.first
    before = hit.before(first)
    if before in ("once", "twice", "times"):
        return True
    near = words.lower[max(first - 4, 0) : first]
    money = any(sign in words.text[max(hit.start - 20, 0) : hit.start] for sign in "$€£¥")
    if money and (before.isdecimal() or before in ("million", "billion", "trillion", "thousand")):
        return True
    return before.endswith("s") and any(word.isdecimal() or word in _AMOUNTS for word in near)


#: words behind which "in two weeks" is a day: "it is in two weeks"
LINKS = listed("is are be due back")
#: words that compare, before "in three years"
COMPARED = listed(
    "first worst best most least record time low high fewest second third fourth fifth sixth "
    "seventh eighth ninth tenth last only"
)
_AMOUNTS = listed(
    "two three four five six seven eight nine ten dozen hundred thousand million billion several "
    "many"
)
_DATES = frozenset((Table.DATE,))
_MEASURED = frozenset((Table.DURATION,))
_COUNTED_HERE = frozenset((Table.FROM_PUBLICATION,))

#: ways of being no date; what one of them refuses is left out
GUARDS: tuple[Guard, ...] = (
    Guard(
        name="address of the web",
        tables=frozenset((Table.DATE, Table.TIME, Table.FROM_PUBLICATION)),
        refuses=_in_address,
        stopped=("See https://example.org/2015/03/14/a.", "Write to anna.1987@example.org."),
        passed=("It (1987) ended.",),
    ),
    Guard(
        name="part of a number",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _in_number(hit),
        stopped=("It cost $1999.", "He had 1,945 of them.", "It is 2000% more."),
        passed=("It ended in 1999.", "In 1999, it ended."),
    ),
    Guard(
        name="code",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _in_code(hit),
        stopped=("The F-1999 flew.", "Call 555-2019."),
        passed=("The 1998-1999 season began.",),
    ),
    Guard(
        name="group of a long number",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _is_grouped(hit),
        stopped=("Call +44 20 1946 0958 for help.",),
        passed=("It ended in 1946.",),
    ),
    Guard(
        name="label",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _is_label(hit),
        stopped=("Flight 1549 landed.", "Case No. 1917 closed."),
        passed=("The flight in 1949 landed.",),
    ),
    Guard(
        name="title",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _is_title(hit),
        stopped=("They watched “1917” at home.",),
        passed=("It was “over in 1917”.",),
    ),
    Guard(
        name="count",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _is_count(hit),
        stopped=("It held 2010 people.", "They sent about 2000 extra men."),
        passed=("In 2010 people left.",),
    ),
    Guard(
        name="house number",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _is_address(hit),
        stopped=("They live at 1984 Main Street.",),
        passed=("In 1984 street markets closed.",),
    ),
    Guard(
        name="year far away",
        tables=_DATES,
        refuses=lambda hit: _is_bare_year(hit) and _is_far(hit),
        stopped=("It fell below the 5000 mark.",),
        passed=("He landed in 1066.",),
    ),
    Guard(
        name="fraction",
        tables=_DATES,
        refuses=_is_fraction,
        stopped=("They pay 4.1556 a share.",),
        passed=("It ended in 11/2023.",),
    ),
    Guard(
        name="verb in lower case",
        tables=frozenset((Table.DATE, Table.FROM_NARRATIVE)),
        refuses=_is_lower_verb,
        stopped=(
            "It may rain.",
            "He fears that may end it.",
            "They march 20 miles.",
            "Of them, 12 may have drowned.",
        ),
        passed=("It ended on 12 may 2015.",),
    ),
    Guard(
        name="name May or March",
        tables=_DATES,
        refuses=_is_may,
        stopped=(
            "Theresa May spoke.",
            "The March on Rome.",
            "May Day was dry.",
            "May the best win.",
        ),
        passed=("It rained in May.", "It ends in March.", "A May election was won."),
    ),
    Guard(
        name="name of a month",
        tables=_DATES,
        refuses=_is_month_name,
        stopped=("April Jones left.", "June said no.", "He met Dirk August there."),
        passed=("It ended in April.",),
    ),
    Guard(
        name="name of a day",
        tables=_DATES,
        refuses=_is_day_name,
        stopped=("The Sunday Times knew.", "The sun rose.", "He sat down."),
        passed=("It ended on Sunday.",),
    ),
    Guard(
        name="end of a longer number",
        tables=frozenset((Table.BEFORE_CHRIST,)),
        refuses=_is_part_before_christ,
        stopped=("Farming began around 10,000 BC.",),
        passed=("It fell in 586 BCE.", "It fell in 480 B.C."),
    ),
    Guard(
        name="no era",
        tables=_DATES,
        refuses=_is_no_era,
        stopped=("It sold 12 ad pages.",),
        passed=("It erupted in 79 AD.", "It fell in 410 CE."),
    ),
    Guard(
        name="verb of a season",
        tables=_DATES,
        refuses=_is_verb_season,
        stopped=("They were the first to winter inland.",),
        passed=("It lasts from autumn to winter.",),
    ),
    Guard(
        name="name with a season",
        tables=_DATES,
        refuses=_is_season_name,
        stopped=("The Winter Palace burned.", "Donna Summer sang."),
        passed=("The Summer brought rain.", "It ended in Summer."),
    ),
    Guard(
        name="spring of water",
        tables=_DATES,
        refuses=_is_spring,
        stopped=("A hot spring was found.", "They spring up."),
        passed=("It ended in spring.", "A spring offensive began."),
    ),
    Guard(
        name="fall of a city",
        tables=_DATES,
        refuses=_is_fall,
        stopped=("The fall of Rome began.", "Prices fall.", "It met a fall in sales."),
        passed=("It ended in the fall.", "It ended last fall."),
    ),
    Guard(
        name="no clock",
        tables=frozenset((Table.TIME,)),
        refuses=_is_clockless,
        stopped=("She swam it in 1:45.32.", "The reading was John 3:16."),
        passed=("It began at 16:15.", "It began at 9:15 p.m."),
    ),
    Guard(
        name="no clock beside a date",
        tables=_DATES,
        refuses=_is_no_clock_date,
        stopped=(),
        passed=("It began at 16:15 on 3 May 2024.",),
    ),
    Guard(
        name="age",
        tables=_COUNTED_HERE,
        refuses=_is_age,
        stopped=("She is in her 30s.", "He is in his twenties."),
        passed=("He sang in the '70s.",),
    ),
    Guard(
        name="part of no year",
        tables=frozenset((Table.FROM_PUBLICATION, Table.DATE)),
        refuses=_is_half_of,
        stopped=("Both goals came in the first half.", "They lost the second quarter-final."),
        passed=("Sales fell in the first half.",),
    ),
    Guard(
        name="name of a century",
        tables=_DATES,
        refuses=_is_century_name,
        stopped=("20th Century Fox closed.",),
        passed=("In the 20th century it closed.",),
    ),
    Guard(
        name="name of a paper",
        tables=_DATES,
        refuses=_is_today_name,
        stopped=("USA Today knew.",),
        passed=("It ended today.", "Today it ended."),
    ),
    Guard(
        name="no length",
        tables=_MEASURED,
        refuses=_is_no_length,
        stopped=("A second attack failed.", "A quarter of them left."),
        passed=("It took three years.",),
    ),
    Guard(
        name="no reference",
        tables=_MEASURED,
        refuses=_is_no_reference,
        stopped=("The former is true.", "The Daily Mail knew."),
        passed=("The former king left.", "It is a daily flight."),
    ),
    Guard(
        name="part of no day",
        tables=_COUNTED_HERE,
        refuses=_is_bare_part,
        stopped=("They love the morning light.",),
        passed=("It rained in the afternoon.",),
    ),
    Guard(
        name="year of two digits",
        tables=_COUNTED_HERE,
        refuses=_is_bare_short_year,
        stopped=("The suite is iLife '11.",),
        passed=("It sank in '69.",),
    ),
    Guard(
        name="ninth of other things",
        tables=frozenset((Table.FROM_NARRATIVE,)),
        refuses=_is_day_of_month,
        stopped=("He lived on the 9th floor.",),
        passed=("In May 1862 he left on the 9th.",),
    ),
    Guard(
        name="counted from an event",
        tables=frozenset((Table.FROM_NARRATIVE,)),
        refuses=_is_day_of_something,
        stopped=(),
        passed=("He died the day before.",),
    ),
)


def refused(hit: TextMatch) -> bool:
    """Whether what a pattern matched is no date by the words in it and around."""
    return any(guard.refuses(hit) for guard in GUARDS if hit.table in guard.tables)


_HEADING = re.compile(r"(?<=\d{4})[ \t]*\n|\n\s*\n")
_ORDINAL_BEHIND = re.compile(rf"{MONTH}(?P<ordinal>\s+the\s+[a-z]+)", re.IGNORECASE)
_TOO_LATE = re.compile(rf"(?P<number>(?:3[2-9]|[4-9]\d))\s+{MONTH}", re.IGNORECASE)
_YEAR_AND_VERB = re.compile(r"\d{4}(?P<verb>\s+(?:may|march))\Z")
_NEXT_WORD = re.compile(r"\s[^\W\d_]")


def cut(match: re.Match[str]) -> int | None:
    """Where a date ends before its pattern does; None where that is right.

    A date ends with a heading and a paragraph, before a question mark, and before the name
    in "the end of May the Second Squadron".
    """
    said = match[0]
    if said[-1] in "?~%":
        # The end of a question, not the doubt that EDTF writes so.
        return match.end() - 1
    heading = _HEADING.search(said) if "\n" in said else None
    if heading is not None:
        return match.start() + heading.start()
    # "He died at 56", and a line with a month; "the one due in 2006 may fly".
    wrong = _TOO_LATE.match(said) or _YEAR_AND_VERB.search(said)
    if wrong is not None:
        return match.start() + (
            wrong.end("number") if "number" in wrong.groupdict() else wrong.start("verb")
        )
    ordinal = _ORDINAL_BEHIND.search(said)
    if ordinal is not None and ordinal.end() == len(said):
        follows = _NEXT_WORD.match(match.string, match.end())
        return match.start() + ordinal.start("ordinal") if follows else None
    return None
