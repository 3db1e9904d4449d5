"""Seeds in TOML, as `timeline convert` writes them: statements, each with its document.

A date is written in the words of its document where these read back to it, and else as exports have
it: in EDTF, with the words beside it. Which one it takes is found out by reading what was written.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Final

from timeline.calendars.calendar import Calendar
from timeline.dates.rules import DateOrder, Modifier, Reading
from timeline.edtf import UNDATED
from timeline.formats import toml
from timeline.formats.calendar_cells import calendar_of
from timeline.formats.chart_table import chart_values
from timeline.model import About, ChartAbout, Document, Records, Statement
from timeline.quote import Quote
from timeline.seeds.check import check
from timeline.seeds.fields import ALWAYS
from timeline.text.ids import numbered, slug
from timeline.text.toml import Value, date_of, key, text_of, value_of

#: the seed of the timeline itself, where it has one of its own
ABOUT: Final = "timeline"
#: how exactly a date may have to be written, the least first: in its words; in EDTF beside them;
#: with what is implied in it; with what is stated, which follows from the rest nearly always
_IN_WORDS, _EXACT, _IMPLIED, _STATED = range(4)
_LONGEST_NAME = 60

Pairs = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One file: the timeline, a document and its statements, or a list."""

    #: of the file, without its ending
    name: str
    about: About | None = None
    document: Document | None = None
    statements: tuple[Statement, ...] = ()
    #: how numeric dates are ordered where no document says it
    order: DateOrder | None = None

    @property
    def text(self) -> str:
        """The seed in TOML."""
        return _text(self, _levels(self))


def seeds(records: Records) -> tuple[Seed, ...]:
    """The seeds that say what the records say, one for each document and list.

    Where there are several, what is said of the timeline has one of its own.
    """
    order = records.about.date_order
    about = None if records.about == About() else records.about
    names = _Names()
    statements = _by_document(records)
    found = [
        Seed(
            name=names.free(slug(document.id)[:_LONGEST_NAME].strip("-") or "document"),
            document=document,
            statements=tuple(statements.pop(document.id, ())),
            order=order,
        )
        for document in records.documents
    ]
    found += [
        Seed(name=names.free(name), statements=tuple(said), order=order)
        for said in _lists(statements.pop("", ()))
        for name in (_stem(said[0].origin.file),)
    ]
    if not found:
        return (Seed(name=ABOUT, about=about),) if about else ()
    if len(found) == 1:
        return (replace(found[0], about=about),)
    return (*((Seed(name=ABOUT, about=about),) if about else ()), *found)


class _Names:
    """Names of files, of which none is given twice whatever its capitals."""

    def __init__(self) -> None:
        self._taken = {ABOUT}
        self._last: dict[str, int] = {}

    def free(self, name: str) -> str:
        found = numbered(name, self._taken.__contains__, self._last)
        self._taken.add(found)
        return found


def _stem(file: str) -> str:
    name = file.replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return slug(stem)[:_LONGEST_NAME].strip("-") or "list"


def _by_document(records: Records) -> defaultdict[str, list[Statement]]:
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in records.statements:
        found[statement.document].append(statement)
    return found


def _lists(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements without a document, in lists of which none has an id twice under two titles."""
    by_file: dict[str, list[_List]] = {}
    for statement in statements:
        lists = by_file.setdefault(statement.origin.file, [])
        chosen = next((one for one in lists if one.takes(statement)), None)
        if chosen is None:
            chosen = _List()
            lists.append(chosen)
        chosen.add(statement)
    return [one.statements for file in sorted(by_file) for one in by_file[file]]


@dataclass(slots=True)
class _List:
    """A list as it grows."""

    statements: list[Statement] = field(default_factory=list)
    #: the titles of its ids
    titles: dict[str, str] = field(default_factory=dict)

    def takes(self, statement: Statement) -> bool:
        known = self.titles.get(statement.event)
        title = statement.facts.title.casefold()
        return known is None or not (known and title) or known == title

    def add(self, statement: Statement) -> None:
        self.statements.append(statement)
        title = statement.facts.title.casefold()
        self.titles[statement.event] = self.titles.get(statement.event) or title


def _levels(seed: Seed) -> list[int]:
    """How exactly the date of each statement is written: so that it reads back."""
    levels = [_IN_WORDS] * len(seed.statements)
    wrong = list(range(len(levels)))
    for level in (_EXACT, _IMPLIED, _STATED):
        again = _read_back(seed, levels, wrong)
        wrong = [at for at in wrong if again.get(at) != seed.statements[at]]
        for at in wrong:
            levels[at] = level
    return levels


def _read_back(seed: Seed, levels: Sequence[int], places: Sequence[int]) -> dict[int, Statement]:
    """The statements at some places as they are read from what is written, by their places."""
    said = replace(seed, about=None, statements=tuple(seed.statements[at] for at in places))
    text = _text(said, [levels[at] for at in places])
    again = check(toml.read(text, "written.toml"), seed.name, seed.order)
    return {places[item.position]: item for item in again.statements}


def _text(seed: Seed, levels: Sequence[int]) -> str:
    tables = [*_about(seed.about), *_document(seed.document)]
    own = seed.document.calendar if seed.document else Calendar.GREGORIAN
    tables += [
        _event(statement, level, own)
        for statement, level in zip(seed.statements, levels, strict=True)
    ]
    return "\n".join(tables)


def _table(header: str, pairs: Iterable[tuple[str, str]]) -> str:
    return "".join((f"{header}\n", *(f"{key(name)} = {value}\n" for name, value in pairs)))


def _about(about: About | None) -> Iterator[str]:
    if about is None:
        return
    if pairs := [*_about_pairs(about)]:
        yield _table("[timeline]", pairs)
    if pairs := [*_chart_pairs(about.chart)]:
        yield _table("[chart]", pairs)


def _about_pairs(about: About) -> Pairs:
    nothing = About()
    for item in fields(About):
        value = getattr(about, item.name)
        if item.name == "chart" or value == getattr(nothing, item.name):
            continue
        if item.name == "cancelled_days" and value is None:
            value = ALWAYS
        yield item.name, value_of(value.value if isinstance(value, DateOrder) else value)


def _chart_pairs(chart: ChartAbout) -> Pairs:
    for name, value in chart_values(chart).items():
        yield name, value_of(tuple(value) if isinstance(value, list) else value)


def _document(document: Document | None) -> Iterator[str]:
    if document is not None:
        yield _table("[document]", _document_pairs(document))


def _document_pairs(document: Document) -> Pairs:
    for name in ("id", "title", "publisher", "author", "url", "language"):
        if text := getattr(document, name):
            yield name, value_of(text)
    if document.published is not None:
        yield "published", date_of(str(document.published))
    if document.order is not None:
        yield "date_order", value_of(document.order.value)
    if document.calendar is not Calendar.GREGORIAN:
        yield "calendar", value_of(document.calendar.value)
    if document.feed:
        yield "feed", value_of(document.feed)
    for name in ("fingerprint", "text", "retracts", "supersedes"):
        if said := getattr(document, name):
            yield name, value_of(said)


def _quote(quote: Quote | None) -> Value | None:
    """A quote as seeds have it: its words alone, or a table."""
    if quote is None:
        return None
    parts = quote.parts
    return parts if len(parts) > 1 else quote.exact


def _event(statement: Statement, level: int, own: Calendar) -> str:
    """The table of a statement, and behind it that of the fields that are only its own."""
    dates = dict(_dates(statement, level, own))
    pairs = dict(_pairs(statement))
    extra = statement.facts.extra
    ordered = (*((name, dates[name]) for name in _DATES if name in dates), *pairs.items())
    first = ("id", value_of(statement.event))
    table = _table("[[event]]", (first, *ordered))
    if not extra:
        return table
    return f"{table}{_table('[event.extra]', ((name, text_of(text)) for name, text in extra))}"


#: the keys that say the date of an event, in the order of the manual
_DATES = (
    *("when", "words", "modifier", "calendar", "calendar_date", "stated", "implied"),
    *("contested", "was", "was_words"),
)


def _dates(statement: Statement, level: int, own: Calendar) -> Pairs:
    reading = statement.reading
    sides = (*statement.contested, *statement.contested_status)
    if sides:
        yield "contested", value_of(tuple(map(str, sides)))
    if statement.contested and reading is not None:
        yield "when", date_of(str(reading.value))
    elif reading is not None:
        yield from _when(reading, level)
    if statement.was:
        yield from _was(statement.was, level)
    others = {item.calendar: None for item in (reading, *statement.was) if item is not None}
    if level == _IN_WORDS and (said := [item for item in others if item is not own]):
        yield "calendar", value_of(said[0].value)


def _when(reading: Reading, level: int) -> Pairs:
    is_exact = level > _IN_WORDS and reading.value != UNDATED
    when = str(reading.value) if is_exact else reading.words
    if reading.value == UNDATED and level > _IN_WORDS:
        # What words in a cell say that seeds do not know.
        yield from (("when", value_of("TBC")), ("words", value_of(reading.words)))
        return
    yield "when", date_of(when)
    if reading.modifier is not Modifier.WHOLE and (is_exact or when == str(reading.value)):
        yield "modifier", value_of(reading.modifier.value)
    if not is_exact:
        return
    if reading.words != when:
        yield "words", value_of(reading.words)
    yield from ((name, value_of(text)) for name, text in calendar_of(reading).items())
    if level >= _IMPLIED and reading.implied:
        yield "implied", value_of(reading.implied)
    if level >= _STATED:
        yield "stated", value_of(reading.stated)


def _was(dates: Sequence[Reading], level: int) -> Pairs:
    words = tuple(reading.words for reading in dates)
    if level == _IN_WORDS:
        yield "was", date_of(words[0]) if len(words) == 1 else value_of(words)
        return
    yield "was", value_of(tuple(str(reading.value) for reading in dates))
    yield "was_words", value_of(words)


def _pairs(statement: Statement) -> Pairs:
    """What is said beside the date, in the order of the manual."""
    facts, point = statement.facts, statement.facts.coordinates
    said: dict[str, Value | None] = {
        "title": facts.title,
        "status": statement.status.value if statement.status else None,
        "place": facts.place,
        "coordinates": (point.latitude, point.longitude) if point else None,
        "timezone": facts.timezone,
        "tags": facts.tags,
        "participants": facts.participants,
        "url": facts.url,
        "note": facts.note,
        "locator": statement.locator,
        "quote": _quote(statement.quote),
        "sources": statement.sources,
        "order": facts.order,
        "highlight": facts.highlight,
        "series": facts.series,
        "class": statement.access.value if statement.access else None,
        "formerly": statement.formerly,
        "distinct_from": statement.distinct_from,
        "draft": statement.draft or None,
        "retracts": statement.retracts,
    }
    for name, value in said.items():
        if value not in (None, "", ()):
            yield name, value_of(value)
