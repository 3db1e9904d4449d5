"""Readers under inputs that nobody would write: `atheris` mutates them by what they reach.

Run it with ``python tests/fuzzing.py TARGET -runs=1000000``, with `atheris` installed beside the
package; the options are those of libFuzzer. A target fails by any error that is not a message for
the user, by a result that does not read back, and by an input that takes more than `SECONDS` of
the processor. Inputs grow to 64 kB, and one mutation in four repeats a part of one.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from math import log2
from pathlib import Path
from typing import Any

#: seconds of the processor that an input may take
SECONDS = 5.0
LARGEST = 65_536
#: shares of inputs that may be long, and of mutations that repeat a part
LONG, REPEATED = 0.02, 0.25
#: seeds of the corpus: what each target begins with
FIRST = {
    "when": ("Nov. 30 last year", "2023-11/2024-21", "early 2026", "3-5 May 2024", "{2019,2021}"),
    "toml": (
        '[[event]]\nid = "a"\ntitle = "x"\nwhen = "last May"\n',
        "[document]\npublished=2024\n",
    ),
    "csv": ("id,title,when,tags\na,A,2024-05,x;y\n", 'title;when\n"a\nb";3 May 2024\n'),
    "ics": (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240105\nSUMMARY:a\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=WEEKLY;COUNT=3\nDTSTART:20240105T080000Z\n",
    ),
    "mentions": ("It opened on 3 May 2020, or in June.", "from March to May last year; the 1990s"),
    "drafts": ("The bridge was opened on 3 May 2020. It will close next year.",),
}
#: what gives each target its length
PARTS = {
    "when": ("or ", "3 ", "May ", "2024/", "-", "..", "{", "["),
    "toml": ("a.", "[[", "{a=", '"""', "0x", "[event]\n", "#\n", "when=1\n"),
    "csv": (",", ";", '"', "\n", "x,2024\n", "\t"),
    "ics": ("BEGIN:A\n", "END:A\n", "X;A=B:", " \n", "EXDATE:20240105,", "BEGIN:VEVENT\n"),
    "mentions": ("3 May or ", "between ", "and ", "(", "–", "2024 ", "last ", "Monday, "),
    "drafts": ("3 May or ", "between March and ", "He said ", "(", '"', "; ", "on Monday "),
}


def main() -> None:
    """Let the fuzzer run."""
    if len(sys.argv) < 2 or sys.argv[1] not in FIRST:
        raise SystemExit(f"name one of {', '.join(FIRST)}, then options of libFuzzer")
    target = sys.argv.pop(1)
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["timeline"]):
        check = CHECKS[target]()
        # What is imported late is imported now, so that it is watched too.
        for text in FIRST[target]:
            check(text)

    def once(data: bytes) -> None:
        with short():
            check(data.decode("utf-8", "replace"))

    def mutated(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        # Long inputs are slow, so most are short.
        most = min(most, int(2 ** chance.uniform(5, 16 if chance.random() < LONG else 9)))
        data = data[:most]
        if chance.random() < REPEATED:
            return repeated(data, most, chance, PARTS[target])
        changed: bytes = atheris.Mutate(data, most)
        return changed

    with tempfile.TemporaryDirectory() as corpus:
        for number, text in enumerate(FIRST[target]):
            (Path(corpus) / str(number)).write_text(text)
        bounds = [f"-max_len={LARGEST}", "-timeout=60", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], *bounds, *sys.argv[1:], corpus], once, custom_mutator=mutated)
        atheris.Fuzz()


def repeated(data: bytes, most: int, chance: random.Random, parts: Sequence[str]) -> bytes:
    """The data with a part of it, or one that is known to give length, many times in a place."""
    place, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    part = data[place:end] if chance.random() < REPEATED else chance.choice(parts).encode()
    room = max(most - len(data), 0) // max(len(part), 1)
    return data[:place] + part * int(2 ** chance.uniform(0, log2(room + 1))) + data[place:]


@contextmanager
def short() -> Iterator[None]:
    """Within it no more than `SECONDS` of the processor may be spent."""
    begin = time.process_time()
    yield
    spent = time.process_time() - begin
    if spent > SECONDS:
        raise AssertionError(f"{spent:.1f} seconds for one input")


def when() -> Callable[[str], object]:
    """Date words: what is read is an EDTF value that reads back."""
    import timeline
    from timeline import edtf
    from timeline.errors import DateError

    def check(text: str) -> None:
        try:
            reading = timeline.read_date(text, published="2024-01-19")
        except DateError:
            return
        assert edtf.parse(str(reading.value)) == reading.value

    return check


def rows(name: str) -> Callable[[], Callable[[str], object]]:
    """Seeds of a format: a timeline and problems of one line; each fourth is written and read."""

    def target() -> Callable[[str], object]:
        from datetime import date

        from timeline.formats import READ, WRITTEN, Export
        from timeline.formats.options import ExportOptions
        from timeline.merge import build
        from timeline.seeds.check import check
        from timeline.seeds.gather import gather

        def built(text: str, form: str) -> Any:
            read: Any = READ[form].read_text
            records = gather([check(read(text, "fuzz"), "fuzz", None)])
            timeline, problems = build(records, today=date(2024, 3, 1))
            for problem in (*records.problems, *problems):
                assert "\n" not in str(problem)
            return timeline

        def once(text: str) -> None:
            timeline = built(text, name)
            if not timeline.events or len(text) % 4:
                return
            for form in ("ics", "json", "csv"):
                export = Export(timeline=timeline, options=ExportOptions())
                (page,) = WRITTEN[form].written(export).pages
                again = built(page.decode(), form)
                # A calendar has no place for what has no date yet.
                has_all = form != "ics"
                written = [(e.id, str(e.when)) for e in timeline.events if has_all or str(e.when)]
                assert [(event.id, str(event.when)) for event in again.events] == written

        return once

    return target


def mentions() -> Callable[[str], object]:
    """Dates in a text: their words stand where they are said to, in order."""
    import timeline

    def check(text: str) -> None:
        end = 0
        for mention in timeline.mentions(text, published="2024-01-19"):
            assert mention.start >= end
            assert text[mention.start : mention.end] == mention.text
            end = mention.end

    return check


def drafts() -> Callable[[str], object]:
    """Drafts of a text: a seed that reads back without errors."""
    from timeline.corpus.file_names import Names
    from timeline.corpus.findings import findings
    from timeline.corpus.write_toml import seed
    from timeline.documents.read import read
    from timeline.edtf import parse
    from timeline.errors import TimelineError
    from timeline.formats import READ
    from timeline.model import errors_of
    from timeline.seeds.check import check
    from timeline.seeds.gather import gather

    published: Any = parse("2024-01-19")
    toml: Any = READ["toml"].read_text

    def once(text: str) -> None:
        try:
            found = findings(read("fuzz.txt", text.encode("utf-8", "replace"), published))
        except TimelineError:
            return
        said = toml(seed(found, Names()), "fuzz.toml")
        records = gather([check(said, "fuzz", None)])
        assert not errors_of(records.problems), records.problems
        assert len(records.statements) == len(found.drafts)

    return once


CHECKS: dict[str, Callable[[], Callable[[str], object]]] = {
    "when": when,
    "toml": rows("toml"),
    "csv": rows("csv"),
    "ics": rows("ics"),
    "mentions": mentions,
    "drafts": drafts,
}

if __name__ == "__main__":
    main()
