import pytest

import timeline
from timeline.query.sort import SORTS, in_order

EVENTS = timeline.build(
    [
        {"id": "d", "title": "alpha", "when": "2015", "place": "rome", "status": "cancelled"},
        {"id": "a", "title": "Beta", "when": "2013", "status": "planned"},
        {"id": "c", "title": "Gamma", "when": "2014", "place": "Almaty", "status": "occurred"},
        {"id": "b", "title": "beta", "when": "2016", "place": "Rome", "status": "planned"},
    ],
    today="2020",
).events


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("date", "acdb"),
        ("-date", "bdca"),
        ("title", "dabc"),
        ("status", "cabd"),
        ("place", "cdba"),
        ("id", "abcd"),
    ],
)
def test_orders(name: str, expected: str) -> None:
    assert "".join(event.id for event in in_order(EVENTS, name)) == expected


def test_every_order_is_tried() -> None:
    (mark,) = (item for item in test_orders.pytestmark if item.name == "parametrize")  # type: ignore[attr-defined]
    assert [name for name, _ in mark.args[1]] == list(SORTS)
