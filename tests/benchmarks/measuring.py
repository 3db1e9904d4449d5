"""The time of whole processes, for the benchmarks beside it."""

import resource
import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: of each measurement, of which the least counts
RUNS = 3


def whole(command: list[str], before: Callable[[], object] = lambda: None) -> float:
    """The least time of the processor that a process takes."""
    best = float("inf")
    for _ in range(RUNS):
        before()
        start = _children()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        best = min(best, _children() - start)
    return best


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
