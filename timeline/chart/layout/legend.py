"""What the marks of a page mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline.chart.layout.cut import cut
from timeline.chart.layout.drawn_dates import DrawnDate, drawn_dates, join
from timeline.chart.layout.geometry import Box, Text, Tone
from timeline.chart.layout.groups import HUES, NO_HUES, hue_of, tag
from timeline.chart.layout.marks import BAR, make_sign
from timeline.chart.layout.page import Join, LegendEntry, Mark, Shape, Tip
from timeline.chart.layout.ruler import Ruler
from timeline.edtf import Precision
from timeline.languages.phrases import Phrases, phrases_of
from timeline.model import Event, Stage

#: type size, distance of two rows, of a mark from its words, and of two entries
SIZE, ROW, BESIDE, BETWEEN = 7.5, 13.0, 4.5, 12.0
#: length of a bar, and of one of two
LENGTH, SHORT = 18.0, 11.0

#: keys of their words: what a mark may stand for, and what its ends may say
_KINDS = (
    "chart.shape.day",
    "chart.shape.window",
    "chart.shape.before",
    "chart.shape.after",
    "chart.shape.duration",
)
_DAYS, _WINDOWS, _BEFORE, _AFTER, _DURATIONS = _KINDS
_TIPS = {
    Tip.VAGUE: "chart.tip.vague",
    Tip.OPEN: "chart.tip.open",
    Tip.DOUBTFUL: "chart.tip.doubtful",
    Tip.UNKNOWN: "chart.tip.unknown",
}
_JOINS = {
    Join.ONE_OF: "chart.join.one-of",
    Join.CONTESTED: "chart.join.contested",
}


def make_legend(  # noqa: PLR0913 - what stands on a page, and how
    events: Sequence[Event],
    ruler: Ruler,
    box: Box,
    hues: Mapping[str, int] = NO_HUES,
    *,
    language: str = "en",
    today: date | None = None,
    since: date | None = None,
    has_pale_ends: bool = True,
    by_hour: bool = False,
) -> tuple[LegendEntry, ...]:
    """The entries for all that is drawn for `events`, in rows from the upper edge of `box`.

    Pale ends are told unless the axis is known to be too short to show any.
    """
    entries = []
    say = phrases_of(language)
    x, y = box.left, box.top
    for mark, words in (
        *_tags(events, hues, say),
        *_samples(_drawn(events, today), bool(hues), say, by_hour=by_hour),
        *_moved(since, say),
    ):
        if mark.end is Tip.VAGUE and not has_pale_ends:
            continue
        edges = mark.box
        words = _cut(words, box.width - edges.width - BESIDE, ruler)  # noqa: PLW2901 - a long tag
        width = ruler.width(words, SIZE)
        needed = edges.width + BESIDE + width
        if x > box.left and x + needed > box.right:
            x, y = box.left, y + ROW
        entries.append(
            LegendEntry(
                mark=mark.at(y + ROW / 2, x - edges.left),
                text=Text(
                    text=words,
                    x=x + needed - width,
                    y=y + ROW / 2 + 0.29 * SIZE + 0.4,
                    size=SIZE,
                    width=width,
                    tone=Tone.MUTED,
                ),
            )
        )
        x += needed + BETWEEN
    return tuple(entries)


def _cut(words: str, room: float, ruler: Ruler) -> str:
    """Words as long as there is room for them, of a long tag on a narrow paper as much as fits."""
    while (width := ruler.width(words, SIZE)) > room:
        words = cut(words, max(1, min(len(words) - 1, int(len(words) * room / width))))
    return words


def _tags(
    events: Sequence[Event], hues: Mapping[str, int], say: Phrases
) -> Iterator[tuple[Mark, str]]:
    """A square in each colour; tags that share the last one are told together."""
    drawn = {number: tag(event) for event in events if (number := hue_of(event, hues)) is not None}
    for hue, name in sorted(drawn.items()):
        sample = replace(_sample(_DURATIONS, Stage.OCCURRED), hue=hue, pieces=((0, BAR),))
        yield sample, name if hue < HUES else say("chart.other-tag")


def _moved(since: date | None, say: Phrases) -> Iterator[tuple[Mark, str]]:
    """What a ghost means, where one is drawn: where a date was on a day."""
    if since is not None:
        day = _sample(_DAYS, Stage.PLANNED)
        yield replace(day.at(0, LENGTH), ghost=day), say("chart.since", day=say.day(since))


#: events with how far they have come
_Drawn = Sequence[tuple[Event, Stage]]


def _drawn(events: Sequence[Event], today: date | None) -> _Drawn:
    return [(event, event.stage(today)) for event in events]


def _samples(
    events: _Drawn,
    tagged: bool,  # noqa: FBT001 - one of two callers' words
    say: Phrases,
    *,
    by_hour: bool,
) -> Iterator[tuple[Mark, str]]:
    """What shapes, ends and statuses mean; where colours tell tags, without colour."""
    for mark, words in _plain(events, say, by_hour=by_hour):
        yield replace(mark, hue=HUES) if tagged else mark, words


def _kind(date: DrawnDate) -> str:
    """What the mark of a date stands for, one of `_KINDS`."""
    if date.shape is not Shape.WINDOW:
        return _DAYS if date.shape is Shape.DAY else _DURATIONS
    begin, end = date.tips
    if begin is Tip.OPEN:
        return _BEFORE
    return _AFTER if end is Tip.OPEN else _WINDOWS


def _moment(dates: Iterable[DrawnDate]) -> str:
    """The key of the words for what a dot stands for: days, times of day, or both."""
    found = [date.value.precision for date in dates if date.shape is Shape.DAY]
    if all(precision < Precision.DAY for precision in found):
        return "chart.shape.time"
    return _DAYS if all(precision is Precision.DAY for precision in found) else "chart.shape.any"


def _plain(events: _Drawn, say: Phrases, *, by_hour: bool) -> Iterator[tuple[Mark, str]]:
    """A sample for each meaning, of what is drawn; no two of them look alike."""
    dates = [
        (found, stage) for event, stage in events for found in drawn_dates(event, by_hour=by_hour)
    ]
    moment = _moment(date for date, _ in dates)
    drawn = {(_kind(found), stage) for found, stage in dates}
    told = set()
    for kind in _KINDS:
        for stage in _first(stage for one, stage in drawn if one == kind):
            told.add((kind, stage))
            words = say(moment if kind == _DAYS else kind)
            if stage is not Stage.OCCURRED:
                words = say("chart.with-status", words=words, status=say(f"status.{stage}"))
            yield _sample(kind, stage), words
    yield from _ends(dates, say)
    yield from _joined(events, say)
    for stage in Stage:
        # A bar shows its pattern, so that it stands for the days too.
        for kind in (_DURATIONS, _WINDOWS, _BEFORE, _AFTER, _DAYS):
            if (kind, stage) in drawn - told and stage is not Stage.OCCURRED:
                yield _sample(kind, stage), say(f"status.{stage}")
                break


def _ends(dates: Sequence[tuple[DrawnDate, Stage]], say: Phrases) -> Iterator[tuple[Mark, str]]:
    """What the ends of marks mean."""
    for tip, key in _TIPS.items():
        found = {
            (_kind(date), stage)
            for date, stage in dates
            if tip in date.tips and (tip is not Tip.OPEN or date.shape is Shape.DURATION)
        }
        for stage in _first(stage for _, stage in found):
            kind = max((kind for kind, one in found if one is stage), key=_KINDS.index)
            yield _sample(kind, stage, tip), say(key)


def _joined(events: _Drawn, say: Phrases) -> Iterator[tuple[Mark, str]]:
    """What the lines between several dates of an event mean."""
    for joined, key in _JOINS.items():
        for stage in _first(stage for event, stage in events if join(event) is joined):
            yield _joined_sample(joined, stage), say(key)


def _joined_sample(joined: Join, stage: Stage) -> Mark:
    first = replace(_sample(_WINDOWS, stage), pieces=((0, SHORT),))
    return replace(first, others=(first.at(0, LENGTH + SHORT / 2),), join=joined)


def _first(stages: Iterable[Stage]) -> list[Stage]:
    """The first of `stages` in their order, if there are any."""
    return sorted(stages, key=list(Stage).index)[:1]


def _sample(kind: str, stage: Stage, end: Tip = Tip.EXACT) -> Mark:
    begin = Tip.OPEN if kind == _BEFORE else Tip.EXACT
    tips = begin, Tip.OPEN if kind == _AFTER else end
    shapes = {_DAYS: Shape.DAY, _DURATIONS: Shape.DURATION}
    return make_sign(shapes.get(kind, Shape.WINDOW), tips, stage, length=LENGTH)
