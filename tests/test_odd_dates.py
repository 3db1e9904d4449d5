"""Dates of every form through every command and format: right or refused in words, no traceback."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from odd_dates import FORMS, WORDS
from subscribing import served

import timeline as public
from timeline.cli import main
from timeline.formats import FORMATS, WRITTEN

#: those of a few kinds at a time, and all together: a chart has to find an axis for each
GROUPS = {
    "today": tuple(text for text in FORMS if text.startswith(("2027", "202X", "../2027"))),
    "old": tuple(text for text in FORMS if text.startswith(("-0", "0", "[1", "{1", "15", "1950"))),
    "deep": tuple(text for text in FORMS if "Y" in text),
    "masks": tuple(text for text in FORMS if "X" in text),
    "sides": tuple(text for text in FORMS if ".." in text),
    "words": tuple(words for words, published in WORDS if not published),
    "all": FORMS,
    **{f"alone {text}": (text,) for text in ("-0043-03-15", "Y-17E7", "XXXX")},
}


def call(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


@pytest.fixture(params=GROUPS)
def sheet(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, int]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(("id", "title", "when", "place", "tags"))
    dates = GROUPS[request.param]
    for number, when in enumerate(dates):
        writer.writerow((f"e{number}", f"E{number}", when, "Rome", "a;b"))
    path = tmp_path / "list.csv"
    path.write_text(buffer.getvalue())
    return str(path), len(dates)


def test_looked_at(sheet: tuple[str, int]) -> None:
    path, count = sheet
    assert call("--seeds", path, "check").exit_code in (0, 3)
    for form in ("table", "csv", "tsv", "json", "md"):
        for order in ("date", "-date", "title"):
            done = call("--seeds", path, "list", "--format", form, "--sort", order)
            assert done.exit_code == 0, done.output
            if form == "json":
                assert len(json.loads(done.stdout)) == count
    for number in range(count):
        for form in ("text", "json"):
            done = call("--seeds", path, "show", f"e{number}", "--format", form)
            assert done.exit_code == 0, done.output
    for asked in (("--year", "44 BC"), ("--from", "2027"), ("--to", "-0043"), ("--as-of", "2027")):
        assert call("--seeds", path, "list", *asked).exit_code in (0, 4)


def test_exported(sheet: tuple[str, int], tmp_path: Path) -> None:
    path, _ = sheet
    for placement in ("marker", "span", "skip"):
        for first_year in ("1", "1583"):
            words = ("export", "ics", "--placement", placement, "--first-year", first_year)
            out = tmp_path / f"{placement}-{first_year}"
            assert call("--seeds", path, *words, "-o", str(out)).exit_code == 0
    done = call("--seeds", path, "export", *WRITTEN, "--dpi", "50", "-o", str(tmp_path / "out"))
    assert done.exit_code == 0, done.output
    again = call(
        "--seeds", path, "export", *WRITTEN, "--dpi", "50", "-o", str(tmp_path / "out"), "--check"
    )
    assert again.exit_code == 0, again.output
    for group in ("--group-by", "--colour-by"):
        words = ("export", "svg", "-o", str(tmp_path / "x.svg"), group, "tag")
        assert call("--seeds", path, *words).exit_code == 0


@pytest.mark.parametrize("sheet", ["all", "words"], indirect=True)
def test_published_and_served(sheet: tuple[str, int], tmp_path: Path) -> None:
    path, count = sheet
    site = tmp_path / "site"
    words = ("publish", str(site), "--base-url", "https://example.org", "--dpi", "50")
    assert call("--seeds", path, *words).exit_code == 0
    with served("--seeds", path, options=("-o", str(tmp_path), "--dpi", "50")) as answers:
        for name in WRITTEN:
            assert answers.get(f"/{FORMATS[name].file_name}").status_code == 200
        assert answers.get("/").status_code == 200
        assert len(json.loads(answers.get("/timeline.json").content)["events"]) == count


def test_asked_by_programs(sheet: tuple[str, int]) -> None:
    path, count = sheet
    loaded = public.load(path)
    assert len(list(loaded)) == count
    for event in loaded:
        assert event.window.begin < event.window.end
        earliest, latest = event.when.earliest, event.when.latest
        assert earliest is None or latest is None or earliest <= latest
        repr(event)
    loaded.to_ics(first_year=1)
    loaded.to_csv()
    loaded.to_json()
