from datetime import date
from pathlib import Path

import pytest

from timeline import edtf
from timeline.corpus.publication_dates import PublicationDates, by_name, publication_dates
from timeline.dates.rules import DateOrder
from timeline.errors import TimelineError

NAMES = ("news/2024/mill.html", "news/2025/mill.html", "news/2025/fair.html", "./report.txt", "-")
THIRD, FIFTH = "2025-03-03", "2025-03-05"


def named(*values: str) -> dict[str, str]:
    found, _ = by_name(publication_dates(values, None), NAMES)
    return {name: str(date) for name, date in found.items()}


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "dates.csv"


def test_a_date_for_all() -> None:
    found = publication_dates(["3 March 2025"], None)
    assert found == PublicationDates(of_all=edtf.day(date(2025, 3, 3)))
    numeric = publication_dates(["03.04.2025"], DateOrder.DAY_FIRST)
    assert numeric.of_all == edtf.day(date(2025, 4, 3))
    assert publication_dates([], None) == PublicationDates()


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([f"fair.html@{THIRD}"], {"news/2025/fair.html": THIRD}),
        ([f"2025/mill.html@{THIRD}"], {"news/2025/mill.html": THIRD}),
        ([f"news/2025/mill.html@{THIRD}"], {"news/2025/mill.html": THIRD}),
        ([f"report.txt@{THIRD}"], {"./report.txt": THIRD}),
        ([f"-@{THIRD}"], {"-": THIRD}),
        (["report.txt@3 March 2025", THIRD], {"./report.txt": THIRD}),
        # several at once
        (
            [f"mill.html@{THIRD}"],
            {"news/2024/mill.html": THIRD, "news/2025/mill.html": THIRD},
        ),
        (
            [f"2025/*.html@{THIRD}"],
            {"news/2025/fair.html": THIRD, "news/2025/mill.html": THIRD},
        ),
        # a name before a pattern, in any order
        (
            [f"fair.html@{FIFTH}", f"2025/*@{THIRD}"],
            {"news/2025/fair.html": FIFTH, "news/2025/mill.html": THIRD},
        ),
        (
            [f"2025/*@{THIRD}", f"fair.html@{FIFTH}"],
            {"news/2025/fair.html": FIFTH, "news/2025/mill.html": THIRD},
        ),
    ],
)
def test_a_date_for_some(values: list[str], expected: dict[str, str]) -> None:
    assert named(*values) == expected


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([f"hall.html@{THIRD}"], "no document that is read is called 'hall.html'"),
        ([f"air.html@{THIRD}"], "no document that is read is called 'air.html'"),
        ([f"*.pdf@{THIRD}"], "no document that is read is called '*.pdf'"),
        (["fair.html@soon"], "'soon' is too vague"),
        (["fair.html@"], "write"),
        ([THIRD, FIFTH], f"{THIRD} and {FIFTH} for all documents: write FILE@{FIFTH}"),
        (
            [f"fair.html@{THIRD}", f"2025/fair.html@{FIFTH}"],
            f"news/2025/fair.html has two publication dates, {THIRD} and {FIFTH}",
        ),
    ],
)
def test_refusals(values: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        named(*values)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        f"file,date\nfair.html,{THIRD}\n",
        f"\ufefffile;date\r\nfair.html;{THIRD}\r\n\r\n",
        "note\tDate\tFile\nx\t3 March 2025\tfair.html\n",
        'file,date\n"fair.html","March 3, 2025"\n,\n',
    ],
)
def test_a_sheet(sheet: Path, text: str) -> None:
    sheet.write_text(text)
    assert named("dates.csv") == {"news/2025/fair.html": THIRD}


def test_what_a_sheet_has_beyond_what_is_read_is_told(sheet: Path) -> None:
    sheet.write_text(f"file,date\nhall.html,{FIFTH}\nfair.html,{THIRD}\n")
    found, told = by_name(publication_dates(["dates.csv"], None), NAMES)
    assert list(found) == ["news/2025/fair.html"]
    assert told == ("dates.csv:2: no document that is read is called 'hall.html'",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "dates.csv:1: the columns 'file' and 'date' are missing: begin with file,date"),
        ("name,date\na,b\n", "dates.csv:1: the columns 'file' and 'date' are missing"),
        ("file,date\nfair.html,soon\n", "dates.csv:2: 'soon' is too vague"),
        ("file,date\nfair.html,\n", "dates.csv:2: no date: write both, or no row"),
        (f"file,date\n,{THIRD}\n", "dates.csv:2: no file: write both, or no row"),
        ("file,date\na,soon\nb,later\n", "; and 1 more mistake"),
        ('file,date\n"a,b\n', "dates.csv:2: not CSV: "),
    ],
)
def test_mistakes_of_a_sheet(sheet: Path, text: str, message: str) -> None:
    sheet.write_text(text)
    with pytest.raises(TimelineError) as caught:
        named("dates.csv")
    assert message in str(caught.value)


def test_sheets_that_cannot_be_read(sheet: Path) -> None:
    with pytest.raises(TimelineError, match="none\\.csv"):
        named("none.csv")
    sheet.write_bytes(b"file,date\nfair\xe9.html,2025-03-03\n")
    with pytest.raises(TimelineError, match=r"dates.csv:2: not UTF-8: save it as CSV in UTF-8"):
        named("dates.csv")
    sheet.write_text(f"file,date\nfair.html,{THIRD}\nfair.html,{FIFTH}\n")
    with pytest.raises(ValueError, match=r"dates.csv:2 and dates.csv:3: .* two publication dates"):
        named("dates.csv")
