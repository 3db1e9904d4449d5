"""The names of months of the French Republican, Hebrew and Islamic calendars, as English has them.

Their numbers are those of `timeline.calendars`. GEDCOM writes some of them by codes.
"""

import re
import unicodedata

from timeline.calendars.calendar import Calendar

_MARKS = "['‘’ʿʾ`´]"
_MARK = f"{_MARKS}?"
_DASH = "(?:-|‑| )?"
#: spellings, as patterns without accents, by calendar and month
_FRENCH = (
    "vendemiaire",
    "brumaire",
    "frimaire",
    "nivose",
    "pluviose",
    "ventose",
    "germinal",
    "floreal",
    "prairial",
    "messidor",
    "thermidor|fervidor",
    "fructidor",
    "sans-?culottides|jours? complementaires?|complementary days?",
)
_HEBREW = (
    "nissan|nisan",
    "iyy?ar",
    "siwan|sivan",
    "tamm?uz",
    "menachem av|av|ab",
    "elul",
    "tishrei|tishri",
    "(?:mar)?(?:ch|h|kh)eshvan",
    "kislev",
    "teveth?|tebeth?",
    "she?vat|shebat",
    "adar(?: (?:i|1|rishon|aleph))?(?! (?:ii|2|sheni|bet)\\b)",
    "adar (?:ii|2|sheni|beth?)|ve-?adar",
)
_AL = f"(?:a[lrstdz]h?{_DASH})"
_FIRST = f"(?:i|1|{_AL}?{_MARK}(?:awwal|aww?al|ula|awwala)|el-?ewwel)"
_SECOND = f"(?:ii|2|{_AL}?{_MARK}(?:th?ani(?:yah?)?|akhirah?|akhir|akher))"
_DHU = f"(?:dh?|z)[uūi]h?{_MARK}l?{_MARK}{_DASH}(?:{_AL})?"
_ISLAMIC = (
    f"(?:{_AL})?muh?arr?am",
    "safar",
    f"rabi{_MARK}(?:{_DASH}(?:ul{_DASH})?)?{_FIRST}",
    f"rabi{_MARK}(?:{_DASH}(?:us{_DASH})?)?{_SECOND}",
    f"juma+d+a?{_MARK}{_DASH}{_FIRST}",
    f"juma+d+a?{_MARK}{_DASH}{_SECOND}",
    "rajab",
    f"sha{_MARK}a?ban",
    "rama[dz]h?an",
    "shawwal|shawal",
    f"{_DHU}(?:q|k)(?:a|i){_MARK}d?{_MARK}a?d?(?:ah?)?",
    f"{_DHU}hij+ah?",
)
_NAMES = {
    Calendar.FRENCH_REPUBLICAN: _FRENCH,
    Calendar.HEBREW: _HEBREW,
    Calendar.ISLAMIC: _ISLAMIC,
}
#: letters that stand for those with marks on them
_WITH_MARKS = {"e": "[eéèê]", "o": "[oôō]", "a": "[aāâ]", "u": "[uūû]", "i": "[iīî]", "h": "[hḥ]"}


def _marked(source: str) -> str:
    """The pattern with each vowel as it may be marked, outside sets of characters and escapes."""
    return re.sub(
        r"\[[^\]]*\]|\\.|\(\?.|[aeiouh]",
        lambda match: _WITH_MARKS.get(match[0], match[0]),
        source,
    )


def month_source(calendar: Calendar) -> str:
    """The source of the pattern of the names of the months of a calendar."""
    # Longer names begin with shorter ones: "Adar II".
    return "|".join(f"(?:{_marked(name)})" for name in reversed(_NAMES[calendar]))


def month_named(calendar: Calendar, name: str) -> int:
    """The number of a month."""
    said = " ".join(_plain(name).lower().split())
    for number, source in enumerate(_NAMES[calendar], start=1):
        if re.fullmatch(source, said):
            return number
    raise LookupError(name)


def _plain(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(char for char in parts if not unicodedata.combining(char))


#: codes of GEDCOM 5.5.1 and 7, in its order
GEDCOM_MONTHS = {
    Calendar.FRENCH_REPUBLICAN: dict(
        zip(
            "VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP".split(),  # noqa: SIM905
            range(1, 14),
            strict=True,
        )
    ),
    Calendar.HEBREW: dict(
        zip(
            "TSH CSH KSL TVT SHV ADR ADS NSN IYR SVN TMZ AAV ELL".split(),  # noqa: SIM905
            (7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6),
            strict=True,
        )
    ),
}
#: the names as they are printed
PRINTED_MONTHS = {
    Calendar.FRENCH_REPUBLICAN: (
        "Vendémiaire",
        "Brumaire",
        "Frimaire",
        "Nivôse",
        "Pluviôse",
        "Ventôse",
        "Germinal",
        "Floréal",
        "Prairial",
        "Messidor",
        "Thermidor",
        "Fructidor",
        "complementary day",
    ),
    Calendar.HEBREW: (
        "Nisan",
        "Iyar",
        "Sivan",
        "Tammuz",
        "Av",
        "Elul",
        "Tishri",
        "Cheshvan",
        "Kislev",
        "Tevet",
        "Shevat",
        "Adar",
        "Adar II",
    ),
    Calendar.ISLAMIC: (
        "Muharram",
        "Safar",
        "Rabi I",
        "Rabi II",
        "Jumada I",
        "Jumada II",
        "Rajab",
        "Sha'ban",
        "Ramadan",
        "Shawwal",
        "Dhu al-Qa'da",
        "Dhu al-Hijja",
    ),
}
