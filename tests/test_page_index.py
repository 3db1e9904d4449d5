"""The index by which a script filters, beside what the server chooses."""

import gzip
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from finding import CASES, SEEDS
from making import TODAY, timeline_of
from test_page_html import FILES, event_of, page_of, timeline_with, view_of

from timeline import query
from timeline.model import Facts
from timeline.page.index import index_of, whole_index
from timeline.query import FILTERS
from timeline.text.fold import fold
from timeline.text.script_json import script_json

FOUND, PROBLEMS = timeline_of(SEEDS)


@pytest.mark.parametrize(("pairs", "chosen"), CASES)
def test_the_server_finds(
    pairs: tuple[tuple[str, str], ...], chosen: tuple[str, ...] | None
) -> None:
    if chosen is None:
        with pytest.raises(ValueError, match="is not a date"):
            query.read(pairs)
    else:
        events = query.select(FOUND, query.read(pairs)).events
        assert tuple(sorted(event.id for event in events)) == chosen


def test_each_event_has_the_values_that_the_filters_say() -> None:
    assert PROBLEMS == ()
    index = index_of(view_of(FOUND))
    assert {*index["has"]} >= {"tag", "place", "participant", "status"}
    for name, has in index["has"].items():
        for at, value in enumerate(has["values"]):
            holds = FILTERS[name].choose(FOUND, (FILTERS[name].read(value),))
            for places, event in zip(has["of"], FOUND.events, strict=True):
                named = at in (places if isinstance(places, list) else [places])
                # Rome is a part of what Romeo is: those are told by their texts.
                assert holds(event) == named or has["part"], (name, value, event.id)


def test_it_ends_no_element_and_reads_back() -> None:
    event = event_of("2024", facts=Facts(title="</script><!--", place="\u2028&"))
    index = index_of(view_of(timeline_with(event)))
    text = script_json(index)
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text) == json.loads(json.dumps(index))
    block = page_of(timeline_with(event)).one("script", id="find-index")
    assert block.attributes["type"] == "application/json"


def test_a_thousand_events_are_small() -> None:
    words = ("opens", "closes", "signs", "visits", "delays", "reviews", "extends")
    events = (
        event_of(
            f"{1990 + n % 40}-{n % 12 + 1:02}-{n % 28 + 1:02}",
            id=f"e{n}",
            facts=Facts(
                title=f"Town {n * 7 % 90} {words[n % 7]} bridge {n * 13 % 101} over {n * 3 % 17}",
                tags=(f"tag{n % 9}", f"tag{n % 5}"),
                place=f"Place {n % 23}",
            ),
        )
        for n in range(1000)
    )
    whole = timeline_with(*events)
    packed = gzip.compress(script_json(whole_index(whole, FILES, "en")).encode(), 6)
    assert len(packed) < 40_000


def test_one_day_on_the_index_of_a_site_is_the_same() -> None:
    tomorrow = replace(FOUND, today=TODAY + timedelta(days=1))
    assert whole_index(FOUND, FILES, "en") == whole_index(tomorrow, FILES, "en")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("STRASSE Straße", "strasse strasse"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("ﬁn de siècle", "fin de siecle"),
        ("Ёлка", "елка"),
        ("東京 서울 หนังสือ", "東京 서울 หนังสือ"),
    ],
)
def test_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(fold(text)) == folded
