"""The targets of the fuzzer hold on what it begins with, and on some of what it makes of that."""

import random

import fuzzing
import pytest


@pytest.mark.parametrize("target", fuzzing.CHECKS)
def test_first_inputs_and_repetitions(target: str) -> None:
    check = fuzzing.CHECKS[target]()
    chance = random.Random(7)
    for text in fuzzing.FIRST[target]:
        check(text)
        for _ in range(20):
            data = fuzzing.repeated(text.encode(), 500, chance, fuzzing.PARTS[target])
            check(data.decode("utf-8", "replace"))
