"""The entries of the rows of tables: their dates, and the cells that say of what they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.drafting.items import of_item
from timeline.drafting.spans import EDGES, SAID, is_date
from timeline.edtf import EdtfDate, EdtfDateTime, EdtfInterval
from timeline.languages.grammar import DatePhrase, Entry, EntryWords
from timeline.text.blocks import Block, BlockKind, Cell

#: characters of a title of two cells
_LONGEST = 80


def of_row(
    text: str, block: Block, phrases: Sequence[DatePhrase], words: EntryWords
) -> Iterator[Entry]:
    """The entries of the cells with dates; the first cell with other words says of what."""
    dated = [
        (cell, [one for one in phrases if cell.start <= one.start < cell.end])
        for cell in block.cells
    ]
    if any(own and is_date(text, cell, own) for cell, own in dated):
        # Dates among the words of other cells only describe what happens.
        dated = [(cell, own if is_date(text, cell, own) else []) for cell, own in dated]
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
    for entry in of_item(text, around, own, words):
        own_words = tuple((one.start, one.end) for one in title)
        yield replace(entry, words=own_words or entry.words, head=head, is_titled=True)


def _titles(text: str, cells: Sequence[Cell], words: EntryWords) -> tuple[Cell, ...]:
    """The cells that say what happens, two at most: what it is, and what of it."""
    filled = [cell for cell in cells if text[cell.start : cell.end].strip(EDGES)]
    said = [cell for cell in filled if SAID.search(text, cell.start, cell.end)] or filled
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
