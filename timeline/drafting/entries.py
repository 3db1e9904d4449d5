"""The entries of items, rows, labelled lines and headings: their dates, and the words beside."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from types import MappingProxyType

from timeline import edtf
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval, Precision
from timeline.languages.grammar import DatePhrase, Entry, EntryWords
from timeline.text.blocks import PARTED, STRUCK, Block, BlockKind, Cell
from timeline.text.sentences import Abbreviations, sentences

_NAME_END = re.compile(r"[^\W\d_a-z][\w-]*\s\Z")
#: characters of the last word of a name
_LONGEST_NAME = 40
_ANY_SIGN = re.compile(r"\w")
_ANY_WORD = re.compile(r"[^\W\d_]{2}")
#: words, or the number of a version
_SAID = re.compile(r"[^\W\d_]{2}|\d\.\d")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"['’(\[]?\d")
_EDGES = f" \t\n{PARTED}:;,.–—|-=→*_·•/&+"
#: "1. Welcome", behind a time of day
_NUMBERED = re.compile(r"\s+\(?\d{1,2}[.)]\s+(?=[^\W\d])")
_CLOSED = re.compile(r"\s*[(\[]([^()\[\]\n]{0,80})[)\]]")
#: characters of a title of two cells
_LONGEST = 80
_SIGNS = tuple(":–—-|/([,\t")
_STRUCK_OUT = "it is struck out: is it cancelled, or put off?"
_ABOVE = "the date is that of the heading above"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The offsets of some words."""

    start: int
    end: int


def entries(
    text: str, block: Block, phrases: Sequence[DatePhrase], words: EntryWords
) -> Iterator[Entry]:
    """An entry for each date of a block.

    Args:
        text: Prose of the document.
        block: An item, row, labelled line or heading.
        phrases: Its dates in order, at least one.
        words: Labels and heads of the language.
    """
    held = held_dates(text, phrases, words)
    found = (
        _of_row(text, _of_held(text, block, phrases, held), held.dates, words)
        if block.kind is BlockKind.ROW
        else _of_item(text, block, held.dates, words, held.former)
    )
    for entry in found:
        was = held.former.get(entry.phrase.start)
        # What stands behind says what the date was before.
        held_entry = entry if was is None else replace(entry, was=was, words=entry.words[:1])
        yield (
            replace(held_entry, is_off=True, doubts=(_STRUCK_OUT,))
            if (entry.phrase is held.off)
            else held_entry
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The dates of a block that hold."""

    dates: tuple[DatePhrase, ...]
    #: by where such a date begins, the one that it took the place of
    former: dict[int, DatePhrase]
    #: the one that is struck out, with no other in its place
    off: DatePhrase | None = None


def held_dates(text: str, phrases: Sequence[DatePhrase], words: EntryWords) -> Held:
    """The dates of a block without those that only repeat another, or are no more."""
    dates = tuple(_without_wider(text, without_days_of_times(phrases)))
    return _without_former(text, dates, words)


def _of_held(text: str, block: Block, phrases: Sequence[DatePhrase], held: Held) -> Block:
    """A row without the days of which other cells tell the times, and without struck dates."""
    of_times = [one for one in phrases if one not in held.dates]
    days = [
        (cell, [one for one in of_times if cell.start <= one.start < cell.end])
        for cell in block.cells
    ]
    kept = [
        cell
        for cell, own in days
        if not own or not _is_date(text, cell, own) or _is_any_of(cell, held.dates)
    ]
    return replace(block, cells=tuple(_behind_struck(text, cell, held) for cell in kept))


def _is_any_of(cell: Cell, phrases: Sequence[DatePhrase]) -> bool:
    return any(cell.start <= one.start < cell.end for one in phrases)


def _behind_struck(text: str, cell: Cell, held: Held) -> Cell:
    """A cell without the date at its start that another has taken the place of."""
    for begin, was in held.former.items():
        inside = cell.start <= was.start < begin < cell.end
        if inside and not _SAID.search(text, cell.start, was.start):
            return replace(cell, start=_trimmed(text, was.end, cell.end).start)
    return cell


def _without_former(text: str, phrases: Sequence[DatePhrase], words: EntryWords) -> Held:
    """The dates that hold, with those that they took the place of."""
    kept: list[DatePhrase] = []
    former: dict[int, DatePhrase] = {}
    struck: DatePhrase | None = None
    for phrase in phrases:
        if kept and _is_former(text, kept[-1].end, phrase, words):
            former.setdefault(kept[-1].start, _beside(phrase, kept[-1]))
            continue
        if kept and is_renewed(text, kept[-1].end, phrase, words):
            former[phrase.start] = kept.pop()
        if text[max(phrase.start - 2, 0) : phrase.start] == STRUCK:
            struck = phrase
            continue
        if struck is not None:
            former[phrase.start] = struck
            struck = None
        kept.append(phrase)
    # What is struck out without a date in its place is off.
    last = () if struck is None else (struck,)
    return Held(dates=(*kept, *last), former=former, off=struck)


def _beside(was: DatePhrase, now: DatePhrase) -> DatePhrase:
    """An old day without a year, in the one in which it lies nearest to the new day."""
    old, new = was.value, now.value
    if not isinstance(old, EdtfDate) or not isinstance(new, EdtfDate):
        return was
    if old.precision is not Precision.DAY or "year" not in was.mention.implied:
        return was
    near = [_in_year(old, new.first.year + shift) for shift in (-1, 0, 1)]
    days = [day for day in near if day is not None]
    value = min(days, key=lambda day: abs((day.first - new.first).days))
    return was if value == old else replace(was, value=value, when=str(value))


def _in_year(day: EdtfDate, year: int) -> EdtfDate | None:
    with suppress(ValueError):
        return edtf.day(day.first.replace(year=year))
    return None


def is_renewed(text: str, behind: int, phrase: DatePhrase, words: EntryWords) -> bool:
    """Whether a date is the one that something was moved to: "rescheduled for 8 July"."""
    begun = max(behind, text.rfind(PARTED, behind, phrase.start) + 1)
    said = _WORD.findall(text[begun : phrase.start].casefold())
    led = [*said, *phrase.preposition.split()]
    return len(led) > 1 and led[-1] in words.aims and led[-2] in words.moves


def _is_former(text: str, behind: int, phrase: DatePhrase, words: EntryWords) -> bool:
    """Whether no more than "extended from" or "was" stands between two dates."""
    opened = text.rfind("(", behind, phrase.start)
    begun = behind if opened < 0 else opened + 1
    between = text[begun : phrase.start]
    if PARTED in between or ")" in between:
        return False
    said = _WORD.findall(between.casefold())
    led = (*said, *phrase.preposition.split())
    return bool(led) and led != ("for",) and all(word in words.former for word in led)


def undated(text: str, block: Block, above: DatePhrase, words: EntryWords) -> Entry | None:
    """The entry of a block without a date, of which the heading above it gives the date."""
    end = _first_stop(text, block.start, block.end, words.abbreviations)
    # What begins with a number may begin with a date that was not read.
    if not _ANY_WORD.search(text, block.start, end) or _NUMBER.match(text, block.start):
        return None
    phrase = replace(above, doubts=(*above.doubts, _ABOVE))
    return Entry(phrase=phrase, words=((block.start, end),), start=block.start, end=end)


def is_led(text: str, start: int, phrases: Sequence[DatePhrase]) -> bool:
    """Whether a date stands before all words from `start` on."""
    return not _ANY_WORD.search(text, start, phrases[0].start)


def is_bare(text: str, heading: Block, phrases: Sequence[DatePhrase]) -> bool:
    """Whether a heading says nothing but a date."""
    if len(phrases) != 1 or not isinstance(phrases[0].value, EdtfDate):
        return False
    around = text[heading.start : phrases[0].start] + text[phrases[0].end : heading.end]
    return not _SAID.search(around)


def is_date_alone(text: str, block: Block, phrase: DatePhrase) -> bool:
    """Whether an item is a day and no more, figures neither."""
    around = text[block.start : phrase.start] + text[phrase.end : block.end]
    is_day = phrase.value.precision <= Precision.DAY
    return block.kind is BlockKind.ITEM and is_day and not _ANY_SIGN.search(around)


def is_apart(text: str, heading: Block, phrase: DatePhrase) -> bool:
    """Whether a sign parts the date of a heading from its words: "Round 2 – 6 May 2025"."""
    if phrase.preposition:
        return False
    before = text[heading.start : phrase.start].rstrip()
    after = text[phrase.end : heading.end].lstrip()
    closed = not _ANY_WORD.search(after) or (_is_of_day(phrase) and after.startswith(","))
    return (not before and after[:1] in _SIGNS) or (closed and before[-1:] in _SIGNS)


def _is_of_day(phrase: DatePhrase) -> bool:
    return phrase.value.precision <= Precision.DAY


def without_days_of_times(phrases: Sequence[DatePhrase]) -> tuple[DatePhrase, ...]:
    """The dates without a day of which another one is a time."""
    days = {_day(phrase.value) for phrase in phrases if _has_time(phrase.value)}
    return tuple(phrase for phrase in phrases if phrase.value not in days)


def _without_wider(text: str, phrases: Sequence[DatePhrase]) -> Iterator[DatePhrase]:
    """The dates without those that the next one stands right behind, and lies in."""
    for phrase, after in zip_longest(phrases, phrases[1:]):
        between = "" if after is None else text[phrase.end : after.start]
        inside = after is not None and phrase.value.span.contains(after.value.span)
        if (inside and not between.strip(_EDGES)) or _is_of_name(text, phrase, phrases):
            continue
        yield phrase


def _is_of_name(text: str, phrase: DatePhrase, phrases: Sequence[DatePhrase]) -> bool:
    """Whether a bare year belongs to a name whose day stands beside it: "Hydro 2024, 2 May"."""
    named = _NAME_END.search(text, max(phrase.start - _LONGEST_NAME, 0), phrase.start)
    bare = phrase.value.precision is Precision.YEAR and not phrase.preposition
    return (
        bare
        and named is not None
        and any(one is not phrase and phrase.value.span.contains(one.value.span) for one in phrases)
    )


def _has_time(value: object) -> bool:
    if isinstance(value, EdtfInterval):
        value = value.start
    return isinstance(value, EdtfDateTime)


def _day(value: object) -> object:
    if isinstance(value, EdtfInterval):
        value = value.start
    return edtf.day(value.moment.date()) if isinstance(value, EdtfDateTime) else None


def _of_item(
    text: str,
    block: Block,
    phrases: Sequence[DatePhrase],
    words: EntryWords,
    former: Mapping[int, DatePhrase] = MappingProxyType({}),
) -> Iterator[Entry]:
    """The entries of words with dates in, before or behind them."""
    edges = [_edges(one, former.get(one.start)) for one in phrases]
    end = _first_stop(text, max(block.start, edges[-1][1]), block.end, words.abbreviations)
    bounds = (block.start, *(edge for pair in edges for edge in pair), end)
    gaps = [
        _trimmed(text, first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True)
    ]
    led = not _says(text, gaps[0])
    for index, phrase in enumerate(phrases):
        own = gaps[index + 1 :] if led else gaps[: index + 1]
        near = own if led else own[::-1]
        said = next((gap for gap in near if _says_what(text, gap, words)), None)
        told = () if said is None else (said,)
        behind = gaps[index + 1]
        more = not led and len(phrases) == 1 and _says(text, behind)
        if more and not is_closed(text, behind.start, behind.end):
            told = (*told, behind)
        yield Entry(
            phrase=phrase,
            words=tuple((one.start, one.end) for one in told),
            start=block.start,
            end=end,
            notes=() if led else ((behind.start, behind.end),),
        )


def _edges(phrase: DatePhrase, was: DatePhrase | None) -> tuple[int, int]:
    """Where a date begins and ends, with the one beside it that it took the place of."""
    if was is None:
        return phrase.start, phrase.end
    return min(phrase.start, was.start), max(phrase.end, was.end)


def _first_stop(text: str, start: int, end: int, known: Abbreviations) -> int:
    """Where the sentence ends that goes on at `start`."""
    match = _NUMBERED.match(text, start, end)
    word = _ANY_SIGN.search(text, start if match is None else match.end(), end)
    begun = end if word is None else word.start()
    return next((last for _, last in sentences(text, begun, end, known)), end)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without the signs at its edges, and without the number of an item."""
    match = _NUMBERED.match(text, start, end)
    start = start if match is None else match.end()
    while start < end and (text[start] in _EDGES or text[start] in ")]"):
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start=start, end=end)


def _says(text: str, span: Span) -> bool:
    """Whether words stand there that can say what happens."""
    return _SAID.search(text, span.start, span.end) is not None


def _says_what(text: str, span: Span, words: EntryWords) -> bool:
    """Whether words stand there that do more than join two dates."""
    said = _WORD.findall(text[span.start : span.end].casefold())
    return _says(text, span) and not (said and all(word in words.joints for word in said))


def is_closed(text: str, start: int, end: int) -> bool:
    """Whether all that stands there is in brackets."""
    return _CLOSED.fullmatch(text, start, end) is not None


def _of_row(
    text: str, block: Block, phrases: Sequence[DatePhrase], words: EntryWords
) -> Iterator[Entry]:
    """The entries of the cells with dates; the first cell with other words says of what."""
    dated = [
        (cell, [one for one in phrases if cell.start <= one.start < cell.end])
        for cell in block.cells
    ]
    if any(own and _is_date(text, cell, own) for cell, own in dated):
        # Dates among the words of other cells only describe what happens.
        dated = [(cell, own if _is_date(text, cell, own) else []) for cell, own in dated]
    moved = _moved(text, dated, words)
    if moved is not None:
        dated = [(cell, own if cell in moved.cells else []) for cell, own in dated]
    columns = [(cell, own) for cell, own in dated if own]
    title = _titles(text, [cell for cell, own in dated if not own], words)
    place = next((cell for cell, own in dated if not own and _low(cell.head) in words.where), None)
    shown = "" if place is None else " ".join(text[place.start : place.end].split())
    whole = _as_one(columns, words)
    if whole is not None:
        first = columns[0][0]
        head = first.head if _low(first.head) in words.start else first.head.rpartition(" ")[0]
        columns = [(replace(first, head=head), [whole])]
    for cell, own in columns:
        for entry in _of_cell(text, cell, own, title, is_only=len(columns) == 1, words=words):
            placed = replace(
                entry, start=block.start, end=block.end, place=shown, notes=_notes(dated, words)
            )
            yield placed if moved is None else moved.put(placed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    """A row that says when something was to be, and when it is."""

    #: that of the date that holds
    cells: tuple[Cell, ...]
    was: DatePhrase | None = None
    #: whether no new date is told yet
    is_off: bool = False

    def put(self, entry: Entry) -> Entry:
        """The entry of the date that holds, with what it was before."""
        return replace(entry, was=self.was or entry.was, is_off=self.is_off, head="")


def _moved(
    text: str, dated: Sequence[tuple[Cell, list[DatePhrase]]], words: EntryWords
) -> _Moved | None:
    """What a row says below the heads of a plan and of what became of it; None without them."""
    before = next((pair for pair in dated if pair[1] and _low(pair[0].head) in words.planned), None)
    after = next((pair for pair in dated if _low(pair[0].head) in words.now), None)
    if before is None or after is None:
        return None
    if after[1]:
        same = before[1][0].value == after[1][0].value
        return _Moved(cells=(after[0],), was=None if same else before[1][0])
    is_open = _low(text[after[0].start : after[0].end]) in words.open
    return _Moved(cells=(before[0],), is_off=is_open)


def _is_date(text: str, cell: Cell, own: Sequence[DatePhrase]) -> bool:
    """Whether a cell has no words beside its dates, or only such in brackets."""
    behind = cell.start
    for phrase in own:
        if _SAID.search(text, behind, phrase.start):
            return False
        behind = phrase.end
    rest = _trimmed(text, behind, cell.end)
    return not _says(text, rest) or is_closed(text, rest.start, rest.end)


def _notes(
    dated: Sequence[tuple[Cell, list[DatePhrase]]], words: EntryWords
) -> tuple[tuple[int, int], ...]:
    return tuple(
        (cell.start, cell.end)
        for cell, own in dated
        if not own and _low(cell.head) not in words.where
    )


def _of_cell(  # noqa: PLR0913 - a cell and what stands around it
    text: str,
    cell: Cell,
    own: Sequence[DatePhrase],
    title: tuple[Cell, ...],
    *,
    is_only: bool,
    words: EntryWords,
) -> Iterator[Entry]:
    """The entries of one cell: with words of its own beside the date, these say what happens."""
    around = replace(_AS_BLOCK, start=cell.start, end=cell.end)
    plain = _low(cell.head) in words.when | words.time | words.start
    head = (
        ""
        if plain or (is_only and title is not None and _low(cell.head) in words.other)
        else cell.head
    )
    for entry in _of_item(text, around, own, words):
        own_words = tuple((one.start, one.end) for one in title)
        yield replace(entry, words=own_words or entry.words, head=head, is_titled=True)


def _titles(text: str, cells: Sequence[Cell], words: EntryWords) -> tuple[Cell, ...]:
    """The cells that say what happens, two at most: what it is, and what of it."""
    filled = [cell for cell in cells if text[cell.start : cell.end].strip(_EDGES)]
    said = [cell for cell in filled if _ANY_WORD.search(text, cell.start, cell.end)] or filled
    aside = words.where | words.when | words.time | words.start | words.end | words.other
    named = [cell for cell in filled if _low(cell.head) in words.what]
    free = [cell for cell in said if _low(cell.head) not in aside]
    first = next(iter((*named, *free, *said)), None)
    if first is None:
        return ()
    second = next((cell for cell in named if cell is not first), None)
    size = 0 if second is None else second.end - second.start + first.end - first.start
    return (first,) if second is None or size > _LONGEST else (first, second)


def _as_one(
    columns: Sequence[tuple[Cell, list[DatePhrase]]], words: EntryWords
) -> DatePhrase | None:
    """The dates below the heads of a beginning and an end, as one."""
    for (first, start), (last, end) in pairwise(columns):
        heads = are_ends(first.head, last.head, words)
        if heads and len(start) == len(end) == 1 and len(columns) == 2:  # noqa: PLR2004 - both ends
            return _interval(start[0], end[0])
    return None


def are_ends(start: str, end: str, words: EntryWords) -> bool:
    """Whether two heads are those of a beginning and an end: "Closed from", "Closed until"."""
    if _low(start) in words.start and _low(end) in words.end:
        return True
    one, other = _low(start).split(), _low(end).split()
    ends = bool(one and other) and one[-1] in words.start and other[-1] in words.end
    return ends and one[:-1] == other[:-1]


def _interval(start: DatePhrase, end: DatePhrase) -> DatePhrase | None:
    one, other = start.value, end.value
    if not isinstance(one, EdtfDate | EdtfDateTime) or not isinstance(other, type(one)):
        return None
    if one == other or other.span.begin < one.span.begin:
        return None
    value = EdtfInterval(start=one, end=other)
    doubts = tuple(dict.fromkeys((*start.doubts, *end.doubts)))
    return replace(start, value=value, when=str(value), doubts=doubts)


def _low(head: str) -> str:
    return head.casefold().strip(" :*_`")


_AS_BLOCK = Block(kind=BlockKind.ITEM, start=0, end=0)
