"""What changed: the latest steps of the events that are shown, and where to follow them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from timeline.dates.rules import Modifier
from timeline.evidence.fragment import of_document
from timeline.formats import FORMATS, NEWS
from timeline.languages.phrases import phrases_of
from timeline.news.entry import Entry, entries
from timeline.page.rows import LinkedWords, fragment
from timeline.page.view import View

#: lines that stand there unfolded
_SHOWN: Final = 8
#: what feeds are called, by the names of their formats
_CALLED: Mapping[str, str] = {"atom": "Atom", "jsonfeed": "JSON Feed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLine:
    """One thing that changed."""

    #: the date of the document, as precise as it is, and the day for machines
    said_on: str
    day: str
    #: the event, which links to its row
    title: LinkedWords
    said: str
    document: LinkedWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed of what changed."""

    name: str
    content_type: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What changed of the events that are shown, newest first."""

    latest: tuple[NewsLine, ...]
    #: those that are folded away
    more: tuple[NewsLine, ...]
    feeds: tuple[Feed, ...]


def news(view: View) -> News:
    """What changed; without a line where nothing did after the first document."""
    found = tuple(_line(entry, view) for entry in entries(view.chosen, phrases_of(view.language)))
    return News(latest=found[:_SHOWN], more=found[_SHOWN:], feeds=feeds(view))


def feeds(view: View) -> tuple[Feed, ...]:
    """The feeds of what is shown that there are."""
    there = ((name, view.addresses.relative(name, view.query)) for name in FORMATS if name in NEWS)
    return tuple(
        Feed(
            name=_CALLED[name],
            content_type=FORMATS[name].media.content_type.partition(";")[0],
            address=target,
        )
        for name, target in there
        if target
    )


def _line(entry: Entry, view: View) -> NewsLine:
    document, say = entry.document, phrases_of(view.language)
    published = document.published
    there = fragment(entry.event) if entry.is_there else ""
    return NewsLine(
        said_on=say.when(published, Modifier.WHOLE) if published else say.day(entry.on),
        day=entry.on.isoformat(),
        title=LinkedWords(words=entry.title, address=there),
        said=entry.said,
        document=LinkedWords(
            words=document.title or document.id, address=of_document(document, entry.event)
        ),
    )
