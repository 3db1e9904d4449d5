"""What was found in a document: where it is from, and drafts of what it says."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from timeline.documents.text import DocumentText
from timeline.drafting.draft import Draft, drafts_of
from timeline.extract.read import mentions
from timeline.text.mention import Mention, Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Drafts out of one document."""

    #: without its text, which is no longer needed
    document: DocumentText
    drafts: tuple[Draft, ...]
    #: the words of other dates in its body, each once
    others: tuple[str, ...] = ()


def findings(document: DocumentText) -> Findings:
    """The drafts of a document."""
    dates = mentions(document.text, document.day, document.order)
    found = drafts_of(document, dates)
    starts = sorted(draft.mention.start for draft in found)
    ends = {draft.mention.start: _end(draft) for draft in found}
    others = dict.fromkeys(
        " ".join(mention.text.split())
        for mention in dates
        if mention.type in _DATES
        and mention.start >= document.body
        and (mention.when is None or mention.when != document.published)
        and not _is_told(mention, starts, ends)
    )
    return Findings(document=replace(document, text="", body=0), drafts=found, others=tuple(others))


def _end(draft: Draft) -> int:
    """Where its date words end; those of a stretch hold more than one date."""
    return max(draft.mention.end, draft.mention.start + len(draft.when))


def _is_told(mention: Mention, starts: list[int], ends: dict[int, int]) -> bool:
    index = bisect_right(starts, mention.start) - 1
    return index >= 0 and mention.start < ends[starts[index]]


_DATES = (Type.DATE, Type.TIME)
