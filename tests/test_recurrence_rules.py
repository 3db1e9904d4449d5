"""Rules of what comes again, in counted steps."""

from datetime import datetime

import pytest

from timeline.recurrence.old_rules import modern
from timeline.recurrence.rules import RuleError, Steps, occurrences, parts_of


def test_a_rule_takes_the_steps_that_it_goes() -> None:
    parts = parts_of("FREQ=weekly;BYDAY=MO")
    assert parts == {"FREQ": "WEEKLY", "BYDAY": "MO"}
    steps = Steps(left=20)
    start = datetime(2024, 1, 1)  # noqa: DTZ001 - local
    found = occurrences("FREQ=WEEKLY", start, steps)
    assert [next(found).day for _ in range(3)] == [1, 8, 15]
    assert steps.left == 20 - 1 - 3 - 2 * 2
    with pytest.raises(RuleError, match="more than 1,000,000 steps"):
        list(found)


@pytest.mark.parametrize(
    ("old", "rule"),
    [
        ("D1 #5", "FREQ=DAILY;INTERVAL=1;COUNT=5"),
        ("D2 20240301T000000", "FREQ=DAILY;INTERVAL=2;UNTIL=20240301T000000"),
        ("W1 MO WE #0", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE"),
        ("w2 tu #10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10"),
        # what does not say how often comes twice
        ("W1", "FREQ=WEEKLY;INTERVAL=1;COUNT=2"),
        ("MP1 1+ MO #12", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO;COUNT=12"),
        ("MP1 1+ MO TH 1- FR #0", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO,1TH,-1FR"),
        ("MD1 1 15 LD #0", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,15,-1"),
        ("YM1 6 12 20300101T000000Z", "FREQ=YEARLY;INTERVAL=1;BYMONTH=6,12;UNTIL=20300101T000000Z"),
        ("YD1 100 #3", "FREQ=YEARLY;INTERVAL=1;BYYEARDAY=100;COUNT=3"),
        # of today, or of no kind
        ("FREQ=DAILY;COUNT=2", "FREQ=DAILY;COUNT=2"),
        ("X1 MO", "X1 MO"),
        ("", ""),
    ],
)
def test_rules_of_vcalendar_are_those_of_today(old: str, rule: str) -> None:
    assert modern(old) == rule


def test_a_rule_of_vcalendar_with_days_that_are_none_is_refused() -> None:
    with pytest.raises(RuleError, match="XX is not a day: write FREQ=… as RFC 5545 has it"):
        modern("MD1 XX #2")
