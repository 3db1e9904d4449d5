"""Names and verbs that look like months, days and seasons."""

import re

from timeline.languages.english.lists import listed
from timeline.languages.english.not_dates.lookalike import Lookalike
from timeline.languages.english.not_dates.words import (
    COUNTED,
    DATES_OF_CALENDAR,
    FUNCTION,
    PREPOSITIONS,
    SEASONAL,
)
from timeline.languages.english.vocabulary import (
    MONTH,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from timeline.languages.numbers import DASH
from timeline.text.match import Table, TextMatch

_PAPERS = listed(
    "times telegraph mail express star mirror post herald tribune world news sun independent night "
    "harbor harbour school com"
)
_NAMED_DAYS = listed(
    "black bloody good ash palm cyber super holy fat shrove maundy easter sheffield remembrance "
    "advent passion plough carnival"
)
_SPEAKS = listed("said says told added was is has had wrote asked will would")
_AFTER_MODAL = listed("be have not also well still yet seem take make")
_NEAR = listed("last this next previous current coming past")
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
    if before in ("a", "an") and after.islower() and after not in FUNCTION:
        # "a March election"
        return not hit.written(hit.last).islower()
    if before == "the" or hit.match[0].lower().startswith("the "):
        return not hit.match["modifier"]
    verb = after in _AFTER_MODAL and before in listed("or and that than to this")
    placed = before in PREPOSITIONS or bool(hit.match["modifier"]) or _joined_to_date(hit)
    return verb or not placed


_GIVEN = frozenset(("april", "june", "august"))


def _is_given_name(hit: TextMatch) -> bool:
    """People with a surname behind: "April Jones signed", "and June Foster"."""
    core, index = hit.match["core"], hit.core
    if core.lower() not in _GIVEN or not core.istitle() or hit.match["modifier"]:
        return False
    before, after = hit.before(index), hit.after
    surname = hit.written(hit.last) if after else ""
    named = surname.istitle() and surname.isalpha() and after not in (*MONTHS, *SEASONS, *FUNCTION)
    if before in ("and", "or"):
        earlier = hit.words.lower[index - 2] if index > 1 else ""
        placed = earlier in MONTHS or earlier in SEASONS or earlier.isdecimal()
    else:
        placed = before in PREPOSITIONS or before in _NEAR or before in ("the", "a", "an")
    return named and not placed and hit.words.gap(hit.last - 1) == " "


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
    return named and before not in PREPOSITIONS and before not in (*MONTHS, *WEEKDAYS, "the", "a")


def _is_month_name(hit: TextMatch) -> bool:
    """A month that is a person: "April Jones", "June said"; or is not written as one."""
    core, index = hit.match["core"], hit.core
    name = core.lower().rstrip(".")
    before = hit.before(index)
    if name in SHORT_MONTHS and _is_linked(hit):
        return not core[0].isupper()
    if name in SHORT_MONTHS:
        dotted = core.endswith(".") or hit.words.text[hit.end : hit.end + 1] == "."
        return not core[0].isupper() or core.isupper() or not dotted or before not in PREPOSITIONS
    if name not in MONTHS or name in ("may", "march"):
        return False
    if not core[0].isupper() or (_is_surname(hit) and not core.isupper()):
        return True
    if before in PREPOSITIONS or hit.match["modifier"]:
        return False
    following = hit.written(hit.last)
    named = hit.after and following[:1].isupper() and hit.after not in (*MONTHS, *WEEKDAYS)
    person = name in ("april", "june", "august", "july") and hit.after in _SPEAKS
    return bool(named and not core.isupper()) or person


def _is_linked(hit: TextMatch) -> bool:
    """Whether a short month is one end of a stretch: "Jan-Mar 2015", "from Oct to May"."""
    text, start, end = hit.words.text, hit.start, hit.end
    left = max(start - _LINK, 0)
    if _BETWEEN.search(text, left, start) and _AND_MONTH.match(text, end):
        return True
    after = _TO_MONTH.match(text, end)
    return after is not None or _MONTH_TO.search(text, left, start) is not None


# Characters of a month with what links it to the next.
_LINK = 26
_TO = rf"(?:\s?(?:{DASH}|/)\s?|\s(?:to|until|till|through|thru)\s)"
_TO_MONTH = re.compile(rf"{_TO}{MONTH}(?!\w)", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)between\s\Z", re.IGNORECASE)
_AND_MONTH = re.compile(rf"\sand\s{MONTH}(?!\w)", re.IGNORECASE)
_MONTH_TO = re.compile(rf"(?<!\w)(?:{MONTH}{_TO}|between\s{MONTH}\sand\s)\Z", re.IGNORECASE)


def _is_day_name(hit: TextMatch) -> bool:
    """A weekday in a name, or a short one that is another word: "Sunday Times", "the sun"."""
    core, index = hit.match["core"], hit.core
    name = core.lower().rstrip(".")
    if name in WEEKDAYS:
        behind = hit.words.text[hit.end : hit.end + 4].lower()
        if not core[0].isupper() or behind == ".com":
            return True
        named = hit.after in _PAPERS and hit.written(hit.last)[:1].isupper()
        before = hit.before(index)
        return named or (before in _NAMED_DAYS and hit.written(index - 1)[:1].isupper())
    if name not in SHORT_WEEKDAYS:
        return False
    if not core[0].isupper() or core.isupper():
        return True
    dotted = core.endswith(".")
    if name in ("sun", "sat", "mon", "wed") and not dotted:
        return True
    return hit.before(index) not in ("on", "next", "last", "this", "every", "by", "until")


_BESIDE = listed("before after prior following preceding")


def _is_beside_event(hit: TextMatch) -> bool:
    """A weekday that is counted from an event: "the Friday prior to the annual dinner"."""
    if hit.match["core"].lower() not in WEEKDAYS or not _has_the(hit) or hit.after not in _BESIDE:
        return False
    return hit.last + 1 < len(hit.words.lower) and not hit.words.gap(hit.last).strip()


def _season(hit: TextMatch) -> str:
    """The season that stands alone, in lower case; empty for others and "last fall"."""
    words = hit.match["core"].lower().split()
    return words[-1] if words[-1] in SEASONS and words[0] not in _NEAR else ""


def _is_verb_season(hit: TextMatch) -> bool:
    """Whether a season is a verb: "the first to winter inland"."""
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
    if after and hit.written(hit.last)[:1].isupper() and after not in PREPOSITIONS:
        return after not in SEASONAL
    named = before and hit.written(hit.core - 1)[:1].isupper()
    return bool(named) and before not in PREPOSITIONS


_OR_SEASONS = frozenset((word, name) for word in ("or", "and", "to") for name in SEASONS)


def _is_spring(hit: TextMatch) -> bool:
    """Springs of water and steel, and what springs."""
    if _season(hit) != "spring" or hit.after in SEASONAL or hit.match["modifier"]:
        return False
    if hit.words.lower[hit.last : hit.last + 2] in _OR_SEASONS:
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
        return core.startswith("fall in") or hit.after in COUNTED
    if _season(hit) != "fall" or hit.after in SEASONAL:
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
    return before[:1].isupper() and before.lower() not in FUNCTION


#: names and verbs that look like months, days and seasons
NAMES: tuple[Lookalike, ...] = (
    Lookalike(
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
    Lookalike(
        name="given name",
        tables=DATES_OF_CALENDAR,
        refuses=_is_given_name,
        stopped=("April Hughes spoke.", "Ann and June Porter met.", "We thank August Brandt."),
        passed=(
            "It rained in April.",
            "In April Hughes spoke.",
            "The June Board met.",
            "In May and June Board members met.",
            "It ends on 3 June.",
            "April, Easter and May were wet.",
        ),
    ),
    Lookalike(
        name="name May or March",
        tables=DATES_OF_CALENDAR,
        refuses=_is_may,
        stopped=(
            "Theresa May spoke.",
            "The March on Rome.",
            "May the best win.",
        ),
        passed=("It rained in May.", "It ends in March.", "A May election was won."),
    ),
    Lookalike(
        name="name of a month",
        tables=DATES_OF_CALENDAR,
        refuses=_is_month_name,
        stopped=("April Jones left.", "June said no.", "He met Dirk August there."),
        passed=("It ended in April.",),
    ),
    Lookalike(
        name="name of a day",
        tables=DATES_OF_CALENDAR,
        refuses=_is_day_name,
        stopped=(
            "The Sunday Times knew.",
            "The sun rose.",
            "He sat down.",
            "They sang on Advent Sunday.",
        ),
        passed=("It ended on Sunday.", "The ice looked good Sunday."),
    ),
    Lookalike(
        name="weekday beside an event",
        tables=DATES_OF_CALENDAR,
        refuses=_is_beside_event,
        stopped=("Send it the Monday prior to the meeting.", "The Friday after the vote he left."),
        passed=("He left on Friday after the vote.", "He left the Friday before Easter."),
    ),
    Lookalike(
        name="verb of a season",
        tables=DATES_OF_CALENDAR,
        refuses=_is_verb_season,
        stopped=("They were the first to winter inland.",),
        passed=("It lasts from autumn to winter.",),
    ),
    Lookalike(
        name="name with a season",
        tables=DATES_OF_CALENDAR,
        refuses=_is_season_name,
        stopped=("The Winter Palace burned.", "Donna Summer sang."),
        passed=("The Summer brought rain.", "It ended in Summer."),
    ),
    Lookalike(
        name="spring of water",
        tables=DATES_OF_CALENDAR,
        refuses=_is_spring,
        stopped=("A hot spring was found.", "They spring up."),
        passed=("It ended in spring.", "A spring offensive began."),
    ),
    Lookalike(
        name="fall of a city",
        tables=DATES_OF_CALENDAR,
        refuses=_is_fall,
        stopped=("The fall of Rome began.", "Prices fall.", "It met a fall in sales."),
        passed=("It ended in the fall.", "It ended last fall."),
    ),
    Lookalike(
        name="name of a century",
        tables=DATES_OF_CALENDAR,
        refuses=_is_century_name,
        stopped=("20th Century Fox closed.",),
        passed=("In the 20th century it closed.",),
    ),
    Lookalike(
        name="name of a paper",
        tables=DATES_OF_CALENDAR,
        refuses=_is_today_name,
        stopped=("USA Today knew.",),
        passed=("It ended today.", "Today it ended."),
    ),
)
