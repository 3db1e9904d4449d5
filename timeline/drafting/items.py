"""The entries of words with dates in, before or behind them."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from timeline.drafting.spans import ANY_SIGN, NUMBERED, is_closed, says, says_what, trimmed
from timeline.languages.grammar import DatePhrase, Entry, EntryWords
from timeline.text.blocks import Block
from timeline.text.sentences import Abbreviations, sentences


def of_item(
    text: str,
    block: Block,
    phrases: Sequence[DatePhrase],
    words: EntryWords,
    former: Mapping[int, DatePhrase] = MappingProxyType({}),
) -> Iterator[Entry]:
    """The entries of words with dates in, before or behind them."""
    edges = [_edges(one, former.get(one.start)) for one in phrases]
    end = first_stop(text, max(block.start, edges[-1][1]), block.end, words.abbreviations)
    bounds = (block.start, *(edge for pair in edges for edge in pair), end)
    gaps = [
        trimmed(text, first, last) for first, last in zip(bounds[::2], bounds[1::2], strict=True)
    ]
    led = not says(text, gaps[0])
    for index, phrase in enumerate(phrases):
        own = gaps[index + 1 :] if led else gaps[: index + 1]
        near = own if led else own[::-1]
        said = next((gap for gap in near if says_what(text, gap, words)), None)
        told = () if said is None else (said,)
        behind = gaps[index + 1]
        more = not led and len(phrases) == 1 and says(text, behind)
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


def first_stop(text: str, start: int, end: int, known: Abbreviations) -> int:
    """Where the sentence ends that goes on at `start`."""
    match = NUMBERED.match(text, start, end)
    word = ANY_SIGN.search(text, start if match is None else match.end(), end)
    begun = end if word is None else word.start()
    return next((last for _, last in sentences(text, begun, end, known)), end)
