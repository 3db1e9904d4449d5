"""Readings of every form that a date can have, for tests of what must not lose any of it."""

import random
from collections.abc import Iterator
from dataclasses import replace

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, Reading
from timeline.errors import DateError
from timeline.languages import language_of
from timeline.languages.read import read

_SIDES = {
    Modifier.BEFORE: "../{}",
    Modifier.ON_OR_BEFORE: "../{}",
    Modifier.AFTER: "{}/..",
    Modifier.ON_OR_AFTER: "{}/..",
}

#: EDTF of every level: years of any age, sets, masks, doubts, groups, open and unknown ends
FORMS = (
    *("2027-05-03", "2027-05", "2027", "0476", "0001", "9999", "0001-01-01", "9999-12-31"),
    *("2027-05-03/2027-05-09", "2027/2029", "2027-05/2028", "0044/1600", "1914-07-28/1918"),
    *("2027-05-03T09:00", "2027-05-03T09:00:30", "2027-05-03T09:00Z", "2027-05-03T09:00+05:30"),
    *("2027-05-03T09:00[Europe/Rome]", "2027-05-03T09:00/2027-05-04T02:00"),
    *("2027?", "2027~", "2027%", "2027-05?", "2027-05-03~", "2027?/2029~", "1215-06-15%"),
    *("202X", "20XX", "2027-XX", "2027-05-XX", "2027-XX-XX", "2XXX", "XXXX", "02XX", "000X"),
    *("2027/..", "../2027-05-03", "2027-05/", "/2027", "2027~/..", "../1402?"),
    *("-0043", "-0043-03-15", "-0499/-0399", "0000", "0000-12-31", "-0043?", "-04XX", "-0XXX"),
    *("-0499-XX", "-0043/..", "../-0043", "-0099/0100", "-9999", "-0043-03-15/-0043-03-20"),
    *("Y12000", "Y-12000", "Y170000002", "Y-17E7", "Y-17E7/Y-16E7", "Y12000/..", "../Y-12000"),
    *("1950S2", "Y3388E2S3", "Y-17E7S2", "1950S3", "-0499S2"),
    *("[1667,1668,1670..1672]", "[..1760-12-03]", "[1760-12..]", "{1960,1961-12}"),
    *("{1914,1918}", "{2027-05-03,2027-05-08}", "[-0043,-0041]", "{..1983-12-31,1984-10-10}"),
    *("156X-12-25", "15XX-12-25", "XXXX-12-XX", "XXXX-12-25", "2027-1X", "1XXX-XX", "1XXX-12"),
    *("2027-06-~11", "2027-06~-11", "?2027-06-~11", "~2027-05", "2027?-05-~03", "2027-~05-?03"),
    *(f"2027-{group}" for group in range(21, 42)),
    *("2027-21~", "-0043-21", "2027-33/2027-34", "2027-40?", "2026-24/2027-22"),
)
#: date words of every kind, with the day of the document where they need one
WORDS = (
    *(("late 2026", ""), ("mid-May 2027", ""), ("early 1990s", ""), ("end of 2027", "")),
    *(
        ("late last year", "2024-03-08"),
        ("next Friday", "2024-03-08"),
        ("by the summer", "2024-03-08"),
    ),
    *(
        ("before 5 March 1402", ""),
        ("after 1402", ""),
        ("by 30 June 2027", ""),
        ("not before 2028", ""),
    ),
    *(("since 2020", ""), ("until 2027", ""), ("between 2027 and 2029", ""), ("44 BC", "")),
    *(
        ("5th century BC", ""),
        ("late 5th century BC", ""),
        ("15 March 44 BC", ""),
        ("c. 500 BC", ""),
    ),
    *(("1402 or 1403", ""), ("3, 4 and 6 May 2027", ""), ("June/July 2027", ""), ("1850s", "")),
    *(("H2 2027", ""), ("second quarter of 2027", "")),
    *(("9 am Rome time on 3 May 2027", ""), ("last Monday in May 2027", ""), ("about 1850", "")),
    *(("25 October 1917 (O.S.)", ""), ("11 February 1731/32", ""), ("first week of May 2027", "")),
    *(
        ("early 44 BC", ""),
        ("a day in April 1985", ""),
        ("winter 2026-27", ""),
        ("this week", "2024-03-08"),
    ),
)


def days_of(count: int, seed: int = 15) -> Iterator[str]:
    """Dates of one to three parts of any year, the same for the same seed."""
    some = random.Random(seed)
    for _ in range(count):
        year = some.choice((some.randint(-9999, 9999), some.randint(1500, 2100)))
        month = some.choice((None, some.randint(1, 12)))
        day = some.choice((None, some.randint(1, 28))) if month else None
        yield str(edtf.point(year, month, day)) + some.choice(("", "", "?", "~", "%"))


def readings() -> tuple[Reading, ...]:
    """A reading of each form with each modifier that it can have, and of words."""
    found: dict[tuple[object, ...], Reading] = {}
    for text in (*FORMS, *days_of(300)):
        plain = replace(read(text, Anchor()), doubts=())
        parts = (Modifier.START, Modifier.MID, Modifier.END, Modifier.WITHIN)
        each = [plain, *(replace(plain, modifier=part) for part in parts)]
        each += _sides(text)
        for reading in each:
            found.setdefault((reading.meaning, reading.words), reading)
    for words, published in (*WORDS, *_examples()):
        day = edtf.parse(published) if published else None
        assert day is None or isinstance(day, edtf.EdtfDate)
        anchor = Anchor(published=day)
        reading = replace(read(words, anchor), doubts=())
        found.setdefault((reading.meaning, reading.words), reading)
    return tuple(found.values())


def _sides(text: str) -> Iterator[Reading]:
    for modifier, form in _SIDES.items():
        try:
            reading = read(form.format(text), Anchor())
        except DateError:
            continue
        yield replace(reading, modifier=modifier, doubts=())


def _examples() -> Iterator[tuple[str, str]]:
    """The examples of every rule for date words of seeds, with the day of their document."""
    for rule in language_of("en").rules:
        if rule.in_seeds:
            yield from ((words, published) for words, published, _ in rule.examples)
