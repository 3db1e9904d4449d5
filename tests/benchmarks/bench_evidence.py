"""How many quotes are found again in a text that was edited, and how many at a wrong place."""

import sys
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from edited_texts import Edited, dates, made
from seeded_faults import drafted, faults

from timeline.evidence.find import Outcome, find
from timeline.evidence.quoting import quote_of
from timeline.evidence.verify import verify


def trial(number: int, *, edits: int, near: bool) -> str:
    """What became of one quote after some edits."""
    random = Random(number)
    text = made(random)
    start, end = random.choice(dates(text))
    quote = quote_of(text, start, end)
    edited = Edited.of(text, start, end, random)
    for _ in range(edits):
        edited.edit(near=near)
    now, first, last = edited.result
    found = find(now, quote)
    if found.outcome is not Outcome.FOUND:
        return str(found.outcome.value)
    if (found.start, found.end) == (first, last):
        return "found"
    if "-v" in sys.argv:
        print(
            quote,
            repr(now[first - 80 : last + 80]),
            repr(now[found.start - 80 : found.end + 80]),
            found.fit,
            sep="\n  ",
        )
    return "WRONG PLACE"


def seeded(number: int) -> Counter[str]:
    """How many faults were found, how many missed, and how many right ones were called wrong."""
    document, statements, text = drafted(number)
    counted = Counter(right=0)
    for item in verify(document, statements, text).statements:
        counted["right, called wrong" if item.failed else "right"] += 1
    wrong = list(faults(statements, text.text, Random(number)))
    found = verify(document, [item for _, item in wrong], text).statements
    for (kind, _), item in zip(wrong, found, strict=True):
        counted[f"{kind}: {'found' if item.failed else 'MISSED'}"] += 1
    return counted


def main() -> None:
    """Print the figures."""
    for near in (False, True):
        for edits in (1, 5, 20):
            counted = Counter(trial(number, edits=edits, near=near) for number in range(500))
            where = "nearby too" if near else "elsewhere"
            print(f"{edits:2} edits {where}: {dict(counted.most_common())}")
    total: Counter[str] = sum(map(seeded, range(10)), Counter())
    print("\n".join(f"{kind}: {number}" for kind, number in sorted(total.items())))


if __name__ == "__main__":
    main()
