"""The data of a path of an SVG."""

from collections.abc import Sequence
from functools import lru_cache

from timeline.chart.draw.outlines import PathStep, Point


def path_data(points: Sequence[Point], steps: Sequence[PathStep]) -> str:
    """What the `d` of a path says: each step in hundredths, from where the last one ended.

    >>> path_data([(1, 2), (4.004, 2), (4.004, 5)], [PathStep.MOVE, PathStep.LINE, PathStep.LINE])
    'M1 2h3v3'
    >>> path_data([(12, 0), (9.5, -0.255)], [PathStep.MOVE, PathStep.LINE])
    'M12 0l-2.5-0.26'
    """
    parts = []
    at = 0, 0
    number = 0
    while number < len(points):
        step = steps[number]
        reached = 3 if step is PathStep.CURVE else 1
        ends = [(round(x * 100), round(y * 100)) for x, y in points[number : number + reached]]
        moved = [there - here for end in ends for there, here in zip(end, at, strict=True)]
        at = ends[-1]
        if step is PathStep.CLOSE:
            parts.append("z")
        elif step is PathStep.LINE and not moved[1]:
            parts.append("h" + _numbers(moved[:1]))
        elif step is PathStep.LINE and not moved[0]:
            parts.append("v" + _numbers(moved[1:]))
        else:
            letter = "M" if number == 0 else _LETTERS[step]
            parts.append(letter + _numbers(moved))
        number += reached
    return "".join(parts)


_LETTERS = {PathStep.MOVE: "m", PathStep.LINE: "l", PathStep.CURVE: "c"}


def in_points(hundredths: Sequence[int]) -> str:
    """Numbers of points, as short as they can be.

    >>> in_points([-250, 1200])
    '-2.5 12'
    """
    return " ".join(map(_number, hundredths))


def _numbers(hundredths: Sequence[int]) -> str:
    """The same, without a space where a sign parts them."""
    return in_points(hundredths).replace(" -", "-")


@lru_cache(maxsize=10_000)
def _number(hundredths: int) -> str:
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
