"""A slip chart on pages: as many as its plans need."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.chart.layout.geometry import ASCENT, DESCENT, Align, Box, Text, Tone, Weight
from timeline.chart.layout.head import SUBTITLE
from timeline.chart.layout.options import ChartOptions
from timeline.chart.layout.page import Page
from timeline.chart.layout.page_number import numbered
from timeline.chart.layout.pages import FOOT, MARGIN, POINTS
from timeline.chart.layout.ruler import Ruler, font_ruler
from timeline.chart.layout.slip.labels import BESIDE, Words, beside, set_words, stacked
from timeline.chart.layout.slip.legend import legend
from timeline.chart.layout.slip.lines import Lines
from timeline.chart.layout.slip.plot import Figure, Plot, Point, Rule
from timeline.chart.layout.slip.scales import Side, range_of, ticks
from timeline.chart.layout.slip.tracks import Track
from timeline.chart.layout.wrap import wrap
from timeline.errors import OutputError
from timeline.languages.phrases import phrases_of

#: type sizes of the title and of words of the sides
TITLE, TICK = 16.0, 7.5
#: colours after which they begin again
HUES = 7
#: most plans of a page
MOST = 12
#: the part of the width that words in the margin take, and the most points of it
_ASIDE, _WIDEST = 0.27, 220.0
#: room below the chart for its words, at its right end, and from a leader to its words
_BELOW, _PAST, _LEAD = 30.0, 22.0, 3.0
#: the part of that width in which words are set beside a line, where they have no other place
NARROW = 0.55
#: least distance of two ticks up the side
_UP_ROOM = 26.0
#: rooms that ticks across are tried with: as wide as their words
_APART = 12.0
#: what is kept free around lines and spots
_CLEAR, _SPOT = 1.6, 5.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands above a slip chart."""

    title: str
    subtitle: str


def slip_pages(
    tracks: Sequence[Track],
    heading: Heading,
    today: date,
    options: ChartOptions,
    ruler: Ruler | None = None,
) -> tuple[Page, ...]:
    """The pages of a slip chart, at least one.

    Args:
        tracks: At least one, in any order.
        heading: Title and subtitle.
        today: The day at its right end.
        options: Paper and language.
        ruler: Measures text; that of this machine's fonts unless given.

    Raises:
        OutputError: The paper is too small.
    """
    return _Paginator(heading, today, options, ruler or font_ruler(options.font)).pages(tracks)


class _Paginator:
    def __init__(self, heading: Heading, today: date, options: ChartOptions, ruler: Ruler) -> None:
        sheet = options.sheet.settled
        self.ruler, self.say = ruler, phrases_of(options.language)
        self.today, self.heading = today.toordinal() + 1, heading
        self.width, self.height = sheet.width * POINTS, sheet.height * POINTS
        self.content = Box(
            left=MARGIN, top=MARGIN, right=self.width - MARGIN, bottom=self.height - MARGIN
        )
        self.aside = min(_ASIDE * self.content.width, _WIDEST)
        self.title, self.subtitle, self.top = self._head()

    def pages(self, tracks: Sequence[Track]) -> tuple[Page, ...]:
        ordered = sorted(tracks, key=lambda track: (-_last(track), track.event))
        words = {track.event: set_words(track, self.aside, self.ruler) for track in ordered}
        parts = self._parts(ordered, words)
        pages = [self._page(part, words) for part in parts]
        return tuple(
            numbered(
                pages,
                right=self.content.right,
                y=self.content.bottom - DESCENT * FOOT,
                size=FOOT,
                ruler=self.ruler,
                say=self.say,
            )
        )

    def _parts(self, tracks: Sequence[Track], words: dict[str, Words]) -> list[Sequence[Track]]:
        """The plans of each page, about as many on each, whose words fit down its margin."""
        least = -(-len(tracks) // MOST)
        for many in range(least, len(tracks) + 1):
            size, more = divmod(len(tracks), many)
            ends = [at * size + min(at, more) for at in range(many + 1)]
            parts = [tracks[begin:end] for begin, end in pairwise(ends)]
            if all(self._fits(part, words) for part in parts):
                return parts
        raise OutputError("the words of a plan do not fit on a page: choose a larger paper")

    def _fits(self, tracks: Sequence[Track], words: dict[str, Words]) -> bool:
        box = self._box(tracks)
        if box.width < self.aside or box.bottom - box.top < 2 * _UP_ROOM:
            raise OutputError("a slip chart does not fit on this paper: choose a larger one")
        wanted = [(0.0, words[track.event].height) for track in tracks]
        return stacked(wanted, box.top, box.bottom) is not None

    def _box(self, tracks: Sequence[Track]) -> Box:
        """What the lines are drawn in."""
        content = self.content
        figures, rows = legend(tracks, self.ruler, self.say, content, self.top, today=self.today)
        del figures
        _, up = self._ranges(tracks)
        side = Side(begin=up[0], end=up[1], first=content.bottom, last=content.top)
        labels = [self.ruler.width(word, TICK) for _, word, _ in ticks(side, _UP_ROOM, self.say)]
        return Box(
            left=content.left + max(labels, default=0.0) + 8,
            top=self.top + rows + 20,
            right=content.right - self.aside - _PAST,
            bottom=content.bottom - _BELOW,
        )

    def _ranges(self, tracks: Sequence[Track]) -> tuple[tuple[float, float], tuple[float, float]]:
        first = min(track.begin for track in tracks)
        around = max((self.today - first) * 0.02, 1)
        across = first - around, max(self.today, first + 20)
        return across, range_of([span for track in tracks for span in track.spans])

    def _page(self, tracks: Sequence[Track], words: dict[str, Words]) -> Page:
        box = self._box(tracks)
        (begin, end), (low, high) = self._ranges(tracks)
        across = Side(begin=begin, end=end, first=box.left, last=box.right)
        up = Side(begin=low, end=high, first=box.bottom, last=box.top)
        rules, texts = self._sides(across, up, box)
        lines = [Lines(track=track, across=across, up=up).draw() for track in tracks]
        figures = self._figures(lines, words, box, rules)
        shown, _ = legend(tracks, self.ruler, self.say, self.content, self.top, today=self.today)
        plot = Plot(box=box, rules=rules, figures=figures, texts=texts, legend=shown)
        return Page(
            number=1,
            count=1,
            width=self.width,
            height=self.height,
            content=self.content,
            title=self.title,
            subtitle=self.subtitle,
            plot=plot,
            alt=self._alt(tracks),
        )

    def _figures(
        self, lines: Sequence[Lines], words: dict[str, Words], box: Box, rules: Sequence[Rule]
    ) -> tuple[Figure, ...]:
        """The plans with their words: beside the ends in the chart, else in the margin."""
        taken = [piece for item in lines for piece in _obstacles(item)]
        taken += [piece for rule in rules if rule.tone is Tone.LINE for piece in _along(rule)]
        places: dict[str, Point] = {}
        leaders: dict[str, tuple[Point, ...]] = {}
        grounds: dict[str, Box] = {}
        shown = dict(words)
        waiting = []
        for item in lines:
            event = item.track.event
            is_inside = item.end[0] < box.right - 1
            wider = words[event]
            narrower = set_words(item.track, NARROW * self.aside, self.ruler)
            found = beside((wider, narrower), item.end, box, taken) if is_inside else None
            if found is None:
                waiting.append(item)
                continue
            shown[event], place = found
            taken.append(place.box)
            places[event] = place.box.left, place.box.top
            leaders[event] = place.leader
            grounds[event] = place.box
        waiting.sort(key=lambda item: (item.end[1], item.track.event))
        wanted = [(item.end[1], words[item.track.event].height) for item in waiting]
        tops = stacked(wanted, box.top, box.bottom) or ()
        for item, top in zip(waiting, tops, strict=True):
            event, left = item.track.event, box.right + _PAST
            places[event] = left, top
            leaders[event] = item.end, (left - _LEAD, top + words[event].height / 2)
        return tuple(
            Figure(
                hue=number % HUES,
                event=item.track.event,
                said=f"{item.track.title}: {item.track.words}",
                bands=tuple(item.bands),
                strokes=tuple(item.strokes),
                spots=tuple(item.spots),
                leader=leaders.get(item.track.event, ()),
                ground=grounds.get(item.track.event),
                texts=shown[item.track.event].at(*places[item.track.event]),
            )
            for number, item in enumerate(lines)
        )

    def _sides(self, across: Side, up: Side, box: Box) -> tuple[tuple[Rule, ...], tuple[Text, ...]]:
        """The lines of the grid and of the diagonal, and the words of the sides."""
        rules: list[Rule] = []
        texts: list[Text] = []
        for at, word, is_year in ticks(up, _UP_ROOM, self.say):
            y = up.at(at)
            width = 0.6 if is_year else 0.3
            rules.append(Rule(begin=(box.left, y), end=(box.right, y), width=width, tone=Tone.GRID))
            texts.append(self._word(word, box.left - 5, y + 0.36 * TICK, Align.RIGHT))
        for at, word, is_year in self._ticks_across(across):
            x = across.at(at)
            width = 0.6 if is_year else 0.3
            rules.append(Rule(begin=(x, box.top), end=(x, box.bottom), width=width, tone=Tone.GRID))
            texts.append(self._word(word, x, box.bottom + 4 + ASCENT * TICK, Align.CENTRE))
        for begin, end in (
            ((box.left, box.top), (box.left, box.bottom)),
            ((box.left, box.bottom), (box.right, box.bottom)),
        ):
            rules.append(Rule(begin=begin, end=end, width=0.9, tone=Tone.INK))
        rules += _diagonal(across, up)
        low = self.content.bottom - DESCENT * TICK
        texts += (
            self._word(self.say("slip.up"), self.content.left, box.top - 8, Align.LEFT, Tone.INK),
            self._word(self.say("slip.across"), box.right, low, Align.RIGHT, Tone.INK),
        )
        return tuple(rules), tuple(texts)

    def _ticks_across(self, side: Side) -> Iterator[tuple[int, str, bool]]:
        """The ticks across that have room for their words, none beyond the ends of the side."""
        room = _UP_ROOM
        while True:
            found = ticks(side, room, self.say)
            widest = max((self.ruler.width(word, TICK) for _, word, _ in found), default=0.0)
            if widest + _APART <= room or len(found) <= 1:
                break
            room = max(widest + _APART, room * 1.05)
        for at, word, is_year in found:
            half = self.ruler.width(word, TICK) / 2
            if side.first - 8 <= side.at(at) - half and side.at(at) + half <= side.last + _PAST:
                yield at, word, is_year

    def _word(self, text: str, x: float, y: float, align: Align, tone: Tone = Tone.MUTED) -> Text:
        width = self.ruler.width(text, TICK)
        return Text(text=text, x=x, y=y, size=TICK, width=width, align=align, tone=tone)

    def _head(self) -> tuple[tuple[Text, ...], tuple[Text, ...], float]:
        y = self.content.top
        made: list[list[Text]] = [[], []]
        rows = (
            (self.heading.title, TITLE, Weight.BOLD, Tone.INK),
            (self.heading.subtitle, SUBTITLE, Weight.REGULAR, Tone.MUTED),
        )
        for texts, (words, size, weight, tone) in zip(made, rows, strict=True):
            for line in wrap(words, self.content.width, size, self.ruler, weight):
                width = self.ruler.width(line, size, weight)
                texts.append(
                    Text(
                        text=line,
                        x=self.content.left,
                        y=y + ASCENT * size,
                        size=size,
                        width=width,
                        weight=weight,
                        tone=tone,
                    )
                )
                y += size * 1.25
            y += 2
        return tuple(made[0]), tuple(made[1]), y

    def _alt(self, tracks: Iterable[Track]) -> str:
        told = "; ".join(
            self.say("chart.alt.event", date=track.words, title=track.title) for track in tracks
        )
        return self.say("slip.alt", title=self.heading.title, events=told)


def _last(track: Track) -> float:
    """The last date that it had, by which plans stand in order."""
    return track.spans[-1].begin if track.spans else float(track.begin)


def _diagonal(across: Side, up: Side) -> Iterator[Rule]:
    """Where the promised date is the day itself."""
    begin, end = max(across.begin, up.begin), min(across.end, up.end)
    if begin < end:
        yield Rule(
            begin=(across.at(begin), up.at(begin)),
            end=(across.at(end), up.at(end)),
            width=1.0,
            tone=Tone.LINE,
        )


def _obstacles(item: Lines) -> Iterator[Box]:
    """What words keep off: lines, and the spots at their ends."""
    for stroke in item.strokes:
        for begin, end in pairwise(stroke.points):
            yield from _boxes(begin, end)
    yield from item.bands
    for spot in item.spots:
        x, y = spot.x, spot.y
        yield Box(left=x - _SPOT, top=y - _SPOT, right=x + _SPOT, bottom=y + _SPOT)


def _along(rule: Rule) -> Iterator[Box]:
    yield from _boxes(rule.begin, rule.end)


def _boxes(begin: Point, end: Point) -> Iterator[Box]:
    """Small boxes that cover a straight line."""
    (x0, y0), (x1, y1) = begin, end
    is_straight = x0 == x1 or y0 == y1
    many = 1 if is_straight else int(max(abs(x1 - x0), abs(y1 - y0)) / BESIDE) + 1
    for at in range(many):
        xs = [x0 + (x1 - x0) * share / many for share in (at, at + 1)]
        ys = [y0 + (y1 - y0) * share / many for share in (at, at + 1)]
        yield Box(
            left=min(xs) - _CLEAR,
            top=min(ys) - _CLEAR,
            right=max(xs) + _CLEAR,
            bottom=max(ys) + _CLEAR,
        )
