from datetime import date

import pytest

from timeline.query import read
from timeline.server.resource import Order, disposition


@pytest.mark.parametrize(
    ("timeline_id", "query", "number", "said"),
    [
        ("rome", {}, 1, 'filename="rome.svg"'),
        ("rome", {"year": "2024"}, 2, 'filename="rome-2024-2.svg"'),
        ("", {}, 1, 'filename="timeline.svg"'),
        ("Köln", {}, 1, "filename=\"koln.svg\"; filename*=UTF-8''k%C3%B6ln.svg"),
        ("straße", {}, 1, 'filename="strasse.svg"'),
        # What is left of other scripts is nothing, or the hyphens.
        ("рим", {}, 1, "filename=\"timeline.svg\"; filename*=UTF-8''%D1%80%D0%B8%D0%BC.svg"),
        (
            "рим-и",
            {"year": "2024"},
            2,
            (
                'filename="timeline-2024-2.svg"; '
                "filename*=UTF-8''%D1%80%D0%B8%D0%BC-%D0%B8-2024-2.svg"
            ),
        ),
        (
            "rome",
            {"search": "рим"},
            1,
            "filename=\"rome.svg\"; filename*=UTF-8''rome-%D1%80%D0%B8%D0%BC.svg",
        ),
    ],
)
def test_names_of_files(timeline_id: str, query: dict[str, str], number: int, said: str) -> None:
    order = Order(kind="svg", query=read(query.items()))
    assert disposition(order, timeline_id, number) == f"inline; {said}"


def test_a_name_with_a_day() -> None:
    order = Order(kind="ics", as_of=date(2024, 2, 29))
    assert disposition(order, "рим", 1).startswith(
        'inline; filename="timeline-as-of-2024-02-29.ics"; filename*='
    )


def test_what_is_asked_takes_room() -> None:
    short, long = (Order(kind="ics", query=read([("search", text)])) for text in ("a", "a" * 4000))
    assert long.size - short.size >= 3999
