"""The tables of a seed in TOML as pieces of its text, each with the remarks above it."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.text.toml_lines import HEADER, logical_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A table with the tables inside it; offsets into the text of the seed."""

    #: its name as it stands in the header: "event"
    name: str
    #: where the remarks above it begin, or its header where it has none
    lead: int
    #: where its header begins
    start: int
    #: behind its last character, without the end of the line
    end: int
    #: number of the line of its header, from 1
    line: int
    #: number among the tables of that name, from 0
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    number: int
    start: int
    end: int
    header: str
    is_remark: bool
    #: whether the next line follows without a blank one
    is_close: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """The tables of a text, in order; what stands before the first one is in none."""
    lines = [*_lines(text)]
    heads = [at for at, line in enumerate(lines) if line.header]
    names = {lines[at].header for at in heads}
    heads = [at for at in heads if not _is_inside(lines[at].header, names)]
    leads = [_lead(lines, at) for at in heads]
    count: dict[str, int] = {}
    found = []
    for at, lead, until in zip(heads, leads, [*leads, len(lines)][1:], strict=False):
        name = lines[at].header
        place = count.setdefault(name, 0)
        count[name] += 1
        found.append(
            Piece(
                name=name,
                lead=lines[lead].start,
                start=lines[at].start,
                end=lines[_last(lines, at, until)].end,
                line=lines[at].number,
                place=place,
            )
        )
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    every = [item for item in logical_lines(text) if item[2].strip()]
    ends = [*(start for _, start, _ in every), len(text)][1:]
    for (number, start, line), after in zip(every, ends, strict=False):
        content = line.rstrip()
        header = HEADER.fullmatch(content.split("\n", 1)[0])
        yield _Line(
            number=number,
            start=start,
            end=start + len(content),
            header=header[2].strip("\"' ") if header else "",
            is_remark=content.lstrip().startswith("#"),
            is_close=text.count("\n", start + len(content), after) == 1,
        )


def _is_inside(name: str, names: set[str]) -> bool:
    """Whether a header is that of a table inside another one, which stands above it."""
    outer, dot, _ = name.partition(".")
    return bool(dot) and outer.strip("\"' ") in names


def _lead(lines: list[_Line], at: int) -> int:
    """The first of the remarks that stand right above a header, or the header."""
    while at and lines[at - 1].is_remark and lines[at - 1].is_close:
        at -= 1
    return at


def _last(lines: list[_Line], at: int, until: int) -> int:
    """The last line of a table: its last key, and the remarks right below that."""
    inside = [number for number in range(at, until) if not lines[number].is_remark]
    last = inside[-1]
    while last + 1 < until and lines[last].is_close:
        last += 1
    return last
