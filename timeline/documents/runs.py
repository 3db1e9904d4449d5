"""The words of a document in runs: what stands in one block, with what becomes of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from timeline.documents.marked import on_one_line
from timeline.text.sentences import ends_like_one

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LONGEST_HEADING = 80
#: stands around what is struck out
_STRUCK = "~~"
_BROKEN = re.compile(r"~~( ?)~~")


class Form(Enum):
    """What a run is in the text."""

    PARAGRAPH = 1
    HEADING = 2
    ITEM = 3
    DEFINITION = 4
    ROW = 5
    #: the row above the columns of a table
    HEADS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Characters of a run without white space, by what they are."""

    all: int = 0
    linked: int = 0
    bold: int = 0
    #: of those of which it is known whether they belong to the article
    known: int = 0
    #: that belong to it
    kept: int = 0

    def __add__(self, other: "Shares") -> "Shares":
        return Shares(
            all=self.all + other.all,
            linked=self.linked + other.linked,
            bold=self.bold + other.bold,
            known=self.known + other.known,
            kept=self.kept + other.kept,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The words of one block."""

    form: Form
    words: str
    shares: Shares
    #: its words that belong to the article, where others do not
    kept: str = ""
    #: of a row; of a definition, the term and what is said of it
    cells: tuple[str, ...] = ()
    #: of a heading, 1 the highest; of an item, the lists that its list stands within
    level: int = 0
    #: of an item in a list that has numbers
    number: int | None = None
    #: the outermost list or table that it stands in; 0 for none
    group: int = 0
    #: the element of furniture that it stands in; 0 for none
    aside: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one text node, or the end of a line."""

    text: str
    linked: bool = False
    bold: bool = False
    #: whether they belong to the article; None where that is not known
    kept: bool | None = None


END_OF_LINE, SPACE = Piece("\n"), Piece(" ")


def piece(text: str, *, linked: bool, bold: bool, kept: bool | None, lines: bool) -> Piece:
    """A text node, its white space folded unless its line ends count."""
    return Piece(text if lines else _SPACE.sub(" ", text), linked, bold, kept)


def struck(text: str) -> str:
    """Words with the marks of what is struck out around them."""
    inside = text.strip()
    return text.replace(inside, f"{_STRUCK}{inside}{_STRUCK}", 1) if inside else text


def shares(pieces: Iterable[Piece]) -> Shares:
    """What the characters of pieces are."""
    total = linked = bold = known = kept = 0
    for part in pieces:
        size = sum(map(len, part.text.replace(_STRUCK, "").split()))
        total += size
        linked += size * part.linked
        bold += size * part.bold
        known += size * (part.kept is not None)
        kept += size * (part.kept is True)
    return Shares(all=total, linked=linked, bold=bold, known=known, kept=kept)


def words(pieces: Iterable[Piece]) -> str:
    """The words of pieces, line by line; blank lines are left out."""
    whole = "".join(part.text for part in pieces)
    lines = unbroken(whole).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def unbroken(text: str) -> str:
    """A text in which what is struck out in several pieces is so in one."""
    return _BROKEN.sub(r"\1", text) if _STRUCK in text else text


def run(pieces: Sequence[Piece], group: int, aside: int, level: int) -> Run | None:
    """The run of pieces, a heading where all of a short line is bold; None without words.

    Args:
        pieces: What stands in one block.
        group: The outermost list or table that it stands in.
        aside: The element of furniture that it stands in.
        level: Of such a heading.
    """
    whole = words(pieces)
    if not whole:
        return None
    said = shares(pieces)
    partly = 0 < said.kept < said.known
    heading = said.bold == said.all and like_heading(whole)
    return Run(
        form=Form.HEADING if heading else Form.PARAGRAPH,
        level=level if heading else 0,
        words=whole,
        kept=words(part for part in pieces if part.kept is not False) if partly else "",
        shares=said,
        group=group,
        aside=aside,
    )


def like_heading(line: str) -> bool:
    """Whether words can be a heading where their letters stand out: short, and not a sentence."""
    short = len(line) <= _LONGEST_HEADING and "\n" not in line
    return short and not ends_like_one(line.rstrip(":")) and not line.endswith((",", ";"))


def merged(runs: Sequence[Run], form: Form) -> Run | None:
    """Runs as one of a single line; None where there are none."""
    if not runs:
        return None
    total = sum((one.shares for one in runs), Shares())
    kept = [one.kept or one.words for one in runs if one.shares.kept]
    return replace(
        runs[0],
        form=form,
        words=on_one_line(line for one in runs for line in one.words.split("\n")),
        kept=on_one_line(kept) if 0 < total.kept < total.known else "",
        shares=total,
    )
