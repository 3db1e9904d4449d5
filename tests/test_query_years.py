"""Years and dates to filter by, of any age, as people and EDTF write them."""

import json
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from subscribing import served
from test_page_html import parsed

import timeline as public
from timeline import edtf
from timeline.cli import main
from timeline.query import of, pairs, read, words
from timeline.query.years import moment, moment_text, year_of, year_text, years, years_text

#: year by year, astronomical; the events are called by them
EVENTS = {
    "old": "-170000000",
    "a": "-0499",
    "b": "-0043-03-15",
    "c": "0000",
    "d": "0014",
    "e": "0476",
    "f": "1215-06-15",
    "g": "2026",
    "far": "Y12000",
}


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("old") / "list.csv"
    rows = "".join(
        f"{name},E,{when.replace('-170000000', 'Y-17E7')}\n" for name, when in EVENTS.items()
    )
    path.write_text(f"id,title,when\n{rows}")
    return str(path)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", 2026, 2026),
        ("44", 44, 44),
        ("AD 44", 44, 44),
        ("44 AD", 44, 44),
        ("44 BC", -43, -43),
        ("44 BCE", -43, -43),
        ("44 B.C.", -43, -43),
        ("1 BC", 0, 0),
        # fewer digits than EDTF has: as people count
        ("-44", -43, -43),
        ("-1", 0, 0),
        ("-500", -499, -499),
        # four digits and letter years: EDTF, which has a year 0
        ("-0043", -43, -43),
        ("-0044", -44, -44),
        ("Y-17E7", -170_000_000, -170_000_000),
        ("Y12000", 12_000, 12_000),
        ("-500..-400", -499, -399),
        ("-44..14", -43, 14),
        ("500 BC..AD 14", -499, 14),
        ("500 BC .. 400 BC", -499, -399),
        ("-0499..0014", -499, 14),
        ("1200 BC..1100 BC", -1199, -1099),
    ],
)
def test_years(text: str, first: int, last: int) -> None:
    span = years(text)
    assert edtf.to_day(int(span.begin)).isoformat() == edtf.point(first).earliest.isoformat()
    assert edtf.to_day(int(span.end) - 1).isoformat() == edtf.point(last).latest.isoformat()
    assert years(years_text(span)) == span


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "-1200",
            "1200 BC for most people: write '1201 BC' or '1200 BC'",
        ),
        ("-1200..-1100", "'-1200' is 1201 BC in EDTF"),
        ("0000", "there is no year 0"),
        ("-0", "there is no year 0"),
        ("0 BC", "is not a year"),
        ("-44-", "is not a year"),
        ("--44", "is not a year"),
        ("March 44 BC", "is not a year"),
        ("5th century BC", "is not a year"),
        ("early 44 BC", "is not a year"),
        ("-400..-500", "ends before it begins: write 500 BC..400 BC"),
        ("500..400 BC", "ends before it begins: write 400 BC..500"),
        ("last year", "is not a year"),
    ],
)
def test_years_that_are_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"year|ends") as caught:
        years(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-05", "2026-05"),
        ("0000", "0000"),
        ("-0043", "-0043"),
        ("-0043-03-15", "-0043-03-15"),
        ("-44", "-0043"),
        ("44 BC", "-0043"),
        ("15 March 44 BC", "-0043-03-15"),
        ("5th century BC", "-04XX"),
        ("Y-17E7", "Y-17E7"),
        ("-1200-03", "-1200-03"),
        ("1201 BC", "-1200"),
        ("5 May 2027", "2027-05-05"),
        ("June 2027", "2027-06"),
    ],
)
def test_moments(text: str, value: str) -> None:
    assert str(moment(text)) == value
    assert moment(moment_text(moment(text))) == moment(text)


@pytest.mark.parametrize(
    "text",
    ["soon", "tomorrow", "01.02.2027", "late 2027", "5 May", "-1200", "-0", "May 2027 or so"],
)
def test_moments_that_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"write|year 0"):
        moment(text)


@given(st.integers(-(10**9), 10**9))
def test_each_year_has_one_text(year: int) -> None:
    assert year_of(year_text(year)) == year
    assert moment(moment_text(edtf.point(year))) == edtf.point(year)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"year": "-44"}, "44 BC"),
        ({"year": "-0044"}, "45 BC"),
        ({"year": "-500..-400"}, "500–400 BC"),
        ({"year": "500 BC..AD 14"}, "500 BC – AD 14"),
        ({"year": "..-44"}, "to 44 BC"),
        ({"year": "44 BC.."}, "from 44 BC"),
        ({"from_": "44 BC"}, "from 44 BC"),
        ({"to": "-0043-03-15"}, "to 15 Mar 44 BC"),
        ({"year": "2022..2024"}, "2022–2024"),
        ({"from_": "2024-03"}, "from 2024-03"),
    ],
)
def test_what_is_asked_is_told_in_words(asked: dict[str, str], said: str) -> None:
    query = of(**asked)
    assert words(query) == said
    assert read(pairs(query)) == query


CHOSEN = [
    (("year", "-44"), ["b"]),
    (("year", "44 BC"), ["b"]),
    (("year", "-500..-400"), ["a"]),
    (("year", "500 BC..AD 14"), ["a", "b", "c", "d"]),
    (("year", "..-1"), ["old", "a", "b", "c"]),
    (("year", "1215.."), ["f", "g", "far"]),
    (("from", "44 BC"), ["b", "c", "d", "e", "f", "g", "far"]),
    (("to", "-0043"), ["old", "a", "b"]),
    (("to", "Y-17E7"), ["old"]),
    (("from", "Y12000"), ["far"]),
]


@pytest.mark.parametrize(("asked", "ids"), CHOSEN)
def test_on_the_command_line(asked: tuple[str, str], ids: list[str], sheet: str) -> None:
    """A value that begins with a minus is a value, in a word of its own too."""
    name, value = asked
    for words_ in ((f"--{name}", value), (f"--{name}={value}",)):
        done = CliRunner().invoke(main, ["--seeds", sheet, "list", "--format", "json", *words_])
        assert done.exit_code == 0, done.output
        assert [event["id"] for event in json.loads(done.stdout)] == ids
    found = public.load(sheet).filter(**{name: value})
    assert [event.id for event in found] == ids


def test_in_addresses_and_on_the_page(sheet: str, tmp_path: Path) -> None:
    with served("--seeds", sheet, options=("-o", str(tmp_path), "--dpi", "50")) as site:
        for (name, value), ids in CHOSEN:
            asked = urlencode({name: value})
            answer = site.get(f"/timeline.json?{asked}")
            assert [event["id"] for event in json.loads(answer.content)["events"]] == ids
            page = parsed(site.get(f"/?{asked}").content)
            (control,) = (item for item in page.all("select") if item.attributes["name"] == name)
            chosen = [item for item in control.all("option") if "selected" in item.attributes]
            assert moment_or_years(name, chosen[0].attributes["value"]) == moment_or_years(
                name, value
            )
        options = [item.text for item in parsed(site.get("/").content).all("option")]
        assert "44 BC" in options
        assert "170 million BC" in options


def moment_or_years(name: str, text: str) -> object:
    return years(text) if name == "year" else moment(text)


def test_a_site_has_pages_of_old_years(sheet: str, tmp_path: Path) -> None:
    words_ = [
        "--seeds",
        sheet,
        "publish",
        str(tmp_path / "site"),
        "--base-url",
        "https://example.org",
    ]
    for _ in range(2):
        done = CliRunner().invoke(main, words_)
        assert done.exit_code == 0, done.output
    assert "0 files written" in done.stderr
    names = {path.name for path in (tmp_path / "site" / "year").glob("*.html")}
    assert {"44-bc.html", "170000001-bc.html", "1-bc.html", "0014.html", "y12000.html"} <= names
    page = parsed((tmp_path / "site" / "index.html").read_bytes())
    links = {item.attributes.get("href"): item.text for item in page.all("a")}
    assert links["year/44-bc.html"] == "44 BC"
    text = (tmp_path / "site" / "year" / "44-bc.html").read_text()
    assert "<title>Timeline: 44 BC" in text
