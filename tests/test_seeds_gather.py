from dataclasses import replace

import pytest

from timeline.model import About, Origin
from timeline.seeds.check import Checked
from timeline.seeds.gather import gather

SAID = About(id="town", name="Town", paper="a3", cancelled_days=30)


def of(about: About, file: str) -> Checked:
    return Checked(about=about, about_origin=Origin(file=file))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (SAID, SAID),
        # An export leaves out how exports are made.
        (About(id="town", name="Town"), SAID),
        (About(id="town", name="Town", color="teal"), replace(SAID, color="teal")),
    ],
)
def test_what_one_leaves_out_the_other_says(other: About, expected: About) -> None:
    for order in ((SAID, other), (other, SAID)):
        records = gather([of(about, str(number)) for number, about in enumerate(order)])
        assert records.about == expected
        assert not records.problems


def test_two_that_contradict_each_other() -> None:
    records = gather([of(SAID, "a.toml"), of(replace(SAID, name="City"), "b.toml")])
    assert records.about == SAID
    assert [str(problem) for problem in records.problems] == [
        "b.toml: error: [timeline] stands twice, first at a.toml: keep one"
    ]
