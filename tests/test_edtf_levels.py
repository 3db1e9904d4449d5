"""EDTF levels 1 and 2 beyond the years 1 to 9999: forms, windows, laws, and a second opinion.

The forms are those that the specification and two packages of that name publish as examples.
"""

import importlib
import warnings
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.edtf import Edtf, EdtfDate, EdtfSet, EdtfWide, FarDay, Precision, Qualification
from timeline.errors import DateError

#: text, canonical text, first and last day, precision
VALUES = [
    # Level 0 and 1: years before 1 and of many digits.
    ("0000", "0000", "0000-01-01", "0000-12-31", "year"),
    ("0000-02-29", "0000-02-29", "0000-02-29", "0000-02-29", "day"),
    ("-0002", "-0002", "-0002-01-01", "-0002-12-31", "year"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
    ("-0043-03", "-0043-03", "-0043-03-01", "-0043-03-31", "month"),
    ("-9999", "-9999", "-9999-01-01", "-9999-12-31", "year"),
    ("-0043~", "-0043~", "-0043-01-01", "-0043-12-31", "year"),
    ("-0400-24", "-0400-24", "-0400-12-01", "-0399-02-28", "season"),
    ("Y10000", "Y10000", "+10000-01-01", "+10000-12-31", "year"),
    ("Y170000002", "Y170000002", "+170000002-01-01", "+170000002-12-31", "year"),
    ("Y-170000002", "Y-170000002", "-170000002-01-01", "-170000002-12-31", "year"),
    ("Y-12000", "Y-12000", "-12000-01-01", "-12000-12-31", "year"),
    # Level 1: unspecified from the right, into years that datetime has not.
    ("XXXX", "XXXX", "0000-01-01", "9999-12-31", "era"),
    ("XXXX-XX", "XXXX-XX", "0000-01-01", "9999-12-31", "era"),
    ("XXXX-XX-XX", "XXXX-XX-XX", "0000-01-01", "9999-12-31", "era"),
    ("000X", "000X", "0000-01-01", "0009-12-31", "decade"),
    ("00XX", "00XX", "0000-01-01", "0099-12-31", "century"),
    ("-00XX", "-00XX", "-0099-01-01", "0000-12-31", "century"),
    ("-04XX", "-04XX", "-0499-01-01", "-0400-12-31", "century"),
    ("-004X", "-004X", "-0049-01-01", "-0040-12-31", "decade"),
    # Level 2: exponents and significant digits.
    ("Y-17E7", "Y-17E7", "-170000000-01-01", "-170000000-12-31", "year"),
    ("Y17E8", "Y17E8", "+1700000000-01-01", "+1700000000-12-31", "year"),
    ("1950S2", "1950S2", "1900-01-01", "1999-12-31", "century"),
    ("1950S3", "1950S3", "1950-01-01", "1959-12-31", "decade"),
    ("1950S4", "1950S4", "1950-01-01", "1950-12-31", "year"),
    ("-0050S1", "-0050S1", "-0059-01-01", "-0050-12-31", "decade"),
    ("Y171010000S3", "Y171010000S3", "+171000000-01-01", "+171999999-12-31", "era"),
    ("Y3388E2S3", "Y3388E2S3", "+338000-01-01", "+338999-12-31", "millennium"),
    # Level 2: unspecified in any place.
    ("156X-12-25", "156X-12-25", "1560-12-25", "1569-12-25", "decade"),
    ("15XX-12-25", "15XX-12-25", "1500-12-25", "1599-12-25", "century"),
    ("XXXX-12-XX", "XXXX-12-XX", "0000-12-01", "9999-12-31", "era"),
    ("1XXX-XX", "1XXX-XX", "1000-01-01", "1999-12-31", "millennium"),
    ("1XXX-12", "1XXX-12", "1000-12-01", "1999-12-31", "millennium"),
    ("1984-1X", "1984-1X", "1984-10-01", "1984-12-31", "year"),
    ("2016-02-2X", "2016-02-2X", "2016-02-20", "2016-02-29", "month"),
    ("1979-XX-28", "1979-XX-28", "1979-01-28", "1979-12-28", "year"),
    ("156X-02-29", "156X-02-29", "1560-02-29", "1568-02-29", "decade"),
    ("20XX-02", "20XX-02", "2000-02-01", "2099-02-28", "century"),
    ("X9X9", "X9X9", "0909-01-01", "9999-12-31", "era"),
    # Level 2: doubts of parts, in the shortest way of writing them.
    ("2004-06~-11", "2004-06~-11", "2004-06-11", "2004-06-11", "day"),
    ("2004?-06-11", "2004?-06-11", "2004-06-11", "2004-06-11", "day"),
    ("?2004-06-~11", "2004?-06-~11", "2004-06-11", "2004-06-11", "day"),
    ("2004?-~06-~04", "2004?-~06-~04", "2004-06-04", "2004-06-04", "day"),
    ("2016-?05", "2016-?05", "2016-05-01", "2016-05-31", "month"),
    ("?2016-?05-31", "2016-05?-31", "2016-05-31", "2016-05-31", "day"),
    ("?2016-?05~-31", "2016-05%-31", "2016-05-31", "2016-05-31", "day"),
    ("?2016-?05-?31", "2016-05-31?", "2016-05-31", "2016-05-31", "day"),
    ("?2015", "2015?", "2015-01-01", "2015-12-31", "year"),
    ("2004-06-XX?", "2004-06-XX?", "2004-06-01", "2004-06-30", "month"),
    # Level 2: parts of years.
    ("2024-25", "2024-25", "2024-03-01", "2024-05-31", "season"),
    ("2024-28", "2024-28", "2024-12-01", "2025-02-28", "season"),
    ("2024-29", "2024-29", "2024-09-01", "2024-11-30", "season"),
    ("2024-30", "2024-30", "2024-12-01", "2025-02-28", "season"),
    ("2024-32", "2024-32", "2024-06-01", "2024-08-31", "season"),
    ("2016-34", "2016-34", "2016-04-01", "2016-06-30", "quarter"),
    ("2024-37", "2024-37", "2024-01-01", "2024-04-30", "quadrimester"),
    ("2024-39", "2024-39", "2024-09-01", "2024-12-31", "quadrimester"),
    ("2024-40", "2024-40", "2024-01-01", "2024-06-30", "semester"),
    ("2024-41~", "2024-41~", "2024-07-01", "2024-12-31", "semester"),
    # Level 2: sets.
    ("[1667,1668,1670..1672]", "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "year"),
    ("[1667, 1668]", "[1667,1668]", "1667-01-01", "1668-12-31", "year"),
    ("[..1760-12-03]", "[..1760-12-03]", "", "1760-12-03", "day"),
    ("[1760-12..]", "[1760-12..]", "1760-12-01", "", "month"),
    ("[..2016,2017]", "[..2016,2017]", "", "2017-12-31", "year"),
    ("[1760-01,1760-02,1760-12..]", "[1760-01,1760-02,1760-12..]", "1760-01-01", "", "month"),
    ("{1667,1668,1670..1672}", "{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "year"),
    ("{1960,1961-12}", "{1960,1961-12}", "1960-01-01", "1961-12-31", "year"),
    ("{..1984}", "{..1984}", "", "1984-12-31", "year"),
    ("[-0043,0014~]", "[-0043,0014~]", "-0043-01-01", "0014-12-31", "year"),
    # Level 2: intervals between such dates.
    ("2004-06-~01/2004-06-~20", "2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", "day"),
    ("2004-06-XX/2004-07-03", "2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "month"),
    ("-0027/0014", "-0027/0014", "-0027-01-01", "0014-12-31", "year"),
    ("../-0043", "../-0043", "", "-0043-12-31", "year"),
    ("Y-17E7/..", "Y-17E7/..", "-170000000-01-01", "", "year"),
]


@pytest.mark.parametrize(("text", "canonical", "earliest", "latest", "precision"), VALUES)
def test_values(text: str, canonical: str, earliest: str, latest: str, precision: str) -> None:
    value = edtf.parse(text)
    assert str(value) == canonical
    assert edtf.bounds(value) == (earliest, latest)
    assert value.precision.label == precision
    assert edtf.parse(canonical) == value


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [
        ("2004-06~-11", "~", "~", ""),
        ("2004?-06-11", "?", "", ""),
        ("?2004-06-~11", "?", "", "~"),
        ("2004-~06-11", "", "~", ""),
        ("2004?-~06-~04", "?", "~", "~"),
        ("?2016-?05~-31", "%", "%", ""),
        ("2004-06-1X~", "~", "~", "~"),
    ],
)
def test_doubts_of_parts(text: str, year: str, month: str, day: str) -> None:
    value = edtf.parse(text)
    assert isinstance(value, EdtfWide)
    assert [item.value for item in value.qualifications] == [year, month, day]
    assert value.qualification is not Qualification.CERTAIN


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("[1348,1350]", [("1348-01-01", "1348-12-31"), ("1350-01-01", "1350-12-31")]),
        ("{1914,1918..1920}", [("1914-01-01", "1914-12-31"), ("1918-01-01", "1920-12-31")]),
        ("1348", [("1348-01-01", "1348-12-31")]),
        ("1348/1350", [("1348-01-01", "1350-12-31")]),
    ],
)
def test_a_set_has_a_window_for_each_date(text: str, spans: list[tuple[str, str]]) -> None:
    found = edtf.spans(edtf.parse(text))
    assert [
        (edtf.to_day(int(span.begin)).isoformat(), edtf.to_day(int(span.end) - 1).isoformat())
        for span in found
    ] == spans


@pytest.mark.parametrize(
    "text",
    [
        "2016-02-3X",
        "2016-2X-XX",
        "2016-XX-32",
        "-0043-02-30",
        "Y9999",
        "Y00001",
        "Y-9999",
        "12345",
        "-0000",
        "2016-42",
        "2016-25-01",
        "1950S",
        "S2",
        "Y1E12",
        "Y1E999999999999999999",
        "[1984",
        "1984]",
        "[[1984]]",
        "{1984]",
        "[1984..1985..1986]",
        "2004-06~-",
        "2004--06",
        "2004??",
        "~",
        "X",
        "XXXXX",
        "19X",
        "-X",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(DateError, match=r"write|out of range|not a date|not an EDTF"):
        edtf.parse(text)


DAYS = st.integers(-8_000_000_000, 8_000_000_000)


@given(DAYS)
def test_days_and_their_numbers(number: int) -> None:
    day = edtf.to_day(number)
    assert day.toordinal() == number == edtf.ordinal(day.year, day.month, day.day)
    assert isinstance(day, date) is (1 <= day.year <= 9999)
    assert day.weekday() == (number - 1) % 7


@pytest.mark.parametrize("number", [-366, -365, -1, 0, 1, 2, 3_652_059, 3_652_060, 3_652_061])
def test_the_edges_of_datetime(number: int) -> None:
    day, following = edtf.to_day(number), edtf.to_day(number + 1)
    assert day < following
    assert following > day
    assert day <= following
    assert day != following
    assert following.toordinal() - day.toordinal() == 1


def test_the_calendar_repeats_every_400_years() -> None:
    for number in range(-200_000, 0, 97):
        day, later = edtf.to_day(number), edtf.to_day(number + 10 * 146_097)
        assert isinstance(day, FarDay)
        assert (day.month, day.day, day.weekday()) == (later.month, later.day, later.weekday())
        assert later.year - day.year == 4000


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((2024, 5), "2024-05"),
        ((2024,), "2024"),
        ((2024, 5, 3), "2024-05-03"),
        ((-43, 3, 15), "-0043-03-15"),
        ((0,), "0000"),
        ((-43,), "-0043"),
        ((12_000,), "Y12000"),
        ((-170_000_000,), "Y-170000000"),
    ],
)
def test_points_of_any_year(parts: tuple[int, ...], text: str) -> None:
    year, month, day = (*parts, None, None)[:3]
    assert year is not None
    value = edtf.point(year, month, day)
    assert str(value) == text
    assert value == edtf.parse(text)
    doubted = edtf.point(year, month, day, Qualification.APPROXIMATE)
    assert doubted == edtf.parse(f"{text}~")


@pytest.mark.parametrize("parts", [(2024, 13), (2023, 2, 29), (-43, 0, 1), (-1, 2, 29), (0, 2, 30)])
def test_points_that_are_no_dates(parts: tuple[int, ...]) -> None:
    year, month, day = (*parts, None)[:3]
    assert year is not None
    with pytest.raises(DateError):
        edtf.point(year, month, day)


SIGNS = st.sampled_from(["", "?", "~", "%"])
DIGITS = st.sampled_from("0123456789X")


@st.composite
def written(draw: st.DrawFn) -> str:
    """What may be EDTF of any level: digits and X, signs, sets, intervals."""
    sign = draw(st.sampled_from(["", "", "-"]))
    year = sign + "".join(draw(st.lists(DIGITS, min_size=4, max_size=4)))
    parts = [draw(SIGNS) + year + draw(SIGNS)]
    for _ in range(draw(st.integers(0, 2))):
        digits = "".join(draw(st.lists(DIGITS, min_size=2, max_size=2)))
        parts.append(draw(SIGNS) + digits + draw(SIGNS))
    return "-".join(parts)


@st.composite
def groups(draw: st.DrawFn) -> str:
    one, other = draw(written()), draw(written())
    form = draw(st.sampled_from(["{}", "[{},{}]", "{{{},{}}}", "{}/{}", "[{}..{}]", "[..{}]"]))
    return form.format(one, other)


@given(groups())
@settings(max_examples=40)
def test_what_is_read_reads_back(text: str) -> None:
    try:
        value = edtf.parse(text)
    except DateError:
        return
    again = edtf.parse(str(value))
    assert again == value
    assert hash(again) == hash(value)
    assert value.span.begin < value.span.end
    for span in edtf.spans(value):
        assert value.span.contains(span)
    if isinstance(value, EdtfWide):
        assert value.earliest.toordinal() == value.span.begin
        assert value.latest.toordinal() == value.span.end - 1
        assert value.unit <= value.precision


@given(st.integers(1, 9998), st.integers(0, 3))
def test_the_edge_days_of_a_mask_are_of_its_dates(year: int, unknown: int) -> None:
    text = f"{year:04}"
    mask = text[: 4 - unknown] + "X" * unknown
    value = edtf.parse(f"{mask}-02-28")
    for bound in (value.earliest, value.latest):
        assert isinstance(bound, date | FarDay)
        assert (bound.month, bound.day) == (2, 28)
    assert value.earliest <= edtf.make_day(year, 2, 28) <= value.latest  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2024", EdtfDate),
        ("-0043", EdtfWide),
        ("000X", EdtfWide),
        ("199X", EdtfDate),
        ("199X-05", EdtfWide),
        ("2024-33", EdtfDate),
        ("2024-40", EdtfWide),
        ("[2024]", EdtfSet),
    ],
)
def test_each_value_is_of_one_kind(text: str, kind: type[Edtf]) -> None:
    assert type(edtf.parse(text)) is kind


#: text, what the edtf package makes of it, what we do, and why; "" is refused or open
TRAPS = [
    ("1950S2", "1950-01-01/1950-12-31", "1900-01-01/1999-12-31", "two digits are known"),
    ("-0043", "-043-01-01/-043-12-31", "-0043-01-01/-0043-12-31", "four digits, as EDTF has them"),
    ("156X-02-29", "1560-02-29/1569-02-29", "1560-02-29/1568-02-29", "1569 is not a leap year"),
]

#: gives the window of a text; empty where it refuses
Oracle = Callable[[str], str]


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    """The window that the edtf package gives; empty where it refuses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package = importlib.import_module("edtf")

    def window(text: str) -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                value = package.parse_edtf(text)
                ends = (value.lower_strict(), value.upper_strict())
            except (package.EDTFParseException, AttributeError, ValueError, TypeError):
                return ""
        return "/".join("{:04}-{:02}-{:02}".format(*end[:3]) for end in ends)

    return window


#: where the package gives what we give
AGREED = (
    "0000",
    "[1348,1350]",
    "2024-40",
    "2024-25",
    "156X-12-25",
    "15XX-12-25",
    "1XXX-12",
    "1979-XX-28",
    "2004-06~-11",
    "2004?-06-11",
    "?2004-06-~11",
    "2004?-~06-~04",
    "2004-06-~01/2004-06-~20",
    "2004-06-XX/2004-07-03",
    "1950S4",
)


@pytest.mark.parametrize("text", AGREED)
def test_where_the_edtf_package_agrees(oracle: Oracle, text: str) -> None:
    assert oracle(text) == "/".join(edtf.bounds(edtf.parse(text)))


@pytest.mark.parametrize(("text", "theirs", "ours", "reason"), TRAPS)
def test_where_the_edtf_package_differs(
    oracle: Oracle, text: str, theirs: str, ours: str, reason: str
) -> None:
    assert oracle(text) == theirs, reason
    assert "/".join(edtf.bounds(edtf.parse(text))) == ours, reason


def test_precisions_grow_coarser() -> None:
    texts = ["2024-05-03", "2024-05", "2024-21", "2024-33", "2024-37", "2024-40", "2024"]
    texts += ["202X", "20XX", "2XXX", "XXXX"]
    found = [edtf.parse(text).precision for text in texts]
    assert found == sorted(found)
    assert len(set(found)) == len(texts)
    assert max(Precision) is found[-1]
