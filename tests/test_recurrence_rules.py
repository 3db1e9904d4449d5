"""Rules of what comes again, in counted steps."""

from datetime import datetime

import pytest

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
