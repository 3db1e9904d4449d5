"""Pairs of events that look like one: seconds, beside building the same timeline, and false pairs.

Run it: ``python tests/benchmarks/bench_link.py [EVENTS…]`` (10,000 if none is given). Events are
made at random, so that every pair among them is a false one; then the same with one title, on one
day, and both. Times are of the processor, of one process.
"""

import random
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial

from timeline.languages.english.lists import listed
from timeline.linking.pairs import pairs
from timeline.merge import build
from timeline.model import Origin, Records, Timeline
from timeline.seeds.check import check
from timeline.seeds.rows import Raw, Row

SIZES = (10_000,)
TODAY = date(2024, 6, 1)
SYLLABLES = sorted(
    listed(
        """
        ka lo mer tin dra vel os bri han mo sel tor qui pa shu en
        """
    )
)
NOUNS = sorted(
    listed(
        """
        summit meeting conference treaty bridge opening hearing vote launch test flight
        strike fair festival concert visit signing talks report trial school hospital budget
        election council market harbour ferry railway station library museum exhibition dam
        road plant
        """
    )
)
VERBS = sorted(
    listed(
        """
        opens closes begins ends signs approves rejects launches announces visits completes
        """
    )
)
LENGTHS = (0, 0, 0, 1, 29, 89, 364)

KEYS = ("id", "title", "when", "status", "place", "document")

Fields = dict[str, object]


def rows(count: int, chance: random.Random) -> Iterable[Fields]:
    """Events with titles, dates, places and people at random."""

    def name() -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).title()

    names = [name() for _ in range(3000)]
    for number in range(count):
        here, there, other = (chance.choice(names) for _ in range(3))
        noun, verb = chance.choice(NOUNS), chance.choice(VERBS)
        begin = date(2014, 1, 1) + timedelta(chance.randrange(3650))
        end = begin + timedelta(chance.choice(LENGTHS))
        yield {
            "id": f"event-{number}",
            "title": chance.choice(
                (f"{here} {noun} {verb}", f"{noun.title()} of {here} {verb} in {there}")
            ),
            "when": str(begin) if begin == end else f"{begin}/{end}",
            "status": chance.choice(("occurred", "planned")),
            "place": other if number % 2 else "",
            "document": f"document-{number % 50}",
        }


def timeline(events: Iterable[Fields]) -> Timeline:
    """The timeline of some events, of 50 documents."""
    here = Origin(file="made", line=1)
    documents = [
        Row(origin=here, fields={"id": f"document-{number}", "published": 2014 + number // 5})
        for number in range(50)
    ]
    events_of = [Row(origin=here, fields=each) for each in events]
    raw = Raw(documents=tuple(documents), events=events_of, event_keys=KEYS)
    checked = check(raw, "made")
    records = Records(documents=checked.documents, statements=checked.statements)
    return build(records, today=TODAY)[0]


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """The seconds of the processor that some work takes, and what it gives."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


SAME: dict[str, Fields] = {
    "at random": {},
    "one title": {"title": "Meeting of the council"},
    "one day": {"when": "2020-02-03"},
    "both": {"title": "Meeting of the council", "when": "2020-02-03"},
}


def main() -> None:
    """Print the seconds, the ratio and the pairs for each size and shape."""
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        for shape, same in SAME.items():
            chance = random.Random(1)
            events = [each | same for each in rows(size, chance)]
            floor, made = timed(partial(timeline, events))
            if not isinstance(made, Timeline):
                raise TypeError(made)
            taken, found = timed(partial(pairs, made))
            number = len(found) if isinstance(found, tuple) else 0
            print(
                f"{size:>7,} events, {shape:10} build {floor:6.2f} s, link {taken:6.2f} s "
                f"({taken / floor:4.1f} ×), {1000 * number / size:6.2f} pairs in 1,000 events"
            )


if __name__ == "__main__":
    main()
