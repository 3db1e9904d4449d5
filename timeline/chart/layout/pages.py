"""A timeline on pages: as many as its events need."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.chart.layout.area import Body, make_body
from timeline.chart.layout.citations import cite, ranges
from timeline.chart.layout.cut import cut
from timeline.chart.layout.drawn_dates import drawn_dates, ghosts
from timeline.chart.layout.geometry import ASCENT, Align, Box, Line, Text, Tone, Weight
from timeline.chart.layout.groups import NO_HUES, group, hues
from timeline.chart.layout.head import SUBTITLE, make_head
from timeline.chart.layout.legend import ROW as LEGEND_ROW
from timeline.chart.layout.legend import make_legend
from timeline.chart.layout.notes import Notes
from timeline.chart.layout.options import ChartOptions, ColourBy, Style
from timeline.chart.layout.page import Axis, LegendEntry, Page
from timeline.chart.layout.page_number import numbered
from timeline.chart.layout.ruler import Ruler, font_ruler
from timeline.chart.layout.rules import bands, down, grid
from timeline.chart.layout.series import folded
from timeline.chart.layout.typesetter import SMALLEST, Arrangement, Typesetter
from timeline.chart.layout.typesetter import TITLE as TYPE
from timeline.chart.layout.words import alt_text, heading, words_of
from timeline.errors import OutputError
from timeline.languages.phrases import phrases_of
from timeline.limits import LIMITS
from timeline.model import Event, Timeline
from timeline.ordering import order

#: points in a millimetre
POINTS = 72 / 25.4
#: white edge of the paper, in points
MARGIN = 12 * POINTS
#: type size of the page number
FOOT = 7.5
#: ways to set all events on one page, the most generous first
SINGLE = (
    Arrangement(scale=1.4, stacked=True),
    Arrangement(scale=1.25, stacked=True),
    Arrangement(scale=1.1, stacked=True),
    Arrangement(scale=1.25, stacked=False),
    Arrangement(scale=1.0, stacked=True),
    Arrangement(scale=1.1, stacked=False),
    Arrangement(scale=1.0, stacked=False),
    # Smaller type in one run down the page reads better than larger type in two.
    Arrangement(scale=1.2, stacked=True, packed=True, between=7),
    Arrangement(scale=1.1, stacked=True, packed=True, between=6),
    Arrangement(scale=1.1, stacked=False, packed=True, between=6),
    Arrangement(scale=1.0, stacked=False, packed=True, between=5),
    Arrangement(scale=0.9, stacked=False, packed=True, between=4),
    Arrangement(scale=SMALLEST / TYPE, stacked=False, packed=True, between=4),
)
#: how they are set where they need several
SEVERAL = Arrangement(scale=0.9, stacked=False, packed=True, between=4)
#: the share of a page that citations may take; with more they get pages of their own
MOST_NOTES = 0.3
#: most pages that are evened out
MOST_EVENED = 10
#: room below the chart for the day of knowledge
KNOWN_ON = 15.0
#: width of the line there
NOW = 1.0
#: characters of titles on a paper that has no room for longer ones
SHORTER = (5000, 2500, 1200, 600, 300, 150, 75)
#: most events that are tried on a single page, and on the first of several
MOST_SINGLE, FIRST_TRY = 200, 64


def layout(
    timeline: Timeline, options: ChartOptions, ruler: Ruler | None = None
) -> tuple[Page, ...]:
    """The pages of the chart of `timeline`, at least one.

    Args:
        timeline: Its events stand in the order of their begin.
        options: Paper and title.
        ruler: Measures text; that of this machine's fonts unless given.

    Raises:
        OutputError: The title or the words of an event are too long for the paper.
    """
    return _Paginator(timeline, options, ruler or font_ruler()).pages()


class _Paginator:
    """Cuts a timeline into pages."""

    def __init__(self, timeline: Timeline, options: ChartOptions, ruler: Ruler) -> None:
        sheet = options.sheet
        self.language, self.say = options.language, phrases_of(options.language)
        self.known_on, self.today, self.ruler = timeline.known_on, timeline.today, ruler
        self.width, self.height = sheet.width * POINTS, sheet.height * POINTS
        self.content = Box(
            left=MARGIN, top=MARGIN, right=self.width - MARGIN, bottom=self.height - MARGIN
        )
        ordered = folded(sorted(timeline.dated, key=order), timeline.today)
        self.groups = group(timeline, ordered, options.group_by, self.language)
        self.events = self.groups.events
        self.dates = {event.id: drawn_dates(event) for event in self.events}
        self.ghosts, self.since = ghosts(self.events, options.ghosts), options.since
        # Without colour the words tell the tags, and there is nothing to explain.
        coloured = options.colour_by is ColourBy.TAG and options.inks is Style.COLOUR
        self.hues = hues(ordered) if coloured else NO_HUES
        self.citations = cite(timeline, self.events)
        self.words = {
            event.id: words_of(event, self.citations, options, self.today) for event in self.events
        }
        self.notes = Notes(self.citations.texts, ruler, self.content.width)
        self.heading = heading(timeline, options)
        self.head = make_head(self.heading, self.content, ruler)
        self.plain = Typesetter(self.words, ruler, SEVERAL, self.language)
        room = self.content.bottom - self.head.bottom
        #: whether each page cites below its own chart
        self.footnotes = True
        self.most_notes = MOST_NOTES * room
        #: room for the page number
        self.foot = 0.0

    def pages(self) -> tuple[Page, ...]:
        if not self.events:
            return (self._empty(),)
        parts = self._fitted()
        pages = [self._page(events, body) for events, body in parts]
        if not self.footnotes:
            pages.extend(self._note_pages())
        return tuple(
            numbered(
                pages,
                right=self.content.right,
                y=self.content.bottom - 2,
                size=FOOT,
                ruler=self.ruler,
                say=self.say,
            )
        )

    def _fitted(self) -> list[tuple[Sequence[Event], Body]]:
        """The events of each page, their titles cut where they would take more than the page."""
        for most in (LIMITS["title.characters"].most, *SHORTER):
            self._cut_titles(most)
            if parts := self._parts():
                return parts
        raise OutputError(
            "the words of an event do not fit on a page: choose a larger paper, or a shorter title"
        )

    def _cut_titles(self, most: int) -> None:
        self.words = {
            event: replace(words, title=cut(words.title, most))
            for event, words in self.words.items()
        }
        self.plain = Typesetter(self.words, self.ruler, SEVERAL, self.language)

    def _parts(self) -> list[tuple[Sequence[Event], Body]]:
        """The events of each page, and how they stand on it; nothing where one does not fit."""
        self.foot = 0.0
        if len(self.events) <= MOST_SINGLE:
            for way in SINGLE:
                body = self._try(
                    self.events, Typesetter(self.words, self.ruler, way, self.language)
                )
                if body is not None:
                    return [(self.events, body)]
        self.foot = FOOT * 2
        for self.footnotes in (True, False):
            parts = self._cut(len(self.events))
            if parts is not None:
                return self._evened(parts)
        self.footnotes = True
        return []

    def _evened(
        self, parts: list[tuple[Sequence[Event], Body]]
    ) -> list[tuple[Sequence[Event], Body]]:
        """As many pages with about as many events each, where those fit."""
        if not 1 < len(parts) <= MOST_EVENED:
            return parts
        even = self._cut(-(-len(self.events) // len(parts)))
        return even if even and len(even) == len(parts) else parts

    def _cut(self, most: int) -> list[tuple[Sequence[Event], Body]] | None:
        """Pages of up to `most` events; None where one does not fit even on its own."""
        parts = []
        rest: Sequence[Event] = self.events
        count = FIRST_TRY
        while rest:
            count, body = self._fill(rest[:most], count)
            if body is None:
                return None
            parts.append((rest[:count], body))
            rest = rest[count:]
        return parts

    def _fill(self, events: Sequence[Event], guess: int) -> tuple[int, Body | None]:
        """How many of the first `events` fit on a page, and how they stand on it."""
        fits, body = 0, None
        fails = len(events) + 1
        count = min(guess, len(events))
        stride = max(1, guess // 8)
        while fails - fits > 1:
            tried = self._try(events[:count], self.plain)
            if tried is None:
                fails = count
            else:
                fits, body = count, tried
            if fits and fails <= len(events):
                count = (fits + fails) // 2
            else:
                # Pages hold about as many as the one before.
                count = min(fits + stride, len(events)) if fits else max(1, fails - stride)
                stride *= 2
        return fits, body

    def _try(self, events: Sequence[Event], typesetter: Typesetter) -> Body | None:
        if self.footnotes and self.notes.height(self.citations.of(events)) > self.most_notes:
            return None
        return make_body(
            events,
            typesetter,
            self._chart_box(events),
            groups=self.groups,
            hues=self.hues,
            dates=self.dates,
            now=self.known_on.toordinal() + 1 if self.known_on else None,
            today=self.today,
            ghosts=self.ghosts,
        )

    def _chart_box(self, events: Sequence[Event]) -> Box:
        """What heading, legend and notes leave of the page."""
        content = self.content
        legend = self._legend(events, content)
        rows = len({entry.mark.y for entry in legend})
        notes = self._notes_height(events)
        return Box(
            left=content.left,
            top=self.head.bottom + rows * LEGEND_ROW + 8,
            right=content.right,
            bottom=content.bottom - notes - (KNOWN_ON if self.known_on else 0),
        )

    def _legend(self, events: Sequence[Event], box: Box) -> tuple[LegendEntry, ...]:
        is_moved = any(event.id in self.ghosts for event in events)
        return make_legend(
            events,
            self.ruler,
            box,
            self.hues,
            language=self.language,
            today=self.today,
            since=self.since if is_moved else None,
        )

    def _notes_height(self, events: Sequence[Event]) -> float:
        numbers = self.citations.of(events) if self.footnotes else ()
        if not numbers:
            return self.foot
        return self.notes.height(numbers) + 12 + self.foot

    def _page(self, events: Sequence[Event], body: Body) -> Page:
        content = self.content
        lines: list[Line] = []
        texts: list[Text] = []
        entries, groups = body.entries(), body.groups()
        words = [entry.label.box for entry in entries]
        words += [text.box for group in groups for text in group.lines]
        known_on = self._known_on(body.axis, words)
        if known_on is not None:
            lines.extend(known_on[0])
            texts.append(known_on[1])
        numbers = self.citations.of(events) if self.footnotes else ()
        rule = content.bottom - self._notes_height(events) + 4
        if numbers:
            lines.append(Line(x0=content.left, y0=rule, x1=content.right, y1=rule, width=0.5))
        return replace(
            self._blank(),
            axis=replace(body.axis, bands=bands(body.axis), lines=grid(body.axis, words)),
            entries=entries,
            groups=groups,
            legend=self._legend(events, replace(content, top=self.head.bottom)),
            notes=self.notes.make(numbers, replace(content, top=rule + 6)),
            texts=tuple(texts),
            lines=tuple(lines),
            alt=alt_text(self.heading, events, self.words, self.say),
        )

    def _known_on(
        self, axis: Axis, obstacles: Sequence[Box]
    ) -> tuple[tuple[Line, ...], Text] | None:
        """The day of knowledge down the chart; None where the axis does not show it."""
        day = self.known_on
        at = day.toordinal() + 1 if day else 0
        if day is None or not any(part.begin < at < part.end for part in axis.segments):
            return None
        x, bottom = axis.x(at), axis.bottom
        words = self.say("chart.known-on", day=self.say.day(day))
        width = self.ruler.width(words, FOOT)
        content = self.content
        whole = Line(x0=x, y0=axis.y, x1=x, y1=bottom + 3, width=NOW, tone=Tone.INK)
        return (
            tuple(down(whole, obstacles)),
            Text(
                text=words,
                x=min(max(x, content.left + width / 2), content.right - width / 2),
                y=bottom + ASCENT * FOOT + 5,
                size=FOOT,
                width=width,
                align=Align.CENTRE,
                tone=Tone.MUTED,
            ),
        )

    def _blank(self) -> Page:
        return Page(
            number=1,
            count=1,
            width=self.width,
            height=self.height,
            content=self.content,
            title=self.head.title,
            subtitle=self.head.subtitle,
        )

    def _empty(self) -> Page:
        content = self.content
        words = self.say("chart.no-events")
        return replace(
            self._blank(),
            texts=(
                Text(
                    text=words,
                    x=(content.left + content.right) / 2,
                    y=(content.top + content.bottom) / 2,
                    size=12,
                    width=self.ruler.width(words, 12),
                    align=Align.CENTRE,
                    tone=Tone.MUTED,
                ),
            ),
            alt=alt_text(self.heading, (), self.words, self.say),
        )

    def _note_pages(self) -> list[Page]:
        numbers = self.citations.of(self.events)
        content = self.content
        box = replace(content, top=self.head.bottom + 22, bottom=content.bottom - FOOT * 2)
        pages = []
        while numbers:
            count = self.notes.taken(numbers, box.bottom - box.top)
            words = self.say("chart.sources")
            pages.append(
                replace(
                    self._blank(),
                    notes=self.notes.make(numbers[:count], box),
                    texts=(
                        Text(
                            text=words,
                            x=content.left,
                            y=self.head.bottom + 14,
                            size=SUBTITLE,
                            width=self.ruler.width(words, SUBTITLE, Weight.BOLD),
                            weight=Weight.BOLD,
                        ),
                    ),
                    alt=self.say(
                        "chart.alt.sources",
                        title=self.heading[0],
                        numbers=ranges(numbers[:count]),
                    ),
                )
            )
            numbers = numbers[count:]
        return pages
