"""What the lines and spots of a slip chart mean: only what is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.chart.layout.geometry import Box, Text, Tone
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.slip.lines import EDGE, FADE, JOIN, LINE
from timeline.chart.layout.slip.plot import Figure, Pattern, Placed, Spot, Stroke
from timeline.chart.layout.slip.tracks import Fate, Track
from timeline.languages.phrases import Phrases

#: type size, distance of two rows, of a sample from its words, and of two entries
SIZE, ROW, BESIDE, BETWEEN = 7.5, 13.0, 4.5, 14.0
#: length of a sample
_LENGTH = 22.0
#: number of the colour of samples: the grey of those that have none
GREY = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    #: key of its words
    key: str
    sample: Figure


def legend(  # noqa: PLR0913 - what stands on a page, and how
    tracks: Sequence[Track], ruler: Ruler, say: Phrases, box: Box, top: float, *, today: int
) -> tuple[tuple[Figure, ...], float]:
    """The entries for all that is drawn of some tracks, and the height of their rows."""
    made = []
    x, y = box.left, top + ROW / 2
    for entry in _entries(tracks, today):
        words = say(entry.key)
        width = ruler.width(words, SIZE)
        if x > box.left and x + _LENGTH + BESIDE + width > box.right:
            x, y = box.left, y + ROW
        text = Text(
            text=words,
            x=x + _LENGTH + BESIDE,
            y=y + 0.36 * SIZE,
            size=SIZE,
            width=width,
            tone=Tone.MUTED,
        )
        made.append(_at(entry.sample, x, y, text))
        x += _LENGTH + BESIDE + width + BETWEEN
    return tuple(made), y + ROW / 2 - top


def _entries(tracks: Sequence[Track], today: int) -> Iterator[_Entry]:
    windows = [promise.window for track in tracks for promise in track.promises]
    dated = [window for window in windows if window]
    if any(window.end - window.begin <= 1 for window in dated):
        yield _Entry(key="slip.date", sample=_lined(LINE))
    if any(window.end - window.begin > 1 for window in dated):
        band = Box(left=0, top=-3.5, right=_LENGTH, bottom=3.5)
        edges = tuple(
            Stroke(points=((0, y), (_LENGTH, y)), width=EDGE) for y in (band.top, band.bottom)
        )
        yield _Entry(key="slip.window", sample=Figure(hue=GREY, bands=(band,), strokes=edges))
    if any(promise.side for track in tracks for promise in track.promises):
        yield _Entry(key="slip.side", sample=_sided())
    if any(_has_passed(track, today) for track in tracks):
        yield _Entry(key="slip.passed", sample=_lined(LINE, Pattern.DASHED))
    if None in windows:
        stop = Placed(spot=Spot.STOP, x=4, y=0)
        line = _lined(JOIN, Pattern.DOTTED)
        yield _Entry(key="slip.off", sample=Figure(hue=GREY, strokes=line.strokes, spots=(stop,)))
    for fate, spot in ((Fate.OCCURRED, Spot.DOT), (Fate.CANCELLED, Spot.CROSS)):
        if any(track.fate is fate for track in tracks):
            placed = Placed(spot=spot, x=_LENGTH / 2, y=0)
            yield _Entry(key=f"slip.{fate.value}", sample=Figure(hue=GREY, spots=(placed,)))
    yield _Entry(key="slip.diagonal", sample=_slanted())


def _has_passed(track: Track, today: int) -> bool:
    """Whether a date of it was over before another was told, or anything became of it."""
    ends = [*(promise.since for promise in track.promises[1:]), track.cancelled_on or today]
    if track.happened:
        ends[-1] = min(track.promises[-1].since, int(track.happened.begin))
    pairs = zip(track.promises, ends, strict=True)
    return any(one.window and one.window.end < end for one, end in pairs)


def _lined(width: float, pattern: Pattern = Pattern.SOLID) -> Figure:
    return Figure(
        hue=GREY, strokes=(Stroke(points=((0, 0), (_LENGTH, 0)), width=width, pattern=pattern),)
    )


def _sided() -> Figure:
    """A line with those that fade below it."""
    lines = ((LINE, 0.0), *FADE)
    return Figure(
        hue=GREY,
        strokes=tuple(
            Stroke(points=((0, off - 3), (_LENGTH, off - 3)), width=width) for width, off in lines
        ),
    )


def _slanted() -> Figure:
    return Figure(hue=GREY, strokes=(Stroke(points=((3, 4.5), (_LENGTH - 3, -4.5)), width=1.0),))


def _at(sample: Figure, x: float, y: float, text: Text) -> Figure:
    return Figure(
        hue=sample.hue,
        bands=tuple(
            Box(left=box.left + x, top=box.top + y, right=box.right + x, bottom=box.bottom + y)
            for box in sample.bands
        ),
        strokes=tuple(
            Stroke(
                points=tuple((left + x, down + y) for left, down in stroke.points),
                width=stroke.width,
                pattern=stroke.pattern,
            )
            for stroke in sample.strokes
        ),
        spots=tuple(Placed(spot=one.spot, x=one.x + x, y=one.y + y) for one in sample.spots),
        texts=(text,),
    )
