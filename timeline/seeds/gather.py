"""The sum of several seeds."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from timeline.model import About, Access, Document, Origin, Problem, Records, Statement
from timeline.seeds.check import Checked


def gather(seeds: Iterable[Checked]) -> Records:
    """The records of all seeds; what two of them state differently is a problem."""
    problems: list[Problem] = []
    abouts: list[tuple[About, Origin]] = []
    documents: dict[str, Document] = {}
    statements: list[Statement] = []
    withheld: set[tuple[str, str]] = set()
    for checked in seeds:
        problems.extend(checked.problems)
        if checked.about is not None and checked.about_origin is not None:
            abouts.append((checked.about, checked.about_origin))
        clash = _add(checked.documents, documents, problems)
        statements.extend(item for item in checked.statements if item.document not in clash)
        withheld |= checked.withheld
        withheld |= {
            (item.event, item.document)
            for item in checked.statements
            if item.document in clash and item.access not in (None, Access.PUBLIC)
        }
    about = abouts[0][0] if abouts else About()
    for other, origin in abouts[1:]:
        if _contradict(about, other):
            message = f"[timeline] stands twice, first at {abouts[0][1]}: keep one"
            problems.append(Problem(origin=origin, message=message))
        else:
            about = _together(about, other)
    return Records(
        about=about,
        documents=tuple(documents.values()),
        statements=tuple(statements),
        problems=tuple(problems),
        withheld=frozenset(withheld),
    )


def _said(about: About) -> dict[str, object]:
    """What a [timeline] says: the rest is as in one that says nothing."""
    nothing = About()
    every = ((item.name, getattr(about, item.name)) for item in fields(About))
    return {name: value for name, value in every if value != getattr(nothing, name)}


def _contradict(one: About, other: About) -> bool:
    """Whether two say different things; an export of a timeline leaves some things out."""
    first, second = _said(one), _said(other)
    return any(first[name] != second[name] for name in first.keys() & second.keys())


def _together(one: About, other: About) -> About:
    values: dict[str, Any] = {**_said(other), **_said(one)}
    return replace(one, **values)


def _add(
    new: tuple[Document, ...], known: dict[str, Document], problems: list[Problem]
) -> frozenset[str]:
    """Add documents to the known ones; the ids of those that clash are given back."""
    clash = set()
    for document in new:
        other = known.setdefault(document.id, document)
        # The same document may come from two exports of one timeline.
        if other is not document and other != document:
            clash.add(document.id)
            message = (
                f"document id {document.id!r} stands twice, first at {other.origin}: "
                'give one of them another id, [document] id = "…"'
            )
            problems.append(Problem(origin=document.origin, message=message, left_out="all of it"))
    return frozenset(clash)
