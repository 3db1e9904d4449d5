"""The words of events in lines of type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from timeline.chart.layout.geometry import ASCENT, DESCENT, Align, Text, Tone, Weight
from timeline.chart.layout.ruler import Ruler
from timeline.chart.layout.scripts import directed, right_to_left
from timeline.chart.layout.words import EventWords
from timeline.chart.layout.wrap import words_in, wrap, wrap_words
from timeline.languages.phrases import phrases_of

#: type sizes of the title and the date of an event, in points
TITLE, DATE = 8.5, 7.5
#: the same of what its note says
NOTE = 7.5
#: where a line may break in the words of a date: "30 Jan", "– 2 Feb 2024,", "planned", "[3]"
_SEAM = re.compile(r"(?<=[,·]) | (?=[–\[])")
#: no type is smaller
SMALLEST = 7.0
#: the part of a row by which the white between two labels may fall short
SLACK = 0.1
#: distance of two baselines, in parts of the type size
LEADING = 1.22
#: widest measure of a label, in ems, with the date below the title and behind it
STACKED, RUN_IN = 24.0, 42.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one line in one size and tone."""

    text: str
    width: float
    size: float
    tone: Tone
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Words in lines, each of one or two runs."""

    lines: tuple[tuple[Run, ...], ...]
    #: between two runs of a line
    space: float
    #: of the widest line
    width: float
    height: float
    #: whether the title begins at the right
    reverse: bool = False

    def texts(self, x: float, top: float, align: Align) -> tuple[Text, ...]:
        """The runs in their places: lines from `top`, flush left or right at `x`."""
        texts = []
        if self.reverse and align is Align.LEFT:
            x, align = x + self.width, Align.RIGHT
        for line in self.lines:
            size = line[0].size
            for number, run in enumerate(line):
                if self.reverse:
                    offset = -sum(before.width + self.space for before in line[:number])
                elif align is Align.LEFT:
                    offset = sum(before.width + self.space for before in line[:number])
                else:
                    offset = -sum(after.width + self.space for after in line[number + 1 :])
                texts.append(
                    Text(
                        text=run.text,
                        x=x + offset,
                        y=top + size * ASCENT,
                        size=run.size,
                        width=run.width,
                        align=align,
                        tone=run.tone,
                        weight=run.weight,
                    )
                )
            top += size * LEADING
        return tuple(texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How generously a page is set."""

    #: of the type
    scale: float
    #: whether the date stands on lines of its own, else it follows the title
    stacked: bool
    #: whether events stand beside each other, in runs down the page, else one below another
    packed: bool = False
    #: how many runs those are, about alike; 0 for a new one wherever the page is full
    runs: int = 0
    #: least white between two labels, one above the other, at scale 1
    between: float = 6.5


class Typesetter:
    """Sets the words of events in one arrangement; each setting is made once."""

    def __init__(
        self,
        words: Mapping[str, EventWords],
        ruler: Ruler,
        arrangement: Arrangement,
        language: str = "en",
    ) -> None:
        self.ruler = ruler
        self.arrangement = arrangement
        self.language = language
        self.size = TITLE * arrangement.scale
        #: the widest that a label should be
        self.measure = (STACKED if arrangement.stacked else RUN_IN) * self.size
        self.date_size = max(SMALLEST, DATE * arrangement.scale)
        #: white between two labels, one above the other
        self.between = arrangement.between * arrangement.scale
        #: distance of two rows of the grid that labels stand on: half or a third of a line
        self.pitch = self.size * LEADING / (3 if arrangement.packed else 2)
        self._words = words
        self._settings: dict[tuple[str, float], Setting] = {}

    def rows(self, height: float) -> int:
        """The rows of the grid that something takes, with the white below it."""
        return ceil((height + self.between) / self.pitch - SLACK)

    def rows_in(self, height: float) -> int:
        """The rows of the grid that there are in a height."""
        return max(0, int((height + self.between) / self.pitch - SLACK))

    def said(self, event: str) -> str:
        """The words of the event of that id in one line."""
        words = self._words[event]
        return phrases_of(self.language)("chart.event", title=words.title, date=words.date)

    def set(self, event: str, measure: float) -> Setting:
        """The words of the event of that id in lines of at most `measure`."""
        key = (event, measure)
        if key not in self._settings:
            words = self._words[event]
            lines = (self._stack if self.arrangement.stacked else self._run_in)(words, measure)
            lines += self._note(words, measure)
            self._settings[key] = self._setting(lines, words.title)
        return self._settings[key]

    def date_width(self, event: str) -> float:
        """How wide the date of the event of that id is in one line."""
        return self.ruler.width(self._words[event].date, self.date_size)

    def apart(self, event: str, measure: float, date_measure: float) -> tuple[Setting, Setting]:
        """Title and date of the event of that id beside each other, each in its own measure."""
        words = self._words[event]
        title = self._title(words, measure) + self._note(words, measure)
        date = self._lines(words.date, self.date_size, Tone.MUTED, date_measure)
        return self._setting(title, words.title), self._setting(date, "")

    @property
    def _space(self) -> float:
        return self.ruler.width(" ", self.size) * 1.6

    def _setting(self, lines: tuple[tuple[Run, ...], ...], title: str) -> Setting:
        space = self._space
        return Setting(
            lines=lines,
            space=space,
            width=max(sum(run.width for run in line) + space * (len(line) - 1) for line in lines),
            height=sum(line[0].size for line in lines[:-1]) * LEADING
            + lines[-1][0].size * (ASCENT + DESCENT),
            reverse=right_to_left(title),
        )

    def _stack(self, words: EventWords, measure: float) -> tuple[tuple[Run, ...], ...]:
        date = self._lines(words.date, self.date_size, Tone.MUTED, measure)
        return self._title(words, measure) + date

    def _title(self, words: EventWords, measure: float) -> tuple[tuple[Run, ...], ...]:
        size, weight = self.size, _weight(words)
        lines = wrap(words.title, measure, size, self.ruler, weight)
        return tuple((self._run(line, size, Tone.INK, weight),) for line in lines)

    def _note(self, words: EventWords, measure: float) -> tuple[tuple[Run, ...], ...]:
        """What the note says first, below all else."""
        size = max(SMALLEST, NOTE * self.arrangement.scale)
        return self._lines(words.text, size, Tone.NOTE, measure) if words.text else ()

    def _lines(
        self, text: str, size: float, tone: Tone, measure: float
    ) -> tuple[tuple[Run, ...], ...]:
        lines = wrap(text, measure, size, self.ruler)
        return tuple((self._run(line, size, tone),) for line in lines)

    def _run(self, text: str, size: float, tone: Tone, weight: Weight = Weight.REGULAR) -> Run:
        width = self.ruler.width(text, size, weight)
        return Run(text=text, width=width, size=size, tone=tone, weight=weight)

    def _run_in(self, words: EventWords, measure: float) -> tuple[tuple[Run, ...], ...]:
        size = self.size
        titles, dates = [], []
        title = words_in(words.title)
        # What is left of the title, so that the line where the date begins is known.
        rest = len("".join(title))
        together = [*title, *filter(None, _SEAM.split(words.date))]
        weight = _weight(words)
        # What is measured as if all of it were bold fits where only the title is.
        for line in wrap_words(together, measure - self._space, size, self.ruler, weight):
            parts = words_in(line)
            count = 0
            while count < len(parts) and rest > 0:
                rest -= len(parts[count])
                count += 1
            titles.append(" ".join(parts[:count]))
            dates.append(" ".join(parts[count:]))
        return tuple(
            tuple(
                self._run(text, size, tone, strong)
                for text, tone, strong in (
                    (said, Tone.INK, weight),
                    (date, Tone.MUTED, Weight.REGULAR),
                )
                if text
            )
            for said, date in zip(directed(titles, words.title), dates, strict=True)
        )


def _weight(words: EventWords) -> Weight:
    """How strong a title is set."""
    return Weight.BOLD if words.is_strong else Weight.REGULAR
