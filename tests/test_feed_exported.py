from pathlib import Path

import pytest

from timeline.feed.exported import STANDARD, left_over, targets

OUT = Path("out")


@pytest.mark.parametrize(
    ("formats", "output", "expected"),
    [
        ("", OUT, {name: OUT / f"timeline.{name}" for name in ("ics", "csv", "png")}),
        ("csv csv", OUT, {"csv": OUT / "timeline.csv"}),
        ("", Path("wall.PDF"), {"pdf": Path("wall.PDF")}),
        ("json", Path("a.geo"), {"json": Path("a.geo")}),
        (
            "json csv",
            Path("a.geo"),
            {name: Path(f"a.geo/timeline.{name}") for name in ("json", "csv")},
        ),
        ("ics", STANDARD, {"ics": STANDARD}),
        ("ics", Path("/dev/null"), {"ics": Path("/dev/null")}),
    ],
)
def test_where_formats_go(formats: str, output: Path, expected: dict[str, Path]) -> None:
    assert targets(formats.split(), output) == expected


@pytest.mark.parametrize(
    ("formats", "output", "message"),
    [
        ("", STANDARD, "-o - takes one format, not 3: timeline export csv -o -"),
        ("ics csv", Path("a.ics"), "-o a.ics takes one format, not 2: timeline export ics "),
        ("ics", Path("a.csv"), "-o a.csv ends in .csv, and ics is asked for"),
    ],
)
def test_what_does_not_go_into_one_file(formats: str, output: Path, message: str) -> None:
    with pytest.raises(ValueError, match="-o") as raised:
        targets(formats.split(), output)
    assert str(raised.value).startswith(message)


def test_pages_of_a_longer_chart_are_left_over(tmp_path: Path) -> None:
    pages = [tmp_path / name for name in ("a.svg", "a-2.svg", "a-3.svg", "b.csv")]
    for page in pages:
        page.touch()
    assert left_over([pages[0]]) == [pages[1]]
    assert left_over([*pages[:2], pages[3]]) == [pages[2]]
    assert left_over(pages) == []
