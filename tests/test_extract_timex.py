"""What TIMEX3 writes of dates: `value` and `mod`."""

import pytest

from timeline import edtf
from timeline.dates.rules import Modifier
from timeline.extract import timex

VALUES = [
    ("2023-11-30", "2023-11-30"),
    ("2024-33", "2024-Q1"),
    ("2024-21", "2024-SP"),
    ("2024-29", "2024-SP"),
    ("2024-32", "2024-WI"),
    ("2024-40", "2024-H1"),
    ("2024-41", "2024-H2"),
    ("199X", "199"),
    ("18XX", "18"),
    ("1XXX", "1"),
    ("-0043", "BC0044"),
    ("0000", "BC0001"),
    ("-0043-03-15", "BC0044-03-15"),
    ("-0043-33", "BC0044-Q1"),
    ("-04XX", "BC04"),
    ("-1XXX", "BC1"),
    ("-0498/-0489", "BC049"),
    ("156X-12-25", "156X-12-25"),
    ("2004-XX-11", "2004-XX-11"),
    ("2004-06~-11", "2004-06-11"),
    ("1950S2", "1950"),
    # A set of TIMEX3 is what comes again: of these it is the first.
    ("[1348,1349]", "1348"),
    ("2024-07/2024-12", "2024-H2"),
    ("2024-01-15/2024-01-21", "2024-W03"),
    ("../1349", "1349"),
]
MODS = [
    ("2026", Modifier.WHOLE, ""),
    ("2022/2024", Modifier.WITHIN, ""),
    ("2026", Modifier.START, "START"),
    ("2026", Modifier.MID, "MID"),
    ("2026", Modifier.END, "END"),
    ("../1349", Modifier.BEFORE, "BEFORE"),
    ("1351/..", Modifier.AFTER, "AFTER"),
    ("../1349", Modifier.ON_OR_BEFORE, "ON_OR_BEFORE"),
    ("1351/..", Modifier.ON_OR_AFTER, "ON_OR_AFTER"),
    ("1500~", Modifier.WHOLE, "APPROX"),
    ("1500%", Modifier.WHOLE, "APPROX"),
    ("1500?", Modifier.WHOLE, ""),
    ("1500~", Modifier.END, "END"),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_value(text: str, value: str) -> None:
    assert timex.value(edtf.parse(text)) == value


@pytest.mark.parametrize(("text", "modifier", "mod"), MODS)
def test_mod(text: str, modifier: Modifier, mod: str) -> None:
    assert timex.mod(edtf.parse(text), modifier) == mod
