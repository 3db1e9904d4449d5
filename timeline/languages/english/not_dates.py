"""What only looks like a date in English: `GUARDS`, and where a date ends too late."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.languages.english.cues import SHORT_MONTHS, SHORT_WEEKDAYS
from timeline.languages.english.dates import DASH, MONTH, MONTHS, SEASONS, WEEKDAYS
from timeline.languages.english.lists import listed
from timeline.languages.english.patterns import is_clock
from timeline.languages.english.units import DAYTIMES, unit_of
from timeline.text.match import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """One way in which words are no date."""

    #: short and unique in its table
    name: str
    #: names of the tables whose finds it looks at
    tables: frozenset[str]
    refuses: Callable[[Place], bool]
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


def _in_address(place: Place) -> bool:
    """Whether it stands in a web or mail address, a phone number or an ISBN."""
    text, start, end = place.words.text, place.start, place.end
    first = start
    while first > 0 and start - first < _LONGEST_TOKEN and not text[first - 1].isspace():
        first -= 1
    last = end
    while last < len(text) and last - end < _LONGEST_TOKEN and not text[last].isspace():
        last += 1
    token = text[first:last]
    return "@" in token or "://" in token or token.lower().startswith("www.")


def _is_bare_year(place: Place) -> bool:
    core = place.match["core"]
    return len(core) == 4 and core.isdecimal()  # noqa: PLR2004 - years of four digits


def _in_number(place: Place) -> bool:
    text = place.words.text
    start, end = place.match.span("core")
    return _number_left(text, start) or _number_right(text, end)


def _in_code(place: Place) -> bool:
    """Letters, dash, year: "F-1999"; year, dash, letters: "2000-series"; "555-2019"."""
    text, words = place.words.text, place.words
    start, end = place.match.span("core")
    index = place.core
    if start > 1 and text[start - 1] in "-–—/‐":
        before = words.lower[index - 1] if index else ""
        if text[start - 2].isalpha() and text[start - 2].isascii():
            if before not in ("pre", "post", "mid", "early", "late", *MONTHS, *SHORT_MONTHS):
                return True
        elif text[start - 2].isdecimal() and before and len(before) != 4:  # noqa: PLR2004
            return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isdecimal():
        after = words.lower[place.last] if place.last < len(words.lower) else ""
        if after.isdecimal() and len(after) not in (2, 4):
            return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        after = words.lower[place.last] if place.last < len(words.lower) else ""
        return after not in listed("born built era style vintage model based onwards present now")
    return False


def _is_grouped(place: Place) -> bool:
    """A group of a long number: "+44 20 1946 0958"."""
    words, first, last = place.words, place.first, place.last
    left = words.lower[first - 1] if first and words.gap(first - 1) in (" ", "-", "\xa0") else ""
    right = (
        words.lower[last]
        if last < len(words.lower) and words.gap(last - 1) in (" ", "-", "\xa0")
        else ""
    )
    return left.isdecimal() and right.isdecimal() and words.gap(first - 1) == words.gap(last - 1)


def _is_label(place: Place) -> bool:
    """A number with a name: "Flight 1549", "No. 1917", "pp. 1990-1995"."""
    words, index = place.words, place.core
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
            and place.written(index - 1).islower()
        )
    if before.isdecimal() and gap.strip() in ("-", "–") and index > 1:
        # The second number of pages.
        return words.lower[index - 2] in ("pp", "pages", "p")
    return False


def _is_title(place: Place) -> bool:
    """A year that is the name of something: “1917”."""
    text, (start, end) = place.words.text, place.match.span("core")
    return text[max(start - 1, 0)] in '"“‘' and text[end : end + 1] in ('"', "”", "’")


def _is_count(place: Place) -> bool:
    """A number of things: "2010 people", "about 2000 troops"."""
    index, after = place.core, place.after
    before = place.before(index)
    if after in _COUNTED:
        # "In 2010 people began …": there it opens the sentence.
        placed = before in ("in", "since", "by", "until")
        fronted = placed and place.written(index - 1)[:1].isupper()
        return not fronted and not (placed and after in _HARMED)
    return before in _QUANTIFIERS and after.isalpha() and after not in _FUNCTION


def _is_address(place: Place) -> bool:
    """A house number: "1984 Main Street"."""
    words, last = place.words, place.last
    for step in (0, 1):
        index = last + step
        if index < len(words.lower) and words.lower[index] in _STREETS:
            return place.written(last)[:1].isupper() and not words.gap(last - 1).strip()
    return False


_EARLIEST, _LATEST = 1300, 2100
_OLDEST = 1000


def _is_far(place: Place) -> bool:
    """A number that is a year only where a preposition says so: "in 1066", "the 5000 mark"."""
    year, index = int(place.match["core"]), place.core
    if _EARLIEST <= year <= _LATEST:
        return False
    before = place.before(index)
    if (
        before not in listed("in since by until till circa from year of c ad before after")
        or not year
    ):
        return not (place.match["modifier"] and _OLDEST <= year <= _LATEST)
    return place.after.isalpha() and place.after not in _FUNCTION


_MONTH_IN_NUMBERS = re.compile(
    rf"(?P<month>\d{{1,2}})(?P<sign>[./]|{DASH})(?P<year>\d{{4}})", re.ASCII
)


def _is_fraction(place: Place) -> bool:
    """Numbers that only could be a month and a year: "4.1556"."""
    match = _MONTH_IN_NUMBERS.fullmatch(place.match["core"])
    if match is None:
        return False
    text = place.words.text
    within = 1500 <= int(match["year"]) <= _LATEST and 1 <= int(match["month"]) <= 12  # noqa: PLR2004
    if match["sign"] != "/":
        return True
    return not within or _number_left(text, place.match.start("core"))


_LOWER_CASE = re.compile(r"(?:^|\s)(?:may|march)\b")


def _is_lower_verb(place: Place) -> bool:
    """The verbs "may" and "march": "12 may have drowned", "they march on"."""
    said = place.match["core"] if place.table == "TEXT_DATE" else place.match[0]
    return _LOWER_CASE.search(said) is not None and not said[-4:].isdecimal()


def _is_may(place: Place) -> bool:
    """People, laws and marches: "Theresa May", "the March on Rome", "MAY" in a headline."""
    core, index = place.match["core"], place.core
    if core.lower() not in ("may", "march") or not core[0].isupper():
        return False
    if place.after == "day":
        return True
    before, after = place.before(index), place.after
    if core.isupper() and before not in ("in", "since", "until", "by", "of"):
        return True
    if before in ("a", "an") and after.islower() and after not in _FUNCTION:
        # "a March election"
        return not place.written(place.last).islower()
    if before == "the" or place.match[0].lower().startswith("the "):
        return not place.match["modifier"]
    verb = after in _AFTER_MODAL and before in listed("or and that than to this")
    placed = before in _PREPOSITIONS or bool(place.match["modifier"]) or _joined_to_date(place)
    return verb or not placed


def _joined_to_date(place: Place) -> bool:
    """Whether a date stands behind it in the same breath: "May-August 1950"."""
    words, last = place.words, place.last
    gap = words.gap(last - 1)
    if last < len(words.lower) and gap.strip() in ("-", "–", "/"):
        return words.lower[last] in MONTHS
    following = words.lower[last + 1] if last + 1 < len(words.lower) else ""
    return place.after in ("and", "or", "to") and following in MONTHS


def _is_surname(place: Place) -> bool:
    """A month behind a name: "Dirk August", "April Jones", "Sen. June March"."""
    before = place.before(place.core)
    first = place.written(place.core - 1)
    named = bool(before) and first[:1].isupper() and not first.isupper()
    return named and before not in _PREPOSITIONS and before not in (*MONTHS, *WEEKDAYS, "the", "a")


def _is_month_name(place: Place) -> bool:
    """A month that is a person: "April Jones", "June said"; or is not written as one."""
    core, index = place.match["core"], place.core
    name = core.lower().rstrip(".")
    before = place.before(index)
    if name in SHORT_MONTHS:
        dotted = core.endswith(".") or place.words.text[place.end : place.end + 1] == "."
        return not core[0].isupper() or core.isupper() or not dotted or before not in _PREPOSITIONS
    if name not in MONTHS or name in ("may", "march"):
        return False
    if not core[0].isupper() or (_is_surname(place) and not core.isupper()):
        return True
    if before in _PREPOSITIONS or place.match["modifier"]:
        return False
    following = place.written(place.last)
    named = place.after and following[:1].isupper() and place.after not in (*MONTHS, *WEEKDAYS)
    person = name in ("april", "june", "august", "july") and place.after in _SPEAKS
    return bool(named and not core.isupper()) or person


def _is_day_name(place: Place) -> bool:
    """A weekday in a name, or a short one that is another word: "Sunday Times", "the sun"."""
    core, index = place.match["core"], place.core
    name = core.lower().rstrip(".")
    if name in WEEKDAYS:
        behind = place.words.text[place.end : place.end + 4].lower()
        if not core[0].isupper() or behind == ".com":
            return True
        named = place.after in _PAPERS and place.written(place.last)[:1].isupper()
        return named or place.before(index) in _NAMED_DAYS
    if name not in SHORT_WEEKDAYS:
        return False
    if not core[0].isupper() or core.isupper():
        return True
    dotted = core.endswith(".")
    if name in ("sun", "sat", "mon", "wed") and not dotted:
        return True
    return place.before(index) not in ("on", "next", "last", "this", "every", "by", "until")


def _season(place: Place) -> str:
    """The season that stands alone, in lower case; empty for others and "last fall"."""
    words = place.match["core"].lower().split()
    return words[-1] if words[-1] in SEASONS and words[0] not in _NEAR else ""


def _is_part_before_christ(place: Place) -> bool:
    """The end of a longer number: "10,000 BC"."""
    return _number_left(place.words.text, place.start)


_ERA = re.compile(r"(?P<number>\d{1,4})\s+(?P<sign>a\.?d|c\.?e)\b", re.IGNORECASE)


def _is_no_era(place: Place) -> bool:
    """Small letters behind a number: "of the 12 ad pages"."""
    match = _ERA.fullmatch(place.match["core"].rstrip("."))
    return match is not None and not match["sign"].replace(".", "").isupper()


def _is_verb_season(place: Place) -> bool:
    """What one does in a season: "the first to winter inland"."""
    index = place.core
    if place.before(index) != "to" or not _season(place) or place.match["modifier"]:
        return False
    earlier = place.words.lower[index - 2] if index > 1 else ""
    return earlier not in SEASONS and earlier not in MONTHS


def _has_the(place: Place) -> bool:
    return place.before(place.core) == "the" or place.match[0].lower().startswith("the ")


def _is_season_name(place: Place) -> bool:
    """Names with a season in them: "the Winter Palace", "Donna Summer"."""
    said = place.written(place.last - 1)
    if not _season(place) or not said[:1].isupper() or said.isupper():
        return False
    before, after = place.before(place.core), place.after
    if after and place.written(place.last)[:1].isupper() and after not in _PREPOSITIONS:
        return after not in _SEASONAL
    named = before and place.written(place.core - 1)[:1].isupper()
    return bool(named) and before not in _PREPOSITIONS


def _is_spring(place: Place) -> bool:
    """Springs of water and steel, and what springs."""
    if _season(place) != "spring" or place.after in _SEASONAL or place.match["modifier"]:
        return False
    before = place.before(place.core)
    if before in listed("in this that by since until early late of last next") or _has_the(place):
        return False
    # "Spring brought rain."
    return bool(before) or not place.written(place.core)[:1].isupper()


def _is_fall(place: Place) -> bool:
    """Falls of cities and prices: "the fall of Rome", "a fall in sales", "shares fall"."""
    core = place.match["core"].lower()
    if core.startswith("fall ") and not core.startswith("fall of"):
        # "a fall in the last year", "shares fall 2000 points"
        return core.startswith("fall in") or place.after in _COUNTED
    if _season(place) != "fall" or place.after in _SEASONAL:
        return False
    index, after = place.core, place.after
    before = place.before(index)
    if _has_the(place):
        lead = place.before(index - 1 if before == "the" else place.first)
        return lead not in listed("in during by since until through") or after in ("of", "in")
    if place.match["modifier"]:
        return after in ("of", "in")
    placed = before in listed("in this last next since until by")
    return not placed or after.isdecimal() or after in listed("of in and to for")


def _is_clockless(place: Place) -> bool:
    """Numbers that no clock shows, a result or a verse: "1:45.32", "2:1", "John 3:16"."""
    said = place.match["clock"]
    text, start, end = place.words.text, place.match.start("clock"), place.match.end("clock")
    if _number_left(text, start) or _number_right(text, end) or not is_clock(said):
        return True
    plain = said.replace(":", "").isdecimal()
    # Bare numbers are a time behind "at" and the like only.
    return plain and not place.match["zone"] and place.before(place.first) not in _BEFORE_TIMES


_BEFORE_TIMES = listed("at by until from around about after before till to and between since")


def _is_no_clock_date(place: Place) -> bool:
    clock = place.match["clock"] or place.match["clock_after"]
    return bool(clock) and not is_clock(clock)


_TWENTIES = re.compile(
    r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)", re.IGNORECASE
)
_OWNERS = listed("his her their my our your its")


def _is_age(place: Place) -> bool:
    """Ages and degrees: "in her thirties", "in the mid 70s Fahrenheit"."""
    match = _TWENTIES.search(place.match[0])
    if match is None:
        return False
    before = place.before(place.first)
    if before in _OWNERS:
        return True
    digits = match[0][0].isdecimal()
    the = "the" in (before, place.match[0][:3].lower()) or place.match[0][0] in "'‘’"
    quoted = place.words.text[max(place.start + match.start() - 1, 0)] in "'‘’"
    if place.after in ("fahrenheit", "celsius", "degrees", "c", "f"):
        return True
    return digits and not quoted and not the


def _is_half_of(place: Place) -> bool:
    """Half of what is no year: "the first half of the match", "second quarter-final"."""
    said = place.match[0].lower()
    if place.words.text[place.end : place.end + 6].lower() in ("-final", " final"):
        return True
    if "half" not in said or "year" in said or said[-4:].isdecimal():
        return False
    before = place.before(place.first)
    if re.search(DASH, said):
        return not _money(place)
    return (
        before not in listed("in for during of")
        or place.after in ("of", "time")
        or not _money(place)
    )


_MONEY = re.compile(
    r"profit|revenue|sales|earn|income|loss|growth|grew|output|export|import|econom|gdp|turnover"
    r"|billion|million|percent|%|results|year|trade|production|inflation",
    re.IGNORECASE,
)


def _money(place: Place) -> bool:
    text = place.words.text
    return _MONEY.search(text, max(place.start - 120, 0), place.end + 60) is not None


def _is_century_name(place: Place) -> bool:
    """A name with a century in it: "20th Century Fox"."""
    said = place.match["core"]
    following = place.written(place.last)
    return said.endswith("Century") and bool(place.after) and following[:1].isupper()


def _is_today_name(place: Place) -> bool:
    """A name that ends with a day: "USA Today"."""
    core, index = place.match["core"], place.core
    if core not in ("Today", "Tomorrow", "Tonight"):
        return False
    before = place.written(index - 1) if place.before(index) else ""
    return before[:1].isupper() and before.lower() not in _FUNCTION


_HARMED = listed("killed wounded injured dead")
_LENGTHS = listed("miles kilometres kilometers km metres meters knots")
_PART_OF_WHOLE = re.compile(
    rf"(?:an?|one|three|3)(?:\s|{DASH})+quarters?|an?(?:\s|{DASH})+second", re.IGNORECASE
)


def _is_no_length(place: Place) -> bool:
    """Measures of other things: "a quarter of", "a second attack", "the years 1955 to 1957"."""
    words, said = place.words, place.match[0].lower()
    if _PART_OF_WHOLE.fullmatch(said) or said in ("seconds", "quarters"):
        return True
    before = place.words.lower[place.first - 1] if place.first else ""
    if said in ("an hour", "per hour", "a second", "per second") and before in _LENGTHS:
        # A speed.
        return True
    if before == "light" and unit_of(said) == "year":
        return True
    unit = words.lower[place.last - 1]
    after = place.after
    return unit in ("year", "years") and after.isdecimal() and len(after) == 4  # noqa: PLR2004


def _is_no_reference(place: Place) -> bool:
    """Words that refer to no time: "the former", "most recent", "Daily Mail"."""
    words = place.words
    if place.last - place.first > 1:
        return False
    word, before, after = words.lower[place.first], place.before(place.first), place.after
    if word == "former":
        return after in _FUNCTION or not after
    if word in ("recent", "recently"):
        return before == "most" or after == "as"
    if word in listed("daily weekly monthly quarterly annual"):
        said, following = place.written(place.first), place.written(place.last)
        return said[0].isupper() and bool(after) and following[:1].isupper()
    return False


def _is_bare_short_year(place: Place) -> bool:
    """A year of two digits in a name: "iLife '11"."""
    said = place.match[0]
    words, first = place.words, place.first
    before = words.lower[first - 1] if first else ""
    return said[1:].isdecimal() and before not in listed("in since until by of through during")


def _is_day_of_month(place: Place) -> bool:
    """The ninth of other things: "on the 9th floor"."""
    said = place.match[0].lower()
    if not (said.startswith("the ") and said[4:5].isdecimal() and " " not in said[4:]):
        return False
    before, following = place.before(place.first), place.written(place.last)
    at_night = before == "of" and place.words.lower[place.first - 2] in DAYTIMES
    if before not in ("on", "by", "until", "till", "from", "after", "before") and not at_night:
        return True
    return (
        place.after.isalpha()
        and place.after not in _FUNCTION
        and (following.islower() or before != "on")
    )


def _is_bare_part(place: Place) -> bool:
    """Parts of a day of which nothing says that they are when: "the morning after"."""
    if place.match[0].lower() not in ("the morning", "the afternoon", "the evening"):
        return False
    return (
        place.before(place.first) not in listed("in since by during until") or place.after == "of"
    )


def _is_day_of_something(place: Place) -> bool:
    """A day or year that is counted from an event: "the day before the vote"."""
    said = place.match[0].lower()
    if not said.endswith(("before", "after")):
        return False
    return place.after.isalpha() and place.after not in listed(
        "when and but he she it they we in at"
    )


_UNIT_OF_RATE = re.compile(r"an? (?:hour|day|night|week|month|quarter|year|decade)", re.IGNORECASE)


def is_rate(place: Place) -> bool:
    """Whether a unit tells how often: "15 boats a year", "twice a week"."""
    if place.table != "MEASURES" or _UNIT_OF_RATE.fullmatch(place.match[0]) is None:
        return False
    words, first = place.words, place.first
    before = place.before(first)
    if before in ("once", "twice", "times"):
        return True
    near = words.lower[max(first - 4, 0) : first]
    money = any(sign in words.text[max(place.start - 20, 0) : place.start] for sign in "$€£¥")
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
_DATES = frozenset(("TEXT_DATE",))
_MEASURED = frozenset(("MEASURES",))
_COUNTED_HERE = frozenset(("HERE",))

#: ways of being no date; what one of them refuses is left out
GUARDS: tuple[Guard, ...] = (
    Guard(
        name="address of the web",
        tables=frozenset(("TEXT_DATE", "TEXT_TIME", "HERE")),
        refuses=_in_address,
        stopped=("See https://example.org/2015/03/14/a.", "Write to anna.1987@example.org."),
        passed=("It (1987) ended.",),
    ),
    Guard(
        name="part of a number",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _in_number(place),
        stopped=("It cost $1999.", "He had 1,945 of them.", "It is 2000% more."),
        passed=("It ended in 1999.", "In 1999, it ended."),
    ),
    Guard(
        name="code",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _in_code(place),
        stopped=("The F-1999 flew.", "Call 555-2019."),
        passed=("The 1998-1999 season began.",),
    ),
    Guard(
        name="group of a long number",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _is_grouped(place),
        stopped=("Call +44 20 1946 0958 for help.",),
        passed=("It ended in 1946.",),
    ),
    Guard(
        name="label",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _is_label(place),
        stopped=("Flight 1549 landed.", "Case No. 1917 closed."),
        passed=("The flight in 1949 landed.",),
    ),
    Guard(
        name="title",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _is_title(place),
        stopped=("They watched “1917” at home.",),
        passed=("It was “over in 1917”.",),
    ),
    Guard(
        name="count",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _is_count(place),
        stopped=("It held 2010 people.", "They sent about 2000 extra men."),
        passed=("In 2010 people left.",),
    ),
    Guard(
        name="house number",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _is_address(place),
        stopped=("They live at 1984 Main Street.",),
        passed=("In 1984 street markets closed.",),
    ),
    Guard(
        name="year far away",
        tables=_DATES,
        refuses=lambda place: _is_bare_year(place) and _is_far(place),
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
        tables=frozenset(("TEXT_DATE", "TOLD")),
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
        tables=frozenset(("BEFORE_CHRIST",)),
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
        tables=frozenset(("TEXT_TIME",)),
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
        tables=frozenset(("HERE", "TEXT_DATE")),
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
        tables=frozenset(("TOLD",)),
        refuses=_is_day_of_month,
        stopped=("He lived on the 9th floor.",),
        passed=("In May 1862 he left on the 9th.",),
    ),
    Guard(
        name="counted from an event",
        tables=frozenset(("TOLD",)),
        refuses=_is_day_of_something,
        stopped=(),
        passed=("He died the day before.",),
    ),
)


def refused(place: Place) -> bool:
    """Whether what a pattern matched is no date by the words in it and around."""
    return any(guard.refuses(place) for guard in GUARDS if place.table in guard.tables)


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
