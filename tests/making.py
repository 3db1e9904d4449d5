"""Timelines made for tests: out of seed text, and at random."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from timeline.dates.rules import Anchor
from timeline.formats.load import load
from timeline.formats.toml import read as read_toml
from timeline.languages.read import read
from timeline.merge import build
from timeline.model import (
    Coordinates,
    Document,
    Facts,
    Origin,
    Problem,
    Records,
    Statement,
    Status,
    Timeline,
)
from timeline.seeds.check import Checked, check

TODAY = date(2026, 11, 22)
ORIGIN = Origin(file="made.toml", line=1)


def checked(text: str, stem: str = "made") -> Checked:
    """What a seed file of that text says."""
    return check(read_toml(text, f"{stem}.toml"), stem)


def problems_of(text: str) -> list[str]:
    """The messages of its problems, with their lines."""
    return [str(problem) for problem in checked(text).problems]


def timeline_of(
    *texts: str, as_of: date | None = None, today: date = TODAY
) -> tuple[Timeline, tuple[Problem, ...]]:
    """The timeline of seed files of these texts, named a.toml, b.toml and so on."""
    parts = [checked(text, chr(ord("a") + index)) for index, text in enumerate(texts)]
    records = Records(
        documents=tuple(document for part in parts for document in part.documents),
        statements=tuple(statement for part in parts for statement in part.statements),
        problems=tuple(problem for part in parts for problem in part.problems),
    )
    timeline, problems = build(records, today=today, as_of=as_of)
    return timeline, (*records.problems, *problems)


def timeline_at(path: Path, as_of: date | None = None) -> Timeline:
    """The timeline of the seeds at a path, which must have no problem."""
    records = load([str(path)], bytes)
    timeline, problems = build(records, today=TODAY, as_of=as_of)
    assert not [*records.problems, *problems]
    return timeline


#: text of one line, as fields keep it: any script, quotes, formulas, emoji
lines = (
    st.text(
        st.one_of(
            st.sampled_from("=+-@'\"\t;,\\|\n éЖقى中😀aZ09"),
            st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff"),
        ),
        min_size=1,
        max_size=40,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
#: text of several lines
notes = st.lists(lines, max_size=3).map("\n".join)
identifiers = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufeff"),
    min_size=1,
    max_size=20,
).filter(lambda text: not any(char.isspace() for char in text))
days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
edtf_texts = st.one_of(
    days.map(str),
    days.map(lambda day: f"{day:%Y}".zfill(4) + f"-{day:%m}"),
    st.integers(1, 9999).map(lambda year: f"{year:04}"),
    st.integers(100, 999).map(lambda decade: f"{decade}X"),
    st.integers(10, 99).map(lambda century: f"{century}XX"),
    st.tuples(st.integers(1, 9999), st.sampled_from((21, 22, 23, 24, 33, 34, 35, 36))).map(
        lambda pair: f"{pair[0]:04}-{pair[1]}"
    ),
    st.tuples(st.integers(1, 9999), st.sampled_from("?~%")).map(
        lambda pair: f"{pair[0]:04}{pair[1]}"
    ),
    st.tuples(days, days).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    days.map(lambda day: f"{day}/.."),
    days.map(lambda day: f"/{day}"),
    st.tuples(days, st.times()).map(lambda pair: f"{pair[0]}T{pair[1]:%H:%M}+05:00"),
)
facts = st.builds(
    Facts,
    title=lines,
    place=lines | st.just(""),
    coordinates=st.none()
    | st.builds(
        Coordinates,
        latitude=st.floats(-90, 90).map(lambda value: value + 0.0),
        longitude=st.floats(-180, 180).map(lambda value: value + 0.0),
    ),
    timezone=st.sampled_from(("", "Europe/Rome", "Asia/Almaty")),
    tags=st.lists(lines, max_size=3).map(tuple),
    participants=st.lists(lines, max_size=3).map(tuple),
    url=st.sampled_from(("", "https://example.org/?a=1;2,3")),
    note=notes,
    series=st.sampled_from(("", "a;b,c@example.org", "chœur")),
)
statements = st.builds(
    lambda event, words, status, said, sources: Statement(
        event=event,
        # What a seed doubts is told of it, and kept nowhere.
        reading=replace(read(words, Anchor()), doubts=()),
        status=status,
        facts=said,
        sources=tuple(sources),
        origin=ORIGIN,
    ),
    identifiers,
    edtf_texts,
    st.sampled_from(Status),
    facts,
    st.lists(lines, max_size=2),
)


def _timeline(documents: tuple[Document, ...], said: list[Statement]) -> Timeline:
    timeline, problems = build(Records(documents=documents, statements=tuple(said)), today=TODAY)
    assert not problems
    return timeline


#: timelines of plain lists
timelines = st.lists(statements, max_size=6, unique_by=lambda item: item.event).map(
    lambda said: _timeline((), said)
)
