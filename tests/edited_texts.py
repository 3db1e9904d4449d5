"""Texts full of phrases that come again, and edits of them that know where each word went."""

import re
from dataclasses import dataclass
from random import Random

PLACES = ("Lenford", "Port Ambo", "Malvo", "Batton", "Ostrey")
THINGS = ("bridge", "lock", "ferry", "museum", "market hall", "library", "harbour board")
DATES = (
    "30 November",
    "3 May 2025",
    "next spring",
    "Monday",
    "May 2026",
    "the end of June",
    "2027",
)
SENTENCES = (
    "The {thing} in {place} will open on {date}.",
    "The {thing} of {place} will close on {date} for repairs.",
    "Work on the {thing} began on {date}, the town’s clerk said.",
    "“The {thing} is due on {date},” said the mayor of {place}.",
    "On {date} the council of {place} votes on the {thing}.",
    "The hearing on the {thing}, first set for {date}, was put off.",
    "By {date} – at the latest – {place} has to pay for the {thing}.",
)
FILL = (
    "Nobody was hurt.",
    "The council did not say what that will cost.",
    "It rained for most of the day, and the band played on.",
    "Residents had asked for it for years.",
    "See the notes of the last meeting.",
)
ROWS = ("- {date}: Meeting of the {thing}", "- {date}: {thing} of {place}")
#: what stands around words that are followed through edits
OPEN, CLOSE = "\ue000", "\ue001"


def made(random: Random, sentences: int = 60) -> str:
    """A text of paragraphs and lists in which dates and whole phrases come again."""
    blocks = []
    while sentences > 0:
        size = random.randint(2, 5)
        sentences -= size
        if random.random() < 0.25:
            blocks.append("\n".join(_said(random, random.choice(ROWS)) for _ in range(size)))
        else:
            kinds = (SENTENCES, SENTENCES, FILL)
            said = (_said(random, random.choice(random.choice(kinds))) for _ in range(size))
            blocks.append(" ".join(said))
    return "\n\n".join(blocks) + "\n"


def _said(random: Random, form: str) -> str:
    return form.format(
        thing=random.choice(THINGS), place=random.choice(PLACES), date=random.choice(DATES)
    )


def dates(text: str) -> list[tuple[int, int]]:
    """Where dates stand in it."""
    return [found.span() for found in re.finditer("|".join(DATES), text)]


@dataclass
class Edited:
    """A text in which some words are marked, while it is edited."""

    text: str
    random: Random

    @classmethod
    def of(cls, text: str, start: int, end: int, random: Random) -> "Edited":
        return cls(f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}", random)

    @property
    def result(self) -> tuple[str, int, int]:
        """The text without marks, and where the words stand now."""
        start = self.text.index(OPEN)
        end = self.text.index(CLOSE) - 1
        return self.text.replace(OPEN, "").replace(CLOSE, ""), start, end

    def edit(self, *, near: bool) -> None:
        """One edit outside of the sentence of the words; `near`: of a word beside them too."""
        choices = [self._insert, self._delete, self._copy, self._word, self._wrap, self._quotes]
        if near:
            choices += [self._beside] * 3
        self.random.choice(choices)()

    def _spans(self) -> list[tuple[int, int]]:
        """The sentences without the one of the words."""
        spans = [found.span() for found in re.finditer(r"[^.\n]+(?:[.\n]|\Z)", self.text)]
        return [
            (start, end)
            for start, end in spans
            if not {OPEN, CLOSE} & set(self.text[start:end]) and self.text[start:end].strip()
        ]

    def _put(self, start: int, end: int, new: str) -> None:
        self.text = f"{self.text[:start]}{new}{self.text[end:]}"

    def _insert(self) -> None:
        at = self.random.choice(self._spans())[0]
        form = self.random.choice((*SENTENCES, *FILL))
        self._put(at, at, f" {_said(self.random, form)} ")

    def _delete(self) -> None:
        spans = self._spans()
        first = self.random.randrange(len(spans))
        for start, end in reversed(spans[first : first + self.random.randint(1, 4)]):
            self._put(start, end, "\n" if self.text[start:end].endswith("\n") else "")

    def _copy(self) -> None:
        """A sentence or a paragraph of the text once more somewhere else."""
        spans = self._spans()
        start, end = self.random.choice(spans)
        at = self.random.choice(spans)[0]
        self._put(at, at, f" {self.text[start:end].strip()} ")

    def _word(self) -> None:
        start, end = self.random.choice(self._spans())
        words = [found.span() for found in re.finditer(r"\w+", self.text[start:end])]
        if words:
            one, two = self.random.choice(words)
            new = self.random.choice(("", "recently", "3 May 2025", "the new", "Malvo"))
            self._put(start + one, start + two, new)

    def _wrap(self) -> None:
        width = self.random.randint(40, 90)
        self.text = re.sub(rf"([^\n]{{{width},}}?)(?<! -) (?![-*•#])", r"\1\n", self.text)

    def _quotes(self) -> None:
        for one, other in (("’", "'"), ("“", '"'), ("”", '"'), (" – ", " - ")):
            self.text = self.text.replace(one, other)

    def _beside(self) -> None:
        """A word near the words is put in, left out, or another."""
        at, end = self.text.index(OPEN), self.text.index(CLOSE)
        first = max(0, at - 30)
        words = [
            (first + m.start(), first + m.end()) for m in re.finditer(r"\w+", self.text[first:at])
        ]
        words += [
            (end + m.start(), end + m.end()) for m in re.finditer(r"\w+", self.text[end : end + 30])
        ]
        if words:
            start, stop = self.random.choice(words)
            self._put(start, stop, self.random.choice(("", "soon", f"{self.text[start:stop]} now")))
