"""Reading dates: ours beside the edtf package, and words beside EDTF, in one run.

Run it with ``python tests/benchmarks/bench_edtf.py``.
"""

import importlib
import time
import warnings
from collections.abc import Callable

from timeline import edtf
from timeline.dates.rules import Anchor
from timeline.edtf import EdtfDate
from timeline.languages.english.phrase import phrase
from timeline.languages.read import read

EDTF = ["2023-11-30", "2023-11", "2015", "2015~", "199X", "2024-21", "2024-01-18/2024-01-19"]
LEVELS = [
    "-0043-03-15",
    "Y-17E7",
    "1950S2",
    "156X-12-25",
    "[1348,1349]",
    "2004-06~-11",
    "2026-40",
    "-0027/0014",
]
WORDS = [
    "30 November 2023",
    "Nov. 30 last year",
    "in March",
    "spring 2025",
    "the first quarter of 2024",
    "twentieth century",
    "early 2026",
    "about 2015",
    "since 2020",
    "2022–2024",
    "from 18 to 19 January 2024",
    "30 January to 2 February 2024",
    "three months ago",
    "last month",
    "last Monday",
    "9 am on Jan. 18, 2024",
]
SECONDS = 1.0


def rate(function: Callable[[str], object], texts: list[str]) -> float:
    """Calls a second, over `texts` again and again."""
    for text in texts:
        function(text)
    calls = 0
    start = time.perf_counter()
    while (taken := time.perf_counter() - start) < SECONDS:
        for text in texts:
            function(text)
        calls += len(texts)
    return calls / taken


def main() -> None:
    """Print the rates, and ours as a multiple."""
    published = edtf.parse("2024-01-19")
    if not isinstance(published, EdtfDate):
        raise TypeError(published)
    anchor = Anchor(published=published)
    with warnings.catch_warnings():
        # The package names its own grammar in a way that pyparsing warns of.
        warnings.simplefilter("ignore")
        oracle = importlib.import_module("edtf")
        theirs = rate(oracle.parse_edtf, EDTF)
    ours = rate(edtf.parse, EDTF)
    levels = rate(edtf.parse, LEVELS)
    reading = rate(lambda text: read(text, anchor), EDTF)
    words = rate(lambda text: read(text, anchor), WORDS)
    values = {text: edtf.parse(text) for text in EDTF}
    said = rate(lambda text: phrase(values[text]), EDTF)
    for name, value in (
        ("edtf package, parse", theirs),
        ("timeline, edtf.parse", ours),
        ("timeline, levels 1 and 2", levels),
        ("timeline, read (EDTF)", reading),
        ("timeline, read (words)", words),
        ("timeline, phrase", said),
    ):
        print(f"{name:24}{value:>12,.0f} a second {value / theirs:>10,.1f} ×")


if __name__ == "__main__":
    main()
