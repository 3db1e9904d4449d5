"""Markdown: a table of events for a wiki (GitHub Flavored Markdown, tables as its spec has them).

What a title says is shown as it is: no text ends a cell, starts a link or becomes HTML.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chart.layout.citations import Citations, cite
from timeline.evidence.fragment import at_sentence
from timeline.formats import Export, Output
from timeline.languages.phrases import Phrases, phrases_of
from timeline.languages.say import event_words, status_words, way_words
from timeline.model import Event, Stage, Timeline
from timeline.quote import Quote
from timeline.text import address
from timeline.text.clean import for_chart, for_table

COLUMNS = ("when", "status", "event", "place", "source")

_LONGEST_HEAD = 4000
#: lines from the title to the head of the table, and what parts the cells of that
_HEAD = 2
_BAR = re.compile(r"(?<!\\)\|")
#: white space at which lines could end, and what would be a second space
_SPACE = re.compile("[\t-\r\x1c-\x20\x85\u2028\u2029]+")
# Those that only some readers know as escapes of Markdown are written as HTML has them.
_ESCAPES = str.maketrans(
    {
        **{char: f"\\{char}" for char in "\\`*_[]|~#$"},
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "@": "&#64;",
    }
)
#: what makes a link of an address in a text (GFM 6.9)
_LINKED = re.compile(r"(?<=[a-z]):(?=//)|(?<=\bwww)\.", re.IGNORECASE)
#: what would begin a list in an item of a list (CommonMark 5.2)
_MARKER = re.compile(r"^(\d{1,9})([.)])|^([-+])")


def write(export: Export) -> Output:
    """A heading, the table, and what it cites."""
    return Output(pages=(render(export.timeline, language=export.options.language),))


def render(timeline: Timeline, *, language: str = "en") -> bytes:
    """The timeline as a table, under its name, with what it cites numbered as in the chart."""
    # Of two documents that are cited alike the first that has an address is linked.
    known = reversed(timeline.documents)
    addresses = {for_chart(item.citation): item.url for item in known if item.url}
    cited = cite(timeline, timeline.events)
    lines = [f"# {escaped(timeline.title)}", ""]
    citations = {item.id: for_chart(item.citation) for item in timeline.documents}
    sources = _Sources(cited=cited, addresses=addresses, citations=citations)
    lines += _table(timeline, sources, phrases_of(language))
    if cited.texts:
        lines += ["", *_list(cited.texts, addresses)]
    return "\n".join((*lines, "")).encode("utf-8", "replace")


def is_ours(data: bytes) -> bool:
    r"""Whether it begins with a title and the head of our table.

    >>> is_ours(b"# Notes\n\n- milk\n")
    False
    """
    title, *begin = data[:_LONGEST_HEAD].decode("utf-8", "replace").replace("\r", "").split("\n")
    say = phrases_of("en")
    *first, last = (f" {say(f'column.{name}')} " for name in COLUMNS)
    head = _BAR.split(begin[1])[1:-1] if len(begin) > _HEAD and not begin[0] else []
    is_head = head[: len(first)] == first and head[-1:] == [last]
    return title.startswith("# ") and is_head and begin[2] == _row(["---"] * len(head))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    """What the table cites, and where that leads."""

    cited: Citations
    #: addresses of documents by their citations
    addresses: Mapping[str, str]
    #: citations by the ids of documents
    citations: Mapping[str, str]

    def quotes(self, event: Event) -> Mapping[str, Quote]:
        """The words that an event rests on, by the citations of their documents."""
        return {
            self.citations[item.document]: item.quote
            for item in reversed(event.statements)
            if item.quote and item.document in self.citations
        }


def _table(timeline: Timeline, sources: _Sources, say: Phrases) -> Iterator[str]:
    own = timeline.own_names
    *first, last = (say(f"column.{name}") for name in COLUMNS)
    yield _row((*first, *map(escaped, own), last))
    yield _row(["---"] * (len(COLUMNS) + len(own)))
    for event in timeline.events:
        status = _status(event, timeline.today, say)
        *cells, numbers = _cells(event, status, sources, say)
        said = {name.casefold(): text for name, text in event.facts.extra}
        yield _row((*cells, *(escaped(said.get(name.casefold(), "")) for name in own), numbers))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _status(event: Event, today: date | None, say: Phrases) -> str:
    """How it came to its date and how far it has come, the second where the first leaves it out."""
    way, status = way_words(event, say), status_words(event, say, today)
    if not way:
        return status
    is_more = event.stage(today) is Stage.UNDER_WAY or (today and event.overdue(today))
    return say("list").join((way, status)) if is_more else way


def _cells(event: Event, status: str, sources: "_Sources", say: Phrases) -> Iterator[str]:
    facts, quotes = event.facts, sources.quotes(event)
    yield escaped(_when(event, say))
    yield escaped(status)
    yield linked(escaped(event.title or event.id), facts.url)
    yield escaped(facts.place)
    yield ", ".join(
        linked(str(number), at_sentence(_address(text, sources.addresses), quotes.get(text)))
        for number in sources.cited.numbers[event.id]
        for text in (sources.cited.texts[number - 1],)
    )


def _when(event: Event, say: Phrases) -> str:
    """The date in words, with its EDTF where no certain day is known."""
    words, edtf = event_words(event, say), str(event.when)
    if event.contested:
        words = say("contested", words=words)
    return words if event.is_precise or edtf in ("", words) else f"{words} ({edtf})"


def _list(texts: Sequence[str], addresses: Mapping[str, str]) -> Iterator[str]:
    for number, text in enumerate(texts, 1):
        shown = _MARKER.sub(r"\1\\\2\3", escaped(text))
        yield f"{number}. {linked(shown, _address(text, addresses))}"


def _address(citation: str, addresses: Mapping[str, str]) -> str:
    """The address of a document; a citation that is an address stands for itself."""
    return addresses.get(citation, citation)


def linked(words: str, target: str) -> str:
    """Words that link to an address on the web; without one the words alone."""
    if not address.web(target):
        return words
    return f"[{words}](<{address.uri(target).replace('&', '&amp;')}>)"


def escaped(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    line = for_table(_SPACE.sub(" ", text)).strip().translate(_ESCAPES)
    return _LINKED.sub(lambda found: f"&#{ord(found[0])};", line)
