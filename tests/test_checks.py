from datetime import date

import pytest
from making import TODAY, timeline_of

from timeline.checks import check


def warnings(*texts: str, today: date = TODAY) -> list[str]:
    timeline, problems = timeline_of(*texts)
    assert not problems
    return [str(problem) for problem in check(timeline, today=today)]


PLAN = """[document]
published = 2024-01-19
[[event]]
id = "x"
title = "X"
when = "this year"
status = "{status}"
"""


@pytest.mark.parametrize("status", ["planned", "proposed", "postponed"])
def test_overdue(status: str) -> None:
    text = PLAN.format(status=status)
    assert warnings(text, today=date(2024, 12, 31)) == []
    assert warnings(text, today=date(2025, 1, 1)) == [
        (
            f"a.toml:3: warning: 'x' is overdue: {status} for 2024, which is over; "
            "state its status, or what a later document says of it"
        )
    ]


@pytest.mark.parametrize("status", ["occurred", "cancelled"])
def test_what_is_over_is_not_overdue(status: str) -> None:
    assert warnings(PLAN.format(status=status), today=date(2030, 1, 1)) == []


def test_alike() -> None:
    text = "".join(
        f'[[event]]\nid = "{name}"\ntitle = "{title}"\nwhen = "{when}"\n'
        for name, title, when in (
            ("a", "Summit", "2015"),
            ("b", "summit", "2015-03"),
            ("c", "Summit", "2016"),  # another year's
            ("d", "Other", "2015"),
        )
    )
    assert warnings(text) == [
        (
            "a.toml:5: warning: 'b' and 'a' have one title and may be one event: "
            "give both the same id, or tell their titles apart"
        )
    ]


def test_without_a_source() -> None:
    plain = '[[event]]\nid = "own"\ntitle = "Own"\nwhen = 2015\n'
    assert warnings(plain) == []
    assert warnings(plain, PLAN.format(status="occurred")) == [
        "a.toml:1: warning: 'own' has no source: no document states it"
    ]
    assert warnings(plain + plain.replace("wn", "ne"), PLAN.format(status="occurred")) == [
        "a.toml:1: warning: 'own' and 1 more have no source: no document states it"
    ]


def test_a_silent_document() -> None:
    text = "[document]\npublished = 2024-01-19\n"
    assert warnings(text) == ["a.toml:1: warning: document 'a' states no event"]
