"""What the cells of a sheet say that people write for each other, and not for a program."""

from datetime import date

import pytest

from timeline.formats.csv import read
from timeline.model import Problem, Severity, Statement
from timeline.seeds.check import check
from timeline.seeds.reading_options import ReadOptions

OPTIONS = ReadOptions(today=date(2026, 11, 22))


def read_sheet(text: str) -> tuple[dict[str, Statement], list[Problem]]:
    """The statements of a sheet by their titles, and what is told."""
    checked = check(read(text, "s.csv", OPTIONS), "s")
    found = {item.facts.title: item for item in checked.statements}
    assert len(found) == len(checked.statements)
    return found, [item for item in checked.problems if "no id" not in item.message]


@pytest.mark.parametrize("header", ["Event,Date,State", "title,when,status"])
@pytest.mark.parametrize(
    ("said", "day", "status", "is_kept", "told"),
    [
        ("Done", "2026-05-04", "occurred", False, ""),
        ("Done", "2026-11-22", "occurred", False, ""),
        ("Done", "2026-12-04", None, True, "said to be over before its date, which lies ahead"),
        ("Done", "2027", None, True, "said to be over before its date"),
        ("Abgesagt", "2026-12-04", "cancelled", False, ""),
        ("TBC", "2026-12-04", "proposed", False, ""),
        ("in progress", "2026-05-04", "planned", True, ""),
        ("Confirmed", "2026-12-04", None, True, ""),
        ("Ball in court", "2026-12-04", None, True, "(line 3): not a status that is known"),
        ("planned", "2026-12-04", "planned", False, ""),
    ],
)
def test_statuses(
    header: str, said: str, day: str, status: str | None, told: str, *, is_kept: bool
) -> None:
    found, problems = read_sheet(f"{header}\nTalk,2026-12-04,planned\nFair,{day},{said}\n")
    fair = found["Fair"]
    assert str(fair.reading and fair.reading.value) == day
    assert (fair.status and fair.status.value) == status
    assert [text for _, text in fair.facts.extra] == ([said] if is_kept else [])
    kept = [item.message for item in problems if "kept as its event's own field" in item.message]
    assert [told in message for message in kept] == ([True] if told else [])
    assert all(item.severity is not Severity.ERROR for item in problems)
