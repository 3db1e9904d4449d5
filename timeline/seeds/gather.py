"""What several seeds say together."""

from collections.abc import Iterable

from timeline.model import About, Document, Origin, Problem, Records, Statement
from timeline.seeds.check import Checked


def gather(seeds: Iterable[Checked]) -> Records:
    """The records of all seeds; what two of them state differently is a problem."""
    problems: list[Problem] = []
    abouts: list[tuple[About, Origin]] = []
    documents: dict[str, Document] = {}
    statements: list[Statement] = []
    for checked in seeds:
        problems.extend(checked.problems)
        if checked.about is not None and checked.about_origin is not None:
            abouts.append((checked.about, checked.about_origin))
        clash = _add(checked.documents, documents, problems)
        statements.extend(item for item in checked.statements if item.document not in clash)
    for about, origin in abouts[1:]:
        if about != abouts[0][0]:
            message = f"[timeline] stands twice, first at {abouts[0][1]}: keep one"
            problems.append(Problem(origin=origin, message=message))
    return Records(
        about=abouts[0][0] if abouts else About(),
        documents=tuple(documents.values()),
        statements=tuple(statements),
        problems=tuple(problems),
    )


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
