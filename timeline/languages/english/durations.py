"""Ways to say how long, how often and roughly when, without a date: `MEASURES`."""

import re

from timeline.languages.english.amounts import AND_A_PART, COUNT, amount
from timeline.languages.english.lists import listed
from timeline.languages.english.units import (
    ANY_UNIT,
    DAYTIME,
    DAYTIMES,
    LONG_UNIT,
    PLURAL,
    SEASON_LETTERS,
    UNIT_WORDS,
    length,
    unit_of,
    vague_length,
)
from timeline.languages.english.vocabulary import (
    MONTH,
    MONTH_WORDS,
    SEASON,
    SEASONS,
    SMALL_NUMBERS,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
    month_number,
    weekday_index,
)
from timeline.languages.numbers import DASH
from timeline.languages.running_text import Measure
from timeline.text.mention import Type

_VAGUE = (
    "several|a few|few|some|many|numerous|countless|a number of|a handful of|dozens of"
    "|hundreds of|thousands of|recent|coming|past|last|next|following|final|intervening"
    "|successive|consecutive|ensuing|early|later|more"
)
# What is still counted by vague words: "several hundred years".
_ROUND = "(?:dozen|hundred|thousand|million|billion)"
#: words between a number and its unit
QUALITY = (
    "full|whole|consecutive|straight|successive|more|long|short|further|additional|extra"
    "|previous|preceding|following|past|remaining|business|calendar|working|trading|lunar"
)
# Any word may dress some days: "two bloody weeks".
_ADJECTIVE = (
    r"(?!(?:of|to|and|or|in|the|per|percent|few|couple|dozen|hundred"
    rf"|{'|'.join(SMALL_NUMBERS)})\b)[a-z]{{3,12}}"
)
_DAYS_OR_LONGER = "days|nights|weeks|fortnights|months|quarters|years|decades|centuries"
_SIDE = "past|last|next|first|final|coming|following|previous"


def _counted(match: re.Match[str]) -> str:
    part = match["part"] or match["part_behind"] or ""
    return length(amount(match["count"] + part), unit_of(match["unit"]))


# Words between a count and its unit.
_DRESSED = rf"(?:(?:{QUALITY})(?:{DASH}| )|{_ADJECTIVE} (?={PLURAL}))?"
_QUARTERS = {"hour": (15, "minute"), "year": (3, "month"), "century": (25, "year")}


def _quarters(match: re.Match[str]) -> str:
    size, unit = _QUARTERS[unit_of(match["unit"] or match["short"])]
    return length(size * (3 if match["three"] else 1), unit)


_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}


_AGE_UNITS = "day|week|month|year"


def _age(match: re.Match[str]) -> str:
    return length(amount(match["count"]), unit_of(match["unit"]))


def _one(match: re.Match[str]) -> str:
    return length(1, unit_of(match["unit"]))


ADVERBS = {
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biennial": "P2Y",
    "quarterly": "P1Q",
    "monthly": "P1M",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
}


def _every(match: re.Match[str]) -> str:
    count = 2.0 if match["other"] else amount(match["count"]) if match["count"] else 1.0
    return length(count, unit_of(match["unit"]))


def _every_weekday(match: re.Match[str]) -> str:
    return f"XXXX-WXX-{weekday_index(match['weekday'] or match['plural']) + 1}"


def _every_part(match: re.Match[str]) -> str:
    name = match["part"].lower()
    if name in SEASONS:
        return f"XXXX-{SEASON_LETTERS[SEASONS[name]]}"
    if name in DAYTIMES:
        return f"XXXX-XX-XXT{DAYTIMES[name]}"
    return f"XXXX-{month_number(name):02}"


#: ways to measure time, in the order in which they are tried
MEASURES: tuple[Measure, ...] = (
    Measure(
        name="hours and minutes",
        source=rf"(?P<hours>{COUNT}) hours? and (?P<minutes>{COUNT}) minutes?",
        type=Type.DURATION,
        read=lambda match: f"PT{amount(match['hours']):g}H{amount(match['minutes']):g}M",
        examples=(("two hours and 40 minutes", "PT2H40M"),),
        rejects=("two hours",),
        words=listed("hour hours minute minutes"),
    ),
    Measure(
        name="quarter of a unit",
        source=(
            rf"(?:(?:an?|one|(?P<three>three))(?: |{DASH}))?quarters?"
            rf"(?: of an? (?P<unit>hour|year|century)|(?: |{DASH})(?P<short>hour|century))"
        ),
        type=Type.DURATION,
        read=_quarters,
        examples=(
            ("a quarter of an hour", "PT15M"),
            ("three quarters of an hour", "PT45M"),
            ("quarter-century", "P25Y"),
        ),
        rejects=("a quarter of the hour", "third quarter of a year", "quarter of hours"),
        words=listed("quarter quarters hour year century"),
    ),
    Measure(
        name="age",
        source=rf"(?P<count>{COUNT})(?:{DASH}| )(?P<unit>{_AGE_UNITS}){DASH}olds?",
        type=Type.DURATION,
        read=_age,
        examples=(("12-year-old", "P12Y"), ("three-month-old", "P3M")),
        rejects=("12 years old", "year-old", "a year-long"),
        words=listed(_AGE_UNITS.replace("|", " ")),
        in_histories_only=True,
    ),
    Measure(
        name="length",
        source=(
            rf"(?:(?:the |these |those )?(?:{_SIDE}) )?"
            rf"(?P<count>{COUNT})(?P<part>{AND_A_PART})?(?:{DASH}| ){_DRESSED}"
            rf"(?P<unit>{PLURAL}|{ANY_UNIT})"
            rf"(?:(?P<part_behind>{AND_A_PART})(?!(?:{DASH}| )(?:{PLURAL}|{ANY_UNIT}))"
            rf"|{DASH}long\b)?"
        ),
        type=Type.DURATION,
        read=_counted,
        examples=(
            ("three years", "P3Y"),
            ("the past nine days", "P9D"),
            ("12-hour", "PT12H"),
            ("two bloody weeks", "P2W"),
            ("two and a half years", "P2.5Y"),
            ("two-and-a-half-year", "P2.5Y"),
            ("a year and a half", "P1.5Y"),
            ("2 1/2 years", "P2.5Y"),
            ("2½ years", "P2.5Y"),
            ("a dozen years", "P12Y"),
            ("two thousand years", "P2000Y"),
            ("a hundred and fifty days", "P150D"),
            ("90 days", "P90D"),
            ("two decades", "P2DE"),
        ),
        rejects=("years", "three yearlings", "20155 years", "the year", "1/20 years"),
        words=UNIT_WORDS,
    ),
    Measure(
        name="first of two lengths",
        source=(
            rf"(?P<count>{COUNT})"
            rf"(?= ?(?:{DASH}|to|or|and) ?{COUNT}(?:{DASH}| )(?P<unit>{PLURAL})\b)"
        ),
        type=Type.DURATION,
        read=lambda match: length(amount(match["count"]), unit_of(match["unit"])),
        examples=(("60 to 90 days", "P60D"), ("ten or fifteen years", "P10Y")),
        rejects=("60",),
    ),
    Measure(
        name="length of the running unit",
        source=(
            rf"(?:the |this )?(?:past|whole|entire|last(?<=the\slast)(?! quarter)) "
            rf"(?P<unit>{LONG_UNIT})"
        ),
        type=Type.DURATION,
        read=_one,
        examples=(("the past decade", "P1DE"), ("the whole week", "P1W")),
        rejects=("the decade",),
        words=listed("day week month quarter year decade century"),
    ),
    Measure(
        name="half a unit",
        source=rf"half(?: an? |{DASH}| )(?P<unit>hour|day|year|decade|century)",
        type=Type.DURATION,
        read=lambda match: _HALVES[unit_of(match["unit"])],
        examples=(("half an hour", "PT30M"), ("half-century", "P50Y")),
        rejects=("half of the year", "half the year"),
        words=listed("half"),
    ),
    Measure(
        name="length of a unit",
        source=rf"(?:single|multi)?{DASH}?(?P<unit>{LONG_UNIT}|hour)(?:{DASH}?long)",
        type=Type.DURATION,
        read=_one,
        examples=(("year-long", "P1Y"), ("weeklong", "P1W")),
        rejects=("along", "long year"),
        words=listed(
            "daylong weeklong monthlong yearlong day week month quarter year decade century hour"
        ),
    ),
    Measure(
        name="single unit",
        source=rf"single{DASH}?(?P<unit>day|week|month|year)",
        type=Type.DURATION,
        read=_one,
        examples=(("single-day", "P1D"),),
        rejects=("single daylight",),
        words=listed("day week month year"),
    ),
    Measure(
        name="current",
        source="current",
        type=Type.DATE,
        read=lambda _: "PRESENT_REF",
        examples=(("current", "PRESENT_REF"),),
        rejects=("currents", "currently"),
        words=listed("current"),
        in_histories_only=True,
    ),
    Measure(
        name="now",
        source=(
            "(?:right |just )?now|currently|presently|nowadays|at present|at the moment"
            "|these days|at this (?:time|moment|point)|(?:the )?present day|the present|to date"
            "|(?:for )?the time being"
        ),
        type=Type.DATE,
        read=lambda _: "PRESENT_REF",
        examples=(("just now", "PRESENT_REF"), ("these days", "PRESENT_REF")),
        rejects=("knowing", "a present"),
        words=listed("now currently presently nowadays present moment days time date being"),
    ),
    Measure(
        name="vague side",
        source=(
            rf"(?:(?:(?:{_VAGUE}|just|only) )+(?:{_ROUND} )?)?(?P<unit>{_DAYS_OR_LONGER}) "
            r"(?:(?P<back>earlier|ago|previously|before(?= that\b|[.,;:!?]|\Z))"
            r"|later|afterwards?|thereafter|hence)"
        ),
        type=Type.DATE,
        read=lambda match: "PAST_REF" if match["back"] else "FUTURE_REF",
        examples=(("a few months later", "FUTURE_REF"), ("weeks earlier", "PAST_REF")),
        rejects=("two weeks earlier", "weeks", "minutes later"),
        words=frozenset(PLURAL.split("|")),
    ),
    Measure(
        name="days to come or gone by",
        source=rf"(?:the |in )?(?P<side>recent|coming) (?:{PLURAL})",
        type=Type.DATE,
        read=lambda match: "PAST_REF" if match["side"].lower() == "recent" else "FUTURE_REF",
        examples=(("recent years", "PAST_REF"), ("the coming weeks", "FUTURE_REF")),
        rejects=("recent two years", "coming"),
        words=frozenset(PLURAL.split("|")),
    ),
    Measure(
        name="vague length",
        source=(
            rf"(?:(?:the|these|those) )?(?:(?:(?:{_VAGUE}) )+(?:{_ROUND} )?)?"
            rf"(?:(?:{QUALITY}) )?(?P<unit>{PLURAL})"
            rf"(?:{DASH}(?:long|old)\b)?"
        ),
        type=Type.DURATION,
        read=lambda match: vague_length(unit_of(match["unit"])),
        examples=(
            ("several years", "PXY"),
            ("minutes", "PTXM"),
            ("the past few days", "PXD"),
            ("several hundred years", "PXY"),
        ),
        rejects=("year", "the year"),
        words=frozenset(PLURAL.split("|")),
    ),
    Measure(
        name="regular",
        source=rf"(?P<word>{'|'.join(ADVERBS)})",
        type=Type.SET,
        read=lambda match: ADVERBS[match["word"].lower()],
        examples=(("annual", "P1Y"), ("weekly", "P1W")),
        rejects=("annals", "dailies"),
        words=frozenset(ADVERBS),
    ),
    Measure(
        name="every unit",
        source=(
            rf"(?:every|each|per)(?P<other> other| second(?= ))?(?: (?P<count>{COUNT}))? "
            rf"(?P<unit>{PLURAL}|{ANY_UNIT})"
        ),
        type=Type.SET,
        read=_every,
        examples=(
            ("every year", "P1Y"),
            ("every two weeks", "P2W"),
            ("every other day", "P2D"),
            ("every second day", "P2D"),
        ),
        rejects=("every yearling", "each of the years"),
        words=UNIT_WORDS,
    ),
    Measure(
        name="every weekday",
        source=(
            rf"(?:(?:every|each)(?: other| second)? (?P<weekday>{WEEKDAY})"
            rf"|(?P<plural>{'|'.join(WEEKDAYS)})s)"
        ),
        type=Type.SET,
        is_days=True,
        read=_every_weekday,
        examples=(("every Monday", "XXXX-WXX-1"), ("Sundays", "XXXX-WXX-7")),
        rejects=("Monday",),
        words=frozenset((*WEEKDAY_WORDS, *(name + "s" for name in WEEKDAYS))),
    ),
    Measure(
        name="every part",
        source=rf"(?:every|each) (?P<part>{SEASON}|{MONTH}|{DAYTIME})",
        type=Type.SET,
        read=_every_part,
        examples=(("every summer", "XXXX-SU"), ("each March", "XXXX-03")),
        rejects=("summer",),
        words=frozenset((*SEASONS, *MONTH_WORDS, *DAYTIME.split("|"))),
    ),
    Measure(
        name="at night",
        source="at night|overnight",
        type=Type.TIME,
        read=lambda _: "XXXX-XX-XXTNI",
        examples=(("at night", "XXXX-XX-XXTNI"),),
        rejects=("night",),
        words=listed("night overnight"),
    ),
    Measure(
        name="former",
        source="former",
        type=Type.DATE,
        read=lambda _: "PAST_REF",
        examples=(("former", "PAST_REF"),),
        rejects=("formerly",),
        words=listed("former"),
        in_histories_only=True,
    ),
    Measure(
        name="the past",
        source="recently|recent|the (?:recent |distant )?past|lately",
        type=Type.DATE,
        read=lambda _: "PAST_REF",
        examples=(("recently", "PAST_REF"), ("the past", "PAST_REF")),
        rejects=("past the gate",),
        words=listed("recently recent past lately"),
    ),
    Measure(
        name="the future",
        source=(
            "(?:the )?(?:(?:near|foreseeable|distant) )?future"
            f"|the (?:near|short|long|medium)(?:{DASH}| )term"
        ),
        type=Type.DATE,
        read=lambda _: "FUTURE_REF",
        examples=(("the near future", "FUTURE_REF"), ("the long term", "FUTURE_REF")),
        rejects=("futures", "long-term"),
        words=listed("future term"),
    ),
)

#: a count whose unit stands behind the next one
FIRST_OF_TWO = next(row for row in MEASURES if row.name == "first of two lengths")
