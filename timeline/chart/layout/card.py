"""The card: a picture that stands beside a link to the page, in large type, laid out as data.

It is 1,200 by 630 points, of which each becomes a dot: what sites that show links take.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline.chart.layout.cut import cut
from timeline.chart.layout.geometry import ASCENT, Align, Text, Tone, Weight
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.wrap import wrap

WIDTH: Final = 1200
HEIGHT: Final = 630
#: white at the sides, and the width between
_LEFT: Final = 72.0
_ROOM: Final = WIDTH - 2 * _LEFT
#: upper edge of all type, and the height of the axis
_TOP: Final = 66.0
_AXIS: Final = 545.0
#: sizes of the title, the largest first, and its lines at most
_TITLE: Final = (68.0, 60.0, 52.0, 46.0)
_TITLE_LINES: Final = 3
#: sizes of the other type
_FACTS: Final = 28.0
_LABEL: Final = 24.0
_EVENT: Final = 36.0
_TICK: Final = 22.0
_LEADING: Final = 1.2
#: lines of the title of an event
_EVENT_LINES: Final = 2
#: characters of a title that are looked at
_LONGEST: Final = 400
#: white between two blocks, the most first
_BETWEEN: Final = (56.0, 42.0, 28.0)
#: least width of a mark: what is shorter is a dot
DOT: Final = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CardEvent:
    """An event in words: the next one, or the last."""

    #: which it is
    label: str
    date: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMark:
    """When an event lies: a window in days, as `Span` counts them."""

    begin: float
    end: float
    #: whether it is still to come
    hollow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWords:
    """What a card says."""

    title: str
    #: how many events there are, and of when
    facts: str
    #: the most important first
    events: tuple[CardEvent, ...]
    marks: tuple[CardMark, ...]
    #: what stands at the ends of the axis
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A mark in its place; as wide as high it is a dot."""

    left: float
    right: float
    hollow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card as it is drawn."""

    texts: tuple[Text, ...]
    #: words in the colour of marks
    labels: tuple[Text, ...]
    #: the axis, from its left to its right; None where nothing has a date
    axis: tuple[float, float, float] | None
    bars: tuple[Bar, ...]


def card(words: CardWords, ruler: Ruler) -> Card:
    """Lay a card out: what does not fit is left out, the least important first."""
    title = tuple(_title(words.title, ruler))
    y = title[-1].y + 0.3 * title[-1].size
    texts = [*title]
    if words.facts:
        y += _FACTS * _LEADING
        texts.append(_text(words.facts, y, _FACTS, ruler, tone=Tone.MUTED))
    bottom = _AXIS - 40 if words.marks else HEIGHT - 40
    # Letters that no font has would be empty boxes.
    events = [event for event in words.events if not ruler.missing(event.title)]
    blocks = _blocks(events, y, bottom, ruler)
    ticks, bars = _axis(words, ruler)
    return Card(
        texts=(*texts, *(text for block in blocks for text in block[1:]), *ticks),
        labels=tuple(block[0] for block in blocks),
        axis=(_AXIS, _LEFT, _LEFT + _ROOM) if words.marks else None,
        bars=bars,
    )


def _blocks(
    events: Sequence[CardEvent], top: float, bottom: float, ruler: Ruler
) -> list[tuple[Text, ...]]:
    """The events, as far apart as there is room, and as many as there is room for."""
    found: list[tuple[Text, ...]] = []
    for between in _BETWEEN:
        found, y = [], top
        for event in events:
            block = _event(event, y + between, ruler)
            if block[-1].y + 10 > bottom:
                break
            found.append(block)
            y = block[-1].y
        if len(found) == len(events):
            break
    return found


def _title(title: str, ruler: Ruler) -> Iterator[Text]:
    """The title as large as it fits, and cut where it does not."""
    title = cut(title, _LONGEST)
    size, lines = _fitted(title, ruler)
    for number, line in enumerate(lines):
        y = _TOP + size * (ASCENT + _LEADING * 0.95 * number)
        yield _text(line, y, size, ruler, weight=Weight.BOLD)


def _fitted(title: str, ruler: Ruler) -> tuple[float, tuple[str, ...]]:
    for size in _TITLE:
        lines = wrap(title, _ROOM, size, ruler, Weight.BOLD)
        if len(lines) <= _TITLE_LINES - (size == _TITLE[0]):
            return size, lines
    return _TITLE[-1], _cut(title, _TITLE[-1], _TITLE_LINES, ruler, Weight.BOLD)


def _cut(
    text: str, size: float, most: int, ruler: Ruler, weight: Weight = Weight.REGULAR
) -> tuple[str, ...]:
    """The lines of a text, of which so much is left out that there are not too many."""
    length = len(text)
    while len(lines := wrap(cut(text, length), _ROOM, size, ruler, weight)) > most and length > 1:
        length = int(length * 0.9)
    return lines[:most]


def _event(event: CardEvent, top: float, ruler: Ruler) -> tuple[Text, ...]:
    """The label, the date and the lines of the title of an event."""
    y = top + _LABEL * ASCENT
    label = _text(event.label, y, _LABEL, ruler, weight=Weight.BOLD)
    date = cut(event.date, 80)
    after = _LEFT + label.width + 16
    found = [label, _text(date, y, _LABEL, ruler, tone=Tone.MUTED, x=after)]
    for line in _cut(cut(event.title, _LONGEST), _EVENT, _EVENT_LINES, ruler):
        y += _EVENT * _LEADING
        found.append(_text(line, y, _EVENT, ruler))
    return tuple(found)


def _axis(words: CardWords, ruler: Ruler) -> tuple[tuple[Text, ...], tuple[Bar, ...]]:
    """What stands at the axis, and the marks on it."""
    if not words.marks:
        return (), ()
    begin = min(mark.begin for mark in words.marks)
    end = max(mark.end for mark in words.marks)

    def at(day: float) -> float:
        return _LEFT + DOT / 2 + (_ROOM - DOT) * (day - begin) / ((end - begin) or 1)

    bars = tuple(_bar(at(mark.begin), at(mark.end), mark) for mark in words.marks)
    y = _AXIS + 40
    first, last = (_text(end, y, _TICK, ruler, tone=Tone.MUTED) for end in words.ends)
    last = replace(last, x=_LEFT + _ROOM, align=Align.RIGHT)
    return (first,) if words.ends[0] == words.ends[1] else (first, last), bars


def _bar(left: float, right: float, mark: CardMark) -> Bar:
    if right - left < DOT:
        middle = (left + right) / 2
        left, right = middle - DOT / 2, middle + DOT / 2
    return Bar(left=left, right=right, hollow=mark.hollow)


def _text(  # noqa: PLR0913 - what a line of type is
    text: str,
    y: float,
    size: float,
    ruler: Ruler,
    *,
    weight: Weight = Weight.REGULAR,
    tone: Tone = Tone.INK,
    x: float = _LEFT,
) -> Text:
    width = ruler.width(text, size, weight)
    return Text(text=text, x=x, y=y, size=size, width=width, weight=weight, tone=tone)


def printed(card: Card) -> Sequence[Text]:
    """All type of a card."""
    return (*card.texts, *card.labels)
