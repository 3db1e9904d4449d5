"""How many drafts need no touch: documents with the events that people find in them, by kind.

Run it with ``python tests/benchmarks/bench_drafts.py [FOLDER…]``; without a folder it reads
``documents`` beside it. A folder holds documents and, beside each ``NAME.EXT``, a
``NAME.gold.json`` with these keys:

* ``kind`` of the document, and its ``group``, "prose" or "lists";
* ``published``: the date of publication that it shows, in EDTF, or null;
* ``given``: the one that a person would give where none is found;
* ``events``: each with ``when`` (EDTF, and others as right in ``also``), ``title`` and ``titles``
  that can be used as they are, ``keys`` (the beginnings of words that no such title lacks),
  ``status``, and where the document tells it ``place``, ``was``, ``participants``. What is
  ``optional`` counts neither way.

An event is found by the draft that shares most with it: its date, and its keys in the title or in
the words around the date. Of the found ones stands how many have the right date, status and
place, a title that can be used (all keys in it, most of its words those of one of the titles, and
no scrap of a table or sentence about it), and how many need no touch at all. A draft beside those
is noise. ``-v`` shows what is missed, wrong or noise.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline import edtf
from timeline.documents.read import read
from timeline.drafting.draft import Draft, drafts

HERE = Path(__file__).parent / "documents"
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
#: Words that a title may have or lack.
SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by for from had has have her his in is it its of on or s that "
        "the their these this to was were will with",
    )
)
SCRAP = re.compile(r"[|•␞*_]|^[a-z(\[,.;:–—-]|[,;:(\[–—-]$")
HANGING = re.compile(
    r"^(?:of|and|or|but|which|who|whose|that|when|see|he|she|it|they|we|i)\b"
    r"|\b(?:of|in|on|at|to|for|by|with|and|or|from|the|a|an)$",
    re.IGNORECASE,
)
#: Share of its words by which a title is one of those that can be used.
ALIKE = 0.6
STEM = 5


@dataclass(slots=True)
class Scores:
    """Counts of one kind of document."""

    counts: Counter[str] = field(default_factory=Counter)

    def line(self, name: str) -> str:
        c = self.counts
        found, gold = c["found"], c["gold"]
        shares = (
            (found, gold),
            (found, found + c["noise"]),
            (c["date"], found),
            (c["status"], found),
            (c["title"], found),
            (c["place"], c["places"]),
            (c["no touch"], found),
            (c["published"], c["shown"]),
        )
        shown = "".join(f"{100 * one / of:8.1f}" if of else f"{'–':>8}" for one, of in shares)
        return f"  {name:14}{c['documents']:5}{gold:6}{c['drafts']:7}{shown}{c['invented']:7}"


HEAD = (
    f"  {'':14}{'docs':>5}{'gold':>6}{'drafts':>7}{'recall':>8}{'precis.':>8}{'date':>8}"
    f"{'status':>8}{'title':>8}{'place':>8}{'untouch':>8}{'publ.':>8}{'invent':>7}"
)


def main() -> None:
    """Prints the scores of folders."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[HERE])
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    for folder in options.folders:
        print(f"{folder.name}, in percent (publ.: of the documents that show a date)")
        print(HEAD)
        for name, scores in scored(folder, verbose=options.verbose).items():
            print(scores.line(name))


def scored(folder: Path, *, verbose: bool = False) -> dict[str, Scores]:
    """The scores of a folder: by kind, by group and of all."""
    kinds: dict[str, Scores] = {}
    totals: dict[str, Scores] = {}
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        counts = score(document_of(path), gold, verbose=verbose)
        kinds.setdefault(gold["kind"], Scores()).counts.update(counts)
        for total in (gold["group"], "all"):
            totals.setdefault(total, Scores()).counts.update(counts)
    return {**dict(sorted(kinds.items())), **dict(sorted(totals.items(), reverse=True))}


def document_of(gold: Path) -> Path:
    """The document of a gold file."""
    name = gold.name.removesuffix(".gold.json")
    return next(path for path in gold.parent.glob(f"{name}.*") if not path.name.endswith(".json"))


def score(path: Path, gold: dict[str, Any], *, verbose: bool = False) -> Counter[str]:
    """The counts of one document."""
    document = read(path.name, path.read_bytes())
    shown = gold["published"]
    counts = Counter(documents=1, shown=shown is not None)
    found = None if document.published is None else str(document.published)
    counts["published"] = found is not None and found == shown
    counts["invented"] = found is not None and found != shown
    if found is None or found != shown:
        given = edtf.parse(shown or gold["given"])
        assert isinstance(given, edtf.EdtfDate)
        document = read(path.name, path.read_bytes(), given)
    made = drafts(document)
    counts += of_events(gold["events"], made, name=path.name if verbose else "")
    if verbose and found != shown:
        print(f"{path.name}: published {found}, not {shown}")
    return counts


def of_events(
    events: Sequence[dict[str, Any]], made: Sequence[Draft], *, name: str
) -> Counter[str]:
    """The counts of drafts against events."""
    pairs = dict(matched(events, made))
    counts: Counter[str] = Counter(drafts=len(made))
    for index, event in enumerate(events):
        if event.get("optional"):
            continue
        counts["gold"] += 1
        draft = pairs.get(index)
        if draft is None:
            tell(name, "missed", event, None)
            continue
        marks = judged(event, draft)
        counts["found"] += 1
        counts.update({mark: int(right) for mark, right in marks.items()})
        counts["places"] += bool(event.get("place"))
        wrong = [mark for mark, right in marks.items() if not right and mark != "no touch"]
        wrong = [mark for mark in wrong if mark != "place" or event.get("place")]
        if wrong or not marks["no touch"]:
            tell(name, ", ".join(wrong) or "touch", event, draft)
    used = {id(draft) for draft in pairs.values()}
    for draft in made:
        if id(draft) not in used:
            counts["noise"] += 1
            tell(name, "noise", None, draft)
    return counts


def judged(event: dict[str, Any], draft: Draft) -> dict[str, bool]:
    """What of a draft is right."""
    place = bool(event.get("place")) and same_place(event["place"], draft.place)
    marks = {
        "date": is_date(event, draft),
        "status": draft.status.value == event["status"],
        "title": is_usable(event, draft.title),
        "place": place,
    }
    fits = place or not (event.get("place") or draft.place)
    was = event.get("was")
    moved = not was or (draft.was is not None and str(draft.was.value) == was)
    marks["no touch"] = marks["date"] and marks["status"] and marks["title"] and fits and moved
    return marks


def is_date(event: dict[str, Any], draft: Draft) -> bool:
    """Whether a draft has the date of an event, as precise as it is told."""
    return str(draft.value) in (event["when"], *event.get("also", ()))


def matched(events: Sequence[dict[str, Any]], made: Sequence[Draft]) -> Iterator[tuple[int, Draft]]:
    """For events the drafts that share most with them, one to one."""
    pairs = [
        (likeness(event, draft), index, at)
        for index, event in enumerate(events)
        for at, draft in enumerate(made)
    ]
    taken: set[int] = set()
    done: set[int] = set()
    for share, index, at in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if share >= 1 and index not in done and at not in taken:
            done.add(index)
            taken.add(at)
            yield index, made[at]


def likeness(event: dict[str, Any], draft: Draft) -> float:
    """How much a draft shares with an event: the date, its keys in the title and around."""
    keys = [key.casefold() for key in event.get("keys", ())] or list(stems(event["title"]))
    titled = share(keys, draft.title)
    around = share(keys, draft.excerpt)
    same = is_date(event, draft)
    if not same and titled < 0.5:
        return 0.0
    if same and not max(titled, around) and not alike(event, draft.title):
        return 0.0
    return 1.0 * same + titled + 0.5 * around + alike(event, draft.title)


def share(keys: Sequence[str], text: str) -> float:
    """The share of keys with which words of a text begin."""
    low = text.casefold()
    return sum(re.search(rf"(?<!\w){re.escape(key)}", low) is not None for key in keys) / len(keys)


def stems(title: str) -> frozenset[str]:
    """The beginnings of the words of a title that say something."""
    return frozenset(
        word[:STEM]
        for word in WORD.findall(title.casefold().replace("’", "'"))
        if word not in SMALL
    )


def alike(event: dict[str, Any], title: str) -> float:
    """How alike a title is to the one of those that can be used that is nearest: Dice's share."""
    own = stems(title)
    shares = (
        2 * len(own & other) / ((len(own) + len(other)) or 1)
        for other in map(stems, (event["title"], *event.get("titles", ())))
    )
    return max(shares)


def is_usable(event: dict[str, Any], title: str) -> bool:
    """Whether a title can stand as it is."""
    keys = [key.casefold() for key in event.get("keys", ())]
    whole = not keys or share(keys, title) == 1
    clean = not SCRAP.search(title) and not HANGING.search(title)
    return whole and clean and alike(event, title) >= ALIKE


def same_place(place: str, other: str) -> bool:
    """Whether one of two places is the other, or names more of it."""
    one, two = place.casefold(), other.casefold()
    return bool(two) and (one in two or two in one)


def tell(name: str, what: str, event: dict[str, Any] | None, draft: Draft | None) -> None:
    """One line of what is not right."""
    if not name:
        return
    gold = "" if event is None else f"{event['when']} {event['title']!r} {event['status']}"
    place = "" if event is None else event.get("place", "")
    made = (
        ""
        if draft is None
        else f"{draft.value} {draft.title!r} {draft.status.value} @{draft.place} [{draft.locator}]"
    )
    print(f"{name}: {what}: {gold} @{place} <- {made}")


if __name__ == "__main__":
    main()
