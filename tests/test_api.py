import csv
import io
import json
import re
import subprocess
import sys
import typing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline.cli import main
from timeline.errors import TimelineError

SEEDS = Path(__file__).parents[1] / "seeds"
TODAY = "2024-06-01"
NOW = datetime(2024, 6, 1, tzinfo=UTC)
COUNCIL: dict[str, Any] = {
    "timeline": {"id": "town", "name": "Town"},
    "document": {"id": "gazette", "title": "Town council", "published": date(2024, 3, 8)},
    "event": [
        {"id": "bridge", "when": "Nov. 30 last year", "title": "Bridge opens", "tags": ("works",)},
        {"id": "festival", "when": "this summer", "title": "Festival", "status": "planned"},
        {"id": "baths", "when": 2026, "title": "Baths", "participants": ["Council"]},
    ],
}
LATER = {
    "document": {"id": "later", "published": "2024-05-02"},
    "event": [{"id": "festival", "when": "next year", "status": "postponed"}],
}


@pytest.fixture
def town() -> timeline.Timeline:
    return timeline.build(COUNCIL, today=TODAY)


def ids(found: timeline.Timeline) -> list[str]:
    return [event.id for event in found]


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(timeline, name) is not None
    assert name in dir(timeline)


def test_there_are_no_others() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        _ = timeline.lode  # type: ignore[attr-defined] # what is tested


def test_a_name_that_is_not_a_module_is_imported_when_it_is_used() -> None:
    code = "import sys, timeline; print(sorted(m for m in sys.modules if m.startswith('timeline')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['timeline']\n"


@pytest.mark.parametrize("name", ["load", "build", "read_date", "mentions", "drafts"])
def test_it_is_typed(name: str) -> None:
    assert "return" in typing.get_type_hints(
        getattr(timeline, name),
        localns={"Mention": timeline.Mention, "Draft": timeline.Draft},
    )


def test_seeds_on_the_disk_are_the_timeline_of_the_command_line(tmp_path: Path) -> None:
    loaded = timeline.load(SEEDS, today=TODAY)
    main(
        f"--seeds {SEEDS} --today {TODAY} export ics csv json svg -o {tmp_path}".split(),
        standalone_mode=False,
    )
    assert loaded.to_ics(now=NOW).encode() == (tmp_path / "timeline.ics").read_bytes()
    assert loaded.to_csv().encode() == (tmp_path / "timeline.csv").read_bytes()
    assert loaded.to_json().encode() == (tmp_path / "timeline.json").read_bytes()
    assert loaded.chart("svg") == (tmp_path / "timeline.svg").read_bytes()


def test_events_in_order(town: timeline.Timeline) -> None:
    assert ids(town) == ["bridge", "festival", "baths"]
    assert len(town) == 3
    assert str(town["festival"].when) == "2024-22"
    assert [document.id for document in town.documents] == ["gazette"]
    with pytest.raises(KeyError):
        town["market"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"year": 2024}, ["festival"]),
        ({"year": "2023..2024"}, ["bridge", "festival"]),
        ({"year": [2023, 2026]}, ["bridge", "baths"]),
        ({"from_": "2024-01"}, ["festival", "baths"]),
        ({"to": date(2023, 12, 31)}, ["bridge"]),
        ({"tag": "works"}, ["bridge"]),
        ({"status": timeline.Status.PLANNED, "year": 2024}, ["festival"]),
        ({"search": "opens"}, ["bridge"]),
        ({}, ["bridge", "festival", "baths"]),
    ],
)
def test_filters_are_those_of_the_command_line(
    town: timeline.Timeline, filters: dict[str, object], expected: list[str]
) -> None:
    assert ids(town.filter(**filters)) == expected


def test_filters_one_after_the_other_all_hold(town: timeline.Timeline) -> None:
    assert ids(town.filter(year="2023..2024").filter(tag="works")) == ["bridge"]
    assert town.filter(year=2024).filter(status="planned").title == "Town: 2024, planned"
    assert town.title == "Town"


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"colour": 2024}, "unknown parameter 'colour'"),
        ({"year": "soon"}, "year: 'soon' is no"),
        ({"status": "done"}, "status: 'done' is no"),
    ],
)
def test_a_wrong_filter_is_refused(
    town: timeline.Timeline, filters: dict[str, object], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        town.filter(**filters)


def test_what_was_known_on_a_day() -> None:
    both = timeline.build(COUNCIL, LATER, today=TODAY)
    assert str(both["festival"].when) == "2025"
    assert str(both.as_of("2024-04-30")["festival"].when) == "2024-22"
    assert str(both.as_of(date(2024, 5, 2))["festival"].when) == "2025"
    assert ids(both.filter(year=2024).as_of("2024-04-30")) == ["festival"]


def test_a_timeline_can_be_built_on() -> None:
    first = timeline.build(COUNCIL, today=TODAY)
    assert str(timeline.build(first, LATER, today=TODAY)["festival"].when) == "2025"
    assert timeline.build(first, today=TODAY).to_json() == first.to_json()


def test_a_plain_list_of_events() -> None:
    found = timeline.build([{"id": "a", "when": "2015", "title": "A"}], today=TODAY)
    assert ids(found) == ["a"]


def test_what_is_wrong_is_told_with_its_place_and_costs_one_event() -> None:
    seed = {"event": [{"id": "a", "when": "2015", "title": "A"}, {"id": "b", "when": "soonish"}]}
    found = timeline.build(seed, today=TODAY)
    assert ids(found) == ["a"]
    assert [str(problem)[:16] for problem in found.errors] == ["seed 1:2: error:"]


@pytest.mark.parametrize(
    "seed", [{"events": []}, {"event": {"id": "a"}}, {"event": [{"titel": "x"}]}]
)
def test_a_seed_of_another_shape_is_an_error(seed: dict[str, Any]) -> None:
    assert timeline.build(seed, today=TODAY).errors


def test_a_path_that_is_not_there() -> None:
    with pytest.raises(timeline.TimelineError, match="no seeds at 'nowhere'"):
        timeline.load("nowhere")


def test_a_calendar_goes_on_from_the_one_before(town: timeline.Timeline, tmp_path: Path) -> None:
    first = town.to_ics(now=NOW)
    renamed = {**COUNCIL, "event": [{**COUNCIL["event"][0], "title": "Bridge"}]}
    again = timeline.build(renamed, today=TODAY)
    path = tmp_path / "old.ics"
    path.write_bytes(first.encode())
    for previous in (first, first.encode(), path, str(path)):
        assert "SEQUENCE:1" in again.to_ics(previous=previous, now=NOW)
    assert "SEQUENCE:1" not in again.to_ics(now=NOW)


def test_sheet_and_json_can_be_read(town: timeline.Timeline) -> None:
    rows = list(csv.DictReader(io.StringIO(town.filter(year=2026).to_csv())))
    assert [(row["id"], row["when"], row["participants"]) for row in rows] == [
        ("baths", "2026", "Council")
    ]
    assert json.loads(town.to_json())["timeline"]["id"] == "town"
    assert town.to_csv(excel=True).startswith("\ufeff")


def test_charts(town: timeline.Timeline) -> None:
    assert town.chart("svg", paper="a3", style="grey").startswith(b"<?xml")
    assert town.chart(dpi=40).startswith(b"\x89PNG")
    assert town.chart("pdf", page=1, group_by="tag").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"kind": "gif"}, "'gif' is not a chart: write card, pdf, png, svg"),
        ({"colour": "red"}, "unknown option 'colour': a chart has paper, "),
        ({"paper": "a9"}, "'a9' is no"),
        ({"style": "loud"}, "'loud' is unknown: write print, screen, grey, contrast"),
        ({"kind": "svg", "page": 2}, "there is no page 2: the chart has 1"),
        ({"kind": "svg", "page": 0}, "there is no page 0"),
    ],
)
def test_a_wrong_option_of_a_chart_is_refused(
    town: timeline.Timeline, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        town.chart(**options)


def test_the_page_of_a_long_chart_is_asked_for() -> None:
    events = [{"id": f"e{n}", "when": f"{1900 + n}", "title": "A title " * 9} for n in range(90)]
    long = timeline.build(events, today=TODAY)
    with pytest.raises(ValueError, match=r"the chart has \d+ pages: give page=1 to"):
        long.chart("svg")
    assert long.chart("svg", page=2) != long.chart("svg", page=1)


def test_files_by_their_endings(town: timeline.Timeline, tmp_path: Path) -> None:
    for name in ("a.ics", "a.csv", "a.json", "a.svg", "a.PNG"):
        options: dict[str, Any] = {"dpi": 40} if name == "a.PNG" else {}
        town.save(tmp_path / name, **options)
        assert (tmp_path / name).stat().st_size
    town.save(tmp_path / "b.csv", excel=True)
    assert (tmp_path / "b.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(ValueError, match="names no format: end it in"):
        town.save(tmp_path / "a.gif")


def test_what_was_read_is_not_written_over(tmp_path: Path) -> None:
    path, link = tmp_path / "my.csv", tmp_path / "link.csv"
    path.write_text("id,title,when,locator\na,A,early 2026,p. 3\n")
    before = path.read_bytes()
    link.symlink_to(path)
    for read, written in ((path, path), (path, link), (link, path), (tmp_path, path)):
        mine = timeline.load(read, today=TODAY)
        with pytest.raises(ValueError, match=r"nothing is written over it|is in the seeds"):
            mine.save(written)
        assert path.read_bytes() == before
    mine = timeline.load(path, today=TODAY)
    mine.filter(year=2026).save(tmp_path / "other.csv")


@pytest.mark.parametrize(
    ("read", "name", "message"),
    [
        (("a.csv", "about.toml"), "about.toml", "names no format"),
        (("a.csv", "about.json"), "about.json", "is a seed that is read"),
        (("a.csv", "empty.csv"), "empty.csv", "is a seed that is read"),
        (("s",), "s/timeline.csv", "is in the seeds, s, where"),
        (("a.csv",), "mine.ics", "nothing is written: mine.ics is there"),
        (("a.csv",), "mine.csv", "nothing is written: mine.csv is there"),
    ],
)
def test_what_stands_there_is_not_lost(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read: tuple[str, ...],
    name: str,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("s").mkdir()
    for path, text in {
        "a.csv": "id,title,when\na,A,2015\n",
        "s/a.csv": "id,title,when\na,A,2015\n",
        "about.json": '{"timeline": {"id": "x", "title": "X"}}',
        "about.toml": '[timeline]\nid = "x"\n',
        "empty.csv": "id,title,when\n",
        "mine.csv": "what,day\nmilk,Monday\n",
        "mine.ics": "BEGIN:VCALENDAR\nPRODID:-//Another//EN\nEND:VCALENDAR\n",
    }.items():
        Path(path).write_text(text)
    had = {path: path.read_bytes() for path in Path().rglob("*.*")}
    with pytest.raises((ValueError, TimelineError), match=re.escape(message)):
        timeline.build(timeline.load(*read, today=TODAY), today=TODAY).save(name)
    assert {path: path.read_bytes() for path in Path().rglob("*.*")} == had
    if name.startswith("mine"):
        assert timeline.load(*read, today=TODAY).save(name, force=True) == ()
        assert Path(name).read_bytes() != had[Path(name)]


def test_a_saved_calendar_goes_on_and_does_not_shrink_unasked(tmp_path: Path) -> None:
    rows = [{"id": f"e{n}", "title": f"E {n}", "when": 2000 + n} for n in range(6)]
    path = tmp_path / "a.ics"
    assert timeline.build(rows, today=TODAY).save(path) == ()
    had = path.read_bytes()
    assert timeline.build(rows, today=TODAY).save(path) == ()
    assert path.read_bytes() == had
    (told,) = timeline.build(rows[1:], today=TODAY).save(path)
    assert "1 of 6 events that calendars have is gone: 'E 0'" in told.message
    had = path.read_bytes()
    with pytest.raises(TimelineError, match="would lose more than half of its events"):
        timeline.build(rows[5:], today=TODAY).save(path)
    assert path.read_bytes() == had
    assert timeline.build(rows[5:], today=TODAY).save(path, force=True)


def test_an_edited_file_is_kept_beside_a_saved_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    made = timeline.build([{"id": "a", "title": "A", "when": 2015}], today=TODAY)
    made.save(path)
    path.write_bytes(path.read_bytes() + b"mine\n")
    (told,) = made.save(path)
    assert "changed since it was written" in told.message
    assert (tmp_path / "a.csv.edited").read_bytes().endswith(b"mine\n")


@pytest.mark.parametrize(
    ("words", "options", "expected"),
    [
        ("Nov. 30 last year", {"published": "2024-01-19"}, "2023-11-30"),
        ("Nov. 30 last year", {"published": date(2024, 1, 19)}, "2023-11-30"),
        ("last year", {"published": "2024"}, "2023"),
        ("2015", {}, "2015"),
        ("03.04.2024", {"date_order": "day-first"}, "2024-04-03"),
        ("in March", {"published": "2024-01-19", "status": "planned"}, "2024-03"),
        ("in March", {"published": "2024-01-19", "status": "occurred"}, "2023-03"),
    ],
)
def test_date_words(words: str, options: dict[str, Any], expected: str) -> None:
    assert str(timeline.read_date(words, **options).value) == expected


@pytest.mark.parametrize(
    ("words", "options"),
    [("soonish", {}), ("last year", {}), ("2015", {"published": "2015/2016"})],
)
def test_what_is_not_a_date_is_refused(words: str, options: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of a date or of its document
        timeline.read_date(words, **options)


def test_dates_of_a_text() -> None:
    found = timeline.mentions("Signed in 2015, in Rome this year.", published="2024-01-19")
    assert [(item.text, item.value) for item in found] == [("2015", "2015"), ("this year", "2024")]


def test_drafts_of_a_text(tmp_path: Path) -> None:
    text = "The town council opened the bridge on Nov. 30 last year.\n"
    path = tmp_path / "report.txt"
    path.write_text(text)
    for given in (text, text.encode(), path):
        (draft,) = timeline.drafts(given, published="2024-03-08")
        assert str(draft.value) == "2023-11-30"


#: without its types
LOOSE: Any = timeline
DAY_TIME = datetime(2024, 5, 2, 9, tzinfo=UTC)


def test_a_moment_is_its_day(town: timeline.Timeline) -> None:
    assert town.as_of(DAY_TIME).to_json() == town.as_of("2024-05-02").to_json()
    assert timeline.build(COUNCIL, today=DAY_TIME).today == date(2024, 5, 2)
    found = timeline.mentions("It opened today.", published=DAY_TIME)
    assert [item.value for item in found] == ["2024-05-02"]


@pytest.mark.parametrize("published", ["2024", "2024-05", None])
def test_today_of_a_month_is_not_a_day(published: str | None) -> None:
    (found,) = timeline.mentions("It opened yesterday.", published=published)
    assert found.when is None


@pytest.mark.parametrize("previous", ["hello\nworld\n", b"\xff\x00", "", "BEGIN:VEVENT"])
def test_a_feed_that_is_damaged_is_not_taken_for_none(
    town: timeline.Timeline, previous: str | bytes
) -> None:
    with pytest.raises(timeline.TimelineError, match="previous: "):
        town.to_ics(previous=previous)


def test_a_feed_that_is_not_there_is_not_taken_for_none(town: timeline.Timeline) -> None:
    with pytest.raises(timeline.TimelineError, match=r"missing\.ics: there is no such file"):
        town.to_ics(previous="missing.ics")


@pytest.mark.parametrize(
    "call",
    [
        lambda town: town.to_ics(now=datetime(2024, 5, 2)),  # noqa: DTZ001 - what is tested
        lambda town: town.as_of(2024),
        lambda town: town.save("a.tsv", excel=True),
        lambda town: town.save("a.csv", colour=True),
        lambda town: town.filter(tag=b"works"),
        lambda _: LOOSE.build(None),
        lambda _: LOOSE.build("seeds"),
        lambda _: LOOSE.build(Path("seeds")),
        lambda _: LOOSE.load(""),
        lambda _: LOOSE.load(["seeds"]),
        lambda _: LOOSE.build(COUNCIL, today=0),
        lambda _: LOOSE.read_date(2024),
        lambda _: LOOSE.read_date("last year", published=2024),
        lambda _: LOOSE.mentions(b"in 2015"),
        lambda _: LOOSE.mentions("in 2015", published="2024/2025"),
        lambda _: LOOSE.mentions("in 2015", language=1),
        lambda _: LOOSE.drafts(None),
    ],
)
def test_what_is_of_a_wrong_kind_is_a_value_error(town: timeline.Timeline, call: Any) -> None:
    with pytest.raises(ValueError, match=r"is not|has no|unknown option"):
        call(town)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"place": None}, ["bridge", "festival", "baths"]),
        ({"tag": (tag for tag in ["works"])}, ["bridge"]),
        ({"tag": {"works": 1}.keys()}, ["bridge"]),
        ({"year": range(2023, 2025)}, ["bridge", "festival"]),
        ({"from_": datetime(2024, 1, 1, tzinfo=UTC)}, ["festival", "baths"]),
    ],
)
def test_values_of_filters(
    town: timeline.Timeline, filters: dict[str, object], expected: list[str]
) -> None:
    assert ids(town.filter(**filters)) == expected


def test_what_it_is(town: timeline.Timeline) -> None:
    assert repr(town.filter(year=2024)) == "<Timeline 'Town: 2024', 1 event>"
    assert "bridge" in town
    assert town["bridge"] in town
    assert "bridge" not in town.filter(year=2024)


def test_what_is_doubtful() -> None:
    late = timeline.build(COUNCIL, today="2025-01-01")
    assert [problem.message[:22] for problem in late.doubts] == ["'festival' awaits word"]


@pytest.mark.parametrize("value", [10**5000, -(10**5000), [[["x"] * 2]]], ids=["+", "-", "[]"])
def test_numbers_of_thousands_of_digits_cost_one_event(value: object) -> None:
    for key in ("when", "latitude", "note"):
        event = {"id": "a", "when": "2015", "title": "A", "longitude": 1.0, key: value}
        assert timeline.build([event], today=TODAY).errors
