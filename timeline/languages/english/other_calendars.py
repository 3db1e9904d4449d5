"""Dates of the French Republican, Hebrew and Islamic calendars: "18 Brumaire an VIII"."""

import re
from collections.abc import Callable

from timeline import edtf
from timeline.calendars.calendar import Calendar
from timeline.calendars.windows import month_span, year_span
from timeline.dates.of_calendar import day_in
from timeline.dates.rules import Anchor, Modifier, Parts, Rule
from timeline.dates.stretch import interval_of
from timeline.edtf import Span
from timeline.errors import DateError
from timeline.languages.english.calendar_months import month_named, month_source
from timeline.languages.english.vocabulary import DAY, WEEKDAY, number_of, weekday_number
from timeline.languages.numbers import DASH

_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{0,3}))(?<=[ivx])"
_FRENCH, _HEBREW, _ISLAMIC = (
    Calendar.FRENCH_REPUBLICAN,
    Calendar.HEBREW,
    Calendar.ISLAMIC,
)
#: the last year in which the Republic kept its calendar, on whose leap years all agree
_LAST_FRENCH = 14
#: a number of at least so much is a year of the world
_YEARS = {
    _FRENCH: (
        rf"(?:,? (?:de )?l?['’]?(?:an|year|(?:of|in) (?:the )?year)\.? "
        rf"(?P<year>{_ROMAN}|\d{{1,3}}(?!\d))(?:\b)(?: of the (?:French )?Republic)?"
        rf"|,? (?P<roman>{_ROMAN})\b)"
    ),
    _HEBREW: r"(?:,? (?:a\.?m\.? )?(?P<year>[3-6]\d{3})(?!\d)(?: a\.?m\b\.?)?)",
    _ISLAMIC: (
        r"(?:,? (?:a\.?h\.? ?(?P<year>\d{1,4})"
        r"|(?P<year_first>\d{1,4}) ?(?:a\. ?h\.|ah\b|hijri\b|h\b)"
        r"|(?P<bare>1[34]\d\d))(?![\d])(?: ?/ ?\d{3,4}(?: ?(?:ce|ad)\b)?)?)"
    ),
}
_FRENCH_ALONE = rf"(?:the )?year (?P<year>{_ROMAN}) of the (?:French )?Republic"
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}


def _year_of(match: re.Match[str]) -> int:
    names = ("year", "year_first", "roman", "bare")
    said = next(filter(None, (match.groupdict().get(name) for name in names)))
    return int(said) if said.isdecimal() else _roman(said.lower())


def _roman(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits]
    pairs = zip(values, (*values[1:], 0), strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _reader(calendar: Calendar) -> Callable[[re.Match[str], Anchor], Parts]:
    def read(match: re.Match[str], _: Anchor) -> Parts:
        year, month = _year_of(match), month_named(calendar, match["name"])
        day = match["day"] or match["day_behind"]
        month = _only_adar(year, month) if calendar is _HEBREW else month
        doubts = _doubts(calendar, match[0], year)
        if day is None:
            return _within(match[0], calendar, month_span, year, month, doubts=doubts)
        value: edtf.Edtf = day_in(calendar, match[0], year, month, number_of(day))
        if match["first"]:
            first = day_in(calendar, match[0], year, month, number_of(match["first"]))
            value = interval_of(first, value)
        return Parts(
            value=value,
            stated=("year", "month", "day"),
            doubts=(*doubts, *_doubts_of_day(calendar, match, value)),
            calendar=calendar,
        )

    return read


def _only_adar(year: int, month: int) -> int:
    """The month, where a second Adar of a year with only one is that."""
    from timeline.calendars.days import months_of

    return 12 if month == 13 and month not in months_of(_HEBREW, year) else month  # noqa: PLR2004 - Adar


def month_or_year(words: str, calendar: Calendar, year: int, month: int | None) -> Parts:
    """The days of a month, or of a year where none is named, in which a date lies.

    Raises:
        DateError: There is no such month or year.
    """
    if month is None:
        return _within(words, calendar, year_span, year)
    return _within(words, calendar, month_span, year, month)


def _within(
    words: str,
    calendar: Calendar,
    span_of: Callable[..., Span],
    *numbers: int,
    doubts: tuple[str, ...] = (),
) -> Parts:
    """The days of a month or a year, in which the date lies."""
    try:
        span = span_of(calendar, *numbers)
    except ValueError:
        raise DateError(f"{words!r} is not a date: there is no such month") from None
    first, last = (edtf.to_day(int(at)) for at in (span.begin, span.end - 1))
    start, end = (edtf.point(item.year, item.month, item.day) for item in (first, last))
    return Parts(
        value=edtf.interval(start, end),
        stated=("year", "month")[: len(numbers)],
        modifier=Modifier.WITHIN,
        doubts=doubts,
        calendar=calendar,
    )


def _doubts(calendar: Calendar, words: str, year: int) -> tuple[str, ...]:
    if calendar is _FRENCH and year > _LAST_FRENCH:
        return (f"{words!r} is after year XIV, when leap years were no longer agreed on",)
    return ()


def _doubts_of_day(calendar: Calendar, match: re.Match[str], value: edtf.Edtf) -> tuple[str, ...]:
    """The doubts of a day by its weekday, and of one that was seen and not counted."""
    weekday = weekday_number(match["weekday"])
    if weekday is not None and (int(value.span.begin) - 1) % 7 != weekday:
        return (f"{match[0]!r} is {value}, which is another day of the week",)
    if calendar is not _ISLAMIC or weekday is not None:
        return ()
    said = f"{match[0]!r} is {value} by the tabular calendar"
    return (f"{said}, and a day earlier or later where the new moon was watched for",)


def _french_year(match: re.Match[str], _: Anchor) -> Parts:
    return _within(match[0], _FRENCH, year_span, _year_of(match))


def _era_year(match: re.Match[str], _: Anchor) -> Parts:
    world = match["world"] or match["world_first"]
    if world:
        return _within(match[0], _HEBREW, year_span, int(world))
    return _within(match[0], _ISLAMIC, year_span, int(match["year"] or match["year_first"]))


def _source(calendar: Calendar) -> str:
    name = month_source(calendar)
    # "5th complementary day" has no other name.
    return (
        rf"(?:(?P<weekday>{WEEKDAY}),? )?"
        rf"(?:(?:(?P<first>\d{{1,2}})(?: ?(?:{DASH}|/) ?| to ))?"
        rf"(?:the )?(?P<day>{DAY})(?: of| de)? )?"
        rf"(?P<name>{name})(?: (?P<day_behind>\d{{1,2}}(?:st|nd|rd|th)?)(?=,? ))?{_YEARS[calendar]}"
    )


_FRENCH_WORDS = (
    "vendémiaire vendemiaire brumaire frimaire nivôse nivose pluviôse pluviose ventôse ventose "
    "germinal floréal floreal prairial messidor thermidor fructidor sansculottides complementary "
    "complémentaires complémentaire"
)
_HEBREW_WORDS = (
    "nisan nissan iyar iyyar sivan tammuz tamuz av elul tishri tishrei cheshvan heshvan "
    "marcheshvan marheshvan kislev tevet teveth shevat shvat adar"
)
_ISLAMIC_WORDS = (
    "muharram safar rabi rabī rabiʿ rabīʿ jumada jumādā rajab ramadan ramadhan ramazan ramaḍān "
    "shawwal sha shaban shaʿban shaʿbān dhu dhū dhul zulhijjah zulhijja zilhajj h ah hijja hijjah"
)
_ROWS = (
    (
        _FRENCH,
        _FRENCH_WORDS,
        (
            ("18 Brumaire an VIII", "", "1799-11-09"),
            ("9 Thermidor, Year II", "", "1794-07-27"),
            ("13 Vendémiaire of the year 4", "", "1795-10-05"),
            ("1 Nivôse XIV", "", "1805-12-22"),
            ("Brumaire an VIII", "", "1799-10-23/1799-11-21"),
            ("5 jour complémentaire an III", "", "1795-09-21"),
        ),
        ("18 Brumaire", "coup of 18 Brumaire", "18 Brumaire 1799"),
    ),
    (
        _HEBREW,
        _HEBREW_WORDS,
        (
            ("14 Nisan 5784", "", "2024-04-22"),
            ("Tishri 10, 5784", "", "2023-09-25"),
            ("5 Iyar 5708", "", "1948-05-14"),
            ("Adar II 5784", "", "2024-03-11/2024-04-08"),
        ),
        ("14 Nisan", "14 Nisan 2024", "Adar 1"),
    ),
    (
        _ISLAMIC,
        _ISLAMIC_WORDS,
        (
            ("10 Muharram 61 AH", "", "0680-10-13"),
            ("1 Ramadan 1445", "", "2024-03-11"),
            ("12 Rabi' al-Awwal, A.H. 11", "", "0632-06-10"),
            ("Ramadan 1445 AH", "", "2024-03-11/2024-04-09"),
        ),
        ("Ramadan 2024", "1 Ramadan", "10 Muharram 61"),
    ),
)
#: dates of calendars whose months have names of their own
OTHER_CALENDARS: tuple[Rule, ...] = (
    *(
        Rule(
            name=f"{calendar.value} date",
            source=_source(calendar),
            read=_reader(calendar),
            examples=examples,
            rejects=rejects,
            cue=month_source(calendar),
            is_day=True,
            words=frozenset(words.split()),
        )
        for calendar, words, examples, rejects in _ROWS
    ),
    Rule(
        name="year of the Hijra or of the world",
        source=(
            r"(?:the )?(?:year )?(?:a\.?h\.? ?(?P<year>\d{1,4})(?!\d)"
            r"|(?P<year_first>\d{1,4}) ?(?:a\. ?h\.|ah\b)"
            r"|(?:a\.?m\.? ?)(?P<world>[3-6]\d{3})(?!\d)|(?P<world_first>[3-6]\d{3}) ?a\.?m\b\.?)"
        ),
        read=_era_year,
        examples=(
            ("583 AH", "", "1187-03-20/1188-03-08"),
            ("A.H. 583", "", "1187-03-20/1188-03-08"),
            ("AM 5784", "", "2023-09-16/2024-10-02"),
        ),
        rejects=("583", "583 AM", "AH"),
        cue=r"a\.? ?[hm]",
        in_text=False,
    ),
    Rule(
        name="year of the French Republic",
        source=_FRENCH_ALONE,
        read=_french_year,
        examples=(("Year VIII of the Republic", "", "1799-09-23/1800-09-22"),),
        rejects=("Year VIII", "the Republic"),
        cue="of the (?:french )?republic",
        in_text=False,
    ),
)
_WORD = "[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’‘ʿʾ-]*"
#: source of a short pattern of what has the shape of a day of any of them: within other patterns
#: the names of all months would take long to compile
OTHER_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_WORD}(?: {_WORD}){{0,2}},? "
    r"(?:l?['’]?(?:an|year) (?:[ivx]+\b|\d{1,2}(?!\d))|\d{1,4} ?(?:a\.?h\b\.?)"
    r"|a\.?h\.? ?\d{1,4}(?!\d)|[3-6]\d{3}(?!\d)))"
)
