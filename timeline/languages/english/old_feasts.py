"""Feasts by which the Middle Ages dated: "Michaelmas 1402", "the morrow of Candlemas 1381".

They are days only with their year: alone, "midsummer" and "epiphany" are no dates.
"""

import re
from datetime import date

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, Parts, Rule
from timeline.dates.stretch import interval_of
from timeline.errors import DateError
from timeline.languages.english.feast_dates import day_in_calendar, in_calendar_of
from timeline.languages.english.feasts import FEASTS, Feast, fixed_feast
from timeline.languages.english.lists import listed
from timeline.text.words import words_of

#: month and day of feasts that have a name of their own
_NAMED = {
    "twelfth night": (1, 5),
    "twelfth day": (1, 6),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "lady day": (3, 25),
    "midsummer": (6, 24),
    "lammas": (8, 1),
    "lammas day": (8, 1),
    "assumption": (8, 15),
    "holyrood day": (9, 14),
    "holy cross day": (9, 14),
    "michaelmas": (9, 29),
    "hallowmas": (11, 1),
    "all saints": (11, 1),
    "all hallows": (11, 1),
    "all souls": (11, 2),
    "martinmas": (11, 11),
    "holy innocents": (12, 28),
    "childermas": (12, 28),
}
#: and of those of saints, which the feast or the day is named as
_SAINTS = {
    "hilary": (1, 13),
    "agnes": (1, 21),
    "gregory": (3, 12),
    "mark": (4, 25),
    "augustine": (5, 26),
    "barnabas": (6, 11),
    "john the baptist": (6, 24),
    "peter and paul": (6, 29),
    "swithun": (7, 15),
    "swithin": (7, 15),
    "margaret": (7, 20),
    "mary magdalene": (7, 22),
    "james": (7, 25),
    "peter ad vincula": (8, 1),
    "lawrence": (8, 10),
    "laurence": (8, 10),
    "bartholomew": (8, 24),
    "giles": (9, 1),
    "matthew": (9, 21),
    "michael": (9, 29),
    "denis": (10, 9),
    "luke": (10, 18),
    "simon and jude": (10, 28),
    "leonard": (11, 6),
    "martin": (11, 11),
    "edmund": (11, 20),
    "clement": (11, 23),
    "katherine": (11, 25),
    "catherine": (11, 25),
    "nicholas": (12, 6),
    "lucy": (12, 13),
    "thomas the apostle": (12, 21),
    "john the evangelist": (12, 27),
}
_OF_MARY = {
    "circumcision": (1, 1),
    "purification": (2, 2),
    "annunciation": (3, 25),
    "invention of the cross": (5, 3),
    "nativity of st john": (6, 24),
    "nativity of the virgin": (9, 8),
    "exaltation of the cross": (9, 14),
    "conception of the virgin": (12, 8),
}
#: days before or after a feast that are named by it
_NEAR = {"eve": -1, "vigil": -1, "morrow": 1, "octave": 7, "octaves": 7, "quindene": 14}
_EASTER = ("easter", "pentecost", "whitsun", "whitsunday", "ascension", "trinity", "corpus christi")
_DAYS_OF_EASTER = {"ascension": "ascension day", "trinity": "trinity sunday"}


def _any(names: "dict[str, tuple[int, int]] | tuple[str, ...]") -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_ST = r"(?:st\.?|saint|ss\.?|sts\.?)"
_PREFIX = r"(?:(?P<near>eve|vigil|morrow|octaves?|quindene) of (?:the )?)?"
_SOURCE = (
    rf"(?:the )?{_PREFIX}(?:(?:the )?feast (?:day )?of (?:the )?"
    rf"(?:{_ST} (?P<saint_of>{_any(_SAINTS)})"
    rf"|(?P<feast_of>{_any({**_OF_MARY, **_NAMED})}|{_any(_EASTER)}))"
    rf"|{_ST} (?P<saint>{_any(_SAINTS)})(?:['’]s?|s)? day"
    rf"|(?P<named>{_any(_NAMED)})(?: day)?(?: (?P<eve>eve))?"
    rf"|(?<=of\s)(?:{_ST} (?P<saint_near>{_any(_SAINTS)})|(?P<easter>{_any(_EASTER)}|christmas)))"
    r",?(?: in| of)? (?P<year>\d{3,4})(?!\d)"
)
_GROUPS = ("saint_of", "saint", "saint_near", "feast_of", "named", "easter")


def _feast(match: re.Match[str], anchor: Anchor) -> Parts:
    name = next(match[group] for group in _GROUPS if match[group]).lower()
    days = _NEAR[match["near"].lower()] if match["near"] else -1 if match["eve"] else 0
    feast, year = _named(" ".join(name.split())), int(match["year"])
    if not 1 <= year <= date.max.year:
        raise DateError(f"{match[0]!r} is not a date: there was no such year")
    try:
        day = day_in_calendar(feast, year, anchor.calendar, days)
    except OverflowError:
        raise DateError(f"{match[0]!r} is out of range: years run from 0001 to 9999") from None
    found = Parts(value=edtf.day(day), stated=("year", "month", "day"))
    return in_calendar_of(match[0], feast, anchor, found)


def _named(name: str) -> Feast:
    fixed = _SAINTS.get(name) or _NAMED.get(name) or _OF_MARY.get(name)
    return FEASTS[_DAYS_OF_EASTER.get(name, name)] if fixed is None else fixed_feast(*fixed)


#: months in which a term of the law courts or of a university lies, whatever the century
_TERMS = {
    "michaelmas": (10, 12),
    "hilary": (1, 3),
    "lent": (1, 3),
    "easter": (4, 6),
    "trinity": (5, 7),
}


def _term(match: re.Match[str], _: Anchor) -> Parts:
    year = int(match["year"])
    if not year:
        raise DateError(f"{match[0]!r} is not a date: there was no such year")
    first, last = _TERMS[match["term"].lower()]
    value = interval_of(edtf.month(year, first), edtf.month(year, last))
    return Parts(value=value, stated=("year",), modifier=Modifier.WITHIN)


#: words that may stand before the year of a feast, or its last word
OLD_FEAST_LEADS = listed("feast eve vigil morrow octave octaves quindene day st sts saint") | {
    word for name in (*_NAMED, *_SAINTS, *_OF_MARY, *_EASTER) for word in words_of(name).lower
}
_FEAST_CUE = _any({**_NAMED, **_OF_MARY}) + r"|feast|day|of"
#: feasts with their year, and terms
OLD_FEASTS: tuple[Rule, ...] = (
    Rule(
        name="feast with its year",
        source=_SOURCE,
        read=_feast,
        examples=(
            ("Michaelmas 1402", "", "1402-09-29"),
            ("the morrow of Candlemas 1381", "", "1381-02-03"),
            ("feast of St Bartholomew, 1572", "", "1572-08-24"),
            ("St Swithun's Day 971", "", "0971-07-15"),
            ("Lady Day 1588", "", "1588-03-25"),
            ("All Saints 1402", "", "1402-11-01"),
            ("quindene of Easter 1300", "", "1300-04-24"),
        ),
        rejects=("Michaelmas", "Midsummer", "St Michael 1402", "Michaelmas term 1402"),
        cue=_FEAST_CUE,
        is_day=True,
        words=frozenset(words_of(name).lower[-1] for name in _NAMED),
    ),
    Rule(
        name="term",
        source=(
            r"(?:the )?(?P<term>michaelmas|hilary|lent|easter|trinity) term"
            r",?(?: in| of)? (?P<year>\d{4})(?!\d)"
        ),
        read=_term,
        examples=(
            ("Michaelmas term 1402", "", "1402-10/1402-12"),
            ("Easter term 1338", "", "1338-04/1338-06"),
        ),
        rejects=("Easter term", "Michaelmas 1402", "summer term 1402"),
        cue="term",
        words=listed("term"),
    ),
)
