"""The slip chart: tracks out of what documents say, and pages on which no words meet."""

from datetime import date
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from making import timeline_of

from timeline.chart.draw.chart import draw
from timeline.chart.layout.options import ChartOptions, Style
from timeline.chart.layout.page import Page
from timeline.chart.layout.paper import parse_paper
from timeline.chart.layout.slip.labels import BETWEEN, stacked
from timeline.chart.layout.slip.lines import Lines
from timeline.chart.layout.slip.pages import Heading, slip_pages
from timeline.chart.layout.slip.plot import Pattern, Spot
from timeline.chart.layout.slip.scales import Side
from timeline.chart.layout.slip.tracks import Fate, Promise, Track
from timeline.cli import main
from timeline.edtf import Span
from timeline.errors import OutputError
from timeline.formats.slip import write
from timeline.history.promises import tracks
from timeline.model import Timeline, errors_of

TODAY = date(2026, 11, 29)
HEADING = Heading(title="How dates moved: Harbour", subtitle="as of 29 November 2026")


def document(published: str, *events: tuple[str, str, str]) -> str:
    head = f'[document]\ntitle = "Report of {published}"\npublished = "{published}"\n'
    return head + "".join(
        f'[[event]]\nid = "{name}"\ntitle = "{name.title()}"\nstatus = "{status}"\n'
        + (f'when = "{when}"\n' if when else "")
        for name, when, status in events
    )


def followed() -> Timeline:
    texts = (
        document(
            "2024-02-01",
            ("bridge", "1 June 2025", "planned"),
            ("museum", "in 2026", "planned"),
            ("gala", "1 May 2025", "planned"),
            ("race", "1 July 2025", "planned"),
            ("lock", "1 March 2027", "planned"),
            ("fire", "3 January 2024", "occurred"),
        ),
        document(
            "2025-03-01",
            ("bridge", "1 September 2026", "planned"),
            ("museum", "1 May 2026", "planned"),
            ("gala", "", "postponed"),
            ("race", "1 August 2025", "planned"),
        ),
        document(
            "2025-09-01",
            ("gala", "3 February 2026", "planned"),
            ("race", "", "cancelled"),
            ("bridge", "28 August 2025", "occurred"),
        ),
    )
    timeline, problems = timeline_of(*texts, today=TODAY)
    assert not errors_of(problems)
    return timeline


def test_the_tracks_of_plans() -> None:
    found = {track.event: track for track in tracks(followed())}
    # What only became sharper, never moved or was never a plan has none.
    assert set(found) == {"bridge", "gala", "race"}
    gala = found["gala"]
    assert [
        (date.fromordinal(item.since).isoformat(), item.window and item.window.begin)
        for item in gala.promises
    ] == [
        ("2024-02-01", date(2025, 5, 1).toordinal()),
        ("2025-03-01", None),
        ("2025-09-01", date(2026, 2, 3).toordinal()),
    ]
    assert gala.fate is Fate.OPEN
    assert "awaiting word" in gala.words
    assert found["race"].cancelled_on == date(2025, 9, 1).toordinal()
    bridge = found["bridge"]
    assert bridge.fate is Fate.OCCURRED
    assert bridge.happened
    assert bridge.happened.begin == date(2025, 8, 28).toordinal()
    every = {track.event for track in tracks(followed(), every=True)}
    assert every == {"bridge", "gala", "race", "museum", "lock"}


def lines_of(track: Track) -> Lines:
    across = Side(begin=0, end=1000, first=0, last=1000)
    up = Side(begin=0, end=1000, first=1000, last=0)
    return Lines(track=track, across=across, up=up).draw()


def promised(*promises: tuple[int, ...]) -> tuple[Promise, ...]:
    """Promises, each of the day from which on it held, and where its window begins and ends."""
    return tuple(
        Promise(since=since, window=Span(begin=ends[0], end=ends[1]) if ends else None)
        for since, *ends in promises
    )


def test_a_line_climbs_where_a_date_moves_and_is_dashed_once_it_has_passed() -> None:
    moved = promised((100, 300, 301), (200, 600, 601))
    made = lines_of(Track(event="a", title="A", words="", promises=moved))
    assert [(stroke.points, stroke.pattern) for stroke in made.strokes] == [
        (((100, 699.5), (200, 699.5)), Pattern.SOLID),
        (((200, 699.5), (200, 399.5)), Pattern.SOLID),
        (((200, 399.5), (601, 399.5)), Pattern.SOLID),
        (((601, 399.5), (1000, 399.5)), Pattern.DASHED),
    ]
    assert made.end == (1000, 399.5)


def test_a_window_is_a_band_and_a_gap_is_dotted() -> None:
    made = lines_of(
        Track(
            event="a",
            title="A",
            words="",
            promises=promised((100, 300, 400), (200,), (500, 700, 701)),
        )
    )
    (band,) = made.bands
    assert (band.left, band.right, band.top, band.bottom) == (100, 200, 600, 700)
    assert [spot.spot for spot in made.spots] == [Spot.STOP]
    assert [stroke.points for stroke in made.strokes if stroke.pattern is Pattern.DOTTED] == [
        ((200, 650), (500, 299.5))
    ]


def test_a_deadline_is_a_line_that_fades_towards_the_days_before_it() -> None:
    texts = (
        document("2025-01-01", ("pier", "by 30 June 2026", "planned")),
        document("2026-02-01", ("pier", "not before 1 May 2027", "planned")),
    )
    timeline, _ = timeline_of(*texts, today=TODAY)
    (track,) = tracks(timeline)
    assert [promise.side for promise in track.promises] == [-1, 1]
    for side in (-1, 1):
        window = Span(begin=500, end=501)
        promise = Promise(since=100, window=window, side=side)
        found = lines_of(Track(event="a", title="A", words="", promises=(promise,)))
        y = found.strokes[0].points[0][1]
        thin = [stroke for stroke in found.strokes if stroke.points[0][1] != y]
        # y grows downwards, and later is up
        assert all((stroke.points[0][1] - y) * side < 0 for stroke in thin)
        widths = [stroke.width for stroke in thin]
        assert widths == sorted(widths, reverse=True)
        assert len(thin) == 3


def test_what_took_place_is_a_dot_on_the_diagonal_and_what_is_off_a_cross() -> None:
    happened = Track(
        event="a",
        title="A",
        words="",
        promises=promised((100, 300, 301)),
        fate=Fate.OCCURRED,
        happened=Span(begin=400, end=401),
    )
    (dot,) = lines_of(happened).spots
    assert (dot.spot, dot.x, dot.y) == (Spot.DOT, 400.5, 599.5)
    off = Track(
        event="a",
        title="A",
        words="",
        promises=promised((100, 300, 301)),
        fate=Fate.CANCELLED,
        cancelled_on=250,
    )
    (cross,) = lines_of(off).spots
    assert (cross.spot, cross.x, cross.y) == (Spot.CROSS, 250, 699.5)


def some_tracks(random: Random) -> list[Track]:
    """Plans as they may come: many or few, vague or not, cancelled, forgotten or over."""
    made = []
    last = TODAY.toordinal()
    for number in range(random.choice((1, 2, 3, 8, 12, 13, 30))):
        day = last - random.randrange(30, 1500)
        promises: list[Promise] = []
        for _ in range(random.randrange(1, 5)):
            begin = day + random.randrange(-50, 900)
            long = random.choice((1, 1, 30, 365))
            is_off = bool(promises) and random.random() < 0.2
            window = None if is_off else Span(begin=begin, end=begin + long)
            promises.append(Promise(since=day, window=window))
            day = min(day + random.randrange(1, 400), last)
        fate = random.choice(list(Fate))
        at = random.randrange(day - 20, last + 1) if day - 20 <= last else last
        made.append(
            Track(
                event=f"e{number}",
                title=" ".join(["Quay", "and its long repairs"][: random.randrange(1, 3)] * 2),
                words="12 Dec 2026, planned, awaiting word, moved 4 times",
                promises=tuple(promises),
                fate=fate,
                happened=Span(begin=at, end=at + 1) if fate is Fate.OCCURRED else None,
                cancelled_on=day if fate is Fate.CANCELLED else None,
            )
        )
    return made


def faults(page: Page) -> list[str]:
    """Words that meet others or leave the page, and lines that leave the chart."""
    assert page.plot
    texts = [text for text in page.printed if text.text]
    found = [f"{text.text} leaves" for text in texts if not text.box.inside(page.content, 0.5)]
    found += [
        f"{one.text} meets {other.text}"
        for one, other in combinations(texts, 2)
        if one.box.overlaps(other.box, 0.4)
    ]
    box = page.plot.box
    for figure in page.plot.figures:
        points = [point for stroke in figure.strokes for point in stroke.points]
        if not all(
            box.left - 0.1 <= x <= box.right + 0.1 and box.top - 2 <= y <= box.bottom + 2
            for x, y in points
        ):
            found.append(f"{figure.event} leaves the chart")
    return found


@pytest.mark.parametrize("seed", range(16))
def test_no_words_meet_and_nothing_leaves_the_page(seed: int) -> None:
    random = Random(seed)
    options = ChartOptions(paper=parse_paper(random.choice(("a4", "a3", "letter", "100x100mm"))))
    found = some_tracks(random)
    pages = slip_pages(found, HEADING, TODAY, options)
    assert [fault for page in pages for fault in faults(page)] == []
    figures = [figure.event for page in pages if page.plot for figure in page.plot.figures]
    assert sorted(figures) == sorted(track.event for track in found)


def test_boxes_of_a_column_stand_as_near_as_may_be() -> None:
    assert stacked([(50, 10), (200, 10)], 0, 300) == (45, 195)
    # Two that want one place make way for each other by half.
    first, second = stacked([(100, 10), (100, 10)], 0, 300) or ()
    assert second - first == 10 + BETWEEN
    assert (first + second + 10) / 2 == pytest.approx(100, abs=BETWEEN)
    top, _ = stacked([(0, 10), (5, 10)], 20, 300) or ()
    assert top == 20
    assert stacked([(0, 10)] * 3, 0, 30) is None


def test_a_paper_that_is_too_small_is_refused() -> None:
    heading = Heading(title="How dates moved in the old harbour " * 12, subtitle="")
    small = ChartOptions(paper=parse_paper("100x100mm"))
    with pytest.raises(OutputError, match="choose a larger"):
        slip_pages(some_tracks(Random(1)), heading, TODAY, small)


def test_the_same_plans_give_the_same_bytes_in_every_format() -> None:
    pages = slip_pages(tracks(followed(), every=True), HEADING, TODAY, ChartOptions())
    for kind, begin in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        options = ChartOptions(dpi=40, style=Style.GREY if kind == "svg" else Style.PRINT)
        (once,), (again,) = (draw(pages, options, kind) for _ in range(2))
        assert once == again
        assert once.startswith(begin)
    svg = write(followed(), ChartOptions(), "svg", today=TODAY)
    assert svg
    assert b'id="event-gala"' in svg.pages[0]
    assert b"Gala: 3 Feb 2026, planned, awaiting word, moved" in svg.pages[0]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()

    def run(*line: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, ["--today", "2026-11-29", "export", "slip", *line])
        return done.exit_code, done.stderr

    Path("seeds/a.toml").write_text(document("2025-01-01", ("a", "1 June 2025", "planned")))
    assert run("-o", "a.svg") == (4, "timeline: no plan moved: --all draws the others too\n")
    assert run("-o", "a.svg", "--all")[0] == 0
    Path("seeds/b.toml").write_text(document("2025-02-01", ("a", "1 June 2026", "planned")))
    assert run("-o", "a.svg")[0] == 0
    assert b"A: 1 Jun 2026, planned, awaiting word, moved once" in Path("a.svg").read_bytes()
    for line, told in (
        (("csv",), "a chart of its own"),
        (("-o", "-"), "needs a file"),
        (("-o", "a.csv"), "is not PNG, SVG or PDF"),
        (("--check",), "does not compare"),
    ):
        code, err = run(*line)
        assert (code, told in err) == (2, True), err
