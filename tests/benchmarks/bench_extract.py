"""Dates in texts that others have marked up: ours beside dateparser and chrono-node, in one run.

Run it with ``python tests/benchmarks/bench_extract.py FOLDER…``. A folder holds ``docs.jsonl``,
lines of `doc`, `dct` (the publication date) and `text`, and ``gold.jsonl``, lines of `doc`,
`start`, `end`, `type` and `value` of TIMEX3. Neither peer is a dependency: ``pip install
dateparser`` beside has the one measured, and ``npm install chrono-node`` in any folder, named by
``--chrono``, the other.

Each figure is an F1 over all mentions of all documents:

* strict: the same start and end;
* relaxed: one to one where they overlap, the same span first, then the longest overlap;
* value: relaxed, and the value is equal;
* date: calendar dates alone (years, months, days, quarters, halves and seasons with their year),
  one to one where they overlap and the value is equal.

Below them stands how honest the doubts are: the share that carries one, of the calendar dates that
are wrong, in their value or since nobody marked one there, and of those that are right.

Documents are held out by their name, so the same ones always; look at no text of theirs.
"""

import argparse
import importlib
import importlib.util
import json
import re
import shutil
import subprocess
import time
import warnings
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from timeline.extract.read import mentions

CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?")
#: Shares of ten in which a name's checksum holds a document out.
HELD_OUT = (1, 2)
SHORT = 5_000
LONG = 5_000_000
SECONDS = 1.0

#: Words that a reader may take into a mention and an annotator leaves out.
LEADING = re.compile(r"(?:(?:in|on|at|by|since|from|until|to|of|before|after)\s+)+", re.IGNORECASE)
TRAILING = re.compile(r"(?:[\s,.;:]|\b(?:in|on|at|by|to|of|and|the|a)\b)+$", re.IGNORECASE)

#: What chrono calls certain is how precise it means to be; a range is two mentions.
CHRONO = r"""
const chrono = require("chrono-node");
const documents = JSON.parse(require("fs").readFileSync(0, "utf8"));
const two = (number) => String(number).padStart(2, "0");
function value(part) {
  const year = String(part.get("year")).padStart(4, "0");
  const month = year + "-" + two(part.get("month"));
  const day = month + "-" + two(part.get("day"));
  if (part.isCertain("hour"))
    return ["TIME", day + "T" + two(part.get("hour")) + ":" + two(part.get("minute") || 0)];
  if (part.isCertain("day") || part.isCertain("weekday")) return ["DATE", day];
  if (part.isCertain("month")) return ["DATE", month];
  if (part.isCertain("year")) return ["DATE", year];
  return ["DATE", day];
}
function row(start, words, part) {
  const [type, said] = value(part);
  return { start, end: start + words.length, type, value: said };
}
const answer = [];
let seconds = 0;
for (const { published, text } of documents) {
  const [year, month, day] = published.split("-").map(Number);
  const begin = process.hrtime.bigint();
  const results = chrono.parse(text, new Date(year, month - 1, day, 12));
  seconds += Number(process.hrtime.bigint() - begin) / 1e9;
  const rows = [];
  for (const result of results) {
    const pieces = result.text.split(/(\s*(?:-|–|\bto\b|\buntil\b|\bthrough\b)\s*)/);
    if (result.end && pieces.length === 3) {
      const [first, between, second] = pieces;
      rows.push(row(result.index, first, result.start));
      rows.push(row(result.index + first.length + between.length, second, result.end));
    } else {
      rows.push(row(result.index, result.text, result.start));
    }
  }
  answer.push(rows);
}
console.log(JSON.stringify({ seconds, answer }));
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A mention, be it an annotator's or a reader's."""

    start: int
    end: int
    type: str
    value: str
    #: whether a reader says that it may be wrong
    doubted: bool = False

    @property
    def calendar(self) -> bool:
        return self.type in ("", "DATE") and CALENDAR.fullmatch(self.value) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    name: str
    published: str
    text: str
    gold: tuple[Marked, ...]

    @property
    def held_out(self) -> bool:
        return zlib.crc32(self.name.encode()) % 10 in HELD_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader found, document by document, and how long it took."""

    name: str
    articles: tuple[Article, ...]
    found: tuple[tuple[Marked, ...], ...]
    seconds: float


Reader = Callable[[tuple[Article, ...]], Reading]


def plain(value: str | None) -> str:
    """The value as compared: annotators write capitals or not, and autumn in two ways."""
    return (value or "").strip().upper().replace("-AU", "-FA")


def lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def articles(folder: Path) -> tuple[Article, ...]:
    gold: dict[str, list[Marked]] = {}
    for line in lines(folder / "gold.jsonl"):
        one = Marked(
            start=line["start"],
            end=line["end"],
            type=line["type"] or "",
            value=plain(line["value"]),
        )
        gold.setdefault(line["doc"], []).append(one)
    return tuple(
        Article(
            name=line["doc"],
            published=line["dct"],
            text=line["text"],
            gold=tuple(gold.get(line["doc"], ())),
        )
        for line in lines(folder / "docs.jsonl")
    )


def paired(gold: tuple[Marked, ...], found: tuple[Marked, ...], *, equal: bool) -> dict[int, bool]:
    """Overlapping mentions, one to one: for each found, by its index, whether the values are equal.

    The same span goes first, then the longest overlap, then the equal value; with `equal`, no
    others than equal values are paired.
    """
    ranked = sorted(
        (
            (one.start, one.end) != (other.start, other.end),
            max(one.start, other.start) - min(one.end, other.end),
            one.value != other.value,
            left,
            right,
        )
        for left, one in enumerate(gold)
        for right, other in enumerate(found)
        if max(one.start, other.start) < min(one.end, other.end)
        and (one.value == other.value or not equal)
    )
    lefts: set[int] = set()
    values: dict[int, bool] = {}
    for _, _, unequal, left, right in ranked:
        if left not in lefts and right not in values:
            lefts.add(left)
            values[right] = not unequal
    return values


def measures(reading: Reading) -> dict[str, float]:
    """The F1 of each kind, in percent."""
    right = dict.fromkeys(("strict", "relaxed", "value", "date"), 0)
    given, dates = 0, 0
    for article, found in zip(reading.articles, reading.found, strict=True):
        spans = {(one.start, one.end) for one in article.gold}
        told = in_order(found)
        values = paired(article.gold, told, equal=False)
        gold_dates = tuple(one for one in article.gold if one.calendar)
        told_dates = tuple(one for one in told if one.calendar)
        right["strict"] += len(spans & {(one.start, one.end) for one in told})
        right["relaxed"] += len(values)
        right["value"] += sum(values.values())
        right["date"] += len(paired(gold_dates, told_dates, equal=True))
        given += len(article.gold) + len(told)
        dates += len(gold_dates) + len(told_dates)
    return {
        kind: 200 * count / max(dates if kind == "date" else given, 1)
        for kind, count in right.items()
    }


def in_order(found: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """What was found by its place; a reader that gives a span twice is taken at its first word."""
    once = {(one.start, one.end): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: (one.start, one.end)))


@dataclass(slots=True, kw_only=True)
class Doubts:
    """The calendar dates of a reader, and those of them that it doubts: right ones and wrong."""

    right: int = 0
    right_doubted: int = 0
    wrong: int = 0
    wrong_doubted: int = 0

    def __str__(self) -> str:
        wrong = f"of {self.wrong} wrong ones {share(self.wrong_doubted, self.wrong)}"
        right = f"of {self.right} right ones {share(self.right_doubted, self.right)}"
        return f"calendar dates that carry a doubt: {wrong}, {right}"


def share(some: int, every: int) -> str:
    return f"{some} ({100 * some / max(every, 1):.1f}%)"


def doubts(reading: Reading) -> Doubts:
    """How often a reader doubts what is wrong, and what is right."""
    counted = Doubts()
    for article, found in zip(reading.articles, reading.found, strict=True):
        told = tuple(one for one in in_order(found) if one.calendar)
        gold = tuple(one for one in article.gold if one.calendar)
        right = paired(gold, told, equal=True)
        for index, one in enumerate(told):
            if index in right:
                counted.right += 1
                counted.right_doubted += one.doubted
            else:
                counted.wrong += 1
                counted.wrong_doubted += one.doubted
    return counted


def ours(chosen: tuple[Article, ...]) -> Reading:
    for each in chosen:
        # Patterns are compiled when they are first asked for.
        mentions(each.text, date.fromisoformat(each.published))
    begin = time.perf_counter()
    read = [mentions(each.text, date.fromisoformat(each.published)) for each in chosen]
    seconds = time.perf_counter() - begin
    found = tuple(
        tuple(
            Marked(
                start=one.start,
                end=one.end,
                type=one.type.value,
                value=plain(one.value),
                doubted=bool(one.doubts),
            )
            for one in each
        )
        for each in read
    )
    return Reading(name="timeline", articles=chosen, found=found, seconds=seconds)


def precise(said: datetime, period: str) -> tuple[str, str]:
    """Type and value of what dateparser says, as precise as the period that it names."""
    week = said.isocalendar()
    values = {
        "year": ("DATE", f"{said:%Y}"),
        "month": ("DATE", f"{said:%Y-%m}"),
        "week": ("DATE", f"{week.year}-W{week.week:02}"),
        "time": ("TIME", f"{said:%Y-%m-%dT%H:%M}"),
    }
    return values.get(period, ("DATE", f"{said:%Y-%m-%d}"))


def dateparser(chosen: tuple[Article, ...]) -> Reading:
    """`search_dates`, which tells words and day; each word's period is asked for again."""
    search = importlib.import_module("dateparser.search").search_dates
    data = importlib.import_module("dateparser.date").DateDataParser
    everything = []
    seconds = 0.0
    # Words of the language are read when they are first asked for.
    search(chosen[0].text, languages=["en"])
    for each in chosen:
        settings = {
            "RELATIVE_BASE": datetime.fromisoformat(each.published),
            # Better for it than "past", which takes the publication day's own name for the last.
            "PREFER_DATES_FROM": "current_period",
            "RETURN_TIME_AS_PERIOD": True,
        }
        begin = time.perf_counter()
        answer = search(each.text, languages=["en"], settings=settings) or []
        seconds += time.perf_counter() - begin
        parser = data(languages=["en"], settings=settings)
        found = []
        behind = 0
        for words, said in answer:
            at = each.text.find(words, behind)
            if at < 0:
                continue
            behind = at + len(words)
            start = at + (leading.end() if (leading := LEADING.match(words)) else 0)
            end = at + len(TRAILING.sub("", words))
            if start < end:
                kind, value = precise(said, parser.get_date_data(words).period)
                found.append(Marked(start=start, end=end, type=kind, value=value))
        everything.append(tuple(found))
    return Reading(name="dateparser", articles=chosen, found=tuple(everything), seconds=seconds)


def chrono(node: str, folder: Path) -> Reader:
    """A reader that runs chrono-node from the `node_modules` of `folder`."""

    def read(chosen: tuple[Article, ...]) -> Reading:
        documents = [{"published": each.published, "text": each.text} for each in chosen]
        done = subprocess.run(
            [node, "-e", CHRONO],
            cwd=folder,
            input=json.dumps(documents),
            check=True,
            capture_output=True,
            text=True,
        )
        answer = json.loads(done.stdout)
        found = tuple(tuple(Marked(**row) for row in rows) for rows in answer["answer"])
        return Reading(name="chrono-node", articles=chosen, found=found, seconds=answer["seconds"])

    return read


def peers(folder: Path | None) -> Iterator[Reader]:
    """The readers to compare with that are installed; why one is left out is printed."""
    if importlib.util.find_spec("dateparser"):
        yield dateparser
    else:
        print("dateparser is not installed, so it is left out")
    node = shutil.which("node")
    if node is None:
        print("node is not installed, so chrono-node is left out")
    elif folder is None:
        print("--chrono names no folder, so chrono-node is left out")
    elif not (folder / "node_modules" / "chrono-node").is_dir():
        print(f"{folder} has no node_modules/chrono-node, so chrono-node is left out")
    else:
        yield chrono(node, folder)


def part(reading: Reading, *, held_out: bool) -> Reading:
    kept = [
        (article, found)
        for article, found in zip(reading.articles, reading.found, strict=True)
        if article.held_out is held_out
    ]
    return Reading(
        name=reading.name,
        articles=tuple(article for article, _ in kept),
        found=tuple(found for _, found in kept),
        seconds=0.0,
    )


def show(reading: Reading) -> None:
    rate = len(reading.articles) / reading.seconds if reading.seconds else 0.0
    for name, some in (
        ("all", reading),
        ("held out", part(reading, held_out=True)),
        ("developed on", part(reading, held_out=False)),
    ):
        if some.articles:
            figures = "".join(f"{figure:9.1f}" for figure in measures(some).values())
            speed = f"{rate:12.1f}" if some is reading else ""
            print(f"  {reading.name:12} {name:13}{len(some.articles):5}{figures}{speed}")


def speed(texts: list[str], published: date) -> float:
    """Characters a second, all texts read again for a second at least."""
    rounds = 0
    begin = time.perf_counter()
    while not rounds or time.perf_counter() - begin < SECONDS:
        for text in texts:
            mentions(text, published)
        rounds += 1
    return rounds * sum(map(len, texts)) / (time.perf_counter() - begin)


def main() -> None:
    """Print the scores of every folder, and the speed at a short and a long text."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--chrono", type=Path, metavar="FOLDER", help="where node_modules lies")
    parser.add_argument(
        "--peers", type=int, metavar="N", help="compare on the first N documents of a folder"
    )
    parser.add_argument(
        "--long", type=int, default=LONG, metavar="N", help=f"long text, in characters ({LONG:,})"
    )
    given = parser.parse_args()
    # What a peer warns of in its own code is not ours to mend.
    warnings.simplefilter("ignore")
    others = tuple(peers(given.chrono))
    # The first text compiles the expressions.
    mentions("", None)
    for folder in given.folders:
        every = articles(folder)
        print(f"{folder.name}: F1")
        head = "".join(f"{name:>9}" for name in ("strict", "relaxed", "value", "date"))
        print(f"  {'':12} {'documents':13}{'':5}{head}  articles/s")
        own = ours(every)
        show(own)
        print(f"  {own.name}: {doubts(own)}")
        some = every if given.peers is None else every[: given.peers]
        if others and len(some) < len(every):
            print(f"  the first {len(some)} documents:")
            show(ours(some))
        for reader in others:
            show(reader(some))
        # The same words once in many short texts and once in a long one.
        text = "\n\n".join(article.text for article in every)
        published = date.fromisoformat(every[0].published)
        short = speed([text[at : at + SHORT] for at in range(0, len(text), SHORT)], published)
        long = speed([(text * (given.long // len(text) + 1))[: given.long]], published)
        print(f"  timeline, texts of {SHORT:,} characters: {short:,.0f} characters a second")
        print(f"  timeline, a text of {given.long:,}: {long:,.0f}, {long / short:.2f} of that")


if __name__ == "__main__":
    main()
