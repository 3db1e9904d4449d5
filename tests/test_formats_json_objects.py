"""Lists of objects of any program: places, times in seconds, keys of one's own, and JSON Lines."""

import json
from typing import Any

import pytest
from importing import Imported, imported


def of(*objects: dict[str, object], **options: Any) -> Imported:
    return imported(json.dumps({"events": objects}), "a.json", **options)


def test_a_list_of_conferences() -> None:
    reed = {
        "name": "Reed Days",
        "startDate": "2026-05-03",
        "endDate": "2026-05-05",
        "city": "Riga",
        "country": "Latvia",
        "url": "https://example.org/reed",
        "cfpEndDate": "2026-02-01",
        "online": False,
    }
    found = of(reed, {"name": "Quay", "startDate": "2026-07", "city": "Riga", "country": "Riga"})
    assert found.dated == [("Reed Days", "2026-05-03/2026-05-05"), ("Quay", "2026-07")]
    facts = found["Reed Days"].facts
    assert (facts.place, facts.url) == ("Riga, Latvia", "https://example.org/reed")
    extra = {"country": "Latvia", "cfpEndDate": "2026-02-01", "online": "false"}
    assert dict(facts.extra) == extra
    assert found["Quay"].facts.place == "Riga"
    assert found.said("stands in the place") == (
        "a.json:1: note: 'country' stands in the place too, behind 'city'"
    )


PLACES: list[tuple[dict[str, object], str, tuple[float, float] | None]] = [
    ({"city": "Riga", "country": {"code": "LV", "name": "Latvia"}}, "Riga, Latvia", None),
    ({"name": "Hall", "address": {"street": "Quay 1", "city": "Riga"}}, "Hall, Quay 1, Riga", None),
    ({"name": "Hall", "geo": {"lat": 56.9, "lng": 24.1}}, "Hall", (56.9, 24.1)),
    ({"city": "Riga", "lat": 56.9, "lon": 24.1}, "Riga", (56.9, 24.1)),
    # Nobody knows which of two comes first.
    ({"name": "Hall", "coordinates": [24.1, 56.9]}, "Hall", None),
]


@pytest.mark.parametrize(("location", "place", "point"), PLACES)
def test_an_object_is_a_place(
    location: dict[str, object], place: str, point: tuple[float, float] | None
) -> None:
    facts = of({"name": "Fair", "date": "2026", "location": location})["Fair"].facts
    found = facts.coordinates
    assert facts.place == place
    assert (found and (found.latitude, found.longitude)) == point


def test_keys_that_no_object_has_both_of_are_one() -> None:
    found = of(
        {"name": "A", "date": "2026-05", "venue": "Hall"},
        {"title": "B", "startDate": "2026-06-01", "endDate": "2026-06-03", "location": "Riga"},
        {"name": "C", "start": "2026-07"},
    )
    assert found.dated == [("A", "2026-05"), ("B", "2026-06-01/2026-06-03"), ("C", "2026-07")]
    assert [event.facts.place for event in found.events] == ["Hall", "Riga", ""]
    assert found.said("'date' is read").endswith(
        "'date' is read as 'startDate': no object has both"
    )
    # Where one has both, each stays what it is.
    both = of({"name": "A", "date": "2026", "startDate": "2026-05"}, {"name": "B", "date": "2025"})
    assert not any("no object has both" in text for text in both.problems)


def test_columns_are_named_by_keys_and_keys_within_keys() -> None:
    fair = {"what": {"label": "Fair"}, "on": {"day": "2026-05-03"}, "size": 4}
    columns = {"title": "what.label", "when": "on.day"}
    found = of(fair, columns=columns)
    assert found.dated == [("Fair", "2026-05-03")]
    assert found["Fair"].facts.extra == (("size", "4"),)


EPOCHS = [
    ({"start": 1777800000}, "2026-05-03T09:20Z", "seconds"),
    ({"start": 1777800000, "end": 1777807200}, "2026-05-03T09:20Z/2026-05-03T11:20Z", "seconds"),
    ({"startTime": "1777800000123"}, "2026-05-03T09:20Z", "milliseconds"),
    ({"timestamp": 1777800007}, "2026-05-03T09:20:07Z", "seconds"),
    ({"date": 1777766400}, "2026-05-03", "seconds since 1970, read as days"),
    ({"start_date": 1777766400000, "end_date": 1777852800000}, "2026-05-03/2026-05-04", "days"),
    # A number under another name is no time.
    ({"date": "2026", "phone": 1777800000}, "2026", ""),
    ({"date": 2026}, "2026", ""),
]


@pytest.mark.parametrize(("said", "when", "told"), EPOCHS)
def test_times_in_seconds(said: dict[str, object], when: str, told: str) -> None:
    found = of({"name": "Fair", **said})
    assert found.dated == [("Fair", when)]
    assert [told in text for text in found.problems if "since 1970" in text] == [True] * bool(told)


LINES = """\
{"name": "A", "date": "2026-05"}

{"name": "B", "date": "2025"
{"name": "C", "date": "2024"}
"""


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json"])
def test_an_object_a_line(name: str) -> None:
    found = imported(LINES, name)
    assert found.dated == [("C", "2024"), ("A", "2026-05")]
    assert found.said("not JSON").startswith(f"{name}:3: error: not JSON: expecting")


def test_lines_without_an_object() -> None:
    found = imported("\n", "a.jsonl")
    assert found.said("no event").startswith("a.jsonl:1: error: no event: write an object a line")


def test_what_few_may_see_is_private_under_any_key() -> None:
    found = of(
        {"name": "A", "date": "2024", "circle": "confidential"},
        {"name": "B", "date": "2024", "private": True},
        {"name": "C", "date": "2024", "circle": "choir", "room": {"door": "private"}},
        {"name": "D", "date": "2024", "circle": "choir"},
    )
    assert [event.facts.title for event in found.events if event.is_private] == ["A", "B", "C"]
