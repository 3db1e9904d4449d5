"""The order of events within a day, which no export and no order of files changes."""

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import TODAY, timeline_of

from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.pages import layout
from timeline.formats import WRITTEN, Export
from timeline.formats.load import load
from timeline.formats.options import ExportOptions
from timeline.merge import build
from timeline.model import Timeline

DAY = "2027-06-05"


def listed(rows: list[tuple[str, str, object]]) -> str:
    """A seed of events: id, date and place in the day."""
    return "".join(
        f'[[event]]\nid = "{name}"\ntitle = "{name.upper()}"\nwhen = "{when}"\n'
        + ("" if place is None else f"order = {place}\n")
        for name, when, place in rows
    )


def ids(timeline: Timeline) -> list[str]:
    """The ids of its events, in their order."""
    return [event.id for event in timeline.events]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # as the seed has them
        ([("z", DAY, None), ("m", DAY, None), ("a", DAY, None)], "z m a"),
        ([("z", "2027", None), ("a", "2027", None)], "z a"),
        ([("z", "2027-06/..", None), ("a", "2027-06/..", None)], "z a"),
        # what the seed has first is later
        ([("z", "2027-06-06", None), ("a", DAY, None)], "a z"),
        # the time of day, and what has none before it
        ([("z", f"{DAY}T14:00", None), ("m", f"{DAY}T09:00", None), ("a", DAY, None)], "a m z"),
        # the shorter window
        ([("z", "2027", None), ("m", "2027-01", None), ("a", "2027-01-01", None)], "a m z"),
        # a place that is stated, before the time and before what states none
        ([("z", DAY, 2), ("m", DAY, 1), ("a", DAY, None)], "m z a"),
        ([("z", DAY, 0), ("m", DAY, -1)], "m z"),
        ([("z", f"{DAY}T14:00", 3), ("m", DAY, 2), ("a", f"{DAY}T09:00", 1)], "a m z"),
        # in that day only
        ([("z", "2027-06-06", 1), ("a", DAY, 2)], "a z"),
        # the same place: as the seed has them
        ([("z", DAY, 1), ("a", DAY, 1)], "z a"),
        # what ends the day before stands behind that day
        ([("z", DAY, None), ("m", "2027-06-04", None), ("a", "../2027-06-04", None)], "m a z"),
    ],
)
def test_what_goes_before_what(rows: list[tuple[str, str, object]], expected: str) -> None:
    timeline, problems = timeline_of(listed(rows))
    assert not problems
    assert ids(timeline) == expected.split()


def test_documents_follow_each_other_by_their_ids_however_the_files_are_named(
    tmp_path: Path,
) -> None:
    head = '[document]\nid = "{}"\npublished = 2027-01-02\n'
    seeds = {
        "one.toml": head.format("herald") + listed([("z", DAY, None), ("b", DAY, None)]),
        "two.toml": head.format("gazette") + listed([("y", DAY, None), ("a", DAY, None)]),
        "list.csv": f"id,title,when\nx,X,{DAY}\nc,C,{DAY}\n",
        "again.csv": f"id,title,when\nw,W,{DAY}\nd,D,{DAY}\n",
    }
    for name, text in seeds.items():
        (tmp_path / name).write_text(text)
    found = set()
    for order in permutations(seeds):
        records = load([str(tmp_path / name) for name in order], bytes)
        found.add(tuple(ids(build(records, today=TODAY)[0])))
    assert found == {("w", "d", "x", "c", "y", "a", "z", "b")}


def test_the_first_document_of_an_event_gives_its_row_and_a_later_one_its_place() -> None:
    first = "[document]\npublished = 2026-01-02\n" + listed([("z", DAY, None), ("a", DAY, None)])
    later = '[document]\npublished = 2026-03-02\n[[event]]\nid = "{}"\norder = {}\n'
    assert ids(timeline_of(first, later.format("z", 5))[0]) == ["z", "a"]
    assert ids(timeline_of(first, later.format("a", 0))[0]) == ["a", "z"]
    event = timeline_of(first, later.format("a", 0))[0].events[0]
    change = event.revisions[-1].changes[0]
    assert (change.field, change.before, change.after) == ("order", "", "0")


@pytest.mark.parametrize(
    ("cell", "expected"), [("3", 3), ("-1", -1), ("+2", 2), ("3.0", 3), (" 4 ", 4), ("0", 0)]
)
def test_a_sheet_may_say_it(cell: str, expected: int, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id,title,when,order\na,A,{DAY},{cell}\n")
    records = load([str(tmp_path)], bytes)
    assert not records.problems
    assert [item.facts.order for item in records.statements] == [expected]


@pytest.mark.parametrize(
    "value", ['"first"', "1.5", "true", "[1]", "inf", "nan", "9999999999", f"0x{'f' * 5000}"]
)
def test_what_is_not_a_whole_number_is_refused(value: str) -> None:
    text = listed([("a", DAY, None)]) + f"order = {value}\n"
    timeline, problems = timeline_of(text)
    assert not timeline.events
    assert "order" in problems[0].message


def written(timeline: Timeline, name: str) -> bytes:
    """Its export in a format."""
    return WRITTEN[name].written(Export(timeline=timeline, options=ExportOptions())).pages[0]


places = st.none() | st.integers(-2, 2)
dates = st.sampled_from((DAY, f"{DAY}T09:00", "2027-06", "2027-06-06", "since 2027-06-05"))


@settings(max_examples=40)
@given(rows=st.lists(st.tuples(dates, places), min_size=2, max_size=6), seed=st.randoms())
@pytest.mark.parametrize("name", ["csv", "tsv", "json", "ics"])
def test_every_export_gives_the_order_back(
    name: str,
    rows: list[tuple[str, object]],
    seed: object,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    names = [f"e{number}" for number in range(len(rows))]
    seed.shuffle(names)  # type: ignore[attr-defined] # of random
    seeds = listed([(name, *row) for name, row in zip(names, rows, strict=True)])
    timeline, problems = timeline_of(seeds)
    assert not problems
    path = tmp_path_factory.mktemp("again") / f"a.{name}"
    path.write_bytes(written(timeline, name))
    again, _ = build(load([str(path)], bytes), today=TODAY)
    assert ids(again) == ids(timeline)
    assert written(again, name) == written(timeline, name)


def test_json_on_one_line_keeps_it(tmp_path: Path) -> None:
    timeline, _ = timeline_of(listed([("z", DAY, None), ("m", DAY, None), ("a", DAY, None)]))
    said = json.loads(written(timeline, "json"))
    (tmp_path / "a.json").write_text(json.dumps(said))
    assert ids(build(load([str(tmp_path)], bytes), today=TODAY)[0]) == ["z", "m", "a"]


def test_the_chart_has_it_too() -> None:
    timeline, _ = timeline_of(listed([("z", DAY, None), ("a", DAY, 1), ("m", DAY, None)]))
    (page,) = layout(timeline, ChartOptions())
    assert [entry.event for entry in page.entries] == ids(timeline) == ["a", "z", "m"]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("[..1349,1451..]", ["1349", "x", "1400", "2026"]),
        ("[..1349,1500]", ["1349", "x", "1400", "2026"]),
        ("[1300,1451..]", ["x", "1349", "1400", "2026"]),
        ("../1400", ["1349", "1400", "x", "2026"]),
        ("1380/..", ["1349", "x", "1400", "2026"]),
    ],
)
def test_what_is_open_stands_where_anything_of_it_is_known(when: str, expected: list[str]) -> None:
    rows = ((name, name if name != "x" else when) for name in ("1349", "1400", "2026", "x"))
    text = "".join(f'[[event]]\nid = "{a}"\ntitle = "T"\nwhen = "{b}"\n' for a, b in rows)
    timeline, _ = timeline_of(text)
    assert [event.id for event in timeline.events] == expected
