"""Where the titles and citations of a chart lead: links of SVG and PDF."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from timeline.chart.layout.geometry import Box, Text
from timeline.chart.layout.page import Entry, Link, Note
from timeline.model import Timeline
from timeline.text.address import anchor
from timeline.text.clean import for_chart


class Addresses:
    """The addresses of the events and the citations of a timeline.

    An event leads to its own address, else to its row on the page whose address `[timeline]` says.
    """

    def __init__(self, timeline: Timeline) -> None:
        page = timeline.about.base_url
        self._events = {
            event.id: event.facts.url or (f"{page}/#{quote(anchor(event.id))}" if page else "")
            for event in timeline.events
        }
        self._citations = {
            for_chart(document.citation): document.url for document in timeline.documents
        }

    def links(
        self, entries: Sequence[Entry], notes: Sequence[Note], texts: Sequence[str]
    ) -> Iterator[Link]:
        """The links of a page; `texts` are all citations, the first of which has the number 1."""
        for entry in entries:
            if address := self._events.get(entry.event, ""):
                yield Link(address=address, said=entry.said, box=_hull(entry.label.title))
        for note in notes:
            text = texts[note.number - 1]
            if address := self._citations.get(text, ""):
                yield Link(address=address, said=text, box=_hull(note.lines))


def _hull(lines: Sequence[Text]) -> Box:
    boxes = [line.box for line in lines]
    return Box(
        left=min(box.left for box in boxes),
        top=min(box.top for box in boxes),
        right=max(box.right for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )
