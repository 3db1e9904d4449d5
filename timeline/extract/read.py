"""The dates, times, durations and sets of a text."""

from bisect import bisect_left
from dataclasses import replace
from datetime import date

from timeline.dates.rules import DateOrder
from timeline.extract.find import find
from timeline.extract.left_over import guarded
from timeline.extract.numbered_days import numbered_days
from timeline.extract.open_dates import OPEN_DAY
from timeline.extract.refine import refine
from timeline.extract.resolve import resolve
from timeline.extract.sections import Sections
from timeline.languages import language_of
from timeline.languages.foreign_dates import foreign_dates
from timeline.text.blocks import Layout
from timeline.text.mention import Mention, Type
from timeline.text.words import words_of

#: the rule of dates in words of another language, of which no value is read
FOREIGN = "words of another language"


def mentions(
    text: str,
    published: date | None,
    order: DateOrder | None = None,
    language: str = "",
    layout: Layout | None = None,
) -> tuple[Mention, ...]:
    """Every mention of time in `text`, in its order and without overlap.

    `published` is the day that "today" and "last week" count from; without it the year of
    "in March" comes from the dates before it, or stays open (XXXX-03). `order` is that
    of dates in numbers. `language` is a tag of BCP 47; without it the text is English. Dates of
    different blocks of its `layout` are not read together, and those of headings hold for what
    is below them.
    Costs time linear in the length of the text.

    >>> found = mentions("Signed in 2015, in Rome this year.", date(2024, 1, 19))
    >>> [(mention.text, mention.value) for mention in found]
    [('2015', '2015'), ('this year', '2024')]
    """
    running = language_of(language).running_text()
    said = text if layout is None else layout.prose
    words = words_of(said)
    hits = find(words, running)
    known = Sections.of(layout)
    found = refine(said, resolve(hits, published, order, running, known), running)
    if layout is not None:
        found = numbered_days(layout, found, running)
    foreign = tuple(
        _foreign(text, *span) for span in foreign_dates(words) if not _is_read(span, found)
    )
    found = guarded(words, _merged(found, foreign) if foreign else found, running)
    return found if layout is None else tuple(_as_written(mention, text) for mention in found)


def _as_written(mention: Mention, text: str) -> Mention:
    """The mention in the words of the text itself, marks and all."""
    written = text[mention.start : mention.end]
    return mention if written == mention.text else replace(mention, text=written)


def _foreign(text: str, start: int, end: int) -> Mention:
    said = text[start:end]
    return Mention(
        start=start,
        end=end,
        text=said,
        type=Type.DATE,
        value=OPEN_DAY,
        when=None,
        rule=FOREIGN,
        doubts=(f"{said!r} is in words of another language: look it up",),
    )


def _is_read(span: tuple[int, int], found: tuple[Mention, ...]) -> bool:
    """Whether a date has been read in words that are known in another language too."""
    at = bisect_left(found, span[1], key=lambda item: item.start) - 1
    return at >= 0 and found[at].start <= span[0] and span[1] <= found[at].end


def _merged(found: tuple[Mention, ...], foreign: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Both in their order; what overlaps a date of another language is only a part of it."""
    starts = [item.start for item in foreign]
    kept = [item for item in found if not _is_part(item, foreign, starts)]
    return tuple(sorted((*kept, *foreign), key=lambda item: item.start))


def _is_part(mention: Mention, foreign: tuple[Mention, ...], starts: list[int]) -> bool:
    before = bisect_left(starts, mention.end) - 1
    return before >= 0 and foreign[before].end > mention.start
