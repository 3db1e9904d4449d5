"""Fingerprints: what a file of a site is made of, so that it is made anew where that changes only.

A fingerprint is SHA-256 of all that is read to make a file, and of the program that makes it. It
may change where the file would not, and never stays where the file would be another.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Self

from timeline.feed.snapshot import Snapshot
from timeline.formats import FORMATS
from timeline.formats.card import words_of
from timeline.model import Document, Event, Origin, Timeline
from timeline.page import EventPage
from timeline.page.index import offered
from timeline.query import FILTERS, years_in

#: what charts and pages are made with
_LIBRARIES = ("jinja2", "markupsafe", "matplotlib", "numpy", "pillow", "segno")
_SOURCES = (".py", ".html", ".css", ".js", ".md")
_NOWHERE = Origin(file="")
# What the font that comes with matplotlib has, and draws from the left: letters of Latin, Greek
# and Cyrillic, and the signs of print.
_PLAIN = re.compile(
    "[ -~\xa0-\xac\xae-\u017f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u2010-\u2026€]*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprints:
    """The fingerprints of what is chosen of one snapshot."""

    snapshot: Snapshot
    #: of what every file depends on
    common: str
    #: of what every page depends on, besides
    offered: str
    #: of each event and document, by its id
    events: Mapping[str, str]
    documents: Mapping[str, str]

    @classmethod
    def of(cls, snapshot: Snapshot, *, base: str, paths: Iterable[str]) -> Self:
        """The fingerprints of a snapshot.

        Args:
            snapshot: The timeline, and how it is written.
            base: The address of the site.
            paths: Where the pages of its parts are, with what each is of.
        """
        whole = snapshot.timeline
        return cls(
            snapshot=snapshot,
            common=_digest((program(), repr(whole.about), repr(snapshot.options))),
            offered=_digest(
                (base, len(whole.events), years_in(whole), _offered(whole), sorted(paths))
            ),
            events={event.id: _of_event(event) for event in whole.events},
            documents={document.id: _of_document(document) for document in whole.documents},
        )

    @property
    def language(self) -> str:
        """Tag of the language in which every format speaks."""
        return self.snapshot.options.language

    def chart(self, chosen: Timeline, kind: str) -> str:
        """Of a chart of events that were chosen."""
        if FORMATS[kind].is_card:
            return _digest((kind, _fonts(), self.common, words_of(chosen, self.language)))
        fonts = () if is_plain(chosen, self.snapshot.options.chart.title) else _fonts()
        return _digest((kind, fonts, *self._chosen(chosen)))

    def page(self, chosen: Timeline, path: str, charts: int) -> str:
        """Of a page.

        Args:
            chosen: The events that it shows.
            path: Where it is.
            charts: How many pages their chart has.
        """
        # What is next hangs on the day, and what came last on what is no longer there too.
        gone = tuple(_of_event(event) for event in chosen.gone)
        today = self.snapshot.today
        return _digest((path, charts, self.offered, today, gone, *self._chosen(chosen)))

    def event(self, told: EventPage) -> str:
        """Of the page of an event, of which all that it says is known."""
        return _digest((self.common, told))

    def _chosen(self, chosen: Timeline) -> tuple[object, ...]:
        events = tuple(self.events[event.id] for event in chosen.events)
        cited = {said.document: 0 for event in chosen.events for said in event.statements}
        documents = tuple(self.documents.get(name, "") for name in cited)
        stages = tuple(event.stage(chosen.today) for event in chosen.events)
        return self.common, chosen.asked, chosen.known_on, stages, events, documents


def _offered(whole: Timeline) -> tuple[object, ...]:
    """The values that the filters of every page offer, whatever it shows."""
    return tuple(offered(row, whole, lasts=True) for row in FILTERS.values())


def is_plain(chosen: Timeline, title: str) -> bool:
    """Whether every font has the letters of its chart, as they are drawn one by one.

    Of such a chart there is nothing to warn of.
    """
    about = chosen.about
    texts = [title, about.name, chosen.asked]
    cited = {said.document for event in chosen.events for said in event.statements}
    texts += [item.citation for item in chosen.documents if item.id in cited]
    for event in chosen.events:
        texts += (event.title or event.id, *event.facts.tags, *event.sources, event.reading.words)
    return all(_PLAIN.fullmatch(text) for text in texts)


@cache
def program() -> str:
    """Of this program, and of the libraries that it draws with."""
    folder = Path(__file__).parents[1]
    sources = sorted(path for path in folder.rglob("*") if path.suffix in _SOURCES)
    found = sha256()
    for path in sources:
        found.update(path.relative_to(folder).as_posix().encode())
        found.update(path.read_bytes())
    libraries = " ".join(map(_version, _LIBRARIES))
    return f"{found.hexdigest()} {sys.version_info[:2]} {libraries}"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _fonts() -> tuple[str, ...]:
    """The fonts of this machine, from which letters are borrowed."""
    from matplotlib.font_manager import fontManager

    return tuple(sorted({f"{font.name} {font.fname}" for font in fontManager.ttflist}))


def _of_event(event: Event) -> str:
    """Of all that is known of it, wherever that stands in the seeds."""
    said = tuple(replace(statement, origin=_NOWHERE) for statement in event.statements)
    # The rules of a time zone may be corrected.
    bounds = (event.when.earliest, event.when.latest)
    offsets = [bound.utcoffset() for bound in bounds if isinstance(bound, datetime)]
    withdrawn = tuple(
        replace(item, statement=replace(item.statement, origin=_NOWHERE))
        for item in event.withdrawn
    )
    return _digest((repr(replace(event, statements=said, withdrawn=withdrawn)), offsets))


def _of_document(document: Document) -> str:
    return _digest((repr(replace(document, origin=_NOWHERE)),))


def _digest(parts: tuple[object, ...]) -> str:
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()
