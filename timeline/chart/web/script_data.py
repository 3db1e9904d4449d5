"""What the script of the page needs to draw a chart anew: dates as numbers, and words."""

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.chart.layout.page import Shape, Tip
from timeline.chart.web.event_mark import EventMark
from timeline.chart.web.time_scale import TimeScale
from timeline.languages.phrases import Phrases
from timeline.model import Stage
from timeline.text.script_json import script_json

_STAGES = tuple(Stage)
_SHAPES = {Shape.DAY: 0, Shape.WINDOW: 1, Shape.DURATION: 2}
_TIPS = {Tip.EXACT: 0, Tip.DOUBTFUL: 1, Tip.VAGUE: 1, Tip.OPEN: 2, Tip.UNKNOWN: 3}
#: digits of a day that are kept: seconds
_DIGITS = 5


#: phrases that the script says, with fields that it fills in
_WORDS = (
    "axis.bc",
    "axis.small-year",
    "number.million",
    "number.billion",
    "web.today",
    *(f"status.{stage.value}" for stage in Stage if stage is not Stage.OCCURRED),
)
#: the fewest days that the script shows, and where times are known
_FEW_DAYS, _HOURS = 2.5, 0.1


def script_data(  # noqa: PLR0913 - what a page says of its events
    marks: Sequence[EventMark],
    scale: TimeScale,
    today: date,
    say: Phrases,
    *,
    page: str = "",
    is_counted: bool = False,
) -> str:
    """JSON that may stand in an element of a page.

    Its marks are lists: the `id` of a row; twice the place of its stage in `stages`, and 1 where
    it is set off; and three numbers for each date: the days from the begin before it (of the
    mark before, for the first) as `date.toordinal` counts them, the days that it takes, and its
    form: 0 a day, 1 a window, 2 a duration, with 4 times what its end is and 16 times what its
    begin is of 0 exact, 1 not exact, 2 open, 3 unknown. A day has the first of these alone.
    A segment of the axis is a list too: its begin and end in days, the same as shares of the
    axis, and the words of the break after it.

    Args:
        marks: The events, by their begins.
        scale: Of the wide chart.
        today: The day on which they are looked at.
        say: The words of the page.
        page: The address of the page with the rows, where that is another one.
        is_counted: Whether the chart counts events at first.
    """
    times = any(0 < part.end - part.begin < 1 for mark in marks for part in mark.parts)
    found: dict[str, object] = {
        "today": today.toordinal(),
        "least": _HOURS if times else _FEW_DAYS,
        "counted": is_counted,
        "months": list(say.short_months),
        "words": {key: say.patterns[key] for key in _WORDS},
        "axis": _axis(scale),
        "stages": [stage.value for stage in _STAGES],
        "marks": list(_marks(marks)),
    }
    if page:
        # Its rows are elsewhere, and so their words.
        titles = {mark.anchor: [mark.title, mark.said] for mark in marks}
        found |= {"page": page, "titles": titles}
    return script_json(found)


def _axis(scale: TimeScale) -> list[list[object]]:
    length = scale.segments[-1].high
    words = [*(item.words for item in scale.breaks), ""]
    return [
        [
            round(part.begin, _DIGITS),
            round(part.end, _DIGITS),
            round(part.low / length, _DIGITS),
            round(part.high / length, _DIGITS),
            said,
        ]
        for part, said in zip(scale.segments, words, strict=True)
    ]


def _marks(marks: Sequence[EventMark]) -> Iterator[list[object]]:
    """The marks, each with its days counted from the mark before it."""
    before = 0.0
    for mark in marks:
        kind = 2 * _STAGES.index(mark.stage) + mark.is_highlighted
        values: list[float] = []
        for part in mark.parts:
            tips = 4 * _TIPS[part.tips[0]] + _TIPS[part.tips[1]]
            begin = _number(part.begin)
            values += [_number(begin - before), _number(part.end - part.begin)]
            values.append(4 * tips + _SHAPES[part.shape])
            before = begin
        before = _number(mark.begin)
        plain = values[3:] == [] and values[1:] == [1, 0]
        yield [mark.anchor, kind, *(values[:1] if plain else values)]


def _number(days: float) -> float:
    return int(days) if days == int(days) else round(days, _DIGITS)
