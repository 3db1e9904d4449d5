"""Answers of Wikidata: what they are about, and dates no more exact than the store says."""

import json

import pytest
from importing import Imported, imported

_ENTITY = "http://www.wikidata.org/entity/"
_XSD = "http://www.w3.org/2001/XMLSchema#"


def uri(name: str) -> dict[str, str]:
    return {"type": "uri", "value": _ENTITY + name}


def text(value: str) -> dict[str, str]:
    return {"type": "literal", "value": value}


def day(value: str) -> dict[str, str]:
    return {"type": "literal", "datatype": _XSD + "dateTime", "value": f"{value}T00:00:00Z"}


def row(**said: dict[str, str]) -> dict[str, dict[str, str]]:
    return {"event": uri("Q1"), "eventLabel": text("Fair"), **said}


def answer(*rows: dict[str, dict[str, str]]) -> Imported:
    return imported(json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}), "a.json")


def test_a_row_is_an_event_with_the_names_of_what_it_is_about() -> None:
    found = answer(
        row(
            date=day("1851-05-03"),
            place=uri("Q2"),
            placeLabel=text("Leith"),
            coord=text("Point(-3.17 55.97)"),
            visitors=text("400"),
        )
    )
    fair = found["Fair"]
    assert (fair.id, fair.facts.url, str(fair.when)) == ("Q1", _ENTITY + "Q1", "1851-05-03")
    assert (fair.facts.place, fair.facts.extra) == ("Leith", (("visitors", "400"),))
    assert fair.facts.coordinates is not None
    assert fair.facts.coordinates.latitude == 55.97
    assert found.said("addresses").endswith("not read: 1 addresses of place")


DATES = [
    ("1851-05-03", "", "1851-05-03"),
    ("1851-05-03", "11", "1851-05-03"),
    ("1851-01-01", "11", "1851-01-01"),
    ("1851-05-03", "10", "1851-05"),
    ("1851-05-03", "9", "1851"),
    ("1851-05-03", "8", "185X"),
    ("1900-01-01", "7", "18XX"),
    ("-0043-03-15", "11", "-0043-03-15"),
    ("-0099-01-01", "7", "-0099~"),
    ("-12000-01-01", "", "Y-12000"),
    # A store has no other way to write a whole year or month.
    ("1851-01-01", "", "1851"),
    ("1851-05-01", "", "1851-05"),
]


@pytest.mark.parametrize(("value", "precision", "when"), DATES)
def test_a_date_is_as_exact_as_the_store_knows_it(value: str, precision: str, when: str) -> None:
    exact = {"datePrecision": text(precision)} if precision else {}
    found = answer(row(date=day(value), **exact))
    assert found.dated == [("Fair", when)]


def test_what_is_read_as_a_year_is_told() -> None:
    found = answer(row(date=day("1851-01-01")), row(date=day("1852-01-01")))
    assert "2 dates are the first of a year or a month" in found.said("wikibase")
    assert {event.id for event in found.events} == {"fair-1851", "fair-1852"}


def test_an_answer_without_a_row() -> None:
    assert answer().said("no row").endswith("error: no row in this answer")
