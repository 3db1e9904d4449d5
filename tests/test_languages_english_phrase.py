"""How dates are said, and that what is said reads back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier, parts_of
from timeline.edtf import Edtf, EdtfDate, EdtfDateTime, EdtfInterval, End, Precision
from timeline.errors import DateError
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read

PHRASES = [
    ("2023-11-30", "30 Nov 2023"),
    ("2023-11", "Nov 2023"),
    ("2015", "2015"),
    ("0476", "AD 476"),
    ("0079-08-24", "24 Aug AD 79"),
    ("2025-21", "spring 2025"),
    ("2025-22", "summer 2025"),
    ("2025-23", "autumn 2025"),
    ("2024-24", "winter 2024–25"),
    ("1999-24", "winter 1999–2000"),
    ("0079-24", "winter AD 79"),
    ("2024-33", "Q1 2024"),
    ("2024-36", "Q4 2024"),
    ("199X", "1990s"),
    # "1900s" could be a hundred years.
    ("190X", "decade of the 1900s"),
    ("009X", "AD 90s"),
    ("000X", "decade of the AD 0s"),
    ("18XX", "19th century"),
    ("20XX", "21st century"),
    ("10XX", "11th century"),
    ("99XX", "100th century"),
    ("2015?", "2015 (uncertain)"),
    ("2015~", "about 2015"),
    ("2015%", "about 2015 (uncertain)"),
    ("2023-11-30?", "30 Nov 2023 (uncertain)"),
    ("199X~", "about 1990s"),
    ("2024-24?", "winter 2024–25 (uncertain)"),
    ("1985-04-XX", "a day in Apr 1985"),
    ("2004-XX", "a month in 2004"),
    ("2004-XX-XX", "a day in 2004"),
    ("2004-XX~", "about a month in 2004"),
    ("2024-01-18/2024-01-19", "18–19 Jan 2024"),
    ("2024-01-30/2024-02-02", "30 Jan – 2 Feb 2024"),
    ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
    ("2024-01-18/2024-01-18", "18 Jan 2024 – 18 Jan 2024"),
    ("2024-01/2024-03", "Jan–Mar 2024"),
    ("2023-11/2024-01", "Nov 2023 – Jan 2024"),
    ("2024-21/2024-23", "spring–autumn 2024"),
    ("2024-33/2024-35", "Q1–Q3 2024"),
    ("2022/2024", "2022–2024"),
    ("0079/0081", "AD 79 – AD 81"),
    ("199X/201X", "1990s – 2010s"),
    ("18XX/1914", "19th century – 1914"),
    ("2024-01-18/2025", "18 Jan 2024 – 2025"),
    ("2015~/2017~", "about 2015 – about 2017"),
    ("2015?/2017", "2015 (uncertain) – 2017"),
    ("2020/..", "since 2020"),
    ("../2024-01-19", "until 19 Jan 2024"),
    ("2020~/..", "since about 2020"),
    ("2020/", "from 2020, end unknown"),
    ("/2020-05", "until May 2020, start unknown"),
    ("2024-01-18T09:00", "18 Jan 2024, 09:00"),
    ("2024-01-18T09:00:30", "18 Jan 2024, 09:00:30"),
    ("2024-01-18T09:00Z", "18 Jan 2024, 09:00 UTC"),
    ("2024-01-18T09:00+05:00", "18 Jan 2024, 09:00 UTC+05:00"),
    ("2024-01-18T09:00-03:30", "18 Jan 2024, 09:00 UTC-03:30"),
    ("2024-01-18T09:00[Europe/Rome]", "18 Jan 2024, 09:00 (Europe/Rome)"),
    ("2024-01-18T09:00[Japan]", "18 Jan 2024, 09:00 [Japan]"),
    # The clocks show this time twice.
    ("2024-10-27T02:30+01:00[Europe/Rome]", "27 Oct 2024, 02:30 UTC+01:00 (Europe/Rome)"),
    ("2024-01-18T09:00/2024-01-18T11:30", "18 Jan 2024, 09:00–11:30"),
    (
        "2024-01-18T09:00[Europe/Rome]/2024-01-18T11:30[Europe/Rome]",
        "18 Jan 2024, 09:00–11:30 (Europe/Rome)",
    ),
    ("2024-01-18T22:00/2024-01-19T02:00", "18 Jan 2024, 22:00 – 19 Jan 2024, 02:00"),
    ("2024-01-18T22:00Z/2024-01", "18 Jan 2024, 22:00 UTC – Jan 2024"),
    ("2024-01-18T22:00Z/..", "since 18 Jan 2024, 22:00 UTC"),
]

PARTS = [
    ("2026", Modifier.START, "early 2026"),
    ("2026", Modifier.MID, "mid-2026"),
    ("2026", Modifier.END, "late 2026"),
    ("2023-11", Modifier.START, "early Nov 2023"),
    ("2023-11", Modifier.MID, "mid-Nov 2023"),
    ("199X", Modifier.START, "early 1990s"),
    ("18XX", Modifier.MID, "mid-19th century"),
    ("2025-21", Modifier.END, "late spring 2025"),
    ("2024-33", Modifier.END, "late Q1 2024"),
    ("2015~", Modifier.END, "about late 2015"),
    ("2015?", Modifier.START, "early 2015 (uncertain)"),
    ("1985-04-XX", Modifier.MID, "a day in mid-Apr 1985"),
    ("2023-11-30", Modifier.END, "end of 30 Nov 2023"),
    ("2020/..", Modifier.START, "since early 2020"),
    ("../2020", Modifier.END, "until late 2020"),
]

#: what is said and not read: a part of a closed stretch
SAID_ONLY = [
    ("2024-01-22/2024-01-28", Modifier.MID, "middle of 22–28 Jan 2024"),
    ("2024-01/2024-06", Modifier.END, "end of Jan–Jun 2024"),
]


@pytest.mark.parametrize(("text", "said"), PHRASES)
def test_phrases(text: str, said: str) -> None:
    assert phrase(edtf.parse(text)) == said


@pytest.mark.parametrize(("text", "modifier", "said"), [*PARTS, *SAID_ONLY])
def test_parts_of_a_window(text: str, modifier: Modifier, said: str) -> None:
    assert phrase(edtf.parse(text), modifier) == said


@pytest.mark.parametrize(
    ("text", "said"), [("00XX", "1st century"), ("000X", "decade of the AD 0s")]
)
def test_the_year_0_is_not_read_from_words(text: str, said: str) -> None:
    assert phrase(edtf.parse(text)) == said


@pytest.mark.parametrize(("text", "said"), PHRASES)
def test_phrases_read_back(text: str, said: str) -> None:
    assert read(said, Anchor()).value == edtf.parse(text)


@pytest.mark.parametrize(("text", "modifier", "said"), PARTS)
def test_parts_of_a_window_read_back(text: str, modifier: Modifier, said: str) -> None:
    found = read(said, Anchor())
    assert found.value == edtf.parse(text)
    assert found.modifier is modifier


@pytest.mark.parametrize(("text", "modifier", "said"), SAID_ONLY)
def test_parts_of_a_closed_stretch_are_said_and_not_read(
    text: str, modifier: Modifier, said: str
) -> None:
    try:
        found = read(said, Anchor())
    except DateError:
        return
    assert found.modifier is not modifier or found.value != edtf.parse(text)


ZONES = ["Europe/Rome", "Asia/Almaty", "America/Argentina/Ushuaia", "Asia/Kathmandu", "Japan"]
YEARS = st.one_of(st.integers(1, 9999), st.integers(1990, 2030))
SIGNS = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def texts(draw: st.DrawFn, years: st.SearchStrategy[int] = YEARS) -> str:
    """Any date or date-time, as EDTF."""
    year = f"{draw(years):04}"
    month = f"{draw(st.integers(1, 12)):02}"
    day = f"{draw(st.integers(1, 28)):02}"
    shape = draw(
        st.sampled_from(
            [
                "{year}",
                "{year}-{month}",
                "{year}-{month}-{day}",
                "{year}-{season}",
                "{year}-{quarter}",
                "{decade}X",
                "{century}XX",
                "{year}-XX",
                "{year}-XX-XX",
                "{year}-{month}-XX",
                "{year}-{month}-{day}T{time}",
            ]
        )
    )
    text = shape.format(
        year=year,
        month=month,
        day=day,
        season=draw(st.integers(21, 24)),
        quarter=draw(st.integers(33, 36)),
        # Read from words, the first ones have no year 0.
        decade=max(year[:3], "001"),
        century=max(year[:2], "01"),
        time=draw(st.times()).isoformat(timespec=draw(st.sampled_from(["minutes", "seconds"]))),
    )
    if "T" not in text:
        return text + draw(SIGNS)
    offset = draw(st.integers(-12 * 60, 14 * 60))
    fixed = f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    zone = draw(st.sampled_from(["", "Z", fixed, *(f"[{name}]" for name in ZONES)]))
    return text + zone


@st.composite
def values(draw: st.DrawFn) -> Edtf:
    near = draw(st.integers(1, 9998))
    close = st.integers(near, near + 1)
    text = draw(
        st.one_of(
            texts(),
            st.tuples(texts(), texts()).map("/".join),
            st.tuples(texts(close), texts(close)).map("/".join),
            texts().map("{}/..".format),
            texts().map("../{}".format),
            texts().map("{}/".format),
            texts().map("/{}".format),
        )
    )
    try:
        return edtf.parse(text)
    except DateError:
        # Reversed, or a time that the clocks of the zone skip.
        return edtf.year(near)


@settings(max_examples=40)
@given(values())
def test_what_is_said_reads_back(value: Edtf) -> None:
    found = read(phrase(value), Anchor())
    assert found.value == value
    assert str(found.value) == str(value)
    assert found.stated == parts_of(value)
    assert found.implied == ()
    assert found.modifier is Modifier.WHOLE


PARTS_OF_A_WINDOW = [item for item in Modifier if not item.is_within]


def takes_part(value: Edtf) -> bool:
    """Whether a part of it reads back: a date, or a stretch with one open end."""
    if isinstance(value, EdtfInterval):
        return len(value.ends) == 1 and takes_part(value.ends[0])
    return not isinstance(value, EdtfDateTime)


@settings(max_examples=40)
@given(values().filter(takes_part), st.sampled_from(PARTS_OF_A_WINDOW))
def test_what_is_said_of_a_part_reads_back(value: Edtf, modifier: Modifier) -> None:
    found = read(phrase(value, modifier), Anchor())
    assert found.value == value
    assert found.modifier is modifier


def takes_within(value: Edtf) -> bool:
    """Whether something can be said to lie within it: an interval of days without unknown end."""
    return (
        isinstance(value, EdtfInterval)
        and End.UNKNOWN not in (value.start, value.end)
        and not any(isinstance(end, EdtfDateTime) for end in value.ends)
    )


@settings(max_examples=40)
@given(values().filter(takes_within))
def test_what_lies_within_an_interval_reads_back(value: Edtf) -> None:
    found = read(phrase(value, Modifier.WITHIN), Anchor())
    assert found.value == value
    assert found.modifier.is_within


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2022/2024", "between 2022 and 2024"),
        ("2024-01-15/2024-01-21", "between 15 and 21 Jan 2024"),
        ("2024-01/2024-06", "between Jan and Jun 2024"),
        ("2024-01-30/2024-02-02", "between 30 Jan and 2 Feb 2024"),
        ("../2030", "by 2030"),
        ("2021/..", "not before 2021"),
        ("12XX/13XX", "between the 13th century and the 14th century"),
        # No X of EDTF has these ten years, which begin with 499 BC.
        ("-0498/-0489", "490s BC"),
        ("-0499/-0490", "between 500 and 491 BC"),
        ("-0108/-0099", "between 109 and 100 BC"),
    ],
)
def test_what_lies_within_an_interval(value: str, said: str) -> None:
    assert phrase(edtf.parse(value), Modifier.WITHIN) == said


SIDES = [
    ("../1348-06-23", Modifier.BEFORE, "before 24 Jun 1348"),
    ("../1348", Modifier.BEFORE, "before 1349"),
    ("../1348-12", Modifier.BEFORE, "before Jan 1349"),
    ("../1348-24", Modifier.BEFORE, "before spring 1349"),
    ("../13XX", Modifier.BEFORE, "before the 15th century"),
    ("../1348~", Modifier.BEFORE, "before about 1349"),
    ("../1348?", Modifier.BEFORE, "before 1349 (uncertain)"),
    ("/1348", Modifier.BEFORE, "before 1349, start unknown"),
    ("1351/..", Modifier.AFTER, "after 1350"),
    ("1351-01-01/..", Modifier.AFTER, "after 31 Dec 1350"),
    ("200X/..", Modifier.AFTER, "after the 1990s"),
    ("1351/", Modifier.AFTER, "after 1350, end unknown"),
    ("../2030-06-30", Modifier.ON_OR_BEFORE, "by 30 Jun 2030"),
    ("2027/..", Modifier.ON_OR_AFTER, "not before 2027"),
]


@pytest.mark.parametrize(("text", "modifier", "said"), SIDES)
def test_sides_of_a_date_read_back(text: str, modifier: Modifier, said: str) -> None:
    assert phrase(edtf.parse(text), modifier) == said
    found = read(said, Anchor())
    assert (found.value, found.modifier) == (edtf.parse(text), modifier)


@settings(max_examples=40)
@given(texts(st.integers(1000, 9700)), st.sampled_from([item for item in Modifier if item.is_side]))
def test_what_is_said_of_a_side_reads_back(text: str, modifier: Modifier) -> None:
    before = modifier in (Modifier.BEFORE, Modifier.ON_OR_BEFORE)
    value = edtf.parse(f"../{text}" if before else f"{text}/..")
    found = read(phrase(value, modifier), Anchor())
    assert found.value == value
    assert found.modifier.is_within


@given(values(), st.sampled_from(list(Modifier)))
def test_phrases_are_one_short_line(value: Edtf, modifier: Modifier) -> None:
    said = phrase(value, modifier)
    assert said == said.strip()
    assert "\n" not in said
    assert len(said) < 120


def test_no_phrase_is_said_of_two_dates() -> None:
    dates: list[Edtf] = [
        *(edtf.year(number) for number in range(1, 10_000)),
        *(edtf.decade(number) for number in range(0, 10_000, 10)),
        *(edtf.century(number) for number in range(0, 10_000, 100)),
        *(
            edtf.season(number, season)
            for number in range(1, 10_000, 7)
            for season in range(21, 25)
        ),
        *(edtf.year(number, unit) for number in (1, 79, 2004) for unit in _FINER),
        edtf.interval(edtf.year(2020), End.OPEN),
        edtf.interval(edtf.year(2020), End.UNKNOWN),
    ]
    assert len({phrase(value) for value in dates}) == len(dates)


_FINER = (Precision.DAY, Precision.MONTH)


def test_a_day_of_a_month_is_not_the_month() -> None:
    some_day = edtf.parse("1985-04-XX")
    assert isinstance(some_day, EdtfDate)
    assert phrase(some_day) != phrase(edtf.month(1985, 4))
