"""Which drafts look like events that are known already."""

from collections.abc import Iterator
from dataclasses import replace

from timeline.corpus.file_names import short
from timeline.corpus.findings import Findings
from timeline.drafting.draft import Draft
from timeline.drafting.undated import Undated
from timeline.linking import Candidate, candidates, of_draft
from timeline.linking.pairs import LEAST
from timeline.model import Timeline

#: events that are looked at for one draft
_MOST = 3


def with_known(findings: Findings, timeline: Timeline) -> Findings:
    """The findings with the event that each draft is likely of; none where that is not sure.

    A document tells of an event once, so that of two drafts the likelier has it.
    """
    best: dict[str, tuple[float, int]] = {}
    found: dict[int, Candidate] = {}
    for at, candidate in _likely(findings, timeline):
        if candidate.score > best.get(candidate.id, (0.0, 0))[0]:
            found.pop(best.get(candidate.id, (0.0, -1))[1], None)
            best[candidate.id] = candidate.score, at
            found[at] = candidate
    many = len(findings.drafts) + len(findings.undated)
    return replace(findings, known=tuple(found.get(at) for at in range(many)))


def _likely(findings: Findings, timeline: Timeline) -> Iterator[tuple[int, Candidate]]:
    """The likeliest event of each draft, by its place among all of them."""
    document = findings.document
    published = document.published.latest if document.published else None
    name = short(document.name)
    told: tuple[Draft | Undated, ...] = (*findings.drafts, *findings.undated)
    for at, draft in enumerate(told):
        sought = of_draft(draft, published, name)
        found = candidates(sought, timeline, least=LEAST, most=_MOST)
        if found:
            yield at, found[0]
