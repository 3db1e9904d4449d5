"""A timeline on pages: as many as its events need."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.chart.layout.area import Body, make_body
from timeline.chart.layout.citations import cite, ranges
from timeline.chart.layout.column import USUAL, WAYS, Column, make_column
from timeline.chart.layout.cut import cut
from timeline.chart.layout.drawn_dates import drawn_dates, ghosts
from timeline.chart.layout.enlargement import enlargements, usual
from timeline.chart.layout.eras import BELOW as BELOW_ERAS
from timeline.chart.layout.eras import ROW as ERA_ROW
from timeline.chart.layout.eras import era_bands, rows_of
from timeline.chart.layout.foot import foot_words, make_foot
from timeline.chart.layout.geometry import ASCENT, Align, Box, Line, Text, Tone, Weight
from timeline.chart.layout.groups import NO_HUES, group, hues
from timeline.chart.layout.head import SUBTITLE, make_head
from timeline.chart.layout.hour_axis import tells_hours
from timeline.chart.layout.legend import ROW as LEGEND_ROW
from timeline.chart.layout.legend import make_legend
from timeline.chart.layout.links import Addresses
from timeline.chart.layout.notes import Notes
from timeline.chart.layout.one_clock import on_one_clock
from timeline.chart.layout.options import ChartOptions, ColourBy
from timeline.chart.layout.page import Axis, EraBand, LegendEntry, Page
from timeline.chart.layout.page_number import numbered
from timeline.chart.layout.ruler import Ruler, font_ruler
from timeline.chart.layout.rules import bands, down, grid
from timeline.chart.layout.series import folded
from timeline.chart.layout.styles import LOOKS
from timeline.chart.layout.typesetter import SMALLEST, Arrangement, Typesetter
from timeline.chart.layout.typesetter import TITLE as TYPE
from timeline.chart.layout.words import alt_text, heading, words_of
from timeline.edtf import Span
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
    Arrangement(scale=1.3, stacked=True, packed=True, runs=2),
    Arrangement(scale=1.2, stacked=True, packed=True, runs=2, between=6),
    Arrangement(scale=1.1, stacked=True, packed=True, runs=2, between=6),
    Arrangement(scale=1.1, stacked=False, packed=True, runs=2, between=6),
    Arrangement(scale=1.0, stacked=True, packed=True, runs=2, between=5),
    Arrangement(scale=1.0, stacked=False, packed=True, runs=2, between=5),
    Arrangement(scale=1.0, stacked=False, packed=True, runs=3, between=5),
    Arrangement(scale=1.0, stacked=False, packed=True, between=5),
    Arrangement(scale=0.9, stacked=False, packed=True, runs=2, between=5),
    Arrangement(scale=0.9, stacked=False, packed=True, runs=3, between=5),
    Arrangement(scale=0.9, stacked=False, packed=True, between=4),
    Arrangement(scale=SMALLEST / TYPE, stacked=False, packed=True, runs=3, between=4),
    Arrangement(scale=SMALLEST / TYPE, stacked=False, packed=True, between=4),
)
#: those that are worth larger type
GENEROUS = (
    *SINGLE[:3],
    Arrangement(scale=1.25, stacked=True, packed=True, runs=2),
    Arrangement(scale=1.1, stacked=True, packed=True, runs=2),
)
#: fewer events are no run
SHORTEST_RUN = 5
#: how they are set where they need several
SEVERAL = Arrangement(scale=0.9, stacked=False, packed=True, between=4)
#: the share of a page that citations may take; with more they get pages of their own
MOST_NOTES = 0.3
#: most pages that are evened out
MOST_EVENED = 10
#: white below a column that is as high as need be
BELOW = 4.0
#: events of a group that stand together at least where a page breaks it
TOGETHER = 3
#: room below the chart for the day of knowledge
KNOWN_ON = 15.0
#: width of the line there
NOW = 1.0
#: characters of titles on a paper that has no room for longer ones
SHORTER = (5000, 2500, 1200, 600, 300, 150, 75)
#: the part of its height and width that a line of type takes at least, on the paper
DENSEST = 0.9
#: most events that are tried on a single page, and on the first of several
MOST_SINGLE, FIRST_TRY = 200, 64


#: events of a page, and how they stand on it
_Part = tuple[Sequence[Event], Body | Column]


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
    ruler = ruler or font_ruler(options.font)
    titles = (heading(timeline, options)[0], *(event.title for event in timeline.dated))
    *larger, least = enlargements(options.sheet, len(titles) - 1, sum(map(len, titles)))
    for by in larger:
        try:
            if pages := _Paginator(timeline, options, ruler, by).single():
                return pages
        except OutputError:
            # A title that takes half of a smaller sheet.
            continue
    return _Paginator(timeline, options, ruler, least).pages()


class _Paginator:
    """Cuts a timeline into pages of a sheet that is drawn enlarged."""

    def __init__(
        self, timeline: Timeline, options: ChartOptions, ruler: Ruler, enlargement: float
    ) -> None:
        sheet, self.options = options.sheet, options
        self.sheet, self.look = sheet, LOOKS[options.inks]
        self.enlargement, self.usual = enlargement, usual(sheet)
        self.most_single = MOST_SINGLE * max(1.0, self.usual / enlargement) ** 2
        self.language, self.say = options.language, phrases_of(options.language)
        self.known_on, self.today, self.ruler = timeline.known_on, timeline.today, ruler
        points = POINTS / enlargement
        self.width, self.height = sheet.width * points, sheet.height * points
        margin = sheet.margin * points
        #: the paper inside the margins, and what the line at the foot leaves of it
        self.printable = Box(
            left=margin, top=margin, right=self.width - margin, bottom=self.height - margin
        )
        self.last = make_foot(options, self.printable, ruler)
        self.content = replace(self.printable, bottom=self.printable.bottom - self.last.height)
        ordered = folded(sorted(timeline.dated, key=order), timeline.today)
        self.groups = group(timeline, ordered, options.group_by, self.language)
        self.events = self.groups.events
        self.dates = {event.id: drawn_dates(event) for event in self.events}
        # A column has no room for old places: the words tell them.
        old = () if sheet.is_column else options.ghosts
        self.ghosts, self.since = ghosts(self.events, old), options.since
        # Without colour the words tell the tags, and there is nothing to explain.
        coloured = options.colour_by is ColourBy.TAG and self.look.has_colours
        self.hues = hues(ordered) if coloured else NO_HUES
        spans = self._spans()
        self.by_hour = bool(spans) and tells_hours(spans) and not sheet.is_column
        self.zone = ""
        if self.by_hour:
            found = {event.id: drawn_dates(event, by_hour=True) for event in self.events}
            self.dates, self.zone = on_one_clock(found)
            spans = self._spans()
        #: what all pages show: under headings time begins anew, and has one scale
        self.shown = spans if self.groups.names else []
        self.citations = cite(timeline, self.events)
        self.addresses = Addresses(timeline)
        self.words = {
            event.id: words_of(event, self.citations, options, self.today) for event in self.events
        }
        self.notes = Notes(self.citations.texts, ruler, self.content.width)
        title, subtitle = heading(timeline, options)
        self.heading = title, options.standfirst, subtitle
        self.head = make_head(self.heading, self.content, ruler)
        self.plain = Typesetter(self.words, ruler, self._several, self.language)
        self.areas = [self._area(words.title) for words in self.words.values()]
        room = self.content.bottom - self.head.bottom
        #: whether each page cites below its own chart
        self.footnotes = True
        self.most_notes = MOST_NOTES * room
        #: room for the page number
        self.foot = 0.0

    def _spans(self) -> list[Span]:
        """All that an axis shows."""
        spans = [drawn.known for dates in self.dates.values() for drawn in dates]
        return [*spans, *(drawn.known for drawn in self.ghosts.values())]

    def single(self) -> tuple[Page, ...]:
        """The only page, set generously; none where not all stand on it so."""
        parts = self._on_one(self._ways()) if self.events else []
        return tuple(self._page(events, body) for events, body in parts)

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
                y=self.printable.bottom - 2,
                size=FOOT,
                ruler=self.ruler,
                say=self.say,
            )
        )

    def _fitted(self) -> list[_Part]:
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
        self.plain = Typesetter(self.words, self.ruler, self._several, self.language)
        self.areas = [self._area(words.title) for words in self.words.values()]

    def _area(self, title: str) -> float:
        """No less paper than a title takes in type of its usual size."""
        return DENSEST * self.ruler.width(title, TYPE) * TYPE

    def _parts(self) -> list[_Part]:
        """The events of each page, and how they stand on it; nothing where one does not fit."""
        if whole := self._on_one(self._ways()):
            return whole
        self.foot = 0.0 if self.last.lines else FOOT * 2
        room = self.content.width * (self.content.bottom - self.head.bottom)
        if max(self.areas) * self._several.scale**2 > room:
            return []
        for self.footnotes in (True, False):
            parts = self._cut(len(self.events))
            if parts is not None:
                return self._evened(parts)
        self.footnotes = True
        return []

    def _ways(self) -> Sequence[Arrangement]:
        """The ways to set all events on one page, the most generous first."""
        if self.sheet.is_column:
            return USUAL if self.sheet.is_fitted or self.enlargement > self.usual else WAYS
        ways = GENEROUS if self.enlargement > self.usual else SINGLE
        return tuple(way for way in ways if way.scale >= self.look.least_scale)

    def _on_one(self, ways: Sequence[Arrangement]) -> list[_Part]:
        """All events on one page in the first of some ways in which they fit, if there is one."""
        self.foot = 0.0
        if len(self.events) > self.most_single:
            return []
        room = self.content.width * (self.content.bottom - self.head.bottom)
        for way in ways:
            # What cannot fit need not be tried: titles may be very long.
            too_large = sum(self.areas) * way.scale**2 > room
            if too_large or len(self.events) < SHORTEST_RUN * way.runs:
                continue
            body = self._try(self.events, Typesetter(self.words, self.ruler, way, self.language))
            if body is not None:
                return [(self.events, body)]
        return []

    def _evened(self, parts: list[_Part]) -> list[_Part]:
        """As many pages with about as many events each, where those fit and no group is broken."""
        if self.groups.names or not 1 < len(parts) <= MOST_EVENED:
            return parts
        even = self._cut(-(-len(self.events) // len(parts)))
        return even if even and len(even) == len(parts) else parts

    def _cut(self, most: int) -> list[_Part] | None:
        """Pages of up to `most` events; None where one does not fit even on its own."""
        parts = []
        rest: Sequence[Event] = self.events
        count = FIRST_TRY
        while rest:
            count, body = self._fill(rest[:most], count)
            if body is None:
                return None
            if (whole := self._unbroken(rest, count)) < count:
                count, body = whole, self._try(rest[:whole], self.plain)
            if body is None:
                return None
            parts.append((rest[:count], body))
            rest = rest[count:]
        return parts

    def _unbroken(self, events: Sequence[Event], count: int) -> int:
        """How many of `count` events to leave on a page, so that a group is not broken.

        One that is larger than a page is, with some of its events on either side.
        """
        names = self.groups.names
        if not names or count >= len(events):
            return count
        name = names[events[count].id]
        alike = [number for number, event in enumerate(events) if names[event.id] == name]
        begin, end = alike[0], alike[-1] + 1
        if begin >= count:
            return count
        if begin and self._try(events[begin:end], self.plain) is not None:
            return begin
        if begin and count - begin < TOGETHER:
            return begin
        return max(count - max(0, TOGETHER - (end - count)), 1)

    def _fill(self, events: Sequence[Event], guess: int) -> tuple[int, Body | Column | None]:
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

    @property
    def _several(self) -> Arrangement:
        """How they are set where they need several pages."""
        if self.sheet.is_column:
            return WAYS[-2]
        return replace(SEVERAL, scale=max(SEVERAL.scale, self.look.least_scale))

    def _try(self, events: Sequence[Event], typesetter: Typesetter) -> Body | Column | None:
        if self.footnotes and self.notes.height(self.citations.of(events)) > self.most_notes:
            return None
        if self.sheet.is_column:
            return make_column(
                events,
                typesetter,
                self._chart_box(events),
                groups=self.groups,
                hues=self.hues,
                dates=self.dates,
                known_on=self.known_on,
                today=self.today,
                is_fitted=self.sheet.is_fitted,
            )
        box = self._chart_box(events)
        body = self._body(events, typesetter, box)
        if body is None or not (rows := rows_of(self._eras(body))):
            return body
        # Where the axis is, and so how many rows its eras take, is known by now.
        return self._body(
            events, typesetter, replace(box, top=box.top + rows * ERA_ROW + BELOW_ERAS)
        )

    def _eras(self, body: Body) -> tuple[EraBand, ...]:
        """The eras that meet the axis of a page, above it."""
        eras = self.options.eras
        if not eras:
            return ()
        return era_bands(eras, body.axis, self.ruler, self.content, body.box.top)

    def _body(self, events: Sequence[Event], typesetter: Typesetter, box: Box) -> Body | None:
        return make_body(
            events,
            typesetter,
            box,
            groups=self.groups,
            hues=self.hues,
            dates=self.dates,
            now=self.known_on.toordinal() + 1 if self.known_on else None,
            today=self.today,
            ghosts=self.ghosts,
            by_hour=self.by_hour,
            zone=self.zone,
            shown=self.shown,
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
            bottom=content.bottom
            - notes
            - (KNOWN_ON if self.known_on and not self.sheet.is_column else 0),
        )

    def _legend(
        self, events: Sequence[Event], box: Box, *, has_pale_ends: bool = True
    ) -> tuple[LegendEntry, ...]:
        is_moved = any(event.id in self.ghosts for event in events)
        return make_legend(
            events,
            self.ruler,
            box,
            self.hues,
            language=self.language,
            by_hour=self.by_hour,
            today=self.today,
            since=self.since if is_moved else None,
            has_pale_ends=has_pale_ends,
        )

    def _notes_height(self, events: Sequence[Event]) -> float:
        numbers = self.citations.of(events) if self.footnotes else ()
        if not numbers:
            return self.foot
        return self.notes.height(numbers) + 12 + self.foot

    def _page(self, events: Sequence[Event], body: Body | Column) -> Page:
        page = self._blank()
        notes = self._notes_height(events)
        if isinstance(body, Column) and self.sheet.is_fitted and not self.foot:
            page = _shortened(page, body.bottom + BELOW + notes + self.last.height)
        content = replace(page.content, bottom=page.content.bottom - self.last.height)
        numbers = self.citations.of(events) if self.footnotes else ()
        rule = content.bottom - notes + 4
        below = Line(x0=content.left, y0=rule, x1=content.right, y1=rule, width=0.5)
        entries = body.entries()
        page = replace(
            page,
            entries=entries,
            groups=body.groups(),
            legend=self._legend(
                events,
                replace(content, top=self.head.bottom),
                has_pale_ends=any(entry.mark.has_pale_end for entry in entries),
            ),
            notes=self.notes.make(numbers, replace(content, top=rule + 6)),
            lines=(below,) if numbers else (),
            alt=alt_text(self._told_heading, events, self.words, self.say),
        )
        links = self.addresses.links(page.entries, page.notes, self.citations.texts)
        page = replace(page, links=tuple(links))
        if isinstance(body, Column):
            return replace(page, texts=body.texts(), lines=(*body.lines(), *page.lines))
        return self._with_axis(page, body)

    @property
    def _told_heading(self) -> tuple[str, ...]:
        """What stands around the events, for those who cannot see it."""
        names = self.say("way").join(era.name for era in self.options.eras)
        eras = self.say("chart.alt.eras", names=names) if names else ""
        return *self.heading, eras, foot_words(self.options)

    def _with_axis(self, page: Page, body: Body) -> Page:
        """The page with its axis, and the day of knowledge on that."""
        words = [entry.label.box for entry in page.entries]
        words += [text.box for group in page.groups for text in group.lines]
        axis = replace(body.axis, bands=bands(body.axis), lines=grid(body.axis, words))
        page = replace(page, eras=self._eras(body))
        known_on = self._known_on(axis, words)
        if known_on is None:
            return replace(page, axis=axis)
        lines, text = known_on
        return replace(page, axis=axis, lines=(*lines, *page.lines), texts=(text,))

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
            enlargement=self.enlargement,
            width=self.width,
            height=self.height,
            content=self.printable,
            title=self.head.title,
            standfirst=self.head.standfirst,
            foot=self.last.lines,
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
            alt=alt_text(self._told_heading, (), self.words, self.say),
        )

    def _note_pages(self) -> list[Page]:
        numbers = self.citations.of(self.events)
        content = self.content
        box = replace(content, top=self.head.bottom + 22, bottom=content.bottom - FOOT * 2)
        pages = []
        while numbers:
            count = self.notes.taken(numbers, box.bottom - box.top)
            words = self.say("chart.sources")
            notes = self.notes.make(numbers[:count], box)
            pages.append(
                replace(
                    self._blank(),
                    notes=notes,
                    links=tuple(self.addresses.links((), notes, self.citations.texts)),
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


def _shortened(page: Page, bottom: float) -> Page:
    """The page, no higher than what stands on it, which ends at `bottom`."""
    content = page.content
    by = bottom - content.bottom
    foot = tuple(replace(text, y=text.y + by) for text in page.foot)
    content = replace(content, bottom=bottom)
    return replace(page, height=page.height + by, content=content, foot=foot)
