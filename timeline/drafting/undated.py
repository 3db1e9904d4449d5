"""Drafts of what is put off without a date: a seed says that, too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.languages.grammar import PutOff
from timeline.model import Status
from timeline.quote import Quote
from timeline.text.blocks import Layout
from timeline.text.ids import slug

_LONGEST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """An event that was put off, of which no document gives a date yet."""

    #: made of the title
    id: str
    title: str
    status: Status
    #: where in the document: "paragraph 6"
    locator: str
    #: the words of the document
    excerpt: str
    #: offsets of its sentence
    start: int = 0
    end: int = 0
    #: the words of it that are quoted; None where they have not been
    quote: Quote | None = None


def undated_drafts(layout: Layout, found: Sequence[PutOff]) -> Iterator[Undated]:
    """The drafts of what a text says is put off."""
    for one in found:
        block = next((item for item in layout.blocks if item.start <= one.start < item.end), None)
        said = " ".join(layout.prose[one.start : one.end].split())
        yield Undated(
            id=slug(one.title) or "event",
            title=one.title,
            status=one.status,
            locator="" if block is None else block.locator,
            excerpt=said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…",
            start=one.start,
            end=one.end,
        )
