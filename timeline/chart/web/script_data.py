"""What the script of the page needs to draw a chart anew: dates as numbers, and words."""

import json
from collections.abc import Sequence
from datetime import date

from timeline.chart.layout.page import Shape, Tip
from timeline.chart.web.event_mark import DatePart, EventMark
from timeline.languages.phrases import Phrases

_SHAPES = {Shape.DAY: 0, Shape.WINDOW: 1, Shape.DURATION: 2}
_TIPS = {Tip.EXACT: 0, Tip.DOUBTFUL: 1, Tip.OPEN: 2, Tip.UNKNOWN: 3}
#: digits of a day that are kept: seconds
_DIGITS = 5


def script_data(marks: Sequence[EventMark], today: date, say: Phrases) -> str:
    """JSON that may stand in an element of a page: `<` is escaped.

    Its marks are lists: the `id` of a row, the stage, 1 where it is set off, and for each date
    its shape (0 a day, 1 a window, 2 a duration), its begin and end in days as
    `date.toordinal` counts them, and its tips: four times that of the begin and that of the
    end, of 0 exact, 1 doubtful, 2 open, 3 unknown.
    """
    found = {
        "today": today.toordinal(),
        "months": list(say.short_months),
        "words": {
            key: say.patterns[key].replace("{", "{") for key in ("axis.bc", "axis.small-year")
        },
        "marks": [_mark(mark) for mark in marks],
    }
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _mark(mark: EventMark) -> list[object]:
    parts = [value for part in mark.parts for value in _part(part)]
    return [mark.anchor, mark.stage.value, int(mark.is_highlighted), *parts]


def _part(part: DatePart) -> tuple[float, ...]:
    tips = 4 * _TIPS[part.tips[0]] + _TIPS[part.tips[1]]
    return _SHAPES[part.shape], _number(part.begin), _number(part.end), tips


def _number(days: float) -> float:
    return int(days) if days == int(days) else round(days, _DIGITS)
