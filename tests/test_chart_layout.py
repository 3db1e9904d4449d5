"""Pages as data: nothing overlaps, nothing leaves the paper, nothing is left out."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random
from typing import Any

import pytest
from charted import Made, made
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.chart.layout import rules
from timeline.chart.layout.area import make_body
from timeline.chart.layout.calendar import DAY, MONTH, CalendarStep, elapsed
from timeline.chart.layout.citations import cite, ranges
from timeline.chart.layout.cut import cut, shortened
from timeline.chart.layout.digest import digest
from timeline.chart.layout.drawn_dates import drawn_dates
from timeline.chart.layout.geometry import Align, Box, Weight
from timeline.chart.layout.glyphs import missing_glyphs, unshaped
from timeline.chart.layout.grid import Grid
from timeline.chart.layout.groups import HUES, group, hues
from timeline.chart.layout.options import ChartOptions, ColourBy, GroupBy, Style
from timeline.chart.layout.page import Axis, Entry, Page, Shape, Tip
from timeline.chart.layout.pages import layout
from timeline.chart.layout.paper import A4, PAPERS, Paper, parse_paper
from timeline.chart.layout.ruler import LONGEST_KNOWN, FontRuler, families, font_ruler
from timeline.chart.layout.scale import BREAK, make_axis
from timeline.chart.layout.scripts import right_to_left, shapes
from timeline.chart.layout.typesetter import Arrangement, Typesetter
from timeline.chart.layout.words import EventWords, heading, words_of
from timeline.chart.layout.wrap import wrap
from timeline.contested import Contested
from timeline.dates.rules import Modifier, Reading
from timeline.edtf import Span, day, parse, to_day
from timeline.errors import DateError, OutputError
from timeline.languages.phrases import phrases_of
from timeline.limits import LIMITS
from timeline.model import About, Document, Event, Facts, Origin, Statement, Status, Timeline
from timeline.text.clean import for_chart

RULER = font_ruler()
#: narrow papers, down which time runs
COLUMNS = (PAPERS["column"], PAPERS["two-columns"], Paper(width=70, height=150))
SMALLEST = 7
LEAST_MARGIN = 10 * 72 / 25.4
NOWHERE = Origin(file="tests")

STATEMENT = Document(
    id="statement",
    title="Joint statement on the strategic partnership",
    publisher="Office of the President",
    published=day(date(2024, 1, 19)),
    origin=NOWHERE,
)
ARTICLE = Document(
    id="article",
    title="A friendship across the steppe",
    author="M. Rossi",
    publisher="Institute for International Affairs, Rome",
    published=day(date(2024, 3, 1)),
    origin=NOWHERE,
)


def event(
    when: str,
    title: str,
    status: str = "occurred",
    documents: tuple[str, ...] = ("article",),
    *,
    name: str = "",
    modifier: Modifier = Modifier.WHOLE,
) -> Event:
    value = parse(when)
    reading = Reading(words=when, value=value, stated=(), modifier=modifier)
    name = name or f"{title} {when}"
    return Event(
        id=name,
        when=value,
        reading=reading,
        status=Status(status),
        facts=Facts(title=title),
        statements=tuple(
            Statement(event=name, document=document, reading=reading, origin=NOWHERE)
            for document in documents
        ),
    )


BOTH = ("statement", "article")
EVENTS = (
    event("1987", "Referendum closes the nuclear plants"),
    event("2015", "EU and Kazakhstan sign the partnership agreement", documents=BOTH),
    event("2020/..", "Partnership agreement in full force", documents=("statement",)),
    event("2022-09", "Papal visit to Astana"),
    event("2023", "Companies agree on critical minerals"),
    event("2023", "First direct flights between Almaty and Rome"),
    event("2023", "Italian firms join a wind farm", documents=("statement",)),
    event("2023-11", "President visits Uzbekistan"),
    event("2023-11-30", "Cultural centre opens in Almaty", documents=BOTH),
    event("2024-01-18", "Joint statement of the two presidents", documents=("statement",)),
    event("2024-01-18/2024-01-19", "Official visit to Rome", documents=BOTH),
    event("2024-01-18~/2024-01-19", "Business forum with two hundred companies"),
    event("2024-01-19", "Official visit ends with a dinner", documents=("statement",)),
    event("2024-02?", "Working group on water meets for the first time"),
    event("2024", "Central Asia and Italy meet in Rome", "planned", BOTH),
    event("2024-05", "Ministers sign the transport protocol", "postponed"),
    event("2024-06-10", "Visit of the chamber of commerce", "cancelled"),
    event("2024-10", "Days of Kazakh culture in Turin", "planned"),
    event("2025", "Central Asia and Italy meet in Kazakhstan", "planned", BOTH),
    event("2026", "Regional climate summit", "proposed", ("statement",)),
)
TIMELINE = Timeline(
    about=About(id="test", name="Kazakhstan and Italy"),
    documents=(STATEMENT, ARTICLE),
    events=EVENTS,
    known_on=date(2024, 3, 1),
)


def of(*events: Event) -> Timeline:
    return replace(TIMELINE, events=events)


def pages(timeline: Timeline = TIMELINE, **options: Any) -> tuple[Page, ...]:
    return layout(timeline, ChartOptions(**options), RULER)


def boxes(page: Page) -> list[tuple[str, Box]]:
    """Everything that must not touch anything else of its kind."""
    found = [(f"label {entry.event}", entry.label.box) for entry in page.entries]
    found += [(f"mark {entry.event}", entry.mark.box) for entry in page.entries]
    found += [(f"legend {item.text.text}", item.text.box) for item in page.legend]
    found += [(f"legend mark {item.text.text}", item.mark.box) for item in page.legend]
    texts = [*page.title, *page.subtitle, *page.texts]
    texts += [line for group in page.groups for line in group.lines]
    texts += [line for note in page.notes for line in note.lines]
    if page.axis is not None:
        texts += [*page.axis.labels, *(word for gap in page.axis.breaks for word in gap.words)]
    return found + [(f"text {text.text}", text.box) for text in texts]


def check(timeline: Timeline, made: tuple[Page, ...]) -> None:
    drawn = [entry.event for page in made for entry in page.entries]
    assert sorted(drawn) == sorted(event.id for event in timeline.events)
    for page in made:
        check_margins(page)
        placed = boxes(page)
        for name, box in placed:
            assert box.inside(page.content), (name, box, page.content)
        placed.sort(key=lambda pair: pair[1].top)
        for number, (name, box) in enumerate(placed):
            for other, taken in placed[number + 1 :]:
                if taken.top >= box.bottom:
                    break
                assert not box.overlaps(taken), f"{name} | {other}"
        for entry in page.entries:
            for text in (*entry.label.title, *entry.label.date):
                assert text.box.inside(entry.label.box), text
            assert near(entry, column=page.axis is None), entry
        for text in page.printed:
            assert text.size >= SMALLEST, text
        check_lines(page)
    check_numbers(made)


def check_margins(page: Page) -> None:
    """As wide as printers need, or as what is set into a column needs."""
    paper = Box(left=0, top=0, right=page.width, bottom=page.height)
    # A column is set into a page by others.
    least = (LEAST_MARGIN if page.axis else 3 * 72 / 25.4 - 1e-6) / page.enlargement
    assert page.content.left >= least
    assert page.content.top >= least
    assert page.content.right <= page.width - least
    assert page.content.bottom <= page.height - least
    assert page.content.inside(paper)


def check_lines(page: Page) -> None:
    """No line down the chart runs through words."""
    clear = [entry.label.box for entry in page.entries]
    clear += [line.box for group in page.groups for line in group.lines]
    lines = [*page.lines, *(page.axis.lines if page.axis else ())]
    for line in (line for line in lines if line.x0 == line.x1):
        for box in clear:
            beside = line.x0 <= box.left or box.right <= line.x0
            assert beside or line.y1 <= box.top or box.bottom <= line.y0, (line, box)


def check_numbers(made: tuple[Page, ...]) -> None:
    """Pages are numbered, and say so where there are several."""
    count = len(made)
    assert [(page.number, page.count) for page in made] == [
        (number, count) for number in range(1, count + 1)
    ]
    for page in made if count > 1 else ():
        assert f"page {page.number} of {count}" in [text.text for text in page.texts]


def near(entry: Entry, *, column: bool = False) -> bool:
    """Whether the words stand beside their mark or below it, so that no line need lead there."""
    mark, label = entry.mark.box, entry.label.box
    # In a column all words begin at one place, behind the widest of the marks.
    beside = max(label.left - mark.right, mark.left - label.right) <= (40 if column else 6)
    level = label.top <= entry.mark.y <= label.bottom
    return beside and (level or 0 <= label.top - mark.bottom <= 6)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"portrait": True},
        {"paper": PAPERS["a3"]},
        {"paper": PAPERS["letter"]},
        {"paper": PAPERS["legal"], "portrait": True},
        {"paper": Paper(width=100, height=100)},
        {"paper": PAPERS["a0"]},
        {"paper": PAPERS["16:9"], "portrait": True},
        *({"paper": paper} for paper in COLUMNS),
        {"title": "A title that goes on " * 12},
    ],
)
def test_everything_has_its_place(options: dict[str, Any]) -> None:
    check(TIMELINE, pages(**options))


@pytest.mark.parametrize("count", [1, 2, 5, 12, 40])
def test_few_events(count: int) -> None:
    events = (EVENTS * 2)[:count]
    timeline = of(*(replace(event, id=f"{n}") for n, event in enumerate(events)))
    check(timeline, pages(timeline))


def test_twenty_events_are_one_page() -> None:
    assert len(pages()) == 1


def many(count: int, first: date, days: int) -> Timeline:
    return of(
        *(
            event(
                (first + timedelta(days=days * n // count)).isoformat()[: 10 if n % 3 else 7],
                f"Event number {n} of them all",
                list(Status)[n % 5],
                name=f"{n}",
            )
            for n in range(count)
        )
    )


@pytest.mark.parametrize(
    ("timeline", "least", "most"),
    [
        (many(40, date(2023, 11, 1), 30), 1, 2),
        (many(150, date(1901, 1, 1), 36500), 2, 4),
        (many(1000, date(1001, 1, 1), 365000), 12, 25),
    ],
)
def test_more_events_are_more_pages(timeline: Timeline, least: int, most: int) -> None:
    made = pages(timeline)
    assert least <= len(made) <= most
    assert [page.number for page in made] == list(range(1, len(made) + 1))
    assert {page.count for page in made} == {len(made)}
    check(timeline, made)


def test_long_titles_are_wrapped_and_kept() -> None:
    title = "Members of the intergovernmental commission agree on cooperation " * 3
    timeline = of(*(replace(event, facts=Facts(title=title)) for event in EVENTS))
    made = pages(timeline)
    check(timeline, made)
    for page in made:
        for entry in page.entries:
            words = " ".join(text.text for text in entry.label.title)
            assert words == title.strip()


class Counting(FontRuler):
    """Counts the characters that are measured."""

    def __init__(self) -> None:
        super().__init__()
        self.characters = 0

    def width(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
        self.characters += len(text)
        return super().width(text, size, weight)


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("It was opened", 13, "It was opened"),
        ("It was opened.", 13, "It was opene…"),
        ("It was opened in the spring", 20, "It was opened in…"),
        ("They met in Rome, where it", 22, "They met in Rome…"),
        ("x" * 30, 10, "x" * 9 + "…"),
        # No letter is parted from its accents.
        ("e\N{COMBINING ACUTE ACCENT}" * 9, 10, "e\N{COMBINING ACUTE ACCENT}" * 4 + "…"),
        ("a" + "\N{COMBINING ACUTE ACCENT}" * 99, 10, "a" + "\N{COMBINING ACUTE ACCENT}" * 8 + "…"),
    ],
)
def test_cut(text: str, most: int, expected: str) -> None:
    assert cut(text, most) == expected
    assert len(cut(text, most)) <= most


def test_cut_between_emoji() -> None:
    family = "👨\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧"
    assert cut(family * 20, 33) == family * 6 + "…"


def title_of(page: Page) -> str:
    """The title of the only event on a page, its lines put together without spaces."""
    (entry,) = page.entries
    return "".join(text.text.replace(" ", "") for text in entry.label.title)


@pytest.mark.parametrize(
    "title",
    [
        "word " * 4000,
        "x" * 20_000,
        "漢字の" * 4000,
        "e\N{COMBINING ACUTE ACCENT}" * 6000,
        "👨\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧" * 3000,
        "السلام عليكم " * 1000,
    ],
    ids=["words", "word", "ideographs", "accents", "emoji", "right to left"],
)
def test_a_title_beyond_the_bound_is_cut(title: str) -> None:
    timeline = of(event("2024", title))
    made = pages(timeline)
    (page,) = made
    check(timeline, made)
    shown = title_of(page)
    assert "…" in shown
    assert 2000 < len(shown) <= LIMITS["title.characters"].most
    (problem,) = shortened(timeline, made)
    assert "is cut to fit on the chart: shorten it, or choose a larger paper" in str(problem)


def test_titles_that_a_small_paper_has_no_room_for_are_cut() -> None:
    small = Paper(width=100, height=100)
    timeline = of(event("2024", "The bridge"), event("2025", "漢" * 480), event("2026", "字" * 450))
    made = pages(timeline, paper=small)
    check(timeline, made)
    shown = [
        "".join(text.text for text in entry.label.title) for page in made for entry in page.entries
    ]
    assert shown[0] == "The bridge"
    assert all(text.endswith("…") for text in shown[1:])
    (problem,) = shortened(timeline, made)
    assert "is cut to fit on the chart, and 1 more: shorten it" in str(problem)
    assert shortened(timeline, pages(timeline)) == ()


def test_a_heading_that_leaves_no_room_is_told() -> None:
    with pytest.raises(OutputError, match=r"the title 'word word .*…' takes half the page"):
        pages(title="word " * 900)


def test_a_heading_is_cut() -> None:
    title = cut("word " * 4000, LIMITS["title.characters"].most)
    assert heading(of(), ChartOptions(title="word " * 4000))[0] == title


@pytest.mark.parametrize("unit", ["word ", "x", "漢", "-"])
def test_the_work_on_a_title_does_not_grow_with_it(unit: str) -> None:
    measured: list[int] = []
    for size in (10_000, 30_000):
        ruler = Counting()
        layout(of(event("2024", unit * size)), ChartOptions(), ruler)
        measured.append(ruler.characters)
    assert max(measured) < 1.1 * min(measured)


def test_other_scripts_are_measured() -> None:
    titles = ("Қазақстан мен Италия бірлескен мәлімдеме", "Ένα", "漢字の" * 30, "😀", "$x_1$ & <b>")
    timeline = of(*(event("2024", title) for title in titles))
    check(timeline, pages(timeline))


def test_a_column_is_as_high_as_what_stands_on_it() -> None:
    few, more = (pages(of(*EVENTS[:count]), paper=PAPERS["column"]) for count in (4, 16))
    assert len(few) == len(more) == 1
    assert few[0].height < more[0].height < 560 * 72 / 25.4
    # Time runs down it: each event stands below the one before, and all words at one place.
    entries = more[0].entries
    assert len(entries) == 16
    assert [entry.mark.y for entry in entries] == sorted(entry.mark.y for entry in entries)
    assert len({text.x for entry in entries for text in entry.label.title}) == 1
    assert "27 years" in [text.text for text in more[0].texts]


def test_a_long_tag_is_cut_in_the_legend_of_a_column() -> None:
    events = (tagged("2024", "It", "a tag of many words " * 4), tagged("2025", "That", "W" * 90))
    timeline = of(*events)
    made = pages(timeline, paper=Paper(width=70, height=150), colour_by=ColourBy.TAG)
    check(timeline, made)
    assert made[0].legend[0].text.text.endswith("…")


def test_more_than_a_column_holds_are_more_columns() -> None:
    timeline = many(150, date(1901, 1, 1), 36500)
    made = pages(timeline, paper=PAPERS["column"])
    assert len(made) > 1
    check(timeline, made)


def test_few_events_and_posters_are_set_larger() -> None:
    def sizes(count: int, paper: Paper) -> set[float]:
        (page,) = pages(of(*EVENTS[:count]), paper=paper)
        texts = [text for entry in page.entries for text in entry.label.title]
        return {round(text.size * page.enlargement, 1) for text in texts}

    assert min(sizes(2, A4)) >= 18
    assert min(sizes(5, A4)) >= 14
    assert min(sizes(20, A4)) >= 8.5
    assert min(sizes(20, PAPERS["a0"])) >= 24


def test_an_enlarged_page_is_as_large_as_its_paper() -> None:
    (page,) = pages(of(*EVENTS[:2]))
    assert page.enlargement > 1
    assert page.sides == pytest.approx((297 * 72 / 25.4, 210 * 72 / 25.4))


def test_side_by_side_events_stand_in_runs_down_the_page() -> None:
    (page,) = pages(many(40, date(2016, 1, 1), 3600))
    ys = [entry.label.box.top for entry in page.entries]
    back = sum(below <= above for above, below in pairwise(ys))
    assert back <= 2


def timed(*clocks: str) -> Timeline:
    return of(*(event(f"2026-06-{text}", f"Part {n} of it") for n, text in enumerate(clocks)))


@pytest.mark.parametrize(
    ("timeline", "labels", "breaks"),
    [
        # a day: hours
        (
            timed("12T08:30/2026-06-12T09:00", "12T09:00", "12T14:00/2026-06-12T17:15"),
            ["Fri 12 Jun 2026", "09:00", "17:00"],
            [],
        ),
        # across midnight
        (timed("12T22:40", "12T23:10", "13T00:20"), ["Fri 12 Jun 2026", "23:00", "00:00"], []),
        # minutes
        (timed("12T22:40", "12T22:44", "12T22:51"), ["22:40", "22:45", "22:50"], []),
        # two days and the night between them
        (
            timed(*(f"{day}T{hour:02}:00" for day in (12, 13) for hour in range(9, 18))),
            ["Fri 12 Jun 2026", "Sat 13 Jun 2026"],
            [("15", "hours")],
        ),
        # a week has days, with their names, and so has what is mostly told by the day
        (timed("12T22:40", "15T10:00", "18"), ["Jun 2026", "Mon 15"], []),
        (timed("12T22:40", "13", "14"), ["Jun 2026", "Sat 13"], []),
    ],
)
def test_hours(timeline: Timeline, labels: list[str], breaks: list[tuple[str, str]]) -> None:
    made = pages(timeline)
    check(timeline, made)
    axis = made[0].axis
    assert axis is not None
    texts = [text.text for text in axis.labels]
    assert not [label for label in labels if label not in texts], texts
    assert [tuple(word.text for word in gap.words) for gap in axis.breaks] == breaks
    for one, other in combinations(axis.labels, 2):
        assert not one.box.overlaps(other.box)


@pytest.mark.parametrize("days", [1, 2, 5])
def test_hours_of_any_day(days: int) -> None:
    """Moments of a few days, strewn and in clusters: all of them lie on the axis."""
    random = Random(days)
    for count in (1, 2, 7, 30):
        clocks = [
            f"{random.randint(10, 9 + days)}T{random.randint(0, 23):02}:{random.randint(0, 59):02}"
            for _ in range(count)
        ]
        timeline = timed(*clocks)
        for paper in (A4, COLUMNS[2], PAPERS["16:9"]):
            check(timeline, pages(timeline, paper=paper))


def test_times_of_several_zones_stand_on_one_clock() -> None:
    timeline = timed("12T10:00+02:00", "12T09:00+01:00", "12T14:00+02:00/2026-06-12T17:00+02:00")
    (page,) = pages(timeline)
    assert page.axis is not None
    assert "Fri 12 Jun 2026, UTC+02:00" in [text.text for text in page.axis.labels]
    first, second, _ = (entry.mark for entry in page.entries)
    assert first.left == pytest.approx(second.left)


def test_the_legend_tells_days_from_times() -> None:
    def words(timeline: Timeline) -> list[str]:
        return [item.text.text for item in pages(timeline)[0].legend]

    assert words(timed("12T10:00", "12T11:00")) == ["time"]
    assert words(timed("12T10:00", "15", "20")) == ["day or time"]
    # On an axis of hours a day is a part of it.
    assert words(timed("12T10:00", "12T11:00", "12")) == ["time", "some time in the period"]


def emptiest(page: Page) -> float:
    """The share of the chart that the largest empty rectangle takes, in cells of 6 points."""
    assert page.axis is not None
    top, bottom, side = page.axis.y, page.axis.bottom, 6.0
    across, down = (int(length / side) for length in (page.content.width, bottom - top))
    taken = [[False] * across for _ in range(down)]
    for box in (box for entry in page.entries for box in (entry.label.box, entry.mark.box)):
        for row in taken[int((box.top - top) / side) : int((box.bottom - top) / side) + 1]:
            left, right = (int((x - page.content.left) / side) for x in (box.left, box.right))
            row[left : right + 1] = [True] * (min(right + 1, across) - left)
    best, heights = 0, [0] * across
    for row in taken:
        heights = [0 if full else height + 1 for full, height in zip(row, heights, strict=True)]
        for begin in range(across):
            least = down
            for end in range(begin, across):
                least = min(least, heights[end])
                if not least:
                    break
                best = max(best, least * (end - begin + 1))
    return best / (across * down)


@pytest.mark.parametrize("count", [3, 12, 40, 150])
def test_no_third_of_a_page_is_empty(count: int) -> None:
    titles = ("Talks begin", "Members of the commission agree on trade", "The bridge is opened")
    random = Random(count)
    days = sorted(random.randint(0, 3300) for _ in range(count))
    events = (
        event((date(2016, 1, 10) + timedelta(days=days)).isoformat(), titles[n % 3], name=f"{n}")
        for n, days in enumerate(days)
    )
    timeline = replace(of(*events), known_on=None)
    made = pages(timeline)
    check(timeline, made)
    assert max(map(emptiest, made)) < 1 / 3


def test_no_events_are_a_page_that_says_so() -> None:
    (page,) = pages(of())
    assert [text.text for text in page.texts] == ["no events"]
    assert page.name == "Kazakhstan and Italy"
    assert page.alt == "Timeline: Kazakhstan and Italy, as of 1 March 2024. No events."


def test_heading() -> None:
    (page,) = pages(title="Two countries")
    assert page.name == "Two countries"
    assert [text.text for text in page.subtitle] == ["as of 1 March 2024"]
    (page,) = layout(replace(TIMELINE, known_on=None), ChartOptions(), RULER)
    assert page.subtitle == ()


def test_alt_text_says_what_the_picture_says() -> None:
    (page,) = pages(of(EVENTS[0], EVENTS[-1]))
    assert page.alt == (
        "Timeline: Kazakhstan and Italy, as of 1 March 2024. 2 events. "
        "1987 [1]: Referendum closes the nuclear plants; "
        "2026, proposed [2]: Regional climate summit."
    )


# What the marks say.


def entry_of(when: str, status: str = "occurred", *others: Event) -> tuple[Page, Entry]:
    (page,) = pages(of(event(when, "It", status, name="it"), *others))
    return page, next(entry for entry in page.entries if entry.event == "it")


@pytest.mark.parametrize(
    ("when", "shape", "begin", "end"),
    [
        ("2024-01-18", Shape.DAY, Tip.EXACT, Tip.EXACT),
        ("2024-01-18T09:00Z", Shape.DAY, Tip.EXACT, Tip.EXACT),
        ("2024-01", Shape.WINDOW, Tip.EXACT, Tip.EXACT),
        ("2024-21", Shape.WINDOW, Tip.EXACT, Tip.EXACT),
        ("2024-34", Shape.WINDOW, Tip.EXACT, Tip.EXACT),
        ("2024", Shape.WINDOW, Tip.EXACT, Tip.EXACT),
        ("199X", Shape.WINDOW, Tip.EXACT, Tip.EXACT),
        ("2024~", Shape.WINDOW, Tip.DOUBTFUL, Tip.DOUBTFUL),
        ("2024-01-18?", Shape.DAY, Tip.DOUBTFUL, Tip.DOUBTFUL),
        ("2024-01~/2024-03", Shape.DURATION, Tip.DOUBTFUL, Tip.VAGUE),
        ("2024-01-18/2024-03-02", Shape.DURATION, Tip.EXACT, Tip.EXACT),
        ("2020/..", Shape.DURATION, Tip.VAGUE, Tip.OPEN),
        ("../2020-05-01", Shape.DURATION, Tip.OPEN, Tip.EXACT),
        ("2020/", Shape.DURATION, Tip.VAGUE, Tip.UNKNOWN),
        ("/2020?", Shape.DURATION, Tip.UNKNOWN, Tip.DOUBTFUL),
    ],
)
def test_marks_say_what_is_known(when: str, shape: Shape, begin: Tip, end: Tip) -> None:
    _, entry = entry_of(when)
    assert (entry.mark.shape, entry.mark.begin, entry.mark.end) == (shape, begin, end)


@pytest.mark.parametrize("when", ["2022/2024", "../2030", "2021/.."])
def test_what_lies_within_an_interval_does_not_fill_it(when: str) -> None:
    (lasts,) = drawn_dates(event(when, "Lasts"))
    assert lasts.shape is Shape.DURATION
    (lies,) = drawn_dates(event(when, "Lies within", modifier=Modifier.WITHIN))
    assert lies.shape is Shape.WINDOW


@pytest.mark.parametrize(
    "when", ["2024-02", "2024-21", "2024-33", "2024", "202X", "2023-05/2024-02"]
)
def test_bars_are_as_long_as_their_time(when: str) -> None:
    page, entry = entry_of(when, "occurred", event("2019", "Before"), event("2031", "After"))
    span = parse(when).span
    assert page.axis is not None
    left, right = page.axis.x(span.begin), page.axis.x(span.end)
    # A short one is lengthened, so that it looks like none of a day.
    more = max(0.0, 1.5 * entry.mark.height - (right - left)) / 2
    assert (entry.mark.left, entry.mark.right) == pytest.approx((left - more, right + more))
    scales = {
        round((part.right - part.left) / (part.end - part.begin), 6) for part in page.axis.segments
    }
    assert len(scales) == 1


def test_a_bar_across_a_break_is_in_pieces() -> None:
    others = [event(f"{year}-0{n}", "Then") for year in (1901, 1999) for n in (2, 4, 6, 8)]
    page, entry = entry_of("1901/1999", "occurred", *others)
    assert page.axis is not None
    assert len(page.axis.breaks) == 1
    (first, last), gap = entry.mark.pieces, page.axis.breaks[0]
    assert (first[1], last[0]) == (gap.left, gap.right)
    assert first[0] == pytest.approx(page.axis.x(parse("1901").span.begin))
    assert last[1] == pytest.approx(page.axis.x(parse("1999").span.end))


@pytest.mark.parametrize(
    ("when", "modifier", "bound", "side"),
    [
        ("../2026-06-30", Modifier.ON_OR_BEFORE, "2026-07-01", -1),
        ("../1347", Modifier.BEFORE, "1348-01-01", -1),
        ("1351/..", Modifier.AFTER, "1351-01-01", 1),
        ("2027-02-01/..", Modifier.ON_OR_AFTER, "2027-02-01", 1),
    ],
)
@pytest.mark.parametrize("status", ["occurred", "planned"])
def test_a_side_of_a_date_is_a_firm_line_and_a_short_fade(
    when: str, modifier: Modifier, bound: str, side: int, status: str
) -> None:
    around = parse(bound).span.begin
    others = [event(str(to_day(int(around) + days)), "Other") for days in (-2000, 2000)]
    it = event(when, "It", status, name="it", modifier=modifier)
    (page,) = pages(of(it, *others))
    mark = next(entry.mark for entry in page.entries if entry.event == "it")
    assert page.axis is not None
    (line,) = mark.bounds
    assert line == pytest.approx(page.axis.x(around))
    assert line == (mark.right if side < 0 else mark.left)
    assert mark.right - mark.left == pytest.approx(mark.fades[side > 0])
    assert mark.right - mark.left < 25


@pytest.mark.parametrize("side", ["../2026-06-30", "2026-06-30/.."])
@pytest.mark.parametrize("modifier", [Modifier.WHOLE, Modifier.WITHIN])
def test_an_open_side_does_not_stretch_the_axis(side: str, modifier: Modifier) -> None:
    (page,) = pages(of(event(side, "It", modifier=modifier), event("2026-06-20", "Other")))
    (alone,) = pages(of(event("2026-06-30", "It"), event("2026-06-20", "Other")))
    assert page.axis is not None
    assert alone.axis is not None
    shown, same = (
        [(part.begin, part.end) for part in axis.segments] for axis in (page.axis, alone.axis)
    )
    assert shown == same


@pytest.mark.parametrize("status", ["occurred", "cancelled"])
def test_what_fades_at_the_ends_of_an_axis_stays_on_the_page(status: str) -> None:
    """In the largest type, which two or three events have."""
    for when, modifier in (
        ("../2020-01-01", Modifier.BEFORE),
        ("../2020-01-01", Modifier.WHOLE),
        ("2024-12-31/..", Modifier.AFTER),
        ("2024/..", Modifier.WHOLE),
    ):
        it = event(when, "It", status, name="it", modifier=modifier)
        (page,) = pages(of(it, event("2020-01-01", "First"), event("2024-12-31", "Last")))
        mark = next(entry.mark for entry in page.entries if entry.event == "it")
        assert mark.box.inside(page.content), when


def test_a_bar_is_pale_in_the_months_in_which_its_ends_may_lie() -> None:
    page, entry = entry_of("2020-03/2020-11", "occurred", event("2019", "A"), event("2021", "B"))
    assert page.axis is not None
    first, last = (page.axis.x(parse(when).span.begin) for when in ("2020-04-01", "2020-11-01"))
    assert entry.mark.fades == pytest.approx((first - entry.mark.left, entry.mark.right - last))
    # something is sure of it, however short it is
    _, entry = entry_of("2020/2021")
    length = entry.mark.right - entry.mark.left
    assert entry.mark.fades == pytest.approx((length / 3, length / 3))


def test_the_legend_tells_of_pale_ends_where_there_are_any() -> None:
    words = "begins or ends in the pale part"
    page, _ = entry_of("1372/1391-05-01", "occurred", event("0700", "Long ago"))
    assert words not in [item.text.text for item in page.legend]
    page, _ = entry_of("1372/1374-05-01")
    assert words in [item.text.text for item in page.legend]


def test_cancelled_titles_are_struck_through() -> None:
    _, entry = entry_of("2024", "cancelled")
    (strike,) = entry.label.strikes
    (text,) = entry.label.title
    assert (strike.x0, strike.x1) == pytest.approx((text.box.left, text.box.right), abs=0.01)
    assert text.box.top < strike.y0 < text.box.bottom


@pytest.mark.parametrize(
    ("when", "status", "words"),
    [
        ("2023-11-30", "occurred", "30 Nov 2023 [1]"),
        ("2024", "planned", "2024, planned [1]"),
    ],
)
def test_dates_in_words(when: str, status: str, words: str) -> None:
    _, entry = entry_of(when, status)
    assert " ".join(text.text for text in entry.label.date) == words


def test_the_legend_holds_only_what_is_drawn() -> None:
    def words(*events: Event) -> list[str]:
        return [item.text.text for page in pages(of(*events)) for item in page.legend]

    assert words(event("2024-01-18", "It")) == ["day"]
    assert words(event("2024", "It", "planned")) == ["some time in the period, planned"]
    assert words(event("2024-09-01", "It", "cancelled")) == ["day, cancelled"]
    assert words(event("2020-05-01/..", "It")) == ["the whole period", "open-ended"]
    by = event("../2020-05-01", "It", modifier=Modifier.ON_OR_BEFORE)
    assert words(by) == ["some time before the line"]
    assert len(words(*EVENTS)) == 10


def test_no_two_samples_of_the_legend_look_alike() -> None:
    timeline = of(event("2024-01-18", "It"), event("2024-03-01/2024-06-30", "That", "planned"))
    (page,) = pages(timeline)
    assert [item.text.text for item in page.legend] == ["day", "the whole period, planned"]
    for seed in range(12):
        for page in pages(made(Made(count=25, seed=seed)), colour_by=list(ColourBy)[seed % 2]):
            looks = [
                (mark.shape, mark.status, mark.hue, mark.end, mark.join, mark.right - mark.left)
                for mark in (item.mark for item in page.legend)
            ]
            assert len(set(looks)) == len(looks)


def test_what_is_no_day_never_looks_like_one() -> None:
    timeline = of(*(event(f"{year}", "Year", "cancelled") for year in range(1000, 2000, 50)))
    for entry in pages(timeline)[0].entries:
        assert entry.mark.right - entry.mark.left >= 1.5 * entry.mark.height - 1e-6


def test_a_strike_is_as_long_as_what_it_goes_through() -> None:
    (page,) = pages(of(event("2024", "AVAVAVATAVAVATA VATAVA", "cancelled")))
    (entry,) = page.entries
    (strike,) = entry.label.strikes
    (text,) = entry.label.title
    assert strike.x0 == pytest.approx(text.box.left)
    assert 0.85 * text.width < strike.x1 - strike.x0 < 0.98 * text.width


# The axis.


def axis_of(*dates: str) -> Axis:
    return make_axis(
        [drawn_dates(event(text, "It"))[0].known for text in dates],
        RULER,
        left=50,
        right=790,
        top=100,
        bottom=500,
    )


@pytest.mark.parametrize(
    ("dates", "breaks"),
    [
        # the empty decades before, and the years between
        ([str(item.when) for item in EVENTS], [("27", "years"), ("4", "years")]),
        # as even as they are, nothing is empty
        (["1911-05", "1960-06", "2010-08"], []),
        (["1911"], []),
        (["1911-05-01", "2011-05-01"], []),
        (["1911-05-01", "2011-05-01", "2011-05-02"], [("100", "years")]),
        # a bar runs across: worth a break only where it takes much room
        (["1901", "1901", "1901", "1901", "1901/1903", "1903"], []),
        # two days of eleven are no long stretch
        ([f"2026-06-{number:02}" for number in (2, 3, 3, 4, 7, 8, 8, 9, 10, 11, 12)], []),
        # a year in which something happened is not empty
        (["2025"] * 3, []),
        (["2025"] * 9 + ["2025-01"], []),
        # but one long bar among many events is no reason to show all of it
        (["1900/2020", *["2019-05"] * 5, *["2019-08"] * 5], [("119", "years")]),
        # nor are half a dozen months in a year of which two bars tell
        (
            [
                "2025",
                "2025",
                *(f"2025-{month:02}-{day}" for month in range(7, 13) for day in (10, 20)),
                "2026-01",
                "2026-02",
                "2026-03",
                "2026-05",
                "2026-08",
            ],
            [],
        ),
        # nor is a stretch shown only for the ends of bars
        (["2026", "2026", *(f"2026-01-{day:02}" for day in range(3, 25, 2)), "2026-02-20"], []),
        # days strewn over a year, or over four, stand where they stand
        (
            ["01-15", "05-08", "05-11", "07-03", "08-27", "09-29", "11-15", "11-29", "12-20"],
            [],
        ),
        (["2020-02-03", "2020-07-04", "2020-08-01", "2022-01-09", "2023-05-06", "2024-12-31"], []),
        # two clusters far apart are two stretches, and so are three
        (["1900", "1901", "1903", "1999", "2000", "2000"], [("95", "years")]),
        (
            [str(first + year) for first in (1900, 1950, 2000) for year in range(5)],
            [("45", "years"), ("45", "years")],
        ),
    ],
)
def test_breaks(dates: list[str], breaks: list[tuple[str, str]]) -> None:
    axis = axis_of(
        *(text if len(text) > 5 or text.isdecimal() else f"2025-{text}" for text in dates)
    )
    assert [tuple(word.text for word in gap.words) for gap in axis.breaks] == breaks


@pytest.mark.parametrize(
    ("dates", "labels"),
    [
        (["2015"], ["Jan", "Dec", "2015"]),
        (["2024-01-03", "2024-01-05", "2024-01-09"], ["Jan 2024", "Wed 3", "Thu 4"]),
        (["1901", "1930", "1950", "1960"], ["1900", "1905", "1910"]),
        (["0001", "1500", "2700", "4000", "5000"], ["AD 1", "500", "1000"]),
        (["9999-12-31"], ["Dec 9999", "Thu 30", "Fri 31"]),
        (["0001-01-01"], ["Jan AD 1", "1", "2"]),
        (["0001", "9999"], ["AD 1", "1000", "2000"]),
    ],
)
def test_tick_labels(dates: list[str], labels: list[str]) -> None:
    texts = [text.text for text in axis_of(*dates).labels]
    missing = [label for label in labels if label not in texts]
    assert not missing, texts


@given(
    st.lists(
        st.tuples(st.dates(), st.integers(0, 4000)).map(
            lambda pair: (pair[0].toordinal(), pair[0].toordinal() + pair[1] + 1)
        ),
        min_size=1,
        max_size=30,
    )
)
@settings(max_examples=150)
def test_axes_show_all_ends_in_order(ends: list[tuple[int, int]]) -> None:
    spans = [Span(begin=begin, end=end) for begin, end in ends]
    axis = make_axis(spans, RULER, left=50, right=790, top=100, bottom=500)
    assert axis.segments[0].left == 50
    assert axis.segments[-1].right == pytest.approx(790)
    for part in axis.segments:
        assert part.begin < part.end
        assert part.left < part.right
    for gap in axis.breaks:
        assert gap.begin < gap.end
        assert gap.right - gap.left == pytest.approx(BREAK)
    for span in spans:
        for at in (span.begin, span.end):
            assert any(part.begin <= at <= part.end for part in axis.segments)
    texts = [*axis.labels, *(word for gap in axis.breaks for word in gap.words)]
    assert texts
    for text, other in combinations(texts, 2):
        assert not text.box.overlaps(other.box), (text.text, other.text)


@given(
    st.lists(st.dates(date(2023, 1, 1), date(2026, 12, 31)), min_size=3, max_size=9),
    st.lists(st.sampled_from([3, 12, 60, 90, 300, 900]), unique=True),
    st.sampled_from([170, 400, 740]),
)
@settings(max_examples=120)
def test_every_stretch_of_an_axis_says_what_it_shows(
    days: list[date], years: list[int], width: int
) -> None:
    """A day or a month is never without the month or the year that it is of."""
    # Clusters, which make breaks.
    days += [
        date.fromordinal(day.toordinal() - round(before * 365.2425))
        for before in years
        for day in days
    ]
    spans = [Span(begin=day.toordinal(), end=day.toordinal() + 1) for day in days]
    axis = make_axis(spans, RULER, left=50, right=50 + width, top=100, bottom=500)
    major = [text for text in axis.labels if text.weight is Weight.BOLD]
    for part in axis.segments:
        inside = [text.x for text in major if part.left <= text.x <= part.right]
        assert min(inside, default=999) == pytest.approx(part.left + 3, abs=0.01)


# Random timelines.

DATES = st.one_of(
    st.dates(date(1990, 1, 1), date(2026, 12, 31)),
    st.dates(date(2024, 1, 1), date(2024, 3, 1)),
    st.dates(),
)


@st.composite
def edtf(draw: st.DrawFn) -> str:
    def point() -> str:
        text = draw(DATES).isoformat()
        text = draw(st.sampled_from([text, text, text[:7], text[:4], text[:3] + "X"]))
        return text + draw(st.sampled_from(["", "", "", "~", "?", "%"]))

    kind = draw(st.integers(0, 9))
    if kind < 7:
        text = point()
    elif kind == 7:
        text = f"{point()}/{point()}"
    else:
        sign = draw(st.sampled_from(["..", ""]))
        text = draw(st.sampled_from(["{}/{}", "{1}/{0}"])).format(point(), sign)
    try:
        parse(text)
    except DateError:
        # 000X and back to front
        return "2024-05"
    return text


TITLES = st.one_of(
    st.text(min_size=0, max_size=60),
    st.lists(st.text("abcdeiou", min_size=1, max_size=14), max_size=30).map(" ".join),
    st.just("Қазақстан Республикасының сыртқы істер министрлігі"),
    st.just("W" * 200),
)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    found = draw(
        st.lists(
            st.tuples(
                edtf(),
                TITLES,
                st.sampled_from(list(Status)),
                st.sampled_from([(), ("article",), BOTH]),
            ),
            max_size=60,
        )
    )
    return of(
        *(
            event(when, title, status, documents, name=f"{number}")
            for number, (when, title, status, documents) in enumerate(found)
        )
    )


@given(
    timelines(),
    st.sampled_from([A4, A4, PAPERS["a2"], PAPERS["16:9"], Paper(width=120, height=110), *COLUMNS]),
    st.booleans(),
)
@settings(max_examples=50)
def test_random_timelines(timeline: Timeline, paper: Paper, portrait: bool) -> None:  # noqa: FBT001 - drawn
    check(timeline, pages(timeline, paper=paper, portrait=portrait))


@given(
    st.builds(
        Made,
        count=st.sampled_from([1, 2, 5, 12, 40, 40, 90, 150, 300]),
        begin=st.sampled_from([date(24, 1, 1), date(1850, 1, 1), date(2019, 12, 20)]),
        end=st.sampled_from([date(2020, 1, 3), date(2024, 1, 1)]),
        clusters=st.integers(0, 4),
        longest=st.sampled_from([12, 60, 60, 200]),
        precisions=st.sampled_from([(1, 0, 0, 0), (4, 2, 2, 1), (0, 1, 3, 1)]),
        seed=st.integers(0, 10**6),
    ),
    st.sampled_from([A4, A4, PAPERS["a1"], Paper(width=120, height=110), *COLUMNS]),
    st.booleans(),
    st.sampled_from([None, *GroupBy]),
    st.sampled_from(list(ColourBy)),
)
@settings(max_examples=25)
def test_made_up_timelines(
    wanted: Made,
    paper: Paper,
    portrait: bool,  # noqa: FBT001 - drawn
    group_by: GroupBy | None,
    colour_by: ColourBy,
) -> None:
    timeline = made(wanted)
    options = {"paper": paper, "portrait": portrait, "group_by": group_by, "colour_by": colour_by}
    drawn = pages(timeline, **options)
    check(timeline, drawn)
    if group_by is not None:
        names = [group.name.removesuffix(", continued") for page in drawn for group in page.groups]
        begun = [group.name for page in drawn for group in page.groups if group.name in names]
        assert len(begun) == len(set(begun)) == len(set(names))


# The parts.


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("a4", (297, 210)),
        ("A3", (420, 297)),
        ("letter", (279.4, 215.9)),
        (" legal ", (355.6, 215.9)),
        ("300x200mm", (300, 200)),
        ("200.5 × 300 mm", (200.5, 300)),
        ("70x100cm", (700, 1000)),
        ("A0", (1189, 841)),
        ("16:9", (254, 142.875)),
    ],
)
def test_papers(text: str, size: tuple[float, float]) -> None:
    paper = parse_paper(text)
    assert (paper.width, paper.height) == size


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a5", "'a5' is not a paper: write a4, a3, .* or a size like 300x200mm, 70x100cm or"),
        ("", "'' is not a paper: write"),
        ("300x200", "'300x200' is not a paper"),
        ("300x200in", "is not a paper"),
        ("90", "is not a paper"),
        ("autox200mm", "is not a paper"),
        ("-300x200mm", "is not a paper"),
        ("1e3x200mm", "is not a paper"),
        ("٣٠٠x200mm", "is not a paper"),
        ("59x200mm", "59 mm is not a side of a paper: write 60 to 2000 mm"),
        ("5xauto", "5 mm is not a side of a paper"),
        ("300x2001mm", "2001 mm is not a side of a paper"),
    ],
)
def test_no_papers(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_paper(text)


def test_portrait_stands_upright() -> None:
    upright = Paper(width=210, height=297)
    assert ChartOptions(portrait=True).sheet == upright
    assert ChartOptions(paper=upright, portrait=True).sheet == upright
    assert ChartOptions(paper=upright).sheet == upright


@pytest.mark.parametrize("dpi", [0, 35, 1201, -300])
def test_no_resolutions(dpi: int) -> None:
    with pytest.raises(
        ValueError, match=f"{dpi} is not a resolution: write 36 to 1200 dots an inch"
    ):
        ChartOptions(dpi=dpi)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("one", ("one",)),
        ("one two three four", ("one two", "three four")),
        ("a" * 30, ("a" * 12, "a" * 12, "a" * 6)),
    ],
)
def test_wrap(text: str, lines: tuple[str, ...]) -> None:
    width = RULER.width("a" * 12, 9) + 0.1
    assert wrap(text, width, 9, RULER) == lines


@given(st.text(max_size=80), st.floats(20, 300))
@settings(max_examples=120)
def test_wrapping_keeps_every_letter(text: str, width: float) -> None:
    text = for_chart(text)
    lines = wrap(text, width, 9, RULER)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert RULER.width(line, 9) <= width + 1e-6 or len(line) == 1


def test_no_line_is_wider_than_it_measures() -> None:
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    for text in ("Joint statement", "AVAToTeWi", "Ұлттық қор", "1987–2016", "fluffy"):
        for weight in Weight:
            font = FontProperties(family=[*families()], weight=weight.value, size=9)
            drawn, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
            assert drawn <= RULER.width(text, 9, weight) + 0.1


def test_letters_are_measured_as_they_were_drawn() -> None:
    from matplotlib.font_manager import FontProperties, findfont
    from matplotlib.ft2font import FT2Font

    for weight in Weight:
        font = FT2Font(findfont(FontProperties(family=[families()[0]], weight=weight.value)))
        font.set_size(100, 72)
        for code in (*range(0x20, 0x7F), *range(0xA1, 0x180), *range(0x410, 0x450), 0x2013):
            advance = font.load_char(code).linearHoriAdvance / 65536
            assert RULER.width(chr(code), 100, weight) == pytest.approx(advance)


@pytest.mark.parametrize("letters", ["a bc", "שלום"])
def test_a_text_without_end_is_measured_and_not_kept(letters: str) -> None:
    text = letters * LONGEST_KNOWN
    ruler = FontRuler()
    width = ruler.width(text, 9)
    assert width > ruler.width(text[:LONGEST_KNOWN], 9) > 0
    assert ruler.width(text, 9) == width
    assert ruler.width(text, 18) == 2 * width


def test_ranges() -> None:
    assert ranges((1,)) == "1"
    assert ranges((1, 2, 4, 5, 6, 9)) == "1, 2, 4–6, 9"


def test_citations_are_numbered_as_they_are_met() -> None:
    listed = replace(event("2025", "Listed", documents=()), sources=("A letter", "A letter"))
    citations = cite(TIMELINE, (*EVENTS, listed))
    assert citations.texts == (ARTICLE.citation, STATEMENT.citation, "A letter")
    assert citations.numbers[EVENTS[1].id] == (1, 2)
    assert citations.numbers[listed.id] == (3,)


def test_notes_are_those_of_the_page() -> None:
    (page,) = pages(of(event("2024", "It", documents=("statement",))))
    assert [note.number for note in page.notes] == [1]
    assert "Joint statement" in page.notes[0].lines[1].text


def test_many_notes_get_pages_of_their_own() -> None:
    sources = tuple(f"Report number {number} of the commission" for number in range(400))
    timeline = of(replace(event("2024", "It", documents=()), sources=sources))
    made = pages(timeline)
    check(timeline, made)
    assert [note.number for page in made for note in page.notes] == list(range(1, 401))
    assert not made[0].notes


def test_grid() -> None:
    grid = Grid(rows=10, cell=2)
    assert grid.free_row(0, 10, 3, 0, 10) == 0
    grid.take(0, 10, 0, 3)
    assert grid.free_row(0, 10, 3, 0, 10) == 3
    assert grid.free_row(12, 20, 3, 0, 10) == 0
    grid.take(4, 6, 6, 1)
    assert grid.free_row(5, 5, 4, 0, 10) is None
    assert grid.free_row(5, 5, 3, 0, 10) == 3
    assert grid.free_row(5, 5, 3, 4, 10) == 7
    assert grid.free_row(5, 5, 3, 4, 7) is None


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (date(1988, 1, 1), date(2015, 1, 1), ("27", "years")),
        (date(2015, 1, 1), date(2016, 1, 1), ("1", "year")),
        (date(2015, 1, 1), date(2015, 11, 1), ("10", "months")),
        (date(2015, 2, 1), date(2015, 3, 1), ("28", "days")),
        (date(2025, 2, 1), date(2025, 5, 1), ("3", "months")),
        (date(2025, 2, 1), date(2025, 7, 1), ("5", "months")),
        (date(2024, 2, 29), date(2024, 4, 27), ("58", "days")),
        (date(2025, 1, 1), date(2025, 3, 31), ("3", "months")),
        (date(2024, 5, 4), date(2025, 1, 1), ("8", "months")),
        (date(2020, 1, 21), date(2022, 8, 2), ("3", "years")),
        (date(2022, 8, 21), date(2026, 3, 2), ("4", "years")),
        (date(2020, 2, 1), date(2021, 12, 1), ("22", "months")),
        (date(2020, 2, 1), date(2021, 2, 1), ("1", "year")),
        (date(2020, 2, 1), date(2022, 2, 1), ("2", "years")),
        (date(2020, 1, 1), date(2024, 12, 1), ("5", "years")),
        (date(2015, 2, 1), date(2015, 2, 2), ("1", "day")),
    ],
)
def test_elapsed(begin: date, end: date, words: tuple[str, str]) -> None:
    assert elapsed(begin.toordinal(), end.toordinal(), phrases_of("en")) == words


@given(
    st.one_of(st.integers(-800, 4000), st.integers(-(10**12), 10**12)),
    st.sampled_from(
        [DAY, MONTH, CalendarStep(months=3), CalendarStep(months=120), CalendarStep(days=(1, 31))]
    ),
)
def test_steps(at: int, step: CalendarStep) -> None:
    floor, ceiling = step.floor(at), step.ceiling(at)
    assert floor <= at <= ceiling
    assert step.floor(floor) == floor
    assert at in (floor, ceiling) or step.after(floor) == ceiling


def test_digest() -> None:
    options = ChartOptions()
    base = digest(TIMELINE, options)
    assert base == digest(TIMELINE, ChartOptions())
    changed = {
        digest(of(*EVENTS[1:]), options),
        digest(replace(TIMELINE, known_on=None), options),
        digest(TIMELINE, ChartOptions(title="Other")),
        digest(TIMELINE, ChartOptions(style=Style.GREY)),
        digest(TIMELINE, ChartOptions(portrait=True)),
        digest(TIMELINE, ChartOptions(dpi=72)),
        digest(TIMELINE, ChartOptions(group_by=GroupBy.TAG)),
        digest(TIMELINE, ChartOptions(colour_by=ColourBy.TAG)),
        digest(of(replace(EVENTS[0], status=Status.CANCELLED), *EVENTS[1:]), options),
        digest(replace(TIMELINE, documents=(ARTICLE, replace(STATEMENT, title="T"))), options),
        digest(of(event("1987", EVENTS[0].title, modifier=Modifier.END), *EVENTS[1:]), options),
    }
    assert len(changed) == 11
    assert base not in changed


def tagged(when: str, title: str, *tags: str, place: str = "") -> Event:
    made_up = event(when, title, documents=("statement", "article"))
    return replace(made_up, facts=replace(made_up.facts, tags=tags, place=place))


TAGGED = (
    tagged("2020", "One", "trade", "culture", place="Rome"),
    tagged("2021", "Two", place="Almaty"),
    tagged("2022", "Three", "culture", place="Rome"),
    tagged("2023", "Four", "culture"),
)


@pytest.mark.parametrize(
    ("by", "titles", "names"),
    [
        (None, ["One", "Two", "Three", "Four"], []),
        # the first tag alone; what has none comes last
        (GroupBy.TAG, ["One", "Three", "Four", "Two"], ["Trade", "Culture", "No tag"]),
        (GroupBy.PLACE, ["One", "Three", "Two", "Four"], ["Rome", "Almaty", "No place"]),
        (GroupBy.STATUS, ["One", "Two", "Three", "Four"], ["Occurred"]),
        (GroupBy.SOURCE, ["One", "Two", "Three", "Four"], [STATEMENT.title]),
    ],
)
def test_groups(by: GroupBy | None, titles: list[str], names: list[str]) -> None:
    timeline = of(*TAGGED)
    groups = group(timeline, TAGGED, by)
    assert [event.title for event in groups.events] == titles
    (page,) = pages(timeline, group_by=by)
    assert [item.name for item in page.groups] == names
    assert [entry.label.title[0].text for entry in page.entries] == titles
    check(timeline, (page,))


def test_statuses_have_their_own_order() -> None:
    (page,) = pages(group_by=GroupBy.STATUS)
    assert [item.name for item in page.groups] == [
        "Occurred",
        "Planned",
        "Proposed",
        "Postponed",
        "Cancelled",
    ]
    # Below the axis no rule is needed.
    assert [item.rule is None for item in page.groups] == [True, False, False, False, False]


def test_a_group_goes_on_under_its_name() -> None:
    first, *_, last = pages(many(150, date(1901, 1, 1), 36500), group_by=GroupBy.TAG)
    assert [item.name for item in first.groups] == ["No tag"]
    assert [item.name for item in last.groups] == ["No tag, continued"]


def test_groups_are_not_broken_and_pages_have_one_scale() -> None:
    tags = [tag for tag in ("trade", "culture", "energy") for _ in range(28)]
    events = [
        tagged(
            (date(2005, 1, 1) + timedelta(days=40 * n % 7000)).isoformat(), f"Of number {n}", tag
        )
        for n, tag in enumerate(tags)
    ]
    timeline = of(*(replace(item, id=f"{n}") for n, item in enumerate(events)))
    made = pages(timeline, group_by=GroupBy.TAG)
    check(timeline, made)
    assert [[item.name for item in page.groups] for page in made] == [
        ["Trade"],
        ["Culture"],
        ["Energy"],
    ]
    assert len({page.axis.segments for page in made if page.axis}) == 1


def test_of_a_broken_group_some_stand_together() -> None:
    events = [tagged("2020", "Before all others of them", "trade")] * 4
    events += [tagged(f"{1700 + n}", f"One of many, number {n}", "energy") for n in range(200)]
    timeline = of(*(replace(item, id=f"{n}") for n, item in enumerate(events)))
    made = pages(timeline, group_by=GroupBy.TAG)
    check(timeline, made)
    assert len(made) > 1
    counts = [sum(entry.event not in "0123" for entry in page.entries) for page in made]
    assert min(count for count in counts if count) >= 3


def test_tags_have_colours_and_words() -> None:
    (page,) = pages(of(*TAGGED), colour_by=ColourBy.TAG)
    assert hues(TAGGED) == {"culture": 0, "trade": 1}
    assert [entry.mark.hue for entry in page.entries] == [1, HUES, 0, 0]
    dates = [entry.label.date[0].text for entry in page.entries]
    assert dates == [
        "2020 · trade [1, 2]",
        "2021 [1, 2]",
        "2022 · culture [1, 2]",
        "2023 · culture [1, 2]",
    ]
    legend = [(item.text.text, item.mark.hue) for item in page.legend]
    assert legend[:3] == [("culture", 0), ("trade", 1), ("another tag or none", HUES)]


def test_without_colours_words_tell_the_tags() -> None:
    (page,) = pages(of(*TAGGED), colour_by=ColourBy.TAG, style=Style.GREY)
    assert [item.text.text for item in page.legend] == ["some time in the period"]
    assert page.entries[0].label.date[0].text == "2020 · trade [1, 2]"


def test_more_tags_than_colours_share_one() -> None:
    events = [tagged(f"{2000 + n}", f"Of {n}", f"tag {n:02}") for n in range(12)]
    (page,) = pages(of(*events), colour_by=ColourBy.TAG)
    assert [entry.mark.hue for entry in page.entries] == [*range(HUES), *[HUES] * 5]


def test_words_from_right_to_left_begin_at_the_right() -> None:
    assert right_to_left("مؤتمر 2024")
    assert not right_to_left("Mixed: מילה")
    (page,) = pages(of(event("2014", "مؤتمر حول التعاون في آسيا الوسطى " * 6), event("2024", "It")))
    entry = next(entry for entry in page.entries if len(entry.label.title) > 1)
    edges = {round(text.box.right, 3) for text in entry.label.title}
    assert edges == {round(entry.label.box.right, 3)}
    check(of(event("2014", "مؤتمر حول التعاون في آسيا الوسطى " * 6), event("2024", "It")), (page,))


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("ועידה על שיתוף פעולה " * 3 + "OECD 2024 Council " * 3, "\u200f"),
        ("The council of the OECD and " * 3 + "ועידה על שיתוף פעולה " * 3, "\u200e"),
    ],
)
def test_all_lines_of_a_title_run_one_way(title: str, mark: str) -> None:
    (page,) = pages(of(event("2024", title, documents=())), paper=Paper(width=100, height=150))
    lines = [text.text for text in page.entries[0].label.title]
    turned = [line for line in lines if line.startswith(mark)]
    assert turned
    assert {right_to_left(line) for line in lines} == {right_to_left(title)}
    assert " ".join(line.removeprefix(mark) for line in lines).split() == title.split()


def test_scripts_that_an_old_matplotlib_cannot_write_are_told() -> None:
    told = unshaped(of(event("2024", "ועידה", name="summit"), EVENTS[0]), ChartOptions())
    if shapes():
        assert told == ()
    else:
        (problem,) = told
        assert "'ועידה' of event 'summit' letter by letter" in problem.message


def test_a_shaped_word_is_as_wide_as_it_is_drawn() -> None:
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family=[*families()], size=9)
    for text in ("مؤتمر حول التعاون", "ועידה (2024)"):
        drawn, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
        assert drawn <= RULER.width(text, 9) + 0.1
        # Each word has white of its own beside it.
        assert RULER.width(text, 9) <= drawn + 1.2 * len(text.split())


@pytest.mark.parametrize("title", ["W" * 2500, "word " * 1500])
def test_a_title_as_large_as_most_of_a_page_comes_out_whole(title: str) -> None:
    timeline = of(event("2024", title), event("2020", "Before"))
    made_up = pages(timeline)
    check(timeline, made_up)
    letters = "".join(
        text.text for page in made_up for entry in page.entries for text in entry.label.title
    )
    assert "".join(title.split()) in "".join(letters.split())


def test_accents_stay_with_their_letters() -> None:
    lines = wrap("e\u0301" * 40, RULER.width("e" * 7, 9), 9, RULER)
    assert len(lines) > 1
    assert not any(line.startswith("\u0301") for line in lines)


def test_signs_that_are_written_as_several_stay_whole() -> None:
    signs = ["\U0001f469\u200d\U0001f680", "\U0001f1f0\U0001f1ff", "क्षे"] * 10
    width = RULER.width("e" * 7, 9)
    assert "".join(wrap("".join(signs), width, 9, RULER)) == "".join(signs)
    for line in wrap("".join(signs), width, 9, RULER):
        rest = line
        while rest:
            sign = next(sign for sign in signs if rest.startswith(sign))
            rest = rest.removeprefix(sign)


@pytest.mark.parametrize("title", ["\U0001f468\u200d" * 150, "क्" * 300, "W" * 10_000])
def test_letters_without_end_are_broken_anywhere(title: str) -> None:
    width = RULER.width("e" * 20, 9)
    lines = wrap(title, width, 9, RULER)
    assert "".join(lines) == title
    assert all(RULER.width(line, 9) <= width + 1e-6 for line in lines)


def test_no_line_breaks_at_a_space_of_a_fixed_place() -> None:
    for width in range(45, 120, 5):
        lines = wrap("It costs 100\u00a0000 roubles", width, 9, RULER)
        assert any("100\u00a0000" in line for line in lines), lines
    assert for_chart("co\xadop\u200beration \ufeff now") == "cooperation now"


def test_a_date_alone_on_a_line_of_a_title_from_the_right_has_no_mark_before_it() -> None:
    words = {"it": EventWords(title="שלום עולם", date="1 Jan 2024")}
    typesetter = Typesetter(words, RULER, Arrangement(scale=1, stacked=False))
    lines = typesetter.set("it", 70).lines
    assert [run.text for run in lines[-1]] == ["1 Jan 2024"]


@given(st.text("אבגד abc 12", max_size=60), st.floats(30, 120))
@settings(max_examples=120)
def test_lines_of_two_directions_are_no_wider_than_they_should_be(text: str, width: float) -> None:
    for line in wrap(text, width, 9, RULER):
        # Words are measured one by one: each has white of its own.
        assert RULER.width(line, 9) <= width + 1e-6 or len(line) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "日本とイタリアの首脳会談、文化協定に署名（東京）。両国の外相「も」同席した。",
        "中国与哈萨克斯坦签署《铁路运输协议》，双方代表（共十二人）出席。",
    ],
)
def test_scripts_without_spaces_break_where_they_may(text: str) -> None:
    for count in range(4, 20):
        width = RULER.width(text[:count], 9) + 0.1
        lines = wrap(text, width, 9, RULER)
        assert "".join(lines) == text
        assert len(lines) > 1
        assert not any(line[0] in "、。）」》，" for line in lines), lines
        assert not any(line[-1] in "（「《" for line in lines), lines
        assert all(RULER.width(line, 9) <= width for line in lines)


def test_long_words_break_at_their_hyphens_first() -> None:
    assert wrap("Astana-Baku-Tbilisi-Kars", RULER.width("Astana-Baku-Tb", 9), 9, RULER) == (
        "Astana-Baku-",
        "Tbilisi-Kars",
    )
    # Words that fit stay whole.
    assert wrap("the Baku-Kars line", RULER.width("the Baku-Kar", 9), 9, RULER)[0] == "the"


def test_dates_stay_together() -> None:
    timeline = of(*(event(f"2024-01-{n + 10}", "Of many words " * (n % 6)) for n in range(20)))
    for page in pages(timeline, paper=Paper(width=150, height=200)):
        for entry in page.entries:
            assert any(text.text.startswith(entry.event[-2:]) for text in entry.label.date), entry
            assert any("Jan 2024" in text.text for text in entry.label.date)


def test_tints_and_lines_of_the_axis() -> None:
    (page,) = pages()
    assert page.axis is not None
    years = [tick.x for tick in page.axis.ticks if tick.major]
    for left, right in page.axis.bands:
        assert left < right
        assert left in years
    assert {line.x0 for line in page.axis.lines} >= set(years)
    (page,) = pages(of(event("2024-01-03", "It"), event("2024-01-20", "That")))
    assert page.axis is not None
    mondays = [tick.x for tick in page.axis.ticks if date.fromordinal(int(tick.at)).weekday() == 0]
    assert page.axis.bands[0][0] in mondays


@pytest.mark.parametrize(
    ("first", "last", "bands"),
    [
        ("2026-01", "2026-12", 6),
        ("2026-03-02", "2026-03-30", 2),
        # one Monday parts nothing, and those of old calendars were other days
        ("2026-06-02", "2026-06-12", 0),
        ("1700-05-01", "1700-05-30", 0),
    ],
)
def test_tints_of_a_year_and_of_a_month(first: str, last: str, bands: int) -> None:
    """Months by turns in a year, weeks by turns in a month."""
    axis = axis_of(first, last)
    assert len(rules.bands(axis)) == bands
    edges = {tick.x for tick in axis.ticks} | {axis.segments[-1].right}
    assert all(edge in edges for band in rules.bands(axis) for edge in band)


def test_lines_stand_at_both_edges_of_a_break() -> None:
    (page,) = pages(style=Style.GREY)
    assert page.axis is not None
    assert page.axis.breaks
    for gap in page.axis.breaks:
        assert {gap.left, gap.right} <= {line.x0 for line in page.axis.lines}


def test_a_message_quotes_no_more_of_a_text_than_shows_which() -> None:
    runes = "".join(map(chr, range(0x10600, 0x10700)))
    long = replace(event("2024", f"{'🫠' * 5000}{runes}"), id="long")
    (problem,) = missing_glyphs(of(long), ChartOptions(), RULER)
    assert len(str(problem)) < 600
    assert "and 252 more" in str(problem)


def test_missing_glyphs_are_told() -> None:
    problems = missing_glyphs(
        of(event("2024", "It 🫠\U000e0041 it"), EVENTS[0]), ChartOptions(), RULER
    )
    (problem,) = problems
    assert str(problem).startswith("tests: warning: no font has '🫠' (U+1FAE0)")
    assert "'It 🫠" in problem.message


def test_a_full_page_turns_labels_rather_than_narrow_them() -> None:
    """At the right edge words go to the left of their marks, where there is room."""
    days = (date(2024, 1, 1) + timedelta(days=9 * number) for number in range(40))
    timeline = of(*(event(day.isoformat(), "Talks on the customs union resume") for day in days))
    (page,) = pages(timeline)
    late = [entry for entry in page.entries if entry.mark.right > page.content.right - 100]
    assert len(late) > 2
    assert {text.align for entry in late for text in entry.label.title} == {Align.RIGHT}
    assert {len({text.y for text in entry.label.title}) for entry in late} == {1}
    # What is beside a mark is nearer to it than the words of any other.
    for entry in page.entries:
        box = entry.mark.box
        for other in page.entries:
            if other is not entry and other.label.box.overlaps(replace(box, left=0, right=999)):
                assert (
                    min(
                        abs(other.label.box.left - box.right), abs(box.left - other.label.box.right)
                    )
                    > 9
                )


@pytest.mark.parametrize("clusters", [0, 10])
def test_more_events_are_not_tried_more_often(
    clusters: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work is in proportion to the number of events."""
    tried: list[int] = []

    def counted(events: Any, *rest: Any, **others: Any) -> Any:
        tried.append(len(events))
        return make_body(events, *rest, **others)

    monkeypatch.setattr("timeline.chart.layout.pages.make_body", counted)
    shares = []
    for count in (400, 1600):
        tried.clear()
        pages(made(Made(count=count, clusters=clusters, longest=30)))
        shares.append(sum(tried) / count)
    assert shares[1] < 1.3 * shares[0]
    assert shares[0] < 12


def test_labels_stay_on_one_side() -> None:
    (page,) = pages()
    sides = [entry.label.title[0].align for entry in page.entries]
    assert sides == sorted(sides, key=[Align.LEFT, Align.RIGHT].index)


def test_a_flight_west_has_a_mark() -> None:
    west = event("2024-01-19T10:00+10:00/2024-01-19T05:00-05:00", "Flight west")
    page, entry = entry_of(str(west.when))
    assert entry.mark.right > entry.mark.left
    assert page.content.left <= entry.mark.left


@pytest.mark.parametrize("whens", [("/2019", "9999"), ("/1950", "2024"), ("2024/", "0001")])
def test_a_mark_stays_on_small_paper(whens: tuple[str, str]) -> None:
    timeline = Timeline(events=tuple(event(when, f"It {when}") for when in whens))
    for height in (100, 150):
        (page,) = layout(timeline, ChartOptions(paper=Paper(width=100, height=height)), RULER)
        for entry in page.entries:
            assert page.content.left <= entry.mark.box.left + 1e-6
            assert entry.mark.box.right <= page.content.right + 1e-6


def test_the_day_of_knowledge_stands_where_that_day_ends() -> None:
    (page,) = layout(TIMELINE, ChartOptions(), RULER)
    assert page.axis is not None
    at = page.axis.x(date(2024, 3, 1).toordinal() + 1)
    assert any(line.x0 == line.x1 == pytest.approx(at) for line in page.lines)


def test_a_bar_is_never_too_short_for_a_photocopy() -> None:
    _, entry = entry_of("2024-01-18/2024-01-19", "occurred", event("1024", "Long ago"))
    assert entry.mark.right - entry.mark.left >= 2.4


def test_what_a_document_does_not_state_in_full_is_marked() -> None:
    stated = event("2024", "Stated")
    implied = replace(stated, reading=replace(stated.reading, implied=("year",)))
    citations = cite(Timeline(events=(stated,)), (stated,))
    assert words_of(stated, citations).date == "2024"
    assert words_of(implied, citations).date == "2024†"
    assert heading(Timeline(events=(implied,)), ChartOptions())[1] == (
        "† worked out from the date of the document"
    )
    assert heading(Timeline(events=(stated,)), ChartOptions())[1] == ""


# Dates of any age, several of one event, and what sources disagree on.

#: as many of each age as of the last century
AGES = st.builds(
    lambda sign, digits, part: int(sign * part * 10**digits),
    st.sampled_from([-1, -1, 1]),
    st.integers(1, 9),
    st.floats(0.1, 4.5),
)


@st.composite
def points(draw: st.DrawFn) -> str:
    year = draw(st.one_of(st.integers(-60, 60), st.integers(-3000, 2100), AGES))
    text = f"{'-' if year < 0 else ''}{abs(year):04}" if abs(year) < 10**4 else f"Y{year}"
    if abs(year) >= 10**4:
        return text
    if draw(st.integers(0, 9)) == 0:
        return f"{text[:-1]}X-12-25"
    return text + draw(st.sampled_from(["", "", "-03", "-12-25", "-XX-25", "~"]))


@st.composite
def of_any_age(draw: st.DrawFn) -> Event:
    several = draw(st.lists(points(), min_size=1, max_size=4))
    modifier = draw(st.sampled_from([Modifier.WHOLE, Modifier.WHOLE, *Modifier]))
    text = draw(
        st.sampled_from(
            [several[0], f"[{','.join(several)}]", f"{{{','.join(several)}}}", f"{several[0]}/.."]
        )
    )
    title = draw(st.sampled_from(["It", "Members of the commission agree on cooperation"]))
    try:
        made_up = event(text, title, draw(st.sampled_from(list(Status))), modifier=modifier)
        sides = [Reading(words=when, value=parse(when), stated=()) for when in several]
    except DateError:
        return event("1348", title)
    if draw(st.booleans()) or len(several) == 1:
        return made_up
    return replace(made_up, contested=tuple(Contested(reading=side) for side in sides))


@given(
    st.lists(of_any_age(), min_size=1, max_size=30),
    st.sampled_from([A4, PAPERS["letter"], Paper(width=110, height=150), COLUMNS[0]]),
    st.sampled_from(list(Style)),
)
@settings(max_examples=40)
def test_random_timelines_of_any_age(events: list[Event], paper: Paper, style: Style) -> None:
    timeline = of(*(replace(item, id=f"{number}") for number, item in enumerate(events)))
    check(timeline, pages(timeline, paper=paper, style=style))


def moved_page(*old: tuple[str, str]) -> tuple[Page, ...]:
    """The pages of the events, some of them with the dates that they had before."""
    ghosts = tuple((name, Reading(words=text, value=parse(text), stated=())) for name, text in old)
    return layout(TIMELINE, ChartOptions(since=date(2024, 1, 1), ghosts=ghosts))


def test_what_moved_has_a_ghost_where_it_was() -> None:
    name, far = EVENTS[10].id, EVENTS[17].id
    (page,) = moved_page((name, "2023-10-20"), (far, "2024-11"), ("no such event", "2024"))
    entries = {entry.event: entry for entry in page.entries}
    assert {name for name, entry in entries.items() if entry.mark.ghost} == {name, far}
    assert page.axis
    for moved, text in ((name, "2023-10-20"), (far, "2024-11")):
        mark = entries[moved].mark
        assert mark.ghost
        assert mark.ghost.left == pytest.approx(page.axis.x(parse(text).span.begin), abs=4)
        boxes = [mark.own_box, mark.ghost.own_box, entries[moved].label.box]
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    words = [item.text.text for item in page.legend]
    assert words[-1] == "moved since 1 January 2024"
    assert page.legend[-1].mark.ghost


def test_labels_keep_off_ghosts_of_all_marks() -> None:
    old = (["2023-12-01", "2021", "2024-03"] * len(EVENTS))[: len(EVENTS)]
    many = [(one.id, text) for one, text in zip(EVENTS, old, strict=True)]
    pages = moved_page(*many)
    shown = [entry for page in pages for entry in page.entries if entry.mark.ghost]
    assert len(shown) > 12
    for page in pages:
        taken = [box for entry in page.entries for box in (entry.mark.box, entry.label.box)]
        assert all(box.inside(page.content) for box in taken)
        for one, other in combinations(page.entries, 2):
            assert not one.label.box.overlaps(other.mark.box)
            assert not other.label.box.overlaps(one.mark.box)
            assert not one.mark.box.overlaps(other.mark.box)


def test_where_nothing_moved_the_chart_says_so() -> None:
    (page,) = layout(TIMELINE, ChartOptions(since=date(2024, 1, 1)))
    assert "no date moved since 1 January 2024" in page.subtitle[0].text
    plain = digest(TIMELINE, ChartOptions())
    assert digest(TIMELINE, ChartOptions(since=date(2024, 1, 1))) != plain
