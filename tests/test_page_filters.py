from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import lines
from test_page_html import (
    FILES,
    SEEDS,
    SERVER,
    Element,
    Site,
    event_of,
    page_of,
    parsed,
    timeline_with,
    view_of,
)

from timeline import query
from timeline.model import Facts, Status, Timeline
from timeline.page import render
from timeline.page.filters import filters
from timeline.query import FILTERS

MANY = timeline_with(
    *(
        event_of(str(1930 + number), id=str(number), facts=Facts(title="T", tags=(f"t{number}",)))
        for number in range(60)
    )
)


def sent(form: Element) -> list[tuple[str, str]]:
    """What a browser sends of a form that nobody has touched."""
    pairs = []
    for item in form.walk():
        name = item.attributes.get("name", "")
        if item.tag == "input":
            pairs.append((name, item.attributes["value"]))
        elif item.tag == "select":
            options = item.all("option")
            chosen = [option for option in options if "selected" in option.attributes]
            assert len(chosen) <= 1
            pairs.append((name, (chosen or options)[0].attributes["value"]))
    return pairs


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("year", "2024")],
        [("year", "2020..2022"), ("year", "1987")],
        [("from", "2022"), ("to", "2024")],
        # No year of the list, and no year at all.
        [("from", "1950"), ("to", "2024-05-03")],
        [("status", "planned")],
        [("status", "planned"), ("status", "cancelled")],
        [("tag", "culture")],
        [("tag", "CULTURE"), ("tag", "trade")],
        [("tag", "no such")],
        [("place", "Rome"), ("place", "Astana"), ("source", "outlook")],
        [("search", "italy rome"), ("search", "meeting")],
    ],
)
def test_the_form_asks_what_is_asked(pairs: list[tuple[str, str]]) -> None:
    form = page_of(SEEDS, *pairs).one("form")
    assert query.read(sent(form)) == query.read(pairs)


@settings(max_examples=40)
@given(
    pairs=st.lists(
        st.tuples(st.sampled_from(("tag", "place", "source", "search")), lines)
        | st.tuples(st.just("status"), st.sampled_from(Status))
        | st.tuples(st.just("year"), st.integers(1, 9999).map("{:04}".format)),
        max_size=6,
    )
)
def test_the_form_asks_what_is_asked_whatever_it_is(pairs: list[tuple[str, str]]) -> None:
    form = page_of(SEEDS, *pairs).one("form")
    assert query.read(sent(form)) == query.read(pairs)


def test_the_form_keeps_the_day_that_is_asked_for() -> None:
    view = replace(view_of(SEEDS, ("tag", "culture")), as_of=date(2024, 2, 1))
    assert ("as-of", "2024-02-01") in sent(parsed(render(view)).one("form"))


@pytest.mark.parametrize(
    ("everything", "action"),
    [("./?as-of=2024-02-01", "./"), ("/lines/", "/lines/"), ("?as-of=2024-02-01", ""), ("", "")],
)
def test_the_form_is_sent_to_the_page_itself(everything: str, action: str) -> None:
    class Asked(Site):
        def relative(self, kind: str, asked: query.Query, number: int = 1) -> str:
            return everything if kind == "page" else super().relative(kind, asked, number)

    form = page_of(site=Asked()).one("form").attributes
    assert form.get("action", "") == action
    assert form["method"] == "get"


def test_controls_have_labels() -> None:
    form = page_of().one("form")
    labelled = {label.attributes["for"]: label.text for label in form.all("label")}
    # None of the events has a field of its own.
    assert labelled == {
        name: row.label for name, row in FILTERS.items() if name not in {"where", "event"}
    }
    for name in labelled:
        assert form.one(id=name).attributes["name"] == name
    assert form.one("button").text == "Show"


@pytest.mark.parametrize(("pairs", "opened"), [([("tag", "x")], False), ([("place", "x")], True)])
def test_what_is_folded_away_unfolds_where_it_is_asked(
    pairs: list[tuple[str, str]], *, opened: bool
) -> None:
    (more,) = page_of(SEEDS, *pairs).one("form").all("details")
    assert ("open" in more.attributes) is opened


def test_of_very_many_places_one_is_written() -> None:
    events = (
        event_of("2024", id=str(n), facts=Facts(title="T", place=f"P{n}")) for n in range(101)
    )
    form = page_of(timeline_with(*events), ("place", "P7")).one("form")
    assert form.one("input", id="place").attributes["value"] == "P7"


def test_only_statuses_and_tags_that_there_are_can_be_chosen() -> None:
    form = page_of().one("form")
    offered = [option.text for option in form.one("select", id="status").all("option")]
    assert offered == ["Any status", "occurred", "under way", "planned", "proposed"]
    tags = [option.text for option in form.one("select", id="tag").all("option")]
    assert tags[:3] == ["Any tag", "climate", "culture"]


@pytest.mark.parametrize(("timeline", "decades"), [(SEEDS, 0), (MANY, 6)])
def test_many_years_stand_by_decades(timeline: Timeline, decades: int) -> None:
    select = page_of(timeline).one("select", id="from")
    groups = select.all("optgroup")
    assert len(groups) == decades
    assert [group.attributes["label"] for group in groups][:1] == ["1930s"][:decades]


def test_what_is_asked_can_be_taken_back_one_by_one() -> None:
    asked = filters(view_of(SEEDS, ("year", "2020.."), ("tag", "trade"), ("source", "x"))).asked
    assert [(item.label, item.words, item.without) for item in asked] == [
        ("Year", "from 2020", "./?tag=trade&source=x"),
        ("Tag", "trade", "./?year=2020..&source=x"),
        ("Source", "x", "./?year=2020..&tag=trade"),
    ]
    listed = page_of(SEEDS, ("tag", "trade")).one("ul", class_="asked-for")
    remove, everything = listed.all("a")
    assert remove.attributes["aria-label"] == "Remove the filter Tag: trade"
    assert (everything.text, everything.attributes["href"]) == ("Show all 16 events", "./")


def test_nothing_is_taken_back_where_nothing_is_asked() -> None:
    assert not page_of().all("ul", class_="asked-for")


def test_a_site_of_files_has_links_and_a_form_that_waits_for_the_script() -> None:
    page = page_of(SEEDS, ("year", "2024"), site=FILES)
    form = page.one("section", class_="filter").one("form")
    assert "hidden" in form.attributes
    # A length of time from today would be wrong tomorrow, and a year is from and to.
    names = {name for name, _ in sent(form)}
    assert names == {*FILTERS} - {"upcoming", "year", "where", "event"}
    assert "hidden" not in page_of(SEEDS).one("section", class_="filter").one("form").attributes
    nav = page.one("nav", class_="pages")
    years = nav.one("ul", class_="years").all("a")
    assert [link.text for link in years] == ["1987", "2015", *map(str, (2020, *range(2022, 2027)))]
    assert years[0].attributes["href"] == "./?year=1987"
    assert [link.text for link in nav.all("a", aria_current="page")] == ["2024"]
    tags = nav.one("ul", class_="tags").all("a")
    assert [link.text for link in tags][:2] == ["climate", "culture"]


def test_the_page_of_all_is_the_current_one_where_nothing_is_asked() -> None:
    nav = page_of(site=FILES).one("nav", class_="pages")
    assert [link.text for link in nav.all("a", aria_current="page")] == ["All 16 events"]


def test_many_years_and_tags_are_grouped_and_folded_away() -> None:
    nav = page_of(MANY, site=FILES).one("nav", class_="pages")
    assert len(nav.all("li", class_="decade")) == 6
    folded = nav.all("details")[1]
    assert folded.one("summary").text == "60 tags"
    assert "open" not in folded.attributes
    asked = page_of(MANY, ("tag", "t3"), site=FILES).one("nav", class_="pages")
    assert "open" in asked.all("details")[1].attributes


@pytest.mark.parametrize("site", [SERVER, FILES])
def test_years_before_1000_are_named_and_asked_as_they_are(site: Site) -> None:
    page = page_of(timeline_with(event_of("0987")), site=site)
    told = [item.text for item in page.walk() if item.tag in ("option", "a")]
    assert "AD 987" in told


def test_a_site_that_has_but_one_page_offers_no_other() -> None:
    class One(Site):
        def relative(self, kind: str, asked: query.Query, number: int = 1) -> str:
            return "" if asked.asks else super().relative(kind, asked, number)

    assert filters(view_of(site=One(has_form=False))).links is None
