"""The sum of several seeds."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from timeline.model import (
    About,
    Access,
    Document,
    Origin,
    Problem,
    Records,
    Severity,
    Statement,
)
from timeline.seeds.acts import acts
from timeline.seeds.check import Checked


def gather(seeds: Iterable[Checked]) -> Records:
    """The records of all seeds; what two of them state differently is a problem."""
    problems: list[Problem] = []
    abouts: list[tuple[About, Origin]] = []
    named: list[tuple[str, Origin]] = []
    states_id = False
    documents: dict[str, Document] = {}
    statements: list[Statement] = []
    withheld: set[tuple[str, str]] = set()
    may_hide: list[str] = []
    refused = 0
    for checked in seeds:
        problems.extend(checked.problems)
        if checked.about is not None and checked.about_origin is not None:
            abouts.append((checked.about, checked.about_origin))
            states_id = states_id or checked.states_id
        if checked.named is not None:
            named.append(checked.named)
        clash = _add(checked.documents, documents, problems)
        statements.extend(item for item in checked.statements if item.document not in clash)
        withheld |= checked.withheld
        may_hide.extend(checked.may_hide)
        refused += checked.refused
        withheld |= {
            (item.event, item.document)
            for item in checked.statements
            if item.document in clash and item.access not in (None, Access.PUBLIC)
        }
    about = abouts[0][0] if abouts else About()
    for other, origin in abouts[1:]:
        if _contradict(about, other):
            table = "[chart]" if other.chart not in (About().chart, about.chart) else "[timeline]"
            message = f"{table} stands twice, first at {abouts[0][1]}: keep one"
            problems.append(Problem(origin=origin, message=message))
        else:
            about = _together(about, other)
    if named and not states_id:
        about = replace(about, id=named[0][0])
    problems.extend(_renamed(about.id, named))
    acting = (item for item in statements if item.retracts)
    problems.extend(acts(documents, acting)[1])
    return Records(
        about=about,
        documents=tuple(documents.values()),
        statements=tuple(statements),
        problems=tuple(problems),
        withheld=frozenset(withheld),
        may_hide=tuple(may_hide),
        refused=refused,
    )


def _renamed(taken: str, named: Iterable[tuple[str, Origin]]) -> Iterator[Problem]:
    """A warning for each file whose events were of another timeline."""
    for name, origin in named:
        if name != taken:
            message = (
                f"these events are of the timeline {name!r}, and their UIDs are made with "
                f"{taken!r} here: calendars that have them see others"
            )
            yield Problem(origin=origin, message=message, severity=Severity.WARNING)


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
