"""How dates are said that are not a plain date: before our era, sets, X inside, doubts of parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.dates.rules import Anchor, Modifier
from timeline.edtf import Edtf, EdtfSet
from timeline.errors import DateError
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read

ERAS = [
    ("-0043", "44 BC"),
    ("0000", "1 BC"),
    ("-0043-03", "Mar 44 BC"),
    ("-0043-03-15", "15 Mar 44 BC"),
    ("-0043?", "44 BC (uncertain)"),
    ("-0043~", "about 44 BC"),
    ("-9999", "10,000 BC"),
    ("-9998", "9999 BC"),
    ("Y-10000", "10,001 BC"),
    ("Y12000", "AD 12,000"),
    # Written by an exponent, it is counted in millions.
    ("Y-17E7", "170 million BC"),
    ("Y-169999999", "170,000,000 BC"),
    ("Y17E8", "AD 1.7 billion"),
    ("Y3388E2", "AD 338,800"),
    ("-0043-21", "spring 44 BC"),
    ("-0043-24", "winter 44 BC"),
    ("0000-24", "winter 1 BC"),
    ("-0043-33", "Q1 44 BC"),
    ("-0043-41", "second half of 44 BC"),
    ("9999-24", "winter 9999"),
    ("9999-24~/9999", "about winter 9999 – 9999"),
]
MANY_YEARS = [
    ("-04XX", "5th century BC"),
    ("-00XX", "1st century BC"),
    ("0XXX", "1st millennium"),
    ("1XXX", "2nd millennium"),
    ("-1XXX", "2nd millennium BC"),
    # The 490s BC are 499 to 490.
    ("-049X", "a year from 500 to 491 BC"),
    ("XXXX", "an unknown year"),
    ("-XXXX", "an unknown year BC"),
    ("1X66", "a year 1X66 (any digit for X)"),
    ("1950S2", "1950 (estimated, 1900–1999)"),
    ("1950S3", "1950 (estimated, 1950–1959)"),
    ("-1950S2", "1951 BC (estimated, 2000–1901 BC)"),
    ("1950S2?", "1950 (estimated, 1900–1999, uncertain)"),
]
INSIDE = [
    ("156X-12-25", "25 Dec in the 1560s"),
    ("190X-12-25", "25 Dec in the decade of the 1900s"),
    ("15XX-12-25", "25 Dec in the 16th century"),
    ("-04XX-03-15", "15 Mar in the 5th century BC"),
    ("156X-12", "Dec in the 1560s"),
    ("156X-XX", "a month in the 1560s"),
    ("156X-XX-XX", "a day in the 1560s"),
    ("156X-12-XX", "a day in Dec in the 1560s"),
    ("156X-21", "spring in the 1560s"),
    ("156X-40", "first half of a year in the 1560s"),
    ("XXXX-12-XX", "a day in Dec in an unknown year"),
    ("XXXX-XX-25", "the 25th of a month in an unknown year"),
    ("2004-XX-11", "the 11th of a month in 2004"),
    ("2004-1X", "a month (Oct–Dec) in 2004"),
    ("2004-X1", "a month (Jan or Nov) in 2004"),
    ("2004-1X-05", "the 5th of a month (Oct–Dec) in 2004"),
    ("2004-05-1X", "a day (10–19) in May 2004"),
    ("2004-05-3X", "a day (30 or 31) in May 2004"),
    ("2004-06-3X", "a day (30) in Jun 2004"),
    ("2004-05-X1", "a day (1, 11, 21 or 31) in May 2004"),
    ("2004-1X-1X", "a day (10–19) of a month (Oct–Dec) in 2004"),
]
DOUBTFUL = [
    ("2004-06~-11", "11 Jun 2004 (year and month approximate)"),
    ("?2004-06-~11", "11 Jun 2004 (year uncertain, day approximate)"),
    ("2004?-06", "Jun 2004 (year uncertain)"),
    ("2004-?06-11", "11 Jun 2004 (month uncertain)"),
    ("2004-06-?11", "11 Jun 2004 (day uncertain)"),
    ("%2004-06-11", "11 Jun 2004 (year uncertain and approximate)"),
    ("2004-?21", "spring 2004 (season uncertain)"),
    ("2004?-33", "Q1 2004 (year uncertain)"),
    ("~-0043-03", "Mar 44 BC (year approximate)"),
    # A doubt of all its parts is one of the date.
    ("?2004-?06-?11", "11 Jun 2004 (uncertain)"),
]
GROUPS = [
    ("2026-21", "spring 2026"),
    ("2026-25", "spring 2026 (northern hemisphere)"),
    ("2026-28", "winter 2026–27 (northern hemisphere)"),
    ("2026-29", "spring 2026 (southern hemisphere)"),
    ("2026-30", "summer 2026–27 (southern hemisphere)"),
    ("2026-32", "winter 2026 (southern hemisphere)"),
    ("2026-32?", "winter 2026 (southern hemisphere, uncertain)"),
    ("2026-37", "first four months of 2026"),
    ("2026-38", "middle four months of 2026"),
    ("2026-39", "last four months of 2026"),
    ("2026-40", "first half of 2026"),
    ("2026-41~", "about second half of 2026"),
]
SETS = [
    ("[1348,1349]", "1348 or 1349"),
    ("{1914,1918}", "1914 and 1918"),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"),
    ("{1667,1668,1670..1672}", "1667, 1668 and 1670–1672"),
    ("[1670..1672]", "one of 1670–1672"),
    ("{1670..1672}", "all of 1670–1672"),
    ("[..1760-12-03]", "3 Dec 1760 or before"),
    ("[1760-12..]", "Dec 1760 or later"),
    ("[1667,1760-12..]", "1667 or Dec 1760 or later"),
    ("{..1983-12-31,1984-10-10}", "all up to 31 Dec 1983 and 10 Oct 1984"),
    ("{1984,1990..}", "1984 and all from 1990"),
    ("{2024-06-05,2024-06-06,2024-06-07}", "5, 6 and 7 Jun 2024"),
    ("{2024-05-04,2024-06-05}", "4 May and 5 Jun 2024"),
    ("[2024-06,2024-07]", "Jun or Jul 2024"),
    ("[2024-12,2025-01]", "Dec 2024 or Jan 2025"),
    ("[-0043,-0042]", "44 or 43 BC"),
    ("[0000,0001]", "1 BC or AD 1"),
    ("[13XX,14XX]", "14th or 15th century"),
    # What each is in doubt of is said of each.
    ("[1348?,1349]", "1348 (uncertain) or 1349"),
    ("[1348?,1349?]", "1348 (uncertain) or 1349 (uncertain)"),
    ("[1348~,1349~]", "about 1348 or about 1349"),
]
INTERVALS = [
    ("-0043/-0030", "44–31 BC"),
    ("-0026/0014", "27 BC – AD 14"),
    ("0000/0001", "1 BC – AD 1"),
    ("-0026/1453", "27 BC – 1453"),
    ("-0043-03/-0043-05", "Mar–May 44 BC"),
    ("-0043-03-10/-0043-03-15", "10–15 Mar 44 BC"),
    ("-0043-03-10/-0043-04-02", "10 Mar – 2 Apr 44 BC"),
    ("-0043-03/-0042-03", "Mar 44 BC – Mar 43 BC"),
    ("-0043~/-0030", "about 44 BC – 31 BC"),
    ("-0043/..", "since 44 BC"),
    ("../-0043", "until 44 BC"),
    ("/-0043", "until 44 BC, start unknown"),
    ("-04XX/..", "since the 5th century BC"),
    ("Y12000/Y13000", "AD 12,000 – AD 13,000"),
    ("2026-40/2027-41", "first half of 2026 – second half of 2027"),
    ("1950S2/1999", "1950 (estimated, 1900–1999) – 1999"),
]
WITH_MODIFIER = [
    ("-04XX", Modifier.START, "early 5th century BC"),
    ("-0043", Modifier.END, "late 44 BC"),
    ("2026-40", Modifier.START, "start of the first half of 2026"),
    ("156X-12", Modifier.MID, "middle of Dec in the 1560s"),
    ("[1348,1349]", Modifier.END, "late 1348 or late 1349"),
    ("../-0044", Modifier.BEFORE, "before 44 BC"),
    ("../0000", Modifier.BEFORE, "before AD 1"),
    ("-0042/..", Modifier.AFTER, "after 44 BC"),
    ("../2026-40", Modifier.BEFORE, "before the second half of 2026"),
    # Nothing is just beside these, and their last day is the last that may be meant.
    ("../156X-12", Modifier.BEFORE, "by Dec in the 1560s"),
    ("../2024-01-18T09:00", Modifier.BEFORE, "by 18 Jan 2024, 09:00"),
]


@pytest.mark.parametrize(
    ("text", "said"),
    [*ERAS, *MANY_YEARS, *INSIDE, *DOUBTFUL, *GROUPS, *SETS, *INTERVALS],
)
def test_phrases(text: str, said: str) -> None:
    assert phrase(edtf.parse(text)) == said


@pytest.mark.parametrize(("text", "modifier", "said"), WITH_MODIFIER)
def test_parts_and_sides(text: str, modifier: Modifier, said: str) -> None:
    assert phrase(edtf.parse(text), modifier) == said


#: what people say of history and plans, which is read too
READ = [
    *(
        row
        for row in ERAS
        if row[0] not in ("Y12000", "Y-17E7", "Y-170000000", "Y17E8", "Y3388E2", "-0043-41")
    ),
    *MANY_YEARS[:5],
    *((text, said) for text, said in SETS if ".." not in text and "?" not in text),
    *INTERVALS[:4],
    *INTERVALS[9:13],
]
NOT_READ = ("9999", "2024-06-05,2024-06-06", "-0043,-0042", "0000,0001", "13XX,14XX", "0XXX")


@pytest.mark.parametrize(
    ("text", "said"), [row for row in READ if not any(item in row[0] for item in NOT_READ)]
)
def test_phrases_of_history_read_back(text: str, said: str) -> None:
    assert read(said, Anchor()).value == edtf.parse(text)


DIGITS = st.sampled_from("0123456789X")
YEARS = st.one_of(
    st.integers(-9999, 9999).map(lambda number: f"{'-' if number < 0 else ''}{abs(number):04}"),
    st.sampled_from([-4, 4, 19, 20]).map(lambda number: f"{'-' * (number < 0)}{abs(number):02}XX"),
    st.tuples(st.sampled_from(["", "-"]), DIGITS, DIGITS, DIGITS, DIGITS).map("".join),
    st.integers(10_000, 4 * 10**9).map("Y{}".format),
    st.integers(10_000, 4 * 10**9).map("Y-{}".format),
    st.tuples(st.integers(10_000, 99_999), st.integers(1, 4)).map("Y{0[0]}E{0[1]}".format),
    st.tuples(st.integers(1000, 9999), st.integers(1, 3)).map("{0[0]}S{0[1]}".format),
)
PARTS = st.one_of(
    st.integers(1, 12).map("{:02}".format),
    st.integers(21, 41).map("{:02}".format),
    st.tuples(DIGITS, DIGITS).map("".join),
)
SIGNS = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def points(draw: st.DrawFn) -> str:
    """Any single date as EDTF, of which some are refused."""
    parts = [draw(YEARS)]
    if draw(st.booleans()):
        parts.append(draw(PARTS))
    if len(parts) > 1 and draw(st.booleans()):
        parts.append(draw(st.one_of(st.integers(1, 31).map("{:02}".format), PARTS)))
    return "-".join(f"{draw(SIGNS)}{part}" for part in parts) + draw(SIGNS)


@st.composite
def values(draw: st.DrawFn) -> Edtf:
    item = st.one_of(points(), st.tuples(points(), points()).map("..".join))
    text = draw(
        st.one_of(
            points(),
            st.tuples(points(), points()).map("/".join),
            points().map("{}/..".format),
            points().map("../{}".format),
            points().map("/{}".format),
            points().map("{}/".format),
            st.lists(item, min_size=1, max_size=4).map(lambda items: f"[{','.join(items)}]"),
            st.lists(item, min_size=1, max_size=4).map(lambda items: f"{{{','.join(items)}}}"),
        )
    )
    try:
        return edtf.parse(text)
    except DateError:
        return edtf.point(draw(st.integers(-5000, 3000)))


@settings(max_examples=40)
@given(values(), st.sampled_from(list(Modifier)))
def test_every_date_has_a_phrase_of_one_line(value: Edtf, modifier: Modifier) -> None:
    said = phrase(value, modifier)
    assert said
    assert said == said.strip()
    assert "\n" not in said
    assert len(said) < 240 * (1 + len(value.items) if isinstance(value, EdtfSet) else 1)


def test_no_phrase_is_said_of_two_dates() -> None:
    parts = [f"{number:02}" for number in (*range(1, 13), *range(21, 42))]
    years = ["-0043", "0000", "0001", "0044", "0999", "1000", "2004", "9999"]
    masks = ["XXXX", "-XXXX", "1XXX", "-1XXX", "20XX", "-20XX", "200X", "-200X", "1X66", "156X"]
    texts = [
        *(f"{number:04}" for number in range(3000)),
        *(f"-{number:04}" for number in range(1, 3000)),
        *(f"{number:03}X" for number in range(1000)),
        *(f"-{number:03}X" for number in range(1000)),
        *(f"{sign}{number:02}XX" for number in range(100) for sign in ("", "-")),
        *(f"{sign}{number}XXX" for number in range(10) for sign in ("", "-")),
        *(f"Y{number}" for number in (10_000, 10_001, 169_999_999)),
        *(f"Y-{number}" for number in (10_000, 10_001, 169_999_999)),
        *("Y17E7", "Y-17E7", "Y15E8", "Y3388E2", "Y3388E2S3", "Y3388E2S2"),
        *(f"1950S{number}" for number in (1, 2, 3)),
        *(f"{year}-{part}" for year in [*years, *masks] for part in parts),
        *(f"{year}-12-{day:02}" for year in [*years, *masks] for day in (1, 11, 25)),
        *(f"2004-{part}" for part in ("XX", "0X", "1X", "X0", "X1", "X2")),
        *(f"2004-05-{day}" for day in ("XX", "0X", "1X", "2X", "3X", "X1", "X2", "X0")),
        *(f"2004-1X-{day}" for day in ("XX", "0X", "01", "11", "X1")),
        *(f"{a}2004-{b}06-{c}11" for a in DOUBTS for b in DOUBTS for c in DOUBTS),
        *(f"{a}2004-{b}06" for a in DOUBTS for b in DOUBTS),
        *(f"{a}2004-{b}21" for a in DOUBTS for b in DOUBTS),
        *(f"{left}1348,1349{right}" for left, right in ("[]", "{}")),
        *(f"{left}1348..1349{right}" for left, right in ("[]", "{}")),
        *(f"{left}1348,1349,1350{right}" for left, right in ("[]", "{}")),
        *("1348/1349", "1348/..", "../1348", "/1348", "1348/", "[1348..]", "[..1348]"),
        *("[1348?,1349]", "[1348?,1349?]", "[1348,1349?]", "[1348~,1349]", "[1348~,1349~]"),
    ]
    values = {str(edtf.parse(text)): edtf.parse(text) for text in texts if _is_date(text)}
    said: dict[str, str] = {}
    for text, value in values.items():
        assert said.setdefault(phrase(value), text) == text


DOUBTS = ["", "?", "~", "%"]


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except DateError:
        return False
    return True
