"""Seeds with a fault each, made of right ones: what `timeline verify` has to find."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from edited_texts import made

from timeline import edtf
from timeline.corpus.findings import findings
from timeline.corpus.output import seeds
from timeline.documents.text import DocumentText
from timeline.edtf import EdtfDate, Precision
from timeline.evidence.folded import folded
from timeline.formats import toml
from timeline.model import Document, Statement
from timeline.quote import Quote
from timeline.seeds.check import check

PUBLISHED = edtf.day(date(2025, 3, 1))
MONTHS = ("January", "March", "May", "June", "November", "December")


def drafted(number: int) -> tuple[Document, tuple[Statement, ...], DocumentText]:
    """A text with the seed that was drafted of it."""
    text = DocumentText(
        name="made.txt", text=made(Random(number), 30), published=PUBLISHED, language="en"
    )
    ((_, _, files),) = seeds([findings(text)], Path("drafts"))
    ((path, data),) = files.items()
    seed = check(toml.read(data.decode(), path.name), path.stem)
    return seed.documents[0], seed.statements, text


def faults(
    statements: tuple[Statement, ...], text: str, random: Random
) -> Iterator[tuple[str, Statement]]:
    """Each statement with a fault of every kind that it can have, by the name of the kind."""
    plain = folded(text).text
    for one in statements:
        if one.quote is None or one.reading is None:
            continue
        yield "quote is not there", _quoting(one, exact=f"{one.quote.exact} or a little later")
        value = one.reading.value
        if isinstance(value, EdtfDate) and value.precision is Precision.DAY and value.first:
            next_day = value.first + timedelta(days=1)
            yield "date off by one", _dated(one, next_day.isoformat())
        year = str(value)[:4]
        if year.isdigit():
            yield "another year", _dated(one, f"{int(year) + 1}{str(value)[4:]}")
        for month in MONTHS:
            other = next(name for name in MONTHS if name != month)
            if month in one.quote.exact:
                exact = one.quote.exact.replace(month, other)
                yield "another month", _quoting(one, exact=exact)
        beside = random.choice(statements).quote
        if beside is not None and not _stands(plain, joined := _joined(beside, one.quote)):
            yield "two sentences joined", replace(one, quote=joined)


def _quoting(one: Statement, exact: str) -> Statement:
    assert one.quote is not None
    return replace(one, quote=replace(one.quote, exact=exact))


def _dated(one: Statement, when: str) -> Statement:
    assert one.reading is not None
    return replace(one, reading=replace(one.reading, value=edtf.parse(when), words=when))


def _joined(first: Quote, second: Quote) -> Quote:
    return replace(second, prefix=first.prefix)


def _stands(plain: str, quote: Quote) -> bool:
    """Whether the text says that after all, or nearly: its sentences come again."""
    parts = (quote.prefix, quote.exact, quote.suffix)
    start = folded("".join(parts[:2])).text
    return (
        folded("".join(parts)).text in plain
        or not quote.prefix.strip("- “")
        or (start in plain and not quote.suffix.strip(" ."))
    )
